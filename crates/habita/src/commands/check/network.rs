//! What is outside: the clock against the registry's, the catalogue with what it says of us, and our own doors as
//! partners reach them.

use std::time::Duration;

use app::clock::Clock;
use app::login::{Tried, try_providers};
use ewp_protocol::catalogue::{Catalogue, LIMIT};
use ewp_protocol::client::{CallError, Client, ClientOptions, Fetched};
use ewp_protocol::keys::{Fingerprint, KeyLookup, PublicKey};
use jiff::{SignedDuration, Timestamp};
use store::keys::{Key, KeyRole, KeyState};

use super::Report;
use crate::config::{Config, InstitutionConfig, login_options};
use crate::serve;

/// How long one look may take. A catalogue may be long.
const PATIENCE: Duration = Duration::from_secs(30);
/// Signed messages that are so far off are refused (cliauth-httpsig 1.0.1, `Date`).
const REFUSED: SignedDuration = SignedDuration::from_mins(5);
/// A clock that is kept right is never so far off.
const FAR: SignedDuration = SignedDuration::from_secs(30);
/// The longest manifest that is read.
const MANIFEST: usize = 1024 * 1024;

/// Looks at all of it.
pub(super) async fn look(config: &Config, keys: &[Key], report: &mut Report) {
    let ca_pem = match serve::extra_ca(config) {
        Ok(ca_pem) => ca_pem,
        Err(error) => {
            let said = crate::said::chain(&error);
            report.todo(format!("extra_ca: {said}. Correct it; partners and registry are not looked at without it"));
            return;
        }
    };
    let options = ClientOptions {
        ca_pem,
        timeout: PATIENCE,
        max_body: LIMIT,
        user_agent: format!("Habita/{}", env!("CARGO_PKG_VERSION")),
        ..ClientOptions::default()
    };
    let client = match Client::new(options) {
        Ok(client) => client,
        Err(error) => {
            let why = std::error::Error::source(&error).map(|source| format!(" ({source})")).unwrap_or_default();
            return report.todo(format!("extra_ca: {error}{why}. It must be a PEM file"));
        }
    };
    let catalogue = registry(config, &client, report).await;
    for institution in &config.institutions {
        if let Some(catalogue) = &catalogue {
            listing(institution, catalogue, keys, report);
        }
        own_door(institution, &client, keys, report).await;
    }
    logins(config, report).await;
}

/// The login providers, as each announces itself.
async fn logins(config: &Config, report: &mut Report) {
    let options = serve::extra_ca(config).and_then(|ca_pem| login_options(config, ca_pem));
    let options = match options {
        Ok(options) => options,
        Err(error) => {
            return report
                .todo(format!("Login: {}. docs/operators/login.md explains the keys", crate::said::chain(&error)));
        }
    };
    match try_providers(options, Clock::real().wire_now()).await {
        Ok(tried) => {
            for Tried { institution, id, back, fault } in tried {
                match fault {
                    None => report.fine(format!("Login {id} of {institution}: announces itself; it must know {back}")),
                    Some(fault) => report.todo(format!(
                        "Login {id} of {institution}: {fault}. Check `issuer` letter by letter, and that this host may \
                         call it"
                    )),
                }
            }
        }
        Err(error) => report.todo(format!("Login: {error}. docs/operators/login.md explains the keys")),
    }
}

async fn registry(config: &Config, client: &Client, report: &mut Report) -> Option<Catalogue> {
    let address = config.registry.as_str();
    let asked = Clock::real().wire_now();
    match client.greet(address).await {
        Ok(greeting) => {
            let answered = Clock::real().wire_now();
            match greeting.date.and_then(|date| Timestamp::try_from(date).ok()) {
                Some(date) => clock(date, asked, answered, report),
                None => report.note("Clock: the registry tells no time to compare with"),
            }
        }
        Err(error) => {
            report.todo(format!("Registry: {address}: {}. {}", error, advice(&error)));
            return None;
        }
    }
    match client.fetch_plain_up_to(address, None, LIMIT).await {
        Ok(Fetched::Document { status, body, .. }) if status.as_u16() == 200 => match Catalogue::read(&body) {
            Ok(catalogue) => {
                report.fine(format!("Registry: {address} has a catalogue with {} hosts", catalogue.hosts()));
                Some(catalogue)
            }
            Err(error) => {
                report.todo(format!("Registry: what {address} sends is no catalogue: {error}. Check `registry`"));
                None
            }
        },
        Ok(Fetched::Document { status, .. }) => {
            report.todo(format!("Registry: {address} answers with status {status}. Check `registry`"));
            None
        }
        Ok(Fetched::NotModified) => None,
        Err(error) => {
            report.todo(format!("Registry: {address}: {}. {}", error, advice(&error)));
            None
        }
    }
}

/// The registry's time lies between question and answer; it has no fractions of a second.
fn clock(registry: Timestamp, asked: Timestamp, answered: Timestamp, report: &mut Report) {
    let latest = registry.saturating_add(SignedDuration::from_secs(1)).unwrap_or(registry);
    let (off, direction) = if latest < asked {
        (asked.duration_since(latest), "ahead of")
    } else {
        (registry.duration_since(answered), "behind")
    };
    let seconds = off.as_secs();
    if off >= REFUSED {
        report.todo(format!(
            "Clock: {seconds} seconds {direction} the registry's. Partners refuse what is signed with a wrong time, and \
             until it is right keys take no step and nothing old is forgotten: set the clock and let a time service \
             (NTP) keep it"
        ));
    } else if off >= FAR {
        report.todo(format!(
            "Clock: {seconds} seconds {direction} the registry's. From 300 seconds on partners refuse what is signed: \
             let a time service (NTP) keep it"
        ));
    } else {
        report.fine("Clock: as the registry's");
    }
}

fn listing(institution: &InstitutionConfig, catalogue: &Catalogue, keys: &[Key], report: &mut Report) {
    let hei = institution.hei.as_str();
    if catalogue.institution(hei).is_none() {
        report.todo(format!(
            "Registry: the catalogue does not have {hei}. Give the address of the manifest, {}, to the operator of the \
             registry; if that was done, look at the registry's page about this host",
            manifest_url(institution)
        ));
        return;
    }
    for key in keys.iter().filter(|key| key.institution.as_str() == hei && key.state() == KeyState::Active) {
        let Ok(name) = key.fingerprint.parse::<Fingerprint>() else { continue };
        let (known, others) = match key.role {
            KeyRole::Client => {
                let heis = catalogue.heis_of_client_key(&name);
                (matches!(catalogue.client_key(&name), KeyLookup::Known(_)), heis.iter().any(|of| of != hei))
            }
            KeyRole::Server => {
                (catalogue.apis_of(hei).any(|endpoint| catalogue.server_key(endpoint, &name).is_some()), false)
            }
        };
        let role = key.role.slug();
        if !known {
            report.todo(format!(
                "Registry: the catalogue does not list the {role} key of {hei} that signs now. Partners refuse it: let \
                 the registry read the manifest again"
            ));
        } else if others {
            report.todo(format!(
                "Registry: the {role} key of {hei} is listed for another institution too. Partners cannot tell who \
                 calls: each institution needs keys of its own"
            ));
        } else {
            report.fine(format!("Registry: lists {hei} with the {role} key that signs now"));
        }
    }
}

async fn own_door(institution: &InstitutionConfig, client: &Client, keys: &[Key], report: &mut Report) {
    let address = manifest_url(institution);
    let body = match client.fetch_plain_up_to(&address, None, MANIFEST).await {
        Ok(Fetched::Document { status, body, .. }) if status.as_u16() == 200 => body,
        Ok(Fetched::Document { status, .. }) => {
            report.todo(format!(
                "Own address: {address} answers with status {status}. Check public_url and that a proxy hands on the path"
            ));
            return;
        }
        Ok(Fetched::NotModified) => return,
        Err(error) => {
            let advice = match &error {
                CallError::Connect(why) if why.contains("ertificate") => advice(&error),
                CallError::Connect(_) | CallError::Timeout => {
                    "Is `habita serve` running? Check public_url, the name in the DNS, the proxy and the firewall"
                }
                _ => advice(&error),
            };
            report.todo(format!("Own address: {address}: {error}. {advice}"));
            return;
        }
    };
    let text = String::from_utf8_lossy(&body);
    let is_listed =
        |key: &Key| PublicKey::from_spki_der(&key.spki).is_ok_and(|public| text.contains(&public.to_base64()));
    let hei = institution.hei.as_str();
    let mut active = keys.iter().filter(|key| key.institution.as_str() == hei && key.state() == KeyState::Active);
    if active.all(is_listed) {
        report.fine(format!("Own address: {address} answers from here with a certificate that partners trust"));
    } else {
        report.todo(format!(
            "Own address: {address} answers, but its manifest lacks keys of this database. Another installation answers \
             there, or the running host uses another database"
        ));
    }
}

fn advice(error: &CallError) -> &'static str {
    match error {
        CallError::Connect(why) if why.contains("ertificate") => {
            "The certificate is not trusted from here: check its names, its end and that the file has the whole chain; \
             in a private network name its authority in extra_ca"
        }
        CallError::Connect(_) | CallError::Timeout => "Check the address, the network and the firewall",
        CallError::Address => "It must begin with https://",
        _ => "Check the address",
    }
}

fn manifest_url(institution: &InstitutionConfig) -> String {
    let base = institution.public_url.as_str().trim_end_matches('/');
    format!("{base}/ewp/{}/manifest.xml", institution.hei)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(registry: &str) -> String {
        let asked: Timestamp = "2026-11-20T10:00:00.4Z".parse().unwrap();
        let mut report = Report::default();
        clock(registry.parse().unwrap(), asked, asked + SignedDuration::from_millis(200), &mut report);
        report.lines.iter().map(|(_, text)| text.as_str()).collect()
    }

    #[test]
    fn a_clock_is_judged_by_the_registrys() {
        assert_eq!(told("2026-11-20T10:00:00Z"), "Clock: as the registry's");
        assert_eq!(told("2026-11-20T10:00:20Z"), "Clock: as the registry's");
        assert!(told("2026-11-20T10:01:00Z").starts_with("Clock: 59 seconds behind"));
        assert!(told("2026-11-20T09:50:00Z").starts_with("Clock: 599 seconds ahead of"));
        assert!(told("2026-11-20T09:50:00Z").contains("refuse what is signed with a wrong time"));
        assert!(told("2026-11-20T10:20:00Z").contains("keys take no step and nothing old is forgotten"));
    }
}
