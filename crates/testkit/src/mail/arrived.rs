//! A letter that arrived, and what another program than ours reads in it.

use mail_parser::{Address, MessageParser};

/// A letter that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// From whom, as the dialogue had it.
    pub from: String,
    /// To whom, as the dialogue had it.
    pub to: String,
    /// The message.
    pub message: Vec<u8>,
    /// Whether it came under TLS.
    pub is_safe: bool,
    /// Who had logged in.
    pub user: Option<String>,
}

/// What a person sees of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The name of the sender.
    pub from_name: String,
    /// The name of the reader.
    pub to_name: String,
    /// Subject.
    pub subject: String,
    /// Id.
    pub id: String,
    /// The text.
    pub text: String,
    /// The page.
    pub html: String,
}

impl Arrived {
    /// Reads it.
    ///
    /// # Panics
    ///
    /// Panics if it is no message with both forms of the text.
    #[must_use]
    pub fn read(&self) -> Read {
        let read = MessageParser::default().parse(&self.message).expect("a message");
        assert_eq!((read.text_body.len(), read.html_body.len()), (1, 1), "both forms");
        let name = |address: Option<&Address<'_>>| {
            address.and_then(Address::first).and_then(|address| address.name()).unwrap_or_default().to_owned()
        };
        Read {
            from_name: name(read.from()),
            to_name: name(read.to()),
            subject: read.subject().unwrap_or_default().to_owned(),
            id: read.message_id().unwrap_or_default().to_owned(),
            text: read.body_text(0).unwrap_or_default().replace("\r\n", "\n"),
            html: read.body_html(0).unwrap_or_default().replace("\r\n", "\n"),
        }
    }
}

impl Read {
    /// The first address of a page in its text that has this in it.
    ///
    /// # Panics
    ///
    /// Panics if there is none.
    #[must_use]
    pub fn link(&self, part: &str) -> String {
        let mut words = self.text.split_whitespace().filter(|word| word.starts_with("http"));
        words
            .find(|word| word.contains(part))
            .unwrap_or_else(|| panic!("no link with {part}: {}", self.text))
            .to_owned()
    }
}
