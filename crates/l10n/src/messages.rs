//! Texts by key, with variables and plural forms.

use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid, static_loader};

use crate::{Lang, numbers, pseudo};

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "en",
        core_locales: "./locales/core.ftl",
        customise: |bundle| {
            // Isolation marks would end up in texts that people copy.
            bundle.set_use_isolating(false);
            let tag = bundle.locales.first().map(|tag| tag.language.as_str().to_owned());
            bundle.set_formatter(match tag.as_deref().and_then(Lang::from_tag) {
                Some(Lang::Lv) => Some(|value, _| grouped(Lang::Lv, value)),
                Some(Lang::De) => Some(|value, _| grouped(Lang::De, value)),
                Some(Lang::Fr) => Some(|value, _| grouped(Lang::Fr, value)),
                Some(Lang::Es) => Some(|value, _| grouped(Lang::Es, value)),
                Some(Lang::Pl) => Some(|value, _| grouped(Lang::Pl, value)),
                Some(Lang::En | Lang::Pseudo) | None => Some(|value, _| grouped(Lang::En, value)),
            });
        },
    };
}

/// Stands before a key that no message file holds, so that tests can find it on a page.
pub const MISSING_MARK: char = '⟦';

/// A value that a text mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Stands in the text as it is. Years, codes and versions are texts, not numbers.
    Text(&'a str),
    /// An amount: chooses the plural form and is written with grouping.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<i32> for Arg<'_> {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl Lang {
    /// The text for a key. A key that does not exist is given back marked, never a panic:
    /// a page with one odd word is worth more than no page.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The text for a key, with its variables filled in.
    #[must_use]
    pub fn text_with(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(key, args).unwrap_or_else(|| format!("{MISSING_MARK}{key}⟧"))
    }

    /// The text for a key that may not exist, for code lists that others lengthen.
    #[must_use]
    pub fn text_if_known(self, key: &str) -> Option<String> {
        self.find(key, &[])
    }

    fn find(self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let values: HashMap<&str, FluentValue<'_>> = args
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Arg::Text(text) => FluentValue::from(*text),
                    Arg::Number(number) => FluentValue::from(*number),
                };
                (*name, value)
            })
            .collect();
        if self == Self::Pseudo {
            return pseudo::find(key, &values);
        }
        let lookup = |tag: &LanguageIdentifier| LOCALES.lookup_single_language(tag, key, Some(&values)).ok();
        lookup(&self.identifier()).or_else(|| lookup(&Lang::En.identifier()))
    }

    fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::En | Self::Pseudo => langid!("en"),
            Self::Lv => langid!("lv"),
            Self::De => langid!("de"),
            Self::Fr => langid!("fr"),
            Self::Es => langid!("es"),
            Self::Pl => langid!("pl"),
        }
    }
}

/// An amount inside a text, written as the language does.
pub(crate) fn grouped(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::group_digits(lang, &number.as_string())),
        _ => None,
    }
}
