//! Invented agreements, units and a factsheet, so that a tester on the network has something to read.

mod pages;

use domain::actor::Actor;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::sample;
use domain::hei::HeiId;
use store::{StoreError, agreements};

use crate::agreements::draft::{self, CreateRefused};
use crate::agreements::send::{self, SendRefused};
use crate::files::{self, FileRefused};
use crate::host::Host;
use crate::institution_pages::{self, KeepRefused};

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
    /// The units and the factsheet cannot be kept.
    #[error(transparent)]
    Pages(#[from] KeepRefused),
    /// The document of an agreement cannot be kept.
    #[error(transparent)]
    File(#[from] FileRefused),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes invented units and an invented factsheet of an institution that has told nothing about itself. Tells whether
/// it did.
pub async fn fill_pages(host: &Host, institution: &HeiId) -> Result<bool, ExampleRefused> {
    let ours = host.institution(institution).ok_or_else(|| ExampleRefused::NoInstitution(institution.clone()))?;
    institution_pages::refresh(host, &ours).await?;
    if *ours.pages() != institution_pages::InstitutionPages::default() {
        return Ok(false);
    }
    institution_pages::keep(host, institution, &Actor::System, &pages::invented(ours.profile())).await?;
    Ok(true)
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
        // The first one has a document as well.
        let pdf_file = match made {
            0 if is_sent => {
                let content = pages::document(&format!("Invented agreement {code}"));
                Some(files::keep(host, institution, &actor, content, std::slice::from_ref(partner)).await?)
            }
            _ => None,
        };
        let fill = |copy: &mut AgreementCopy| {
            copy.conditions = sample::conditions(institution, partner, conditions);
            copy.pdf_file = pdf_file;
        };
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
