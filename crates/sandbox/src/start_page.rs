//! The one address to open: the registry, the universities, who one can be, and the story in five steps.

use std::sync::Arc;

use app::agreements::list::Within;
use app::host::Host;
use axum::Router;
use axum::extract::{Form, OriginalUri, Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
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

/// Minutes that each step of the story takes a newcomer.
const STORY_MINUTES: [i64; 5] = [3, 2, 1, 1, 2];

struct Start {
    universities: Vec<Running>,
    registry: Registry,
}

#[derive(Deserialize)]
struct Choice {
    hei: String,
    staff: String,
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
        .fallback(not_found)
        .layer(from_fn(web::guard_pages))
        .layer(from_fn_with_state(origins, allow_sign_in))
        .merge(mailbox::letters(caught.clone()))
}

async fn page(State(start): State<Arc<Start>>, OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let Preferences { lang, theme, .. } = Preferences::of(&headers);
    let mut agreements = 0;
    for running in &start.universities {
        let counts =
            app::agreements::list::counts(&running.host, &running.hei, &Within::Everywhere).await.unwrap_or_default();
        agreements += counts.iter().map(|count| count.agreements).sum::<u64>();
    }
    let body = body(lang, &start, agreements);
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

fn body(lang: Lang, start: &Start, agreements: u64) -> Markup {
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
        (ui::section("who", &lang.text("sandbox-who"), None, None, &who))
        (ui::columns(&story(lang), &for_it(lang, start)))
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

fn story(lang: Lang) -> Markup {
    let step = |(index, minutes): (usize, &i64)| {
        let key = format!("sandbox-story-{}", index + 1);
        Numbered {
            title: html! { (lang.text(&key)) },
            text: html! { (lang.text(&format!("{key}-text"))) },
            aside: Some(lang.text_with("sandbox-story-time", &[("minutes", (*minutes).into())])),
        }
    };
    let steps: Vec<Numbered> = STORY_MINUTES.iter().enumerate().map(step).collect();
    ui::section("story", &lang.text("sandbox-story"), None, None, &ui::numbered(&steps))
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
    ui::section("it", &lang.text("sandbox-it"), None, None, &ui::prose(&body))
}

/// One click: the session is made at the university's host; the cookie works there too, since cookies ignore ports.
async fn sign_in(State(start): State<Arc<Start>>, headers: HeaderMap, Form(choice): Form<Choice>) -> Response {
    let found = start.universities.iter().find_map(|running| {
        let id = running.staff.iter().find(|id| id.as_str() == choice.staff)?;
        (running.university.hei == choice.hei).then_some((running, id))
    });
    let Some((running, id)) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let device = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match app::sign_in::start_on(&running.host, &running.hei, id, device).await {
        Ok(token) => {
            let cookie = web::session_cookie(&running.hei, &token, false);
            let target = format!("{}/app/{}", running.pages, running.hei);
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

/// A page that says so, in the reader's language.
async fn not_found(OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let Preferences { lang, theme, .. } = Preferences::of(&headers);
    let title = lang.text("error-not-found");
    let body = html! {
        h1 { (title) }
        p { (lang.text("error-not-found-text")) }
        p { a href="/" { (lang.text("error-start")) } }
    };
    let mode = lang.text("sandbox-mode");
    let shell = ui::BareShell::new(lang, theme, &title, uri.path(), body).narrow().error().mode(Some(&mode));
    let page = ui::bare_page(&shell.link(lang.text("registry-title"), "/registry"));
    (StatusCode::NOT_FOUND, Html(page.into_string())).into_response()
}

async fn asset(Path(path): Path<String>, headers: HeaderMap) -> Response {
    web::assets::serve(&path, &headers)
}
