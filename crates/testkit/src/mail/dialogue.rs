//! One dialogue of the mail server.

use std::sync::Arc;

use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

use super::{Arrived, Secrecy, Shared};

trait Carrier: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Carrier for T {}

struct Talk {
    carrier: BufReader<Box<dyn Carrier>>,
    shared: Arc<Shared>,
    is_safe: bool,
    user: Option<String>,
}

/// The other side went away.
struct Gone;

type Heard<T> = Result<T, Gone>;

/// Talks until somebody leaves.
pub(super) async fn hold(stream: TcpStream, shared: Arc<Shared>) {
    let mut carrier: Box<dyn Carrier> = Box::new(stream);
    let mut is_safe = false;
    if shared.manner.secrecy == Secrecy::Tls {
        let Some(acceptor) = &shared.acceptor else { return };
        let Ok(secured) = acceptor.accept(carrier).await else { return };
        (carrier, is_safe) = (Box::new(secured), true);
    }
    let mut talk = Talk { carrier: BufReader::new(carrier), shared, is_safe, user: None };
    let greeting = talk.scripted("").unwrap_or_else(|| "220 mail.loopback.example ESMTP".to_owned());
    if talk.say(&greeting).await.is_ok() {
        // Whoever is gone is gone.
        let _ = talk.run().await;
    }
}

impl Talk {
    async fn run(&mut self) -> Heard<()> {
        let (mut from, mut to) = (String::new(), String::new());
        loop {
            let line = self.hear().await?;
            let word = line.split(' ').next().unwrap_or_default().to_ascii_uppercase();
            if let Some(answer) = self.scripted(&word) {
                self.say(&answer).await?;
                continue;
            }
            match word.as_str() {
                "EHLO" => self.abilities().await?,
                "STARTTLS" if self.shared.manner.secrecy == Secrecy::StartTls && !self.is_safe => self.secure().await?,
                "AUTH" => self.login(&line).await?,
                "MAIL" | "RCPT" | "DATA" if !self.is_let_in() => self.say("530 5.7.0 first TLS and your name").await?,
                "MAIL" => {
                    from = between(&line);
                    self.say("250 2.1.0 ok").await?;
                }
                "RCPT" => {
                    to = between(&line);
                    self.say("250 2.1.5 ok").await?;
                }
                "DATA" => self.letter(&from, &to).await?,
                "QUIT" => {
                    self.say("221 2.0.0 bye").await?;
                    return Ok(());
                }
                _ => self.say("502 5.5.1 what").await?,
            }
        }
    }

    async fn abilities(&mut self) -> Heard<()> {
        self.say("250-mail.loopback.example").await?;
        if self.shared.manner.secrecy == Secrecy::StartTls && !self.is_safe {
            self.say("250-STARTTLS").await?;
        }
        if self.shared.manner.login.is_some() {
            self.say("250-AUTH PLAIN LOGIN").await?;
        }
        self.say("250 8BITMIME").await
    }

    async fn secure(&mut self) -> Heard<()> {
        self.say("220 2.0.0 go on").await?;
        let acceptor = self.shared.acceptor.clone().ok_or(Gone)?;
        let nobody: Box<dyn Carrier> = Box::new(tokio::io::join(tokio::io::empty(), tokio::io::sink()));
        let plain = std::mem::replace(&mut self.carrier, BufReader::new(nobody)).into_inner();
        let secured = acceptor.accept(plain).await.map_err(|_| Gone)?;
        self.carrier = BufReader::new(Box::new(secured));
        self.is_safe = true;
        Ok(())
    }

    async fn login(&mut self, line: &str) -> Heard<()> {
        let Some((user, password)) = self.shared.manner.login.clone() else {
            return self.say("503 5.5.1 nobody asked").await;
        };
        let given = decoded(line.rsplit(' ').next().unwrap_or_default());
        if given == format!("\0{user}\0{password}") {
            self.user = Some(user);
            self.say("235 2.7.0 come in").await
        } else {
            self.say("535 5.7.8 no").await
        }
    }

    async fn letter(&mut self, from: &str, to: &str) -> Heard<()> {
        self.say("354 go on").await?;
        let mut message = Vec::new();
        loop {
            let mut line = Vec::new();
            let count = self.carrier.read_until(b'\n', &mut line).await.map_err(|_| Gone)?;
            if count == 0 {
                return Err(Gone);
            }
            if line == b".\r\n" {
                break;
            }
            let line = line.strip_prefix(b".").unwrap_or(&line);
            message.extend_from_slice(line);
        }
        if let Some(answer) = self.scripted(".") {
            return self.say(&answer).await;
        }
        let (is_safe, user) = (self.is_safe, self.user.clone());
        let arrived = Arrived { from: from.to_owned(), to: to.to_owned(), message, is_safe, user };
        let holds = {
            let mut state = self.shared.state();
            state.arrived.push(arrived);
            state.holds_answers
        };
        if holds {
            std::future::pending::<()>().await;
        }
        self.say("250 2.0.0 taken").await
    }

    fn is_let_in(&self) -> bool {
        let manner = &self.shared.manner;
        (manner.secrecy == Secrecy::Plain || self.is_safe) && (manner.login.is_none() || self.user.is_some())
    }

    /// What the test wants to be said to this command.
    fn scripted(&self, word: &str) -> Option<String> {
        let mut state = self.shared.state();
        let place = state.script.iter().position(|(to, _)| to == word)?;
        state.script.remove(place).map(|(_, answer)| answer)
    }

    async fn say(&mut self, line: &str) -> Heard<()> {
        self.carrier.write_all(format!("{line}\r\n").as_bytes()).await.map_err(|_| Gone)?;
        self.carrier.flush().await.map_err(|_| Gone)
    }

    async fn hear(&mut self) -> Heard<String> {
        let mut line = String::new();
        match self.carrier.read_line(&mut line).await {
            Ok(count) if count > 0 => Ok(line.trim_end().to_owned()),
            _ => Err(Gone),
        }
    }
}

fn between(line: &str) -> String {
    line.split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map_or_else(String::new, |(inner, _)| inner.to_owned())
}

fn decoded(base64: &str) -> String {
    let bytes = mail_parser::decoders::base64::base64_decode(base64.as_bytes()).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}
