//! One person: their roles, who acts for them, where they are signed in, and the end of their work here.

pub(crate) mod ask;
mod history;
mod parts;

pub(crate) use self::parts::{acted_for, deputy_fields, deputy_list};

use app::mail;
use app::people::deputies;
use app::people::managing::{self, ManageRefused};
use app::people::view::{self, PersonView};
use axum::http::HeaderMap;
use axum::response::Response;
use domain::hei::OunitId;
use domain::ids::{SessionId, StaffId};
use domain::people::grant::Deputy;
use domain::people::role::Role;
use maud::{Markup, html};
use ui::{PageHeader, Tone};

use super::invite::summary;
use super::{invited, link_address, link_shown};
use crate::forms::grant::{RawGrant, Wrong, begins, day, ends, told};
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::staff::settings::crumbs;
use crate::visitor::{Staff, see_other};

/// What was typed into the forms of the page, and what is wrong with it.
#[derive(Default)]
struct Typed {
    /// Name and address, if that form came back.
    details: Option<(String, String)>,
    grant: RawGrant,
    deputy: RawDeputy,
    wrong: Option<Wrong>,
    /// A new link, shown this once.
    link: Option<String>,
}

/// The form that says who acts for somebody.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawDeputy {
    pub(crate) name: String,
    pub(crate) from: String,
    pub(crate) until: String,
}

impl RawDeputy {
    pub(crate) fn read(form: &Fields) -> Self {
        let text = |name: &str| form.text(name).trim().to_owned();
        Self { name: text("deputy"), from: text("deputy-from"), until: text("deputy-until") }
    }

    /// Who acts for `of`, and when.
    pub(crate) async fn parse(&self, staff: &Staff, of: &StaffId) -> Result<Result<(StaffId, Deputy), Wrong>, Problem> {
        let lang = staff.lang();
        let found = deputies::find(staff.host(), &staff.actor, &self.name).await;
        let Some(found) = found.map_err(|error| Problem::broken(&error))? else {
            return Ok(Err(("deputy", lang.text("people-no-deputy"))));
        };
        let days =
            day(staff, "deputy-from", &self.from).and_then(|from| Ok((from, day(staff, "deputy-until", &self.until)?)));
        let (from, until) = match days {
            Ok(days) => days,
            Err(wrong) => return Ok(Err(wrong)),
        };
        let Some(until) = until else { return Ok(Err(("deputy-until", lang.text("people-needs-last-day")))) };
        // Rights go by the time that nobody moves.
        let from = from.map_or_else(|| staff.host().clock().wire_now(), |from| begins(staff, from));
        Ok(Ok((found, Deputy { of: of.clone(), from, until: ends(staff, until) })))
    }
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    show(&staff, &person, Typed::default()).await
}

/// Their name and address.
pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    let (name, email) = (form.text("name"), form.text("email"));
    let changed = managing::rename(staff.host(), &staff.actor, &person.person.id, &name, Some(&email)).await;
    let typed = Typed { details: Some((name, email)), ..Typed::default() };
    answer(&staff, &person, changed, "person-saved", typed).await
}

/// Gives a role, or takes one.
pub(crate) async fn roles(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    let id = &person.person.id;
    if form.pressed() == "take" {
        let role = form.get("role").and_then(Role::from_key).ok_or(Problem::BadForm)?;
        let unit = form.filled("unit").map(OunitId::parse).transpose().map_err(|_| Problem::BadForm)?;
        let taken = managing::take_role(staff.host(), &staff.actor, id, &role, unit.as_ref()).await;
        return match ask::why_not(&taken) {
            Some(why) => ask::about_role(&staff, &person, &form, Some(why)).await,
            None => back(&staff, id, taken, "role-taken"),
        };
    }
    let grant = RawGrant::read(&form);
    let parsed = match grant.parse(&staff) {
        Ok(Some(parsed)) => Ok(parsed),
        Ok(None) => Err(("role", staff.lang().text("people-no-role"))),
        Err(wrong) => Err(wrong),
    };
    match parsed {
        Ok(parsed) => {
            let given = managing::give_role(staff.host(), &staff.actor, id, &parsed).await;
            let later = parsed.from.filter(|from| given.is_ok() && staff.host().clock().wire_now() < *from);
            if let Some(from) = later {
                let day = staff.dates().day(from);
                return Ok(see_other(&staff.href(&format!("settings/people/{id}?from={day}"))));
            }
            answer(&staff, &person, given, "role-given", Typed { grant, ..Typed::default() }).await
        }
        Err(wrong) => show(&staff, &person, Typed { grant, wrong: Some(wrong), ..Typed::default() }).await,
    }
}

/// Says who acts for them, or ends that.
pub(crate) async fn deputy(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    let id = &person.person.id;
    if form.pressed() == "end" {
        let other = form.get("staff").and_then(StaffId::parse).ok_or(Problem::BadForm)?;
        let ended = deputies::end(staff.host(), &staff.actor, id, &other).await;
        return back(&staff, id, ended, "deputy-ended");
    }
    let raw = RawDeputy::read(&form);
    match raw.parse(&staff, id).await? {
        Ok((other, deputy)) => {
            let put = deputies::put(staff.host(), &staff.actor, &other, &deputy).await;
            answer(&staff, &person, put, "deputy-set", Typed { deputy: raw, ..Typed::default() }).await
        }
        Err(wrong) => show(&staff, &person, Typed { deputy: raw, wrong: Some(wrong), ..Typed::default() }).await,
    }
}

/// The end of their work here, or its new beginning.
pub(crate) async fn work(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    let id = &person.person.id;
    match form.pressed() {
        "leave" => {
            let left = managing::leave(staff.host(), &staff.actor, id).await;
            match ask::why_not(&left) {
                Some(why) => Ok(ask::about_work(&staff, &person, Some(why)).await),
                None => back(&staff, id, left, "person-left"),
            }
        }
        "return" => back(&staff, id, managing::come_back(staff.host(), &staff.actor, id).await, "person-back"),
        _ => Err(Problem::BadForm),
    }
}

/// A new link with which they come in, shown once.
pub(crate) async fn link(staff: Staff, headers: HeaderMap) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    match managing::invite_again(staff.host(), &staff.actor, &person.person.id).await {
        Ok(token) => {
            let link = Some(link_address(&staff, &headers, &token));
            show(&staff, &person, Typed { link, ..Typed::default() }).await
        }
        Err(refused) => back(&staff, &person.person.id, Err(refused), ""),
    }
}

/// Ends one of their sessions, or all.
pub(crate) async fn sessions(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let person = person_of(&staff).await?;
    let id = &person.person.id;
    let one = form.filled("session").map(|one| SessionId::parse(one).ok_or(Problem::BadForm)).transpose()?;
    let ended = managing::end_sessions(staff.host(), &staff.actor, id, one.as_ref()).await;
    back(&staff, id, ended.map(|_| ()), "sessions-ended")
}

async fn person_of(staff: &Staff) -> Result<PersonView, Problem> {
    let id = staff.visitor.param("person").and_then(StaffId::parse).ok_or(Problem::NotFound)?;
    view::person(staff.host(), staff.hei(), &id).await?.ok_or(Problem::NotFound)
}

/// To the page again, with what came of it; the form comes back with what a field can put right.
async fn answer(
    staff: &Staff,
    person: &PersonView,
    done: Result<(), ManageRefused>,
    key: &str,
    typed: Typed,
) -> Result<Response, Problem> {
    let id = &person.person.id;
    match done {
        Err(refused) => match told(staff, &refused).filter(|(field, _)| fits(field, &typed)) {
            Some((field, text)) => {
                // The deputy's days have names of their own, since both forms stand on one page.
                let field = if field == "until" && !typed.deputy.name.is_empty() { "deputy-until" } else { field };
                show(staff, person, Typed { wrong: Some((field, text)), ..typed }).await
            }
            None => back(staff, id, Err(refused), key),
        },
        Ok(()) => back(staff, id, Ok(()), key),
    }
}

/// Whether the field stands in the form that was sent.
fn fits(field: &str, typed: &Typed) -> bool {
    match field {
        "name" | "email" => typed.details.is_some(),
        "role" | "unit" => !typed.grant.role.is_empty(),
        _ => !typed.grant.role.is_empty() || !typed.deputy.name.is_empty(),
    }
}

/// To the page of the person, with what came of it.
fn back(staff: &Staff, id: &StaffId, done: Result<(), ManageRefused>, key: &str) -> Result<Response, Problem> {
    let key = match done {
        Ok(()) => key,
        Err(ManageRefused::LastAdministrator(_)) => "last-administrator",
        Err(ManageRefused::OnlyAdministrators(_)) => "only-administrators",
        Err(ManageRefused::Left) => "is-gone",
        Err(ManageRefused::Forbidden) => return Err(Problem::Forbidden),
        Err(ManageRefused::NotFound) => return Err(Problem::NotFound),
        Err(refused) => return Err(Problem::broken(&refused)),
    };
    Ok(see_other(&notice::with(&staff.href(&format!("settings/people/{id}")), key)))
}

/// That the role that was just given counts from a day on.
fn given_later(staff: &Staff) -> Option<Markup> {
    let lang = staff.lang();
    let day = l10n::dates::date(lang, staff.query().get("from")?.parse().ok()?);
    let text = lang.text_with("people-given-later", &[("date", (&day).into())]);
    Some(ui::banner(lang, Tone::Ok, &html! { (text) }, None))
}

async fn show(staff: &Staff, shown: &PersonView, typed: Typed) -> Result<Response, Problem> {
    let lang = staff.lang();
    let lines = view::role_lines(staff.host(), staff.hei()).await?;
    let person = &shown.person;
    let gone = person.left_at;
    let mut facts: Vec<Markup> = person.email.iter().map(|email| html! { (email) }).collect();
    if let Some(at) = gone {
        let date = staff.dates().date(at);
        facts.push(html! { (lang.text_with("people-left-on", &[("date", (&date).into())])) });
    }
    facts.extend(shown.invited_until.map(|until| invited(staff, until)));
    let mailed = mail::is_configured(staff.host()) && person.email.is_some();
    let header = PageHeader { title: &person.name, facts, ..PageHeader::default() };
    let main = html! {
        @if let Some(link) = &typed.link {
            @if mailed { (ui::banner(lang, Tone::Ok, &html! { (lang.text("people-link-mailed")) }, None)) }
            (link_shown(staff, link))
        }
        (parts::roles(staff, shown, &lines, &typed.grant, typed.wrong.as_ref()))
        @if gone.is_none() { (parts::deputies(staff, shown, &typed.deputy, typed.wrong.as_ref())) }
        (parts::sessions(staff, shown))
    };
    let history = history::section(staff, shown).await?;
    let side = html! {
        (parts::details(staff, shown, typed.details.as_ref(), typed.wrong.as_ref()))
        (parts::way_in(staff, shown))
        (parts::work(staff, shown))
        @if let Some(history) = &history { (history) }
    };
    let body = html! {
        (crumbs(staff, "people", Some(&person.name)))
        (ui::page_header(&header))
        (summary(staff, typed.wrong.as_ref()))
        (ui::columns(&main, &side))
    };
    let gone_text = gone.map(|_| ui::banner(lang, Tone::Neutral, &html! { (lang.text("people-gone-text")) }, None));
    let banner = gone_text.or_else(|| given_later(staff).filter(|_| typed.wrong.is_none()));
    let page = Page { banner, error: typed.wrong.is_some(), ..Page::new(Section::Settings, &person.name, body) };
    Ok(shell::page(staff, page).await)
}
