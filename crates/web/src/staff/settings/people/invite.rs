//! Inviting somebody: their name, their first role, and the link with which they come.

use app::mail;
use app::people::managing::{ManageRefused, NewPerson, invite};
use app::people::view;
use axum::http::HeaderMap;
use axum::response::Response;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Field, Input, PageHeader, Width};

use super::{link_address, link_shown};
use crate::forms::grant::{RawGrant, Wrong, told};
use crate::guide;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::staff::account::languages;
use crate::staff::settings::crumbs;
use crate::visitor::Staff;

/// What was typed.
#[derive(Default)]
struct Typed {
    name: String,
    email: String,
    lang: Option<Lang>,
    grant: RawGrant,
}

impl Typed {
    fn read(form: &Fields) -> Self {
        let lang = form.get("letters").and_then(Lang::from_tag);
        Self { name: form.text("name"), email: form.text("email"), lang, grant: RawGrant::read(form) }
    }
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    show(&staff, &Typed::default(), None).await
}

pub(crate) async fn submit(staff: Staff, headers: HeaderMap, Form(form): Form) -> Result<Response, Problem> {
    let typed = Typed::read(&form);
    let grant = match typed.grant.parse(&staff) {
        Ok(grant) => grant,
        Err(wrong) => return show(&staff, &typed, Some(&wrong)).await,
    };
    let lang = typed.lang.map(Lang::tag);
    let new = NewPerson { name: &typed.name, email: Some(&typed.email), lang, grant };
    match Box::pin(invite(staff.host(), &staff.actor, new)).await {
        // The secret is shown once and stands in no address, so that this is a page and no way to one.
        Ok((id, token)) => {
            let person = staff.href(&format!("settings/people/{id}"));
            let is_mailed = mail::is_configured(staff.host()) && !typed.email.trim().is_empty();
            let address = link_address(&staff, &headers, &token);
            Ok(invited(&staff, typed.name.trim(), &person, &address, is_mailed).await)
        }
        Err(ManageRefused::Forbidden) => Err(Problem::Forbidden),
        Err(refused) => match told(&staff, &refused) {
            Some(wrong) => show(&staff, &typed, Some(&wrong)).await,
            None => Err(Problem::broken(&refused)),
        },
    }
}

async fn show(staff: &Staff, typed: &Typed, wrong: Option<&Wrong>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let lines = view::role_lines(staff.host(), staff.hei()).await?;
    let title = lang.text("people-invite");
    let error = |name: &str| wrong.filter(|(field, _)| *field == name).map(|(_, text)| text.as_str());
    let (letters, chosen) =
        (lang.text("account-letters-lang"), typed.lang.unwrap_or_else(|| mail::main_lang(&staff.institution)));
    let (name, email, hint) = (lang.text("people-name"), lang.text("people-email"), lang.text("people-email-hint"));
    let body = html! {
        (crumbs(staff, "people", Some(&title)))
        (ui::page_header(&PageHeader {
            title: &title, facts: vec![guide::more(staff, "people#invite-somebody")], ..PageHeader::default()
        }))
        (summary(staff, wrong))
        form method="post" action=(staff.href("settings/people/new")) {
            (ui::form_section(&lang.text("people-person"), &html! {
                (ui::form_row(
                    &ui::field(lang, &Field::new("name", &name).error(error("name")),
                        &Input::text(&typed.name).autocomplete("off").width(Width::Half)),
                    Some(&html! { p { (lang.text("people-name-help")) } })))
                (ui::form_row(
                    &ui::field(lang, &Field::new("email", &email).hint(&hint).optional().error(error("email")),
                        &Input::email(&typed.email).autocomplete("off").width(Width::Half)),
                    None))
                (ui::form_row(
                    &ui::field(lang, &Field::new("letters", &letters),
                        &Input::select(chosen.tag(), &languages()).width(Width::Half)),
                    Some(&html! { p { (lang.text("people-letters-help")) } })))
            }))
            (ui::form_section(&lang.text("people-first-role"), &typed.grant.fields(staff, &lines, true, wrong)))
            (ui::action_bar(None, &html! { (Button::primary(lang.text("people-invite-do"))) }))
        }
    };
    let page = Page { error: wrong.is_some(), ..Page::new(Section::Settings, &title, body) };
    Ok(shell::page(staff, page).await)
}

async fn invited(staff: &Staff, name: &str, person: &str, address: &str, is_mailed: bool) -> Response {
    let lang = staff.lang();
    let title = lang.text_with("people-invited", &[("name", name.into())]);
    let body = html! {
        (crumbs(staff, "people", Some(&lang.text("people-invite"))))
        (ui::page_header(&PageHeader { title: &title, ..PageHeader::default() }))
        @if is_mailed { p { (lang.text("people-mailed")) } }
        (ui::stack(&[link_shown(staff, address), html! {
            div.buttons { (Button::primary(lang.text("people-open")).href(person)) }
        }]))
    };
    let page = Page::new(Section::Settings, &title, body);
    shell::page(staff, page).await
}

/// What is wrong with a form, with the way to the field.
pub(super) fn summary(staff: &Staff, wrong: Option<&Wrong>) -> Markup {
    html! {
        @if let Some((field, text)) = wrong {
            (ui::error_summary(&staff.lang().text_with("form-errors", &[("count", 1.into())]),
                &[(ui::field_id(field), text.clone())]))
        }
    }
}
