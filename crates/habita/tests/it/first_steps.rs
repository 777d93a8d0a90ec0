//! A host that is new on the network: it asks nobody before the registry lists it, and everybody as soon as it does.

use ewp_protocol::catalogue::{self, CatalogueHost};
use ewp_protocol::manifest::v6::Manifest;
use store::exchanges::{self, Direction};
use store::page::Place;
use testkit::network::{Member, Network, Setup};
use testkit::office::Office;

/// How often others asked this host, or tried to.
async fn asked(office: &Office) -> usize {
    office.host.write_log().await;
    let lines = exchanges::search(office.host.store(), &office.hei, &exchanges::Filter::default(), &Place::First, 100)
        .await
        .unwrap();
    lines.rows.iter().filter(|line| line.direction == Direction::In).count()
}

#[tokio::test]
async fn a_new_host_asks_nobody_before_it_is_listed() {
    let setup = Setup { recorded: false, ..Setup::default() };
    let network = Network::start(vec![Member::new("alpha.example"), Member::new("beta.example")], setup).await;
    let (alpha, beta) = (network.host(0), network.host(1));
    let manifest = beta.host.manifest(&beta.hei).unwrap();
    let without_alpha = catalogue::write(&[CatalogueHost::from(Manifest::read(manifest.as_bytes()).unwrap())]);
    alpha.host.use_catalogue(without_alpha).await.unwrap();
    alpha.host.pull_once(true).await;
    assert_eq!(asked(beta).await, 0);
    assert!(app::problems::own(&alpha.host, &alpha.hei, 9).await.unwrap().is_empty());

    // The registry's catalogue lists it.
    network.meet().await;
    alpha.host.pull_once(false).await;
    assert!(asked(beta).await > 0);
}
