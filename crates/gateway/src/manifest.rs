//! The manifest of an institution: public, unsigned, read by the registry (Discovery API 6.0.0).

use app::host::Host;
use app::institution_pages;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::hei::HeiId;
use ewp_protocol::coding::{Accepted, gzip};
use http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, VARY};
use http::{Method, StatusCode, Uri};

use crate::{etag, ewp};

/// Answers with the manifest, packed if the reader takes that, or with 304 if the reader has it.
pub(crate) async fn answer(
    State(host): State<Host>,
    hei: Result<Path<String>, PathRejection>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let hei = hei.ok().and_then(|Path(hei)| HeiId::parse(&hei).ok());
    if let Some(institution) = hei.as_ref().and_then(|hei| host.institution(hei))
        && let Err(error) = institution_pages::refresh(&host, &institution).await
    {
        // The manifest must stay readable: what it says of keys and addresses does not come from there.
        tracing::warn!(%error, "the manifest may be behind what the institution tells about itself");
    }
    let Some(manifest) = hei.and_then(|hei| host.manifest(&hei)) else {
        return ewp::nothing_here(&host, &method, &uri, &headers);
    };
    let plain = etag::strong(manifest.as_bytes());
    let packed = etag::packed(&plain);
    let is_packed = Accepted::of(&headers).gzip;
    let is_known = etag::is_known(&headers, &[&plain, &packed]);
    let etag = if is_packed { packed } else { plain };
    let common = [(ETAG, etag), (CACHE_CONTROL, "no-cache".to_owned()), (VARY, "Accept-Encoding".to_owned())];
    if is_known {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    let kind = [(CONTENT_TYPE, "application/xml; charset=utf-8")];
    if is_packed {
        let coding = [(CONTENT_ENCODING, HeaderValue::from_static("gzip"))];
        return (common, kind, coding, gzip(manifest.as_bytes())).into_response();
    }
    (common, kind, manifest).into_response()
}
