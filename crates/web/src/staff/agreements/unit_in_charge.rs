//! Which unit is in charge of an agreement: shown on its page, chosen beside its draft.

use app::agreements::record::Record;
use app::agreements::unit::{UnitRefused, put_in_charge};
use app::people::{self, NamedUnit};
use axum::response::Response;
use domain::hei::OunitId;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Field, Input, Opt, Width};

use super::agreement_for;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::view::people::{indented, unit_name};
use crate::visitor::{Staff, see_other};

/// The name of the unit in charge, if it is not the whole institution.
pub(super) fn name(staff: &Staff, record: &Record) -> Option<String> {
    let lang = staff.lang();
    let unit = record.facts.unit.as_ref()?;
    let name = unit_name(staff, Some(unit));
    Some(lang.text_with("agreement-unit-is", &[("unit", (&name).into())]))
}

/// The part of the form of a draft in which another unit is chosen; nothing where there is nothing to choose. Its button
/// saves the unit alone.
pub(super) fn part(staff: &Staff, record: &Record) -> Markup {
    let lang = staff.lang();
    let may = |unit: Option<&OunitId>| staff.access.may_in(Right::EditAgreements, unit);
    let units: Vec<NamedUnit> = people::named_units(&staff.institution, lang.tag());
    let mut options: Vec<Opt> = Vec::new();
    if may(None) {
        options.push(Opt::new("", lang.text("agreement-unit-whole")));
    }
    let allowed = units.iter().filter(|unit| may(Some(&unit.id)));
    options.extend(allowed.map(|unit| Opt::new(unit.id.as_str(), indented(unit))));
    if options.len() < 2 {
        return html! {};
    }
    let chosen = record.facts.unit.as_ref().map_or("", OunitId::as_str);
    let label = lang.text("agreement-unit");
    let select = ui::field(lang, &Field::new("unit", &label), &Input::select(chosen, &options).width(Width::Half));
    let save = Button::secondary(lang.text("agreement-unit-save"))
        .form_action(staff.agreement_href(&record.facts.id, "unit"))
        .skips_checks();
    let body = ui::form_row(
        &html! { (select) div.buttons { (save) } },
        Some(&html! { p { (lang.text("agreement-unit-help")) } }),
    );
    ui::section("unit", &label, None, None, &body)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let id = agreement_for(&staff, Right::EditAgreements).await?;
    let unit = match form.get("unit").ok_or(Problem::BadForm)? {
        "" => None,
        unit => Some(OunitId::parse(unit).map_err(|_| Problem::BadForm)?),
    };
    staff.demand(Right::EditAgreements, unit.as_ref()).await?;
    let edit = staff.agreement_href(&id, "edit");
    match put_in_charge(staff.host(), &staff.actor, &id, unit.as_ref()).await {
        Ok(true) => Ok(see_other(&notice::with(&edit, "unit-saved"))),
        Ok(false) => Ok(see_other(&notice::with(&edit, "nothing-changed"))),
        Err(UnitRefused::NoUnit) => Err(Problem::BadForm),
        Err(UnitRefused::Forbidden) => Err(Problem::Forbidden),
        Err(UnitRefused::NotFound) => Err(Problem::NotFound),
        Err(error @ UnitRefused::Store(_)) => Err(Problem::broken(&error)),
    }
}
