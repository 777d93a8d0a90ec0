//! Letters in the queue and on their way, with a real mail server on loopback.

use std::sync::Arc;
use std::time::Duration;

use domain::actor::Actor;
use domain::agreement::standing::Who;
use domain::people::grant::Deputy;
use domain::task::{Kind, Object, Step};
use post::{Address, PostOptions, Tls};
use store::jobs::{Filter, JobRow, JobState, What};
use store::next_steps;
use store::page::Place;
use store::tasks::Assignment;
use testkit::mail::{MailServer, Manner};

use super::*;
use crate::clock::Clock;
use crate::deliveries;
use crate::kill_points::KillPoint;
use crate::people::deputies;
use crate::sign_in;
use crate::testing::{Side, two};

/// A host that hands letters to this server, and somebody with an address.
async fn office(server: &MailServer) -> (Side, StaffId, Clock) {
    office_at(server.address().port(), Duration::from_secs(20)).await
}

async fn office_at(port: u16, limit: Duration) -> (Side, StaffId, Clock) {
    let (alpha, _, clock) = two().await;
    let server = Post::new(PostOptions {
        host: "127.0.0.1".to_owned(),
        port,
        tls: Tls::Never,
        login: None,
        from: Address::parse("mobility@alpha.example").unwrap(),
        reply_to: None,
        extra_ca_pem: Vec::new(),
        limit,
    });
    alpha.host.send_mail(Mailing {
        post: server.unwrap(),
        pages: "https://mobility.alpha.example/".parse().unwrap(),
        sign_in_links: true,
        keep_days: 30,
    });
    let id = person(&alpha, "Ilze Ozola", Some("ilze@alpha.example")).await;
    (alpha, id, clock)
}

async fn person(side: &Side, name: &str, email: Option<&str>) -> StaffId {
    let tx = side.host.store().begin().await.unwrap();
    let id = store::staff::add(&tx, &side.hei, name, email, side.host.clock().now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn put(side: &Side, to: &StaffId, mail: &Mail) -> Option<JobId> {
    let tx = side.host.store().begin().await.unwrap();
    let job = enqueue(&side.host, &tx, &side.hei, to, mail).await.unwrap();
    tx.commit().await.unwrap();
    job
}

async fn queue(side: &Side) -> Vec<JobRow> {
    let filter = Filter { what: Some(What::Letters), ..Filter::default() };
    jobs::recent(side.host.store(), &side.hei, &filter, &Place::First, 50).await.unwrap().rows
}

async fn attempts(side: &Side, job: &JobId) -> Vec<jobs::AttemptRow> {
    jobs::attempts(side.host.store(), &side.hei, job).await.unwrap()
}

fn invitation() -> Mail {
    Mail::Invitation { by: None }
}

#[tokio::test]
async fn an_invitation_arrives_and_its_link_works_once() {
    let server = MailServer::plain().await;
    let (alpha, ilze, _) = office(&server).await;
    let job = put(&alpha, &ilze, &invitation()).await.unwrap();
    assert_eq!(alpha.host.work_once().await, 1);
    let arrived = server.arrived().remove(0);
    assert_eq!((arrived.from.as_str(), arrived.to.as_str()), ("mobility@alpha.example", "ilze@alpha.example"));
    let read = arrived.read();
    assert_eq!(read.to_name, "Ilze Ozola");
    let link = read.link("/app/alpha.example/sign-in/");
    assert!(read.html.contains(&link));
    let token = link.rsplit('/').next().unwrap();
    let session = sign_in::use_link(&alpha.host, &alpha.hei, token, "").await.unwrap();
    let signed_in = sign_in::session(&alpha.host, &alpha.hei, &session).await.unwrap().unwrap();
    assert_eq!(signed_in.staff, ilze);
    assert!(signed_in.roles.is_empty(), "a letter gives no role, even where nobody administers");
    assert!(sign_in::use_link(&alpha.host, &alpha.hei, token, "").await.is_err());
    let row = queue(&alpha).await.remove(0);
    assert_eq!((&row.id, row.state), (&job, JobState::Done));
    let kept = row.letter.unwrap();
    assert!(!kept.contains("ilze@") && !kept.contains(token) && !kept.contains("Ozola"), "{kept}");
}

#[tokio::test]
async fn a_deputy_is_told_for_whom_they_act_and_until_when() {
    let server = MailServer::plain().await;
    let (alpha, zane, clock) = office(&server).await;
    let Actor::Staff { id: of, .. } = &alpha.actor else { panic!("staff act") };
    let until = "2026-12-06T00:00:00Z".parse().unwrap();
    let deputy = Deputy { of: of.clone(), from: clock.wire_now(), until };
    deputies::put(&alpha.host, &alpha.actor, &zane, &deputy).await.unwrap();
    alpha.host.work_once().await;
    let read = server.arrived().remove(0).read();
    assert_eq!(read.subject, "You act for Ilze Ozola");
    assert!(read.text.replace('\n', " ").contains("5 December 2026"), "{}", read.text);
    // What ended before the letter left is told to nobody.
    deputies::put(&alpha.host, &alpha.actor, &zane, &deputy).await.unwrap();
    deputies::end(&alpha.host, &alpha.actor, of, &zane).await.unwrap();
    alpha.host.work_once().await;
    assert_eq!(server.arrived().len(), 1);
}

#[tokio::test]
async fn a_host_without_mail_keeps_no_letters() {
    let (alpha, _, _) = two().await;
    let id = person(&alpha, "Ilze Ozola", Some("ilze@alpha.example")).await;
    assert!(!is_configured(&alpha.host));
    assert_eq!(put(&alpha, &id, &invitation()).await, None);
    assert_eq!(queue(&alpha).await.len(), 0);
}

#[tokio::test]
async fn a_second_letter_of_the_same_kind_takes_the_place_of_one_that_waits() {
    let server = MailServer::plain().await;
    let (alpha, ilze, _) = office(&server).await;
    let first = put(&alpha, &ilze, &invitation()).await;
    assert_eq!(put(&alpha, &ilze, &Mail::Invitation { by: Some(ilze.clone()) }).await, first);
    assert_ne!(put(&alpha, &ilze, &Mail::SignInLink).await, first);
    alpha.host.work_once().await;
    let subjects: Vec<String> = server.arrived().iter().map(|arrived| arrived.read().subject).collect();
    assert_eq!(subjects.len(), 2, "{subjects:?}");
    assert!(server.arrived()[0].read().text.contains("Ilze Ozola invites you"));
}

#[tokio::test]
async fn a_server_that_takes_nothing_now_is_asked_again() {
    let server = MailServer::plain().await;
    let (alpha, ilze, clock) = office(&server).await;
    server.says("RCPT", "450 4.2.0 <ilze@alpha.example> is greylisted");
    server.says(".", "452 4.2.2 full");
    let job = put(&alpha, &ilze, &invitation()).await.unwrap();
    for tries in 1..=2 {
        assert_eq!(alpha.host.work_once().await, 1);
        assert_eq!(alpha.host.work_once().await, 0, "the pause is kept");
        let row = queue(&alpha).await.remove(0);
        assert_eq!((row.state, row.tries), (JobState::Pending, tries));
        clock.advance(row.due_at.duration_since(clock.now()));
    }
    assert_eq!(alpha.host.work_once().await, 1);
    assert_eq!(server.arrived().len(), 1);
    let attempts = attempts(&alpha, &job).await;
    let told: Vec<_> = attempts.iter().map(|attempt| (attempt.status, attempt.outcome.as_str())).collect();
    assert_eq!(told, [(Some(450), "retry"), (Some(452), "retry"), (Some(250), "done")]);
    assert!(attempts.iter().all(|attempt| !format!("{attempt:?}").contains("ilze@")), "no address is kept");
}

#[tokio::test]
async fn a_refused_letter_is_not_sent_again_and_holds_up_nobody() {
    let server = MailServer::plain().await;
    let (alpha, ilze, clock) = office(&server).await;
    let jonas = person(&alpha, "Jonas Weber", Some("jonas@alpha.example")).await;
    server.says("RCPT", "550 5.1.1 unknown");
    let refused = put(&alpha, &ilze, &invitation()).await.unwrap();
    clock.advance(SignedDuration::from_secs(1));
    put(&alpha, &jonas, &invitation()).await;
    alpha.host.work_once().await;
    let rows = queue(&alpha).await;
    assert_eq!(rows.iter().map(|row| row.state).collect::<Vec<_>>(), [JobState::Done, JobState::Refused]);
    assert_eq!(server.arrived().len(), 1);
    // A person may try again after the address was put right.
    let again = deliveries::send_again(&alpha.host, &alpha.actor, &refused).await.unwrap();
    assert_ne!(again, refused);
    alpha.host.work_once().await;
    assert_eq!(server.arrived().len(), 2);
}

#[tokio::test]
async fn letters_wait_for_a_server_that_is_down_and_leave_once_when_it_is_back() {
    let server = MailServer::plain().await;
    let (alpha, ilze, clock) = office(&server).await;
    let port = server.address().port();
    drop(server);
    tokio::time::sleep(Duration::from_millis(20)).await;
    let mut ids = vec![ilze];
    for number in 0..4 {
        ids.push(person(&alpha, "Jonas Weber", Some(&format!("jonas{number}@alpha.example"))).await);
    }
    for id in &ids {
        put(&alpha, id, &invitation()).await;
    }
    for _ in 0..6 {
        alpha.host.work_once().await;
        clock.advance(SignedDuration::from_secs(20));
    }
    let tries: u32 = queue(&alpha).await.iter().map(|row| row.tries).sum();
    assert!((3..=8).contains(&tries), "after a few tries the server is left in peace: {tries}");
    let server = MailServer::start(Manner { port, ..Manner::default() }).await;
    for _ in 0..10 {
        clock.advance(SignedDuration::from_mins(1));
        alpha.host.work_once().await;
    }
    let mut to: Vec<String> = server.arrived().into_iter().map(|arrived| arrived.to).collect();
    to.sort();
    to.dedup();
    assert_eq!((server.arrived().len(), to.len()), (5, 5), "each once");
    assert!(queue(&alpha).await.iter().all(|row| row.state == JobState::Done));
}

#[tokio::test]
async fn a_password_that_is_wrong_loses_no_letter() {
    let login = Some(("habita".to_owned(), "secret".to_owned()));
    let server = MailServer::start(Manner { login, ..Manner::default() }).await;
    // This host sends no name, so it is not let in.
    let (alpha, ilze, clock) = office(&server).await;
    put(&alpha, &ilze, &invitation()).await;
    for _ in 0..20 {
        alpha.host.work_once().await;
        clock.advance(SignedDuration::from_mins(10));
    }
    assert_eq!(queue(&alpha).await[0].state, JobState::Pending);
    assert!(server.dialogues() < 15, "it is not asked at every turn: {}", server.dialogues());
}

#[tokio::test]
async fn a_host_that_dies_after_handing_over_sends_one_double_at_most() {
    let server = MailServer::plain().await;
    let (alpha, ilze, clock) = office(&server).await;
    put(&alpha, &ilze, &Mail::SignInLink).await;
    alpha.host.kill_points().arm(KillPoint::AnswerCame);
    tokio::select! {
        _ = alpha.host.work_once() => panic!("it lives"),
        () = alpha.host.kill_points().reached() => {}
    }
    alpha.host.kill_points().disarm();
    assert_eq!(server.arrived().len(), 1);
    assert_eq!(alpha.host.work_once().await, 0, "the lease holds");
    clock.advance(jobs::LETTER_LEASE);
    assert_eq!(alpha.host.work_once().await, 1);
    assert_eq!(alpha.host.work_once().await, 0);
    let [first, second] = [0, 1].map(|place| server.arrived()[place].read());
    assert_eq!(server.arrived().len(), 2);
    assert_eq!(first.id, second.id, "mail programs can tell that it is one");
    for read in [second, first] {
        let token = read.link("/sign-in/").rsplit('/').next().unwrap().to_owned();
        assert!(sign_in::use_link(&alpha.host, &alpha.hei, &token, "").await.is_ok(), "either copy works");
    }
}

#[tokio::test]
async fn a_server_that_takes_a_letter_and_says_nothing_gets_it_again() {
    let server = MailServer::plain().await;
    server.hold_answers(true);
    let (alpha, ilze, clock) = office_at(server.address().port(), Duration::from_secs(5)).await;
    put(&alpha, &ilze, &invitation()).await;
    alpha.host.work_once().await;
    assert_eq!(queue(&alpha).await[0].state, JobState::Pending);
    server.hold_answers(false);
    clock.advance(SignedDuration::from_mins(1));
    alpha.host.work_once().await;
    assert_eq!(queue(&alpha).await[0].state, JobState::Done);
    assert_eq!(server.arrived().len(), 2);
}

#[tokio::test]
async fn what_is_of_no_use_any_more_does_not_leave() {
    let server = MailServer::plain().await;
    let (alpha, ilze, clock) = office(&server).await;
    let nobody = person(&alpha, "Bruno Kalns", None).await;
    let wrong = person(&alpha, "Cita Liepa", Some("no address\r\nRCPT TO:<x@alpha.example>")).await;
    let left = person(&alpha, "Dace Egle", Some("dace@alpha.example")).await;
    let tx = alpha.host.store().begin().await.unwrap();
    store::staff::set_left(&tx, &alpha.hei, &left, Some(clock.now())).await.unwrap();
    tx.commit().await.unwrap();
    put(&alpha, &ilze, &Mail::SignInLink).await;
    clock.advance(SignedDuration::from_hours(2));
    for id in [&nobody, &wrong, &left] {
        put(&alpha, id, &invitation()).await;
    }
    put(&alpha, &ilze, &Mail::Digest { since: None }).await;
    assert_eq!(alpha.host.work_once().await, 5);
    assert_eq!((server.arrived().len(), server.dialogues()), (0, 0));
    let mut faults = Vec::new();
    for row in queue(&alpha).await {
        faults.push((row.state, attempts(&alpha, &row.id).await[0].fault.clone().unwrap()));
    }
    faults.sort_by(|a, b| a.1.cmp(&b.1));
    let given_up = JobState::GivenUp;
    assert_eq!(
        faults,
        [
            (given_up, "mail-no-address".to_owned()),
            (given_up, "mail-no-address".to_owned()),
            (given_up, "mail-no-address".to_owned()),
            (JobState::Done, "mail-nothing-to-tell".to_owned()),
            (given_up, "mail-too-late".to_owned()),
        ]
    );
}

#[tokio::test]
async fn who_asks_for_links_gets_three_in_an_hour_and_always_the_same_answer() {
    let server = MailServer::plain().await;
    let (alpha, _, clock) = office(&server).await;
    let ask = async |email: &str| {
        let began = std::time::Instant::now();
        let answer = ask_for_sign_in_link(&alpha.host, &alpha.hei, email).await;
        (answer, began.elapsed() >= Duration::from_millis(399))
    };
    assert_eq!(ask("nobody@alpha.example").await, (true, true));
    assert_eq!(ask("no address").await, (false, false));
    for _ in 0..5 {
        assert_eq!(ask(" Ilze@Alpha.example ").await, (true, true), "capitals make no difference");
        alpha.host.work_once().await;
        clock.advance(SignedDuration::from_mins(1));
    }
    assert_eq!(server.arrived().len(), 3);
    assert!(server.arrived().iter().all(|arrived| arrived.to == "ilze@alpha.example"), "to the address that is kept");
    clock.advance(SignedDuration::from_hours(1));
    assert_eq!(ask("ilze@alpha.example").await, (true, true));
    alpha.host.work_once().await;
    assert_eq!(server.arrived().len(), 4);
}

#[tokio::test]
async fn a_busy_database_does_not_tell_who_has_a_mailbox_here() {
    let server = MailServer::plain().await;
    let (alpha, _, _) = office(&server).await;
    // Nobody else can write meanwhile, so that the letter of somebody who is known has to wait.
    let busy = alpha.host.store().begin().await.unwrap();
    for email in ["ilze@alpha.example", "nobody@alpha.example"] {
        let answer = ask_for_sign_in_link(&alpha.host, &alpha.hei, email);
        assert!(tokio::time::timeout(Duration::from_secs(3), answer).await.expect("the answer does not wait"));
    }
    busy.rollback().await.unwrap();
    alpha.host.work_once().await;
    assert_eq!(server.arrived().len(), 1);
}

#[tokio::test]
async fn no_more_is_worked_on_at_once_than_there_is_room_for_and_the_answer_is_the_same() {
    let server = MailServer::plain().await;
    let (alpha, _, _) = office(&server).await;
    let full = Arc::clone(alpha.host.asking()).try_acquire_many_owned(super::MOST_ASKING).unwrap();
    assert!(ask_for_sign_in_link(&alpha.host, &alpha.hei, "ilze@alpha.example").await);
    drop(full);
    alpha.host.work_once().await;
    assert_eq!(server.arrived().len(), 0);
}

#[tokio::test]
async fn letters_are_forgotten_after_their_days() {
    let server = MailServer::plain().await;
    let (alpha, ilze, clock) = office(&server).await;
    put(&alpha, &ilze, &invitation()).await;
    alpha.host.work_once().await;
    clock.advance(SignedDuration::from_hours(24 * 29));
    crate::work::forget_old(&alpha.host).await.unwrap();
    assert_eq!(queue(&alpha).await.len(), 1);
    clock.advance(SignedDuration::from_hours(24 * 2));
    crate::work::forget_old(&alpha.host).await.unwrap();
    assert_eq!(queue(&alpha).await.len(), 0);
}

#[tokio::test]
async fn the_tasks_of_the_day_leave_once_in_the_morning_and_only_with_news() {
    let server = MailServer::plain().await;
    let (alpha, nobody, clock) = office(&server).await;
    let (_, beta, _) = two().await;
    let tx = alpha.host.store().begin().await.unwrap();
    let Actor::Staff { id: ilze, .. } = &alpha.actor else { panic!("staff act") };
    store::staff::change(&tx, &alpha.hei, ilze, "Ilze Ozola", Some("office@alpha.example")).await.unwrap();
    tx.commit().await.unwrap();
    let morning = async |hours: i64| {
        clock.advance(SignedDuration::from_hours(hours));
        alpha.host.send_digests().await.unwrap();
        alpha.host.work_once().await;
        server.arrived().len()
    };
    // It is ten o'clock, and there is nothing to do.
    assert_eq!(morning(0).await, 0);
    // A draft of the evening is news of the next morning, and not before seven.
    let draft = crate::agreements::draft::create(&alpha.host, &alpha.actor, &beta.hei, None).await.unwrap();
    assert_eq!(morning(8).await, 0);
    assert_eq!(morning(12).await, 0, "six o'clock");
    assert_eq!(morning(1).await, 1, "seven o'clock");
    assert_eq!(morning(1).await, 1, "once a day");
    let arrived = server.arrived().remove(0);
    assert_eq!(arrived.to, "office@alpha.example", "who may do nothing has no tasks, and gets nothing: {nobody}");
    let read = arrived.read();
    assert_eq!(read.subject, "You have 1 task");
    assert!(read.text.contains("Send the draft") && read.text.contains("New (1)"), "{}", read.text);
    assert!(read.link("/tasks/").contains(draft.as_str()), "{}", read.text);
    assert_eq!(morning(24).await, 1, "nothing is new the day after");
    // In the end it is overdue, and told every day.
    assert_eq!(morning(24 * 60).await, 2);
    assert!(server.arrived()[1].read().subject.contains("overdue"));
    assert_eq!(morning(24).await, 3);
}

#[tokio::test]
async fn what_the_partner_has_to_do_is_called_so_in_the_tasks_of_the_day() {
    let server = MailServer::plain().await;
    let (alpha, _, clock) = office(&server).await;
    let (_, beta, _) = two().await;
    let draft = crate::agreements::draft::create(&alpha.host, &alpha.actor, &beta.hei, None).await.unwrap();
    let Actor::Staff { id: ilze, .. } = &alpha.actor else { panic!("staff act") };
    let object = Object::Agreement(draft);
    let mut row = next_steps::of_object(alpha.host.store(), &alpha.hei, &object).await.unwrap().remove(0);
    row.step = Step::new(Kind::ApproveAgreement, object.clone(), Who::Partner, clock.now());
    let (task, note) = (row.step.key(), String::new());
    let tx = alpha.host.store().begin().await.unwrap();
    store::staff::change(&tx, &alpha.hei, ilze, "Ilze Ozola", Some("office@alpha.example")).await.unwrap();
    next_steps::put(&tx, &alpha.hei, &object, &[row]).await.unwrap();
    let hers = Assignment { task, staff: ilze.clone(), by: ilze.clone(), note, at: clock.now() };
    store::tasks::assign(&tx, &alpha.hei, &hers).await.unwrap();
    tx.commit().await.unwrap();
    alpha.host.send_digests().await.unwrap();
    alpha.host.work_once().await;
    let text = server.arrived().remove(0).read().text;
    assert!(text.contains("Approve our copy") && !text.contains("Approve the agreement"), "{text}");
}
