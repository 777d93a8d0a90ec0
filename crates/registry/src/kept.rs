//! The registry's folder: for each source its manifests as they came, version by version, what is published of the last
//! one, and when each was last seen well. A restart finds all of it again.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::{Path, PathBuf};

use ewp_protocol::manifest::v6::Manifest;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::claims::SourceId;

/// How many versions of a manifest are kept.
const MOST_VERSIONS: usize = 50;
/// How many bytes they may have together.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// The folder.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    folder: PathBuf,
}

/// One version of a manifest that was good enough to be taken.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Version {
    /// Its number, counted from 1.
    pub number: u32,
    /// When it was first seen.
    pub at: Timestamp,
    /// How long it is.
    pub bytes: usize,
    /// Lower-case hexadecimal SHA-256 of it.
    pub sha256: String,
}

/// The catalogue that is served, so that a restart does not make it look new.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Served {
    /// The name of its content.
    pub(crate) name: String,
    /// When it was first served.
    pub(crate) since: Timestamp,
}

#[derive(Debug, Deserialize, Serialize)]
struct Index {
    location: Url,
    versions: Vec<Version>,
}

impl Kept {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The versions of a source, oldest first.
    pub(crate) fn versions(&self, source: &SourceId) -> Vec<Version> {
        let index = std::fs::read(self.folder.join(&**source).join("versions.json")).ok();
        let index: Option<Index> = index.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        match index {
            Some(index) => index.versions,
            None => self.former(source).into_iter().collect(),
        }
    }

    /// One version as it came.
    pub(crate) fn manifest(&self, source: &SourceId, number: u32) -> Option<Vec<u8>> {
        let file = self.folder.join(&**source).join(format!("{number}.xml"));
        std::fs::read(file).or_else(|_| std::fs::read(self.former_file(source))).ok()
    }

    /// What was published of the last version.
    pub(crate) fn published(&self, source: &SourceId) -> Option<Manifest> {
        let bytes = std::fs::read(self.folder.join(&**source).join("published.xml")).ok()?;
        Manifest::read(&bytes).ok()
    }

    /// Whether it is known what was published of the last version.
    pub(crate) fn has_published(&self, source: &SourceId) -> bool {
        self.folder.join(&**source).join("published.xml").exists()
    }

    /// Adds a version and lets go of the oldest ones above the limits. `versions` are those so far.
    pub(crate) fn add(
        &self,
        source: &SourceId,
        location: &Url,
        bytes: &[u8],
        at: Timestamp,
        versions: &mut Vec<Version>,
    ) -> io::Result<()> {
        let folder = self.folder.join(&**source);
        std::fs::create_dir_all(&folder)?;
        let number = versions.last().map_or(1, |last| last.number.saturating_add(1));
        write(&folder.join(format!("{number}.xml")), bytes)?;
        versions.push(Version { number, at, bytes: bytes.len(), sha256: crate::sha256_hex(bytes) });
        let mut total: usize = versions.iter().map(|version| version.bytes).sum();
        while versions.len() > MOST_VERSIONS || (total > MOST_BYTES && versions.len() > 1) {
            let oldest = versions.remove(0);
            total -= oldest.bytes;
            // What cannot be removed is found by nobody any more.
            let _ = std::fs::remove_file(folder.join(format!("{}.xml", oldest.number)));
        }
        let index = Index { location: location.clone(), versions: versions.clone() };
        write(&folder.join("versions.json"), &serde_json::to_vec_pretty(&index)?)
    }

    /// Keeps what is published of the last version.
    pub(crate) fn keep_published(&self, source: &SourceId, manifest: &Manifest) -> io::Result<()> {
        let folder = self.folder.join(&**source);
        std::fs::create_dir_all(&folder)?;
        write(&folder.join("published.xml"), &manifest.write())
    }

    /// When each source was last seen well.
    pub(crate) fn seen(&self) -> HashMap<String, Timestamp> {
        let bytes = std::fs::read(self.folder.join("seen.json")).ok();
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Keeps when each source was last seen well.
    pub(crate) fn keep_seen(&self, seen: &BTreeMap<&str, Timestamp>) -> io::Result<()> {
        write(&self.folder.join("seen.json"), &serde_json::to_vec(seen)?)
    }

    /// What hosts were told by mail.
    pub(crate) fn told(&self) -> Option<Vec<u8>> {
        std::fs::read(self.folder.join("told.json")).ok()
    }

    /// Keeps what hosts were told by mail.
    pub(crate) fn keep_told(&self, told: &[u8]) -> io::Result<()> {
        write(&self.folder.join("told.json"), told)
    }

    /// Which catalogue was last served.
    pub(crate) fn served(&self) -> Option<Served> {
        serde_json::from_slice(&std::fs::read(self.folder.join("served.json")).ok()?).ok()
    }

    /// Keeps which catalogue is served.
    pub(crate) fn keep_served(&self, served: &Served) -> io::Result<()> {
        write(&self.folder.join("served.json"), &serde_json::to_vec(served)?)
    }

    /// Before there were versions, a manifest lay in the folder itself.
    fn former(&self, source: &SourceId) -> Option<Version> {
        let file = self.former_file(source);
        let bytes = std::fs::read(&file).ok()?;
        let at = std::fs::metadata(&file).and_then(|meta| meta.modified()).ok()?;
        let at = Timestamp::try_from(at).ok()?;
        Some(Version { number: 1, at, bytes: bytes.len(), sha256: crate::sha256_hex(&bytes) })
    }

    fn former_file(&self, source: &SourceId) -> PathBuf {
        self.folder.join(format!("{source}.xml"))
    }
}

/// Written beside and moved, so that a reader never sees half a file.
fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = file.with_extension("new");
    std::fs::write(&beside, bytes)?;
    std::fs::rename(&beside, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_versions_go_and_the_newest_stay() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::new(folder.path());
        let (source, location) = (SourceId::from("0123"), Url::parse("https://a.example/").unwrap());
        let mut versions = kept.versions(&source);
        for number in 0..60_u32 {
            let text = format!("<manifest number='{number}'/>");
            kept.add(&source, &location, text.as_bytes(), Timestamp::UNIX_EPOCH, &mut versions).unwrap();
        }
        let found = kept.versions(&source);
        assert_eq!((found.len(), found[0].number, found[49].number), (50, 11, 60));
        assert_eq!(found, versions);
        assert_eq!(kept.manifest(&source, 10), None);
        assert_eq!(kept.manifest(&source, 60).unwrap(), b"<manifest number='59'/>");
    }

    #[test]
    fn many_bytes_push_old_versions_out_but_never_the_last() {
        let folder = tempfile::tempdir().unwrap();
        let kept = Kept::new(folder.path());
        let (source, location) = (SourceId::from("0123"), Url::parse("https://a.example/").unwrap());
        let mut versions = Vec::new();
        for size in [5_000_000, 5_000_000, 9_000_000] {
            kept.add(&source, &location, &vec![b' '; size], Timestamp::UNIX_EPOCH, &mut versions).unwrap();
            assert_eq!(versions.len(), 1);
        }
    }

    #[test]
    fn a_manifest_of_the_former_layout_is_found() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("0123.xml"), b"<manifest/>").unwrap();
        let kept = Kept::new(folder.path());
        let source = SourceId::from("0123");
        assert_eq!(kept.versions(&source).len(), 1);
        assert_eq!(kept.manifest(&source, 1).unwrap(), b"<manifest/>");
    }
}
