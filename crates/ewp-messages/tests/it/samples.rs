//! Documents of every kind with every element, and strategies for documents with hostile texts.

use ewp_messages::address::FlexibleAddress;
use ewp_messages::contact::{Contact, PhoneNumber};
use ewp_messages::echo::v2::EchoResponse;
use ewp_messages::error_response::ErrorResponse;
use ewp_messages::factsheet::v1::{
    Accessibility, AccessibilityKind, AdditionalEntry, Calendar, CalendarEntry, Factsheet, FactsheetResponse,
    InformationEntry, MonthDay, Requirement,
};
use ewp_messages::iias::v7::{
    CooperationConditions, Extension, GetResponse, Iia, LanguageSkill, MobilitiesPerYear, MobilitySpec, Partner,
    SpecKind, StatsResponse, SubjectArea,
};
use ewp_messages::institutions::v2::{Hei, InstitutionsResponse, OtherId};
use ewp_messages::monitoring::v1::Report;
use ewp_messages::ounits::v2::{Ounit, OunitsResponse};
use ewp_messages::text::LangText;
use ewp_messages::xml::clean;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// A text that tries to leave its element, as a document can carry it; not empty.
pub(crate) fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("</iia>".to_owned()),
        Just("<!--".to_owned()),
        Just("]]>".to_owned()),
        Just("<![CDATA[".to_owned()),
        Just("&amp;".to_owned()),
        Just("&#13;".to_owned()),
        Just("\" xmlns='x'".to_owned()),
        Just("\r\n\r \n\t".to_owned()),
        Just("__x.y.z=1_@".to_owned()),
        Just("\0\u{B}\u{FFFE}".to_owned()),
        "\\PC{0,8}",
        any::<char>().prop_map(String::from),
    ];
    vec(pieces, 1..4)
        .prop_map(|pieces| clean(&pieces.concat()).into_owned())
        .prop_filter("empty", |text| !text.is_empty())
}

fn lang_text() -> impl Strategy<Value = LangText> {
    let lang = "[a-zA-Z<&\"'>-]{1,8}";
    (option::of(lang), hostile()).prop_map(|(lang, text)| LangText { lang, text })
}

fn address() -> impl Strategy<Value = FlexibleAddress> {
    let optional = || option::of(hostile());
    (vec(hostile(), 0..3), any::<bool>(), vec(hostile(), 1..5), [(); 3].map(|()| vec(optional(), 3))).prop_map(
        |(recipient_names, free, lines, [a, b, c])| {
            let mut parts = a.into_iter().chain(b).chain(c).map(|part| if free { None } else { part });
            let mut next = || parts.next().flatten();
            FlexibleAddress {
                recipient_names,
                building_number: next(),
                building_name: next(),
                street_name: next(),
                unit: next(),
                floor: next(),
                post_office_box: next(),
                delivery_point_codes: next().into_iter().collect(),
                postal_code: lines.first().cloned(),
                locality: None,
                region: lines.get(1).cloned(),
                country: Some("LV".to_owned()),
                address_lines: if free { lines } else { Vec::new() },
            }
        },
    )
}

fn number() -> impl Strategy<Value = PhoneNumber> {
    [(); 3].map(|()| option::of(hostile())).prop_map(|[e164, ext, other_format]| PhoneNumber {
        e164,
        ext,
        other_format,
    })
}

pub(crate) fn contact() -> impl Strategy<Value = Contact> {
    (
        vec(lang_text(), 1..3),
        [(); 3].map(|()| vec(lang_text(), 0..3)),
        prop::sample::select(vec![None, Some(0), Some(1), Some(2), Some(9)]),
        [(); 2].map(|()| vec(number(), 0..3)),
        vec(hostile(), 0..3),
        [(); 2].map(|()| option::of(address())),
    )
        .prop_map(
            |(contact_names, [given, family, roles], person_gender, [phones, faxes], emails, [street, mailing])| {
                Contact {
                    contact_names,
                    person_given_names: given,
                    person_family_names: family,
                    person_gender,
                    phone_numbers: phones,
                    fax_numbers: faxes,
                    emails,
                    street_address: street,
                    mailing_address: mailing,
                    role_descriptions: roles,
                }
            },
        )
}

pub(crate) fn error_response() -> impl Strategy<Value = ErrorResponse> {
    (hostile(), vec(lang_text(), 0..3))
        .prop_map(|(developer_message, user_messages)| ErrorResponse { developer_message, user_messages })
}

pub(crate) fn echo() -> impl Strategy<Value = EchoResponse> {
    let echo = prop_oneof![hostile(), Just(String::new())];
    (vec(hostile(), 0..3), vec(echo, 0..5)).prop_map(|(hei_ids, echoes)| EchoResponse { hei_ids, echoes })
}

pub(crate) fn institutions() -> impl Strategy<Value = InstitutionsResponse> {
    let other = (hostile(), hostile())
        // A line break in an attribute is kept, since it is written as a reference.
        .prop_map(|(kind, value)| OtherId { kind, value });
    let hei = (
        hostile(),
        vec(other, 0..3),
        vec(lang_text(), 1..3),
        [(); 3].map(|()| option::of(hostile())),
        [(); 2].map(|()| option::of(address())),
        [(); 3].map(|()| vec(lang_text(), 0..3)),
        vec(contact(), 0..2),
        vec(hostile(), 0..3),
    )
        .prop_map(|(hei_id, other_ids, names, texts, addresses, urls, contacts, ounit_ids)| {
            let [abbreviation, logo_url, root_ounit_id] = texts;
            let [street_address, mailing_address] = addresses;
            let [website_urls, mobility_factsheet_urls, course_catalogue_urls] = urls;
            Hei {
                hei_id,
                other_ids,
                names,
                abbreviation,
                street_address,
                mailing_address,
                website_urls,
                logo_url,
                mobility_factsheet_urls,
                course_catalogue_urls,
                contacts,
                root_ounit_id,
                ounit_ids,
            }
        });
    vec(hei, 0..3).prop_map(|heis| InstitutionsResponse { heis })
}

fn subject_area() -> impl Strategy<Value = SubjectArea> {
    ("[0-9]{4}", option::of("[0-9]{1,3}"), option::of(hostile())).prop_map(
        |(isced_f_code, v6_value, isced_clarification)| SubjectArea { isced_f_code, v6_value, isced_clarification },
    )
}

fn skill() -> impl Strategy<Value = LanguageSkill> {
    ("[a-z]{2}(-[A-Z]{2})?", option::of("[ABC][12]"), option::of(subject_area()), any::<bool>()).prop_map(
        |(language, cefr_level, subject_area, not_yet_defined)| LanguageSkill {
            language,
            cefr_level,
            subject_area,
            not_yet_defined,
        },
    )
}

fn spec() -> impl Strategy<Value = MobilitySpec> {
    let id = || option::of("[!-~]{1,64}");
    let amount = option::of("[1-9][0-9]{0,3}(\\.[0-9]{1,2})?");
    let of_students = (any::<bool>(), vec(1_u8..=8, 0..4));
    (
        prop::sample::select(SpecKind::ALL.to_vec()),
        (hostile(), id(), vec(contact(), 0..2), hostile(), id(), vec(contact(), 0..2)),
        ("[0-9]{4}/[0-9]{4}", "[0-9]{4}/[0-9]{4}", 1..=u64::MAX, any::<bool>()),
        (vec(skill(), 1..3), vec(subject_area(), 0..3), option::of(hostile())),
        (amount, of_students),
    )
        .prop_map(|(kind, sides, (first, last, value, not_yet_defined), terms, (total, (blended, eqf_levels)))| {
            let (
                sending_hei_id,
                sending_ounit_id,
                sending_contacts,
                receiving_hei_id,
                receiving_ounit_id,
                receiving_contacts,
            ) = sides;
            let (recommended_language_skills, subject_areas, other_info_terms) = terms;
            MobilitySpec {
                kind,
                sending_hei_id,
                sending_ounit_id,
                sending_contacts,
                receiving_hei_id,
                receiving_ounit_id,
                receiving_contacts,
                receiving_first_academic_year_id: first,
                receiving_last_academic_year_id: last,
                mobilities_per_year: MobilitiesPerYear { value, not_yet_defined },
                recommended_language_skills,
                subject_areas,
                other_info_terms,
                extension: if kind.is_student() {
                    Extension::Student { total_months_per_year: total, blended, eqf_levels }
                } else {
                    Extension::Staff { total_days_per_year: total }
                },
            }
        })
}

fn partner() -> impl Strategy<Value = Partner> {
    let id = || option::of("[!-~]{1,64}");
    let date = option::of("20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])");
    (hostile(), id(), id(), option::of(hostile()), option::of(contact()), date, vec(contact(), 0..2)).prop_map(
        |(hei_id, ounit_id, iia_id, iia_code, signing_contact, signing_date, contacts)| Partner {
            hei_id,
            ounit_id,
            iia_id,
            iia_code,
            signing_contact,
            signing_date,
            contacts,
        },
    )
}

pub(crate) fn iia() -> impl Strategy<Value = Iia> {
    ([(); 2].map(|()| partner()), any::<[bool; 2]>(), vec(spec(), 0..4), "[0-9a-f]{64}", option::of(hostile()))
        .prop_map(|(partners, [in_effect, terminated_as_a_whole], mut specs, iia_hash, pdf_file)| {
            specs.sort_by_key(|spec| spec.kind);
            let conditions = CooperationConditions { terminated_as_a_whole, specs };
            Iia { partners, in_effect, conditions, iia_hash, pdf_file }
        })
}

pub(crate) fn get_response() -> impl Strategy<Value = GetResponse> {
    vec(iia(), 0..3).prop_map(|iias| GetResponse { iias })
}

pub(crate) fn ounits() -> impl Strategy<Value = OunitsResponse> {
    let ounit = (
        "[!-~]{1,64}",
        prop_oneof![hostile(), Just(String::new())],
        vec(lang_text(), 1..3),
        [(); 3].map(|()| option::of(hostile())),
        [(); 2].map(|()| option::of(address())),
        [(); 2].map(|()| vec(lang_text(), 0..3)),
        vec(contact(), 0..2),
    )
        .prop_map(|(ounit_id, ounit_code, names, texts, addresses, urls, contacts)| {
            let [abbreviation, logo_url, parent_ounit_id] = texts;
            let [street_address, mailing_address] = addresses;
            let [website_urls, mobility_factsheet_urls] = urls;
            Ounit {
                ounit_id,
                ounit_code,
                names,
                abbreviation,
                parent_ounit_id,
                street_address,
                mailing_address,
                website_urls,
                logo_url,
                mobility_factsheet_urls,
                contacts,
            }
        });
    vec(ounit, 0..3).prop_map(|ounits| OunitsResponse { ounits })
}

fn calendar_entry() -> impl Strategy<Value = CalendarEntry> {
    [(); 2]
        .map(|()| (1_u8..=12, 1_u8..=31).prop_filter_map("no day", |(month, day)| MonthDay::new(month, day)))
        .prop_map(|[autumn_term, spring_term]| CalendarEntry { autumn_term, spring_term })
}

fn information() -> impl Strategy<Value = InformationEntry> {
    (option::of(hostile()), number(), vec(lang_text(), 0..3)).prop_map(|(email, phone_number, website_urls)| {
        InformationEntry { email: email.unwrap_or_default(), phone_number, website_urls }
    })
}

pub(crate) fn factsheets() -> impl Strategy<Value = FactsheetResponse> {
    let requirement = (hostile(), hostile(), vec(lang_text(), 0..2))
        .prop_map(|(name, details, information_websites)| Requirement { name, details, information_websites });
    let kind = prop_oneof![Just(AccessibilityKind::Infrastructure), Just(AccessibilityKind::Service)];
    let place = (kind, hostile(), option::of(hostile()), information())
        .prop_map(|(kind, name, description, information)| Accessibility { kind, name, description, information });
    let other = (hostile(), information()).prop_map(|(kind, info)| AdditionalEntry { kind, info });
    let sheet = (
        hostile(),
        [(); 2].map(|()| calendar_entry()),
        [(); 4].map(|()| information()),
        [(); 2].map(|()| any::<i64>()),
        (vec(requirement, 0..3), vec(place, 0..2), vec(other, 0..2)),
    )
        .prop_map(
            |(hei_id, calendar, information, weeks, (additional_requirements, accessibility, additional_info))| {
                let [student_nominations, student_applications] = calendar;
                let [application_info, housing_info, visa_info, insurance_info] = information;
                let [decision_weeks_limit, tor_weeks_limit] = weeks;
                Factsheet {
                    hei_id,
                    calendar: Calendar { student_nominations, student_applications },
                    application_info,
                    additional_requirements,
                    decision_weeks_limit,
                    tor_weeks_limit,
                    accessibility,
                    housing_info,
                    visa_info,
                    insurance_info,
                    additional_info,
                }
            },
        );
    vec(sheet, 0..3).prop_map(|factsheets| FactsheetResponse { factsheets })
}

pub(crate) fn stats() -> impl Strategy<Value = StatsResponse> {
    any::<[u64; 4]>().prop_map(|[fetchable, partner_approved_only, local_approved_only, both_approved]| StatsResponse {
        fetchable,
        partner_approved_only,
        local_approved_only,
        both_approved,
    })
}

pub(crate) fn report() -> impl Strategy<Value = Report> {
    (hostile(), hostile(), option::of(hostile()), option::of(100_u16..600), option::of(hostile()), hostile()).prop_map(
        |(server_hei_id, api_name, endpoint_name, http_code, server_message, client)| Report {
            server_hei_id,
            api_name,
            endpoint_name,
            http_code,
            server_message,
            client_message: Some(client),
        },
    )
}
