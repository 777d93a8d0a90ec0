//! The folder with the published schemas, which is no part of the repository.

use std::path::PathBuf;

/// A file of the folder that `HABITA_REFERENCE` names, or of `shared` beside the workspace; `None`, with a printed
/// line, if it is not there.
#[must_use]
pub fn file(path: &str) -> Option<PathBuf> {
    let named = std::env::var_os("HABITA_REFERENCE").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"));
    let file = folder.join(path);
    if file.exists() {
        return Some(file);
    }
    eprintln!("skipped: {} has no {path} (set HABITA_REFERENCE)", folder.display());
    None
}
