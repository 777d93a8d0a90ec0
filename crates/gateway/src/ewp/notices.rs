//! Notices of partners (IIA CNR 3.0.0, IIA Approval CNR 2.0.0): answered at once, acted on later.

use app::answers::{self, Draft, NoticeKind};
use app::host::{Host, Institution};
use domain::hei::HeiId;

use super::params::Params;
use super::refusal::Refusal;
use super::reply::Answer;

/// Takes a notice. Only a missing or repeated id is an error; an unknown one is not (architecture 1.15, CNR: receiver).
pub(super) async fn take(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    kind: NoticeKind,
    params: &Params,
    draft: &Draft,
) -> Result<Answer, Refusal> {
    let iia_id = params.one("iia_id")?;
    Ok(Answer::ok(answers::notice(host, institution, caller, kind, &iia_id, draft).await?))
}
