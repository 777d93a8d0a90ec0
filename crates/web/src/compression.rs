//! Pages travel packed: a list of fifty rows is a tenth of its length that way, which a phone on a slow network feels.

use axum::http::{Extensions, HeaderMap, StatusCode, Version, header};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{And, Predicate, SizeAbove};

/// Shorter answers fit into one packet as they are.
const WORTH_PACKING: u64 = 1024;

/// Which answers are packed.
type Packed = And<SizeAbove, fn(StatusCode, Version, &HeaderMap, &Extensions) -> bool>;

/// Packs answers by gzip for whoever takes that. See `docs/decisions/0016-packed-pages.md` for why this is safe.
pub(crate) fn layer() -> CompressionLayer<Packed> {
    let is_text: fn(StatusCode, Version, &HeaderMap, &Extensions) -> bool = |_, _, headers, _| is_text(headers);
    CompressionLayer::new().compress_when(SizeAbove::new(WORTH_PACKING).and(is_text))
}

/// Whether an answer is text that is there as a whole: lines of news must not wait for more of them, and documents such
/// as workbooks and pictures are packed already.
fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let is_written = kind.starts_with("text/") || matches!(kind, "application/json" | "application/xml");
    is_written && kind != "text/event-stream"
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::is_text;

    #[test]
    fn texts_are_packed_and_news_and_documents_are_not() {
        let of = |kind: &'static str| {
            let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, HeaderValue::from_static(kind))]);
            is_text(&headers)
        };
        for kind in ["text/html; charset=utf-8", "text/csv", "text/plain", "application/xml", "application/json"] {
            assert!(of(kind), "{kind}");
        }
        for kind in ["text/event-stream", "application/pdf", "application/zip", "image/png", ""] {
            assert!(!of(kind), "{kind}");
        }
        assert!(!is_text(&HeaderMap::new()));
    }
}
