//! Which language a reader gets.

/// A language in which every text of Habita exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// English, which is also what a reader of any other language gets.
    #[default]
    En,
    /// Latvian.
    Lv,
}

impl Lang {
    /// All languages, in the order in which a reader may choose them.
    pub const ALL: [Self; 2] = [Self::En, Self::Lv];

    /// The tag of the language as in BCP 47, for the `lang` attribute and the cookie.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Lv => "lv",
        }
    }

    /// The name of the language in the language itself, as it stands in the language menu.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Lv => "Latviešu",
        }
    }

    /// Reads a tag such as `lv` or `lv-LV`; a language that we do not have gives none.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
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
        assert_eq!(read("de, en;q=0.5, lv;q=0.75"), Some(Lang::Lv));
        assert_eq!(read("en-GB"), Some(Lang::En));
        assert_eq!(read("lv;q=0, en;q=0.1"), Some(Lang::En));
        assert_eq!(read("de,fr"), None);
        assert_eq!(read(";;q=,,"), None);
    }

    #[test]
    fn a_chosen_language_beats_the_browser() {
        assert_eq!(Lang::choose(Some("lv"), Some("en")), Lang::Lv);
        assert_eq!(Lang::choose(Some("xx"), Some("lv")), Lang::Lv);
        assert_eq!(Lang::choose(None, Some("de")), Lang::En);
    }
}
