//! The exchange log: every request in and out, found by any id that it has, kept by kind for as long as the operator
//! wants it; its bodies only where the operator wants them.

mod forgetting;
mod searching;

use domain::hei::HeiId;
use domain::ids::{AgreementId, ExchangeId};
use jiff::Timestamp;

pub use self::forgetting::{forget_bodies, forget_some};
pub use self::searching::{Ended, Filter, bodies, get, newest, search};
use crate::ids::fresh;
use crate::sql::Query;
use crate::{Store, StoreError, Tx};

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
    /// The id on the network that it was about, if it was one: ours or the partner's.
    pub subject: Option<String>,
    /// What was said, where that is kept; people are taken out. Left out when lines are read in lists.
    pub bodies: Option<Bodies>,
}

/// What was said in one exchange.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bodies {
    /// Parameters or body of the request.
    pub request: Option<String>,
    /// Body of the answer.
    pub answer: Option<String>,
}

/// What a line is about, which says how long it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Somebody asked who did not prove to be a partner.
    Unproved,
    /// Something was read.
    Read,
    /// A change was told.
    Change,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Unproved, Self::Read, Self::Change];

    /// The kind of a line. Notices have APIs of their own, whose names end alike (architecture 1.15, CNR).
    #[must_use]
    pub fn of(line: &Exchange) -> Self {
        match line.partner {
            None => Self::Unproved,
            Some(_) if line.api.ends_with("-cnr") => Self::Change,
            Some(_) => Self::Read,
        }
    }

    fn slug(self) -> &'static str {
        match self {
            Self::Unproved => "unproved",
            Self::Read => "read",
            Self::Change => "change",
        }
    }
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
                 request_id, body_sha256, at, agreement, subject, kind) VALUES ",
            &[],
        );
        for (index, line) in lines.iter().enumerate() {
            query.add(if index > 0 { ", (" } else { "(" });
            query.value(&line.institution).add(", ").value(&line.id).add(", ");
            query.value(&line.direction.slug()).add(", ").value(&line.partner).add(", ");
            query.value(&line.api).add(", ").value(&line.endpoint).add(", ").value(&line.method).add(", ");
            query.value(&line.status).add(", ").value(&line.fault).add(", ").value(&line.duration_ms).add(", ");
            query.value(&line.request_id).add(", ").value(&line.body_sha256).add(", ");
            query.value(&line.at).add(", ").value(&line.agreement).add(", ");
            query.value(&line.subject).add(", ").value(&Kind::of(line).slug()).add(")");
        }
        tx.run_query(query).await?;
        append_bodies(tx, lines).await?;
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

async fn append_bodies(tx: &Tx, lines: &[Exchange]) -> Result<(), StoreError> {
    for line in lines {
        if let Some(bodies) = &line.bodies {
            tx.run(
                "INSERT INTO exchange_bodies (institution, exchange, at, request, answer) VALUES ($1, $2, $3, $4, $5)",
                &[&line.institution, &line.id, &line.at, &bodies.request, &bodies.answer],
            )
            .await?;
        }
    }
    Ok(())
}

impl Direction {
    /// Stable short name for addresses, message keys and the database.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }
}
