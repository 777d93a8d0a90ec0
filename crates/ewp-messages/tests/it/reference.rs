//! The folder with the published schemas and examples, which is no part of the repository.

use std::path::PathBuf;

/// The folder named by `HABITA_REFERENCE`, or `shared` beside the workspace; nothing, with a printed line, if it is
/// not there.
pub(crate) fn folder(for_test: &str) -> Option<PathBuf> {
    let named = std::env::var_os("HABITA_REFERENCE").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"));
    if folder.join("ewp").is_dir() {
        return Some(folder);
    }
    eprintln!("{for_test}: skipped, no reference folder at {} (set HABITA_REFERENCE)", folder.display());
    None
}

/// Bytes of a published example.
pub(crate) fn example(for_test: &str, name: &str) -> Option<Vec<u8>> {
    let file = folder(for_test)?.join("ewp/examples").join(name);
    Some(std::fs::read(file).unwrap())
}
