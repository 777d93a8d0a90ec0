//! Records of partners that belong to no agreement of ours: the inbox of proposals.

use domain::agreement::copy::AgreementCopy;
use domain::hei::{HeiId, IiaId};
use jiff::Timestamp;

use crate::page::{self, At, Cursor, Narrows, Page};
use crate::sql::{Query, Row};
use crate::{Db, StoreError, Tx, next_steps};

/// One record of a partner that is mapped to no agreement of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedRow {
    /// Whose it is.
    pub partner: HeiId,
    /// The partner's id.
    pub remote_id: IiaId,
    /// What its newest readable copy says; `None` if none could be read.
    pub content: Option<AgreementCopy>,
    /// The id of ours that it names, which is then none that we have mapped.
    pub claims: Option<IiaId>,
    /// Whether its last document could not be used.
    pub has_problem: bool,
    /// When we first heard of it.
    pub first_seen: Timestamp,
    /// When we last got an answer about it.
    pub fetched_at: Timestamp,
    /// When it was put aside, if it is.
    pub aside_at: Option<Timestamp>,
}

/// The list of records that wait for a decision.
pub(crate) const WAITING: &str = "waiting";
/// The list of records that were put aside.
pub(crate) const ASIDE: &str = "aside";

/// Which records to list: of those that belong to no agreement of ours and are still there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those that were put aside, instead of those that wait for a decision.
    pub aside: bool,
    /// Only of this partner.
    pub partner: Option<HeiId>,
}

/// One page of the records by when we first heard of them.
pub async fn unlinked(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<ReceivedRow>, StoreError> {
    page::read(db, COLUMNS, institution, filter, at, limit, row).await
}

/// How many records wait for a decision, counted up to `most`. Each has a task, and those are found by their kind,
/// however many records are linked.
pub async fn count_waiting(db: &impl Db, institution: &HeiId, most: u32) -> Result<u64, StoreError> {
    let count = "SELECT COUNT(*) AS number FROM (
            SELECT 1 FROM tasks WHERE institution = $1
                AND (pile = 'work' AND kind = 'answer-received' OR pile = 'connection' AND kind = 'report-unreadable')
            LIMIT $2
         ) AS waiting";
    let row = db.reader().one(count, &[institution, &most]).await?;
    row.map_or(Ok(0), |row| row.number("number"))
}

/// Takes a record out of the inbox; tells whether it was there.
pub async fn put_aside(
    tx: &Tx,
    institution: &HeiId,
    partner: &HeiId,
    remote_id: &IiaId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE remote_records SET aside_at = $4
             WHERE institution = $1 AND partner = $2 AND remote_id = $3 AND aside_at IS NULL",
            &[institution, partner, remote_id, &at],
        )
        .await?;
    next_steps::settle_received(tx, institution, partner, remote_id).await?;
    Ok(changed == 1)
}

/// Puts a record back into the inbox; tells whether it was put aside.
pub async fn take_back(tx: &Tx, institution: &HeiId, partner: &HeiId, remote_id: &IiaId) -> Result<bool, StoreError> {
    let changed = tx
        .run(
            "UPDATE remote_records SET aside_at = NULL
             WHERE institution = $1 AND partner = $2 AND remote_id = $3 AND aside_at IS NOT NULL",
            &[institution, partner, remote_id],
        )
        .await?;
    next_steps::settle_received(tx, institution, partner, remote_id).await?;
    Ok(changed == 1)
}

const COLUMNS: &str = "r.id, r.partner, r.remote_id, r.claims, r.problem, r.first_seen, r.fetched_at, r.aside_at,
        (SELECT c.content FROM partner_copies c
         WHERE c.institution = r.institution AND c.partner = r.partner AND c.remote_id = r.remote_id
         ORDER BY c.ordinal DESC LIMIT 1) AS content";

impl Narrows for Filter {
    const FROM: &'static str = "remote_records r WHERE r.institution = $1";
    const ORDER: (&'static str, &'static str) = ("r.first_seen", "r.id");

    fn narrow(&self, query: &mut Query) {
        query.add(" AND r.inbox = ").value(&if self.aside { ASIDE } else { WAITING });
        if let Some(partner) = &self.partner {
            query.add(" AND r.partner = ").value(partner);
        }
    }
}

fn row(row: &Row) -> Result<(ReceivedRow, Cursor), StoreError> {
    let received = ReceivedRow {
        partner: row.read("partner")?,
        remote_id: row.read("remote_id")?,
        content: row.opt_json("content")?,
        claims: row.opt_read("claims")?,
        has_problem: row.opt_text("problem")?.is_some(),
        first_seen: row.at("first_seen")?,
        fetched_at: row.at("fetched_at")?,
        aside_at: row.opt_at("aside_at")?,
    };
    let cursor = Cursor { at: received.first_seen, id: row.text("id")? };
    Ok((received, cursor))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::page::{Order, Place};

    #[tokio::test]
    async fn no_page_of_the_inbox_looks_at_records_that_are_linked() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite:{}", folder.path().join("plan.sqlite").display())).await.unwrap();
        let institution = HeiId::parse("alpha.example").unwrap();
        let place = Place::After(Cursor { at: Timestamp::UNIX_EPOCH, id: "a".to_owned() });
        for (partner, index) in
            [(None, "remote_records_inbox "), (Some(institution.clone()), "remote_records_inbox_of ")]
        {
            let filter = Filter { partner, aside: false };
            for order in Order::ALL {
                let plan = page::plan(&store, COLUMNS, &institution, &filter, (order, &place)).await.join("; ");
                assert!(plan.contains(index) && !plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{plan}");
            }
        }
    }
}
