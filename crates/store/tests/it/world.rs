//! Invented institutions and agreements for these tests.

use domain::academic_year::AcademicYear;
use domain::agreement::condition::{Condition, Details, Party, Quota, StudentTerms};
use domain::agreement::copy::{AgreementCopy, CopySide};
use domain::hei::{CopyHash, HeiId, IiaId};
use domain::ids::AgreementId;
use jiff::{SignedDuration, Timestamp};
use store::agreements::{NewAgreement, NewRevision};
use store::partner_copies::NewCopy;
use store::{Store, StoreError, Tx};

pub(crate) fn alpha() -> HeiId {
    HeiId::parse("alpha.example").unwrap()
}

pub(crate) fn beta() -> HeiId {
    HeiId::parse("beta.example").unwrap()
}

pub(crate) fn gamma() -> HeiId {
    HeiId::parse("gamma.example").unwrap()
}

pub(crate) fn iia(text: &str) -> IiaId {
    IiaId::parse(text).unwrap()
}

/// Seconds after noon of a day in autumn, and some microseconds so that cut-off digits would show.
pub(crate) fn at(seconds: i64) -> Timestamp {
    "2026-10-05T12:00:00.123456Z".parse::<Timestamp>().unwrap() + SignedDuration::from_secs(seconds)
}

pub(crate) fn hash(digit: char) -> CopyHash {
    CopyHash::parse(&digit.to_string().repeat(64)).unwrap()
}

pub(crate) fn agreement_id(number: u8) -> AgreementId {
    AgreementId::parse(&format!("0192f0c1-2f4b-7c3a-8a55-0123456789{number:02x}")).unwrap()
}

/// A copy with one condition for so many students.
pub(crate) fn copy(owner: &HeiId, other: &HeiId, people: u64) -> AgreementCopy {
    let party = |hei: &HeiId| Party { hei: hei.clone(), unit: None, contacts: Vec::new() };
    AgreementCopy {
        owner: CopySide::of(owner.clone()),
        other: CopySide::of(other.clone()),
        in_effect: false,
        conditions: vec![Condition {
            sending: party(&alpha()),
            receiving: party(&beta()),
            first_year: AcademicYear::starting(2026),
            last_year: AcademicYear::starting(2028),
            per_year: Quota { people, not_yet_defined: false },
            languages: Vec::new(),
            subjects: Vec::new(),
            other_terms: Some("Ķekava, naïve, 東京".to_owned()),
            details: Details::StudentStudies(StudentTerms { months_per_year: None, blended: true, levels: Vec::new() }),
        }],
        terminated: false,
        pdf_file: None,
    }
}

pub(crate) fn revision(people: u64, digit: char, seconds: i64) -> NewRevision {
    NewRevision {
        content: copy(&alpha(), &beta(), people),
        xml: format!("<iia>{people}</iia>").into_bytes(),
        hash: hash(digit),
        at: at(seconds),
        by: "Anna".to_owned(),
        terms_changed_at: at(seconds),
    }
}

pub(crate) fn received(remote_id: &str, people: u64, digit: char, seconds: i64) -> NewCopy {
    NewCopy {
        institution: alpha(),
        partner: beta(),
        remote_id: iia(remote_id),
        raw_xml: format!("<iia>{remote_id} {people}</iia>").into_bytes(),
        content: copy(&beta(), &alpha(), people),
        hash: hash(digit),
        claims: None,
        fetched_at: at(seconds),
        terms_changed_at: None,
    }
}

/// An agreement of alpha with beta without content.
pub(crate) async fn insert(tx: &Tx, number: u8, remote_id: Option<&str>) -> Result<AgreementId, StoreError> {
    insert_with(tx, number, &beta(), remote_id).await
}

pub(crate) async fn insert_with(
    tx: &Tx,
    number: u8,
    partner: &HeiId,
    remote_id: Option<&str>,
) -> Result<AgreementId, StoreError> {
    let new = NewAgreement {
        institution: alpha(),
        id: agreement_id(number),
        partner: partner.clone(),
        code: format!("A-{number}"),
        remote_id: remote_id.map(iia),
        unit: None,
        created_at: at(0),
    };
    store::agreements::insert(tx, &new).await?;
    Ok(new.id)
}

/// An agreement of alpha with beta with one revision.
pub(crate) async fn shared(store: &Store, number: u8, seconds: i64) -> AgreementId {
    let tx = store.begin().await.unwrap();
    let id = insert(&tx, number, None).await.unwrap();
    store::agreements::add_revision(&tx, &alpha(), &id, &revision(5, '5', seconds)).await.unwrap();
    tx.commit().await.unwrap();
    id
}
