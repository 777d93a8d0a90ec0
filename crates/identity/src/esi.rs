//! The European Student Identifier: one value of `schacPersonalUniqueCode` below
//! `urn:schac:personalUniqueCode:int:esi:` (SCHAC 1.5; European Student Identifier specification of the European
//! Student Card Initiative).
//!
//! It says who a student is, across Europe and for the time of studies. It is no key for logging in, and its scope is
//! no statement about where the student studies today.

mod countries;
mod legacy;

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

use crate::domain_name::DomainName;

pub use legacy::LegacyForm;

/// What every identifier begins with; compared without regard to case.
pub const PREFIX: &str = "urn:schac:personalUniqueCode:int:esi:";

/// The longest identifier, in characters.
pub const MAX_LENGTH: usize = 255;

/// An identifier as it was written. Two that differ only in letter case are equal, as SCHAC's `caseIgnoreMatch` has it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EuropeanStudentIdentifier {
    text: String,
    key: String,
    scope: Scope,
}

/// Where the student number after the scope is unique.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// In a country: its code in lower case.
    Country(String),
    /// In a part of a country (ISO 3166-2): its code in lower case.
    Subdivision(String),
    /// Below a domain, mostly that of a university or of a shared student system. It may be a former one.
    Organization(DomainName),
}

/// Something that is accepted and should be mended at its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// The country is written as `EL` or `UK`, where ISO 3166 has `GR` and `GB`.
    EuropeanCountryCode,
}

/// Why a text is no identifier, and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EsiFault {
    /// There is nothing.
    #[error("there is no identifier; ask the home university for it")]
    Empty,
    /// It is longer than 255 characters.
    #[error("the identifier has more than 255 characters; check that only one was entered")]
    TooLong,
    /// There is a space in it, perhaps one that looks like none.
    #[error("there is a space in the identifier; remove it")]
    Space,
    /// There is a control character in it.
    #[error("there is a character in the identifier that cannot be seen; write it anew instead of copying it")]
    ControlCharacter,
    /// It is an older form of the identifier.
    #[error("this is an older form of the identifier; ask the home university for the one that begins with {PREFIX}")]
    Legacy(LegacyForm),
    /// It is another code of the same attribute, or something else.
    #[error("this does not begin with {PREFIX}, so it is another kind of code")]
    OtherCode,
    /// There is no colon after the scope.
    #[error("after {PREFIX} there must be a country or a domain, a colon and the student number")]
    NoScope,
    /// The student number after the scope is missing.
    #[error("the student number after the last colon is missing; add it")]
    NoCode,
    /// The scope is neither a country, nor a region, nor a domain name.
    #[error("the part before the student number must be a country like fr, a region like ES-AN or a domain name")]
    ScopeKind,
    /// The scope looks like a country and is none.
    #[error("the country is not one of ISO 3166; check its two letters")]
    UnknownCountry,
    /// The student number has a character that must be percent-encoded.
    #[error("the student number has the character {0:?}, which must be written in its percent-encoded form")]
    Character(char),
    /// A percent sign is not followed by two hexadecimal digits.
    #[error("a percent sign must be followed by two digits or letters from a to f")]
    PercentEncoding,
}

impl EuropeanStudentIdentifier {
    /// Reads an identifier. Spaces around it are dropped, everything else is kept as it was written.
    pub fn parse(text: &str) -> Result<Self, EsiFault> {
        let text = text.trim();
        check_whole(text)?;
        let key = text.to_ascii_lowercase();
        let Some(rest) = key.strip_prefix(&PREFIX.to_ascii_lowercase()) else {
            return Err(legacy::recognise(text).map_or(EsiFault::OtherCode, EsiFault::Legacy));
        };
        let (scope, code) = rest.split_once(':').ok_or(EsiFault::NoScope)?;
        let scope = Scope::parse(scope)?;
        check_code(code)?;
        Ok(Self { text: text.to_owned(), key, scope })
    }

    /// The text without spaces in it, if that is an identifier and the text itself is none: what a page may propose.
    #[must_use]
    pub fn proposal(text: &str) -> Option<Self> {
        let without: String = text.chars().filter(|character| !is_space(*character)).collect();
        if Self::parse(text).is_ok() { None } else { Self::parse(&without).ok() }
    }

    /// As it was written, for sending it on unchanged.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The one form of all ways of writing it: what a unique index holds.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Where the student number is unique.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// The student number as it was written.
    #[must_use]
    pub fn code(&self) -> &str {
        self.text.splitn(7, ':').nth(6).unwrap_or_default()
    }

    /// What should be mended at its source.
    #[must_use]
    pub fn oddity(&self) -> Option<Oddity> {
        let (Scope::Country(code) | Scope::Subdivision(code)) = &self.scope else { return None };
        let country = code.get(..2)?;
        countries::EUROPEAN_USAGE.contains(&country).then_some(Oddity::EuropeanCountryCode)
    }
}

impl Scope {
    /// Reads a scope in lower case.
    fn parse(scope: &str) -> Result<Self, EsiFault> {
        if scope.is_empty() {
            return Err(EsiFault::NoScope);
        }
        let is_country = |code: &str| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
        let known = |code: &str| if countries::is_known(code) { Ok(()) } else { Err(EsiFault::UnknownCountry) };
        if is_country(scope) {
            known(scope)?;
            return Ok(Self::Country(scope.to_owned()));
        }
        if let Some((country, part)) = scope.split_once('-')
            && is_country(country)
            && (1..=3).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        {
            known(country)?;
            return Ok(Self::Subdivision(scope.to_owned()));
        }
        DomainName::parse(scope).map(Self::Organization).map_err(|_| EsiFault::ScopeKind)
    }
}

impl PartialEq for EuropeanStudentIdentifier {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for EuropeanStudentIdentifier {}

impl Hash for EuropeanStudentIdentifier {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}

impl fmt::Display for EuropeanStudentIdentifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl TryFrom<String> for EuropeanStudentIdentifier {
    type Error = EsiFault;

    fn try_from(text: String) -> Result<Self, EsiFault> {
        Self::parse(&text)
    }
}

impl From<EuropeanStudentIdentifier> for String {
    fn from(esi: EuropeanStudentIdentifier) -> Self {
        esi.text
    }
}

fn check_whole(text: &str) -> Result<(), EsiFault> {
    if text.is_empty() {
        return Err(EsiFault::Empty);
    }
    if text.chars().nth(MAX_LENGTH).is_some() {
        return Err(EsiFault::TooLong);
    }
    if text.chars().any(char::is_control) {
        return Err(EsiFault::ControlCharacter);
    }
    if text.chars().any(is_space) { Err(EsiFault::Space) } else { Ok(()) }
}

/// Spaces of every width, and the characters without any width that copying brings along.
fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Letters, digits and marks of a namespace specific string (RFC 2141 2.2).
fn check_code(code: &str) -> Result<(), EsiFault> {
    if code.is_empty() {
        return Err(EsiFault::NoCode);
    }
    let mut bytes = code.chars();
    while let Some(character) = bytes.next() {
        match character {
            '%' => {
                let digits = [bytes.next(), bytes.next()];
                if !digits.iter().all(|digit| digit.is_some_and(|digit| digit.is_ascii_hexdigit())) {
                    return Err(EsiFault::PercentEncoding);
                }
            }
            _ if character.is_ascii_alphanumeric() || "()+,-.:=@;$_!*'".contains(character) => {}
            _ => return Err(EsiFault::Character(character)),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
