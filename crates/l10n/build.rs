//! Watches the message files, so that a new file is found without a clean build, and puts the English ones together for
//! the pseudo-language.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build.rs");
    let locales = Path::new("locales");
    let mut english = fs::read_to_string(locales.join("core.ftl"))?;
    for path in files(&locales.join("en"))? {
        english.push('\n');
        english.push_str(&fs::read_to_string(path)?);
    }
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(folder.join("en.ftl"), english)
}

/// The message files of a language, by name.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    paths.sort();
    Ok(paths)
}
