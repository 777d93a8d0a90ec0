//! Readers of messages: whatever the bytes, they answer, and what they read can be written and read again.

use ewp_messages::echo::v2::EchoResponse;
use ewp_messages::error_response::ErrorResponse;
use ewp_messages::factsheet::v1::FactsheetResponse;
use ewp_messages::iias::v7::{GetResponse, IndexResponse, StatsResponse, unshown};
use ewp_messages::iias_approval::v2::ApprovalResponse;
use ewp_messages::institutions::v2::InstitutionsResponse;
use ewp_messages::monitoring::v1::{MonitoringResponse, Report};
use ewp_messages::ounits::v2::OunitsResponse;
use ewp_messages::{ReadError, iia_approval_cnr, iia_cnr, iia_hash};

/// A target: its name and what it does with its bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets of the messages.
pub const TARGETS: &[Target] = &[
    ("echo", echo),
    ("error_response", error_response),
    ("factsheet", factsheet),
    ("iia_hash", hash),
    ("iias_approval", iias_approval),
    ("iias_get", iias_get),
    ("iias_index", iias_index),
    ("iias_stats", iias_stats),
    ("institutions", institutions),
    ("monitoring", monitoring),
    ("ounits", ounits),
    ("receipts", receipts),
];

/// What was read is written, read and written again: the second text is the first.
fn settles<T>(bytes: &[u8], read: impl Fn(&[u8]) -> Result<T, ReadError>, write: impl Fn(&T) -> String) {
    let Ok(message) = read(bytes) else { return };
    let text = write(&message);
    match read(text.as_bytes()) {
        Ok(again) => assert_eq!(write(&again), text),
        Err(error) => panic!("what was written cannot be read: {error}\n{text}"),
    }
}

/// Echo 2.
pub fn echo(bytes: &[u8]) {
    settles(bytes, EchoResponse::read, EchoResponse::write);
}

/// `error-response`.
pub fn error_response(bytes: &[u8]) {
    settles(bytes, ErrorResponse::read, ErrorResponse::write);
}

/// Factsheet 1.
pub fn factsheet(bytes: &[u8]) {
    settles(bytes, FactsheetResponse::read, FactsheetResponse::write);
    if let Ok(read) = FactsheetResponse::read(bytes) {
        for sheet in read.factsheets {
            let _ = sheet.gaps();
        }
    }
}

/// The hash of agreements, whose text must be as long as it says.
pub fn hash(bytes: &[u8]) {
    let Ok(hashes) = iia_hash::v7::hashes(bytes) else { return };
    for (place, hash) in hashes.iter().enumerate().take(3) {
        let text = iia_hash::v7::text(bytes, place).ok().flatten();
        assert_eq!(text.map(|text| text.len()), Some(hash.text_len));
    }
}

/// IIAs Approval 2.
pub fn iias_approval(bytes: &[u8]) {
    settles(bytes, ApprovalResponse::read, ApprovalResponse::write);
}

/// IIAs 7 `get`.
pub fn iias_get(bytes: &[u8]) {
    settles(bytes, GetResponse::read, GetResponse::write);
    let _ = unshown(bytes);
}

/// IIAs 7 `index`.
pub fn iias_index(bytes: &[u8]) {
    settles(bytes, IndexResponse::read, IndexResponse::write);
}

/// IIAs 7 `stats`.
pub fn iias_stats(bytes: &[u8]) {
    settles(bytes, StatsResponse::read, StatsResponse::write);
}

/// Institutions 2.
pub fn institutions(bytes: &[u8]) {
    settles(bytes, InstitutionsResponse::read, InstitutionsResponse::write);
}

/// The form of Monitoring 0.2: a line for each parameter.
pub fn monitoring(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(report) = Report::from_parameters(text.lines().filter_map(|line| line.split_once('='))) else { return };
    let sent = report.to_parameters();
    let again = Report::from_parameters(sent.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    assert_eq!(again, Ok(report));
}

/// Organizational Units 2.
pub fn ounits(bytes: &[u8]) {
    settles(bytes, OunitsResponse::read, OunitsResponse::write);
}

/// The empty receipts of the CNR APIs and of Monitoring.
pub fn receipts(bytes: &[u8]) {
    let _ = iia_cnr::v3::CnrResponse::read(bytes);
    let _ = iia_approval_cnr::v2::CnrResponse::read(bytes);
    let _ = MonitoringResponse::read(bytes);
}
