//! The tasks of a person once a day, in the morning of the institution, and only if something is new or overdue.

use std::collections::HashMap;
use std::time::Duration;

use domain::hei::HeiId;
use domain::ids::StaffId;
use jiff::Timestamp;
use jiff::civil::Date;
use l10n::Lang;
use store::{StoreError, mailboxes};

use super::{Mail, Mailbox, enqueue};
use crate::host::{Host, Institution};

/// The hour at which digests leave.
const HOUR: i8 = 7;
/// How often the clock is looked at.
const LOOK_EVERY: Duration = Duration::from_mins(1);
/// How many people are looked at at once, and the most such pages of one institution.
const PIECE: u32 = 100;
const MOST_PIECES: usize = 1000;

/// What a digest tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// How many tasks the person has.
    pub tasks: u64,
    /// How many are overdue.
    pub overdue: u64,
    /// How many are new.
    pub new: u64,
    /// The first of those that are overdue.
    pub overdue_lines: Vec<DigestLine>,
    /// The first of those that are new and not overdue.
    pub new_lines: Vec<DigestLine>,
}

/// One task of a digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestLine {
    /// What to do, with what.
    pub text: String,
    /// With whom, or until when.
    pub note: Option<String>,
    /// The page behind the address of the pages, such as `/app/alpha.example/agreements/…`.
    pub path: String,
}

impl Digest {
    /// Whether there is anything to tell.
    #[must_use]
    pub fn is_worth_a_letter(&self) -> bool {
        self.overdue > 0 || self.new > 0
    }
}

/// Sends digests for ever.
pub(crate) async fn run(host: &Host) {
    let mut done = HashMap::new();
    loop {
        if let Err(error) = send_due(host, &mut done).await {
            tracing::error!(%error, "the digests of tasks were disturbed by the database");
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Puts the digests that are due into the queue, once a day for each person however many processes do this. `done` knows
/// the institutions whose people were all looked at, by day. Tells how many.
pub(crate) async fn send_due(host: &Host, done: &mut HashMap<HeiId, Date>) -> Result<usize, StoreError> {
    let mut sent = 0;
    if !super::is_configured(host) {
        return Ok(sent);
    }
    for institution in host.institutions() {
        let local = host.clock().now().to_zoned(institution.time_zone().clone());
        if local.hour() < HOUR || done.get(institution.hei()) == Some(&local.date()) {
            continue;
        }
        sent += send_all(host, &institution, local.date()).await?;
        done.insert(institution.hei().clone(), local.date());
    }
    if sent > 0 {
        host.poke();
    }
    Ok(sent)
}

async fn send_all(host: &Host, institution: &Institution, today: Date) -> Result<usize, StoreError> {
    let (hei, day) = (institution.hei(), today.to_string());
    let (mut after, mut sent): (Option<StaffId>, usize) = (None, 0);
    for _ in 0..MOST_PIECES {
        let people = mailboxes::page(host.store(), hei, after.as_ref(), PIECE).await?;
        let Some(last) = people.last() else { break };
        after = Some(last.staff.clone());
        for person in &people {
            sent += usize::from(send_one(host, institution, person, &day).await?);
        }
    }
    Ok(sent)
}

async fn send_one(host: &Host, institution: &Institution, person: &Mailbox, day: &str) -> Result<bool, StoreError> {
    let now = host.clock().now();
    let tx = host.store().begin().await?;
    let Some(since) = mailboxes::take_digest(&tx, institution.hei(), &person.staff, day, now).await? else {
        return Ok(false);
    };
    let digest = of(host, institution, person, since, Lang::default()).await?;
    if digest.is_worth_a_letter() {
        enqueue(host, &tx, institution.hei(), &person.staff, &Mail::Digest { since }).await?;
    }
    tx.commit().await?;
    Ok(digest.is_worth_a_letter())
}

/// What there is to tell a person now.
#[expect(clippy::unused_async, reason = "tasks are read from the database")]
pub(super) async fn of(
    _host: &Host,
    _institution: &Institution,
    _person: &Mailbox,
    _since: Option<Timestamp>,
    _lang: Lang,
) -> Result<Digest, StoreError> {
    Ok(Digest::default())
}
