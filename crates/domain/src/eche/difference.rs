//! What a release changes in the list that is kept. Nothing is deleted: who is missing from a release has ended.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{ErasmusCode, Listed, Oid, Pic};

/// One institution as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// As the last release that had it said.
    pub listed: Listed,
    /// Whether a release since then no longer had it.
    pub is_ended: bool,
}

/// What happens to an institution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// It was never in the list.
    New,
    /// It had ended and is in the list again.
    Back,
    /// Something about it is new.
    Changed,
    /// It is no longer in the list.
    Ended,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What happens.
    pub kind: Kind,
    /// The institution as it will be kept.
    pub listed: Listed,
    /// What is new about it: field, before, after.
    pub fields: Vec<(Field, String, String)>,
}

/// A part of an entry that can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The legal name.
    Name,
    /// The Erasmus code.
    Erasmus,
    /// The organisation id.
    Oid,
    /// Street, postal code and city.
    Address,
    /// The country.
    Country,
    /// The website.
    Website,
    /// First day of the charter.
    From,
    /// Last day of the charter.
    Until,
}

/// What a release changes in all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differences {
    /// Every change, by kind and then by name.
    pub changes: Vec<Change>,
    /// How many institutions of the release stay as they are.
    pub unchanged: usize,
}

impl Kind {
    /// All kinds, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::New, Self::Back, Self::Changed, Self::Ended];

    /// Stable short name, and the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Back => "back",
            Self::Changed => "changed",
            Self::Ended => "ended",
        }
    }

    /// The kind of this short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

impl Field {
    /// Stable short name, and the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Erasmus => "erasmus",
            Self::Oid => "oid",
            Self::Address => "address",
            Self::Country => "country",
            Self::Website => "website",
            Self::From => "from",
            Self::Until => "until",
        }
    }
}

impl Differences {
    /// How many changes are of this kind.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.changes.iter().filter(|change| change.kind == kind).count()
    }
}

/// Compares a release with what is kept.
#[must_use]
pub fn compare<'a>(kept: &BTreeMap<Pic, Kept>, release: impl Iterator<Item = &'a Listed>) -> Differences {
    let mut differences = Differences::default();
    let mut missing: BTreeMap<&Pic, &Kept> = kept.iter().collect();
    for listed in release {
        let (kind, fields) = match missing.remove(&listed.pic) {
            None => (Kind::New, Vec::new()),
            Some(before) if before.is_ended => (Kind::Back, fields(&before.listed, listed)),
            Some(before) => (Kind::Changed, fields(&before.listed, listed)),
        };
        if kind == Kind::Changed && fields.is_empty() {
            differences.unchanged += 1;
        } else {
            differences.changes.push(Change { kind, listed: listed.clone(), fields });
        }
    }
    for before in missing.into_values() {
        if !before.is_ended {
            let change = Change { kind: Kind::Ended, listed: before.listed.clone(), fields: Vec::new() };
            differences.changes.push(change);
        }
    }
    differences
        .changes
        .sort_by(|a, b| (a.kind, &a.listed.name, &a.listed.pic).cmp(&(b.kind, &b.listed.name, &b.listed.pic)));
    differences
}

fn fields(before: &Listed, after: &Listed) -> Vec<(Field, String, String)> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let address = |listed: &Listed| {
        let parts = [&listed.street, &listed.postal_code, &listed.city];
        parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(", ")
    };
    let code = |listed: &Listed| listed.erasmus.as_ref().map(ErasmusCode::to_string).unwrap_or_default();
    let oid = |listed: &Listed| listed.oid.as_ref().map(Oid::to_string).unwrap_or_default();
    let all = [
        (Field::Name, before.name.clone(), after.name.clone()),
        (Field::Erasmus, code(before), code(after)),
        (Field::Oid, oid(before), oid(after)),
        (Field::Address, address(before), address(after)),
        (Field::Country, text(&before.country), text(&after.country)),
        (Field::Website, text(&before.website), text(&after.website)),
        (Field::From, day(before.charter.from), day(after.charter.from)),
        (Field::Until, day(before.charter.until), day(after.charter.until)),
    ];
    all.into_iter().filter(|(_, before, after)| before != after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eche::Charter;

    fn listed(pic: &str, name: &str) -> Listed {
        Listed {
            pic: Pic::read(pic).unwrap(),
            erasmus: None,
            oid: None,
            name: name.to_owned(),
            street: None,
            postal_code: None,
            city: None,
            country: None,
            website: None,
            charter: Charter::default(),
        }
    }

    #[test]
    fn a_release_tells_who_is_new_who_changed_who_ended_and_who_is_back() {
        let kept = |pic: &str, is_ended| (Pic::read(pic).unwrap(), Kept { listed: listed(pic, "Alfa"), is_ended });
        let kept = BTreeMap::from([
            kept("999000001", false),
            kept("999000002", false),
            kept("999000003", false),
            kept("999000004", true),
            kept("999000005", true),
        ]);
        let release = [
            listed("999000001", "Alfa"),
            listed("999000002", "Beta"),
            listed("999000004", "Alfa"),
            listed("999000006", "Zeta"),
        ];
        let found = compare(&kept, release.iter());
        let kinds: Vec<_> = found.changes.iter().map(|change| (change.kind, change.listed.pic.as_str())).collect();
        assert_eq!(
            kinds,
            [
                (Kind::New, "999000006"),
                (Kind::Back, "999000004"),
                (Kind::Changed, "999000002"),
                (Kind::Ended, "999000003"),
            ]
        );
        assert_eq!(found.unchanged, 1, "one stays; who has ended before is not in the release");
        assert_eq!([Kind::New, Kind::Back, Kind::Changed].map(|kind| found.count(kind)), [1, 1, 1]);
        assert_eq!(found.unchanged + 3, release.len(), "the sums are those of the release");
        assert_eq!(found.changes[2].fields, [(Field::Name, "Alfa".to_owned(), "Beta".to_owned())]);
        assert_eq!(found.count(Kind::Ended), 1);
        assert_eq!(compare(&BTreeMap::new(), [].iter()), Differences::default());
    }
}
