//! Reports of what went wrong between others, where an institution collects them (Monitoring API 0.2.0).

use app::host::{Host, Institution};
use app::problems;
use domain::hei::HeiId;
use ewp_messages::monitoring::v1::{NOT_REPORTED, Report};

use super::params::Params;
use super::refusal::Refusal;
use super::reply::Answer;

/// Takes a report.
pub(super) async fn take(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    params: &Params,
) -> Result<Answer, Refusal> {
    let is_odd = |sign: char| sign.is_control() && !matches!(sign, '\t' | '\n' | '\r');
    if params.pairs().any(|(_, value)| value.contains(is_odd)) {
        return Err(Refusal::no_report("there are control characters in it"));
    }
    let report = Report::from_parameters(params.pairs()).map_err(|fault| Refusal::no_report(&fault.to_string()))?;
    if NOT_REPORTED.contains(&report.api_name.as_str()) {
        return Err(Refusal::no_report("nobody reports about the APIs discovery, echo, monitoring and registry"));
    }
    Ok(Answer::ok(problems::collect(host, institution, caller, &report).await?))
}
