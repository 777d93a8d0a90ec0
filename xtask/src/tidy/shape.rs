//! The shape of files: how long, what called, where, and what their first line says.

use super::Finding;
use crate::workspace::SourceFile;

/// The most lines of a file.
const LONGEST: usize = 600;
/// The most lines of a file of tests or of a table.
const LONGEST_TESTS: usize = 900;

/// Checks every source file.
pub(super) fn check(files: &[SourceFile]) -> Vec<Finding> {
    files.iter().flat_map(|file| [length(file), place(file), first_line(file)]).flatten().collect()
}

fn length(file: &SourceFile) -> Option<Finding> {
    if !matches!(file.ending(), "rs" | "css" | "js" | "mjs" | "ftl") {
        return None;
    }
    let lines = file.text.lines().count();
    let most = if file.is_test() || file.path.contains("/tables/") { LONGEST_TESTS } else { LONGEST };
    (lines > most).then(|| Finding::file(&file.path, format!("{lines} lines; a file has {most} at most")))
}

fn place(file: &SourceFile) -> Option<Finding> {
    if file.name() == "mod.rs" {
        return Some(Finding::file(&file.path, "a module `foo` is `foo.rs` beside the folder `foo`, never `mod.rs`"));
    }
    // Every further file directly in `tests` would be one more program to link.
    let mut parts = file.path.rsplit('/').skip(1);
    if file.ending() == "rs" && parts.next() == Some("tests") && parts.any(|part| part == "crates") {
        let is_in_source = file.path.contains("/src/");
        return (!is_in_source)
            .then(|| Finding::file(&file.path, "a crate's tests are one program: `tests/it/main.rs`"));
    }
    None
}

fn first_line(file: &SourceFile) -> Option<Finding> {
    let is_source = file.ending() == "rs" && file.path.contains("/src/") && !file.path.ends_with("/tests.rs");
    let says_what_it_is_for = file.text.lines().find(|line| !line.trim().is_empty())?.starts_with("//!");
    if !is_source || says_what_it_is_for {
        return None;
    }
    let text = match file.name() {
        "lib.rs" | "main.rs" => "a crate's root begins with what the crate knows and must never know (`//!`)",
        _ => "a file begins with a sentence that says what it is for (`//!`)",
    };
    Some(Finding::file(&file.path, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        check(&[SourceFile { path: path.to_owned(), text: text.to_owned() }]).len()
    }

    #[test]
    fn a_long_file_is_found_and_tests_may_be_longer() {
        let text = format!("//! Words.\n{}", "\n".repeat(650));
        assert_eq!(findings("crates/web/src/page.rs", &text), 1);
        assert_eq!(findings("crates/web/src/page/tests.rs", &text), 0);
        assert_eq!(findings("crates/web/tests/it/pages.rs", &text), 0);
    }

    #[test]
    fn mod_rs_and_a_second_test_program_are_found() {
        assert_eq!(findings("crates/web/src/page/mod.rs", "//! Pages."), 1);
        assert_eq!(findings("crates/web/tests/pages.rs", ""), 1);
        assert_eq!(findings("crates/web/tests/it/main.rs", ""), 0);
        assert_eq!(findings("crates/web/src/tests/pages.rs", "//! Pages."), 0);
    }

    #[test]
    fn a_file_without_a_first_sentence_is_found() {
        assert_eq!(findings("crates/web/src/lib.rs", "pub mod page;\n"), 1);
        assert_eq!(findings("crates/web/src/lib.rs", "\n//! Pages.\npub mod page;\n"), 0);
    }
}
