//! What is on this machine: the database, the sealing key with what it opens, and the certificates.

use app::clock::Clock;
use domain::hei::HeiId;
use doors::certificate::{CertificateFiles, Chain};
use ewp_protocol::sealing::SealingKey;
use jiff::{SignedDuration, Timestamp};
use store::Store;
use store::keys::{self, Key};
use store::upkeep::{self, Tables};

use super::Report;
use crate::config::{Config, DoorConfig};
use crate::serve;

/// A certificate that ends so soon needs care. Most are renewed 30 days before.
const SOON: SignedDuration = SignedDuration::from_hours(21 * 24);

/// Looks, and tells the keys of all institutions.
pub(super) async fn look(config: &Config, report: &mut Report) -> Vec<Key> {
    let keys = database(config, report).await;
    sealing_key(config, &keys, report);
    wait(config, report);
    let now = Clock::real().wire_now();
    let partners: Vec<String> =
        config.institutions.iter().filter_map(|of| of.public_url.host_str().map(str::to_owned)).collect();
    let people: Vec<String> =
        config.pages.public_url.iter().filter_map(|url| url.host_str().map(str::to_owned)).collect();
    certificate("machines", &config.machines, &partners, now, report).await;
    certificate("pages", &config.pages, &people, now, report).await;
    keys
}

async fn database(config: &Config, report: &mut Report) -> Vec<Key> {
    let kind = config.database.split(':').next().unwrap_or_default();
    match upkeep::look(&config.database).await {
        Ok(Tables::None) => {
            report.note(format!("Database ({kind}): empty. `habita serve` makes its tables and the keys"));
            Vec::new()
        }
        Ok(Tables::Older { newest, lacking }) => {
            report.note(format!(
                "Database ({kind}): of an older version ({newest}, {lacking} changes behind). `habita serve` makes a \
                 backup, changes the tables and checks every document"
            ));
            Vec::new()
        }
        Ok(Tables::Current) => match all_keys(config).await {
            Ok((keys, owed)) => {
                report.fine(format!("Database ({kind}): answers, with the tables of this version"));
                if let Some(from) = owed {
                    report.todo(format!(
                        "Database ({kind}): the documents were not checked since the change from {from}. Start \
                         `habita serve`, which does that first"
                    ));
                }
                keys
            }
            Err(error) => {
                report.todo(format!("Database ({kind}): {error}. Look at the server's log and the free space"));
                Vec::new()
            }
        },
        Err(error) => {
            report.todo(format!(
                "Database ({kind}): {error}. Check `database` in the configuration, HABITA_DATABASE, and that the \
                 server runs"
            ));
            Vec::new()
        }
    }
}

async fn all_keys(config: &Config) -> Result<(Vec<Key>, Option<String>), store::StoreError> {
    let store = Store::open(&config.database).await?;
    let mut found = Vec::new();
    for hei in config.institutions.iter().filter_map(|institution| HeiId::parse(&institution.hei).ok()) {
        found.extend(keys::all(&store, &hei).await?);
    }
    let owed = upkeep::check_owed(&store).await?;
    store.close().await?;
    Ok((found, owed))
}

/// Partners may use a catalogue for three hours (Registry API 1.5.0, caching).
fn wait(config: &Config, report: &mut Report) {
    let seconds = config.keys.wait_seconds;
    if seconds < 3 * 3600 {
        report.note(format!(
            "[keys] wait_seconds is {seconds}: a new key signs before all partners have read it, since they may keep a \
             catalogue for three hours. Leave it at 11700 outside of private networks"
        ));
    }
}

fn sealing_key(config: &Config, keys: &[Key], report: &mut Report) {
    let place = config.sealing_key.display();
    if !config.sealing_key.exists() {
        if keys.is_empty() {
            report.note(format!("Sealing key: there is none at {place} yet. `habita serve` makes it"));
        } else {
            report.todo(format!(
                "Sealing key: {place} is not there, but the database has keys that only it opens. Put it back from \
                 your copy; if it is lost, see docs/operators/keys.md"
            ));
        }
        return;
    }
    // It is there, so this makes nothing.
    let sealing = match SealingKey::open_or_make(&config.sealing_key) {
        Ok(sealing) => sealing,
        Err(error) => return report.todo(format!("Sealing key: {place} cannot be used: {error}. Put your copy there")),
    };
    if others_may_read(&config.sealing_key) {
        report.todo(format!("Sealing key: others on this machine may read it. Run: chmod 600 {place}"));
    }
    let closed = keys.iter().find(|key| {
        let context = format!("habita/private-key/{}/{}", key.institution, key.role.slug());
        !key.sealed_private.is_empty() && sealing.open(&key.sealed_private, context.as_bytes()).is_err()
    });
    match closed {
        Some(key) => report.todo(format!(
            "Sealing key: {place} does not open the keys of {}. It is the one of another installation; put the right \
             one there",
            key.institution
        )),
        None => {
            report
                .fine(format!("Sealing key: {place} opens all private keys. Keep a copy, but not beside the backups"));
        }
    }
}

#[cfg(unix)]
fn others_may_read(file: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn others_may_read(_: &std::path::Path) -> bool {
    false
}

async fn certificate(name: &str, door: &DoorConfig, hosts: &[String], now: Timestamp, report: &mut Report) {
    let what = format!("Certificate of [{name}]");
    let Some(files) = serve::files(door) else {
        if door.listen.ip().is_loopback() {
            report.note(format!("{what}: none; {} is plain HTTP for a proxy on this machine", door.listen));
        } else {
            report.note(format!(
                "{what}: none; {} is plain HTTP. Let only the proxy that ends TLS reach it",
                door.listen
            ));
        }
        return;
    };
    let CertificateFiles { certificate, .. } = &files;
    let chain = match files.check().await {
        Ok(chain) => chain,
        Err(error) => return report.todo(format!("{what}: {error}. Correct `certificate` and `key`")),
    };
    judge(&what, &chain, hosts, now, report);
    if !chain.in_order {
        report.todo(format!(
            "{what}: the certificates in {} are not in order. Put the door's own first, then its issuer, and so on",
            certificate.display()
        ));
    }
    if chain.length == 1 && !chain.self_signed {
        report.note(format!(
            "{what}: {} has one certificate, issued by {}. If that is an intermediate authority, add its certificate: \
             many partners' systems do not fetch it",
            certificate.display(),
            chain.issuer
        ));
    }
}

fn judge(what: &str, chain: &Chain, hosts: &[String], now: Timestamp, report: &mut Report) {
    let until = chain.until.strftime("%Y-%m-%d %H:%M UTC");
    let missing: Vec<&str> = hosts.iter().map(String::as_str).filter(|host| !chain.is_for(host)).collect();
    if !missing.is_empty() {
        let (names, missing) = (chain.names.join(", "), missing.join(", "));
        report.todo(format!("{what}: it is for {names} and not for {missing}. Get one for all names of public_url"));
    }
    if chain.from > now {
        report.todo(format!("{what}: it is valid from {} on only. Use it then, or correct the clock", chain.from));
    } else if chain.until <= now {
        report.todo(format!("{what}: it ended on {until}. Get a new one; it is used without a restart"));
    } else if chain.until.duration_since(now) < SOON {
        report.todo(format!("{what}: it ends on {until}. Renew it now; it is used without a restart"));
    } else {
        report.fine(format!("{what}: for {}, until {until}", chain.names.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(days: i64, names: &[&str]) -> String {
        let now: Timestamp = "2026-11-20T10:00:00Z".parse().unwrap();
        let chain = Chain {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            from: now - SignedDuration::from_hours(24),
            until: now + SignedDuration::from_hours(24 * days),
            issuer: String::new(),
            length: 2,
            in_order: true,
            self_signed: false,
        };
        let mut report = Report::default();
        judge("It", &chain, &["ewp.alpha.example".to_owned()], now, &mut report);
        report.lines.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_certificate_is_judged_by_names_and_days() {
        assert_eq!(told(60, &["ewp.alpha.example"]), "It: for ewp.alpha.example, until 2027-01-19 10:00 UTC");
        assert!(told(20, &["ewp.alpha.example"]).contains("Renew it now"));
        assert!(told(-1, &["*.alpha.example"]).contains("it ended on 2026-11-19"));
        assert!(told(60, &["pages.alpha.example"]).contains("not for ewp.alpha.example"));
    }
}
