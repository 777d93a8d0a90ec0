//! The text that is signed: one line per listed name.

use std::borrow::Cow;

use http::Method;
use http::header::HeaderMap;

use super::REQUEST_TARGET;

/// Longest text that is signed or verified. Real ones have about 600 bytes.
const TEXT_LIMIT: usize = 256 * 1024;

/// Why the text cannot be built.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// A listed header is not in the message, so the signature is void.
    #[error("the signature covers {0}, but the message has no such header")]
    Absent(String),
    /// The text would be longer than 256 KiB.
    #[error("what the signature covers is too long")]
    TooLong,
}

/// Builds the text to be signed (draft-cavage-07, section 2.3): for each name its lower-case form, a colon, a space and
/// the value, joined by LF without one at the end. Values are bytes, since headers are. The path and query are taken
/// as they stand on the request line; an empty path counts as `/`.
pub fn signing_text<N: AsRef<str>>(
    names: &[N],
    method: &Method,
    path_and_query: &str,
    headers: &HeaderMap,
) -> Result<Vec<u8>, TextError> {
    let mut text = Vec::with_capacity(names.len() * 64);
    for name in names {
        let name = name.as_ref();
        if !text.is_empty() {
            text.push(b'\n');
        }
        text.extend(name.bytes().map(|byte| byte.to_ascii_lowercase()));
        text.extend_from_slice(b": ");
        if name == REQUEST_TARGET {
            text.extend(method.as_str().bytes().map(|byte| byte.to_ascii_lowercase()));
            text.push(b' ');
            if !path_and_query.starts_with('/') {
                text.push(b'/');
            }
            text.extend_from_slice(path_and_query.as_bytes());
        } else {
            let value = joined(headers, name).ok_or_else(|| TextError::Absent(name.to_owned()))?;
            text.extend_from_slice(&value);
        }
        if text.len() > TEXT_LIMIT {
            return Err(TextError::TooLong);
        }
    }
    Ok(text)
}

/// The value of a header without the white space around it; several lines joined by comma and space, in order.
pub(crate) fn joined<'a>(headers: &'a HeaderMap, name: &str) -> Option<Cow<'a, [u8]>> {
    let mut values = headers.get_all(name).iter().map(|value| value.as_bytes().trim_ascii());
    let first = values.next()?;
    let mut all = Cow::Borrowed(first);
    for value in values {
        let all = all.to_mut();
        all.extend_from_slice(b", ");
        all.extend_from_slice(value);
    }
    Some(all)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn lines_follow_the_listed_order_without_a_last_line_end() {
        let mut headers = HeaderMap::new();
        headers.append("b", HeaderValue::from_static(" two "));
        headers.append("a", HeaderValue::from_static("one"));
        headers.append("b", HeaderValue::from_static("three"));
        let text = signing_text(&["b", "(request-target)", "a"], &Method::POST, "/x?y=%20", &headers).unwrap();
        assert_eq!(text, b"b: two, three\n(request-target): post /x?y=%20\na: one");
    }

    #[test]
    fn an_empty_path_counts_as_a_slash() {
        let text = signing_text(&["(request-target)"], &Method::GET, "", &HeaderMap::new()).unwrap();
        assert_eq!(text, b"(request-target): get /");
        let text = signing_text(&["(request-target)"], &Method::GET, "?a=b", &HeaderMap::new()).unwrap();
        assert_eq!(text, b"(request-target): get /?a=b");
    }

    #[test]
    fn an_absent_header_makes_the_text_impossible() {
        for name in ["date", "(created)", "a b", ""] {
            let result = signing_text(&[name], &Method::GET, "/", &HeaderMap::new());
            assert_eq!(result, Err(TextError::Absent(name.to_owned())));
        }
    }

    #[test]
    fn a_list_that_repeats_a_long_header_is_refused() {
        let mut headers = HeaderMap::new();
        headers.insert("a", HeaderValue::from_str(&"x".repeat(10_000)).unwrap());
        assert_eq!(signing_text(&["a"; 100], &Method::GET, "/", &headers), Err(TextError::TooLong));
    }
}
