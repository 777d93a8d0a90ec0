//! What the list of accredited institutions says of a partner; and the page of somebody who is in that list alone.

use app::directory::Entry;
use app::partners::{self, Behind, ListedPage};
use axum::response::Response;
use domain::eche::{ErasmusCode, Pic};
use jiff::civil::Date;
use l10n::dates;
use maud::{Markup, html};
use ui::{Crumb, PageHeader, Tone};

use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::{accreditation, partner};
use crate::visitor::{Staff, see_other};

/// The page behind a PIC: that of the member of the network who has it, or one that says how to work without the network.
pub(super) async fn page(staff: &Staff, pic: &Pic) -> Result<Response, Problem> {
    match partners::of_pic(staff.host(), staff.hei(), pic.as_str()).await? {
        None => Err(Problem::NotFound),
        Some(Behind::Member(hei)) if hei == *staff.hei() => Err(Problem::NotFound),
        Some(Behind::Member(hei)) => Ok(see_other(&staff.partner_href(&hei))),
        Some(Behind::Listed(page)) => Ok(show(staff, &page).await),
    }
}

async fn show(staff: &Staff, found: &ListedPage) -> Response {
    let lang = staff.lang();
    let listed = &found.entry.listed;
    let country = listed.country.as_deref().map(|country| lang.country_name(country));
    let here = listed.erasmus.as_ref().map_or_else(|| listed.pic.to_string(), ToString::to_string);
    let mut crumbs = vec![Crumb::link(lang.text("partners-title"), staff.href("partners"))];
    if let (Some(country), Some(name)) = (&listed.country, &country) {
        crumbs.push(Crumb::link(name.clone(), staff.href(&format!("partners?country={country}"))));
    }
    crumbs.push(Crumb::here(here));
    let mut facts = vec![partner::code(listed.erasmus.as_ref().map(ErasmusCode::as_str))];
    let place: Vec<String> = listed.city.iter().cloned().chain(country).collect();
    if !place.is_empty() {
        facts.push(html! { (place.join(", ")) });
    }
    let header = PageHeader {
        title: &listed.name,
        tag: Some(accreditation::tag(lang, found.accreditation)),
        facts,
        actions: None,
    };
    let connection = html! { p { (lang.text("directory-by-mail-text")) } };
    let main = html! {
        (ui::section("connection", &lang.text("partners-connection"), None, None, &connection))
    };
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        @if let Some(warning) = accreditation::warning(lang, found.accreditation) { (warning) }
        (ui::banner(lang, Tone::Neutral, &html! { (lang.text("directory-by-mail-banner")) }, None))
        (ui::columns(&main, &section(staff, &listed.name, Some(&found.entry))))
    };
    let page = Page {
        title: &listed.name,
        section: Section::Partners,
        partner: &listed.name,
        banner: None,
        error: false,
        body,
    };
    shell::page(staff, page).await
}

/// What the list says of somebody whom the page calls `name`; nothing if it never had them.
pub(super) fn section(staff: &Staff, name: &str, entry: Option<&Entry>) -> Markup {
    let lang = staff.lang();
    let Some(entry) = entry else { return html! {} };
    let listed = &entry.listed;
    let day = |day: Option<Date>| {
        html! { @match day { Some(day) => (dates::date(lang, day)), None => (ui::NOTHING) } }
    };
    let mut facts = Vec::new();
    if !same_name(name, &listed.name) {
        facts.push((lang.text("directory-name-there"), html! { (listed.name) }));
    }
    facts.push((lang.text("partners-erasmus-code"), partner::code(listed.erasmus.as_ref().map(ErasmusCode::as_str))));
    facts.push((lang.text("directory-column-pic"), html! { (listed.pic) }));
    facts.extend(listed.oid.as_ref().map(|oid| (lang.text("directory-column-oid"), html! { (oid) })));
    facts.push((lang.text("directory-column-from"), day(listed.charter.from)));
    facts.push((lang.text("directory-column-until"), day(listed.charter.until)));
    if let Some(at) = entry.ended_at {
        facts.push((lang.text("directory-gone-since"), html! { (ui::time(&staff.dates().brief_stamp(at))) }));
    }
    let address = [&listed.street, &listed.postal_code, &listed.city];
    let address: Vec<&str> = address.into_iter().flatten().map(String::as_str).collect();
    if !address.is_empty() {
        facts.push((lang.text("directory-address"), html! { (address.join(", ")) }));
    }
    if let Some(website) = &listed.website {
        facts.push((lang.text("partners-website"), html! { (website) }));
    }
    let raw = html! {
        ul { @for cell in entry.raw.iter().filter(|cell| !cell.trim().is_empty()) { li.code-spaces { (cell) } } }
    };
    ui::section(
        "listed",
        &lang.text("directory-says"),
        None,
        None,
        &html! { (ui::facts(&facts)) (ui::details(&lang.text("directory-raw"), false, &raw)) },
    )
}

/// Whether two names are the same but for capitals, marks and signs between words.
fn same_name(one: &str, other: &str) -> bool {
    domain::folding::plain_words(one).eq(domain::folding::plain_words(other))
}
