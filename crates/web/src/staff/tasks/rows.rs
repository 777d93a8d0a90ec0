//! The rows of a list under the headings of when they are due.

use app::tasks::{At, Calendar, Due, Inbox, Line, View, may_plan};
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{Button, Icon, TaskBar, TaskGroup, TaskRow};

use super::bulk::{ASSIGN, PUT_OFF};
use super::partner_name;
use super::wanted::Wanted;
use crate::list as lists;
use crate::view::task;
use crate::visitor::Staff;

/// The page of a list that has rows.
pub(super) fn list(staff: &Staff, wanted: &Wanted, inbox: &Inbox) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let calendar = Calendar::of(&staff.institution, staff.now());
    let group = |(due, number): (Due, u32)| TaskGroup {
        id: format!("tasks-{}", due.slug()),
        title: lang.text(&format!("tasks-{}", due.slug())),
        count: task::count(lang, number),
        late: due == Due::Overdue,
        rows: rows(staff, &dates, inbox, |line| calendar.due(line.row.step.due) == due),
    };
    let groups: Vec<TaskGroup> = Due::ALL.into_iter().zip(inbox.dues).map(group).collect();
    let gives = inbox.lines.rows.iter().any(|line| may_plan(&staff.access, line));
    let is_part = inbox.lines.next.is_some() && inbox.lines.previous.is_none();
    let all = is_part.then(|| task::count(lang, listed(wanted, inbox)));
    let filters = if is_part { wanted.params() } else { Vec::new() };
    let hidden: Vec<(&str, String)> = [("back", wanted.query())].into_iter().chain(filters).collect();
    let buttons = html! {
        @if wanted.0.view != View::Waiting && gives {
            (Button::secondary(lang.text("tasks-assign")).icon(Icon::User).value("do", ASSIGN))
        }
        (Button::secondary(lang.text("tasks-put-off-do")).icon(Icon::Clock).value("do", PUT_OFF))
    };
    let keys = lists::keys(staff, true).map(|keys| {
        let more = [("a", "tasks-key-assign"), ("s", "tasks-key-put-off")];
        keys.with(&more.map(|(name, key)| (name, lang.text(key))))
    });
    let turn = |at: &Option<At>| at.as_ref().and_then(|at| wanted.page_href(staff, at));
    let pages =
        ui::Page { previous: turn(&inbox.lines.previous), next: turn(&inbox.lines.next), shown: shown(staff, inbox) };
    let foot = html! {
        @if keys.is_none() { (lists::turn_keys(staff, true)) }
        (ui::pagination(lang, &pages))
    };
    let action = staff.href("tasks/bulk");
    let bar = TaskBar { action: &action, hidden: &hidden, all: all.as_deref(), buttons: &buttons };
    ui::task_list(lang, &bar, &groups, keys.as_ref(), &foot)
}

/// How many rows the page has, and when that was so.
pub(super) fn shown(staff: &Staff, inbox: &Inbox) -> String {
    let lang = staff.lang();
    let rows = inbox.lines.rows.len();
    if rows == 0 {
        return lang.text("list-shown-none");
    }
    let time = staff.dates().time(staff.now());
    lang.text_with("tasks-shown", &[("count", rows.into()), ("time", (&time).into())])
}

/// How many rows the list has under its filters.
fn listed(wanted: &Wanted, inbox: &Inbox) -> u32 {
    let number = |(due, number): (Due, u32)| wanted.0.due.is_none_or(|wanted| wanted == due).then_some(number);
    Due::ALL.into_iter().zip(inbox.dues).filter_map(number).sum()
}

fn rows(staff: &Staff, dates: &Dates, inbox: &Inbox, belongs: impl Fn(&Line) -> bool) -> Vec<TaskRow> {
    inbox.lines.rows.iter().filter(|line| belongs(line)).map(|line| row(staff, dates, line)).collect()
}

/// One row. What waiting costs is said where somebody is late.
pub(super) fn row(staff: &Staff, dates: &Dates, line: &Line) -> TaskRow {
    let lang = staff.lang();
    let step = &line.row.step;
    let key = step.key();
    let partner = partner_name(staff, line);
    let late = task::late(dates, lang, step.due);
    TaskRow {
        value: key.to_string(),
        icon: task::icon(step.kind),
        title: task::title(lang, line),
        href: task::place(staff, line),
        detail: task::detail(lang, line),
        why: late.is_some().then(|| task::why(lang, line, &partner)),
        about: partner,
        marks: marks(staff, dates, lang, line),
        since: html! { (task::since(dates, lang, line)) },
        due: task::due(dates, lang, step.due),
        late,
        more: task::page(staff, &key),
    }
}

fn marks(staff: &Staff, dates: &Dates, lang: Lang, line: &Line) -> Vec<(Icon, String)> {
    let mut marks = Vec::new();
    if let (Some(id), Some(name)) = (&line.assignee, &line.assignee_name) {
        let mine = *id == staff.signed_in.staff;
        marks.push((Icon::User, if mine { lang.text("tasks-yours") } else { name.clone() }));
    }
    if let Some(until) = line.put_off_until {
        marks.push((Icon::Clock, lang.text_with("tasks-until", &[("date", (&dates.short(until)).into())])));
    }
    if line.comments > 0 {
        marks.push((Icon::Message, lang.text_with("tasks-comments", &[("count", line.comments.into())])));
    }
    marks
}
