//! Where pieces of a document begin and end (XML 1.0, productions 4 to 43). Ranges count from the piece's first byte.

use std::io::Read;
use std::ops::Range;

use super::NamespaceId;
use super::text::references_are_sound;
use super::window::Window;

/// One piece of a document.
pub(super) enum Piece {
    /// A start tag; its attributes are in the list that was handed in.
    Start { prefix: Range<usize>, local: Range<usize>, is_empty: bool, length: usize },
    /// An end tag with its qualified name.
    End { name: Range<usize>, length: usize },
    /// Text between tags.
    Text { length: usize },
    /// A CDATA section.
    Data { text: Range<usize>, length: usize },
    /// A comment or an instruction.
    Aside { length: usize },
    /// The beginning of a document type declaration.
    Doctype,
    /// The document is over.
    Nothing,
}

/// An XML declaration, or that there is none.
pub(super) struct Declaration {
    pub(super) encoding: Range<usize>,
    pub(super) length: usize,
}

/// An attribute. Its ranges count from the tag until [`RawAttribute::settle`] makes them ranges of the window.
#[derive(Debug)]
pub(super) struct RawAttribute {
    pub(super) prefix: Range<usize>,
    pub(super) local: Range<usize>,
    pub(super) value: Range<usize>,
    pub(super) namespace: NamespaceId,
}

impl RawAttribute {
    pub(super) fn settle<R: Read>(&mut self, window: &Window<R>) {
        self.prefix = window.here(&self.prefix);
        self.local = window.here(&self.local);
        self.value = window.here(&self.value);
    }
}

/// A reading: a piece, nothing if the piece is not whole yet, or what is wrong.
type Reading<T> = Result<Option<T>, &'static str>;

/// Reads the piece at the beginning of `rest`. `is_over` says that nothing comes after `rest`.
pub(super) fn piece(rest: &str, is_over: bool, attributes: &mut Vec<RawAttribute>) -> Reading<Piece> {
    match rest.as_bytes() {
        [] => Ok(Some(Piece::Nothing)),
        [b'<', b'/', ..] => end_tag(rest),
        [b'<', b'!', ..] => special(rest),
        [b'<', b'?', ..] => instruction(rest),
        [b'<'] => Ok(None),
        [b'<', ..] => start_tag(rest, attributes),
        _ => text(rest, is_over),
    }
}

/// Reads the XML declaration, if there is one.
pub(super) fn declaration(rest: &str) -> Reading<Declaration> {
    const WRONG: &str = "the XML declaration is wrong";
    if rest.len() < 6 && "<?xml ".starts_with(rest) {
        return Ok(None);
    }
    if !rest.starts_with("<?xml") || rest.as_bytes().get(5).is_some_and(|byte| class_of(*byte) != 0) {
        return Ok(Some(Declaration { encoding: 0..0, length: 0 }));
    }
    let Some(end) = rest.find("?>") else { return if rest.len() > 1000 { Err(WRONG) } else { Ok(None) } };
    let inside = rest.get(..end).unwrap_or_default();
    let bytes = inside.as_bytes();
    let mut at = 5;
    let mut encoding = 0..0;
    for (place, name) in ["version", "encoding", "standalone"].into_iter().enumerate() {
        let begins = spaces(bytes, at);
        if begins == at || !inside.get(begins..).is_some_and(|inside| inside.starts_with(name)) {
            if place == 0 {
                return Err(WRONG);
            }
            continue;
        }
        let equals = spaces(bytes, begins + name.len());
        let quote = spaces(bytes, equals + 1);
        let (Some(b'='), Some(mark @ (b'"' | b'\''))) = (bytes.get(equals), bytes.get(quote)) else {
            return Err(WRONG);
        };
        let value = bytes.get(quote + 1..).unwrap_or_default();
        let length = memchr::memchr(*mark, value).ok_or(WRONG)?;
        if memchr::memchr(b'<', value.get(..length).unwrap_or_default()).is_some() {
            return Err(WRONG);
        }
        if name == "encoding" {
            encoding = quote + 1..quote + 1 + length;
        }
        at = quote + 1 + length + 1;
    }
    if spaces(bytes, at) != bytes.len() {
        return Err(WRONG);
    }
    Ok(Some(Declaration { encoding, length: end + 2 }))
}

fn text(rest: &str, is_over: bool) -> Reading<Piece> {
    let bytes = rest.as_bytes();
    let begins_oddly = match memchr::memchr3(b'<', b'&', b']', bytes) {
        Some(at) if bytes.get(at) == Some(&b'<') => return Ok(Some(Piece::Text { length: at })),
        Some(at) => at,
        None if is_over => return Ok(Some(Piece::Text { length: rest.len() })),
        None => return Ok(None),
    };
    let odd = rest.get(begins_oddly..).unwrap_or_default();
    let odd = match memchr::memchr(b'<', odd.as_bytes()) {
        Some(length) => odd.get(..length).unwrap_or_default(),
        None if is_over => odd,
        None => return Ok(None),
    };
    if !references_are_sound(odd) {
        return Err("a reference is none of XML's own");
    }
    if odd.contains("]]>") {
        return Err("]]> stands in a text");
    }
    Ok(Some(Piece::Text { length: begins_oddly + odd.len() }))
}

fn start_tag(rest: &str, attributes: &mut Vec<RawAttribute>) -> Reading<Piece> {
    attributes.clear();
    let bytes = rest.as_bytes();
    let Some((prefix, local)) = qualified_name(rest, 1)? else { return Ok(None) };
    let mut at = local.end;
    loop {
        let after_spaces = spaces(bytes, at);
        match bytes.get(after_spaces) {
            None => return Ok(None),
            Some(b'>') => return Ok(Some(Piece::Start { prefix, local, is_empty: false, length: after_spaces + 1 })),
            Some(b'/') => {
                return match bytes.get(after_spaces + 1) {
                    None => Ok(None),
                    Some(b'>') => Ok(Some(Piece::Start { prefix, local, is_empty: true, length: after_spaces + 2 })),
                    Some(_) => Err("a tag has a stray slash"),
                };
            }
            Some(_) if after_spaces == at => return Err("an attribute has no space before it"),
            Some(_) => {}
        }
        let Some(attribute) = attribute(rest, after_spaces)? else { return Ok(None) };
        at = attribute.value.end + 1;
        attributes.push(attribute);
    }
}

fn attribute(rest: &str, begins: usize) -> Reading<RawAttribute> {
    let bytes = rest.as_bytes();
    let Some((prefix, local)) = qualified_name(rest, begins)? else { return Ok(None) };
    let equals = spaces(bytes, local.end);
    match bytes.get(equals) {
        None => return Ok(None),
        Some(b'=') => {}
        Some(_) => return Err("an attribute has no value"),
    }
    let quote = spaces(bytes, equals + 1);
    let mark = match bytes.get(quote) {
        None => return Ok(None),
        Some(mark @ (b'"' | b'\'')) => *mark,
        Some(_) => return Err("the value of an attribute has no quotes"),
    };
    let from = bytes.get(quote + 1..).unwrap_or_default();
    let length = match memchr::memchr2(mark, b'<', from) {
        None => return Ok(None),
        Some(length) if from.get(length) == Some(&mark) => length,
        Some(_) => return Err("the value of an attribute holds <"),
    };
    let value = quote + 1..quote + 1 + length;
    if !references_are_sound(rest.get(value.clone()).unwrap_or_default()) {
        return Err("a reference is none of XML's own");
    }
    Ok(Some(RawAttribute { prefix, local, value, namespace: NamespaceId::NONE }))
}

fn end_tag(rest: &str) -> Reading<Piece> {
    let bytes = rest.as_bytes();
    let name = 2..names_end(bytes, 2);
    let after = spaces(bytes, name.end);
    match bytes.get(after) {
        None => Ok(None),
        // The name is compared with the one that was checked when the element opened.
        Some(b'>') => Ok(Some(Piece::End { name, length: after + 1 })),
        Some(_) => Err("an end tag is wrong"),
    }
}

fn special(rest: &str) -> Reading<Piece> {
    let opens = |with: &str| rest.starts_with(with);
    let may_open = |with: &str| rest.len() < with.len() && with.starts_with(rest);
    if opens("<!--") {
        let inside = rest.as_bytes().get(4..).unwrap_or_default();
        let Some(at) = memchr::memmem::find(inside, b"--") else { return Ok(None) };
        return match inside.get(at + 2) {
            None => Ok(None),
            Some(b'>') => Ok(Some(Piece::Aside { length: 4 + at + 3 })),
            Some(_) => Err("a comment holds --"),
        };
    }
    if opens("<![CDATA[") {
        let inside = rest.as_bytes().get(9..).unwrap_or_default();
        let Some(at) = memchr::memmem::find(inside, b"]]>") else { return Ok(None) };
        return Ok(Some(Piece::Data { text: 9..9 + at, length: 9 + at + 3 }));
    }
    if opens("<!DOCTYPE") {
        return Ok(Some(Piece::Doctype));
    }
    if ["<!--", "<![CDATA[", "<!DOCTYPE"].into_iter().any(may_open) { Ok(None) } else { Err("a declaration is wrong") }
}

fn instruction(rest: &str) -> Reading<Piece> {
    let bytes = rest.as_bytes();
    let target = 2..names_end(bytes, 2);
    let name = rest.get(target.clone()).unwrap_or_default();
    if target.end == bytes.len() {
        return Ok(None);
    }
    if name.eq_ignore_ascii_case("xml") || !is_name(name) {
        return Err("an instruction has a wrong name");
    }
    let inside = bytes.get(target.end..).unwrap_or_default();
    let Some(at) = memchr::memmem::find(inside, b"?>") else { return Ok(None) };
    if at > 0 && !inside.first().is_some_and(|byte| is_space(*byte)) {
        return Err("an instruction has a wrong name");
    }
    Ok(Some(Piece::Aside { length: target.end + at + 2 }))
}

/// The prefix, empty if there is none, and the local name that begin at a place (Namespaces in XML 1.0, `QName`).
fn qualified_name(rest: &str, begins: usize) -> Reading<(Range<usize>, Range<usize>)> {
    const WRONG: &str = "a name is wrong";
    let from = rest.as_bytes().get(begins..).unwrap_or_default();
    let mut colon = None;
    let mut met = 0;
    let mut length = 0;
    for byte in from {
        let class = class_of(*byte);
        if class == 0 {
            break;
        }
        if class == COLON && colon.replace(length).is_some() {
            return Err(WRONG);
        }
        met |= class;
        length += 1;
    }
    if length == from.len() {
        return Ok(None);
    }
    let ends = begins + length;
    let (prefix, local) = match colon {
        None => (begins..begins, begins..ends),
        Some(at) => (begins..begins + at, begins + at + 1..ends),
    };
    let is_sound = |range: &Range<usize>| {
        if met & FOREIGN == 0 {
            return rest.as_bytes().get(range.start).is_some_and(|first| class_of(*first) == LETTER)
                && range.start < range.end;
        }
        is_name(rest.get(range.clone()).unwrap_or_default())
    };
    if !is_sound(&local) || (colon.is_some() && !is_sound(&prefix)) {
        return Err(WRONG);
    }
    Ok(Some((prefix, local)))
}

/// Where the bytes end that a name may have, seen from afar: all that are not ASCII may be.
fn names_end(bytes: &[u8], begins: usize) -> usize {
    let from = bytes.get(begins..).unwrap_or_default();
    from.iter().position(|byte| class_of(*byte) == 0).map_or(bytes.len(), |length| begins + length)
}

/// A byte that may begin a name.
const LETTER: u8 = 1;
/// A byte that may stand inside a name.
const INSIDE: u8 = 2;
const COLON: u8 = 4;
/// A byte of a character that is not ASCII.
const FOREIGN: u8 = 8;

/// What bytes are to a name; 0 for those that end it.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0_u8;
    loop {
        #[expect(clippy::indexing_slicing, reason = "there is a class for each byte")]
        let class = &mut classes[byte as usize];
        *class = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => LETTER,
            b'0'..=b'9' | b'-' | b'.' => INSIDE,
            b':' => COLON,
            0x80.. => FOREIGN,
            _ => 0,
        };
        if byte == u8::MAX {
            break classes;
        }
        byte += 1;
    }
};

fn class_of(byte: u8) -> u8 {
    CLASSES.get(usize::from(byte)).copied().unwrap_or_default()
}

fn is_name(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next().is_some_and(starts_name) && characters.all(continues_name)
}

fn starts_name(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '_' | ':'
        | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2FF}' | '\u{370}'..='\u{37D}'
        | '\u{37F}'..='\u{1FFF}' | '\u{200C}'..='\u{200D}' | '\u{2070}'..='\u{218F}' | '\u{2C00}'..='\u{2FEF}'
        | '\u{3001}'..='\u{D7FF}' | '\u{F900}'..='\u{FDCF}' | '\u{FDF0}'..='\u{FFFD}' | '\u{10000}'..='\u{EFFFF}')
}

fn continues_name(c: char) -> bool {
    starts_name(c) || matches!(c, '-' | '.' | '0'..='9' | '\u{B7}' | '\u{300}'..='\u{36F}' | '\u{203F}'..='\u{2040}')
}

fn spaces(bytes: &[u8], begins: usize) -> usize {
    let from = bytes.get(begins..).unwrap_or_default();
    from.iter().position(|byte| !is_space(*byte)).map_or(bytes.len().max(begins), |length| begins + length)
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}
