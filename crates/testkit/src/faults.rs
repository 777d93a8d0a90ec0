//! A wire that loses, delays and doubles, between the doors of a host and its router.
//!
//! What "the notice is lost, and its sender does not know" means here: the request is answered by a second, blind host
//! with the same keys and an empty database, so that the answer is a true one and nothing of it is ever seen.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::endpoints::{DOORS, Endpoint};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use http::StatusCode;
use http::request::Parts;
use tower::ServiceExt as _;

/// How many doors are disturbed: the first ones of the table, which agreements use.
const DISTURBED: usize = 7;
/// The longest request that is looked at.
const MOST: usize = 1024 * 1024;

/// What happens to one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// Nothing.
    Pass,
    /// It never arrives; the sender gets 503.
    Lose,
    /// It arrives, and the sender gets 503.
    LoseAnswer,
    /// It arrives twice; the sender gets the first answer.
    Double,
    /// A notice is answered well and forgotten. Other requests pass.
    Swallow,
    /// A notice is answered well and arrives later. Other requests pass.
    Delay,
}

/// The plan of one wire. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    plan: Arc<Mutex<Plan>>,
}

#[derive(Debug, Default)]
struct Plan {
    faults: Vec<Fault>,
    /// How many requests a door has had: by host and place in the table of doors.
    counts: HashMap<(usize, usize), usize>,
    held: Vec<(Router, Parts, Bytes)>,
    happened: BTreeMap<Fault, usize>,
}

impl Faults {
    /// From now on requests meet these faults, then none. Which one a request meets depends on the host, on the door
    /// and on how many requests that door has had, so that requests at the same time disturb nothing.
    pub fn plan(&self, faults: Vec<Fault>) {
        let mut plan = self.lock();
        plan.faults = faults;
        plan.counts.clear();
    }

    /// No more faults. What was held back is lost.
    pub fn heal(&self) {
        let mut plan = self.lock();
        plan.faults.clear();
        plan.held.clear();
    }

    /// Lets everything arrive that was held back, and tells how much that was.
    pub async fn release(&self) -> usize {
        let held = std::mem::take(&mut self.lock().held);
        let count = held.len();
        for (router, head, body) in held {
            handle(&router, &head, body).await;
        }
        count
    }

    /// How often each fault has happened.
    #[must_use]
    pub fn happened(&self) -> BTreeMap<Fault, usize> {
        self.lock().happened.clone()
    }

    /// Puts the wire before a router. `number` tells the hosts of a network apart.
    pub fn before(&self, number: usize, router: Router, blind: Router) -> Router {
        let faults = self.clone();
        Router::new().fallback(move |request: Request| {
            let (faults, router, blind) = (faults.clone(), router.clone(), blind.clone());
            async move { faults.meet(number, &router, &blind, request).await }
        })
    }

    async fn meet(&self, number: usize, router: &Router, blind: &Router, request: Request) -> Response {
        let (head, body) = request.into_parts();
        let fault = self.next(number, head.uri.path());
        let Ok(body) = to_bytes(body, MOST).await else { return lost() };
        match fault {
            Fault::Pass => handle(router, &head, body).await,
            Fault::Lose => lost(),
            Fault::LoseAnswer => {
                handle(router, &head, body).await;
                lost()
            }
            Fault::Double => {
                let answer = handle(router, &head, body.clone()).await;
                handle(router, &head, body).await;
                answer
            }
            Fault::Swallow => handle(blind, &head, body).await,
            Fault::Delay => {
                let answer = handle(blind, &head, body.clone()).await;
                self.lock().held.push((router.clone(), head, body));
                answer
            }
        }
    }

    fn next(&self, number: usize, path: &str) -> Fault {
        let place = DOORS.iter().take(DISTURBED).position(|door| path.ends_with(door.path));
        let Some(place) = place else { return Fault::Pass };
        let is_notice =
            DOORS.get(place).is_some_and(|door| matches!(door.endpoint, Endpoint::IiaCnr | Endpoint::IiaApprovalCnr));
        let mut plan = self.lock();
        let count = plan.counts.entry((number, place)).or_default();
        let turn = *count;
        *count += 1;
        // Neighbours in the plan belong to different doors.
        let index = turn * DISTURBED * 2 + place * 2 + number;
        let planned = plan.faults.get(index).copied().unwrap_or(Fault::Pass);
        let fault = if is_notice || !matches!(planned, Fault::Swallow | Fault::Delay) { planned } else { Fault::Pass };
        *plan.happened.entry(fault).or_default() += 1;
        fault
    }

    fn lock(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn handle(router: &Router, head: &Parts, body: Bytes) -> Response {
    let mut request = Request::new(Body::from(body));
    *request.method_mut() = head.method.clone();
    *request.uri_mut() = head.uri.clone();
    *request.headers_mut() = head.headers.clone();
    match router.clone().oneshot(request).await {
        Ok(answer) => answer,
        Err(never) => match never {},
    }
}

fn lost() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    response
}
