//! Two hosts and every service of this layer between them: each asks the other all that there is to ask.

use std::collections::BTreeSet;

use app::agreements::{draft, send};
use app::endpoints::Endpoint;
use app::partner_pages::{self, Part};
use app::problems::{self, Monitoring};
use app::{CallProblem, Secrecy, example, files, questions};
use domain::agreement::sample;
use domain::hei::{HeiId, IiaId};
use ewp_protocol::catalogue::{self, CatalogueHost};
use ewp_protocol::manifest::v6::Manifest;
use jiff::SignedDuration;
use store::pulls;
use testkit::network::{Member, Network, Setup};
use testkit::office::Office;
use testkit::partner::{Answer, Partner};

const DAY: SignedDuration = SignedDuration::from_hours(24);

#[tokio::test]
async fn each_host_knows_who_the_other_is_encrypted_or_not() {
    let network =
        Network::start(vec![Member::new("alpha.example"), Member::new("beta.example")], Setup::default()).await;
    let (alpha, beta) = network.two();
    for (ours, theirs) in [(alpha, beta), (beta, alpha)] {
        let institution = ours.host.institution(&ours.hei).unwrap();
        for secrecy in [Secrecy::Best, Secrecy::Encrypted] {
            let echo = questions::echo(&ours.host, &institution, &theirs.hei, &["ā", "", "b"], secrecy).await.unwrap();
            assert_eq!(echo.heis, [ours.hei.as_str()]);
            assert_eq!(echo.values, ["ā", "", "b"]);
        }
        // Others are refused their numbers.
        let stats = questions::stats(&ours.host, &institution, &theirs.hei).await;
        assert!(matches!(stats, Err(CallProblem::Refused { status: 403, .. })), "{stats:?}");
    }
    network.validate_wire();
}

#[tokio::test]
async fn what_a_partner_tells_is_fetched_kept_and_aged() {
    let network =
        Network::start(vec![Member::new("alpha.example"), Member::new("beta.example")], Setup::default()).await;
    let (alpha, beta) = network.two();
    let ours = alpha.host.institution(&alpha.hei).unwrap();
    example::fill_pages(&beta.host, &beta.hei).await.unwrap();
    let nothing = partner_pages::known(&alpha.host, &alpha.hei, &beta.hei).await.unwrap();
    assert_eq!((nothing.institution.value, nothing.institution.tried_at), (None, None));

    let told = partner_pages::refresh(&alpha.host, &ours, &beta.hei, DAY).await.unwrap();
    let hei = told.institution.value.as_ref().unwrap();
    assert_eq!(hei.names[0].text, "University BETA");
    assert_eq!(
        told.units.value.iter().map(|unit| &unit.ounit_id).collect::<Vec<_>>(),
        hei.ounit_ids.iter().collect::<Vec<_>>()
    );
    assert_eq!(told.units.value.len(), 5);
    assert_eq!(told.factsheet.value.as_ref().unwrap().tor_weeks_limit, 5);
    let first = alpha.host.clock().now();
    assert_eq!(told.factsheet.fetched_at, Some(first));

    // Within a day nobody is asked again; while the partner is down, what was known stays.
    network.wait(SignedDuration::from_hours(23));
    let same = partner_pages::refresh(&alpha.host, &ours, &beta.hei, DAY).await.unwrap();
    assert_eq!(same.factsheet.fetched_at, Some(first));
    network.wait(SignedDuration::from_hours(2));
    drop(network.switch_off(1));
    let down = partner_pages::refresh(&alpha.host, &ours, &beta.hei, DAY).await.unwrap();
    assert_eq!((down.factsheet.fetched_at, down.factsheet.tried_at), (Some(first), Some(alpha.host.clock().now())));
    assert!(down.factsheet.problem.is_some() && down.factsheet.value.is_some());
    assert_eq!(down.units.value.len(), 5);
    network.validate_wire();
}

#[tokio::test]
async fn a_partner_that_answers_wrongly_costs_that_part_alone() {
    let network = Network::start(vec![Member::new("alpha.example")], Setup::default()).await;
    let alpha = network.host(0);
    let ours = alpha.host.institution(&alpha.hei).unwrap();
    // It offers nothing but agreements.
    let partner = Partner::join(&network, "odd.example").await;
    let told = partner_pages::refresh(&alpha.host, &ours, &partner.hei, DAY).await.unwrap();
    assert!(told.institution.problem.unwrap().contains("offers no institutions"));
    assert!(told.factsheet.problem.unwrap().contains("offers no factsheet"));
    assert!(problems::own(&alpha.host, &alpha.hei, 10).await.unwrap().is_empty(), "what is not offered is no problem");
    assert_eq!(Part::ALL.len(), 3);
}

#[tokio::test]
async fn the_document_of_an_agreement_is_fetched_once() {
    let network =
        Network::start(vec![Member::new("alpha.example"), Member::new("beta.example")], Setup::default()).await;
    let (alpha, beta) = network.two();
    example::fill(&alpha.host, &alpha.hei, &beta.hei).await.unwrap();
    network.settle().await;
    beta.host.pull_once(true).await;
    network.settle().await;
    let list = app::agreements::list::Filter::default();
    let ours =
        app::agreements::list::page(&alpha.host, &alpha.hei, &list, &store::page::Place::First, 10).await.unwrap();
    let mut ids = BTreeSet::new();
    for row in ours.rows {
        let (copy, _) = draft::edit(&alpha.host, &alpha.hei, &row.standing.agreement).await.unwrap();
        ids.extend(copy.pdf_file);
    }
    let id = ids.pop_first().unwrap();
    let theirs = beta.host.institution(&beta.hei).unwrap();
    let file = files::of_partner(&beta.host, &theirs, &alpha.hei, &id).await.unwrap();
    assert_eq!(file.media_type, "application/pdf");
    assert!(file.content.starts_with(b"%PDF-"));
    // It never changes, so it is there even if the partner is not.
    drop(network.switch_off(0));
    assert_eq!(files::of_partner(&beta.host, &theirs, &alpha.hei, &id).await.unwrap(), file);
    assert!(files::of_partner(&beta.host, &theirs, &alpha.hei, "another").await.is_err());
    network.validate_wire();
}

#[tokio::test]
async fn what_went_wrong_is_kept_and_reported_once_a_day() {
    let network =
        Network::start(vec![Member::new("alpha.example"), Member::new("beta.example")], Setup::default()).await;
    let (alpha, collector) = network.two();
    let collects = |hei: &HeiId| Monitoring { report_to: Some(hei.clone()), collectors: BTreeSet::from([hei.clone()]) };
    collector.host.monitor(collects(&collector.hei));
    alpha.host.monitor(Monitoring { report_to: Some(collector.hei.clone()), ..Monitoring::default() });
    network.meet().await;
    let partner = Partner::join(&network, "odd.example").await;
    partner.answers(Endpoint::IiasIndex, Answer::Status(500));
    for _ in 0..3 {
        alpha.host.pull_once(true).await;
    }
    let own = problems::own(&alpha.host, &alpha.hei, 10).await.unwrap();
    assert_eq!(own.len(), 1, "{own:?}");
    assert_eq!((own[0].problem.about.as_str(), own[0].problem.api.as_str()), ("odd.example", "iias"));
    assert_eq!((own[0].problem.endpoint.as_deref(), own[0].problem.status), (Some("index"), Some(500)));
    assert!(own[0].times >= 1);

    assert_eq!(alpha.host.report_problems().await, 1);
    assert_eq!(alpha.host.report_problems().await, 0, "each is reported once");
    let reported = problems::reported(&collector.host, &collector.hei, 10).await.unwrap();
    assert_eq!(reported.len(), 1);
    assert_eq!(reported[0].problem.reporter, alpha.hei);
    assert_eq!(reported[0].problem.about, "odd.example");

    // Once more the day after, if it goes on.
    network.wait(SignedDuration::from_hours(25));
    assert_eq!(alpha.host.report_problems().await, 0, "it did not happen again");
    alpha.host.pull_once(true).await;
    assert_eq!(alpha.host.report_problems().await, 1);
    assert_eq!(problems::reported(&collector.host, &collector.hei, 10).await.unwrap()[0].times, 2);
    network.validate_wire();
}

#[tokio::test]
async fn a_partner_that_takes_only_encrypted_messages_is_asked_all_the_same() {
    let network =
        Network::start(vec![Member::new("alpha.example"), Member::new("beta.example")], Setup::default()).await;
    let (alpha, beta) = network.two();
    let entries = |office: &Office| {
        let manifest = office.host.manifest(&office.hei).unwrap();
        CatalogueHost::from(Manifest::read(manifest.as_bytes()).unwrap())
    };
    // The second host is beta; there TLS alone is not enough. Echo names the other method everywhere.
    let text = String::from_utf8(catalogue::write(&[entries(alpha), entries(beta)])).unwrap();
    let (before, theirs) = text.rsplit_once("<host>").unwrap();
    let (requests, answers) = ("<sec-C2:ewp-rsa-aes128gcm/>", "<sec-D2:ewp-rsa-aes128gcm/>");
    let theirs = theirs.replace("<sec-C1:tls/>", requests).replace("<sec-D1:tls/>", answers);
    assert!(theirs.matches(requests).count() > 5 && theirs.matches(answers).count() > 5, "{theirs}");
    alpha.host.use_catalogue(format!("{before}<host>{theirs}").into_bytes()).await.unwrap();

    let id = beta.propose(alpha, 3).await;
    alpha.pull().await;
    assert_eq!(alpha.waiting().await, [(beta.hei.clone(), IiaId::from(&id))]);
    let institution = alpha.host.institution(&alpha.hei).unwrap();
    let told = partner_pages::refresh(&alpha.host, &institution, &beta.hei, DAY).await.unwrap();
    assert_eq!(told.institution.value.unwrap().names[0].text, "University BETA");
}

#[tokio::test]
async fn what_partners_tell_is_read_once_a_day_where_there_is_an_agreement_or_a_draft() {
    let members = ["alpha.example", "beta.example", "gamma.example"].map(Member::new);
    let network = Network::start(members.into(), Setup::default()).await;
    let (alpha, beta, gamma) = (network.host(0), network.host(1), network.host(2));
    example::fill_pages(&beta.host, &beta.hei).await.unwrap();
    draft::create(&alpha.host, &alpha.actor, &beta.hei, None).await.unwrap();

    let first = alpha.host.clock().now();
    let read = async {
        a_bit().await;
        for _ in 0..600 {
            if known(alpha, beta).await.factsheet.tried_at.is_some() {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("what the partner tells is not read");
    };
    works_until_pulled_and(alpha, &[&beta.hei, &gamma.hei], first, read).await;
    let told = known(alpha, beta).await;
    assert_eq!((told.institution.tried_at, told.units.value.len()), (Some(first), 5));
    assert_eq!(told.factsheet.fetched_at, Some(first));
    assert_eq!(known(alpha, gamma).await.institution.tried_at, None, "there is nothing with gamma");

    network.wait(SignedDuration::from_hours(23));
    works_until_pulled(alpha, &[&beta.hei], alpha.host.clock().now()).await;
    assert_eq!(known(alpha, beta).await.factsheet.tried_at, Some(first));

    // A partner that does not answer is probed, and not asked for its pages.
    network.wait(SignedDuration::from_hours(2));
    drop(network.switch_off(1));
    works_until_pulled(alpha, &[&beta.hei], alpha.host.clock().now()).await;
    assert_eq!(known(alpha, beta).await.factsheet.tried_at, Some(first));
}

#[tokio::test]
async fn documents_that_cannot_be_read_are_problems_to_report() {
    let network = Network::start(vec![Member::new("alpha.example")], Setup::default()).await;
    let alpha = network.host(0);
    let partner = Partner::join(&network, "odd.example").await;
    let id = draft::create(&alpha.host, &alpha.actor, &partner.hei, None).await.unwrap();
    let (mut copy, mark) = draft::edit(&alpha.host, &alpha.hei, &id).await.unwrap();
    copy.conditions = sample::conditions(&alpha.hei, &partner.hei, 2);
    draft::save(&alpha.host, &alpha.actor, &id, copy, mark).await.unwrap();
    send::send(&alpha.host, &alpha.actor, &id, None).await.unwrap();

    let page = || Answer::Page("<!doctype html><title>Ilze Ozola</title>".to_owned());
    partner.answers(Endpoint::IiasIndex, page());
    alpha.pull().await;
    assert_eq!(noticed(alpha).await, [("iias".to_owned(), Some("index".to_owned()))]);
    partner.lists(&["one", "two"]);
    partner.answers(Endpoint::IiasGet, page());
    partner.answers(Endpoint::IiasApproval, page());
    alpha.host.pull_once(true).await;
    let expected = [("iias", Some("get")), ("iias", Some("index")), ("iias-approval", None)];
    let expected = expected.map(|(api, endpoint)| (api.to_owned(), endpoint.map(str::to_owned)));
    assert_eq!(noticed(alpha).await, expected);

    let own = problems::own(&alpha.host, &alpha.hei, 10).await.unwrap();
    for kept in &own {
        assert_eq!((kept.problem.status, kept.problem.about.as_str()), (Some(200), "odd.example"));
        let said = kept.problem.client_message.as_deref().unwrap();
        assert!(said.contains("cannot be read") && !said.contains("Ozola"), "{said}");
        assert_eq!(kept.problem.server_message, None);
    }
    let get = own.iter().find(|kept| kept.problem.endpoint.as_deref() == Some("get")).unwrap();
    assert_eq!(get.times, 2, "the same fault of two agreements is one problem");
}

/// The APIs and endpoints with which a host noticed problems.
async fn noticed(office: &Office) -> Vec<(String, Option<String>)> {
    let own = problems::own(&office.host, &office.hei, 10).await.unwrap();
    let mut found: Vec<_> = own.into_iter().map(|kept| (kept.problem.api, kept.problem.endpoint)).collect();
    found.sort();
    found
}

async fn known(ours: &Office, theirs: &Office) -> partner_pages::PartnerPages {
    partner_pages::known(&ours.host, &ours.hei, &theirs.hei).await.unwrap()
}

/// Lets a host work as it does in operation until it asked each of these partners since a moment, and a bit longer:
/// what follows a pull belongs to it.
async fn works_until_pulled(office: &Office, partners: &[&HeiId], since: jiff::Timestamp) {
    works_until_pulled_and(office, partners, since, a_bit()).await;
}

/// Long enough for what must not happen.
async fn a_bit() {
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
}

/// The same, and then until something else has happened.
async fn works_until_pulled_and(
    office: &Office,
    partners: &[&HeiId],
    since: jiff::Timestamp,
    then: impl Future<Output = ()>,
) {
    let pulled = async {
        for _ in 0..100 {
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            let mut left = 0;
            for partner in partners {
                let pull = pulls::state(office.host.store(), &office.hei, partner).await.unwrap();
                left += usize::from(pull.started_at.is_none_or(|at| at < since) || pull.progress.is_some());
            }
            if left == 0 {
                then.await;
                return;
            }
        }
        panic!("nobody was asked");
    };
    office.host.clone().run(pulled).await;
}
