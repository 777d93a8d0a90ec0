//! How institutions are found: those of the network, and those of the list of accredited ones that are not on it.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use domain::eche::{ErasmusCode, country};
use domain::hei::HeiId;
use domain::partner::PartnerId;
use domain::search::{Kind, code_of, kept, words_of_code, words_of_names};
use ewp_protocol::hei::Hei;
use l10n::Lang;
use store::StoreError;
use store::known::{self, Known};
use store::search::{self, Entry, Whose};

use crate::host::Host;

/// How many are looked at at once.
const PIECE: u32 = 200;
/// How many are kept in one transaction.
const AT_ONCE: usize = 50;
/// The most pieces.
const MOST_PIECES: usize = 10_000;

/// Keeps how institutions are found: these and no others. A catalogue without hosts says nothing, so that those of the
/// network stay then.
pub(crate) async fn keep_network(host: &Host) -> Result<(), StoreError> {
    let store = host.store();
    let snapshot = host.catalogue();
    let says_nothing = snapshot.catalogue.hosts() == 0;
    let (listed, alone): (Vec<Known>, Vec<Known>) =
        known::everybody(store).await?.into_iter().partition(|known| known.hei.is_some());
    let listed: BTreeMap<&str, &Known> =
        listed.iter().filter_map(|known| Some((known.hei.as_ref()?.as_str(), known))).collect();
    let of_network = snapshot.catalogue.institutions().map(|hei| partner(hei, listed.get(hei.id.as_str()).copied()));
    let wanted: Vec<Entry> = of_network.chain(alone.iter().filter_map(accredited)).collect();
    let mut before = kept_before(host).await?;
    let is_new = |entry: &&Entry| before.remove(&entry.object) != Some(digest(entry));
    let changed: Vec<&Entry> = wanted.iter().filter(is_new).collect();
    let ours: Vec<HeiId> = host.institutions().map(|institution| institution.hei().clone()).collect();
    for piece in changed.chunks(AT_ONCE) {
        let tx = store.begin().await?;
        for entry in piece {
            search::put_partner(&tx, &ours, entry).await?;
        }
        tx.commit().await?;
    }
    let is_listed = |id: &str| matches!(PartnerId::parse(id), Some(PartnerId::Listed(_)));
    let gone: Vec<&String> = before.keys().filter(|id| !says_nothing || is_listed(id)).collect();
    for piece in gone.chunks(AT_ONCE) {
        let tx = store.begin().await?;
        for id in piece {
            search::remove(&tx, Whose::Network, Kind::Partner, id).await?;
        }
        tx.commit().await?;
    }
    if !gone.is_empty() {
        let tx = store.begin().await?;
        search::forget_unused(&tx, Whose::Network).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What is kept, by id, as numbers that are others as soon as anything of it is.
async fn kept_before(host: &Host) -> Result<BTreeMap<String, u64>, StoreError> {
    let mut before = BTreeMap::new();
    let mut after = String::new();
    for _ in 0..MOST_PIECES {
        let piece = search::of_kind(host.store(), Whose::Network, Kind::Partner, &after, PIECE).await?;
        let Some(last) = piece.last() else { break };
        after.clone_from(&last.object);
        before.extend(piece.iter().map(|entry| (entry.object.clone(), digest(entry))));
    }
    Ok(before)
}

/// The country of an institution by its Erasmus code; without one, the end of the id tells it of most.
pub(super) fn country_of(hei: &Hei) -> Option<&'static str> {
    let code = erasmus_code(hei).and_then(|code| ErasmusCode::read(&code, None).ok());
    code.and_then(|code| code.country()).or_else(|| country::of_code(hei.id.rsplit('.').next()?))
}

/// The Erasmus code as the network has it.
pub(super) fn erasmus_code(hei: &Hei) -> Option<String> {
    hei.other_ids.iter().find(|other| other.kind == "erasmus").map(|other| other.value.clone())
}

/// How an institution of the network is found: by its names, ids and codes, its city, and the names of its country.
fn partner(hei: &Hei, listed: Option<&Known>) -> Entry {
    let other_ids = hei.other_ids.iter().map(|other| other.value.as_str());
    let codes = other_ids.chain(listed.and_then(|known| known.pic.as_deref())).chain([hei.id.as_str()]);
    let city = listed.and_then(|known| known.city.as_deref());
    let names = hei.names.iter().map(|name| name.text.as_str()).chain(city);
    entry(&hei.id, hei.display_name(), names, codes, country_of(hei))
}

/// How one is found that is accredited and not on the network: under its PIC.
fn accredited(known: &Known) -> Option<Entry> {
    let pic = known.pic.as_deref()?;
    let codes = [Some(pic), known.erasmus.as_deref()].into_iter().flatten();
    let names = [Some(known.name.as_str()), known.city.as_deref()].into_iter().flatten();
    Some(entry(pic, &known.name, names, codes, known.country.as_deref()))
}

fn entry<'a>(
    id: &str,
    title: &str,
    names: impl Iterator<Item = &'a str>,
    codes: impl Iterator<Item = &'a str> + Clone,
    country: Option<&str>,
) -> Entry {
    let countries: Vec<String> =
        country.map(|country| Lang::ALL.map(|lang| lang.country_name(country)).to_vec()).unwrap_or_default();
    let words = words_of_names(names).into_iter().chain(words_of_names(countries.iter().map(String::as_str)));
    let mut known: Vec<String> = codes.clone().map(code_of).filter(|code| !code.is_empty()).collect();
    known.sort_unstable();
    known.dedup();
    Entry {
        kind: Kind::Partner,
        object: id.to_owned(),
        unit: None,
        title: title.to_owned(),
        partner: None,
        codes: known,
        words: kept(words.chain(codes.flat_map(words_of_code))),
    }
}

fn digest(entry: &Entry) -> u64 {
    let mut hasher = DefaultHasher::new();
    entry.hash(&mut hasher);
    hasher.finish()
}
