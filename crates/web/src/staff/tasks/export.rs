//! Tasks as a file, as far as their list and its filters leave them.

use app::tasks::{self, Line};
use axum::response::Response;

use super::wanted::Wanted;
use super::{partner_name, person, sees_tasks};
use crate::csv;
use crate::problem::Problem;
use crate::request::Form;
use crate::view::{people, task};
use crate::visitor::Staff;

/// The heads of the columns.
const HEADS: [&str; 10] = [
    "tasks-task",
    "common-partner",
    "agreements-column-partner-id",
    "audit-column-details",
    "common-since",
    "tasks-due",
    "tasks-unit",
    "tasks-column-whose",
    "tasks-put-off",
    "tasks-column-comments",
];

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    if !sees_tasks(&staff) {
        return Err(staff.no_role().await);
    }
    let wanted = Wanted::read(&form);
    let (host, actor) = (staff.host(), &staff.actor);
    let taken = tasks::export(host, &staff.institution, actor, person(&staff), &wanted.0, &wanted.params()).await?;
    let heads = HEADS.map(|key| staff.lang().text(key)).to_vec();
    let name = format!("tasks-{}.csv", staff.dates().today());
    Ok(csv::file(&name, std::iter::once(heads).chain(taken.iter().map(|line| row(&staff, line)))))
}

fn row(staff: &Staff, line: &Line) -> Vec<String> {
    let (lang, dates) = (staff.lang(), staff.dates());
    let day = |at| dates.day(at).to_string();
    let step = &line.row.step;
    vec![
        task::title(lang, line),
        partner_name(staff, line),
        line.row.partner.to_string(),
        task::detail(lang, line),
        day(step.since),
        day(step.due),
        line.row.unit.as_ref().map(|unit| people::unit_name(staff, Some(unit))).unwrap_or_default(),
        line.assignee_name.clone().unwrap_or_default(),
        line.put_off_until.map(day).unwrap_or_default(),
        line.comments.to_string(),
    ]
}
