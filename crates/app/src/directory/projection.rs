//! Who is known from the list and the network, each once. They are joined by PIC, else by Erasmus code without blanks.

use std::collections::{BTreeMap, BTreeSet};

use domain::eche::difference::Kept;
use domain::eche::{ErasmusCode, Oid, Pic, compact, country};
use domain::folding::{plain_words, sort_key};
use domain::hei::HeiId;
use domain::partner::PartnerId;
use domain::search::{words_of_code, words_of_names};
use ewp_protocol::catalogue::Catalogue;
use ewp_protocol::hei::Hei;
use store::known::{self, Entry, Known, Listing};
use store::{StoreError, Tx, directory};

/// Writes the projection again, in the transaction that changed the list or the catalogue. A catalogue without hosts
/// says nothing: then those of the network stay as they are. Who left the network stays known.
pub(crate) async fn refresh(tx: &Tx, catalogue: &Catalogue) -> Result<usize, StoreError> {
    directory::hold(tx).await?;
    let kept = directory::kept(tx).await?;
    let before = known::of_network(tx).await?;
    if kept.is_empty() && before.is_empty() && catalogue.hosts() == 0 {
        return Ok(0);
    }
    known::refresh(tx, &entries(&kept, catalogue, before)).await
}

/// Somebody of the network.
struct Member {
    hei: HeiId,
    name: String,
    other_names: Vec<String>,
    erasmus: Option<String>,
    pic: Option<String>,
    country: Option<String>,
    connected: bool,
}

impl Member {
    fn of_catalogue(hei: &Hei) -> Option<Self> {
        let other = |kind: &str| hei.other_ids.iter().find(|other| other.kind == kind).map(|other| other.value.clone());
        Some(Self {
            hei: HeiId::parse(&hei.id).ok()?,
            name: hei.display_name().to_owned(),
            other_names: hei.names.iter().map(|name| name.text.clone()).collect(),
            erasmus: other("erasmus").filter(|code| !code.trim().is_empty()),
            pic: other("pic"),
            country: None,
            connected: true,
        })
    }

    fn of_before(known: Known, connected: bool) -> Option<Self> {
        Some(Self {
            hei: known.hei?,
            name: known.name,
            other_names: Vec::new(),
            erasmus: known.erasmus,
            pic: known.pic,
            country: known.country,
            connected,
        })
    }
}

fn entries(kept: &BTreeMap<Pic, Kept>, catalogue: &Catalogue, before: Vec<Known>) -> Vec<Entry> {
    let mut by_code: BTreeMap<String, &Kept> = BTreeMap::new();
    for entry in kept.values() {
        if let Some(code) = &entry.listed.erasmus {
            // Of two with one code, the one that is still in the list.
            let other = by_code.get(&code.key());
            if other.is_none_or(|other| other.is_ended) {
                by_code.insert(code.key(), entry);
            }
        }
    }
    let mut members: Vec<Member> = catalogue.institutions().filter_map(Member::of_catalogue).collect();
    let present: BTreeSet<&HeiId> = members.iter().map(|member| &member.hei).collect();
    let says_nothing = catalogue.hosts() == 0;
    let gone = before.into_iter().filter(|known| known.hei.as_ref().is_some_and(|hei| !present.contains(hei)));
    let gone: Vec<Member> = gone
        .filter_map(|known| {
            let connected = known.connected && says_nothing;
            Member::of_before(known, connected)
        })
        .collect();
    members.extend(gone);
    let mut joined: BTreeSet<&Pic> = BTreeSet::new();
    let mut entries = Vec::new();
    for member in &members {
        let by_pic = member.pic.as_deref().and_then(|pic| kept.get(&Pic::read(pic).ok()?));
        let entry = by_pic.or_else(|| by_code.get(&compact(member.erasmus.as_deref()?)).copied());
        joined.extend(entry.map(|entry| &entry.listed.pic));
        entries.push(of_member(member, entry));
    }
    let alone = kept.values().filter(|entry| !joined.contains(&entry.listed.pic));
    entries.extend(alone.map(of_list));
    entries
}

fn of_member(member: &Member, entry: Option<&Kept>) -> Entry {
    let listed = entry.map(|entry| &entry.listed);
    let read = member.erasmus.as_deref().and_then(|code| ErasmusCode::read(code, None).ok());
    let code = listed.and_then(|listed| listed.erasmus.clone()).or(read);
    let of_code = || code.as_ref()?.country().map(str::to_owned);
    // Without an Erasmus code, the end of the id tells the country of most.
    let of_id = || country::of_code(member.hei.as_str().rsplit('.').next()?).map(str::to_owned);
    let of_list = listed.and_then(|listed| listed.country.clone());
    let known = Known {
        id: PartnerId::OnNetwork(member.hei.clone()).key(),
        pic: listed.map(|listed| listed.pic.to_string()).or_else(|| member.pic.clone()),
        hei: Some(member.hei.clone()),
        name: member.name.clone(),
        country: of_list.or_else(of_code).or_else(|| member.country.clone()).or_else(of_id),
        city: listed.and_then(|listed| listed.city.clone()),
        erasmus: code.map(|code| code.to_string()).or_else(|| member.erasmus.clone()),
        listing: entry.map_or(Listing::No, listing),
        until: listed.and_then(|listed| listed.charter.until),
        connected: member.connected,
    };
    finish(known, entry, &member.other_names)
}

fn of_list(entry: &Kept) -> Entry {
    let listed = &entry.listed;
    let known = Known {
        id: PartnerId::Listed(listed.pic.clone()).key(),
        pic: Some(listed.pic.to_string()),
        hei: None,
        name: listed.name.clone(),
        country: listed.country.clone(),
        city: listed.city.clone(),
        erasmus: listed.erasmus.as_ref().map(ToString::to_string),
        listing: listing(entry),
        until: listed.charter.until,
        connected: false,
    };
    finish(known, Some(entry), &[])
}

fn listing(entry: &Kept) -> Listing {
    if entry.is_ended { Listing::Ended } else { Listing::Yes }
}

/// Adds the words by which somebody is found: those that the search keeps for names and codes, in plain signs, which
/// any database orders alike.
fn finish(known: Known, entry: Option<&Kept>, other_names: &[String]) -> Entry {
    let listed = entry.map(|entry| &entry.listed);
    let names = [Some(known.name.as_str()), known.city.as_deref(), listed.map(|listed| listed.name.as_str())];
    let names = names.into_iter().flatten().chain(other_names.iter().map(String::as_str));
    let hei = known.hei.as_ref().map(HeiId::as_str);
    let oid = listed.and_then(|listed| listed.oid.as_ref()).map(Oid::as_str);
    let codes = [known.erasmus.as_deref(), known.pic.as_deref(), hei, oid].into_iter().flatten();
    let words = names.flat_map(|name| words_of_names([name])).chain(codes.flat_map(words_of_code));
    let words: BTreeSet<String> = words.flat_map(|word| plain_words(&word)).collect();
    let erasmus_key = known.erasmus.as_deref().map(compact);
    Entry { sort_key: sort_key(&known.name), erasmus_key, words, known }
}
