//! One thing to do: why, by when, whose it is, and what people said about it.

use app::tasks::act::{self, ActRefused, MOST_SAID};
use app::tasks::bulk::Done;
use app::tasks::{self, Assignment, Comment, Line, One, may_do, may_plan};
use axum::response::Response;
use domain::agreement::standing::Who;
use domain::ids::StaffId;
use domain::task::StepKey;
use jiff::ToSpan as _;
use jiff::civil::Date;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{Button, Crumb, Day, Event, Field, Icon, Input, Opt, PageHeader, Tone};

use super::{bulk, partner_name, person, sees_tasks, undo_button, undoable};
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::view::{people, state, task};
use crate::visitor::{Staff, see_other};

/// Days that a button puts a task off for, with the key of its words.
const SOON: [(i32, &str); 3] = [(1, "task-put-off-day"), (7, "task-put-off-week"), (28, "task-put-off-weeks")];

/// What is wrong with a form that came back: the field and the words.
type Wrong = Option<(&'static str, String)>;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    if !sees_tasks(&staff) {
        return Err(staff.no_role().await);
    }
    let Some(key) = key(&staff) else { return Err(Problem::NotFound) };
    match tasks::one(staff.host(), staff.hei(), person(&staff), &key).await? {
        Some(one) => show(&staff, &one, &Fields::default(), None).await,
        None => Ok(gone(&staff)),
    }
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let Some(key) = key(&staff) else { return Err(Problem::NotFound) };
    let (host, hei, institution, person) = (staff.host(), staff.hei(), &staff.institution, person(&staff));
    // What was done, by which name it can be undone, and the field that is wrong if it was not.
    let (done, told, field) = match form.pressed() {
        "take" => (act::assign(host, institution, person, &key, person.id, "").await.map(Some), "", "to"),
        "assign" => {
            let Some(to) = StaffId::parse(&form.text("to")) else {
                return refused(&staff, &key, &form, &ActRefused::NoColleague, "to").await;
            };
            (act::assign(host, institution, person, &key, &to, &form.text("note")).await.map(Some), "", "to")
        }
        "release" => (act::release(host, hei, person, &key).await.map(|()| None), "task-released", "to"),
        "wake" => (act::wake(host, hei, person, &key).await.map(|()| None), "task-woken", "until"),
        "comment" => {
            (act::comment(host, hei, person, &key, &form.text("said")).await.map(|()| None), "task-said", "said")
        }
        other => {
            let days = other.strip_prefix("put-off-").and_then(|days| days.parse::<i32>().ok());
            let typed = || form.filled("until").and_then(|text| text.parse::<Date>().ok());
            let soon = |days: i32| staff.dates().today().checked_add(days.clamp(0, 400).days()).ok();
            let until = days.map_or_else(typed, soon);
            let due = tasks::one(host, hei, person, &key).await?.map(|one| staff.dates().day(one.line.row.step.due));
            let done = match until {
                Some(until) => act::put_off(host, institution, person, &key, until).await,
                None => Err(ActRefused::BadDay),
            };
            return match done {
                // It has left the list, and so has whoever put it off.
                Ok(change) => {
                    let done = match change {
                        Some(change) => Done { change, done: 1, skipped: 0 },
                        None => Done { change: String::new(), done: 0, skipped: 1 },
                    };
                    let late = due.filter(|due| done.done > 0 && until.is_some_and(|until| *due < until));
                    let late: Vec<(&str, String)> =
                        late.map(|due| (bulk::WAS_DUE, due.to_string())).into_iter().collect();
                    Ok(see_other(&bulk::done_href(&staff, bulk::PUT_OFF, &done, "", &late)))
                }
                Err(refusal) => refused(&staff, &key, &form, &refusal, "until").await,
            };
        }
    };
    let page = task::page(&staff, &key);
    match done {
        Ok(Some(change)) => Ok(see_other(&format!("{page}?undo={change}"))),
        Ok(None) => Ok(see_other(&notice::with(&page, told))),
        Err(refusal) => refused(&staff, &key, &form, &refusal, field).await,
    }
}

async fn refused(
    staff: &Staff,
    key: &StepKey,
    form: &Fields,
    refusal: &ActRefused,
    field: &'static str,
) -> Result<Response, Problem> {
    let lang = staff.lang();
    let text = match refusal {
        ActRefused::NotFound => return Ok(gone(staff)),
        ActRefused::Forbidden => return Err(Problem::Forbidden),
        ActRefused::Store(error) => return Err(Problem::broken(error)),
        other => refusal_words(lang, other),
    };
    match tasks::one(staff.host(), staff.hei(), person(staff), key).await? {
        Some(one) => show(staff, &one, form, Some((field, text))).await,
        None => Ok(gone(staff)),
    }
}

/// Why nothing was done, for the field.
pub(super) fn refusal_words(lang: Lang, refusal: &ActRefused) -> String {
    match refusal {
        ActRefused::ColleagueMayNot => lang.text("task-colleague-may-not"),
        ActRefused::BadDay => lang.text("task-bad-day"),
        ActRefused::Empty => lang.text("task-nothing-said"),
        ActRefused::TooLong => lang.text_with("task-too-long", &[("max", MOST_SAID.into())]),
        _ => lang.text("task-no-colleague"),
    }
}

/// The step has ended: whoever came for it finds what is left.
fn gone(staff: &Staff) -> Response {
    see_other(&notice::with(&staff.href("tasks"), "task-ended"))
}

fn key(staff: &Staff) -> Option<StepKey> {
    staff.visitor.param("task").and_then(StepKey::parse)
}

async fn show(staff: &Staff, one: &One, form: &Fields, wrong: Wrong) -> Result<Response, Problem> {
    let lang = staff.lang();
    let dates = staff.dates();
    let line = &one.line;
    let partner = partner_name(staff, line);
    let title = task::title(lang, line);
    let open = Button::primary(task::deed(staff, line)).href(task::place(staff, line)).icon_after(Icon::ArrowRight);
    let detail = task::detail(lang, line);
    let mut facts = vec![html! { (partner) }];
    if !detail.is_empty() {
        facts.push(html! { (detail) });
    }
    let header = PageHeader { title: &title, facts, actions: Some(html! { (open) }), ..PageHeader::default() };
    let errors: Vec<(String, String)> = wrong.iter().map(|(field, text)| (ui::field_id(field), text.clone())).collect();
    let main = html! {
        (about(staff, &dates, one, &partner))
        (comments(staff, &dates, one, form, &wrong))
    };
    let side = html! {
        @if may_plan(&staff.access, line) || line.assignee.as_ref() == Some(&staff.signed_in.staff) {
            (whose(staff, &dates, one, form, &wrong).await?)
        }
        (put_off(staff, &dates, one, form, &wrong))
    };
    let crumbs = [Crumb::link(lang.text("tasks-title"), staff.href("tasks")), Crumb::here(&title)];
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        @if !errors.is_empty() {
            (ui::error_summary(&lang.text_with("form-correct", &[("count", errors.len().into())]), &errors))
        }
        (ui::page_header(&header))
        (ui::columns(&main, &side))
    };
    let page = Page {
        partner: &partner,
        banner: given(staff, line).filter(|_| errors.is_empty()),
        error: !errors.is_empty(),
        ..Page::new(Section::Tasks, &title, body)
    };
    Ok(shell::page(staff, page).await)
}

/// To whom it was just given, with the way back.
fn given(staff: &Staff, line: &Line) -> Option<Markup> {
    let lang = staff.lang();
    let change = undoable(staff)?;
    let text = match colleague(staff, line) {
        Some(name) => lang.text_with("task-given", &[("name", name.into())]),
        None if line.assignee.is_some() => lang.text("task-is-yours"),
        None => return None,
    };
    let button = undo_button(staff, change, Some(&line.row.step.key()));
    Some(ui::banner(lang, Tone::Ok, &html! { (text) }, Some(&button)))
}

/// Which other person has it.
fn colleague<'a>(staff: &Staff, line: &'a Line) -> Option<&'a str> {
    line.assignee_name.as_deref().filter(|_| line.assignee.as_ref() != Some(&staff.signed_in.staff))
}

fn about(staff: &Staff, dates: &Dates, one: &One, partner: &str) -> Markup {
    let lang = staff.lang();
    let step = &one.line.row.step;
    let late = task::late(dates, lang, step.due);
    let theirs = colleague(staff, &one.line).filter(|_| step.who == Who::Us);
    let who = theirs.map_or_else(
        || state::who_acts(staff, step.who, Some(step.kind.right()), one.line.row.unit.as_ref()),
        ToOwned::to_owned,
    );
    let mut facts = vec![
        (lang.text("task-who"), html! { (who) }),
        (lang.text("common-since"), html! { (dates.date(step.since)) }),
        (
            lang.text("task-by-when"),
            html! { (dates.date(step.due)) @if let Some(late) = &late { " " strong.late { (late) } } },
        ),
        (lang.text("task-why"), html! { (task::why(lang, &one.line, partner)) }),
    ];
    if let Some(unit) = &one.line.row.unit {
        facts.push((lang.text("tasks-unit"), html! { (people::unit_name(staff, Some(unit))) }));
    }
    let within = lang.text_with("task-within", &[("days", u32::from(step.kind.days()).into())]);
    facts.push((lang.text("task-rule"), html! { (within) }));
    ui::section("about", &lang.text("task-about"), &ui::facts(&facts))
}

/// Whose it is, and giving it to somebody.
async fn whose(staff: &Staff, dates: &Dates, one: &One, form: &Fields, wrong: &Wrong) -> Result<Markup, Problem> {
    let lang = staff.lang();
    let line = &one.line;
    let me = &staff.signed_in.staff;
    let action = task::page(staff, &line.row.step.key());
    let told = match colleague(staff, line) {
        Some(name) => lang.text_with("task-is-theirs", &[("name", name.into())]),
        None if line.assignee.is_some() => lang.text("task-is-yours"),
        None => lang.text("task-is-nobodys"),
    };
    let given = one.assignment.as_ref().and_then(|given| given_words(lang, dates, given, one.given_by.as_deref()));
    let plans = may_plan(&staff.access, line);
    let able = if plans {
        tasks::colleagues(staff.host(), &staff.institution, person(staff), std::slice::from_ref(line)).await?
    } else {
        Vec::new()
    };
    let others = able.iter().filter(|(id, _)| line.assignee.as_ref() != Some(id));
    let options: Vec<Opt> = others.map(|(id, name)| Opt::new(id.as_str(), name)).collect();
    let (to, words) = (lang.text("task-colleague"), lang.text("task-note"));
    let choose = lang.text("ui-choose");
    let give = html! {
        form.plan id="assign" method="post" action=(action) {
            (ui::field(lang, &Field::new("to", &to).error(error_of(wrong, "to")),
                &Input::select(&form.text("to"), &options).empty_text(&choose)))
            (ui::field(lang, &Field::new("note", &words).optional(), &Input::area(&form.text("note"), 2, None)))
            (Button::secondary(lang.text("tasks-assign")).icon(Icon::User).value("do", "assign"))
        }
    };
    let body = html! {
        p { (told) }
        @if let Some(given) = given { p.quiet { (given) } }
        div.buttons {
            @if plans && may_do(&staff.access, line) && line.assignee.as_ref() != Some(me) {
                (ui::post_button(&action, &[("do", "take")], &Button::secondary(lang.text("task-take"))))
            }
            @if line.assignee.is_some() {
                (ui::post_button(&action, &[("do", "release")], &Button::quiet(lang.text("task-release"))))
            }
        }
        @if plans && options.is_empty() { p.quiet { (lang.text("task-no-colleagues")) } }
        @if !options.is_empty() {
            (ui::details(&lang.text("tasks-assign"), error_of(wrong, "to").is_some(), &give))
        }
    };
    Ok(ui::section("whose", &lang.text("task-whose"), &body))
}

/// Who gave it, when, and with which words; nothing of what somebody took without any.
fn given_words(lang: Lang, dates: &Dates, given: &Assignment, by: Option<&str>) -> Option<String> {
    let when = dates.when(given.at);
    let args =
        [("name", by.unwrap_or_default().into()), ("date", (&when).into()), ("note", given.note.as_str().into())];
    match (by, given.note.is_empty()) {
        (Some(_), false) => Some(lang.text_with("task-given-with-note", &args)),
        (Some(_), true) => Some(lang.text_with("task-given-by", &args)),
        (None, false) => Some(lang.text_with("task-with-note", &args)),
        (None, true) => None,
    }
}

fn put_off(staff: &Staff, dates: &Dates, one: &One, form: &Fields, wrong: &Wrong) -> Markup {
    let lang = staff.lang();
    let action = task::page(staff, &one.line.row.step.key());
    let until = lang.text("task-until");
    let hint = lang.text("task-until-hint");
    let another = html! {
        form.plan method="post" action=(action) {
            (ui::field(lang, &Field::new("until", &until).hint(&hint).error(error_of(wrong, "until")), &Input::date(&form.text("until"))))
            (Button::secondary(lang.text("tasks-put-off-do")).icon(Icon::Clock).value("do", "put-off"))
        }
    };
    let body = html! {
        @if let Some(at) = one.line.put_off_until {
            p { (lang.text_with("task-is-put-off", &[("date", (&dates.date(at)).into())])) }
            (ui::post_button(&action, &[("do", "wake")], &Button::secondary(lang.text("task-wake"))))
        } @else {
            p.quiet { (lang.text("task-put-off-text")) }
        }
        form.plan method="post" action=(action) {
            div.buttons {
                @for (days, words) in SOON {
                    (Button::secondary(lang.text(words)).value("do", format!("put-off-{days}")))
                }
            }
        }
        (ui::details(&lang.text("task-another-day"), error_of(wrong, "until").is_some(), &another))
    };
    ui::section("put-off", &lang.text("tasks-put-off-do"), &body)
}

fn comments(staff: &Staff, dates: &Dates, one: &One, form: &Fields, wrong: &Wrong) -> Markup {
    let lang = staff.lang();
    let event = |comment: &Comment| Event {
        icon: (Icon::Message, Tone::Neutral),
        title: html! { (comment.name) },
        note: Some(html! { (comment.said) }),
        time: html! { (dates.when(comment.at)) },
    };
    let said = lang.text("task-say");
    let hint = lang.text("task-say-hint");
    let body = html! {
        @if !one.comments.is_empty() {
            (ui::timeline(&[Day { heading: String::new(), events: one.comments.iter().map(event).collect() }]))
        }
        form.plan method="post" action=(task::page(staff, &one.line.row.step.key())) {
            (ui::field(lang, &Field::new("said", &said).hint(&hint).error(error_of(wrong, "said")),
                &Input::area(&form.text("said"), 3, Some(u32::try_from(MOST_SAID).unwrap_or(u32::MAX)))))
            (Button::secondary(lang.text("task-say-do")).icon(Icon::Message).value("do", "comment"))
        }
    };
    ui::section("comments", &lang.text("task-comments"), &body)
}

fn error_of<'a>(wrong: &'a Wrong, field: &str) -> Option<&'a str> {
    wrong.as_ref().filter(|(name, _)| *name == field).map(|(_, text)| text.as_str())
}
