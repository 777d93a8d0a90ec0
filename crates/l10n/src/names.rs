//! Names of languages and countries by their codes.

use crate::Lang;

impl Lang {
    /// The name of a language by its ISO 639 code, or the code where we have no name.
    #[must_use]
    pub fn language_name(self, code: &str) -> String {
        self.known(&format!("language-{}", plain(code)), code)
    }

    /// The name of a country by its ISO 3166 code, or the code where we have no name.
    /// The codes `EL` and `UK`, which Erasmus codes use, are understood too.
    #[must_use]
    pub fn country_name(self, code: &str) -> String {
        let iso = match code.to_ascii_uppercase().as_str() {
            "EL" => "gr",
            "UK" => "gb",
            _ => code,
        };
        self.known(&format!("country-{}", plain(iso)), code)
    }

    /// Codes of the languages of teaching that a form offers, without an order of their own.
    #[must_use]
    pub fn teaching_languages() -> &'static [&'static str] {
        &TEACHING_LANGUAGES
    }

    fn known(self, key: &str, code: &str) -> String {
        self.text_if_known(key).unwrap_or_else(|| code.to_owned())
    }
}

/// A code as it stands in a key.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).take(8).collect::<String>().to_ascii_lowercase()
}

const TEACHING_LANGUAGES: [&str; 42] = [
    "ar", "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fi", "fr", "ga", "gl", "he",
    "hr", "hu", "hy", "is", "it", "ja", "ka", "lb", "lt", "lv", "mk", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl",
    "sq", "sv", "tr", "uk",
];

#[cfg(test)]
mod tests {
    use super::TEACHING_LANGUAGES;
    use crate::Lang;

    #[test]
    fn every_offered_language_has_a_name_in_every_language() {
        for lang in Lang::ALL {
            for code in TEACHING_LANGUAGES {
                assert_ne!(lang.language_name(code), code);
            }
        }
    }

    #[test]
    fn an_unknown_code_is_shown_as_it_is() {
        assert_eq!(Lang::En.language_name("tlh"), "tlh");
        assert_eq!(Lang::En.country_name("EL"), "Greece");
        assert_eq!(Lang::Lv.country_name("LV"), "Latvija");
    }
}
