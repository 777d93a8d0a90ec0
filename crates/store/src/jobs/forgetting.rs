//! Forgetting jobs that ended long ago, in small steps. What stands on pages as the state of a delivery stays: the
//! newest job of each kind about each thing of an agreement.

use domain::hei::HeiId;
use domain::ids::JobId;
use jiff::Timestamp;

use crate::page::Cursor;
use crate::sql::Query;
use crate::{StoreError, Tx};

/// What one step forgot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// How many jobs.
    pub jobs: u64,
    /// Where the next step goes on; `None` if nothing is left.
    pub next: Option<Cursor>,
}

/// Looks at `most` jobs that ended before a time, the oldest first, from a place on, and forgets those that a newer job
/// about the same thing stands for, with their attempts. Jobs that belong to no agreement are all forgotten.
pub async fn forget_ended(
    tx: &Tx,
    institution: &HeiId,
    before: Timestamp,
    from: Option<&Cursor>,
    most: u32,
) -> Result<Forgotten, StoreError> {
    let most = most.clamp(1, 500);
    let mut query = Query::new(
        "SELECT j.id, j.enqueued_at, (j.agreement IS NULL OR EXISTS (
            SELECT 1 FROM jobs n WHERE n.institution = j.institution AND n.agreement = j.agreement
              AND n.kind = j.kind AND n.subject = j.subject
              AND (n.enqueued_at, n.id) > (j.enqueued_at, j.id))) AS is_old
         FROM jobs j
         WHERE j.institution = $1 AND j.state <> 'pending' AND j.enqueued_at < $2 AND j.finished_at < $2",
        &[institution, &before],
    );
    if let Some(from) = from {
        query.add(" AND (j.enqueued_at, j.id) > (").value(&from.at).add(", ").value(&from.id).add(")");
    }
    query.add(" ORDER BY j.enqueued_at, j.id LIMIT ").value(&most);
    let rows = tx.reader().all_of(query).await?;
    let (mut old, mut last) = (Vec::<JobId>::new(), None);
    for row in &rows {
        if row.flag("is_old")? {
            old.push(row.read("id")?);
        }
        last = Some(Cursor { at: row.at("enqueued_at")?, id: row.text("id")? });
    }
    if !old.is_empty() {
        for text in [
            "DELETE FROM job_attempts WHERE institution = $1 AND job IN ",
            "DELETE FROM jobs WHERE institution = $1 AND id IN ",
        ] {
            let mut query = Query::new(text, &[institution]);
            query.list(&old);
            tx.run_query(query).await?;
        }
    }
    let is_full = rows.len() >= usize::try_from(most).unwrap_or(usize::MAX);
    Ok(Forgotten { jobs: u64::try_from(old.len()).unwrap_or(u64::MAX), next: last.filter(|_| is_full) })
}
