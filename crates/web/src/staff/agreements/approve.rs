//! Approving the partner's copy. The page shows which copy; this takes the answer.

use app::agreements::approve::{ApproveRefused, approve};
use axum::response::Response;
use domain::hei::CopyHash;
use domain::people::right::Right;

use super::{agreement_for, call_notice};
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::visitor::{Staff, see_other};

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let id = agreement_for(&staff, Right::ApproveAgreements).await?;
    let seen = form.get("hash").and_then(|hash| CopyHash::parse(hash).ok()).ok_or(Problem::BadForm)?;
    let record = staff.agreement_href(&id, "");
    let compare = staff.agreement_href(&id, "compare");
    let (target, key) = match approve(staff.host(), &staff.actor, &id, &seen).await {
        Ok(approved) if approved.in_force => (record, "in-force"),
        Ok(_) => (record, "approved"),
        Err(ApproveRefused::Changed { .. }) => (compare, "changed"),
        Err(ApproveRefused::Obstacles(_)) => (compare, "obstacles"),
        Err(ApproveRefused::PartnerUnreachable(problem)) => (compare, call_notice(&problem)),
        Err(ApproveRefused::Forbidden) => return Err(Problem::Forbidden),
        Err(ApproveRefused::NotFound) => return Err(Problem::NotFound),
        Err(error @ ApproveRefused::Store(_)) => return Err(Problem::broken(&error)),
    };
    Ok(see_other(&notice::with(&target, key)))
}
