use domain::agreement::copy::{AgreementCopy, CopySide};
use domain::agreement::sample;
use domain::contact::{Contact, LangText};
use domain::hei::{HeiId, IiaId};
use domain::ids::AgreementId;

use super::*;

#[test]
fn people_are_taken_out_and_the_rest_stays_as_it_is() {
    let xml = "<?xml version=\"1.0\"?>\n<a xmlns:c=\"urn:c\"><!-- Anna --><hei-id>alpha.example</hei-id>\
               <c:contact id=\"Anna\"><c:contact-name>Anna Example</c:contact-name><c:email>a@b.example</c:email>\
               </c:contact><email/><hash x='>'>c3a8</hash></a>\n";
    let kept = without_people(xml.as_bytes()).unwrap();
    assert_eq!(
        kept,
        "<?xml version=\"1.0\"?>\n<a xmlns:c=\"urn:c\"><hei-id>alpha.example</hei-id>\
         <c:contact>…</c:contact><email>…</email><hash x='>'>c3a8</hash></a>"
    );
    assert!(!kept.contains("Anna") && !kept.contains('@'));
}

#[test]
fn every_element_that_may_name_somebody_is_hidden() {
    for name in [
        "sending-contact",
        "receiving-contact",
        "signing-contact",
        "contact",
        "contact-name",
        "role-description",
        "person-gender",
        "person-given-names",
        "person-family-name",
        "echo",
    ] {
        let xml = format!("<r><p:{name} a=\"b\">Anna</p:{name}><other>x</other></r>");
        let expected = format!("<r><p:{name}>…</p:{name}><other>x</other></r>");
        assert_eq!(without_people(xml.as_bytes()), Some(expected));
    }
}

#[test]
fn signs_that_no_database_takes_are_replaced() {
    let kept = without_people(b"<a>\0x\x1b\n<b c='\0'/></a>").unwrap();
    assert_eq!(kept, "<a>\u{fffd}x\u{fffd}\n<b c='\u{fffd}'/></a>");
    assert_eq!(parameters([("iia_id", "B\0\u{85}1")]), "iia_id=B\u{fffd}\u{fffd}1");
}

#[test]
fn one_person_in_another_ends_nothing_too_early() {
    let xml = "<a><contact><contact><email>x</email></contact>Anna</contact>after</a>";
    assert_eq!(without_people(xml.as_bytes()).unwrap(), "<a><contact>…</contact>after</a>");
}

#[test]
fn what_is_no_document_is_not_kept() {
    for odd in [
        "Anna Example",
        "",
        "<a><contact>Anna</a>",
        "<a>Anna",
        "<!DOCTYPE a><a>Anna</a>",
        "<a></b>",
        "<a/>Anna",
        "</a>",
        "<a b='>",
        "<",
    ] {
        assert_eq!(without_people(odd.as_bytes()), None, "{odd}");
    }
    assert_eq!(without_people(b"<a>\xff</a>"), None);
    let deep = "<a>".repeat(300) + &"</a>".repeat(300);
    assert_eq!(without_people(deep.as_bytes()), None);
}

#[test]
fn a_long_document_is_kept_to_a_limit() {
    let long = format!("<a>{}</a>", "<b>ž</b>".repeat(20_000));
    let kept = without_people(long.as_bytes()).unwrap();
    assert!(kept.len() < MOST + 100 && kept.ends_with(HIDDEN));
}

#[test]
fn of_parameters_only_ids_keep_their_values() {
    let params =
        [("iia_id", "B-1"), ("echo", "Anna"), ("modified_since", "2026-01-01T00:00:00Z"), ("a=Anna&x_id", "1")];
    assert_eq!(parameters(params), "iia_id=B-1\necho=…\nmodified_since=2026-01-01T00:00:00Z\n…=…");
}

#[test]
fn nobody_is_named_in_the_agreement_that_we_serve() {
    let [alpha, beta] = ["alpha.example", "beta.example"].map(|hei| HeiId::parse(hei).unwrap());
    let person = |given: &str, hei: &HeiId| {
        let text = |text: &str| vec![LangText { lang: None, text: text.to_owned() }];
        Contact {
            names: text(&format!("Office of {given}")),
            roles: text(&format!("{given} decides")),
            ..sample::contact(given, "Secret", hei)
        }
    };
    let mut conditions = sample::conditions(&alpha, &beta, 4);
    for condition in &mut conditions {
        condition.sending.contacts = vec![person("Senta", &alpha)];
        condition.receiving.contacts = vec![person("Renate", &beta)];
    }
    let id = AgreementId::parse("0192f0c1-2f4b-7c3a-8a55-0123456789ab").unwrap();
    let mut copy: AgreementCopy = sample::copy(&alpha, &id, "A-1", &beta, conditions);
    copy.owner = CopySide { signing_contact: Some(person("Sigrid", &alpha)), ..copy.owner };
    copy.other.contacts = vec![person("Konrad", &beta)];
    copy.other.iia_id = Some(IiaId::parse("B-1").unwrap());
    let frozen = crate::translate::copy_to_message(&copy).write_frozen();
    let served = ewp_messages::iias::v7::get_response_of(&[&frozen.xml]);
    let names = ["Senta", "Renate", "Sigrid", "Konrad", "Secret", "international@", "+37100000000"];
    for name in names {
        assert!(served.contains(name), "{name} is served");
    }
    let kept = without_people(served.as_bytes()).unwrap();
    for name in names {
        assert!(!kept.contains(name), "{name} is kept in {kept}");
    }
    for fact in ["A-1", "B-1", "<iia-hash>", "mobilities-per-year", "alpha.example"] {
        assert!(kept.contains(fact), "{fact} is lost in {kept}");
    }
}

#[test]
fn people_in_answers_that_are_no_success_stay_out_of_attempts() {
    let error = "<error-response><developer-message>No database.</developer-message><person-name>Anna</person-name>\0</error-response>";
    let kept = crate::diary::excerpt(error.as_bytes(), 2000).unwrap();
    assert!(kept.contains("No database.") && !kept.contains("Anna") && !kept.contains('\0'), "{kept}");
    assert_eq!(crate::diary::excerpt(error.as_bytes(), 5).unwrap(), "<erro");
    assert_eq!(crate::diary::excerpt(b"Anna Example cannot be found", 2000), None);
}
