//! The pseudo-language: every text of a message file is recognised by its letters and is longer than in English.
//!
//! Only what stands in the files is changed, not the values that a text mentions. So a word in plain letters on a page
//! is either somebody's data, or a text that went past the message files.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_templates::fluent_bundle::concurrent::FluentBundle;
use fluent_templates::fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_templates::langid;

use crate::Lang;
use crate::messages::grouped;

/// The English texts in one piece; `build.rs` puts them together.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.ftl"));
/// Texts up to this many letters become twice as long, longer ones grow by two fifths.
const SHORT: usize = 10;

static BUNDLE: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
    bundle.set_use_isolating(false);
    bundle.set_transform(Some(disguise));
    bundle.set_formatter(Some(|value, _| grouped(Lang::En, value)));
    // What cannot be read is missing in English too, and tests say so there.
    let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
});

/// The text for a key, in disguise.
pub(crate) fn find(key: &str, values: &HashMap<&str, FluentValue<'_>>) -> Option<String> {
    let pattern = BUNDLE.get_message(key)?.value()?;
    let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    Some(BUNDLE.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
}

/// Marks every letter and repeats some: vowels, and in short texts all of them.
fn disguise(text: &str) -> Cow<'_, str> {
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    if letters == 0 {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() * 3);
    for letter in text.chars() {
        let (marked, is_vowel) = marked(letter);
        out.push(marked);
        if letter.is_ascii_alphabetic() && (is_vowel || letters <= SHORT) {
            out.extend(marked.to_lowercase());
        }
    }
    Cow::Owned(out)
}

/// A letter with a mark, and whether it is a vowel.
fn marked(letter: char) -> (char, bool) {
    const PLAIN: &str = "aeiouyAEIOUYbcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ";
    const MARKED: &str = "àéîöûýÀÉÎÖÛÝƀçðƒĝĥĵķļɱñþɋŕšţṽŵẋžƁÇÐƑĜĤĴĶĻṀÑÞɊŔŠŢṼŴẊŽ";
    let place = PLAIN.chars().position(|plain| plain == letter);
    let sign = place.and_then(|place| MARKED.chars().nth(place)).unwrap_or(letter);
    (sign, place.is_some_and(|place| place < 12))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_files_are_disguised_and_values_are_not() {
        let text = Lang::Pseudo.text_with("condition-of", &[("number", "abc".into()), ("all", 1240.into())]);
        assert!(text.contains("abc") && text.contains("1,240"), "{text}");
        let rest = text.replace("abc", "");
        assert!(!rest.chars().any(|sign| sign.is_ascii_alphabetic()), "{text}");
    }

    #[test]
    fn short_texts_grow_to_twice_their_length_and_long_ones_by_a_third_at_least() {
        let growth = |text: &str| disguise(text).chars().count() * 100 / text.chars().count();
        assert_eq!(growth("Save"), 200);
        assert!(growth("The partner has not answered yet, and nothing was sent") > 125);
        assert_eq!(disguise("12–14"), "12–14");
    }

    #[test]
    fn every_english_text_has_its_disguise() {
        for key in ["common-save-draft", "date-today", "ui-language"] {
            assert_ne!(Lang::Pseudo.text(key), Lang::En.text(key));
        }
    }
}
