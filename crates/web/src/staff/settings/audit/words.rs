//! What the audit log holds, in words.

use app::agreements::record::HISTORY_SLUGS;
use app::audit;
use l10n::Lang;
use maud::{Markup, html};

/// How many details of an entry are shown, and how long each may be.
const MOST_DETAILS: usize = 8;
const MOST_OF_A_DETAIL: usize = 80;

/// What can be done besides what the history of an agreement tells. With `audit-what-` the keys of their texts.
const OTHERS: &[&str] = &[
    "put-aside",
    "taken-back",
    "file-kept",
    "institution-draft-saved",
    "institution-draft-discarded",
    "institution-pages-kept",
    "look-changed",
    "list-imported",
    "first-week-no-units",
    "first-week-units-after-all",
    "first-week-closed",
    "first-week-opened",
    "keys-changed",
    "invited",
    "link-made",
    "person-changed",
    "role-given",
    "role-taken",
    "left",
    "came-back",
    "deputy-set",
    "deputy-ended",
    "sessions-ended",
    "role-made",
    "role-changed",
    "role-deleted",
    "first-administrator",
    "rescued",
    "signed-in",
    "proved-again",
    "session-ended",
    "sign-in-stopped",
    "login-refused",
    "login-linked",
    "login-unlinked",
    "came-by-rule",
    "role-given-by-rule",
    "role-taken-by-rule",
    "rule-added",
    "rule-removed",
    "password-set",
    "password-removed",
    "second-factor-set",
    "second-factor-removed",
    "recovery-codes-made",
    "recovery-code-used",
    "passkey-added",
    "passkey-removed",
    "passkey-refused",
    "task-assigned",
    "task-taken",
    "task-released",
    "task-put-off",
    "task-woken",
    "task-comment",
    "task-undone",
    "looked",
    "form-without-right",
    "form-about-unknown",
    "audit-exported",
    "agreements-exported",
    "people-exported",
    "units-exported",
    "exchanges-exported",
    "tasks-exported",
    "partners-exported",
];

/// All that can be done, in the order of the list to choose from.
pub(super) fn whats() -> impl Iterator<Item = &'static str> {
    HISTORY_SLUGS.into_iter().chain(OTHERS.iter().copied())
}

/// To what it can be done. With `audit-kind-` the keys of their texts.
pub(super) const KINDS: &[&str] = &[
    "agreement",
    "received",
    "task",
    "institution",
    "person",
    "role",
    "login",
    "rule",
    "file",
    "key",
    "page",
    "directory",
    "audit-log",
    "agreements",
    "people",
    "units",
    "exchanges",
    "tasks",
    "partners",
];

/// What was done; its short name where there are no words.
pub(in crate::staff::settings) fn what(lang: Lang, slug: &str) -> String {
    lang.text_if_known(&format!("audit-what-{slug}")).unwrap_or_else(|| slug.to_owned())
}

/// What kind of thing it was done to.
pub(super) fn kind(lang: Lang, slug: &str) -> String {
    lang.text_if_known(&format!("audit-kind-{slug}")).unwrap_or_else(|| slug.to_owned())
}

/// The details as names and values, those with `words` in them; other long ones are cut, since hashes and lists say
/// little here.
pub(super) fn details(lang: Lang, json: &str, words: impl Fn(&str, &str) -> Option<String>) -> Markup {
    let parts = audit::parts(json);
    let cut = |whole: &str| {
        let short: String = whole.chars().take(MOST_OF_A_DETAIL).collect();
        if short == whole { short } else { format!("{short}…") }
    };
    html! {
        @if parts.is_empty() { span.absent { (ui::NOTHING) } }
        @for (index, (name, part)) in parts.iter().take(MOST_DETAILS).enumerate() {
            @if index > 0 { br; }
            span.quiet { (label(lang, name)) } " "
            @if let Some(words) = words(name, part) { span title=(part) { (cut(&words)) } }
            @else if is_hash(part) { (ui::fingerprint(part)) }
            @else if part.is_empty() { (ui::NOTHING) }
            @else { (cut(part)) }
        }
    }
}

/// The details as one line of text, for a table.
pub(super) fn details_in_line(lang: Lang, json: &str, words: impl Fn(&str, &str) -> Option<String>) -> String {
    let part = |(name, part): (String, String)| {
        let value = words(&name, &part).unwrap_or(part);
        format!("{}: {value}", label(lang, &name))
    };
    audit::parts(json).into_iter().map(part).collect::<Vec<_>>().join("; ")
}

fn label(lang: Lang, name: &str) -> String {
    lang.text_if_known(&format!("audit-detail-{name}")).unwrap_or_else(|| name.to_owned())
}

/// The beginning of an id that only machines read as a whole.
pub(super) fn short(id: &str) -> String {
    match id.split_once('-') {
        Some((first, _)) if id.len() == 36 && first.len() == 8 => format!("{first}…"),
        _ => id.to_owned(),
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_words_in_every_language() {
        for lang in Lang::ALL {
            for slug in whats() {
                assert_ne!(what(lang, slug), slug);
            }
            for slug in KINDS {
                assert_ne!(kind(lang, slug), *slug);
            }
        }
        assert_eq!(what(Lang::En, "never-heard"), "never-heard");
    }

    #[test]
    fn details_are_text_whatever_they_hold() {
        let none = |_: &str, _: &str| None;
        let told =
            details(Lang::En, r#"{"revision":"3","<b>":"<script>","list":[1,2],"null":null}"#, none).into_string();
        assert!(told.contains("&lt;script&gt;") && !told.contains("<b>"), "{told}");
        assert!(told.contains("[1,2]") && told.contains(&format!("null</span> {}", ui::NOTHING)), "{told}");
        let named = details(Lang::En, r#"{"to":"0192f0c1"}"#, |_, id| Some(format!("<i>{id}"))).into_string();
        assert!(named.contains("title=\"0192f0c1\">&lt;i&gt;0192f0c1<"), "{named}");
        assert!(details(Lang::En, "no json", none).into_string().contains(ui::NOTHING));
        assert!(details(Lang::En, &format!(r#"{{"hash":"{}"}}"#, "0".repeat(200)), none).into_string().contains('…'));
    }
}
