//! The steps of connections with partners' systems.

use domain::hei::HeiId;
use domain::task::connection::{self, Connection, Stuck};
use domain::task::{MOST_COUNTED, Object};

use super::{Row, put};
use crate::db::Reader;
use crate::jobs::JobState;
use crate::reach::DEAD_AFTER;
use crate::{Db, StoreError, Tx};

/// A message that ended without success, and after which nothing was sent about the same thing.
const STUCK: &str = "j.institution = $1 AND j.partner = $2 AND j.outgoing AND j.agreement IS NOT NULL
    AND j.state = $3 AND NOT EXISTS (
        SELECT 1 FROM jobs n WHERE n.institution = j.institution AND n.agreement = j.agreement AND n.kind = j.kind
          AND n.subject = j.subject AND (n.enqueued_at, n.id) > (j.enqueued_at, j.id))
    AND j.state IN ('refused', 'given-up', 'not-connected')";

/// Keeps the step of a connection true. Whatever ends a message, follows one, or learns whether the partner answers
/// calls this in its transaction.
pub async fn settle_connection(tx: &Tx, institution: &HeiId, partner: &HeiId) -> Result<(), StoreError> {
    let rows = connection_rows(tx, institution, partner).await?;
    put(tx, institution, &Object::Connection(partner.clone()), &rows).await?;
    Ok(())
}

/// The same after something that can only have mended it.
pub(crate) async fn followed(tx: &Tx, institution: &HeiId, partner: &HeiId) -> Result<(), StoreError> {
    let object = Object::Connection(partner.clone());
    let text = "SELECT id FROM tasks WHERE institution = $1 AND object = $2 LIMIT 1";
    match tx.reader().one(text, &[institution, &object]).await? {
        Some(_) => settle_connection(tx, institution, partner).await,
        None => Ok(()),
    }
}

/// The same for all partners with whom something is or was wrong.
pub async fn settle_connections(tx: &Tx, institution: &HeiId) -> Result<(), StoreError> {
    for partner in &connections(tx, institution).await? {
        settle_connection(tx, institution, partner).await?;
    }
    Ok(())
}

/// The step that a connection has by the facts.
pub async fn connection_rows(db: &impl Db, institution: &HeiId, partner: &HeiId) -> Result<Vec<Row>, StoreError> {
    // The institution's own name stands for its mail server, which is no partner.
    if partner == institution {
        return Ok(Vec::new());
    }
    let reader = db.reader();
    let found = Connection {
        partner: partner.clone(),
        refused: stuck(reader, institution, partner, JobState::Refused).await?,
        undelivered: stuck(reader, institution, partner, JobState::GivenUp).await?,
        unconnected: stuck(reader, institution, partner, JobState::NotConnected).await?,
        silent_since: silent_since(reader, institution, partner).await?,
    };
    let step = connection::step(&found);
    Ok(step.map(|step| Row { step, unit: None, partner: partner.clone(), code: String::new() }).into_iter().collect())
}

/// The partners with whom something is wrong or has a step.
pub async fn connections(db: &impl Db, institution: &HeiId) -> Result<Vec<HeiId>, StoreError> {
    let rows = db
        .reader()
        .all(
            "SELECT partner FROM jobs WHERE institution = $1 AND outgoing
                AND state IN ('refused', 'given-up', 'not-connected')
             UNION SELECT partner FROM partner_reach WHERE institution = $1 AND silences >= $2
             UNION SELECT partner FROM tasks WHERE institution = $1 AND pile = 'connection'
             ORDER BY partner",
            &[institution, &DEAD_AFTER],
        )
        .await?;
    rows.iter().map(|row| row.read("partner")).collect()
}

async fn stuck(
    reader: Reader<'_>,
    institution: &HeiId,
    partner: &HeiId,
    state: JobState,
) -> Result<Option<Stuck>, StoreError> {
    let text = format!(
        "SELECT COUNT(*) AS messages, MIN(finished_at) AS since FROM
            (SELECT j.finished_at FROM jobs j WHERE {STUCK} ORDER BY j.finished_at LIMIT $4) AS stuck"
    );
    let row = reader.one(&text, &[institution, partner, &state.slug(), &MOST_COUNTED]).await?;
    let Some(row) = row else { return Ok(None) };
    let messages = row.number("messages")?;
    Ok(row.opt_at("since")?.map(|since| Stuck { messages, since }))
}

/// Since when a partner does not answer that is left in peace for it.
async fn silent_since(
    reader: Reader<'_>,
    institution: &HeiId,
    partner: &HeiId,
) -> Result<Option<jiff::Timestamp>, StoreError> {
    let row = reader
        .one(
            "SELECT silent_since FROM partner_reach WHERE institution = $1 AND partner = $2 AND silences >= $3",
            &[institution, partner, &DEAD_AFTER],
        )
        .await?;
    row.map_or(Ok(None), |row| row.opt_at("silent_since"))
}
