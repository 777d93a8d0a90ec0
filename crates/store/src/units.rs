//! What hangs on an institution's units. The units themselves are part of what it tells about itself.

use domain::hei::{HeiId, OunitId};
use jiff::Timestamp;

use crate::{Db, StoreError};

/// No more are counted: whoever asks wants to know whether there are any.
const MOST_COUNTED: u32 = 1000;

/// What would be left without its unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Agreements of which the unit is in charge, 1000 at most.
    pub agreements: u32,
    /// People who have a role for the unit now or later, 1000 at most.
    pub people: u32,
}

impl Uses {
    /// Whether nothing hangs on the unit.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// What hangs on one unit at a moment of wire time.
pub async fn uses(db: &impl Db, institution: &HeiId, unit: &OunitId, now: Timestamp) -> Result<Uses, StoreError> {
    let reader = db.reader();
    let agreements = "SELECT count(*) AS found FROM
        (SELECT 1 AS one FROM standings WHERE institution = $1 AND unit = $2 LIMIT $3) AS counted";
    let people = "SELECT count(*) AS found FROM
        (SELECT DISTINCT staff FROM grants
         WHERE institution = $1 AND unit = $2 AND (until_at IS NULL OR until_at > $4) LIMIT $3) AS counted";
    let agreements = reader.one(agreements, &[institution, unit, &MOST_COUNTED]).await?;
    let people = reader.one(people, &[institution, unit, &MOST_COUNTED, &now]).await?;
    Ok(Uses {
        agreements: agreements.map_or(Ok(0), |row| row.number("found"))?,
        people: people.map_or(Ok(0), |row| row.number("found"))?,
    })
}
