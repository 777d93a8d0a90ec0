//! What an institution tells about itself (Institutions API 2.2.0, Organizational Units API 2.1.1, Factsheet
//! API 1.2.0).

use app::answers::{self, Units};
use app::host::{Host, Institution};
use app::institution_pages;

use super::caller::Caller;
use super::params::Params;
use super::refusal::Refusal;
use super::reply::Answer;

/// How long a reader may keep the answer, in seconds: there are no notices of changes.
const KEEP_FOR: u32 = 3600;

/// The institution, if it is among those asked for.
pub(super) async fn institutions(
    host: &Host,
    institution: &Institution,
    caller: &Caller,
    params: &Params,
) -> Result<Answer, Refusal> {
    let hei_ids = params.some("hei_id", host.limits().institutions)?;
    institution_pages::refresh(host, institution).await?;
    Ok(Answer::ok(answers::institutions(institution, &hei_ids)).kept_for(KEEP_FOR, caller, params))
}

/// Units by id or by code, not by both.
pub(super) async fn units(
    host: &Host,
    institution: &Institution,
    caller: &Caller,
    params: &Params,
) -> Result<Answer, Refusal> {
    let hei = params.one("hei_id")?;
    let (has_ids, has_codes) = (params.has("ounit_id"), params.has("ounit_code"));
    let (ids, codes) = match (has_ids, has_codes) {
        (true, true) => return Err(Refusal::both("ounit_id", "ounit_code")),
        (false, false) => return Err(Refusal::neither("ounit_id", "ounit_code")),
        (true, false) => (params.some("ounit_id", host.limits().ounit_ids)?, Vec::new()),
        (false, true) => (Vec::new(), params.some("ounit_code", host.limits().ounit_codes)?),
    };
    if hei != institution.hei().as_str() {
        return Err(Refusal::other_institution(&hei));
    }
    institution_pages::refresh(host, institution).await?;
    let asked = if has_ids { Units::Ids(&ids) } else { Units::Codes(&codes) };
    Ok(Answer::ok(answers::units(institution, asked)).kept_for(KEEP_FOR, caller, params))
}

/// The factsheet, if the institution is among those asked for.
pub(super) async fn factsheets(
    host: &Host,
    institution: &Institution,
    caller: &Caller,
    params: &Params,
) -> Result<Answer, Refusal> {
    let hei_ids = params.some("hei_id", host.limits().factsheets)?;
    institution_pages::refresh(host, institution).await?;
    Ok(Answer::ok(answers::factsheets(institution, &hei_ids)).kept_for(KEEP_FOR, caller, params))
}
