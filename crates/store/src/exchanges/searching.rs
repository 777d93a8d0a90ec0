//! Finding lines of the exchange log.

use domain::hei::HeiId;
use domain::ids::ExchangeId;

use super::{Bodies, Direction, Exchange};
use crate::page::{self, Counted, Cursor, Order, Page, Place};
use crate::sql::{Query, Row};
use crate::{Db, StoreError};

/// Which lines to list. Conditions that are not given leave nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only with this partner.
    pub partner: Option<HeiId>,
    /// Only of this API.
    pub api: Option<String>,
    /// Only in this direction.
    pub direction: Option<Direction>,
    /// Only with this result.
    pub result: Option<Ended>,
    /// Only those that have this id in one of their places: the id of the request, of an agreement of ours or the
    /// partner's, of the line itself, or the SHA-256 of the answer.
    pub id: Option<String>,
}

/// How an exchange ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ended {
    /// 200 to 399.
    Fine,
    /// 4xx.
    Refused,
    /// 5xx.
    Failed,
    /// No answer at all.
    Silence,
}

impl Ended {
    /// All results.
    pub const ALL: [Self; 4] = [Self::Fine, Self::Refused, Self::Failed, Self::Silence];

    /// How a line ended.
    #[must_use]
    pub fn of(status: Option<u16>) -> Self {
        match status {
            None => Self::Silence,
            Some(..400) => Self::Fine,
            Some(400..500) => Self::Refused,
            Some(500..) => Self::Failed,
        }
    }

    /// Stable short name for addresses and message keys.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::Silence => "silence",
        }
    }

    fn condition(self) -> &'static str {
        match self {
            Self::Fine => " AND status < 400",
            Self::Refused => " AND status >= 400 AND status < 500",
            Self::Failed => " AND status >= 500",
            Self::Silence => " AND status IS NULL",
        }
    }
}

const SELECT: &str = "SELECT institution, id, direction, partner, api, endpoint, method, status, fault, duration_ms,
    request_id, body_sha256, at, agreement, subject FROM exchanges WHERE institution = $1";

/// One page of the log, newest first.
pub async fn search(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    place: &Place,
    limit: u32,
) -> Result<Page<Exchange>, StoreError> {
    search_in(db, institution, filter, (Order::NewestFirst, place), limit).await
}

/// The same in either order.
pub async fn search_in(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    at: (Order, &Place),
    limit: u32,
) -> Result<Page<Exchange>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    filter.add_to(&mut query);
    page::read_in(db.reader(), query, COLUMNS, at, limit, line).await
}

/// How many lines fit, and how many of them stand before the page that begins at `start`.
pub async fn counted(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    order: Order,
    start: Option<&Cursor>,
) -> Result<Counted, StoreError> {
    let mut query = page::count("exchanges WHERE institution = $1", COLUMNS, institution, order, start);
    filter.add_to(&mut query);
    page::counted(db.reader(), query, COLUMNS, order).await
}

const COLUMNS: (&str, &str) = ("at", "id");

impl Filter {
    fn add_to(&self, query: &mut Query) {
        if let Some(partner) = &self.partner {
            query.add(" AND partner = ").value(partner);
        }
        if let Some(api) = &self.api {
            query.add(" AND api = ").value(api);
        }
        if let Some(direction) = self.direction {
            query.add(" AND direction = ").value(&direction.slug());
        }
        query.add(self.result.map_or("", Ended::condition));
        if let Some(id) = &self.id {
            query.add(" AND (request_id = ").value(id).add(" OR body_sha256 = ").value(id);
            query.add(" OR subject = ").value(id).add(" OR agreement = ").value(id).add(" OR id = ").value(id).add(")");
        }
    }
}

/// One page of the log, newest first; only with one partner if it is given.
pub async fn recent(
    db: &impl Db,
    institution: &HeiId,
    partner: Option<&HeiId>,
    place: &Place,
    limit: u32,
) -> Result<Page<Exchange>, StoreError> {
    search(db, institution, &Filter { partner: partner.cloned(), ..Filter::default() }, place, limit).await
}

/// One line.
pub async fn get(db: &impl Db, institution: &HeiId, id: &ExchangeId) -> Result<Option<Exchange>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND id = ").value(id);
    let rows = db.reader().all_of(query).await?;
    rows.first().map(|row| Ok(line(row)?.0)).transpose()
}

/// What was said in one exchange, if that was kept.
pub async fn bodies(db: &impl Db, institution: &HeiId, id: &ExchangeId) -> Result<Option<Bodies>, StoreError> {
    let row = db
        .reader()
        .one("SELECT request, answer FROM exchange_bodies WHERE institution = $1 AND exchange = $2", &[institution, id])
        .await?;
    row.map(|row| Ok(Bodies { request: row.opt_text("request")?, answer: row.opt_text("answer")? })).transpose()
}

/// The newest line with one partner about one API in one direction, however many other lines came after it.
pub async fn newest(
    db: &impl Db,
    institution: &HeiId,
    partner: &HeiId,
    api: &str,
    direction: Direction,
) -> Result<Option<Exchange>, StoreError> {
    let mut query = Query::new(SELECT, &[institution]);
    query.add(" AND partner = ").value(partner).add(" AND api = ").value(&api);
    query.add(" AND direction = ").value(&direction.slug()).add(" ORDER BY at DESC, id DESC LIMIT 1");
    let rows = db.reader().all_of(query).await?;
    rows.first().map(|row| Ok(line(row)?.0)).transpose()
}

fn line(row: &Row) -> Result<(Exchange, Cursor), StoreError> {
    let exchange = Exchange {
        institution: row.read("institution")?,
        id: row.read("id")?,
        direction: if row.text("direction")? == Direction::In.slug() { Direction::In } else { Direction::Out },
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
        subject: row.opt_text("subject")?,
        bodies: None,
    };
    let cursor = Cursor { at: exchange.at, id: exchange.id.to_string() };
    Ok((exchange, cursor))
}
