//! The registry's pages, for anybody on its network. Each has the same facts for machines beside it: put `.json` after
//! its path, or send a document to check to `check.json`.

use std::convert::Infallible;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequestParts, NestedPath, OriginalUri};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use jiff::tz::TimeZone;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use serde_json::Value;
use ui::{Icon, Tab, Theme, Tone};

use crate::Registry;
use crate::state::Standing;

mod checks;
mod coverage;
mod host;
mod hosts;
mod json;
mod notices;
mod versions;

/// The cookie of the language.
pub(crate) const LANG: &str = "habita_lang";
/// The cookie of the appearance.
pub(crate) const THEME: &str = "habita_theme";
/// How many hosts stand on one page.
const PAGE: usize = 50;
/// How much may be sent to be checked: a document of the longest kind, written as a form.
const FORM_LIMIT: usize = 3 * crate::check::DOCUMENT_LIMIT + 1024;

pub(crate) fn router(registry: Registry) -> Router {
    Router::new()
        .route("/", get(hosts::page))
        .route("/hosts.json", get(hosts::json))
        .route("/hosts/{host}", get(host::page))
        .route("/hosts/{host}/versions/{version}", get(versions::page))
        .route("/coverage", get(coverage::page))
        .route("/coverage.json", get(coverage::json))
        .route("/notices", get(notices::page))
        .route("/notices.json", get(notices::json))
        .route("/reload", post(host::reload).layer(DefaultBodyLimit::max(crate::doors::SMALL_FORM)))
        .route("/check", get(checks::document_form).post(checks::document))
        .route("/check.json", post(checks::document_json))
        .route("/agreement-hash", get(checks::hash_form).post(checks::hash))
        .route("/agreement-hash.json", post(checks::hash_json))
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .with_state(registry)
}

/// The pages that stand beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Hosts,
    Coverage,
    Notices,
    Check,
    Hash,
}

impl Section {
    const ALL: [Self; 5] = [Self::Hosts, Self::Coverage, Self::Notices, Self::Check, Self::Hash];

    fn key(self) -> &'static str {
        match self {
            Self::Hosts => "registry-hosts",
            Self::Coverage => "registry-coverage",
            Self::Notices => "registry-notices",
            Self::Check => "registry-check",
            Self::Hash => "registry-hash",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Hosts => "/",
            Self::Coverage => "/coverage",
            Self::Notices => "/notices",
            Self::Check => "/check",
            Self::Hash => "/agreement-hash",
        }
    }
}

/// Who looks, and at what.
pub(crate) struct Visit {
    pub(crate) lang: Lang,
    theme: Theme,
    /// Where the pages begin: nothing, or the path under which another program has put them.
    base: String,
    path: String,
    query: Vec<(String, String)>,
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let base = NestedPath::from_request_parts(parts, state).await.ok();
        let OriginalUri(uri) = OriginalUri::from_request_parts(parts, state).await?;
        Ok(Self::new(base.as_ref().map_or("", NestedPath::as_str), &uri, &parts.headers))
    }
}

impl Visit {
    fn new(base: &str, uri: &Uri, headers: &HeaderMap) -> Self {
        let cookie = |name: &str| {
            let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
            cookies.split(';').find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('=').map(str::to_owned))
        };
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        Self {
            lang: Lang::choose(cookie(LANG).as_deref(), accepted),
            theme: Theme::parse(&cookie(THEME).unwrap_or_default()),
            base: base.trim_end_matches('/').to_owned(),
            path: uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            query: query.take(20).map(|(name, value)| (name.into_owned(), value.into_owned())).collect(),
        }
    }

    /// The address of one of the pages.
    pub(crate) fn href(&self, path: &str) -> String {
        match (self.base.as_str(), path) {
            ("", path) => path.to_owned(),
            (base, "/") => base.to_owned(),
            (base, path) => match path.strip_prefix("/?") {
                Some(query) => format!("{base}?{query}"),
                None => format!("{base}{path}"),
            },
        }
    }

    /// A parameter of the query; empty if it is not there.
    pub(crate) fn parameter(&self, name: &str) -> &str {
        self.query.iter().find(|(found, _)| found == name).map_or("", |(_, value)| value.as_str())
    }

    /// How many hosts to leave out before the first one of this page.
    pub(crate) fn skipped(&self) -> usize {
        self.parameter("skip").parse().unwrap_or(0)
    }

    /// The foot of a list that shows `PAGE` of `all` from `skip` on.
    pub(crate) fn pages(&self, path: &str, skip: usize, shown: usize, all: usize) -> Markup {
        let at = |skip: usize| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(self.query.iter().filter(|(name, value)| name != "skip" && !value.is_empty()));
            if skip > 0 {
                query.append_pair("skip", &skip.to_string());
            }
            let query = query.finish();
            self.href(&if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") })
        };
        let words = [("from", (skip + 1).min(all).into()), ("to", (skip + shown).into()), ("count", all.into())];
        ui::pagination(
            self.lang,
            &ui::Page {
                previous: (skip > 0).then(|| at(skip.saturating_sub(PAGE))),
                next: (skip + shown < all).then(|| at(skip + shown)),
                shown: self.lang.text_with("registry-shown", &words),
            },
        )
    }

    /// Times for readers from anywhere.
    pub(crate) fn dates(&self, registry: &Registry) -> Dates {
        Dates::new(self.lang, TimeZone::UTC, (registry.inner.options.now)())
    }

    /// A whole page. `json` is where the same facts are for machines.
    pub(crate) fn answer(
        &self,
        registry: &Registry,
        section: Section,
        title: &str,
        json: Option<&str>,
        body: &Markup,
    ) -> Response {
        let lang = self.lang;
        let tabs: Vec<Tab> = Section::ALL
            .into_iter()
            .map(|one| Tab {
                text: lang.text(one.key()),
                href: self.href(one.path()),
                count: None,
                current: one == section,
            })
            .collect();
        let registry_title = lang.text("registry-title");
        let body = html! { (ui::tabs(&registry_title, &tabs)) (body) };
        let mut shell = ui::BareShell::new(lang, self.theme, title, &self.path, body).mode(Some(&registry_title));
        if let Some(json) = json {
            shell = shell.link("JSON", self.href(json));
        }
        let page = ui::bare_page(&shell.link(lang.text("registry-catalogue"), registry.catalogue_url()));
        with_policy(Html(page.into_string()).into_response())
    }
}

/// The page for what is not there.
pub(crate) fn not_found(base: &str, uri: &Uri, headers: &HeaderMap) -> Response {
    missing(&Visit::new(base, uri, headers))
}

pub(crate) fn missing(visit: &Visit) -> Response {
    let lang = visit.lang;
    let (title, mode) = (lang.text("error-not-found"), lang.text("registry-title"));
    let body = html! {
        h1 { (title) }
        p { (lang.text("error-not-found-text")) }
        p { a href=(visit.href("/")) { (lang.text("registry-hosts")) } }
    };
    let shell = ui::BareShell::new(lang, visit.theme, &title, &visit.path, body).narrow().error();
    let page = ui::bare_page(&shell.mode(Some(&mode)));
    let mut response = with_policy(Html(page.into_string()).into_response());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// The state of a source as people see it.
pub(crate) fn standing(lang: Lang, standing: Standing) -> Markup {
    let (tone, icon) = look(standing);
    ui::status(tone, icon, &word(lang, standing), None)
}

pub(crate) fn look(standing: Standing) -> (Tone, Icon) {
    match standing {
        Standing::Good => (Tone::Ok, Icon::CheckCircle),
        Standing::Warning => (Tone::Warn, Icon::Warning),
        Standing::Error => (Tone::Bad, Icon::Warning),
        Standing::Kept => (Tone::Warn, Icon::Clock),
        Standing::Missing => (Tone::Bad, Icon::CrossCircle),
        Standing::New => (Tone::Neutral, Icon::Circle),
    }
}

pub(crate) fn word(lang: Lang, standing: Standing) -> String {
    lang.text(&format!("registry-standing-{}", standing.as_str()))
}

/// Facts for machines.
pub(crate) fn json_answer(status: StatusCode, value: &Value) -> Response {
    let content_type = HeaderValue::from_static("application/json");
    with_policy((status, [(header::CONTENT_TYPE, content_type)], value.to_string()).into_response())
}

pub(crate) fn with_policy(mut response: Response) -> Response {
    for (name, value) in ui::csp(&[]) {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
