//! What is written down after the answer: the exchange log, and which revisions partners have fetched.
//!
//! Answers never wait for it. Lines go into a bounded queue and are written in batches; when the queue is full, a line
//! is counted as dropped and the answer goes out all the same.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use domain::hei::HeiId;
use domain::ids::AgreementId;
use jiff::Timestamp;
use store::exchanges::Exchange;
use store::{Store, StoreError, agreements, exchanges};
use tokio::sync::{Mutex, mpsc};

/// How many lines may wait.
const QUEUE: usize = 4096;
/// The most lines in one transaction.
const BATCH: usize = 512;
/// How long lines are gathered.
const GATHER: Duration = Duration::from_millis(20);

/// One thing to write down.
#[derive(Debug)]
pub(crate) enum Line {
    /// A request with its answer.
    Exchange(Box<Exchange>),
    /// A partner's system fetched a revision for the first time.
    Fetched { institution: HeiId, agreement: AgreementId, ordinal: u32, at: Timestamp },
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
            Line::Fetched { institution, agreement, ordinal, at } => {
                agreements::revision_fetched(&tx, &institution, &agreement, ordinal, at).await?;
            }
        }
    }
    exchanges::append(&tx, &log).await?;
    tx.commit().await
}
