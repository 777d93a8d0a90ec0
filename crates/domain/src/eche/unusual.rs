//! When a release is hardly a whole one, or hardly the list of the Commission at all.

use super::difference::{Change, Differences, Field, Kind};

/// Fewer than so many are never many.
const FEW: usize = 10;
/// More than one in so many that end is many: between the Commission's releases of four years fewer than one in thirty
/// ended.
const ENDED_ONE_IN: usize = 20;
/// More than one in so many with another name or website is many: between the Commission's releases it was one in
/// twelve at most, in more than three years.
const CHANGED_ONE_IN: usize = 10;

/// What a release does to more institutions than one would think: how many, and nothing where it is not many. Or what
/// somebody says that it may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unusual {
    /// Institutions that end.
    pub ended: Option<usize>,
    /// Institutions with another name or website.
    pub changed: Option<usize>,
    /// Institutions that were never in the list.
    pub new: Option<usize>,
}

impl Unusual {
    /// Of a release, beside a list of so many institutions and so many that have ended.
    #[must_use]
    pub fn of(differences: &Differences, listed: usize, ended: usize) -> Self {
        let many = |count: usize, is_many: bool| (count >= FEW && is_many).then_some(count);
        let gone = differences.count(Kind::Ended);
        let changed = differences.changes.iter().filter(|change| is_another(change)).count();
        let new = differences.count(Kind::New);
        let kept = listed.saturating_add(ended);
        Self {
            ended: many(gone, gone.saturating_mul(ENDED_ONE_IN) > listed),
            changed: many(changed, changed.saturating_mul(CHANGED_ONE_IN) > listed),
            // The first list is all new.
            new: many(new, kept > 0 && new > kept),
        }
    }

    /// Whether nothing is unusual.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::default()
    }

    /// Whether everything unusual was named, with its number.
    #[must_use]
    pub fn is_named_by(self, named: Self) -> bool {
        let pairs = [(self.ended, named.ended), (self.changed, named.changed), (self.new, named.new)];
        pairs.into_iter().all(|(unusual, named)| unusual.is_none() || unusual == named)
    }
}

/// Whether people would read another name, or be led to another website.
fn is_another(change: &Change) -> bool {
    change.fields.iter().any(|(field, _, _)| matches!(field, Field::Name | Field::Website))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eche::{Charter, Listed, Pic};

    /// So many changes of a kind, with this field in each.
    fn changes(number: usize, kind: Kind, field: Field) -> Differences {
        let listed = Listed {
            pic: Pic::read("999000001").unwrap(),
            erasmus: None,
            oid: None,
            name: "Alfa".to_owned(),
            street: None,
            postal_code: None,
            city: None,
            country: None,
            website: None,
            charter: Charter::default(),
        };
        let fields = vec![(field, "before".to_owned(), "after".to_owned())];
        Differences { changes: vec![Change { kind, listed, fields }; number], unchanged: 0 }
    }

    #[test]
    fn many_end_if_it_is_more_than_a_few_and_more_than_a_small_part() {
        for (number, listed, many) in [
            (0, 0, false),
            (9, 9, false),
            (10, 10, true),
            (16, 18, true),
            (157, 5422, false),
            (300, 6000, false),
            (301, 6000, true),
        ] {
            let unusual = Unusual::of(&changes(number, Kind::Ended, Field::Address), listed, 0);
            let expected = Unusual { ended: many.then_some(number), ..Unusual::default() };
            assert_eq!(unusual, expected, "{number} of {listed}");
        }
    }

    #[test]
    fn names_and_websites_of_many_are_unusual_and_what_else_changes_is_not() {
        for (number, field, many) in [
            (431, Field::Name, false),
            (542, Field::Website, false),
            (543, Field::Website, true),
            (5422, Field::Name, true),
            (5422, Field::Until, false),
            (5422, Field::Erasmus, false),
        ] {
            let unusual = Unusual::of(&changes(number, Kind::Changed, field), 5422, 0);
            assert_eq!(unusual.changed, many.then_some(number), "{number} {field:?}");
            assert_eq!(unusual.is_none(), !many);
        }
        assert_eq!(Unusual::of(&changes(9, Kind::Changed, Field::Name), 9, 0).changed, None, "a few");
    }

    #[test]
    fn a_list_of_which_most_is_new_is_unusual_unless_it_is_the_first() {
        for (number, listed, ended, many) in [
            (6142, 0, 0, false),
            (877, 5422, 43, false),
            (20, 18, 2, false),
            (21, 18, 2, true),
            (21, 0, 20, true),
            (9, 1, 0, false),
        ] {
            let unusual = Unusual::of(&changes(number, Kind::New, Field::Address), listed, ended);
            assert_eq!(unusual.new, many.then_some(number), "{number} to {listed} and {ended}");
        }
    }

    #[test]
    fn everything_unusual_must_be_named_with_its_number() {
        let unusual = Unusual { ended: Some(15), changed: None, new: Some(40) };
        for (ended, changed, new, is_named) in [
            (Some(15), None, Some(40), true),
            (Some(15), Some(3), Some(40), true),
            (Some(15), None, None, false),
            (Some(15), None, Some(41), false),
            (None, Some(15), Some(40), false),
        ] {
            assert_eq!(unusual.is_named_by(Unusual { ended, changed, new }), is_named);
        }
        assert!(Unusual::default().is_named_by(Unusual::default()));
    }
}
