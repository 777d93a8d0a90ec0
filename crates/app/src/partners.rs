//! Partners as the catalogue knows them, and what we share with them.

mod country;
mod finding;
mod offers;
mod seat;

use domain::eche;
use domain::hei::HeiId;
use ewp_protocol::api::Api;
use jiff::Timestamp;
use store::exchanges::Direction;
use store::partner_copies::{self, ReceivedRow};
use store::pulls::Pull;
use store::reach;
use store::{StoreError, exchanges, known, pulls, standings};

pub use self::finding::{Filter, Line, Lines, countries, export, find, how_many, how_many_ours};
pub use self::offers::{Offered, offered};
pub use self::seat::{Seat, seat};
use crate::calls::{self, Service};
use crate::directory::{self, Accreditation, Entry, Known};
use crate::host::Host;
pub use store::known::{Count, Listing, Place};
pub use store::reach::Reach;
pub use store::standings::Within;

/// How many agreements with one partner are counted.
const MOST_AGREEMENTS: u32 = 1000;

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
    /// Its country, ISO alpha-2.
    pub country: Option<&'static str>,
    /// Whether it is accredited.
    pub accreditation: Accreditation,
    /// What the list of accredited institutions says of it.
    pub listed: Option<Entry>,
    /// What we use of what it offers, in the order in which we use it.
    pub services: Vec<ServiceState>,
    /// What we know about the pulls from it; `None` if the reader may not know.
    pub pull: Option<Pull>,
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
    /// When; `None` if the reader may not know.
    pub at: Option<Timestamp>,
    /// The status of the answer; `None` if there was none.
    pub status: Option<u16>,
}

impl PartnerPage {
    /// The same for somebody who sees agreements of some units alone: whether a service works, but not when it was last
    /// used about agreements, which may be those of others.
    #[must_use]
    pub fn without_times(mut self) -> Self {
        for service in self.services.iter_mut().filter(|service| service.api != Api::Institutions.name()) {
            for contact in [&mut service.last_in, &mut service.last_out].into_iter().flatten() {
                contact.at = None;
            }
        }
        self.pull = None;
        self
    }
}

/// Everything about one partner that the reader may see; `None` if the catalogue has no such institution and we have
/// nothing with it. What partners sent belongs to no unit. Not every reader may know all times of the connection: see
/// [`PartnerPage::without_times`].
pub async fn page(
    host: &Host,
    institution: &HeiId,
    within: &Within,
    hei: &HeiId,
) -> Result<Option<PartnerPage>, StoreError> {
    let agreements = standings::of_partner(host.store(), institution, hei, within, MOST_AGREEMENTS).await?;
    let known = host.catalogue().catalogue.institution(hei.as_str()).cloned();
    let received = match within {
        Within::Everywhere => {
            let filter = partner_copies::Filter { aside: false, partner: Some(hei.clone()) };
            let first = &store::page::Place::First;
            partner_copies::unlinked(host.store(), institution, &filter, first, MOST_AGREEMENTS).await?.rows
        }
        Within::Units(_) => Vec::new(),
    };
    let projected = known::of_hei(host.store(), hei).await?;
    if known.is_none() && projected.is_none() && agreements.is_empty() && received.is_empty() {
        return Ok(None);
    }
    let listed = match projected.as_ref().and_then(|projected| projected.pic.as_deref()) {
        Some(pic) => directory::entry(host, pic).await?,
        None => None,
    };
    let mut services = services(host, hei);
    for service in &mut services {
        service.last_out = last_contact(host, institution, hei, service.api, Direction::Out).await?;
        service.last_in = last_contact(host, institution, hei, service.api, Direction::In).await?;
    }
    let names = known.as_ref().map(|known| known.names.as_slice()).unwrap_or_default();
    let other_ids = known.as_ref().map(|known| known.other_ids.as_slice()).unwrap_or_default();
    Ok(Some(PartnerPage {
        hei: hei.clone(),
        name: known_name(host, hei, projected.as_ref()),
        names: names.iter().map(|name| (name.lang.clone(), name.text.clone())).collect(),
        other_ids: other_ids.iter().map(|other| (other.kind.clone(), other.value.clone())).collect(),
        country: projected.as_ref().and_then(|projected| eche::country::of_code(projected.country.as_deref()?)),
        accreditation: accredited(host, institution, projected.as_ref()).await?,
        listed,
        services,
        pull: Some(pulls::state(host.store(), institution, hei).await?),
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

/// The name of somebody who may have left the network.
fn known_name(host: &Host, hei: &HeiId, projected: Option<&Known>) -> String {
    let name = name(host, hei);
    match projected {
        Some(projected) if name == hei.as_str() => projected.name.clone(),
        _ => name,
    }
}

/// Whether agreements can be exchanged with an institution.
#[must_use]
pub fn can_exchange(host: &Host, hei: &HeiId) -> bool {
    NEEDED.iter().all(|service| calls::offers(host, hei, *service))
}

/// What a partner must offer.
const NEEDED: [Service; 5] =
    [Service::IIAS_GET, Service::IIAS_INDEX, Service::IIA_CNR, Service::IIAS_APPROVAL, Service::IIA_APPROVAL_CNR];

async fn last_contact(
    host: &Host,
    institution: &HeiId,
    hei: &HeiId,
    api: &str,
    direction: Direction,
) -> Result<Option<Contact>, StoreError> {
    let line = exchanges::newest(host.store(), institution, hei, api, direction).await?;
    Ok(line.map(|line| Contact { at: Some(line.at), status: line.status }))
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

/// Whether an institution is accredited, by what is known of it.
async fn accredited(host: &Host, institution: &HeiId, known: Option<&Known>) -> Result<Accreditation, StoreError> {
    let has_list = directory::imported_at(host).await?.is_some();
    Ok(Accreditation::of(known, has_list, finding::today(host, institution)))
}

/// Whether a partner is accredited.
pub async fn accreditation(host: &Host, institution: &HeiId, partner: &HeiId) -> Result<Accreditation, StoreError> {
    let known = known::of_hei(host.store(), partner).await?;
    accredited(host, institution, known.as_ref()).await
}

/// Somebody of the list of accredited institutions who is not on the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPage {
    /// What the list says.
    pub entry: Entry,
    /// Whether it is accredited.
    pub accreditation: Accreditation,
}

/// What stands behind a PIC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Somebody of the network, who has a page by that id.
    Member(HeiId),
    /// Somebody of the list alone.
    Listed(Box<ListedPage>),
}

/// The institution with a PIC, if the list or the network has it.
pub async fn of_pic(host: &Host, institution: &HeiId, pic: &str) -> Result<Option<Behind>, StoreError> {
    let all = known::of_pic(host.store(), pic).await?;
    if let Some(hei) = all.iter().find_map(|known| known.hei.clone()) {
        return Ok(Some(Behind::Member(hei)));
    }
    let Some(entry) = directory::entry(host, pic).await? else { return Ok(None) };
    let accreditation = accredited(host, institution, all.first()).await?;
    Ok(Some(Behind::Listed(Box::new(ListedPage { entry, accreditation }))))
}

#[cfg(test)]
mod tests;
