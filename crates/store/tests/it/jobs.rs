//! The queue: nothing is lost, nothing is worked on twice at once.

use std::collections::HashSet;

use domain::delivery::NoticeOutcome;
use domain::hei::HeiId;
use domain::ids::JobId;
use jiff::SignedDuration;
use store::jobs::{self, Attempt, Claim, Claimed, Ending, Filter, JobKind, JobState, NewJob, Outcome, What};
use store::page::Place;
use store::{Store, Tx};

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta, gamma};

crate::both_databases!(
    a_second_job_for_the_same_thing_joins_the_first,
    a_change_during_the_work_is_worked_on_again,
    a_job_of_a_dead_runner_is_claimed_by_another_when_the_lease_ends,
    two_runners_never_hold_the_same_job,
    a_job_is_enqueued_with_its_change_or_not_at_all,
    a_partner_that_hangs_keeps_nobody_else_waiting,
    a_failed_try_waits_and_every_attempt_is_kept,
    a_job_that_ended_can_be_tried_again_by_hand,
    the_last_notice_of_an_agreement_tells_what_became_of_it,
    the_list_of_jobs_is_filtered_and_paged,
    ended_jobs_are_forgotten_but_for_the_newest_about_each_thing,
);

fn job(kind: JobKind, partner: &HeiId, subject: &str, seconds: i64) -> NewJob {
    NewJob {
        institution: alpha(),
        kind,
        partner: partner.clone(),
        subject: subject.to_owned(),
        agreement: Some(agreement_id(1)),
        now: at(seconds),
    }
}

async fn enqueue(store: &Store, new: &NewJob) -> JobId {
    let tx = store.begin().await.unwrap();
    let id = jobs::enqueue(&tx, new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn claim(store: &Store, seconds: i64) -> Vec<Claimed> {
    let lease = SignedDuration::from_secs(60);
    let claim = Claim { due_by: at(seconds), now: at(seconds), lease, worker: "one", limit: 10, slow: 10 };
    jobs::claim_due(store, &claim).await.unwrap()
}

async fn finish(store: &Store, job: &Claimed, outcome: Outcome, seconds: i64) -> Ending {
    let tx = store.begin().await.unwrap();
    let attempt = Attempt { at: at(seconds), duration_ms: 12, status: Some(200), ..Attempt::default() };
    let ending = jobs::finish(&tx, job, outcome, &attempt).await.unwrap();
    tx.commit().await.unwrap();
    ending
}

async fn a_second_job_for_the_same_thing_joins_the_first(db: Fresh) {
    let first = enqueue(&db.store, &job(JobKind::NotifyAgreement, &beta(), "A-1", 0)).await;
    let joined = enqueue(&db.store, &job(JobKind::NotifyAgreement, &beta(), "A-1", 5)).await;
    assert_eq!(first, joined);
    assert_ne!(first, enqueue(&db.store, &job(JobKind::NotifyAgreement, &beta(), "A-2", 5)).await);
    assert_ne!(first, enqueue(&db.store, &job(JobKind::NotifyApproval, &beta(), "A-1", 5)).await);
    let claimed = claim(&db.store, 5).await;
    assert_eq!(claimed.len(), 1, "one message at a time to one partner");
    assert_eq!((&claimed[0].id, claimed[0].generation, claimed[0].enqueued_at), (&first, 2, at(5)));
    assert_eq!(finish(&db.store, &claimed[0], Outcome::Done, 6).await, Ending::Closed);
    let after = enqueue(&db.store, &job(JobKind::NotifyAgreement, &beta(), "A-1", 7)).await;
    assert_ne!(first, after, "what is done is done");
}

async fn a_change_during_the_work_is_worked_on_again(db: Fresh) {
    let notice = job(JobKind::NotifyAgreement, &beta(), "A-1", 0);
    let id = enqueue(&db.store, &notice).await;
    let claimed = claim(&db.store, 0).await;
    enqueue(&db.store, &NewJob { now: at(3), ..notice }).await;
    assert!(claim(&db.store, 4).await.is_empty(), "it is worked on");
    assert_eq!(finish(&db.store, &claimed[0], Outcome::Done, 5).await, Ending::Again);
    let again = claim(&db.store, 5).await;
    assert_eq!((&again[0].id, again[0].generation, again[0].tries), (&id, 2, 0));
    assert_eq!(finish(&db.store, &again[0], Outcome::Done, 6).await, Ending::Closed);
    assert!(claim(&db.store, 100).await.is_empty());
    assert_eq!(jobs::attempts(&db.store, &alpha(), &id).await.unwrap().len(), 2);
}

async fn a_job_of_a_dead_runner_is_claimed_by_another_when_the_lease_ends(db: Fresh) {
    let id = enqueue(&db.store, &job(JobKind::FetchAgreement, &beta(), "B-1", 0)).await;
    let dead = claim(&db.store, 0).await;
    assert_eq!(dead[0].lease_until, at(60));
    assert!(claim(&db.store, 59).await.is_empty());
    assert_eq!(jobs::next_due(&db.store, at(59)).await.unwrap(), None);
    assert_eq!(jobs::next_due(&db.store, at(60)).await.unwrap(), Some(at(0)));
    let alive = claim(&db.store, 60).await;
    assert_eq!(alive[0].id, id);
    assert_eq!(finish(&db.store, &dead[0], Outcome::GivenUp, 61).await, Ending::LeaseLost);
    assert_eq!(finish(&db.store, &alive[0], Outcome::Done, 62).await, Ending::Closed);
    assert_eq!(finish(&db.store, &dead[0], Outcome::Refused, 63).await, Ending::LeaseLost);
    let row = jobs::get(&db.store, &alpha(), &id).await.unwrap().unwrap();
    assert_eq!((row.state, row.tries, row.finished_at), (JobState::Done, 1, Some(at(62))));
    assert_eq!(jobs::attempts(&db.store, &alpha(), &id).await.unwrap().len(), 3);
}

async fn two_runners_never_hold_the_same_job(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for partner in 0..40 {
        let partner = HeiId::parse(&format!("p{partner}.example")).unwrap();
        for subject in ["B-1", "B-2"] {
            jobs::enqueue(&tx, &job(JobKind::FetchAgreement, &partner, subject, 0)).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    let other = Store::open(&db.url).await.unwrap();
    let runner = |store: Store| async move {
        let mut held = Vec::new();
        for _ in 0..40 {
            let lease = SignedDuration::from_secs(60);
            let claim = Claim { due_by: at(1), now: at(1), lease, worker: "runner", limit: 3, slow: 3 };
            held.extend(jobs::claim_due(&store, &claim).await.unwrap());
        }
        held
    };
    let runners: Vec<_> =
        [&db.store, &other, &db.store, &other].map(|store| tokio::spawn(runner(store.clone()))).into();
    let mut held = Vec::new();
    for runner in runners {
        held.extend(runner.await.unwrap());
    }
    assert_eq!(held.len(), 40);
    assert_eq!(held.iter().map(|job| &job.id).collect::<HashSet<_>>().len(), 40);
    assert_eq!(held.iter().map(|job| &job.partner).collect::<HashSet<_>>().len(), 40);
    other.close().await.unwrap();
}

async fn a_job_is_enqueued_with_its_change_or_not_at_all(db: Fresh) {
    let change = async |tx: &Tx| {
        crate::world::insert(tx, 1, None).await.unwrap();
        jobs::enqueue(tx, &job(JobKind::NotifyAgreement, &beta(), "A-1", 0)).await.unwrap();
    };
    let tx = db.store.begin().await.unwrap();
    change(&tx).await;
    drop(tx);
    assert!(claim(&db.store, 10).await.is_empty());
    let tx = db.store.begin().await.unwrap();
    change(&tx).await;
    tx.commit().await.unwrap();
    let claimed = claim(&db.store, 10).await;
    let tx = db.store.begin().await.unwrap();
    jobs::finish(&tx, &claimed[0], Outcome::Done, &Attempt::default()).await.unwrap();
    drop(tx);
    let row = jobs::get(&db.store, &alpha(), &claimed[0].id).await.unwrap().unwrap();
    assert_eq!(row.state, JobState::Pending, "the end that was not committed is no end");
    assert_eq!(claim(&db.store, 70).await.len(), 1);
}

async fn a_partner_that_hangs_keeps_nobody_else_waiting(db: Fresh) {
    for number in 0..30 {
        enqueue(&db.store, &job(JobKind::FetchAgreement, &beta(), &format!("B-{number}"), 0)).await;
    }
    enqueue(&db.store, &job(JobKind::FetchAgreement, &gamma(), "C-1", 1)).await;
    enqueue(&db.store, &job(JobKind::NotifyApproval, &beta(), "A-1", 2)).await;
    let lease = SignedDuration::from_secs(60);
    let claim = Claim { due_by: at(5), now: at(5), lease, worker: "one", limit: 1, slow: 1 };
    let mut claimed = Vec::new();
    for _ in 0..4 {
        claimed.extend(jobs::claim_due(&db.store, &claim).await.unwrap());
    }
    let claimed: Vec<_> = claimed.iter().map(|job| (job.partner.as_str(), job.kind)).collect();
    assert_eq!(
        claimed,
        [
            ("beta.example", JobKind::FetchAgreement),
            ("gamma.example", JobKind::FetchAgreement),
            ("beta.example", JobKind::NotifyApproval),
        ]
    );
    assert_eq!(jobs::next_due(&db.store, at(5)).await.unwrap(), None);
    for (most, counted) in [(100, 30), (7, 7)] {
        let count = jobs::pending_from_partner_count(&db.store, &alpha(), &beta(), most).await.unwrap();
        assert_eq!(count, counted);
    }
}

async fn a_failed_try_waits_and_every_attempt_is_kept(db: Fresh) {
    let id = enqueue(&db.store, &job(JobKind::NotifyAgreement, &beta(), "A-1", 0)).await;
    let claimed = claim(&db.store, 0).await;
    let tx = db.store.begin().await.unwrap();
    let attempt = Attempt {
        at: at(1),
        duration_ms: 4321,
        status: Some(503),
        fault: Some("server-error".to_owned()),
        request_id: Some("11111111-1111-4111-8111-111111111111".to_owned()),
        excerpt: Some("ž".repeat(100_000)),
    };
    let ending = jobs::finish(&tx, &claimed[0], Outcome::Retry { due_at: at(30) }, &attempt).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(ending, Ending::Waiting);
    assert!(claim(&db.store, 29).await.is_empty());
    assert_eq!(jobs::next_due(&db.store, at(1)).await.unwrap(), Some(at(30)));
    let again = claim(&db.store, 30).await;
    assert_eq!(again[0].tries, 1);
    finish(&db.store, &again[0], Outcome::Done, 31).await;
    let attempts = jobs::attempts(&db.store, &alpha(), &id).await.unwrap();
    assert_eq!(
        attempts.iter().map(|attempt| (attempt.ordinal, attempt.outcome.as_str())).collect::<Vec<_>>(),
        [(1, "retry"), (2, "done")]
    );
    assert_eq!((attempts[0].status, attempts[0].duration_ms, attempts[0].at), (Some(503), 4321, at(1)));
    assert_eq!(attempts[0].excerpt.as_ref().unwrap().chars().count(), 2000);
    assert!(jobs::attempts(&db.store, &beta(), &id).await.unwrap().is_empty());
}

async fn a_job_that_ended_can_be_tried_again_by_hand(db: Fresh) {
    let id = enqueue(&db.store, &job(JobKind::NotifyAgreement, &beta(), "A-1", 0)).await;
    let retry = async |id: &JobId, seconds| {
        let tx = db.store.begin().await.unwrap();
        let retried = jobs::retry_now(&tx, &alpha(), id, at(seconds)).await.unwrap();
        tx.commit().await.unwrap();
        retried
    };
    let claimed = claim(&db.store, 0).await;
    finish(&db.store, &claimed[0], Outcome::Retry { due_at: at(1000) }, 1).await;
    assert_eq!(retry(&id, 10).await, Some(id.clone()));
    let claimed = claim(&db.store, 10).await;
    finish(&db.store, &claimed[0], Outcome::Refused, 11).await;
    let again = retry(&id, 20).await.unwrap();
    assert_ne!(again, id);
    let claimed = claim(&db.store, 20).await;
    assert_eq!(claimed[0].id, again);
    finish(&db.store, &claimed[0], Outcome::Done, 21).await;
    assert_eq!(retry(&again, 30).await, None);
    let all = jobs::of_agreement(&db.store, &alpha(), &agreement_id(1), 10).await.unwrap();
    assert_eq!(
        all.iter().map(|job| (&job.id, job.state)).collect::<Vec<_>>(),
        [(&again, JobState::Done), (&id, JobState::Refused)]
    );
}

async fn the_last_notice_of_an_agreement_tells_what_became_of_it(db: Fresh) {
    let last = async || jobs::last_notice(&db.store, &alpha(), &agreement_id(1)).await.unwrap();
    assert_eq!(last().await, None);
    enqueue(&db.store, &job(JobKind::FetchAgreement, &beta(), "B-1", 0)).await;
    assert_eq!(last().await, None, "a question is no notice");
    enqueue(&db.store, &job(JobKind::NotifyAgreement, &beta(), "A-1", 5)).await;
    let notice = last().await.unwrap();
    assert_eq!((notice.enqueued_at, notice.outcome), (at(5), NoticeOutcome::Pending { due_at: at(5) }));
    assert_eq!((notice.tries, notice.last_try_at), (0, None));
    let claimed = claim(&db.store, 5).await;
    let claimed = claimed.iter().find(|job| job.kind.is_notice()).unwrap();
    finish(&db.store, claimed, Outcome::Retry { due_at: at(40) }, 6).await;
    let notice = last().await.unwrap();
    assert_eq!((notice.outcome, notice.tries), (NoticeOutcome::Pending { due_at: at(40) }, 1));
    assert_eq!(notice.last_try_at, Some(at(6)));
    let claimed = claim(&db.store, 40).await;
    finish(&db.store, &claimed[0], Outcome::NotConnected, 41).await;
    assert_eq!(last().await.unwrap().outcome, NoticeOutcome::NotConnected);
}

async fn the_list_of_jobs_is_filtered_and_paged(db: Fresh) {
    for number in 0..3 {
        enqueue(&db.store, &job(JobKind::NotifyAgreement, &beta(), &format!("A-{number}"), number)).await;
        enqueue(&db.store, &job(JobKind::FetchAgreement, &gamma(), &format!("C-{number}"), number)).await;
    }
    let list =
        async |filter: &Filter, place: &Place| jobs::recent(&db.store, &alpha(), filter, place, 2).await.unwrap();
    let mut seen = Vec::new();
    let mut place = Place::First;
    for _ in 0..3 {
        let page = list(&Filter::default(), &place).await;
        seen.extend(page.rows.into_iter().map(|job| job.subject));
        place = page.next.unwrap_or_default();
    }
    assert_eq!(seen, ["C-2", "A-2", "C-1", "A-1", "C-0", "A-0"]);
    let filter = Filter { state: Some(JobState::Pending), partner: Some(gamma()), what: Some(What::Questions) };
    assert_eq!(list(&filter, &Place::First).await.rows.len(), 2);
    let filter = Filter { what: Some(What::Notices), ..filter };
    assert!(list(&filter, &Place::First).await.rows.is_empty());
    assert!(jobs::recent(&db.store, &beta(), &Filter::default(), &Place::First, 9).await.unwrap().rows.is_empty());
}

async fn ended_jobs_are_forgotten_but_for_the_newest_about_each_thing(db: Fresh) {
    let ended = async |new: NewJob, outcome| {
        let seconds = new.now.duration_since(at(0)).as_secs();
        let id = enqueue(&db.store, &new).await;
        let claimed = claim(&db.store, seconds).await;
        assert_eq!(claimed.iter().map(|job| &job.id).collect::<Vec<_>>(), [&id]);
        finish(&db.store, &claimed[0], outcome, seconds).await;
        id
    };
    let notice = |subject: &str, seconds| job(JobKind::NotifyAgreement, &beta(), subject, seconds);
    let mut old = Vec::new();
    for seconds in 0..5 {
        old.push(ended(notice("A-1", seconds), Outcome::Done).await);
    }
    let refused = ended(notice("A-1", 10), Outcome::Refused).await;
    let other = ended(notice("A-2", 11), Outcome::NotConnected).await;
    let strange = NewJob { agreement: None, ..job(JobKind::FetchAgreement, &beta(), "B-9", 12) };
    old.push(ended(strange, Outcome::Refused).await);
    let young = ended(notice("A-2", 50), Outcome::Done).await;
    let waiting = enqueue(&db.store, &notice("A-3", 13)).await;

    let tx = db.store.begin().await.unwrap();
    let foreign = jobs::forget_ended(&tx, &beta(), at(40), None, 100).await.unwrap();
    assert_eq!((foreign.jobs, foreign.next), (0, None), "another institution forgets nothing");
    let (mut forgotten, mut from, mut steps) = (0, None, 0);
    loop {
        let step = jobs::forget_ended(&tx, &alpha(), at(40), from.as_ref(), 2).await.unwrap();
        forgotten += step.jobs;
        steps += 1;
        from = step.next;
        if from.is_none() {
            break;
        }
    }
    tx.commit().await.unwrap();
    assert_eq!((forgotten, steps), (7, 5));
    for id in old.iter().chain([&other]) {
        assert_eq!(jobs::get(&db.store, &alpha(), id).await.unwrap(), None);
        assert!(jobs::attempts(&db.store, &alpha(), id).await.unwrap().is_empty());
    }
    for id in [&refused, &young, &waiting] {
        assert!(jobs::get(&db.store, &alpha(), id).await.unwrap().is_some());
    }
    assert_eq!(jobs::attempts(&db.store, &alpha(), &refused).await.unwrap().len(), 1);
}
