//! What the operator's watch may know about a running host: counts and ages, never what anybody said.

use std::sync::atomic::{AtomicU64, Ordering};

use jiff::{SignedDuration, Timestamp};
use store::StoreError;
use store::meters;

use crate::host::Host;

/// The APIs that are counted by name; all others are one. So the number of counters does not depend on who calls.
pub const APIS: [&str; 12] = [
    "discovery",
    "echo",
    "institutions",
    "organizational-units",
    "factsheet",
    "file",
    "iias",
    "iia-cnr",
    "iias-approval",
    "iia-approval-cnr",
    "monitoring",
    "other",
];

/// Upper ends of the ranges in which durations are counted, in milliseconds; one more range has no end.
pub const RANGES: [u32; 11] = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000];

/// Directions, results and ranges as they are counted.
const DIRECTIONS: usize = 2;
const RESULTS: usize = 4;

/// Who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A partner asked us.
    In,
    /// We asked a partner.
    Out,
}

impl Direction {
    /// Both.
    pub const ALL: [Self; DIRECTIONS] = [Self::In, Self::Out];

    /// Stable short name.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}

/// How an exchange ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With what was asked for.
    Answered,
    /// With 4xx.
    Refused,
    /// With 5xx or something that is no answer.
    Failed,
    /// Without any answer.
    Silent,
}

impl Outcome {
    /// All.
    pub const ALL: [Self; RESULTS] = [Self::Answered, Self::Refused, Self::Failed, Self::Silent];

    /// Stable short name.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::Silent => "silent",
        }
    }

    fn of(status: Option<u16>) -> Self {
        match status {
            None => Self::Silent,
            Some(200..=399) => Self::Answered,
            Some(400..=499) => Self::Refused,
            Some(_) => Self::Failed,
        }
    }
}

/// Counters of one process since its start. Counting waits for nobody.
#[derive(Debug, Default)]
pub struct Meters {
    exchanges: [[[AtomicU64; RESULTS]; APIS.len()]; DIRECTIONS],
    durations: [[AtomicU64; RANGES.len() + 1]; DIRECTIONS],
    milliseconds: [AtomicU64; DIRECTIONS],
}

/// The durations of one direction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Durations {
    /// How many ended within each range and the ranges before it; the last number is that of all.
    pub within: Vec<u64>,
    /// Their sum.
    pub milliseconds: u64,
}

impl Meters {
    pub(crate) fn count(&self, direction: Direction, api: &str, status: Option<u16>, duration_ms: u32) {
        let by = direction as usize;
        let of = APIS.iter().position(|known| *known == api).unwrap_or(APIS.len() - 1);
        let range = RANGES.iter().position(|end| duration_ms <= *end).unwrap_or(RANGES.len());
        let result = self.exchanges.get(by).and_then(|of_apis| of_apis.get(of)?.get(Outcome::of(status) as usize));
        let duration = self.durations.get(by).and_then(|ranges| ranges.get(range));
        for counter in [result, duration].into_iter().flatten() {
            counter.fetch_add(1, Ordering::Relaxed);
        }
        if let Some(sum) = self.milliseconds.get(by) {
            sum.fetch_add(u64::from(duration_ms), Ordering::Relaxed);
        }
    }

    /// How many exchanges with an API of the list ended so.
    #[must_use]
    pub fn exchanges(&self, direction: Direction, api: &str, outcome: Outcome) -> u64 {
        let place = APIS.iter().position(|known| *known == api);
        let counter = place.and_then(|of| self.exchanges.get(direction as usize)?.get(of)?.get(outcome as usize));
        counter.map_or(0, |counter| counter.load(Ordering::Relaxed))
    }

    /// How long they took.
    #[must_use]
    pub fn durations(&self, direction: Direction) -> Durations {
        let ranges = self.durations.get(direction as usize).into_iter().flatten();
        let within = ranges.scan(0, |sum, counter| {
            *sum += counter.load(Ordering::Relaxed);
            Some(*sum)
        });
        let sum = self.milliseconds.get(direction as usize);
        Durations { within: within.collect(), milliseconds: sum.map_or(0, |sum| sum.load(Ordering::Relaxed)) }
    }
}

/// What can be read at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What waits to be sent.
    pub to_send: meters::Waiting,
    /// What waits to be fetched.
    pub to_fetch: meters::Waiting,
    /// How many hosts the catalogue has.
    pub catalogue_hosts: usize,
    /// How long ago the registry last said that the catalogue is current.
    pub catalogue_age: SignedDuration,
    /// Lines of the exchange log that were dropped since the start.
    pub dropped_lines: u64,
    /// The moment of the reading (office time, by which work waits).
    pub now: Timestamp,
}

/// Reads what is not counted.
pub async fn read(host: &Host) -> Result<Reading, StoreError> {
    let [to_send, to_fetch] = meters::waiting(host.store()).await?;
    let snapshot = host.catalogue();
    Ok(Reading {
        to_send,
        to_fetch,
        catalogue_hosts: snapshot.catalogue.hosts(),
        catalogue_age: host.clock().wire_now().duration_since(snapshot.fetched_at),
        dropped_lines: host.diary().dropped(),
        now: host.clock().now(),
    })
}

/// Why a host is not ready to speak with partners.
#[derive(Debug, thiserror::Error)]
pub enum NotReady {
    /// The database does not answer.
    #[error("the database does not answer")]
    Database(#[source] StoreError),
    /// There is no catalogue, or it has expired, so that no partner is known.
    #[error("no catalogue of the registry is known")]
    NoCatalogue,
}

/// Whether the host can speak with partners: its database answers and it knows a catalogue.
pub async fn readiness(host: &Host) -> Result<(), NotReady> {
    host.is_working().await.map_err(NotReady::Database)?;
    if host.catalogue().catalogue.hosts() == 0 { Err(NotReady::NoCatalogue) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_calls_the_number_of_counters_stays() {
        let meters = Meters::default();
        meters.count(Direction::In, "iias", Some(200), 7);
        meters.count(Direction::In, "iias", Some(403), 20_000);
        meters.count(Direction::In, "made-up", None, 5);
        assert_eq!(meters.exchanges(Direction::In, "iias", Outcome::Answered), 1);
        assert_eq!(meters.exchanges(Direction::In, "iias", Outcome::Refused), 1);
        assert_eq!(meters.exchanges(Direction::In, "other", Outcome::Silent), 1);
        assert_eq!(meters.exchanges(Direction::Out, "iias", Outcome::Answered), 0);
        let durations = meters.durations(Direction::In);
        assert_eq!((durations.within[0], durations.within[1], durations.within.last()), (1, 2, Some(&3)));
        assert_eq!(durations.milliseconds, 20_012);
    }
}
