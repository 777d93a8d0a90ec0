//! What people take along: a text with a button that copies it. Without scripts it can be marked and copied by hand.

use l10n::Lang;
use maud::{Markup, html};

use crate::field::{Field, Input, field};
use crate::icon::Icon;

/// A line to copy, such as a link, in a field that cannot be changed.
#[must_use]
pub fn copy_field(lang: Lang, shape: &Field<'_>, text: &str) -> Markup {
    let control = field(lang, shape, &Input::text(text).read_only());
    element(lang, None, &html! { (control) (buttons(lang, false)) })
}

/// Something shown in another way, such as a list of codes, with buttons that copy it as `text` and print the page.
#[must_use]
pub fn copy_or_print(lang: Lang, text: &str, shown: &Markup) -> Markup {
    element(lang, Some(text), &html! { (shown) (buttons(lang, true)) })
}

/// Words on a screen that a page is made for paper, with a button that prints it. Neither is printed.
#[must_use]
pub fn print_hint(lang: Lang, words: &str) -> Markup {
    html! {
        div.print-hint {
            p { (words) noscript { " " (lang.text("ui-print-menu")) } }
            hb-copy { div.buttons { (button("print", Icon::Printer, &lang.text("ui-print"))) } }
        }
    }
}

fn element(lang: Lang, text: Option<&str>, body: &Markup) -> Markup {
    html! {
        hb-copy data-text=[text] data-done=(lang.text("ui-copied")) data-failed=(lang.text("ui-copy-failed")) { (body) }
    }
}

/// They show themselves when there are scripts.
fn buttons(lang: Lang, prints: bool) -> Markup {
    html! {
        div.buttons {
            (button("copy", Icon::Copy, &lang.text("ui-copy")))
            @if prints { (button("print", Icon::Printer, &lang.text("ui-print"))) }
            span.muted role="status" {}
        }
    }
}

fn button(does: &str, icon: Icon, words: &str) -> Markup {
    html! { button.button.secondary type="button" data-does=(does) hidden { (icon) span { (words) } } }
}

#[cfg(test)]
mod tests {
    use l10n::Lang;
    use maud::html;

    use super::{copy_field, copy_or_print, print_hint};
    use crate::field::Field;

    #[test]
    fn without_scripts_the_text_stands_there_and_no_button_does() {
        let link = copy_field(Lang::En, &Field::new("link", "Link"), "https://a.example/x").into_string();
        assert!(link.contains("readonly") && link.contains("value=\"https://a.example/x\""), "{link}");
        assert_eq!(link.matches("hidden>").count(), 1, "{link}");
        let codes = copy_or_print(Lang::En, "1\n2", &html! { ul { li { "1" } li { "2" } } }).into_string();
        assert!(codes.contains("data-text=\"1\n2\""), "{codes}");
        assert_eq!(codes.matches("hidden>").count(), 2, "{codes}");
        let hint = print_hint(Lang::En, "Print it").into_string();
        assert!(hint.contains("<p>Print it<noscript> Print it from") && hint.contains("data-does=\"print\""), "{hint}");
        assert_eq!(hint.matches("hidden>").count(), 1, "{hint}");
    }
}
