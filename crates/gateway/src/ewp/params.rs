//! The parameters of a request: the query of a GET, the form of a POST, never both (architecture 1.15, requests).

use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method};

use super::refusal::Refusal;

/// The most parameters of one request.
const MOST: usize = 1000;

/// Names and values in the order in which they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Params(Vec<(String, String)>, bool);

impl Params {
    /// Reads them from a body without codings. `headers` are the signed ones: a sender that does not sign its content
    /// type is taken to send a form.
    pub(super) fn read(
        method: &Method,
        query: Option<&str>,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Self, Refusal> {
        if method != Method::POST {
            return Self::parse(query.unwrap_or_default().as_bytes(), true);
        }
        if let Some(kind) = headers.get(CONTENT_TYPE)
            && !is_form(kind.as_bytes())
        {
            return Err(Refusal::content_type());
        }
        Self::parse(body, false)
    }

    /// The first of them, for the exchange log.
    pub(super) fn first(&self, most: usize) -> Vec<(String, String)> {
        self.0.iter().take(most).cloned().collect()
    }

    /// All of them, in order.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether a parameter is there at all.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// Whether they came in the query.
    pub(super) fn came_by_get(&self) -> bool {
        self.1
    }

    /// All values of a parameter.
    pub(super) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect()
    }

    /// All values of a parameter that must be there at least once and at most `most` times; values that stand twice
    /// count twice.
    pub(super) fn some(&self, name: &'static str, most: u32) -> Result<Vec<String>, Refusal> {
        let values = self.all(name);
        if values.is_empty() {
            return Err(Refusal::missing(name));
        }
        if values.len() > usize::try_from(most).unwrap_or(usize::MAX) {
            return Err(Refusal::too_many(name, most));
        }
        Ok(values)
    }

    /// The value of a parameter that must be there exactly once.
    pub(super) fn one(&self, name: &'static str) -> Result<String, Refusal> {
        self.optional(name)?.ok_or_else(|| Refusal::missing(name))
    }

    /// The value of a parameter that may be there once.
    pub(super) fn optional(&self, name: &'static str) -> Result<Option<String>, Refusal> {
        let mut values = self.all(name);
        if values.len() > 1 {
            return Err(Refusal::repeated(name));
        }
        Ok(values.pop())
    }

    fn parse(encoded: &[u8], came_by_get: bool) -> Result<Self, Refusal> {
        let pairs: Vec<_> = form_urlencoded::parse(encoded).take(MOST + 1).collect();
        if pairs.len() > MOST {
            return Err(Refusal::too_many_parameters(MOST));
        }
        let owned = pairs.into_iter().map(|(name, value)| (name.into_owned(), value.into_owned()));
        Ok(Self(owned.collect(), came_by_get))
    }
}

fn is_form(kind: &[u8]) -> bool {
    let essence = kind.split(|byte| *byte == b';').next().unwrap_or_default();
    essence.trim_ascii().eq_ignore_ascii_case(b"application/x-www-form-urlencoded")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(method: &Method, query: Option<&str>, kind: Option<&'static str>, body: &str) -> Result<Params, Refusal> {
        let mut headers = HeaderMap::new();
        if let Some(kind) = kind {
            headers.insert(CONTENT_TYPE, http::HeaderValue::from_static(kind));
        }
        Params::read(method, query, &headers, body.as_bytes())
    }

    #[test]
    fn a_post_has_no_query_and_a_get_has_no_body() {
        let params = read(&Method::POST, Some("a=query"), None, "a=form").unwrap();
        assert_eq!(params.all("a"), ["form"]);
        let params = read(&Method::GET, Some("a=query"), None, "a=form").unwrap();
        assert_eq!(params.all("a"), ["query"]);
    }

    #[test]
    fn order_and_doubles_are_kept() {
        let params = read(&Method::POST, None, None, "a=2&b=1&a=1&a=2&a=").unwrap();
        assert_eq!(params.all("a"), ["2", "1", "2", ""]);
        assert!(params.optional("a").is_err());
        assert_eq!(params.one("b").unwrap(), "1");
        assert!(params.one("c").is_err());
    }

    #[test]
    fn only_forms_are_read() {
        for kind in ["application/x-www-form-urlencoded", "Application/X-WWW-Form-Urlencoded; charset=UTF-8"] {
            assert!(read(&Method::POST, None, Some(kind), "a=1").is_ok(), "{kind}");
        }
        for kind in ["text/xml", "multipart/form-data", ""] {
            assert!(read(&Method::POST, None, Some(kind), "a=1").is_err(), "{kind}");
        }
    }

    #[test]
    fn a_flood_of_parameters_is_refused() {
        let most = vec!["a=1"; MOST].join("&");
        assert_eq!(read(&Method::GET, Some(&most), None, "").unwrap().all("a").len(), MOST);
        assert!(read(&Method::GET, Some(&format!("{most}&a=1")), None, "").is_err());
    }
}
