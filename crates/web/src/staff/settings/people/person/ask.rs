//! Asking before something is taken away from a person: a role, their sessions, their work here.

use app::people::managing::ManageRefused;
use app::people::view::PersonView;
use axum::response::Response;
use domain::hei::OunitId;
use domain::people::grant::{Grant, Source};
use maud::{Markup, html};
use ui::{Button, Confirm};

use super::person_of;
use crate::confirm::{Question, ask};
use crate::problem::Problem;
use crate::request::Fields;
use crate::shell::Section;
use crate::staff::settings::crumbs;
use crate::view::people::{role_name, unit_name};
use crate::visitor::Staff;

/// Before a role is taken, which the address names.
pub(crate) async fn to_take_role(staff: Staff) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    about_role(&staff, &person, &staff.visitor.query, None).await
}

/// Before their work here ends.
pub(crate) async fn to_end_work(staff: Staff) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    if person.person.left_at.is_some() {
        return Err(Problem::NotFound);
    }
    Ok(about_work(&staff, &person, None).await)
}

/// Before all their sessions end.
pub(crate) async fn to_end_sessions(staff: Staff) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    let lang = staff.lang();
    let name = person.person.name.as_str();
    let asked = Asked {
        title: lang.text("people-sessions-end"),
        text: html! { p { (lang.text_with("people-sessions-end-text", &[("name", name.into())])) } },
        button: lang.text("people-sessions-end"),
    };
    Ok(show(&staff, &person, ("sessions", &[]), &asked, None).await)
}

/// Why something cannot be taken away now, if the question itself can say so: the key of the words.
pub(super) fn why_not(done: &Result<(), ManageRefused>) -> Option<&'static str> {
    match done {
        Err(ManageRefused::LastAdministrator(_)) => Some("done-last-administrator"),
        Err(ManageRefused::OnlyAdministrators(_)) => Some("done-only-administrators"),
        _ => None,
    }
}

pub(super) async fn about_role(
    staff: &Staff,
    person: &PersonView,
    named: &Fields,
    wrong: Option<&str>,
) -> Result<Response, Problem> {
    let lang = staff.lang();
    let (role, unit) = (named.text("role"), named.text("unit"));
    // What a rule gave, the rule takes.
    let is_meant = |grant: &Grant| {
        let place = grant.unit.as_ref().map_or("", OunitId::as_str);
        grant.source == Source::Hand && grant.role.key() == role && place == unit
    };
    let found = person.grants.iter().find(|(kept, _)| is_meant(&kept.grant)).ok_or(Problem::NotFound)?;
    let (kept, name) = found;
    let name = name.as_ref().map_or_else(|| role.clone(), |name| role_name(lang, name));
    let args = [("role", (&name).into()), ("name", (&person.person.name).into())];
    let asked = Asked {
        title: lang.text("people-take"),
        text: html! {
            p { (lang.text_with("people-take-text", &args)) }
            @if kept.grant.unit.is_some() { p { (unit_name(staff, kept.grant.unit.as_ref())) } }
        },
        button: lang.text("people-take-do"),
    };
    let hidden = [("do", "take"), ("role", role.as_str()), ("unit", unit.as_str())];
    Ok(show(staff, person, ("roles", &hidden), &asked, wrong).await)
}

pub(super) async fn about_work(staff: &Staff, person: &PersonView, wrong: Option<&str>) -> Response {
    let lang = staff.lang();
    let asked = Asked {
        title: lang.text("people-leave"),
        text: html! { p { strong { (person.person.name) } } p { (lang.text("people-leave-text")) } },
        button: lang.text("people-leave-do"),
    };
    show(staff, person, ("work", &[("do", "leave")]), &asked, wrong).await
}

/// The words of a question.
struct Asked {
    title: String,
    text: Markup,
    button: String,
}

async fn show(
    staff: &Staff,
    person: &PersonView,
    (tail, hidden): (&str, &[(&str, &str)]),
    asked: &Asked,
    wrong: Option<&str>,
) -> Response {
    let back = staff.href(&format!("settings/people/{}", person.person.id));
    let wrong = wrong.map(|key| staff.lang().text(key));
    let confirm = Confirm {
        title: &asked.title,
        text: asked.text.clone(),
        wrong: wrong.as_deref(),
        action: &format!("{back}/{tail}"),
        hidden,
        button: Button::danger(&asked.button),
        back: &back,
    };
    let crumbs = crumbs(staff, "people", Some(&person.person.name));
    ask(staff, Question { section: Section::Settings, crumbs, confirm }).await
}
