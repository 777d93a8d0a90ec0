//! Who comes next when more lanes have work than there are hands: those that waited longest for a turn, and one lane of
//! each institution before the second of any.

use std::collections::{BTreeMap, HashMap};

use domain::hei::HeiId;

use super::{Claimed, Lane};

/// After so many lanes the memory of turns begins anew.
const MOST_LANES: usize = 50_000;

/// What one runner remembers of the turns that it gave.
#[derive(Debug, Default)]
pub struct Turns {
    given: u64,
    lanes: HashMap<Lane, u64>,
    institutions: HashMap<HeiId, u64>,
}

impl Turns {
    /// Puts the first jobs of all lanes into the order in which they are to be done.
    pub(super) fn sort(&self, jobs: &mut Vec<Claimed>) {
        jobs.sort_by(|a, b| {
            self.of(a).cmp(&self.of(b)).then_with(|| (a.enqueued_at, &a.id).cmp(&(b.enqueued_at, &b.id)))
        });
        let mut places: BTreeMap<HeiId, usize> = BTreeMap::new();
        let mut queue: Vec<(usize, u64, Claimed)> = std::mem::take(jobs)
            .into_iter()
            .map(|job| {
                let place = places.entry(job.institution.clone()).or_default();
                *place += 1;
                (*place, self.institutions.get(&job.institution).copied().unwrap_or(0), job)
            })
            .collect();
        if places.len() > 1 {
            queue.sort_by_key(|(place, turn, _)| (*place, *turn));
        }
        jobs.extend(queue.into_iter().map(|(_, _, job)| job));
    }

    /// Remembers that a lane had its turn.
    pub(super) fn give(&mut self, job: &Claimed) {
        if self.lanes.len() >= MOST_LANES {
            self.lanes.clear();
        }
        self.given += 1;
        self.lanes.insert(job.lane(), self.given);
        self.institutions.insert(job.institution.clone(), self.given);
    }

    fn of(&self, job: &Claimed) -> u64 {
        self.lanes.get(&job.lane()).copied().unwrap_or(0)
    }
}
