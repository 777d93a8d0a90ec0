//! Chromium, Node and locked packages, for the browser journeys and measurements of pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use super::{Need, packages};
use crate::shell;

/// The oldest Node that the pinned packages run on.
const OLDEST_NODE: (u32, u32) = (20, 19);

/// What the browser journeys run with.
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) chromium: PathBuf,
    /// Node's program.
    pub(crate) node: PathBuf,
}

/// Finds or installs the browser, Node and the locked packages.
pub(crate) fn find(e2e: &Path) -> anyhow::Result<Need<Browser>> {
    let Some(chromium) = chromium().or_else(|| {
        packages::install(&["chromium"]);
        chromium()
    }) else {
        let command = packages::command_for(&["chromium"]);
        return Ok(Need::Missing(format!("Chromium is not installed; run: {command} (or name it in CHROMIUM)")));
    };
    let Some(node) = node().or_else(|| {
        packages::install(&["nodejs", "npm"]);
        node()
    }) else {
        let (major, minor) = OLDEST_NODE;
        return Ok(Need::Missing(format!("Node {major}.{minor} or newer is not installed; see https://nodejs.org")));
    };
    install_locked(e2e)?;
    Ok(Need::Met(Browser { chromium, node }))
}

fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named)).filter(|file| file.is_file());
    }
    ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| shell::find(name))
}

fn node() -> Option<PathBuf> {
    let node = shell::find("node")?;
    let said = shell::quietly(Command::new(&node).arg("--version")).ok()?;
    (version(&said)? >= OLDEST_NODE).then_some(node)
}

fn version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// Runs `npm ci` unless just these packages are installed already.
fn install_locked(e2e: &Path) -> anyhow::Result<()> {
    let lock = fs::read_to_string(e2e.join("package-lock.json"))
        .with_context(|| format!("cannot read the lock file in {}", e2e.display()))?;
    let installed = e2e.join("node_modules").join(".installed-lock.json");
    if fs::read_to_string(&installed).is_ok_and(|text| text == lock) {
        return Ok(());
    }
    println!("   installing the packages that {} locks", e2e.display());
    shell::quietly(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(e2e))?;
    Ok(fs::write(installed, lock)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_node_is_compared_by_number() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert!(version("v9.11.2") < Some(OLDEST_NODE));
        assert_eq!(version("node"), None);
    }
}
