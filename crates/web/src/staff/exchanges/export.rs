//! The exchange log as a file, as far as its filters leave it.

use app::exchanges::{self, Exchange};
use axum::response::Response;

use super::{Options, filter, other_side, read};
use crate::csv;
use crate::problem::Problem;
use crate::request::Form;
use crate::view::service;
use crate::visitor::Staff;

/// The heads of the columns.
const HEADS: [&str; 15] = [
    "exchanges-when",
    "exchanges-direction",
    "exchanges-partner",
    "agreements-column-partner-id",
    "exchanges-api",
    "exchanges-service",
    "exchanges-method",
    "exchanges-result",
    "exchanges-fault",
    "exchanges-column-took",
    "exchanges-request-id",
    "exchanges-agreement",
    "exchanges-subject",
    "exchanges-hash",
    "exchanges-line-id",
];

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let asked = read(&staff, &form, &Options::of(staff.lang()));
    let (filter, words) = (filter(&asked.params()), asked.params());
    let taken = exchanges::export(staff.host(), staff.hei(), &staff.actor, &filter, asked.order, &words).await?;
    let heads = HEADS.map(|key| staff.lang().text(key)).to_vec();
    let name = format!("exchanges-{}.csv", staff.dates().today());
    Ok(csv::file(&name, std::iter::once(heads).chain(taken.iter().map(|line| row(&staff, line)))))
}

fn row(staff: &Staff, line: &Exchange) -> Vec<String> {
    let lang = staff.lang();
    let result = match line.status {
        Some(status) => status.to_string(),
        None => lang.text("exchanges-result-silence"),
    };
    vec![
        staff.dates().stamp(line.at).machine,
        lang.text(&format!("exchanges-direction-{}", line.direction.slug())),
        other_side(staff, line),
        line.partner.as_ref().map(ToString::to_string).unwrap_or_default(),
        line.api.clone(),
        line.endpoint.clone(),
        line.method.clone(),
        result,
        line.fault.as_deref().map(|fault| service::fault_in_words(lang, fault)).unwrap_or_default(),
        line.duration_ms.to_string(),
        line.request_id.clone().unwrap_or_default(),
        line.agreement.as_ref().map(ToString::to_string).unwrap_or_default(),
        line.subject.clone().unwrap_or_default(),
        line.body_sha256.clone().unwrap_or_default(),
        line.id.to_string(),
    ]
}
