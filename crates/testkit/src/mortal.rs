//! A host that can die and come back: the door stays, what stands behind it is replaced, and whoever waited for an
//! answer of the dead one gets none.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use http::StatusCode;
use tokio::sync::watch;
use tower::ServiceExt as _;

/// The longest request that is handed on.
const MOST: usize = 1024 * 1024;

/// The place of a host behind its door. Clones share it.
#[derive(Clone, Debug)]
pub struct Mortal {
    life: Arc<Mutex<Life>>,
}

#[derive(Debug)]
struct Life {
    router: Router,
    over: watch::Sender<bool>,
}

/// How often somebody knocked at the door of a host that is switched off.
#[derive(Clone, Debug, Default)]
pub struct Knocks {
    count: Arc<AtomicUsize>,
}

impl Knocks {
    /// So often.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }
}

impl Mortal {
    /// A living host.
    #[must_use]
    pub fn new(router: Router) -> Self {
        Self { life: Arc::new(Mutex::new(Life { router, over: watch::channel(false).0 })) }
    }

    /// The host dies, and another one takes its place.
    pub fn replace(&self, router: Router) {
        let mut life = self.life.lock().unwrap_or_else(PoisonError::into_inner);
        life.over.send_replace(true);
        *life = Life { router, over: watch::channel(false).0 };
    }

    /// The host is switched off: whoever knocks is counted and gets no answer that says anything.
    #[must_use]
    pub fn switch_off(&self) -> Knocks {
        let knocks = Knocks::default();
        let counted = knocks.clone();
        self.replace(Router::new().fallback(move || {
            counted.count.fetch_add(1, Ordering::Relaxed);
            std::future::ready(nobody())
        }));
        knocks
    }

    /// One door before several processes of a host: who cannot be reached is passed over.
    pub fn first_that_answers(processes: Vec<Self>) -> Router {
        Router::new().fallback(move |request: Request| {
            let processes = processes.clone();
            async move {
                let (head, body) = request.into_parts();
                let Ok(body) = to_bytes(body, MOST).await else { return nobody() };
                for process in &processes {
                    let mut request = Request::new(Body::from(body.clone()));
                    *request.method_mut() = head.method.clone();
                    *request.uri_mut() = head.uri.clone();
                    *request.headers_mut() = head.headers.clone();
                    let answer = process.answer(request).await;
                    if !answer.status().is_server_error() {
                        return answer;
                    }
                }
                nobody()
            }
        })
    }

    /// What to put behind the door.
    pub fn router(&self) -> Router {
        let mortal = self.clone();
        Router::new().fallback(move |request: Request| {
            let mortal = mortal.clone();
            async move { mortal.answer(request).await }
        })
    }

    async fn answer(&self, request: Request) -> Response {
        let (router, mut over) = {
            let life = self.life.lock().unwrap_or_else(PoisonError::into_inner);
            (life.router.clone(), life.over.subscribe())
        };
        tokio::select! {
            answered = router.oneshot(request) => match answered {
                Ok(answer) => answer,
                Err(never) => match never {},
            },
            _ = over.wait_for(|over| *over) => nobody(),
        }
    }
}

/// What a proxy says when the host behind it is gone.
fn nobody() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::BAD_GATEWAY;
    response
}
