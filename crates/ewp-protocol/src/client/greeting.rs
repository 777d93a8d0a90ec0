//! A look at a host: whether it answers, and what time it is there.

use std::time::{Duration, SystemTime};

use http::StatusCode;
use http::header::{AGE, DATE, HeaderMap};

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
        Ok(Greeting { status: response.status(), date: time(response.headers()) })
    }
}

/// The time at a host when it answered: its `Date`, and since then its `Age` if a cache on the way kept the answer.
pub(super) fn time(headers: &HeaderMap) -> Option<SystemTime> {
    let date = httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()?;
    let age = headers.get(AGE).and_then(|age| age.to_str().ok()?.parse::<u32>().ok());
    date.checked_add(Duration::from_secs(age.unwrap_or_default().into()))
}
