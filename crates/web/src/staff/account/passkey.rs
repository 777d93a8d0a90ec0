//! Adding a passkey.

use app::passkeys::{self, PasskeyRefused};
use axum::response::Response;
use maud::html;
use ui::{Button, Field, Input, PageHeader, PasskeyForm, PasskeyWay};

use super::crumbs;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::sign_in::Comer;
use crate::sign_in::local::wrong_passkey;
use crate::view::device::device;
use crate::visitor::{Staff, see_other};

pub(crate) async fn page(staff: Staff, comer: Comer) -> Result<Response, Problem> {
    let name = device(staff.lang(), comer.device());
    show(&staff, &comer, &name, None).await
}

pub(crate) async fn submit(staff: Staff, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    let (question, answer, name) = (form.text("question"), form.text("answer"), form.text("name"));
    let added = match comer.known_browser(&staff.institution) {
        Some(browser) => {
            let waiting = (&browser, question.as_str());
            let told = (answer.as_str(), name.as_str());
            Box::pin(passkeys::finish_adding(staff.host(), staff.hei(), &staff.signed_in, waiting, told)).await
        }
        None => Err(PasskeyRefused::Over),
    };
    match added {
        Ok(()) => Ok(see_other(&notice::with(&staff.href("account"), "passkey-added"))),
        Err(error) => {
            let key = wrong_passkey(&error).ok_or_else(|| Problem::broken(&error))?;
            let name: String = name.chars().take(100).collect();
            show(&staff, &comer, &name, Some(key)).await
        }
    }
}

async fn show(staff: &Staff, comer: &Comer, name: &str, wrong: Option<&'static str>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let browser = comer.browser(&staff.institution)?;
    let asked = match passkeys::start_adding(staff.host(), staff.hei(), &staff.signed_in, &browser.token).await {
        Ok(asked) => asked,
        Err(PasskeyRefused::NotRecent) => return Ok(staff.prove_first()),
        Err(PasskeyRefused::NotHere) => return Err(Problem::NotFound),
        Err(PasskeyRefused::NoRoom) => {
            return Ok(see_other(&notice::with(&staff.href("account"), "passkeys-full")));
        }
        Err(error) => return Err(Problem::broken(&error)),
    };
    let title = lang.text("account-passkey-add");
    let header = PageHeader { title: &title, ..PageHeader::default() };
    let label = lang.text("account-passkey-name");
    let form = PasskeyForm {
        action: &staff.href("account/passkeys"),
        way: PasskeyWay::Create,
        options: &asked.options,
        hidden: &[("question", &asked.id)],
        at_once: false,
        fields: ui::field(
            lang,
            &Field::new("name", &label).hint(&lang.text("account-passkey-name-hint")),
            &Input::text(name).autocomplete("off"),
        ),
        button: Button::primary(lang.text("account-passkey-do")),
    };
    let body = html! {
        (crumbs(staff, &title))
        (ui::page_header(&header))
        @if let Some(key) = wrong {
            (ui::error_summary(&lang.text("account-to-correct"), &[("f-name".to_owned(), lang.text(key))]))
        }
        (ui::form_row(&ui::passkey(lang, &form), Some(&html! { p { (lang.text("account-passkey-help")) } })))
        p { a href=(staff.href("account")) { (lang.text("account-back")) } }
    };
    let page = Page { error: wrong.is_some(), ..Page::new(Section::Account, &title, body) };
    Ok(browser.keep(shell::page(staff, page).await))
}
