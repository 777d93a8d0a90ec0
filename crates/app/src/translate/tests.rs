use domain::academic_year::AcademicYear;
use domain::agreement::condition::{
    Condition, Details, LanguageSkill, Party, Quota, StaffTerms, StudentTerms, SubjectArea,
};
use domain::agreement::copy::{AgreementCopy, CopySide};
use domain::amount::Hundredths;
use domain::contact::{Address, Contact, LangText, Phone};
use domain::hei::{HeiId, IiaId, OunitId};
use domain::isced::IscedCode;
use domain::levels::{CefrLevel, EqfLevel};
use ewp_messages::iias::v7;
use proptest::option::of;
use proptest::prelude::*;

use super::{copy_from_message, copy_to_message};

/// Our copy, written as it is served, and read back.
fn sent_and_read(copy: &AgreementCopy) -> AgreementCopy {
    let frozen = copy_to_message(copy).write_frozen();
    let served = v7::get_response_of(&[&frozen.xml]);
    let read = v7::read_get_response(served.as_bytes()).unwrap();
    assert_eq!(read.iias.len(), 1);
    assert_eq!(read.iias[0].iia_hash, frozen.hash);
    copy_from_message(&read.iias[0]).unwrap()
}

/// Texts without the characters that XML changes or cannot carry.
fn plain() -> BoxedStrategy<String> {
    "[a-zA-ZāčēģīķļņšūžäöüßΑ-Ωа-я0-9&<>\"'\\]] ?[a-z&<>\"'.,;:/()-]{0,30}[a-z0-9]".boxed()
}

fn hostile() -> BoxedStrategy<String> {
    any::<String>().boxed()
}

fn id() -> impl Strategy<Value = String> {
    "[!-~]{1,64}"
}

fn texts(text: BoxedStrategy<String>) -> impl Strategy<Value = Vec<LangText>> {
    prop::collection::vec((of("[a-z]{2}"), text).prop_map(|(lang, text)| LangText { lang, text }), 0..3)
}

fn phones(text: BoxedStrategy<String>) -> impl Strategy<Value = Vec<Phone>> {
    let phone = (of("\\+[0-9]{1,15}"), of("[0-9]{1,5}"), of(text));
    prop::collection::vec(phone.prop_map(|(e164, extension, other)| Phone { e164, extension, other }), 0..2)
}

fn address(text: BoxedStrategy<String>) -> impl Strategy<Value = Address> {
    let some = prop::collection::vec(text.clone(), 0..3);
    (some.clone(), some, of(text.clone()), of(text.clone()), of(text), of("[A-Z]{2}")).prop_map(
        |(recipients, lines, street, postal_code, locality, country)| Address {
            // Free lines and parts exclude each other.
            street: street.filter(|_| lines.is_empty()),
            recipients,
            lines,
            postal_code,
            locality,
            country,
            ..Address::default()
        },
    )
}

fn contact(text: BoxedStrategy<String>) -> impl Strategy<Value = Contact> {
    let name = (of("[a-z]{2}"), text.clone()).prop_map(|(lang, text)| LangText { lang, text });
    (
        (prop::collection::vec(name, 1..3), texts(text.clone()), texts(text.clone()), texts(text.clone())),
        (of(prop::sample::select(vec![0_u8, 1, 2, 9])), phones(text.clone()), phones(text.clone())),
        prop::collection::vec("[a-z]{1,9}@[a-z]{1,9}\\.example", 0..2),
        (of(address(text.clone())), of(address(text))),
    )
        .prop_map(|((names, given_names, family_names, roles), (gender, phones, faxes), emails, addresses)| {
            Contact {
                names,
                given_names,
                family_names,
                gender,
                phones,
                faxes,
                emails,
                street_address: addresses.0,
                mailing_address: addresses.1,
                roles,
            }
        })
}

fn subject(text: BoxedStrategy<String>) -> impl Strategy<Value = SubjectArea> {
    ("[0-9]{4}", of("[0-9]{1,3}"), of(text)).prop_map(|(code, v6_value, clarification)| SubjectArea {
        isced: IscedCode::parse(&code).unwrap(),
        v6_value,
        clarification,
    })
}

fn language(text: BoxedStrategy<String>) -> impl Strategy<Value = LanguageSkill> {
    let level = of(prop::sample::select(CefrLevel::ALL.to_vec()));
    ("[a-z]{2}", level, of(subject(text)), any::<bool>()).prop_map(|(language, level, subject, not_yet_defined)| {
        LanguageSkill { language, level, subject, not_yet_defined }
    })
}

fn details() -> impl Strategy<Value = Details> {
    let amount = || {
        of((1_u32..99_999, 0_u32..100))
            .prop_map(|amount| amount.map(|(whole, part)| Hundredths::parse(&format!("{whole}.{part:02}")).unwrap()))
    };
    let levels = prop::collection::vec((1_u8..=8).prop_map(|number| EqfLevel::new(number).unwrap()), 0..5);
    let student = (amount(), any::<bool>(), levels).prop_map(|(months_per_year, blended, levels)| StudentTerms {
        months_per_year,
        blended,
        levels,
    });
    let staff = amount().prop_map(|days_per_year| StaffTerms { days_per_year });
    prop_oneof![
        student.clone().prop_map(Details::StudentStudies),
        student.prop_map(Details::StudentTraineeship),
        staff.clone().prop_map(Details::StaffTeaching),
        staff.prop_map(Details::StaffTraining),
    ]
}

fn party(text: BoxedStrategy<String>) -> impl Strategy<Value = Party> {
    (id(), of(id()), prop::collection::vec(contact(text), 0..2)).prop_map(|(hei, unit, contacts)| Party {
        hei: HeiId::parse(&hei).unwrap(),
        unit: unit.map(|unit| OunitId::parse(&unit).unwrap()),
        contacts,
    })
}

fn condition(text: BoxedStrategy<String>) -> impl Strategy<Value = Condition> {
    (
        (party(text.clone()), party(text.clone())),
        ("[0-9]{4}/[0-9]{4}", "[0-9]{4}/[0-9]{4}"),
        (1_u64..u64::from(u32::MAX), any::<bool>()),
        prop::collection::vec(language(text.clone()), 1..3),
        prop::collection::vec(subject(text.clone()), 0..3),
        (of(text), details()),
    )
        .prop_map(|((sending, receiving), (first, last), (people, marked), languages, subjects, rest)| Condition {
            sending,
            receiving,
            first_year: AcademicYear::parse(&first).unwrap(),
            last_year: AcademicYear::parse(&last).unwrap(),
            per_year: Quota { people, not_yet_defined: marked },
            languages,
            subjects,
            other_terms: rest.0,
            details: rest.1,
        })
}

fn side(text: BoxedStrategy<String>) -> impl Strategy<Value = CopySide> {
    (
        (id(), of(id()), of(id()), of(text.clone())),
        (of(contact(text.clone())), of("20[0-9]{2}-0[1-9]-[12][0-8]")),
        prop::collection::vec(contact(text), 0..2),
    )
        .prop_map(|((hei, unit, iia_id, iia_code), (signing_contact, signing_date), contacts)| CopySide {
            hei: HeiId::parse(&hei).unwrap(),
            unit: unit.map(|unit| OunitId::parse(&unit).unwrap()),
            iia_id: iia_id.map(|id| IiaId::parse(&id).unwrap()),
            iia_code,
            signing_contact,
            signing_date,
            contacts,
        })
}

fn copy(text: BoxedStrategy<String>) -> impl Strategy<Value = AgreementCopy> {
    (
        (side(text.clone()), side(text.clone())),
        (any::<bool>(), any::<bool>()),
        prop::collection::vec(condition(text), 0..4),
        of(id()),
    )
        .prop_map(|((owner, other), (in_effect, terminated), mut conditions, pdf_file)| {
            conditions.sort_by_key(Condition::kind);
            AgreementCopy { owner, other, in_effect, conditions, terminated, pdf_file }
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_we_say_is_what_the_partner_reads(copy in copy(plain())) {
        prop_assert_eq!(sent_and_read(&copy), copy);
    }

    #[test]
    fn what_was_read_once_stays_the_same(copy in copy(hostile())) {
        let read = sent_and_read(&copy);
        prop_assert_eq!(sent_and_read(&read), read);
    }
}
