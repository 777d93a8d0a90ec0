//! Agreements as partners read them (IIAs API 7.0.0, IIAs Approval API 2.0.0).

use app::answers;
use app::host::{Host, Institution};
use domain::academic_year::AcademicYear;
use domain::hei::HeiId;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::params::Params;
use super::refusal::Refusal;
use super::reply::Answer;

/// The ids of the agreements that the caller may read.
pub(super) async fn index(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    params: &Params,
) -> Result<Answer, Refusal> {
    let years = params.all("receiving_academic_year_id");
    let years = years.iter().map(|text| academic_year(text)).collect::<Result<Vec<_>, _>>()?;
    let since = params.optional("modified_since")?;
    let since = since.as_deref().map(date_time).transpose()?;
    let years = (!years.is_empty()).then_some(years.as_slice());
    Ok(Answer::ok(answers::iias_index(host, institution, caller, years, since).await?))
}

/// The agreements with these ids that the caller may read.
pub(super) async fn get(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    params: &Params,
) -> Result<Answer, Refusal> {
    let ids = params.some("iia_id", host.limits().iias)?;
    let served = answers::iias_get(host, institution, caller, &ids).await?;
    let answer = Answer::ok(served.xml).with_terms_changed(served.terms_changed_at);
    Ok(Answer { agreement: served.agreement, ..answer })
}

/// How many agreements there are, for those who may know.
pub(super) async fn stats(host: &Host, institution: &Institution, caller: &HeiId) -> Result<Answer, Refusal> {
    if !answers::may_read_stats(host, institution, caller) {
        return Err(Refusal::not_yours());
    }
    Ok(Answer::ok(answers::iias_stats(host, institution).await?))
}

/// Which of the caller's agreements we approve.
pub(super) async fn approvals(
    host: &Host,
    institution: &Institution,
    caller: &HeiId,
    params: &Params,
) -> Result<Answer, Refusal> {
    let ids = params.some("iia_id", host.limits().approvals)?;
    Ok(Answer::ok(answers::approvals(host, institution, caller, &ids).await?))
}

fn academic_year(text: &str) -> Result<AcademicYear, Refusal> {
    AcademicYear::parse(text).map_err(|_| {
        Refusal::malformed("receiving_academic_year_id", text, "Write an academic year such as 2026/2027.")
    })
}

/// Reads `xs:dateTime`: date, `T`, time, and a zone or none, which then is UTC (IIAs API 7.0.0,
/// `modified_since`).
fn date_time(text: &str) -> Result<Timestamp, Refusal> {
    parse_date_time(text).ok_or_else(|| {
        let expected = if text.contains(' ') {
            "In a query or form a + means a blank: write the + of a time zone as %2B."
        } else {
            "Write a date and a time with a zone, such as 2026-02-12T15:19:21+01:00."
        };
        Refusal::malformed("modified_since", text, expected)
    })
}

fn parse_date_time(text: &str) -> Option<Timestamp> {
    let (date, rest) = text.split_at_checked(10)?;
    let (time, rest) = rest.strip_prefix('T')?.split_at_checked(8)?;
    let shape = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text.bytes().zip(shape.bytes()).all(|(byte, wanted)| match wanted {
                b'0' => byte.is_ascii_digit(),
                _ => byte == wanted,
            })
    };
    if !shape(date, "0000-00-00") || !shape(time, "00:00:00") {
        return None;
    }
    let (fraction, zone) = match rest.strip_prefix('.') {
        Some(rest) => {
            let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
            rest.split_at_checked(end).filter(|(fraction, _)| !fraction.is_empty())?
        }
        None => ("", rest),
    };
    // More digits than a nanosecond has say nothing here.
    let fraction = fraction.get(..9).unwrap_or(fraction);
    let point = if fraction.is_empty() { "" } else { "." };
    let plain = format!("{date}T{time}{point}{fraction}");
    if zone.is_empty() {
        return plain.parse::<DateTime>().ok()?.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    }
    let is_zone = zone == "Z" || shape(zone, "+00:00") || shape(zone, "-00:00");
    if !is_zone {
        return None;
    }
    format!("{plain}{zone}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_times_are_read_as_xml_writes_them() {
        for (text, utc) in [
            ("2004-02-12T15:19:21+01:00", "2004-02-12T14:19:21Z"),
            ("2004-02-12T15:19:21Z", "2004-02-12T15:19:21Z"),
            ("2004-02-12T15:19:21", "2004-02-12T15:19:21Z"),
            ("2004-02-12T15:19:21.5-00:30", "2004-02-12T15:49:21.5Z"),
            ("2004-02-12T15:19:21.123456789012Z", "2004-02-12T15:19:21.123456789Z"),
        ] {
            assert_eq!(parse_date_time(text).unwrap().to_string(), utc, "{text}");
        }
    }

    #[test]
    fn what_is_no_date_time_is_refused() {
        for text in [
            "",
            "2004-02-12",
            "02/12/2004",
            "yesterday",
            "2004-02-12T15:19:21 01:00",
            "2004-02-12 15:19:21Z",
            "2004-02-12t15:19:21Z",
            "2004-02-12T15:19",
            "2004-02-12T15:19:21.Z",
            "2004-02-12T15:19:21+0100",
            "2004-02-12T15:19:21[Europe/Riga]",
            "2004-13-12T15:19:21Z",
            "20040212T151921Z",
            "2004-02-12T15:19:21Zx",
            "２００４-02-12T15:19:21Z",
        ] {
            assert!(date_time(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_plus_that_became_a_blank_is_explained() {
        let refusal = date_time("2004-02-12T15:19:21 01:00").unwrap_err();
        assert!(refusal.message.contains("%2B"), "{}", refusal.message);
    }
}
