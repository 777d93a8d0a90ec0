//! Telling a partner that something has changed: its id, and nothing else (IIA CNR 3.0.0, IIA Approval CNR 2.0.0).

use store::jobs::{Claimed, JobKind};

use crate::calls::{self, Called, Service};
use crate::host::{Host, Institution};
use crate::kill_points::KillPoint;

/// The partner's door for a kind of notice; `None` for jobs that are no notices.
pub(super) fn service(kind: JobKind) -> Option<Service> {
    match kind {
        JobKind::NotifyAgreement => Some(Service::IIA_CNR),
        JobKind::NotifyApproval => Some(Service::IIA_APPROVAL_CNR),
        JobKind::FetchAgreement | JobKind::FetchApproval | JobKind::Letter => None,
    }
}

/// Sends the notice. Status 200 is all that counts.
pub(super) async fn send(host: &Host, institution: &Institution, job: &Claimed) -> Called {
    let service = service(job.kind).unwrap_or(Service::IIA_CNR);
    let params = vec![("iia_id".to_owned(), job.subject.clone())];
    let called = calls::call(host, institution, &job.partner, service, params, job.agreement.as_ref()).await;
    host.kill_points().pass(KillPoint::AnswerCame).await;
    called
}
