//! The component sheet: every component in its states, on one page.
//!
//! Its samples are invented and stay in one language; what the components say by themselves
//! follows the reader's.

mod asking;
mod forms;
mod modes;
mod overview;
mod records;
mod states;

use l10n::Lang;
use maud::{Markup, html};

/// Every component in each of its states, for people who change them. The content of a page.
#[must_use]
pub fn gallery(lang: Lang) -> Markup {
    html! {
        (records::head(lang))
        div.gallery.broad { (overview::overview()) }
        div.gallery {
            (states::specimens(lang))
            (forms::specimens(lang))
            (records::specimens(lang))
            (asking::specimens(lang))
            (modes::specimens(lang))
        }
        div.gallery.broad { (records::broad_specimens(lang)) (modes::broad_specimens(lang)) }
    }
}

fn specimen(title: &str, body: &Markup) -> Markup {
    html! { section.specimen { h2 { (title) } (body) } }
}

#[cfg(test)]
mod tests {
    use super::gallery;
    use l10n::{Lang, MISSING_MARK};

    #[test]
    fn the_sheet_renders_in_every_language_without_a_missing_text() {
        for lang in Lang::ALL {
            let html = gallery(lang).into_string();
            assert!(!html.contains(MISSING_MARK), "{lang:?}");
            assert!(!html.contains("style="), "{lang:?}");
            assert_eq!(html.matches("<h1").count(), 1);
        }
    }

    #[test]
    fn no_id_stands_twice_on_the_sheet() {
        let html = gallery(Lang::En).into_string();
        let mut seen = std::collections::BTreeSet::new();
        for rest in html.split(" id=\"").skip(1) {
            let id = rest.split('"').next().unwrap();
            assert!(seen.insert(id), "{id} stands twice");
        }
    }
}
