//! Markup cut into tags and texts.

use std::collections::BTreeMap;

/// A tag or a text.
#[derive(Debug)]
pub(super) enum Piece {
    Open(String, BTreeMap<String, String>),
    Close(String),
    Text(String),
}

/// Whether an element has no end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(name, "input" | "br" | "img" | "meta" | "link" | "hr" | "path" | "use" | "circle" | "line" | "wbr")
}

/// The markup cut into tags and texts.
pub(super) fn pieces(html: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        if !text.is_empty() {
            found.push(Piece::Text(plain(text)));
        }
        let Some(end) = end_of_tag(tag) else { break };
        let (inner, after) = (tag.get(1..end).unwrap_or_default(), tag.get(end + 1..).unwrap_or_default());
        rest = after;
        if let Some(name) = inner.strip_prefix('/') {
            found.push(Piece::Close(name.trim().to_lowercase()));
        } else if !inner.starts_with('!') {
            let name_ends = inner.find(|sign: char| sign.is_whitespace() || sign == '/').unwrap_or(inner.len());
            let (name, attributes) = inner.split_at(name_ends);
            found.push(Piece::Open(name.to_lowercase(), read_attributes(attributes)));
        }
    }
    if !rest.is_empty() {
        found.push(Piece::Text(plain(rest)));
    }
    found
}

/// Where the tag ends: the first `>` that is not in quotes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.char_indices().find_map(|(at, sign)| {
        if sign == '"' {
            quoted = !quoted;
        }
        (sign == '>' && !quoted).then_some(at)
    })
}

fn read_attributes(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut rest = text.trim_start_matches(['/', ' ', '\n', '\t']);
    while !rest.is_empty() {
        let ends = rest.find(|sign: char| sign.is_whitespace() || sign == '=' || sign == '/').unwrap_or(rest.len());
        let (name, after) = rest.split_at(ends);
        rest = after;
        let mut value = String::new();
        if let Some(quoted) = after.strip_prefix("=\"") {
            let (inner, after) = quoted.split_once('"').unwrap_or((quoted, ""));
            value = plain(inner);
            rest = after;
        }
        if !name.is_empty() {
            found.insert(name.to_owned(), value);
        }
        let next = rest.trim_start_matches(['/', '=', ' ', '\n', '\t']);
        if next.len() == rest.len() && name.is_empty() {
            break;
        }
        rest = next;
    }
    found
}

fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}
