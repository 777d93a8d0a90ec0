//! Fetching what is too long to be held: the body comes piece by piece, packed if the host packs it.

use std::time::SystemTime;

use http::StatusCode;
use http::header::{ACCEPT_ENCODING, ETAG, HeaderValue, IF_NONE_MATCH};

use super::greeting::time;
use super::{CallError, Client, failure, https};

/// What an unsigned fetch opened.
#[derive(Debug)]
pub enum Opened {
    /// What was fetched last is still current.
    NotModified {
        /// The time at the host, as [`super::Greeting`] has it.
        date: Option<SystemTime>,
    },
    /// An answer of any status but 304.
    Document {
        /// The status.
        status: StatusCode,
        /// The `ETag`, for the next fetch.
        etag: Option<String>,
        /// The time at the host, as [`super::Greeting`] has it.
        date: Option<SystemTime>,
        /// The body, which is to come.
        pieces: Pieces,
    },
}

/// A body that is to come.
#[derive(Debug)]
pub struct Pieces {
    response: reqwest::Response,
    left: usize,
    limit: usize,
}

impl Client {
    /// Opens a catalogue as [`Client::fetch_plain`] fetches it. It may come packed with gzip.
    pub async fn open_plain(&self, url: &str, etag: Option<&str>) -> Result<Opened, CallError> {
        let url = https(url)?;
        self.check_place(&url)?;
        let mut request = self.http.get(url).header(ACCEPT_ENCODING, "gzip");
        if let Some(etag) = etag.and_then(|etag| HeaderValue::from_str(etag).ok()) {
            request = request.header(IF_NONE_MATCH, etag);
        }
        let response = request.send().await.map_err(failure)?;
        let (status, date) = (response.status(), time(response.headers()));
        if status == StatusCode::NOT_MODIFIED {
            return Ok(Opened::NotModified { date });
        }
        if status.is_redirection() {
            return Err(CallError::Redirect(status));
        }
        let limit = self.max_body;
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Err(CallError::TooLarge { limit });
        }
        let etag = response.headers().get(ETAG).and_then(|etag| etag.to_str().ok()).map(str::to_owned);
        Ok(Opened::Document { status, etag, date, pieces: Pieces { response, left: limit, limit } })
    }
}

impl Pieces {
    /// The next piece; nothing after the last.
    pub async fn next(&mut self) -> Result<Option<impl AsRef<[u8]> + Send + use<>>, CallError> {
        let Some(piece) = self.response.chunk().await.map_err(failure)? else { return Ok(None) };
        let too_large = CallError::TooLarge { limit: self.limit };
        self.left = self.left.checked_sub(piece.len()).ok_or(too_large)?;
        Ok(Some(piece))
    }
}
