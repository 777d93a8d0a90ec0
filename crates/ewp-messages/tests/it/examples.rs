//! Published examples are read, and what is written back is read as the same.

use ewp_messages::iia_hash;
use ewp_messages::iias::v7::{GetResponse, IndexResponse, SpecKind};
use ewp_messages::iias_approval::v2::ApprovalResponse;
use ewp_messages::institutions::v2::InstitutionsResponse;

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
