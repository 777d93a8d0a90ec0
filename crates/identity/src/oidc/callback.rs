//! What the browser brings back from the provider.

use std::fmt;

use url::form_urlencoded;

/// The longest query that is read, in bytes.
const MAX_QUERY: usize = 16 * 1024;

/// The parameters of the redirect back to us (OpenID Connect Core 1.0, 3.1.2.5 and 3.1.2.6; RFC 9207).
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Callback {
    /// Which login this belongs to.
    pub state: Option<String>,
    /// What the tokens are given for.
    pub code: Option<String>,
    /// Which provider answers.
    pub iss: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
}

/// The query is too long, or it has one of the parameters twice (which RFC 6749 3.1 forbids).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the answer of the provider came back damaged")]
pub struct CallbackUnreadable;

impl Callback {
    /// Reads the query of the redirect. Other parameters are ignored.
    pub fn from_query(query: &str) -> Result<Self, CallbackUnreadable> {
        if query.len() > MAX_QUERY {
            return Err(CallbackUnreadable);
        }
        let mut callback = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let place = match &*name {
                "state" => &mut callback.state,
                "code" => &mut callback.code,
                "iss" => &mut callback.iss,
                "error" => &mut callback.error,
                _ => continue,
            };
            if place.replace(value.into_owned()).is_some() {
                return Err(CallbackUnreadable);
            }
        }
        Ok(callback)
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Callback").field("code", &self.code.is_some()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_are_read_and_others_ignored() {
        let callback = Callback::from_query("code=a%2Bb&state=s&iss=https%3A%2F%2Fop.example&session_state=x").unwrap();
        assert_eq!(callback.code.as_deref(), Some("a+b"));
        assert_eq!(callback.iss.as_deref(), Some("https://op.example"));
        assert!(!format!("{callback:?}").contains("a+b"));
    }

    #[test]
    fn a_parameter_that_comes_twice_and_a_flood_are_refused() {
        assert_eq!(Callback::from_query("code=a&state=s&code=b"), Err(CallbackUnreadable));
        assert_eq!(Callback::from_query(&format!("code={}", "a".repeat(20_000))), Err(CallbackUnreadable));
    }
}
