//! What a partner tells about itself: fetched once a day, kept as it came, with its age. What a partner does
//! not offer or answers wrongly costs that part alone, and what was fetched before stays.

use std::time::Duration;

use domain::hei::HeiId;
use ewp_messages::ReadError;
pub use ewp_messages::contact::PhoneNumber;
use ewp_messages::factsheet::v1::FactsheetResponse;
pub use ewp_messages::factsheet::v1::{CalendarEntry, Factsheet, InformationEntry, MonthDay};
pub use ewp_messages::institutions::v2::Hei;
use ewp_messages::institutions::v2::InstitutionsResponse;
pub use ewp_messages::ounits::v2::Ounit;
use ewp_messages::ounits::v2::OunitsResponse;
pub use ewp_messages::text::LangText;
use jiff::{SignedDuration, Timestamp};
pub use store::partner_pages::Part;
use store::partner_pages::{self, PartnerDocument};
use store::{Store, StoreError};

use crate::calls::{self, CallProblem, Service};
use crate::host::{Host, Institution};
use crate::problems;

/// The most units of a partner that are asked for.
const MOST_UNITS: usize = 2000;
/// The most questions for units.
const MOST_QUESTIONS: usize = 100;
/// How long to ask for units. A partner that takes longer is slow, and others wait.
const MOST_TIME: Duration = Duration::from_mins(2);

/// One part with its age.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aged<T> {
    /// What the partner said last that could be read.
    pub value: T,
    /// When; `None` if it never said anything.
    pub fetched_at: Option<Timestamp>,
    /// When we last asked; `None` if we never did.
    pub tried_at: Option<Timestamp>,
    /// Why the last question brought nothing.
    pub problem: Option<String>,
    /// Whether the partner offers it, as far as the catalogue knows.
    pub is_offered: bool,
}

/// What we know of a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerPages {
    /// The institution.
    pub institution: Aged<Option<Hei>>,
    /// Its units.
    pub units: Aged<Vec<Ounit>>,
    /// Its factsheet.
    pub factsheet: Aged<Option<Factsheet>>,
}

/// What we know of a partner; asks nobody.
pub async fn known(host: &Host, hei: &HeiId, partner: &HeiId) -> Result<PartnerPages, StoreError> {
    let kept = partner_pages::of(host.store(), hei, partner).await?;
    let find = |part| kept.iter().find(|kept| kept.part == part);
    let offers = |service| calls::offers(host, partner, service);
    let hei = aged(find(Part::Institution), |document| own_hei(document, partner));
    let units = aged(find(Part::Units), |document| Ok(OunitsResponse::read(document)?.ounits));
    let factsheet = aged(find(Part::Factsheet), |document| own_factsheet(document, partner));
    Ok(PartnerPages {
        institution: Aged { is_offered: offers(Service::INSTITUTIONS), ..hei },
        units: Aged { is_offered: offers(Service::OUNITS), ..units },
        factsheet: Aged { is_offered: offers(Service::FACTSHEET), ..factsheet },
    })
}

/// Asks a partner again for the parts that we last asked for longer ago than this.
pub async fn refresh(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    older_than: SignedDuration,
) -> Result<PartnerPages, StoreError> {
    let before = known(host, institution.hei(), partner).await?;
    let now = host.clock().now();
    let is_due = |tried_at: Option<Timestamp>| tried_at.is_none_or(|at| now.duration_since(at) >= older_than);
    if is_due(before.institution.tried_at) {
        let asked =
            about(host, institution, partner, Service::INSTITUTIONS, |document| own_hei(document, partner).map(|_| ()));
        let answer = Box::pin(asked).await;
        keep(host.store(), institution, partner, Part::Institution, answer, now).await?;
    }
    if is_due(before.units.tried_at) {
        let known = known(host, institution.hei(), partner).await?;
        let ids = known.institution.value.map(|hei| hei.ounit_ids).unwrap_or_default();
        let answer = Box::pin(units(host, institution, partner, &ids)).await;
        keep(host.store(), institution, partner, Part::Units, answer, now).await?;
    }
    if is_due(before.factsheet.tried_at) {
        let asked = about(host, institution, partner, Service::FACTSHEET, |document| {
            own_factsheet(document, partner).map(|_| ())
        });
        let answer = Box::pin(asked).await;
        keep(host.store(), institution, partner, Part::Factsheet, answer, now).await?;
    }
    known(host, institution.hei(), partner).await
}

/// The answer to a question about the partner itself.
async fn about(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    service: Service,
    read: impl Fn(&[u8]) -> Result<(), ReadError> + Send,
) -> Result<Vec<u8>, CallProblem> {
    let params = vec![("hei_id".to_owned(), partner.to_string())];
    let body = calls::call(host, institution, partner, service, params, None).await.result?.body;
    match read(&body) {
        Ok(()) => Ok(body),
        Err(error) => Err(unreadable(host, institution, partner, service, error).await),
    }
}

/// The units with these ids, in as many questions as the partner's limit demands, as one document.
async fn units(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    ids: &[String],
) -> Result<Vec<u8>, CallProblem> {
    let at_once = calls::limit_of(host, partner, Service::OUNITS, "max-ounit-ids").clamp(1, MOST_UNITS);
    let ids = ids.get(..ids.len().min(MOST_UNITS)).unwrap_or(ids);
    let mut all = OunitsResponse::default();
    let began = std::time::Instant::now();
    for ids in ids.chunks(at_once).take(MOST_QUESTIONS) {
        if began.elapsed() >= MOST_TIME {
            return Err(CallProblem::NoAnswer { reason: "the units take too long".to_owned() });
        }
        let mut params = vec![("hei_id".to_owned(), partner.to_string())];
        params.extend(ids.iter().map(|id| ("ounit_id".to_owned(), id.clone())));
        let body = calls::call(host, institution, partner, Service::OUNITS, params, None).await.result?.body;
        match OunitsResponse::read(&body) {
            // What was not asked for is not taken.
            Ok(read) => all.ounits.extend(read.ounits.into_iter().filter(|unit| ids.contains(&unit.ounit_id))),
            Err(error) => return Err(unreadable(host, institution, partner, Service::OUNITS, error).await),
        }
    }
    Ok(all.write().into_bytes())
}

async fn unreadable(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    service: Service,
    error: ReadError,
) -> CallProblem {
    let problem = CallProblem::from(error);
    problems::noticed(host, institution, partner, service, &problem, Some(200)).await;
    problem
}

async fn keep(
    store: &Store,
    institution: &Institution,
    partner: &HeiId,
    part: Part,
    answer: Result<Vec<u8>, CallProblem>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    match answer {
        Ok(document) => partner_pages::keep(&tx, institution.hei(), partner, part, &document, at).await?,
        Err(problem) => {
            partner_pages::failed(&tx, institution.hei(), partner, part, &problem.to_string(), at).await?;
        }
    }
    tx.commit().await
}

fn aged<T: Default>(kept: Option<&PartnerDocument>, read: impl Fn(&[u8]) -> Result<T, ReadError>) -> Aged<T> {
    let Some(kept) = kept else {
        return Aged { value: T::default(), fetched_at: None, tried_at: None, problem: None, is_offered: false };
    };
    // It could be read when it was kept; a reader that became stricter says so.
    let value = kept.document.as_deref().map(read).transpose();
    let unreadable = value.as_ref().err().map(ToString::to_string);
    Aged {
        value: value.ok().flatten().unwrap_or_default(),
        fetched_at: kept.fetched_at,
        tried_at: Some(kept.tried_at),
        problem: kept.problem.clone().or(unreadable),
        is_offered: false,
    }
}

/// The partner's own entry; what it says about others does not count.
fn own_hei(document: &[u8], partner: &HeiId) -> Result<Option<Hei>, ReadError> {
    Ok(InstitutionsResponse::read(document)?.heis.into_iter().find(|hei| hei.hei_id == partner.as_str()))
}

fn own_factsheet(document: &[u8], partner: &HeiId) -> Result<Option<Factsheet>, ReadError> {
    Ok(FactsheetResponse::read(document)?.factsheets.into_iter().find(|sheet| sheet.hei_id == partner.as_str()))
}
