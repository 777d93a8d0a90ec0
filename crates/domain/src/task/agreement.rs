//! What has to be done next about an agreement of ours.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::{Kind, Object, Step};
use crate::agreement::facts::Facts;
use crate::agreement::standing::{NextAction, Standing, State, Who};

/// So many months before its end an agreement that is in force is somebody's turn again. Students of the next year
/// choose their universities in winter, half a year before the academic year ends.
const NOTICE: i32 = 6;

/// The steps of an agreement that stands so on a day: the one that its life waits for, if it waits for anybody, and
/// what must be seen to besides.
#[must_use]
pub fn steps(facts: &Facts, standing: &Standing, today: Date) -> Vec<Step> {
    let mut steps: Vec<Step> = lead(facts, standing, today).into_iter().collect();
    steps.extend(besides(facts, standing));
    steps
}

/// The one step that the agreement's life waits for; `None` if it waits for nobody.
#[must_use]
pub fn lead(facts: &Facts, standing: &Standing, today: Date) -> Option<Step> {
    let next = &standing.next;
    let step = |kind| Step::new(kind, Object::Agreement(facts.id.clone()), next.who, next.since);
    match next.action {
        NextAction::Send => Some(step(Kind::SendDraft)),
        NextAction::MakeCopy => Some(step(Kind::AwaitCopy)),
        NextAction::CompleteLink => Some(step(Kind::CompleteLink)),
        NextAction::Compare => Some(step(Kind::ResolveDifferences).counting(standing.differences)),
        NextAction::Approve => Some(step(Kind::ApproveAgreement)),
        NextAction::Resolve => Some(step(Kind::ResolveProblem)),
        NextAction::Nothing if standing.state == State::InForce => renewal(facts, today),
        NextAction::Nothing => None,
    }
}

/// An agreement in force that ends soon.
fn renewal(facts: &Facts, today: Date) -> Option<Step> {
    let over = end(facts)?;
    let noticed = over.checked_sub(NOTICE.months()).ok()?;
    (noticed <= today && today < over).then(|| {
        let object = Object::Agreement(facts.id.clone());
        Step::new(Kind::RenewAgreement, object, Who::Us, instant(noticed))
    })
}

/// The day on which an agreement ends whose renewal waits since a time.
#[must_use]
pub fn ends_on(renewal_since: Timestamp) -> Option<Date> {
    renewal_since.to_zoned(TimeZone::UTC).date().checked_add(NOTICE.months()).ok()
}

/// The first day on which an agreement in force is over.
#[must_use]
pub fn end(facts: &Facts) -> Option<Date> {
    let conditions = &facts.current_revision()?.content.conditions;
    conditions.iter().filter_map(|condition| condition.last_year.over_from()).max()
}

/// What must be seen to, whoever's turn it is.
fn besides(facts: &Facts, standing: &Standing) -> Vec<Step> {
    if facts.deleted_at.is_some() {
        return Vec::new();
    }
    let step = |kind, since| Step::new(kind, Object::Agreement(facts.id.clone()), Who::Us, since);
    let mut steps = Vec::new();
    if let Some(draft) = facts.draft.as_ref().filter(|_| standing.has_unsent_changes) {
        steps.push(step(Kind::SendChanges, draft.saved_at));
    }
    // As long as we have something to do ourselves, the proof is not what is missing.
    if standing.lacks_proof
        && standing.next.who == Who::Partner
        && let Some(copy) = facts.last_good_copy()
    {
        steps.push(step(Kind::AskForProof, copy.first_fetched_at));
    }
    if standing.approves_foreign_copy
        && let Some(received) = &facts.received
    {
        steps.push(step(Kind::ReportForeignApproval, received.at));
    }
    steps
}

fn instant(day: Date) -> Timestamp {
    day.to_zoned(TimeZone::UTC).map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}
