//! Proving once more who one is, before something that counts in the name of the institution.

use app::passkeys::{self, PasskeyRefused};
use app::{account, local_accounts, login, sign_in};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::{Button, Field, Input, PasskeyForm, PasskeyWay};

use super::comer::Comer;
use super::local::{told, wrong, wrong_passkey};
use super::{back, bare, hidden};
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::visitor::{Staff, see_other};

pub(crate) async fn page(staff: Staff, comer: Comer) -> Result<Response, Problem> {
    let fields = staff.visitor.query.clone();
    Box::pin(show(&staff, &comer, &fields, None)).await
}

pub(crate) async fn submit(staff: Staff, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    let (host, hei, who) = (staff.host(), staff.hei(), &staff.signed_in);
    let wrong = match form.pressed() {
        "one-click" if staff.visitor.web.one_click(hei).iter().any(|person| person.id == who.staff) => {
            sign_in::prove_with_one_click(host, hei, who).await?;
            None
        }
        "password" => {
            let (password, code) = (form.text("password"), form.text("code"));
            match Box::pin(local_accounts::prove(host, hei, who, (&password, &code))).await {
                Ok(()) => None,
                Err(error) => Some((wrong(&error).ok_or_else(|| Problem::broken(&error))?, "f-password")),
            }
        }
        "passkey" => {
            let answered = match comer.known_browser(&staff.institution) {
                Some(browser) => {
                    let question = form.text("question");
                    let waiting = (&browser, question.as_str());
                    Box::pin(passkeys::finish_again(host, hei, who, waiting, &form.text("answer"))).await
                }
                None => Err(PasskeyRefused::Over),
            };
            match answered {
                Ok(()) => None,
                Err(error) => Some((wrong_passkey(&error).ok_or_else(|| Problem::broken(&error))?, "f-answer")),
            }
        }
        _ => return Err(Problem::BadForm),
    };
    match wrong {
        None => Ok(see_other(back(&form).unwrap_or(&staff.home()))),
        Some(wrong) => Box::pin(show(&staff, &comer, &form, Some(wrong))).await,
    }
}

async fn show(
    staff: &Staff,
    comer: &Comer,
    fields: &Fields,
    wrong: Option<(&'static str, &'static str)>,
) -> Result<Response, Problem> {
    let (lang, hei) = (staff.lang(), staff.hei());
    let back = back(fields);
    let title = lang.text("again-title");
    let action = staff.href("sign-in/again");
    let ways = account::ways(staff.host(), hei, &staff.signed_in).await?;
    let one_click = staff.visitor.web.one_click(hei).iter().any(|person| person.id == staff.signed_in.staff);
    let mut parts: Vec<Markup> = Vec::new();
    if one_click {
        let fields = hidden(back, &[("do", "one-click")]);
        let button = Button::primary(lang.text("again-one-click"));
        parts.push(html! { p { (lang.text("again-one-click-text")) } (ui::post_button(&action, &fields, &button)) });
    }
    for provider in login::providers(staff.host(), hei) {
        if ways.logins.iter().any(|login| login.name.as_ref() == Some(&provider.name)) {
            let button = Button::primary(lang.text_with("signin-with", &[("provider", (&provider.name).into())]));
            let fields = hidden(back, &[]);
            parts.push(ui::post_button(&staff.href(&format!("sign-in/again/with/{}", provider.id)), &fields, &button));
        }
    }
    let mut kept = None;
    if !ways.passkeys.is_empty() && passkeys::are_possible(staff.host(), hei) {
        let browser = comer.browser(&staff.institution)?;
        let asked = passkeys::start_again(staff.host(), hei, &staff.signed_in, &browser.token).await;
        let asked = asked.map_err(|error| Problem::broken(&error))?;
        let fields = hidden(back, &[("question", &asked.id), ("do", "passkey")]);
        parts.push(ui::passkey(
            lang,
            &PasskeyForm {
                action: &action,
                way: PasskeyWay::Get,
                options: &asked.options,
                hidden: &fields,
                at_once: false,
                fields: html! {},
                button: Button::primary(lang.text("signin-passkey")),
            },
        ));
        kept = Some(browser);
    }
    if ways.password.as_ref().is_some_and(|password| password.has_second) {
        let (password, code) = (lang.text("signin-password"), lang.text("again-code"));
        let error = wrong.filter(|(_, place)| *place == "f-password").map(|(key, _)| lang.text(key));
        parts.push(html! {
            form.ways-form method="post" action=(action) {
                @for (name, value) in hidden(back, &[]) { (ui::hidden(name, value)) }
                (ui::field(lang, &Field::new("password", &password).error(error.as_deref()),
                    &Input::password("current-password")))
                (ui::field(lang, &Field::new("code", &code).hint(&lang.text("signin-code-hint")), &Input::code()))
                (Button::primary(lang.text("again-do")).value("do", "password"))
            }
        });
    } else if ways.password.is_some() {
        parts.push(html! {
            p { (lang.text("again-no-second")) }
            p { (Button::secondary(lang.text("account-second-set")).href(staff.href("account/second-factor"))) }
        });
    }
    let body = html! {
        h1 { (title) }
        @if let Some((key, place)) = wrong { (told(lang, key, place)) }
        p { (lang.text_with("again-text", &[("name", (&staff.name).into())])) }
        @if parts.is_empty() { p { (lang.text("again-no-way")) } }
        div.ways { @for part in &parts { (part) } }
        p { a href=(back.unwrap_or(&staff.home())) { (lang.text("again-back")) } }
    };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let here = crate::visitor::sign_in_again_href(hei, back.unwrap_or(&staff.home()));
    let response = (status, bare(&staff.visitor, &title, &here, body)).into_response();
    Ok(match kept {
        Some(browser) => browser.keep(response),
        None => response,
    })
}
