use jiff::Timestamp;
use jiff::civil::date as day;
use jiff::tz::TimeZone;

use super::{Dates, date, date_in_words, day_of_year, month, short_date, short_date_with_year};
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
    let forms = |lang| {
        let (autumn, spring) = (day(2026, 11, 5), day(2025, 3, 4));
        [
            date(lang, autumn),
            date_in_words(lang, autumn),
            day_of_year(lang, spring),
            short_date(lang, spring),
            short_date_with_year(lang, spring),
        ]
    };
    let expected = [
        (Lang::En, ["5 November 2026", "5 November 2026", "4 March", "4 Mar", "4 Mar 2025"]),
        (Lang::Lv, ["05.11.2026.", "2026. gada 5. novembris", "4. marts", "04.03.", "04.03.2025."]),
        (Lang::De, ["5. November 2026", "5. November 2026", "4. März", "4. März", "04.03.2025"]),
        (Lang::Fr, ["5 novembre 2026", "5 novembre 2026", "4 mars", "4 mars", "4 mars 2025"]),
        (Lang::Es, ["5 de noviembre de 2026", "5 de noviembre de 2026", "4 de marzo", "4 mar", "4 mar 2025"]),
        (Lang::Pl, ["5 listopada 2026", "5 listopada 2026", "4 marca", "4 mar", "4 mar 2025"]),
    ];
    assert_eq!(expected.map(|(lang, _)| lang), Lang::ALL);
    for (lang, forms_expected) in expected {
        assert_eq!(forms(lang), forms_expected, "{lang:?}");
    }
    assert_eq!(day_of_year(Lang::Lv, day(2024, 2, 29)), "29. februāris");
}

#[test]
fn months_have_their_names_by_themselves() {
    let november = Lang::ALL.map(|lang| month(lang, 11).unwrap());
    assert_eq!(november, ["November", "novembris", "November", "novembre", "noviembre", "listopad"]);
    assert_eq!((month(Lang::En, 0), month(Lang::En, 13)), (None, None));
}

#[test]
fn every_day_that_a_page_can_show_is_written() {
    for lang in Lang::ALL {
        for day in [day(1, 1, 1), day(1900, 2, 28), day(2024, 2, 29), day(9999, 12, 31)] {
            assert!(date_in_words(lang, day).contains(&day.year().to_string()), "{lang:?} {day}");
        }
    }
}

#[test]
fn an_instant_is_told_from_the_reader_s_day_and_zone() {
    let english = riga(Lang::En);
    assert_eq!(english.when(at("2026-11-23T07:10:00Z")), "today 09:10");
    assert_eq!(english.when_with_zone(at("2026-11-23T07:10:00Z")), "today 09:10 EET");
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
