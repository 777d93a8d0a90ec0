//! Letters to people in the queue. What is kept is what a letter is made of; whoever writes it later knows the address.

use domain::hei::HeiId;
use domain::ids::JobId;
use jiff::Timestamp;

use super::{JobKind, Lane, Way};
use crate::ids::fresh;
use crate::{Db, StoreError, Tx};

/// A letter to enqueue.
#[derive(Clone, Debug)]
pub struct NewLetter {
    /// Whose letter.
    pub institution: HeiId,
    /// To whom and what for: while one waits, a second one takes its place.
    pub subject: String,
    /// What it is made of. No address, no secret.
    pub content: String,
    /// When the change was made that it tells of; the letter is due at once.
    pub now: Timestamp,
}

/// Puts a letter into the queue. If one with the same subject waits there, it says from now on what the new one says.
pub async fn enqueue_letter(tx: &Tx, new: &NewLetter) -> Result<JobId, StoreError> {
    let id = JobId::from_uuid(fresh(new.now));
    let lane = Lane { institution: new.institution.clone(), partner: new.institution.clone(), way: Way::Mail };
    let row = tx
        .reader()
        .one(
            "INSERT INTO jobs
                (institution, id, kind, outgoing, partner, subject, state, generation, claim, tries, attempts,
                 enqueued_at, due_at, lane, letter)
             VALUES ($1, $2, $3, true, $1, $4, 'pending', 1, 0, 0, 0, $5, $5, $6, $7)
             ON CONFLICT (institution, kind, partner, subject) WHERE state = 'pending' DO UPDATE SET
                generation = jobs.generation + 1, tries = 0, enqueued_at = excluded.enqueued_at,
                due_at = excluded.due_at, silent = false, letter = excluded.letter
             RETURNING id",
            &[&new.institution, &id, &JobKind::Letter.slug(), &new.subject, &new.now, &lane.to_string(), &new.content],
        )
        .await?;
    row.map_or(Ok(id), |row| row.read("id"))
}

/// How many letters with this subject were enqueued since a time, counted up to `most`.
pub async fn letters_since(
    db: &impl Db,
    institution: &HeiId,
    subject: &str,
    since: Timestamp,
    most: u32,
) -> Result<u32, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT COUNT(*) AS number FROM (
                SELECT 1 FROM jobs WHERE institution = $1 AND kind = 'letter' AND subject = $2 AND enqueued_at >= $3
                LIMIT $4) AS counted",
            &[institution, &subject, &since, &most],
        )
        .await?;
    row.map_or(Ok(0), |row| row.number("number"))
}

/// How many letters that were enqueued since a time did not leave, counted up to `most`. What nobody needed any more in
/// the end counts as well.
pub async fn undelivered_letters(
    db: &impl Db,
    institution: &HeiId,
    since: Timestamp,
    most: u32,
) -> Result<u32, StoreError> {
    let row = db
        .reader()
        .one(
            "SELECT COUNT(*) AS number FROM (
                SELECT 1 FROM jobs WHERE institution = $1 AND kind = 'letter' AND state IN ('refused', 'given-up')
                    AND enqueued_at >= $2
                LIMIT $3) AS counted",
            &[institution, &since, &most],
        )
        .await?;
    row.map_or(Ok(0), |row| row.number("number"))
}

/// Forgets at most `most` letters that ended before a time, with their attempts; tells how many.
pub async fn forget_letters(tx: &Tx, institution: &HeiId, before: Timestamp, most: u32) -> Result<u64, StoreError> {
    let rows = tx
        .reader()
        .all(
            "SELECT id FROM jobs WHERE institution = $1 AND kind = 'letter' AND enqueued_at < $2
                AND state <> 'pending' AND finished_at < $2 ORDER BY enqueued_at, id LIMIT $3",
            &[institution, &before, &most],
        )
        .await?;
    for row in &rows {
        let id: JobId = row.read("id")?;
        tx.run("DELETE FROM job_attempts WHERE institution = $1 AND job = $2", &[institution, &id]).await?;
        tx.run("DELETE FROM jobs WHERE institution = $1 AND id = $2", &[institution, &id]).await?;
    }
    Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
}
