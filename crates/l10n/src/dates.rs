//! Dates and times as people read them, in the time zone of their university.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::{Lang, icu};

/// How one reader sees time: the language, the zone, and when "now" is.
#[derive(Debug, Clone)]
pub struct Dates {
    lang: Lang,
    zone: TimeZone,
    now: Timestamp,
}

/// An instant ready for a page: a short text, the full text, and the form for machines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// What stands on the page, such as `today 09:10`.
    pub text: String,
    /// The exact instant with its zone, for the title.
    pub exact: String,
    /// RFC 3339 with offset, for the `datetime` attribute.
    pub machine: String,
}

impl Dates {
    /// A reader's view of time.
    #[must_use]
    pub fn new(lang: Lang, zone: TimeZone, now: Timestamp) -> Self {
        Self { lang, zone, now }
    }

    /// The day on which an instant falls in the reader's zone.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> Date {
        self.local(at).date()
    }

    /// The reader's today.
    #[must_use]
    pub fn today(&self) -> Date {
        self.day(self.now)
    }

    /// The date in full: `20 November 2026`, `20.11.2026.`
    #[must_use]
    pub fn date(&self, at: Timestamp) -> String {
        date(self.lang, self.day(at))
    }

    /// The date without its year: `20 Nov`, `20.11.`
    #[must_use]
    pub fn short(&self, at: Timestamp) -> String {
        short_date(self.lang, self.day(at))
    }

    /// The time of day: `14:02`.
    #[must_use]
    pub fn time(&self, at: Timestamp) -> String {
        self.local(at).strftime("%H:%M").to_string()
    }

    /// The time of day with seconds, for lists of attempts: `14:02:58`.
    #[must_use]
    pub fn time_with_seconds(&self, at: Timestamp) -> String {
        self.local(at).strftime("%H:%M:%S").to_string()
    }

    /// Date and time with the zone, for when partners are abroad: `20 November 2026, 14:02 EET`.
    #[must_use]
    pub fn exact(&self, at: Timestamp) -> String {
        let local = self.local(at);
        format!("{}, {} {}", date(self.lang, local.date()), local.strftime("%H:%M"), local.strftime("%Z"))
    }

    /// Date and time to the millisecond with the zone, for one line of a log: `20 November 2026, 14:02:58.123 EET`.
    #[must_use]
    pub fn to_the_millisecond(&self, at: Timestamp) -> String {
        let local = self.local(at);
        let mark = self.lang.decimal_mark();
        let (day, time) = (date(self.lang, local.date()), local.strftime("%H:%M:%S"));
        format!("{day}, {time}{mark}{:03} {}", local.millisecond(), local.strftime("%Z"))
    }

    /// Seen from today: `today 09:10`, `yesterday 21:40`, `12 Nov 14:20`, `4 Mar 2025 11:02`.
    #[must_use]
    pub fn when(&self, at: Timestamp) -> String {
        let time = self.time(at);
        let day = self.day(at);
        let today = self.today();
        let word = if day == today {
            Some("date-today")
        } else if today.yesterday().is_ok_and(|yesterday| yesterday == day) {
            Some("date-yesterday")
        } else if today.tomorrow().is_ok_and(|tomorrow| tomorrow == day) {
            Some("date-tomorrow")
        } else {
            None
        };
        let day = match word {
            Some(key) => self.lang.text(key),
            None if day.year() == today.year() => short_date(self.lang, day),
            None => short_date_with_year(self.lang, day),
        };
        format!("{day} {time}")
    }

    /// The text of [`Dates::when`] with the zone, for readers of whose zone nothing is known: `today 09:10 UTC`.
    #[must_use]
    pub fn when_with_zone(&self, at: Timestamp) -> String {
        format!("{} {}", self.when(at), self.local(at).strftime("%Z"))
    }

    /// Only what is needed to place an instant: the time if today, else the short date,
    /// with its year when that is another one. For narrow cells.
    #[must_use]
    pub fn brief(&self, at: Timestamp) -> String {
        let day = self.day(at);
        let today = self.today();
        if day == today {
            self.time(at)
        } else if day.year() == today.year() {
            short_date(self.lang, day)
        } else {
            short_date_with_year(self.lang, day)
        }
    }

    /// The heading of a day in a list of events: `Today`, `Yesterday`, `4 March 2025`.
    #[must_use]
    pub fn heading(&self, at: Timestamp) -> String {
        let day = self.day(at);
        let today = self.today();
        if day == today {
            self.lang.text("date-heading-today")
        } else if today.yesterday().is_ok_and(|yesterday| yesterday == day) {
            self.lang.text("date-heading-yesterday")
        } else {
            date_in_words(self.lang, day)
        }
    }

    /// How long ago in whole days of the calendar: `today`, `1 day`, `12 days`.
    #[must_use]
    pub fn days_since(&self, at: Timestamp) -> String {
        let days = (self.today() - self.day(at)).get_days();
        self.lang.text_with("date-days", &[("days", days.max(0).into())])
    }

    /// An instant with the text of [`Dates::when`].
    #[must_use]
    pub fn stamp(&self, at: Timestamp) -> Stamp {
        self.stamped(at, self.when(at))
    }

    /// An instant with the text of [`Dates::brief`].
    #[must_use]
    pub fn brief_stamp(&self, at: Timestamp) -> Stamp {
        self.stamped(at, self.brief(at))
    }

    /// An instant with a text of the caller's.
    #[must_use]
    pub fn stamped(&self, at: Timestamp, text: String) -> Stamp {
        Stamp { text, exact: self.exact(at), machine: self.local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string() }
    }

    fn local(&self, at: Timestamp) -> Zoned {
        at.to_zoned(self.zone.clone())
    }
}

/// A date in full. The Latvian form is the numeric one, which fits every case of a sentence.
#[must_use]
pub fn date(lang: Lang, day: Date) -> String {
    if lang == Lang::Lv { icu::of(lang).numeric.format(&icu::date(day)).to_string() } else { date_in_words(lang, day) }
}

/// A date for a heading: `20 November 2026`, `2026. gada 20. novembris`.
#[must_use]
pub fn date_in_words(lang: Lang, day: Date) -> String {
    icu::of(lang).long.format(&icu::date(day)).to_string()
}

/// A day of any year, for a table: `31 October`, `31. oktobris`.
#[must_use]
pub fn day_of_year(lang: Lang, day: Date) -> String {
    icu::of(lang).long_day.format(&icu::date(day)).to_string()
}

/// A date without its year: `20 Nov`, `20.11.`
#[must_use]
pub fn short_date(lang: Lang, day: Date) -> String {
    let icu = icu::of(lang);
    let form = if lang == Lang::Lv { &icu.numeric_day } else { &icu.medium_day };
    form.format(&icu::date(day)).to_string()
}

/// A short date with its year: `4 Mar 2025`, `04.03.2025.`
#[must_use]
pub fn short_date_with_year(lang: Lang, day: Date) -> String {
    if lang == Lang::Lv { date(lang, day) } else { icu::of(lang).medium.format(&icu::date(day)).to_string() }
}

/// The name of a month by itself, from 1 on; nothing for any other number.
#[must_use]
pub fn month(lang: Lang, number: i8) -> Option<String> {
    let day = Date::new(2001, number, 1).ok()?;
    Some(icu::of(lang).month.format(&icu::date(day)).to_string())
}

#[cfg(test)]
mod tests;
