//! Fields of study by ISCED-F 2013.

mod fields;

use serde::{Deserialize, Serialize};

pub use fields::ISCED_FIELDS;

/// A detailed field of study: exactly four digits (ISCED-F 2013). The code is kept as written by the partner even if
/// it is not in the list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IscedCode(String);

impl IscedCode {
    /// Reads four digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| Self(text.to_owned()))
    }

    /// The four digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its English name, if it is in the list.
    #[must_use]
    pub fn name(&self) -> Option<&'static str> {
        let place = ISCED_FIELDS.binary_search_by(|(code, _)| (*code).cmp(self.0.as_str())).ok()?;
        ISCED_FIELDS.get(place).map(|(_, name)| *name)
    }
}

impl std::fmt::Display for IscedCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    use super::*;

    /// The broad field "Services", which the European vocabulary leaves out of its published list.
    const SERVICES: &str = "10";

    #[test]
    fn codes_are_four_digits_in_rising_order() {
        assert!(ISCED_FIELDS.iter().all(|(code, name)| IscedCode::parse(code).is_some() && !name.is_empty()));
        assert!(ISCED_FIELDS.is_sorted_by(|one, next| one.0 < next.0));
    }

    #[test]
    fn a_field_has_its_name_and_an_unknown_code_has_none() {
        assert_eq!(IscedCode::parse("0421").unwrap().name(), Some("Law"));
        assert_eq!(IscedCode::parse("0000").unwrap().name(), ISCED_FIELDS.first().map(|(_, name)| *name));
        assert_eq!(IscedCode::parse("1099").unwrap().name(), ISCED_FIELDS.last().map(|(_, name)| *name));
        assert_eq!(IscedCode::parse("0422").unwrap().name(), None);
        assert!(IscedCode::parse("421").is_none());
    }

    #[test]
    fn the_eighty_fields_of_the_classification_are_listed() {
        let says_nothing_more = |code: &str| code.ends_with(['0', '8', '9']);
        assert_eq!(ISCED_FIELDS.iter().filter(|(code, _)| !says_nothing_more(code)).count(), 80);
    }

    #[test]
    fn the_codes_are_those_of_the_published_list() {
        let Some(list) = published_list("the codes of ISCED-F 2013") else { return };
        let published: BTreeSet<&str> = list
            .lines()
            .filter_map(|line| line.split('\t').next())
            .filter(|code| code.len() == 4 && *code != "code")
            .collect();
        let ours: BTreeSet<&str> =
            ISCED_FIELDS.iter().map(|(code, _)| *code).filter(|code| !code.starts_with(SERVICES)).collect();
        assert!(published.len() > 100, "only {} codes were read", published.len());
        assert_eq!(ours, published.into_iter().filter(|code| !code.starts_with(SERVICES)).collect());
    }

    fn published_list(for_test: &str) -> Option<String> {
        let named = std::env::var_os("HABITA_REFERENCE").map(PathBuf::from);
        let folder = named.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"));
        let file = folder.join("data/isced-f-2013.tsv");
        let list = std::fs::read_to_string(&file).ok();
        if list.is_none() {
            eprintln!("{for_test}: skipped, no list at {} (set HABITA_REFERENCE)", file.display());
        }
        list
    }
}
