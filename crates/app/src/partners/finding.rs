//! One search over everybody who is accredited or on the network.

use std::collections::BTreeMap;

use domain::actor::Actor;
use domain::eche::{ErasmusCode, Pic, country};
use domain::folding::plain_words;
use domain::hei::HeiId;
use domain::search::Wanted;
use ewp_protocol::api::Api;
use jiff::civil::Date;
use store::known::{self, Count, Exact, Place, Word};
use store::{StoreError, standings};

use super::country::named_like;
use super::{MOST_AGREEMENTS, Within, can_exchange};
use crate::directory::{self, Accreditation, Known, Listing};
use crate::exports::{self, Exported, MOST_EXPORTED};
use crate::host::Host;
use crate::{Counted, Page};

/// What a list tells about the services of somebody, if they offer it.
const TOLD: [Api; 3] = [Api::Iias, Api::Factsheet, Api::OrganizationalUnits];

/// What a person asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Name, city, country or any code, as typed.
    pub text: String,
    /// Only in this country, ISO alpha-2.
    pub country: Option<&'static str>,
    /// Only those that the network has, or has not.
    pub connected: Option<bool>,
    /// Only those that the list of accredited institutions has, had, or never had.
    pub listing: Option<Listing>,
    /// Only those with an id on the network: who is on it, and who left it.
    pub with_hei: bool,
    /// Only those with whom the reader sees agreements.
    pub ours: bool,
}

/// One institution in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is known of it.
    pub known: Known,
    /// Its country, ISO alpha-2.
    pub country: Option<&'static str>,
    /// Whether it is accredited.
    pub accreditation: Accreditation,
    /// Which services it offers, of those that people ask for first: names of their APIs.
    pub services: Vec<&'static str>,
    /// Whether agreements can be exchanged with it.
    pub can_exchange: bool,
    /// How many agreements we have with it.
    pub agreements: u32,
}

/// One page of a search, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// The institutions.
    pub page: Page<Line, String>,
    /// How many fit in all, and how many of them stand before the page.
    pub counted: Counted,
}

/// One page of everybody who fits but ourselves. A text that is a code finds whose code it is, if it is anybody's; one
/// that is nothing but a country code finds that country; else each word must fit.
pub async fn find(
    host: &Host,
    institution: &HeiId,
    within: &Within,
    asked: &Filter,
    place: &Place,
    limit: u32,
) -> Result<Lines, StoreError> {
    find_with(host, institution, Some(within), asked, place, limit).await
}

/// Takes everybody out who fits, as many as an export may have, and keeps in the log that this was done: the filter of
/// the list in `words`.
pub async fn export(
    host: &Host,
    institution: &HeiId,
    within: &Within,
    actor: &Actor,
    asked: &Filter,
    words: &[(&str, String)],
) -> Result<Vec<Line>, StoreError> {
    let most = u32::try_from(MOST_EXPORTED).unwrap_or(u32::MAX);
    let rows = find_with(host, institution, Some(within), asked, &Place::First, most).await?.page.rows;
    exports::note(host, institution, actor, Exported::Partners, rows.len() as u64, words).await?;
    Ok(rows)
}

/// How many others are known in all, from the list or from the network.
pub async fn how_many(host: &Host, institution: &HeiId) -> Result<u64, StoreError> {
    Ok(find_with(host, institution, None, &Filter::default(), &Place::First, 1).await?.counted.all)
}

/// With how many others the reader sees agreements.
pub async fn how_many_ours(host: &Host, institution: &HeiId, within: &Within) -> Result<u64, StoreError> {
    let ours = known::Filter { ours: Some(within.clone()), ..known::Filter::default() };
    Ok(known::search(host.store(), institution, &ours, &Place::First, 1).await?.counted.all)
}

/// How many others are accredited and on the network in each country, and with how many we have agreements.
pub async fn countries(
    host: &Host,
    institution: &HeiId,
    within: &Within,
) -> Result<(Vec<Count>, BTreeMap<String, u32>), StoreError> {
    let counts = known::countries(host.store(), institution, today(host, institution)).await?;
    Ok((counts, known::partners(host.store(), institution, within).await?))
}

/// The day at an institution.
pub(super) fn today(host: &Host, institution: &HeiId) -> Date {
    let zone = host.institution(institution).map_or(jiff::tz::TimeZone::UTC, |ours| ours.time_zone().clone());
    host.clock().now().to_zoned(zone).date()
}

async fn find_with(
    host: &Host,
    institution: &HeiId,
    within: Option<&Within>,
    asked: &Filter,
    place: &Place,
    limit: u32,
) -> Result<Lines, StoreError> {
    let filter = known::Filter {
        words: Vec::new(),
        exact: None,
        country: asked.country.map(str::to_owned),
        connected: asked.connected,
        listing: asked.listing,
        today: Some(today(host, institution)),
        with_hei: asked.with_hei,
        ours: asked.ours.then(|| within.cloned().unwrap_or_default()),
    };
    let search = async |filter: known::Filter| known::search(host.store(), institution, &filter, place, limit).await;
    let by_code = match exact(&asked.text) {
        Some(exact) => Some(search(known::Filter { exact: Some(exact), ..filter.clone() }).await?),
        None => None,
    };
    let known::Found { page, counted } = match by_code.filter(|found| found.counted.all > 0) {
        Some(found) => found,
        None => search(by_words(&asked.text, filter)).await?,
    };
    let has_list = directory::imported_at(host).await?.is_some();
    let today = today(host, institution);
    let agreements = match within {
        Some(within) => {
            let partners: Vec<HeiId> = page.rows.iter().filter_map(|known| known.hei.clone()).collect();
            let mut agreements = BTreeMap::new();
            for some in partners.chunks(standings::MOST_PARTNERS) {
                let counted =
                    standings::with_partners(host.store(), institution, some, within, MOST_AGREEMENTS).await?;
                agreements.extend(counted);
            }
            agreements
        }
        None => BTreeMap::new(),
    };
    let line = |known: Known| Line {
        country: known.country.as_deref().and_then(country::of_code),
        accreditation: Accreditation::of(Some(&known), has_list, today),
        services: services(host, &known),
        can_exchange: known.hei.as_ref().is_some_and(|hei| can_exchange(host, hei)),
        agreements: known.hei.as_ref().and_then(|hei| agreements.get(hei)).copied().unwrap_or_default(),
        known,
    };
    Ok(Lines { page: page.map(line), counted })
}

fn services(host: &Host, known: &Known) -> Vec<&'static str> {
    let Some(hei) = &known.hei else { return Vec::new() };
    let snapshot = host.catalogue();
    let offered: Vec<Api> = snapshot.catalogue.apis_of(hei.as_str()).map(|offered| offered.api).collect();
    TOLD.into_iter().filter(|api| offered.contains(api)).map(Api::name).collect()
}

/// Whom a code names. Many words could be read as a code, so that it only counts where it is somebody's.
fn exact(text: &str) -> Option<Exact> {
    if let Ok(pic) = Pic::read(text) {
        return Some(Exact::Pic(pic.to_string()));
    }
    ErasmusCode::read(text, None).ok().map(|code| Exact::Erasmus(code.key()))
}

fn by_words(text: &str, filter: known::Filter) -> known::Filter {
    if let Some(country) = country::of_code(text) {
        // A country that was chosen and another that was typed have nobody in common; a word says so.
        if filter.country.as_deref().is_none_or(|chosen| chosen == country) {
            return known::Filter { country: Some(country.to_owned()), ..filter };
        }
    }
    // The words are those that the search knows, in the plain signs in which they are kept here.
    let word = |word: &String| {
        let countries = named_like(word).into_iter().map(str::to_owned).collect();
        Some(Word { start: plain_words(word).next()?, countries })
    };
    let wanted = Wanted::read(text);
    known::Filter { words: wanted.words().iter().filter_map(word).collect(), ..filter }
}
