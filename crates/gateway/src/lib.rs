//! The doors for machines: the endpoints of the Erasmus Without Paper network.
//!
//! This crate knows HTTP: how a request comes in, who sent it, what its parameters are, and how the answer leaves,
//! signed. What is answered is decided in `app`. It must never know pages, forms for people or the database.
//!
//! Every request to an institution's door takes the same way, errors included: the body is read within limits, the
//! sender is proved by its signature, unsigned headers are dropped, content codings are undone, parameters are read,
//! the door answers, and the answer is packed, encrypted and signed as the sender asks for it.

mod etag;
mod ewp;
mod health;
mod manifest;
pub mod metrics;

use app::endpoints::DOORS;
use app::host::Host;
use axum::Router;
use axum::routing::{any, get};

use ewp::Checks;

pub use ewp::{BODY_LIMIT, Patience};

/// Whether the host lives and whether it is ready, for a door of the operator's own.
pub fn health_router(host: Host) -> Router {
    Router::new().route("/health", get(health::answer)).route("/ready", get(health::ready)).with_state(host)
}

/// All doors of all institutions of a host.
pub fn router(host: Host) -> Router {
    router_with(host, Patience::default())
}

/// The same with another patience.
pub fn router_with(host: Host, patience: Patience) -> Router {
    let checks = Checks::new(patience);
    let mut router = Router::new()
        .route("/health", get(health::answer))
        .route("/ready", get(health::ready))
        .route("/ewp/{hei}/manifest.xml", get(manifest::answer).fallback(ewp::no_such_door));
    for door in DOORS {
        let checks = checks.clone();
        let handler =
            move |state, institution, target, request| ewp::answer(door, checks, state, institution, target, request);
        router = router.route(&format!("/ewp/{{hei}}/{}", door.path), any(handler));
    }
    router.fallback(ewp::no_such_door).with_state(host)
}
