//! The archive around a workbook (ZIP, APPNOTE 6.3.10): its directory, and one file of it at a time. What the directory
//! states is checked before anything is unpacked, and counted again while it is.

use std::collections::BTreeMap;
use std::io::{self, BufReader, Read};

use flate2::read::DeflateDecoder;

use crate::Unreadable;

/// The most files in one archive.
const MOST_FILES: usize = 2000;
/// The end of an archive: 22 bytes and a remark of at most 65,535.
const END: usize = 22;
const MOST_OF_A_REMARK: usize = 65_535;

/// An archive whose directory was read.
pub(crate) struct Archive<'a> {
    bytes: &'a [u8],
    files: BTreeMap<String, Entry>,
    left: u64,
}

struct Entry {
    packed: bool,
    length: usize,
    unpacked: u64,
    header: usize,
}

impl<'a> Archive<'a> {
    /// Reads the directory.
    pub(crate) fn open(bytes: &'a [u8], limit: u64) -> Result<Self, Unreadable> {
        let end = end_of(bytes).ok_or(Unreadable::Damaged("the archive has no end"))?;
        let count = usize::from(u16_at(bytes, end + 10)?);
        if count > MOST_FILES {
            return Err(Unreadable::Damaged("the archive holds too many files"));
        }
        let mut at = long_at(bytes, end + 16)?;
        let mut files = BTreeMap::new();
        let mut total = 0_u64;
        for _ in 0..count {
            if bytes.get(at..at + 4) != Some(b"PK\x01\x02") {
                return Err(Unreadable::Damaged("the archive's directory"));
            }
            let (flags, method) = (u16_at(bytes, at + 8)?, u16_at(bytes, at + 10)?);
            let (length, unpacked) = (long_at(bytes, at + 20)?, long_at(bytes, at + 24)?);
            let part = |place| u16_at(bytes, place).map(usize::from);
            let (name, extra, remark) = (part(at + 28)?, part(at + 30)?, part(at + 32)?);
            let header = long_at(bytes, at + 42)?;
            if flags & 1 != 0 {
                return Err(Unreadable::Encrypted);
            }
            total = total.saturating_add(unpacked as u64);
            if total > limit {
                return Err(Unreadable::TooLongUnpacked(limit));
            }
            let named = bytes.get(at + 46..at + 46 + name).ok_or(CUT_OFF)?;
            let named = String::from_utf8_lossy(named).replace('\\', "/").to_lowercase();
            if matches!(method, 0 | 8) {
                let entry = Entry { packed: method == 8, length, unpacked: unpacked as u64, header };
                files.insert(named, entry);
            }
            at += 46 + name + extra + remark;
        }
        Ok(Self { bytes, files, left: limit })
    }

    /// Whether it has this file. Small letters only.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// One file, to be read through [`Part`]; `None` if there is none of this name. What is read of all files together
    /// is limited, whatever the directory says.
    pub(crate) fn open_file(&mut self, name: &str) -> Result<Option<Part<'a>>, Unreadable> {
        let Some(entry) = self.files.get(name) else { return Ok(None) };
        if self.bytes.get(entry.header..entry.header + 4) != Some(b"PK\x03\x04") {
            return Err(Unreadable::Damaged("the archive's directory"));
        }
        let name = usize::from(u16_at(self.bytes, entry.header + 26)?);
        let extra = usize::from(u16_at(self.bytes, entry.header + 28)?);
        let start = entry.header + 30 + name + extra;
        let packed = self.bytes.get(start..start.saturating_add(entry.length)).ok_or(CUT_OFF)?;
        // A file that is longer than it says is cut off there, and then no document any more.
        let most = entry.unpacked.min(self.left);
        self.left = self.left.saturating_sub(most);
        let inner: Box<dyn Read + 'a> =
            if entry.packed { Box::new(DeflateDecoder::new(packed)) } else { Box::new(packed) };
        Ok(Some(Part(BufReader::new(inner.take(most)))))
    }
}

const CUT_OFF: Unreadable = Unreadable::Damaged("the archive is cut off");

/// One file of an archive.
pub(crate) struct Part<'a>(BufReader<io::Take<Box<dyn Read + 'a>>>);

impl Read for Part<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.0.read(into)
    }
}

impl io::BufRead for Part<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.0.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.0.consume(amount);
    }
}

fn end_of(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END)?;
    let first = last.saturating_sub(MOST_OF_A_REMARK);
    (first..=last).rev().find(|place| bytes.get(*place..place + 4) == Some(b"PK\x05\x06"))
}

fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Unreadable> {
    let two = bytes.get(at..at.saturating_add(2)).and_then(|two| two.try_into().ok()).ok_or(CUT_OFF)?;
    Ok(u16::from_le_bytes(two))
}

/// A length of four bytes. Longer ones are written elsewhere, and this one is all ones then: too long for us.
fn long_at(bytes: &[u8], at: usize) -> Result<usize, Unreadable> {
    let four = bytes.get(at..at.saturating_add(4)).and_then(|four| four.try_into().ok()).ok_or(CUT_OFF)?;
    usize::try_from(u32::from_le_bytes(four)).map_err(|_| CUT_OFF)
}
