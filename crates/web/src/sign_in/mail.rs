//! A link to sign in, by mail, for somebody who asks for it. The answer is the same whether anybody here has the
//! address.

use app::mail;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::{Button, Field, Input, Tone};

use crate::problem::Problem;
use crate::request::Form;
use crate::visitor::{Visitor, see_other, segment};

const FIELD: &str = "email";
/// The longest text that is shown again.
const MOST_SHOWN: usize = 254;

/// Where it is.
pub(crate) fn href(visitor: &Visitor) -> Result<String, Problem> {
    Ok(format!("/app/{}/sign-in/mail", segment(visitor.institution()?.hei().as_str())))
}

/// The form, or that a link is on its way.
pub(crate) async fn page(visitor: Visitor) -> Result<Response, Problem> {
    offered(&visitor)?;
    let lang = visitor.lang();
    if visitor.query.get("sent").is_none() {
        return form(&visitor, "", None);
    }
    let title = lang.text("signin-mail-sent");
    let body = html! {
        h1 { (title) }
        (ui::banner(lang, Tone::Neutral, &html! { (lang.text("signin-mail-sent-text")) }, None))
        p { (lang.text("signin-mail-sent-none")) }
        p { a href=(href(&visitor)?) { (lang.text("signin-mail-again")) } }
    };
    Ok(shell(&visitor, &title, body))
}

/// Sends the link.
pub(crate) async fn submit(visitor: Visitor, Form(form_sent): Form) -> Result<Response, Problem> {
    offered(&visitor)?;
    let institution = visitor.institution()?;
    let email: String = form_sent.text(FIELD).chars().take(MOST_SHOWN).collect();
    if mail::ask_for_sign_in_link(visitor.web.host(), institution.hei(), &email).await {
        return Ok(see_other(&format!("{}?sent=1", href(&visitor)?)));
    }
    let error = visitor.lang().text("signin-mail-no-address");
    form(&visitor, &email, Some(&error))
}

/// Whether there is such a way in here.
fn offered(visitor: &Visitor) -> Result<(), Problem> {
    visitor.institution()?;
    if mail::offers_sign_in_links(visitor.web.host()) { Ok(()) } else { Err(Problem::NotFound) }
}

fn form(visitor: &Visitor, email: &str, error: Option<&str>) -> Result<Response, Problem> {
    let lang = visitor.lang();
    let title = lang.text("signin-mail-title");
    let (label, hint) = (lang.text("signin-mail-address"), lang.text("signin-mail-hint"));
    let field = Field::new(FIELD, &label).hint(&hint).error(error);
    let errors: Vec<(String, String)> = error.iter().map(|error| (ui::field_id(FIELD), (*error).to_owned())).collect();
    let body = html! {
        h1 { (title) }
        @if !errors.is_empty() {
            (ui::error_summary(&lang.text_with("form-errors", &[("count", errors.len().into())]), &errors))
        }
        p { (lang.text("signin-mail-lead")) }
        form method="post" action=(href(visitor)?) novalidate {
            (ui::field(lang, &field, &Input::email(email).autocomplete("email")))
            (Button::primary(lang.text("signin-mail-send")))
        }
        p { a href=(format!("/app/{}/sign-in", segment(visitor.institution()?.hei().as_str()))) { (lang.text("signin-mail-other")) } }
    };
    let mut response = shell(visitor, &title, body);
    if error.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn shell(visitor: &Visitor, title: &str, body: Markup) -> Response {
    let lang = visitor.lang();
    let mode = visitor.web.sandbox().map(|_| lang.text("sandbox-mode"));
    let shell = ui::BareShell::new(lang, visitor.preferences.theme, title, &visitor.path, body);
    ui::bare_page(&shell.narrow().mode(mode.as_deref())).into_response()
}
