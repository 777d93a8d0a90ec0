//! Finding lines of the exchange log.

use domain::hei::HeiId;
use domain::ids::ExchangeId;

use super::{Bodies, Direction, Exchange};
use crate::page::{self, At, Cursor, Narrows, Page};
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

    /// Word by word as in the indexes of each result: SQLite compares them so.
    fn condition(self) -> &'static str {
        match self {
            Self::Fine => " AND status < 400",
            Self::Refused => " AND status >= 400 AND status < 500",
            Self::Failed => " AND status >= 500",
            Self::Silence => " AND status IS NULL",
        }
    }
}

const COLUMNS: &str = "institution, id, direction, partner, api, endpoint, method, status, fault, duration_ms,
    request_id, body_sha256, at, agreement, subject";

/// One page of the log.
pub async fn search(
    db: &impl Db,
    institution: &HeiId,
    filter: &Filter,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<Exchange>, StoreError> {
    page::read(db, COLUMNS, institution, filter, at, limit, line).await
}

impl Narrows for Filter {
    const FROM: &'static str = "exchanges WHERE institution = $1";
    const ORDER: (&'static str, &'static str) = ("at", "id");

    fn narrow(&self, query: &mut Query) {
        if let Some(partner) = &self.partner {
            query.add(" AND partner = ").value(partner);
        }
        if let Some(api) = &self.api {
            query.add(" AND api = ").value(api);
        }
        if let Some(direction) = self.direction {
            // Lines of a rare result are few, but SQLite would rather read all of an API in one direction.
            let is_rare = self.result.is_some_and(|result| result != Ended::Fine);
            query.add(if is_rare { " AND direction || '' = " } else { " AND direction = " }).value(&direction.slug());
        }
        query.add(self.result.map_or("", Ended::condition));
        if let Some(id) = &self.id {
            query.add(" AND (request_id = ").value(id).add(" OR body_sha256 = ").value(id);
            query.add(" OR subject = ").value(id).add(" OR agreement = ").value(id).add(" OR id = ").value(id).add(")");
        }
    }
}

/// One line.
pub async fn get(db: &impl Db, institution: &HeiId, id: &ExchangeId) -> Result<Option<Exchange>, StoreError> {
    let mut query = page::rows::<Filter>(COLUMNS, institution);
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
    let mut query = page::rows::<Filter>(COLUMNS, institution);
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

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::Store;
    use crate::page::{Order, Place};

    #[tokio::test]
    async fn a_page_of_one_result_is_found_without_the_others() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let hei = HeiId::parse("alpha.example").unwrap();
        let cursor = Cursor { at: Timestamp::UNIX_EPOCH, id: "x".to_owned() };
        let places = [Place::First, Place::After(cursor.clone()), Place::Before(cursor.clone())];
        for result in Ended::ALL {
            let of_all = Filter { result: Some(result), ..Filter::default() };
            let of_one = Filter { partner: Some(hei.clone()), ..of_all.clone() };
            let narrowed = |filter: &Filter| Filter {
                api: Some("iias".to_owned()),
                direction: Some(Direction::In),
                ..filter.clone()
            };
            let mut filters = vec![(of_all.clone(), "exchanges"), (of_one.clone(), "exchanges_partner")];
            if result != Ended::Fine {
                filters.extend([(narrowed(&of_all), "exchanges"), (narrowed(&of_one), "exchanges_partner")]);
            }
            for (filter, index) in filters {
                // Of what a partner sends most is fine.
                let is_most = result == Ended::Fine && filter.partner.is_some();
                let index = if is_most { index.to_owned() } else { format!("{index}_{}", result.slug()) };
                let is_right = |plan: &[String]| {
                    let uses = format!(" INDEX {index} (");
                    plan.iter().any(|step| step.contains(&uses))
                        && !plan.iter().any(|step| step.contains("TEMP B-TREE"))
                };
                for order in Order::ALL {
                    for place in &places {
                        let plan = page::plan(&store, COLUMNS, &hei, &filter, (order, place)).await;
                        assert!(is_right(&plan), "{filter:?}: {plan:#?}");
                    }
                    let plan = page::plan_of_count(&store, &hei, &filter, order, &cursor).await;
                    assert!(is_right(&plan), "{filter:?}: {plan:#?}");
                }
            }
        }
    }
}
