//! Two hosts and every service of this layer between them: each asks the other all that there is to ask.

use std::collections::BTreeSet;

use app::agreements::draft;
use app::partner_pages::{self, Part};
use app::problems::{self, Monitoring};
use app::{CallProblem, Secrecy, example, files, questions};
use domain::hei::HeiId;
use jiff::SignedDuration;
use testkit::network::{Member, Network, Setup};
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
    partner.answers(app::endpoints::Endpoint::IiasIndex, Answer::Status(500));
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
