//! Pieces of a document, each kept plain and compressed, so that a document of thousands of them is put together
//! without compressing anything again.
//!
//! A piece is compressed by itself up to a byte border (RFC 1951, an empty stored block). One after another, with the
//! head and foot of RFC 1952 around them, such pieces are one ordinary gzip stream. Its check sum is joined from those
//! of the pieces: appending `n` bytes multiplies a CRC-32 by x^8n, so each piece keeps that factor.

use aws_lc_rs::digest::{SHA256, digest};
use axum::body::Bytes;
use flate2::{Compress, Compression, Crc, FlushCompress};

/// The CRC-32 polynomial of RFC 1952 without its highest term, bits reversed.
const POLYNOMIAL: u32 = 0xedb8_8320;
/// x^0, bits reversed.
const ONE: u32 = 1 << 31;
/// x^8, bits reversed.
const X8: u32 = 1 << 23;

/// The head of a gzip stream without a name or a time.
const GZIP_HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
/// The last block of a deflate stream, empty.
const LAST_BLOCK: [u8; 2] = [3, 0];

/// A piece of a document.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) plain: Bytes,
    compressed: Bytes,
    crc: u32,
    /// x^(8 · length) modulo the polynomial.
    factor: u32,
    digest: [u8; 16],
}

/// Makes pieces; keeps the compressor's memory between them.
pub(crate) struct Press {
    compress: Compress,
}

/// A document of pieces, plain and compressed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Document {
    pub(crate) plain: Vec<Bytes>,
    pub(crate) gzip: Vec<Bytes>,
    /// A name for the content: equal for equal pieces.
    pub(crate) name: String,
}

impl Press {
    pub(crate) fn new() -> Self {
        Self { compress: Compress::new(Compression::new(5), false) }
    }

    pub(crate) fn piece(&mut self, text: String) -> Piece {
        let plain = text.into_bytes();
        self.compress.reset();
        let mut compressed = Vec::with_capacity(plain.len() / 2 + 64);
        let mut read = 0;
        // Each round makes room for more, so this ends; a round without progress ends it as well.
        loop {
            let (before, room) = (compressed.len(), compressed.capacity() - compressed.len());
            let rest = plain.get(read..).unwrap_or_default();
            let start = self.compress.total_in();
            if self.compress.compress_vec(rest, &mut compressed, FlushCompress::Sync).is_err() {
                break;
            }
            read += usize::try_from(self.compress.total_in() - start).unwrap_or(0);
            if compressed.len() - before < room {
                break;
            }
            compressed.reserve(compressed.capacity());
        }
        compressed.shrink_to_fit();
        let mut crc = Crc::new();
        crc.update(&plain);
        let mut name = [0; 16];
        name.iter_mut().zip(digest(&SHA256, &plain).as_ref()).for_each(|(to, from)| *to = *from);
        Piece {
            factor: power_of_x8(plain.len()),
            crc: crc.sum(),
            digest: name,
            plain: plain.into_boxed_slice().into(),
            compressed: compressed.into(),
        }
    }
}

impl Document {
    pub(crate) fn of<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Self {
        let mut document = Self::default();
        document.gzip.push(Bytes::from_static(&GZIP_HEAD));
        let (mut crc, mut length, mut names) = (0, 0_usize, Vec::new());
        for piece in pieces {
            document.plain.push(piece.plain.clone());
            document.gzip.push(piece.compressed.clone());
            crc = times(crc, piece.factor) ^ piece.crc;
            length = length.wrapping_add(piece.plain.len());
            names.extend_from_slice(&piece.digest);
        }
        let mut foot = LAST_BLOCK.to_vec();
        foot.extend_from_slice(&crc.to_le_bytes());
        // RFC 1952: the length modulo 2^32.
        let [a, b, c, d, ..] = (length as u64).to_le_bytes();
        foot.extend_from_slice(&[a, b, c, d]);
        document.gzip.push(foot.into());
        document.name = crate::hex(digest(&SHA256, &names).as_ref()).chars().take(32).collect();
        document
    }
}

/// The product of two polynomials over GF(2), bits reversed, modulo the polynomial of CRC-32.
fn times(a: u32, b: u32) -> u32 {
    let (mut sum, mut b) = (0, b);
    for bit in (0..32).rev() {
        if a >> bit & 1 == 1 {
            sum ^= b;
        }
        b = if b & 1 == 1 { (b >> 1) ^ POLYNOMIAL } else { b >> 1 };
    }
    sum
}

/// x^(8 · bytes) modulo the polynomial, by squaring.
fn power_of_x8(bytes: usize) -> u32 {
    let (mut result, mut square, mut left) = (ONE, X8, bytes);
    while left > 0 {
        if left & 1 == 1 {
            result = times(result, square);
        }
        square = times(square, square);
        left >>= 1;
    }
    result
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn whole(parts: &[Bytes]) -> Vec<u8> {
        parts.iter().flat_map(|part| part.iter().copied()).collect()
    }

    #[test]
    fn pieces_put_together_are_one_gzip_stream_of_the_whole_text() {
        let mut press = Press::new();
        let noise: String =
            (0..50_000_u32).map(|n| char::from(33 + (n.wrapping_mul(2_654_435_761) >> 25) as u8 % 90)).collect();
        for texts in [
            vec![],
            vec![String::new()],
            vec!["<a>".to_owned(), String::new(), "ā".repeat(100_000), noise, "</a>".to_owned()],
        ] {
            let pieces: Vec<Piece> = texts.iter().map(|text| press.piece(text.clone())).collect();
            let document = Document::of(pieces.iter());
            assert_eq!(whole(&document.plain), texts.concat().as_bytes());
            let (mut out, gzip) = (String::new(), whole(&document.gzip));
            // The decoder checks length and check sum, and stops at the end of the first stream.
            let mut decoder = flate2::bufread::GzDecoder::new(gzip.as_slice());
            decoder.read_to_string(&mut out).unwrap();
            assert_eq!(out, texts.concat());
            assert!(decoder.into_inner().is_empty());
        }
    }

    #[test]
    fn the_name_changes_with_the_content_alone() {
        let mut press = Press::new();
        let mut name = |texts: &[&str]| {
            let pieces: Vec<Piece> = texts.iter().map(|text| press.piece((*text).to_owned())).collect();
            Document::of(pieces.iter()).name
        };
        assert_eq!(name(&["a", "b"]), name(&["a", "b"]));
        assert_ne!(name(&["a", "b"]), name(&["b", "a"]));
    }
}
