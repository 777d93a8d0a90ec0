//! Who acts for whom while they are away. People arrange that for themselves; those who manage people may do it for
//! them.

use domain::actor::Actor;
use domain::ids::StaffId;
use domain::people::grant::{Deputy, GrantRefused};
use domain::people::right::Right;
use store::{deputies, staff};

use super::managing::{Change, ManageRefused};
use crate::host::Host;
use crate::mail::Mail;
use crate::people;

/// Somebody by what people know of them: an address, or a name if only one person has it.
pub async fn find(host: &Host, actor: &Actor, text: &str) -> Result<Option<StaffId>, ManageRefused> {
    let Actor::Staff { institution, .. } = actor else { return Err(ManageRefused::Forbidden) };
    let text = text.trim();
    let by_address = staff::with_email(host.store(), institution, text).await?;
    let found = if by_address.is_empty() { staff::named(host.store(), institution, text).await? } else { by_address };
    Ok(match found.as_slice() {
        [one] => Some(one.id.clone()),
        _ => None,
    })
}

/// Lets somebody act for another for some time.
pub async fn put(host: &Host, actor: &Actor, staff: &StaffId, deputy: &Deputy) -> Result<(), ManageRefused> {
    let change = begin(host, actor, &deputy.of).await?;
    if *staff == deputy.of {
        return Err(ManageRefused::OwnDeputy);
    }
    if deputy.until <= deputy.from || deputy.until <= change.now {
        return Err(GrantRefused::EndsBeforeItBegins.into());
    }
    change.colleague(&deputy.of).await?;
    let colleague = change.colleague(staff).await?;
    let name = colleague.name;
    deputies::put(&change.tx, change.hei(), staff, deputy, change.now, actor.label()).await?;
    let (from, until) = (deputy.from.to_string(), deputy.until.to_string());
    let details = [("name", name.as_str()), ("from", from.as_str()), ("until", until.as_str())];
    change.note("deputy-set", deputy.of.as_str(), &details).await?;
    if colleague.email.is_some() && change.actor_id().as_ref() != Some(staff) {
        change.write(staff, &Mail::Deputy { of: deputy.of.clone() }).await?;
    }
    change.finish().await
}

/// Ends that somebody acts for another.
pub async fn end(host: &Host, actor: &Actor, of: &StaffId, staff: &StaffId) -> Result<(), ManageRefused> {
    let change = begin(host, actor, of).await?;
    if deputies::end(&change.tx, change.hei(), of, staff).await? {
        let name = change.person(staff).await?.name;
        change.note("deputy-ended", of.as_str(), &[("name", &name)]).await?;
    }
    change.finish().await
}

/// A change about a person's deputies: by themselves, or by somebody who manages people. Nobody who is not an
/// administrator gets an administrator's rights that way: a deputy never manages people, but does the rest.
async fn begin<'a>(host: &'a Host, actor: &'a Actor, of: &StaffId) -> Result<Change<'a>, ManageRefused> {
    let change = Change::begin_for(host, actor).await?;
    if matches!(actor, Actor::Staff { id, .. } if id == of) {
        return Ok(change);
    }
    if !people::may(&change.tx, host, &change.institution, actor, Right::ManagePeople, None).await? {
        return Err(ManageRefused::Forbidden);
    }
    change.demand_administrator()?;
    Ok(change)
}
