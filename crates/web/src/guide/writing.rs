//! A guide in markup: its links lead to the other guides, and those that lead out of them to nothing but words.

use app::guides::{self, Guide};
use l10n::Lang;
use ui::Written;

/// The text of a guide for this reader, with links below `base`.
pub(super) fn written(guide: &Guide, lang: Lang, base: &str) -> Written {
    let (code, table) = (lang.text("guide-code"), lang.text("guide-table"));
    let link = |target: &str| href(target, base);
    ui::markdown(guide.text(lang.tag()).0, (&code, &table), &guides::anchor, &link)
}

/// Where a link of a document leads: within the page, to another guide, or out onto the web.
fn href(target: &str, base: &str) -> Option<String> {
    if target.starts_with('#') || target.starts_with("https://") {
        return Some(target.to_owned());
    }
    let (file, place) = target.split_once('#').map_or((target, None), |(file, place)| (file, Some(place)));
    let name = file.rsplit('/').next().and_then(|name| name.strip_suffix(".md"))?;
    let guide = guides::find(name)?;
    Some(match place {
        Some(place) => format!("{base}/{}#{place}", guide.slug),
        None => format!("{base}/{}", guide.slug),
    })
}

#[cfg(test)]
mod tests {
    use super::href;

    #[test]
    fn documents_link_to_guides_and_to_nothing_that_is_none() {
        let at = |target| href(target, "/guide");
        assert_eq!(at("glossary.md#fingerprint").as_deref(), Some("/guide/glossary#fingerprint"));
        assert_eq!(at("../operators/mail.md").as_deref(), Some("/guide/mail"));
        assert_eq!(at("#here").as_deref(), Some("#here"));
        assert_eq!(at("https://openid.example/").as_deref(), Some("https://openid.example/"));
        for nowhere in ["../../README.md", "../benchmarks.md", "javascript:alert(1)", "http://a.example/x", "other"] {
            assert_eq!(at(nowhere), None, "{nowhere}");
        }
    }
}
