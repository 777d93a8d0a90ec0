//! Catalogues of invented hosts, of any length and the same for the same seed: for tests and measurements.
//!
//! They look like those of the official registry: prefixes at the root, one host per institution, some ten APIs, a
//! client and a server key each. The keys have the right shape, and nobody has their private parts.

use std::fmt::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::api::{Api, CATALOGUE, COMMON_TYPES, prefix_of};
use crate::keys::Fingerprint;

/// What to invent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Chooses among all catalogues of that many hosts.
    pub seed: u64,
    /// How many hosts, with one institution each.
    pub hosts: usize,
}

/// Which APIs the hosts offer; not every host offers all.
const APIS: &[(Api, &str, &[&str], Option<&str>)] = &[
    (Api::Discovery, "6.0.0", &["url"], None),
    (Api::Echo, "2.0.1", &["url"], None),
    (Api::Institutions, "2.2.0", &["url"], Some("max-hei-ids")),
    (Api::OrganizationalUnits, "2.2.0", &["url"], Some("max-ounit-ids")),
    (Api::Iias, "7.0.0", &["get-url", "index-url", "stats-url"], Some("max-iia-ids")),
    (Api::IiaCnr, "3.0.0", &["url"], None),
    (Api::IiasApproval, "2.0.1", &["url"], Some("max-iia-ids")),
    (Api::IiaApprovalCnr, "2.0.0", &["url"], None),
    (Api::Omobilities, "3.0.0", &["get-url", "index-url"], Some("max-omobility-ids")),
    (Api::OmobilityLas, "1.1.0", &["get-url", "index-url", "update-url", "stats-url"], Some("max-omobility-ids")),
];

impl Sample {
    /// The id of an institution, counted from 0.
    #[must_use]
    pub fn hei(number: usize) -> String {
        format!("university-{number}.example")
    }

    /// Writes the catalogue.
    #[must_use]
    pub fn write(self) -> String {
        let mut out = String::with_capacity(self.hosts * 9_200 + 8_192);
        let mut institutions = String::new();
        let mut binaries = String::new();
        let mut random = Random(self.seed);
        root(&mut out);
        for number in 0..self.hosts {
            let (client, server) = (random.key(), random.key());
            host(&mut out, number, &mut random, [&client, &server].map(|key| Fingerprint::of_spki_der(key)));
            institution(&mut institutions, number, &mut random);
            for key in [client, server] {
                body(&mut binaries, &key);
            }
        }
        out.push_str("    <institutions>\n");
        out.push_str(&institutions);
        out.push_str("    </institutions>\n    <binaries>\n");
        out.push_str(&binaries);
        out.push_str("    </binaries>\n</catalogue>\n");
        out
    }

    /// The fingerprint of the client key of each institution, in their order.
    #[must_use]
    pub fn client_keys(self) -> Vec<Fingerprint> {
        let mut random = Random(self.seed);
        let mut keys = Vec::with_capacity(self.hosts);
        let mut nowhere = String::new();
        for number in 0..self.hosts {
            let (client, server) = (random.key(), random.key());
            keys.push(Fingerprint::of_spki_der(&client));
            nowhere.clear();
            host(&mut nowhere, number, &mut random, [&client, &server].map(|key| Fingerprint::of_spki_der(key)));
            institution(&mut nowhere, number, &mut random);
        }
        keys
    }
}

// Writing into a String cannot fail; `let _` says so below.

fn root(out: &mut String) {
    let _ = write!(out, "<catalogue xmlns=\"{CATALOGUE}\" xmlns:ewp=\"{COMMON_TYPES}\"");
    for (prefix, tail) in SECURITY {
        let _ = write!(out, " xmlns:{prefix}=\"https://github.com/erasmus-without-paper/ewp-specs-sec-{tail}\"");
    }
    for (api, version, ..) in APIS {
        let namespace = api.namespace(major(version));
        let _ = write!(out, " xmlns:{}=\"{namespace}\"", prefix_of(&namespace).unwrap_or_default());
    }
    out.push_str(">\n");
}

const SECURITY: [(&str, &str); 6] = [
    ("sec", "intro/tree/stable-v2"),
    ("sec-A2", "cliauth-httpsig/tree/stable-v1"),
    ("sec-B1", "srvauth-tlscert/tree/stable-v1"),
    ("sec-B2", "srvauth-httpsig/tree/stable-v1"),
    ("sec-C1", "reqencr-tls/tree/stable-v1"),
    ("sec-D1", "resencr-tls/tree/stable-v1"),
];

fn host(out: &mut String, number: usize, random: &mut Random, [client, server]: [Fingerprint; 2]) {
    let hei = Sample::hei(number);
    let _ = writeln!(
        out,
        "    <host>\n        <ewp:admin-email>ewp@{hei}</ewp:admin-email>\n        \
         <ewp:admin-provider>Provider {} (Invented system)</ewp:admin-provider>\n        <apis-implemented>",
        number % 40
    );
    for &(api, version, urls, limit) in APIS {
        // One API in sixteen is not there yet.
        if api == Api::Discovery || api == Api::Echo || !random.next().is_multiple_of(16) {
            entry(out, &hei, (api, version), urls, limit);
        }
    }
    let _ = writeln!(
        out,
        "        </apis-implemented>\n        <institutions-covered>\n            <hei-id>{hei}</hei-id>\n        \
         </institutions-covered>\n        <client-credentials-in-use>\n            \
         <rsa-public-key sha-256=\"{client}\"/>\n        </client-credentials-in-use>\n        \
         <server-credentials-in-use>\n            <rsa-public-key sha-256=\"{server}\"/>\n        \
         </server-credentials-in-use>\n    </host>"
    );
}

fn entry(out: &mut String, hei: &str, (api, version): (Api, &str), urls: &[&str], limit: Option<&str>) {
    let major = major(version);
    let p = prefix_of(&api.namespace(major)).unwrap_or_default();
    let _ = writeln!(out, "            <{p}:{api} version=\"{version}\">");
    if api != Api::Discovery {
        let _ = writeln!(
            out,
            "                <{p}:http-security>\n                    <sec:client-auth-methods><sec-A2:httpsig/>\
             </sec:client-auth-methods>\n                    <sec:server-auth-methods><sec-B1:tlscert/>\
             <sec-B2:httpsig/></sec:server-auth-methods>\n                    <sec:request-encryption-methods>\
             <sec-C1:tls/></sec:request-encryption-methods>\n                    <sec:response-encryption-methods>\
             <sec-D1:tls/></sec:response-encryption-methods>\n                </{p}:http-security>"
        );
    }
    for url in urls {
        let _ =
            writeln!(out, "                <{p}:{url}>https://ewp.{hei}/ewp/{hei}/{api}/v{major}/{url}</{p}:{url}>");
    }
    if let Some(limit) = limit {
        let _ = writeln!(out, "                <{p}:{limit}>50</{p}:{limit}>");
    }
    let _ = writeln!(out, "            </{p}:{api}>");
}

fn institution(out: &mut String, number: usize, random: &mut Random) {
    let hei = Sample::hei(number);
    let _ = writeln!(
        out,
        "        <hei id=\"{hei}\">\n            <other-id type=\"erasmus\">X  SAMPLE{number:05}</other-id>\n            \
         <other-id type=\"pic\">{:09}</other-id>\n            <name xml:lang=\"en\">University No. {number} &amp; \
         College</name>\n            <name xml:lang=\"lv\">Universitāte Nr. {number}</name>\n        </hei>",
        random.next() % 1_000_000_000
    );
}

fn body(out: &mut String, der: &[u8]) {
    let fingerprint = Fingerprint::of_spki_der(der);
    let _ = writeln!(out, "        <rsa-public-key sha-256=\"{fingerprint}\">");
    let base64 = STANDARD.encode(der);
    for line in base64.as_bytes().chunks(76) {
        let _ = writeln!(out, "            {}", str::from_utf8(line).unwrap_or_default());
    }
    out.push_str("        </rsa-public-key>\n");
}

fn major(version: &str) -> u32 {
    // A version 0 is a draft of the first.
    version.split('.').next().and_then(|major| major.parse().ok()).unwrap_or(1).max(1)
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A SubjectPublicKeyInfo with an odd number of 2048 bits for a modulus.
    fn key(&mut self) -> Vec<u8> {
        const BEFORE: &[u8] = &[
            0x30, 0x82, 0x01, 0x22, 0x30, 13, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 13, 1, 1, 1, 5, 0, 0x03, 0x82, 0x01,
            0x0F, 0x00, 0x30, 0x82, 0x01, 0x0A, 0x02, 0x82, 0x01, 0x01, 0x00,
        ];
        let mut modulus: Vec<u8> = (0..32).flat_map(|_| self.next().to_be_bytes()).collect();
        if let [first, .., last] = modulus.as_mut_slice() {
            *first |= 0x80;
            *last |= 1;
        }
        [BEFORE, &modulus, &[0x02, 0x03, 0x01, 0x00, 0x01]].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::keys::KeyLookup;
    use crate::reference;

    const SAMPLE: Sample = Sample { seed: 7, hosts: 30 };

    #[test]
    fn an_invented_catalogue_is_valid_and_all_of_it_is_read() {
        let text = SAMPLE.write();
        assert_eq!(text, SAMPLE.write());
        assert_ne!(text, Sample { seed: 8, ..SAMPLE }.write());
        reference::assert_valid("sample.xml", text.as_bytes());
        let catalogue = Catalogue::read(text.as_bytes()).unwrap();
        assert_eq!((catalogue.hosts(), catalogue.skipped_keys(), catalogue.institutions().count()), (30, 0, 30));
        for (number, key) in SAMPLE.client_keys().iter().enumerate() {
            assert_eq!(catalogue.heis_of_client_key(key), [Sample::hei(number)]);
            assert!(matches!(catalogue.client_key(key), KeyLookup::Known(_)));
        }
        let echo = catalogue.endpoint("university-4.example", Api::Echo, 2).unwrap();
        assert_eq!(echo.url("url"), Some("https://ewp.university-4.example/ewp/university-4.example/echo/v2/url"));
        assert_eq!(echo.security, &crate::api::HttpSecurity::signed());
        assert_eq!(catalogue.name_of("university-4.example"), Some("University No. 4 & College"));
    }

    #[test]
    fn three_and_a_half_thousand_hosts_have_some_thirty_two_megabytes() {
        let each = Sample { seed: 1, hosts: 300 }.write().len() / 300;
        assert!((8_700..9_900).contains(&each), "{each}");
    }
}
