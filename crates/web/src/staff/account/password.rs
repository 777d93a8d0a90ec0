//! Setting a password, or another one.

use app::local_accounts::{self, LocalRefused, SHORTEST_PASSWORD};
use app::people::view;
use axum::response::Response;
use maud::html;
use ui::{Button, Field, Input, PageHeader, Tone};

use super::crumbs;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::sign_in::local;
use crate::visitor::{Staff, see_other};

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let account = local_accounts::of_person(staff.host(), staff.hei(), &staff.signed_in.staff).await?;
    if account.is_none() && !staff.signed_in.is_recent {
        return Ok(staff.prove_first());
    }
    let name = match &account {
        Some(account) => Some(account.name.clone()),
        // Most people take their address; whatever they like better stands in its place.
        None => view::person(staff.host(), staff.hei(), &staff.signed_in.staff).await?.and_then(|me| me.person.email),
    };
    show(&staff, &name.unwrap_or_default(), account.is_some(), None).await
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let (name, current, new) = (form.text("name"), form.text("current"), form.text("password"));
    let set = local_accounts::set_password(staff.host(), staff.hei(), &staff.signed_in, &name, (&current, &new));
    match Box::pin(set).await {
        Ok(()) => Ok(see_other(&notice::with(&staff.href("account"), "password-set"))),
        Err(LocalRefused::NotRecent) => Ok(staff.prove_first()),
        Err(error) => {
            let key = local::wrong(&error).ok_or_else(|| Problem::broken(&error))?;
            let place = match error {
                LocalRefused::NameTaken | LocalRefused::BadName => "name",
                LocalRefused::Wrong | LocalRefused::TooOften => "current",
                _ => "password",
            };
            let account = local_accounts::of_person(staff.host(), staff.hei(), &staff.signed_in.staff).await?;
            let name: String = name.chars().take(200).collect();
            show(&staff, &name, account.is_some(), Some((key, place))).await
        }
    }
}

async fn show(
    staff: &Staff,
    name: &str,
    has_one: bool,
    wrong: Option<(&'static str, &'static str)>,
) -> Result<Response, Problem> {
    let lang = staff.lang();
    let title = lang.text(if has_one { "account-password-change" } else { "account-password-set" });
    let header = PageHeader { title: &title, ..PageHeader::default() };
    let text = wrong.map(|(key, _)| {
        // Where only one password is asked, the words for signing in would be odd.
        if key == "signin-wrong" { lang.text("account-current-wrong") } else { local::text(lang, key) }
    });
    let error_at = |place: &str| text.as_deref().filter(|_| wrong.is_some_and(|(_, at)| at == place));
    let (label_name, label_current, label_new) =
        (lang.text("signin-name"), lang.text("account-password-current"), lang.text("account-password-new"));
    let hint = lang.text_with("account-password-hint", &[("count", SHORTEST_PASSWORD.into())]);
    let body = html! {
        (crumbs(staff, &title))
        (ui::page_header(&header))
        @if let (Some((_, place)), Some(text)) = (wrong, &text) {
            (ui::error_summary(&lang.text("account-to-correct"), &[(ui::field_id(place), text.clone())]))
        }
        @if staff.query().get("for") == Some(super::second_factor::FOR) {
            (ui::banner(lang, Tone::Accent, &html! { (lang.text("account-password-first")) }, None))
        }
        form method="post" action=(staff.href("account/password")) {
            (ui::form_row(&html! {
                (ui::field(lang, &Field::new("name", &label_name).hint(&lang.text("account-name-hint")).error(error_at("name")),
                    &Input::text(name).autocomplete("username")))
                @if has_one {
                    (ui::field(lang, &Field::new("current", &label_current).error(error_at("current")),
                        &Input::password("current-password")))
                }
                (ui::field(lang, &Field::new("password", &label_new).hint(&hint).error(error_at("password")),
                    &Input::password("new-password")))
            }, Some(&html! { p { (lang.text("account-password-help")) } })))
            (ui::button_row(&[
                Button::primary(lang.text("account-password-save")),
                Button::secondary(lang.text("account-back")).href(staff.href("account")),
            ]))
        }
    };
    let page = Page { error: wrong.is_some(), ..Page::new(Section::Account, &title, body) };
    Ok(shell::page(staff, page).await)
}
