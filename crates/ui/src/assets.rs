//! The style sheet, modules and images, embedded, each named by its content.

/// One file for the browser.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    kind: &'static str,
    stem: &'static str,
    /// Where it is served, such as `/assets/habita.0123456789abcdef.css`.
    pub path: &'static str,
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// The value of `ETag`, with its quotes.
    pub etag: &'static str,
    /// Whether the name changes with the content, so that a cache may keep it for ever.
    pub immutable: bool,
    /// The content.
    pub bytes: &'static [u8],
    /// The content for those who accept `br`.
    pub brotli: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The value of `Cache-Control` for an asset whose name changes with its content.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// All assets.
#[must_use]
pub fn all() -> &'static [Asset] {
    ALL
}

/// The asset served at a path; `path` may be the whole path or what follows `/assets/`.
#[must_use]
pub fn find(path: &str) -> Option<&'static Asset> {
    let name = path.strip_prefix("/assets/").unwrap_or(path);
    ALL.iter().find(|asset| asset.path.strip_prefix("/assets/") == Some(name))
}

/// Where the style sheet is.
#[must_use]
pub fn css_href() -> &'static str {
    href("css", "habita")
}

/// Where the module of an element is, such as `live`; empty if there is none.
#[must_use]
pub fn js_href(name: &str) -> &'static str {
    href("js", name)
}

/// Where the small picture for the browser's tab is.
#[must_use]
pub fn favicon_href() -> &'static str {
    href("image", "favicon")
}

fn href(kind: &str, stem: &str) -> &'static str {
    ALL.iter().find(|asset| asset.kind == kind && asset.stem == stem).map_or("", |asset| asset.path)
}

#[cfg(test)]
mod tests {
    use super::{all, css_href, find, js_href};

    fn pressed(kind: &str) -> usize {
        all().iter().filter(|asset| asset.kind == kind).map(|asset| asset.brotli.map_or(usize::MAX, <[u8]>::len)).sum()
    }

    #[test]
    fn style_sheet_and_modules_stay_within_their_budgets() {
        assert!(pressed("css") <= 16 * 1024, "css: {} bytes", pressed("css"));
        assert!(pressed("js") <= 12 * 1024, "js: {} bytes", pressed("js"));
    }

    #[test]
    fn assets_are_found_by_their_hashed_names_alone() {
        let css = find(css_href()).unwrap();
        assert_eq!(css.content_type, "text/css; charset=utf-8");
        assert!(css.etag.starts_with('"'));
        assert!(find("habita.css").is_none());
        assert!(find("/assets/../Cargo.toml").is_none());
    }

    #[test]
    fn modules_import_each_other_by_hashed_names() {
        let list = find(js_href("list")).unwrap();
        let text = std::str::from_utf8(list.bytes).unwrap();
        let live = js_href("live").strip_prefix("/assets/").unwrap();
        assert!(text.contains(&format!("\"./{live}\"")), "{text}");
    }

    #[test]
    fn nothing_needs_what_the_content_policy_forbids() {
        for asset in all() {
            let text = std::str::from_utf8(asset.bytes).unwrap();
            for word in ["eval(", "document.write", "http:", "https:", "data:", "@import"] {
                let allowed = asset.kind == "image" && word == "http:";
                assert!(allowed || !text.contains(word), "{} holds {word}", asset.path);
            }
        }
    }
}
