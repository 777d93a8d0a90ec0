//! The people as a file, as far as the filters leave them.

use app::people::view::{self, PersonRow};
use axum::response::Response;

use super::{filter, read, roles, who};
use crate::csv;
use crate::problem::Problem;
use crate::request::Form;
use crate::visitor::Staff;

/// The heads of the columns.
const HEADS: [&str; 7] = [
    "people-name",
    "people-email",
    "people-roles",
    "common-since",
    "people-left-at",
    "people-column-invited",
    "people-column-id",
];

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let lang = staff.lang();
    let words = read(&staff, &form, &who(lang)).params();
    let taken = view::export(staff.host(), staff.hei(), &staff.actor, &filter(&words), &words).await?;
    let heads = HEADS.map(|key| lang.text(key)).to_vec();
    let name = format!("people-{}.csv", staff.dates().today());
    Ok(csv::file(&name, std::iter::once(heads).chain(taken.iter().map(|person| row(&staff, person)))))
}

fn row(staff: &Staff, row: &PersonRow) -> Vec<String> {
    let dates = staff.dates();
    let day = |at| dates.day(at).to_string();
    let person = &row.person;
    vec![
        person.name.clone(),
        person.email.clone().unwrap_or_default(),
        roles(staff, row).join(", "),
        day(person.created_at),
        person.left_at.map(day).unwrap_or_default(),
        row.invited_until.map(|until| dates.stamp(until).machine).unwrap_or_default(),
        person.id.to_string(),
    ]
}
