//! The units: all of them, and one of them as a form.

pub(crate) mod list;

use app::institution_pages::draft::{self, Part, SaveRefused, Working};
use app::institution_pages::{InstitutionPages, Unit};
use app::people::{unit_name, units_in_order};
use axum::response::Response;
use maud::{Markup, html};
use ui::{Button, Input, Opt, Width};

use super::editing::Editor;
use super::institution::{contacts, web};
use super::sheet::{SEEN, Sheet};
use crate::forms::pages as forms;
use crate::forms::typed::Typed;
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::visitor::{Staff, see_other};

pub(crate) async fn new(staff: Staff) -> Result<Response, Problem> {
    let working = draft::load(staff.host(), staff.hei()).await?;
    let fields = |sheet: &Sheet| fields(&staff, &working, sheet, None);
    let units = &working.pages().units;
    let mut typed = Typed::default();
    typed.set("id", suggested_id(units));
    if let Some(top) = top(units) {
        typed.set("parent", &top.id);
    }
    Ok(new_editor(&staff, &working).show(&staff, typed, fields).await)
}

pub(crate) async fn submit_new(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let working = draft::load(staff.host(), staff.hei()).await?;
    let id = form.text("id").trim().to_owned();
    let mut editor = new_editor(&staff, &working);
    editor.after = staff.unit_href(&id);
    let make = |typed: &Typed| forms::unit(typed, &id);
    let part = |typed: &Typed| Part::NewUnit(Box::new(make(typed)));
    let put = |pages: &mut InstitutionPages, typed: &Typed| pages.units.push(make(typed));
    let fields = |sheet: &Sheet| fields(&staff, &working, sheet, None);
    Box::pin(editor.take(&staff, &form, part, put, fields)).await
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let working = draft::load(staff.host(), staff.hei()).await?;
    let unit = unit(&staff, &working)?;
    let typed = forms::of_unit(unit);
    let fields = |sheet: &Sheet| fields(&staff, &working, sheet, Some(unit));
    Ok(editor(&staff, &working, unit).await?.show(&staff, typed, fields).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let working = draft::load(staff.host(), staff.hei()).await?;
    let unit = unit(&staff, &working)?;
    if form.pressed() == "remove" {
        return Box::pin(remove(&staff, unit, &form)).await;
    }
    let make = |typed: &Typed| forms::unit(typed, &unit.id);
    let part = |typed: &Typed| Part::Unit(Box::new(make(typed)));
    let put = |pages: &mut InstitutionPages, typed: &Typed| {
        if let Some(place) = pages.units.iter_mut().find(|known| known.id == unit.id) {
            *place = make(typed);
        }
    };
    let fields = |sheet: &Sheet| fields(&staff, &working, sheet, Some(unit));
    Box::pin(editor(&staff, &working, unit).await?.take(&staff, &form, part, put, fields)).await
}

async fn remove(staff: &Staff, unit: &Unit, form: &Fields) -> Result<Response, Problem> {
    let href = staff.unit_href(&unit.id);
    let part = Part::NoUnit(unit.id.clone());
    match draft::save(staff.host(), staff.hei(), &staff.actor, part, &form.text(SEEN)).await {
        Ok(()) => Ok(see_other(&notice::with(&staff.href("settings/units"), "unit-removed"))),
        // The page says what hangs on it.
        Err(SaveRefused::InUse(_)) => Ok(see_other(&notice::with(&href, "unit-in-use"))),
        Err(SaveRefused::HasUnitsBelow(_)) => Ok(see_other(&notice::with(&href, "unit-has-below"))),
        Err(SaveRefused::ChangedMeanwhile { .. }) => Ok(see_other(&notice::with(&href, "changed"))),
        Err(SaveRefused::NoUnit(_) | SaveRefused::NoInstitution(_)) => Err(Problem::NotFound),
        Err(other) => Err(Problem::broken(&other)),
    }
}

fn unit<'a>(staff: &Staff, working: &'a Working) -> Result<&'a Unit, Problem> {
    staff.id("unit").and_then(|id| working.unit(id)).ok_or(Problem::NotFound)
}

fn new_editor<'a>(staff: &Staff, working: &'a Working) -> Editor<'a> {
    let title = staff.lang().text("about-unit-new");
    Editor {
        slug: "units",
        guide: "institution#units",
        here: Some(title.clone()),
        title,
        action: staff.href("settings/new-unit"),
        after: staff.href("settings/units"),
        // Where the unit will stand, for what is wrong with it.
        prefix: format!("unit[{}].", working.pages().units.len() + 1),
        working,
        seen: String::new(),
        lists: vec!["names".to_owned()],
        below: html! {},
    }
}

async fn editor<'a>(staff: &Staff, working: &'a Working, unit: &Unit) -> Result<Editor<'a>, Problem> {
    let number = working.pages().units.iter().position(|known| known.id == unit.id).map_or(0, |index| index + 1);
    let href = staff.unit_href(&unit.id);
    Ok(Editor {
        slug: "units",
        guide: "institution#units",
        title: unit_name(unit, staff.lang().tag()),
        here: Some(unit.id.clone()),
        action: href.clone(),
        after: href,
        prefix: format!("unit[{number}]."),
        working,
        seen: draft::mark(unit),
        lists: vec!["names".to_owned()],
        below: removal(staff, working, unit).await?,
    })
}

/// How to take a unit away, or why that cannot be done.
async fn removal(staff: &Staff, working: &Working, unit: &Unit) -> Result<Markup, Problem> {
    let lang = staff.lang();
    let uses = draft::uses(staff.host(), staff.hei(), &unit.id).await?;
    let below = working.pages().units.iter().filter(|known| known.parent.as_deref() == Some(&unit.id)).count();
    let mut reasons = Vec::new();
    if uses.agreements > 0 {
        reasons.push(lang.text_with("about-unit-agreements", &[("count", uses.agreements.into())]));
    }
    if uses.people > 0 {
        reasons.push(lang.text_with("about-unit-people", &[("count", uses.people.into())]));
    }
    if below > 0 {
        reasons.push(lang.text_with("about-unit-below", &[("count", below.into())]));
    }
    let body = if reasons.is_empty() {
        let seen = draft::mark(unit);
        html! {
            p { (lang.text("about-unit-remove-text")) }
            (ui::post_button(&staff.unit_href(&unit.id), &[("do", "remove"), (SEEN, &seen)],
                &Button::danger(lang.text("about-unit-remove-do"))))
        }
    } else {
        html! {
            p { (lang.text("about-unit-stays")) }
            ul { @for reason in &reasons { li { (reason) } } }
        }
    };
    Ok(ui::details(&lang.text("about-unit-remove"), false, &body))
}

fn fields(staff: &Staff, working: &Working, sheet: &Sheet, unit: Option<&Unit>) -> Markup {
    let lang = staff.lang();
    let row = |content: &Markup, key: &str| ui::form_row(content, Some(&html! { p { (lang.text(key)) } }));
    let id = match unit {
        Some(unit) => ui::facts(&[(lang.text("about-part-id"), ui::code(&unit.id))]),
        None => sheet.text("id", "id", Width::Half, false),
    };
    html! {
        (ui::form_section(&lang.text("about-section-unit"), &html! {
            (row(&sheet.texts("names", "names", false), "about-help-unit-names"))
            (row(&id, "about-help-id"))
            (row(&sheet.text("code", "code", Width::Half, true), "about-help-code"))
            (row(&sheet.text("abbreviation", "abbreviation", Width::Short, true), "about-help-unit-abbreviation"))
            (ui::form_row(&parent(sheet, working, unit), Some(&guide::help(staff, "about-help-parent", "unit"))))
        }))
        (ui::form_section(&lang.text("about-section-addresses"), &row(&html! {
            (sheet.address("street-address", "street-address"))
            (sheet.address("mailing-address", "mailing-address"))
        }, "about-help-addresses")))
        (web(sheet, false))
        (contacts(sheet))
    }
}

/// The unit above all others, if there is one.
fn top(units: &[Unit]) -> Option<&Unit> {
    let mut tops = units.iter().filter(|unit| unit.parent.is_none());
    tops.next().filter(|_| tops.next().is_none())
}

/// An id that no unit has: the next number after those that the ids of units end with.
fn suggested_id(units: &[Unit]) -> String {
    let numbered = units.iter().filter_map(|unit| {
        let before = unit.id.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let number: u32 = unit.id.strip_prefix(before)?.parse().ok()?;
        Some((number, before))
    });
    let (last, before) = numbered.max().unwrap_or((0, "unit-"));
    format!("{before}{}", last.saturating_add(1))
}

/// The unit above; a unit does not stand above itself. All but the topmost one have one.
fn parent(sheet: &Sheet, working: &Working, unit: Option<&Unit>) -> Markup {
    let units = units_in_order(&working.pages().units, sheet.lang);
    let options: Vec<Opt> = units
        .iter()
        .filter(|(_, other)| unit.is_none_or(|unit| unit.id != other.id))
        .map(|(depth, other)| {
            Opt::new(&other.id, format!("{}{}", "– ".repeat(*depth), unit_name(other, sheet.lang.tag())))
        })
        .collect();
    let none = sheet.lang.text("about-no-parent");
    let has_one = top(&working.pages().units).is_some_and(|top| unit.is_none_or(|unit| unit.id != top.id));
    sheet.input("parent", "parent", &Input::select(sheet.typed.get("parent"), &options).empty_text(&none), !has_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_unit_gets_the_next_number() {
        let units = |ids: &[&str]| -> Vec<Unit> {
            ids.iter().map(|id| Unit { id: (*id).to_owned(), ..Unit::default() }).collect()
        };
        assert_eq!(suggested_id(&units(&["unit-2", "unit-10", "law"])), "unit-11");
        assert_eq!(suggested_id(&units(&["7"])), "8");
        assert_eq!(suggested_id(&units(&["law"])), "unit-1");
        assert!(top(&units(&["law", "art"])).is_none() && top(&units(&["law"])).is_some());
    }
}
