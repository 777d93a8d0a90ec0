//! Units as people read them: each by its name in the reader's language, in the order of its alphabet, below the unit
//! that it belongs to.

use std::collections::{BTreeMap, BTreeSet};

use domain::hei::OunitId;
use l10n::Lang;

use crate::host::Institution;
use crate::institution_pages::Unit;

/// A unit as people choose it from a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedUnit {
    /// Its id.
    pub id: OunitId,
    /// Its name for the reader.
    pub name: String,
    /// How many units stand above it.
    pub depth: usize,
}

/// The units of an institution for readers of a language, each before those below it.
#[must_use]
pub fn named_units(institution: &Institution, lang: Lang) -> Vec<NamedUnit> {
    let pages = institution.pages();
    let named = |(depth, unit): (usize, &Unit)| {
        let id = OunitId::parse(&unit.id).ok()?;
        Some(NamedUnit { id, name: unit_name(unit, lang.tag()), depth })
    };
    units_in_order(&pages.units, lang).into_iter().filter_map(named).collect()
}

/// Units with the number of those above them, each before those below it, and those below one unit by their names. What
/// leads round in a circle stands below nobody, at the end.
#[must_use]
pub fn units_in_order(units: &[Unit], lang: Lang) -> Vec<(usize, &Unit)> {
    let mut by_name: Vec<&Unit> = units.iter().collect();
    by_name.sort_by_cached_key(|unit| lang.sort_key(unit_name_with_lang(unit, lang.tag()).1));
    let known: BTreeSet<&str> = units.iter().map(|unit| unit.id.as_str()).collect();
    let mut below: BTreeMap<Option<&str>, Vec<&Unit>> = BTreeMap::new();
    for &unit in &by_name {
        let parent = unit.parent.as_deref().filter(|parent| known.contains(parent) && *parent != unit.id);
        below.entry(parent).or_default().push(unit);
    }
    let mut found = Vec::with_capacity(units.len());
    let mut seen = BTreeSet::new();
    let children = |of| below.get(&of).into_iter().flatten().rev().copied();
    let mut waiting: Vec<(usize, &Unit)> = children(None).map(|unit| (0, unit)).collect();
    while let Some((depth, unit)) = waiting.pop() {
        if seen.insert(unit.id.as_str()) {
            found.push((depth, unit));
            waiting.extend(children(Some(unit.id.as_str())).map(|unit| (depth + 1, unit)));
        }
    }
    found.extend(by_name.into_iter().filter(|unit| seen.insert(unit.id.as_str())).map(|unit| (0, unit)));
    found
}

/// The name of a unit in the reader's language, else in English, else the first one, else its id.
#[must_use]
pub fn unit_name(unit: &Unit, lang: &str) -> String {
    unit_name_with_lang(unit, lang).1.to_owned()
}

/// The same with the tag of the language that the name is in, if it is a name.
#[must_use]
pub fn unit_name_with_lang<'a>(unit: &'a Unit, lang: &str) -> (Option<&'a str>, &'a str) {
    // A draft may have names that are still empty.
    let named = |wanted: Option<&str>| {
        let fits = |tag: &str| wanted.is_none_or(|wanted| tag.split('-').next() == Some(wanted));
        unit.names.iter().find(|(tag, name)| fits(tag) && !name.trim().is_empty())
    };
    let found = named(Some(lang)).or_else(|| named(Some("en"))).or_else(|| named(None));
    found
        .map_or((None, unit.id.as_str()), |(tag, name)| (Some(tag.as_str()).filter(|tag| !tag.is_empty()), name.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: &str, parent: Option<&str>, names: &[(&str, &str)]) -> Unit {
        let names = names.iter().map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned())).collect();
        Unit { id: id.to_owned(), parent: parent.map(str::to_owned), names, ..Unit::default() }
    }

    fn told(units: &[Unit], lang: Lang) -> Vec<(usize, &str)> {
        units_in_order(units, lang).into_iter().map(|(depth, unit)| (depth, unit.id.as_str())).collect()
    }

    #[test]
    fn units_stand_below_their_parents_and_none_is_lost() {
        let plain = |id: &str, parent: Option<&str>| unit(id, parent, &[]);
        let units = [
            plain("law", Some("all")),
            plain("all", None),
            plain("civil", Some("law")),
            plain("art", Some("all")),
            plain("round", Some("circle")),
            plain("circle", Some("round")),
            plain("orphan", Some("nobody")),
        ];
        let order = [(0, "all"), (1, "art"), (1, "law"), (2, "civil"), (0, "orphan"), (0, "circle"), (0, "round")];
        assert_eq!(told(&units, Lang::En), order);
    }

    #[test]
    fn those_below_one_unit_stand_in_the_order_of_the_reader_s_alphabet() {
        let units = [
            unit("top", None, &[("lv", "Universitāte"), ("en", "University")]),
            unit("a", Some("top"), &[("lv", "Zinātņu fakultāte"), ("en", "Faculty of Science")]),
            unit("b", Some("top"), &[("lv", "Šūnu bioloģijas nodaļa"), ("en", "Department of Cell Biology")]),
            unit("c", Some("top"), &[("lv", "Sociālo zinātņu fakultāte"), ("en", "Faculty of Social Sciences")]),
            unit("d", Some("b"), &[("lv", "Ābolu laboratorija"), ("en", "Zoology laboratory")]),
        ];
        assert_eq!(told(&units, Lang::En), [(0, "top"), (1, "b"), (2, "d"), (1, "a"), (1, "c")]);
        assert_eq!(told(&units, Lang::Lv), [(0, "top"), (1, "c"), (1, "b"), (2, "d"), (1, "a")]);
    }
}
