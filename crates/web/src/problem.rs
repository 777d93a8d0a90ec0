//! What goes wrong on the way to a page, and the page that says so.
//!
//! A handler returns a [`Problem`]; the layer [`show`] turns it into a page in the reader's language. What was wrong
//! inside goes to the log once, under a number that the page shows.

use std::hash::{BuildHasher, Hasher, RandomState};

use app::agreements::NotBegun;
use app::people::WhoMay;
use axum::body::Body;
use axum::extract::{OriginalUri, Request};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use l10n::Lang;
use maud::{Markup, html};

use crate::preferences::Preferences;
use crate::shell::{self, Page, Section};
use crate::view::people::{helpers, role_names};
use crate::visitor::Staff;

/// Why there is no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// There is nothing at this address, or nothing that this institution may know of.
    NotFound,
    /// The address exists, but not for this way of asking.
    WrongMethod,
    /// The person may not do this.
    Forbidden,
    /// The person may not do this; others can.
    NoRight(Box<WhoMay>),
    /// No page is for this person; others can change that.
    NoRole(Box<WhoMay>),
    /// The form came from another site.
    OtherSite,
    /// The form cannot be read.
    BadForm,
    /// The form is too long.
    TooLong,
    /// Somebody who is not signed in has sent a form; what was typed is still in the browser.
    SignedOut,
    /// A sign-in link was used or is too old.
    LinkUsed,
    /// Something broke here; the number finds it in the log.
    Broken(String),
}

impl Problem {
    /// Something broke: logs it and keeps the number.
    pub(crate) fn broken(error: &dyn std::error::Error) -> Self {
        let reference = reference();
        tracing::error!(%reference, error = %chain(error), "a page broke");
        Self::Broken(reference)
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Forbidden | Self::NoRight(_) | Self::NoRole(_) | Self::OtherSite => StatusCode::FORBIDDEN,
            Self::BadForm => StatusCode::BAD_REQUEST,
            Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::LinkUsed => StatusCode::GONE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The message key of its title; with `-text` that of the sentence below.
    fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::WrongMethod => "error-wrong-method",
            Self::Forbidden => "error-forbidden",
            Self::NoRight(_) => "error-no-right",
            Self::NoRole(_) => "error-no-role",
            Self::OtherSite => "error-other-site",
            Self::BadForm => "error-bad-form",
            Self::TooLong => "error-too-long",
            Self::SignedOut => "error-signed-out",
            Self::LinkUsed => "error-link-used",
            Self::Broken(_) => "error-broken",
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<app::StoreError> for Problem {
    fn from(error: app::StoreError) -> Self {
        Self::broken(&error)
    }
}

impl From<NotBegun> for Problem {
    fn from(why: NotBegun) -> Self {
        match why {
            NotBegun::Forbidden => Self::Forbidden,
            NotBegun::NotFound | NotBegun::Deleted => Self::NotFound,
            NotBegun::Store(error) => error.into(),
        }
    }
}

/// The layer that shows problems as pages.
pub(crate) async fn show(OriginalUri(uri): OriginalUri, request: Request, next: Next) -> Response {
    let preferences = Preferences::of(request.headers());
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.run(request).await;
    let Some(problem) = response.extensions().get::<Problem>().cloned().or_else(|| unnamed(&response)) else {
        return response;
    };
    let back = if reads { uri.path_and_query().map_or("/", |path| path.as_str()) } else { "/" };
    let (mut head, _) = response.into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Response::from_parts(head, Body::from(page(preferences, &problem, back)))
}

/// The same inside of the frame, for somebody who is signed in: the menu stays where it is.
/// `reads` tells whether the address can be opened again.
pub(crate) async fn show_to(staff: &Staff, reads: bool, mut response: Response) -> Response {
    let Some(problem) = response.extensions_mut().remove::<Problem>() else { return response };
    // Who is signed out, or whose link is none any more, gets no menu.
    if matches!(problem, Problem::SignedOut | Problem::LinkUsed) {
        response.extensions_mut().insert(problem);
        return response;
    }
    let mut staff = staff.clone();
    if !reads {
        staff.visitor.path = staff.home();
    }
    let title = staff.lang().text(problem.key());
    let body = html! { div.problem { (words(staff.lang(), &problem, &title, &staff.home())) } };
    let page = Page { error: true, ..Page::new(Section::Account, &title, body) };
    (problem.status(), shell::document(&staff, page, None).await).into_response()
}

fn page(Preferences { lang, theme, .. }: Preferences, problem: &Problem, path: &str) -> String {
    let title = lang.text(problem.key());
    let body = words(lang, problem, &title, "/");
    ui::bare_page(&ui::BareShell::new(lang, theme, &title, path, body).narrow().error()).into_string()
}

/// What went wrong, who can help, and the way on.
fn words(lang: Lang, problem: &Problem, title: &str, start: &str) -> Markup {
    let text = lang.text(&format!("{}-text", problem.key()));
    html! {
        h1 { (title) }
        @if let Problem::NoRight(who) = problem { p { (needed(lang, who)) } }
        p { (text) }
        @if let Problem::NoRight(who) | Problem::NoRole(who) = problem { p { (helpers(lang, who)) } }
        @if let Problem::Broken(reference) = problem {
            p { (lang.text("error-reference")) " " (ui::code(reference)) }
        }
        p { a href=(start) { (lang.text("error-start")) } }
    }
}

/// The roles that would do.
fn needed(lang: Lang, who: &WhoMay) -> String {
    let roles = role_names(lang, &who.roles);
    lang.text_with("error-no-right-roles", &[("count", who.roles.len().into()), ("roles", (&roles).into())])
}

/// Refusals that the web framework makes by itself.
fn unnamed(response: &Response) -> Option<Problem> {
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND => Some(Problem::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(Problem::WrongMethod),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Problem::TooLong),
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => {
            Some(Problem::BadForm)
        }
        _ => None,
    }
}

/// A number that can be read out over the telephone: no signs that look alike.
fn reference() -> String {
    const SIGNS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut rest = RandomState::new().build_hasher().finish();
    let mut text = String::with_capacity(9);
    for place in 0..8 {
        if place == 4 {
            text.push('-');
        }
        let sign = usize::try_from(rest % 32).ok().and_then(|index| SIGNS.get(index));
        text.push(sign.map_or('2', |sign| char::from(*sign)));
        rest /= 32;
    }
    text
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    for _ in 0..8 {
        let Some(inner) = source else { break };
        text.push_str(": ");
        text.push_str(&inner.to_string());
        source = inner.source();
    }
    text
}
