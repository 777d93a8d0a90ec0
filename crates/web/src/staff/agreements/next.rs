//! The first thing on a record: who acts, what to do, and the way so far.

use app::agreements::record::Record;
use app::partners::Reach;
use domain::agreement::standing::{NextAction, Problem as StandingProblem, Stage, State, Who};
use domain::delivery::Delivery;
use domain::people::right::Right;
use l10n::{Arg, Dates, Lang};
use maud::{Markup, html};
use ui::{Button, NextStep, Step, StepState};

use crate::view::state;
use crate::visitor::Staff;

/// The panel.
/// `instead` says who can do the next step, if the reader cannot.
pub(crate) fn panel(staff: &Staff, dates: &Dates, (record, reach): (&Record, &Reach), instead: Option<&str>) -> Markup {
    let lang = staff.lang();
    let title = title(lang, dates, record);
    ui::next_step(
        lang,
        &NextStep {
            title: &title,
            text: Some(html! {
                (text(staff, dates, record, reach))
                @if let Some(instead) = instead { p { (instead) } }
            }),
            actions: actions(staff, record),
            steps: steps(lang, dates, record),
        },
    )
}

/// What the next step takes, if it is ours.
pub(super) fn takes(record: &Record) -> Option<Right> {
    let next = &record.standing.next;
    if sends_changes(record) {
        return Some(Right::SendAgreements);
    }
    match (next.who, next.action) {
        (Who::Us | Who::Both, NextAction::Send) => Some(Right::SendAgreements),
        (Who::Us | Who::Both, NextAction::Approve) if record.obstacles.is_empty() => Some(Right::ApproveAgreements),
        (Who::Us | Who::Both, NextAction::Compare | NextAction::Resolve | NextAction::CompleteLink) => {
            Some(Right::EditAgreements)
        }
        _ => None,
    }
}

/// Our message has not arrived and the partner cannot act on it: that comes before what the partner should do.
fn hindrance(record: &Record) -> Option<&Delivery> {
    let waits_for_partner = matches!(record.standing.next.who, Who::Partner | Who::Both);
    Some(&record.delivery).filter(|delivery| {
        waits_for_partner
            && matches!(
                delivery,
                Delivery::TryingAgain { .. }
                    | Delivery::NotDelivered { .. }
                    | Delivery::Refused { .. }
                    | Delivery::NotConnected { .. }
            )
    })
}

/// Changes that only we have come before everything that rests on the copy that was sent.
pub(super) fn sends_changes(record: &Record) -> bool {
    record.standing.has_unsent_changes && !matches!(record.standing.state, State::Problem(_) | State::Deleted)
}

/// Only the partner should act, and nothing has reached it: then the delivery is what people must know first.
fn is_overruled(record: &Record) -> bool {
    !sends_changes(record) && record.standing.next.who == Who::Partner && hindrance(record).is_some()
}

fn title(lang: Lang, dates: &Dates, record: &Record) -> String {
    let partner = Arg::from(&record.partner_name);
    let next = &record.standing.next;
    if sends_changes(record) {
        return lang.text("next-unsent-us");
    }
    if is_overruled(record)
        && let Some(delivery) = hindrance(record)
    {
        return match delivery {
            Delivery::TryingAgain { next_at, .. } => {
                lang.text_with("next-trying-again", &[("time", (&dates.brief(*next_at)).into())])
            }
            Delivery::NotDelivered { .. } => lang.text("next-not-delivered"),
            Delivery::Refused { .. } => lang.text("next-refused"),
            _ => lang.text_with("next-not-connected", &[("partner", partner)]),
        };
    }
    if let State::Problem(problem) = &record.standing.state {
        return lang.text_with(&format!("next-problem-{}", problem.slug()), &[("partner", partner)]);
    }
    if next.who == Who::Nobody {
        return lang.text(match record.standing.state {
            State::InForce => "next-in-force",
            State::Terminated => "next-terminated",
            State::Expired => "next-expired",
            State::Deleted => "next-deleted",
            _ => "next-nobody",
        });
    }
    let (action, who) = (next.action.slug(), next.who.slug());
    let differences = Arg::from(record.standing.differences);
    lang.text_with(&format!("next-{action}-{who}"), &[("partner", partner), ("differences", differences)])
}

fn text(staff: &Staff, dates: &Dates, record: &Record, reach: &Reach) -> Markup {
    let lang = staff.lang();
    let standing = &record.standing;
    let partner = Arg::from(&record.partner_name);
    let mut sentences = Vec::new();
    if let Some(delivery) = hindrance(record) {
        sentences.push(match delivery {
            Delivery::TryingAgain { tries, .. } => {
                lang.text_with("next-text-trying-again", &[("partner", partner), ("tries", Arg::from(*tries))])
            }
            Delivery::NotDelivered { last_at } => {
                lang.text_with("delivery-not-delivered-detail", &[("time", (&dates.when(*last_at)).into())])
            }
            Delivery::Refused { .. } => lang.text("next-text-refused"),
            _ => lang.text("delivery-not-connected-detail"),
        });
    } else if let Some(silence) = silence(lang, dates, record, reach) {
        sentences.push(silence);
    } else if let Some(key) = explanation(&standing.state) {
        sentences.push(lang.text_with(&key, &[("partner", partner)]));
    }
    if let Some(since) = standing.in_force_since
        && matches!(standing.state, State::ChangeProposed(_) | State::TerminationProposed(_) | State::Problem(_))
    {
        sentences.push(lang.text_with("next-text-stays", &[("date", (&dates.date(since)).into())]));
    }
    if standing.lacks_proof {
        sentences.push(lang.text_with("next-text-lacks-proof", &[("partner", partner)]));
    }
    if standing.approves_foreign_copy {
        sentences.push(lang.text_with("next-text-foreign-approval", &[("partner", partner)]));
    }
    if standing.has_unsent_changes {
        sentences.push(lang.text("next-text-unsent"));
    }
    html! {
        @if !sentences.is_empty() { p { (sentences.join(" ")) } }
        @if sends_changes(record) { p { (turn_of_changes(staff, dates, record)) } }
        @else if is_overruled(record) { p { (turn_of_delivery(lang, dates, &record.delivery)) } }
        @else if standing.next.who != Who::Nobody {
            p { (state::turn(staff, dates, &standing.next, record.facts.unit.as_ref())) }
        }
    }
}

/// Who acts, and since when, while our message has not arrived.
fn turn_of_delivery(lang: Lang, dates: &Dates, delivery: &Delivery) -> String {
    let (who, since) = match delivery {
        Delivery::TryingAgain { last_at, .. } => ("who-nobody", Some(*last_at)),
        Delivery::NotDelivered { last_at: at } | Delivery::NotConnected { since: at } => ("who-you", Some(*at)),
        Delivery::Refused { at } => ("who-it", Some(*at)),
        _ => ("who-nobody", None),
    };
    let since = since.map(|at| dates.brief(at)).unwrap_or_default();
    lang.text_with("agreements-turn", &[("who", (&lang.text(who)).into()), ("since", (&since).into())])
}

/// We act, since the draft was saved.
fn turn_of_changes(staff: &Staff, dates: &Dates, record: &Record) -> String {
    let who = state::who_acts(staff, Who::Us, Some(Right::SendAgreements), record.facts.unit.as_ref());
    let since = record.facts.draft.as_ref().map(|draft| dates.brief(draft.saved_at)).unwrap_or_default();
    staff.lang().text_with("agreements-turn", &[("who", (&who).into()), ("since", (&since).into())])
}

/// Nothing settles by itself while the partner's system does not answer.
fn silence(lang: Lang, dates: &Dates, record: &Record, reach: &Reach) -> Option<String> {
    let waits =
        record.standing.state == State::LinkingIncomplete || matches!(record.delivery, Delivery::Sending { .. });
    let (since, next) = (reach.silent_since?, reach.wait_until?);
    let (since, next) = (dates.when(since), dates.when(next));
    let told = [("partner", Arg::from(&record.partner_name)), ("since", (&since).into()), ("next", (&next).into())];
    (reach.is_dead() && waits).then(|| lang.text_with("next-text-silent", &told))
}

fn explanation(state: &State) -> Option<String> {
    let of_stage = |stage: &Stage| match stage {
        Stage::Differences => "next-text-differences",
        Stage::ReadyToApprove => "next-text-ready",
        Stage::YouApproved => "next-text-you-approved",
        Stage::PartnerApproved => "next-text-partner-approved",
    };
    let key = match state {
        State::Draft => "next-text-draft",
        State::Sent => "next-text-sent",
        State::LinkingIncomplete => "next-text-linking",
        State::Negotiating(of) | State::ChangeProposed(of) => of_stage(of),
        State::TerminationProposed(_) => "next-text-termination",
        State::InForce => "next-text-in-force",
        State::Problem(StandingProblem::PartnerDeleted { in_force: true }) => "next-text-deleted-in-force",
        State::Problem(problem) => return Some(format!("next-text-{}", problem.slug())),
        State::Terminated | State::Expired | State::Deleted => return None,
    };
    Some(key.to_owned())
}

fn actions(staff: &Staff, record: &Record) -> Option<Markup> {
    let lang = staff.lang();
    let id = &record.facts.id;
    let to = |tail: &str| staff.agreement_href(id, tail);
    let may = |right| staff.access.may_in(right, record.facts.unit.as_ref());
    let (edits, sends) = (may(Right::EditAgreements), may(Right::SendAgreements));
    let refresh = html! {
        @if edits {
            (ui::post_button(&to("refresh"), &[], &Button::secondary(lang.text("agreement-refresh"))))
        }
    };
    let again = record.last_job.as_ref().filter(|_| {
        staff.access.may(Right::RepairConnections)
            && matches!(
                hindrance(record),
                Some(Delivery::TryingAgain { .. } | Delivery::NotDelivered { .. } | Delivery::NotConnected { .. })
            )
    });
    let again = again.map(|job| {
        let key =
            if matches!(record.delivery, Delivery::TryingAgain { .. }) { "next-try-now" } else { "deliveries-again" };
        ui::post_button(&staff.href(&format!("deliveries/{}", job.id)), &[], &Button::secondary(lang.text(key)))
    });
    let changes = sends_changes(record);
    let next = &record.standing.next;
    let ours = matches!(next.who, Who::Us | Who::Both) && !changes;
    let look = |key: &str| {
        let words = lang.text(key);
        (if ours { Button::primary(words) } else { Button::secondary(words) }).href(to("compare"))
    };
    let own = match (next.action, &record.standing.state) {
        (_, State::Deleted) => return None,
        (NextAction::Send, _) => html! {
            @if sends { (Button::primary(lang.text("next-do-send")).href(to("send"))) }
            @if edits { (Button::secondary(lang.text("common-edit")).href(to("edit"))) }
        },
        (NextAction::Compare, _) => html! { (look("next-do-compare")) },
        (NextAction::Approve, _) if changes || !may(Right::ApproveAgreements) => html! { (look("next-do-compare")) },
        (NextAction::Approve, _) if record.obstacles.is_empty() => html! { (look("next-do-approve")) },
        (NextAction::Resolve | NextAction::CompleteLink, _) => refresh,
        _ => html! {},
    };
    let send = Button::secondary(lang.text("next-do-send")).href(to("send"));
    Some(html! {
        @if changes && sends { (Button::primary(lang.text("next-do-send")).href(to("send"))) }
        (own)
        @if let Some(again) = again { (again) }
        @if record.standing.has_unsent_changes && !changes && sends { (send) }
    })
}

/// The way from our version to both approvals. An agreement that waits for nobody shows none.
fn steps(lang: Lang, dates: &Dates, record: &Record) -> Vec<Step> {
    let standing = &record.standing;
    if matches!(
        standing.state,
        State::InForce | State::Terminated | State::Expired | State::Deleted | State::Problem(_)
    ) {
        return Vec::new();
    }
    let facts = &record.facts;
    let partner = Arg::from(&record.partner_name);
    let ours = facts.current_revision();
    let sent = Step {
        state: if ours.is_some() { StepState::Done } else { StepState::Now },
        icon: None,
        title: lang.text("steps-sent"),
        note: match ours {
            Some(ours) => {
                let version = ours.ordinal.to_string();
                let at = dates.when(ours.at);
                lang.text_with("steps-version", &[("version", (&version).into()), ("time", (&at).into())])
            }
            None => lang.text("delivery-saved-here-detail"),
        },
    };
    let delivery = state::delivery(&record.delivery);
    let theirs = facts.current_copy();
    let fetched = matches!(record.delivery, Delivery::Fetched { .. } | Delivery::Answered { .. });
    let arrived = theirs.is_some() || fetched;
    let told = Step {
        state: match (ours, fetched) {
            (None, _) => StepState::Later,
            (Some(_), true) => StepState::Done,
            (Some(_), false) => StepState::Now,
        },
        icon: ours.is_some().then(|| (delivery.icon(), delivery.tone())),
        title: if ours.is_some() { lang.text(delivery.key()) } else { lang.text("steps-told") },
        note: state::delivery_time(dates, lang, &record.delivery).filter(|_| ours.is_some()).unwrap_or_default(),
    };
    let same = theirs.is_some() && standing.differences == 0 && standing.state != State::LinkingIncomplete;
    let compared = Step {
        state: match (arrived && ours.is_some(), same) {
            (_, true) => StepState::Done,
            (true, false) => StepState::Now,
            (false, false) => StepState::Later,
        },
        icon: None,
        title: lang.text("steps-same"),
        note: match theirs {
            Some(_) if same => lang.text("steps-same-yes"),
            Some(_) => lang.text_with("steps-differences", &[("count", standing.differences.into())]),
            None => lang.text_with("steps-no-copy", &[("partner", partner)]),
        },
    };
    let approved = Step {
        state: if same { StepState::Now } else { StepState::Later },
        icon: None,
        title: lang.text("steps-approve"),
        note: approvals(lang, record),
    };
    vec![sent, told, compared, approved]
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
