//! Views of lists that a person keeps for themselves: a name for what the address of a list asks for. Nobody else sees
//! them, and they give no right: who may not see a list sees no view of it.

use domain::hei::HeiId;
use domain::ids::{StaffId, ViewId};
use domain::people::right::Right;
use domain::unseen::one_line;
use store::{StoreError, saved_views};

pub use store::saved_views::SavedView;

use crate::host::Host;

/// The most views that one person keeps.
pub const MOST: usize = 20;
/// The longest name.
pub const MOST_IN_A_NAME: usize = 60;
/// The longest query.
pub const MOST_IN_A_QUERY: usize = 1500;

/// A list of which views can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// Agreements.
    Agreements,
    /// Agreements of partners that belong to none of ours.
    Received,
    /// Everybody who is accredited or on the network.
    Partners,
    /// Messages to partners and requests to them.
    Deliveries,
    /// What went wrong between systems.
    Problems,
    /// The exchange log.
    Exchanges,
    /// The people who work here.
    People,
    /// The audit log.
    Audit,
}

impl List {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Agreements,
        Self::Received,
        Self::Partners,
        Self::Deliveries,
        Self::Problems,
        Self::Exchanges,
        Self::People,
        Self::Audit,
    ];

    /// Stable short name for the store and for forms.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Agreements => "agreements",
            Self::Received => "received",
            Self::Partners => "partners",
            Self::Deliveries => "deliveries",
            Self::Problems => "problems",
            Self::Exchanges => "exchanges",
            Self::People => "people",
            Self::Audit => "audit",
        }
    }

    /// Reads the short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.slug() == slug)
    }

    /// Whether its rows stand in the order of time, which can be turned.
    #[must_use]
    pub fn is_by_time(self) -> bool {
        !matches!(self, Self::Partners | Self::People)
    }

    /// What it takes to see the list.
    #[must_use]
    pub fn right(self) -> Right {
        match self {
            Self::Agreements | Self::Received | Self::Partners => Right::SeeAgreements,
            Self::Deliveries | Self::Problems | Self::Exchanges => Right::SeeConnections,
            Self::People => Right::ManagePeople,
            Self::Audit => Right::SeeAudit,
        }
    }
}

/// Why a view is not kept.
#[derive(Debug, thiserror::Error)]
pub enum ViewRefused {
    /// It has no name.
    #[error("the view has no name")]
    Unnamed,
    /// The name is too long.
    #[error("the name is too long")]
    LongName,
    /// Another view of the same list has this name.
    #[error("another view has this name")]
    NameTaken,
    /// The person has as many as one can have.
    #[error("the person has enough views")]
    TooMany,
    /// The address asks for more than is kept.
    #[error("the address is too long")]
    LongQuery,
    /// The person has no such view.
    #[error("there is no such view")]
    NotFound,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// All views of a person, list by list, by name.
pub async fn of_person(host: &Host, institution: &HeiId, person: &StaffId) -> Result<Vec<SavedView>, StoreError> {
    saved_views::of_person(host.store(), institution, person).await
}

/// Keeps a view under a name.
pub async fn save(
    host: &Host,
    institution: &HeiId,
    person: &StaffId,
    list: List,
    name: &str,
    query: &str,
) -> Result<ViewId, ViewRefused> {
    let name = named(name)?;
    if query.len() > MOST_IN_A_QUERY {
        return Err(ViewRefused::LongQuery);
    }
    let tx = host.store().begin().await?;
    // Held before they are counted, so that two at once do not both find room for one more.
    saved_views::hold(&tx, institution, person).await?;
    let kept = saved_views::of_person(&tx, institution, person).await?;
    if kept.len() >= MOST {
        return Err(ViewRefused::TooMany);
    }
    let now = host.clock().now();
    let id = saved_views::add(&tx, institution, person, (list.slug(), &name, query), now).await?;
    let id = id.ok_or(ViewRefused::NameTaken)?;
    tx.commit().await?;
    Ok(id)
}

/// Gives a view of the person another name.
pub async fn rename(
    host: &Host,
    institution: &HeiId,
    person: &StaffId,
    id: &ViewId,
    name: &str,
) -> Result<(), ViewRefused> {
    let name = named(name)?;
    let tx = host.store().begin().await?;
    if !saved_views::rename(&tx, institution, person, id, &name).await? {
        let kept = saved_views::of_person(&tx, institution, person).await?;
        let has = kept.iter().any(|view| view.id == *id);
        return Err(if has { ViewRefused::NameTaken } else { ViewRefused::NotFound });
    }
    Ok(tx.commit().await?)
}

/// Forgets a view of the person; tells whether they had it.
pub async fn delete(host: &Host, institution: &HeiId, person: &StaffId, id: &ViewId) -> Result<bool, StoreError> {
    let tx = host.store().begin().await?;
    let had = saved_views::delete(&tx, institution, person, id).await?;
    tx.commit().await?;
    Ok(had)
}

fn named(name: &str) -> Result<String, ViewRefused> {
    let name = one_line(name);
    match name.chars().count() {
        0 => Err(ViewRefused::Unnamed),
        length if length > MOST_IN_A_NAME => Err(ViewRefused::LongName),
        _ => Ok(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::two;

    #[tokio::test]
    async fn a_view_belongs_to_one_person_of_one_institution() {
        let (alpha, beta, _) = two().await;
        let of = |side: &crate::testing::Side| match &side.actor {
            domain::actor::Actor::Staff { id, .. } => id.clone(),
            _ => unreachable!("the office acts"),
        };
        let (ours, theirs) = (of(&alpha), of(&beta));
        let host = &alpha.host;
        let save = async |name: &str| save(host, &alpha.hei, &ours, List::Agreements, name, "state=state-draft").await;
        let id = save("  Drafts \n of \u{200b}  law\u{202e} ").await.unwrap();
        let kept = of_person(host, &alpha.hei, &ours).await.unwrap();
        assert_eq!(kept[0].name, "Drafts of law");
        assert!(matches!(save("Drafts of law").await, Err(ViewRefused::NameTaken)));
        assert!(matches!(save(" ").await, Err(ViewRefused::Unnamed)));
        assert!(matches!(save(&"x".repeat(61)).await, Err(ViewRefused::LongName)));
        assert!(of_person(host, &alpha.hei, &theirs).await.unwrap().is_empty());
        assert!(of_person(host, &beta.hei, &ours).await.unwrap().is_empty());
        assert!(matches!(rename(host, &alpha.hei, &theirs, &id, "Mine").await, Err(ViewRefused::NotFound)));
        assert!(!delete(host, &alpha.hei, &theirs, &id).await.unwrap());
        rename(host, &alpha.hei, &ours, &id, "Drafts").await.unwrap();
        rename(host, &alpha.hei, &ours, &id, "Drafts").await.unwrap();
        let other = save("Law").await.unwrap();
        assert!(matches!(rename(host, &alpha.hei, &ours, &other, "Drafts").await, Err(ViewRefused::NameTaken)));
        assert!(delete(host, &alpha.hei, &ours, &other).await.unwrap());
        for number in 1..MOST {
            save(&format!("View {number}")).await.unwrap();
        }
        assert!(matches!(save("One more").await, Err(ViewRefused::TooMany)));
        assert!(delete(host, &alpha.hei, &ours, &id).await.unwrap());
        save("One more").await.unwrap();
    }
}
