//! Serving the style sheet, modules and images of the design system.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

use crate::problem::Problem;

/// The asset at what follows `/assets/`; compressed if the browser takes that, 304 if it has it.
#[must_use]
pub fn serve(path: &str, headers: &HeaderMap) -> Response {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    let (known, accepted) = (text(header::IF_NONE_MATCH), text(header::ACCEPT_ENCODING));
    let Some(answer) = ui::assets::answer(path, known, accepted) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let status = if answer.bytes.is_some() { StatusCode::OK } else { StatusCode::NOT_MODIFIED };
    let body = answer.bytes.map_or_else(Body::empty, Body::from);
    (status, AppendHeaders(answer.headers), body).into_response()
}

/// The icon at the address where browsers look for it when what they show is no page of ours, such as JSON.
pub async fn icon() -> Redirect {
    Redirect::permanent(ui::assets::favicon_href())
}

pub(crate) async fn get(Path(path): Path<String>, headers: HeaderMap) -> Response {
    let response = serve(&path, &headers);
    if response.status() == StatusCode::NOT_FOUND { Problem::NotFound.into_response() } else { response }
}
