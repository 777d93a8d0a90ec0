//! Serving the style sheet, modules and images of the design system.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use crate::problem::Problem;

/// The asset at what follows `/assets/`; compressed if the browser takes that, 304 if it has it.
#[must_use]
pub fn serve(path: &str, headers: &HeaderMap) -> Response {
    let Some(asset) = ui::assets::find(path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    let fresh = text(header::IF_NONE_MATCH).split(',').any(|tag| tag.trim() == asset.etag);
    let takes_brotli = text(header::ACCEPT_ENCODING).split(',').any(accepts_brotli);
    let mut response = if fresh {
        StatusCode::NOT_MODIFIED.into_response()
    } else if let Some(bytes) = asset.brotli.filter(|_| takes_brotli) {
        let mut response = Body::from(bytes).into_response();
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        response
    } else {
        Body::from(asset.bytes).into_response()
    };
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    out.insert(header::ETAG, HeaderValue::from_static(asset.etag));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let keep = if asset.immutable { ui::assets::IMMUTABLE } else { "no-cache" };
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    response
}

/// The icon at the address where browsers look for it when what they show is no page of ours, such as JSON.
pub async fn icon() -> Redirect {
    Redirect::permanent(ui::assets::favicon_href())
}

pub(crate) async fn get(Path(path): Path<String>, headers: HeaderMap) -> Response {
    let response = serve(&path, &headers);
    if response.status() == StatusCode::NOT_FOUND { Problem::NotFound.into_response() } else { response }
}

fn accepts_brotli(coding: &str) -> bool {
    let mut parts = coding.split(';').map(str::trim);
    parts.next() == Some("br") && !parts.any(|part| part == "q=0" || part == "q=0.0")
}
