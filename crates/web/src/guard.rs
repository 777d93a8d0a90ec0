//! What holds for every page: the headers of the content policy, no caching of what is private, and no forms from
//! other sites.

use std::convert::Infallible;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower::{Layer, ServiceExt};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::problem::Problem;

/// A layer for every page of Habita, as `axum::middleware::from_fn(web::guard_pages)`.
pub async fn guard_pages(request: Request, next: Next) -> Response {
    let refuse = |_: ProtectionError| -> axum::http::Response<Body> { Problem::OtherSite.into_response() };
    let guarded = CsrfLayer::new().with_rejection_response(refuse).layer(next);
    // An address with a NUL is nobody's, and not every database takes one.
    let answered: Result<Response, Infallible> = if request.uri().path().contains("%00") {
        Ok(Problem::NotFound.into_response())
    } else {
        guarded.oneshot(request).await
    };
    let mut response = answered.unwrap_or_else(|never| match never {});
    let headers = response.headers_mut();
    for (name, value) in ui::csp(&[]) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
