//! Names that say nothing, numbers that are not exact, and what must not be left lying about.

use super::Finding;
use super::code::Code;
use crate::workspace::SourceFile;

/// Endings of type names that say nothing about what a thing is.
const EMPTY_ENDINGS: &[&str] = &["Manager", "Helper", "Helpers", "Util", "Utils", "Data", "Info"];
/// File names that say nothing about what is in them.
const EMPTY_FILES: &[&str] = &["util", "utils", "helper", "helpers", "misc", "common"];
/// Crates in which every number is exact.
const EXACT: &[&str] = &["domain", "store", "app"];
/// What is not finished, or only there for a moment.
const UNFINISHED: &[&str] = &["todo!", "unimplemented!", "dbg!"];
/// Beginnings of paths that exist on one machine alone.
const ONE_MACHINE: &[&str] = &["/work/", "/root/", "/Users/"];

/// Checks every file.
pub(super) fn check(files: &[SourceFile]) -> Vec<Finding> {
    // This file names what it looks for.
    let others = files.iter().filter(|file| file.path != "xtask/src/tidy/words.rs");
    others.flat_map(check_file).collect()
}

fn check_file(file: &SourceFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        if let Some(path) = ONE_MACHINE.iter().find(|path| line.contains(*path)) {
            findings.push(Finding::line(&file.path, number, format!("`{path}…` is a path of one machine")));
        }
    }
    if file.ending() != "rs" {
        return findings;
    }
    let stem = file.name().trim_end_matches(".rs");
    if EMPTY_FILES.contains(&stem) {
        findings.push(Finding::file(&file.path, "name the file after what is in it"));
    }
    for (number, line) in Code::of(&file.text).bare.lines().enumerate() {
        let complaints = [empty_name(line), float(file, line), unfinished(line), silenced(line)];
        findings.extend(complaints.into_iter().flatten().map(|text| Finding::line(&file.path, number, text)));
    }
    findings
}

fn empty_name(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let name = words.windows(2).find_map(|pair| match pair {
        // The name that bodies of HTTP give to their pieces; it is not ours to choose.
        ["type", "Data"] => None,
        [kind, name] if matches!(*kind, "struct" | "enum" | "trait" | "type" | "union") => Some(*name),
        _ => None,
    })?;
    let ending = EMPTY_ENDINGS.iter().find(|ending| name.ends_with(*ending))?;
    Some(format!("`{name}`: a name that ends with {ending} does not say what the thing is"))
}

fn float(file: &SourceFile, line: &str) -> Option<String> {
    let has_float = words_of(line).any(|word| word.ends_with("f32") || word.ends_with("f64"));
    (EXACT.contains(&file.crate_name()) && has_float).then(|| "no floats here: count in the smallest unit".to_owned())
}

fn unfinished(line: &str) -> Option<String> {
    let word = UNFINISHED.iter().find(|word| {
        line.find(*word).is_some_and(|at| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    })?;
    Some(format!("`{word}` must not stay"))
}

fn silenced(line: &str) -> Option<String> {
    let line = line.trim_start();
    (line.starts_with("#[allow(") || line.starts_with("#![allow("))
        .then(|| "use `#[expect(…, reason = \"…\")]`, which tells when it is no longer needed".to_owned())
}

fn words_of(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        check(&[SourceFile { path: path.to_owned(), text: text.to_owned() }]).len()
    }

    #[test]
    fn a_type_is_not_called_manager() {
        assert_eq!(findings("crates/app/src/a.rs", "pub struct PartnerManager;"), 1);
        assert_eq!(
            findings("crates/app/src/a.rs", "pub struct Manage;\n// struct DataInfo\nlet x = \"enum Data\";"),
            0
        );
    }

    #[test]
    fn the_domain_has_no_floats() {
        assert_eq!(findings("crates/domain/src/a.rs", "let ects: f32 = 0.0;"), 1);
        assert_eq!(findings("crates/domain/src/a.rs", "let ects = 1_f64;"), 1);
        assert_eq!(findings("crates/ui/src/a.rs", "let width: f64 = 0.0;"), 0);
    }

    #[test]
    fn what_is_unfinished_or_silenced_is_found() {
        assert_eq!(findings("crates/app/src/a.rs", "fn a() { todo!() }"), 1);
        assert_eq!(findings("crates/app/src/a.rs", "#[allow(dead_code)]\nfn a() {}"), 1);
        assert_eq!(findings("crates/app/src/a.rs", "fn a() { not_todo!() }"), 0);
    }

    #[test]
    fn a_path_of_one_machine_is_found_in_any_file() {
        assert_eq!(findings("README.md", "See /root/notes.txt."), 1);
    }
}
