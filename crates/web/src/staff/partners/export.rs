//! Everybody who is accredited or on the network as a file, as far as the filters leave them.

use app::partners::{self, Line};
use axum::response::Response;

use super::{services, wanted};
use crate::csv;
use crate::problem::Problem;
use crate::request::Form;
use crate::view::accreditation;
use crate::visitor::Staff;

/// The heads of the columns.
const HEADS: [&str; 10] = [
    "directory-column-name",
    "directory-column-city",
    "common-country",
    "partners-erasmus-code",
    "directory-column-pic",
    "directory-hei",
    "directory-accreditation",
    "directory-until",
    "directory-connected-for",
    "agreements-title",
];

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let asked = wanted::read(&staff, &form);
    let words = wanted::of_file(&asked, asked.value(wanted::VIEW));
    let filter = wanted::filter(&words);
    let taken = partners::export(staff.host(), staff.hei(), &staff.within(), &staff.actor, &filter, &words).await?;
    let heads = HEADS.map(|key| staff.lang().text(key)).to_vec();
    let name = format!("partners-{}.csv", staff.dates().today());
    Ok(csv::file(&name, std::iter::once(heads).chain(taken.into_iter().map(|line| row(&staff, line)))))
}

fn row(staff: &Staff, line: Line) -> Vec<String> {
    let services = services(staff, &line);
    let known = line.known;
    vec![
        known.name,
        known.city.unwrap_or_default(),
        known.country.unwrap_or_default(),
        known.erasmus.unwrap_or_default(),
        known.pic.unwrap_or_default(),
        known.hei.map(|hei| hei.to_string()).unwrap_or_default(),
        accreditation::words(staff.lang(), line.accreditation),
        known.until.map(|until| until.to_string()).unwrap_or_default(),
        services,
        line.agreements.to_string(),
    ]
}
