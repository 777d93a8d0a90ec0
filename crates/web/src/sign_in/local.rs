//! Signing in with a password or a passkey.

use app::host::Institution;
use app::local_accounts::{self, LONGEST_PASSWORD, LocalRefused, MOST_OF_A_NAME, SHORTEST_PASSWORD, Typed};
use app::login::LoginRefused;
use app::passkeys::{self, PasskeyRefused, Question};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Field, Input, PasskeyForm, PasskeyWay};

use super::comer::Comer;
use super::{back, bare, hidden, refused, show, signed_in};
use crate::problem::Problem;
use crate::request::Form;
use crate::visitor::{Visitor, home_href};

/// What was wrong with a try at a password.
#[derive(Clone, Debug, Default)]
pub(super) struct Tried {
    /// The name as it was typed.
    pub(super) name: String,
    /// The key of what is wrong.
    pub(super) wrong: Option<&'static str>,
}

/// Takes a name with its password and code.
pub(crate) async fn password(visitor: Visitor, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let hei = institution.hei();
    let before = comer.signed_in(&visitor, &institution).await?;
    let (name, password, code) = (form.text("name"), form.text("password"), form.text("code"));
    let from = comer.address.as_deref();
    let typed = Typed { name: &name, password: &password, code: &code, from };
    let host = visitor.web.host();
    match Box::pin(local_accounts::sign_in(host, hei, typed, comer.device(), before.as_ref())).await {
        Ok(token) => Ok(signed_in(&visitor, &institution, &token, back(&form))),
        Err(error) => {
            let wrong = wrong(&error).ok_or_else(|| Problem::broken(&error))?;
            let tried = Tried { name: name.chars().take(200).collect(), wrong: Some(wrong) };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&visitor, &institution, &form, &tried)).into_response())
        }
    }
}

/// Asks the device for a passkey.
pub(crate) async fn passkey(visitor: Visitor, comer: Comer) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    ask(&visitor, &institution, &comer, back(&visitor.query), None).await
}

/// Takes the device's answer.
pub(crate) async fn passkey_answer(visitor: Visitor, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let before = comer.signed_in(&visitor, &institution).await?;
    let question = form.text("question");
    let from = (comer.device(), comer.address.as_deref(), before.as_ref());
    let answered = match comer.known_browser(&institution) {
        Some(browser) => {
            let waiting = (&browser, question.as_str());
            let answer = form.text("answer");
            Box::pin(passkeys::finish_sign_in(visitor.web.host(), institution.hei(), waiting, &answer, from)).await
        }
        None => Err(PasskeyRefused::Over),
    };
    match answered {
        Ok(token) => Ok(signed_in(&visitor, &institution, &token, back(&form))),
        Err(error) => {
            let wrong = wrong_passkey(&error).ok_or_else(|| Problem::broken(&error))?;
            ask(&visitor, &institution, &comer, back(&form), Some(wrong)).await
        }
    }
}

async fn ask(
    visitor: &Visitor,
    institution: &Institution,
    comer: &Comer,
    back: Option<&str>,
    wrong: Option<&'static str>,
) -> Result<Response, Problem> {
    let lang = visitor.lang();
    let browser = comer.browser(institution)?;
    let from = comer.address.as_deref();
    let Question { id, options } =
        match passkeys::start_sign_in(visitor.web.host(), institution.hei(), &browser.token, from).await {
            Ok(question) => question,
            Err(PasskeyRefused::NotHere) => return Err(Problem::NotFound),
            Err(PasskeyRefused::TooOften) => return refused::page(visitor, institution, &LoginRefused::TooOften),
            Err(error) => return Err(Problem::broken(&error)),
        };
    let title = lang.text("signin-passkey-title");
    let sign_in = format!("{}/sign-in", home_href(institution.hei()));
    let fields = hidden(back, &[("question", &id)]);
    let form = PasskeyForm {
        action: &format!("{sign_in}/passkey"),
        way: PasskeyWay::Get,
        options: &options,
        hidden: &fields,
        at_once: wrong.is_none(),
        fields: html! {},
        button: Button::primary(lang.text("signin-passkey")),
    };
    let body = html! {
        h1 { (title) }
        @if let Some(wrong) = wrong { (told(lang, wrong, "f-answer")) }
        p { (lang.text("signin-passkey-text")) }
        (ui::passkey(lang, &form))
        p { a href=(sign_in) { (lang.text("signin-other-way")) } }
    };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = bare(visitor, &title, &format!("{sign_in}/passkey"), body);
    Ok(browser.keep((status, page).into_response()))
}

/// Name, password and code in one form: whoever guesses is not told which of them is wrong.
pub(super) fn password_form(lang: Lang, action: &str, hidden: &[(&str, &str)], tried: &Tried) -> Markup {
    let wrong = tried.wrong.map(|key| text(lang, key));
    let (name, password, code) = ("signin-name", "signin-password", "signin-code");
    html! {
        form.ways-form method="post" action=(action) {
            @for (name, value) in hidden { (ui::hidden(name, value)) }
            (ui::field(lang, &Field::new("name", &lang.text(name)).error(wrong.as_deref()),
                &Input::text(&tried.name).autocomplete("username")))
            (ui::field(lang, &Field::new("password", &lang.text(password)), &Input::password("current-password")))
            (ui::field(lang, &Field::new("code", &lang.text(code)).hint(&lang.text("signin-code-hint")).optional(),
                &Input::code()))
            (Button::secondary(lang.text("signin-with-password")))
        }
    }
}

/// The box with what is wrong, at the top of a page.
pub(super) fn told(lang: Lang, key: &str, place: &str) -> Markup {
    ui::error_summary(&lang.text("signin-failed"), &[(place.to_owned(), text(lang, key))])
}

/// The key of what is wrong, unless something is out of order here.
pub(crate) fn wrong(error: &LocalRefused) -> Option<&'static str> {
    Some(match error {
        LocalRefused::Wrong => "signin-wrong",
        LocalRefused::TooOften => "signin-too-often",
        LocalRefused::NoSecondFactor => "signin-no-second",
        LocalRefused::NotRecent => "account-not-recent",
        LocalRefused::NameTaken => "account-name-taken",
        LocalRefused::BadName => "account-name-bad",
        LocalRefused::TooShort => "account-password-short",
        LocalRefused::TooLong => "account-password-long",
        LocalRefused::WrongCode => "account-code-wrong",
        LocalRefused::Over => "account-over",
        LocalRefused::NoAccount => "account-no-password",
        LocalRefused::Broken(_) | LocalRefused::Store(_) => return None,
    })
}

/// The same for passkeys.
pub(crate) fn wrong_passkey(error: &PasskeyRefused) -> Option<&'static str> {
    Some(match error {
        PasskeyRefused::Over => "account-over",
        PasskeyRefused::TooOften => "signin-too-often",
        PasskeyRefused::Fault(_) => "signin-passkey-wrong",
        PasskeyRefused::NotRecent => "account-not-recent",
        PasskeyRefused::NoRoom => "account-passkey-no-room",
        PasskeyRefused::NotHere | PasskeyRefused::Broken(_) | PasskeyRefused::Store(_) => return None,
    })
}

/// The text of a key of what is wrong, with the limits that it tells.
pub(crate) fn text(lang: Lang, key: &str) -> String {
    match key {
        "account-name-bad" => lang.text_with(key, &[("most", MOST_OF_A_NAME.into())]),
        "account-password-short" => lang.text_with(key, &[("count", SHORTEST_PASSWORD.into())]),
        "account-password-long" => lang.text_with(key, &[("most", LONGEST_PASSWORD.into())]),
        _ => lang.text(key),
    }
}
