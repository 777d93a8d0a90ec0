//! What partners will read once a draft is published, as documents and as their systems understand them.

use ewp_messages::factsheet::v1::FactsheetResponse;
use ewp_messages::institutions::v2::InstitutionsResponse;
use ewp_messages::ounits::v2::OunitsResponse;

use super::{InstitutionPages, to_messages};
use crate::host::Institution;
use crate::partner_pages::{Aged, PartnerPages};

/// What partners will read.
#[derive(Clone, Debug)]
pub struct Preview {
    /// As a partner's system understands it.
    pub understood: PartnerPages,
    /// The institution (Institutions API 2.2.0).
    pub institution: String,
    /// Its units (Organizational Units API 2.1.1); nothing if it has none.
    pub units: Option<String>,
    /// Its factsheet (Factsheet API 1.2.0); nothing if it has none, or one with gaps.
    pub factsheet: Option<String>,
}

/// What partners will read if these pages are published.
#[must_use]
pub fn of(institution: &Institution, pages: &InstitutionPages) -> Preview {
    let hei = to_messages::hei(institution, pages);
    let ounits: Vec<_> = pages.units.iter().map(to_messages::ounit).collect();
    let sheet = pages.factsheet.as_ref();
    let sheet = sheet.and_then(|sheet| to_messages::factsheet(institution.hei().as_str(), sheet));
    Preview {
        institution: InstitutionsResponse { heis: vec![hei.clone()] }.write(),
        units: (!ounits.is_empty()).then(|| OunitsResponse { ounits: ounits.clone() }.write()),
        factsheet: sheet.clone().map(|sheet| FactsheetResponse { factsheets: vec![sheet] }.write()),
        understood: PartnerPages { institution: now(Some(hei)), units: now(ounits), factsheet: now(sheet) },
    }
}

fn now<T>(value: T) -> Aged<T> {
    Aged { value, fetched_at: None, tried_at: None, problem: None, is_offered: true }
}
