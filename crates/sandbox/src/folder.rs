//! The sandbox's folder: what lies where, and how it starts anew.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

/// A file that says that the folder is a sandbox's, so that `--fresh` never empties another folder.
const MARK: &str = "habita-sandbox.txt";

/// A file with the address of the network's catalogue.
const CATALOGUE: &str = "catalogue.txt";

/// The folder of one sandbox.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Names a folder; nothing is made yet.
    pub fn at(path: &Path) -> anyhow::Result<Self> {
        let path = std::path::absolute(path).with_context(|| format!("{} is no folder name", path.display()))?;
        Ok(Self { path })
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the certificate authority lives.
    #[must_use]
    pub fn authority(&self) -> PathBuf {
        self.path.join("authority")
    }

    /// The registry's list of sources.
    #[must_use]
    pub fn sources(&self) -> PathBuf {
        self.path.join("registry").join("sources.toml")
    }

    /// Where the registry keeps the last good manifests.
    #[must_use]
    pub fn registry(&self) -> PathBuf {
        self.path.join("registry")
    }

    /// The folder of one university.
    #[must_use]
    pub fn university(&self, hei: &str) -> PathBuf {
        self.path.join(hei)
    }

    /// Makes the folder, or empties it first when `fresh` is asked for. So it does where the first start was broken
    /// off: nothing there is anybody's yet, and the story can only be told from its beginning.
    pub fn prepare(&self, fresh: bool) -> anyhow::Result<()> {
        let mark = self.path.join(MARK);
        let is_empty = match fs::read_dir(&self.path) {
            Ok(mut entries) => entries.next().is_none(),
            Err(_) => true,
        };
        if !is_empty && !mark.exists() {
            bail!("{} holds other files. Choose another folder with --data", self.path.display());
        }
        if (fresh || !self.has_story()) && mark.exists() {
            fs::remove_dir_all(&self.path).with_context(|| format!("cannot empty {}", self.path.display()))?;
        }
        fs::create_dir_all(self.registry()).with_context(|| format!("cannot make {}", self.path.display()))?;
        fs::write(&mark, "A Habita sandbox. It can be deleted; `habita sandbox --fresh` does that too.\n")?;
        Ok(())
    }

    /// Whether the story's first agreements were made already.
    #[must_use]
    pub fn has_story(&self) -> bool {
        self.path.join("story.txt").exists()
    }

    /// Remembers that the first agreements were made.
    pub fn keep_story(&self) -> anyhow::Result<()> {
        Ok(fs::write(self.path.join("story.txt"), "The first agreements were made.\n")?)
    }

    /// Remembers where the network's catalogue is, for hosts that join.
    pub fn keep_catalogue(&self, address: &str) -> anyhow::Result<()> {
        Ok(fs::write(self.path.join(CATALOGUE), address)?)
    }

    /// Where the network's catalogue is, as the sandbox said when it was last started.
    pub fn catalogue(&self) -> anyhow::Result<String> {
        self.must_exist()?;
        let file = self.path.join(CATALOGUE);
        let known = fs::read_to_string(&file);
        known.context("this sandbox was never started by this program; start it with `habita sandbox`")
    }

    /// Refuses politely when there is no sandbox here.
    pub fn must_exist(&self) -> anyhow::Result<()> {
        if self.path.join(MARK).exists() {
            Ok(())
        } else {
            bail!("there is no sandbox in {}. Start one with `habita sandbox`", self.path.display())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_that_was_broken_off_begins_again_and_a_whole_one_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let folder = Folder::at(&folder.path().join("sandbox")).unwrap();
        let file = folder.path().join("half.sqlite");
        let start = |fresh: bool| {
            folder.prepare(fresh).unwrap();
            let was_there = file.exists();
            fs::write(&file, "agreements").unwrap();
            was_there
        };
        assert!(!start(false));
        assert!(!start(false), "its first start never came to its end");
        folder.keep_story().unwrap();
        assert!(start(false));
        assert!(!start(true));
    }

    #[test]
    fn a_fresh_start_never_empties_another_folder() {
        let path = std::env::temp_dir().join(format!("habita-folder-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("thesis.txt"), "years of work").unwrap();
        let folder = Folder::at(&path).unwrap();
        assert!(folder.prepare(true).is_err());
        assert!(path.join("thesis.txt").exists());
        fs::remove_dir_all(&path).unwrap();
    }
}
