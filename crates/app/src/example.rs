//! Invented agreements, so that a tester on the network has something to read.

use domain::actor::Actor;
use domain::agreement::sample;
use domain::hei::HeiId;
use store::{StoreError, agreements};

use crate::agreements::draft::{self, CreateRefused};
use crate::agreements::send::{self, SendRefused};
use crate::host::Host;

/// One invented agreement: its number, how many conditions it has, and whether it is sent.
const EXAMPLES: [(&str, usize, bool); 5] = [
    ("EXAMPLE-1", 2, true),
    ("EXAMPLE-2", 4, true),
    ("EXAMPLE-3", 12, true),
    ("EXAMPLE-4", 3, false),
    ("EXAMPLE-5", 1, false),
];

/// Why the examples could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExampleRefused {
    /// The host has no such institution.
    #[error("this host has no institution {0}")]
    NoInstitution(HeiId),
    /// One could not be made.
    #[error(transparent)]
    Create(#[from] CreateRefused),
    /// One could not be sent.
    #[error(transparent)]
    Send(#[from] SendRefused),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes invented agreements of an institution with a partner: some sent, some drafts, with conditions of all kinds.
/// Those that are there already are left as they are. Tells how many were made.
pub async fn fill(host: &Host, institution: &HeiId, partner: &HeiId) -> Result<usize, ExampleRefused> {
    let ours = host.institution(institution).ok_or_else(|| ExampleRefused::NoInstitution(institution.clone()))?;
    let actor = Actor::System;
    let mut made = 0;
    for (code, conditions, is_sent) in EXAMPLES {
        let code = format!("{code}-{partner}");
        if agreements::code_exists(host.store(), institution, &code).await? {
            continue;
        }
        let fill = |us: &HeiId, them: &HeiId| sample::conditions(us, them, conditions);
        let id = draft::create_for(host, &ours, &actor, partner, Some(code), "example-made", fill).await?;
        if is_sent {
            send::send_for(host, &ours, &actor, &id, None).await?;
        }
        made += 1;
    }
    Ok(made)
}

#[cfg(test)]
mod tests;
