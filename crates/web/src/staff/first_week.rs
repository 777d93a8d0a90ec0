//! The first week: what has to be there before the first agreement is in force, who does it, and what is done.

use app::first_week::{self, FirstWeek, SayRefused};
use app::people::Place;
use axum::response::Response;
use domain::first_week::{State, Step};
use domain::people::right::Right;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, PageHeader, Progress, ProgressState, Todo};

use crate::guide;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::visitor::{Staff, see_other};

/// How many people are named who can take a step.
const MOST_NAMES: usize = 3;
/// What the buttons say about the list.
const NO_UNITS: &str = "no-units";
const UNITS: &str = "units-after-all";
const CLOSE: &str = "close";
const OPEN: &str = "open";

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let list = first_week::look(staff.host(), &staff.institution).await?;
    let who = Who::of(&staff).await?;
    let title = lang.text("week-title");
    let header = PageHeader {
        title: &title,
        facts: vec![html! { (lang.text("week-lead")) }],
        actions: Some(html! {
            (Button::quiet(lang.text("week-guide")).href(staff.href("guide/first-week")))
        }),
        ..PageHeader::default()
    };
    let items: Vec<Todo> = list.steps.iter().map(|(step, state)| todo(&staff, &list, &who, *step, *state)).collect();
    let words = (lang.text("week-is-done"), lang.text("week-is-open"));
    let body = html! {
        (ui::page_header(&header))
        (progress(lang, &list))
        @if list.is_over() { (ui::empty(&lang.text("week-over"), &lang.text("week-over-text"), None)) }
        (ui::section("steps", &lang.text("week-steps"), &ui::todos(&items, (&words.0, &words.1))))
        (closing(&staff, &list))
    };
    let page = Page::new(Section::Guide, &title, body);
    Ok(shell::page(&staff, page).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let (host, hei, actor) = (staff.host(), staff.hei(), &staff.actor);
    let said = match form.pressed() {
        NO_UNITS => first_week::say_no_units(host, hei, actor, true).await,
        UNITS => first_week::say_no_units(host, hei, actor, false).await,
        CLOSE => first_week::close(host, hei, actor, true).await,
        OPEN => first_week::close(host, hei, actor, false).await,
        _ => Ok(()),
    };
    match said {
        Ok(()) => Ok(see_other(&staff.href("first-week"))),
        Err(SayRefused::NoRight(right)) => Err(staff.no_right(right, Place::Somewhere).await),
        Err(SayRefused::NoInstitution(_)) => Err(Problem::NotFound),
        Err(SayRefused::Store(error)) => Err(error.into()),
    }
}

fn progress(lang: Lang, list: &FirstWeek) -> Markup {
    let (done, all) = (list.done(), list.steps.len());
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    ui::progress(
        lang,
        &Progress {
            id: "progress",
            label: &lang.text("week-progress"),
            done: number(done),
            all: number(all),
            figures: &lang.text_with("week-done-of", &[("done", done.into()), ("all", all.into())]),
            state: if list.is_over() { ProgressState::Done } else { ProgressState::Running },
        },
    )
}

/// What reminds of the list on the page of tasks, for those who can take more than one of its steps.
pub(crate) async fn reminder(staff: &Staff) -> Result<Option<Markup>, Problem> {
    if !staff.access.may(Right::EditInstitution) {
        return Ok(None);
    }
    let list = first_week::reminder(staff.host(), &staff.institution).await?;
    Ok(list.map(|list| guide::first_week_line(staff, &list)))
}

/// For each right that the reader lacks, who has it.
struct Who(Vec<(Right, String)>);

impl Who {
    async fn of(staff: &Staff) -> Result<Self, Problem> {
        let mut who: Vec<(Right, String)> = Vec::new();
        for right in Step::ALL.map(Step::right) {
            if staff.access.may(right) || who.iter().any(|(known, _)| *known == right) {
                continue;
            }
            let found = app::people::who_may(staff.host(), &staff.institution, right, Place::Somewhere, MOST_NAMES);
            let names = found.await?.people;
            let lang = staff.lang();
            let text = if names.is_empty() { lang.text("week-nobody") } else { names.join(", ") };
            who.push((right, text));
        }
        Ok(Self(who))
    }

    /// Who takes a step, as far as the reader does not.
    fn others(&self, right: Right) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == right).map(|(_, names)| names.as_str())
    }
}

fn todo(staff: &Staff, list: &FirstWeek, who: &Who, step: Step, state: State) -> Todo {
    let lang = staff.lang();
    let text = |key: &str| lang.text(&format!("week-{key}-{}", step.slug()));
    let others = who.others(step.right());
    let note = match state {
        State::Done(Some(at)) => html! { (lang.text("week-is-done")) ", " (staff.dates().when(at)) },
        State::Done(None) => html! { (lang.text("week-is-done")) },
        State::Open => {
            let minutes = lang.text_with("week-minutes", &[("count", u32::from(step.minutes()).into())]);
            let actor = match others {
                _ if step.is_operators() => lang.text("week-operator"),
                Some(names) => names.to_owned(),
                None => lang.text("week-you"),
            };
            html! { (actor) " · " (minutes) }
        }
    };
    Todo {
        id: step.slug().to_owned(),
        title: text("step"),
        href: others.is_none().then(|| staff.href(place(step))),
        why: text("why"),
        note,
        action: (step == Step::Units).then(|| about_units(staff, list, state)).flatten(),
        done: state.is_done(),
    }
}

/// Where a step is taken.
const fn place(step: Step) -> &'static str {
    match step {
        Step::SignIn => "account",
        Step::Institution => "settings/institution",
        Step::Units => "settings/units",
        Step::Factsheet => "settings/factsheet",
        Step::Directory => "settings/directory",
        Step::Keys => "settings/keys",
        Step::Listed => "settings/connections",
        Step::Mail => "guide/mail",
        Step::Backup => "guide/operation#backups",
        Step::Colleagues => "settings/people",
        Step::Sent => "agreements/new",
        Step::InForce => "agreements",
    }
}

/// The one step that may have nothing to it.
fn about_units(staff: &Staff, list: &FirstWeek, state: State) -> Option<Markup> {
    let lang = staff.lang();
    if !staff.access.may(Right::EditInstitution) {
        return None;
    }
    let button =
        |value, key| ui::post_button(&staff.href("first-week"), &[("do", value)], &Button::secondary(lang.text(key)));
    match state {
        State::Open => Some(button(NO_UNITS, "week-no-units")),
        State::Done(_) if list.no_units_at.is_some() && staff.institution.pages().units.is_empty() => {
            Some(html! { (lang.text("week-no-units-said")) " " (button(UNITS, "week-units-after-all")) })
        }
        State::Done(_) => None,
    }
}

/// Closing the list, or who can; and opening it again.
fn closing(staff: &Staff, list: &FirstWeek) -> Markup {
    let lang = staff.lang();
    let may = staff.access.may(Right::ManagePeople) && staff.access.may(Right::EditInstitution);
    let (text, value, key) = match list.closed_at {
        None => (lang.text("week-close-text"), CLOSE, "week-close"),
        Some(at) => {
            let time = staff.dates().when(at);
            (lang.text_with("week-closed-text", &[("time", (&time).into())]), OPEN, "week-open-again")
        }
    };
    html! {
        @if may && !(list.is_over() && list.closed_at.is_none()) {
            div.after-list {
                p { (text) }
                (ui::post_button(&staff.href("first-week"), &[("do", value)], &Button::quiet(lang.text(key))))
            }
        }
    }
}
