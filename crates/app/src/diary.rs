//! What is written down after the answer: the exchange log, and which revisions partners have fetched.
//!
//! Answers never wait for it. Lines go into a bounded queue and are written in batches; when the queue is full, a line
//! is counted as dropped and the answer goes out all the same.

mod people;
mod queue;

use domain::hei::HeiId;
use domain::ids::AgreementId;
use jiff::Timestamp;
use store::exchanges::{Bodies, Exchange};
use store::{StoreError, Tx, exchanges};

pub(crate) use self::queue::Diary;
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

/// The longest id that lines are found by.
const MOST_OF_AN_ID: usize = 200;

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

/// What the log keeps of what somebody said and of our answer; people are taken out.
pub(crate) fn said(params: &[(String, String)], answer: Option<&[u8]>) -> Bodies {
    without_people(params.iter().map(|(name, value)| (name.as_str(), value.as_str())), answer)
}

/// The one id that a request is about, if it is one.
pub(crate) fn subject<'a>(params: impl IntoIterator<Item = (&'a str, &'a str)>) -> Option<String> {
    let mut ids = params.into_iter().filter(|(name, _)| name.ends_with("_id") && !name.ends_with("year_id"));
    let (_, first) = ids.next()?;
    (ids.next().is_none() && first.len() <= MOST_OF_AN_ID).then(|| people::without_controls(first).into_owned())
}

/// The beginning of an answer that is no success, for whoever looks into an attempt; people are taken out. `None` if it
/// is no document: anything may stand in it then.
pub(crate) fn excerpt(body: &[u8], most: usize) -> Option<String> {
    let kept = people::without_people(body)?;
    Some(kept.chars().take(most).collect())
}
