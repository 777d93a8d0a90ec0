//! New ids: UUIDs of version 7 for a given time, in the order in which one process makes them.

use std::sync::Mutex;

use jiff::Timestamp;
use uuid::{ContextV7, Uuid};

static ORDER: Mutex<ContextV7> = Mutex::new(ContextV7::new());

/// A new id for something that happens at `at`.
pub(crate) fn fresh(at: Timestamp) -> Uuid {
    let seconds = u64::try_from(at.as_second()).unwrap_or(0);
    let nanoseconds = u32::try_from(at.subsec_nanosecond()).unwrap_or(0);
    Uuid::new_v7(uuid::Timestamp::from_unix(&ORDER, seconds, nanoseconds))
}
