//! Keeping true what is found by words: in the transaction that changes a fact, all of it on each new day, and the
//! check that what is kept is what the facts say. People and what partners sent are kept by the store itself.

use std::collections::BTreeSet;

use domain::agreement::facts::Facts;
use domain::hei::HeiId;
use domain::search::{Kind, code_of, kept, words_of_code, words_of_names};
use store::search::{self, Entry, Whose, word_of_partner};
use store::{StoreError, Tx, agreements, next_steps, staff};

use crate::host::{Host, Institution};
use crate::institution_pages::{self, Unit};

/// How many things are looked at at once.
const PIECE: u32 = 200;
/// The most pieces of one kind.
const MOST_PIECES: usize = 100_000;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many things the facts give.
    pub things: u64,
    /// How many things are kept.
    pub kept: u64,
    /// How many rows of words the facts give.
    pub rows: u64,
    /// How many are kept.
    pub kept_rows: u64,
    /// The things that are found otherwise than the facts say; at most a hundred are named.
    pub wrong: Vec<String>,
}

impl Checked {
    /// Whether what is kept is what the facts give.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.wrong.is_empty() && self.things == self.kept && self.rows == self.kept_rows
    }

    fn look(&mut self, kept: Option<&Entry>, derived: Option<&Entry>) {
        self.things += u64::from(derived.is_some());
        self.rows += derived.map_or(0, |entry| u64::try_from(entry.rows()).unwrap_or(u64::MAX));
        if let Some(one) = kept.or(derived).filter(|_| kept != derived && self.wrong.len() < 100) {
            self.wrong.push(format!("{} {}", one.kind.slug(), one.object));
        }
    }
}

/// Keeps how an agreement is found, in the transaction that changed its facts.
pub(crate) async fn keep_agreement(tx: &Tx, facts: &Facts) -> Result<(), StoreError> {
    let whose = Whose::Institution(&facts.institution);
    match agreement(facts) {
        Some(entry) => {
            search::put(tx, whose, &entry).await?;
            search::share(tx, &facts.institution, &facts.partner).await?;
        }
        None => {
            search::remove(tx, whose, Kind::Agreement, facts.id.as_str()).await?;
        }
    }
    Ok(())
}

/// Keeps how the units of an institution are found: these and no others.
pub(crate) async fn keep_units(tx: &Tx, hei: &HeiId, units: &[Unit]) -> Result<(), StoreError> {
    let whose = Whose::Institution(hei);
    let mut before: BTreeSet<String> =
        search::of_kind(tx, whose, Kind::Unit, "", u32::MAX).await?.into_iter().map(|entry| entry.object).collect();
    for unit in units {
        search::put(tx, whose, &of_unit(unit)).await?;
        before.remove(&unit.id);
    }
    for gone in before {
        search::remove(tx, whose, Kind::Unit, &gone).await?;
    }
    Ok(())
}

/// Derives anew how people and units are found, and forgets what is not there any more. Agreements and what partners
/// sent are settled.
pub(crate) async fn keep_all(host: &Host, institution: &Institution) -> Result<(), StoreError> {
    let (store, hei) = (host.store(), institution.hei());
    let mut at = staff::At::First;
    for _ in 0..MOST_PIECES {
        let people = staff::list(store, hei, &staff::Filter::default(), &at, PIECE).await?;
        let tx = store.begin().await?;
        for person in &people.rows {
            search::settle_person(&tx, hei, &person.id).await?;
        }
        tx.commit().await?;
        let Some(next) = people.next else { break };
        at = next;
    }
    institution_pages::refresh(host, institution).await?;
    let pages = institution.pages();
    let tx = store.begin().await?;
    keep_units(&tx, hei, &pages.units).await?;
    tx.commit().await?;
    for kind in [Kind::Agreement, Kind::Received, Kind::Person] {
        end_strays(host, hei, kind).await?;
    }
    let tx = store.begin().await?;
    search::forget_unused(&tx, Whose::Institution(hei)).await?;
    tx.commit().await
}

/// Forgets things without facts: nothing else looks at them.
async fn end_strays(host: &Host, hei: &HeiId, kind: Kind) -> Result<(), StoreError> {
    let whose = Whose::Institution(hei);
    let mut after = String::new();
    for _ in 0..MOST_PIECES {
        let ids = search::keys(host.store(), whose, kind, &after, PIECE).await?;
        let Some(last) = ids.last() else { break };
        after.clone_from(last);
        let tx = host.store().begin().await?;
        for id in &ids {
            if derived(&tx, hei, kind, id).await?.is_none() {
                search::remove(&tx, whose, kind, id).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Compares what is kept for an institution with what the facts give. Nothing is changed.
pub async fn check(host: &Host, institution: &Institution) -> Result<Checked, StoreError> {
    let (store, hei) = (host.store(), institution.hei());
    let whose = Whose::Institution(hei);
    let mut checked = Checked { kept_rows: search::rows(store, whose).await?, ..Checked::default() };
    for kind in Kind::ALL {
        checked.kept += search::count(store, whose, kind).await?;
    }
    let mut shared = BTreeSet::new();
    let mut after = None;
    for _ in 0..MOST_PIECES {
        let ids = agreements::ids(store, hei, after.as_ref(), PIECE).await?;
        let Some(last) = ids.last().cloned() else { break };
        for id in &ids {
            let entry = derived(store, hei, Kind::Agreement, id.as_str()).await?;
            let kept = search::get(store, whose, Kind::Agreement, id.as_str()).await?;
            checked.look(kept.as_ref(), entry.as_ref());
            shared.extend(entry.and_then(|entry| entry.partner));
        }
        after = Some(last);
    }
    let mut after = None;
    for _ in 0..MOST_PIECES {
        let records = next_steps::records(store, hei, after.as_ref(), PIECE).await?;
        let Some(last) = records.last().cloned() else { break };
        for (partner, remote_id) in &records {
            let entry = next_steps::received_entry(store, hei, partner, remote_id).await?;
            let object = search::received(partner, remote_id, "").object;
            let kept = search::get(store, whose, Kind::Received, &object).await?;
            checked.look(kept.as_ref(), entry.as_ref());
            shared.extend(entry.and_then(|entry| entry.partner));
        }
        after = Some(last);
    }
    let mut at = staff::At::First;
    for _ in 0..MOST_PIECES {
        let people = staff::list(store, hei, &staff::Filter::default(), &at, PIECE).await?;
        for person in &people.rows {
            let kept = search::get(store, whose, Kind::Person, person.id.as_str()).await?;
            checked.look(kept.as_ref(), search::person(person).as_ref());
        }
        let Some(next) = people.next else { break };
        at = next;
    }
    for unit in &institution.pages().units {
        let kept = search::get(store, whose, Kind::Unit, &unit.id).await?;
        checked.look(kept.as_ref(), Some(&of_unit(unit)));
    }
    // Institutions with which something was shared once stay; those of now must be there, as the network knows them.
    for entry in search::of_kind(store, whose, Kind::Partner, "", u32::MAX).await? {
        let known = search::get(store, Whose::Network, Kind::Partner, &entry.object).await?;
        checked.look(Some(&entry), Some(known.as_ref().unwrap_or(&entry)));
        shared.retain(|partner| partner.as_str() != entry.object);
    }
    checked.wrong.extend(shared.iter().map(|partner| format!("partner {partner}")));
    Ok(checked)
}

/// What the facts say of how a thing is found; `None` if it is not.
async fn derived(db: &impl store::Db, hei: &HeiId, kind: Kind, object: &str) -> Result<Option<Entry>, StoreError> {
    match kind {
        Kind::Agreement => {
            let Some(id) = domain::ids::AgreementId::parse(object) else { return Ok(None) };
            Ok(agreements::facts(db, hei, &id).await?.as_ref().and_then(agreement))
        }
        Kind::Received => {
            let Some((partner, remote_id)) = search::read_object(object) else { return Ok(None) };
            next_steps::received_entry(db, hei, &partner, &remote_id).await
        }
        Kind::Person => {
            let Some(id) = domain::ids::StaffId::parse(object) else { return Ok(None) };
            Ok(staff::get(db, hei, &id).await?.as_ref().and_then(search::person))
        }
        Kind::Partner | Kind::Unit => Ok(None),
    }
}

/// How an agreement is found: by both numbers and both ids, and with its partner. A deleted one is not.
fn agreement(facts: &Facts) -> Option<Entry> {
    if facts.deleted_at.is_some() {
        return None;
    }
    let their_code = facts.last_good_copy().and_then(|copy| copy.content.owner.iia_code.as_deref());
    let their_id = facts.remote_id.as_ref().map(|id| code_of(id.as_str()));
    let numbers = [Some(facts.code.as_str()), their_code].into_iter().flatten();
    let mut codes: Vec<String> = numbers.clone().map(code_of).collect();
    codes.push(code_of(facts.id.as_str()));
    codes.extend(their_id);
    codes.retain(|code| !code.is_empty());
    let mut words = kept(numbers.flat_map(words_of_code).chain(codes.iter().cloned()));
    words.push(word_of_partner(facts.partner.as_str()));
    words.sort_unstable();
    Some(Entry {
        kind: Kind::Agreement,
        object: facts.id.to_string(),
        unit: facts.unit.clone(),
        title: facts.code.clone(),
        partner: Some(facts.partner.clone()),
        codes,
        words,
    })
}

/// How a unit is found: by its names in every language, its short name, code and id.
fn of_unit(unit: &Unit) -> Entry {
    let names = unit.names.values().map(String::as_str).chain(unit.abbreviation.as_deref());
    let codes = [unit.code(), unit.id.as_str()];
    Entry {
        kind: Kind::Unit,
        object: unit.id.clone(),
        unit: None,
        title: unit.names.values().next().cloned().unwrap_or_else(|| unit.id.clone()),
        partner: None,
        codes: codes.map(code_of).into_iter().filter(|code| !code.is_empty()).collect(),
        words: kept(words_of_names(names).into_iter().chain(codes.into_iter().flat_map(words_of_code))),
    }
}
