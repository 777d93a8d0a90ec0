//! Whether this host can work: for the operator's watch and for proxies.

use app::host::Host;
use app::watch::{self, NotReady};
use axum::extract::State;
use http::StatusCode;
use http::header::{CACHE_CONTROL, HeaderName};

type Answer = (StatusCode, [(HeaderName, &'static str); 1], &'static str);

/// 200 if the database answers, else 503. Says nothing about partners or the registry.
pub(crate) async fn answer(State(host): State<Host>) -> Answer {
    match host.is_working().await {
        Ok(()) => say(StatusCode::OK, "ok\n"),
        Err(error) => database(&error),
    }
}

/// 200 if the host can speak with partners, else 503 with what is missing. A proxy sends no requests here until then.
pub(crate) async fn ready(State(host): State<Host>) -> Answer {
    match watch::readiness(&host).await {
        Ok(()) => say(StatusCode::OK, "ready\n"),
        Err(NotReady::Database(error)) => database(&error),
        Err(NotReady::NoCatalogue) => say(StatusCode::SERVICE_UNAVAILABLE, "no catalogue of the registry is known\n"),
    }
}

fn database(error: &app::StoreError) -> Answer {
    tracing::error!(%error, "the database does not answer");
    say(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
}

fn say(status: StatusCode, text: &'static str) -> Answer {
    (status, [(CACHE_CONTROL, "no-store")], text)
}
