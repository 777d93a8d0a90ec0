//! Signing out at the provider as well, where it has a place for that.

use std::time::Duration;

use domain::hei::HeiId;
use store::session_logins;
use url::Url;

use super::ProviderName;
use crate::StoreError;
use crate::host::Host;
use crate::secrets;
use crate::sign_in::SessionToken;

/// How long the provider's announcement is waited for, if it has to be asked.
const PATIENCE: Duration = Duration::from_secs(3);

/// Where somebody may sign out who is signed out here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Farewell {
    /// The provider.
    pub provider: ProviderName,
    /// The address there; `None` if it has none, so that only closing the browser helps.
    pub address: Option<Url>,
}

/// What a session has from a provider.
#[derive(Clone)]
pub struct CameFrom {
    provider: String,
    id_token: Option<String>,
}

/// Looks, before a session ends, from which provider its person came, if from one.
pub async fn came_from(host: &Host, institution: &HeiId, token: &SessionToken) -> Result<Option<CameFrom>, StoreError> {
    let kept = session_logins::find(host.store(), institution, &secrets::hash(token.as_str())).await?;
    Ok(kept.map(|(provider, id_token)| CameFrom { provider, id_token }))
}

/// Where somebody whose session has ended may sign out as well. `None` if the provider is offered no more.
pub async fn farewell(host: &Host, institution: &HeiId, came: &CameFrom) -> Option<Farewell> {
    let offered = host.ways().find(institution, &came.provider)?;
    let back = host.ways().pages().and_then(|pages| pages.join(&format!("/app/{institution}/sign-in")).ok());
    // Nobody waits long for somebody else's server to be told that they are out; without an announcement there is no
    // address.
    let opening = tokio::time::timeout(PATIENCE, offered.open(host.clock().wire_now()));
    let address = match opening.await {
        Ok(Ok(opened)) => opened.logout_url(came.id_token.as_deref(), back.as_ref(), None),
        Ok(Err(_)) | Err(_) => None,
    };
    Some(Farewell { provider: offered.name(), address })
}
