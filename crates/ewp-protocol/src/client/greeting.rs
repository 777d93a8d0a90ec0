//! A look at a host: whether it answers, and what time it is there.

use std::time::SystemTime;

use http::StatusCode;
use http::header::DATE;

use super::{CallError, Client, failure, https};

/// The head of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greeting {
    /// The status.
    pub status: StatusCode,
    /// The time at the host, to the second, if it says one (RFC 9110, `Date`).
    pub date: Option<SystemTime>,
}

impl Client {
    /// Asks for a document and reads the head of the answer alone.
    pub async fn greet(&self, url: &str) -> Result<Greeting, CallError> {
        let url = https(url)?;
        self.check_place(&url)?;
        let response = self.http.get(url).send().await.map_err(failure)?;
        let date = response.headers().get(DATE).and_then(|date| httpdate::parse_http_date(date.to_str().ok()?).ok());
        Ok(Greeting { status: response.status(), date })
    }
}
