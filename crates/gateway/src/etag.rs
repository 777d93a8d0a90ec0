//! Tags by which readers say what they have (RFC 9110, 8.8.3 and 13.1.2).

use app::answers::body_sha256;
use http::HeaderMap;
use http::header::IF_NONE_MATCH;

/// The tag of a document that always leaves in the same form, or of the plain form.
pub(crate) fn strong(document: &[u8]) -> String {
    format!("\"{}\"", body_sha256(document))
}

/// The tag of a document that leaves packed or not, encrypted or not: the same for all forms.
pub(crate) fn weak(document: &[u8]) -> String {
    format!("W/{}", strong(document))
}

/// The tag of the packed form of a document with a strong tag.
pub(crate) fn packed(strong: &str) -> String {
    format!("{}-gzip\"", strong.trim_end_matches('"'))
}

/// Whether a reader has a document with one of these tags.
pub(crate) fn is_known(headers: &HeaderMap, etags: &[&str]) -> bool {
    let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    known.flat_map(|value| value.split(',').map(str::trim)).any(|tag| {
        // Proxies may weaken a tag; the content is the same.
        tag == "*" || etags.iter().any(|etag| opaque(tag) == opaque(etag))
    })
}

fn opaque(tag: &str) -> &str {
    tag.strip_prefix("W/").unwrap_or(tag)
}
