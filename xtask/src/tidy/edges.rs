//! Time and environment enter at the edges alone. Everywhere else they are parameters, so that a test chooses them.

use super::Finding;
use super::code::Code;
use crate::workspace::SourceFile;

/// Files that may read the clock on the wall.
const CLOCKS: &[&str] =
    &["crates/app/src/clock.rs", "crates/doors/", "crates/habita/src/commands/", "crates/registry/src/import.rs"];
/// Files that may read the environment.
const ENVIRONMENTS: &[&str] = &["crates/habita/src/", "xtask/src/"];

const READS_A_CLOCK: &[&str] = &["Timestamp::now(", "Zoned::now(", "SystemTime::now(", "now_v7("];
const READS_THE_ENVIRONMENT: &[&str] = &["env::var(", "env::var_os(", "env::vars("];

/// Checks every source that is not a test.
pub(super) fn check(files: &[SourceFile]) -> Vec<Finding> {
    let for_tests: Vec<String> = files.iter().flat_map(test_modules).collect();
    let is_product = |file: &&SourceFile| {
        file.ending() == "rs" && !file.is_test() && !is_build(file) && !for_tests.contains(&file.path)
    };
    files.iter().filter(is_product).flat_map(check_file).collect()
}

/// Files that `#[cfg(test)] mod name;` names.
fn test_modules(file: &SourceFile) -> Vec<String> {
    let folder = match file.name() {
        "lib.rs" | "main.rs" => file.path.rsplit_once('/').map_or("", |(folder, _)| folder),
        _ => file.path.trim_end_matches(".rs"),
    };
    let attributes = file.text.split("#[cfg(test)]").skip(1);
    attributes
        .filter_map(|rest| {
            let (item, _) = rest.split_once(';')?;
            let (_, name) = item.rsplit_once("mod ")?;
            name.chars().all(|c| c.is_alphanumeric() || c == '_').then(|| format!("{folder}/{name}.rs"))
        })
        .collect()
}

fn check_file(file: &SourceFile) -> Vec<Finding> {
    let bare = Code::of(&file.text).bare;
    // Tests stand at the foot of a file; `#[cfg(test)] mod name;` may stand at its head.
    let foot = bare.match_indices("#[cfg(test)]").map(|(at, _)| at).find(|at| has_body(&bare[*at..]));
    let product = &bare[..foot.unwrap_or(bare.len())];
    let mut findings = Vec::new();
    for (number, line) in product.lines().enumerate() {
        let reads = |calls: &[&str], allowed: &[&str]| {
            calls.iter().any(|call| line.contains(call)) && !allowed.iter().any(|place| file.path.starts_with(place))
        };
        if reads(READS_A_CLOCK, CLOCKS) {
            findings.push(Finding::line(&file.path, number, "take `now` as a parameter; only the edges read a clock"));
        }
        if reads(READS_THE_ENVIRONMENT, ENVIRONMENTS) {
            findings.push(Finding::line(&file.path, number, "only the edges read the environment"));
        }
    }
    findings
}

fn has_body(item: &str) -> bool {
    match (item.find('{'), item.find(';')) {
        (Some(brace), Some(semicolon)) => brace < semicolon,
        (brace, _) => brace.is_some(),
    }
}

fn is_build(file: &SourceFile) -> bool {
    file.name() == "build.rs" || file.path.contains("/examples/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        check(&[SourceFile { path: path.to_owned(), text: text.to_owned() }]).len()
    }

    #[test]
    fn a_clock_inside_the_house_is_found() {
        assert_eq!(findings("crates/app/src/agreements/send.rs", "let now = jiff::Timestamp::now();"), 1);
        assert_eq!(findings("crates/app/src/clock.rs", "let now = jiff::Timestamp::now();"), 0);
        assert_eq!(findings("crates/app/src/agreements/send.rs", "#[cfg(test)]\nmod t { Timestamp::now(); }"), 0);
    }

    #[test]
    fn a_module_for_tests_may_read_what_it_likes() {
        let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
        let files = [
            file("crates/store/src/lib.rs", "#[cfg(test)]\nmod reference;\n"),
            file("crates/store/src/reference.rs", "std::env::var(\"X\")"),
        ];
        assert_eq!(check(&files).len(), 0);
        assert_eq!(check(&files[1..]).len(), 1);
    }

    #[test]
    fn the_environment_is_read_by_the_binary_alone() {
        assert_eq!(findings("crates/store/src/lib.rs", "std::env::var(\"X\")"), 1);
        assert_eq!(findings("crates/habita/src/config.rs", "std::env::var(\"X\")"), 0);
    }
}
