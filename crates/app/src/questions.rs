//! Questions to partners that change nothing here: who they think we are, and how many agreements they have.

use domain::hei::HeiId;
use ewp_messages::echo::v2::EchoResponse;
use ewp_messages::iias::v7::StatsResponse;

use crate::calls::{self, CallProblem, Secrecy, Service};
use crate::host::{Host, Institution};

/// What a partner's echo says: the institutions that it takes us for, and our values as they arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Echo {
    /// The institutions in whose name our key acts there.
    pub heis: Vec<String>,
    /// The values.
    pub values: Vec<String>,
}

/// Asks a partner's echo (Echo API 2.0.1): whether signatures, keys and encryption work in both directions.
pub async fn echo(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    values: &[&str],
    secrecy: Secrecy,
) -> Result<Echo, CallProblem> {
    let params = values.iter().map(|value| ("echo".to_owned(), (*value).to_owned())).collect();
    let calling = calls::call_with(host, institution, partner, Service::ECHO, params, None, secrecy);
    let answer = Box::pin(calling).await.result?;
    let read = EchoResponse::read(&answer.body)?;
    Ok(Echo { heis: read.hei_ids, values: read.echoes })
}

/// Asks a partner for its numbers (IIAs API 7.0.0, stats). Only the network's portal has a right to them.
pub async fn stats(host: &Host, institution: &Institution, partner: &HeiId) -> Result<StatsResponse, CallProblem> {
    let answer = calls::call(host, institution, partner, Service::IIAS_STATS, Vec::new(), None).await.result?;
    Ok(StatsResponse::read(&answer.body)?)
}
