//! The line of one request in the exchange log. A request that changes something has it in the transaction of the
//! change; all others have it written afterwards.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use store::exchanges::{self, Direction};
use store::{StoreError, Tx};

use super::{Exchange, keeps_bodies};
use crate::diary::{self, Line, Said};
use crate::host::Host;
use crate::secrets;

/// The place of one line, which is filled once. Clones are the same place.
#[derive(Clone, Debug, Default)]
pub struct LinePlace(Arc<Mutex<Step>>);

/// A request that is being answered, with the place of its line.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What is known of the request; status and answer are not yet.
    pub exchange: Exchange,
    /// When it came.
    pub started: Instant,
    /// The place of its line.
    pub place: LinePlace,
}

#[derive(Debug, Default)]
enum Step {
    /// Nobody has written it.
    #[default]
    Open,
    /// It is in a transaction that is not committed. The request ended before that with this line, if there is one.
    Begun(Option<Line>),
    /// It stands there.
    Written,
}

/// A line in a transaction. Dropped without [`Begun::committed`] it is as if it had not been written.
pub(super) struct Begun {
    host: Host,
    place: LinePlace,
    is_kept: bool,
}

impl LinePlace {
    /// Puts the line into the queue, unless it is written with a change.
    pub(super) fn end(&self, host: &Host, line: Line) {
        let mut step = self.step();
        match &mut *step {
            Step::Open => {
                *step = Step::Written;
                host.diary().write(line);
            }
            Step::Begun(ended) => *ended = Some(line),
            Step::Written => {}
        }
    }

    fn step(&self) -> MutexGuard<'_, Step> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Draft {
    /// Writes the line with a change that is answered by `answer`. Nothing is written if the request has ended: then it
    /// has its line.
    pub(super) async fn write(&self, host: &Host, tx: &Tx, answer: &str) -> Result<Option<Begun>, StoreError> {
        {
            let mut step = self.place.step();
            if !matches!(*step, Step::Open) {
                return Ok(None);
            }
            *step = Step::Begun(None);
        }
        let begun = Begun { host: host.clone(), place: self.place.clone(), is_kept: false };
        let mut exchange = self.exchange.clone();
        exchange.status = 200;
        exchange.duration_ms = u32::try_from(self.started.elapsed().as_millis()).unwrap_or(u32::MAX);
        exchange.body_sha256 = Some(secrets::hex_sha256(answer.as_bytes()));
        exchange.answer = keeps_bodies(host).then(|| answer.as_bytes().to_vec());
        let (line, said) = line_of(host, exchange);
        let bodies = said.map(|(params, answer)| diary::said(&params, answer.as_deref()));
        exchanges::append(tx, &[exchanges::Exchange { bodies, ..line }]).await?;
        Ok(Some(begun))
    }
}

impl Begun {
    /// The transaction is committed.
    pub(super) fn committed(mut self) {
        self.is_kept = true;
        *self.place.step() = Step::Written;
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        if self.is_kept {
            return;
        }
        let mut step = self.place.step();
        let ended = match std::mem::take(&mut *step) {
            Step::Begun(ended) => ended,
            other => {
                *step = other;
                None
            }
        };
        if let Some(line) = ended {
            *step = Step::Written;
            self.host.diary().write(line);
        }
    }
}

/// The line of a request, with what was said where that is kept.
pub(super) fn line_of(host: &Host, exchange: Exchange) -> (exchanges::Exchange, Option<Said>) {
    let at = exchange.at;
    let pairs = exchange.params.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let line = exchanges::Exchange {
        institution: exchange.institution,
        id: exchanges::new_id(at),
        direction: Direction::In,
        partner: exchange.partner,
        api: exchange.api,
        endpoint: exchange.endpoint,
        method: exchange.method,
        status: Some(exchange.status),
        fault: exchange.fault,
        duration_ms: exchange.duration_ms,
        request_id: exchange.request_id,
        body_sha256: exchange.body_sha256,
        at,
        agreement: exchange.agreement,
        subject: diary::subject(pairs),
        bodies: None,
    };
    let said = keeps_bodies(host).then_some((exchange.params, exchange.answer));
    (line, said)
}

#[cfg(test)]
mod tests;
