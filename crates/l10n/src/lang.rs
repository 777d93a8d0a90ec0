//! Which language a reader gets.

use std::sync::atomic::{AtomicBool, Ordering};

/// A language in which every text of Habita exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// English, which is also what a reader of any other language gets.
    #[default]
    En,
    /// Latvian.
    Lv,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Polish.
    Pl,
    /// No language of people: English texts, longer and with marks on their letters, so that tests see which words come
    /// from no message file and where longer words do not fit. No menu offers it.
    Pseudo,
}

/// Whether readers may ask for the pseudo-language.
static PSEUDO: AtomicBool = AtomicBool::new(cfg!(debug_assertions));

impl Lang {
    /// All languages, in the order in which a reader may choose them.
    pub const ALL: [Self; 6] = [Self::En, Self::Lv, Self::De, Self::Fr, Self::Es, Self::Pl];

    /// The tag of the language as in BCP 47, for the `lang` attribute and the cookie.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Lv => "lv",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Pl => "pl",
            Self::Pseudo => "en-XA",
        }
    }

    /// The name of the language in the language itself, as it stands in the language menu.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Lv => "Latviešu",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::Pl => "Polski",
            Self::Pseudo => "Pseudo",
        }
    }

    /// Lets readers ask for the pseudo-language from now on. A sandbox does so; elsewhere only debug builds know it.
    pub fn allow_pseudo() {
        PSEUDO.store(true, Ordering::Relaxed);
    }

    /// Reads a tag such as `lv` or `lv-LV`; a language that we do not have gives none.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim();
        if tag.eq_ignore_ascii_case(Self::Pseudo.tag()) && PSEUDO.load(Ordering::Relaxed) {
            return Some(Self::Pseudo);
        }
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4).
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        // A header that names more than a few dozen languages was not made by a browser.
        for range in header.split(',').take(32) {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1000, thousandths);
            let Some(lang) = Self::from_tag(tag) else {
                continue;
            };
            if weight > 0 && best.is_none_or(|(so_far, _)| weight > so_far) {
                best = Some((weight, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }

    /// Chooses by what the reader set (the cookie), then by the browser, then English.
    #[must_use]
    pub fn choose(cookie: Option<&str>, accept_language: Option<&str>) -> Self {
        cookie
            .and_then(Self::from_tag)
            .or_else(|| accept_language.and_then(Self::from_accept_language))
            .unwrap_or_default()
    }
}

/// Reads a weight such as `0.8` in thousandths; anything else is weight one.
fn thousandths(weight: &str) -> u16 {
    let weight = weight.trim();
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    if whole != "0" {
        return 1000;
    }
    let digits: String = part.chars().chain("000".chars()).take(3).collect();
    digits.parse().unwrap_or(1000)
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_browser_s_favourite_among_ours_wins() {
        let read = Lang::from_accept_language;
        assert_eq!(read("lv-LV,lv;q=0.9,en;q=0.8"), Some(Lang::Lv));
        assert_eq!(read("fi, en;q=0.5, lv;q=0.75"), Some(Lang::Lv));
        assert_eq!(read("de-AT, en;q=0.5"), Some(Lang::De));
        assert_eq!(read("pl;q=0.3, es-419;q=0.4, fr-CA;q=0.2"), Some(Lang::Es));
        assert_eq!(read("en-GB"), Some(Lang::En));
        assert_eq!(read("lv;q=0, en;q=0.1"), Some(Lang::En));
        assert_eq!(read("fi,sv"), None);
        assert_eq!(read(";;q=,,"), None);
    }

    #[test]
    fn a_chosen_language_beats_the_browser() {
        assert_eq!(Lang::choose(Some("lv"), Some("en")), Lang::Lv);
        assert_eq!(Lang::choose(Some("xx"), Some("lv")), Lang::Lv);
        assert_eq!(Lang::choose(None, Some("fi")), Lang::En);
    }

    #[test]
    fn every_language_is_known_by_its_tag_and_the_pseudo_language_is_in_no_menu() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
            assert_ne!(lang, Lang::Pseudo);
        }
        assert_eq!(Lang::from_tag("en-xa"), Some(Lang::Pseudo));
        assert_eq!(Lang::from_tag("en-XB"), Some(Lang::En));
    }
}
