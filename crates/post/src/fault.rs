//! Why a letter did not leave.

use std::fmt;

/// How much of a server's words is kept, in characters.
const MOST_WORDS: usize = 300;

/// A step of the dialogue with a mail server (RFC 5321).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The server says who it is.
    Greeting,
    /// We say who we are, and hear what the server can do.
    Hello,
    /// Both go over to TLS.
    StartTls,
    /// We say who may send here.
    Login,
    /// From whom the letter is.
    Sender,
    /// To whom it goes.
    Recipient,
    /// The letter itself.
    Letter,
}

/// Why a letter did not leave. The texts are for operators and hold no address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nobody answers, or not in time, or the connection broke.
    #[error("the mail server does not answer: {0}")]
    Silence(String),
    /// No trust in the server's certificate, or no TLS that both speak.
    #[error("no safe connection to the mail server: {0}")]
    Tls(String),
    /// What it says is no answer of a mail server, or more than anybody reads.
    #[error("what the mail server says cannot be understood: {0}")]
    Odd(&'static str),
    /// It cannot do what the configuration asks for.
    #[error("the mail server does not offer {0}")]
    Lacks(&'static str),
    /// It does not take it now (4xx).
    #[error("the mail server takes nothing now ({step}: {code} {words})")]
    NotNow {
        /// At which step.
        step: Step,
        /// Its code.
        code: u16,
        /// Its words, without addresses.
        words: String,
    },
    /// It takes nothing from us (5xx before the letter's own steps): a matter of the configuration.
    #[error("the mail server takes nothing from us ({step}: {code} {words})")]
    NotFromUs {
        /// At which step.
        step: Step,
        /// Its code.
        code: u16,
        /// Its words, without addresses.
        words: String,
    },
    /// It refuses this letter for good (5xx).
    #[error("the mail server refused the letter ({step}: {code} {words})")]
    Refused {
        /// At which step.
        step: Step,
        /// Its code.
        code: u16,
        /// Its words, without addresses.
        words: String,
    },
    /// The letter itself cannot be written down. This is a fault of ours.
    #[error("the letter cannot be written: {0}")]
    Unwritable(String),
}

impl Fault {
    /// Whether it is about the server or our way to it, so that other letters meet it as well.
    #[must_use]
    pub fn is_of_the_server(&self) -> bool {
        match self {
            Self::Silence(_) | Self::Tls(_) | Self::Odd(_) | Self::Lacks(_) | Self::NotFromUs { .. } => true,
            // "Service not available" (RFC 5321, 3.8), and whatever is said before a letter was named.
            Self::NotNow { step, code, .. } => *code == 421 || !matches!(step, Step::Recipient | Step::Letter),
            Self::Refused { .. } | Self::Unwritable(_) => false,
        }
    }

    /// The server's code, if it said one.
    #[must_use]
    pub fn code(&self) -> Option<u16> {
        match self {
            Self::NotNow { code, .. } | Self::NotFromUs { code, .. } | Self::Refused { code, .. } => Some(*code),
            _ => None,
        }
    }

    /// Stable short name.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Silence(_) => "no-answer",
            Self::Tls(_) => "tls",
            Self::Odd(_) => "odd",
            Self::Lacks(_) => "lacks",
            Self::NotNow { .. } => "not-now",
            Self::NotFromUs { .. } => "not-from-us",
            Self::Refused { .. } => "refused",
            Self::Unwritable(_) => "unwritable",
        }
    }

    /// What an answer means that is not the one that the step needs.
    pub(crate) fn of_answer(step: Step, code: u16, text: &str) -> Self {
        let words = without_addresses(text);
        match (code, step) {
            (400..=499, _) => Self::NotNow { step, code, words },
            (500..=599, Step::Recipient | Step::Letter) => Self::Refused { step, code, words },
            (500..=599, _) => Self::NotFromUs { step, code, words },
            _ => Self::Odd("an answer that does not belong to the question"),
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Greeting => "greeting",
            Self::Hello => "EHLO",
            Self::StartTls => "STARTTLS",
            Self::Login => "AUTH",
            Self::Sender => "MAIL FROM",
            Self::Recipient => "RCPT TO",
            Self::Letter => "DATA",
        })
    }
}

/// A server's words as they may be kept: one line, no control characters, no addresses of people.
fn without_addresses(text: &str) -> String {
    let mut kept = String::new();
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(if word.contains('@') { "<…>" } else { word });
    }
    kept.chars().take(MOST_WORDS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_says_is_kept_without_addresses() {
        let fault = Fault::of_answer(Step::Recipient, 550, "5.1.1 <ilze@alpha.example>:\u{7} unknown\r\nuser");
        assert_eq!(fault.to_string(), "the mail server refused the letter (RCPT TO: 550 5.1.1 <…> unknown user)");
        let long = Fault::of_answer(Step::Recipient, 550, &"a ".repeat(1000));
        assert!(long.to_string().chars().count() < 400);
    }

    #[test]
    fn only_the_steps_of_a_letter_are_about_the_letter() {
        for (step, code, of_the_server) in [
            (Step::Greeting, 554, true),
            (Step::Login, 535, true),
            (Step::Sender, 550, true),
            (Step::Sender, 451, true),
            (Step::Recipient, 451, false),
            (Step::Letter, 421, true),
            (Step::Recipient, 550, false),
            (Step::Letter, 554, false),
            (Step::Letter, 250, true),
        ] {
            let fault = Fault::of_answer(step, code, "");
            assert_eq!(fault.is_of_the_server(), of_the_server, "{fault}");
        }
    }
}
