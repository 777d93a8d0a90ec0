//! From the claims of an ID token and of the userinfo endpoint to the neutral shape.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::ProviderKind;
use super::identity::{ExternalIdentity, Names};
use super::names::{Claim, ClaimNames};
use crate::affiliation::Affiliation;
use crate::domain_name::DomainName;
use crate::entitlement::Entitlement;
use crate::esi::EuropeanStudentIdentifier;

/// How many values of one claim are looked at.
pub const MAX_VALUES: usize = 64;

/// The longest value that is taken, in characters.
pub const MAX_LENGTH: usize = 512;

/// The longest subject (OpenID Connect Core 1.0, 2: "MUST NOT exceed 255 ASCII characters").
const MAX_SUBJECT: usize = 255;

/// How many names of claims are kept.
const MAX_NAMES: usize = 100;

/// Claims that speak of the token itself and not of the person.
const OF_THE_TOKEN: &[&str] = &["iss", "aud", "exp", "iat", "nbf", "nonce", "azp", "at_hash", "c_hash", "jti", "sid"];

/// What came: the two sets of claims, which are one statement by one provider.
#[derive(Debug, Clone, Copy)]
pub struct Claims<'a> {
    /// The claims of the ID token, after every check.
    pub id_token: &'a Map<String, Value>,
    /// The claims of the userinfo endpoint, if it was asked. They go before those of the ID token.
    pub userinfo: Option<&'a Map<String, Value>>,
}

/// The subject is missing, empty, longer than 255 characters or no ASCII, so it cannot say who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the provider's name for the person is missing or no name that OpenID Connect allows")]
pub struct SubjectUnusable;

/// Makes the neutral shape. The subject is that of the ID token; that both sets have the same one is checked before.
pub fn read(
    issuer: &str,
    kind: ProviderKind,
    names: &ClaimNames,
    claims: Claims<'_>,
) -> Result<ExternalIdentity, SubjectUnusable> {
    let subject = claims.id_token.get("sub").and_then(Value::as_str).ok_or(SubjectUnusable)?;
    if subject.is_empty() || subject.len() > MAX_SUBJECT || !subject.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return Err(SubjectUnusable);
    }
    let mut reader = Reader { claims, names, dropped: BTreeMap::new() };
    let full = reader.first(Claim::Name);
    let given = reader.first(Claim::GivenName);
    let family = reader.first(Claim::FamilyName);
    let emails = reader.all(Claim::Email, |text| is_address(text).then(|| text.to_owned()));
    let home_organizations = reader.all(Claim::HomeOrganization, |text| DomainName::parse(text).ok());
    let mut affiliations = reader.all(Claim::ExternalAffiliation, Affiliation::parse);
    if kind == ProviderKind::Institution {
        affiliations.extend(reader.all(Claim::ScopedAffiliation, Affiliation::parse));
        affiliations.sort_unstable();
        affiliations.dedup();
    }
    let codes = reader.all(Claim::PersonalUniqueCode, |text| Some(text.to_owned()));
    let (esis, other_codes) = sort_codes(codes);
    let entitlements = reader.all(Claim::Entitlement, |text| Some(Entitlement::parse(text)));
    let assurance = reader.all(Claim::Assurance, |text| Some(text.to_owned()));
    let dropped = reader.dropped;
    Ok(ExternalIdentity {
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
        names: Names { full, given, family },
        emails,
        email_verified: claims.get("email_verified").and_then(as_bool),
        home_organizations,
        affiliations,
        esis,
        other_codes,
        entitlements,
        assurance,
        // How the login went is signed: only the ID token counts.
        acr: claims.id_token.get("acr").and_then(|value| texts(value).next()).and_then(clean),
        amr: claims.id_token.get("amr").into_iter().flat_map(texts).take(MAX_VALUES).filter_map(clean).collect(),
        auth_time: claims.id_token.get("auth_time").and_then(as_instant),
        received: claims.names(),
        dropped,
    })
}

/// An instant in seconds since 1970, as a number or as a text with one. Fractions of seconds are cut off.
pub(crate) fn as_instant(value: &Value) -> Option<Timestamp> {
    let digits = match value {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    let whole = digits.split_once('.').map_or(digits.as_str(), |(whole, _)| whole);
    Timestamp::from_second(whole.parse().ok()?).ok()
}

impl<'a> Claims<'a> {
    fn get(self, name: &str) -> Option<&'a Value> {
        let of_userinfo = self.userinfo.and_then(|claims| claims.get(name));
        of_userinfo.or_else(|| self.id_token.get(name)).filter(|value| !value.is_null())
    }

    fn names(self) -> Vec<String> {
        let all = self.id_token.iter().chain(self.userinfo.into_iter().flatten());
        let there = all.filter(|(_, value)| !value.is_null()).map(|(name, _)| name);
        let plain = |name: &&String| name.len() <= 100 && name.bytes().all(|byte| byte.is_ascii_graphic());
        let about_persons = there.filter(plain).filter(|name| !OF_THE_TOKEN.contains(&name.as_str()));
        let sorted: BTreeSet<String> = about_persons.cloned().collect();
        sorted.into_iter().take(MAX_NAMES).collect()
    }
}

struct Reader<'a> {
    claims: Claims<'a>,
    names: &'a ClaimNames,
    dropped: BTreeMap<Claim, usize>,
}

impl Reader<'_> {
    /// The usable values of a claim under any of its names, each once.
    fn all<T: PartialEq>(&mut self, claim: Claim, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let mut found = Vec::new();
        let mut dropped = 0;
        for value in self.names.of(claim).filter_map(|name| self.claims.get(name)) {
            let (count, others) = count(value);
            dropped += others + count.saturating_sub(MAX_VALUES);
            for text in texts(value).take(MAX_VALUES) {
                match clean(text).and_then(|text| parse(&text)) {
                    Some(value) if found.contains(&value) => {}
                    Some(value) if found.len() < MAX_VALUES => found.push(value),
                    _ => dropped += 1,
                }
            }
        }
        if dropped > 0 {
            self.dropped.insert(claim, dropped);
        }
        found
    }

    fn first(&mut self, claim: Claim) -> Option<String> {
        self.all(claim, |text| Some(text.to_owned())).into_iter().next()
    }
}

/// A value is a text or a list of texts.
fn texts(value: &Value) -> impl Iterator<Item = &str> {
    let list = value.as_array().map_or(&[][..], Vec::as_slice);
    value.as_str().into_iter().chain(list.iter().filter_map(Value::as_str))
}

/// How many texts a value has, and how much else.
fn count(value: &Value) -> (usize, usize) {
    let count = texts(value).count();
    match value {
        Value::Array(list) => (count, list.len() - count),
        _ => (count, 1 - count),
    }
}

/// A value without spaces around it, if it is neither empty, nor too long, nor has characters that no name, address or
/// URI has: control characters and marks that turn the direction of writing.
fn clean(text: &str) -> Option<String> {
    let text = text.trim();
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let usable = !text.is_empty() && text.chars().nth(MAX_LENGTH).is_none() && !text.chars().any(hidden);
    usable.then(|| text.to_owned())
}

fn is_address(text: &str) -> bool {
    let parts = text.rsplit_once('@');
    parts.is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty()) && !text.contains(char::is_whitespace)
}

fn as_bool(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(is) => Some(*is),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn sort_codes(codes: Vec<String>) -> (Vec<EuropeanStudentIdentifier>, Vec<String>) {
    let (mut esis, mut others) = (Vec::new(), Vec::new());
    for code in codes {
        match EuropeanStudentIdentifier::parse(&code) {
            Ok(esi) if esis.contains(&esi) => {}
            Ok(esi) => esis.push(esi),
            Err(_) => others.push(code),
        }
    }
    (esis, others)
}
