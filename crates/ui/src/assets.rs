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
    /// The content.
    pub bytes: &'static [u8],
    /// The content for those who accept `br`.
    pub brotli: &'static [u8],
}

/// What a browser is answered that asks for an asset.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The body; `None` if the browser has it already, which is status 304.
    pub bytes: Option<&'static [u8]>,
    /// The headers, each with its value.
    pub headers: Vec<(&'static str, &'static str)>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The value of `Cache-Control`: the name of an asset changes with its content, so that a cache may keep it for ever.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// All assets.
#[must_use]
pub fn all() -> &'static [Asset] {
    ALL
}

/// The answer for a path, which may be the whole path or what follows `/assets/`: compressed for those who accept that.
/// `known` and `accepted` are the values of `If-None-Match` and `Accept-Encoding`. `None` if there is no such asset.
#[must_use]
pub fn answer(path: &str, known: &str, accepted: &str) -> Option<Answer> {
    let asset = find(path)?;
    let mut headers = vec![
        ("content-type", asset.content_type),
        ("etag", asset.etag),
        ("vary", "accept-encoding"),
        ("cache-control", IMMUTABLE),
    ];
    let bytes = if known.split(',').any(|tag| tag.trim() == asset.etag) {
        None
    } else if accepted.split(',').any(is_brotli) {
        headers.push(("content-encoding", "br"));
        Some(asset.brotli)
    } else {
        Some(asset.bytes)
    };
    Some(Answer { bytes, headers })
}

fn find(path: &str) -> Option<&'static Asset> {
    let name = path.strip_prefix("/assets/").unwrap_or(path);
    ALL.iter().find(|asset| asset.path.strip_prefix("/assets/") == Some(name))
}

/// Whether one of the codings that are accepted is brotli.
fn is_brotli(coding: &str) -> bool {
    let mut parts = coding.split(';').map(str::trim);
    parts.next() == Some("br") && !parts.any(|part| part == "q=0" || part == "q=0.0")
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
    use super::{all, answer, css_href, find, js_href};

    fn pressed(kind: &str) -> usize {
        all().iter().filter(|asset| asset.kind == kind).map(|asset| asset.brotli.len()).sum()
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
    fn an_asset_is_compressed_for_those_who_accept_that_and_spared_those_who_have_it() {
        let css = find(css_href()).unwrap();
        let sent = |known: &str, accepted: &str| answer(css.path, known, accepted).unwrap();
        let pressed = ("content-encoding", "br");
        for yes in ["br", "gzip, br;q=0.5"] {
            assert_eq!(sent("", yes).bytes, Some(css.brotli), "{yes}");
            assert!(sent("", yes).headers.contains(&pressed), "{yes}");
        }
        for no in ["", "gzip", "br;q=0", "brotli"] {
            assert_eq!(sent("\"old\"", no).bytes, Some(css.bytes), "{no}");
            assert!(!sent("", no).headers.contains(&pressed), "{no}");
        }
        let known = sent(&format!("\"old\", {}", css.etag), "br");
        assert_eq!(known.bytes, None);
        assert!(known.headers.contains(&("etag", css.etag)));
        assert!(answer("lost.css", "", "").is_none());
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
