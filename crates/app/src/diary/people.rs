//! Taking people out of what the exchange log keeps. What cannot be read is not kept at all.

use std::borrow::Cow;

/// Elements that hold people, with all that is in them; besides those whose names end in `contact` or begin with
/// `person-`.
const PEOPLE: &[&str] = &[
    "person",
    "contact-name",
    "role-description",
    "echo",
    "student",
    "student-signature",
    "sending-hei-signature",
    "receiving-hei-signature",
    "admin-email",
    "given-names",
    "family-name",
    "full-name",
    "birth-date",
    "citizenship",
    "gender",
    "global-id",
    "email",
    "phone-number",
    "fax-number",
    "e164",
    "mailing-address",
    "picture",
];
/// What stands in their place.
const HIDDEN: &str = "…";
/// The most that is kept of one body, in bytes.
const MOST: usize = 64 * 1024;
/// The deepest document that is kept.
const DEEPEST: usize = 200;
/// Parameters whose values name things and no people; ids of all kinds end alike.
const HARMLESS: &[&str] = &["modified_since", "receiving_academic_year_id", "sending_academic_year_id"];

/// The text with a sign in the place of each control character that is no space: no document may have them, and not
/// every database takes them.
pub(super) fn without_controls(text: &str) -> Cow<'_, str> {
    let is_odd = |sign: char| sign.is_control() && !matches!(sign, '\t' | '\n' | '\r');
    if text.contains(is_odd) { Cow::Owned(text.replace(is_odd, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// The document without people; `None` if it cannot be read as one.
pub(super) fn without_people(xml: &[u8]) -> Option<String> {
    let xml = without_controls(std::str::from_utf8(xml).ok()?);
    let xml = xml.as_ref();
    let mut kept = String::with_capacity(xml.len().min(MOST));
    let mut open: Vec<&str> = Vec::new();
    let mut hidden: Option<usize> = None;
    let mut rest = xml;
    while let Some(start) = rest.find('<') {
        let (text, markup) = rest.split_at(start);
        if hidden.is_none() {
            kept.push_str(text);
        }
        let (token, after) = token(markup)?;
        rest = after;
        match token {
            Token::Text(whole) if hidden.is_none() => kept.push_str(whole),
            Token::Text(_) | Token::Passed => {}
            Token::Open { whole, name, is_empty } => {
                let hides = hidden.is_none() && is_of_people(local(name));
                if hides {
                    kept.extend(["<", name, ">", HIDDEN]);
                    if is_empty {
                        kept.extend(["</", name, ">"]);
                    } else {
                        hidden = Some(open.len());
                    }
                } else if hidden.is_none() {
                    kept.push_str(whole);
                }
                if !is_empty {
                    open.push(name);
                }
                if open.len() > DEEPEST {
                    return None;
                }
            }
            Token::Close { whole, name } => {
                if open.pop()? != name {
                    return None;
                }
                if hidden == Some(open.len()) {
                    hidden = None;
                }
                if hidden.is_none() {
                    kept.push_str(whole);
                }
            }
        }
        if kept.len() > MOST {
            return Some(cut(&kept));
        }
    }
    let is_whole = open.is_empty() && hidden.is_none() && !kept.is_empty() && rest.trim().is_empty();
    is_whole.then_some(kept)
}

/// The parameters of a request with the values of those that can only name things.
pub(super) fn parameters<'a>(params: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut kept = String::new();
    for (name, value) in params {
        let is_harmless = name.ends_with("_id") || HARMLESS.contains(&name);
        let is_plain = name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_');
        if !kept.is_empty() {
            kept.push('\n');
        }
        kept.push_str(if is_plain { name } else { HIDDEN });
        kept.push('=');
        kept.push_str(&without_controls(if is_harmless && is_plain { value } else { HIDDEN }));
        if kept.len() > MOST {
            return cut(&kept);
        }
    }
    kept
}

enum Token<'a> {
    Open {
        whole: &'a str,
        name: &'a str,
        is_empty: bool,
    },
    Close {
        whole: &'a str,
        name: &'a str,
    },
    /// Something that is kept as it is: the declaration of the document, or text in its other spelling.
    Text(&'a str),
    /// A comment or an instruction: anything may stand in it.
    Passed,
}

/// The token at the beginning of `markup`, and what follows it. Documents with a type declaration are none of ours.
fn token(markup: &str) -> Option<(Token<'_>, &str)> {
    let until = |end: &str| {
        let length = markup.find(end)? + end.len();
        Some(markup.split_at(length))
    };
    if markup.starts_with("<!--") {
        return Some((Token::Passed, until("-->")?.1));
    }
    if markup.starts_with("<![CDATA[") {
        let (whole, after) = until("]]>")?;
        return Some((Token::Text(whole), after));
    }
    if markup.starts_with("<?") {
        let (whole, after) = until("?>")?;
        return Some((if whole.starts_with("<?xml ") { Token::Text(whole) } else { Token::Passed }, after));
    }
    if markup.starts_with("<!") {
        return None;
    }
    let end = end_of_tag(markup)?;
    let (whole, after) = markup.split_at(end);
    let inner = whole.strip_prefix('<')?.strip_suffix('>')?;
    if let Some(name) = inner.strip_prefix('/') {
        return Some((Token::Close { whole, name: name.trim() }, after));
    }
    let is_empty = inner.ends_with('/');
    let name = inner.trim_end_matches('/').split(|sign: char| sign.is_whitespace()).next().filter(|n| !n.is_empty())?;
    Some((Token::Open { whole, name, is_empty }, after))
}

/// Where a tag ends: at the first `>` outside of quotes.
fn end_of_tag(markup: &str) -> Option<usize> {
    let mut quote = None;
    for (place, sign) in markup.char_indices() {
        match (quote, sign) {
            (None, '>') => return Some(place + 1),
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), sign) if open == sign => quote = None,
            _ => {}
        }
    }
    None
}

fn is_of_people(name: &str) -> bool {
    name.ends_with("contact") || name.starts_with("person-") || PEOPLE.contains(&name)
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn cut(text: &str) -> String {
    let end = text.char_indices().map(|(place, _)| place).take_while(|place| *place <= MOST).last().unwrap_or(0);
    format!("{}\n{HIDDEN}", text.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests;
