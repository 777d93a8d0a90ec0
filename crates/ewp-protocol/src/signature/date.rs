//! Dates in headers: RFC 1123 with a two-digit day and the zone GMT, at most five minutes from the own clock.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How far a partner's clock may be off (cliauth-httpsig 1.0.1; a smaller threshold is forbidden).
pub const TOLERANCE: Duration = Duration::from_mins(5);

/// The last second that the form can express: 9999-12-31T23:59:59Z.
const LAST_SECOND: u64 = 253_402_300_799;

/// Why a date is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// The text is no RFC 1123 date.
    #[error("is no date such as Mon, 05 Jan 2026 08:00:00 GMT")]
    Unreadable,
    /// The clocks differ by more than five minutes, or the message is old.
    #[error("is more than five minutes from the clock of this side")]
    TooFar,
}

/// Writes a moment in the form that headers need. Moments outside 1970 to 9999 become the nearest one that it can say.
#[must_use]
pub fn http_date(moment: SystemTime) -> String {
    let second = seconds(moment).min(LAST_SECOND);
    httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(second))
}

/// Reads a date in the one form that the network's reference implementation accepts.
pub fn parse(text: &str) -> Result<SystemTime, DateFault> {
    let moment = httpdate::parse_http_date(text).map_err(|_| DateFault::Unreadable)?;
    // The library also reads older forms, which write back differently.
    if http_date(moment) == text { Ok(moment) } else { Err(DateFault::Unreadable) }
}

/// Whether the text is a date within five minutes of `now`, five minutes included.
pub fn check(text: &str, now: SystemTime) -> Result<(), DateFault> {
    let difference = seconds(parse(text)?).abs_diff(seconds(now));
    if difference <= TOLERANCE.as_secs() { Ok(()) } else { Err(DateFault::TooFar) }
}

fn seconds(moment: SystemTime) -> u64 {
    moment.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(second: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(second)
    }

    #[test]
    fn only_the_strict_form_is_a_date() {
        assert_eq!(parse("Mon, 05 Jan 2026 08:00:00 GMT"), Ok(at(1_767_600_000)));
        for text in [
            "",
            "Mon, 5 Jan 2026 08:00:00 GMT",
            "Mon, 05 Jan 2026 08:00:00 UTC",
            "Mon, 05 Jan 2026 08:00:00 +0000",
            "Tue, 05 Jan 2026 08:00:00 GMT",
            "mon, 05 jan 2026 08:00:00 gmt",
            "Monday, 05-Jan-26 08:00:00 GMT",
            "Mon Jan  5 08:00:00 2026",
            "Mon, 05 Jan 2026 08:00:00 GMT, Mon, 05 Jan 2026 08:00:00 GMT",
            "2026-01-05T08:00:00Z",
            "Mån, 05 Jan 2026 08:00:00 GMT",
        ] {
            assert_eq!(parse(text), Err(DateFault::Unreadable), "{text}");
        }
    }

    #[test]
    fn five_minutes_either_way_are_accepted_and_a_second_more_is_not() {
        let text = "Mon, 05 Jan 2026 08:00:00 GMT";
        let sent = 1_767_600_000;
        for (now, expected) in [
            (at(sent - 300), Ok(())),
            (at(sent + 300) + Duration::from_millis(999), Ok(())),
            (at(sent - 301), Err(DateFault::TooFar)),
            (at(sent + 301), Err(DateFault::TooFar)),
        ] {
            assert_eq!(check(text, now), expected);
        }
    }

    #[test]
    fn moments_that_no_header_can_say_do_not_panic() {
        assert_eq!(http_date(UNIX_EPOCH - Duration::from_secs(5)), "Thu, 01 Jan 1970 00:00:00 GMT");
        assert_eq!(http_date(at(LAST_SECOND + 5)), "Fri, 31 Dec 9999 23:59:59 GMT");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(second in 0..=LAST_SECOND) {
            prop_assert_eq!(parse(&http_date(at(second))), Ok(at(second)));
        }

        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC{0,40}|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT") {
            let _ = parse(&text);
        }
    }
}
