//! What stands behind each door.

use app::answers::{self, NoticeKind};
use app::endpoints::{Door, Endpoint};
use app::host::{Host, Institution};

use super::caller::Caller;
use super::params::Params;
use super::refusal::Refusal;
use super::reply::Answer;
use super::{iias, notices};

/// Lets the door answer a proved caller.
pub(super) async fn open(
    host: &Host,
    institution: &Institution,
    door: Door,
    caller: &Caller,
    params: &Params,
) -> Result<Answer, Refusal> {
    match door.endpoint {
        Endpoint::Echo => Ok(Answer::ok(answers::echo(&caller.heis, params.all("echo")))),
        Endpoint::Institutions => {
            caller.one_hei()?;
            let hei_ids = params.some("hei_id", host.limits().institutions)?;
            Ok(Answer::ok(answers::institutions(institution, &hei_ids)))
        }
        Endpoint::IiasIndex => iias::index(host, institution, caller.one_hei()?, params).await,
        Endpoint::IiasGet => iias::get(host, institution, caller.one_hei()?, params).await,
        Endpoint::IiasApproval => iias::approvals(host, institution, caller.one_hei()?, params).await,
        Endpoint::IiaCnr => notices::take(host, institution, caller.one_hei()?, NoticeKind::Agreement, params).await,
        Endpoint::IiaApprovalCnr => {
            notices::take(host, institution, caller.one_hei()?, NoticeKind::Approval, params).await
        }
    }
}
