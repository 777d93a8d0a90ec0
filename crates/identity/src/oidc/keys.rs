//! A provider's public keys: kept, fetched again when one is unknown, and not more often than a pause allows.

use jiff::Timestamp;
use openidconnect::core::CoreJsonWebKeySet;
use openidconnect::{DiscoveryError, JsonWebKeySetUrl};
use tokio::sync::Mutex;

use super::faults::DiscoveryFault;
use super::http::Http;

/// How long keys are used before they are fetched again, in seconds: a key that the provider took back dies then.
pub const KEYS_KEPT_SECONDS: i64 = 6 * 3600;

/// How long to wait between two fetches that unknown keys ask for, in seconds.
pub const KEYS_PAUSE_SECONDS: i64 = 60;

/// The keys of one provider.
#[derive(Debug)]
pub(super) struct Keys {
    address: JsonWebKeySetUrl,
    kept: Mutex<Kept>,
}

/// Keys with the moment when they came.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) set: CoreJsonWebKeySet,
    pub(super) since: Timestamp,
    /// When they were last asked for, with or without an answer.
    tried: Timestamp,
}

impl Keys {
    pub(super) async fn fetch(http: &Http, address: JsonWebKeySetUrl, now: Timestamp) -> Result<Self, DiscoveryFault> {
        let set = ask(http, &address).await?;
        Ok(Self { address, kept: Mutex::new(Kept { set, since: now, tried: now }) })
    }

    /// The keys, fetched again if they are old.
    pub(super) async fn current(&self, http: &Http, now: Timestamp) -> Result<Kept, DiscoveryFault> {
        let mut kept = self.kept.lock().await;
        if distance(now, kept.since) >= KEYS_KEPT_SECONDS {
            self.renew(&mut kept, http, now).await?;
        }
        Ok(kept.clone())
    }

    /// Newer keys than those of the given moment, unless the last fetch is too fresh.
    pub(super) async fn newer(
        &self,
        http: &Http,
        than: Timestamp,
        now: Timestamp,
    ) -> Result<Option<Kept>, DiscoveryFault> {
        let mut kept = self.kept.lock().await;
        if kept.since == than {
            if distance(now, kept.tried) < KEYS_PAUSE_SECONDS {
                return Ok(None);
            }
            self.renew(&mut kept, http, now).await?;
        }
        Ok(Some(kept.clone()))
    }

    async fn renew(&self, kept: &mut Kept, http: &Http, now: Timestamp) -> Result<(), DiscoveryFault> {
        let asked = ask(http, &self.address).await;
        // Only now: a login that is given up while it asks has tried nothing.
        kept.tried = now;
        kept.set = asked?;
        kept.since = now;
        Ok(())
    }
}

async fn ask(http: &Http, address: &JsonWebKeySetUrl) -> Result<CoreJsonWebKeySet, DiscoveryFault> {
    CoreJsonWebKeySet::fetch_async(address, &http.caller()).await.map_err(|error| match error {
        DiscoveryError::Request(fault) => DiscoveryFault::Keys(fault),
        _ => DiscoveryFault::KeysUnreadable,
    })
}

/// Seconds between two moments, whichever comes first: a clock that was set back must not stop the fetching.
fn distance(a: Timestamp, b: Timestamp) -> i64 {
    (a.as_second() - b.as_second()).abs()
}
