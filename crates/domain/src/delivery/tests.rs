use proptest::prelude::*;

use super::*;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

fn facts(outcome: NoticeOutcome, tries: u32, last_try: Option<i64>) -> DeliveryFacts {
    let notice = NoticeFacts { enqueued_at: at(100), outcome, tries, last_try_at: last_try.map(at) };
    DeliveryFacts { notice: Some(notice), fetched_at: None, answered_at: None }
}

fn with(base: &DeliveryFacts, fetched: Option<i64>, answered: Option<i64>) -> Delivery {
    derive(&DeliveryFacts { fetched_at: fetched.map(at), answered_at: answered.map(at), ..base.clone() })
}

#[test]
fn without_a_notice_the_thing_is_only_saved_here() {
    let facts = DeliveryFacts { notice: None, fetched_at: Some(at(1)), answered_at: Some(at(2)) };
    assert_eq!(derive(&facts), Delivery::SavedHere);
}

#[test]
fn the_outcome_of_the_notice_is_told_while_nothing_came_of_it() {
    let pending = NoticeOutcome::Pending { due_at: at(160) };
    let told = [
        (facts(pending, 0, None), Delivery::Sending { since: at(100) }),
        (facts(pending, 3, Some(130)), Delivery::TryingAgain { tries: 3, last_at: at(130), next_at: at(160) }),
        (facts(NoticeOutcome::Delivered, 1, Some(101)), Delivery::PartnerNotified { at: at(101) }),
        (facts(NoticeOutcome::Refused, 1, Some(101)), Delivery::Refused { at: at(101) }),
        (facts(NoticeOutcome::GivenUp, 40, Some(900)), Delivery::NotDelivered { last_at: at(900) }),
        (facts(NoticeOutcome::NotConnected, 0, None), Delivery::NotConnected { since: at(100) }),
    ];
    for (facts, expected) in told {
        assert_eq!(derive(&facts), expected);
        assert_eq!(with(&facts, Some(99), Some(100)), expected, "older facts are about an older version");
    }
}

#[test]
fn fetching_this_version_counts_whatever_became_of_the_notice() {
    for outcome in [NoticeOutcome::Delivered, NoticeOutcome::GivenUp, NoticeOutcome::Pending { due_at: at(160) }] {
        let facts = facts(outcome, 1, Some(101));
        assert_eq!(with(&facts, Some(100), None), Delivery::Fetched { at: at(100) });
        assert_eq!(
            with(&facts, Some(120), Some(119)).slug(),
            if accepted(outcome) { "delivery-answered" } else { "delivery-fetched" }
        );
        assert_eq!(with(&facts, Some(120), Some(121)), Delivery::Answered { at: at(121) });
    }
}

fn accepted(outcome: NoticeOutcome) -> bool {
    outcome == NoticeOutcome::Delivered
}

#[test]
fn a_change_of_theirs_before_the_message_arrived_is_no_answer() {
    let waiting = facts(NoticeOutcome::Pending { due_at: at(160) }, 2, Some(130));
    assert_eq!(with(&waiting, None, Some(140)).slug(), "delivery-trying-again");
    let late = facts(NoticeOutcome::Delivered, 3, Some(170));
    assert_eq!(with(&late, None, Some(140)), Delivery::PartnerNotified { at: at(170) });
    assert_eq!(with(&late, None, Some(171)), Delivery::Answered { at: at(171) });
}

#[test]
fn a_week_has_room_for_many_tries_and_the_first_come_soon() {
    let (mut waited, mut tries) = (SignedDuration::ZERO, 0_u32);
    while waited < GIVE_UP_AFTER && tries < 1_000 {
        tries += 1;
        waited += pause_after(tries);
    }
    assert!((20..60).contains(&tries), "{tries} tries in a week");
    assert!((1..=3).map(pause_after).sum::<SignedDuration>() < SignedDuration::from_mins(5));
}

proptest! {
    #[test]
    fn pauses_never_shrink(tries in 0_u32..10_000) {
        prop_assert!(pause_after(tries) <= pause_after(tries + 1));
        prop_assert!(pause_after(tries) > SignedDuration::ZERO);
    }
}
