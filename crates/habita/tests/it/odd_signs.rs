//! Signs that no database takes, in what others send: the one request gets its answer, and nobody's line is lost.

use app::LogKept;
use app::endpoints::Endpoint;
use ewp_protocol::client::Call;
use store::exchanges::{self, Direction, Exchange};
use store::jobs::{self, Filter, JobState};
use store::page::Place;
use testkit::databases::Fresh;
use testkit::network::{Member, Network, Setup};
use testkit::office::Office;
use testkit::partner::{Answer, Partner};

testkit::both_databases!(a_zero_sign_in_what_a_partner_sends_is_lost_with_nothing_else);

async fn lines(office: &Office) -> Vec<Exchange> {
    office.host.write_log().await;
    let page = exchanges::search(office.host.store(), &office.hei, &exchanges::Filter::default(), &Place::First, 100)
        .await
        .unwrap();
    page.rows
}

async fn a_zero_sign_in_what_a_partner_sends_is_lost_with_nothing_else(fresh: Fresh) {
    let setup = Setup { recorded: false, ..Setup::default() };
    let network = Network::start(vec![Member::new("alpha.example").on(fresh.store)], setup).await;
    let partner = Partner::join(&network, "beta.example").await;
    let alpha = network.host(0);
    alpha.host.keep_log(LogKept { bodies: true, ..LogKept::default() });
    let door = |endpoint: Endpoint| alpha.host.institution(&alpha.hei).unwrap().door(endpoint.door().path);
    let params = |name: &str, value: &str| vec![(name.to_owned(), value.to_owned())];
    let asks = async |endpoint, params| {
        let door = door(endpoint);
        partner.call(&door, Call::Get { params }).await.unwrap().status.as_u16()
    };
    assert_eq!(asks(Endpoint::File, params("file_id", "\0")).await, 404);
    assert_eq!(asks(Endpoint::Institutions, params("x_id", "\0")).await, 400);
    assert_eq!(asks(Endpoint::IiasGet, params("iia_id", "A-1")).await, 200);
    let kept: Vec<_> = lines(alpha).await.into_iter().filter(|line| line.direction == Direction::In).collect();
    let mut found: Vec<_> = kept.iter().map(|line| (line.api.as_str(), line.subject.as_deref())).collect();
    found.sort_unstable();
    assert_eq!(found, [("file", Some("\u{fffd}")), ("iias", Some("A-1")), ("institutions", Some("\u{fffd}"))]);

    // The same in an answer: the question has an end, and what was said is kept.
    partner.answers(Endpoint::IiasGet, Answer::Document("<a>\0</a>".to_owned()));
    partner.notify(&door(Endpoint::IiaCnr), "B-1").await.unwrap();
    assert_eq!(alpha.work().await, 1);
    let job = jobs::recent(alpha.host.store(), &alpha.hei, &Filter::default(), &Place::First, 9).await.unwrap();
    assert_eq!(job.rows.iter().map(|job| (job.state, job.tries)).collect::<Vec<_>>(), [(JobState::Done, 1)]);
    let attempts = jobs::attempts(alpha.host.store(), &alpha.hei, &job.rows[0].id).await.unwrap();
    assert_eq!(attempts.iter().map(|attempt| attempt.fault.as_deref()).collect::<Vec<_>>(), [None]);
    let line = lines(alpha).await.into_iter().find(|line| line.direction == Direction::Out).unwrap();
    let bodies = exchanges::bodies(alpha.host.store(), &alpha.hei, &line.id).await.unwrap().unwrap();
    assert_eq!(bodies.answer.as_deref(), Some("<a>\u{fffd}</a>"));
}
