//! A link to sign in for somebody who asks for one. The answer is the same whether anybody has the address.

use std::sync::Arc;
use std::time::Duration;

use domain::hei::HeiId;
use post::Address;
use store::{StoreError, mailboxes};
use tokio::time::Instant;

use super::{Mail, enqueue, sent_lately};
use crate::host::Host;

/// The most links to one person in an hour.
const MOST_IN_AN_HOUR: u32 = 3;
/// The most questions that are worked on at once. What comes beyond them is not worked on.
pub(crate) const MOST_ASKING: u32 = 64;
/// How long the answer takes, whatever is found: longer than finding and keeping take on a host that is not busy.
const ANSWER: Duration = Duration::from_millis(400);

/// The moment before which nobody gets an answer, so that its time tells nothing.
#[derive(Clone, Copy, Debug)]
pub struct AnswerAfter(Instant);

impl AnswerAfter {
    /// Starts when a question comes in.
    #[must_use]
    pub fn begin() -> Self {
        Self(Instant::now() + ANSWER)
    }

    /// Waits for that moment.
    pub async fn wait(self) {
        tokio::time::sleep_until(self.0).await;
    }
}

/// Sends a link to everybody here who has this address. The answer says nothing about whether there is anybody; `false`
/// means that it is no address at all. Whoever asks too often gets no more links for a while, and no other answer.
///
/// Looking for people and keeping their letters goes on beside the answer, which takes the same time however long that
/// takes, and also if it fails.
pub async fn ask(host: &Host, institution: &HeiId, email: &str) -> bool {
    let Ok(address) = Address::parse(email) else { return false };
    let answer = AnswerAfter::begin();
    if let Ok(permit) = Arc::clone(host.asking()).try_acquire_owned() {
        let (host, institution) = (host.clone(), institution.clone());
        tokio::spawn(async move {
            if let Err(error) = send(&host, &institution, &address).await {
                tracing::error!(hei_id = %institution, %error, "a link to sign in could not be sent");
            }
            drop(permit);
        });
    } else {
        tracing::warn!(hei_id = %institution, "too many people ask for links to sign in at once");
    }
    answer.wait().await;
    true
}

async fn send(host: &Host, institution: &HeiId, address: &Address) -> Result<(), StoreError> {
    if host.mailing().is_none_or(|mailing| !mailing.sign_in_links) {
        return Ok(());
    }
    for mailbox in mailboxes::with_address(host.store(), institution, address.as_str()).await? {
        if sent_lately(host, institution, &mailbox.staff, &Mail::SignInLink).await? >= MOST_IN_AN_HOUR {
            tracing::info!(hei_id = %institution, "somebody asked for more links to sign in than anybody needs");
            continue;
        }
        let tx = host.store().begin().await?;
        enqueue(host, &tx, institution, &mailbox.staff, &Mail::SignInLink).await?;
        tx.commit().await?;
        host.poke();
    }
    Ok(())
}
