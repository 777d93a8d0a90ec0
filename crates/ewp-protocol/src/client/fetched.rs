//! What a fetch of a public document brings, packed or not.

use std::io::Read;

use http::StatusCode;
use http::header::HeaderMap;

use super::CallError;
use crate::coding::{Coding, DecodingFault, codings, gunzip, gunzip_reader};

/// What an unsigned fetch brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fetched<B = Vec<u8>> {
    /// What was fetched last is still current.
    NotModified,
    /// An answer of any status but 304.
    Document {
        /// The status.
        status: StatusCode,
        /// The body.
        body: B,
        /// The `ETag`, for the next fetch.
        etag: Option<String>,
    },
}

/// A document as it came, packed with gzip or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    bytes: Vec<u8>,
    is_packed: bool,
}

impl Packed {
    /// Takes a body with the headers that it came with.
    pub(super) fn of(headers: &HeaderMap, bytes: Vec<u8>) -> Result<Self, CallError> {
        match codings(headers)?.as_slice() {
            [] => Ok(Self { bytes, is_packed: false }),
            [Coding::Gzip] => Ok(Self { bytes, is_packed: true }),
            _ => Err(DecodingFault::Unknown { beside_encryption: false }.into()),
        }
    }

    /// The bytes that came.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether the bytes are a gzip stream.
    #[must_use]
    pub fn is_packed(&self) -> bool {
        self.is_packed
    }

    /// Unpacks while it is read; fails where more than `limit` bytes come out. What came unpacked was limited when it
    /// came.
    #[must_use]
    pub fn reader(&self, limit: usize) -> Box<dyn Read + Send + '_> {
        if self.is_packed { Box::new(gunzip_reader(&self.bytes, limit)) } else { Box::new(self.bytes.as_slice()) }
    }

    fn unpacked(self, limit: usize) -> Result<Vec<u8>, CallError> {
        if !self.is_packed {
            return Ok(self.bytes);
        }
        gunzip(&self.bytes, limit).map_err(|fault| DecodingFault::Gzip(fault).into())
    }
}

impl Fetched<Packed> {
    /// The same with the document unpacked, which may have at most `limit` bytes.
    pub(super) fn unpacked(self, limit: usize) -> Result<Fetched, CallError> {
        Ok(match self {
            Self::NotModified => Fetched::NotModified,
            Self::Document { status, body, etag } => Fetched::Document { status, body: body.unpacked(limit)?, etag },
        })
    }
}
