//! Whether this host can work: for the operator's watch and for proxies.

use app::host::Host;
use axum::extract::State;
use http::StatusCode;
use http::header::{CACHE_CONTROL, HeaderName};

/// 200 if the database answers, else 503. Says nothing about partners or the registry.
pub(crate) async fn answer(State(host): State<Host>) -> (StatusCode, [(HeaderName, &'static str); 1], &'static str) {
    let headers = [(CACHE_CONTROL, "no-store")];
    match host.is_working().await {
        Ok(()) => (StatusCode::OK, headers, "ok\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, headers, "the database does not answer\n")
        }
    }
}
