//! Letters in the queue, mailboxes, and who was told of tasks today.

use jiff::SignedDuration;
use store::jobs::{
    self, Attempt, Claim, Claimed, Filter, JobKind, JobState, LETTER_LEASE, NewJob, NewLetter, Outcome, What,
};
use store::page::Place;
use store::{Store, mailboxes, reach, staff};

use crate::databases::Fresh;
use crate::world::{agreement_id, alpha, at, beta};

crate::both_databases!(
    letters_are_a_lane_of_their_own_with_a_longer_lease,
    a_waiting_letter_is_replaced_and_an_ended_one_is_not,
    a_silent_mail_server_holds_up_no_partner,
    letters_are_counted_and_forgotten,
    a_mailbox_is_found_by_its_address_in_capitals_or_not,
    a_digest_is_taken_once_a_day,
    what_waits_is_counted_for_the_watch,
);

fn letter(subject: &str, content: &str, seconds: i64) -> NewLetter {
    NewLetter { institution: alpha(), subject: subject.to_owned(), content: content.to_owned(), now: at(seconds) }
}

async fn enqueue(store: &Store, new: &NewLetter) -> domain::ids::JobId {
    let tx = store.begin().await.unwrap();
    let id = jobs::enqueue_letter(&tx, new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn notice(store: &Store, seconds: i64) {
    let new = NewJob {
        institution: alpha(),
        kind: JobKind::NotifyAgreement,
        partner: beta(),
        subject: "A-1".to_owned(),
        agreement: Some(agreement_id(1)),
        now: at(seconds),
    };
    let tx = store.begin().await.unwrap();
    jobs::enqueue(&tx, &new).await.unwrap();
    tx.commit().await.unwrap();
}

async fn claim(store: &Store, seconds: i64) -> Vec<Claimed> {
    let lease = SignedDuration::from_secs(20);
    let claim = Claim { due_by: at(seconds), now: at(seconds), lease, worker: "one", limit: 10, slow: 10 };
    jobs::claim_due(store, &claim).await.unwrap()
}

async fn finish(store: &Store, job: &Claimed, outcome: Outcome, seconds: i64) {
    let tx = store.begin().await.unwrap();
    let attempt = Attempt { at: at(seconds), ..Attempt::default() };
    jobs::finish(&tx, job, outcome, &attempt).await.unwrap();
    tx.commit().await.unwrap();
}

async fn letters_are_a_lane_of_their_own_with_a_longer_lease(db: Fresh) {
    enqueue(&db.store, &letter("a", "1", 0)).await;
    enqueue(&db.store, &letter("b", "2", 1)).await;
    notice(&db.store, 2).await;
    let claimed = claim(&db.store, 3).await;
    let found: Vec<_> = claimed.iter().map(|job| (job.kind, job.letter.as_deref())).collect();
    assert_eq!(found, [(JobKind::Letter, Some("1")), (JobKind::NotifyAgreement, None)]);
    assert_eq!(claimed[0].lease_until, at(3) + LETTER_LEASE);
    assert_eq!(claimed[1].lease_until, at(23));
    finish(&db.store, &claimed[0], Outcome::Done, 4).await;
    assert_eq!(claim(&db.store, 5).await[0].letter.as_deref(), Some("2"));
}

async fn a_waiting_letter_is_replaced_and_an_ended_one_is_not(db: Fresh) {
    let first = enqueue(&db.store, &letter("a", "1", 0)).await;
    assert_eq!(enqueue(&db.store, &letter("a", "2", 1)).await, first);
    let claimed = claim(&db.store, 2).await.remove(0);
    assert_eq!((claimed.letter.as_deref(), claimed.generation), (Some("2"), 2));
    finish(&db.store, &claimed, Outcome::Refused, 3).await;
    let second = enqueue(&db.store, &letter("a", "3", 4)).await;
    assert_ne!(second, first);
    // Trying an ended one again keeps what it was made of.
    let claimed = claim(&db.store, 5).await.remove(0);
    finish(&db.store, &claimed, Outcome::GivenUp, 6).await;
    let tx = db.store.begin().await.unwrap();
    let again = jobs::retry_now(&tx, &alpha(), &second, at(7)).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let row = jobs::get(&db.store, &alpha(), &again).await.unwrap().unwrap();
    assert_eq!((row.letter.as_deref(), row.state), (Some("3"), JobState::Pending));
    assert_eq!(jobs::get(&db.store, &beta(), &again).await.unwrap(), None);
}

async fn a_silent_mail_server_holds_up_no_partner(db: Fresh) {
    for number in 0..3 {
        reach::silent(&db.store, &alpha(), &alpha(), at(number), at(number), |_| SignedDuration::from_mins(5))
            .await
            .unwrap();
    }
    enqueue(&db.store, &letter("a", "1", 10)).await;
    notice(&db.store, 11).await;
    let claimed = claim(&db.store, 12).await;
    assert_eq!(claimed.iter().map(|job| job.kind).collect::<Vec<_>>(), [JobKind::NotifyAgreement]);
    let probe = claim(&db.store, 400).await;
    assert!(probe.iter().any(|job| job.kind == JobKind::Letter));
}

async fn letters_are_counted_and_forgotten(db: Fresh) {
    for number in 0..3 {
        enqueue(&db.store, &letter("a", "1", number * 10)).await;
        let claimed = claim(&db.store, number * 10).await.remove(0);
        let outcome = if number == 0 { Outcome::Refused } else { Outcome::Done };
        finish(&db.store, &claimed, outcome, number * 10).await;
    }
    enqueue(&db.store, &letter("a", "1", 30)).await;
    notice(&db.store, 5).await;
    let count = async |since| jobs::letters_since(&db.store, &alpha(), "a", at(since), 10).await.unwrap();
    assert_eq!((count(0).await, count(15).await, count(31).await), (4, 2, 0));
    let undelivered = async |since| jobs::undelivered_letters(&db.store, &alpha(), at(since), 10).await.unwrap();
    assert_eq!((undelivered(0).await, undelivered(5).await), (1, 0));
    let only = |what| Filter { what: Some(what), ..Filter::default() };
    let list = async |what| jobs::recent(&db.store, &alpha(), &only(what), &Place::First, 10).await.unwrap().rows.len();
    assert_eq!((list(What::Letters).await, list(What::Notices).await, list(What::Questions).await), (4, 1, 0));
    let tx = db.store.begin().await.unwrap();
    assert_eq!(jobs::forget_letters(&tx, &beta(), at(100), 10).await.unwrap(), 0);
    assert_eq!(jobs::forget_letters(&tx, &alpha(), at(15), 10).await.unwrap(), 2);
    assert_eq!(jobs::forget_letters(&tx, &alpha(), at(100), 10).await.unwrap(), 1, "what waits stays");
    tx.commit().await.unwrap();
    assert_eq!((list(What::Letters).await, list(What::Notices).await), (1, 1));
}

async fn a_mailbox_is_found_by_its_address_in_capitals_or_not(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna Bērziņa", Some("Anna@Alpha.example"), at(0)).await.unwrap();
    let other = staff::add(&tx, &alpha(), "Anna Zīle", Some("anna@alpha.example"), at(1)).await.unwrap();
    let left = staff::add(&tx, &alpha(), "Bruno", Some("anna@alpha.example"), at(2)).await.unwrap();
    staff::add(&tx, &alpha(), "Cita", None, at(3)).await.unwrap();
    staff::add(&tx, &beta(), "Anna of beta", Some("anna@alpha.example"), at(4)).await.unwrap();
    staff::set_left(&tx, &alpha(), &left, Some(at(5))).await.unwrap();
    let found = mailboxes::with_address(&tx, &alpha(), "ANNA@alpha.EXAMPLE").await.unwrap();
    assert_eq!(found.iter().map(|found| &found.staff).collect::<Vec<_>>(), [&anna, &other]);
    assert_eq!(found[0].email.as_deref(), Some("Anna@Alpha.example"), "as it was entered");
    assert!(mailboxes::with_address(&tx, &alpha(), "a%").await.unwrap().is_empty());
    assert!(mailboxes::of(&tx, &alpha(), &left).await.unwrap().unwrap().has_left);
    assert_eq!(mailboxes::of(&tx, &beta(), &anna).await.unwrap(), None);
    let first = mailboxes::page(&tx, &alpha(), None, 1).await.unwrap();
    assert_eq!(first[0].staff, anna);
    let rest = mailboxes::page(&tx, &alpha(), Some(&anna), 10).await.unwrap();
    assert_eq!(rest.iter().map(|found| &found.staff).collect::<Vec<_>>(), [&other]);
    assert!(mailboxes::set_lang(&tx, &alpha(), &anna, "lv").await.unwrap());
    assert!(!mailboxes::set_lang(&tx, &alpha(), &anna, "lv").await.unwrap(), "nothing new");
    assert!(!mailboxes::set_lang(&tx, &beta(), &anna, "en").await.unwrap());
    assert_eq!(mailboxes::of(&tx, &alpha(), &anna).await.unwrap().unwrap().lang.as_deref(), Some("lv"));
}

async fn a_digest_is_taken_once_a_day(db: Fresh) {
    let tx = db.store.begin().await.unwrap();
    let anna = staff::add(&tx, &alpha(), "Anna", Some("anna@alpha.example"), at(0)).await.unwrap();
    let take = async |day, seconds| mailboxes::take_digest(&tx, &alpha(), &anna, day, at(seconds)).await.unwrap();
    assert_eq!(mailboxes::last_digest(&tx, &alpha(), &anna).await.unwrap(), None);
    assert!(take("2026-10-05", 1).await);
    assert!(!take("2026-10-05", 2).await);
    assert!(take("2026-10-06", 3).await);
    assert!(!take("2026-10-05", 4).await, "no day comes back");
    let last = mailboxes::last_digest(&tx, &alpha(), &anna).await.unwrap();
    assert_eq!(last, Some(("2026-10-06".to_owned(), at(3))));
}

async fn what_waits_is_counted_for_the_watch(db: Fresh) {
    enqueue(&db.store, &letter("a", "1", 3)).await;
    notice(&db.store, 2).await;
    let [out, asked] = store::meters::waiting(&db.store).await.unwrap();
    assert_eq!((out.jobs, out.oldest), (2, Some(at(2))));
    assert_eq!((asked.jobs, asked.oldest), (0, None));
}
