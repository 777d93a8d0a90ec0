//! The queue of lines, and writing them: one transaction for many, and one for each when that does not go.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use store::exchanges::Exchange;
use store::{Store, StoreError, agreements, exchanges};
use tokio::sync::{Mutex, OwnedMutexGuard, mpsc};

use super::Line;

/// How many lines may wait.
const QUEUE: usize = 4096;
/// The most lines in one transaction.
const BATCH: usize = 512;
/// How long lines are gathered.
const GATHER: Duration = Duration::from_millis(20);
/// How long to wait for a database that does not answer, before the lines are tried once more.
const PAUSE: Duration = Duration::from_secs(2);

/// The queue of lines.
#[derive(Debug)]
pub(crate) struct Diary {
    sender: mpsc::Sender<Line>,
    waiting: Arc<Mutex<Waiting>>,
    dropped: Arc<AtomicU64>,
}

/// Lines that nobody has written yet.
#[derive(Debug)]
struct Waiting {
    receiver: mpsc::Receiver<Line>,
    /// Those that were taken out of the queue. Whoever gathers them may be stopped; the next one finds them here.
    gathered: Vec<Line>,
}

impl Diary {
    pub(crate) fn new() -> Self {
        let (sender, receiver) = mpsc::channel(QUEUE);
        let waiting = Arc::new(Mutex::new(Waiting { receiver, gathered: Vec::new() }));
        Self { sender, waiting, dropped: Arc::default() }
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
        let mut waiting = Arc::clone(&self.waiting).lock_owned().await;
        let Waiting { receiver, gathered } = &mut *waiting;
        if gathered.is_empty() && receiver.recv_many(gathered, BATCH).await == 0 {
            return Ok(());
        }
        if gathered.len() < BATCH {
            tokio::time::sleep(GATHER).await;
            waiting.gather(BATCH);
        }
        self.keep(store, waiting).await
    }

    /// Writes everything that waits now.
    pub(crate) async fn drain(&self, store: &Store) -> Result<(), StoreError> {
        let mut waiting = Arc::clone(&self.waiting).lock_owned().await;
        waiting.gather(QUEUE);
        self.keep(store, waiting).await
    }

    /// Writes what is gathered, in a task of its own: who is stopped meanwhile loses no line, and who comes next waits
    /// until they are written. What is lost is counted.
    async fn keep(&self, store: &Store, mut waiting: OwnedMutexGuard<Waiting>) -> Result<(), StoreError> {
        if waiting.gathered.is_empty() {
            return Ok(());
        }
        let (store, dropped) = (store.clone(), Arc::clone(&self.dropped));
        let count = waiting.gathered.len();
        let work = async move {
            let lines: Vec<Line> = waiting.gathered.drain(..).map(ready).collect();
            let Err((lost, error)) = write_all(&store, &lines).await else { return Ok(()) };
            dropped.fetch_add(u64::try_from(lost).unwrap_or(u64::MAX), Ordering::Relaxed);
            Err(error)
        };
        tokio::spawn(work).await.unwrap_or_else(|broken| {
            self.dropped.fetch_add(u64::try_from(count).unwrap_or(u64::MAX), Ordering::Relaxed);
            Err(StoreError::Gone(Box::new(broken)))
        })
    }
}

impl Waiting {
    /// Takes what has come out of the queue, until there are so many.
    fn gather(&mut self, most: usize) {
        while self.gathered.len() < most
            && let Ok(line) = self.receiver.try_recv()
        {
            self.gathered.push(line);
        }
    }
}

/// Writes lines: all together, or one by one if that fails, so that one that cannot be written takes no other with it.
/// A database that does not answer is waited for once. Tells how many are lost.
async fn write_all(store: &Store, lines: &[Line]) -> Result<(), (usize, StoreError)> {
    let Err(error) = write(store, lines).await else { return Ok(()) };
    if is_silent(store).await {
        tokio::time::sleep(PAUSE).await;
        if write(store, lines).await.is_ok() {
            return Ok(());
        }
    }
    let mut lost = 0;
    for (number, line) in lines.iter().enumerate() {
        if write(store, std::slice::from_ref(line)).await.is_ok() {
            continue;
        }
        if is_silent(store).await {
            lost += lines.len() - number;
            break;
        }
        lost += 1;
    }
    if lost == 0 { Ok(()) } else { Err((lost, error)) }
}

/// Takes people out of what was said, which no answer waited for.
fn ready(line: Line) -> Line {
    let Line::Asked(asked) = line else { return line };
    let (exchange, said) = *asked;
    let bodies = said.map(|(params, answer)| super::said(&params, answer.as_deref()));
    Line::Exchange(Box::new(Exchange { bodies, ..exchange }))
}

async fn write(store: &Store, lines: &[Line]) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let mut log = Vec::with_capacity(lines.len());
    for line in lines {
        match line {
            Line::Exchange(exchange) => log.push(exchange.as_ref().clone()),
            Line::Asked(asked) => log.push(asked.0.clone()),
            Line::Fetched { institution, agreement, ordinal, at } => {
                agreements::revision_fetched(&tx, institution, agreement, *ordinal, *at).await?;
            }
        }
    }
    exchanges::append(&tx, &log).await?;
    tx.commit().await
}

async fn is_silent(store: &Store) -> bool {
    match store.begin().await {
        Ok(tx) => tx.rollback().await.is_err(),
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests;
