//! What nobody waits for: old lines, old jobs, old sessions and links are forgotten in small steps, what waited too
//! long is given up, and what a clock left behind that went ahead is put right.

use std::time::Duration;

use domain::hei::HeiId;
use jiff::{SignedDuration, Timestamp};
use store::exchanges::Kind;
use store::set_back::{self, Now};
use store::{StoreError, exchanges, keys, sessions, sign_in_links, started_logins};

use super::{jobs, pull, rest_after};
use crate::host::Host;
use crate::{looks, mail};

/// How often it is looked for something to do.
const LOOK_EVERY: Duration = Duration::from_mins(1);
/// How often old things are looked for.
const FORGET_EVERY: Duration = Duration::from_mins(20);
/// How long sessions and links that sign somebody in are kept after their end.
const KEEP_SESSIONS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How many lines one transaction forgets.
const STEP: u32 = 500;
/// How long to rest after each.
const BREATH: Duration = Duration::from_millis(50);
/// The most steps for one kind in one go: what is left has time.
const MOST_STEPS: usize = 2000;

/// Does chores for ever.
pub(super) async fn run(host: &Host) {
    let mut forgot: Option<std::time::Instant> = None;
    loop {
        if let Err(error) = mend_times(host).await {
            rest_after(&error, "times of a clock that was set back").await;
        }
        if let Err(error) = jobs::give_up_old(host).await {
            rest_after(&error, "giving up").await;
        }
        for institution in host.institutions() {
            if let Err(error) = Box::pin(looks::refresh(host, &institution)).await {
                rest_after(&error, "the look of pages").await;
            }
        }
        let lines = host.unproved().take_left_out();
        if lines > 0 {
            tracing::warn!(lines, "requests of unproved callers were left out of the exchange log: they are too many");
        }
        if forgot.is_none_or(|at| at.elapsed() >= FORGET_EVERY) {
            match forget_old(host).await {
                Ok(true) => forgot = Some(std::time::Instant::now()),
                Ok(false) => {}
                Err(error) => rest_after(&error, "forgetting").await,
            }
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Forgets old lines of the exchange log by their kind, jobs that ended as long ago as lines of changes, and sessions
/// and links that ended long ago. Audit entries and proofs stay. `false` if nothing is forgotten now, since the clock
/// is wrong.
pub(crate) async fn forget_old(host: &Host) -> Result<bool, StoreError> {
    if !host.is_clock_right() {
        return Ok(false);
    }
    let (now, wire_now, kept) = (host.clock().now(), host.clock().wire_now(), host.log_kept());
    // Also of those that the configuration does not name any more.
    for hei in &keys::institutions(host.store()).await? {
        for kind in Kind::ALL {
            let days = match kind {
                Kind::Unproved => kept.unproved_days,
                Kind::Read => kept.read_days,
                Kind::Change => kept.change_days,
            };
            forget(host, hei, Some(kind), days_ago(now, days)).await?;
        }
        forget(host, hei, None, days_ago(now, kept.body_days)).await?;
        forget_jobs(host, hei, days_ago(now, kept.change_days)).await?;
        // What is left of a time in which mail was sent goes as well.
        let letter_days = host.mailing().map_or(mail::KEEP_DAYS, |mailing| mailing.keep_days);
        forget_letters(host, hei, days_ago(now, letter_days)).await?;
        let tx = host.store().begin().await?;
        let before = wire_now.saturating_sub(KEEP_SESSIONS).unwrap_or(wire_now);
        sessions::forget_expired(&tx, hei, before).await?;
        sign_in_links::forget_expired(&tx, hei, before).await?;
        started_logins::forget_expired(&tx, hei, wire_now).await?;
        store::tasks::forget_changes(&tx, hei, now).await?;
        tx.commit().await?;
    }
    Ok(true)
}

/// Forgets lines of a kind, or bodies, step by step, so that whoever writes is never kept waiting for long.
async fn forget(host: &Host, hei: &HeiId, kind: Option<Kind>, before: Timestamp) -> Result<(), StoreError> {
    for _ in 0..MOST_STEPS {
        let tx = host.store().begin().await?;
        let forgotten = match kind {
            Some(kind) => exchanges::forget_some(&tx, hei, kind, before, STEP).await?,
            None => exchanges::forget_bodies(&tx, hei, before, STEP).await?,
        };
        tx.commit().await?;
        if forgotten < u64::from(STEP) {
            break;
        }
        tokio::time::sleep(BREATH).await;
    }
    Ok(())
}

/// Forgets jobs that ended, with their attempts.
async fn forget_jobs(host: &Host, hei: &HeiId, before: Timestamp) -> Result<(), StoreError> {
    let mut from = None;
    for _ in 0..MOST_STEPS {
        let tx = host.store().begin().await?;
        let forgotten = store::jobs::forget_ended(&tx, hei, before, from.as_ref(), STEP).await?;
        tx.commit().await?;
        from = forgotten.next;
        if from.is_none() {
            break;
        }
        tokio::time::sleep(BREATH).await;
    }
    Ok(())
}

/// Forgets letters that ended, with their attempts.
async fn forget_letters(host: &Host, hei: &HeiId, before: Timestamp) -> Result<(), StoreError> {
    for _ in 0..MOST_STEPS {
        let tx = host.store().begin().await?;
        let forgotten = store::jobs::forget_letters(&tx, hei, before, STEP).await?;
        tx.commit().await?;
        if forgotten < u64::from(STEP) {
            break;
        }
        tokio::time::sleep(BREATH).await;
    }
    Ok(())
}

/// Makes due what waits for times that only a clock that went ahead can have written.
async fn mend_times(host: &Host) -> Result<(), StoreError> {
    let (office, wire) = (host.clock().now(), host.clock().wire_now());
    // A little more than the longest pause between two pulls.
    let longest = pull::STRANGERS_EVERY.max(host.pace().pull_every).saturating_mul(2);
    let latest_pull = office.saturating_add(longest).unwrap_or(Timestamp::MAX);
    for institution in host.institutions() {
        let changed = set_back::mend(host.store(), institution.hei(), &Now { office, wire, latest_pull }).await?;
        if changed > 0 {
            tracing::warn!(rows = changed, hei_id = %institution.hei(), "the clock was set back; what waited is due");
        }
    }
    Ok(())
}

fn days_ago(now: Timestamp, days: u16) -> Timestamp {
    now.saturating_sub(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use store::jobs::JobState;
    use store::pulls;

    use super::*;
    use crate::deliveries;
    use crate::testing::{catalogue_of, two};

    #[tokio::test]
    async fn nothing_is_forgotten_while_the_clock_is_not_the_registrys() {
        let (alpha, _, clock) = two().await;
        alpha.host.registry_says(clock.wire_now());
        clock.advance(SignedDuration::from_mins(4));
        assert!(forget_old(&alpha.host).await.unwrap());
        clock.advance(SignedDuration::from_hours(24 * 400));
        assert!(!forget_old(&alpha.host).await.unwrap());
        alpha.host.registry_says(clock.wire_now());
        assert!(forget_old(&alpha.host).await.unwrap());
    }

    #[tokio::test]
    async fn lines_of_an_institution_that_was_taken_out_are_forgotten_too() {
        let (alpha, beta, clock) = two().await;
        let line = exchanges::Exchange {
            institution: beta.hei.clone(),
            id: exchanges::new_id(clock.now()),
            direction: exchanges::Direction::In,
            partner: None,
            api: "iias".to_owned(),
            endpoint: "get".to_owned(),
            method: "GET".to_owned(),
            status: Some(401),
            fault: Some("not-signed".to_owned()),
            duration_ms: 1,
            request_id: None,
            body_sha256: None,
            at: clock.now(),
            agreement: None,
            subject: None,
            bodies: None,
        };
        // The database has keys of beta, which the configuration of this host does not name.
        let tx = alpha.host.store().begin().await.unwrap();
        exchanges::append(&tx, &[line]).await.unwrap();
        tx.commit().await.unwrap();
        let place = store::page::Place::First;
        let count = async || {
            exchanges::search(alpha.host.store(), &beta.hei, &exchanges::Filter::default(), &place, 10)
                .await
                .unwrap()
                .rows
                .len()
        };
        assert_eq!(count().await, 1);
        clock.advance(SignedDuration::from_hours(24 * 8));
        forget_old(&alpha.host).await.unwrap();
        assert_eq!(count().await, 0);
    }

    #[tokio::test]
    async fn jobs_that_ended_are_forgotten_with_the_lines_of_changes() {
        let (alpha, beta, clock) = two().await;
        let id = alpha.sent(&beta).await;
        // Nobody can be told, and the same again some time later.
        assert_eq!(alpha.host.work_once().await, 1);
        clock.advance(SignedDuration::from_hours(24));
        let first = deliveries::of_agreement(&alpha.host, &alpha.hei, &id).await.unwrap().remove(0);
        deliveries::send_again(&alpha.host, &alpha.actor, &first.job.id).await.unwrap();
        assert_eq!(alpha.host.work_once().await, 1);
        let count = async || deliveries::of_agreement(&alpha.host, &alpha.hei, &id).await.unwrap().len();
        clock.advance(SignedDuration::from_hours(24 * 363));
        forget_old(&alpha.host).await.unwrap();
        assert_eq!(count().await, 2, "their year is not over");
        clock.advance(SignedDuration::from_hours(24 * 30));
        forget_old(&alpha.host).await.unwrap();
        assert_eq!(count().await, 1);
        let left = deliveries::of_agreement(&alpha.host, &alpha.hei, &id).await.unwrap().remove(0);
        assert_eq!(left.job.state, JobState::NotConnected, "how it went is still known");
        assert_ne!(left.job.id, first.job.id);
    }

    #[tokio::test]
    async fn a_pull_that_waits_for_next_year_is_due_when_the_clock_is_set_back() {
        let (alpha, beta, clock) = two().await;
        clock.advance(SignedDuration::from_hours(24 * 365));
        alpha.host.use_catalogue(catalogue_of(&[&alpha, &beta])).await.unwrap();
        crate::work::pull::survey(&alpha.host).await.unwrap();
        clock.advance(SignedDuration::from_hours(-24 * 365));
        mend_times(&alpha.host).await.unwrap();
        let pull = pulls::state(alpha.host.store(), &alpha.hei, &beta.hei).await.unwrap();
        assert_eq!(pull.next_at, clock.now());
    }
}
