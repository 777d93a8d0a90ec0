use domain::actor::Actor;
use domain::agreement::condition::{Condition, Quota};
use domain::agreement::standing::{Obstacle, Stage, State, Who};
use domain::agreement::take_over::Choices;
use domain::hei::IiaId;
use domain::ids::AgreementId;
use jiff::SignedDuration;
use store::jobs::JobKind;
use store::page::Place;

use super::approve::ApproveRefused;
use super::mark::Mark;
use super::take_over::{Seen, TakeOverRefused, TakenOver, Then};
use super::{NotBegun, draft, list, send, take_over};
use crate::clock::Clock;
use crate::testing::{Side, two};
use crate::{deliveries, received};

/// Two linked copies that say the same.
async fn linked(alpha: &Side, beta: &Side) -> (AgreementId, AgreementId) {
    let ours = alpha.sent(beta).await;
    beta.fetches(alpha, ours.as_str()).await;
    let theirs = received::make_copy(&beta.host, &beta.actor, &alpha.hei, &IiaId::from(&ours)).await.unwrap();
    send::send(&beta.host, &beta.actor, &theirs, None).await.unwrap();
    alpha.fetches(beta, theirs.as_str()).await;
    beta.fetches(alpha, ours.as_str()).await;
    (ours, theirs)
}

fn tick(clock: &Clock) {
    clock.advance(SignedDuration::from_secs(1));
}

#[tokio::test]
async fn two_approvals_bring_an_agreement_into_force_at_both() {
    let (alpha, beta, clock) = two().await;
    let (ours, theirs) = linked(&alpha, &beta).await;
    let ready = State::Negotiating(Stage::ReadyToApprove);
    assert_eq!(alpha.record(&ours).await.standing.state, ready);
    assert_eq!(beta.record(&theirs).await.standing.state, ready);

    tick(&clock);
    let first = beta.approves(&alpha, &theirs, ours.as_str()).await.unwrap();
    assert!(!first.in_force);
    assert_eq!(beta.record(&theirs).await.standing.state, State::Negotiating(Stage::YouApproved));
    tick(&clock);
    assert_eq!(alpha.asks_for_approval(&beta, &ours).await, 1);
    assert_eq!(alpha.asks_for_approval(&beta, &ours).await, 0, "the same answer is no news");
    assert_eq!(alpha.record(&ours).await.standing.state, State::Negotiating(Stage::PartnerApproved));

    tick(&clock);
    let second = alpha.approves(&beta, &ours, theirs.as_str()).await.unwrap();
    assert!(second.in_force);
    let record = alpha.record(&ours).await;
    assert_eq!(record.standing.state, State::InForce);
    assert!(record.facts.current_revision().unwrap().content.in_effect);
    assert_eq!(record.facts.current_revision().unwrap().hash, first.hash, "in effect is not part of the hash");

    tick(&clock);
    beta.asks_for_approval(&alpha, &theirs).await;
    beta.fetches(&alpha, ours.as_str()).await;
    alpha.fetches(&beta, theirs.as_str()).await;
    for (side, id) in [(&alpha, &ours), (&beta, &theirs)] {
        let record = side.record(id).await;
        assert_eq!(record.standing.state, State::InForce, "{}", side.hei);
        assert_eq!(record.standing.next.who, Who::Nobody);
        assert!(!record.standing.lacks_proof);
        let in_force: Vec<_> = record.history.iter().filter(|entry| entry.what == "in-force").collect();
        assert_eq!(in_force.len(), 1, "it comes into force once");
    }
    let kinds: Vec<_> = deliveries::of_agreement(&alpha.host, &alpha.hei, &ours).await.unwrap();
    assert!(kinds.iter().any(|job| job.job.kind == JobKind::NotifyApproval));
    let rows = list::page(&alpha.host, &alpha.hei, &list::Filter::default(), &Place::First, 10).await.unwrap().rows;
    assert_eq!(rows[0].standing.state, "state-in-force");
    assert!(rows[0].standing.in_force);
}

#[tokio::test]
async fn a_change_keeps_the_law_in_force_until_both_approve_again() {
    let (alpha, beta, clock) = two().await;
    let (ours, theirs) = linked(&alpha, &beta).await;
    beta.approves(&alpha, &theirs, ours.as_str()).await.unwrap();
    alpha.asks_for_approval(&beta, &ours).await;
    alpha.approves(&beta, &ours, theirs.as_str()).await.unwrap();
    beta.asks_for_approval(&alpha, &theirs).await;
    beta.fetches(&alpha, ours.as_str()).await;
    alpha.fetches(&beta, theirs.as_str()).await;

    tick(&clock);
    change_people(&alpha, &ours, 9).await;
    send::send(&alpha.host, &alpha.actor, &ours, None).await.unwrap();
    tick(&clock);
    beta.fetches(&alpha, ours.as_str()).await;
    let (at_alpha, at_beta) = (alpha.record(&ours).await, beta.record(&theirs).await);
    assert_eq!(at_alpha.standing.state, State::ChangeProposed(Stage::Differences));
    assert_eq!(at_beta.standing.state, State::ChangeProposed(Stage::Differences));
    assert_eq!((at_alpha.standing.next.who, at_beta.standing.next.who), (Who::Partner, Who::Us));
    assert!(at_beta.facts.given.is_some(), "approvals of the old pair are kept");

    // The partner takes the change over; both approve again.
    let comparison = at_beta.comparison.unwrap();
    let seen = Seen {
        revision: at_beta.facts.current_revision().unwrap().ordinal,
        copy: at_beta.facts.current_copy().unwrap().id.clone(),
    };
    let choices = Choices::all_theirs(&comparison);
    let taken = take_over::apply(&beta.host, &beta.actor, &theirs, &choices, &seen, Then::Send).await.unwrap();
    assert!(matches!(taken, TakenOver::Sent(_)));
    let again = take_over::apply(&beta.host, &beta.actor, &theirs, &choices, &seen, Then::Send).await;
    assert!(matches!(again, Err(TakeOverRefused::ChangedMeanwhile)), "what was seen is not there any more");
    tick(&clock);
    alpha.fetches(&beta, theirs.as_str()).await;
    alpha.approves(&beta, &ours, theirs.as_str()).await.unwrap();
    beta.asks_for_approval(&alpha, &theirs).await;
    beta.approves(&alpha, &theirs, ours.as_str()).await.unwrap();
    alpha.asks_for_approval(&beta, &ours).await;
    for (side, id) in [(&alpha, &ours), (&beta, &theirs)] {
        assert_eq!(side.record(id).await.standing.state, State::InForce, "{}", side.hei);
    }
}

#[tokio::test]
async fn only_what_the_person_saw_is_approved() {
    let (alpha, beta, clock) = two().await;
    let (ours, theirs) = linked(&alpha, &beta).await;
    let seen = beta.record(&theirs).await.facts.current_copy().unwrap().hash.clone();
    tick(&clock);
    change_people(&alpha, &ours, 9).await;
    send::send(&alpha.host, &alpha.actor, &ours, None).await.unwrap();
    let refused = beta.approves_as_seen(&alpha, &theirs, ours.as_str(), &seen).await.unwrap_err();
    let ApproveRefused::Changed { now } = refused else { panic!("{refused}") };
    // The new copy is kept, and the comparison shows the difference.
    let record = beta.record(&theirs).await;
    assert_eq!(record.facts.current_copy().unwrap().hash, now);
    let refused = beta.approves_as_seen(&alpha, &theirs, ours.as_str(), &now).await.unwrap_err();
    let ApproveRefused::Obstacles(obstacles) = refused else { panic!("{refused}") };
    assert_eq!(obstacles, [Obstacle::Differences(1)]);
    assert!(beta.record(&theirs).await.facts.given.is_none());
}

#[tokio::test]
async fn people_of_elsewhere_may_do_nothing() {
    let (alpha, beta, _) = two().await;
    let ours = alpha.sent(&beta).await;
    let stranger = &beta.actor;
    assert!(matches!(
        send::send(&alpha.host, stranger, &ours, None).await,
        Err(send::SendRefused::NotBegun(NotBegun::Forbidden))
    ));
    assert!(matches!(
        draft::create(&alpha.host, stranger, &beta.hei, None).await,
        Err(draft::CreateRefused::Forbidden)
    ));
    let mark = mark_of(&alpha, &ours).await;
    assert!(matches!(
        draft::discard(&alpha.host, stranger, &ours, mark).await,
        Err(draft::SaveRefused::NotBegun(NotBegun::Forbidden))
    ));
    for nobody in [Actor::System, Actor::Partner { hei: alpha.hei.clone() }] {
        assert!(matches!(
            send::send(&alpha.host, &nobody, &ours, None).await,
            Err(send::SendRefused::NotBegun(NotBegun::Forbidden))
        ));
    }
}

#[tokio::test]
async fn two_people_who_edit_the_same_draft_lose_nothing() {
    let (alpha, beta, clock) = two().await;
    let id = draft::create(&alpha.host, &alpha.actor, &beta.hei, Some("X-1".to_owned())).await.unwrap();
    let (first, began) = draft::edit(&alpha.host, &alpha.hei, &id).await.unwrap();
    let (second, also_began) = draft::edit(&alpha.host, &alpha.hei, &id).await.unwrap();
    draft::save(&alpha.host, &alpha.actor, &id, first, began).await.unwrap();
    tick(&clock);
    let refused = draft::save(&alpha.host, &alpha.actor, &id, second, also_began).await.unwrap_err();
    assert!(matches!(refused, draft::SaveRefused::ChangedMeanwhile { .. }), "{refused}");
    let taken = draft::create(&alpha.host, &alpha.actor, &beta.hei, Some("X-1".to_owned())).await;
    assert!(matches!(taken, Err(draft::CreateRefused::CodeTaken(code)) if code == "X-1"));
}

#[tokio::test]
async fn a_draft_that_says_what_was_sent_is_none_any_more() {
    let (alpha, beta, clock) = two().await;
    let id = alpha.sent(&beta).await;
    let people = alpha.record(&id).await.facts.current_revision().unwrap().content.conditions[0].per_year.people;
    change_people(&alpha, &id, people + 1).await;
    assert!(alpha.record(&id).await.facts.draft.is_some());
    tick(&clock);
    change_people(&alpha, &id, people).await;
    assert!(alpha.record(&id).await.facts.draft.is_none());
    let (content, mark) = draft::edit(&alpha.host, &alpha.hei, &id).await.unwrap();
    assert_eq!(draft::save(&alpha.host, &alpha.actor, &id, content, mark).await.unwrap(), mark);
    assert!(alpha.record(&id).await.facts.draft.is_none());
}

#[tokio::test]
async fn what_was_added_and_removed_before_it_was_sent_can_be_put_back() {
    let (alpha, beta, clock) = two().await;
    let id = alpha.sent(&beta).await;
    let save = async |change: &dyn Fn(&mut Vec<Condition>)| {
        let (mut content, mark) = draft::edit(&alpha.host, &alpha.hei, &id).await.unwrap();
        change(&mut content.conditions);
        tick(&clock);
        draft::save(&alpha.host, &alpha.actor, &id, content, mark).await.unwrap();
    };
    save(&|conditions| {
        let mut added = conditions[0].clone();
        added.per_year.people += 1;
        conditions.push(added);
    })
    .await;
    save(&|conditions| {
        conditions.pop();
    })
    .await;
    let removed = draft::removed_condition(&alpha.host, &alpha.hei, &id).await.unwrap().unwrap();
    save(&|conditions| {
        removed.clone().put_back(conditions);
    })
    .await;
    assert_eq!(alpha.record(&id).await.facts.draft.unwrap().content.conditions.len(), 3);
}

#[tokio::test]
async fn nobody_saves_sends_or_discards_what_they_did_not_see() {
    let (alpha, beta, clock) = two().await;
    let id = alpha.sent(&beta).await;
    // Two people find no draft. One changes the terms and sends; the other still has the old ones before them.
    let (old, seen) = draft::edit(&alpha.host, &alpha.hei, &id).await.unwrap();
    tick(&clock);
    change_people(&alpha, &id, 7).await;
    send::send(&alpha.host, &alpha.actor, &id, Some(mark_of(&alpha, &id).await)).await.unwrap();
    let refused = draft::save(&alpha.host, &alpha.actor, &id, old, seen).await.unwrap_err();
    assert!(matches!(refused, draft::SaveRefused::ChangedMeanwhile { .. }), "{refused}");
    // One looks at a draft, a colleague changes it: neither sending nor discarding touches the colleague's.
    change_people(&alpha, &id, 5).await;
    let seen = mark_of(&alpha, &id).await;
    tick(&clock);
    change_people(&alpha, &id, 500).await;
    let refused = send::send(&alpha.host, &alpha.actor, &id, Some(seen)).await.unwrap_err();
    assert!(matches!(refused, send::SendRefused::ChangedMeanwhile), "{refused}");
    let refused = draft::discard(&alpha.host, &alpha.actor, &id, seen).await.unwrap_err();
    assert!(matches!(refused, draft::SaveRefused::ChangedMeanwhile { .. }), "{refused}");
    assert_eq!(alpha.record(&id).await.facts.draft.unwrap().content.conditions[0].per_year.people, 500);
}

#[tokio::test]
async fn an_incomplete_draft_is_not_sent() {
    let (alpha, beta, _) = two().await;
    let id = draft::create(&alpha.host, &alpha.actor, &beta.hei, None).await.unwrap();
    let refused = send::send(&alpha.host, &alpha.actor, &id, None).await.unwrap_err();
    assert!(matches!(refused, send::SendRefused::Findings(findings) if !findings.is_empty()));
    assert_eq!(alpha.record(&id).await.facts.code, "2026-001");
    let sent = alpha.sent(&beta).await;
    let nothing = send::send(&alpha.host, &alpha.actor, &sent, None).await.unwrap_err();
    assert!(matches!(nothing, send::SendRefused::NothingToSend));
}

#[tokio::test]
async fn a_draft_that_was_never_sent_is_thrown_away_whole() {
    let (alpha, beta, _) = two().await;
    let id = draft::create(&alpha.host, &alpha.actor, &beta.hei, None).await.unwrap();
    assert_eq!(
        draft::discard(&alpha.host, &alpha.actor, &id, mark_of(&alpha, &id).await).await.unwrap(),
        draft::Discarded::Agreement
    );
    let rows = list::page(&alpha.host, &alpha.hei, &list::Filter::default(), &Place::First, 10).await.unwrap().rows;
    assert!(rows.is_empty());
    let sent = alpha.sent(&beta).await;
    change_people(&alpha, &sent, 7).await;
    assert_eq!(
        draft::discard(&alpha.host, &alpha.actor, &sent, mark_of(&alpha, &sent).await).await.unwrap(),
        draft::Discarded::Changes
    );
}

#[tokio::test]
async fn only_the_partner_reads_an_agreement() {
    let (alpha, beta, _) = two().await;
    let id = alpha.sent(&beta).await.to_string();
    assert!(alpha.serves(&beta, &id).await.contains(&id));
    assert!(!alpha.serves(&alpha, &id).await.contains(&id));
}

async fn change_people(side: &Side, id: &AgreementId, people: u64) {
    let (mut copy, mark) = draft::edit(&side.host, &side.hei, id).await.unwrap();
    copy.conditions[0].per_year = Quota { people, not_yet_defined: false };
    draft::save(&side.host, &side.actor, id, copy, mark).await.unwrap();
}

async fn mark_of(side: &Side, id: &AgreementId) -> Mark {
    draft::edit(&side.host, &side.hei, id).await.unwrap().1
}
