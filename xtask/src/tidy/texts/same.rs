//! No text is the English one, except for words that really are the same in both languages; the list of those is kept
//! beside the message files.

use std::collections::{BTreeMap, BTreeSet};

use super::{FIRST, LOCALES, keys_of};
use crate::tidy::Finding;
use crate::workspace::SourceFile;

/// Language and key of every text that is rightly the same as in English, one to a line.
const LIST: &str = "crates/l10n/locales/same.tsv";

/// What stands in a file under a key.
struct Text<'a> {
    path: &'a str,
    line: usize,
    /// Without the white space between words.
    words: String,
}

/// Texts that are the English ones and not in the list, and lines of the list that are not true any more.
pub(super) fn check(files: &[SourceFile]) -> Vec<Finding> {
    let mut languages: BTreeMap<&str, BTreeMap<&str, Text<'_>>> = BTreeMap::new();
    for file in files.iter().filter(|file| file.ending() == "ftl") {
        let language = file.path.strip_prefix(LOCALES).and_then(|rest| rest.split_once('/'));
        if let Some((language, _)) = language {
            languages.entry(language).or_default().extend(texts(file));
        }
    }
    let Some(english) = languages.remove(FIRST) else { return Vec::new() };
    let mut same = BTreeMap::new();
    for (language, own) in &languages {
        let equal = own.iter().filter(|(key, text)| {
            english.get(*key).is_some_and(|english| english.words == text.words && speaks(&text.words))
        });
        same.extend(equal.map(|(key, text)| ((*language, *key), text)));
    }
    let mut findings = Vec::new();
    let mut listed = BTreeSet::new();
    for file in files.iter().filter(|file| file.path == LIST) {
        for (number, line) in file.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let entry = line.split_once('\t').unwrap_or((line, ""));
            if !same.contains_key(&entry) {
                let text = format!("`{}` in `{}` is not the English text", entry.1, entry.0);
                findings.push(Finding::line(LIST, number, text));
            }
            listed.insert(entry);
        }
    }
    findings.extend(same.iter().filter(|(entry, _)| !listed.contains(*entry)).map(|((language, key), text)| {
        let told = format!("`{key}` in `{language}` is the English text; if that is right, list it in {LIST}");
        Finding::line(text.path, text.line, told)
    }));
    findings
}

/// The texts of a file by their keys: each reaches to the next line that is not indented.
fn texts(file: &SourceFile) -> impl Iterator<Item = (&str, Text<'_>)> {
    keys_of(&file.text).map(|(key, line)| {
        let mut lines = file.text.lines().skip(line);
        let first = lines.next().and_then(|first| first.split_once('=')).map_or("", |(_, rest)| rest);
        let more = lines.take_while(|next| next.is_empty() || next.starts_with([' ', '}']));
        let words = std::iter::once(first).chain(more).flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
        (key, Text { path: &file.path, line, words })
    })
}

/// Whether there are letters in it besides the names of what is put in.
fn speaks(words: &str) -> bool {
    let mut depth = 0_u32;
    words.chars().any(|sign| {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        // Forms for numbers stand within braces, and begin with a bracket.
        (depth == 0 || words.contains("->")) && sign.is_alphabetic()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile { path: path.to_owned(), text: text.to_owned() }
    }

    fn found(files: &[SourceFile]) -> Vec<String> {
        check(files).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn an_english_text_in_another_language_is_found_unless_it_is_listed() {
        let mut files = vec![
            file(
                "crates/l10n/locales/en/a.ftl",
                "hello = Hello\nname = Name\nboth = { $a } – { $b }\nmany = { $n ->\n    [one] one day\n   *[other] { $n } days\n}\n",
            ),
            file(
                "crates/l10n/locales/de/a.ftl",
                "hello = Hallo\nname = Name\nboth = { $a } – { $b }\nmany = { $n ->\n    [one] one day\n   *[other] { $n } days\n}\n",
            ),
        ];
        let many = "crates/l10n/locales/de/a.ftl:4: `many` in `de` is the English text; if that is right, list it in \
                    crates/l10n/locales/same.tsv";
        let name = many.replace(":4: `many`", ":2: `name`");
        assert_eq!(found(&files), [many, &name]);
        files.push(file(LIST, "# Names\nde\tname\nde\tmany\n"));
        assert_eq!(found(&files), Vec::<String>::new());
    }

    #[test]
    fn a_listed_text_that_is_not_the_english_one_is_found() {
        let files = [
            file("crates/l10n/locales/en/a.ftl", "hello = Hello\n"),
            file("crates/l10n/locales/de/a.ftl", "hello =\n    Hallo\n"),
            file(LIST, "de\thello\nde\tgone\n"),
        ];
        assert_eq!(
            found(&files),
            [
                "crates/l10n/locales/same.tsv:1: `hello` in `de` is not the English text",
                "crates/l10n/locales/same.tsv:2: `gone` in `de` is not the English text",
            ]
        );
    }
}
