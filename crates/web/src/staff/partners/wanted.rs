//! What an address asks of the list of partners. What is no filter leaves nothing out, and is told.

use app::partners::{Asked, Listing, Place};
use domain::eche::country;

use crate::request::Fields;
use crate::visitor::Staff;

/// The longest text of a search that counts.
const MOST_OF_A_TEXT: usize = 200;
/// The longest place in a list.
const MOST_OF_A_PLACE: usize = 80;

/// A filter with a few values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Accredited,
    Connected,
}

impl Choice {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Accredited => "accredited",
            Self::Connected => "connected",
        }
    }

    pub(super) fn slugs(self) -> &'static [&'static str] {
        match self {
            Self::Accredited => &["yes", "ended", "no"],
            Self::Connected => &["yes", "no"],
        }
    }
}

/// The filters and the place.
pub(super) struct Wanted {
    pub(super) asked: Asked,
    pub(super) place: Place,
    pub(super) is_map: bool,
    /// Filters that mean nothing, as they stand in the address.
    pub(super) nonsense: Vec<String>,
}

impl Wanted {
    pub(super) fn read(query: &Fields) -> Self {
        let mut nonsense = Vec::new();
        let mut known = |name: &str, is_known: bool, value: &str| {
            if !is_known {
                let value: String = value.chars().take(40).collect();
                nonsense.push(format!("{name}={value}"));
            }
        };
        let text: String = query.filled("q").unwrap_or_default().chars().take(MOST_OF_A_TEXT).collect();
        let country = query.filled("country").and_then(|value| {
            let country = country::of_code(value);
            known("country", country.is_some(), value);
            country
        });
        let mut choice = |choice: Choice| {
            let value = query.filled(choice.name())?;
            let slug = choice.slugs().iter().find(|slug| **slug == value).copied();
            known(choice.name(), slug.is_some(), value);
            slug
        };
        let listing = choice(Choice::Accredited).and_then(Listing::from_slug);
        let connected = choice(Choice::Connected).map(|slug| slug == "yes");
        let view = query.filled("view");
        known("view", view.is_none_or(|view| view == "map"), view.unwrap_or_default());
        let id = |name: &str| query.filled(name).filter(|id| id.len() <= MOST_OF_A_PLACE).map(str::to_owned);
        let place = id("after").map(Place::After).or_else(|| id("before").map(Place::Before)).unwrap_or_default();
        Self { asked: Asked { text, country, connected, listing }, place, is_map: view == Some("map"), nonsense }
    }

    pub(super) fn has_filters(&self) -> bool {
        self.asked != Asked::default()
    }

    /// Whether more than a text is looked for.
    pub(super) fn has_choices(&self) -> bool {
        Asked { text: String::new(), ..self.asked.clone() } != Asked::default()
    }

    /// The chosen value of a filter, empty for any.
    pub(super) fn value(&self, choice: Choice) -> &'static str {
        match choice {
            Choice::Accredited => self.asked.listing.map_or("", Listing::slug),
            Choice::Connected => self.asked.connected.map_or("", |connected| if connected { "yes" } else { "no" }),
        }
    }

    /// The list with other values: `more` come in place of those with the same name.
    pub(super) fn href(&self, staff: &Staff, more: &[(&str, &str)]) -> String {
        with_query(staff.href("partners"), &self.query(more))
    }

    /// The same list as a file.
    pub(super) fn export_href(&self, staff: &Staff) -> String {
        with_query(staff.href("partners.csv"), &self.query(&[("view", "")]))
    }

    fn query(&self, more: &[(&str, &str)]) -> String {
        let all = [
            ("q", self.asked.text.as_str()),
            ("country", self.asked.country.unwrap_or_default()),
            ("accredited", self.value(Choice::Accredited)),
            ("connected", self.value(Choice::Connected)),
            ("view", if self.is_map { "map" } else { "" }),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        let kept = all.into_iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
        query.extend_pairs(kept.chain(more.iter().copied()).filter(|(_, value)| !value.is_empty()));
        query.finish()
    }
}

fn with_query(address: String, query: &str) -> String {
    if query.is_empty() { address } else { format!("{address}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nonsense_leaves_nothing_out_and_is_told() {
        let (long, far) = ("a".repeat(10_000), "b".repeat(10_000));
        let query = Fields::from([
            ("country", "<x>"),
            ("accredited", "maybe"),
            ("connected", "yes"),
            ("view", "globe"),
            ("q", long.as_str()),
            ("after", far.as_str()),
        ]);
        let wanted = Wanted::read(&query);
        assert_eq!(wanted.nonsense, ["country=<x>", "accredited=maybe", "view=globe"]);
        assert_eq!((wanted.asked.country, wanted.asked.listing, wanted.asked.connected), (None, None, Some(true)));
        assert_eq!((wanted.asked.text.len(), wanted.place), (200, Place::First));
        assert!(Wanted::read(&Fields::default()).nonsense.is_empty());
        assert_eq!(Wanted::read(&Fields::from([("country", "el")])).asked.country, Some("GR"));
    }
}
