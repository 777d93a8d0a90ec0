//! The program's own log: one line per event on standard error, chosen by the environment variable `HABITA_LOG`,
//! written for people or as JSON. What happens while a request is answered carries the request's id.

use std::io::IsTerminal as _;

use axum::Router;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::middleware::{Next, from_fn};
use tracing::Instrument as _;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

use crate::config::LogFormat;

/// The longest id of a request that is taken over from its sender.
const MOST_OF_AN_ID: usize = 64;

/// Starts the log. Servers say what they do; other commands only what goes wrong.
pub(crate) fn start(is_server: bool, format: LogFormat) {
    let usual = if is_server { "info,sqlx=warn,sea_orm=warn,hyper=warn,rustls=warn" } else { "warn" };
    let filter = EnvFilter::try_from_env("HABITA_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    let log = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    let log = log.with_ansi(std::io::stderr().is_terminal());
    match format {
        LogFormat::Text => log.compact().init(),
        LogFormat::Json => log.json().flatten_event(true).with_span_list(false).init(),
    }
}

/// Names each request of a door in the log. The address is not written: addresses of pages hold ids and secrets.
pub(crate) fn named(router: Router, door: &'static str) -> Router {
    router.layer(from_fn(move |request: Request, next: Next| {
        let id = id_of(request.headers());
        let span = tracing::info_span!("request", door, id);
        async move {
            let method = request.method().clone();
            let began = std::time::Instant::now();
            let answer = next.run(request).await;
            let (status, ms) = (answer.status().as_u16(), began.elapsed().as_millis());
            tracing::debug!(%method, status, ms, "answered");
            answer
        }
        .instrument(span)
    }))
}

/// The sender's own id, so that both ends' logs can be laid beside each other, or a new one.
fn id_of(headers: &HeaderMap) -> String {
    let sent = headers.get("x-request-id").and_then(|id| id.to_str().ok());
    let is_plain = |id: &&str| {
        (1..=MOST_OF_AN_ID).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    sent.filter(is_plain).map_or_else(|| uuid::Uuid::new_v4().to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_id_of_the_sender_is_taken_over() {
        let id = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("x-request-id", value.parse().unwrap());
            id_of(&headers)
        };
        assert_eq!(id("4b2e3b1c-0d0f-4b43-9a58-6e1b2f9a0c11"), "4b2e3b1c-0d0f-4b43-9a58-6e1b2f9a0c11");
        assert_ne!(id("a b"), "a b");
        assert_eq!(id(&"a".repeat(65)).len(), 36);
        assert_eq!(id_of(&HeaderMap::new()).len(), 36);
    }
}
