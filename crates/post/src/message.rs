//! A letter as it travels (RFC 5322, MIME): seven-bit lines, both forms of the text, nothing that answers by machine
//! (RFC 3834).

use std::time::SystemTime;

use jiff::Timestamp;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address as Mail, Message};

use crate::address::Address;
use crate::fault::Fault;
use crate::letter::{Letter, one_line};

/// The longest name of somebody and the longest subject, in characters.
const MOST_NAME: usize = 100;
const MOST_SUBJECT: usize = 200;

/// Writes a letter down. `id` names it: the same letter has the same id however often it is sent, so that mail programs
/// can tell that it is one. It is ASCII without blanks.
pub(crate) fn write(
    letter: &Letter,
    (from, reply_to): (&Address, Option<&Address>),
    id: &str,
    at: Timestamp,
) -> Result<Vec<u8>, Fault> {
    let unwritable = |error: lettre::error::Error| Fault::Unwritable(error.to_string());
    let id: String = id.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')).collect();
    let mut builder = Message::builder()
        .from(mailbox(Some(&letter.sender), from)?)
        .to(mailbox(letter.to_name.as_deref(), &letter.to)?)
        .subject(shortened(&letter.subject, MOST_SUBJECT))
        .date(SystemTime::from(at))
        .message_id(Some(format!("<{id}@{}>", from.domain())))
        .header(AutoSubmitted)
        .header(SuppressedAnswers);
    if let Some(reply_to) = reply_to {
        builder = builder.reply_to(mailbox(Some(&letter.sender), reply_to)?);
    }
    let parts = MultiPart::alternative()
        .boundary(format!("part-{id}"))
        .singlepart(SinglePart::plain(letter.text()))
        .singlepart(SinglePart::html(letter.html()));
    Ok(builder.multipart(parts).map_err(unwritable)?.formatted())
}

fn mailbox(name: Option<&str>, address: &Address) -> Result<Mailbox, Fault> {
    let mail = Mail::new(address.local(), address.domain()).map_err(|error| Fault::Unwritable(error.to_string()))?;
    let name = name.map(|name| shortened(name, MOST_NAME)).filter(|name| !name.is_empty());
    Ok(Mailbox::new(name, mail))
}

fn shortened(text: &str, most: usize) -> String {
    one_line(text).chars().take(most).collect()
}

/// A header that is always the same.
macro_rules! fixed {
    ($(#[$doc:meta])* $name:ident, $header:literal, $value:literal) => {
        $(#[$doc])*
        #[derive(Clone)]
        struct $name;

        impl Header for $name {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($header)
            }

            fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self)
            }

            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), $value.to_owned())
            }
        }
    };
}

fixed!(
    /// A machine sends this by itself, so that no holiday note answers (RFC 3834, 5).
    AutoSubmitted,
    "Auto-Submitted",
    "auto-generated"
);
fixed!(
    /// The same for a widespread server that looks at this instead.
    SuppressedAnswers,
    "X-Auto-Response-Suppress",
    "All"
);

#[cfg(test)]
mod tests {
    use mail_parser::{HeaderValue, MessageParser};

    use super::*;
    use crate::letter::tests::sample;

    fn written(letter: &Letter) -> Vec<u8> {
        let from = Address::parse("mobility@piemera.example").unwrap();
        let at: Timestamp = "2026-11-20T10:00:00Z".parse().unwrap();
        write(letter, (&from, Some(&from)), "0192f0c1-1", at).unwrap()
    }

    #[test]
    fn another_program_reads_what_was_meant() {
        let letter = sample();
        let bytes = written(&letter);
        assert!(bytes.is_ascii() && bytes.split(|byte| *byte == b'\n').all(|line| line.len() < 200), "short and plain");
        let read = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(read.subject(), Some("Jums ir 2 uzdevumi"));
        let from = read.from().and_then(|from| from.first()).unwrap();
        assert_eq!(
            (from.name(), from.address()),
            (Some("Rīgas Piemēra universitāte"), Some("mobility@piemera.example"))
        );
        let to = read.to().and_then(|to| to.first()).unwrap();
        assert_eq!((to.name(), to.address()), (Some("Ilze Ozola"), Some("ilze.ozola@piemera.example")));
        assert_eq!(read.message_id(), Some("0192f0c1-1@piemera.example"));
        assert_eq!(read.date().unwrap().to_rfc3339(), "2026-11-20T10:00:00Z");
        assert!(matches!(read.header("Auto-Submitted"), Some(HeaderValue::Text(text)) if text == "auto-generated"));
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), letter.text());
        assert_eq!(read.body_html(0).unwrap().replace("\r\n", "\n"), letter.html());
    }

    #[test]
    fn no_name_or_subject_adds_a_header() {
        let bad = "Ilze\r\nBcc: all@piemera.example\r\n\r\nHello\u{2028}=?utf-8?q?=0D=0A?= \"<x@y.example>\", ";
        let mut letter = sample();
        letter.sender = bad.to_owned();
        letter.to_name = Some(bad.to_owned());
        letter.subject = bad.to_owned();
        let bytes = written(&letter);
        let read = MessageParser::default().parse(&bytes).unwrap();
        assert!(read.bcc().is_none() && read.header("X-Evil").is_none());
        assert_eq!(read.from().map(|from| from.iter().count()), Some(1));
        assert_eq!(read.to().map(|to| to.iter().count()), Some(1), "{}", String::from_utf8_lossy(&bytes));
        assert_eq!(read.to().unwrap().first().unwrap().address(), Some("ilze.ozola@piemera.example"));
        let names: Vec<_> = read.headers().iter().map(|header| header.name().to_owned()).collect();
        assert_eq!(
            names,
            [
                "From",
                "To",
                "Subject",
                "Date",
                "Message-ID",
                "Auto-Submitted",
                "X-Auto-Response-Suppress",
                "Reply-To",
                "MIME-Version",
                "Content-Type"
            ]
        );
    }

    #[test]
    fn endless_names_are_cut() {
        let mut letter = sample();
        letter.sender = "ā".repeat(5000);
        letter.subject = "ž".repeat(5000);
        let bytes = written(&letter);
        let read = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(read.subject().map(|subject| subject.chars().count()), Some(MOST_SUBJECT));
    }
}
