//! References and line ends in texts and values.

use std::borrow::Cow;

/// Adds text between tags. Its references were checked when it was read.
pub(super) fn push_text(raw: &str, out: &mut String) {
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        push_data(rest.get(..at).unwrap_or_default(), out);
        let (character, after) = reference(rest.get(at..).unwrap_or_default()).unwrap_or(('\u{FFFD}', ""));
        out.push(character);
        rest = after;
    }
    push_data(rest, out);
}

/// Adds text in which `&` means nothing special. Line ends become LF (XML 1.0, 2.11).
pub(super) fn push_data(raw: &str, out: &mut String) {
    if memchr::memchr(b'\r', raw.as_bytes()).is_none() {
        out.push_str(raw);
        return;
    }
    let mut rest = raw;
    while let Some((line, after)) = rest.split_once('\r') {
        out.push_str(line);
        out.push('\n');
        rest = after.strip_prefix('\n').unwrap_or(after);
    }
    out.push_str(rest);
}

/// The value of an attribute: written white space becomes blanks, references are resolved (XML 1.0, 3.3.3).
pub(super) fn attribute_value(raw: &str) -> Cow<'_, str> {
    if !raw.bytes().any(|byte| matches!(byte, b'&' | b'\t' | b'\n' | b'\r')) {
        return Cow::Borrowed(raw);
    }
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find(['&', '\t', '\n', '\r']) {
        value.push_str(rest.get(..at).unwrap_or_default());
        let from = rest.get(at..).unwrap_or_default();
        if from.starts_with('&') {
            let (character, after) = reference(from).unwrap_or(('\u{FFFD}', ""));
            value.push(character);
            rest = after;
        } else {
            value.push(' ');
            let after = from.get(1..).unwrap_or_default();
            rest = if from.starts_with("\r\n") { after.get(1..).unwrap_or_default() } else { after };
        }
    }
    value.push_str(rest);
    Cow::Owned(value)
}

/// The character that the reference at the beginning means, and what follows; nothing for any but the predefined ones.
pub(super) fn reference(text: &str) -> Option<(char, &str)> {
    // No reference is longer, leading zeros apart.
    let (name, after) = text.strip_prefix('&')?.split_once(';')?;
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let digits = name.strip_prefix('#')?;
            let (digits, radix) = digits.strip_prefix('x').map_or((digits, 10), |digits| (digits, 16));
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                return None;
            }
            let character = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
            let is_allowed = matches!(character, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
            return is_allowed.then_some((character, after));
        }
    };
    Some((character, after))
}

/// Whether all references in a raw text are such that [`reference`] resolves them.
pub(super) fn references_are_sound(raw: &str) -> bool {
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        match reference(rest.get(at..).unwrap_or_default()) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    true
}
