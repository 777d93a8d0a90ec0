//! Which message keys sources name: whole, or put together from a pattern such as `finding-{what}` or `{key}-short`.

use std::collections::BTreeSet;

use super::super::code::Code;

/// The texts in quotes of all sources that may be keys or make some.
#[derive(Default)]
pub(super) struct Named {
    whole: BTreeSet<String>,
    /// What stands before the first blank of a pattern, with the dash at its end.
    starts: BTreeSet<String>,
    /// What stands after a blank that begins a pattern, with the dash at its beginning.
    ends: BTreeSet<String>,
}

impl Named {
    /// Takes the texts of one source.
    pub(super) fn read(&mut self, source: &str) {
        for text in quoted(&Code::of(source).with_texts) {
            let (start, rest) = text.split_once('{').unwrap_or((&text, ""));
            let (_, end) = rest.split_once('}').unwrap_or_default();
            if !text.contains('{') {
                self.whole.insert(text);
            } else if start.ends_with('-') {
                self.starts.insert(start.to_owned());
            } else if start.is_empty() && end.len() > 1 && end.starts_with('-') && !end.contains('{') {
                self.ends.insert(end.to_owned());
            }
        }
    }

    /// Whether a source names the key: as it is, by the start of a pattern, or by a pattern that ends like it and
    /// begins with a key.
    pub(super) fn names(&self, key: &str) -> bool {
        let dashes = key.match_indices('-').map(|(at, _)| at);
        self.whole.contains(key)
            || dashes.clone().any(|at| key.get(..=at).is_some_and(|start| self.starts.contains(start)))
            || dashes.clone().any(|at| {
                let (start, end) = key.split_at(at);
                self.ends.contains(end) && self.whole.contains(start)
            })
    }
}

/// The texts in quotes, without the quotes; those with escapes are no keys.
fn quoted(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(['"', '\'']) {
        let quote = rest.get(at..=at).unwrap_or_default();
        let after = rest.get(at + 1..).unwrap_or_default();
        let is_text = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '{' | '}');
        let length = after.find(|c: char| !is_text(c)).unwrap_or(after.len());
        let (text, next) = after.split_at(length);
        if next.starts_with(quote) && !text.is_empty() {
            found.push(text.to_owned());
        }
        // What ends one text may begin the next one that is looked at; a text too many names nothing by chance.
        rest = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(source: &str) -> Named {
        let mut named = Named::default();
        named.read(source);
        named
    }

    #[test]
    fn a_key_is_named_whole_or_by_a_pattern() {
        let source = r#"
            lang.text("common-save"); lang.text(&format!("finding-{}", what)); format!("{}-short", state.key());
            ("state-sent", format!("{key}-{number}"), "a text of several words", "c{pair}-keep")
        "#;
        let named = named(source);
        for key in ["common-save", "finding-no-code", "finding-bad-language", "state-sent", "state-sent-short"] {
            assert!(named.names(key), "{key}");
        }
        for key in ["common", "common-save-draft", "findings-x", "state-draft-short", "state-sent-long", "several"] {
            assert!(!named.names(key), "{key}");
        }
    }
}
