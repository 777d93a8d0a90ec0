//! The way in: at a login provider, with a passkey or a password, by a link that works once, or in a sandbox one click;
//! and the way out.

pub(crate) mod again;
mod comer;
pub(crate) mod local;
pub(crate) mod mail;
pub(crate) mod provider;
mod refused;

use app::host::Institution;
use app::login::Farewell;
use app::sign_in::{self, SessionToken, SignInRefused};
use app::{account, login, passkeys};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::Button;

pub(crate) use self::comer::Comer;
use self::local::Tried;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::short_name;
use crate::view::people::built_in_roles;
use crate::visitor::{Visitor, home_href, see_other};
use crate::{OneClickPerson, cookies, theme};

/// How one signs in here.
pub(crate) async fn page(visitor: Visitor) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    Ok(show(&visitor, &institution, &visitor.query, &Tried::default()))
}

/// Signs somebody in with one click; outside of a sandbox there is no such thing.
pub(crate) async fn one_click(visitor: Visitor, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let hei = institution.hei();
    let wanted = form.get("staff").unwrap_or_default();
    let people = visitor.web.one_click(hei);
    let person = people.iter().find(|person| person.id.as_str() == wanted).ok_or(Problem::NotFound)?;
    let started = sign_in::start_on(visitor.web.host(), hei, &person.id, comer.device()).await;
    let token = started.map_err(|error| refused(&error))?;
    end_before(&visitor, &institution, &comer).await?;
    Ok(signed_in(&visitor, &institution, &token, back(&form)))
}

/// A link was opened. It is used up by the button only, so that a program that looks at the links in a mail does not
/// use it up.
pub(crate) async fn confirm(visitor: Visitor) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let lang = visitor.lang();
    let title = lang.text_with("signin-title", &[("name", (&institution.name(lang.tag())).into())]);
    let path = visitor.path.split('?').next().unwrap_or_default();
    let link = visitor.param("token").unwrap_or_default();
    let fields = hidden(back(&visitor.query), &[]);
    let providers = login::providers(visitor.web.host(), institution.hei());
    let body = html! {
        h1 { (title) }
        p { (lang.text("signin-confirm-text")) }
        div.ways {
            @if !providers.is_empty() { p { (lang.text("signin-confirm-provider")) } }
            @for provider in &providers {
                (provider_button(&visitor, &institution, provider, &hidden(back(&visitor.query), &[("link", link)])))
            }
            @if !providers.is_empty() { p { (lang.text("signin-confirm-once")) } }
            (ui::post_button(path, &fields, &Button::primary(lang.text("signin-confirm"))))
        }
    };
    Ok(bare(&visitor, &title, &visitor.path, body))
}

/// Uses a link up. Who has no other way to sign in comes to the page where they can set one up.
pub(crate) async fn use_link(visitor: Visitor, comer: Comer, Form(form): Form) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let (host, hei) = (visitor.web.host(), institution.hei());
    let token = visitor.param("token").unwrap_or_default();
    let session = sign_in::use_link(host, hei, token, comer.device()).await;
    let session = session.map_err(|error| refused(&error))?;
    end_before(&visitor, &institution, &comer).await?;
    let account = format!("{}/account", home_href(hei));
    let first_time = match sign_in::session(host, hei, &session).await? {
        Some(who) => account::ways(host, hei, &who).await?.count() == 0,
        None => false,
    };
    let target = back(&form).or(first_time.then_some(account.as_str()));
    Ok(signed_in(&visitor, &institution, &session, target))
}

/// Ends the session, here and in the database. Who came from a provider is told that they may still be signed in there.
pub(crate) async fn sign_out(visitor: Visitor, comer: Comer) -> Result<Response, Problem> {
    let institution = visitor.institution()?;
    let (host, hei) = (visitor.web.host(), institution.hei());
    let mut came = None;
    if let Some(token) = comer.session_token(&institution) {
        came = login::came_from(host, hei, &token).await?;
        sign_in::end(host, hei, &token).await?;
    }
    let farewell = match &came {
        Some(came) => login::farewell(host, hei, came).await,
        None => None,
    };
    let cookie = cookies::end_of_session(hei, visitor.web.secure_cookies());
    let sign_in = format!("{}/sign-in", home_href(hei));
    let response = match farewell {
        Some(farewell) => signed_out(&visitor, &sign_in, &farewell),
        None => see_other(&sign_in),
    };
    Ok(comer::with_cookie(response, Some(&cookie)))
}

/// The page with every way to sign in.
fn show(visitor: &Visitor, institution: &Institution, fields: &Fields, tried: &Tried) -> Response {
    let lang = visitor.lang();
    let hei = institution.hei();
    let people = visitor.web.one_click(hei);
    let providers = login::providers(visitor.web.host(), hei);
    let sign_in = format!("{}/sign-in", home_href(hei));
    let back = back(fields);
    let with_back = |tail: &str| match back {
        Some(back) => {
            let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("return", back).finish();
            format!("{sign_in}{tail}?{query}")
        }
        None => format!("{sign_in}{tail}"),
    };
    let title = lang.text_with("signin-title", &[("name", (&institution.name(lang.tag())).into())]);
    let password = local::password_form(lang, &format!("{sign_in}/password"), &hidden(back, &[]), tried);
    let others = html! {
        @if passkeys::are_possible(visitor.web.host(), hei) {
            p { (Button::secondary(lang.text("signin-passkey")).href(with_back("/passkey"))) }
        }
        (password)
        @if app::mail::offers_sign_in_links(visitor.web.host()) {
            p { (Button::secondary(lang.text("signin-mail-title")).href(with_back("/mail"))) }
        } @else {
            p { (lang.text("signin-by-link")) " " (lang.text("signin-ask-it")) }
        }
    };
    let is_first = people.is_empty() && providers.is_empty();
    let look = institution.look();
    let body = html! {
        (ui::monogram(&short_name(institution, &look, lang)))
        h1 { (title) }
        @if let Some((of, welcome)) = look.welcome(lang.tag()) { p.lead lang=(of) { (welcome) } }
        @if let Some(wrong) = tried.wrong { (local::told(lang, wrong, "f-name")) }
        @if !people.is_empty() {
            p { (lang.text("signin-one-click")) }
            div.person-list { @for person in &people { (one_click_button(&sign_in, back, visitor, person)) } }
        }
        @if !providers.is_empty() {
            div.ways {
                @for provider in &providers { (provider_button(visitor, institution, provider, &hidden(back, &[]))) }
            }
        }
        @if is_first { div.ways { (others) } }
        @else { (ui::details(&lang.text("signin-others"), tried.wrong.is_some(), &html! { div.ways { (others) } })) }
        @if let Some(sandbox) = visitor.web.sandbox() {
            p { a href=(sandbox.start_page) { (lang.text("signin-sandbox-start")) } }
        }
    };
    bare(visitor, &title, &with_back(""), body)
}

/// Out here; perhaps not there.
fn signed_out(visitor: &Visitor, sign_in: &str, farewell: &Farewell) -> Response {
    let lang = visitor.lang();
    let title = lang.text("signout-title");
    let provider = [("provider", farewell.provider.name.as_str().into())];
    let body = html! {
        h1 { (title) }
        @if let Some(address) = &farewell.address {
            p { (lang.text_with("signout-there", &provider)) }
            p { (Button::primary(lang.text_with("signout-there-do", &provider)).href(address.as_str())) }
        } @else {
            p { (lang.text_with("signout-close", &provider)) }
        }
        p { a href=(sign_in) { (lang.text("signout-in-again")) } }
    };
    bare(visitor, &title, sign_in, body)
}

fn provider_button(
    visitor: &Visitor,
    institution: &Institution,
    provider: &login::ProviderName,
    fields: &[(&str, &str)],
) -> Markup {
    let text = visitor.lang().text_with("signin-with", &[("provider", provider.name.as_str().into())]);
    let action = format!("{}/sign-in/with/{}", home_href(institution.hei()), provider.id);
    ui::post_button(&action, fields, &Button::primary(text))
}

fn one_click_button(action: &str, back: Option<&str>, visitor: &Visitor, person: &OneClickPerson) -> Markup {
    let fields = hidden(back, &[("staff", person.id.as_str())]);
    ui::person_button(action, &fields, &person.name, &built_in_roles(visitor.lang(), &person.roles))
}

/// The page of this site that somebody wanted before they had to sign in.
fn back(fields: &Fields) -> Option<&str> {
    fields.get("return").filter(|address| ui::is_local(address))
}

/// The hidden fields of a form, with the page to which it leads.
fn hidden<'a>(back: Option<&'a str>, fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().copied().chain(back.map(|address| ("return", address))).collect()
}

/// Ends what was open in this browser before somebody signed in anew.
async fn end_before(visitor: &Visitor, institution: &Institution, comer: &Comer) -> Result<(), Problem> {
    if let Some(token) = comer.session_token(institution) {
        sign_in::end(visitor.web.host(), institution.hei(), &token).await?;
    }
    Ok(())
}

fn signed_in(visitor: &Visitor, institution: &Institution, token: &SessionToken, back: Option<&str>) -> Response {
    let hei = institution.hei();
    let cookie = cookies::session_cookie(hei, token, visitor.web.secure_cookies());
    let home = home_href(hei);
    comer::with_cookie(see_other(back.unwrap_or(&home)), Some(&cookie))
}

fn refused(error: &SignInRefused) -> Problem {
    match error {
        SignInRefused::NoLink => Problem::LinkUsed,
        SignInRefused::NoInstitution | SignInRefused::NoStaff => Problem::NotFound,
        SignInRefused::BadName | SignInRefused::Ambiguous(_) => Problem::BadForm,
        SignInRefused::Chance(_) | SignInRefused::Store(_) => Problem::broken(error),
    }
}

/// A page outside of the institution's own; `path` is where its small forms return to.
fn bare(visitor: &Visitor, title: &str, path: &str, body: Markup) -> Response {
    let lang = visitor.lang();
    let mode = visitor.web.sandbox().map(|_| lang.text("sandbox-mode"));
    let accent = visitor.institution().ok().and_then(|institution| institution.look().accent.clone());
    let accents = accent.as_deref().and_then(theme::href);
    let shell = ui::BareShell::new(lang, visitor.preferences.theme, title, path, body).accents(accents.as_deref());
    let shell = shell.link(lang.text("guide-title"), "/guide");
    ui::bare_page(&shell.narrow().mode(mode.as_deref())).into_response()
}
