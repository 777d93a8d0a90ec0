//! What a browser calls itself, in few words.

use l10n::Lang;

/// Names of browsers, the more special ones first, since most browsers name the others too.
const BROWSERS: [(&str, &str); 5] =
    [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
/// Names of systems, in the same order of care.
const SYSTEMS: [(&str, &str); 6] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// The browser and its system, as far as they are known. Anybody can call themselves anything, so this proves nothing.
pub(crate) fn device(lang: Lang, calls_itself: &str) -> String {
    let find = |names: &[(&str, &'static str)]| {
        names.iter().find(|(sign, _)| calls_itself.contains(sign)).map(|(_, name)| *name)
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => {
            lang.text_with("account-device", &[("browser", browser.into()), ("system", system.into())])
        }
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => lang.text("account-device-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use super::device;
    use l10n::Lang;

    #[test]
    fn usual_browsers_are_known_and_others_are_not_guessed() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0";
        assert_eq!(device(Lang::En, edge), "Edge on Windows");
        assert_eq!(device(Lang::En, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0"), "Firefox on Linux");
        assert_eq!(device(Lang::En, "<script>"), "Unknown device");
    }
}
