//! A cheap look over the text before parsing.
//!
//! The parser compares attributes of an element with one another and copies the namespaces in scope, so floods of
//! either would cost far more than their bytes. The look-over bounds both and the comparisons they lead to, the
//! nesting, and the number of tags. On any well-formed beginning of a document it sees the same tags as the parser;
//! where the text stops being well formed it gives up and leaves the verdict to the parser, which stops there too.

use crate::ReadError;

pub(super) const MOST_LEVELS: usize = 100;
pub(super) const MOST_ATTRIBUTES: usize = 128;
pub(super) const MOST_NAMESPACES: usize = 64;
/// Real messages of 5 MiB stay below half of this.
const MOST_COMPARISONS: usize = 20_000_000;

/// Refuses a DOCTYPE and structures that would be dear to parse.
pub(super) fn look_over(text: &str, nodes: u32) -> Result<(), ReadError> {
    let tags = text.bytes().filter(|byte| *byte == b'<').count();
    if tags / 2 > nodes as usize {
        return Err(too_many_nodes(nodes));
    }
    let mut rest = text;
    // For each open element, how many namespaces it declares.
    let mut open: Vec<usize> = Vec::new();
    let mut in_scope = 0_usize;
    let mut comparisons = 0_usize;
    while let Some((_, markup)) = rest.split_once('<') {
        let after = if let Some(comment) = markup.strip_prefix("!--") {
            comment.split_once("-->").map(|(_, after)| after)
        } else if let Some(data) = markup.strip_prefix("![CDATA[") {
            data.split_once("]]>").map(|(_, after)| after)
        } else if let Some(instruction) = markup.strip_prefix('?') {
            instruction.split_once("?>").map(|(_, after)| after)
        } else if markup.starts_with("!DOCTYPE") {
            return Err(ReadError::Doctype);
        } else if let Some(end) = markup.strip_prefix('/') {
            in_scope = in_scope.saturating_sub(open.pop().unwrap_or(0));
            end.split_once('>').map(|(_, after)| after)
        } else if let Some(tag) = start_tag(markup) {
            check_start_tag(&tag, open.len(), in_scope)?;
            comparisons += tag.comparisons(in_scope);
            if comparisons > MOST_COMPARISONS {
                let pieces = "comparisons of attributes and namespaces";
                return Err(ReadError::TooMany { pieces, limit: MOST_COMPARISONS });
            }
            if !tag.is_empty_element {
                open.push(tag.namespaces);
                in_scope += tag.namespaces;
            }
            Some(tag.after)
        } else {
            None
        };
        match after {
            Some(after) => rest = after,
            None => return Ok(()),
        }
    }
    Ok(())
}

/// The refusal of a document with too many pieces.
pub(super) fn too_many_nodes(nodes: u32) -> ReadError {
    ReadError::TooMany { pieces: "elements and texts", limit: nodes as usize }
}

struct StartTag<'a> {
    attributes: usize,
    namespaces: usize,
    is_empty_element: bool,
    after: &'a str,
}

impl StartTag<'_> {
    /// At most so many times the parser compares names for this tag.
    fn comparisons(&self, in_scope: usize) -> usize {
        let names = if self.namespaces == 0 { 0 } else { in_scope + self.namespaces };
        self.attributes * self.attributes + names * names
    }
}

fn check_start_tag(tag: &StartTag<'_>, levels: usize, in_scope: usize) -> Result<(), ReadError> {
    if levels >= MOST_LEVELS {
        return Err(ReadError::TooDeep { limit: MOST_LEVELS });
    }
    if tag.attributes > MOST_ATTRIBUTES {
        return Err(ReadError::TooMany { pieces: "attributes in an element", limit: MOST_ATTRIBUTES });
    }
    if in_scope + tag.namespaces > MOST_NAMESPACES {
        return Err(ReadError::TooMany { pieces: "namespaces in scope", limit: MOST_NAMESPACES });
    }
    Ok(())
}

/// The start tag at the beginning of `markup` (its `<` is already gone); nothing if it is not well formed.
fn start_tag(markup: &str) -> Option<StartTag<'_>> {
    let (mut attributes, mut namespaces) = (0, 0);
    let mut rest = markup;
    loop {
        let at = rest.find(['>', '"', '\'', '<'])?;
        let (before, from) = rest.split_at(at);
        match from.as_bytes().first() {
            Some(b'>') => {
                let is_empty_element = before.ends_with('/');
                return Some(StartTag { attributes, namespaces, is_empty_element, after: from.get(1..)? });
            }
            Some(quote @ (b'"' | b'\'')) => {
                let name = before.trim_end().strip_suffix('=')?.trim_end();
                let name = name.rsplit([' ', '\t', '\n']).next().unwrap_or(name);
                attributes += 1;
                namespaces += usize::from(name == "xmlns" || name.starts_with("xmlns:"));
                rest = from.get(1..)?.split_once(char::from(*quote))?.1;
            }
            _ => return None,
        }
    }
}
