//! The way of an agreement from our version to both approvals: what is done, and the one step in which it waits.

use app::agreements::record::Record;
use app::deliveries::JobKind;
use domain::agreement::facts::Revision;
use domain::agreement::standing::{NextAction, Stage, State, Who};
use domain::delivery::Delivery;
use l10n::{Arg, Dates, Lang};
use ui::{DeliveryState, Icon, Step, StepState, Tone};

use super::{is_overruled, sends_changes};
use crate::view::state;

/// A place on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Sent,
    Told,
    Compared,
    Approved,
}

/// The way. An agreement that ended or waits for a problem shows none.
pub(super) fn steps(lang: Lang, dates: &Dates, record: &Record) -> Vec<Step> {
    match record.standing.state {
        State::InForce => gone(lang, dates, record),
        State::Terminated | State::Expired | State::Deleted | State::Problem(_) => Vec::new(),
        _ => vec![
            sent(lang, dates, record),
            told(lang, dates, record),
            compared(lang, record),
            Step {
                state: at(record, Place::Approved, false),
                icon: None,
                title: lang.text("steps-approve"),
                note: approvals(lang, record),
            },
        ],
    }
}

/// The whole way of what is in force.
fn gone(lang: Lang, dates: &Dates, record: &Record) -> Vec<Step> {
    let facts = &record.facts;
    let version = facts.base.as_ref().and_then(|base| facts.revision(base.revision));
    let (Some(version), Some(since)) = (version, record.standing.in_force_since) else {
        return Vec::new();
    };
    let done = |title: &str, note: String| Step { state: StepState::Done, icon: None, title: lang.text(title), note };
    let fetched = version.fetched_at.map(|at| dates.when(at));
    let date = dates.date(since);
    vec![
        done("steps-sent", version_note(lang, dates, version)),
        done(if fetched.is_some() { "delivery-fetched" } else { "steps-told" }, fetched.unwrap_or_default()),
        done("steps-same", lang.text("steps-same-yes")),
        Step {
            icon: Some((Icon::CheckCircle, Tone::Ok)),
            ..done("steps-approved", lang.text_with("steps-in-force", &[("date", (&date).into())]))
        },
    ]
}

/// Where it waits: the step that the title of the panel is about.
fn waits(record: &Record) -> Place {
    let next = &record.standing.next;
    if record.facts.current_revision().is_none() || sends_changes(record) {
        return Place::Sent;
    }
    if is_overruled(record) {
        return Place::Told;
    }
    match next.action {
        NextAction::Send => Place::Sent,
        NextAction::Approve => Place::Approved,
        // What their system has not fetched, nobody there can act on.
        _ if next.who == Who::Partner && !reached(record) => Place::Told,
        _ => Place::Compared,
    }
}

/// The state of a step: at most one is the one in which the agreement waits.
fn at(record: &Record, place: Place, done: bool) -> StepState {
    if waits(record) == place {
        StepState::Now
    } else if done {
        StepState::Done
    } else {
        StepState::Later
    }
}

/// Whether their system has our newest version, as far as we know.
fn reached(record: &Record) -> bool {
    let fetched = record.facts.current_revision().is_some_and(|ours| ours.fetched_at.is_some());
    fetched || matches!(record.delivery, Delivery::Fetched { .. } | Delivery::Answered { .. })
}

fn version_note(lang: Lang, dates: &Dates, version: &Revision) -> String {
    let (number, time) = (version.ordinal.to_string(), dates.when(version.at));
    lang.text_with("steps-version", &[("version", (&number).into()), ("time", (&time).into())])
}

fn sent(lang: Lang, dates: &Dates, record: &Record) -> Step {
    let ours = record.facts.current_revision();
    let draft = record.facts.draft.as_ref().filter(|_| ours.is_none() || sends_changes(record));
    let state = at(record, Place::Sent, ours.is_some());
    Step {
        state,
        icon: None,
        title: lang.text(if state == StepState::Done { "steps-sent" } else { "steps-send" }),
        note: match (draft, ours) {
            (Some(draft), _) => {
                let time = dates.brief(draft.saved_at);
                lang.text_with("edit-saved", &[("time", (&time).into())])
            }
            (None, Some(ours)) => version_note(lang, dates, ours),
            (None, None) => String::new(),
        },
    }
}

/// How far our copy has come. A later message, such as that of an approval, is not about it.
fn told(lang: Lang, dates: &Dates, record: &Record) -> Step {
    let ours = record.facts.current_revision();
    let fetched = ours.and_then(|ours| ours.fetched_at);
    let of_copy = record.last_job.as_ref().is_none_or(|job| job.kind == JobKind::NotifyAgreement);
    let state = at(record, Place::Told, ours.is_some() && reached(record));
    let (delivery, note) = match (ours, fetched) {
        (None, _) => (None, None),
        (Some(_), Some(fetched)) => (Some(DeliveryState::Fetched), Some(dates.brief(fetched))),
        (Some(_), None) if of_copy => {
            let note = state::delivery_time(dates, lang, &record.delivery);
            (Some(state::delivery(&record.delivery)), note)
        }
        (Some(_), None) => (Some(DeliveryState::PartnerNotified), None),
    };
    Step {
        state,
        icon: delivery.map(|delivery| (delivery.icon(), delivery.tone())),
        title: lang.text(delivery.map_or("steps-tell", DeliveryState::key)),
        note: note.unwrap_or_default(),
    }
}

fn compared(lang: Lang, record: &Record) -> Step {
    let standing = &record.standing;
    let theirs = record.facts.current_copy();
    let same = theirs.is_some() && standing.differences == 0 && standing.state != State::LinkingIncomplete;
    Step {
        state: at(record, Place::Compared, same),
        icon: None,
        title: lang.text(if same { "steps-same" } else { "steps-agree" }),
        note: match theirs {
            Some(_) if same => lang.text("steps-same-yes"),
            Some(_) => lang.text_with("steps-differences", &[("count", standing.differences.into())]),
            None => lang.text_with("steps-no-copy", &[("partner", Arg::from(&record.partner_name))]),
        },
    }
}

fn approvals(lang: Lang, record: &Record) -> String {
    let stage = match &record.standing.state {
        State::Negotiating(stage) | State::ChangeProposed(stage) | State::TerminationProposed(stage) => Some(stage),
        _ => None,
    };
    lang.text(match stage {
        Some(Stage::YouApproved) => "steps-you-approved",
        Some(Stage::PartnerApproved) => "steps-partner-approved",
        _ => "steps-then-in-force",
    })
}
