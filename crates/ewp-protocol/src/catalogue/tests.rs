use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::api::ApiEntry;
use crate::hei::{HeiName, OtherId};
use crate::keys::PrivateKey;
use crate::manifest::v6::Manifest;
use crate::{reference, vectors};

fn key(index: usize) -> PublicKey {
    static KEYS: std::sync::LazyLock<Vec<PublicKey>> =
        std::sync::LazyLock::new(|| (0..4).map(|_| PrivateKey::generate(2048).unwrap().public().clone()).collect());
    KEYS[index].clone()
}

fn host(hei: &str, client: Option<usize>, server: usize, apis: Vec<ApiEntry>) -> CatalogueHost {
    CatalogueHost {
        admin_emails: vec!["ewp@example.com".to_owned()],
        admin_provider: Some("Example provider".to_owned()),
        apis,
        heis: vec![Hei::named(hei, "en", "A university")],
        client_keys: client.map(key).into_iter().collect(),
        server_keys: vec![key(server)],
        ..CatalogueHost::default()
    }
}

fn read(hosts: &[CatalogueHost]) -> Catalogue {
    Catalogue::read(&write(hosts)).unwrap()
}

fn edited(text: &[u8], from: &str, to: &str) -> Catalogue {
    let text = str::from_utf8(text).unwrap();
    assert!(text.contains(from), "{from}");
    Catalogue::read(text.replace(from, to).as_bytes()).unwrap()
}

#[test]
fn a_manifest_comes_out_of_the_catalogue_as_it_went_in() {
    let manifest = crate::manifest::v6::tests::whole();
    let catalogue = read(&[CatalogueHost::from(Manifest::read(&manifest.write()).unwrap())]);
    let hei = catalogue.institution("uni-a.example").unwrap();
    assert_eq!(hei.other_ids, manifest.hei.as_ref().unwrap().other_ids);
    assert_eq!(catalogue.name_of("uni-a.example"), Some("University A & Sons"));
    assert_eq!(catalogue.heis_of_client_key(&vectors::key().fingerprint()), ["uni-a.example"]);
    assert_eq!(catalogue.client_key(&vectors::key().fingerprint()), KeyLookup::Known(manifest.client_keys[0].clone()));
    assert_eq!(catalogue.apis_of("uni-a.example").count(), manifest.apis.len());
    let iias = catalogue.endpoint("uni-a.example", Api::Iias, 7).unwrap();
    assert_eq!(iias.url("index-url"), Some("https://uni-a.example/ewp/iias/index"));
    assert_eq!((iias.limit("max-iia-ids"), iias.limit("max-hei-ids")), (20, 1));
    assert_eq!(catalogue.server_keys(iias), manifest.server_keys);
    assert!(iias.security.signs_answers());
    let echo = catalogue.endpoint("uni-a.example", Api::Echo, 2).unwrap();
    assert_eq!(echo.url("url"), Some("https://uni-a.example/ewp/echo?a=1&b=2"));
    assert!(catalogue.endpoint("uni-a.example", Api::Iias, 6).is_none());
    assert!(catalogue.endpoint("uni-b.example", Api::Iias, 7).is_none());
}

#[test]
fn what_is_written_follows_the_schema() {
    let own = ApiEntry::from_element(crate::xml::Element::new("urn:example:own", "own").with_text("x"));
    let manifest = crate::manifest::v6::tests::whole();
    let registry = CatalogueHost {
        apis: vec![ApiEntry::registry("https://registry.example/catalogue-v1.xml"), own],
        ..CatalogueHost::default()
    };
    reference::assert_valid("catalogue.xml", &write(&[registry.clone(), CatalogueHost::from(manifest)]));
    reference::assert_valid("registry-alone.xml", &write(&[registry]));
}

#[test]
fn the_text_of_a_catalogue_is_as_agreed() {
    let mut first = host("uni-b.example", None, 0, vec![ApiEntry::echo("https://uni-b.example/echo")]);
    first.server_keys.clear();
    first.client_keys.clear();
    let mut second = host("uni-a.example", None, 0, Vec::new());
    second.server_keys = vec![vectors::key().public().clone()];
    second.client_keys = second.server_keys.clone();
    insta::assert_snapshot!(String::from_utf8(write(&[first, second])).unwrap());
}

#[test]
fn the_published_example_is_read() {
    let Some(path) = reference::file("ewp/examples/ewp-specs-api-registry-catalogue-example.xml") else { return };
    let catalogue = Catalogue::read(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!((catalogue.hosts(), catalogue.skipped_keys()), (2, 0));
    assert_eq!(catalogue.name_of("uw.edu.pl"), Some("University of Warsaw"));
    let echo = catalogue.endpoint("uw.edu.pl", Api::Echo, 2).unwrap();
    let fingerprint = "5531f9a02c44a894d0b706961259fec740ad4ae8a3555871f1a5cd9801285bd4".parse().unwrap();
    assert!(catalogue.server_key(echo, &fingerprint).is_some());
    assert_eq!(catalogue.heis_of_client_key(&fingerprint), ["uw.edu.pl"]);
}

#[test]
fn a_server_key_is_no_client_key() {
    let catalogue = read(&[host("uni-a.example", Some(0), 1, Vec::new())]);
    assert_eq!(catalogue.client_key(&key(0).fingerprint()), KeyLookup::Known(key(0)));
    assert_eq!(catalogue.client_key(&key(1).fingerprint()), KeyLookup::ServerKeyOnly);
    assert_eq!(catalogue.client_key(&key(2).fingerprint()), KeyLookup::Unknown);
    assert!(catalogue.heis_of_client_key(&key(1).fingerprint()).is_empty());
}

#[test]
fn keys_of_other_hosts_do_not_count_for_an_endpoint() {
    let echo = || vec![ApiEntry::echo("https://shared.example/echo")];
    let catalogue = read(&[host("uni-a.example", None, 0, echo()), host("uni-b.example", None, 1, echo())]);
    let endpoint = catalogue.endpoint("uni-a.example", Api::Echo, 2).unwrap();
    assert_eq!(endpoint.host(), 0);
    assert_eq!(catalogue.server_key(endpoint, &key(0).fingerprint()), Some(&key(0)));
    assert_eq!(catalogue.server_key(endpoint, &key(1).fingerprint()), None);
    assert_eq!(catalogue.server_keys(endpoint), [key(0)]);
}

#[test]
fn the_highest_version_by_number_is_chosen_across_hosts() {
    let hosts = [
        host("uni-a.example", None, 0, vec![ApiEntry::echo("https://uni-a.example/old")]),
        host("uni-a.example", None, 1, vec![ApiEntry::echo("https://uni-a.example/new")]),
    ];
    let text = String::from_utf8(write(&hosts)).unwrap();
    let text = text.replacen("2.0.1", "2.9.0", 1).replacen("2.0.1", "2.10.0", 1);
    let catalogue = Catalogue::read(text.as_bytes()).unwrap();
    let endpoint = catalogue.endpoint("uni-a.example", Api::Echo, 2).unwrap();
    assert_eq!((endpoint.url("url"), endpoint.host()), (Some("https://uni-a.example/new"), 1));
    assert_eq!(catalogue.apis_of("uni-a.example").count(), 2);
}

#[test]
fn entries_that_take_no_signed_requests_are_passed_over() {
    let text = write(&[host("uni-a.example", None, 0, vec![ApiEntry::echo("https://uni-a.example/echo")])]);
    let catalogue = edited(&text, "sec-A2:httpsig", "sec-A2:other");
    assert!(catalogue.endpoint("uni-a.example", Api::Echo, 2).is_none());
    assert_eq!(catalogue.apis_of("uni-a.example").count(), 1);
}

#[test]
fn a_key_of_two_institutions_shows_both() {
    let catalogue =
        read(&[host("uni-b.example", Some(0), 1, Vec::new()), host("uni-a.example", Some(0), 1, Vec::new())]);
    assert_eq!(catalogue.heis_of_client_key(&key(0).fingerprint()), ["uni-a.example", "uni-b.example"]);
}

#[test]
fn institutions_are_sorted_and_united() {
    let mut second = host("uni-a.example", None, 0, Vec::new());
    second.heis[0].names = vec![HeiName { lang: Some("lv".to_owned()), text: "Universitāte".to_owned() }];
    second.heis[0].other_ids = vec![OtherId { kind: "pic".to_owned(), value: "1".to_owned() }];
    let catalogue =
        read(&[host("uni-b.example", None, 0, Vec::new()), host("uni-a.example", None, 0, Vec::new()), second]);
    let ids: Vec<&str> = catalogue.institutions().map(|hei| hei.id.as_str()).collect();
    assert_eq!(ids, ["uni-a.example", "uni-b.example"]);
    let united = catalogue.institution("uni-a.example").unwrap();
    assert_eq!((united.names.len(), united.other_ids.len()), (2, 1));
}

#[test]
fn broken_and_mislabelled_keys_are_skipped() {
    let text = write(&[host("uni-a.example", Some(0), 1, Vec::new())]);
    let body = key(0).to_base64();
    let catalogue = edited(&text, &body, &key(2).to_base64());
    assert_eq!(catalogue.client_key(&key(0).fingerprint()), KeyLookup::Unknown);
    assert_eq!(catalogue.client_key(&key(2).fingerprint()), KeyLookup::Unknown);
    assert_eq!(catalogue.skipped_keys(), 1);
    assert_eq!(edited(&text, &body, "%").skipped_keys(), 1);
    assert_eq!(edited(&text, key(0).fingerprint().as_str(), "0").skipped_keys(), 2);
}

#[test]
fn other_documents_are_no_catalogue() {
    let manifest = crate::manifest::v6::tests::whole().write();
    assert!(matches!(Catalogue::read(&manifest), Err(CatalogueError::NotACatalogue { .. })));
    let doctype = [b"<!DOCTYPE catalogue>".as_slice(), &write(&[])].concat();
    assert!(matches!(Catalogue::read(&doctype), Err(CatalogueError::Xml(_))));
    assert!(Catalogue::read(b"").is_err());
    let empty = Catalogue::default();
    assert_eq!((empty.hosts(), empty.institutions().count(), empty.name_of("x")), (0, 0, None));
}

/// What a catalogue says of two institutions, as a text.
fn said(catalogue: &Catalogue) -> String {
    let mut said = String::new();
    for hei in ["uni-a.example", "uni-b.example"] {
        writeln!(said, "{hei}: {:?}", catalogue.institution(hei)).unwrap();
        for api in catalogue.apis_of(hei) {
            let (urls, limit): (Vec<_>, _) = (api.urls().collect(), api.limit("max-iia-ids"));
            let keys = catalogue.server_keys(api).len();
            writeln!(said, "  {} {} {} {:?} {urls:?} {limit} {keys}", api.api, api.major, api.version, api.security)
                .unwrap();
        }
    }
    said
}

#[test]
fn a_bad_host_costs_what_it_says_amiss_and_no_other_host() {
    let iias = || ApiEntry::iias("https://uni-b.example/get", "https://uni-b.example/index", None, 20);
    let bad = host(
        "uni-a.example",
        Some(0),
        1,
        vec![ApiEntry::echo("https://uni-a.example/echo"), ApiEntry::iia_cnr("https://uni-a.example/cnr")],
    );
    let good = host("uni-b.example", Some(2), 3, vec![iias(), ApiEntry::echo("https://uni-b.example/echo")]);
    let text = String::from_utf8(write(&[bad, good])).unwrap();
    let untouched = said(&Catalogue::read(text.as_bytes()).unwrap());
    let (_, of_b) = untouched.split_once("uni-b.example:").unwrap();
    let deep = "<x>".repeat(5_000) + &"</x>".repeat(5_000);
    let wide = (0..1_000).map(|number| format!(" a{number}='x'")).collect::<Vec<_>>().concat();
    for (from, to) in [
        ("version=\"2.0.1\"", "version=\"two\""),
        ("version=\"2.0.1\"", ""),
        ("https://uni-a.example/echo", "&lt;not an address&gt;"),
        ("sec-A2:httpsig", "sec-A2:other"),
        ("<apis-implemented>", &format!("<apis-implemented>{deep}")),
        ("<apis-implemented>", &format!("<apis-implemented><x{wide}/>")),
        ("<apis-implemented>", "<apis-implemented/><apis-implemented>"),
        (key(0).fingerprint().as_str(), "no fingerprint"),
        (key(1).to_base64().as_str(), "AAAA"),
        ("<hei-id>uni-a.example</hei-id>", ""),
        ("<hei id=\"uni-a.example\">", "<hei id=\"a name with blanks\">"),
    ] {
        assert!(text.contains(from), "{from}");
        let catalogue = Catalogue::read(text.replacen(from, to, 1).as_bytes()).unwrap();
        let said = said(&catalogue);
        assert!(said.ends_with(of_b), "{from}: {said}");
        assert_eq!(catalogue.heis_of_client_key(&key(2).fingerprint()), ["uni-b.example"]);
    }
}

#[test]
fn a_catalogue_that_comes_in_pieces_is_the_same() {
    struct Slow<'a>(&'a [u8]);
    impl Read for Slow<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let length = self.0.len().min(into.len()).min(13);
            let (now, later) = self.0.split_at(length);
            into[..length].copy_from_slice(now);
            self.0 = later;
            Ok(length)
        }
    }
    let text = sample::Sample { seed: 3, hosts: 10 }.write();
    let of = |catalogue: Catalogue| {
        (0..10)
            .map(|number| {
                let hei = sample::Sample::hei(number);
                (
                    catalogue.capabilities(&hei),
                    catalogue.endpoint(&hei, Api::Iias, 7).and_then(|iias| iias.url("get-url")).map(str::to_owned),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Catalogue::read(text.as_bytes()).unwrap()), of(Catalogue::read_from(Slow(text.as_bytes())).unwrap()));
    assert!(Catalogue::read_from(Slow(&text.as_bytes()[..20_000])).is_err());
    assert!(Catalogue::read_from(std::io::repeat(b' ')).is_err());
}

/// Echo of a version at an address, called like that.
fn echo_of(version: &str, url: &str, security: &HttpSecurity) -> ApiEntry {
    let mut entry = ApiEntry::echo(url).element().clone();
    entry.attributes = vec![("version".to_owned(), version.to_owned())];
    let namespace = entry.namespace.clone();
    let found = entry.children.iter_mut().find(|child| child.name == "http-security").unwrap();
    *found = security.write(&namespace);
    ApiEntry::from_element(entry)
}

#[test]
fn an_entry_that_only_takes_encrypted_messages_is_found_where_no_plainer_one_is() {
    let encrypted = HttpSecurity {
        request: vec![Encryption::RsaAes128Gcm],
        response: vec![Encryption::RsaAes128Gcm],
        ..HttpSecurity::signed()
    };
    let anonymous = HttpSecurity { client: vec![ClientAuth::Anonymous], ..HttpSecurity::signed() };
    let certificates = HttpSecurity::when_absent();
    let unsealable = HttpSecurity { client: vec![ClientAuth::Anonymous], ..encrypted.clone() };
    let found = |entries: &[(&str, &HttpSecurity)], with_key: bool| {
        let hosts: Vec<_> = entries
            .iter()
            .zip(0..)
            .map(|((version, security), place)| {
                let url = format!("https://uni-a.example/{place}");
                let mut host = host("uni-a.example", None, 0, vec![echo_of(version, &url, security)]);
                host.server_keys.retain(|_| with_key);
                host
            })
            .collect();
        let catalogue = read(&hosts);
        catalogue.endpoint("uni-a.example", Api::Echo, 2).map(|endpoint| endpoint.host())
    };
    assert_eq!(found(&[("2.0.1", &encrypted)], true), Some(0));
    assert_eq!(found(&[("2.0.1", &encrypted)], false), None, "there is no key to encrypt for");
    assert_eq!(found(&[("2.9.0", &encrypted), ("2.0.1", &HttpSecurity::signed())], true), Some(1));
    assert_eq!(found(&[("2.9.0", &anonymous), ("2.0.1", &encrypted)], true), Some(1), "who asks is worth more");
    assert_eq!(found(&[("2.0.0", &encrypted), ("2.0.1", &encrypted)], true), Some(1));
    assert_eq!(found(&[("2.0.1", &anonymous)], true), Some(0));
    for hopeless in [&certificates, &unsealable] {
        assert_eq!(found(&[("2.0.1", hopeless)], true), None);
    }
}

#[test]
fn capability_is_told_by_api_and_major_version() {
    let hosts = [
        host(
            "uni-a.example",
            None,
            0,
            vec![ApiEntry::echo("https://uni-a.example/1"), ApiEntry::iia_cnr("https://uni-a.example/2")],
        ),
        host("uni-a.example", None, 1, vec![ApiEntry::echo("https://uni-a.example/3")]),
    ];
    let text = String::from_utf8(write(&hosts)).unwrap();
    // The first echo is of an earlier version, and nobody can sign requests to the second.
    let text = text.replacen("2.0.1", "2.0.0", 1);
    let (before, after) = text.rsplit_once("sec-A2:httpsig").unwrap();
    let catalogue = Catalogue::read(format!("{before}sec-A2:other{after}").as_bytes()).unwrap();
    let found: Vec<_> = catalogue
        .capabilities("uni-a.example")
        .into_iter()
        .map(|found| (found.api, found.major, found.version.to_string(), found.takes_signed_requests))
        .collect();
    assert_eq!(found, [(Api::Echo, 2, "2.0.0".to_owned(), true), (Api::IiaCnr, 3, "3.0.0".to_owned(), true)]);
    assert_eq!(catalogue.capabilities("uni-b.example"), []);
}

proptest! {
    #[test]
    fn no_damage_makes_reading_panic(place in any::<proptest::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let manifest = crate::manifest::v6::tests::whole();
        let mut text = write(&[CatalogueHost::from(manifest)]);
        let position = place.index(text.len());
        if cut { text.truncate(position); } else { text[position] = byte; }
        let _ = Catalogue::read(&text);
    }
}
