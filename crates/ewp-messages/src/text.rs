//! Texts with a language.

use crate::xml::{Element, Writer, clean};

/// A text with the language it is written in, if known (`StringWithOptionalLang` and its kin in the common types
/// 1.16.0). Also used for addresses on the web that have a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LangText {
    /// Language tag (BCP 47) as the sender wrote it.
    pub lang: Option<String>,
    /// The text.
    pub text: String,
}

impl LangText {
    /// A text whose language is not told.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { lang: None, text: text.into() }
    }

    /// A text in a language.
    #[must_use]
    pub fn of(lang: impl Into<String>, text: impl Into<String>) -> Self {
        Self { lang: Some(lang.into()), text: text.into() }
    }

    /// The text of an element with its `xml:lang`.
    #[must_use]
    pub fn read(element: Element<'_, '_>) -> Self {
        Self { lang: element.lang().map(str::to_owned), text: element.text() }
    }

    /// Writes the text as an element.
    pub fn write(&self, writer: &mut Writer, namespace: &'static str, name: &'static str) {
        match self.lang.as_deref().filter(|lang| !clean(lang).trim_ascii().is_empty()) {
            Some(lang) => writer.text(namespace, name, &[("xml:lang", lang)], &self.text),
            None => writer.text(namespace, name, &[], &self.text),
        }
    }
}

/// Reads an optional list; empty texts say nothing and are left out.
pub(crate) fn read_list(parent: Element<'_, '_>, namespace: &str, name: &str) -> Vec<LangText> {
    parent.all(namespace, name).map(LangText::read).filter(|text| !text.text.is_empty()).collect()
}

/// Writes an optional list without empty texts.
pub(crate) fn write_list(writer: &mut Writer, namespace: &'static str, name: &'static str, texts: &[LangText]) {
    for text in texts.iter().filter(|text| !clean(&text.text).is_empty()) {
        text.write(writer, namespace, name);
    }
}
