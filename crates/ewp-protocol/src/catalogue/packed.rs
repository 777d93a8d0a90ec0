//! Catalogues packed with gzip: as they travel, and as they are kept. A packed one is an eighth of its document, and
//! neither is ever whole in memory while it is read.

use std::io::{self, BufRead, BufReader, Read, Write};

use flate2::Compression;
use flate2::bufread::MultiGzDecoder;
use flate2::write::GzEncoder;

use super::{Catalogue, CatalogueError, read};
use crate::xml::XmlError;

/// The first bytes of every gzip stream. No XML begins with them.
const GZIP: [u8; 2] = [0x1F, 0x8B];

impl Catalogue {
    /// Reads a catalogue that was kept, packed or not.
    pub fn read_packed(kept: &[u8]) -> Result<Self, CatalogueError> {
        if kept.starts_with(&GZIP) { read::read(MultiGzDecoder::new(kept)) } else { read::read(kept) }
    }

    /// Reads a catalogue while it comes, packed or not, and gives it back packed, to be kept.
    pub fn read_and_pack(source: impl Read) -> Result<(Self, Vec<u8>), CatalogueError> {
        let mut source = BufReader::new(source);
        let begins = source.fill_buf().map_err(|error| XmlError::Malformed(error.to_string()))?;
        if begins.starts_with(&GZIP) {
            let mut stream = MultiGzDecoder::new(BufReader::new(Aside { source, copy: Vec::new() }));
            let catalogue = read::read(&mut stream)?;
            Ok((catalogue, stream.into_inner().into_inner().copy))
        } else {
            let mut document = Aside { source, copy: GzEncoder::new(Vec::new(), Compression::fast()) };
            let catalogue = read::read(&mut document)?;
            // Writing to memory does not fail.
            Ok((catalogue, document.copy.finish().unwrap_or_default()))
        }
    }
}

/// A source of which everything that is read is written aside.
struct Aside<R, W> {
    source: R,
    copy: W,
}

impl<R: Read, W: Write> Read for Aside<R, W> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.source.read(into)?;
        self.copy.write_all(into.get(..length).unwrap_or_default())?;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;
    use crate::coding;

    #[test]
    fn a_catalogue_is_kept_packed_and_read_again() {
        let text = Sample { seed: 5, hosts: 20 }.write();
        let (of_text, kept) = Catalogue::read_and_pack(text.as_bytes()).unwrap();
        assert!(kept.len() < text.len() / 4, "{} of {}", kept.len(), text.len());
        let (of_packed, kept_again) = Catalogue::read_and_pack(kept.as_slice()).unwrap();
        assert_eq!(kept_again, kept);
        for catalogue in [
            of_text,
            of_packed,
            Catalogue::read_packed(&kept).unwrap(),
            Catalogue::read_packed(text.as_bytes()).unwrap(),
        ] {
            assert_eq!((catalogue.hosts(), catalogue.skipped_keys()), (20, 0));
        }
    }

    #[test]
    fn damage_on_the_way_and_bombs_are_refused() {
        let text = Sample { seed: 5, hosts: 20 }.write();
        let (_, kept) = Catalogue::read_and_pack(text.as_bytes()).unwrap();
        for cut in [0, 1, 2, 10, kept.len() / 2, kept.len() - 1] {
            assert!(Catalogue::read_and_pack(&kept[..cut]).is_err(), "{cut}");
        }
        let mut changed = kept.clone();
        let last = changed.len() - 6;
        changed[last] ^= 1;
        assert!(Catalogue::read_and_pack(changed.as_slice()).is_err());
        let bomb = coding::gzip(&[text.as_bytes(), &vec![b' '; 2_000_000]].concat());
        let read = read::read_within(MultiGzDecoder::new(bomb.as_slice()), 1_000_000);
        assert!(matches!(read, Err(CatalogueError::Xml(XmlError::TooLarge { .. }))));
    }
}
