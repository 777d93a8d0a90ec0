//! What stands behind each door.

use app::answers::{self, Draft, NoticeKind};
use app::endpoints::{Door, Endpoint};
use app::host::{Host, Institution};

use super::caller::Caller;
use super::params::Params;
use super::refusal::Refusal;
use super::reply::Answer;
use super::{files, iias, notices, pages, reports};

/// Lets the door answer a proved caller.
pub(super) async fn open(
    host: &Host,
    institution: &Institution,
    door: Door,
    caller: &Caller,
    params: &Params,
    draft: &Draft,
) -> Result<Answer, Refusal> {
    // Only the echo answers those who speak for no institution or for several.
    let hei = || caller.one_hei();
    match door.endpoint {
        Endpoint::Echo => Ok(Answer::ok(answers::echo(&caller.heis, params.all("echo")))),
        Endpoint::Institutions => {
            hei()?;
            pages::institutions(host, institution, caller, params).await
        }
        Endpoint::Ounits => {
            hei()?;
            pages::units(host, institution, caller, params).await
        }
        Endpoint::Factsheet => {
            hei()?;
            pages::factsheets(host, institution, caller, params).await
        }
        Endpoint::File => files::get(host, institution, hei()?, params).await,
        Endpoint::IiasIndex => iias::index(host, institution, hei()?, params).await,
        Endpoint::IiasGet => iias::get(host, institution, hei()?, params).await,
        Endpoint::IiasStats => iias::stats(host, institution, hei()?).await,
        Endpoint::IiasApproval => iias::approvals(host, institution, hei()?, params).await,
        Endpoint::IiaCnr => notices::take(host, institution, hei()?, NoticeKind::Agreement, params, draft).await,
        Endpoint::IiaApprovalCnr => notices::take(host, institution, hei()?, NoticeKind::Approval, params, draft).await,
        Endpoint::Monitoring => reports::take(host, institution, hei()?, params).await,
    }
}
