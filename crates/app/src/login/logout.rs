//! Signing out at the provider as well, where it has a place for that.

use domain::hei::HeiId;
use store::session_logins;
use url::Url;

use super::ProviderName;
use crate::StoreError;
use crate::host::Host;
use crate::secrets;
use crate::sign_in::SessionToken;

/// Where somebody may sign out who is signed out here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Farewell {
    /// The provider.
    pub provider: ProviderName,
    /// The address there; `None` if it has none, so that only closing the browser helps.
    pub address: Option<Url>,
}

/// Looks, before a session ends, where its person could sign out as well. `None` if they did not come from a provider.
pub async fn farewell(host: &Host, institution: &HeiId, token: &SessionToken) -> Result<Option<Farewell>, StoreError> {
    let kept = session_logins::find(host.store(), institution, &secrets::hash(token.as_str())).await?;
    let Some((provider, id_token)) = kept else { return Ok(None) };
    let Some(offered) = host.ways().find(institution, &provider) else { return Ok(None) };
    let back = host.ways().pages().and_then(|pages| pages.join(&format!("/app/{institution}/sign-in")).ok());
    // Signing out here must not wait for somebody else's server for long; without an announcement there is no address.
    let address = match offered.open(host.clock().wire_now()).await {
        Ok(opened) => opened.logout_url(id_token.as_deref(), back.as_ref(), None),
        Err(_) => None,
    };
    Ok(Some(Farewell { provider: offered.name(), address }))
}
