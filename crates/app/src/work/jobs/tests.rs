use domain::delivery::Delivery;
use domain::hei::HeiId;
use domain::ids::AgreementId;
use jiff::SignedDuration;
use store::jobs::{self, Attempt, Filter, JobKind, JobState, NewJob, Outcome, Turns};
use store::page::Place;

use crate::deliveries::{self, AgainRefused};
use crate::testing::{Side, catalogue_of, two};

async fn last(side: &Side, id: &AgreementId) -> deliveries::JobWithAttempts {
    deliveries::of_agreement(&side.host, &side.hei, id).await.unwrap().remove(0)
}

#[tokio::test]
async fn a_notice_waits_for_a_partner_without_a_door() {
    let (alpha, beta, clock) = two().await;
    let id = alpha.sent(&beta).await;
    assert_eq!(alpha.host.work_once().await, 1);
    assert_eq!(alpha.host.work_once().await, 0, "it is not tried again and again");
    let parked = last(&alpha, &id).await;
    assert_eq!((parked.job.state, parked.attempts.len()), (JobState::NotConnected, 1));
    assert!(matches!(alpha.record(&id).await.delivery, Delivery::NotConnected { .. }));

    // A catalogue that does not have it either changes nothing; one that has it wakes the notice up, once.
    alpha.host.use_catalogue(catalogue_of(&[&alpha])).await.unwrap();
    assert_eq!(last(&alpha, &id).await.job.id, parked.job.id);
    clock.advance(SignedDuration::from_secs(1));
    for _ in 0..2 {
        alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    }
    let jobs = deliveries::of_agreement(&alpha.host, &alpha.hei, &id).await.unwrap();
    assert_eq!(jobs.len(), 2);
    assert_eq!(jobs[0].job.state, JobState::Pending);
}

#[tokio::test]
async fn a_parked_notice_is_found_behind_any_number_of_newer_ones() {
    let (alpha, beta, clock) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let store = alpha.host.store();
    let park = async |partner: &str, subject: &str| {
        clock.advance(SignedDuration::from_secs(1));
        let new = NewJob {
            institution: alpha.hei.clone(),
            kind: JobKind::NotifyAgreement,
            partner: HeiId::parse(partner).unwrap(),
            subject: subject.to_owned(),
            agreement: None,
            now: clock.now(),
        };
        let tx = store.begin().await.unwrap();
        jobs::enqueue(&tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        let claimed = super::claim(&alpha.host, (1, 1), &mut Turns::default()).await.unwrap().remove(0);
        let tx = store.begin().await.unwrap();
        jobs::finish(&tx, &claimed, Outcome::NotConnected, &Attempt::default()).await.unwrap();
        tx.commit().await.unwrap();
    };
    park("beta.example", "A-1").await;
    for subject in ["A-2", "A-3", "A-4"] {
        park("gone.example", subject).await;
    }
    super::look_again_by(&alpha.host, 2).await.unwrap();
    let pending = Filter { state: Some(JobState::Pending), ..Filter::default() };
    let pending = jobs::recent(store, &alpha.hei, &pending, &Place::First, 9).await.unwrap().rows;
    assert_eq!(pending.iter().map(|job| job.subject.as_str()).collect::<Vec<_>>(), ["A-1"]);
}

#[tokio::test]
async fn silence_is_tried_again_with_growing_pauses() {
    let (alpha, beta, clock) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let id = alpha.sent(&beta).await;
    // Nobody listens at beta.example.
    let mut pauses = Vec::new();
    for tries in 1..=3 {
        assert_eq!(alpha.host.work_once().await, 1);
        assert_eq!(alpha.host.work_once().await, 0, "the pause is kept");
        let job = last(&alpha, &id).await;
        assert_eq!((job.job.state, job.attempts.len()), (JobState::Pending, tries));
        assert_eq!(job.attempts[tries - 1].fault.as_deref(), Some("no-answer"));
        let pause = job.job.due_at.duration_since(clock.now());
        pauses.push(pause);
        clock.advance(pause);
    }
    assert!(pauses.is_sorted() && pauses[0] < pauses[2], "{pauses:?}");
    assert!(matches!(alpha.record(&id).await.delivery, Delivery::TryingAgain { tries: 3, .. }));

    // After seven days we give up; a person may start again.
    clock.advance(SignedDuration::from_hours(8 * 24));
    assert_eq!(alpha.host.work_once().await, 1);
    let given_up = last(&alpha, &id).await;
    assert_eq!(given_up.job.state, JobState::GivenUp);
    assert!(matches!(alpha.record(&id).await.delivery, Delivery::NotDelivered { .. }));
    let again = deliveries::send_again(&alpha.host, &alpha.actor, &given_up.job.id).await.unwrap();
    assert_ne!(again, given_up.job.id);
    assert_eq!(last(&alpha, &id).await.job.state, JobState::Pending);
    let stranger = deliveries::send_again(&alpha.host, &beta.actor, &given_up.job.id).await;
    assert!(matches!(stranger, Err(AgainRefused::Forbidden)));
}

#[tokio::test]
async fn a_fault_of_our_database_is_an_attempt_with_a_pause() {
    let (alpha, beta, clock) = two().await;
    alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
    let id = alpha.sent(&beta).await;
    let claimed = super::claim(&alpha.host, (1, 1), &mut store::jobs::Turns::default()).await.unwrap().remove(0);
    let fault = store::StoreError::Unreadable { column: "content".to_owned(), reason: "no JSON".to_owned() };
    super::after_disturbance(&alpha.host, &claimed, &fault).await;
    let job = last(&alpha, &id).await;
    assert_eq!((job.job.state, job.attempts.len()), (JobState::Pending, 1));
    assert_eq!(job.attempts[0].fault.as_deref(), Some("database"));
    assert_eq!(job.attempts[0].excerpt, None, "what our database says is not for everybody's eyes");
    assert!(job.job.due_at > clock.now(), "there is a pause");
}
