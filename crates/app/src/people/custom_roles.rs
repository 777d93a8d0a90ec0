//! The roles that an institution makes for itself. Only administrators do: a role is worth what it allows.

use std::collections::BTreeSet;

use domain::actor::Actor;
use domain::ids::RoleId;
use domain::people::right::Right;
use domain::people::role::{CustomRole, Role};
use domain::unseen::without_invisible;
use store::{StoreError, grants, roles};

pub use store::roles::MOST;

use super::managing::{self, Change, ManageRefused};
use crate::host::Host;

/// The kind of thing in the audit log.
const OBJECT: &str = "role";
/// The longest name of a role.
pub const MOST_OF_A_NAME: usize = 100;

/// Why no role was kept.
#[derive(Debug, thiserror::Error)]
pub enum RoleRefused {
    /// The person may not do this.
    #[error(transparent)]
    Managing(#[from] ManageRefused),
    /// There is no such role.
    #[error("there is no such role")]
    NotFound,
    /// A name has 1 to 100 characters.
    #[error("a name has 1 to {MOST_OF_A_NAME} characters")]
    BadName,
    /// Another role has this name.
    #[error("another role has this name")]
    NameTaken,
    /// A role that allows nothing is none.
    #[error("a role allows something")]
    NoRights,
    /// The institution has as many roles as it can.
    #[error("there are {} roles already", roles::MOST)]
    TooMany,
}

/// Makes a role.
pub async fn add(host: &Host, actor: &Actor, name: &str, rights: &BTreeSet<Right>) -> Result<RoleId, RoleRefused> {
    let change = begin(host, actor).await?;
    let known = roles::list(&change.tx, change.hei()).await?;
    if known.len() >= roles::MOST as usize {
        return Err(RoleRefused::TooMany);
    }
    let name = checked(name, rights, None, &known)?;
    let id = roles::add(&change.tx, change.hei(), &name, rights, change.now).await?;
    note(&change, "role-made", &id, &name, rights).await?;
    change.finish().await?;
    Ok(id)
}

/// Changes the name of a role and what it allows, for everybody who has it.
pub async fn change(host: &Host, actor: &Actor, role: &CustomRole) -> Result<(), RoleRefused> {
    let change = begin(host, actor).await?;
    let known = roles::list(&change.tx, change.hei()).await?;
    if !known.iter().any(|known| known.id == role.id) {
        return Err(RoleRefused::NotFound);
    }
    let name = checked(&role.name, &role.rights, Some(&role.id), &known)?;
    let role = CustomRole { name, ..role.clone() };
    if known.contains(&role) {
        return Ok(());
    }
    roles::change(&change.tx, change.hei(), &role).await?;
    note(&change, "role-changed", &role.id, &role.name, &role.rights).await?;
    change.finish().await?;
    Ok(())
}

/// Deletes a role and takes it from everybody who has it; tells how many had it.
pub async fn delete(host: &Host, actor: &Actor, id: &RoleId) -> Result<u64, RoleRefused> {
    let change = begin(host, actor).await?;
    let known = roles::list(&change.tx, change.hei()).await?;
    let role = known.into_iter().find(|known| known.id == *id).ok_or(RoleRefused::NotFound)?;
    let taken = grants::take_role(&change.tx, change.hei(), &Role::Custom(id.clone())).await?;
    roles::delete(&change.tx, change.hei(), id).await?;
    note(&change, "role-deleted", id, &role.name, &role.rights).await?;
    change.finish().await?;
    Ok(taken)
}

async fn begin<'a>(host: &'a Host, actor: &'a Actor) -> Result<Change<'a>, ManageRefused> {
    let change = Change::begin(host, actor).await?;
    change.demand_administrator()?;
    Ok(change)
}

fn checked(
    name: &str,
    rights: &BTreeSet<Right>,
    own: Option<&RoleId>,
    known: &[CustomRole],
) -> Result<String, RoleRefused> {
    let name = without_invisible(name);
    if name.is_empty() || name.chars().count() > MOST_OF_A_NAME || name.chars().any(char::is_control) {
        return Err(RoleRefused::BadName);
    }
    let same = |known: &&CustomRole| Some(&known.id) != own && known.name.to_lowercase() == name.to_lowercase();
    if known.iter().find(same).is_some() {
        return Err(RoleRefused::NameTaken);
    }
    if rights.is_empty() { Err(RoleRefused::NoRights) } else { Ok(name) }
}

async fn note(
    change: &Change<'_>,
    what: &str,
    id: &RoleId,
    name: &str,
    rights: &BTreeSet<Right>,
) -> Result<(), ManageRefused> {
    let rights: Vec<&str> = rights.iter().map(|right| right.slug()).collect();
    let details = [("name", name), ("rights", &rights.join(", "))];
    let at = change.host.clock().now();
    managing::note(&change.tx, change.hei(), change.actor, what, (OBJECT, id.as_str()), &details, at).await?;
    Ok(())
}

impl From<StoreError> for RoleRefused {
    fn from(error: StoreError) -> Self {
        Self::Managing(error.into())
    }
}
