//! What is written down after the answer: the exchange log, and which revisions partners have fetched.
//!
//! Answers never wait for it. Lines go into a bounded queue and are written in batches; when the queue is full, a line
//! is counted as dropped and the answer goes out all the same.

mod people;

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use domain::hei::HeiId;
use domain::ids::AgreementId;
use jiff::Timestamp;
use store::exchanges::{Bodies, Exchange};
use store::{Store, StoreError, Tx, agreements, exchanges};
use tokio::sync::{Mutex, mpsc};

use crate::host::Host;
use crate::watch::Direction;

/// What the exchange log keeps and for how long, by kind, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogKept {
    /// Whether bodies are kept as well. People are taken out of them.
    pub bodies: bool,
    /// Days for bodies.
    pub body_days: u16,
    /// Days for requests of those who did not prove who they are.
    pub unproved_days: u16,
    /// Days for requests that read something.
    pub read_days: u16,
    /// Days for notices of changes.
    pub change_days: u16,
}

impl Default for LogKept {
    fn default() -> Self {
        Self { bodies: false, body_days: 30, unproved_days: 7, read_days: 90, change_days: 365 }
    }
}

/// How many lines may wait.
const QUEUE: usize = 4096;
/// The most lines in one transaction.
const BATCH: usize = 512;
/// The longest id that lines are found by.
const MOST_OF_AN_ID: usize = 200;
/// How long lines are gathered.
const GATHER: Duration = Duration::from_millis(20);

/// Parameters and answer.
pub(crate) type Said = (Vec<(String, String)>, Option<Vec<u8>>);

/// One thing to write down.
#[derive(Debug)]
pub(crate) enum Line {
    /// A request with its answer.
    Exchange(Box<Exchange>),
    /// A request of somebody; with its parameters and the body of our answer where those are kept. People are taken out
    /// when it is written, so that no answer waits for that.
    Asked(Box<(Exchange, Option<Said>)>),
    /// A partner's system fetched a revision for the first time.
    Fetched { institution: HeiId, agreement: AgreementId, ordinal: u32, at: Timestamp },
}

/// A line that is written in the transaction of what it led to; or into the queue when it is dropped before.
#[derive(Debug)]
pub(crate) struct Pending {
    host: Host,
    line: Option<Box<Exchange>>,
}

impl Pending {
    pub(crate) fn new(host: &Host, line: Exchange) -> Self {
        host.meters().count(Direction::Out, &line.api, line.status, line.duration_ms);
        Self { host: host.clone(), line: Some(Box::new(line)) }
    }

    /// Writes it with a change. If the change is not committed, the line is lost with it; the work is done again then,
    /// and leaves another one.
    pub(crate) async fn write(mut self, tx: &Tx) -> Result<(), StoreError> {
        match self.line.take() {
            Some(line) => exchanges::append(tx, std::slice::from_ref(&*line)).await,
            None => Ok(()),
        }
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Some(line) = self.line.take() {
            self.host.diary().write(Line::Exchange(line));
        }
    }
}

/// What the log keeps of the two bodies of an exchange, if the operator wants that; people are taken out.
pub(crate) fn bodies<'a>(
    host: &Host,
    params: impl IntoIterator<Item = (&'a str, &'a str)>,
    answer: Option<&[u8]>,
) -> Option<Bodies> {
    host.log_kept().bodies.then(|| without_people(params, answer))
}

fn without_people<'a>(params: impl IntoIterator<Item = (&'a str, &'a str)>, answer: Option<&[u8]>) -> Bodies {
    let request = Some(people::parameters(params)).filter(|kept| !kept.is_empty());
    Bodies { request, answer: answer.and_then(people::without_people) }
}

/// The one id that a request is about, if it is one.
pub(crate) fn subject<'a>(params: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let mut ids = params.into_iter().filter(|(name, _)| name.ends_with("_id") && !name.ends_with("year_id"));
    let (_, first) = ids.next()?;
    (ids.next().is_none() && first.len() <= MOST_OF_AN_ID).then(|| first.to_owned())
}

/// The queue of lines.
#[derive(Debug)]
pub(crate) struct Diary {
    sender: mpsc::Sender<Line>,
    receiver: Mutex<mpsc::Receiver<Line>>,
    dropped: AtomicU64,
}

impl Diary {
    pub(crate) fn new() -> Self {
        let (sender, receiver) = mpsc::channel(QUEUE);
        Self { sender, receiver: Mutex::new(receiver), dropped: AtomicU64::new(0) }
    }

    /// Puts a line into the queue, or counts it if there is no room.
    pub(crate) fn write(&self, line: Line) {
        if self.sender.try_send(line).is_err() {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// How many lines were dropped since the start.
    pub(crate) fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }

    /// Waits for lines, gathers those that come at about the same time and writes them. To be called in a loop.
    pub(crate) async fn next_batch(&self, store: &Store) -> Result<(), StoreError> {
        let mut receiver = self.receiver.lock().await;
        let mut lines = Vec::with_capacity(64);
        if receiver.recv_many(&mut lines, BATCH).await == 0 {
            return Ok(());
        }
        if lines.len() < BATCH {
            tokio::time::sleep(GATHER).await;
            while lines.len() < BATCH
                && let Ok(line) = receiver.try_recv()
            {
                lines.push(line);
            }
        }
        keep(store, lines).await
    }

    /// Writes everything that waits now.
    pub(crate) async fn drain(&self, store: &Store) -> Result<(), StoreError> {
        let mut receiver = self.receiver.lock().await;
        let mut lines = Vec::new();
        while lines.len() < QUEUE
            && let Ok(line) = receiver.try_recv()
        {
            lines.push(line);
        }
        keep(store, lines).await
    }
}

async fn keep(store: &Store, lines: Vec<Line>) -> Result<(), StoreError> {
    if lines.is_empty() {
        return Ok(());
    }
    let tx = store.begin().await?;
    let mut log = Vec::with_capacity(lines.len());
    for line in lines {
        match line {
            Line::Exchange(exchange) => log.push(*exchange),
            Line::Asked(asked) => {
                let (line, said) = *asked;
                let bodies = said.map(|(params, answer)| {
                    let params = params.iter().map(|(name, value)| (name.as_str(), value.as_str()));
                    without_people(params, answer.as_deref())
                });
                log.push(Exchange { bodies, ..line });
            }
            Line::Fetched { institution, agreement, ordinal, at } => {
                agreements::revision_fetched(&tx, &institution, &agreement, ordinal, at).await?;
            }
        }
    }
    exchanges::append(&tx, &log).await?;
    tx.commit().await
}
