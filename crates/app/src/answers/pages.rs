//! What everybody on the network may know: the institution, its units, its factsheet. Other institutions than this one
//! and unknown units are left out without a word.

use ewp_messages::{factsheet, institutions as institutions_message, ounits};

use crate::host::Institution;
use crate::institution_pages;

/// By what units are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units<'a> {
    /// By id.
    Ids(&'a [String]),
    /// By code.
    Codes(&'a [String]),
}

/// Our institution, if it is among those asked for (Institutions API 2.2.0).
#[must_use]
pub fn institutions(institution: &Institution, hei_ids: &[String]) -> String {
    let own = || institution_pages::hei(institution, &institution.pages());
    let heis = if is_asked(institution, hei_ids) { vec![own()] } else { Vec::new() };
    institutions_message::v2::InstitutionsResponse { heis }.write()
}

/// Those of our units that are asked for, each once (Organizational Units API 2.1.1).
#[must_use]
pub fn units(institution: &Institution, asked: Units<'_>) -> String {
    let pages = institution.pages();
    let wanted = pages.units.iter().filter(|unit| match asked {
        Units::Ids(ids) => ids.contains(&unit.id),
        Units::Codes(codes) => codes.iter().any(|code| code == unit.code()),
    });
    ounits::v2::OunitsResponse { ounits: wanted.map(institution_pages::ounit).collect() }.write()
}

/// Our factsheet, if our institution is among those asked for and has one (Factsheet API 1.2.0).
#[must_use]
pub fn factsheets(institution: &Institution, hei_ids: &[String]) -> String {
    let pages = institution.pages();
    let sheet = pages.factsheet.as_ref().filter(|_| is_asked(institution, hei_ids));
    let sheet = sheet.and_then(|sheet| institution_pages::factsheet(institution.hei().as_str(), sheet));
    factsheet::v1::FactsheetResponse { factsheets: sheet.into_iter().collect() }.write()
}

fn is_asked(institution: &Institution, hei_ids: &[String]) -> bool {
    hei_ids.iter().any(|hei| hei == institution.hei().as_str())
}
