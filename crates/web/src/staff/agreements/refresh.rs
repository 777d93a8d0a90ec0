//! Asking the partner's system now.

use app::agreements::refresh::{RefreshRefused, fetch_now};
use axum::response::Response;
use domain::people::right::Right;

use super::{agreement_for, call_notice};
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::visitor::{Staff, see_other};

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let id = agreement_for(&staff, Right::EditAgreements).await?;
    let here = staff.agreement_href(&id, "");
    let back =
        form.get("return").filter(|back| ui::is_local(back) && back.starts_with(&here)).unwrap_or(&here).to_owned();
    let key = match fetch_now(staff.host(), &staff.actor, &id).await {
        Ok(refreshed) if refreshed.copy_changed || refreshed.approval_changed => "refreshed-changed",
        Ok(_) => "refreshed-same",
        Err(RefreshRefused::Call(problem)) => call_notice(&problem),
        Err(RefreshRefused::Forbidden) => return Err(Problem::Forbidden),
        Err(RefreshRefused::NotFound) => return Err(Problem::NotFound),
        Err(error @ RefreshRefused::Store(_)) => return Err(Problem::broken(&error)),
    };
    Ok(see_other(&notice::with(&back, key)))
}
