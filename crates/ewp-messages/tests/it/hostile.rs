//! Whatever the bytes, readers answer; they never panic and never take long.

use ewp_messages::echo::v2::EchoResponse;
use ewp_messages::error_response::ErrorResponse;
use ewp_messages::factsheet::v1::FactsheetResponse;
use ewp_messages::iias::v7::{GetResponse, IndexResponse, StatsResponse};
use ewp_messages::iias_approval::v2::ApprovalResponse;
use ewp_messages::institutions::v2::InstitutionsResponse;
use ewp_messages::monitoring::v1::MonitoringResponse;
use ewp_messages::ounits::v2::OunitsResponse;
use ewp_messages::{iia_approval_cnr, iia_cnr, iia_hash};
use proptest::prelude::*;

use crate::samples;

fn read_by_all(bytes: &[u8]) {
    // Only that they answer counts here, not what.
    let _ = GetResponse::read(bytes);
    let _ = IndexResponse::read(bytes);
    let _ = ApprovalResponse::read(bytes);
    let _ = InstitutionsResponse::read(bytes);
    let _ = EchoResponse::read(bytes);
    let _ = ErrorResponse::read(bytes);
    let _ = iia_cnr::v3::CnrResponse::read(bytes);
    let _ = iia_approval_cnr::v2::CnrResponse::read(bytes);
    let _ = OunitsResponse::read(bytes);
    let _ = FactsheetResponse::read(bytes);
    let _ = StatsResponse::read(bytes);
    let _ = MonitoringResponse::read(bytes);
    let _ = iia_hash::v7::hashes(bytes);
    let _ = iia_hash::v7::text(bytes, 0);
}

/// A change somewhere in a document: cut out, doubled or overwritten.
fn mutated(document: &str, at: prop::sample::Index, len: usize, with: &[u8], doubled: bool) -> Vec<u8> {
    let mut bytes = document.as_bytes().to_vec();
    let from = at.index(bytes.len());
    let to = (from + len).min(bytes.len());
    let piece: Vec<u8> = bytes.get(from..to).unwrap_or_default().to_vec();
    bytes.splice(from..to, if doubled { [&piece, with, &piece].concat() } else { with.to_vec() });
    bytes
}

proptest! {
    #[test]
    fn random_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_by_all(&bytes);
    }

    #[test]
    fn random_markup_is_answered(text in "(<[a-b:!?/]{0,3}( [a-b:]{1,3}=['\"][^\"]{0,3}['\"]){0,2}/?>|&[#x0-9a-z]{0,4};|<!--|-->|<!\\[CDATA\\[|\\]\\]>|[a-c \r\n]){0,30}") {
        read_by_all(text.as_bytes());
        read_by_all(format!("<a xmlns:b='urn:b'>{text}</a>").as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn mutated_documents_are_answered(
        get in samples::get_response(),
        institutions in samples::institutions(),
        at in any::<prop::sample::Index>(),
        len in 0_usize..60,
        with in prop_oneof![prop::collection::vec(any::<u8>(), 0..4), Just(b"<a>".to_vec()), Just(b"\"".to_vec()), Just(b">".to_vec())],
        doubled in any::<bool>(),
    ) {
        read_by_all(&mutated(&get.write(), at, len, &with, doubled));
        read_by_all(&mutated(&institutions.write(), at, len, &with, doubled));
    }
}
