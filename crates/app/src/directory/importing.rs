//! Importing a list: what it changes is written at once, with the import itself, who is known now, and the audit logs.
//!
//! Reading and comparing take their time and hold no transaction. The one that writes begins behind them and looks
//! whether everything still is as it was compared: the list is changed by imports alone.

use std::collections::BTreeSet;

use domain::actor::Actor;
use domain::eche::difference::{self, Differences, Kind};
use domain::eche::{Listed, Pic, Reading, Unusual};
use domain::hei::HeiId;
use store::directory as list;
use store::{StoreError, Tx, audit};

use super::{
    BrokenOff, Doubtful, FileRefused, ImportRefused, Report, WAITS, apart, odd, read, refresh, short_name, waiting,
};
use crate::host::Host;
use crate::{search, secrets};

/// A file that was read, beside the list that is kept.
pub(super) struct Compared {
    pub(super) reading: Reading,
    pub(super) differences: Differences,
    /// How many institutions the list has now.
    pub(super) listed_now: usize,
    pub(super) unusual: Unusual,
    /// The import that made the list as it is.
    pub(super) rests_on: Option<String>,
}

/// Whose yes an import has.
struct By<'a> {
    actor: &'a Actor,
    institution: Option<&'a HeiId>,
}

/// Imports a file that waits, if no other list was imported since it was shown. What is unusual about it must be named
/// with its numbers.
pub async fn import(
    host: &Host,
    institution: &HeiId,
    actor: &Actor,
    id: &str,
    (rests_on, named): (Option<&str>, Option<Unusual>),
) -> Result<Report, ImportRefused> {
    let oldest = host.clock().now() - WAITS;
    let upload = list::upload(host.store(), institution, id, oldest).await?.ok_or(ImportRefused::Gone)?;
    let content = upload.content;
    let compared = Compared::new(host, move || -> Result<_, ImportRefused> { Ok(waiting(&content)?) }).await?;
    if compared.rests_on.as_deref() != rests_on {
        return Err(ImportRefused::ChangedMeanwhile);
    }
    compared.check(named)?;
    let file = (upload.file_name.as_str(), upload.sha256.as_str());
    let tx = host.store().begin().await?;
    list::hold(&tx).await?;
    if !list::waits(&tx, institution, (id, &upload.sha256), oldest).await? {
        return Err(ImportRefused::Gone);
    }
    if !compared.is_current(&tx).await? {
        return Err(ImportRefused::ChangedMeanwhile);
    }
    let report = write(host, &tx, &compared, file, &By { actor, institution: Some(institution) }).await?;
    list::discard_upload(&tx, institution, id).await?;
    tx.commit().await?;
    // The list is imported, whoever goes away now; the words of the search follow by themselves, at the latest with the
    // next catalogue.
    let host = host.clone();
    tokio::spawn(async move {
        if let Err(error) = search::keep_network(&host).await {
            tracing::warn!(%error, "the search does not know the new list yet");
        }
    });
    Ok(report)
}

/// Reads a file and says what it would change: for the command line.
pub async fn look_at_file(host: &Host, file: Vec<u8>) -> Result<(Reading, Differences), FileRefused> {
    let compared = Compared::new(host, move || read(&file)).await?;
    Ok((compared.reading, compared.differences))
}

/// Reads a file and imports it at once: for the command line. What is unusual about it must be named with its numbers.
pub async fn import_file(
    host: &Host,
    file_name: &str,
    file: Vec<u8>,
    named: Option<Unusual>,
) -> Result<(Reading, Differences), FileRefused> {
    let sha256 = secrets::hex_sha256(&file);
    let compared = Compared::new(host, move || read(&file)).await?;
    compared.check(named)?;
    let tx = host.store().begin().await?;
    list::hold(&tx).await?;
    if !compared.is_current(&tx).await? {
        return Err(FileRefused::ChangedMeanwhile);
    }
    let by = By { actor: &Actor::System, institution: None };
    write(host, &tx, &compared, (&short_name(file_name), &sha256), &by).await?;
    tx.commit().await?;
    search::keep_network(host).await?;
    Ok((compared.reading, compared.differences))
}

impl Compared {
    /// Reads a file and compares it with the list that is kept.
    pub(super) async fn new<E>(
        host: &Host,
        read: impl FnOnce() -> Result<Reading, E> + Send + 'static,
    ) -> Result<Self, E>
    where
        E: From<StoreError> + From<BrokenOff> + Send + 'static,
    {
        // Asked first: if another list comes in between, what is compared rests on an older one and is not written.
        let rests_on = list::last_import(host.store()).await?.map(|import| import.id);
        let kept = list::kept(host.store()).await?;
        let compare = move || -> Result<Self, E> {
            let reading = read()?;
            let differences = difference::compare(&kept, reading.listed.iter().map(|(listed, _)| listed));
            let listed_now = kept.values().filter(|kept| !kept.is_ended).count();
            let unusual = Unusual::of(&differences, listed_now, kept.len().saturating_sub(listed_now));
            Ok(Self { reading, differences, listed_now, unusual, rests_on })
        };
        apart(host, compare).await?
    }

    /// Whether the list still is the one with which the file was compared.
    async fn is_current(&self, tx: &Tx) -> Result<bool, StoreError> {
        Ok(list::last_import(tx).await?.map(|import| import.id) == self.rests_on)
    }

    /// Whoever imports must have named what is unusual.
    fn check(&self, named: Option<Unusual>) -> Result<(), Doubtful> {
        if self.unusual.is_named_by(named.unwrap_or_default()) {
            return Ok(());
        }
        Err(Doubtful { unusual: self.unusual, listed: self.listed_now })
    }
}

/// Writes what a list changes within a transaction.
async fn write(
    host: &Host,
    tx: &Tx,
    Compared { reading, differences, .. }: &Compared,
    (file_name, sha256): (&str, &str),
    by: &By<'_>,
) -> Result<Report, StoreError> {
    let now = host.clock().now();
    let ended: Vec<&Pic> = of_kind(differences, true).collect();
    let written: BTreeSet<&Pic> = of_kind(differences, false).collect();
    let entries: Vec<(&Listed, &[String])> = reading
        .listed
        .iter()
        .filter(|(listed, _)| written.contains(&listed.pic))
        .map(|(listed, raw)| (listed, raw.as_slice()))
        .collect();
    list::put(tx, &entries, now).await?;
    list::end(tx, &ended, now).await?;
    let report = Report::of(reading, differences);
    let import = list::Import {
        id: String::new(),
        at: now,
        institution: by.institution.cloned(),
        by: by.actor.label().to_owned(),
        file_name: file_name.to_owned(),
        sha256: sha256.to_owned(),
        report: serde_json::to_string(&report).map_err(|error| odd("report", &error))?,
    };
    let id = list::record_import(tx, &import).await?;
    refresh(tx, &host.catalogue().catalogue).await?;
    let details = serde_json::json!({
        "file": file_name,
        "sha256": sha256,
        "listed": report.listed.to_string(),
        "new": (report.new + report.back).to_string(),
        "changed": report.changed.to_string(),
        "ended": report.ended.to_string(),
    });
    for one in host.institutions() {
        let actor = if Some(one.hei()) == by.institution { by.actor } else { &Actor::System };
        let entry = audit::Entry {
            institution: one.hei(),
            at: now,
            actor,
            what: "list-imported",
            object_kind: "directory",
            object_id: &id,
            details: &details.to_string(),
        };
        audit::append(tx, &entry).await?;
    }
    Ok(report)
}

fn of_kind(differences: &Differences, ended: bool) -> impl Iterator<Item = &Pic> {
    let changes = differences.changes.iter();
    changes.filter(move |change| (change.kind == Kind::Ended) == ended).map(|change| &change.listed.pic)
}
