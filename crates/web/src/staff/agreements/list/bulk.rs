//! A unit in charge of several agreements at once: a page that says what will happen and what not, and the deed.

use app::agreements::unit::UnitRefused;
use app::agreements::unit::bulk::{self, MOST_AT_ONCE, Plan, Planned, Skip};
use axum::response::Response;
use domain::hei::OunitId;
use domain::ids::AgreementId;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Column, Crumb, Field, Input, Opt, PageHeader, Row, Table, Tone};

use super::wanted;
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::view::people::{unit_name, units};
use crate::visitor::{Staff, see_other};

/// Putting a unit in charge.
pub(super) const UNIT: &str = "unit";
/// The name under which a form has the chosen agreements.
pub(super) const CHOSEN: &str = "agreement";
/// The value for the whole institution, where nothing would be no choice.
const WHOLE: &str = "-";

/// The chosen ones that a form names: in a box for each, or all in one field.
pub(super) fn chosen(fields: &Fields) -> Vec<AgreementId> {
    let mut ids: Vec<AgreementId> = Vec::new();
    let named = fields.all(CHOSEN).flat_map(str::split_whitespace).filter_map(AgreementId::parse);
    for id in named.take(MOST_AT_ONCE) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// Who shall be in charge.
enum InCharge {
    Whole,
    Unit(OunitId),
}

impl InCharge {
    /// What a form names; `None` if it names nothing that can be read.
    fn read(fields: &Fields) -> Option<Self> {
        match fields.filled("to")? {
            WHOLE => Some(Self::Whole),
            unit => Some(Self::Unit(OunitId::parse(unit).ok()?)),
        }
    }

    fn unit(&self) -> Option<&OunitId> {
        match self {
            Self::Whole => None,
            Self::Unit(unit) => Some(unit),
        }
    }
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let query = staff.query();
    let asked = wanted::read(&staff, query);
    let (ids, is_cut) = if query.get("all").is_some() {
        let filter = wanted::meant(&staff, &asked).await?;
        bulk::chosen(staff.host(), staff.hei(), &filter, asked.order).await?
    } else {
        (chosen(query), false)
    };
    if ids.is_empty() {
        return Ok(see_other(&notice::with(&asked.href(&[]), "none-chosen")));
    }
    let lang = staff.lang();
    match InCharge::read(query) {
        Some(to) if may(&staff, to.unit()) => preview(&staff, &ids, to.unit(), is_cut).await,
        _ if query.get("to").is_some() => ask(&staff, &ids, is_cut, Some(lang.text("unit-bulk-choose"))).await,
        _ => ask(&staff, &ids, is_cut, None).await,
    }
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let ids = chosen(&form);
    if ids.is_empty() {
        return Ok(see_other(&notice::with(&staff.href("agreements"), "none-chosen")));
    }
    let to = InCharge::read(&form).ok_or(Problem::BadForm)?;
    staff.demand(Right::EditAgreements, to.unit()).await?;
    match bulk::carry_out(staff.host(), &staff.actor, &ids, to.unit()).await {
        Ok(done) => {
            let query = form_urlencoded::Serializer::new(String::new())
                .append_pair("unit-done", &done.done.to_string())
                .append_pair("unit-left", &done.skipped.to_string())
                .finish();
            Ok(see_other(&staff.href(&format!("agreements?{query}"))))
        }
        Err(UnitRefused::NoUnit) => Err(Problem::BadForm),
        Err(UnitRefused::NotBegun(why)) => Err(why.into()),
        Err(error @ UnitRefused::Store(_)) => Err(Problem::broken(&error)),
    }
}

/// What was done, above the list.
pub(super) fn told(staff: &Staff) -> Option<Markup> {
    let lang = staff.lang();
    let number = |name| staff.query().get(name).and_then(|text| text.parse::<u32>().ok());
    let done = number("unit-done").filter(|_| staff.just_done)?;
    let skipped = number("unit-left").filter(|skipped| *skipped > 0);
    let text = html! {
        (lang.text_with("unit-bulk-done", &[("count", done.into())]))
        @if let Some(skipped) = skipped { " " (lang.text_with("unit-bulk-skipped", &[("count", skipped.into())])) }
    };
    Some(ui::banner(lang, if done > 0 { Tone::Ok } else { Tone::Warn }, &text, None))
}

/// The ids of some agreements in one field.
fn all_of(rows: &[Planned]) -> String {
    let ids: Vec<&str> = rows.iter().map(|planned| planned.standing.agreement.as_str()).collect();
    ids.join(" ")
}

fn may(staff: &Staff, unit: Option<&OunitId>) -> bool {
    let known = |unit: &OunitId| units(staff).iter().any(|option| option.value == unit.as_str());
    unit.is_none_or(known) && staff.access.may_in(Right::EditAgreements, unit)
}

/// Asks which unit.
async fn ask(staff: &Staff, ids: &[AgreementId], is_cut: bool, error: Option<String>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let plan = bulk::plan(staff.host(), staff.hei(), &staff.access, ids, None).await?;
    let mut options: Vec<Opt> = Vec::new();
    if may(staff, None) {
        options.push(Opt::new(WHOLE, lang.text("agreement-unit-whole")));
    }
    let allowed = |unit: &Opt| OunitId::parse(&unit.value).is_ok_and(|unit| may(staff, Some(&unit)));
    options.extend(units(staff).into_iter().filter(allowed));
    let (label, choose) = (lang.text("agreement-unit"), lang.text("ui-choose"));
    let shape = Field::new("to", &label).error(error.as_deref());
    let form = html! {
        form.plan method="get" action=(staff.href("agreements/bulk")) {
            (ui::hidden(CHOSEN, &all_of(&plan.rows)))
            (ui::field(lang, &shape, &Input::select("", &options).empty_text(&choose)))
            div.buttons {
                @if !plan.rows.is_empty() { (Button::primary(lang.text("unit-bulk-check")).value("do", UNIT)) }
                (Button::quiet(lang.text("unit-bulk-back")).href(staff.href("agreements")))
            }
        }
    };
    let chosen = lang.text_with("unit-bulk-chosen", &[("count", plan.rows.len().into())]);
    let mut parts = vec![form];
    if !plan.rows.is_empty() {
        parts.push(ui::section("chosen", &chosen, &table(staff, &chosen, &plan.rows)));
    }
    parts.extend(left_out(staff, &plan));
    let errors: Vec<(String, String)> = error.iter().map(|text| (ui::field_id("to"), text.clone())).collect();
    let body = html! {
        @if !errors.is_empty() {
            (ui::error_summary(&lang.text_with("form-correct", &[("count", errors.len().into())]), &errors))
        }
        @if is_cut { (cut(staff)) }
        (ui::stack(&parts))
    };
    Ok(frame(staff, &lang.text("unit-bulk-title"), !errors.is_empty(), &body).await)
}

/// Says what will happen and what not.
async fn preview(
    staff: &Staff,
    ids: &[AgreementId],
    unit: Option<&OunitId>,
    is_cut: bool,
) -> Result<Response, Problem> {
    let lang = staff.lang();
    let plan = bulk::plan(staff.host(), staff.hei(), &staff.access, ids, Some(unit)).await?;
    let name = unit.map_or_else(|| lang.text("unit-bulk-whole"), |unit| unit_name(staff, Some(unit)));
    let number = plan.rows.len();
    let title = match number {
        0 => lang.text("unit-bulk-none"),
        _ => lang.text_with("unit-bulk-about", &[("unit", (&name).into()), ("count", number.into())]),
    };
    let confirm = html! {
        form.plan method="post" action=(staff.href("agreements/bulk")) {
            (ui::hidden(CHOSEN, &all_of(&plan.rows)))
            (ui::hidden("to", unit.map_or(WHOLE, OunitId::as_str)))
            div.buttons {
                @if number > 0 { (Button::primary(lang.text("unit-bulk-do")).value("do", UNIT)) }
                (Button::quiet(lang.text("unit-bulk-back")).href(staff.href("agreements")))
            }
        }
    };
    let mut parts = vec![confirm];
    if number > 0 {
        parts.push(table(staff, &title, &plan.rows));
    }
    parts.extend(left_out(staff, &plan));
    let body = html! { @if is_cut { (cut(staff)) } (ui::stack(&parts)) };
    Ok(frame(staff, &title, false, &body).await)
}

fn cut(staff: &Staff) -> Markup {
    let lang = staff.lang();
    let text = lang.text_with("unit-bulk-cut", &[("most", MOST_AT_ONCE.into())]);
    ui::banner(lang, Tone::Warn, &html! { (text) }, None)
}

fn left_out(staff: &Staff, plan: &Plan) -> Option<Markup> {
    let lang = staff.lang();
    let number = plan.skipped.len() + plan.gone;
    if number == 0 {
        return None;
    }
    let why = |skip: Skip| match skip {
        Skip::NotYours => "unit-bulk-skip-not-yours",
        Skip::Already => "unit-bulk-skip-already",
    };
    let body = html! {
        ul.dots {
            @for (planned, skip) in &plan.skipped {
                li { (planned.partner_name) " " (planned.standing.code) ": " (lang.text(why(*skip))) }
            }
            @if plan.gone > 0 { li { (lang.text_with("unit-bulk-skip-gone", &[("count", plan.gone.into())])) } }
        }
    };
    let title = lang.text_with("unit-bulk-left-out", &[("count", number.into())]);
    Some(ui::section("left-out", &title, &body))
}

fn table(staff: &Staff, caption: &str, rows: &[Planned]) -> Markup {
    let lang = staff.lang();
    let row = |planned: &Planned| {
        let standing = &planned.standing;
        Row::new(vec![
            html! { (planned.partner_name) },
            html! { (standing.code) },
            html! { (unit_name(staff, standing.unit.as_ref())) },
        ])
    };
    ui::table(&Table {
        caption: caption.to_owned(),
        columns: vec![
            Column::wide(lang.text("common-partner")),
            Column::tight(lang.text("agreements-code")),
            Column::new(lang.text("agreement-unit")),
        ],
        rows: rows.iter().map(row).collect(),
        stays: false,
    })
}

async fn frame(staff: &Staff, title: &str, error: bool, body: &Markup) -> Response {
    let lang = staff.lang();
    let crumbs = [Crumb::link(lang.text("agreements-title"), staff.href("agreements")), Crumb::here(title)];
    let header = PageHeader { title, facts: vec![html! { (lang.text("unit-bulk-note")) }], ..PageHeader::default() };
    let body = html! { (ui::breadcrumbs(lang, &crumbs)) (ui::page_header(&header)) (body) };
    shell::page(staff, Page { error, ..Page::new(Section::Agreements, title, body) }).await
}
