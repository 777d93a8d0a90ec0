//! A form with a file in it (RFC 7578), as browsers send it where the form asks for that.

use std::ops::Range;

use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum::extract::{FromRequest, Request};
use axum::http::header;

use crate::problem::Problem;

/// The most parts of one form.
const MOST_PARTS: usize = 20;
/// The longest boundary (RFC 2046, 5.1.1).
const MOST_OF_A_BOUNDARY: usize = 70;

/// What a form with one file brought.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum FileForm {
    /// A file with the name that it had. An empty name is no file.
    File { name: String, content: Bytes },
    /// More than is taken.
    TooLong,
}

impl<S: Send + Sync> FromRequest<S> for FileForm {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let boundary = kind.and_then(boundary).ok_or(Problem::BadForm)?;
        let body = match Bytes::from_request(request, state).await {
            Ok(body) => body,
            Err(BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_))) => {
                return Ok(Self::TooLong);
            }
            Err(_) => return Err(Problem::BadForm),
        };
        let (name, place) = file(&body, &boundary).ok_or(Problem::BadForm)?;
        Ok(Self::File { name, content: body.slice(place) })
    }
}

fn boundary(kind: &str) -> Option<String> {
    let (kind, parameters) = kind.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let named = |parameter: &str| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("boundary").then(|| value.trim().trim_matches('"').to_owned())
    };
    parameters.split(';').find_map(named).filter(|text| (1..=MOST_OF_A_BOUNDARY).contains(&text.len()))
}

/// The first part that has a file name: that name, and where its content stands.
fn file(body: &[u8], boundary: &str) -> Option<(String, Range<usize>)> {
    let first = format!("--{boundary}");
    let between = format!("\r\n--{boundary}");
    let mut at = find(body, 0, first.as_bytes())? + first.len();
    for _ in 0..MOST_PARTS {
        if !body.get(at..)?.starts_with(b"\r\n") {
            return None;
        }
        let head = at + 2;
        let end_of_head = find(body, head, b"\r\n\r\n")?;
        let start = end_of_head + 4;
        let end = find(body, start, between.as_bytes())?;
        if let Some(name) = str::from_utf8(body.get(head..end_of_head)?).ok().and_then(file_name) {
            return Some((name, start..end));
        }
        at = end + between.len();
    }
    None
}

fn file_name(head: &str) -> Option<String> {
    let disposition = head.split("\r\n").find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
    let (_, rest) = disposition.split_once("filename=\"")?;
    let name = rest.split('"').next()?;
    Some(name.replace("%22", "\"").replace("%0D", "").replace("%0A", ""))
}

/// Where some bytes stand, from a place on. They begin with a sign that files rarely have twice in a row.
fn find(body: &[u8], from: usize, wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut at = from;
    loop {
        at += body.get(at..)?.iter().position(|byte| *byte == first)?;
        if body.get(at..)?.starts_with(wanted) {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = b"--x1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x1\r\n\
        Content-Disposition: form-data; name=\"file\"; filename=\"l%22ist.xlsx\"\r\nContent-Type: x/y\r\n\r\n\
        PK\r\n--x\r\n\0\r\n--x1--\r\n";

    #[test]
    fn the_file_is_found_among_the_fields() {
        assert_eq!(boundary("multipart/form-data; charset=x; boundary=\"x1\"").as_deref(), Some("x1"));
        let (name, place) = file(BODY, "x1").unwrap();
        assert_eq!((name.as_str(), &BODY[place]), ("l\"ist.xlsx", b"PK\r\n--x\r\n\0".as_slice()));
    }

    #[test]
    fn other_forms_and_cut_off_ones_are_none() {
        assert_eq!(boundary("application/x-www-form-urlencoded"), None);
        assert_eq!(boundary("multipart/form-data; boundary="), None);
        for length in 0..BODY.len() - 6 {
            assert_eq!(file(&BODY[..length], "x1"), None, "{length}");
        }
        assert_eq!(file(BODY, "x2"), None);
    }
}
