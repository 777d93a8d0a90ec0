//! The part of a document that the lexer looks at: valid UTF-8 without characters that XML forbids.

use std::io::{self, Read};
use std::ops::Range;

use super::LexError;

/// How much is read at once.
const PORTION: usize = 32 * 1024;

/// A window that moves over a document.
#[derive(Debug)]
pub(super) struct Window<R> {
    source: R,
    text: String,
    /// Where the lexer stands in `text`.
    at: usize,
    /// How many bytes of the document are before `text`.
    forgotten: usize,
    /// Bytes as they come; the first `carried` ones begin a character that is not whole yet.
    portion: Vec<u8>,
    carried: usize,
    read: usize,
    limit: usize,
    is_over: bool,
    /// A forbidden character stands after `text`.
    is_cut: bool,
    /// How many bytes to read next: more each time a piece is not whole, so that long pieces stay linear.
    wanted: usize,
    /// Line and column of the beginning of `text`, from 0.
    line: u32,
    column: u32,
}

impl Window<io::Empty> {
    pub(super) fn of_text(text: &str) -> Self {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut window = Self::of_source(io::empty(), usize::MAX);
        match forbidden(text) {
            None => {
                window.text.push_str(text);
                window.is_over = true;
            }
            Some(at) => {
                // What is before it may be at fault as well; the lexer meets the first fault first.
                window.text.push_str(text.get(..at).unwrap_or_default());
                window.is_cut = true;
            }
        }
        window
    }
}

impl<R: Read> Window<R> {
    pub(super) fn of_source(source: R, limit: usize) -> Self {
        Self {
            source,
            text: String::new(),
            at: 0,
            forgotten: 0,
            portion: Vec::new(),
            carried: 0,
            read: 0,
            limit,
            is_over: false,
            is_cut: false,
            wanted: PORTION,
            line: 0,
            column: 0,
        }
    }

    /// What has not been passed yet.
    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Whether nothing comes after [`Self::rest`].
    pub(super) fn is_over(&self) -> bool {
        self.is_over
    }

    /// A range of the rest as a range of the window.
    pub(super) fn here(&self, range: &Range<usize>) -> Range<usize> {
        self.at + range.start..self.at + range.end
    }

    /// Where the lexer stands in the document, in bytes.
    pub(super) fn place(&self) -> usize {
        self.forgotten + self.at
    }

    /// The text between two places of the document, if the window still has it.
    pub(super) fn between(&self, begins: usize, ends: usize) -> Option<&str> {
        self.text.get(begins.checked_sub(self.forgotten)?..ends.checked_sub(self.forgotten)?)
    }

    pub(super) fn slice(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Passes over bytes. They stay in the window until more is read.
    pub(super) fn pass(&mut self, length: usize) {
        self.at += length;
    }

    /// Reads more.
    pub(super) fn fill(&mut self) -> Result<(), LexError> {
        if self.is_cut {
            self.at = self.text.len();
            return Err(self.malformed(FORBIDDEN));
        }
        if self.at > 0 {
            self.forget();
            self.wanted = PORTION;
        }
        self.portion.resize(self.carried + self.wanted, 0);
        self.wanted = (self.wanted * 2).min(16 * 1024 * 1024);
        let mut got = 0;
        // A source may give a byte at a time, and a piece that is not whole is looked at again.
        while let Some(free) = self.portion.get_mut(self.carried + got..).filter(|free| !free.is_empty()) {
            match self.source.read(free) {
                Ok(0) => break,
                Ok(more) => got += more,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        if got == 0 {
            self.is_over = true;
            return if self.carried == 0 { Ok(()) } else { Err(LexError::NotUtf8) };
        }
        self.read += got;
        if self.read > self.limit {
            return Err(LexError::TooLarge { limit: self.limit });
        }
        self.portion.truncate(self.carried + got);
        let valid = match str::from_utf8(&self.portion) {
            Ok(text) => text,
            Err(error) if error.error_len().is_none() => {
                str::from_utf8(self.portion.get(..error.valid_up_to()).unwrap_or_default())
                    .map_err(|_| LexError::NotUtf8)?
            }
            Err(_) => return Err(LexError::NotUtf8),
        };
        let length = valid.len();
        let is_first = self.read == got;
        let valid = if is_first { valid.strip_prefix('\u{FEFF}').unwrap_or(valid) } else { valid };
        if let Some(at) = forbidden(valid) {
            self.text.push_str(valid.get(..at).unwrap_or_default());
            self.is_cut = true;
            return Ok(());
        }
        self.text.push_str(valid);
        self.portion.drain(..length);
        self.carried = self.portion.len();
        Ok(())
    }

    /// The fault of a document that is not well-formed where the lexer stands.
    pub(super) fn malformed(&self, reason: &'static str) -> LexError {
        let passed = self.text.get(..self.at).unwrap_or_default();
        let (line, column) = moved(self.line, self.column, passed);
        LexError::Malformed { line: line.saturating_add(1), column: column.saturating_add(1), reason }
    }

    fn forget(&mut self) {
        let passed = self.text.get(..self.at).unwrap_or_default();
        (self.line, self.column) = moved(self.line, self.column, passed);
        self.text.drain(..self.at);
        self.forgotten += self.at;
        self.at = 0;
    }
}

/// What is said of a forbidden character.
const FORBIDDEN: &str = "a character is not allowed in XML";

/// Where the first character stands that XML 1.0 forbids (production 2, `Char`).
fn forbidden(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r');
    // Without a way out the loop is done many bytes at a time.
    let any_control = bytes.iter().fold(false, |any, byte| any | is_control(*byte));
    let first_control = if any_control { bytes.iter().position(|byte| is_control(*byte)) } else { None };
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    let none_such =
        memchr::memchr_iter(0xEF, bytes).find(|at| matches!(bytes.get(at + 1..at + 3), Some([0xBF, 0xBE | 0xBF])));
    match (first_control, none_such) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

fn moved(line: u32, column: u32, passed: &str) -> (u32, u32) {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    match memchr::memrchr(b'\n', passed.as_bytes()) {
        None => (line, column.saturating_add(count(passed.chars().count()))),
        Some(last) => {
            let lines = memchr::memchr_iter(b'\n', passed.as_bytes()).count();
            let after = passed.get(last + 1..).unwrap_or_default();
            (line.saturating_add(count(lines)), count(after.chars().count()))
        }
    }
}
