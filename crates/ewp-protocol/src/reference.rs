//! Where the published schemas and examples are, for tests that can use them.

use std::path::PathBuf;
use std::process::Command;

/// A file of the reference folder, or nothing, with a printed line, where the folder is absent.
pub(crate) fn file(path: &str) -> Option<PathBuf> {
    let folder = match std::env::var_os("HABITA_REFERENCE") {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
    };
    let file = folder.join(path);
    if file.exists() {
        return Some(file);
    }
    skipped(&format!("the reference folder has no {path}"));
    None
}

/// Fails when the schema validator is at hand and finds the document invalid.
pub(crate) fn assert_valid(name: &str, document: &[u8]) {
    let Some(tool) = file("tools/xsd-validate") else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, document).unwrap();
    let Ok(output) = Command::new("python3").arg(tool).arg(&path).output() else {
        return skipped("there is no python3");
    };
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if said.contains("ModuleNotFoundError") {
        return skipped("python3 has no lxml");
    }
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(document));
}

fn skipped(why: &str) {
    eprintln!("skipped: {why}");
}
