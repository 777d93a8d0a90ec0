//! What a partner says about itself: its facts, its deadlines and whom to ask, its units, each with its age.

use app::partner_pages::{
    Aged, CalendarEntry, Factsheet, Hei, InformationEntry, LangText, MonthDay, Ounit, PartnerPages, PhoneNumber,
};
use app::translate;
use domain::contact::Contact;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use l10n::Lang;
use maud::{Markup, html};
use ui::{Column, Icon, Row, Table, Tone};

use crate::view::{contact, state};
use crate::visitor::Staff;

/// How many units are listed.
const MOST_UNITS: usize = 200;
/// How many contacts and pages of one kind are shown.
const MOST_LINES: usize = 10;
/// A day of a month has no year; in this one each of them exists.
const LEAP_YEAR: i16 = 2024;

/// Deadlines and people to ask, for the column at the side.
pub(crate) fn side(staff: &Staff, told: &PartnerPages) -> Markup {
    html! {
        (whom_to_ask(staff, told))
        (unsaid(staff, told))
    }
}

/// The other facts of an institution; nothing if it names none.
pub(crate) fn says(staff: &Staff, told: &PartnerPages) -> Markup {
    let hei = told.institution.value.as_ref();
    html! { @if let Some(hei) = hei { (about(staff, hei, &told.institution, "partners-told")) } }
}

/// Deadlines, people and facts of our own institution, as partners will read them.
pub(crate) fn our_side(staff: &Staff, told: &PartnerPages) -> Markup {
    html! {
        (whom_to_ask(staff, told))
        @if let Some(hei) = &told.institution.value { (about(staff, hei, &told.institution, "about-told")) }
    }
}

fn whom_to_ask(staff: &Staff, told: &PartnerPages) -> Markup {
    html! {
        @if let Some(sheet) = &told.factsheet.value { (deadlines(staff, sheet, &told.factsheet)) }
        @if let Some(hei) = &told.institution.value { (people(staff, hei)) }
        @if let Some(sheet) = &told.factsheet.value { (offices(staff, sheet)) }
    }
}

/// The units of our own institution, as partners will read them; nothing if there are none.
pub(crate) fn our_units(staff: &Staff, told: &PartnerPages) -> Markup {
    let lang = staff.lang();
    let count = told.units.value.len();
    if count == 0 {
        return html! {};
    }
    let note = html! { (lang.text_with("partners-units-count", &[("count", count.into())])) };
    ui::section_with("units", &lang.text("partners-units"), Some(&note), None, &list_of_units(staff, told))
}

/// The units behind their number; nothing if the partner names none.
pub(crate) fn units(staff: &Staff, told: &PartnerPages) -> Markup {
    let count = told.units.value.len();
    if count == 0 {
        return html! {};
    }
    let title = staff.lang().text_with("partners-units-fold", &[("count", count.into())]);
    ui::details(&title, false, &list_of_units(staff, told))
}

fn list_of_units(staff: &Staff, told: &PartnerPages) -> Markup {
    let lang = staff.lang();
    let all = &told.units.value;
    let line = |unit: &Ounit| {
        let (name, code) = (named(lang, &unit.names), &unit.ounit_code);
        Row::new(vec![
            html! { @if let Some(name) = name { span lang=[&name.lang] { (name.text) } } @else { (unit.ounit_id) } },
            html! { @if code.is_empty() { (ui::NOTHING) } @else { (code) } },
            html! { (unit.abbreviation.as_deref().unwrap_or(ui::NOTHING)) },
        ])
    };
    let table = ui::table(&Table {
        caption: lang.text("partners-units"),
        columns: vec![
            Column::wide(lang.text("partners-unit")),
            Column::new(lang.text("partners-unit-code")),
            Column::new(lang.text("partners-unit-short")),
        ],
        rows: all.iter().take(MOST_UNITS).map(line).collect(),
        stays: true,
    });
    let left = all.len().saturating_sub(MOST_UNITS);
    html! {
        (table)
        @if left > 0 { p.quiet { (lang.text_with("partners-units-left", &[("count", left.into())])) } }
        (age(staff, &told.units))
    }
}

fn deadlines(staff: &Staff, sheet: &Factsheet, aged: &Aged<Option<Factsheet>>) -> Markup {
    let lang = staff.lang();
    let terms = |entry: &CalendarEntry| {
        let (autumn, spring) = (day(lang, entry.autumn_term), day(lang, entry.spring_term));
        html! {
            p { (lang.text_with("partners-deadline-autumn", &[("day", (&autumn).into())])) }
            p { (lang.text_with("partners-deadline-spring", &[("day", (&spring).into())])) }
        }
    };
    let weeks = |weeks: i64| html! { (lang.text_with("partners-weeks", &[("weeks", weeks.into())])) };
    let facts = ui::facts(&[
        (lang.text("partners-deadline-nominate"), terms(&sheet.calendar.student_nominations)),
        (lang.text("partners-deadline-apply"), terms(&sheet.calendar.student_applications)),
        (lang.text("partners-decide-in"), weeks(sheet.decision_weeks_limit)),
        (lang.text("partners-transcript-in"), weeks(sheet.tor_weeks_limit)),
    ]);
    let body = html! { (facts) (age(staff, aged)) };
    ui::section("deadlines", &lang.text("partners-deadlines"), &body)
}

fn offices(staff: &Staff, sheet: &Factsheet) -> Markup {
    let lang = staff.lang();
    let offices = [
        ("partners-office-applications", &sheet.application_info),
        ("partners-office-housing", &sheet.housing_info),
        ("partners-office-visa", &sheet.visa_info),
        ("partners-office-insurance", &sheet.insurance_info),
    ];
    let facts: Vec<_> = offices
        .iter()
        .filter(|(_, office)| **office != InformationEntry::default())
        .map(|(key, office)| (lang.text(key), reached(lang, office)))
        .collect();
    if facts.is_empty() {
        return html! {};
    }
    ui::section("offices", &lang.text("partners-offices"), &ui::facts(&facts))
}

/// Whom a partner names to write to.
fn contacts(hei: &Hei) -> Vec<Contact> {
    hei.contacts.iter().take(MOST_LINES).map(translate::contact_from_message).collect()
}

/// The first address that a partner names to write to.
pub(crate) fn address(told: &PartnerPages) -> Option<String> {
    let contacts = told.institution.value.as_ref().map(contacts).unwrap_or_default();
    contacts.into_iter().find_map(|contact| contact.emails.into_iter().next())
}

fn people(staff: &Staff, hei: &Hei) -> Markup {
    let lang = staff.lang();
    let contacts = contacts(hei);
    if contacts.is_empty() {
        return html! {};
    }
    ui::section("people", &lang.text("agreement-people"), &contact::list(lang, &contacts))
}

/// How to reach an office.
fn reached(lang: Lang, office: &InformationEntry) -> Markup {
    html! {
        @if !office.email.is_empty() { p { (contact::mail_link(&office.email)) } }
        @if let Some(number) = number(&office.phone_number) { p { (number) } }
        @if let Some(page) = named(lang, &office.website_urls) { p { (contact::website(&page.text)) } }
    }
}

fn about(staff: &Staff, hei: &Hei, aged: &Aged<Option<Hei>>, heading: &str) -> Markup {
    let lang = staff.lang();
    let mut facts = Vec::new();
    let names = html! {
        @for name in hei.names.iter().take(MOST_LINES) { p lang=[&name.lang] { (name.text) } }
    };
    facts.push((lang.text("partners-names"), names));
    if let Some(short) = &hei.abbreviation {
        facts.push((lang.text("partners-unit-short"), html! { (short) }));
    }
    if let Some(page) = named(lang, &hei.website_urls) {
        facts.push((lang.text("partners-website"), contact::website(&page.text)));
    }
    if let Some(page) = named(lang, &hei.course_catalogue_urls) {
        facts.push((lang.text("partners-courses"), contact::website(&page.text)));
    }
    let body = html! { (ui::facts(&facts)) (age(staff, aged)) };
    ui::section("told", &lang.text(heading), &body)
}

/// What the partner does not say, and whether it ever will.
fn unsaid(staff: &Staff, told: &PartnerPages) -> Markup {
    let lang = staff.lang();
    let says_something =
        told.institution.value.is_some() || told.factsheet.value.is_some() || !told.units.value.is_empty();
    if says_something {
        return html! {};
    }
    let is_offered = told.institution.is_offered || told.units.is_offered || told.factsheet.is_offered;
    let tried_at =
        [told.institution.tried_at, told.units.tried_at, told.factsheet.tried_at].into_iter().flatten().max();
    let text = match tried_at {
        _ if !is_offered => lang.text("partners-told-not-offered"),
        None => lang.text("partners-told-not-yet"),
        Some(_) => lang.text("partners-told-nothing"),
    };
    let body = html! {
        p.quiet { (text) }
        @if let Some(at) = tried_at.filter(|_| is_offered) { p.quiet { (asked(staff, at)) } }
    };
    ui::section("told", &lang.text("partners-told"), &body)
}

/// How old it is, and whether the last question failed.
fn age<T>(staff: &Staff, aged: &Aged<T>) -> Markup {
    let lang = staff.lang();
    let stamp = |at: Timestamp| staff.dates().stamped(at, old(lang, staff.now().duration_since(at)));
    html! {
        @if let Some(at) = aged.fetched_at { p.quiet { (ui::time(&stamp(at))) } }
        @if let (Some(at), true) = (aged.tried_at, aged.problem.is_some()) {
            p.quiet { (ui::status(Tone::Warn, Icon::Warning, &lang.text("partners-told-failed"), None)) " " (asked(staff, at)) }
        }
    }
}

fn asked(staff: &Staff, at: Timestamp) -> Markup {
    html! { (staff.lang().text("partners-told-asked")) " " (state::when(&staff.dates(), at)) }
}

/// `Read 2 hours ago`.
fn old(lang: Lang, age: SignedDuration) -> String {
    let (minutes, hours) = (age.as_mins().max(0), age.as_hours().max(0));
    match (minutes, hours) {
        (..60, _) => lang.text_with("partners-read-minutes", &[("count", minutes.into())]),
        (_, ..48) => lang.text_with("partners-read-hours", &[("count", hours.into())]),
        _ => lang.text_with("partners-read-days", &[("count", (hours / 24).into())]),
    }
}

fn day(lang: Lang, day: MonthDay) -> String {
    let (Ok(month), Ok(number)) = (i8::try_from(day.month()), i8::try_from(day.day())) else {
        return ui::NOTHING.to_owned();
    };
    Date::new(LEAP_YEAR, month, number)
        .map_or_else(|_| ui::NOTHING.to_owned(), |day| l10n::dates::short_date(lang, day))
}

/// The text in the language of the page, else in English, else the first one.
fn named(lang: Lang, texts: &[LangText]) -> Option<&LangText> {
    let of = |tag: &str| {
        texts.iter().find(|text| text.lang.as_deref().is_some_and(|own| own.split('-').next() == Some(tag)))
    };
    of(lang.tag()).or_else(|| of("en")).or_else(|| texts.first())
}

fn number(phone: &PhoneNumber) -> Option<String> {
    let number = phone.e164.as_ref().or(phone.other_format.as_ref())?;
    Some(phone.ext.as_ref().map_or_else(|| number.clone(), |extension| format!("{number} ({extension})")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_age_is_told_in_the_unit_that_fits() {
        let told = |minutes| old(Lang::En, SignedDuration::from_mins(minutes));
        assert_eq!(told(1), "Read 1 minute ago");
        assert_eq!(told(125), "Read 2 hours ago");
        assert_eq!(told(3 * 24 * 60), "Read 3 days ago");
        assert_eq!(told(-5), "Read just now", "clocks differ");
        assert_eq!(old(Lang::Lv, SignedDuration::from_mins(21)), "Nolasīts pirms 21 minūtes");
    }

    #[test]
    fn every_day_of_a_year_can_be_a_deadline() {
        assert_eq!(day(Lang::En, MonthDay::new(2, 29).unwrap()), "29 Feb");
        assert_eq!(day(Lang::Lv, MonthDay::new(10, 31).unwrap()), "31.10.");
    }
}
