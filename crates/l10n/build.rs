//! Watches the message files, so that a new file is found without a clean build; puts the English ones together for the
//! pseudo-language; and refuses to build a language that lacks a text.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Languages in which every text must exist. `Lang::ALL` offers the same.
const COMPLETE: [&str; 6] = ["en", "lv", "de", "fr", "es", "pl"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build.rs");
    let locales = Path::new("locales");
    let english = texts(&locales.join("en"))?;
    for language in COMPLETE {
        let own = texts(&locales.join(language))?;
        let (wanted, there) = (keys(&english), keys(&own));
        for key in wanted.difference(&there) {
            println!("cargo::error=`{key}` has no text in `{language}`");
        }
    }
    let core = fs::read_to_string(locales.join("core.ftl"))?;
    let folder = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(folder.join("en.ftl"), format!("{core}\n{english}"))
}

/// All message files of a language in one piece.
fn texts(folder: &Path) -> io::Result<String> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    paths.sort();
    let mut all = String::new();
    for path in paths {
        all.push_str(&fs::read_to_string(path)?);
        all.push('\n');
    }
    Ok(all)
}

/// The keys of messages: what stands before the sign of equality in a line that begins with a letter.
fn keys(texts: &str) -> BTreeSet<&str> {
    let keys = texts.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
    keys.filter_map(|line| Some(line.split_once('=')?.0.trim_end())).collect()
}
