//! The result of the last action, told once above the page to which it led.
//!
//! The address carries its key, and anybody can write an address. So a page tells only what the browser's own last
//! action led to, which a cookie says (decision 0017).

use app::{passkeys, role_rules};
use axum::http::{Method, StatusCode, header};
use axum::response::Response;
use domain::hei::HeiId;
use l10n::Lang;
use maud::{Markup, html};
use ui::Tone;

use crate::cookies;
use crate::visitor::Staff;

/// The names in an address of which one tells that something was done.
const SAYING: [&str; 3] = ["done", "unit-done", UNDO];
/// The names that say more about it.
const MORE: [&str; 5] = ["unit-left", "what", "count", "skipped", "was-due"];
/// The name of a change that can be undone.
const UNDO: &str = "undo";
/// The longest of what a cookie carries.
const MOST_OF_A_COOKIE: usize = 300;
/// How long a browser has to open the page that tells it.
const SECONDS: u32 = 60;
/// How long a page tells what can be undone.
const SECONDS_TO_UNDO: u32 = 10 * 60;

/// What happened. Only these can be named in an address.
const KNOWN: &[(&str, Tone)] = &[
    ("created", Tone::Ok),
    ("copy-made", Tone::Ok),
    ("saved", Tone::Ok),
    ("condition-saved", Tone::Ok),
    ("condition-complete", Tone::Ok),
    ("condition-moved", Tone::Ok),
    ("condition-turned", Tone::Ok),
    ("condition-back", Tone::Ok),
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
    ("put-aside", Tone::Accent),
    ("taken-back", Tone::Accent),
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
    ("task-undo-changed", Tone::Warn),
    ("task-none-chosen", Tone::Warn),
    ("task-ended", Tone::Accent),
    ("login-added", Tone::Ok),
    ("passkey-added", Tone::Ok),
    ("passkeys-full", Tone::Warn),
    ("password-set", Tone::Ok),
    ("letters-saved", Tone::Ok),
    ("second-removed", Tone::Ok),
    ("way-removed", Tone::Ok),
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

/// What an address tells that was done: keys, numbers and days of it, as a cookie can carry them.
pub(crate) fn told(address: &str) -> Option<String> {
    let (_, query) = address.split('#').next()?.split_once('?')?;
    let mut told = String::new();
    let mut says = false;
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let is_saying = SAYING.contains(&name.as_ref());
        if !is_saying && !MORE.contains(&name.as_ref()) {
            continue;
        }
        if !value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return None;
        }
        says |= is_saying;
        if !told.is_empty() {
            told.push('&');
        }
        told.push_str(&name);
        told.push('=');
        told.push_str(&value);
    }
    (says && told.len() <= MOST_OF_A_COOKIE).then_some(told)
}

/// Lets the browser keep what was done, if the answer leads to a page that tells it.
pub(crate) fn leading(mut response: Response, institution: &HeiId, secure: bool) -> Response {
    let target = response.headers().get(header::LOCATION).and_then(|value| value.to_str().ok());
    if let Some(told) = target.and_then(told) {
        let seconds = if can_be_undone(&told) { SECONDS_TO_UNDO } else { SECONDS };
        set(&mut response, &cookies::just_done_cookie(institution, &told, seconds, secure));
    }
    response
}

/// The same for an answer to staff, and lets the browser forget it once a page told it. What can be undone is told as
/// long as that is so.
pub(crate) fn keep(staff: &Staff, method: &Method, response: Response) -> Response {
    let secure = staff.visitor.web.secure_cookies();
    let mut response = leading(response, staff.hei(), secure);
    let is_page = *method == Method::GET && response.status() == StatusCode::OK && staff.visitor.fragment.is_none();
    if is_page && staff.just_done && told(&staff.visitor.path).is_none_or(|told| !can_be_undone(&told)) {
        set(&mut response, &cookies::end_of_just_done(staff.hei(), secure));
    }
    response
}

fn can_be_undone(told: &str) -> bool {
    told.split('&').any(|pair| pair.split_once('=').is_some_and(|(name, change)| name == UNDO && !change.is_empty()))
}

fn set(response: &mut Response, cookie: &str) {
    if let Ok(value) = cookie.parse() {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// The line for a key; `partner` is the partner's name, where the page is about one.
pub(crate) fn line(lang: Lang, key: &str, partner: &str) -> Option<Markup> {
    let (key, tone) = KNOWN.iter().find(|(known, _)| *known == key)?;
    let text = lang.text_with(
        &format!("done-{key}"),
        &[("partner", partner.into()), ("passkeys", passkeys::MOST.into()), ("rules", role_rules::MOST.into())],
    );
    Some(ui::banner(lang, *tone, &html! { (text) }, None))
}

#[cfg(test)]
mod tests {
    use super::{KNOWN, line, told, with};
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

    #[test]
    fn what_an_address_tells_fits_into_a_cookie_or_is_not_told() {
        assert_eq!(told("/a?state=x&done=sent#d").as_deref(), Some("done=sent"));
        assert_eq!(told("/a?unit-done=2&unit-left=1").as_deref(), Some("unit-done=2&unit-left=1"));
        assert_eq!(told("/a?q=%20&what=put-off&undo=0-f&count=3").as_deref(), Some("what=put-off&undo=0-f&count=3"));
        let long = format!("/a?done={}", "a".repeat(300));
        for nothing in ["/a", "/a?count=3&what=put-off", "/a?done=a;b", "/a?done=%0D%0Ax", "/a#?done=sent", &long] {
            assert_eq!(told(nothing), None, "{nothing}");
        }
    }
}
