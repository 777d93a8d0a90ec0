//! What the list of accredited institutions says of a partner; and the page of somebody who is in that list alone.

use app::directory::Entry;
use app::partners::{self, Behind, ListedPage};
use axum::response::Response;
use domain::eche::{ErasmusCode, Pic};
use jiff::civil::Date;
use l10n::dates;
use maud::{Markup, html};
use ui::{Button, Icon, NextStep};

use super::head::Head;
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::{contact, partner};
use crate::visitor::{Staff, see_other};

/// The page behind a PIC: that of the member of the network who has it, or one that says how to work without the
/// network.
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
    let head = Head {
        name: &listed.name,
        erasmus: listed.erasmus.as_ref().map(ErasmusCode::as_str),
        id: listed.pic.as_str(),
        city: listed.city.as_deref(),
        country: listed.country.as_deref(),
        accreditation: found.accreditation,
        actions: None,
    };
    let website = listed.website.as_deref().and_then(contact::web_address);
    let open = website.map(|website| {
        html! { (Button::secondary(lang.text("directory-website-open")).icon(Icon::External).href(website)) }
    });
    let key = if open.is_some() { "directory-by-mail-website" } else { "directory-by-mail-search" };
    let next = NextStep {
        title: &lang.text("directory-by-mail-title"),
        text: Some(html! { p { (lang.text("directory-by-mail-text")) } p { (lang.text(key)) } }),
        actions: open,
        steps: Vec::new(),
    };
    let body = html! {
        (head.show(staff))
        (ui::next_step(lang, &next))
        (ui::stack(&[section(staff, &listed.name, Some(&found.entry))]))
    };
    let page = Page { partner: &listed.name, ..Page::new(Section::Partners, &listed.name, body) };
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
        facts.push((lang.text("partners-website"), contact::website(website)));
    }
    let raw = html! {
        ul { @for cell in entry.raw.iter().filter(|cell| !cell.trim().is_empty()) { li.code-spaces { (cell) } } }
    };
    ui::section(
        "listed",
        &lang.text("directory-says"),
        &html! { (ui::facts(&facts)) (ui::details(&lang.text("directory-raw"), false, &raw)) },
    )
}

/// Whether two names are the same but for capitals, marks and signs between words.
fn same_name(one: &str, other: &str) -> bool {
    domain::folding::plain_words(one).eq(domain::folding::plain_words(other))
}
