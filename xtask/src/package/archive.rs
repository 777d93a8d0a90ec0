//! The format of Debian packages (deb 2.0): an `ar` archive with a version, the words about the package and its files.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use crate::shell;

const MAGIC: &[u8] = b"!<arch>\n";
const HEADER: usize = 60;
const VERSION: &[u8] = b"2.0\n";

/// Writes the package of a folder that has a `DEBIAN` folder in it.
pub(super) fn write(tree: &Path, file: &Path) -> anyhow::Result<()> {
    let work = tempfile::tempdir()?;
    let tar = |name: &str, folder: &Path, more: &[&str]| -> anyhow::Result<Vec<u8>> {
        let archive = work.path().join(name);
        let mut command = Command::new("tar");
        command.args(["--owner=0", "--group=0", "--numeric-owner", "--sort=name", "-czf"]).arg(&archive);
        shell::quietly(command.arg("-C").arg(folder).args(more).arg("."))?;
        Ok(fs::read(archive)?)
    };
    let control = tar("control.tar.gz", &tree.join("DEBIAN"), &[])?;
    let data = tar("data.tar.gz", tree, &["--exclude=./DEBIAN"])?;
    let mut out = File::create(file).with_context(|| file.display().to_string())?;
    out.write_all(MAGIC)?;
    for (name, bytes) in [("debian-binary", VERSION), ("control.tar.gz", &control), ("data.tar.gz", &data)] {
        out.write_all(header(name, bytes.len()).as_bytes())?;
        out.write_all(bytes)?;
        if bytes.len() % 2 == 1 {
            out.write_all(b"\n")?;
        }
    }
    Ok(())
}

/// Unpacks the files of a package into a folder.
pub(super) fn unpack(file: &Path, root: &Path) -> anyhow::Result<()> {
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    if member(&bytes, "debian-binary") != Some(VERSION) {
        bail!("{} is no Debian package", file.display());
    }
    let work = tempfile::tempdir()?;
    let archive = work.path().join("data.tar.gz");
    fs::write(&archive, member(&bytes, "data.tar.gz").context("the package has no data.tar.gz")?)?;
    let mut command = Command::new("tar");
    command.args(["--no-same-owner", "-xzf"]).arg(&archive).arg("-C").arg(root);
    shell::quietly(&mut command).map(|_| ())
}

fn header(name: &str, size: usize) -> String {
    format!("{name:<16}{:<12}{:<6}{:<6}{:<8}{size:<10}`\n", 0, 0, 0, 100_644)
}

/// One file of an `ar` archive.
fn member<'a>(archive: &'a [u8], wanted: &str) -> Option<&'a [u8]> {
    let mut rest = archive.strip_prefix(MAGIC)?;
    loop {
        let (header, after) = rest.split_at_checked(HEADER)?;
        let name = std::str::from_utf8(header.get(..16)?).ok()?.trim_end().trim_end_matches('/');
        let size: usize = std::str::from_utf8(header.get(48..58)?).ok()?.trim_end().parse().ok()?;
        let (bytes, after) = after.split_at_checked(size)?;
        if name == wanted {
            return Some(bytes);
        }
        rest = after.get(size % 2..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_is_written_here_gives_its_files_back() {
        let (tree, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for (name, text) in [("DEBIAN/control", "Package: habita\n"), ("usr/bin/habita", "odd")] {
            let file = tree.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let file = root.path().join("habita.deb");
        write(tree.path(), &file).unwrap();
        unpack(&file, root.path()).unwrap();
        assert_eq!(fs::read_to_string(root.path().join("usr/bin/habita")).unwrap(), "odd");
        assert!(!root.path().join("DEBIAN").exists());
        fs::write(&file, "!<arch>\nshort").unwrap();
        assert!(unpack(&file, root.path()).is_err());
    }
}
