//! Whose turn it is: no partner and no institution waits for the backlog of another, order is kept, and whoever does
//! not answer is left in peace.

use domain::hei::HeiId;
use jiff::SignedDuration;
use store::jobs::{self, Attempt, Claim, Claimed, JobKind, JobState, NewJob, Outcome, Turns};
use store::reach::{self, Reach};
use store::{Store, StoreError};

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta, gamma};

crate::both_databases!(
    backlogs_of_forty_partners_do_not_delay_a_fresh_notice,
    a_small_institution_is_not_behind_all_partners_of_a_large_one,
    slow_partners_never_take_all_hands,
    a_silent_partner_is_probed_by_one_job_at_a_time_and_everything_follows_in_order,
    the_jobs_of_one_object_do_not_wait_for_the_failure_of_another,
    a_notice_never_overtakes_an_older_one_about_the_same_agreement,
    a_notice_of_a_silent_partner_shows_that_it_is_there,
    a_person_who_asks_does_not_wait_for_the_probe,
    silences_that_were_on_their_way_together_count_once,
    what_waited_for_seven_days_behind_a_silent_partner_is_given_up,
);

fn partner(number: usize) -> HeiId {
    HeiId::parse(&format!("p{number:03}.example")).unwrap()
}

async fn enqueue(store: &Store, institution: &HeiId, kind: JobKind, partner: &HeiId, subject: &str, seconds: i64) {
    let tx = store.begin().await.unwrap();
    let new = NewJob {
        institution: institution.clone(),
        kind,
        partner: partner.clone(),
        subject: subject.to_owned(),
        agreement: None,
        now: at(seconds),
    };
    jobs::enqueue(&tx, &new).await.unwrap();
    tx.commit().await.unwrap();
}

fn claim(seconds: i64, limit: u32, slow: u32) -> Claim<'static> {
    let lease = SignedDuration::from_secs(30);
    Claim { due_by: at(seconds), now: at(seconds), lease, worker: "one", limit, slow }
}

async fn finish(store: &Store, job: &Claimed, outcome: Outcome, seconds: i64) {
    let tx = store.begin().await.unwrap();
    let attempt = Attempt { at: at(seconds), ..Attempt::default() };
    jobs::finish(&tx, job, outcome, &attempt).await.unwrap();
    tx.commit().await.unwrap();
}

fn minute(_: u32) -> SignedDuration {
    SignedDuration::from_mins(1)
}

async fn silent(store: &Store, began: i64, now: i64) -> Result<(), StoreError> {
    reach::silent(store, &alpha(), &beta(), at(began), at(now), minute).await
}

/// Three calls that nobody answered.
async fn fall_silent(store: &Store, seconds: i64) {
    for second in seconds - 2..=seconds {
        silent(store, second, second).await.unwrap();
    }
}

async fn backlogs_of_forty_partners_do_not_delay_a_fresh_notice(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    for number in 0..40 {
        for subject in 0..20 {
            let new = NewJob {
                institution: alpha(),
                kind: JobKind::FetchAgreement,
                partner: partner(number),
                subject: format!("B-{subject}"),
                agreement: None,
                now: at(0),
            };
            jobs::enqueue(&tx, &new).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    let mut turns = Turns::default();
    let mut round = async |store: &Store| {
        let claimed = jobs::claim_in_turn(store, &claim(10, 8, 8), &mut turns).await.unwrap();
        for job in &claimed {
            finish(store, job, Outcome::Done, 10).await;
        }
        claimed
    };
    for _ in 0..5 {
        assert_eq!(round(&db.store).await.len(), 8);
    }
    // All forty had a turn; each has nineteen older jobs than this one.
    enqueue(&db.store, &alpha(), JobKind::NotifyAgreement, &gamma(), "A-1", 9).await;
    let claimed = round(&db.store).await;
    assert_eq!(claimed[0].partner, gamma(), "whoever had no turn yet comes first");
    let partners: std::collections::HashSet<_> = claimed.iter().map(|job| job.partner.clone()).collect();
    assert_eq!(partners.len(), 8);
}

async fn a_small_institution_is_not_behind_all_partners_of_a_large_one(db: Fresh) {
    for number in 0..20 {
        enqueue(&db.store, &alpha(), JobKind::NotifyAgreement, &partner(number), "A-1", 0).await;
    }
    enqueue(&db.store, &gamma(), JobKind::NotifyAgreement, &beta(), "C-1", 5).await;
    let claimed = jobs::claim_due(&db.store, &claim(10, 4, 4)).await.unwrap();
    assert_eq!(claimed.len(), 4);
    assert!(claimed.iter().any(|job| job.institution == gamma()));
}

async fn slow_partners_never_take_all_hands(db: Fresh) {
    for number in 0..10 {
        reach::answered(&db.store, &alpha(), &partner(number), at(0), true).await.unwrap();
        enqueue(&db.store, &alpha(), JobKind::FetchAgreement, &partner(number), "B-1", 0).await;
    }
    enqueue(&db.store, &alpha(), JobKind::FetchAgreement, &beta(), "B-1", 5).await;
    let claimed = jobs::claim_due(&db.store, &claim(10, 8, 3)).await.unwrap();
    assert_eq!(claimed.iter().filter(|job| job.slow).count(), 3);
    assert_eq!(claimed.iter().filter(|job| !job.slow).count(), 1);
}

async fn a_silent_partner_is_probed_by_one_job_at_a_time_and_everything_follows_in_order(db: Fresh) {
    let order = ["A-1", "A-2", "A-3", "A-4", "A-5"];
    for (second, subject) in (0..).zip(order) {
        enqueue(&db.store, &alpha(), JobKind::NotifyAgreement, &beta(), subject, second).await;
    }
    enqueue(&db.store, &alpha(), JobKind::FetchAgreement, &beta(), "B-1", 0).await;
    // Three notices meet silence, one after the other; each has a pause of its own.
    for (second, subject) in (10..).zip(&order[..3]) {
        let claimed = jobs::claim_due(&db.store, &claim(second, 9, 9)).await.unwrap();
        let notice = claimed.iter().find(|job| job.kind.is_notice()).unwrap();
        assert_eq!(notice.subject, *subject);
        finish(&db.store, notice, Outcome::Silence { due_at: at(5000) }, second).await;
        silent(&db.store, second, second).await.unwrap();
        for fetch in claimed.iter().filter(|job| !job.kind.is_notice()) {
            finish(&db.store, fetch, Outcome::Silence { due_at: at(5000) }, second).await;
        }
    }
    assert!(reach::of(&db.store, &alpha(), &beta()).await.unwrap().is_dead());
    assert!(jobs::claim_due(&db.store, &claim(71, 9, 9)).await.unwrap().is_empty(), "it is left in peace");
    let waiting = jobs::last_notice(&db.store, &alpha(), &crate::world::agreement_id(1)).await.unwrap();
    assert_eq!(waiting, None, "these belong to no agreement");
    let all = jobs::recent(&db.store, &alpha(), &jobs::Filter::default(), &store::page::Place::First, 9).await.unwrap();
    assert!(all.rows.iter().all(|job| job.due_at == at(72)), "people see when the next probe is");
    // One probe, the oldest of all, whichever process asks.
    let probe = jobs::claim_due(&db.store, &claim(72, 9, 9)).await.unwrap();
    assert_eq!(probe.len(), 1);
    assert!(jobs::claim_due(&db.store, &claim(73, 9, 9)).await.unwrap().is_empty(), "one probe at a time");
    finish(&db.store, &probe[0], Outcome::Silence { due_at: at(9000) }, 74).await;
    silent(&db.store, 72, 80).await.unwrap();
    assert!(jobs::claim_due(&db.store, &claim(139, 9, 9)).await.unwrap().is_empty());
    let probe = jobs::claim_due(&db.store, &claim(140, 9, 9)).await.unwrap();
    assert_eq!(probe.len(), 1);
    reach::answered(&db.store, &alpha(), &beta(), at(141), false).await.unwrap();
    finish(&db.store, &probe[0], Outcome::Done, 141).await;
    // It is there again: what waited goes at once and in order, whatever pauses it had.
    let mut sent: Vec<String> =
        probe.iter().filter(|job| job.kind.is_notice()).map(|job| job.subject.clone()).collect();
    for _ in 0..6 {
        for job in jobs::claim_due(&db.store, &claim(142, 9, 9)).await.unwrap() {
            finish(&db.store, &job, Outcome::Done, 142).await;
            if job.kind.is_notice() {
                sent.push(job.subject);
            }
        }
    }
    assert_eq!(sent, order);
}

async fn the_jobs_of_one_object_do_not_wait_for_the_failure_of_another(db: Fresh) {
    enqueue(&db.store, &alpha(), JobKind::FetchAgreement, &beta(), "B-1", 0).await;
    enqueue(&db.store, &alpha(), JobKind::FetchAgreement, &beta(), "B-2", 1).await;
    let broken = jobs::claim_due(&db.store, &claim(5, 9, 9)).await.unwrap();
    finish(&db.store, &broken[0], Outcome::Retry { due_at: at(100) }, 5).await;
    reach::answered(&db.store, &alpha(), &beta(), at(5), false).await.unwrap();
    let next = jobs::claim_due(&db.store, &claim(6, 9, 9)).await.unwrap();
    assert_eq!(next[0].subject, "B-2");
    finish(&db.store, &next[0], Outcome::Done, 7).await;
    assert!(jobs::claim_due(&db.store, &claim(99, 9, 9)).await.unwrap().is_empty(), "its own pause is kept");
    assert_eq!(jobs::claim_due(&db.store, &claim(100, 9, 9)).await.unwrap()[0].subject, "B-1");
}

async fn a_notice_of_a_silent_partner_shows_that_it_is_there(db: Fresh) {
    fall_silent(&db.store, 10).await;
    enqueue(&db.store, &alpha(), JobKind::FetchAgreement, &beta(), "B-1", 29).await;
    assert!(jobs::claim_due(&db.store, &claim(31, 9, 9)).await.unwrap().is_empty(), "it was silent just now");
    silent(&db.store, 70, 70).await.unwrap();
    enqueue(&db.store, &alpha(), JobKind::NotifyAgreement, &beta(), "A-1", 100).await;
    assert!(jobs::claim_due(&db.store, &claim(129, 9, 9)).await.unwrap().is_empty());
    silent(&db.store, 130, 130).await.unwrap();
    assert!(jobs::claim_due(&db.store, &claim(189, 9, 9)).await.unwrap().is_empty());
    // Left in peace until 190; but then it speaks itself.
    enqueue(&db.store, &alpha(), JobKind::FetchAgreement, &beta(), "B-1", 190).await;
    let probe = jobs::claim_due(&db.store, &claim(190, 9, 9)).await.unwrap();
    assert_eq!(probe.len(), 1);
}

async fn a_person_who_asks_does_not_wait_for_the_probe(db: Fresh) {
    enqueue(&db.store, &alpha(), JobKind::NotifyAgreement, &beta(), "A-1", 0).await;
    enqueue(&db.store, &alpha(), JobKind::NotifyAgreement, &beta(), "A-2", 1).await;
    fall_silent(&db.store, 10).await;
    assert!(jobs::claim_due(&db.store, &claim(20, 9, 9)).await.unwrap().is_empty());
    let all = jobs::recent(&db.store, &alpha(), &jobs::Filter::default(), &store::page::Place::First, 9).await.unwrap();
    let second = all.rows.iter().find(|job| job.subject == "A-2").unwrap();
    let tx = db.store.begin().await.unwrap();
    jobs::retry_now(&tx, &alpha(), &second.id, at(21)).await.unwrap();
    tx.commit().await.unwrap();
    let claimed = jobs::claim_due(&db.store, &claim(21, 9, 9)).await.unwrap();
    assert_eq!(claimed.iter().map(|job| job.subject.as_str()).collect::<Vec<_>>(), ["A-2"]);
    finish(&db.store, &claimed[0], Outcome::Silence { due_at: at(60) }, 22).await;
    assert!(jobs::claim_due(&db.store, &claim(23, 9, 9)).await.unwrap().is_empty(), "once");
}

async fn silences_that_were_on_their_way_together_count_once(db: Fresh) {
    for _ in 0..4 {
        silent(&db.store, 0, 8).await.unwrap();
    }
    let known = reach::of(&db.store, &alpha(), &beta()).await.unwrap();
    assert_eq!((known.silences, known.wait_until, known.silent_since), (1, None, Some(at(0))));
    silent(&db.store, 9, 17).await.unwrap();
    silent(&db.store, 18, 26).await.unwrap();
    let known = reach::of(&db.store, &alpha(), &beta()).await.unwrap();
    assert_eq!((known.silences, known.wait_until), (3, Some(at(86))));
    reach::answered(&db.store, &alpha(), &beta(), at(90), false).await.unwrap();
    assert_eq!(reach::of(&db.store, &alpha(), &beta()).await.unwrap(), Reach::default());
    assert_eq!(reach::of(&db.store, &gamma(), &beta()).await.unwrap(), Reach::default());
}

async fn what_waited_for_seven_days_behind_a_silent_partner_is_given_up(db: Fresh) {
    enqueue(&db.store, &alpha(), JobKind::NotifyAgreement, &beta(), "A-1", 0).await;
    enqueue(&db.store, &alpha(), JobKind::NotifyAgreement, &gamma(), "A-1", 0).await;
    enqueue(&db.store, &alpha(), JobKind::NotifyAgreement, &beta(), "A-2", 500).await;
    let worked_on = jobs::claim_due(&db.store, &claim(990, 1, 1)).await.unwrap();
    assert_eq!(worked_on.len(), 1);
    let given_up = jobs::give_up_old(&db.store, at(100), at(1000), at(1000)).await.unwrap();
    assert_eq!(given_up, 1, "what is worked on is left alone, and so is what is younger");
    let all = jobs::recent(&db.store, &alpha(), &jobs::Filter::default(), &store::page::Place::First, 9).await.unwrap();
    let old = all.rows.iter().find(|job| job.state == JobState::GivenUp).unwrap();
    assert_eq!((old.subject.as_str(), old.finished_at), ("A-1", Some(at(1000))));
    assert_ne!(old.id, worked_on[0].id);
}

async fn a_notice_never_overtakes_an_older_one_about_the_same_agreement(db: Fresh) {
    let notice = async |kind, subject: &str, agreement: u8, seconds| {
        let tx = db.store.begin().await.unwrap();
        let new = NewJob {
            institution: alpha(),
            kind,
            partner: beta(),
            subject: subject.to_owned(),
            agreement: Some(agreement_id(agreement)),
            now: at(seconds),
        };
        jobs::enqueue(&tx, &new).await.unwrap();
        tx.commit().await.unwrap();
    };
    // The notice of the change meets a fault; the notice of our approval of the same agreement comes after it.
    notice(JobKind::NotifyAgreement, "A-1", 1, 0).await;
    notice(JobKind::NotifyApproval, "B-1", 1, 1).await;
    notice(JobKind::NotifyAgreement, "A-2", 2, 2).await;
    // What is fetched is the truth in any order.
    notice(JobKind::FetchAgreement, "B-1", 1, 0).await;
    notice(JobKind::FetchApproval, "A-1", 1, 1).await;
    let claimed = async |seconds| {
        let claimed = jobs::claim_due(&db.store, &claim(seconds, 9, 9)).await.unwrap();
        for job in &claimed {
            let is_broken = (job.subject == "A-1" && job.kind == JobKind::NotifyAgreement && seconds < 100)
                || (job.kind == JobKind::FetchAgreement && seconds < 100);
            let outcome = if is_broken { Outcome::Retry { due_at: at(100) } } else { Outcome::Done };
            finish(&db.store, job, outcome, seconds).await;
        }
        let mut claimed: Vec<_> = claimed.into_iter().map(|job| (job.kind.slug(), job.subject)).collect();
        claimed.sort();
        claimed
    };
    let of = |jobs: &[(&'static str, &str)]| {
        jobs.iter().map(|(kind, subject)| (*kind, (*subject).to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(claimed(5).await, of(&[("fetch-agreement", "B-1"), ("notify-agreement", "A-1")]));
    assert_eq!(
        claimed(6).await,
        of(&[("fetch-approval", "A-1"), ("notify-agreement", "A-2")]),
        "another agreement goes first, the same one waits"
    );
    assert_eq!(claimed(99).await, of(&[]));
    assert_eq!(claimed(100).await, of(&[("fetch-agreement", "B-1"), ("notify-agreement", "A-1")]));
    assert_eq!(claimed(101).await, of(&[("notify-approval", "B-1")]));
}
