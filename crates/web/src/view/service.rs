//! Services between systems, in words: their names, what was asked, and what went wrong.

use app::exchanges::Exchange;
use l10n::Lang;
use maud::{Markup, html};

/// The name of an API; nothing if there are no words for it.
pub(crate) fn name(lang: Lang, api: &str) -> Option<String> {
    lang.text_if_known(&format!("partners-api-{api}"))
}

/// The name of an API with its technical name below.
pub(crate) fn named(lang: Lang, api: &str, technical: &str) -> Markup {
    html! {
        @if let Some(name) = name(lang, api) { (name) span.second { (technical) } } @else { (ui::code(technical)) }
    }
}

/// What somebody asked: `We asked Montclair about approvals`.
pub(crate) fn asked(lang: Lang, line: &Exchange, other_side: Option<&str>) -> String {
    let direction = line.direction.slug();
    let api = name(lang, &line.api).unwrap_or_else(|| line.api.clone());
    let somebody = lang.text("exchanges-somebody");
    let key = if line.api.ends_with("-cnr") || line.api == "monitoring" {
        format!("exchanges-told-{direction}")
    } else {
        format!("exchanges-asked-{direction}")
    };
    let about = lang.text_if_known(&format!("exchanges-about-{}", line.api)).unwrap_or(api);
    lang.text_with(&key, &[("partner", other_side.unwrap_or(&somebody).into()), ("what", (&about).into())])
}

/// A fault of an exchange in words, with its short name for IT where there are none.
pub(crate) fn fault_in_words(lang: Lang, slug: &str) -> String {
    lang.text_if_known(&format!("exchanges-fault-{slug}")).unwrap_or_else(|| slug.to_owned())
}

/// The same, as a technical name where there are no words.
pub(crate) fn fault(lang: Lang, slug: &str) -> Markup {
    match lang.text_if_known(&format!("exchanges-fault-{slug}")) {
        Some(words) => html! { (words) },
        None => ui::code(slug),
    }
}

/// Why there was no answer, without what only a program needs. The rest of it is English, as systems write it.
pub(crate) fn silence(lang: Lang, said: &str) -> Markup {
    let said = said.strip_prefix("no answer: ").unwrap_or(said);
    let said = said.rsplit_once(" (os error ").map_or(said, |(words, _)| words);
    let known = [
        ("no connection: ", "problems-no-connection"),
        ("the connection broke: ", "problems-connection-broke"),
        ("no complete answer in time", "problems-too-late"),
    ];
    let known = known.iter().find_map(|(start, key)| Some((*key, said.strip_prefix(start)?)));
    html! {
        @match known {
            Some((key, "")) => (lang.text(key)),
            Some((key, rest)) => { (lang.text(key)) ": " span lang="en" { (rest) } }
            None => span lang="en" { (said) },
        }
    }
}

#[cfg(test)]
mod tests {
    use l10n::Lang;

    use super::{fault, silence};

    #[test]
    fn silence_is_told_once_and_without_numbers_of_the_machine() {
        let told = |said| silence(Lang::En, said).into_string();
        let refused = told("no answer: no connection: Connection refused (os error 111)");
        assert_eq!(refused, "No connection to their system: <span lang=\"en\">Connection refused</span>");
        assert_eq!(told("no answer: no complete answer in time"), "No complete answer in time");
        assert_eq!(told("something else"), "<span lang=\"en\">something else</span>");
    }

    #[test]
    fn faults_have_words_in_every_language() {
        for lang in Lang::ALL {
            for slug in ["no-answer", "not-proved", "refused", "failed", "unreadable", "unknown-key", "no-such-path"] {
                assert!(!fault(lang, slug).into_string().contains("<code"), "{slug}");
            }
        }
        assert!(fault(Lang::En, "never-heard").into_string().contains("<code"));
    }
}
