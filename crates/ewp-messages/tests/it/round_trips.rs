//! What is written is read as the same, whatever texts people type.

use ewp_messages::echo::v2::EchoResponse;
use ewp_messages::error_response::ErrorResponse;
use ewp_messages::factsheet::v1::FactsheetResponse;
use ewp_messages::iia_hash;
use ewp_messages::iias::v7::{GetResponse, Iia, StatsResponse, get_response_of};
use ewp_messages::institutions::v2::{Hei, InstitutionsResponse};
use ewp_messages::monitoring::v1::Report;
use ewp_messages::ounits::v2::OunitsResponse;
use ewp_messages::text::LangText;
use proptest::prelude::*;

use crate::samples;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_error_response_survives(message in samples::error_response()) {
        prop_assert_eq!(ErrorResponse::read(message.write().as_bytes()), Ok(message));
    }

    #[test]
    fn an_echo_survives(message in samples::echo()) {
        prop_assert_eq!(EchoResponse::read(message.write().as_bytes()), Ok(message));
    }

    #[test]
    fn a_contact_survives(contact in samples::contact()) {
        let hei = Hei { names: vec![LangText::plain("Alpha")], contacts: vec![contact], ..Hei::default() };
        let message = InstitutionsResponse { heis: vec![hei] };
        prop_assert_eq!(InstitutionsResponse::read(message.write().as_bytes()), Ok(message));
    }

    #[test]
    fn institutions_survive(message in samples::institutions()) {
        prop_assert_eq!(InstitutionsResponse::read(message.write().as_bytes()), Ok(message));
    }

    #[test]
    fn units_survive(message in samples::ounits()) {
        prop_assert_eq!(OunitsResponse::read(message.write().as_bytes()), Ok(message));
    }

    #[test]
    fn factsheets_survive_with_their_gaps(message in samples::factsheets()) {
        prop_assert_eq!(FactsheetResponse::read(message.write().as_bytes()), Ok(message));
    }

    #[test]
    fn statistics_survive(message in samples::stats()) {
        prop_assert_eq!(StatsResponse::read(message.write().as_bytes()), Ok(message));
    }

    #[test]
    fn a_report_survives(report in samples::report()) {
        let sent = report.to_parameters();
        let read = Report::from_parameters(sent.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        prop_assert_eq!(read, Ok(report));
    }

    #[test]
    fn agreements_survive(message in samples::get_response()) {
        prop_assert_eq!(GetResponse::read(message.write().as_bytes()), Ok(message));
    }

    #[test]
    fn a_frozen_agreement_is_served_with_the_hash_it_was_frozen_with(iia in samples::iia()) {
        let frozen = iia.write_frozen();
        let served = get_response_of(&[&frozen.xml]);
        prop_assert!(served.contains(&frozen.xml));
        let hashes = iia_hash::v7::hashes(served.as_bytes()).unwrap();
        prop_assert_eq!(&hashes[0].computed, &frozen.hash);
        prop_assert_eq!(&hashes[0].claimed, &frozen.hash);
        let text = iia_hash::v7::text(served.as_bytes(), 0).unwrap().unwrap();
        prop_assert_eq!(hashes[0].text_len, text.len());
        let read = GetResponse::read(served.as_bytes()).unwrap();
        prop_assert_eq!(read.iias, vec![Iia { iia_hash: frozen.hash.clone(), ..iia.clone() }]);
        prop_assert_eq!(iia.write_frozen(), frozen);
    }
}
