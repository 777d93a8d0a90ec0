//! Cookies. Browsers send them to every port of a machine, so that each institution's session has its own name.

use app::sign_in::SessionToken;
use app::started::BrowserToken;
use axum::http::{HeaderMap, header};
use domain::hei::HeiId;

/// How long a browser keeps a preference.
const YEAR_SECONDS: u32 = 365 * 24 * 60 * 60;

/// How long a browser keeps its secret for logins under way.
const BROWSER_SECONDS: u32 = 60 * 60;

/// The value of `Set-Cookie` that keeps somebody signed in at one institution until the browser closes or the
/// session ends.
#[must_use]
pub fn session_cookie(institution: &HeiId, token: &SessionToken, secure: bool) -> String {
    format!("{}={}; Path=/; HttpOnly; SameSite=Lax{}", session_name(institution), token.as_str(), only_tls(secure))
}

/// The value of `Set-Cookie` that keeps the secret of a browser for logins under way, for some minutes.
pub(crate) fn browser_cookie(institution: &HeiId, token: &BrowserToken, secure: bool) -> String {
    let name = browser_name(institution);
    format!("{name}={}; Path=/; Max-Age={BROWSER_SECONDS}; HttpOnly; SameSite=Lax{}", token.as_str(), only_tls(secure))
}

/// The secret of the browser for logins under way, as the browser sent it.
pub(crate) fn browser_token<'a>(headers: &'a HeaderMap, institution: &HeiId) -> Option<&'a str> {
    find(headers, &browser_name(institution)).filter(|token| token.len() >= 40)
}

/// The value of `Set-Cookie` that signs somebody out at one institution.
pub(crate) fn end_of_session(institution: &HeiId, secure: bool) -> String {
    format!("{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{}", session_name(institution), only_tls(secure))
}

/// The value of `Set-Cookie` that keeps a preference; `value` holds plain letters only.
pub(crate) fn preference(name: &str, value: &str) -> String {
    format!("{name}={value}; Path=/; Max-Age={YEAR_SECONDS}; HttpOnly; SameSite=Lax")
}

/// The token of the session at one institution, as the browser sent it.
pub(crate) fn session_token<'a>(headers: &'a HeaderMap, institution: &HeiId) -> Option<&'a str> {
    find(headers, &session_name(institution)).filter(|token| !token.is_empty())
}

/// One cookie of a request.
pub(crate) fn find<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    lines.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    })
}

fn browser_name(institution: &HeiId) -> String {
    session_name(institution).replacen("habita_", "habita-way_", 1)
}

fn session_name(institution: &HeiId) -> String {
    let mut name = String::from("habita_");
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
        assert_eq!(session_name(&hei("piemera.example")), "habita_piemera_example");
        assert_ne!(session_name(&hei("a_b.example")), session_name(&hei("a.b.example")));
        let cookie = session_cookie(&hei("a.example"), &SessionToken::from_cookie("t"), true);
        assert_eq!(cookie, "habita_a_example=t; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    #[test]
    fn the_right_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, "habita_b_example=x; habita_a_example=token".parse().unwrap());
        assert_eq!(session_token(&headers, &hei("a.example")), Some("token"));
        assert_eq!(session_token(&headers, &hei("c.example")), None);
    }
}
