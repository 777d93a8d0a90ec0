//! Message files: the same keys in every language, a text for every key that the pages name, and no text that none
//! names.

mod named;
mod same;

use std::collections::{BTreeMap, BTreeSet};

use self::named::Named;
use super::Finding;
use super::code::Code;
use crate::workspace::SourceFile;

const LOCALES: &str = "crates/l10n/locales/";
/// The language in which every text exists first.
const FIRST: &str = "en";
/// Calls whose first argument is a key.
const CALLS: &[&str] = &[".text(", ".text_with(", ".text_if_known("];
/// Crates that show texts. Elsewhere a call of that name means something else.
const SPEAKING: &[&str] = &["app", "l10n", "registry", "sandbox", "ui", "web"];

/// Where each key of a language stands.
type Keys<'a> = BTreeMap<&'a str, (&'a str, usize)>;

/// Checks the message files and the sources that use them.
pub(super) fn check(files: &[SourceFile]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut languages: BTreeMap<&str, Keys<'_>> = BTreeMap::new();
    for file in files.iter().filter(|file| file.ending() == "ftl") {
        let Some((language, _)) = file.path.strip_prefix(LOCALES).and_then(|rest| rest.split_once('/')) else {
            continue;
        };
        let keys = languages.entry(language).or_default();
        for (key, line) in keys_of(&file.text) {
            if let Some((other, other_line)) = keys.insert(key, (&file.path, line)) {
                let text = format!("`{key}` stands in {other}:{} too", other_line + 1);
                findings.push(Finding::line(&file.path, line, text));
            }
        }
    }
    let Some(first) = languages.get(FIRST) else { return findings };
    for (language, keys) in &languages {
        findings.extend(missing(first, keys, language));
        findings.extend(missing(keys, first, FIRST));
    }
    for file in files.iter().filter(|file| speaks(file)) {
        for (key, line) in uses(&file.text) {
            if !first.contains_key(key.as_str()) {
                findings.push(Finding::line(&file.path, line, format!("no message file has `{key}`")));
            }
        }
    }
    findings.extend(unused(files, first));
    findings.extend(same::check(files));
    findings
}

/// Texts that no source names.
fn unused(files: &[SourceFile], first: &Keys<'_>) -> Vec<Finding> {
    let mut named = Named::default();
    for file in files.iter().filter(|file| speaks(file) || file.ending() == "js") {
        named.read(&file.text);
    }
    let unused = first.iter().filter(|(key, _)| !named.names(key));
    unused.map(|(key, (path, line))| Finding::line(path, *line, format!("nothing uses `{key}`"))).collect()
}

fn missing(from: &Keys<'_>, other: &Keys<'_>, language: &str) -> Vec<Finding> {
    let lacking: BTreeSet<_> = from.keys().filter(|key| !other.contains_key(*key)).collect();
    let finding = |key: &&&str| {
        let (path, line) = from.get(**key)?;
        Some(Finding::line(path, *line, format!("`{key}` has no text in `{language}`")))
    };
    lacking.iter().filter_map(finding).collect()
}

fn speaks(file: &SourceFile) -> bool {
    file.ending() == "rs" && !file.is_test() && SPEAKING.contains(&file.crate_name())
}

/// The keys of a message file with their lines. A key stands at the beginning of a line.
fn keys_of(text: &str) -> impl Iterator<Item = (&str, usize)> {
    text.lines().enumerate().filter_map(|(number, line)| {
        let key = line.split_once('=')?.0.trim_end();
        let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
            && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        is_key.then_some((key, number))
    })
}

/// The keys that a source names directly, with their lines.
fn uses(text: &str) -> Vec<(String, usize)> {
    let code = Code::of(text).with_texts;
    let mut found = Vec::new();
    for call in CALLS {
        for (at, _) in code.match_indices(call) {
            if !is_language(&code[..at]) {
                continue;
            }
            let rest = code[at + call.len()..].trim_start();
            let Some((key, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) else {
                continue;
            };
            found.push((key.to_owned(), code[..at].matches('\n').count()));
        }
    }
    found
}

/// Whether the code ends with a language: `lang`, `self.lang`, `page.lang()`, `Lang::En`. A form's `.text("name")` is
/// something else.
fn is_language(code: &str) -> bool {
    let value = code.trim_end().trim_end_matches("()");
    let word = value.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
    word.ends_with("lang") || value.ends_with(&format!("Lang::{word}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_text_that_one_language_lacks_is_found() {
        let files = [
            file("crates/l10n/locales/en/a.ftl", "# Words\nhello = Hello\nbye =\n    Bye\n    .title = Title\n"),
            file("crates/l10n/locales/lv/a.ftl", "hello = Sveiki\n"),
            file("crates/web/src/a.rs", "[\"hello\", \"bye\"]"),
        ];
        let findings = check(&files);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].to_string(), "crates/l10n/locales/en/a.ftl:3: `bye` has no text in `lv`");
    }

    #[test]
    fn a_key_that_no_message_file_has_is_found() {
        let files = [
            file("crates/l10n/locales/en/a.ftl", "hello = Hello\n"),
            file(
                "crates/web/src/a.rs",
                "lang.text(\n    \"hello\");\nLang::En.text_with(\"helo\", &[]);\nform.text(\"field\");\n// lang.text(\"no\")",
            ),
        ];
        let findings = check(&files);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].to_string(), "crates/web/src/a.rs:3: no message file has `helo`");
    }

    #[test]
    fn a_key_that_stands_twice_is_found() {
        let files = [
            file("crates/l10n/locales/en/a.ftl", "hello = Hello\n"),
            file("crates/l10n/locales/en/b.ftl", "hello = Hello again\n"),
            file("crates/web/src/a.rs", "lang.text(\"hello\")"),
        ];
        assert_eq!(check(&files).len(), 1);
    }

    #[test]
    fn a_text_that_nothing_uses_is_found() {
        let files = [
            file("crates/l10n/locales/en/a.ftl", "used = Used\nspare = Spare\ntold = Told\nfrom-tests = Never\n"),
            file("crates/web/src/a.rs", "lang.text(\"used\"); // \"spare\""),
            file("crates/web/src/a/tests.rs", "lang.text(\"from-tests\");"),
            file("crates/ui/js/a.js", "text('told')"),
        ];
        let findings: Vec<String> = check(&files).iter().map(ToString::to_string).collect();
        assert_eq!(
            findings,
            [
                "crates/l10n/locales/en/a.ftl:4: nothing uses `from-tests`",
                "crates/l10n/locales/en/a.ftl:2: nothing uses `spare`"
            ]
        );
    }
}
