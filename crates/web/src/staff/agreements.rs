//! Agreements: list, record, edit, send, compare, approve.

pub(crate) mod approve;
pub(crate) mod compare;
pub(crate) mod condition;
pub(crate) mod create;
pub(crate) mod discard;
mod draft;
pub(crate) mod edit;
pub(crate) mod list;
mod next;
pub(crate) mod paper;
pub(crate) mod record;
pub(crate) mod refresh;
pub(crate) mod send;
pub(crate) mod technical;
pub(crate) mod unit_in_charge;

use app::CallProblem;
use app::agreements::record::{Record, load};
use app::agreements::unit;
use domain::agreement::facts::Facts;
use domain::hei::OunitId;
use domain::ids::AgreementId;
use domain::people::right::Right;
use l10n::Lang;
use maud::Markup;
use ui::Crumb;

use crate::problem::Problem;
use crate::visitor::Staff;

/// The record in the address, if this institution has it and the person may see it.
async fn record_of(staff: &Staff) -> Result<Record, Problem> {
    record_for(staff, Right::SeeAgreements).await
}

/// The record in the address, for somebody who wants to do something with it.
async fn record_for(staff: &Staff, right: Right) -> Result<Record, Problem> {
    let id = staff.agreement()?;
    let record = load(staff.host(), staff.hei(), &id).await?.ok_or(Problem::NotFound)?;
    demand_of_known(staff, right, record.facts.unit.as_ref()).await?;
    Ok(record)
}

/// The agreement in the address, for somebody who does something with it at once.
async fn agreement_for(staff: &Staff, right: Right) -> Result<AgreementId, Problem> {
    let id = staff.agreement()?;
    let unit = unit::in_charge(staff.host(), staff.hei(), &id).await?.ok_or(Problem::NotFound)?;
    demand_of_known(staff, right, unit.as_ref()).await?;
    Ok(id)
}

/// Goes on if the person may do this with an agreement of this unit. For who may not even see it, it does not exist:
/// nobody learns which ids belong to others.
async fn demand_of_known(staff: &Staff, right: Right, unit: Option<&OunitId>) -> Result<(), Problem> {
    if !staff.access.may_in(right, unit) && !staff.access.may_in(Right::SeeAgreements, unit) {
        return Err(Problem::NotFound);
    }
    staff.demand(right, unit).await
}

/// The number that people see: that of the draft while the agreement was never sent.
fn code_of(facts: &Facts) -> &str {
    let draft = facts.draft.as_ref().filter(|_| facts.revisions.is_empty());
    draft.and_then(|draft| draft.content.owner.iia_code.as_deref()).unwrap_or(&facts.code)
}

/// The way to a page below a record; `here` is empty on the record itself.
fn crumbs(staff: &Staff, partner: &str, id: &AgreementId, code: &str, here: &str) -> Markup {
    let lang = staff.lang();
    let mut crumbs = vec![Crumb::link(lang.text("agreements-title"), staff.href("agreements"))];
    if here.is_empty() {
        crumbs.push(Crumb::here(code));
    } else {
        crumbs.push(Crumb::link(format!("{partner} {code}"), staff.agreement_href(id, "")));
        crumbs.push(Crumb::here(here));
    }
    ui::breadcrumbs(lang, &crumbs)
}

/// `Agreement 2026-014`.
fn numbered(lang: Lang, code: &str) -> String {
    lang.text_with("agreement-number", &[("code", code.into())])
}

/// The key of the line that says why a partner could not be asked.
fn call_notice(problem: &CallProblem) -> &'static str {
    problem.slug()
}
