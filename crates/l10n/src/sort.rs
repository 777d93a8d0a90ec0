//! Sorting of names in the reader's alphabet.

use crate::Lang;

/// Orders names as a reader of one language expects: without regard to case, with marks on
/// letters as a second thought, and with the letters of the alphabet that are letters of
/// their own (č, ģ, ķ, ļ, ņ, š, ž in Latvian) after their plain neighbours.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    letters: Vec<u32>,
    exact: String,
}

impl Lang {
    /// The key by which a list of names is sorted for this reader.
    #[must_use]
    pub fn sort_key(self, name: &str) -> SortKey {
        let letters = name
            .chars()
            .flat_map(char::to_lowercase)
            .filter(|letter| !matches!(letter, '-' | '\'' | '’' | '"' | '.' | ','))
            .flat_map(|letter| self.places(letter))
            .collect();
        SortKey { letters, exact: name.to_owned() }
    }

    /// Where a letter stands: its plain letter, and a step more if it is one of its own.
    fn places(self, letter: char) -> Vec<u32> {
        let own = self == Self::Lv && "čģķļņšž".contains(letter);
        plain(letter).chars().map(|base| u32::from(base) * 2 + u32::from(own)).collect()
    }
}

/// The letter without its mark.
fn plain(letter: char) -> String {
    let base = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' | 'ġ' => "g",
        'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ŕ' | 'ř' => "r",
        'ś' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ά' => "α",
        'έ' => "ε",
        'ή' => "η",
        'ί' | 'ϊ' | 'ΐ' => "ι",
        'ό' => "ο",
        'ύ' | 'ϋ' | 'ΰ' => "υ",
        'ώ' => "ω",
        'ς' => "σ",
        other => return other.to_string(),
    };
    base.to_owned()
}

#[cfg(test)]
mod tests {
    use crate::Lang;

    fn sorted(lang: Lang, names: &[&str]) -> Vec<String> {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        names.sort_by_key(|name| lang.sort_key(name));
        names
    }

    #[test]
    fn latvian_letters_stand_after_their_plain_neighbours() {
        let names = ["Šalme", "Szabo", "Zeile", "Ābele", "Abols", "Siliņa"];
        assert_eq!(sorted(Lang::Lv, &names), ["Ābele", "Abols", "Siliņa", "Szabo", "Šalme", "Zeile"]);
    }

    #[test]
    fn english_readers_find_marked_letters_among_plain_ones() {
        let names = ["Zeile", "Übersee", "usher", "Émile", "Etna"];
        assert_eq!(sorted(Lang::En, &names), ["Émile", "Etna", "Übersee", "usher", "Zeile"]);
    }
}
