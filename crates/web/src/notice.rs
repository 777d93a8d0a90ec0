//! The result of the last action, told once above the page to which it led. The address carries only its key.

use l10n::Lang;
use maud::{Markup, html};
use ui::Tone;

/// What happened. Only these can be named in an address.
const KNOWN: &[(&str, Tone)] = &[
    ("created", Tone::Ok),
    ("copy-made", Tone::Ok),
    ("saved", Tone::Ok),
    ("condition-saved", Tone::Ok),
    ("condition-complete", Tone::Ok),
    ("condition-removed", Tone::Ok),
    ("discarded", Tone::Ok),
    ("deleted", Tone::Ok),
    ("sent", Tone::Ok),
    ("drafted", Tone::Ok),
    ("approved", Tone::Ok),
    ("in-force", Tone::Ok),
    ("unit-saved", Tone::Ok),
    ("person-saved", Tone::Ok),
    ("person-left", Tone::Ok),
    ("person-back", Tone::Ok),
    ("is-gone", Tone::Warn),
    ("role-given", Tone::Ok),
    ("role-taken", Tone::Ok),
    ("own-role-saved", Tone::Ok),
    ("own-role-deleted", Tone::Ok),
    ("deputy-set", Tone::Ok),
    ("deputy-ended", Tone::Ok),
    ("sessions-ended", Tone::Ok),
    ("last-administrator", Tone::Warn),
    ("only-administrators", Tone::Warn),
    ("refreshed-same", Tone::Accent),
    ("refreshed-changed", Tone::Accent),
    ("linked", Tone::Ok),
    ("ignored", Tone::Accent),
    ("unignored", Tone::Accent),
    ("sent-again", Tone::Ok),
    ("not-again", Tone::Warn),
    ("changed", Tone::Warn),
    ("obstacles", Tone::Warn),
    ("nothing-to-send", Tone::Warn),
    ("nothing-changed", Tone::Accent),
    ("nothing-chosen", Tone::Warn),
    ("unsent-changes", Tone::Warn),
    ("link-impossible", Tone::Warn),
    ("not-connected", Tone::Warn),
    ("no-answer", Tone::Warn),
    ("not-proved", Tone::Bad),
    ("refused", Tone::Bad),
    ("failed", Tone::Warn),
    ("unreadable", Tone::Bad),
    ("none-chosen", Tone::Warn),
    ("view-kept", Tone::Ok),
    ("view-renamed", Tone::Ok),
    ("view-deleted", Tone::Ok),
    ("view-gone", Tone::Warn),
    ("task-released", Tone::Ok),
    ("task-woken", Tone::Ok),
    ("task-said", Tone::Ok),
    ("task-undone", Tone::Ok),
    ("task-undo-late", Tone::Warn),
    ("task-none-chosen", Tone::Warn),
    ("task-ended", Tone::Accent),
    ("login-added", Tone::Ok),
    ("passkey-added", Tone::Ok),
    ("passkeys-full", Tone::Warn),
    ("password-set", Tone::Ok),
    ("letters-saved", Tone::Ok),
    ("second-removed", Tone::Ok),
    ("way-removed", Tone::Ok),
    ("way-last", Tone::Warn),
    ("session-ended", Tone::Ok),
    ("started-over", Tone::Warn),
    ("rule-added", Tone::Ok),
    ("rule-removed", Tone::Ok),
    ("rules-full", Tone::Warn),
    ("published", Tone::Ok),
    ("published-rest", Tone::Ok),
    ("draft-discarded", Tone::Ok),
    ("unit-removed", Tone::Ok),
    ("unit-in-use", Tone::Warn),
    ("unit-has-below", Tone::Warn),
    ("factsheet-removed", Tone::Ok),
    ("look-saved", Tone::Ok),
    ("list-imported", Tone::Ok),
    ("list-discarded", Tone::Ok),
    ("list-gone", Tone::Warn),
    ("keys-changed", Tone::Ok),
    ("keys-under-way", Tone::Warn),
];

/// Adds the key of what happened to an address.
pub(crate) fn with(href: &str, key: &str) -> String {
    let (address, place) = href.split_once('#').map_or((href, None), |(address, place)| (address, Some(place)));
    let sign = if address.contains('?') { '&' } else { '?' };
    let place = place.map(|place| format!("#{place}")).unwrap_or_default();
    format!("{address}{sign}done={key}{place}")
}

/// The line for a key; `partner` is the partner's name, where the page is about one.
pub(crate) fn line(lang: Lang, key: &str, partner: &str) -> Option<Markup> {
    let (key, tone) = KNOWN.iter().find(|(known, _)| *known == key)?;
    let text = lang.text_with(&format!("done-{key}"), &[("partner", partner.into())]);
    Some(ui::banner(lang, *tone, &html! { (text) }, None))
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, line, with};
    use l10n::{Lang, MISSING_MARK};

    #[test]
    fn every_result_has_its_words() {
        for lang in Lang::ALL {
            for (key, _) in KNOWN {
                let html = line(lang, key, "Südtal").unwrap().into_string();
                assert!(!html.contains(MISSING_MARK), "{html}");
            }
        }
        assert!(line(Lang::En, "<script>", "").is_none());
    }

    #[test]
    fn the_key_stands_before_the_place_on_the_page() {
        assert_eq!(with("/a", "sent"), "/a?done=sent");
        assert_eq!(with("/a?b=c#d", "sent"), "/a?b=c&done=sent#d");
    }
}
