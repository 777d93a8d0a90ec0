//! Cookies. Browsers send them to every port of a machine, so that each institution's session has its own name.
//!
//! Over TLS the names of those that say who somebody is begin with `__Host-`: browsers take such a cookie from this
//! host alone, so that no other host of the same domain can plant one.

use app::sign_in::SessionToken;
use app::started::BrowserToken;
use axum::http::{HeaderMap, header};
use domain::hei::HeiId;

/// What the names of a session begin with.
const SESSION: &str = "habita_";
/// What the names of a browser's secret for logins under way begin with.
const BROWSER: &str = "habita-way_";

/// What the names begin with under which a browser keeps what was just done.
const JUST_DONE: &str = "habita-done_";

/// How long a browser keeps a preference.
const YEAR_SECONDS: u32 = 365 * 24 * 60 * 60;

/// How long a browser keeps its secret for logins under way.
const BROWSER_SECONDS: u32 = 60 * 60;

/// The value of `Set-Cookie` that keeps somebody signed in at one institution until the browser closes or the
/// session ends.
#[must_use]
pub fn session_cookie(institution: &HeiId, token: &SessionToken, secure: bool) -> String {
    format!(
        "{}={}; Path=/; HttpOnly; SameSite=Lax{}",
        name(SESSION, institution, secure),
        token.as_str(),
        only_tls(secure)
    )
}

/// The value of `Set-Cookie` that keeps the secret of a browser for logins under way, for some minutes.
pub(crate) fn browser_cookie(institution: &HeiId, token: &BrowserToken, secure: bool) -> String {
    let name = name(BROWSER, institution, secure);
    format!("{name}={}; Path=/; Max-Age={BROWSER_SECONDS}; HttpOnly; SameSite=Lax{}", token.as_str(), only_tls(secure))
}

/// The secret of the browser for logins under way, as the browser sent it.
pub(crate) fn browser_token<'a>(headers: &'a HeaderMap, institution: &HeiId, secure: bool) -> Option<&'a str> {
    find(headers, &name(BROWSER, institution, secure)).filter(|token| token.len() >= 40)
}

/// The value of `Set-Cookie` that signs somebody out at one institution.
pub(crate) fn end_of_session(institution: &HeiId, secure: bool) -> String {
    format!("{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{}", name(SESSION, institution, secure), only_tls(secure))
}

/// The value of `Set-Cookie` that keeps what was just done for a page that tells it; `told` holds plain letters only.
pub(crate) fn just_done_cookie(institution: &HeiId, told: &str, seconds: u32, secure: bool) -> String {
    let name = name(JUST_DONE, institution, secure);
    format!("{name}={told}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{}", only_tls(secure))
}

/// The value of `Set-Cookie` after it was told.
pub(crate) fn end_of_just_done(institution: &HeiId, secure: bool) -> String {
    just_done_cookie(institution, "", 0, secure)
}

/// What was just done, as the browser sent it.
pub(crate) fn just_done<'a>(headers: &'a HeaderMap, institution: &HeiId, secure: bool) -> Option<&'a str> {
    find(headers, &name(JUST_DONE, institution, secure))
}

/// The value of `Set-Cookie` that keeps a preference; `value` holds plain letters only.
pub(crate) fn preference(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Max-Age={YEAR_SECONDS}; HttpOnly; SameSite=Lax")
}

/// The token of the session at one institution, as the browser sent it.
pub(crate) fn session_token<'a>(headers: &'a HeaderMap, institution: &HeiId, secure: bool) -> Option<&'a str> {
    find(headers, &name(SESSION, institution, secure)).filter(|token| !token.is_empty())
}

/// One cookie of a request.
pub(crate) fn find<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    lines.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    })
}

fn name(start: &str, institution: &HeiId, secure: bool) -> String {
    let mut name = format!("{}{start}", if secure { "__Host-" } else { "" });
    for byte in institution.as_str().bytes() {
        // Each other sign is written by its number, so that no two institutions share a name.
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            name.push(char::from(byte));
        } else if byte == b'.' {
            name.push('_');
        } else {
            name.push('.');
            name.extend(hex(byte));
        }
    }
    name
}

fn hex(byte: u8) -> [char; 2] {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    [digit(byte >> 4), digit(byte & 15)]
}

fn only_tls(secure: bool) -> &'static str {
    if secure { "; Secure" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hei(text: &str) -> HeiId {
        HeiId::parse(text).unwrap()
    }

    #[test]
    fn each_institution_has_a_cookie_of_its_own() {
        let session_name = |institution| name(SESSION, &hei(institution), false);
        assert_eq!(session_name("piemera.example"), "habita_piemera_example");
        assert_ne!(session_name("a_b.example"), session_name("a.b.example"));
        let cookie = session_cookie(&hei("a.example"), &SessionToken::from_cookie("t"), true);
        assert_eq!(cookie, "__Host-habita_a_example=t; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    #[test]
    fn the_right_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, "habita_b_example=x; habita_a_example=token".parse().unwrap());
        assert_eq!(session_token(&headers, &hei("a.example"), false), Some("token"));
        assert_eq!(session_token(&headers, &hei("c.example"), false), None);
    }

    #[test]
    fn over_tls_a_cookie_that_another_host_may_have_set_is_no_cookie() {
        let here = hei("a.example");
        let browser = BrowserToken::from_cookie(&"b".repeat(43));
        let mut headers = HeaderMap::new();
        for planted in ["habita_a_example=planted", &format!("habita-way_a_example={}", "p".repeat(43))] {
            headers.append(header::COOKIE, planted.parse().unwrap());
        }
        assert_eq!(session_token(&headers, &here, true), None);
        assert_eq!(browser_token(&headers, &here, true), None);
        let set = [
            session_cookie(&here, &SessionToken::from_cookie("own"), true),
            browser_cookie(&here, &browser, true),
            just_done_cookie(&here, "done=sent", 60, true),
            end_of_session(&here, true),
            end_of_just_done(&here, true),
        ];
        for cookie in &set {
            // Browsers refuse the name unless all of this is so.
            assert!(cookie.starts_with("__Host-habita") && cookie.contains("; Path=/;"), "{cookie}");
            assert!(cookie.contains("; Secure") && !cookie.contains("Domain"), "{cookie}");
        }
        for own in &set[..2] {
            headers.append(header::COOKIE, own.split(';').next().unwrap().parse().unwrap());
        }
        assert_eq!(session_token(&headers, &here, true), Some("own"));
        assert_eq!(browser_token(&headers, &here, true), Some(browser.as_str()));
    }
}
