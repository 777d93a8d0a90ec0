//! The dialogue with a mail server (RFC 5321): one command, one answer, and never more than a little of what the server
//! says.
//!
//! The library that writes messages has a client too. It reads a line without an end into memory, and what a server (or
//! somebody on the way) says in plain text behind its answer to STARTTLS counts as said under TLS. So these few steps
//! are our own.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use crate::address::Address;
use crate::fault::{Fault, Step};

/// The longest line of an answer. RFC 5321 allows 512 bytes.
const MOST_LINE: usize = 2048;
/// The most lines of one answer.
const MOST_LINES: usize = 100;
/// The most that is read in one dialogue.
const MOST: usize = 64 * 1024;

/// What carries the dialogue.
pub(crate) trait Carrier: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Carrier for T {}

/// A dialogue that has begun.
pub(crate) struct Dialogue {
    carrier: Box<dyn Carrier>,
    /// What was read and not used yet.
    rest: Vec<u8>,
    read: usize,
}

/// An answer.
struct Answer {
    code: u16,
    lines: Vec<String>,
}

/// What a server says that it can do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Abilities {
    pub(crate) start_tls: bool,
    pub(crate) plain: bool,
    pub(crate) login: bool,
}

impl Dialogue {
    /// Hears the greeting of a server that was just reached.
    pub(crate) async fn begin(carrier: Box<dyn Carrier>) -> Result<Self, Fault> {
        let mut dialogue = Self { carrier, rest: Vec::new(), read: 0 };
        dialogue.expect(Step::Greeting, 220).await?;
        Ok(dialogue)
    }

    /// Goes on under TLS. The server says nothing again.
    pub(crate) fn go_on(carrier: Box<dyn Carrier>) -> Self {
        Self { carrier, rest: Vec::new(), read: 0 }
    }

    /// Says who we are.
    pub(crate) async fn hello(&mut self, name: &str) -> Result<Abilities, Fault> {
        self.say(&format!("EHLO {name}")).await?;
        let answer = self.expect(Step::Hello, 250).await?;
        let mut abilities = Abilities::default();
        for line in answer.lines.iter().skip(1) {
            let line = line.to_ascii_uppercase();
            let mut words = line.split([' ', '=']);
            match words.next() {
                Some("STARTTLS") => abilities.start_tls = true,
                Some("AUTH") => {
                    for word in words {
                        abilities.plain |= word == "PLAIN";
                        abilities.login |= word == "LOGIN";
                    }
                }
                _ => {}
            }
        }
        Ok(abilities)
    }

    /// Asks to go over to TLS and gives back what carried the dialogue so far.
    pub(crate) async fn start_tls(mut self) -> Result<Box<dyn Carrier>, Fault> {
        self.say("STARTTLS").await?;
        self.expect(Step::StartTls, 220).await?;
        // Whatever follows in plain text was not said by the server that TLS will name.
        if self.rest.is_empty() { Ok(self.carrier) } else { Err(Fault::Odd("words in plain text before TLS begins")) }
    }

    /// Says who may send here.
    pub(crate) async fn log_in(&mut self, abilities: &Abilities, user: &str, password: &str) -> Result<(), Fault> {
        if abilities.plain {
            self.say(&format!("AUTH PLAIN {}", STANDARD.encode(format!("\0{user}\0{password}")))).await?;
        } else if abilities.login {
            self.say("AUTH LOGIN").await?;
            self.expect(Step::Login, 334).await?;
            self.say(&STANDARD.encode(user)).await?;
            self.expect(Step::Login, 334).await?;
            self.say(&STANDARD.encode(password)).await?;
        } else {
            return Err(Fault::Lacks("a way to log in with a password (AUTH PLAIN or LOGIN)"));
        }
        self.expect(Step::Login, 235).await.map(drop)
    }

    /// Hands a letter over. It has left when this is well.
    pub(crate) async fn hand_over(&mut self, from: &Address, to: &Address, message: &[u8]) -> Result<u16, Fault> {
        self.say(&format!("MAIL FROM:<{}>", from.as_str())).await?;
        self.expect(Step::Sender, 250).await?;
        self.say(&format!("RCPT TO:<{}>", to.as_str())).await?;
        // 251: it will be forwarded, which is as good.
        self.expect_one_of(Step::Recipient, &[250, 251]).await?;
        self.say("DATA").await?;
        self.expect(Step::Letter, 354).await?;
        self.write(&stuffed(message)).await?;
        self.expect(Step::Letter, 250).await.map(|answer| answer.code)
    }

    /// Takes leave. What the server says to that changes nothing.
    pub(crate) async fn leave(mut self) {
        if self.say("QUIT").await.is_ok() {
            let _ = self.answer().await;
        }
    }

    async fn say(&mut self, line: &str) -> Result<(), Fault> {
        // Everything that is said was checked before; this is for the day on which something was not.
        if line.bytes().any(|byte| matches!(byte, b'\r' | b'\n' | 0)) {
            return Err(Fault::Unwritable("a command of two lines".to_owned()));
        }
        self.write(format!("{line}\r\n").as_bytes()).await
    }

    async fn write(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let silence = |error: std::io::Error| Fault::Silence(error.to_string());
        self.carrier.write_all(bytes).await.map_err(silence)?;
        self.carrier.flush().await.map_err(silence)
    }

    async fn expect(&mut self, step: Step, code: u16) -> Result<Answer, Fault> {
        self.expect_one_of(step, &[code]).await
    }

    async fn expect_one_of(&mut self, step: Step, codes: &[u16]) -> Result<Answer, Fault> {
        let answer = self.answer().await?;
        if codes.contains(&answer.code) {
            return Ok(answer);
        }
        Err(Fault::of_answer(step, answer.code, &answer.lines.join(" ")))
    }

    async fn answer(&mut self) -> Result<Answer, Fault> {
        let mut answer = Answer { code: 0, lines: Vec::new() };
        while answer.lines.len() < MOST_LINES {
            let line = self.line().await?;
            let (code, rest) = line.split_at_checked(3).ok_or(Fault::Odd("a line without a code"))?;
            let code: u16 = code.parse().map_err(|_| Fault::Odd("a line without a code"))?;
            if !(200..=599).contains(&code) || (answer.code != 0 && answer.code != code) {
                return Err(Fault::Odd("an answer with two codes, or one that no mail server has"));
            }
            answer.code = code;
            answer.lines.push(rest.get(1..).unwrap_or_default().to_owned());
            match rest.as_bytes().first() {
                None | Some(b' ') => return Ok(answer),
                Some(b'-') => {}
                Some(_) => return Err(Fault::Odd("a line without a code")),
            }
        }
        Err(Fault::Odd("an answer of too many lines"))
    }

    async fn line(&mut self) -> Result<String, Fault> {
        loop {
            if let Some(end) = self.rest.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.rest.drain(..=end).collect();
                return Ok(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned());
            }
            if self.rest.len() > MOST_LINE {
                return Err(Fault::Odd("a line without an end"));
            }
            if self.read > MOST {
                return Err(Fault::Odd("more words than any mail server has"));
            }
            let mut piece = [0_u8; 1024];
            let count = self.carrier.read(&mut piece).await.map_err(|error| Fault::Silence(error.to_string()))?;
            if count == 0 {
                return Err(Fault::Silence("the connection was closed".to_owned()));
            }
            self.read += count;
            self.rest.extend(piece.iter().take(count));
        }
    }
}

/// A message as it is handed over: a dot at the beginning of a line is doubled, a line with a dot ends it (RFC 5321,
/// 4.5.2).
fn stuffed(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(message.len() + 64);
    for line in message.strip_suffix(b"\r\n").unwrap_or(message).split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.first() == Some(&b'.') {
            out.push(b'.');
        }
        out.extend_from_slice(line);
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(b".\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_with_a_dot_does_not_end_a_letter() {
        assert_eq!(stuffed(b"a\r\n.\r\n..b\nc\r\n"), b"a\r\n..\r\n...b\r\nc\r\n.\r\n");
        assert_eq!(stuffed(b"a"), b"a\r\n.\r\n");
    }

    #[tokio::test]
    async fn abilities_are_read_as_servers_write_them() {
        let said = b"220 hi\r\n250-mail.alpha.example\r\n250-starttls\r\n250-AUTH=LOGIN\r\n250 AUTH cram-md5 Plain\r\n";
        let server = tokio::io::join(&said[..], tokio::io::sink());
        let mut dialogue = Dialogue::begin(Box::new(server)).await.unwrap();
        let abilities = dialogue.hello("alpha.example").await.unwrap();
        assert_eq!(abilities, Abilities { start_tls: true, plain: true, login: true });
    }

    #[tokio::test]
    async fn what_is_said_before_tls_begins_is_not_believed() {
        let said = b"220 hi\r\n220 go on\r\n250-evil\r\n250 AUTH PLAIN\r\n";
        let server = tokio::io::join(&said[..], tokio::io::sink());
        let dialogue = Dialogue::begin(Box::new(server)).await.unwrap();
        assert!(matches!(dialogue.start_tls().await, Err(Fault::Odd(_))));
    }

    #[tokio::test]
    async fn odd_answers_are_no_answers() {
        for said in ["2\r\n", "hello\r\n", "220+a\r\n", "999 a\r\n", "220-a\r\n250 b\r\n", "\r\n"] {
            let server = tokio::io::join(said.as_bytes(), tokio::io::sink());
            let fault = Dialogue::begin(Box::new(server)).await.err();
            assert!(matches!(fault, Some(Fault::Odd(_))), "{said:?}: {fault:?}");
        }
        let ended = Dialogue::begin(Box::new(tokio::io::join(&b"220 a"[..], tokio::io::sink()))).await.err();
        assert!(matches!(ended, Some(Fault::Silence(_))), "{ended:?}");
    }
}
