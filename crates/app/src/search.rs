//! Search: what somebody may open, found by what they type.
//!
//! Agreements are found by our number, the partner's number, ids, and everything by which the partner is found;
//! institutions of the network by their names in every language, ids and codes; people and units by their names. What a
//! person may not open is not looked at ([`store::search`]).

mod keep;
mod network;
mod suggest;
mod told;

use std::collections::BTreeSet;

use domain::folding;
use domain::hei::{HeiId, OunitId};
use domain::ids::{AgreementId, StaffId};
use domain::people::access::{Access, Reach};
use domain::people::right::Right;
use domain::search::{Fit, typing};
pub use domain::search::{Kind, MOST_SIGNS, Wanted};
use store::StoreError;
use store::search::{self, Entry, Look, MOST_LOOKED, Ways, Whose, room};

pub use self::keep::{Checked, check};
pub(crate) use self::keep::{keep_agreement, keep_all, keep_units};
pub(crate) use self::network::keep_network;
use crate::host::{Host, Institution};

/// The most things of one kind that are put in order.
pub const MOST_FOUND: u32 = 1000;
/// How many are put in order for each that is shown.
const ORDERED_FOR_EACH: usize = 125;
/// Fewer results than this, and typing mistakes are looked for as well.
const FEW: usize = 3;
/// How many near words one word may mean.
const MOST_NEAR: usize = 12;
/// How many things may have one code, or codes that begin with it.
const MOST_OF_A_CODE: u32 = 200;
/// Beyond this number of units they are looked at one by one.
const MOST_ROOMS: usize = 40;
/// How much of a name counts for the order.
const MOST_OF_A_NAME: usize = 60;
/// The most units of one person.
const MOST_UNITS: usize = 1000;

/// Who searches.
#[derive(Clone, Copy, Debug)]
pub struct Seeker<'a> {
    /// What they may do, and where.
    pub access: &'a Access,
    /// Their language, for names.
    pub lang: &'a str,
}

/// Which results.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// Of this kind alone.
    pub only: Option<Kind>,
    /// Behind this place: a result that comes or goes moves no other one behind it.
    pub after: Option<&'a str>,
    /// At most so many of each kind.
    pub limit: usize,
}

/// Everything that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// By kind, the best first; kinds of which nothing was found are left out.
    pub groups: Vec<Group>,
    /// If nothing was found: other words that would find something.
    pub suggestions: Vec<String>,
}

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub kind: Kind,
    /// The results, the best first.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub number: usize,
    /// Whether there may be more than that: nobody looks at all of very many.
    pub or_more: bool,
    /// The place of the last result, if there are more.
    pub next: Option<String>,
}

/// One result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub what: What,
    /// Its name.
    pub title: String,
    /// How well it fits.
    pub fit: Fit,
    /// Its place among the results, for [`Part::after`].
    pub place: String,
}

/// What can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An agreement with this partner.
    Agreement {
        /// Its id.
        id: AgreementId,
        /// The partner's name.
        partner: String,
        /// Where it stands, by the short name of its state.
        state: Option<String>,
    },
    /// An institution of the network.
    Partner {
        /// Its id.
        hei: HeiId,
        /// Its country, ISO alpha-2.
        country: Option<&'static str>,
        /// Its Erasmus code.
        erasmus_code: Option<String>,
    },
    /// Somebody who works here.
    Person {
        /// Their id.
        id: StaffId,
    },
    /// One of our units.
    Unit {
        /// Its id.
        id: String,
        /// Its short code.
        code: String,
    },
}

/// Finds what somebody typed.
pub async fn find(
    host: &Host,
    institution: &Institution,
    seeker: Seeker<'_>,
    wanted: &Wanted,
    part: Part<'_>,
) -> Result<Found, StoreError> {
    let mut found = Found::default();
    if wanted.is_empty() {
        return Ok(found);
    }
    for kind in Kind::ALL.into_iter().filter(|kind| part.only.is_none_or(|only| only == *kind)) {
        let Some(place) = Place::of(seeker.access, institution.hei(), kind) else { continue };
        let most = most(part.limit);
        let mut all = place.search(host, institution.hei(), wanted, (false, most)).await?;
        if all.entries.len() < FEW {
            all = place.search(host, institution.hei(), wanted, (true, most)).await?;
        }
        let group = told::group(host, institution, seeker.lang, kind, all, part).await?;
        found.groups.extend(group);
    }
    found.groups.sort_by_key(|group| group.hits.first().map(|hit| hit.fit));
    if found.groups.is_empty() && part.only.is_none() {
        found.suggestions = suggest::other_words(host, institution.hei(), seeker.access, wanted).await?;
    }
    Ok(found)
}

/// Where the things of one kind are that somebody may open.
struct Place<'a> {
    kind: Kind,
    whose: Whose<'a>,
    rooms: Vec<String>,
    units: Option<Vec<OunitId>>,
}

/// What was found of one kind.
struct All {
    entries: Vec<(Fit, Entry)>,
    or_more: bool,
}

impl<'a> Place<'a> {
    fn of(access: &Access, hei: &'a HeiId, kind: Kind) -> Option<Self> {
        let reach = access.reach(right(kind))?;
        let whose = if kind == Kind::Partner { Whose::Network } else { Whose::Institution(hei) };
        let everywhere = || vec![room(kind, None)];
        let (rooms, units) = match (kind, reach) {
            // The network is nobody's unit.
            (Kind::Partner, _) | (_, Reach::Everywhere) => (everywhere(), None),
            (_, Reach::Units(units)) if units.is_empty() => return None,
            (_, Reach::Units(units)) if units.len() <= MOST_ROOMS => {
                (units.iter().map(|unit| room(kind, Some(unit))).collect(), None)
            }
            (_, Reach::Units(units)) => (everywhere(), Some(units.iter().take(MOST_UNITS).cloned().collect())),
        };
        Some(Self { kind, whose, rooms, units })
    }

    /// Everything that has all words, the best first.
    async fn search(
        &self,
        host: &Host,
        hei: &HeiId,
        wanted: &Wanted,
        (mistakes, most): (bool, u32),
    ) -> Result<All, StoreError> {
        let store = host.store();
        let names =
            if self.kind == Kind::Agreement { (Whose::Network, Kind::Partner) } else { (self.whose, self.kind) };
        let mut words = Vec::new();
        for word in wanted.words() {
            let mut ways = Ways { of_partner: self.kind == Kind::Agreement, ..Ways::beginning(word) };
            if mistakes {
                ways.near = near(host, names, word).await?;
            }
            words.push(ways);
        }
        let mut or_more = false;
        if words.len() > 1 {
            let numbers = search::how_many(store, self.whose, &self.rooms, &words).await?;
            or_more = numbers.iter().all(|number| *number >= MOST_LOOKED);
            let mut by_number: Vec<(u32, Ways)> = numbers.into_iter().zip(words).collect();
            by_number.sort_by_key(|(number, _)| *number);
            words = by_number.into_iter().map(|(_, ways)| ways).collect();
        }
        let mut found = self.look(host, &words, most).await?;
        or_more |= found.len() >= most as usize;
        // The thing with exactly this code must be among them, however many others there are.
        let alone = wanted.words().first().filter(|_| wanted.words().len() == 1);
        if let Some(code) = wanted.joined().or(alone.map(String::as_str)) {
            found.extend(self.look(host, &[Ways::exactly(code)], MOST_OF_A_CODE).await?);
        }
        if let Some(joined) = wanted.joined() {
            found.extend(self.look(host, &[Ways::beginning(joined)], MOST_OF_A_CODE).await?);
        }
        // The database found the words of an agreement that are not its own among those of its partner.
        let elsewhere = (self.kind == Kind::Agreement).then_some(1 + usize::from(mistakes));
        let mut seen = BTreeSet::new();
        let mut entries: Vec<(Fit, Entry)> = found
            .into_iter()
            .filter(|entry| self.kind != Kind::Partner || entry.object != hei.as_str())
            .filter(|entry| seen.insert(entry.object.clone()))
            .filter_map(|entry| {
                let words: Vec<&str> = entry.words.iter().map(String::as_str).collect();
                Some((wanted.fit(&words, &entry.codes.join(" "), mistakes, elsewhere)?, entry))
            })
            .collect();
        entries.sort_by_cached_key(|(fit, entry)| order(*fit, entry));
        entries.truncate(most as usize);
        Ok(All { entries, or_more })
    }

    async fn look(&self, host: &Host, words: &[Ways], limit: u32) -> Result<Vec<Entry>, StoreError> {
        let units = self.units.as_deref();
        let look = Look { whose: self.whose, kind: self.kind, rooms: &self.rooms, words, units };
        search::find(host.store(), &look, limit).await
    }
}

/// A place among results, as it stands in an address.
fn place(fit: Fit, entry: &Entry) -> String {
    let name: String = folding::folded(&entry.title).chars().take(MOST_OF_A_NAME).collect();
    format!("{fit} {} {name}", entry.object)
}

/// Reads it; a place that is none comes before all results.
fn read_place(text: &str) -> Option<(Fit, String, String)> {
    let mut parts = text.splitn(3, ' ');
    let (fit, object, name) = (parts.next()?, parts.next()?, parts.next().unwrap_or_default());
    Some((Fit::parse(fit)?, name.to_owned(), object.to_owned()))
}

/// How many things are put in order, so that so many of them can be shown.
fn most(limit: usize) -> u32 {
    u32::try_from(limit.saturating_mul(ORDERED_FOR_EACH)).unwrap_or(MOST_FOUND).min(MOST_FOUND)
}

/// The best first; equals by name, then by id.
fn order(fit: Fit, entry: &Entry) -> (Fit, String, String) {
    let name = folding::folded(&entry.title).chars().take(MOST_OF_A_NAME).collect();
    (fit, name, entry.object.clone())
}

/// What it takes to open something of a kind.
fn right(kind: Kind) -> Right {
    match kind {
        Kind::Agreement | Kind::Partner => Right::SeeAgreements,
        Kind::Person => Right::ManagePeople,
        Kind::Unit => Right::EditInstitution,
    }
}

/// The words of these things to which a word is near, the nearest first.
async fn near(host: &Host, (whose, kind): (Whose<'_>, Kind), word: &str) -> Result<Vec<String>, StoreError> {
    let known = search::known_near(host.store(), whose, &[room(kind, None)], &typing::parts_near(word)).await?;
    let mut near: Vec<(usize, String)> =
        known.into_iter().filter_map(|known| Some((typing::near(word, &known)?, known))).collect();
    near.sort_unstable();
    Ok(near.into_iter().take(MOST_NEAR).map(|(_, word)| word).collect())
}

#[cfg(test)]
mod tests;
