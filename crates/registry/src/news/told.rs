//! What was told to whom, as the registry's folder keeps it.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Condition;
use crate::kept::Kept;

/// A day.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// What each source was told last.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Told {
    pub(super) sources: BTreeMap<String, ToldOf>,
}

/// What one source was told last.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(super) struct ToldOf {
    pub(super) condition: Condition,
    /// How much it was told so far.
    pub(super) number: u64,
    /// When it was told something in the last day.
    pub(super) lately: Vec<Timestamp>,
    /// How often the next news was tried.
    pub(super) tries: u32,
}

impl Told {
    /// What the folder has; `None` if nothing was ever told.
    pub(super) fn read(kept: &Kept) -> Option<Self> {
        serde_json::from_slice(&kept.told()?).ok()
    }

    pub(super) fn keep(&self, kept: &Kept) {
        let written = serde_json::to_vec(self).map_err(std::io::Error::from).and_then(|bytes| kept.keep_told(&bytes));
        if let Err(error) = written {
            tracing::warn!(%error, "what hosts were told cannot be kept for the next start");
        }
    }
}

impl ToldOf {
    pub(super) fn new(condition: Condition) -> Self {
        Self { condition, number: 0, lately: Vec::new(), tries: 0 }
    }

    pub(super) fn forget_before(&mut self, now: Timestamp) {
        self.lately.retain(|at| now.duration_since(*at) < DAY);
    }

    pub(super) fn tell(&mut self, condition: Condition, now: Timestamp) {
        *self = Self { condition, number: self.number + 1, lately: std::mem::take(&mut self.lately), tries: 0 };
        self.lately.push(now);
    }
}
