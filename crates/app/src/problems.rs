//! What went wrong with whom: what we notice when we call partners, reported to whoever collects that on the network,
//! and what others report where we collect (Monitoring API 0.2.0).

use std::collections::BTreeSet;

use domain::hei::HeiId;
use ewp_messages::monitoring::v1::{MonitoringResponse, NOT_REPORTED, Report};
use jiff::SignedDuration;
use store::StoreError;
use store::exchanges::{Direction, Exchange};
use store::problem_reports;
pub use store::problem_reports::{KeptProblem, Problem, Whose};

use crate::calls::{CallProblem, Service};
use crate::host::{Host, Institution};
use crate::{At, Page, secrets};

/// The network's participant that collects statistics and reports.
pub const STATS_PORTAL: &str = "stats.erasmuswithoutpaper.eu";

/// How many problems are looked at for one exchange.
const MOST_LOOKED_AT: u32 = 500;
/// How long after its end the failure of a call is noticed at most.
const MOST_UNTIL_NOTICED: SignedDuration = SignedDuration::from_secs(5);
/// The longest message that is kept of a problem.
const MOST_OF_A_MESSAGE: usize = 1000;
/// The longest name that is kept of a problem.
const MOST_OF_A_NAME: usize = 255;

/// To whom problems are reported, and who collects them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Monitoring {
    /// The participant to which problems are reported; nobody gets them if there is none.
    pub report_to: Option<HeiId>,
    /// Our institutions that collect the reports of others.
    pub collectors: BTreeSet<HeiId>,
}

impl Monitoring {
    /// Whether an institution of ours collects reports.
    #[must_use]
    pub fn collects(&self, hei: &HeiId) -> bool {
        self.collectors.contains(hei)
    }
}

impl Default for Monitoring {
    fn default() -> Self {
        Self { report_to: HeiId::parse(STATS_PORTAL).ok(), collectors: BTreeSet::new() }
    }
}

/// The newest problems that we noticed ourselves.
pub async fn own(host: &Host, hei: &HeiId, limit: u32) -> Result<Vec<KeptProblem>, StoreError> {
    problem_reports::newest(host.store(), hei, Whose::Own, limit).await
}

/// The newest problems that others reported to us.
pub async fn reported(host: &Host, hei: &HeiId, limit: u32) -> Result<Vec<KeptProblem>, StoreError> {
    problem_reports::newest(host.store(), hei, Whose::Reported, limit).await
}

/// One page of all problems that are known at an institution, or only of those found by us or reported by others, by
/// when they were noticed last.
pub async fn page(
    host: &Host,
    hei: &HeiId,
    whose: Option<Whose>,
    at: impl Into<At<'_>>,
    limit: u32,
) -> Result<Page<KeptProblem>, StoreError> {
    problem_reports::page(host.store(), hei, whose, at, limit).await
}

/// What is kept about the failure of one exchange of ours: the problem that was noticed then. Nothing if several fit.
pub async fn behind(host: &Host, hei: &HeiId, line: &Exchange) -> Result<Option<KeptProblem>, StoreError> {
    let (Direction::Out, Some(partner), Some(_)) = (line.direction, &line.partner, &line.fault) else {
        return Ok(None);
    };
    // A problem is noticed when the call has ended, soon after it began.
    let ended = SignedDuration::from_millis(i64::from(line.duration_ms)) + MOST_UNTIL_NOTICED;
    let ended = line.at.saturating_add(ended).unwrap_or(line.at);
    let endpoint = Some(line.endpoint.as_str()).filter(|name| *name != "url");
    let fits = |kept: &KeptProblem| {
        let found = &kept.problem;
        found.about == partner.as_str()
            && found.api == line.api
            && found.endpoint.as_deref() == endpoint
            && found.status == line.status
            && kept.first_at <= ended
            && kept.last_at >= line.at
    };
    let mut fitting = own(host, hei, MOST_LOOKED_AT).await?.into_iter().filter(fits);
    Ok(fitting.next().filter(|_| fitting.next().is_none()))
}

/// Takes the report of another participant, and answers with the receipt.
pub async fn collect(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    report: &Report,
) -> Result<String, StoreError> {
    let short = |text: &String, most| text.chars().take(most).collect::<String>();
    let message = |text: &Option<String>| text.as_ref().map(|text| short(text, MOST_OF_A_MESSAGE));
    let problem = Problem {
        reporter: caller.clone(),
        about: short(&report.server_hei_id, MOST_OF_A_NAME),
        api: short(&report.api_name, MOST_OF_A_NAME),
        endpoint: report.endpoint_name.as_ref().map(|name| short(name, MOST_OF_A_NAME)),
        status: report.http_code,
        server_message: message(&report.server_message),
        client_message: message(&report.client_message),
    };
    keep(host, institution.hei(), &problem).await?;
    Ok(MonitoringResponse.write())
}

/// Keeps what went wrong in a call, to be reported. A database that fails here disturbs nothing else.
pub(crate) async fn noticed(
    host: &Host,
    institution: &Institution,
    partner: &HeiId,
    service: Service,
    problem: &CallProblem,
    status: Option<u16>,
) {
    // Whoever is not in the catalogue yet is refused for that, which is no fault of the partner.
    let is_of_interest = host.is_listed(institution)
        && !matches!(problem, CallProblem::NotConnected { .. })
        && !NOT_REPORTED.contains(&service.api.name())
        && partner.as_str() != STATS_PORTAL;
    if !is_of_interest {
        return;
    }
    let (server_message, client_message) = match problem {
        CallProblem::Refused { message, .. } | CallProblem::Failed { message, status: 400.. } => {
            (Some(message.chars().take(MOST_OF_A_MESSAGE).collect()).filter(|said: &String| !said.is_empty()), None)
        }
        other => (None, Some(without_quotations(&other.to_string()).chars().take(MOST_OF_A_MESSAGE).collect())),
    };
    let problem = Problem {
        reporter: institution.hei().clone(),
        about: partner.to_string(),
        api: service.api.name().to_owned(),
        endpoint: Some(service.name.to_owned()).filter(|name| name != "url"),
        status,
        server_message,
        client_message,
    };
    if let Err(error) = keep(host, institution.hei(), &problem).await {
        tracing::warn!(%error, "a problem with a partner could not be kept");
    }
}

/// The parameters of the report about a problem.
pub(crate) fn report(problem: &Problem) -> Report {
    Report {
        server_hei_id: problem.about.clone(),
        api_name: problem.api.clone(),
        endpoint_name: problem.endpoint.clone(),
        http_code: problem.status,
        server_message: problem.server_message.clone(),
        client_message: problem.client_message.clone(),
    }
}

/// A text of ours without what it quotes of a partner's document, which may name people: reports are public.
fn without_quotations(text: &str) -> String {
    let mut kept = String::new();
    let mut signs = text.chars();
    let mut is_quoted = false;
    while let Some(sign) = signs.next() {
        match sign {
            '"' => {
                kept.push_str(if is_quoted { "\"" } else { "\"…" });
                is_quoted = !is_quoted;
            }
            // The sign behind it belongs to what is quoted.
            '\\' if is_quoted => drop(signs.next()),
            _ if is_quoted => {}
            _ => kept.push(sign),
        }
    }
    kept
}

async fn keep(host: &Host, institution: &HeiId, problem: &Problem) -> Result<(), StoreError> {
    let id = secrets::hex_sha256(format!("{problem:?}").as_bytes());
    let tx = host.store().begin().await?;
    problem_reports::notice(&tx, institution, &id, problem, host.clock().now()).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::without_quotations;

    #[test]
    fn what_a_document_says_about_people_is_not_reported() {
        for (text, expected) in [
            ("email is \"ilze@uni.example\", not a mail address", "email is \"…\", not a mail address"),
            (r#"name is "a \"b\" c \\", not x"#, r#"name is "…", not x"#),
            ("two \"a\" and \"b\"", "two \"…\" and \"…\""),
            ("an open \"one", "an open \"…"),
            ("no quotation at all", "no quotation at all"),
        ] {
            assert_eq!(without_quotations(text), expected);
        }
    }
}
