//! What stands under a page on paper only: when and by whom it was printed, its address, and the addresses that its
//! links lead to outside of this site.

use std::collections::BTreeSet;

use l10n::Lang;
use maud::{Markup, PreEscaped, html};

/// The most addresses that are listed.
const MOST: usize = 40;

/// The foot of a page on paper. `printed` says when and by whom, `address` where the page is.
#[must_use]
pub fn print_foot(lang: Lang, printed: &str, address: &str, body: &Markup) -> Markup {
    let links = outside(&body.0);
    html! {
        div.print-foot {
            p { (printed) }
            p { (address) }
            @if !links.is_empty() {
                p { (lang.text("ui-printed-links")) ":" }
                // They come out of markup, escaped as they are.
                ul { @for link in links { li { (PreEscaped(link)) } } }
            }
        }
    }
}

/// The addresses of other sites in the order of their first link.
fn outside(html: &str) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let links = html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.starts_with("http") && seen.insert(*link)).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use l10n::Lang;
    use maud::html;

    use super::print_foot;

    #[test]
    fn an_address_outside_is_listed_once_and_ours_never() {
        let body = html! {
            a href="/app/a.example/tasks" { "Tasks" }
            a href="https://b.example/?a=1&b=<2>" { "B" }
            a href="https://b.example/?a=1&b=<2>" { "B again" }
            a href="mailto:c@c.example" { "C" }
        };
        let foot = print_foot(Lang::En, "Printed today", "a.example/tasks", &body).into_string();
        assert_eq!(foot.matches("<li>").count(), 1, "{foot}");
        assert!(foot.contains("<li>https://b.example/?a=1&amp;b=&lt;2&gt;</li>"), "{foot}");
        let none = print_foot(Lang::En, "Printed today", "a.example/tasks", &html! { p { "Nothing" } }).into_string();
        assert!(!none.contains("<ul>"), "{none}");
    }
}
