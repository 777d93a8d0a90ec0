//! The one address to open: the registry, the universities, who one can be, and the story in five steps.

use std::sync::Arc;

use app::agreements::list::Within;
use app::host::Host;
use axum::Router;
use axum::body::Body;
use axum::extract::{Form, OriginalUri, Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use domain::hei::HeiId;
use domain::ids::StaffId;
use l10n::Lang;
use maud::{Markup, html};
use post::Caught;
use registry::Registry;
use serde::Deserialize;
use ui::{House, Icon, Numbered, Tone};
use web::preferences::Preferences;

use crate::cast::{Person, University};
use crate::mailbox;
use crate::network::Running;
use crate::steps::{self, STEPS, Step};

/// The form that the steps of the story send.
const STORY_FORM: &str = "story-form";

struct Start {
    universities: Vec<Running>,
    registry: Registry,
}

/// What the form of the start page says.
#[derive(Deserialize)]
struct Fields {
    hei: Option<String>,
    staff: Option<String>,
    step: Option<String>,
}

/// Whom somebody wants to be: a person, or whoever plays a step of the story, counted from 1.
#[derive(Debug, PartialEq, Eq)]
enum Choice<'a> {
    Person { hei: &'a str, staff: &'a str },
    Step(&'a str),
}

impl<'a> Choice<'a> {
    /// What a form chooses; `None` if it names nobody, or a person and a step.
    fn read(fields: &'a Fields) -> Option<Self> {
        match (fields.hei.as_deref(), fields.staff.as_deref(), fields.step.as_deref()) {
            (Some(hei), Some(staff), None) => Some(Self::Person { hei, staff }),
            (None, None, Some(step)) => Some(Self::Step(step)),
            _ => None,
        }
    }
}

/// Makes sure that the cast works at its university.
pub(crate) async fn enrol(host: &Host, hei: &HeiId, university: &University) -> anyhow::Result<Vec<StaffId>> {
    let mut staff = Vec::new();
    for person in university.staff {
        let id = app::sign_in::enrol_with(host, hei, &person.name(), &person.grants()?).await?;
        let tx = host.store().begin().await?;
        let address = mailbox::address(person, university);
        store::staff::change(&tx, hei, &id, &person.name(), Some(&address)).await?;
        tx.commit().await?;
        staff.push(id);
    }
    Ok(staff)
}

/// Who may sign in with one click at a university's own sign-in page.
pub(crate) fn one_click(university: &University, hei: &HeiId, staff: &[StaffId]) -> web::OneClick {
    let people = staff.iter().zip(university.staff).map(|(id, person)| web::OneClickPerson {
        institution: hei.clone(),
        id: id.clone(),
        name: person.name(),
        roles: person.roles.to_vec(),
    });
    web::OneClick { people: people.collect() }
}

/// The start page and what belongs to it.
pub(crate) fn router(universities: Vec<Running>, registry: &Registry, caught: &Caught) -> Router {
    let origins: Arc<[String]> = universities.iter().map(|running| running.pages.clone()).collect();
    let start = Arc::new(Start { universities, registry: registry.clone() });
    Router::new()
        .route("/", get(page))
        .route("/sign-in", post(sign_in))
        .route("/assets/{*path}", get(asset))
        .route("/favicon.ico", get(web::assets::icon))
        .route("/preferences", post(web::preferences::save))
        .with_state(start)
        .merge(mailbox::router(caught.clone()))
        .nest("/registry", registry.status_page())
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(from_fn(web::guard_pages))
        .layer(from_fn_with_state(origins, allow_sign_in))
        .merge(mailbox::letters(caught.clone()))
        .layer(from_fn(say_why))
}

async fn page(State(start): State<Arc<Start>>, OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let Preferences { lang, theme, .. } = Preferences::of(&headers);
    let mut agreements = 0;
    for running in &start.universities {
        let counts =
            app::agreements::list::counts(&running.host, &running.hei, &Within::Everywhere).await.unwrap_or_default();
        agreements += counts.iter().map(|count| count.agreements).sum::<u64>();
    }
    let done = steps::done(&start.universities).await.unwrap_or_default();
    let body = body(lang, &start, agreements, done);
    let path = uri.path();
    let (title, mode) = (lang.text("sandbox-title"), lang.text("sandbox-mode"));
    let mut shell = ui::BareShell::new(lang, theme, &title, path, body).mode(Some(&mode));
    if let Some(first) = start.universities.first() {
        shell = shell.link(lang.text("guide-title"), format!("{}/guide", first.pages));
        shell = shell.link(lang.text("guide-room-it"), format!("{}/guide/it", first.pages));
    }
    let page = ui::bare_page(&shell.link(lang.text("registry-title"), "/registry"));
    Html(page.into_string()).into_response()
}

fn body(lang: Lang, start: &Start, agreements: u64, done: [bool; STEPS.len()]) -> Markup {
    let works = |text: String| ui::status(Tone::Ok, Icon::CheckCircle, &text, None);
    let facts = [
        works(lang.text("sandbox-registry-running")),
        works(lang.text_with("sandbox-connected", &[("count", start.universities.len().into())])),
        works(lang.text_with("sandbox-agreements", &[("count", agreements.into())])),
    ];
    let registry = html! {
        a href="/registry" { (lang.text("sandbox-see-registry")) } " "
        a href="/mail" { (lang.text("sandbox-mail")) }
    };
    let houses: Vec<House> = start.universities.iter().map(|running| house(lang, running)).collect();
    let who = html! { p.section-lead { (lang.text("sandbox-who-note")) } (ui::houses(&houses)) };
    html! {
        (ui::start_head(&lang.text("sandbox-title"), &lang.text("sandbox-lead"), None))
        (ui::strip(&facts, Some(&registry)))
        (ui::section("who", &lang.text("sandbox-who"), &who))
        (ui::columns(&story(lang, done), &for_it(lang, start)))
    }
}

fn house(lang: Lang, running: &Running) -> House {
    let university = running.university;
    let people = university.staff.iter().zip(&running.staff).map(|(person, id)| {
        let hidden = [("hei", university.hei), ("staff", id.as_str())];
        ui::person_button("/sign-in", &hidden, &person.name(), &role(lang, person))
    });
    House {
        short: university.abbreviation.to_owned(),
        name: university.name(lang).to_owned(),
        place: format!("{}, {}", university.city, lang.country_name(university.country)),
        note: lang.text(university.introduction),
        people: people.collect(),
    }
}

fn role(lang: Lang, person: &Person) -> String {
    let roles = web::built_in_roles(lang, person.roles);
    match person.unit {
        Some(_) => lang.text_with("sandbox-one-unit", &[("role", (&roles).into())]),
        None => roles,
    }
}

fn story(lang: Lang, done: [bool; STEPS.len()]) -> Markup {
    let step = |(index, (step, done)): (usize, (&Step, bool))| {
        let number = (index + 1).to_string();
        let key = format!("sandbox-story-{number}");
        Numbered {
            title: ui::link_button(STORY_FORM, ("step", &number), &lang.text(&key)),
            text: html! { (lang.text(&format!("{key}-text"))) },
            aside: Some(html! {
                (lang.text_with("sandbox-story-time", &[("minutes", step.minutes.into())]))
                @if done { " " (ui::status(Tone::Ok, Icon::CheckCircle, &lang.text("sandbox-story-done"), None)) }
            }),
        }
    };
    let steps: Vec<Numbered> = STEPS.iter().zip(done).enumerate().map(step).collect();
    let body = html! {
        form id=(STORY_FORM) method="post" action="/sign-in" {}
        (ui::numbered(&steps))
    };
    ui::section("story", &lang.text("sandbox-story"), &body)
}

fn for_it(lang: Lang, start: &Start) -> Markup {
    let manifests = start.universities.iter().filter_map(|running| running.host.manifest_url(&running.hei));
    let manifests: Vec<String> = manifests.map(String::from).collect();
    let body = html! {
        p { (lang.text("sandbox-it-note")) }
        h3 { (lang.text("sandbox-it-registry")) }
        (ui::code_block(&lang.text("sandbox-it-registry"), &start.registry.catalogue_url()))
        h3 { (lang.text("sandbox-it-doors")) }
        (ui::code_block(&lang.text("sandbox-it-doors"), &manifests.join("\n")))
    };
    ui::section("it", &lang.text("sandbox-it"), &ui::prose(&body))
}

/// One click: the session is made at the university's host; the cookie works there too, since cookies ignore ports.
async fn sign_in(State(start): State<Arc<Start>>, headers: HeaderMap, Form(fields): Form<Fields>) -> Response {
    let at = |hei: &str| start.universities.iter().find(|running| running.university.hei == hei);
    let (found, step) = match Choice::read(&fields) {
        None => return StatusCode::BAD_REQUEST.into_response(),
        Some(Choice::Person { hei, staff }) => {
            let running = at(hei);
            let person = running.and_then(|running| running.staff.iter().find(|id| id.as_str() == staff));
            let Some(found) = running.zip(person) else {
                // Ids are made anew with a new sandbox, and a tab of the old one may still be open.
                let words = words(&headers, "/", "sandbox-gone", "sandbox-gone-text");
                return (StatusCode::NOT_FOUND, Html(words)).into_response();
            };
            (Some(found), None)
        }
        Some(Choice::Step(step)) => {
            let step = step.parse::<usize>().ok().and_then(|number| STEPS.get(number.checked_sub(1)?));
            let running = step.and_then(|step| at(step.hei));
            (running.zip(running.and_then(|running| running.staff.first())), step)
        }
    };
    let Some((running, id)) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tail = match step {
        Some(step) => format!("/{}", step.page(running).await),
        None => String::new(),
    };
    let device = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match app::sign_in::start_on(&running.host, &running.hei, id, device).await {
        Ok(token) => {
            let cookie = web::session_cookie(&running.hei, &token, false);
            let target = format!("{}/app/{}{tail}", running.pages, running.hei);
            (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, target)]).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "one-click sign-in failed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The form of one click ends on a university's pages, at another port: the content policy must allow that way.
async fn allow_sign_in(State(origins): State<Arc<[String]>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let origins: Vec<&str> = origins.iter().map(String::as_str).collect();
    for (name, value) in ui::csp(&origins) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}

/// Refusals in no words, or in those of the web framework, become pages that say why.
async fn say_why(OriginalUri(uri): OriginalUri, request: Request, next: Next) -> Response {
    let asked = request.headers().clone();
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.run(request).await;
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_bare = kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    let Some((status, title, text)) = refusal(response.status(), reads).filter(|_| is_bare) else {
        return response;
    };
    let page = words(&asked, if reads { uri.path() } else { "/" }, title, text);
    let (mut head, _) = response.into_parts();
    head.status = status;
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Response::from_parts(head, Body::from(page))
}

/// What the page of a refusal says: its title and its text. An address that cannot be read is none of ours.
fn refusal(status: StatusCode, reads: bool) -> Option<(StatusCode, &'static str, &'static str)> {
    let (title, text) = match status {
        StatusCode::NOT_FOUND => ("error-not-found", "error-not-found-text"),
        StatusCode::BAD_REQUEST if reads => {
            return Some((StatusCode::NOT_FOUND, "error-not-found", "error-not-found-text"));
        }
        StatusCode::FORBIDDEN => ("error-other-site", "error-other-site-text"),
        StatusCode::METHOD_NOT_ALLOWED => ("error-wrong-method", "error-wrong-method-text"),
        StatusCode::PAYLOAD_TOO_LARGE => ("error-too-long", "error-too-long-text"),
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => {
            ("error-bad-form", "error-bad-form-text")
        }
        _ => return None,
    };
    Some((status, title, text))
}

/// A page that says so, in the reader's language.
fn words(headers: &HeaderMap, path: &str, title: &str, text: &str) -> String {
    let Preferences { lang, theme, .. } = Preferences::of(headers);
    let (title, text) = (lang.text(title), lang.text(text));
    let body = html! {
        h1 { (title) }
        p { (text) }
        p { a href="/" { (lang.text("error-start")) } }
    };
    let mode = lang.text("sandbox-mode");
    let shell = ui::BareShell::new(lang, theme, &title, path, body).narrow().error().mode(Some(&mode));
    ui::bare_page(&shell.link(lang.text("registry-title"), "/registry")).into_string()
}

async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    web::assets::serve(&path, &headers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_chooses_a_person_or_a_step_and_not_both() {
        let fields = |hei: Option<&str>, staff: Option<&str>, step: Option<&str>| Fields {
            hei: hei.map(str::to_owned),
            staff: staff.map(str::to_owned),
            step: step.map(str::to_owned),
        };
        let person = fields(Some("a.example"), Some("7"), None);
        assert_eq!(Choice::read(&person), Some(Choice::Person { hei: "a.example", staff: "7" }));
        assert_eq!(Choice::read(&fields(None, None, Some("2"))), Some(Choice::Step("2")));
        for odd in [
            fields(Some("a.example"), Some("7"), Some("2")),
            fields(Some("a.example"), None, Some("2")),
            fields(Some("a.example"), None, None),
            fields(None, None, None),
        ] {
            assert_eq!(Choice::read(&odd), None);
        }
    }

    #[test]
    fn every_refusal_says_why() {
        for status in [400, 403, 404, 405, 413, 415, 422] {
            for reads in [true, false] {
                let (_, title, text) = refusal(StatusCode::from_u16(status).unwrap(), reads).unwrap();
                let page = words(&HeaderMap::new(), "/", title, text);
                assert!(page.contains("href=\"/\"") && !page.contains(l10n::MISSING_MARK), "{status}: {page}");
            }
        }
        let odd_address = refusal(StatusCode::BAD_REQUEST, true).unwrap();
        assert_eq!(odd_address.0, StatusCode::NOT_FOUND);
        assert_eq!(refusal(StatusCode::OK, true), None);
        let page = words(&HeaderMap::new(), "/", "sandbox-gone", "sandbox-gone-text");
        assert!(!page.contains(l10n::MISSING_MARK), "{page}");
    }
}
