//! The way in: a link that works once, or in a sandbox one click; and the way out.

use app::host::Institution;
use app::mail;
use app::sign_in::{self, SessionToken, SignInRefused};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::Button;

use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::view::people::built_in_roles;
use crate::visitor::{Visitor, home_href, see_other, segment};
use crate::{OneClickPerson, cookies, sign_in_mail};

/// How one signs in here.
pub(crate) async fn page(visitor: Visitor) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let lang = visitor.lang();
    let people = visitor.web.one_click(institution.hei());
    let title = lang.text_with("signin-title", &[("name", institution.name(lang.tag()).into())]);
    let body = html! {
        h1 { (title) }
        @if people.is_empty() {
            p { (lang.text("signin-by-link")) }
            p { (lang.text("signin-ask-it")) }
        } @else {
            p { (lang.text("signin-one-click")) }
            div { @for person in &people { (one_click_button(&visitor, &institution, person)) } }
        }
        @if mail::offers_sign_in_links(visitor.web.host()) {
            p { a href=(sign_in_mail::href(&visitor)?) { (lang.text("signin-mail-title")) } }
        }
        @if let Some(sandbox) = visitor.web.sandbox() {
            p { a href=(sandbox.start_page) { (lang.text("signin-sandbox-start")) } }
        }
    };
    Ok(bare(&visitor, &title, body))
}

/// Signs somebody in with one click; outside of a sandbox there is no such thing.
pub(crate) async fn one_click(visitor: Visitor, Form(form): Form) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let hei = institution.hei();
    let wanted = form.get("staff").unwrap_or_default();
    let people = visitor.web.one_click(hei);
    let person = people.iter().find(|person| person.id.as_str() == wanted).ok_or(Problem::NotFound)?;
    let token = sign_in::start_for(visitor.web.host(), hei, &person.id).await.map_err(|error| refused(&error))?;
    Ok(signed_in(&visitor, &institution, &token, &form))
}

/// A link was opened. It is used up by the button only, so that a program that looks at the links in a mail does not
/// use it up.
pub(crate) async fn confirm(visitor: Visitor) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let lang = visitor.lang();
    let title = lang.text_with("signin-title", &[("name", institution.name(lang.tag()).into())]);
    let path = visitor.path.split('?').next().unwrap_or_default();
    let body = html! {
        h1 { (title) }
        p { (lang.text("signin-confirm-text")) }
        (ui::post_button(path, &hidden(back(&visitor.query), &[]), &Button::primary(lang.text("signin-confirm"))))
    };
    Ok(bare(&visitor, &title, body))
}

/// Uses a link up.
pub(crate) async fn use_link(visitor: Visitor, headers: HeaderMap, Form(form): Form) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let token = visitor.param("token").unwrap_or_default();
    let session = sign_in::use_link(visitor.web.host(), institution.hei(), token, device(&headers)).await;
    let session = session.map_err(|error| refused(&error))?;
    Ok(signed_in(&visitor, &institution, &session, &form))
}

/// Ends the session, here and in the database.
pub(crate) async fn sign_out(visitor: Visitor, headers: HeaderMap) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let hei = institution.hei();
    if let Some(token) = cookies::session_token(&headers, hei) {
        sign_in::end(visitor.web.host(), hei, &SessionToken::from_cookie(token)).await?;
    }
    let cookie = cookies::end_of_session(hei, visitor.web.secure_cookies());
    let target = format!("/app/{}/sign-in", segment(hei.as_str()));
    Ok((StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, target)]).into_response())
}

fn one_click_button(visitor: &Visitor, institution: &Institution, person: &OneClickPerson) -> Markup {
    let lang = visitor.lang();
    let action = format!("/app/{}/sign-in", segment(institution.hei().as_str()));
    let fields = hidden(back(&visitor.query), &[("staff", person.id.as_str())]);
    ui::person_button(&action, &fields, &person.name, &built_in_roles(lang, &person.roles))
}

/// The page of this site that somebody wanted before they had to sign in.
fn back(fields: &Fields) -> Option<&str> {
    fields.get("return").filter(|address| ui::is_local(address))
}

/// The hidden fields of a form, with the page to which it leads.
fn hidden<'a>(back: Option<&'a str>, fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().copied().chain(back.map(|address| ("return", address))).collect()
}

fn signed_in(visitor: &Visitor, institution: &Institution, token: &SessionToken, form: &Fields) -> Response {
    let hei = institution.hei();
    let cookie = cookies::session_cookie(hei, token, visitor.web.secure_cookies());
    let home = home_href(hei);
    let mut response = see_other(back(form).unwrap_or(&home));
    if let Ok(cookie) = cookie.parse() {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// The browser as it calls itself.
fn device(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn refused(error: &SignInRefused) -> Problem {
    match error {
        SignInRefused::NoLink => Problem::LinkUsed,
        SignInRefused::NoInstitution | SignInRefused::NoStaff => Problem::NotFound,
        SignInRefused::BadName | SignInRefused::Ambiguous(_) => Problem::BadForm,
        SignInRefused::Chance(_) | SignInRefused::Store(_) => Problem::broken(error),
    }
}

fn bare(visitor: &Visitor, title: &str, body: Markup) -> Response {
    let lang = visitor.lang();
    let mode = visitor.web.sandbox().map(|_| lang.text("sandbox-mode"));
    let shell = ui::BareShell::new(lang, visitor.preferences.theme, title, &visitor.path, body);
    ui::bare_page(&shell.narrow().mode(mode.as_deref())).into_response()
}
