//! What has to be done, as rows under headings: what, with whom, since when, by when, and what waiting costs.

use l10n::Lang;
use maud::{Markup, html};

use crate::icon::Icon;
use crate::select::{ListKeys, select_bar, with_keys};

/// One row.
#[derive(Debug, Clone)]
pub struct TaskRow {
    /// What the form sends when the row is chosen.
    pub value: String,
    /// The picture of its kind.
    pub icon: Icon,
    /// What to do.
    pub title: String,
    /// Where that is done.
    pub href: String,
    /// With whom.
    pub about: String,
    /// Which one, or how many.
    pub detail: String,
    /// What waiting costs.
    pub why: Option<String>,
    /// Whose it is, until when it is put off, how many comments: short facts, each with its picture.
    pub marks: Vec<(Icon, String)>,
    /// Since when it waits.
    pub since: Markup,
    /// By when it should be done.
    pub due: Markup,
    /// How late it is, if it is.
    pub late: Option<String>,
    /// Where it is planned: whose it is, when it comes back, what people say.
    pub more: String,
}

/// Rows under one heading.
#[derive(Debug, Clone)]
pub struct TaskGroup {
    /// Its id on the page.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// How many there are.
    pub count: String,
    /// Whether it is what is late.
    pub late: bool,
    /// The rows.
    pub rows: Vec<TaskRow>,
}

/// What can be done with the rows that are chosen.
#[derive(Debug, Clone)]
pub struct TaskBar<'a> {
    /// Where the form sends them.
    pub action: &'a str,
    /// Names and values that go along.
    pub hidden: &'a [(&'static str, String)],
    /// How many rows there are altogether, if they are more than this page has: then all of them can be chosen.
    pub all: Option<&'a str>,
    /// The buttons.
    pub buttons: &'a Markup,
}

/// A list of what has to be done, in a form that sends the chosen rows; `foot` tells how much is shown.
#[must_use]
pub fn task_list(
    lang: Lang,
    bar: &TaskBar<'_>,
    groups: &[TaskGroup],
    keys: Option<&ListKeys>,
    foot: &Markup,
) -> Markup {
    let form = html! {
        form.tasks method="get" action=(bar.action) {
            @for (name, value) in bar.hidden { input type="hidden" name=(name) value=(value); }
            @for group in groups.iter().filter(|group| !group.rows.is_empty()) {
                section.task-group aria-labelledby=(group.id) {
                    h2.late[group.late] id=(group.id) { (group.title) " " span.count { (group.count) } }
                    ul { @for row in &group.rows { (one(lang, row)) } }
                }
            }
            (select_bar(lang, bar.all, bar.buttons))
        }
    };
    html! {
        (with_keys(lang, &html! { hb-select { (form) } }, keys))
        div.task-foot { (foot) }
    }
}

fn one(lang: Lang, row: &TaskRow) -> Markup {
    let name = format!("{}, {}", row.title, row.about);
    html! {
        li.task {
            input.tick type="checkbox" name="task" value=(row.value)
                aria-label=(lang.text_with("ui-task-choose", &[("task", (&name).into())]));
            (row.icon)
            a.task-link href=(row.href) { (row.title) }
            p.task-about {
                (row.about) " " span.quiet { (row.detail) }
                @for (icon, words) in &row.marks { " " span.task-mark { (icon) (words) } }
            }
            p.task-since { (row.since) }
            p.task-due { @if let Some(late) = &row.late { strong.late { (late) } " " } (row.due) }
            a.task-more href=(row.more) title=(lang.text("ui-task-more")) {
                (Icon::Dots) span.spoken { (lang.text_with("ui-task-more-of", &[("task", (&name).into())])) }
            }
            @if let Some(why) = &row.why { p.task-why { (why) } }
        }
    }
}
