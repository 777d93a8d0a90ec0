//! Signs that nobody sees: in a name they make two that look alike, or turn how what follows is read.

/// Whether a sign is not shown itself and is no control character: a blank without width, or one that turns the
/// direction of writing. Those that join letters or keep them apart are none, since some scripts need them.
#[must_use]
pub fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// Whether nobody sees a sign: one that is not shown, or a control character.
#[must_use]
pub fn is_unseen(sign: char) -> bool {
    sign.is_control() || is_invisible(sign)
}

/// A text without signs that are not shown, and without blanks around it.
#[must_use]
pub fn without_invisible(text: &str) -> String {
    let text: String = text.chars().filter(|sign| !is_invisible(*sign)).collect();
    text.trim().to_owned()
}

/// A text in one line: without signs that are not shown, and with one blank for all blanks and control characters in a
/// row.
#[must_use]
pub fn one_line(text: &str) -> String {
    let text = without_invisible(text);
    let words = text.split(|sign: char| sign.is_whitespace() || sign.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_nobody_sees_are_left_out_and_letters_stay() {
        assert_eq!(without_invisible("\u{feff} Anna\u{200b} \u{202e}Bērziņa\u{202c}\u{200f} "), "Anna Bērziņa");
        assert_eq!(one_line("\u{200e}\u{1b}[2JCode\r\n\u{2066} of\u{a0}\u{2069}Erasmus\u{7}"), "[2JCode of Erasmus");
        assert_eq!(one_line("می\u{200c}خواهم"), "می\u{200c}خواهم", "letters of this script are kept apart so");
        assert_eq!([one_line("\u{200b}"), without_invisible(" \u{feff}")], ["", ""]);
        for sign in ['\0', '\u{1b}', '\u{85}', '\u{200b}', '\u{202e}', '\u{2069}'] {
            assert!(is_unseen(sign), "{sign:?}");
        }
        for sign in [' ', 'ā', '\u{200d}', '\u{301}', '中'] {
            assert!(!is_unseen(sign), "{sign:?}");
        }
    }
}
