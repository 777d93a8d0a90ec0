//! Lists that can be filtered, and rows of which several are chosen, with what can be done with them.

use l10n::Lang;
use maud::{Markup, html};

use crate::button::Button;
use crate::icon::Icon;

/// A list with everything that changes when its filters do; `said` is read out after that.
#[must_use]
pub fn list(said: &str, content: &Markup) -> Markup {
    html! { hb-filter.list id="list" data-said=(said) { (content) } }
}

/// What a list holds under its filters, at the end of their line, with the way to drop them all.
#[must_use]
pub fn list_counts(text: &str, clear: Option<&Button>) -> Markup {
    html! {
        div.list-counts {
            p { (text) }
            @if let Some(clear) = clear { (clear) }
        }
    }
}

/// Keys that do something while the focus is in a list.
#[derive(Debug, Clone)]
pub struct ListKeys {
    /// The keys and what each does.
    pub keys: Vec<(Vec<String>, String)>,
    /// A form that turns them off.
    pub off: Markup,
}

impl ListKeys {
    /// The same with more keys before the last one, which shows them all.
    #[must_use]
    pub fn with(mut self, more: &[(&str, String)]) -> Self {
        let at = self.keys.len().saturating_sub(1);
        self.keys.splice(at..at, more.iter().map(|(name, does)| (vec![(*name).to_owned()], does.clone())));
        self
    }
}

/// Rows with the keys for them, and what each key does.
#[must_use]
pub fn with_keys(lang: Lang, rows: &Markup, keys: Option<&ListKeys>) -> Markup {
    let Some(keys) = keys else { return html! { (rows) } };
    html! {
        hb-keys {
            (rows)
            details.details.list-keys {
                summary { (Icon::ChevronDown) span { (lang.text("ui-keys")) } }
                div.details-body {
                    dl {
                        @for (names, does) in &keys.keys {
                            div { dt { @for name in names { kbd { (name) } " " } } dd { (does) } }
                        }
                    }
                    (keys.off)
                }
            }
        }
    }
}

/// What can be done with the chosen rows of a table.
#[derive(Debug, Clone)]
pub struct SelectBar<'a> {
    /// Where the form leads by itself.
    pub action: &'a str,
    /// Names and values that go along, such as the filters of the list.
    pub hidden: &'a [(String, String)],
    /// How many rows fit the filters altogether, if they are more than this page has: then all of them can be chosen.
    pub all: Option<&'a str>,
    /// The buttons.
    pub buttons: &'a [Button],
}

/// A table whose rows have boxes, with a bar that floats while some are chosen. Without scripts the bar stands below.
#[must_use]
pub fn select(lang: Lang, bar: &SelectBar<'_>, table: &Markup) -> Markup {
    html! {
        hb-select {
            form method="get" action=(bar.action) {
                @for (name, value) in bar.hidden { input type="hidden" name=(name) value=(value); }
                (table)
                (select_bar(lang, bar.all, &html! { @for button in bar.buttons { (button) } }))
            }
        }
    }
}

/// The bar of a form in which rows are chosen; `all` is how many there are beyond this page.
pub(crate) fn select_bar(lang: Lang, all: Option<&str>, buttons: &Markup) -> Markup {
    html! {
        div.select-bar role="group" aria-label=(lang.text("ui-chosen-group")) {
            p.select-count data-chosen=(lang.text_with("ui-chosen", &[("count", "#".into())])) {
                (lang.text("ui-chosen-none"))
            }
            @if let Some(all) = all {
                label.select-all {
                    input.tick type="checkbox" name="all" value="1";
                    (lang.text_with("ui-choose-all", &[("count", all.into())]))
                }
            }
            div.buttons { (buttons) }
            button.select-none type="button" hidden title=(lang.text("ui-choose-none")) {
                (Icon::Cross) span.spoken { (lang.text("ui-choose-none")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{SelectBar, select};
    use crate::button::Button;
    use l10n::Lang;
    use maud::html;

    #[test]
    fn all_that_match_can_be_chosen_only_where_they_are_more_than_the_page_shows() {
        let hidden = [("state".to_owned(), "a&b".to_owned())];
        let buttons = [Button::secondary("Export").posts_to("/export")];
        let bar = SelectBar { action: "/bulk", hidden: &hidden, all: None, buttons: &buttons };
        let few = select(Lang::En, &bar, &html! {}).into_string();
        assert!(!few.contains("name=\"all\"") && few.contains("value=\"a&amp;b\""), "{few}");
        assert!(few.contains("formaction=\"/export\" formmethod=\"post\""), "{few}");
        let many = select(Lang::En, &SelectBar { all: Some("1,240"), ..bar }, &html! {}).into_string();
        assert!(many.contains("name=\"all\"") && many.contains("1,240"), "{many}");
    }
}
