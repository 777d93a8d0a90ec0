//! What partners may read and tell. The caller is verified already; each function answers for one institution and
//! shows a caller only what it is a party to.

mod line;
mod pages;

use domain::academic_year::AcademicYear;
use domain::hei::{CopyHash, HeiId, IiaId};
use domain::ids::AgreementId;
use ewp_messages::iias::v7;
use ewp_messages::{echo, iia_approval_cnr, iia_cnr, iias_approval};
use jiff::Timestamp;
use store::jobs::{JobKind, NewJob};
use store::{StoreError, agreements, approvals, jobs};

pub use self::line::{Draft, LinePlace};
pub use self::pages::{Units, factsheets, institutions, units};
use crate::diary::Line;
use crate::host::{Host, Institution};
use crate::kill_points::KillPoint;
use crate::problems::STATS_PORTAL;
use crate::secrets;

/// The header in which a host says when the terms of the one agreement in a `get` answer last changed, so that both
/// sides name the same next actor. Software that does not know it loses nothing.
pub const TERMS_CHANGED: &str = "habita-terms-changed";

/// How many documents of one partner may wait to be fetched. What comes beyond is found by the next pull.
const MOST_WAITING: u32 = 500;

/// The answer to a request for agreements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// The whole answer.
    pub xml: String,
    /// When the terms last changed, if exactly one agreement is in the answer.
    pub terms_changed_at: Option<Timestamp>,
    /// The agreement, if exactly one is in the answer.
    pub agreement: Option<AgreementId>,
}

/// What a partner says has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// An agreement of the partner's, named by its id (IIA CNR 3.0.0).
    Agreement,
    /// The partner's approval of an agreement of ours, named by our id (IIA Approval CNR 2.0.0).
    Approval,
}

/// One request of somebody with our answer, for the exchange log.
#[derive(Clone, Debug)]
pub struct Exchange {
    /// Which institution was asked.
    pub institution: HeiId,
    /// Who asked, if it was proved.
    pub partner: Option<HeiId>,
    /// The API, such as `iias`.
    pub api: String,
    /// The endpoint, such as `get`.
    pub endpoint: String,
    /// The HTTP method.
    pub method: String,
    /// The status of our answer.
    pub status: u16,
    /// Why the request was refused: a short name.
    pub fault: Option<String>,
    /// How long it took.
    pub duration_ms: u32,
    /// The id of the request.
    pub request_id: Option<String>,
    /// SHA-256 of our answer's body, in hex.
    pub body_sha256: Option<String>,
    /// When.
    pub at: Timestamp,
    /// The agreement of ours that it was about, if it was one.
    pub agreement: Option<AgreementId>,
    /// The parameters of the request, as far as they could be read.
    pub params: Vec<(String, String)>,
    /// The body of the answer, where [`keeps_bodies`] wants it.
    pub answer: Option<Vec<u8>>,
}

/// Who the caller is and what it said (Echo API 2.0.1).
#[must_use]
pub fn echo(caller: &[String], echoes: Vec<String>) -> String {
    echo::v2::EchoResponse { hei_ids: caller.to_vec(), echoes }.write()
}

/// The ids of the agreements that the caller may read, as an answer (IIAs API 7.0.0). `years` leaves those out whose
/// conditions cover none of them; `modified_since` those that were not changed after it.
pub async fn iias_index(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    years: Option<&[AcademicYear]>,
    modified_since: Option<Timestamp>,
) -> Result<String, StoreError> {
    let rows = agreements::index(host.store(), institution.hei(), caller, modified_since).await?;
    let covers = |row: &agreements::IndexRow| {
        years.is_none_or(|years| {
            years.iter().any(|year| row.years.iter().any(|(first, last)| first <= year && year <= last))
        })
    };
    let iia_ids = rows.iter().filter(|row| covers(row)).map(|row| row.id.to_string()).collect();
    Ok(v7::IndexResponse { iia_ids }.write())
}

/// The agreements with these ids that the caller may read, byte for byte as they were frozen. All other ids are left
/// out without a word.
pub async fn iias_get(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    ids: &[String],
) -> Result<Served, StoreError> {
    let hei = institution.hei();
    let mut wanted = Vec::new();
    for id in ids.iter().filter_map(|id| AgreementId::parse(id)) {
        if !wanted.contains(&id) {
            wanted.push(id);
        }
    }
    let served = agreements::served(host.store(), hei, caller, &wanted).await?;
    let at = host.clock().now();
    for served in served.iter().filter(|served| served.fetched_at.is_none()) {
        host.diary().write(Line::Fetched {
            institution: hei.clone(),
            agreement: served.id.clone(),
            ordinal: served.ordinal,
            at,
        });
    }
    let frozen: Vec<_> = served.iter().map(|served| String::from_utf8_lossy(&served.xml)).collect();
    let frozen: Vec<&str> = frozen.iter().map(AsRef::as_ref).collect();
    let one = if let [one] = served.as_slice() { Some(one) } else { None };
    Ok(Served {
        xml: v7::get_response_of(&frozen),
        terms_changed_at: one.map(|one| one.terms_changed_at),
        agreement: one.map(|one| one.id.clone()),
    })
}

/// Who may read [`iias_stats`]: the network's statistics portal, the institution itself, and the collector to which we
/// report problems (IIAs API 7.0.0, architecture 1.15).
#[must_use]
pub fn may_read_stats(host: &Host, institution: &Institution, caller: &HeiId) -> bool {
    caller.as_str() == STATS_PORTAL
        || caller == institution.hei()
        || host.monitoring().report_to.as_ref() == Some(caller)
}

/// How many agreements there are, by who approves what is current (IIAs API 7.0.0).
pub async fn iias_stats(host: &Host, institution: &Institution) -> Result<String, StoreError> {
    let stats = agreements::stats(host.store(), institution.hei()).await?;
    let response = v7::StatsResponse {
        fetchable: stats.fetchable,
        partner_approved_only: stats.partner_only,
        local_approved_only: stats.ours_only,
        both_approved: stats.both,
    };
    Ok(response.write())
}

/// Which of the caller's agreements we approve, with the hash that stood there when a person approved
/// (IIAs Approval API 2.0.0).
pub async fn approvals(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    ids: &[String],
) -> Result<String, StoreError> {
    let mut wanted: Vec<IiaId> = Vec::new();
    for id in ids.iter().filter_map(|id| IiaId::parse(id).ok()) {
        if !wanted.contains(&id) {
            wanted.push(id);
        }
    }
    let given = approvals::given_for(host.store(), institution.hei(), caller, &wanted).await?;
    let approval = |(id, hash): (IiaId, CopyHash)| iias_approval::v2::Approval {
        iia_id: id.to_string(),
        iia_hash: hash.to_string(),
        pdf_file: None,
    };
    Ok(iias_approval::v2::ApprovalResponse { approvals: given.into_iter().map(approval).collect() }.write())
}

/// Takes a notice: what it is about is fetched later. Unknown ids are as good as known ones; the answer says nothing
/// about them. The line of the exchange log is written with the job that the notice leads to, if it leads to one.
pub async fn notice(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    kind: NoticeKind,
    iia_id: &str,
    draft: &Draft,
) -> Result<String, StoreError> {
    let answer = match kind {
        NoticeKind::Agreement => iia_cnr::v3::CnrResponse.write(),
        NoticeKind::Approval => iia_approval_cnr::v2::CnrResponse.write(),
    };
    host.kill_points().pass(KillPoint::NoticeProved).await;
    if let Some((kind, agreement)) = wanted_fetch(host, institution, caller, kind, iia_id).await? {
        let tx = host.store().begin().await?;
        let job = NewJob {
            institution: institution.hei().clone(),
            kind,
            partner: caller.clone(),
            subject: iia_id.to_owned(),
            agreement,
            now: host.clock().now(),
        };
        jobs::enqueue(&tx, &job).await?;
        let line = draft.write(host, &tx, &answer).await?;
        tx.commit().await?;
        if let Some(line) = line {
            line.committed();
        }
        host.kill_points().pass(KillPoint::NoticeKept).await;
        host.poke();
    }
    Ok(answer)
}

/// Writes a request into the exchange log, later and in batches, unless its line is written with a change. Never waits.
/// Of those who did not prove who they are some lines a minute are written, and the others are counted.
pub fn log(host: &Host, exchange: Exchange, place: &LinePlace) {
    host.meters().count(crate::watch::Direction::In, &exchange.api, Some(exchange.status), exchange.duration_ms);
    if exchange.partner.is_none() && !host.unproved().admits() {
        return;
    }
    place.end(host, Line::Asked(Box::new(line::line_of(host, exchange))));
}

/// Whether the exchange log keeps bodies.
#[must_use]
pub fn keeps_bodies(host: &Host) -> bool {
    host.log_kept().bodies
}

/// SHA-256 of a body in hex, for [`Exchange::body_sha256`].
#[must_use]
pub fn body_sha256(body: &[u8]) -> String {
    secrets::hex_sha256(body)
}

/// What is to be fetched because of a notice, if anything.
async fn wanted_fetch(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    kind: NoticeKind,
    iia_id: &str,
) -> Result<Option<(JobKind, Option<AgreementId>)>, StoreError> {
    let (store, hei) = (host.store(), institution.hei());
    if jobs::pending_from_partner_count(store, hei, caller, MOST_WAITING).await? >= u64::from(MOST_WAITING) {
        tracing::warn!(partner.hei_id = %caller, "a partner sends more notices than we fetch; the next pull will tell");
        return Ok(None);
    }
    match kind {
        NoticeKind::Agreement => {
            let Ok(remote_id) = IiaId::parse(iia_id) else { return Ok(None) };
            let agreement = agreements::id_of_remote(store, hei, caller, &remote_id).await?;
            Ok(Some((JobKind::FetchAgreement, agreement)))
        }
        NoticeKind::Approval => {
            let Some(id) = AgreementId::parse(iia_id) else { return Ok(None) };
            let ours = agreements::served(store, hei, caller, std::slice::from_ref(&id)).await?;
            Ok((!ours.is_empty()).then_some((JobKind::FetchApproval, Some(id))))
        }
    }
}
