//! What partners will read once the draft is published: the differences, what their systems will show, the documents.

use app::institution_pages::draft::{self, Extent, PublishRefused, Working};
use app::institution_pages::{FactsheetEntry, InformationEntry, differences, preview};
use app::{connection, partners};
use axum::response::Response;
use maud::{Markup, html};
use ui::{Button, Crumb, Icon, PageHeader, Tone};

use super::editing::draft_facts;
use super::sheet::SEEN;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::staff::partner::told;
use crate::view::{about, document};
use crate::visitor::{Staff, see_other};

/// How much is listed of what must be corrected.
const MOST_FINDINGS: usize = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let working = draft::load(staff.host(), staff.hei()).await?;
    show(&staff, &working, None).await
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let lang = staff.lang();
    let seen = form.text(SEEN);
    let here = staff.href("settings/preview");
    let settings = staff.href("settings");
    let extent = match form.pressed() {
        "discard" => {
            let gone = draft::discard(staff.host(), staff.hei(), &staff.actor, &seen).await?;
            let (to, key) = if gone { (&settings, "draft-discarded") } else { (&here, "changed") };
            return Ok(see_other(&notice::with(to, key)));
        }
        "publish" => Extent::Whole,
        "publish-rest" => Extent::Rest,
        _ => return Err(Problem::BadForm),
    };
    let done = if extent == Extent::Whole { "published" } else { "published-rest" };
    let refused = match Box::pin(draft::publish(staff.host(), staff.hei(), &staff.actor, &seen, extent)).await {
        Ok(()) => return Ok(see_other(&notice::with(&here, done))),
        Err(PublishRefused::NoDraft) => lang.text("about-no-draft"),
        Err(PublishRefused::ChangedMeanwhile) => lang.text("about-changed-since-shown"),
        Err(PublishRefused::Faults(_)) => lang.text("about-faults"),
        Err(PublishRefused::UnitInUse(id)) => lang.text_with("about-unit-still-used", &[("id", (&id).into())]),
        Err(PublishRefused::NoInstitution(_)) => return Err(Problem::NotFound),
        Err(PublishRefused::Store(error)) => return Err(error.into()),
    };
    let working = draft::load(staff.host(), staff.hei()).await?;
    show(&staff, &working, Some(ui::banner(lang, Tone::Warn, &html! { (refused) }, None))).await
}

async fn show(staff: &Staff, working: &Working, banner: Option<Markup>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let title = lang.text("about-preview");
    let findings = working.findings();
    let crumbs = [Crumb::link(lang.text("settings-title"), staff.href("settings")), Crumb::here(&title)];
    let header = PageHeader {
        title: &title,
        facts: [vec![html! { (lang.text("about-preview-lead")) }], draft_facts(staff, working)].concat(),
        actions: working.draft.is_some().then(|| publish(staff, working, findings.is_empty())),
        ..PageHeader::default()
    };
    let pages = preview::of(&staff.institution, working.pages());
    let outdated = working.draft.as_ref().is_some_and(|draft| draft.is_outdated);
    let main = html! {
        (changes(staff, working))
        (told::our_units(staff, &pages.understood))
        (sheet_lists(staff, working.pages().factsheet.as_ref()))
    };
    let side = told::our_side(staff, &pages.understood);
    let institution_fetched = fetched(staff, "institutions").await?;
    let units_fetched = fetched(staff, "organizational-units").await?;
    let sheet_fetched = fetched(staff, "factsheet").await?;
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        @if outdated { (ui::banner(lang, Tone::Warn, &html! { (lang.text("about-outdated")) }, None)) }
        @if !findings.is_empty() { (to_correct(staff, working)) }
        (ui::columns(&main, &side))
        (ui::stack(&[ui::section("documents", &lang.text("about-documents"), &html! {
            p.section-lead { (lang.text("about-documents-text")) }
            @for (key, xml, fetched) in [
                ("about-xml-institution", Some(&pages.institution), &institution_fetched),
                ("about-xml-units", pages.units.as_ref(), &units_fetched),
                ("about-xml-factsheet", pages.factsheet.as_ref(), &sheet_fetched),
            ] {
                @if let Some(xml) = xml {
                    (ui::details(&lang.text(key), false, &html! {
                        (fetched)
                        (document::shown(lang, &lang.text(key), xml.as_bytes()))
                    }))
                }
            }
        })]))
        @if working.draft.is_some() { (discard(staff, working)) }
    };
    let page = Page { error: banner.is_some(), banner, ..Page::new(Section::Settings, &title, body) };
    Ok(shell::page(staff, page).await)
}

/// When a partner last fetched one of the documents.
async fn fetched(staff: &Staff, api: &str) -> Result<Markup, Problem> {
    let lang = staff.lang();
    let Some(line) = connection::last_asked(staff.host(), staff.hei(), api).await? else {
        return Ok(html! { p { (lang.text("about-never-fetched")) } });
    };
    let name = line.partner.as_ref().map(|partner| partners::name(staff.host(), partner));
    let name = name.unwrap_or_else(|| lang.text("exchanges-unproved"));
    let time = staff.dates().when(line.at);
    let text = lang.text_with("about-fetched", &[("time", (&time).into()), ("name", (&name).into())]);
    Ok(html! { p { (text) } })
}

/// What the factsheet lists beside deadlines and the four offices.
fn sheet_lists(staff: &Staff, sheet: Option<&FactsheetEntry>) -> Markup {
    let lang = staff.lang();
    let Some(sheet) = sheet else { return html! {} };
    let office = |entry: &InformationEntry| {
        html! { (entry.email) @if let Some(number) = &entry.phone.number { br; (number) } }
    };
    let requirements: Vec<_> =
        sheet.requirements.iter().map(|one| (one.name.clone(), html! { (one.details) })).collect();
    let accessibility: Vec<_> = sheet
        .accessibility
        .iter()
        .map(|one| {
            let description = one.description.as_deref().unwrap_or_default();
            (one.name.clone(), html! { p { (description) } p.quiet { (office(&one.information)) } })
        })
        .collect();
    let additional: Vec<_> = sheet.additional.iter().map(|one| (one.kind.clone(), office(&one.information))).collect();
    html! {
        @for (id, facts) in
            [("requirement", requirements), ("accessibility", accessibility), ("additional", additional)] {
            @if !facts.is_empty() {
                (ui::section(id, &about::part(lang, id), &ui::facts(&facts)))
            }
        }
    }
}

fn publish(staff: &Staff, working: &Working, is_right: bool) -> Markup {
    let lang = staff.lang();
    let button = Button::primary(lang.text("about-publish")).disabled(!is_right);
    ui::post_button(&staff.href("settings/preview"), &[("do", "publish"), (SEEN, &working.mark())], &button)
}

/// Throwing the draft away asks once more, also without scripts.
fn discard(staff: &Staff, working: &Working) -> Markup {
    let lang = staff.lang();
    let body = html! {
        p { (lang.text("about-discard-text")) }
        (ui::post_button(&staff.href("settings/preview"), &[("do", "discard"), (SEEN, &working.mark())],
            &Button::danger(lang.text("about-discard-do"))))
    };
    ui::details(&lang.text("about-discard"), false, &body)
}

fn changes(staff: &Staff, working: &Working) -> Markup {
    let lang = staff.lang();
    let found = differences::between(&working.served, working.pages());
    let count = html! { (lang.text_with("about-differences-count", &[("count", found.len().into())])) };
    let body = html! {
        @if found.is_empty() {
            p.quiet { (lang.text("about-no-differences")) }
        } @else {
            (about::table(lang, &found, (&lang.text("about-served-now"), &working.served),
                (&lang.text("about-in-draft"), working.pages())))
        }
    };
    ui::section_with("changes", &lang.text("about-differences"), Some(&count), None, &body)
}

/// What keeps the draft from being published, each line leading to the form where it is put right.
fn to_correct(staff: &Staff, working: &Working) -> Markup {
    let lang = staff.lang();
    let findings = working.findings();
    let pages = working.pages();
    let form = |place: &str| {
        let unit = place.strip_prefix("unit[").and_then(|rest| rest.split_once(']'));
        let unit = unit.and_then(|(number, _)| pages.units.get(number.parse::<usize>().ok()?.checked_sub(1)?));
        let href = match unit {
            Some(unit) => staff.unit_href(&unit.id),
            None if place.starts_with("factsheet") => staff.href("settings/factsheet"),
            None if place.starts_with("unit") => staff.href("settings/units"),
            None => staff.href("settings/institution"),
        };
        format!("{href}?check=1")
    };
    let left = findings.len().saturating_sub(MOST_FINDINGS);
    let count = lang.text_with("about-to-correct", &[("count", findings.len().into())]);
    html! {
        (ui::section("to-correct", &count, &html! {
            ul {
                @for finding in findings.iter().take(MOST_FINDINGS) {
                    li { (ui::icon_link(Icon::Warning, &about::finding_of_all(lang, pages, finding), &form(&finding.place))) }
                }
            }
            @if left > 0 { p.quiet { (lang.text_with("about-differences-left", &[("count", left.into())])) } }
            @if working.rest().is_some() {
                p { (lang.text("about-rest-text")) }
                (ui::post_button(&staff.href("settings/preview"), &[("do", "publish-rest"), (SEEN, &working.mark())],
                    &Button::secondary(lang.text("about-rest"))))
            } @else {
                p { (lang.text("about-no-rest")) }
            }
        }))
    }
}
