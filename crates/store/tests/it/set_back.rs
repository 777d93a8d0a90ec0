//! A clock that was a year ahead and was set back: nothing waits for a year.

use jiff::SignedDuration;
use store::jobs::{self, Attempt, Claim, Filter, JobKind, NewJob, Outcome};
use store::page::Place;
use store::pulls::{self, FoundByPull, Progress, Pull};
use store::reach;
use store::set_back::{self, Now};

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta, gamma};

crate::both_databases!(
    nothing_waits_for_a_year_after_a_clock_was_set_back,
    what_waits_for_a_good_reason_goes_on_waiting
);

const YEAR: i64 = 365 * 24 * 3600;

fn claim(seconds: i64) -> Claim<'static> {
    let lease = SignedDuration::from_secs(45);
    Claim { due_by: at(seconds), now: at(seconds), lease, worker: "one", limit: 9, slow: 9 }
}

fn now(seconds: i64) -> Now {
    Now { office: at(seconds), wire: at(seconds), latest_pull: at(seconds + 48 * 3600) }
}

async fn enqueue(db: &Fresh, subject: &str, seconds: i64) {
    let tx = db.store.begin().await.unwrap();
    let new = NewJob {
        institution: alpha(),
        kind: JobKind::NotifyAgreement,
        partner: beta(),
        subject: subject.to_owned(),
        agreement: Some(agreement_id(1)),
        now: at(seconds),
    };
    jobs::enqueue(&tx, &new).await.unwrap();
    tx.commit().await.unwrap();
}

async fn nothing_waits_for_a_year_after_a_clock_was_set_back(db: Fresh) {
    // A pull that came through, one that was planned, a partner that was silent, and jobs, all of them a year ahead.
    let tx = db.store.begin().await.unwrap();
    pulls::schedule(&tx, &alpha(), &[(beta(), at(YEAR)), (gamma(), at(YEAR + 80_000))]).await.unwrap();
    tx.commit().await.unwrap();
    let claimed = pulls::claim_due(&db.store, &claim(YEAR)).await.unwrap().remove(0);
    let progress = Progress {
        began_at: at(YEAR),
        full: true,
        fetched_to: Some("B-9".to_owned()),
        missed: None,
        index_done: false,
        asked_to: None,
        found: FoundByPull::default(),
    };
    let far = Some(at(YEAR));
    let pulled = Pull {
        started_at: far,
        index_at: far,
        full_index_at: far,
        next_at: at(YEAR + 60),
        progress: Some(progress),
        ..claimed.pull.clone()
    };
    let tx = db.store.begin().await.unwrap();
    assert!(pulls::finish(&tx, &claimed, &pulled).await.unwrap());
    tx.commit().await.unwrap();
    enqueue(&db, "A-1", YEAR).await;
    let tried = jobs::claim_due(&db.store, &claim(YEAR)).await.unwrap();
    let tx = db.store.begin().await.unwrap();
    let attempt = Attempt { at: at(YEAR), ..Attempt::default() };
    jobs::finish(&tx, &tried[0], Outcome::Retry { due_at: at(YEAR + 60) }, &attempt).await.unwrap();
    tx.commit().await.unwrap();
    enqueue(&db, "A-2", YEAR + 1).await;
    for silence in 0..3 {
        let began = at(YEAR + 10 * silence);
        reach::silent(&db.store, &alpha(), &beta(), began, began, |_| SignedDuration::from_mins(30)).await.unwrap();
    }
    assert!(jobs::claim_due(&db.store, &claim(100)).await.unwrap().is_empty());
    assert!(pulls::claim_due(&db.store, &claim(100)).await.unwrap().is_empty());

    assert!(set_back::mend(&db.store, &alpha(), &now(100)).await.unwrap() > 0);
    assert_eq!(set_back::mend(&db.store, &alpha(), &now(101)).await.unwrap(), 0, "once");
    let due = jobs::claim_due(&db.store, &claim(100)).await.unwrap();
    assert_eq!(due.iter().map(|job| job.subject.as_str()).collect::<Vec<_>>(), ["A-1"], "in the order of the changes");
    reach::answered(&db.store, &alpha(), &beta(), at(100), false).await.unwrap();
    let pulls = pulls::claim_due(&db.store, &claim(100)).await.unwrap();
    assert_eq!(pulls.iter().map(|claimed| &claimed.pull.partner).collect::<Vec<_>>(), [&beta(), &gamma()]);
    let Pull { started_at, index_at, full_index_at, progress, .. } = &pulls[0].pull;
    assert_eq!((started_at, index_at, full_index_at, progress), (&None, &None, &None, &None), "it asks for everything");

    // A lease of the year ahead holds nothing.
    assert!(jobs::claim_due(&db.store, &claim(101)).await.unwrap().is_empty(), "it is worked on");
    assert!(set_back::mend(&db.store, &alpha(), &now(100 - 3600)).await.unwrap() > 0);
    assert_eq!(jobs::claim_due(&db.store, &claim(100 - 3600)).await.unwrap().len(), 1);
}

async fn what_waits_for_a_good_reason_goes_on_waiting(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    pulls::schedule(&tx, &alpha(), &[(beta(), at(24 * 3600))]).await.unwrap();
    tx.commit().await.unwrap();
    enqueue(&db, "A-1", 0).await;
    let tried = jobs::claim_due(&db.store, &claim(1)).await.unwrap();
    let tx = db.store.begin().await.unwrap();
    let attempt = Attempt { at: at(1), ..Attempt::default() };
    jobs::finish(&tx, &tried[0], Outcome::Retry { due_at: at(6 * 3600) }, &attempt).await.unwrap();
    tx.commit().await.unwrap();
    for silence in 0..3 {
        let began = at(10 * silence);
        reach::silent(&db.store, &alpha(), &gamma(), began, began, |_| SignedDuration::from_mins(30)).await.unwrap();
    }
    // Another process may be a little behind.
    assert_eq!(set_back::mend(&db.store, &alpha(), &now(-200)).await.unwrap(), 0);
    assert_eq!(set_back::mend(&db.store, &alpha(), &now(30)).await.unwrap(), 0);
    let all = jobs::recent(&db.store, &alpha(), &Filter::default(), &Place::First, 9).await.unwrap();
    assert_eq!(all.rows[0].due_at, at(6 * 3600));
}
