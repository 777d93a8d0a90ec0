//! What has to be done: the first page of whoever works with agreements.

pub(crate) mod bulk;
pub(crate) mod export;
pub(crate) mod one;
mod rows;
mod wanted;

use app::partners;
use app::tasks::{self, Due, Inbox, Person, View};
use axum::response::{IntoResponse, Response};
use domain::people::right::Right;
use domain::task::StepKey;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Field, Input, Opt, PageHeader, Tab, Tone};

use self::wanted::{Wanted, view_href};
use crate::list as lists;
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::staff::first_week;
use crate::view::{people, task};
use crate::visitor::Staff;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    if !sees_tasks(&staff) {
        return Err(staff.no_role().await);
    }
    let lang = staff.lang();
    let wanted = Wanted::read(staff.query());
    let inbox = tasks::inbox(staff.host(), &staff.institution, person(&staff), &wanted.0).await?;
    let title = lang.text("tasks-title");
    let export = || lists::export_button(&staff, "tasks/export", &wanted.params());
    let actions = (!inbox.lines.rows.is_empty()).then(export);
    let header = PageHeader { title: &title, actions, ..PageHeader::default() };
    let reminder = first_week::reminder(&staff).await?;
    // What changes with the filters: what Export takes out, the tabs and the rows.
    let list = ui::list(
        &rows::shown(&staff, &inbox),
        &html! {
            (ui::page_header(&header))
            @if let Some(reminder) = &reminder { (reminder) }
            (tabs(&staff, &wanted, &inbox))
            (filters(&staff, &wanted))
            @if inbox.lines.rows.is_empty() {
                (empty(&staff, &wanted, &inbox))
            } @else {
                (rows::list(&staff, &wanted, &inbox))
            }
        },
    );
    if staff.visitor.fragment.as_deref() == Some("list") {
        return Ok(list.into_response());
    }
    let banner = undo(&staff);
    let page = Page { banner, ..Page::new(Section::Tasks, &title, list) };
    Ok(shell::page(&staff, page).await)
}

/// Who looks, for the use cases.
pub(crate) fn person(staff: &Staff) -> Person<'_> {
    Person { id: &staff.signed_in.staff, name: &staff.name, access: &staff.access }
}

/// Whether the person has anything to do with tasks.
pub(crate) fn sees_tasks(staff: &Staff) -> bool {
    [Right::SeeAgreements, Right::SeeConnections].into_iter().any(|right| staff.access.may(right))
}

fn tabs(staff: &Staff, wanted: &Wanted, inbox: &Inbox) -> Markup {
    let lang = staff.lang();
    let tab = |(view, number): (View, u32)| Tab {
        text: view_name(lang, view),
        href: view_href(staff, view),
        count: Some(task::count(lang, number)),
        current: wanted.0.view == view,
    };
    let may_see = |(view, _): &(View, u32)| match view {
        View::ForYou => true,
        View::Team | View::Waiting => staff.access.may(Right::SeeAgreements),
        View::Connection => staff.access.may(Right::SeeConnections),
    };
    let tabs: Vec<Tab> = View::ALL.into_iter().zip(inbox.views).filter(may_see).map(tab).collect();
    ui::tabs(&lang.text("tasks-views"), &tabs)
}

fn view_name(lang: Lang, view: View) -> String {
    lang.text(&format!("tasks-view-{}", view.slug()))
}

fn filters(staff: &Staff, wanted: &Wanted) -> Markup {
    let lang = staff.lang();
    let offered = tasks::units_of(&staff.institution, &staff.access);
    let offers = |unit: &Opt| offered.iter().any(|known| known.as_str() == unit.value);
    let units: Vec<Opt> = people::units(staff).into_iter().filter(offers).collect();
    let kinds: Vec<Opt> =
        wanted::kinds(wanted.0.view).map(|kind| Opt::new(kind.slug(), task::kind(lang, kind))).collect();
    let mut dues: Vec<Opt> =
        Due::ALL.iter().map(|due| Opt::new(due.slug(), lang.text(&format!("tasks-{}", due.slug())))).collect();
    if wanted.0.view == View::ForYou {
        dues.push(Opt::new(wanted::PUT_OFF, lang.text("tasks-put-off")));
    }
    let (unit, kind, due) = (lang.text("tasks-unit"), lang.text("tasks-kind"), lang.text("tasks-due"));
    let any_unit = lang.text("tasks-all-units");
    let (any_kind, any_due) = (lang.text("tasks-all-kinds"), lang.text("tasks-any-due"));
    let chosen = |name| wanted.value(name);
    ui::folded_filters(
        lang,
        &staff.href("tasks"),
        wanted.is_filtered(),
        &html! {
            @if wanted.0.view != View::ForYou { (ui::hidden("view", wanted.0.view.slug())) }
            @if !units.is_empty() && wanted.0.view != View::Connection {
                (ui::field(lang, &Field::new("unit", &unit), &Input::select(&chosen("unit"), &units).empty_text(&any_unit)))
            }
            (ui::field(lang, &Field::new("kind", &kind), &Input::select(&chosen("kind"), &kinds).empty_text(&any_kind)))
            (ui::field(lang, &Field::new("due", &due), &Input::select(&chosen("due"), &dues).empty_text(&any_due)))
            (Button::secondary(lang.text("list-apply")))
            @if wanted.is_filtered() {
                (Button::quiet(lang.text("list-clear")).href(view_href(staff, wanted.0.view)))
            }
        },
    )
}

/// What is said where there is no row: with true numbers, and where to look next.
fn empty(staff: &Staff, wanted: &Wanted, inbox: &Inbox) -> Markup {
    let lang = staff.lang();
    if wanted.is_filtered() {
        let clear = Button::secondary(lang.text("list-clear")).href(view_href(staff, wanted.0.view));
        return ui::empty(&lang.text("tasks-no-match"), &lang.text("tasks-no-match-text"), Some(&html! { (clear) }));
    }
    let [_, team, waiting, _] = inbox.views;
    match wanted.0.view {
        View::ForYou if waiting > 0 => {
            let dates = staff.dates();
            let days = inbox.oldest_waiting.and_then(|at| dates.today().since(dates.day(at)).ok());
            let days = i64::from(days.map_or(0, |span| span.get_days()).max(0));
            let waiting = task::count(lang, waiting);
            let args = [("count", (&waiting).into()), ("days", days.into())];
            let see = Button::secondary(lang.text("tasks-see-waiting")).href(view_href(staff, View::Waiting));
            ui::empty(&lang.text("tasks-empty"), &lang.text_with("tasks-empty-waiting", &args), Some(&html! { (see) }))
        }
        View::ForYou if team > 0 => {
            let team = task::count(lang, team);
            let text = lang.text_with("tasks-empty-team", &[("count", (&team).into())]);
            let see = Button::secondary(lang.text("tasks-see-team")).href(view_href(staff, View::Team));
            ui::empty(&lang.text("tasks-empty"), &text, Some(&html! { (see) }))
        }
        View::ForYou => {
            let new = Button::secondary(lang.text("agreements-new")).href(staff.href("agreements/new"));
            let action = staff.access.may(Right::EditAgreements).then(|| html! { (new) });
            ui::empty(&lang.text("tasks-empty"), &lang.text("tasks-empty-text"), action.as_ref())
        }
        View::Team => ui::empty(&lang.text("tasks-empty-of-team"), &lang.text("tasks-empty-of-team-text"), None),
        View::Waiting => {
            ui::empty(&lang.text("tasks-empty-of-waiting"), &lang.text("tasks-empty-of-waiting-text"), None)
        }
        View::Connection => {
            ui::empty(&lang.text("tasks-empty-of-connection"), &lang.text("tasks-empty-of-connection-text"), None)
        }
    }
}

/// The result of what was done with one or several from the list, with the way back.
fn undo(staff: &Staff) -> Option<Markup> {
    let lang = staff.lang();
    let change = undoable(staff)?;
    let number = |name| staff.query().get(name).and_then(|text| text.parse::<u32>().ok()).unwrap_or_default();
    let (done, skipped) = (number("count"), number("skipped"));
    let what = staff.query().get("what").filter(|what| *what == bulk::PUT_OFF).unwrap_or(bulk::ASSIGN);
    let text = lang.text_with(&format!("tasks-done-{what}"), &[("count", done.into())]);
    let skipped = (skipped > 0).then(|| lang.text_with("tasks-skipped", &[("count", skipped.into())]));
    let place = (what == bulk::PUT_OFF && done > 0).then(|| lang.text("tasks-put-off-where"));
    let late = staff.query().get(bulk::WAS_DUE).and_then(|day| day.parse().ok()).map(|day| {
        let date = l10n::dates::date(lang, day);
        lang.text_with("tasks-put-off-beyond", &[("date", (&date).into())])
    });
    let tone = if late.is_some() || done == 0 { Tone::Warn } else { Tone::Ok };
    let button = (!change.is_empty()).then(|| undo_button(staff, change, None));
    let words = html! { (text) @for more in skipped.iter().chain(&late).chain(&place) { " " (more) } };
    Some(ui::banner(lang, tone, &words, button.as_ref()))
}

/// The name of the change that was just made and can be undone from this page.
fn undoable(staff: &Staff) -> Option<&str> {
    let is_name = |id: &&str| id.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    staff.query().get("undo").filter(is_name).filter(|_| staff.just_done)
}

/// The button that undoes a change and leads back to the page of a task, or to the list.
fn undo_button(staff: &Staff, change: &str, back: Option<&StepKey>) -> Markup {
    let back = back.map(ToString::to_string);
    let task = back.as_deref().map(|key| ("task", key));
    let hidden: Vec<(&str, &str)> = std::iter::once(("change", change)).chain(task).collect();
    ui::post_button(&staff.href("tasks/undo"), &hidden, &Button::quiet(staff.lang().text("common-undo")))
}

/// The name of a partner, as it stands in a row.
fn partner_name(staff: &Staff, line: &tasks::Line) -> String {
    partners::name(staff.host(), &line.row.partner)
}
