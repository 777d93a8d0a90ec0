//! Sending a letter: what the queue keeps becomes a letter of now, and the mail server takes it or says why not.
//!
//! A letter whose server fell silent after it was handed over is sent again, since nobody knows whether it arrived; so
//! is one whose host died before it could keep that it left. Both copies have one Message-ID.

use std::time::{Duration, Instant};

use store::StoreError;
use store::jobs::{Attempt, Claimed, Outcome};

use super::{jobs, reach};
use crate::host::{Host, Institution};
use crate::kill_points::KillPoint;
use crate::mail::{self, Kept, NoLetter};

/// Sends the letter of a job, and tells what came of it.
pub(super) async fn send(
    host: &Host,
    institution: &Institution,
    job: &Claimed,
) -> Result<(Outcome, Attempt), StoreError> {
    let at = host.clock().now();
    let nothing =
        |outcome, fault: &str| Ok((outcome, Attempt { at, fault: Some(fault.to_owned()), ..Attempt::default() }));
    let Some(mailing) = host.mailing() else { return nothing(Outcome::GivenUp, "mail-not-configured") };
    let Some(Kept { to, mail }) = Kept::read(job.letter.as_deref()) else {
        return nothing(Outcome::GivenUp, "mail-unreadable");
    };
    if at.duration_since(job.enqueued_at) > mail.patience() {
        return nothing(Outcome::GivenUp, "mail-too-late");
    }
    let letter = match mail::write(host, institution, mailing, &to, &mail).await {
        Ok(letter) => letter,
        Err(NoLetter::NoAddress) => return nothing(Outcome::GivenUp, "mail-no-address"),
        Err(NoLetter::NothingToTell) => return nothing(Outcome::Done, "mail-nothing-to-tell"),
        Err(error @ NoLetter::Chance(_)) => {
            tracing::error!(%error, "a letter could not be written");
            return nothing(jobs::retry(at, job, false), "mail-unwritable");
        }
        Err(NoLetter::Store(error)) => return Err(error),
    };
    let began = Instant::now();
    // Joined letters are one letter, which differs from the one before it.
    let id = format!("{}.{}", job.id, job.generation);
    let sent = mailing.post.send(&letter, &id, host.clock().wire_now()).await;
    let took = began.elapsed();
    host.kill_points().pass(KillPoint::AnswerCame).await;
    let fault = sent.as_ref().err();
    reach::note_mail_server(host, institution.hei(), fault, at, took).await?;
    let outcome = match fault {
        None => Outcome::Done,
        Some(post::Fault::Refused { .. } | post::Fault::Unwritable(_)) => Outcome::Refused,
        Some(fault) => jobs::retry(at, job, fault.is_of_the_server()),
    };
    if let Some(fault) = fault {
        tracing::warn!(%fault, letter = mail.slug(), job.id = %job.id, "a letter did not leave");
    }
    let attempt = Attempt {
        at,
        duration_ms: millis(took),
        status: sent.as_ref().copied().ok().or_else(|| fault.and_then(post::Fault::code)),
        fault: fault.map(|fault| fault.slug().to_owned()),
        request_id: None,
        excerpt: fault.map(ToString::to_string),
    };
    Ok((outcome, attempt))
}

fn millis(took: Duration) -> u32 {
    u32::try_from(took.as_millis()).unwrap_or(u32::MAX)
}
