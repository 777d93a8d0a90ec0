//! Countries as people type them into a search.

use domain::eche::country;
use domain::folding::folded;
use l10n::Lang;

/// The countries that a folded word may mean: their code as a whole, or a part of their name in one of our languages.
pub(super) fn named_like(word: &str) -> Vec<&'static str> {
    // Shorter parts stand in too many names.
    let in_name = |country: &str| {
        word.chars().count() > 2 && Lang::ALL.iter().any(|lang| folded(&lang.country_name(country)).contains(word))
    };
    let code = country::of_code(word);
    country::all().filter(|country| code == Some(*country) || in_name(country)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_code_and_by_its_names() {
        for word in ["de", "germany", "vacija", "germ"] {
            assert_eq!(named_like(word), ["DE"], "{word}");
        }
        assert!(named_like("universite").is_empty());
    }
}
