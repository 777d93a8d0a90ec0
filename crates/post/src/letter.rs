//! What a person reads, as text and as HTML.

mod html;
mod text;

use crate::address::Address;

/// A letter to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The tag of its language.
    pub lang: &'static str,
    /// Who writes: the name of an institution or a network.
    pub sender: String,
    /// To whom it goes.
    pub to: Address,
    /// The reader's name, if it is known.
    pub to_name: Option<String>,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// What stands below, such as why the reader gets it.
    pub foot: Vec<String>,
}

/// A piece of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// The one thing to do.
    Action {
        /// What it does.
        label: String,
        /// Where it leads.
        href: String,
        /// What stands before the address for those who copy it.
        or_copy: String,
    },
    /// Some things.
    List {
        /// What they are.
        title: String,
        /// Each of them.
        lines: Vec<Line>,
    },
}

/// One thing of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub text: String,
    /// What else there is to say.
    pub note: Option<String>,
    /// Where it leads.
    pub href: Option<String>,
}

impl Letter {
    /// The letter as text.
    #[must_use]
    pub fn text(&self) -> String {
        text::write(self)
    }

    /// The letter as a page. It loads nothing.
    #[must_use]
    pub fn html(&self) -> String {
        html::write(self).into_string()
    }
}

/// A text as one line: what breaks lines or controls something becomes a blank.
pub(crate) fn one_line(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() || is_break(c) { ' ' } else { c }).collect();
    clean.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Characters that break a line, or turn the direction in which it is read, without being control characters.
fn is_break(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A letter with a block of each kind.
    pub(crate) fn sample() -> Letter {
        Letter {
            lang: "lv",
            sender: "Rīgas Piemēra universitāte".to_owned(),
            to: Address::parse("ilze.ozola@piemera.example").unwrap(),
            to_name: Some("Ilze Ozola".to_owned()),
            subject: "Jums ir 2 uzdevumi".to_owned(),
            blocks: vec![
                Block::Text(
                    "Labdien, šeit ir pietiekami gara rindkopa, lai to vajadzētu sadalīt vairākās rindās.".to_owned(),
                ),
                Block::List {
                    title: "Nokavēti".to_owned(),
                    lines: vec![
                        Line {
                            text: "Apstiprināt līgumu <b>2026-7</b>".to_owned(),
                            note: Some("termiņš 20. novembris".to_owned()),
                            href: Some("https://piemera.example/a?b=1&c=2".to_owned()),
                        },
                        Line { text: "Salīdzināt".to_owned(), note: None, href: None },
                    ],
                },
                Block::Action {
                    label: "Atvērt uzdevumus".to_owned(),
                    href: "https://piemera.example/app/piemera.example/tasks".to_owned(),
                    or_copy: "Vai nokopējiet šo adresi:".to_owned(),
                },
            ],
            foot: vec!["Šo vēstuli sūta programma.".to_owned()],
        }
    }

    #[test]
    fn both_forms_say_the_same() {
        let letter = sample();
        insta::assert_snapshot!("text", letter.text());
        insta::assert_snapshot!("html", letter.html());
    }

    #[test]
    fn nothing_that_people_wrote_is_markup_or_a_new_line() {
        let mut letter = sample();
        letter.sender = "<script>alert(1)</script>".to_owned();
        letter.blocks = vec![
            Block::Text("</p><img src=x onerror=alert(1)>\r\nBcc: b@alpha.example".to_owned()),
            Block::Action {
                label: "\"><b>".to_owned(),
                href: "javascript:alert(1)".to_owned(),
                or_copy: "copy".to_owned(),
            },
        ];
        let html = letter.html();
        for bad in ["<script", "<img", "<b>", "javascript:\"", "href=\"javascript"] {
            assert!(!html.contains(bad), "{bad} in {html}");
        }
        assert!(!letter.text().contains("\nBcc"), "{}", letter.text());
    }

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(one_line("a\r\nb\u{2028}c \u{202e} d\0\te"), "a b c d e");
    }
}
