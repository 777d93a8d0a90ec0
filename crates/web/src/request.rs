//! What a request brings: names and values of a form or of the address.

use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};

use crate::problem::Problem;

/// The most fields that one form may have.
const MOST_FIELDS: usize = 5000;

/// Names and values in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads a query or the body of a form.
    pub(crate) fn read(encoded: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(encoded).take(MOST_FIELDS);
        // No database keeps a NUL, and nobody types one.
        let text = |value: std::borrow::Cow<'_, str>| value.replace('\0', "\u{fffd}");
        Self(pairs.map(|(name, value)| (name.into_owned(), text(value))).collect())
    }

    /// The first value of a name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The first value of a name as it was typed, empty if there is none.
    pub(crate) fn text(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().to_owned()
    }

    /// The first value of a name, if it is more than blanks.
    pub(crate) fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).map(str::trim).filter(|value| !value.is_empty())
    }

    /// What was typed to look for, as a page may show it again: without control characters, and not longer than `most`.
    pub(crate) fn searched(&self, name: &str, most: usize) -> Option<String> {
        let text: String = self.filled(name)?.chars().filter(|sign| !sign.is_control()).take(most).collect();
        (!text.trim().is_empty()).then_some(text)
    }

    /// All values of a name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All names and values.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The button that was pressed, as its name `do` says.
    pub(crate) fn pressed(&self) -> &str {
        // A script adds the pressed button at the end.
        self.0.iter().rev().find(|(key, _)| key == "do").map_or("", |(_, value)| value.as_str())
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Fields {
    fn from(pairs: [(&str, &str); N]) -> Self {
        Self(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into())
    }
}

/// The fields of a posted form.
#[derive(Clone, Debug)]
pub(crate) struct Form(pub(crate) Fields);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_form(request.headers()) {
            return Err(Problem::BadForm);
        }
        let body = Bytes::from_request(request, state).await.map_err(|rejection| match rejection {
            BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => Problem::TooLong,
            _ => Problem::BadForm,
        })?;
        Ok(Self(Fields::read(&body)))
    }
}

/// A form without fields sends no content type.
fn is_form(headers: &HeaderMap) -> bool {
    let Some(kind) = headers.get(header::CONTENT_TYPE) else {
        return true;
    };
    kind.to_str().is_ok_and(|kind| {
        let kind = kind.split(';').next().unwrap_or_default().trim();
        kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_reaches_no_database() {
        let fields = Fields::read(b"after=0-%00&q=a%00b");
        assert_eq!((fields.text("after"), fields.text("q")), ("0-\u{fffd}".to_owned(), "a\u{fffd}b".to_owned()));
    }
}
