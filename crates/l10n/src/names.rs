//! Names of languages and countries by their codes.

use crate::Lang;

impl Lang {
    /// The name of a language by its ISO 639 code, or the code where we have no name.
    #[must_use]
    pub fn language_name(self, code: &str) -> String {
        self.by_code("language", code)
    }

    /// The name of a country by its ISO 3166 code, or the code where we have no name.
    /// The codes `EL` and `UK`, which Erasmus codes use, are understood too.
    #[must_use]
    pub fn country_name(self, code: &str) -> String {
        match code.to_ascii_uppercase().as_str() {
            "EL" => self.by_code("country", "gr"),
            "UK" => self.by_code("country", "gb"),
            _ => self.by_code("country", code),
        }
    }

    /// Codes of the languages of teaching that a form offers, without an order of their own.
    #[must_use]
    pub fn teaching_languages() -> &'static [&'static str] {
        &TEACHING_LANGUAGES
    }

    fn by_code(self, list: &str, code: &str) -> String {
        let plain: String =
            code.chars().filter(char::is_ascii_alphanumeric).take(8).collect::<String>().to_ascii_lowercase();
        self.text_if_known(&format!("{list}-{plain}")).unwrap_or_else(|| code.to_owned())
    }
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
