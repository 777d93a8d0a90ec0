//! Partners as the catalogue knows them, and what we share with them.

mod country;
mod fold;
mod offers;

use domain::hei::HeiId;
use ewp_protocol::api::Api;
use ewp_protocol::hei::Hei;
use jiff::Timestamp;
use l10n::Lang;
use store::exchanges::Direction;
use store::partner_copies::{self, ReceivedRow};
use store::pulls::Pull;
use store::reach;
use store::{StoreError, exchanges, pulls, standings};

use self::fold::folded;
pub use self::offers::{Offered, offered};
use crate::calls::{self, Service};
use crate::host::Host;
pub use store::reach::Reach;
pub use store::standings::Within;

/// How many agreements with one partner are counted.
const MOST_AGREEMENTS: u32 = 1000;
/// How many words of a search count.
const MOST_WORDS: usize = 10;

/// One institution of the network in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerRow {
    /// Its id.
    pub hei: HeiId,
    /// Its name.
    pub name: String,
    /// Its country by its Erasmus code, ISO alpha-2.
    pub country: Option<&'static str>,
    /// Its Erasmus code.
    pub erasmus_code: Option<String>,
    /// Whether agreements can be exchanged with it: it offers what we need.
    pub can_exchange: bool,
    /// How many agreements we have with it.
    pub agreements: u32,
}

/// One page of a search, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The institutions.
    pub rows: Vec<PartnerRow>,
    /// The last institution of this page, if there are more.
    pub next: Option<HeiId>,
    /// How many institutions fit in all.
    pub total: usize,
}

/// One partner in full.
#[derive(Clone, Debug)]
pub struct PartnerPage {
    /// Its id.
    pub hei: HeiId,
    /// Its name.
    pub name: String,
    /// All its names with their language.
    pub names: Vec<(Option<String>, String)>,
    /// Its other identifiers: kind and value.
    pub other_ids: Vec<(String, String)>,
    /// Its country by its Erasmus code, ISO alpha-2.
    pub country: Option<&'static str>,
    /// What we use of what it offers, in the order in which we use it.
    pub services: Vec<ServiceState>,
    /// What we know about the pulls from it.
    pub pull: Pull,
    /// Whether its system answers.
    pub reach: Reach,
    /// Our agreements with it, newest step first.
    pub agreements: Vec<standings::Row>,
    /// Agreements of its own that belong to none of ours and wait for a decision, newest first.
    pub received: Vec<ReceivedRow>,
}

/// One service that we need of a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceState {
    /// The name of its API.
    pub api: &'static str,
    /// The major version that we speak.
    pub major: u32,
    /// The version that the partner offers; `None` if it offers none that we can call.
    pub version: Option<String>,
    /// The host of its address.
    pub url_host: Option<String>,
    /// The highest version that the partner offers of any major, if it offers the API at all.
    pub other_version: Option<String>,
    /// When we last called it.
    pub last_out: Option<Contact>,
    /// When it last called ours.
    pub last_in: Option<Contact>,
}

/// One exchange with a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    /// When.
    pub at: Timestamp,
    /// The status of the answer; `None` if there was none.
    pub status: Option<u16>,
}

/// Searches the catalogue by name, country, id and Erasmus code, sorted by name. A text that is nothing but a country
/// code asks for that country. `after` is the last institution of the page before.
pub async fn search(
    host: &Host,
    institution: &HeiId,
    within: &Within,
    text: &str,
    after: Option<&HeiId>,
    limit: usize,
) -> Result<Found, StoreError> {
    let (mut chosen, total, more) = choose(host, institution, text, after, limit);
    for row in &mut chosen {
        let shared = standings::of_partner(host.store(), institution, &row.hei, within, MOST_AGREEMENTS).await?;
        row.agreements = u32::try_from(shared.len()).unwrap_or(u32::MAX);
    }
    let next = more.then(|| chosen.last().map(|row| row.hei.clone())).flatten();
    Ok(Found { rows: chosen, next, total })
}

/// Everything about one partner that the reader may see; `None` if the catalogue has no such institution and we have
/// nothing with it. What partners sent belongs to no unit.
pub async fn page(
    host: &Host,
    institution: &HeiId,
    within: &Within,
    hei: &HeiId,
) -> Result<Option<PartnerPage>, StoreError> {
    let agreements = standings::of_partner(host.store(), institution, hei, within, MOST_AGREEMENTS).await?;
    let known = host.catalogue().catalogue.institution(hei.as_str()).cloned();
    let received = match within {
        Within::Everywhere => partner_copies::unlinked_of(host.store(), institution, hei, MOST_AGREEMENTS).await?,
        Within::Units(_) => Vec::new(),
    };
    if known.is_none() && agreements.is_empty() && received.is_empty() {
        return Ok(None);
    }
    let mut services = services(host, hei);
    for service in &mut services {
        service.last_out = last_contact(host, institution, hei, service.api, Direction::Out).await?;
        service.last_in = last_contact(host, institution, hei, service.api, Direction::In).await?;
    }
    let names = known.as_ref().map(|known| known.names.as_slice()).unwrap_or_default();
    let other_ids = known.as_ref().map(|known| known.other_ids.as_slice()).unwrap_or_default();
    Ok(Some(PartnerPage {
        hei: hei.clone(),
        name: name(host, hei),
        names: names.iter().map(|name| (name.lang.clone(), name.text.clone())).collect(),
        other_ids: other_ids.iter().map(|other| (other.kind.clone(), other.value.clone())).collect(),
        country: known.as_ref().and_then(country_of),
        services,
        pull: pulls::state(host.store(), institution, hei).await?,
        reach: reach::of(host.store(), institution, hei).await?,
        agreements,
        received,
    }))
}

/// Whether the system of a partner answers, as far as we know.
pub async fn reach(host: &Host, institution: &HeiId, hei: &HeiId) -> Result<Reach, StoreError> {
    reach::of(host.store(), institution, hei).await
}

/// The name to show for an institution: from the catalogue, else what we say about our own ones, else the id.
#[must_use]
pub fn name(host: &Host, hei: &HeiId) -> String {
    let snapshot = host.catalogue();
    if let Some(name) = snapshot.catalogue.name_of(hei.as_str()) {
        return name.to_owned();
    }
    host.institution(hei).map_or_else(|| hei.to_string(), |own| own.name("en"))
}

/// Whether agreements can be exchanged with an institution.
#[must_use]
pub fn can_exchange(host: &Host, hei: &HeiId) -> bool {
    NEEDED.iter().all(|service| calls::offers(host, hei, *service))
}

/// What a partner must offer.
const NEEDED: [Service; 5] =
    [Service::IIAS_GET, Service::IIAS_INDEX, Service::IIA_CNR, Service::IIAS_APPROVAL, Service::IIA_APPROVAL_CNR];

fn choose(
    host: &Host,
    institution: &HeiId,
    text: &str,
    after: Option<&HeiId>,
    limit: usize,
) -> (Vec<PartnerRow>, usize, bool) {
    let snapshot = host.catalogue();
    let wanted = Wanted::read(text);
    let mut fitting: Vec<_> = snapshot
        .catalogue
        .institutions()
        .filter(|hei| hei.id != institution.as_str())
        .filter(|hei| wanted.fits(hei))
        .map(|hei| (Lang::En.sort_key(hei.display_name()), hei))
        .collect();
    fitting.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.id.cmp(&b.1.id)));
    let total = fitting.len();
    let start = after.and_then(|after| fitting.iter().position(|(_, hei)| hei.id == after.as_str()));
    let rest = fitting.into_iter().skip(start.map_or(0, |place| place + 1));
    let rows: Vec<PartnerRow> = rest.clone().take(limit).filter_map(|(_, hei)| row(host, hei)).collect();
    let more = rest.count() > limit;
    (rows, total, more)
}

/// What a person searches for.
enum Wanted {
    /// All institutions of one country.
    Country(&'static str),
    /// Institutions that every word fits; with each word the countries that it may name.
    Words(Vec<(String, Vec<&'static str>)>),
}

impl Wanted {
    fn read(text: &str) -> Self {
        if let Some(country) = country::of_code(text.trim()) {
            return Self::Country(country);
        }
        let word = |word: &str| (folded(word), country::named_like(&folded(word)));
        Self::Words(text.split_whitespace().take(MOST_WORDS).map(word).collect())
    }

    fn fits(&self, hei: &Hei) -> bool {
        // Without an Erasmus code, the end of the id tells the country of most.
        let country = country_of(hei).or_else(|| country::of_code(hei.id.rsplit('.').next()?));
        let words = match self {
            Self::Country(wanted) => return country == Some(*wanted),
            Self::Words(words) => words,
        };
        let mut texts: Vec<String> = hei.names.iter().map(|name| folded(&name.text)).collect();
        texts.push(folded(&hei.id));
        texts.extend(erasmus_code(hei).map(|code| folded(&code)));
        words.iter().all(|(word, countries)| {
            texts.iter().any(|text| text.contains(word)) || country.is_some_and(|country| countries.contains(&country))
        })
    }
}

async fn last_contact(
    host: &Host,
    institution: &HeiId,
    hei: &HeiId,
    api: &str,
    direction: Direction,
) -> Result<Option<Contact>, StoreError> {
    let line = exchanges::newest(host.store(), institution, hei, api, direction).await?;
    Ok(line.map(|line| Contact { at: line.at, status: line.status }))
}

fn row(host: &Host, hei: &Hei) -> Option<PartnerRow> {
    let id = HeiId::parse(&hei.id).ok()?;
    Some(PartnerRow {
        name: hei.display_name().to_owned(),
        country: country_of(hei),
        erasmus_code: erasmus_code(hei),
        can_exchange: can_exchange(host, &id),
        agreements: 0,
        hei: id,
    })
}

fn services(host: &Host, hei: &HeiId) -> Vec<ServiceState> {
    let snapshot = host.catalogue();
    let needed =
        [(Api::Iias, 7), (Api::IiaCnr, 3), (Api::IiasApproval, 2), (Api::IiaApprovalCnr, 2), (Api::Institutions, 2)];
    let state = |(api, major): (Api, u32)| {
        let endpoint = snapshot.catalogue.endpoint(hei.as_str(), api, major);
        let url = endpoint.and_then(|endpoint| endpoint.url("url").or_else(|| endpoint.url("get-url")));
        let host = url.and_then(|url| url::Url::parse(url).ok());
        let offered = snapshot.catalogue.apis_of(hei.as_str()).filter(|offered| offered.api == api);
        ServiceState {
            api: api.name(),
            major,
            version: endpoint.map(|endpoint| endpoint.version.to_string()),
            url_host: host.and_then(|url| Some(url.host_str()?.to_owned())),
            other_version: offered.map(|offered| offered.version).max().map(|version| version.to_string()),
            last_out: None,
            last_in: None,
        }
    };
    needed.into_iter().map(state).collect()
}

fn erasmus_code(hei: &Hei) -> Option<String> {
    hei.other_ids.iter().find(|other| other.kind == "erasmus").map(|other| other.value.clone())
}

fn country_of(hei: &Hei) -> Option<&'static str> {
    country::of_erasmus_code(&erasmus_code(hei)?)
}

#[cfg(test)]
mod tests;
