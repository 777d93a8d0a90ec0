//! Which unit is in charge of an agreement: shown on its page, chosen on a page of its own.

use app::agreements::record::Record;
use app::agreements::unit::{UnitRefused, put_in_charge};
use app::people::{self, NamedUnit};
use axum::response::Response;
use domain::hei::OunitId;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Field, Input, Opt, PageHeader, Width};

use super::{agreement_for, code_of, crumbs, numbered, record_for};
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::view::people::{indented, unit_name};
use crate::visitor::{Staff, see_other};

/// The unit in charge as a fact of the record, with the way to another one for those who may choose; nothing where
/// there is nothing to tell.
pub(super) fn shown(staff: &Staff, record: &Record) -> Option<Markup> {
    let lang = staff.lang();
    let facts = &record.facts;
    let chooses = facts.deleted_at.is_none()
        && staff.access.may_in(Right::EditAgreements, facts.unit.as_ref())
        && options(staff).len() > 1;
    (chooses || facts.unit.is_some()).then(|| {
        html! {
            (unit_name(staff, facts.unit.as_ref()))
            @if chooses { br; a href=(staff.agreement_href(&facts.id, "unit")) { (lang.text("agreement-unit-change")) } }
        }
    })
}

/// The units that the reader may put in charge.
fn options(staff: &Staff) -> Vec<Opt> {
    let may = |unit: Option<&OunitId>| staff.access.may_in(Right::EditAgreements, unit);
    let whole = may(None).then(|| Opt::new("", staff.lang().text("agreement-unit-whole")));
    let units: Vec<NamedUnit> = people::named_units(&staff.institution, staff.lang());
    let allowed = units.iter().filter(|unit| may(Some(&unit.id)));
    whole.into_iter().chain(allowed.map(|unit| Opt::new(unit.id.as_str(), indented(unit)))).collect()
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let record = record_for(&staff, Right::EditAgreements).await?;
    let lang = staff.lang();
    let facts = &record.facts;
    let options = options(&staff);
    if options.len() < 2 || facts.deleted_at.is_some() {
        return Ok(see_other(&staff.agreement_href(&facts.id, "")));
    }
    let chosen = facts.unit.as_ref().map_or("", OunitId::as_str);
    let (title, label) = (lang.text("agreement-unit"), lang.text("tasks-unit"));
    let code = code_of(facts);
    let header = PageHeader {
        title: &title,
        facts: vec![html! { (record.partner_name) }, html! { (numbered(lang, code)) }],
        ..PageHeader::default()
    };
    let select = ui::field(lang, &Field::new("unit", &label), &Input::select(chosen, &options).width(Width::Half));
    let body = html! {
        (crumbs(&staff, &record.partner_name, &facts.id, code, &title))
        (ui::page_header(&header))
        form method="post" action=(staff.agreement_href(&facts.id, "unit")) {
            (ui::form_row(&select, Some(&html! { p { (lang.text("agreement-unit-help")) } })))
            (ui::button_row(&[
                Button::primary(lang.text("agreement-unit-save")),
                Button::secondary(lang.text("ui-cancel")).href(staff.agreement_href(&facts.id, "")),
            ]))
        }
    };
    let page = Page { partner: &record.partner_name, ..Page::new(Section::Agreements, &title, body) };
    Ok(shell::page(&staff, page).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let id = agreement_for(&staff, Right::EditAgreements).await?;
    let unit = match form.get("unit").ok_or(Problem::BadForm)? {
        "" => None,
        unit => Some(OunitId::parse(unit).map_err(|_| Problem::BadForm)?),
    };
    staff.demand(Right::EditAgreements, unit.as_ref()).await?;
    let record = staff.agreement_href(&id, "");
    match put_in_charge(staff.host(), &staff.actor, &id, unit.as_ref()).await {
        Ok(true) => Ok(see_other(&notice::with(&record, "unit-saved"))),
        Ok(false) => Ok(see_other(&record)),
        Err(UnitRefused::NoUnit) => Err(Problem::BadForm),
        Err(UnitRefused::NotBegun(why)) => Err(why.into()),
        Err(error @ UnitRefused::Store(_)) => Err(Problem::broken(&error)),
    }
}
