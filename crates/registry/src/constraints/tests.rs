use ewp_protocol::hei::Hei;
use ewp_protocol::keys::PrivateKey;

use super::*;
use crate::claims::Holding;
use crate::findings::Severity;

struct Network {
    claims: Claims,
    reach: Reach,
}

impl Network {
    fn new() -> Self {
        Self { claims: Claims::default(), reach: Reach::private_network() }
    }

    /// Imports a manifest from a source and says what was found.
    fn import(&mut self, name: &str, manifest: &mut Manifest) -> Vec<Finding> {
        self.import_named(name, manifest, &[])
    }

    fn import_named(&mut self, name: &str, manifest: &mut Manifest, institutions: &[Pattern]) -> Vec<Finding> {
        let location = Url::parse(&format!("https://{name}.example/manifest")).unwrap();
        let source: SourceId = name.into();
        let terms = Terms {
            location: Some(&location),
            institutions,
            reach: &self.reach,
            claims: &self.claims,
            source: &source,
        };
        let findings = apply(manifest, terms);
        self.claims.set(&source, Holding::of(manifest));
        findings
    }
}

fn key() -> PublicKey {
    PrivateKey::generate(2048).unwrap().public().clone()
}

fn manifest(source: &str, hei: &str) -> Manifest {
    Manifest {
        admin_emails: vec![format!("ewp@{hei}")],
        admin_provider: "Alpha".to_owned(),
        apis: vec![
            ApiEntry::discovery(&format!("https://{source}.example/manifest")),
            ApiEntry::echo("https://echo.example/echo"),
            ApiEntry::iia_cnr(&format!("https://{source}.example/cnr")),
        ],
        hei: Some(Hei::named(hei, "en", "A university")),
        client_keys: vec![key()],
        server_keys: vec![key()],
        ..Manifest::default()
    }
}

fn names(manifest: &Manifest) -> Vec<&str> {
    manifest.apis.iter().map(ApiEntry::name).collect()
}

#[test]
fn nobody_acts_for_an_institution_that_another_source_registered() {
    let mut network = Network::new();
    assert_eq!(network.import("a", &mut manifest("a", "alpha.example")), []);
    let mut thief = manifest("b", "alpha.example");
    let findings = network.import("b", &mut thief);
    assert_eq!(findings, [Finding::HeiTaken { hei: "alpha.example".to_owned() }]);
    assert!(thief.hei.is_none() && thief.client_keys.is_empty());
    assert_eq!(names(&thief), ["discovery"]);
}

#[test]
fn a_source_that_may_register_the_institution_is_a_further_host_of_it() {
    let mut network = Network::new();
    network.import("a", &mut manifest("a", "alpha.example"));
    let mut second = manifest("b", "alpha.example");
    second.apis.push(ApiEntry::iias("https://b.example/get", "https://b.example/index", None, 1));
    let findings = network.import_named("b", &mut second, &[Pattern::new("*alpha.example")]);
    let elsewhere = Finding::Elsewhere { api: "iia-cnr".to_owned(), address: "https://a.example/cnr".to_owned() };
    assert_eq!(findings, [elsewhere]);
    assert_eq!(second.client_keys.len(), 1);
    assert_eq!(names(&second), ["discovery", "echo", "iias"]);
}

#[test]
fn a_source_registers_no_institution_but_those_that_it_may() {
    let mut network = Network::new();
    let mut other = manifest("a", "beta.example");
    let findings = network.import_named("a", &mut other, &[Pattern::new("alpha.example")]);
    assert_eq!(findings, [Finding::HeiRefused { hei: "beta.example".to_owned() }]);
    assert!(other.hei.is_none());
}

#[test]
fn a_key_of_another_institution_is_taken_out_even_if_the_thief_stands_first_in_the_list() {
    let mut network = Network::new();
    let mut victim = manifest("b", "beta.example");
    network.import("a", &mut manifest("a", "alpha.example"));
    network.import("b", &mut victim);
    let mut thief = manifest("a", "alpha.example");
    let own = thief.client_keys[0].clone();
    thief.client_keys.push(victim.client_keys[0].clone());
    let findings = network.import("a", &mut thief);
    assert_eq!(findings, [Finding::ForeignKey { fingerprint: victim.client_keys[0].fingerprint().to_string() }]);
    assert_eq!(findings[0].severity(), Severity::Warning);
    assert_eq!(thief.client_keys, [own]);
    assert_eq!(network.import("b", &mut victim.clone()), []);
}

#[test]
fn an_address_of_another_institution_removes_that_entry_alone() {
    let mut network = Network::new();
    network.import("a", &mut manifest("a", "alpha.example"));
    let mut thief = manifest("b", "beta.example");
    thief.apis[2] = ApiEntry::iia_cnr("https://a.example/cnr");
    thief.apis.push(ApiEntry::iia_approval_cnr("https://b.example/approval"));
    let address = "https://a.example/cnr".to_owned();
    assert_eq!(
        network.import("b", &mut thief),
        [Finding::ForeignAddress { api: "iia-cnr".to_owned(), address: address.clone() }]
    );
    assert_eq!(names(&thief), ["discovery", "echo", "iia-approval-cnr"]);
    assert_eq!(thief.client_keys.len(), 1);
}

#[test]
fn one_address_of_two_hosts_needs_the_same_server_keys() {
    let mut network = Network::new();
    let mut first = manifest("a", "alpha.example");
    network.import("a", &mut first);
    let mut second = manifest("b", "alpha.example");
    second.apis[2] = ApiEntry::iia_cnr("https://a.example/cnr");
    let named = [Pattern::new("alpha.example")];
    let findings = network.import_named("b", &mut second.clone(), &named);
    assert!(matches!(findings.as_slice(), [Finding::SharedAddress { .. }]), "{findings:?}");
    second.server_keys.push(first.server_keys[0].clone());
    assert_eq!(network.import_named("b", &mut second, &named), []);
}

#[test]
fn an_address_may_change_in_place() {
    let mut network = Network::new();
    network.import("a", &mut manifest("a", "alpha.example"));
    let mut changed = manifest("a", "alpha.example");
    changed.apis[2] = ApiEntry::iia_cnr("https://a.example/other");
    assert_eq!(network.import("a", &mut changed), []);
    assert_eq!(changed.apis.len(), 3);
}

#[test]
fn what_is_let_go_may_be_taken() {
    let mut network = Network::new();
    network.import("a", &mut manifest("a", "alpha.example"));
    let mut next = manifest("b", "alpha.example");
    assert_eq!(network.import("b", &mut next.clone()).len(), 1);
    assert!(network.claims.remove(&"a".into()));
    assert_eq!(network.import("b", &mut next), []);
    assert!(next.hei.is_some());
}

#[test]
fn one_bad_entry_removes_that_entry_and_not_the_host() {
    let mut network = Network::new();
    let mut bad = manifest("a", "alpha.example");
    bad.apis.extend([
        ApiEntry::registry("https://a.example/catalogue"),
        ApiEntry::iias_approval("https://a.example/approval ", 5),
        ApiEntry::iias_approval("https://a.example/approval", 0),
        ApiEntry::iia_cnr("https://a.example/again"),
        ApiEntry::from_element(
            Element::new(Api::MtMobilities.namespace(1), "mt-mobilities")
                .with_attribute("version", "0.2.0")
                .with(Element::new(Api::MtMobilities.namespace(1), "report-url").with_text("https://a.example/r"))
                .with(Element::new(Api::MtMobilities.namespace(1), "status-url").with_text("https://a.example/s")),
        ),
    ]);
    let findings = network.import("a", &mut bad);
    let told: Vec<_> = findings.iter().map(|finding| (finding.key(), finding.severity())).collect();
    assert_eq!(
        told,
        [
            ("registry-finding-registry-entry", Severity::Warning),
            ("registry-finding-address", Severity::Error),
            ("registry-finding-form", Severity::Warning),
            ("registry-finding-no-address", Severity::Error),
            ("registry-finding-twice", Severity::Error),
        ]
    );
    assert_eq!(names(&bad), ["discovery", "echo", "iia-cnr"]);
    assert!(bad.hei.is_some());
}

#[test]
fn warnings_about_versions_and_the_place_remove_nothing() {
    let mut network = Network::new();
    let mut odd = manifest("elsewhere", "alpha.example");
    let echo = odd.apis[1].element().clone();
    let attributes = vec![("version".to_owned(), "3.0.0".to_owned())];
    odd.apis[1] = ApiEntry::from_element(Element { attributes, ..echo });
    let findings = network.import("a", &mut odd);
    let version = Finding::Version { api: "echo".to_owned(), version: "3.0.0".to_owned() };
    assert_eq!(findings, [Finding::Discovery, version]);
    assert_eq!(odd.apis.len(), 3);
}

#[test]
fn parts_of_a_catalogue_inside_an_entry_are_taken_out() {
    let mut network = Network::new();
    let mut sly = manifest("a", "alpha.example");
    let host = Element::new(CATALOGUE, "host").with(Element::new(CATALOGUE, "client-credentials-in-use"));
    let mut own = Element::new("urn:other", "own").with(Element::new("urn:other", "a").with(host));
    own.children.push(Element::new("urn:other", "b").with_text("stays"));
    sly.apis.push(ApiEntry::from_element(own));
    sly.apis.push(ApiEntry::from_element(Element::new(MANIFEST, "host")));
    let findings = network.import("a", &mut sly);
    assert_eq!(findings.len(), 2);
    assert!(findings.iter().all(|finding| matches!(finding, Finding::Embedded { .. })));
    let left = sly.apis[3].element();
    assert_eq!(left.child("urn:other", "a").unwrap().children, []);
    assert_eq!(left.child("urn:other", "b").unwrap().text, "stays");
    assert_eq!(sly.apis.len(), 4);
}

#[test]
fn broken_keys_are_told_and_the_number_of_entries_is_bounded() {
    let mut network = Network::new();
    let mut large = manifest("a", "alpha.example");
    let reason = ewp_protocol::keys::KeyError::Size { bits: 1024 };
    large.refused_keys = vec![
        ewp_protocol::manifest::v6::RefusedKey { server: false, number: 1, reason: reason.clone() },
        ewp_protocol::manifest::v6::RefusedKey { server: true, number: 2, reason },
    ];
    large.apis.extend((0..1000).map(|_| ApiEntry::echo("https://echo.example/echo")));
    let findings = network.import("a", &mut large);
    let keys: Vec<_> = findings.iter().map(Finding::key).collect();
    assert_eq!(
        keys,
        ["registry-finding-client-key", "registry-finding-server-key", "registry-finding-too-many-entries"]
    );
    assert_eq!(large.apis.len(), MOST_ENTRIES);
}

#[test]
fn private_addresses_are_no_addresses_on_a_public_network() {
    let mut network = Network::new();
    network.reach = Reach::default();
    let mut inner = manifest("a", "alpha.example");
    inner.apis[1] = ApiEntry::echo("https://169.254.169.254/latest");
    inner.apis[2] = ApiEntry::iia_cnr("https://ewp.uni.lv/cnr");
    let findings = network.import("a", &mut inner);
    assert!(findings.iter().all(|finding| matches!(finding, Finding::Address { .. })), "{findings:?}");
    assert_eq!(names(&inner), ["iia-cnr"]);
}

#[test]
fn an_address_of_another_institution_written_otherwise_is_still_theirs() {
    let mut network = Network::new();
    network.import("a", &mut manifest("a", "alpha.example"));
    for sly in
        ["https://A.example/cnr", "https://a.example:443/cnr", "https://a.example./cnr", "https://a.example/%63nr"]
    {
        let mut thief = manifest("b", "beta.example");
        thief.apis[2] = ApiEntry::iia_cnr(sly);
        let findings = network.import("b", &mut thief);
        assert!(matches!(findings.as_slice(), [Finding::ForeignAddress { .. }]), "{sly} {findings:?}");
    }
    // A second host of the same institution may write the address as it likes.
    let mut second = manifest("c", "alpha.example");
    second.apis[2] = ApiEntry::iia_cnr("https://A.example/cnr");
    second.server_keys.clear();
    let named = [Pattern::new("alpha.example")];
    let findings = network.import_named("c", &mut second, &named);
    assert!(matches!(findings.as_slice(), [Finding::SharedAddress { .. }]), "{findings:?}");
}

#[test]
fn an_institution_in_other_letters_is_no_other_institution() {
    let mut network = Network::new();
    network.import("a", &mut manifest("a", "alpha.example"));
    let mut thief = manifest("b", "ALPHA.example");
    assert_eq!(network.import("b", &mut thief), [Finding::HeiTaken { hei: "ALPHA.example".to_owned() }]);
    assert!(network.claims.remove(&"a".into()));
    assert_eq!(network.import("b", &mut manifest("b", "ALPHA.example")), []);
}

#[test]
fn what_is_no_mailbox_or_language_is_left_out_and_the_rest_stays() {
    let mut network = Network::new();
    let mut odd = manifest("a", "alpha.example");
    odd.admin_emails.push("call us".to_owned());
    odd.hei.as_mut().unwrap().names[0].lang = Some("English, mostly".to_owned());
    let findings = network.import("a", &mut odd);
    let expected = [
        Finding::Mailbox { address: "call us".to_owned() },
        Finding::Language { language: "English, mostly".to_owned() },
    ];
    assert_eq!(findings, expected);
    assert!(findings.iter().all(|finding| finding.severity() == Severity::Error));
    assert_eq!(odd.admin_emails, ["ewp@alpha.example"]);
    let hei = odd.hei.unwrap();
    assert_eq!((hei.names[0].lang.as_deref(), hei.names[0].text.as_str()), (None, "A university"));

    let mut many = manifest("a", "alpha.example");
    many.admin_emails = (0..10_000).map(|number| format!("team-{number}@alpha.example")).collect();
    many.admin_emails.extend((0..10_000).map(|number| format!("{number}")));
    assert_eq!(network.import("a", &mut many).len(), 6);
    assert_eq!(many.admin_emails.len(), MOST_MAILBOXES);
}

#[test]
fn names_and_addresses_without_end_make_no_notice_without_end() {
    let mut network = Network::new();
    let mut large = manifest("a", "alpha.example");
    let name = "a".repeat(100_000);
    let own = Element::new("https://github.com/erasmus-without-paper/ewp-specs-api-own/x", &name);
    large.apis.push(ApiEntry::from_element(own));
    large.apis.push(ApiEntry::iias_approval(&format!("https://a.example/{name}"), 1));
    let findings = network.import("a", &mut large);
    assert_eq!(findings.len(), 2);
    assert!(findings.iter().all(|finding| finding.text(l10n::Lang::En).len() < 500));
    assert_eq!(large.apis.len(), 3);
}

#[test]
fn keys_above_the_limit_are_left_out() {
    let mut network = Network::new();
    let mut large = manifest("a", "alpha.example");
    let one = large.server_keys[0].clone();
    large.server_keys = vec![one; MOST_KEYS + 1];
    assert_eq!(network.import("a", &mut large), [Finding::TooManyKeys { limit: MOST_KEYS }]);
    assert_eq!(large.server_keys.len(), MOST_KEYS);
}
