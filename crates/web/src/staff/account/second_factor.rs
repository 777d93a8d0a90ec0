//! The second factor of a password: an app that shows codes, and recovery codes for when it is lost.

use app::local_accounts::{self, LocalRefused, SecondFactor};
use axum::response::Response;
use maud::html;
use ui::{Button, Confirm, Field, Input, PageHeader, Tone};

use super::crumbs;
use crate::confirm::{Question, ask};
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::sign_in::Comer;
use crate::sign_in::local::wrong;
use crate::visitor::{Staff, see_other};

/// Why somebody who has no password yet comes to set one.
pub(super) const FOR: &str = "second-factor";

pub(crate) async fn page(staff: Staff, comer: Comer) -> Result<Response, Problem> {
    let browser = comer.browser(&staff.institution)?;
    let started =
        local_accounts::start_second_factor(staff.host(), staff.hei(), &staff.signed_in, &browser.token).await;
    match started {
        Ok(second) => Ok(browser.keep(show(&staff, &second, None).await)),
        Err(LocalRefused::NoAccount) => Ok(see_other(&staff.href(&format!("account/password?for={FOR}")))),
        Err(LocalRefused::NotRecent) => Ok(staff.prove_first()),
        Err(error) => Err(Problem::broken(&error)),
    }
}

pub(crate) async fn submit(staff: Staff, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    let over = || see_other(&notice::with(&staff.href("account"), "started-over"));
    let Some(browser) = comer.known_browser(&staff.institution) else { return Ok(over()) };
    let (question, password, code) = (form.text("question"), form.text("password"), form.text("code"));
    let finished = local_accounts::finish_second_factor(
        staff.host(),
        staff.hei(),
        &staff.signed_in,
        (&browser, &question),
        (&password, &code),
    );
    match Box::pin(finished).await {
        Ok(codes) => Ok(shown_once(&staff, &codes).await),
        Err((error, Some(second))) => {
            let key = wrong(&error).ok_or_else(|| Problem::broken(&error))?;
            Ok(show(&staff, &second, Some(key)).await)
        }
        Err((LocalRefused::Over | LocalRefused::NoAccount, None)) => Ok(over()),
        Err((LocalRefused::NotRecent, None)) => Ok(staff.prove_first()),
        Err((error, None)) => Err(Problem::broken(&error)),
    }
}

/// Asks before the second factor is taken away.
pub(crate) async fn ask_to_remove(staff: Staff) -> Response {
    if !staff.signed_in.is_recent {
        return staff.prove_and_come_back();
    }
    let lang = staff.lang();
    let title = lang.text("account-second-remove");
    let confirm = Confirm {
        title: &title,
        text: html! { p { (lang.text("account-second-remove-text")) } },
        wrong: None,
        action: &staff.href("account/second-factor/remove"),
        hidden: &[],
        button: Button::danger(lang.text("account-second-remove-do")),
        back: &staff.href("account"),
    };
    let crumbs = crumbs(&staff, &title);
    ask(&staff, Question { section: Section::Account, crumbs, confirm }).await
}

/// Takes the second factor away.
pub(crate) async fn remove(staff: Staff) -> Result<Response, Problem> {
    match local_accounts::remove_second_factor(staff.host(), staff.hei(), &staff.signed_in).await {
        Ok(()) => Ok(see_other(&notice::with(&staff.href("account"), "second-removed"))),
        Err(LocalRefused::NotRecent) => Ok(staff.prove_first()),
        Err(LocalRefused::NoAccount | LocalRefused::NoSecondFactor) => Err(Problem::NotFound),
        Err(error) => Err(Problem::broken(&error)),
    }
}

/// Makes new recovery codes and shows them, once.
pub(crate) async fn codes(staff: Staff) -> Result<Response, Problem> {
    match local_accounts::new_codes(staff.host(), staff.hei(), &staff.signed_in).await {
        Ok(codes) => Ok(shown_once(&staff, &codes).await),
        Err(LocalRefused::NotRecent) => Ok(staff.prove_first()),
        Err(LocalRefused::NoAccount | LocalRefused::NoSecondFactor) => Err(Problem::NotFound),
        Err(error) => Err(Problem::broken(&error)),
    }
}

async fn show(staff: &Staff, second: &SecondFactor, wrong: Option<&'static str>) -> Response {
    let lang = staff.lang();
    let title = lang.text("account-second-set");
    let header = PageHeader { title: &title, ..PageHeader::default() };
    let at = if wrong == Some("account-code-wrong") { "code" } else { "password" };
    let text = wrong.map(|key| if key == "signin-wrong" { lang.text("account-current-wrong") } else { lang.text(key) });
    let error_at = |place: &str| text.as_deref().filter(|_| at == place);
    let (label_password, label_code) = (lang.text("account-password-current"), lang.text("account-code"));
    let body = html! {
        (crumbs(staff, &title))
        (ui::page_header(&header))
        @if let Some(text) = &text {
            (ui::error_summary(&lang.text("account-to-correct"), &[(ui::field_id(at), text.clone())]))
        }
        form method="post" action=(staff.href("account/second-factor")) {
            (ui::hidden("question", &second.question))
            (ui::form_row(&html! {
                p { (lang.text("account-second-text")) }
                @if let Some(picture) = ui::qr(&second.address, &lang.text("account-second-picture")) { (picture) }
                p { (lang.text("account-second-type")) " " (ui::code(&grouped(&second.secret))) }
                (ui::field(lang, &Field::new("code", &label_code).error(error_at("code")), &Input::code()))
                (ui::field(lang, &Field::new("password", &label_password).error(error_at("password")),
                    &Input::password("current-password")))
            }, Some(&html! { p { (lang.text("account-second-help")) } })))
            (ui::button_row(&[
                Button::primary(lang.text("account-second-do")),
                Button::secondary(lang.text("account-back")).href(staff.href("account")),
            ]))
        }
    };
    let page = Page { error: wrong.is_some(), ..Page::new(Section::Account, &title, body) };
    shell::page(staff, page).await
}

async fn shown_once(staff: &Staff, codes: &[String]) -> Response {
    let lang = staff.lang();
    let title = lang.text("account-codes-title");
    let header = PageHeader { title: &title, ..PageHeader::default() };
    let banner = ui::banner(lang, Tone::Warn, &html! { (lang.text("account-codes-once")) }, None);
    let body = html! {
        (crumbs(staff, &title))
        (ui::page_header(&header))
        p { (lang.text("account-codes-text")) }
        (ui::copy_or_print(lang, &codes.join("\n"), &html! { ul.codes { @for code in codes { li { (code) } } } }))
        p { (Button::primary(lang.text("account-codes-kept")).href(staff.href("account"))) }
    };
    let page = Page { banner: Some(banner), ..Page::new(Section::Account, &title, body) };
    shell::page(staff, page).await
}

/// A secret in groups of four, as people type it.
fn grouped(secret: &str) -> String {
    let signs: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}
