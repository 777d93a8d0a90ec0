//! What an institution tells about itself: the ways to its values and what is wrong with them, in words.

use app::institution_pages::differences::{self, Difference, Step};
use app::institution_pages::{Fault, Finding, InstitutionPages};
use app::people::unit_name;
use jiff::civil::Date;
use l10n::{Lang, dates};
use maud::{Markup, html};
use ui::{Column, Row, Table};

/// How many differences are shown, and how much of a value.
const MOST_ROWS: usize = 200;
const MOST_OF_A_VALUE: usize = 600;

/// The name of one part, as labels of forms have it.
pub(crate) fn part(lang: Lang, name: &str) -> String {
    let key = name.replace('_', "-");
    lang.text_if_known(&format!("about-part-{key}")).unwrap_or(key)
}

/// The way to a value: `Contacts 2, E-mail addresses 1`, with units as `unit` calls them.
pub(crate) fn way(lang: Lang, path: &[Step], unit: impl Fn(&str) -> String) -> String {
    let mut words: Vec<String> = Vec::new();
    for step in path {
        match step {
            Step::Part(name) => words.push(part(lang, name)),
            Step::Key(key) => {
                let of_unit = words.len() == 1;
                words.push(if of_unit { unit(key) } else { lang.language_name(key) });
            }
            Step::Number(number) => match words.last_mut() {
                Some(last) => {
                    last.push(' ');
                    last.push_str(&number.to_string());
                }
                None => words.push(number.to_string()),
            },
        }
    }
    words.join(", ")
}

/// What is wrong at a place, as a sentence that names the place.
pub(crate) fn finding(lang: Lang, place: &str, fault: &Fault) -> String {
    if let Fault::Day(typed) = fault {
        return no_day(lang, place, typed);
    }
    let field = way(lang, &differences::path(place), ToOwned::to_owned);
    let what = fault.what();
    lang.text_with(&format!("about-fault-{}", fault.slug()), &[("field", (&field).into()), ("what", (&what).into())])
}

/// What is wrong with a day of the year, under the name of its field; a month has only so many days.
fn no_day(lang: Lang, place: &str, typed: &str) -> String {
    let label = lang.text_if_known(&format!("about-{}", place.replace('.', "-")));
    let field = label.unwrap_or_else(|| way(lang, &differences::path(place), ToOwned::to_owned));
    let first = typed.split_once('-').and_then(|(month, _)| month_day(&format!("{month}-01")));
    let entered = typed.split_once('-').is_some_and(|(_, day)| day.parse().is_ok_and(|day: u8| day > 0));
    let Some(last) = first.map(Date::last_of_month).filter(|_| entered) else {
        return lang.text_with("about-fault-day", &[("field", (&field).into())]);
    };
    let month = dates::month(lang, last.month()).unwrap_or_default();
    let day = dates::day_of_year(lang, last);
    let args = [
        ("field", (&field).into()),
        ("month", (&month).into()),
        ("count", i64::from(last.day()).into()),
        ("day", (&day).into()),
    ];
    lang.text_with("about-fault-day-of-month", &args)
}

/// What is wrong somewhere in all pages, with the unit by its name.
pub(crate) fn finding_of_all(lang: Lang, pages: &InstitutionPages, finding_: &Finding) -> String {
    let place = finding_.place.as_str();
    let unit = unit_of(lang, pages, place);
    let (before, rest) = match &unit {
        Some((name, rest)) => (name.clone(), *rest),
        None => match place.split_once('.') {
            Some((first, rest)) => (part(lang, first), rest),
            None => return finding(lang, place, &finding_.fault),
        },
    };
    format!("{before}: {}", finding(lang, rest, &finding_.fault))
}

/// The name of the unit that a place is about, and the place in it.
fn unit_of<'a>(lang: Lang, pages: &InstitutionPages, place: &'a str) -> Option<(String, &'a str)> {
    let (number, rest) = place.strip_prefix("unit[")?.split_once("].")?;
    let unit = pages.units.get(number.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some((unit_name(unit, lang.tag()), rest))
}

/// How two versions differ, as a table with both values under their headings.
pub(crate) fn table(
    lang: Lang,
    found: &[Difference],
    before: (&str, &InstitutionPages),
    after: (&str, &InstitutionPages),
) -> Markup {
    // What is gone has its name in the version before.
    let unit = |id: &str| {
        let known = after.1.units.iter().chain(&before.1.units).find(|unit| unit.id == id);
        known.map_or_else(|| id.to_owned(), |unit| unit_name(unit, lang.tag()))
    };
    let value = |path: &[Step], value: &Option<String>| {
        let Some(value) = value else { return html! { span.quiet { (ui::NOTHING) } } };
        let whole = match path {
            [Step::Part(of), _, Step::Part(name)] if of == "unit" && name == "parent" => unit(value),
            [Step::Part(of), Step::Part(calendar), ..] if of == "factsheet" && calendar == "calendar" => {
                month_day(value).map_or_else(|| value.clone(), |day| dates::day_of_year(lang, day))
            }
            _ => value.clone(),
        };
        let short: String = whole.chars().take(MOST_OF_A_VALUE).collect();
        html! { (short) @if short.len() < whole.len() { "…" } }
    };
    let row = |one: &Difference| {
        let cells = [&one.before, &one.after].map(|of| value(&one.path, of));
        Row::new(std::iter::once(html! { (way(lang, &one.path, unit)) }).chain(cells).collect())
    };
    let left = found.len().saturating_sub(MOST_ROWS);
    html! {
        (ui::table(&Table {
            caption: lang.text("about-differences"),
            columns: vec![Column::wide(lang.text("about-what")), Column::new(before.0), Column::new(after.0)],
            rows: found.iter().take(MOST_ROWS).map(row).collect(),
            stays: false,
        }))
        @if left > 0 { p.quiet { (lang.text_with("about-differences-left", &[("count", left.into())])) } }
    }
}

/// The day that `MM-DD` means, in a year that has each of them.
fn month_day(text: &str) -> Option<Date> {
    format!("2024-{text}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_is_told_in_words() {
        let told = |place: &str| way(Lang::En, &differences::path(place), ToOwned::to_owned);
        assert_eq!(told("contact[2].emails[1]"), "Contacts 2, E-mail addresses 1");
        assert_eq!(told("contact[1].names.lv"), "Contacts 1, Names, Latvian");
        assert_eq!(told("made_up"), "made-up");
        let unit = [Step::Part("unit".to_owned()), Step::Key("u1".to_owned()), Step::Part("code".to_owned())];
        assert_eq!(way(Lang::En, &unit, |id| format!("Law ({id})")), "Unit, Law (u1), Code");
    }

    #[test]
    fn every_fault_has_words_in_every_language() {
        let all = [
            Fault::Missing,
            Fault::TooLong(1),
            Fault::Language(String::new()),
            Fault::WebAddress(String::new()),
            Fault::Logo(String::new()),
            Fault::FourLines,
            Fault::LinesOrStreet,
            Fault::Country,
            Fault::Mail(String::new()),
            Fault::NoPhone,
            Fault::Phone,
            Fault::TooMany(1),
            Fault::Id,
            Fault::IdTaken(String::new()),
            Fault::CodeTaken(String::new()),
            Fault::AbbreviationTaken,
            Fault::Configured,
            Fault::NoSuchUnit(String::new()),
            Fault::Circle,
            Fault::SecondRoot,
            Fault::Weeks(5),
            Fault::Spelling("CV"),
            Fault::Accessibility,
            Fault::Day(String::new()),
        ];
        for lang in Lang::ALL {
            for fault in &all {
                assert!(!finding(lang, "names.en", fault).contains(l10n::MISSING_MARK), "{}", fault.slug());
            }
        }
        assert_eq!(
            finding(Lang::En, "emails[1]", &Fault::Mail("x".to_owned())),
            "E-mail addresses 1: “x” is no e-mail address"
        );
    }
}
