//! Where things are: the workspace, its files and the folder with the network's published documents.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// Folders that hold no sources of ours.
const FOREIGN: &[&str] = &["target", "node_modules", ".git", "sandbox-data", "report"];

/// The workspace's root folder.
pub(crate) fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// Whether this is a run that nobody watches, where a missing tool is a failure.
pub(crate) fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !value.is_empty() && value != "false")
}

/// The folder with the network's published schemas and examples, if it is at hand: named by `HABITA_REFERENCE`, or
/// the folder `shared` beside the workspace.
pub(crate) fn reference_folder() -> Option<PathBuf> {
    let folder = match std::env::var_os("HABITA_REFERENCE") {
        Some(named) => PathBuf::from(named),
        None => root().parent()?.join("shared"),
    };
    folder.join("ewp").is_dir().then_some(folder)
}

/// A text file of the workspace.
pub(crate) struct SourceFile {
    /// Path below the root, with `/` between its parts.
    pub(crate) path: String,
    /// What is in it.
    pub(crate) text: String,
}

impl SourceFile {
    /// The ending of its name, without the dot.
    pub(crate) fn ending(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The last part of its path.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The crate that it belongs to: the folder under `crates/`, or `xtask`.
    pub(crate) fn crate_name(&self) -> &str {
        let mut parts = self.path.split('/');
        match (parts.next(), parts.next()) {
            (Some("crates"), Some(name)) => name,
            (Some(first), _) => first,
            _ => "",
        }
    }

    /// Whether it holds nothing but tests.
    pub(crate) fn is_test(&self) -> bool {
        self.name() == "tests.rs"
            || self.path.contains("/tests/")
            || self.crate_name() == "testkit"
            || self.crate_name() == "e2e"
    }
}

/// Every text file below a folder, in the order of their paths.
pub(crate) fn files_below(root: &Path) -> anyhow::Result<Vec<SourceFile>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let (path, kind) = (entry.path(), entry.file_type()?);
            let name = entry.file_name();
            if kind.is_dir() && !FOREIGN.iter().any(|foreign| name == *foreign) {
                folders.push(path);
            } else if kind.is_file()
                && let Ok(text) = fs::read_to_string(&path)
            {
                let below = path.strip_prefix(root).unwrap_or(&path);
                let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
                found.push(SourceFile { path: parts.join("/"), text });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}
