//! The page of one agreement: next step first, then delivery, conditions and history; beside them the copies and
//! people.

mod delivery;
mod history;
mod side;
mod told;

use app::agreements::record::Record;
use app::deliveries;
use app::partners;
use app::tasks::Line;
use axum::response::{IntoResponse, Response};
use domain::agreement::standing::{NextAction, State};
use domain::people::right::Right;
use domain::task::Object;
use l10n::Dates;
use maud::{Markup, html};
use ui::{Button, Icon, PageHeader};

use self::delivery::live_delivery;
use self::history::live_history;
use self::side::live_side;
use super::next::{self, Shown};
use super::{code_of, crumbs, numbered, paper, record_of};
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::staff::tasks;
use crate::view::between::Between;
use crate::view::{copy, partner, state, task};
use crate::visitor::{Staff, see_other};

/// How often a script looks for news, in seconds.
const EVERY: u32 = 4;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let record = record_of(&staff).await?;
    if staff.query().get("done").is_some_and(|done| !told::fits(done, &record, staff.now())) {
        return Ok(see_other(&staff.agreement_href(&record.facts.id, "")));
    }
    let dates = staff.dates();
    let reach = partners::reach(staff.host(), staff.hei(), &record.facts.partner).await?;
    let jobs = deliveries::of_agreement(staff.host(), staff.hei(), &record.facts.id).await?;
    let instead = match next::takes(&record) {
        Some(right) => staff.instead(right, record.facts.unit.as_ref()).await,
        None => None,
    };
    let object = Object::Agreement(record.facts.id.clone());
    let tasks = app::tasks::of_object(staff.host(), staff.hei(), tasks::person(&staff), &object).await?;
    let between = Between::load(&staff, &record.facts.partner).await?;
    let shown = Shown { record: &record, reach: &reach, tasks: &tasks, instead: instead.as_deref() };
    match staff.visitor.fragment.as_deref() {
        Some("record-next") => return Ok(live_next(&staff, &dates, &shown, &between).into_response()),
        Some("record-delivery") => return Ok(live_delivery(&staff, &dates, (&record, &reach), &jobs).into_response()),
        Some("record-side") => return Ok(live_side(&staff, &dates, &record).into_response()),
        Some("record-history") => return Ok(live_history(&staff, &dates, &record).into_response()),
        _ => {}
    }
    let code = code_of(&record.facts);
    let main = html! {
        @if next::task(&record, &tasks).is_none() { (to_do(&staff, &dates, &tasks, &record.partner_name)) }
        (live_delivery(&staff, &dates, (&record, &reach), &jobs))
        (conditions(&staff, &record, &between))
        (live_history(&staff, &dates, &record))
    };
    let body = html! {
        (crumbs(&staff, &record.partner_name, &record.facts.id, code, ""))
        (live_next(&staff, &dates, &shown, &between))
        (ui::columns(&main, &live_side(&staff, &dates, &record)))
    };
    let title = format!("{} {code}", record.partner_name);
    let page = Page { partner: &record.partner_name, ..Page::new(Section::Agreements, &title, body) };
    Ok(shell::page(&staff, page).await)
}

/// What has to be done about it beside the next step, by when, and whose it is; planned on a page of its own.
fn to_do(staff: &Staff, dates: &Dates, steps: &[Line], partner: &str) -> Markup {
    let lang = staff.lang();
    if steps.is_empty() {
        return html! {};
    }
    let line = |line: &Line| {
        let due = dates.short(line.row.step.due);
        html! {
            li {
                a href=(task::page(staff, &line.row.step.key())) { (task::title(lang, line)) } ", "
                (lang.text_with("task-of-agreement-due", &[("date", (&due).into())]))
                @if let Some(name) = &line.assignee_name { ", " (name) }
                @if line.comments > 0 { ", " (lang.text_with("tasks-comments", &[("count", line.comments.into())])) }
                p.quiet { (task::why(lang, line, partner)) }
            }
        }
    };
    let body = html! { ul { @for step in steps { (line(step)) } } };
    ui::section("tasks", &lang.text("task-of-agreement"), &body)
}

fn header(staff: &Staff, record: &Record, between: &Between) -> Markup {
    let lang = staff.lang();
    let id = &record.facts.id;
    // What the next step offers is not offered twice.
    let next = record.standing.next.action;
    let compares = record.comparison.is_some() && !matches!(next, NextAction::Compare | NextAction::Approve);
    let edits = record.standing.state != State::Deleted && next != NextAction::Send && may_edit(staff, record);
    let prints = paper::printed(&record.facts).is_some();
    let actions = html! {
        @if compares {
            (Button::secondary(lang.text("agreement-compare")).href(staff.agreement_href(id, "compare")))
        }
        @if edits {
            (Button::secondary(lang.text("common-edit")).href(staff.agreement_href(id, "edit")).icon(Icon::Pencil))
        }
        @if prints {
            (Button::secondary(lang.text("ui-print")).href(staff.agreement_href(id, "print")).icon(Icon::Printer))
        }
    };
    let seat = &between.partner;
    let country = seat.country.as_ref().map(|country| html! { (lang.country_name(country)) });
    let erasmus_code = seat.erasmus_code.as_deref().map(|code| partner::code(Some(code)));
    let page = staff.partner_href(&record.facts.partner);
    let number = html! { (numbered(lang, code_of(&record.facts))) };
    let page = html! { a href=(page) { (lang.text("agreement-partner-page")) } };
    ui::page_header(&PageHeader {
        title: &record.partner_name,
        tag: Some(ui::state_tag(lang, state::of(&record.standing))),
        facts: [Some(number), country, erasmus_code, Some(page)].into_iter().flatten().collect(),
        actions: Some(actions),
    })
}

fn may_edit(staff: &Staff, record: &Record) -> bool {
    staff.access.may_in(Right::EditAgreements, record.facts.unit.as_ref())
}

/// State and next step, kept fresh together so that they never say different things.
fn live_next(staff: &Staff, dates: &Dates, shown: &Shown<'_>, between: &Between) -> Markup {
    let lang = staff.lang();
    let record = shown.record;
    let here = staff.agreement_href(&record.facts.id, "");
    let as_of = dates.stamped(staff.now(), dates.time(staff.now()));
    let refresh = html! {
        (lang.text("agreement-as-of")) " " (ui::time(&as_of)) ". "
        a href=(here) { (lang.text("common-refresh")) }
    };
    let body = ui::stack(&[header(staff, record, between), next::panel(staff, dates, shown)]);
    ui::live(lang, "record-next", &here, EVERY, &refresh, &body)
}

/// Our copy: the newest revision, or the draft while nothing was sent.
fn conditions(staff: &Staff, record: &Record, between: &Between) -> Markup {
    let lang = staff.lang();
    let facts = &record.facts;
    let Some(ours) = paper::printed(facts) else {
        return html! {};
    };
    let count = ours.conditions.len();
    let note = match record.standing.differences {
        0 => lang.text_with("conditions-count", &[("count", count.into())]),
        differences => {
            lang.text_with("conditions-count-differ", &[("count", count.into()), ("differences", differences.into())])
        }
    };
    let editable = record.standing.state != State::Deleted && may_edit(staff, record);
    let edit = html! {
        @if editable { a href=(staff.agreement_href(&facts.id, "edit")) { (lang.text("common-edit")) } }
    };
    let note = html! {
        @if record.standing.differences > 0 && record.comparison.is_some() {
            a href=(staff.agreement_href(&facts.id, "compare")) { (note) }
        } @else {
            (note)
        }
    };
    let body = html! {
        @if ours.conditions.is_empty() {
            (ui::empty(&lang.text("conditions-empty"), &lang.text("conditions-empty-text"), None))
        } @else {
            (copy::marked_table(lang, ours, between, record.comparison.as_ref()))
            (copy::all_fields(lang, ours, between))
        }
    };
    ui::section_with("conditions", &lang.text("conditions-title"), Some(&note), Some(&edit), &body)
}
