//! Tables for spreadsheets (RFC 4180), in which no cell is a formula.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use http_body::Frame;
use tokio::sync::mpsc;

/// How many pieces of a growing file wait for a slow reader.
const WAITING: usize = 2;

/// A table as a file to download. `name` holds plain letters only.
pub(crate) fn file(name: &str, rows: impl Iterator<Item = Vec<String>>) -> Response {
    let mut text = String::from(MARK);
    for row in rows {
        line(&mut text, &row);
    }
    with_name(name, Body::from(text))
}

/// The mark tells programs for tables that the letters are those of UTF-8.
const MARK: &str = "\u{feff}";

fn with_name(name: &str, body: Body) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8"), (header::CONTENT_DISPOSITION, &disposition)];
    (headers, body).into_response()
}

/// A table that is written while it is sent, so that its length needs no memory.
pub(crate) struct Growing {
    pieces: mpsc::Sender<Result<Bytes, Broken>>,
}

/// The file stops before its end: the browser says that the download failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the file could not be written to its end")
    }
}

impl std::error::Error for Broken {}

impl Growing {
    /// Begins a file with its heads; the answer is what the browser gets.
    pub(crate) fn begin(name: &str, heads: &[String]) -> (Self, Response) {
        let (pieces, waiting) = mpsc::channel(WAITING);
        let mut first = String::from(MARK);
        line(&mut first, heads);
        let body = Pieces { first: Some(Bytes::from(first)), waiting };
        (Self { pieces }, with_name(name, Body::new(body)))
    }

    /// Adds rows; tells whether anybody still reads.
    pub(crate) async fn write(&mut self, rows: impl Iterator<Item = Vec<String>>) -> bool {
        let mut text = String::new();
        for row in rows {
            line(&mut text, &row);
        }
        self.pieces.send(Ok(Bytes::from(text))).await.is_ok()
    }

    /// Says that the rest is missing.
    pub(crate) async fn fail(self) {
        // Nobody reads it: then nobody needs to know.
        let _ = self.pieces.send(Err(Broken)).await;
    }
}

struct Pieces {
    first: Option<Bytes>,
    waiting: mpsc::Receiver<Result<Bytes, Broken>>,
}

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        self.waiting.poll_recv(context).map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }
}

/// What programs for tables take for the beginning of something to compute.
const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// After what a program may begin a new cell, even inside of our quotes: some expect another sign than a comma between
/// cells, and then take our quotes for letters.
const ENDS: [char; 4] = [';', '\t', '\r', '\n'];

fn line(out: &mut String, row: &[String]) {
    for (index, text) in row.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push('"');
        cell(out, text);
        out.push('"');
    }
    out.push_str("\r\n");
}

/// The text of a cell with a mark before each sign that would make it, or a piece of it, something to compute.
fn cell(out: &mut String, text: &str) {
    if text.starts_with(['\t', '\r', '\n']) {
        out.push('\'');
    }
    let mut begins = true;
    for letter in text.chars() {
        if begins && SIGNS.contains(&letter) {
            out.push('\'');
        }
        begins = ENDS.contains(&letter) || (begins && matches!(letter, ' ' | '"'));
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_cell_is_text_whatever_it_begins_with() {
        let mut out = String::new();
        let row = ["=HYPERLINK(\"https://evil.example\")", "+1", "@a", "-1", "\t=1", "a,\"b\"", "Ābols\nx", ""];
        line(&mut out, &row.map(str::to_owned));
        assert_eq!(
            out,
            "\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"'+1\",\"'@a\",\"'-1\",\"'\t'=1\",\"a,\"\"b\"\"\",\
             \"Ābols\nx\",\"\"\r\n"
        );
    }

    #[test]
    fn no_piece_of_a_cell_is_a_formula_either() {
        for (text, kept) in [
            ("a;=1", "a;'=1"),
            ("a; \"@b", "a; \"\"'@b"),
            ("a\r\n-b\n c", "a\r\n'-b\n c"),
            ("a\t+1;b=c-d", "a\t'+1;b=c-d"),
            (" =1", " '=1"),
        ] {
            let mut out = String::new();
            line(&mut out, &[text.to_owned()]);
            assert_eq!(out, format!("\"{kept}\"\r\n"));
        }
    }
}
