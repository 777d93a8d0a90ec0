use jiff::Timestamp;
use jiff::civil::date as day;
use jiff::tz::TimeZone;

use super::{Dates, date, date_in_words, day_of_year, short_date};
use crate::Lang;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn riga(lang: Lang) -> Dates {
    let zone = TimeZone::get("Europe/Riga").unwrap();
    Dates::new(lang, zone, at("2026-11-23T07:24:00Z"))
}

#[test]
fn dates_are_written_as_each_language_does() {
    assert_eq!(date(Lang::En, day(2026, 11, 20)), "20 November 2026");
    assert_eq!(date(Lang::Lv, day(2026, 11, 5)), "05.11.2026.");
    assert_eq!(short_date(Lang::En, day(2026, 5, 2)), "2 May");
    assert_eq!(short_date(Lang::Lv, day(2026, 5, 2)), "02.05.");
    assert_eq!(date_in_words(Lang::Lv, day(2026, 11, 20)), "2026. gada 20. novembris");
    assert_eq!(day_of_year(Lang::En, day(2024, 10, 31)), "31 October");
    assert_eq!(day_of_year(Lang::Lv, day(2024, 2, 29)), "29. februāris");
}

#[test]
fn an_instant_is_told_from_the_reader_s_day_and_zone() {
    let english = riga(Lang::En);
    assert_eq!(english.when(at("2026-11-23T07:10:00Z")), "today 09:10");
    // 23:30 UTC is already the next day in Rīga.
    assert_eq!(english.when(at("2026-11-22T23:30:00Z")), "today 01:30");
    assert_eq!(english.when(at("2026-11-22T19:40:00Z")), "yesterday 21:40");
    assert_eq!(english.when(at("2026-11-12T12:20:00Z")), "12 Nov 14:20");
    assert_eq!(english.when(at("2025-03-04T09:02:00Z")), "4 Mar 2025 11:02");
    assert_eq!(riga(Lang::Lv).when(at("2026-11-22T19:40:00Z")), "vakar 21:40");
}

#[test]
fn a_stamp_carries_the_exact_instant_with_its_zone() {
    let stamp = riga(Lang::En).stamp(at("2026-11-23T07:10:04Z"));
    assert_eq!(stamp.exact, "23 November 2026, 09:10 EET");
    assert_eq!(stamp.machine, "2026-11-23T09:10:04+02:00");
}

#[test]
fn brief_forms_keep_only_what_is_needed() {
    let english = riga(Lang::En);
    assert_eq!(english.brief(at("2026-11-23T07:10:00Z")), "09:10");
    assert_eq!(english.brief(at("2026-11-12T12:20:00Z")), "12 Nov");
    assert_eq!(english.heading(at("2026-11-23T01:00:00Z")), "Today");
    assert_eq!(english.heading(at("2025-03-04T09:02:00Z")), "4 March 2025");
}

#[test]
fn days_are_counted_by_the_calendar_with_plural_forms() {
    let english = riga(Lang::En);
    assert_eq!(english.days_since(at("2026-11-23T01:00:00Z")), "today");
    assert_eq!(english.days_since(at("2026-11-22T19:40:00Z")), "1 day");
    assert_eq!(english.days_since(at("2026-11-12T12:20:00Z")), "11 days");
    let latvian = riga(Lang::Lv);
    assert_eq!(latvian.days_since(at("2026-11-02T12:20:00Z")), "21 diena");
    assert_eq!(latvian.days_since(at("2026-11-12T12:20:00Z")), "11 dienu");
}
