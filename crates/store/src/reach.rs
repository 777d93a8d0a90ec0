//! Whether a partner's system answers. Silence is a fact about a partner and not about one message: after some of it
//! the partner is left in peace but for a probe now and then, and everything that waits for it goes on, in order, when
//! it answers.

use domain::hei::HeiId;
use jiff::{SignedDuration, Timestamp};

use crate::sql::Row;
use crate::{Db, Store, StoreError, Tx, next_steps};

/// After so many silences in a row a partner is left in peace.
pub const DEAD_AFTER: i64 = 3;
/// A notice that comes so long after the last silence shows that the partner is there again.
pub const SPOKE_AFTER: SignedDuration = SignedDuration::from_secs(20);
/// How long one probe keeps others from probing. It is longer than any call.
const PROBE: SignedDuration = SignedDuration::from_secs(60);

/// What we know about a partner's system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// How many calls in a row met silence.
    pub silences: u32,
    /// When the first of them began.
    pub silent_since: Option<Timestamp>,
    /// When the last of them began.
    pub silent_at: Option<Timestamp>,
    /// Until when nobody calls (office time).
    pub wait_until: Option<Timestamp>,
    /// Whether it was slow to answer the last time.
    pub slow: bool,
}

impl Reach {
    /// Whether the partner is left in peace but for probes.
    #[must_use]
    pub fn is_dead(&self) -> bool {
        i64::from(self.silences) >= DEAD_AFTER
    }
}

/// What is known about a partner; everything is well if nothing is. A transaction holds it until its end.
pub async fn of(db: &impl Db, institution: &HeiId, partner: &HeiId) -> Result<Reach, StoreError> {
    let reader = db.reader();
    let query = format!(
        "SELECT silences, silent_since, silent_at, wait_until, slow FROM partner_reach
         WHERE institution = $1 AND partner = $2{}",
        reader.hold()
    );
    let row = reader.one(&query, &[institution, partner]).await?;
    row.map_or_else(|| Ok(Reach::default()), |row| reach(&row))
}

/// The partner answered a call that took long or not. Only what is new is written.
pub async fn answered(
    store: &Store,
    institution: &HeiId,
    partner: &HeiId,
    at: Timestamp,
    slow: bool,
) -> Result<(), StoreError> {
    let known = of(store, institution, partner).await?;
    if known.silences == 0 && known.wait_until.is_none() && known.slow == slow {
        return Ok(());
    }
    let tx = store.begin().await?;
    tx.run(
        "INSERT INTO partner_reach (institution, partner, silences, slow) VALUES ($1, $2, 0, $4)
         ON CONFLICT (institution, partner) DO UPDATE SET
            revived_at = CASE WHEN partner_reach.silences >= $5 THEN $3 ELSE partner_reach.revived_at END,
            silences = 0, silent_since = NULL, silent_at = NULL, wait_until = NULL, slow = excluded.slow",
        &[institution, partner, &at, &slow, &DEAD_AFTER],
    )
    .await?;
    next_steps::followed(&tx, institution, partner).await?;
    tx.commit().await
}

/// A call that began at a time met silence. Calls that were on their way together count once. `pause` tells how long
/// to leave the partner in peace after so many silences in a row.
pub async fn silent(
    store: &Store,
    institution: &HeiId,
    partner: &HeiId,
    began_at: Timestamp,
    now: Timestamp,
    pause: impl Fn(u32) -> SignedDuration,
) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    tx.run(
        "INSERT INTO partner_reach (institution, partner, silences, slow) VALUES ($1, $2, 0, true)
         ON CONFLICT (institution, partner) DO NOTHING",
        &[institution, partner],
    )
    .await?;
    let known = of(&tx, institution, partner).await?;
    let is_counted = known.silent_at.is_some_and(|at| began_at < at);
    let silences = known.silences + u32::from(!is_counted);
    let until = now.saturating_add(pause(silences)).unwrap_or(now);
    let wait_until = (i64::from(silences) >= DEAD_AFTER).then_some(until);
    tx.run(
        "UPDATE partner_reach SET silences = $3, silent_since = COALESCE(silent_since, $4), silent_at = $5,
            wait_until = $6, slow = true
         WHERE institution = $1 AND partner = $2",
        &[institution, partner, &silences, &began_at, &now, &wait_until],
    )
    .await?;
    if wait_until.is_some() {
        next_steps::settle_connection(&tx, institution, partner).await?;
    }
    tx.commit().await
}

/// Keeps others from probing while one does.
pub(crate) async fn reserve(tx: &Tx, institution: &HeiId, partner: &HeiId, now: Timestamp) -> Result<(), StoreError> {
    let until = now.saturating_add(PROBE).unwrap_or(now);
    tx.run(
        "UPDATE partner_reach SET wait_until = $3 WHERE institution = $1 AND partner = $2 AND silences >= $4",
        &[institution, partner, &until, &DEAD_AFTER],
    )
    .await?;
    Ok(())
}

fn reach(row: &Row) -> Result<Reach, StoreError> {
    Ok(Reach {
        silences: row.number("silences")?,
        silent_since: row.opt_at("silent_since")?,
        silent_at: row.opt_at("silent_at")?,
        wait_until: row.opt_at("wait_until")?,
        slow: row.flag("slow")?,
    })
}
