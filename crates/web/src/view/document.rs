//! Documents as they are on the network.

use l10n::Lang;
use maud::{Markup, html};
use ui::Tone;

/// How much of a document stands on the page.
const MOST_SIGNS: usize = 200_000;

/// A document as text, never as markup, as a section of its own.
pub(crate) fn xml(lang: Lang, key: &str, document: &[u8]) -> Markup {
    let title = lang.text(key);
    ui::section(key, &title, &shown(lang, &title, document))
}

/// The same without a heading.
pub(crate) fn shown(lang: Lang, title: &str, document: &[u8]) -> Markup {
    let text = String::from_utf8_lossy(document);
    let shown: String = text.chars().take(MOST_SIGNS).collect();
    let cut = shown.len() < text.len();
    html! {
        @if cut { (ui::banner(lang, Tone::Warn, &html! { (lang.text("technical-cut")) }, None)) }
        (ui::code_block(title, &shown))
    }
}
