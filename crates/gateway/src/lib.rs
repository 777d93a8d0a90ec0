//! The doors for machines: the endpoints of the Erasmus Without Paper network.
//!
//! This crate knows HTTP: how a request comes in, who sent it, what its parameters are, and how the answer leaves,
//! signed. What is answered is decided in `app`. It must never know pages, forms for people or the database.
//!
//! Every request to an institution's door takes the same way, errors included: the body is read within limits, the
//! sender is proved by its signature, unsigned headers are dropped, parameters are read, the door answers, and the
//! answer is signed if the sender asks for it.

mod ewp;
mod health;
mod manifest;

use app::endpoints::DOORS;
use app::host::Host;
use axum::Router;
use axum::routing::{any, get};

pub use ewp::BODY_LIMIT;

/// All doors of all institutions of a host.
pub fn router(host: Host) -> Router {
    let mut router = Router::new()
        .route("/health", get(health::answer))
        .route("/ewp/{hei}/manifest.xml", get(manifest::answer).fallback(ewp::no_such_door));
    for door in DOORS {
        let handler = move |state, institution, target, request| ewp::answer(door, state, institution, target, request);
        router = router.route(&format!("/ewp/{{hei}}/{}", door.path), any(handler));
    }
    router.fallback(ewp::no_such_door).with_state(host)
}
