//! The office of the benches that go through the router: a host in one SQLite file, and how figures are told.

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use app::clock::Clock;
use app::host::{Host, HostOptions, InstitutionProfile};
use domain::hei::HeiId;
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use store::Store;
use testkit::network::profile;
use url::Url;

pub(crate) type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

pub(crate) const HEI: &str = "alpha.example";

pub(crate) async fn open(folder: &Path, sealing_key: &str) -> Outcome<Host> {
    let database = folder.join("habita.sqlite");
    Ok(Host::open(HostOptions {
        store: Store::open(&format!("sqlite:{}", database.display())).await?,
        institutions: vec![InstitutionProfile {
            time_zone: "Europe/Riga".to_owned(),
            ..profile(&HeiId::parse(HEI)?, 0, Url::parse("https://127.0.0.1/")?)
        }],
        registry: Url::parse("https://127.0.0.1:1/catalogue-v1.xml")?,
        extra_ca_pem: Vec::new(),
        sealing_key: SealingKey::from_text(sealing_key)?,
        clock: Clock::real(),
        pull_every: SignedDuration::from_hours(1),
        catalogue_every: SignedDuration::from_hours(1),
        partner_timeout: Duration::from_secs(8),
        provider: "Bench".to_owned(),
    })
    .await?)
}

pub(crate) fn p95(mut times: Vec<Duration>) -> u128 {
    times.sort_unstable();
    times.get(times.len() * 95 / 100).map_or(0, Duration::as_micros)
}

/// A figure in thousandths as a decimal number.
pub(crate) fn report(name: &str, thousandths: u128, unit: &str) {
    println!("{name} {}.{:03} {unit}", thousandths / 1000, thousandths % 1000);
}
