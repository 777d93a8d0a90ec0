//! One search over everybody who is accredited or on the network.

use std::collections::BTreeMap;

use domain::eche::{ErasmusCode, Pic, country as codes};
use domain::folding::plain_words;
use domain::hei::HeiId;
use ewp_protocol::api::Api;
use jiff::civil::Date;
use store::known::{self, Count, Exact, Filter, Place, Word};
use store::{StoreError, standings};

use super::{Found, MOST_AGREEMENTS, PartnerRow, Within, can_exchange, country};
use crate::directory::{self, Accreditation, Known, Listing};
use crate::host::Host;

/// How many words of a search count.
const MOST_WORDS: usize = 10;
/// What a list tells about the services of somebody, if they offer it.
const TOLD: [Api; 3] = [Api::Iias, Api::Factsheet, Api::OrganizationalUnits];

/// What a person asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Name, city, country or any code, as typed.
    pub text: String,
    /// Only in this country, ISO alpha-2.
    pub country: Option<&'static str>,
    /// Only those that the network has, or has not.
    pub connected: Option<bool>,
    /// Only those that the list of accredited institutions has, had, or never had.
    pub listing: Option<Listing>,
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// The institutions.
    pub rows: Vec<Line>,
    /// Where the next page begins.
    pub next: Option<Place>,
    /// Where the page before begins.
    pub previous: Option<Place>,
    /// How many fit in all, as far as they are counted.
    pub total: usize,
    /// Whether there are more than that.
    pub more: bool,
}

/// One page of everybody who fits but ourselves. A text that is a code finds whose code it is, if it is anybody's; one
/// that is nothing but a country code finds that country; else each word must fit.
pub async fn find(
    host: &Host,
    institution: &HeiId,
    within: &Within,
    asked: &Asked,
    place: &Place,
    limit: u32,
) -> Result<Lines, StoreError> {
    find_with(host, institution, Some(within), (asked, false), place, limit).await
}

/// Everybody who fits, at most ten thousand, for a file. Agreements are not counted there.
pub async fn find_all(host: &Host, institution: &HeiId, asked: &Asked) -> Result<Vec<Line>, StoreError> {
    Ok(find_with(host, institution, None, (asked, false), &Place::First, known::MOST_COUNTED).await?.rows)
}

/// Searches those who have an id on the network, in the same way. `after` is the last institution of the page before.
pub async fn search(
    host: &Host,
    institution: &HeiId,
    within: &Within,
    text: &str,
    after: Option<&HeiId>,
    limit: usize,
) -> Result<Found, StoreError> {
    let asked = Asked { text: text.to_owned(), ..Asked::default() };
    let place = after.map_or(Place::First, |after| Place::After(format!("hei:{after}")));
    let limit = u32::try_from(limit).unwrap_or(u32::MAX);
    let found = find_with(host, institution, Some(within), (&asked, true), &place, limit).await?;
    let row = |line: Line| {
        Some(PartnerRow {
            hei: line.known.hei?,
            name: line.known.name,
            country: line.country,
            erasmus_code: line.known.erasmus,
            can_exchange: line.can_exchange,
            accreditation: line.accreditation,
            agreements: line.agreements,
        })
    };
    let rows: Vec<PartnerRow> = found.rows.into_iter().filter_map(row).collect();
    let next = found.next.and_then(|_| rows.last().map(|row| row.hei.clone()));
    Ok(Found { rows, next, total: found.total })
}

/// How many are accredited and on the network in each country, and with how many we have agreements.
pub async fn countries(
    host: &Host,
    institution: &HeiId,
    within: &Within,
) -> Result<(Vec<Count>, BTreeMap<String, u32>), StoreError> {
    Ok((known::countries(host.store()).await?, known::partners(host.store(), institution, within).await?))
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
    (asked, with_hei): (&Asked, bool),
    place: &Place,
    limit: u32,
) -> Result<Lines, StoreError> {
    let filter = Filter {
        words: Vec::new(),
        exact: None,
        country: asked.country.map(str::to_owned),
        connected: asked.connected,
        listing: asked.listing,
        with_hei,
    };
    let mut found = known::Found::default();
    let exact = exact(&asked.text);
    if exact.is_some() {
        found = known::search(host.store(), institution, &Filter { exact, ..filter.clone() }, place, limit).await?;
    }
    if found.total == 0 {
        let filter = by_words(&asked.text, filter);
        found = known::search(host.store(), institution, &filter, place, limit).await?;
    }
    let has_list = directory::imported_at(host).await?.is_some();
    let today = today(host, institution);
    let next = found.rows.last().filter(|_| found.has_next).map(|last| Place::After(last.id.clone()));
    let previous = found.rows.first().filter(|_| found.has_previous).map(|first| Place::Before(first.id.clone()));
    let mut rows = Vec::with_capacity(found.rows.len());
    for known in found.rows {
        let agreements = match (&known.hei, within) {
            (Some(hei), Some(within)) => {
                standings::of_partner(host.store(), institution, hei, within, MOST_AGREEMENTS).await?.len()
            }
            _ => 0,
        };
        rows.push(Line {
            country: known.country.as_deref().and_then(codes::of_code),
            accreditation: Accreditation::of(Some(&known), has_list, today),
            services: services(host, &known),
            can_exchange: known.hei.as_ref().is_some_and(|hei| can_exchange(host, hei)),
            agreements: u32::try_from(agreements).unwrap_or(u32::MAX),
            known,
        });
    }
    Ok(Lines { rows, next, previous, total: found.total as usize, more: found.more })
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

fn by_words(text: &str, filter: Filter) -> Filter {
    if let Some(country) = country::of_code(text) {
        // A country that was chosen and another that was typed have nobody in common; a word says so.
        if filter.country.as_deref().is_none_or(|chosen| chosen == country) {
            return Filter { country: Some(country.to_owned()), ..filter };
        }
    }
    let word = |start: String| {
        let countries = country::named_like(&start).into_iter().map(str::to_owned).collect();
        Word { start, countries }
    };
    Filter { words: plain_words(text).take(MOST_WORDS).map(word).collect(), ..filter }
}
