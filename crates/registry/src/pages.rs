//! The registry's doors: the catalogue for machines, a status page for people.

use axum::Router;
use axum::extract::{OriginalUri, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use ewp_messages::error_response::ErrorResponse;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{Column, Icon, Row, Table, Theme, Tone};

use crate::Registry;
use crate::state::{Published, SourceStatus, Verdict};

/// How long a catalogue may be used without asking again, in seconds.
const MAX_AGE: u32 = 300;

pub(crate) fn router(registry: Registry) -> Router {
    Router::new()
        .route("/catalogue-v1.xml", get(catalogue))
        .route("/manifest.xml", get(manifest))
        .route("/", get(status))
        .route("/assets/{*path}", get(asset))
        .fallback(unknown)
        .with_state(registry)
}

pub(crate) fn status_router(registry: Registry) -> Router {
    Router::new().route("/", get(status)).with_state(registry)
}

async fn catalogue(State(registry): State<Registry>, headers: HeaderMap) -> Response {
    let published = registry.published();
    if published.catalogue.is_empty() {
        return refuse(StatusCode::SERVICE_UNAVAILABLE, "No catalogue has been built yet. Ask again in some seconds.");
    }
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let is_known = known == "*" || known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == published.etag);
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], published.catalogue.clone()).into_response()
    };
    let since = std::time::SystemTime::from(published.since);
    let values = [
        (header::ETAG, published.etag.clone()),
        (header::LAST_MODIFIED, httpdate::fmt_http_date(since)),
        (header::CACHE_CONTROL, format!("max-age={MAX_AGE}, must-revalidate")),
    ];
    for (name, value) in values {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

async fn manifest(State(registry): State<Registry>) -> Response {
    ([(header::CONTENT_TYPE, "application/xml; charset=utf-8")], registry.manifest()).into_response()
}

async fn unknown() -> Response {
    refuse(StatusCode::NOT_FOUND, "There is nothing here. The catalogue is at /catalogue-v1.xml.")
}

fn refuse(status: StatusCode, developer_message: &str) -> Response {
    let body = ErrorResponse { developer_message: developer_message.to_owned(), user_messages: Vec::new() }.write();
    (status, [(header::CONTENT_TYPE, "application/xml; charset=utf-8")], body).into_response()
}

async fn asset(OriginalUri(uri): OriginalUri) -> Response {
    match ui::assets::find(uri.path()) {
        Some(asset) => ([(header::CONTENT_TYPE, asset.content_type)], asset.bytes).into_response(),
        None => unknown().await,
    }
}

async fn status(State(registry): State<Registry>, OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let cookie = |name: &str| {
        let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
        cookies.split(';').find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('=').map(str::to_owned))
    };
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let lang = Lang::choose(cookie("habita_lang").as_deref(), accepted);
    let theme = Theme::parse(&cookie("habita_theme").unwrap_or_default());
    let published = registry.published();
    let page = ui::bare_page(&ui::BareShell {
        lang,
        theme,
        title: &lang.text("registry-title"),
        error: false,
        path: uri.path(),
        mode: Some(&lang.text("registry-title")),
        links: vec![(lang.text("registry-catalogue"), registry.catalogue_url())],
        home: "/",
        narrow: false,
        body: body(lang, &published, (registry.inner.options.now)()),
    });
    let mut response = Html(page.into_string()).into_response();
    for (name, value) in ui::csp(&[]) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn body(lang: Lang, published: &Published, now: Timestamp) -> Markup {
    let dates = Dates::new(lang, TimeZone::system(), now);
    let columns = vec![
        Column::wide(lang.text("registry-institution")),
        Column::new(lang.text("registry-state")),
        Column::tight(lang.text("registry-fetched")),
        Column::new(lang.text("registry-manifest")),
    ];
    let rows = published.sources.iter().map(|source| row(lang, &dates, source)).collect::<Vec<_>>();
    html! {
        (ui::start_head(&lang.text("registry-title"), &lang.text("registry-lead"), None))
        @if published.since != Timestamp::UNIX_EPOCH {
            p.muted { (lang.text_with("registry-since", &[("when", (&dates.exact(published.since)).into())])) }
        }
        @if rows.is_empty() {
            p { (lang.text("registry-empty")) }
        } @else {
            (ui::stack(&[ui::table(&Table { caption: lang.text("registry-title"), columns, rows, stays: false })]))
        }
    }
}

fn row(lang: Lang, dates: &Dates, source: &SourceStatus) -> Row {
    let name = source.name.clone().unwrap_or_else(|| lang.text("registry-no-institution"));
    let (icon, tone, word, notes) = match &source.verdict {
        Verdict::Good => (Icon::CheckCircle, Tone::Ok, "registry-good", Vec::new()),
        Verdict::Reduced(notices) => (Icon::Warning, Tone::Warn, "registry-reduced", notices.clone()),
        Verdict::Failed(reason) => {
            let kept = source.fetched_at.is_some();
            (
                Icon::CrossCircle,
                Tone::Bad,
                if kept { "registry-failed-kept" } else { "registry-failed" },
                vec![reason.clone()],
            )
        }
    };
    Row::new(vec![
        html! { (name) @if let Some(hei) = &source.hei { " " span.quiet { (hei) } } },
        html! { (ui::status(tone, icon, &lang.text(word), None)) @for note in &notes { p.quiet { (note) } } },
        html! { @if let Some(at) = source.fetched_at { (ui::time(&dates.stamped(at, dates.exact(at)))) } @else { "–" } },
        html! { (ui::code(source.location.as_str())) },
    ])
}
