//! The exchange log: every request in and out, without its content.

use domain::hei::HeiId;
use domain::ids::{AgreementId, ExchangeId};
use jiff::Timestamp;

use crate::ids::fresh;
use crate::page::{self, Cursor, Page, Place};
use crate::sql::{Query, Row};
use crate::{Db, Store, StoreError, Tx};

/// Rows that one statement adds.
const ROWS_AT_ONCE: usize = 100;

/// Who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A partner asked us.
    In,
    /// We asked a partner.
    Out,
}

/// One request with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Our institution.
    pub institution: HeiId,
    /// The id of this line.
    pub id: ExchangeId,
    /// Who asked.
    pub direction: Direction,
    /// The other institution, if it was proved or chosen.
    pub partner: Option<HeiId>,
    /// The API, such as `iias`.
    pub api: String,
    /// The endpoint, such as `get`.
    pub endpoint: String,
    /// The HTTP method.
    pub method: String,
    /// The status of the answer; `None` if there was none.
    pub status: Option<u16>,
    /// What was wrong: a short name.
    pub fault: Option<String>,
    /// How long it took.
    pub duration_ms: u32,
    /// The id of the request.
    pub request_id: Option<String>,
    /// SHA-256 of the body of the answer, in hex.
    pub body_sha256: Option<String>,
    /// When.
    pub at: Timestamp,
    /// The agreement of ours that it was about, if it was one.
    pub agreement: Option<AgreementId>,
}

/// A new id for a line.
#[must_use]
pub fn new_id(at: Timestamp) -> ExchangeId {
    ExchangeId::from_uuid(fresh(at))
}

/// Adds lines.
pub async fn append(tx: &Tx, lines: &[Exchange]) -> Result<(), StoreError> {
    for lines in lines.chunks(ROWS_AT_ONCE) {
        let mut query = Query::new(
            "INSERT INTO exchanges
                (institution, id, direction, partner, api, endpoint, method, status, fault, duration_ms,
                 request_id, body_sha256, at, agreement) VALUES ",
            &[],
        );
        for (index, line) in lines.iter().enumerate() {
            query.add(if index > 0 { ", (" } else { "(" });
            query.value(&line.institution).add(", ").value(&line.id).add(", ");
            query.value(&slug(line.direction)).add(", ").value(&line.partner).add(", ");
            query.value(&line.api).add(", ").value(&line.endpoint).add(", ").value(&line.method).add(", ");
            query.value(&line.status).add(", ").value(&line.fault).add(", ").value(&line.duration_ms).add(", ");
            query.value(&line.request_id).add(", ").value(&line.body_sha256).add(", ");
            query.value(&line.at).add(", ").value(&line.agreement).add(")");
        }
        tx.run_query(query).await?;
    }
    Ok(())
}

/// Adds lines in a transaction of their own.
pub async fn append_batch(store: &Store, lines: &[Exchange]) -> Result<(), StoreError> {
    if lines.is_empty() {
        return Ok(());
    }
    let tx = store.begin().await?;
    append(&tx, lines).await?;
    tx.commit().await
}

/// One page of the log, newest first; only with one partner if it is given.
pub async fn recent(
    db: &impl Db,
    institution: &HeiId,
    partner: Option<&HeiId>,
    place: &Place,
    limit: u32,
) -> Result<Page<Exchange>, StoreError> {
    let mut query = Query::new(
        "SELECT institution, id, direction, partner, api, endpoint, method, status, fault, duration_ms, request_id,
            body_sha256, at, agreement FROM exchanges WHERE institution = $1",
        &[institution],
    );
    if let Some(partner) = partner {
        query.add(" AND partner = ").value(partner);
    }
    page::read(db.reader(), query, ("at", "id"), place, limit, line).await
}

/// The newest line with one partner about one API in one direction, however many other lines came after it.
pub async fn newest(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    api: &str,
    direction: Direction,
) -> Result<Option<Exchange>, StoreError> {
    let found = db
        .reader()
        .one(
            "SELECT institution, id, direction, partner, api, endpoint, method, status, fault, duration_ms, request_id,
                body_sha256, at, agreement FROM exchanges
                WHERE institution = $1 AND partner = $2 AND api = $3 AND direction = $4
                ORDER BY at DESC, id DESC LIMIT 1",
            &[institution, partner, &api, &slug(direction)],
        )
        .await?;
    found.map(|row| Ok(line(&row)?.0)).transpose()
}

/// Forgets lines that are older; tells how many.
pub async fn forget_before(tx: &Tx, institution: &HeiId, before: Timestamp) -> Result<u64, StoreError> {
    tx.run("DELETE FROM exchanges WHERE institution = $1 AND at < $2", &[institution, &before]).await
}

fn slug(direction: Direction) -> &'static str {
    match direction {
        Direction::In => "in",
        Direction::Out => "out",
    }
}

fn line(row: &Row) -> Result<(Exchange, Cursor), StoreError> {
    let exchange = Exchange {
        institution: row.read("institution")?,
        id: row.read("id")?,
        direction: if row.text("direction")? == slug(Direction::In) { Direction::In } else { Direction::Out },
        partner: row.opt_read("partner")?,
        api: row.text("api")?,
        endpoint: row.text("endpoint")?,
        method: row.text("method")?,
        status: row.opt_number("status")?,
        fault: row.opt_text("fault")?,
        duration_ms: row.number("duration_ms")?,
        request_id: row.opt_text("request_id")?,
        body_sha256: row.opt_text("body_sha256")?,
        at: row.at("at")?,
        agreement: row.opt_read("agreement")?,
    };
    let cursor = Cursor { at: exchange.at, id: exchange.id.to_string() };
    Ok((exchange, cursor))
}
