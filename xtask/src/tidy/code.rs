//! Rust source seen without what must not be searched: comments, and texts in quotes.

/// A source with comments and texts blanked out; lines and columns stay where they were.
pub(super) struct Code {
    /// Neither comments nor texts.
    pub(super) bare: String,
    /// Comments blanked out, texts kept.
    pub(super) with_texts: String,
}

impl Code {
    /// Looks at a source.
    pub(super) fn of(source: &str) -> Self {
        let chars: Vec<char> = source.chars().collect();
        let mut code =
            Self { bare: String::with_capacity(source.len()), with_texts: String::with_capacity(source.len()) };
        let mut at = 0;
        while let Some(rest) = chars.get(at..).filter(|rest| !rest.is_empty()) {
            let (length, kind) = piece(rest, at.checked_sub(1).and_then(|before| chars.get(before)).copied());
            for character in rest.iter().take(length) {
                code.push(*character, kind);
            }
            at += length;
        }
        code
    }

    fn push(&mut self, character: char, kind: Kind) {
        let blank = if character == '\n' { '\n' } else { ' ' };
        self.bare.push(if kind == Kind::Plain { character } else { blank });
        self.with_texts.push(if kind == Kind::Comment { blank } else { character });
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Comment,
    Text,
}

/// The length and kind of the piece that starts here.
fn piece(rest: &[char], before: Option<char>) -> (usize, Kind) {
    let in_word = before.is_some_and(|before| before.is_alphanumeric() || before == '_');
    match rest {
        ['/', '/', ..] => (rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()), Kind::Comment),
        ['/', '*', ..] => (block_comment(rest), Kind::Comment),
        ['"', ..] => (quoted(rest, '"'), Kind::Text),
        ['r', '#' | '"', ..] if !in_word => raw(rest, 1),
        ['b', 'r', '#' | '"', ..] if !in_word => raw(rest, 2),
        // A character in quotes; a lifetime has no second quote there.
        ['\'', '\\', ..] | ['\'', _, '\'', ..] => (quoted(rest, '\''), Kind::Text),
        _ => (1, Kind::Plain),
    }
}

fn block_comment(rest: &[char]) -> usize {
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        match here {
            ['/', '*', ..] => (at, depth) = (at + 2, depth + 1),
            ['*', '/', ..] => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while let Some(character) = rest.get(at) {
        match *character {
            '\\' => at += 2,
            end if end == quote => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// A raw text such as `r#"…"#`, or a raw name such as `r#type`.
fn raw(rest: &[char], prefix: usize) -> (usize, Kind) {
    let after = rest.get(prefix..).unwrap_or_default();
    let hashes = after.iter().take_while(|c| **c == '#').count();
    if after.get(hashes) != Some(&'"') {
        return (prefix, Kind::Plain);
    }
    let mut at = prefix + hashes + 1;
    while let Some(character) = rest.get(at) {
        at += 1;
        let closes = rest.get(at..at + hashes).is_some_and(|end| end.iter().all(|c| *c == '#'));
        if *character == '"' && closes {
            return (at + hashes, Kind::Text);
        }
    }
    (rest.len(), Kind::Text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_texts_are_blanked_and_code_stays() {
        let code = Code::of("let a = \"f64 // no\"; // f64\nlet b: f64 = 1.0; /* /* f64 */ f64 */ end");
        assert_eq!(code.bare.matches("f64").count(), 1);
        assert_eq!(code.with_texts.matches("f64").count(), 2);
        assert!(code.bare.ends_with(" end"));
        assert_eq!(code.bare.lines().count(), 2);
    }

    #[test]
    fn raw_texts_and_characters_are_texts_and_lifetimes_are_not() {
        assert_eq!(Code::of("r#\"a \" b\"# + c").bare.trim(), "+ c");
        assert_eq!(Code::of("br\"a\" + c").bare.trim(), "+ c");
        assert_eq!(Code::of("f('\"', '\\'') + c").bare.replace(' ', ""), "f(,)+c");
        assert_eq!(Code::of("fn f<'a>(x: &'a str)").bare, "fn f<'a>(x: &'a str)");
        assert_eq!(Code::of("r#type + bar\"x\"").bare.trim(), "r#type + bar");
    }
}
