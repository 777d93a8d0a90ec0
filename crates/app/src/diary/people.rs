//! Taking people out of what the exchange log keeps. What cannot be read is not kept at all.

/// Elements that hold people, with all that is in them.
const PEOPLE: &[&str] = &[
    "contact",
    "signing-contact",
    "person",
    "student",
    "student-signature",
    "sending-hei-signature",
    "receiving-hei-signature",
    "admin-email",
    "person-given-names",
    "person-family-name",
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

/// The document without people; `None` if it cannot be read as one.
pub(super) fn without_people(xml: &[u8]) -> Option<String> {
    let xml = std::str::from_utf8(xml).ok()?;
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
                let hides = hidden.is_none() && PEOPLE.contains(&local(name));
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
        kept.push_str(if is_harmless && is_plain { value } else { HIDDEN });
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

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn cut(text: &str) -> String {
    let end = text.char_indices().map(|(place, _)| place).take_while(|place| *place <= MOST).last().unwrap_or(0);
    format!("{}\n{HIDDEN}", text.get(..end).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_taken_out_and_the_rest_stays_as_it_is() {
        let xml = "<?xml version=\"1.0\"?>\n<a xmlns:c=\"urn:c\"><!-- Anna --><hei-id>alpha.example</hei-id>\
                   <c:contact id=\"Anna\"><c:contact-name>Anna Example</c:contact-name><c:email>a@b.example</c:email>\
                   </c:contact><email/><hash x='>'>c3a8</hash></a>\n";
        let kept = without_people(xml.as_bytes()).unwrap();
        assert_eq!(
            kept,
            "<?xml version=\"1.0\"?>\n<a xmlns:c=\"urn:c\"><hei-id>alpha.example</hei-id>\
             <c:contact>…</c:contact><email>…</email><hash x='>'>c3a8</hash></a>"
        );
        assert!(!kept.contains("Anna") && !kept.contains('@'));
    }

    #[test]
    fn one_person_in_another_ends_nothing_too_early() {
        let xml = "<a><contact><contact><email>x</email></contact>Anna</contact>after</a>";
        assert_eq!(without_people(xml.as_bytes()).unwrap(), "<a><contact>…</contact>after</a>");
    }

    #[test]
    fn what_is_no_document_is_not_kept() {
        for odd in [
            "Anna Example",
            "",
            "<a><contact>Anna</a>",
            "<a>Anna",
            "<!DOCTYPE a><a>Anna</a>",
            "<a></b>",
            "<a/>Anna",
            "</a>",
            "<a b='>",
            "<",
        ] {
            assert_eq!(without_people(odd.as_bytes()), None, "{odd}");
        }
        assert_eq!(without_people(b"<a>\xff</a>"), None);
        let deep = "<a>".repeat(300) + &"</a>".repeat(300);
        assert_eq!(without_people(deep.as_bytes()), None);
    }

    #[test]
    fn a_long_document_is_kept_to_a_limit() {
        let long = format!("<a>{}</a>", "<b>ž</b>".repeat(20_000));
        let kept = without_people(long.as_bytes()).unwrap();
        assert!(kept.len() < MOST + 100 && kept.ends_with(HIDDEN));
    }

    #[test]
    fn of_parameters_only_ids_keep_their_values() {
        let params =
            [("iia_id", "B-1"), ("echo", "Anna"), ("modified_since", "2026-01-01T00:00:00Z"), ("a=Anna&x_id", "1")];
        assert_eq!(parameters(params), "iia_id=B-1\necho=…\nmodified_since=2026-01-01T00:00:00Z\n…=…");
    }
}
