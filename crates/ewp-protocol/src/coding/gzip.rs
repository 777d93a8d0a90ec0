//! gzip with a limit on what comes out: a few bytes can unpack to gigabytes.

use std::io::{self, Read, Write as _};

use flate2::Compression;
use flate2::bufread::MultiGzDecoder;
use flate2::write::GzEncoder;

/// Why bytes are no usable gzip stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GzipFault {
    /// The stream is cut off, damaged or no gzip at all.
    #[error("the body is no complete gzip stream")]
    Broken,
    /// It unpacks to more than is accepted.
    #[error("the body unpacks to more than {limit} bytes")]
    TooLarge {
        /// The most that is accepted.
        limit: usize,
    },
}

/// Packs a body.
#[must_use]
pub fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4 + 64), Compression::fast());
    // Writing to memory does not fail.
    let _ = encoder.write_all(body);
    encoder.finish().unwrap_or_default()
}

/// Unpacks a body that gives at most `limit` bytes. No more than that is ever held.
pub fn gunzip(packed: &[u8], limit: usize) -> Result<Vec<u8>, GzipFault> {
    let mut unpacked = Vec::new();
    let stream = MultiGzDecoder::new(packed);
    stream.take(limit as u64 + 1).read_to_end(&mut unpacked).map_err(|_| GzipFault::Broken)?;
    if unpacked.len() > limit { Err(GzipFault::TooLarge { limit }) } else { Ok(unpacked) }
}

/// Unpacks while it is read, for documents too large to be held unpacked. Fails where more than `limit` bytes come out.
#[must_use]
pub fn gunzip_reader(packed: &[u8], limit: usize) -> impl Read + Send {
    Limited { stream: MultiGzDecoder::new(packed), left: limit, limit }
}

struct Limited<R> {
    stream: R,
    left: usize,
    limit: usize,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.stream.read(buffer)?;
        self.left =
            self.left.checked_sub(count).ok_or_else(|| io::Error::other(GzipFault::TooLarge { limit: self.limit }))?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_up_to_the_limit() {
        for text in [b"".as_slice(), b"a", &b"<catalogue/>".repeat(1000)] {
            let packed = gzip(text);
            assert_eq!(gunzip(&packed, text.len()).unwrap(), text);
            let mut read = Vec::new();
            gunzip_reader(&packed, text.len()).read_to_end(&mut read).unwrap();
            assert_eq!(read, text);
        }
    }

    #[test]
    fn a_bomb_is_given_up_at_the_limit() {
        let bomb = gzip(&vec![0; 50_000_000]);
        assert!(bomb.len() < 300_000);
        assert_eq!(gunzip(&bomb, 1_000_000), Err(GzipFault::TooLarge { limit: 1_000_000 }));
        let mut read = Vec::new();
        assert!(gunzip_reader(&bomb, 1_000_000).read_to_end(&mut read).is_err());
        assert!(read.len() <= 1_000_000);
        // Several small streams in a row are a bomb too.
        let row = gzip(&[0; 1000]).repeat(2000);
        assert_eq!(gunzip(&row, 1_000_000), Err(GzipFault::TooLarge { limit: 1_000_000 }));
    }

    #[test]
    fn a_stream_that_is_cut_off_or_followed_by_something_is_broken() {
        let packed = gzip(b"some text, some text, some text");
        for length in 1..packed.len() {
            assert_eq!(gunzip(&packed[..length], 1000), Err(GzipFault::Broken), "{length}");
        }
        assert_eq!(gunzip(&[packed.as_slice(), b"x"].concat(), 1000), Err(GzipFault::Broken));
        assert_eq!(gunzip(b"<xml/>", 1000), Err(GzipFault::Broken));
    }
}
