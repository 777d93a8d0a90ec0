//! The units as a tree, and as a file.

use std::collections::BTreeMap;

use app::exports::{self, Exported};
use app::institution_pages::Unit;
use app::institution_pages::draft::{self, Working};
use app::people::{unit_name_with_lang, units_in_order};
use axum::response::Response;
use domain::folding::hold_words;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Input, PageHeader, Row, Table, Tone};

use crate::csv;
use crate::list as lists;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::staff::settings::crumbs;
use crate::staff::settings::editing::draft_facts;
use crate::visitor::Staff;

/// How many units are listed at once.
const MOST_ROWS: usize = 200;
/// The name under which an address has the words.
const SEARCH: &str = "q";
/// How deep a tree is shown.
const MOST_DEPTH: usize = 6;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let working = draft::load(staff.host(), staff.hei()).await?;
    let units = &working.pages().units;
    let typed = staff.query().searched(SEARCH, lists::MOST_OF_A_TEXT);
    let wanted = typed.as_deref();
    let found = found(lang, units, wanted);
    let title = lang.text("settings-units");
    let header = PageHeader {
        title: &title,
        facts: draft_facts(&staff, &working),
        actions: Some(html! {
            @if !found.is_empty() { (lists::export_button(&staff, "settings/export-units", &params(wanted))) }
            (Button::primary(lang.text("about-unit-new")).icon(Icon::Plus).href(staff.href("settings/new-unit")))
        }),
        ..PageHeader::default()
    };
    let label = lang.text("about-unit-search");
    let left = found.len().saturating_sub(MOST_ROWS);
    let body = html! {
        (crumbs(&staff, "units", None))
        (ui::page_header(&header))
        @if !units.is_empty() {
            (ui::filters(&staff.href("settings/units"), &html! {
                (ui::field(lang, &Field::new(SEARCH, &label), &Input::search(wanted.unwrap_or_default())))
                (Button::secondary(lang.text("list-apply")))
            }))
        }
        (ui::stack(&[html! {
            @if units.is_empty() {
                (ui::empty(&lang.text("about-units-empty"), &lang.text("about-units-empty-text"), None))
            } @else if found.is_empty() {
                @let clear = Button::secondary(lang.text("list-clear")).href(staff.href("settings/units"));
                (ui::empty(&lang.text("about-units-no-match"), &lang.text("about-units-no-match-text"), Some(&html! { (clear) })))
            } @else {
                (lists::keyed(&staff, &table(&staff, &working, &found, wanted.is_none()), false))
                p.quiet { (lang.text_with("partners-units-count", &[("count", found.len().into())])) }
                @if left > 0 { p.quiet { (lang.text_with("about-units-left", &[("count", left.into())])) } }
            }
        }]))
    };
    let page = Page::new(Section::Settings, &title, body);
    Ok(shell::page(&staff, page).await)
}

/// The units that the filter leaves, as a file. That somebody took it stands in the log.
pub(crate) async fn export(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let lang = staff.lang();
    let working = draft::load(staff.host(), staff.hei()).await?;
    let wanted = form.filled(SEARCH);
    let found = found(lang, &working.pages().units, wanted);
    let rows = found.len() as u64;
    exports::note(staff.host(), staff.hei(), &staff.actor, Exported::Units, rows, &params(wanted)).await?;
    let heads = ["partners-unit", "about-part-id", "partners-unit-code", "partners-unit-short", "about-part-parent"];
    let heads = heads.map(|key| lang.text(key)).to_vec();
    let row = |(_, unit): (usize, &Unit)| {
        vec![
            named(lang, unit).1.to_owned(),
            unit.id.clone(),
            unit.code().to_owned(),
            unit.abbreviation.clone().unwrap_or_default(),
            unit.parent.clone().unwrap_or_default(),
        ]
    };
    let name = format!("units-{}.csv", staff.dates().today());
    Ok(csv::file(&name, std::iter::once(heads).chain(found.into_iter().map(row))))
}

/// The units in their tree that hold the words.
fn found<'a>(lang: Lang, units: &'a [Unit], wanted: Option<&str>) -> Vec<(usize, &'a Unit)> {
    units_in_order(units, lang).into_iter().filter(|(_, unit)| wanted.is_none_or(|words| holds(unit, words))).collect()
}

fn params(wanted: Option<&str>) -> Vec<(&'static str, String)> {
    wanted.map(|words| (SEARCH, words.chars().take(lists::MOST_OF_A_TEXT).collect())).into_iter().collect()
}

/// The name of a unit, with its language if that is not the page's.
fn named(lang: Lang, unit: &Unit) -> (Option<&str>, &str) {
    let (of, name) = unit_name_with_lang(unit, lang.tag());
    (of.filter(|of| *of != lang.tag()), name)
}

fn table(staff: &Staff, working: &Working, found: &[(usize, &Unit)], is_tree: bool) -> Markup {
    let lang = staff.lang();
    let served: BTreeMap<&str, &Unit> = working.served.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let row = |(depth, unit): &(usize, &Unit)| {
        let state = match served.get(unit.id.as_str()) {
            _ if working.draft.is_none() => None,
            None => Some("about-unit-added"),
            Some(known) if **known != **unit => Some("about-unit-changed"),
            Some(_) => None,
        };
        let above = unit.parent.as_deref().filter(|_| !is_tree).and_then(|parent| working.unit(parent));
        let (of, name) = named(lang, unit);
        let depth = if is_tree { (*depth).min(MOST_DEPTH) } else { 0 };
        Row::link(
            staff.unit_href(&unit.id),
            vec![
                html! {
                    span.{ "depth-" (depth) } lang=[of] { (name) }
                    @if let Some((of, above)) = above.map(|above| named(lang, above)) { span.second lang=[of] { (above) } }
                    @if let Some(key) = state { span.second { (ui::status(Tone::Warn, Icon::Disk, &lang.text(key), None)) } }
                },
                html! { (ui::code(unit.code())) },
                html! { (unit.abbreviation.as_deref().unwrap_or(ui::NOTHING)) },
                html! { (lang.number(i64::try_from(unit.contacts.len()).unwrap_or(i64::MAX))) },
            ],
        )
    };
    ui::table(&Table {
        caption: lang.text("settings-units"),
        columns: vec![
            Column::wide(lang.text("partners-unit")),
            Column::new(lang.text("partners-unit-code")),
            Column::new(lang.text("partners-unit-short")),
            Column::end(lang.text("about-part-contact")),
        ],
        rows: found.iter().take(MOST_ROWS).map(row).collect(),
        stays: false,
    })
}

fn holds(unit: &Unit, words: &str) -> bool {
    let names = unit.names.values().map(String::as_str);
    hold_words(names.chain([unit.id.as_str(), unit.code()]).chain(unit.abbreviation.as_deref()), words)
}
