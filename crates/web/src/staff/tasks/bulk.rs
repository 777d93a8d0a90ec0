//! The same for several tasks at once: a page that says what will happen and what not, and the deed, which can be
//! undone for ten minutes.

use app::tasks::act::ActRefused;
use app::tasks::bulk::{self, Deed, Done, Plan, Skip};
use app::tasks::{self, Line, MOST_AT_ONCE, colleagues, may_do, may_plan};
use axum::response::Response;
use domain::ids::StaffId;
use domain::task::StepKey;
use jiff::civil::Date;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Column, Crumb, Field, Input, Opt, PageHeader, Row, Table, Tone};

use super::one::refusal_words;
use super::wanted::{self, Wanted};
use super::{partner_name, person, sees_tasks};
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::view::task;
use crate::visitor::{Staff, see_other};

/// Giving tasks to a colleague.
pub(super) const ASSIGN: &str = "assign";
/// Putting tasks off.
pub(super) const PUT_OFF: &str = "put-off";
/// The day on which something was due that was put off for longer.
pub(super) const WAS_DUE: &str = "was-due";

/// What the form says.
struct Asked<'a> {
    what: &'static str,
    keys: Vec<StepKey>,
    /// Whether more match than one action takes.
    is_cut: bool,
    fields: &'a Fields,
}

impl<'a> Asked<'a> {
    fn read(fields: &'a Fields) -> Self {
        let what = if fields.pressed() == PUT_OFF { PUT_OFF } else { ASSIGN };
        Self {
            what,
            keys: fields.all("task").filter_map(StepKey::parse).take(MOST_AT_ONCE).collect(),
            is_cut: false,
            fields,
        }
    }

    /// What shall be done; `None` if that was not said yet, or not in a way that can be read.
    fn deed(&self) -> Option<Deed> {
        if self.what == PUT_OFF {
            return Some(Deed::PutOff { until: self.fields.filled("until")?.parse::<Date>().ok()? });
        }
        let to = StaffId::parse(self.fields.get("to")?)?;
        Some(Deed::Assign { to, note: self.fields.text("note") })
    }

    /// The filters of the list from which the tasks were chosen, as its address has them.
    fn back(&self) -> String {
        wanted::only_filters(self.fields.get("back").unwrap_or_default())
    }

    /// The list from which the tasks were chosen.
    fn back_href(&self, staff: &Staff) -> String {
        let back = self.back();
        let sign = if back.is_empty() { "" } else { "?" };
        staff.href(&format!("tasks{sign}{back}"))
    }

    /// This page with nothing but the tasks: it asks again to whom, or until when.
    fn again_href(&self, staff: &Staff) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("do", self.what).append_pair("back", &self.back());
        for key in &self.keys {
            query.append_pair("task", &key.to_string());
        }
        staff.href(&format!("tasks/bulk?{}", query.finish()))
    }

    /// The field that is asked for.
    fn field(&self) -> &'static str {
        if self.what == PUT_OFF { "until" } else { "to" }
    }
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    if !sees_tasks(&staff) {
        return Err(staff.no_role().await);
    }
    let mut asked = Asked::read(staff.query());
    if staff.query().get("all").is_some() {
        let wanted = Wanted::read(staff.query());
        let (keys, is_cut) = tasks::matching(staff.host(), &staff.institution, person(&staff), &wanted.0).await?;
        (asked.keys, asked.is_cut) = (keys, is_cut);
    }
    if asked.keys.is_empty() {
        return Ok(see_other(&notice::with(&staff.href("tasks"), "task-none-chosen")));
    }
    let was_said = staff.query().get(asked.field()).is_some();
    match asked.deed() {
        Some(deed) => preview(&staff, &asked, &deed).await,
        None if was_said => {
            let refusal = if asked.what == PUT_OFF { ActRefused::BadDay } else { ActRefused::NoColleague };
            ask(&staff, &asked, Some(refusal_words(staff.lang(), &refusal))).await
        }
        None => ask(&staff, &asked, None).await,
    }
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let asked = Asked::read(&form);
    let Some(deed) = asked.deed() else { return Err(Problem::BadForm) };
    match bulk::carry_out(staff.host(), &staff.institution, person(&staff), &deed, &asked.keys).await {
        Ok(done) => Ok(see_other(&done_href(&staff, asked.what, &done, &asked.back(), &[]))),
        Err(refusal) => refused(&staff, &asked, refusal).await,
    }
}

/// The list with the filters that it had, with what was done and the way back.
pub(super) fn done_href(staff: &Staff, what: &str, done: &Done, filters: &str, more: &[(&str, String)]) -> String {
    let query = form_urlencoded::Serializer::for_suffix(filters.to_owned(), 0)
        .extend_pairs(more)
        .append_pair("what", what)
        .append_pair("undo", &done.change)
        .append_pair("count", &done.done.to_string())
        .append_pair("skipped", &done.skipped.to_string())
        .finish();
    staff.href(&format!("tasks?{query}"))
}

/// Undoes what was done with one task or several.
pub(crate) async fn undo(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let undone = bulk::undo(staff.host(), staff.hei(), person(&staff), &form.text("change")).await?;
    let told = match undone {
        Some(0) => "task-undo-changed",
        Some(_) => "task-undone",
        None => "task-undo-late",
    };
    let back = form.get("task").and_then(StepKey::parse);
    let back = back.map_or_else(|| staff.href("tasks"), |key| task::page(&staff, &key));
    Ok(see_other(&notice::with(&back, told)))
}

async fn refused(staff: &Staff, asked: &Asked<'_>, refusal: ActRefused) -> Result<Response, Problem> {
    match refusal {
        ActRefused::Store(error) => Err(Problem::broken(&error)),
        other => ask(staff, asked, Some(refusal_words(staff.lang(), &other))).await,
    }
}

/// Asks to whom, or until when.
async fn ask(staff: &Staff, asked: &Asked<'_>, error: Option<String>) -> Result<Response, Problem> {
    let lang = staff.lang();
    // Seen without a colleague, putting off leaves out only what is put off already: all that the person may see is one
    // or the other.
    let until = staff.dates().today().tomorrow().unwrap_or(Date::MAX);
    let seen = bulk::plan(staff.host(), &staff.institution, person(staff), &Deed::PutOff { until }, &asked.keys).await;
    let plan = match seen {
        Ok(mut plan) => {
            let put_off = std::mem::take(&mut plan.skipped);
            plan.lines.extend(put_off.into_iter().map(|(line, _)| line));
            plan
        }
        Err(ActRefused::Store(error)) => return Err(Problem::broken(&error)),
        Err(_) => Plan::default(),
    };
    if plan.lines.is_empty() {
        return Ok(see_other(&notice::with(&staff.href("tasks"), "task-ended")));
    }
    let field = if asked.what == PUT_OFF {
        let (label, hint) = (lang.text("task-until"), lang.text("task-until-hint"));
        let shape = Field::new("until", &label).hint(&hint).error(error.as_deref());
        ui::field(lang, &shape, &Input::date(&asked.fields.text("until")))
    } else {
        // Only those whose the person may say count: nobody is offered for whom all would be left out.
        let given: Vec<Line> = plan.lines.iter().filter(|line| may_plan(&staff.access, line)).cloned().collect();
        if given.is_empty() {
            return Err(Problem::Forbidden);
        }
        let found = colleagues(staff.host(), &staff.institution, person(staff), &given).await?;
        let able = given.iter().any(|line| may_do(&staff.access, line));
        let me = able.then(|| Opt::new(staff.signed_in.staff.as_str(), lang.text("tasks-me")));
        let others = found.iter().map(|(id, name)| Opt::new(id.as_str(), name));
        let people: Vec<Opt> = me.into_iter().chain(others).collect();
        let (label, note, choose) = (lang.text("task-colleague"), lang.text("task-note"), lang.text("ui-choose"));
        let to = Input::select(asked.fields.get("to").unwrap_or_default(), &people).empty_text(&choose);
        html! {
            (ui::field(lang, &Field::new("to", &label).error(error.as_deref()), &to))
            (ui::field(lang, &Field::new("note", &note).optional(), &Input::area(&asked.fields.text("note"), 2, None)))
        }
    };
    let title = lang.text(&format!("tasks-bulk-{}", asked.what));
    let form = html! {
        form.plan method="get" action=(staff.href("tasks/bulk")) {
            @for key in &asked.keys { (ui::hidden("task", &key.to_string())) }
            (ui::hidden("back", &asked.back()))
            (field)
            div.buttons {
                (Button::primary(lang.text("tasks-bulk-check")).value("do", asked.what))
                (Button::quiet(lang.text("tasks-bulk-back")).href(asked.back_href(staff)))
            }
        }
    };
    let list = table(staff, &lang.text_with("tasks-bulk-chosen", &[("count", plan.lines.len().into())]), &plan.lines);
    let errors: Vec<(String, String)> = error.iter().map(|text| (ui::field_id(asked.field()), text.clone())).collect();
    let body = html! {
        @if !errors.is_empty() {
            (ui::error_summary(&lang.text_with("form-correct", &[("count", errors.len().into())]), &errors))
        }
        @if asked.is_cut { (cut(lang)) }
        (ui::stack(&[form, list]))
    };
    Ok(frame(staff, &title, !errors.is_empty(), &body).await)
}

/// Says what will happen and what not.
async fn preview(staff: &Staff, asked: &Asked<'_>, deed: &Deed) -> Result<Response, Problem> {
    let lang = staff.lang();
    let planned = bulk::plan(staff.host(), &staff.institution, person(staff), deed, &asked.keys).await;
    let plan = match planned {
        Ok(plan) => plan,
        Err(refusal) => return refused(staff, asked, refusal).await,
    };
    let number = plan.lines.len();
    let title = match deed {
        Deed::PutOff { until } => {
            let date = l10n::dates::date(lang, *until);
            lang.text_with("tasks-about-put-off", &[("count", number.into()), ("date", (&date).into())])
        }
        Deed::Assign { to, .. } => {
            let name = name_of(staff, to, &plan).await?;
            lang.text_with("tasks-about-assign", &[("count", number.into()), ("name", (&name).into())])
        }
    };
    let confirm = html! {
        form.plan method="post" action=(staff.href("tasks/bulk")) {
            @for line in &plan.lines { (ui::hidden("task", &line.row.step.key().to_string())) }
            @for name in ["to", "note", "until"] {
                @if let Some(value) = asked.fields.get(name) { (ui::hidden(name, value)) }
            }
            (ui::hidden("back", &asked.back()))
            div.buttons {
                @if number > 0 {
                    (Button::primary(lang.text(&format!("tasks-do-{}", asked.what))).value("do", asked.what))
                }
                (Button::secondary(lang.text(&format!("tasks-other-{}", asked.what))).href(asked.again_href(staff)))
                (Button::quiet(lang.text("tasks-bulk-back")).href(asked.back_href(staff)))
            }
        }
    };
    let mut parts: Vec<Markup> = beyond(staff, deed, &plan).into_iter().collect();
    parts.push(confirm);
    if number > 0 {
        parts.push(table(staff, &title, &plan.lines));
    }
    parts.extend(left_out(staff, &plan));
    let body = html! { @if asked.is_cut { (cut(lang)) } (ui::stack(&parts)) };
    Ok(frame(staff, &title, false, &body).await)
}

/// That the same has to be done again for the others.
fn cut(lang: Lang) -> Markup {
    let text = lang.text_with("tasks-bulk-cut", &[("most", MOST_AT_ONCE.into())]);
    ui::banner(lang, ui::Tone::Warn, &html! { (text) }, None)
}

/// That some are due before the day until which they would be put off.
fn beyond(staff: &Staff, deed: &Deed, plan: &Plan) -> Option<Markup> {
    let Deed::PutOff { until } = deed else { return None };
    let (lang, dates) = (staff.lang(), staff.dates());
    let number = plan.lines.iter().filter(|line| dates.day(line.row.step.due) < *until).count();
    let text = lang.text_with("tasks-due-before", &[("count", number.into())]);
    (number > 0).then(|| ui::banner(lang, Tone::Warn, &html! { (text) }, None))
}

async fn name_of(staff: &Staff, to: &StaffId, plan: &Plan) -> Result<String, Problem> {
    if *to == staff.signed_in.staff {
        return Ok(staff.name.clone());
    }
    let found = colleagues(staff.host(), &staff.institution, person(staff), &plan.lines).await?;
    let name = found.into_iter().find(|(id, _)| id == to).map(|(_, name)| name);
    Ok(name.unwrap_or_else(|| staff.lang().text("tasks-colleague")))
}

fn left_out(staff: &Staff, plan: &Plan) -> Option<Markup> {
    let lang = staff.lang();
    let number = plan.skipped.len() + plan.ended;
    if number == 0 {
        return None;
    }
    let line = |(line, why): &(Line, Skip)| {
        html! { li { (task::title(lang, line)) ", " (partner_name(staff, line)) ": " (skip_words(lang, *why)) } }
    };
    let body = html! {
        ul.dots {
            @for skipped in &plan.skipped { (line(skipped)) }
            @if plan.ended > 0 { li { (lang.text_with("tasks-skip-ended", &[("count", plan.ended.into())])) } }
        }
    };
    let title = lang.text_with("tasks-left-out", &[("count", number.into())]);
    Some(ui::section("left-out", &title, &body))
}

fn skip_words(lang: Lang, why: Skip) -> String {
    lang.text(match why {
        Skip::NotYours => "tasks-skip-not-yours",
        Skip::ColleagueMayNot => "tasks-skip-colleague",
        Skip::TheirsAlready => "tasks-skip-already",
        Skip::PutOffAlready => "tasks-skip-put-off",
    })
}

fn table(staff: &Staff, caption: &str, lines: &[Line]) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let row = |line: &Line| {
        Row::new(vec![
            html! { (task::title(lang, line)) },
            html! { (partner_name(staff, line)) },
            html! { (task::detail(lang, line)) },
            task::due(&dates, lang, line.row.step.due),
        ])
    };
    ui::table(&Table {
        caption: caption.to_owned(),
        columns: vec![
            Column::wide(lang.text("tasks-task")),
            Column::new(lang.text("common-partner")),
            Column::tight(lang.text("agreements-code")),
            Column::end(lang.text("task-by-when")),
        ],
        rows: lines.iter().map(row).collect(),
        stays: false,
    })
}

async fn frame(staff: &Staff, title: &str, error: bool, body: &Markup) -> Response {
    let lang = staff.lang();
    let crumbs = [Crumb::link(lang.text("tasks-title"), staff.href("tasks")), Crumb::here(title)];
    let header = PageHeader { title, facts: vec![html! { (lang.text("tasks-bulk-note")) }], ..PageHeader::default() };
    let body = html! { (ui::breadcrumbs(lang, &crumbs)) (ui::page_header(&header)) (body) };
    shell::page(staff, Page { error, ..Page::new(Section::Tasks, title, body) }).await
}
