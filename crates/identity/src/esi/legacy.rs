//! Older forms of the identifier, which are recognised so that a page can name them. None of them is a key.

use super::countries;

/// Which older form it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegacyForm {
    /// A draft had the country in place of `int` and `ESI` behind it: `urn:schac:personalUniqueCode:hr:ESI:…`.
    DraftOrder,
    /// The first card router had `COUNTRY-PIC-CODE`, with a region after the country where there was one. Such values
    /// stand in old card data alone.
    FirstRouter,
}

/// Which older form a text has, if any.
pub(super) fn recognise(text: &str) -> Option<LegacyForm> {
    let lower = text.to_ascii_lowercase();
    if let Some(rest) = lower.strip_prefix("urn:schac:personaluniquecode:") {
        let mut parts = rest.split(':');
        let (country, kind) = (parts.next()?, parts.next()?);
        return (country.len() == 2 && kind == "esi").then_some(LegacyForm::DraftOrder);
    }
    let mut parts = lower.split('-').peekable();
    let country = parts.next()?;
    if country.len() != 2 || !countries::is_known(country) {
        return None;
    }
    let is_pic = |part: &str| part.len() == 9 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_region = |part: &str| part.len() <= 5 && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if parts.peek().is_some_and(|part| !is_pic(part) && is_region(part)) {
        parts.next();
    }
    let pic = parts.next()?;
    let has_code = parts.next().is_some_and(|code| !code.is_empty());
    (is_pic(pic) && has_code).then_some(LegacyForm::FirstRouter)
}
