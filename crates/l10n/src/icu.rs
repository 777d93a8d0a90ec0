//! What ICU4X knows of each language: how dates and numbers are written and names are sorted.
//!
//! Everything is made once. The data is compiled in and has all our languages, so nothing here can fail at run time;
//! a test makes all of it.

use std::sync::LazyLock;

use icu_calendar::{Date, Gregorian};
use icu_collator::options::{AlternateHandling, CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{M, MD, YMD};
use icu_datetime::options::{Alignment, YearStyle};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale, locale};

use crate::Lang;

/// How one language writes dates and numbers and sorts names.
pub(crate) struct Icu {
    /// `20 November 2026`, `2026. gada 20. novembris`.
    pub(crate) long: Formatter<Gregorian, YMD>,
    /// `20 Nov 2026`.
    pub(crate) medium: Formatter<Gregorian, YMD>,
    /// `20.11.2026.`: digits alone, as many in each date.
    pub(crate) numeric: Formatter<Gregorian, YMD>,
    /// `20 November`.
    pub(crate) long_day: Formatter<Gregorian, MD>,
    /// `20 Nov`.
    pub(crate) medium_day: Formatter<Gregorian, MD>,
    /// `20.11.`
    pub(crate) numeric_day: Formatter<Gregorian, MD>,
    /// `November`, by itself.
    pub(crate) month: Formatter<Gregorian, M>,
    /// `12,400`.
    pub(crate) decimal: DecimalFormatter,
    /// Sorts by letters, then marks, then case; what stands between words does not count.
    pub(crate) collator: CollatorBorrowed<'static>,
}

static ALL: LazyLock<[Icu; 6]> = LazyLock::new(|| Lang::ALL.map(Icu::new));

/// What ICU knows of a language.
pub(crate) fn of(lang: Lang) -> &'static Icu {
    let [en, lv, de, fr, es, pl] = &*ALL;
    match lang {
        Lang::En | Lang::Pseudo => en,
        Lang::Lv => lv,
        Lang::De => de,
        Lang::Fr => fr,
        Lang::Es => es,
        Lang::Pl => pl,
    }
}

/// A day of our calendar.
pub(crate) fn date(day: jiff::civil::Date) -> Date<Gregorian> {
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    let date = Date::try_new_gregorian(i32::from(day.year()), part(day.month()), part(day.day()));
    // Both calendars have the same days; the fallback is a day that every year has.
    date.unwrap_or_else(|_| Date::from_rata_die(icu_calendar::types::RataDie::new(1), Gregorian))
}

impl Icu {
    #[expect(clippy::expect_used, reason = "the compiled data has every language of ours; a test makes all of them")]
    fn new(lang: Lang) -> Self {
        let locale = locale(lang);
        let whole = |fields: YMD| Formatter::try_new((&locale).into(), fields).expect("dates of the language");
        let day = |fields: MD| Formatter::try_new((&locale).into(), fields).expect("days of the language");
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Tertiary);
        options.alternate_handling = Some(AlternateHandling::Shifted);
        let numbers = DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default());
        let numeric = YMD::short().with_year_style(YearStyle::Full).with_alignment(Alignment::Column);
        Self {
            long: whole(YMD::long()),
            medium: whole(YMD::medium()),
            numeric: whole(numeric),
            long_day: day(MD::long()),
            medium_day: day(MD::medium()),
            numeric_day: day(MD::short().with_alignment(Alignment::Column)),
            month: Formatter::try_new((&locale).into(), M::long()).expect("months of the language"),
            decimal: numbers.expect("numbers of the language"),
            collator: Collator::try_new((&locale).into(), options).expect("the alphabet of the language"),
        }
    }
}

/// English is that of Europe: the day comes before the month.
fn locale(lang: Lang) -> Locale {
    match lang {
        Lang::En | Lang::Pseudo => locale!("en-GB"),
        Lang::Lv => locale!("lv"),
        Lang::De => locale!("de"),
        Lang::Fr => locale!("fr"),
        Lang::Es => locale!("es"),
        Lang::Pl => locale!("pl"),
    }
}
