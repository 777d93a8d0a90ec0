//! Search: what somebody may open, found by what they type.
//!
//! Agreements are found by our number, the partner's number, ids, and everything by which the partner is found; what
//! partners sent in the same way;
//! institutions, those of the network and those that are only accredited, by their names in every language, ids and
//! codes; people and units by their names. What a person may not open is not looked at ([`store::search`]).

mod keep;
mod network;
mod suggest;
mod told;

use std::collections::BTreeSet;

use domain::folding;
use domain::hei::{HeiId, IiaId};
use domain::ids::{AgreementId, StaffId};
use domain::partner::PartnerId;
use domain::people::access::{Access, Reach};
use domain::people::right::Right;
use domain::search::{Fit, typing, words_of_names};
pub use domain::search::{Kind, MOST_SIGNS, Wanted};
use store::StoreError;
use store::search::{self, Entry, Look, MOST_LOOKED, Ways, Whose, room};
use tokio::sync::OnceCell;

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
/// How much of a name counts for the order.
const MOST_OF_A_NAME: usize = 60;

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
    /// Whether other words are looked for if nothing is found.
    pub suggests: bool,
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
    /// What this partner sent, which belongs to none of our agreements.
    Received {
        /// Whose it is.
        hei: HeiId,
        /// Its id there.
        remote_id: IiaId,
        /// The partner's name.
        partner: String,
    },
    /// An institution of the network, or of the list of accredited ones.
    Partner {
        /// By what it is known.
        id: PartnerId,
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
    let search = Search { host, institution, seeker, wanted, part, near_partners: OnceCell::new() };
    let (agreements, received, partners, people, units) = tokio::try_join!(
        search.of_kind(Kind::Agreement),
        search.of_kind(Kind::Received),
        search.of_kind(Kind::Partner),
        search.of_kind(Kind::Person),
        search.of_kind(Kind::Unit),
    )?;
    found.groups.extend([agreements, received, partners, people, units].into_iter().flatten());
    found.groups.sort_by_key(|group| group.hits.first().map(|hit| hit.fit));
    if found.groups.is_empty() && part.suggests {
        found.suggestions = suggest::other_words(host, institution.hei(), seeker.access, wanted).await?;
    }
    Ok(found)
}

/// One search.
struct Search<'a> {
    host: &'a Host,
    institution: &'a Institution,
    seeker: Seeker<'a>,
    wanted: &'a Wanted,
    part: Part<'a>,
    /// Words of institutions to which those that were typed are near: agreements are found by them too.
    near_partners: OnceCell<Vec<Vec<String>>>,
}

impl Search<'_> {
    /// What was found of a kind; nothing if only others are wanted.
    async fn of_kind(&self, kind: Kind) -> Result<Option<Group>, StoreError> {
        if self.part.only.is_some_and(|only| only != kind) {
            return Ok(None);
        }
        let Some(place) = Place::of(self.seeker.access, self.institution.hei(), kind) else { return Ok(None) };
        let coded = self.coded(&place).await?;
        let rightly = self.fitting(&place, &coded, None).await?;
        let all = match rightly.entries.len() {
            0..FEW => {
                let near = self.near(&place).await?;
                // Without them the same would be found again.
                if near.iter().all(Vec::is_empty) { rightly } else { self.fitting(&place, &coded, Some(&near)).await? }
            }
            _ => rightly,
        };
        told::group(self.host, self.institution, self.seeker.lang, kind, all, self.part).await
    }

    /// What has all that was typed in one as its code, or as the beginning of it.
    async fn coded(&self, place: &Place<'_>) -> Result<Vec<Entry>, StoreError> {
        let Some(code) = self.wanted.joined() else { return Ok(Vec::new()) };
        let mut found = place.look(self.host, &[Ways::beginning(code)], MOST_OF_A_CODE).await?;
        if found.len() >= MOST_OF_A_CODE as usize {
            found.extend(place.look(self.host, &[Ways::exactly(code)], MOST_OF_A_CODE).await?);
        }
        Ok(found)
    }

    /// Everything that has all words, the best first; where words to which those are near are given, with typing
    /// mistakes.
    async fn fitting(
        &self,
        place: &Place<'_>,
        coded: &[Entry],
        near: Option<&[Vec<String>]>,
    ) -> Result<All, StoreError> {
        let most = most(self.part.limit);
        let of_partner = place.kind.is_of_partner();
        let near_of = |index: usize| near.and_then(|near| near.get(index)).cloned().unwrap_or_default();
        let ways = |(index, word): (usize, &String)| Ways { of_partner, near: near_of(index), ..Ways::beginning(word) };
        let mut words: Vec<Ways> = self.wanted.words().iter().enumerate().map(ways).collect();
        let (mut or_more, mut there_is_none) = (false, false);
        if words.len() > 1 {
            let numbers = search::how_many(self.host.store(), place.whose, &place.rooms, &words).await?;
            or_more = numbers.iter().all(|number| *number >= MOST_LOOKED);
            there_is_none = numbers.contains(&0);
            let mut by_number: Vec<(u32, Ways)> = numbers.into_iter().zip(words).collect();
            by_number.sort_by_key(|(number, _)| *number);
            words = by_number.into_iter().map(|(_, ways)| ways).collect();
        }
        let mut found = if there_is_none { Vec::new() } else { place.look(self.host, &words, most).await? };
        if found.len() >= most as usize {
            or_more = true;
            if let [code] = self.wanted.words() {
                found.extend(place.look(self.host, &[Ways::exactly(code)], MOST_OF_A_CODE).await?);
            }
        }
        found.extend_from_slice(coded);
        // The database found the words of an agreement that are not its own among those of its partner.
        let mistakes = near.is_some();
        let elsewhere = of_partner.then_some(1 + usize::from(mistakes));
        let snapshot = self.host.catalogue();
        let mut seen = BTreeSet::new();
        let mut entries: Vec<(Fit, Entry)> = found
            .into_iter()
            .filter(|entry| place.kind != Kind::Partner || entry.object != self.institution.hei().as_str())
            .filter(|entry| seen.insert(entry.object.clone()))
            .filter_map(|entry| {
                let words: Vec<&str> = entry.words.iter().map(String::as_str).collect();
                let fit = self.wanted.fit(&words, &entry.codes.join(" "), mistakes, elsewhere)?;
                let known = snapshot.catalogue.institution(&entry.object);
                let names = known.into_iter().flat_map(|known| &known.names).map(|name| name.text.as_str());
                let is_named =
                    entry.kind != Kind::Partner || has_in_its_names(self.wanted, names.chain([entry.title.as_str()]));
                Some((if is_named { fit } else { fit.beside_the_name() }, entry))
            })
            .collect();
        entries.sort_by_cached_key(|(fit, entry)| order(*fit, entry));
        entries.truncate(most as usize);
        Ok(All { entries, or_more })
    }

    /// For each word that was typed the words of these things to which it is near, the nearest first.
    async fn near(&self, place: &Place<'_>) -> Result<Vec<Vec<String>>, StoreError> {
        let of_partners = || near(self.host, Whose::Network, Kind::Partner, self.wanted);
        match place.kind {
            Kind::Agreement | Kind::Received | Kind::Partner => {
                self.near_partners.get_or_try_init(of_partners).await.cloned()
            }
            kind => near(self.host, place.whose, kind, self.wanted).await,
        }
    }
}

/// Where the things of one kind are that somebody may open.
struct Place<'a> {
    kind: Kind,
    whose: Whose<'a>,
    rooms: Vec<String>,
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
        let rooms = match (kind, reach) {
            // What partners sent belongs to no unit, so that whoever is limited to units sees none.
            (Kind::Received, Reach::Units(_)) => return None,
            // The network is nobody's unit.
            (Kind::Partner, _) | (_, Reach::Everywhere) => vec![room(kind, None)],
            (_, Reach::Units(units)) if units.is_empty() => return None,
            (_, Reach::Units(units)) => units.iter().map(|unit| room(kind, Some(unit))).collect(),
        };
        Some(Self { kind, whose, rooms })
    }

    async fn look(&self, host: &Host, words: &[Ways], limit: u32) -> Result<Vec<Entry>, StoreError> {
        let look = Look { whose: self.whose, kind: self.kind, rooms: &self.rooms, words };
        search::find(host.store(), &look, limit).await
    }
}

/// Whether every word that was typed begins a word of the names: those of a town and a country count less.
fn has_in_its_names<'a>(wanted: &Wanted, names: impl IntoIterator<Item = &'a str>) -> bool {
    let own = words_of_names(names);
    wanted.words().iter().all(|word| own.iter().any(|own| own.starts_with(word.as_str())))
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
        Kind::Agreement | Kind::Received | Kind::Partner => Right::SeeAgreements,
        Kind::Person => Right::ManagePeople,
        Kind::Unit => Right::EditInstitution,
    }
}

/// For each word that was typed the words of these things to which it is near, the nearest first; without those that
/// begin with it, which are found anyway.
async fn near(host: &Host, whose: Whose<'_>, kind: Kind, wanted: &Wanted) -> Result<Vec<Vec<String>>, StoreError> {
    let parts: BTreeSet<String> = wanted.words().iter().flat_map(|word| typing::parts_near(word)).collect();
    let parts: Vec<String> = parts.into_iter().collect();
    let known = search::known_near(host.store(), whose, &[room(kind, None)], &parts).await?;
    let near = |word: &String| {
        let others = known.iter().filter(|known| !known.starts_with(word.as_str()));
        let mut near: Vec<(usize, &String)> =
            others.filter_map(|known| Some((typing::near(word, known)?, known))).collect();
        near.sort_unstable();
        near.into_iter().take(MOST_NEAR).map(|(_, word)| word.clone()).collect()
    };
    Ok(wanted.words().iter().map(near).collect())
}

#[cfg(test)]
mod tests;
