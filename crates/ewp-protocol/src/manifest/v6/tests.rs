use proptest::prelude::*;

use super::*;
use crate::hei::{HeiName, OtherId};
use crate::{reference, vectors};

/// A host with everything that this software publishes.
pub(crate) fn whole() -> Manifest {
    let base = "https://uni-a.example/ewp";
    let at = |path: &str| format!("{base}/{path}");
    let mut hei = Hei::named("uni-a.example", "en", "University A & Sons");
    hei.names.push(HeiName { lang: None, text: "Universitāte A".to_owned() });
    hei.other_ids.push(OtherId { kind: "erasmus".to_owned(), value: "XX AAA01".to_owned() });
    Manifest {
        admin_emails: vec!["ewp@uni-a.example".to_owned(), "it@uni-a.example".to_owned()],
        admin_provider: "Example provider".to_owned(),
        admin_notes: Some("First line\nsecond <line>".to_owned()),
        apis: vec![
            ApiEntry::discovery(&at("manifest")),
            ApiEntry::echo(&at("echo?a=1&b=2")),
            ApiEntry::institutions(&at("institutions"), 10),
            ApiEntry::organizational_units(&at("ounits"), 50, 50),
            ApiEntry::factsheet(&at("factsheet"), 10),
            ApiEntry::file(&at("file")),
            ApiEntry::monitoring(&at("monitoring")),
            ApiEntry::iias(&at("iias/get"), &at("iias/index"), Some(&at("iias/stats")), 20),
            ApiEntry::iia_cnr(&at("iia-cnr")),
            ApiEntry::iias_approval(&at("approval"), 5),
            ApiEntry::iia_approval_cnr(&at("approval-cnr")),
        ],
        hei: Some(hei),
        client_keys: vec![vectors::key().public().clone()],
        server_keys: vec![vectors::key().public().clone()],
        refused_keys: Vec::new(),
    }
}

fn minimal() -> Manifest {
    Manifest {
        admin_emails: vec!["ewp@uni-a.example".to_owned()],
        admin_provider: "Example provider".to_owned(),
        ..Manifest::default()
    }
}

fn edited(from: &str, to: &str) -> Result<Manifest, ManifestError> {
    let text = String::from_utf8(whole().write()).unwrap();
    assert!(text.contains(from), "{from}");
    Manifest::read(text.replace(from, to).as_bytes())
}

#[test]
fn what_is_written_is_read() {
    for manifest in [whole(), minimal()] {
        assert_eq!(Manifest::read(&manifest.write()), Ok(manifest));
    }
}

#[test]
fn what_is_written_follows_the_schema() {
    reference::assert_valid("whole.xml", &whole().write());
    reference::assert_valid("minimal.xml", &minimal().write());
}

#[test]
fn the_text_of_a_manifest_is_as_agreed() {
    let manifest = Manifest {
        apis: vec![ApiEntry::discovery("https://uni-a.example/manifest"), ApiEntry::echo("https://uni-a.example/echo")],
        hei: Some(Hei::named("uni-a.example", "en", "University A")),
        ..minimal()
    };
    insta::assert_snapshot!(String::from_utf8(manifest.write()).unwrap());
}

#[test]
fn the_published_example_is_read() {
    let Some(path) = reference::file("ewp/examples/ewp-specs-api-discovery-manifest-example.xml") else { return };
    let manifest = Manifest::read(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!(manifest.admin_provider, "MUCI (USOS)");
    assert_eq!(manifest.hei.as_ref().unwrap().id, "uw.edu.pl");
    assert_eq!(manifest.apis.len(), 2);
    assert_eq!(manifest.apis[1].url("url"), Some("https://example.com/ewp/echo"));
    assert_eq!(manifest.apis[1].admin_emails().count(), 2);
    assert!(manifest.apis[1].security().takes_signed_requests());
    let expected = "5531f9a02c44a894d0b706961259fec740ad4ae8a3555871f1a5cd9801285bd4";
    assert_eq!(manifest.client_keys[0].fingerprint().as_str(), expected);
    let written = manifest.write();
    assert_eq!(Manifest::read(&written), Ok(manifest));
    reference::assert_valid("example.xml", &written);
}

#[test]
fn what_must_be_there_is_demanded() {
    assert_eq!(edited("ewp:admin-email", "ewp:mail"), Err(ManifestError::Missing("admin-email")));
    assert_eq!(edited("ewp:admin-provider", "ewp:maker"), Err(ManifestError::Missing("admin-provider")));
    assert_eq!(edited("id=\"uni-a.example\"", "id=\"\""), Err(ManifestError::HeiId));
    assert_eq!(edited("id=\"uni-a.example\"", "id=\"a b\""), Err(ManifestError::HeiId));
    assert_eq!(edited("r:name", "r:title"), Err(ManifestError::HeiName));
    assert_eq!(edited("<r:hei ", "<r:hei id=\"x\"><r:name>X</r:name></r:hei><r:hei "), Err(ManifestError::Heis(2)));
    assert_eq!(edited("<host>", "<host/><host>"), Err(ManifestError::Hosts(2)));
    assert_eq!(edited("host>", "guest>"), Err(ManifestError::Hosts(0)));
    assert!(matches!(edited("stable-v6\"", "stable-v5\""), Err(ManifestError::NotAManifest { .. })));
    assert_eq!(edited("<manifest", "<!DOCTYPE manifest><manifest"), Err(ManifestError::Xml(XmlError::Doctype)));
    let long = vec![b' '; LIMIT + 1];
    assert_eq!(Manifest::read(&long), Err(ManifestError::Xml(XmlError::TooLarge { limit: LIMIT })));
}

#[test]
fn a_bad_key_is_left_out_and_told() {
    let good = vectors::key().public().to_base64();
    let read = edited(&format!(">{good}<"), ">MIIB<").unwrap();
    assert_eq!((read.client_keys.len(), read.server_keys.len()), (0, 0));
    let told: Vec<String> = read.refused_keys.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "client key 1 cannot be used: the bytes are no RSA key in SubjectPublicKeyInfo form",
            "server key 1 cannot be used: the bytes are no RSA key in SubjectPublicKeyInfo form"
        ]
    );
}

#[test]
fn entries_of_unknown_apis_are_carried_along() {
    let own = r#"<own xmlns="urn:example:own" version="x"><a b="c">d</a></own>"#;
    let read = edited("<d6:discovery", &format!("{own}<d6:discovery")).unwrap();
    assert_eq!(read.apis[0].api(), None);
    let again = Manifest::read(&read.write()).unwrap();
    assert_eq!(again.apis[0], read.apis[0]);
}

proptest! {
    #[test]
    fn hostile_texts_survive(provider in "\\PC{0,20}", notes in "[<>&\"' \n\u{e9}a]{0,20}", name in "[<&a]{1,9}") {
        let (provider, notes) = (provider.trim().to_owned(), notes.trim().to_owned());
        let manifest = Manifest {
            admin_provider: provider.chars().filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect(),
            admin_notes: Some(notes),
            hei: Some(Hei::named("uni-a.example", "en", &name)),
            ..minimal()
        };
        prop_assert_eq!(Manifest::read(&manifest.write()), Ok(manifest));
    }

    #[test]
    fn no_damage_makes_reading_panic(place in any::<proptest::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut text = whole().write();
        let position = place.index(text.len());
        if cut { text.truncate(position); } else { text[position] = byte; }
        let _ = Manifest::read(&text);
    }
}
