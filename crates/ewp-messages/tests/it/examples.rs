//! Published examples are read, and what is written back is read as the same.

use ewp_messages::factsheet::v1::{AccessibilityKind, FactsheetResponse, MonthDay, RESERVED_REQUIREMENTS};
use ewp_messages::iia_hash;
use ewp_messages::iias::v7::{GetResponse, IndexResponse, SpecKind, StatsResponse};
use ewp_messages::iias_approval::v2::ApprovalResponse;
use ewp_messages::institutions::v2::InstitutionsResponse;
use ewp_messages::ounits::v2::OunitsResponse;

use crate::fixtures;
use crate::reference::example;

#[test]
fn the_published_agreement_is_read_with_its_hash() {
    let Some(bytes) = example("agreement example", "ewp-specs-api-iias-endpoints-get-response-example.xml") else {
        return;
    };
    let read = GetResponse::read(&bytes).unwrap();
    assert_eq!(GetResponse::read(read.write().as_bytes()).as_ref(), Ok(&read));
    let iia = read.iias.first().unwrap();
    let kinds: Vec<SpecKind> = iia.conditions.specs.iter().map(|spec| spec.kind).collect();
    assert_eq!(
        kinds,
        [
            SpecKind::StudentStudies,
            SpecKind::StudentTraineeship,
            SpecKind::StaffTeacher,
            SpecKind::StaffTeacher,
            SpecKind::StaffTraining
        ]
    );
    let hashes = iia_hash::v7::hashes(&bytes).unwrap();
    let hash = hashes.first().unwrap();
    assert_eq!(hash.computed, "e950faa83a799cf45839e7915db88ed51575babe7845c1219dfde54ce30a61e4");
    assert_eq!(hash.computed, hash.claimed);
    assert_eq!(hash.claimed, iia.iia_hash);
    assert_eq!(iia.write_frozen().hash, hash.computed, "the example is spelled as we spell");
}

#[test]
fn the_published_institution_is_read() {
    let Some(bytes) = example("institution example", "ewp-specs-api-institutions-response-example.xml") else { return };
    let read = InstitutionsResponse::read(&bytes).unwrap();
    assert_eq!(InstitutionsResponse::read(read.write().as_bytes()).as_ref(), Ok(&read));
    let hei = read.heis.first().unwrap();
    assert_eq!((hei.other_ids.len(), hei.names.len(), hei.contacts.len(), hei.ounit_ids.len()), (3, 2, 2, 3));
    let contact = hei.contacts.last().unwrap();
    assert_eq!((contact.contact_names.len(), contact.phone_numbers.len(), contact.fax_numbers.len()), (3, 2, 1));
    assert_eq!(hei.mailing_address.as_ref().unwrap().post_office_box.as_deref(), Some("1072"));
}

#[test]
fn the_published_index_and_approvals_are_read() {
    let Some(bytes) = example("index example", "ewp-specs-api-iias-endpoints-index-response-example.xml") else {
        return;
    };
    let read = IndexResponse::read(&bytes).unwrap();
    assert_eq!(read.iia_ids.len(), 3);
    assert_eq!(IndexResponse::read(read.write().as_bytes()).as_ref(), Ok(&read));

    let Some(bytes) = example("approval example", "ewp-specs-api-iias-approval-response-example.xml") else { return };
    let read = ApprovalResponse::read(&bytes).unwrap();
    assert_eq!(read.approvals.iter().filter(|approval| approval.pdf_file.is_some()).count(), 1);
    assert_eq!(ApprovalResponse::read(read.write().as_bytes()).as_ref(), Ok(&read));
}

#[test]
fn the_published_unit_is_read() {
    let Some(bytes) = example("unit example", "ewp-specs-api-ounits-response-example.xml") else { return };
    let read = OunitsResponse::read(&bytes).unwrap();
    assert_eq!(OunitsResponse::read(read.write().as_bytes()).as_ref(), Ok(&read));
    let unit = read.ounits.first().unwrap();
    assert_eq!((unit.ounit_id.as_str(), unit.ounit_code.as_str()), ("73", "10000000"));
    assert_eq!(unit.parent_ounit_id.as_deref(), Some("5"));
    assert_eq!((unit.names.len(), unit.website_urls.len(), unit.contacts.len()), (2, 2, 1));
    assert_eq!(unit.mailing_address.as_ref().unwrap().postal_code.as_deref(), Some("02-097"));
}

#[test]
fn the_published_factsheet_is_read_and_has_no_gaps() {
    let Some(bytes) = example("factsheet example", "ewp-specs-api-factsheet-response-example.xml") else { return };
    let read = FactsheetResponse::read(&bytes).unwrap();
    assert_eq!(FactsheetResponse::read(read.write().as_bytes()).as_ref(), Ok(&read));
    let sheet = read.factsheets.first().unwrap();
    assert_eq!(sheet.gaps(), []);
    assert_eq!(Some(sheet.calendar.student_applications.spring_term), MonthDay::new(10, 19));
    assert_eq!((sheet.decision_weeks_limit, sheet.tor_weeks_limit), (4, 3));
    let names = sheet.additional_requirements.iter().map(|requirement| requirement.name.as_str());
    assert_eq!(names.filter(|name| RESERVED_REQUIREMENTS.contains(name)).count(), 7);
    assert_eq!(sheet.accessibility.first().unwrap().kind, AccessibilityKind::Service);
    assert_eq!(sheet.additional_info.first().unwrap().info.phone_number.e164.as_deref(), Some("+1258846789"));
}

#[test]
fn the_published_statistics_are_read() {
    let Some(bytes) = example("statistics example", "ewp-specs-api-iias-endpoints-stats-response-example.xml") else {
        return;
    };
    let read = StatsResponse::read(&bytes).unwrap();
    let expected =
        StatsResponse { fetchable: 397, partner_approved_only: 0, local_approved_only: 106, both_approved: 204 };
    assert_eq!(read, expected);
    assert_eq!(StatsResponse::read(read.write().as_bytes()), Ok(expected));
}

#[test]
fn a_factsheet_that_lacks_entries_is_read_and_says_what_it_lacks() {
    let whole = fixtures::factsheets().write();
    let (start, rest) = whole.split_once("<visa-info>").unwrap();
    let lacking = format!("{start}{}", rest.split_once("</visa-info>").unwrap().1);
    let lacking = lacking.replacen("<email>office@alpha.example</email>", "", 1);
    let read = FactsheetResponse::read(lacking.as_bytes()).unwrap();
    let gaps: Vec<_> = read.factsheets[0].gaps().iter().map(|gap| (gap.entry, gap.missing)).collect();
    let visa = ["email", "phone-number", "website-url"].map(|missing| ("visa-info", missing));
    assert_eq!(gaps, [[("application-info", "email")].as_slice(), &visa].concat());
    assert_eq!(read.factsheets[1].gaps(), []);
}
