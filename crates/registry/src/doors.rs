//! The registry's doors: the catalogue and the manifest for machines, and around them the pages for people.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, OriginalUri, RawForm, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use ewp_messages::error_response::ErrorResponse;
use l10n::Lang;
use ui::Theme;

use crate::claims::SourceId;
use crate::state::Published;
use crate::{Registry, pages};

/// How long a catalogue may be used without asking again, in seconds (Registry API 1.5.0: at least a minute).
const MAX_AGE: u64 = 300;
/// How long a source is left alone after somebody has asked for it.
const ASK_PAUSE: Duration = Duration::from_secs(5);

/// How many sources are asked in such a pause because somebody wants it; the rounds ask all of them anyway.
const MOST_ASKED: usize = 20;
/// The longest form of the small buttons.
pub(crate) const SMALL_FORM: usize = 8 * 1024;

const XML: HeaderValue = HeaderValue::from_static("application/xml; charset=utf-8");
const CACHE: HeaderValue = HeaderValue::from_static("max-age=300, must-revalidate");
const VARY: HeaderValue = HeaderValue::from_static("accept-encoding");

/// When sources were last asked because somebody pressed a button.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    at: Mutex<HashMap<SourceId, Instant>>,
}

impl Asked {
    /// Whether a source may be asked again already; if so, it counts as asked.
    pub(crate) fn may_ask(&self, source: &SourceId, now: Instant) -> MayAsk {
        let mut at = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        at.retain(|_, asked| now.duration_since(*asked) < ASK_PAUSE);
        if at.contains_key(source) {
            return MayAsk::Again;
        }
        if at.len() >= MOST_ASKED {
            return MayAsk::Busy;
        }
        at.insert(source.clone(), now);
        MayAsk::Now
    }
}

/// Whether a source may be asked because somebody wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MayAsk {
    /// Yes.
    Now,
    /// It was asked some seconds ago.
    Again,
    /// So many others were asked that this one has to wait.
    Busy,
}

impl MayAsk {
    /// Its word in addresses.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Again => "again",
            Self::Busy => "busy",
        }
    }
}

pub(crate) fn router(registry: Registry) -> Router {
    Router::new()
        .route("/catalogue-v1.xml", get(catalogue).fallback(wrong_method))
        .route("/manifest.xml", get(manifest).fallback(wrong_method))
        .route("/assets/{*path}", get(asset))
        // Where browsers look for the icon when what they show is no page, such as JSON.
        .route("/favicon.ico", get(|| async { Redirect::permanent(ui::assets::favicon_href()) }))
        .route("/preferences", post(preferences).layer(DefaultBodyLimit::max(SMALL_FORM)))
        .with_state(registry.clone())
        .merge(pages::router(registry))
        .fallback(unknown)
}

async fn catalogue(State(registry): State<Registry>, headers: HeaderMap) -> Response {
    let published = registry.published();
    if !published.is_ready() {
        return refuse(StatusCode::SERVICE_UNAVAILABLE, "No catalogue has been built yet. Ask again in some seconds.");
    }
    let zipped = takes_gzip(&headers);
    let has_it = is_current(&headers, &published);
    let mut response = match (has_it, zipped) {
        (true, _) => StatusCode::NOT_MODIFIED.into_response(),
        (false, true) => published.gzip.body().into_response(),
        (false, false) => published.plain.body().into_response(),
    };
    let out = response.headers_mut();
    if let Some([plain, gzip, since]) = &published.tags {
        out.insert(header::ETAG, if zipped { gzip.clone() } else { plain.clone() });
        out.insert(header::LAST_MODIFIED, since.clone());
    }
    let expires = SystemTime::from((registry.inner.options.now)()) + Duration::from_secs(MAX_AGE);
    if let Ok(expires) = HeaderValue::try_from(httpdate::fmt_http_date(expires)) {
        out.insert(header::EXPIRES, expires);
    }
    out.insert(header::CACHE_CONTROL, CACHE);
    out.insert(header::VARY, VARY);
    if !has_it {
        out.insert(header::CONTENT_TYPE, XML);
        if zipped {
            out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
    }
    response
}

/// RFC 9110, 13.1: tags count before dates, and a weak comparison is enough here.
fn is_current(headers: &HeaderMap, published: &Published) -> bool {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    if headers.contains_key(header::IF_NONE_MATCH) {
        let known = text(header::IF_NONE_MATCH).unwrap_or_default();
        return known.split(',').any(|tag| {
            let tag = tag.trim();
            let name = tag.trim_start_matches("W/").trim_matches('"');
            tag == "*" || name.strip_suffix("-gzip").unwrap_or(name) == published.name
        });
    }
    let since = text(header::IF_MODIFIED_SINCE).and_then(|date| httpdate::parse_http_date(date).ok());
    // Dates of HTTP have whole seconds.
    let seconds = |time: SystemTime| time.duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    since.is_some_and(|since| seconds(SystemTime::from(published.since)) <= seconds(since))
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        is_gzip && !parts.any(|part| matches!(part.trim_end_matches('0'), "q=" | "q=0." | "q=."))
    })
}

async fn manifest(State(registry): State<Registry>) -> Response {
    ([(header::CONTENT_TYPE, XML)], registry.manifest()).into_response()
}

async fn wrong_method() -> Response {
    let mut response = refuse(StatusCode::METHOD_NOT_ALLOWED, "This address takes GET and HEAD.");
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}

/// People get a page, machines an error response.
async fn unknown(OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accepted.contains("text/html") {
        return pages::not_found("", &uri, &headers);
    }
    refuse(StatusCode::NOT_FOUND, "There is nothing here. The catalogue is at /catalogue-v1.xml.")
}

pub(crate) fn refuse(status: StatusCode, developer_message: &str) -> Response {
    let body = ErrorResponse { developer_message: developer_message.to_owned(), user_messages: Vec::new() }.write();
    (status, [(header::CONTENT_TYPE, XML)], body).into_response()
}

async fn asset(OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    let (known, accepted) = (text(header::IF_NONE_MATCH), text(header::ACCEPT_ENCODING));
    let Some(answer) = ui::assets::answer(uri.path(), known, accepted) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let status = if answer.bytes.is_some() { StatusCode::OK } else { StatusCode::NOT_MODIFIED };
    let body = answer.bytes.map_or_else(Body::empty, Body::from);
    (status, AppendHeaders(answer.headers), body).into_response()
}

/// Keeps language or appearance and returns to the page of the form.
async fn preferences(RawForm(form): RawForm) -> Response {
    let mut kept = Vec::new();
    let mut back = String::from("/");
    for (name, value) in form_urlencoded::parse(&form).take(10) {
        match name.as_ref() {
            "lang" => kept.extend(Lang::from_tag(&value).map(|lang| cookie(pages::LANG, lang.tag()))),
            "theme" => kept.push(cookie(pages::THEME, Theme::parse(&value).as_str())),
            "return" if ui::is_local(&value) => back = value.into_owned(),
            _ => {}
        }
    }
    let cookies = kept.into_iter().map(|cookie| (header::SET_COOKIE, cookie)).collect::<Vec<_>>();
    (StatusCode::SEE_OTHER, AppendHeaders(cookies), [(header::LOCATION, back)]).into_response()
}

fn cookie(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(header::HeaderName, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn tags_count_before_dates() {
        let mut published = Published::empty();
        published.name = "abc".to_owned();
        published.since = "2026-01-05T08:00:00.5Z".parse().unwrap();
        let current = |pairs: &[_]| is_current(&headers(pairs), &published);
        for tag in ["\"abc\"", "W/\"abc\"", "\"x\", \"abc-gzip\"", "*"] {
            assert!(current(&[(header::IF_NONE_MATCH, tag)]), "{tag}");
        }
        let (later, earlier) = ("Mon, 05 Jan 2026 08:00:00 GMT", "Mon, 05 Jan 2026 07:59:59 GMT");
        assert!(current(&[(header::IF_MODIFIED_SINCE, later)]));
        assert!(!current(&[(header::IF_MODIFIED_SINCE, earlier)]));
        assert!(!current(&[(header::IF_MODIFIED_SINCE, "yesterday")]));
        assert!(!current(&[(header::IF_NONE_MATCH, "\"old\""), (header::IF_MODIFIED_SINCE, later)]));
        assert!(!current(&[]));
    }

    #[test]
    fn many_buttons_pressed_at_once_ask_few_sources_and_none_is_kept_from_its_turn() {
        let (asked, start) = (Asked::default(), Instant::now());
        let answers: Vec<MayAsk> =
            (0..100).map(|number| asked.may_ask(&SourceId::from(format!("{number}")), start)).collect();
        assert_eq!(answers.iter().filter(|answer| **answer == MayAsk::Now).count(), MOST_ASKED);
        assert_eq!(answers.last(), Some(&MayAsk::Busy));
        let source = SourceId::from("0");
        // Whoever presses again and again does not push the moment away.
        for second in 1..5 {
            assert_eq!(asked.may_ask(&source, start + Duration::from_secs(second)), MayAsk::Again);
        }
        assert_eq!(asked.may_ask(&source, start + ASK_PAUSE), MayAsk::Now);
    }

    #[test]
    fn gzip_is_sent_to_those_who_take_it() {
        for yes in ["gzip", "br, gzip;q=0.5", "GZIP"] {
            assert!(takes_gzip(&headers(&[(header::ACCEPT_ENCODING, yes)])), "{yes}");
        }
        for no in ["", "identity", "gzip;q=0", "gzip; q=0.000", "x-gzip2"] {
            assert!(!takes_gzip(&headers(&[(header::ACCEPT_ENCODING, no)])), "{no}");
        }
    }
}
