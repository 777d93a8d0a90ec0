//! The first thing on a record: who acts, what to do, and the way so far.

mod steps;

use app::agreements::record::Record;
use app::partners::Reach;
use app::tasks::{Line, may_plan};
use domain::agreement::standing::{NextAction, Problem as StandingProblem, Stage, State, Who};
use domain::delivery::Delivery;
use domain::people::right::Right;
use domain::task::Kind;
use l10n::{Arg, Dates, Lang};
use maud::{Markup, html};
use ui::{Button, Icon, NextStep};

use crate::view::{state, task};
use crate::visitor::Staff;

/// What the panel is made of.
pub(crate) struct Shown<'a> {
    pub(crate) record: &'a Record,
    pub(crate) reach: &'a Reach,
    /// What has to be done about the agreement, as the lists of tasks have it.
    pub(crate) tasks: &'a [Line],
    /// Who can do the next step, if the reader cannot.
    pub(crate) instead: Option<&'a str>,
}

/// The panel.
pub(crate) fn panel(staff: &Staff, dates: &Dates, shown: &Shown<'_>) -> Markup {
    let lang = staff.lang();
    let record = shown.record;
    let title = title(staff, dates, record);
    ui::next_step(
        lang,
        &NextStep {
            title: &title,
            text: Some(html! {
                (text(staff, dates, shown))
                @if let Some(instead) = shown.instead { p { (instead) } }
            }),
            actions: actions(staff, record),
            steps: steps::steps(lang, dates, record),
        },
    )
}

/// The task that is this very step, if it is the only one: the panel tells it, and no list below has to.
pub(super) fn task<'a>(record: &Record, tasks: &'a [Line]) -> Option<&'a Line> {
    let [only] = tasks else { return None };
    let is_step = matches!(
        only.row.step.kind,
        Kind::SendDraft
            | Kind::SendChanges
            | Kind::AwaitCopy
            | Kind::CompleteLink
            | Kind::ResolveDifferences
            | Kind::ApproveAgreement
            | Kind::ResolveProblem
    );
    Some(only).filter(|_| is_step && !is_overruled(record))
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

/// Whether the step waits for our university, and not for this reader, who lacks the right.
fn waits_for_office(staff: &Staff, record: &Record) -> bool {
    let next = &record.standing.next;
    let (who, takes) =
        if sends_changes(record) { (Who::Us, Some(Right::SendAgreements)) } else { (next.who, next.action.right()) };
    let unit = record.facts.unit.as_ref();
    who == Who::Us && takes.is_some_and(|right| !staff.access.may_in(right, unit))
}

/// Whether others of ours act on a message that did not arrive, because this reader lacks the right.
fn is_repaired_by_others(staff: &Staff, record: &Record) -> bool {
    match record.delivery {
        Delivery::NotDelivered { .. } => !staff.access.may(Right::RepairConnections),
        Delivery::NotConnected { .. } => !staff.access.may_in(Right::EditAgreements, record.facts.unit.as_ref()),
        _ => false,
    }
}

fn title(staff: &Staff, dates: &Dates, record: &Record) -> String {
    let lang = staff.lang();
    let partner = Arg::from(&record.partner_name);
    let next = &record.standing.next;
    let for_office = waits_for_office(staff, record);
    if sends_changes(record) {
        return lang.text(if for_office { "next-unsent-office" } else { "next-unsent-us" });
    }
    if is_overruled(record)
        && let Some(delivery) = hindrance(record)
    {
        return match delivery {
            Delivery::TryingAgain { next_at, .. } => {
                lang.text_with("next-trying-again", &[("time", (&dates.brief(*next_at)).into())])
            }
            Delivery::NotDelivered { .. } if is_repaired_by_others(staff, record) => {
                lang.text("next-not-delivered-office")
            }
            Delivery::NotDelivered { .. } => lang.text("next-not-delivered"),
            Delivery::Refused { .. } => lang.text("next-refused"),
            _ if is_repaired_by_others(staff, record) => {
                lang.text_with("next-not-connected-office", &[("partner", partner)])
            }
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
    let (action, who) = (next.action.slug(), if for_office { "office" } else { next.who.slug() });
    let differences = Arg::from(record.standing.differences);
    lang.text_with(&format!("next-{action}-{who}"), &[("partner", partner), ("differences", differences)])
}

fn text(staff: &Staff, dates: &Dates, shown: &Shown<'_>) -> Markup {
    let lang = staff.lang();
    let (record, reach) = (shown.record, shown.reach);
    let task = task(record, shown.tasks);
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
    // That both must approve is said already.
    if let Some(task) = task.filter(|task| task.row.step.kind != Kind::ApproveAgreement) {
        sentences.push(task::why(lang, task, &record.partner_name));
    }
    html! {
        @if !sentences.is_empty() { p { (sentences.join(" ")) } }
        @if let Some(turn) = turn(staff, dates, record, task) {
            p.next-when {
                span {
                    (turn)
                    @if let Some(late) = task.and_then(|task| task::late(dates, lang, task.row.step.due)) {
                        " " strong.late { (late) }
                    }
                }
                @if let Some(task) = task {
                    @if let Some(name) = &task.assignee_name { span.task-mark { (Icon::User) (name) } }
                    a href=(task::page(staff, &task.row.step.key())) { (plan(staff, task)) }
                }
            }
        }
    }
}

/// The words of the link to where the step is planned: what this reader may do there.
fn plan(staff: &Staff, task: &Line) -> String {
    let lang = staff.lang();
    match task.comments {
        0 if may_plan(&staff.access, task) => lang.text("next-plan"),
        0 => lang.text("next-plan-less"),
        count => lang.text_with("tasks-comments", &[("count", count.into())]),
    }
}

/// Since when it waits, and by when it should be done. Who acts is said only where the title does not.
fn turn(staff: &Staff, dates: &Dates, record: &Record, task: Option<&Line>) -> Option<String> {
    let lang = staff.lang();
    let next = &record.standing.next;
    let unit = record.facts.unit.as_ref();
    let (who, takes, since) = if sends_changes(record) {
        let saved = record.facts.draft.as_ref().map(|draft| draft.saved_at);
        (Who::Us, Some(Right::SendAgreements), saved.unwrap_or(next.since))
    } else if is_overruled(record) {
        return Some(turn_of_delivery(staff, dates, record));
    } else if next.who == Who::Nobody {
        return None;
    } else {
        (next.who, next.action.right(), next.since)
    };
    let named = state::who_acts(staff, who, takes, unit);
    let is_titled = !matches!(record.standing.state, State::Problem(_));
    let since = dates.brief(since);
    let due = task.map(|task| dates.short(task.row.step.due));
    let key = match (is_titled, &due) {
        (true, None) => "next-since",
        (true, Some(_)) => "next-since-due",
        (false, None) => "agreements-turn",
        (false, Some(_)) => "next-turn-due",
    };
    let due = due.unwrap_or_default();
    Some(lang.text_with(key, &[("who", (&named).into()), ("since", (&since).into()), ("due", (&due).into())]))
}

/// Who acts, and since when, while our message has not arrived.
fn turn_of_delivery(staff: &Staff, dates: &Dates, record: &Record) -> String {
    let lang = staff.lang();
    let ours = if is_repaired_by_others(staff, record) { "who-us" } else { "who-you" };
    let (who, since) = match &record.delivery {
        Delivery::TryingAgain { last_at, .. } => ("who-nobody", Some(*last_at)),
        Delivery::NotDelivered { last_at: at } | Delivery::NotConnected { since: at } => (ours, Some(*at)),
        Delivery::Refused { at } => ("who-it", Some(*at)),
        _ => ("who-nobody", None),
    };
    let since = since.map(|at| dates.brief(at)).unwrap_or_default();
    lang.text_with("agreements-turn", &[("who", (&lang.text(who)).into()), ("since", (&since).into())])
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
    let approves = may(Right::ApproveAgreements);
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
    // Who may not do the step can still look at the copies.
    let look = |acts: bool, key: &str| {
        let words = lang.text(if acts { key } else { "next-do-look" });
        (if ours && acts { Button::primary(words) } else { Button::secondary(words) }).href(to("compare"))
    };
    let own = match (next.action, &record.standing.state) {
        (_, State::Deleted) => return None,
        (NextAction::Send, _) => html! {
            @if sends { (Button::primary(lang.text("next-do-send")).href(to("send"))) }
            @if edits { (Button::secondary(lang.text("common-edit")).href(to("edit"))) }
        },
        (NextAction::Compare, _) => html! { (look(edits, "next-do-compare")) },
        (NextAction::Approve, _) if changes || !approves => html! { (look(changes && edits, "next-do-compare")) },
        (NextAction::Approve, _) if record.obstacles.is_empty() => html! { (look(true, "next-do-approve")) },
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
