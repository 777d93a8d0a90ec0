//! The document around a page: its head, with the style sheet and the modules that the page needs.

use l10n::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::preferences::{Density, Theme};
use crate::assets;

/// Modules with the elements for which a page loads them. Elements that stand on the same pages share a module, so that
/// a page is few requests.
const MODULES: [(&str, &[&str]); 8] = [
    ("choices", &["choices"]),
    ("copy", &["copy"]),
    ("dialog", &["dialog"]),
    ("form", &["count", "rows"]),
    ("go", &["go"]),
    ("list", &["filter", "keys", "select"]),
    ("live", &["live", "time"]),
    ("passkey", &["passkey"]),
];

pub(super) fn document(
    lang: Lang,
    (theme, density, accents): (Theme, Density, Option<&str>),
    title: &str,
    error: bool,
    body: &Markup,
) -> Markup {
    let density = Some(density.as_str()).filter(|_| density != Density::default());
    let title = if error { lang.text_with("ui-error-title", &[("title", title.into())]) } else { title.to_owned() };
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) data-theme=(theme.as_str()) data-density=[density] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content=(scheme(theme));
                title { (title) }
                link rel="stylesheet" href=(assets::css_href());
                @if let Some(accents) = accents { link rel="stylesheet" href=(accents); }
                link rel="icon" href=(assets::favicon_href()) type="image/svg+xml";
                @for (module, elements) in MODULES {
                    @if elements.iter().any(|element| body.0.contains(&format!("<hb-{element}"))) {
                        script type="module" src=(assets::js_href(module)) {}
                    }
                }
            }
            (PreEscaped(&body.0))
        }
    }
}

fn scheme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "light dark",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}
