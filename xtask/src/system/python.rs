//! Python with lxml, which checks our documents against the network's schemas where these are at hand.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Need, packages};
use crate::{shell, workspace};

/// Finds Python with lxml, or installs lxml into an environment of our own below `target`; gives the folder to put
/// before `PATH`, if one is needed.
pub(crate) fn find() -> Need<Option<PathBuf>> {
    if has_lxml(Path::new("python3")) {
        return Need::Met(None);
    }
    let own = workspace::root().join("target").join("python");
    let bin = own.join("bin");
    if has_lxml(&bin.join("python3")) || make(&own) {
        return Need::Met(Some(bin));
    }
    packages::install(&["python3", "python3-lxml"]);
    let system = PathBuf::from("/usr/bin");
    if has_lxml(&system.join("python3")) {
        return Need::Met(Some(system));
    }
    Need::Missing(format!("Python has no lxml; run: {}", packages::command_for(&["python3-lxml"])))
}

fn has_lxml(python: &Path) -> bool {
    shell::quietly(Command::new(python).args(["-c", "import lxml.etree"])).is_ok()
}

fn make(environment: &Path) -> bool {
    let made = shell::quietly(Command::new("python3").args(["-m", "venv"]).arg(environment)).and_then(|_| {
        let python = environment.join("bin").join("python3");
        shell::quietly(Command::new(python).args(["-m", "pip", "install", "--quiet", "lxml>=5"]))
    });
    if let Err(error) = &made {
        println!("   no environment for Python: {error}");
    }
    made.is_ok()
}
