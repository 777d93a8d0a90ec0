//! Sorting of names in the reader's alphabet.

use crate::{Lang, icu};

/// Orders names as a reader of one language expects: by the letters of the language's own alphabet, with marks and case
/// as second thoughts, and without regard to what stands between words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    places: Vec<u8>,
    exact: String,
}

impl Lang {
    /// The key by which a list of names is sorted for this reader. Keys of different languages say nothing about each
    /// other.
    #[must_use]
    pub fn sort_key(self, name: &str) -> SortKey {
        let mut places = Vec::new();
        let Ok(()) = icu::of(self).collator.write_sort_key_to(name, &mut places);
        SortKey { places, exact: name.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::{Lang, icu};

    fn sorted(lang: Lang, names: &[&str]) -> Vec<String> {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort_by_key(|name| lang.sort_key(name));
        names
    }

    #[test]
    fn letters_of_an_alphabet_of_its_own_stand_after_their_plain_neighbours() {
        let names = ["Šalme", "Szabo", "Zeile", "Siliņa"];
        assert_eq!(sorted(Lang::Lv, &names), ["Siliņa", "Szabo", "Šalme", "Zeile"]);
        assert_eq!(sorted(Lang::Pl, &["Łódź", "Lz", "Lodz"]), ["Lodz", "Lz", "Łódź"]);
        assert_eq!(sorted(Lang::Es, &["ñandú", "nz", "na", "oca"]), ["na", "nz", "ñandú", "oca"]);
    }

    #[test]
    fn elsewhere_marked_letters_stand_among_plain_ones() {
        let names = ["Zeile", "Übersee", "usher", "Émile", "Etna", "d'Or", "Dora"];
        for lang in [Lang::En, Lang::De, Lang::Fr] {
            assert_eq!(sorted(lang, &names), ["d'Or", "Dora", "Émile", "Etna", "Übersee", "usher", "Zeile"]);
        }
    }

    proptest! {
        #[test]
        fn keys_are_ordered_as_the_collator_compares(one in "[a-zA-ZÀ-žΑ-ωА-я '’.-]{0,12}", other in "[a-zA-ZÀ-žΑ-ωА-я '’.-]{0,12}") {
            for lang in Lang::ALL {
                let by_collator = icu::of(lang).collator.compare(&one, &other);
                let by_key = lang.sort_key(&one).cmp(&lang.sort_key(&other));
                prop_assert_eq!(by_key, by_collator.then_with(|| one.cmp(&other)), "{:?}", lang);
            }
        }
    }
}
