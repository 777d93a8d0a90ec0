//! The manifest of an institution: public, unsigned, read by the registry (Discovery API 6.0.0).

use app::answers::body_sha256;
use app::host::Host;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::hei::HeiId;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderMap, IF_NONE_MATCH};
use http::{Method, StatusCode, Uri};

use crate::ewp;

/// Answers with the manifest, or with 304 if the reader has it.
pub(crate) async fn answer(
    State(host): State<Host>,
    hei: Result<Path<String>, PathRejection>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let hei = hei.ok().and_then(|Path(hei)| HeiId::parse(&hei).ok());
    let manifest = hei.and_then(|hei| host.manifest(&hei));
    let Some(manifest) = manifest else {
        return ewp::nothing_here(&host, &method, &uri, &headers);
    };
    let etag = format!("\"{}\"", body_sha256(manifest.as_bytes()));
    let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let is_known = known.flat_map(|value| value.split(',')).any(|tag| is_same(tag.trim(), &etag));
    let common = [(ETAG, etag), (CACHE_CONTROL, "no-cache".to_owned())];
    if is_known {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    (common, [(CONTENT_TYPE, "application/xml; charset=utf-8")], manifest).into_response()
}

/// Proxies may weaken a tag; the content is the same.
fn is_same(tag: &str, own: &str) -> bool {
    tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == own
}
