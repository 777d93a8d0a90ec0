//! One pull, or a piece of one: the index, what it lists, and the approvals. An approval changes no agreement, so the
//! index never tells of a lost notice about one: the approval API is asked about all shared agreements.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use domain::hei::{HeiId, IiaId};
use domain::ids::AgreementId;
use ewp_messages::iias::v7::IndexResponse;
use jiff::{SignedDuration, Timestamp};
use store::jobs::{JobKind, NewJob};
use store::pulls::{FoundByPull, Progress, Pull};
use store::{StoreError, agreements, jobs, partner_copies};

use super::super::{CLOCK_SKEW, fetch_agreement, fetch_approval, reach};
use super::schedule::{self, SMALL_NETWORK};
use crate::calls::{self, CallProblem, Service};
use crate::host::{Host, Institution};
use crate::kill_points::KillPoint;
use crate::problems;

/// By how much a question reaches back behind the last one: clocks differ.
const OVERLAP: SignedDuration = SignedDuration::from_mins(5);
/// How often the whole index is asked for.
const FULL_EVERY: SignedDuration = SignedDuration::from_hours(7 * 24);
/// After so many agreements without any answer the partner's system is taken to be down.
const MOST_SILENCES: usize = 3;
/// A pull that fetched so many goes on where it stopped when it fails; a shorter one begins anew.
const WORTH_KEEPING: u32 = 500;
/// So many agreements of one pull that could not be fetched are tried again one by one.
const MOST_LEFT: u32 = 100;
/// After so many failures in a row the agreements that meet silence are left to themselves.
const PATIENCE: u32 = 3;

/// How much of a pull is done at once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    until: Option<Instant>,
}

/// How a piece went.
#[derive(Debug)]
pub(super) struct Asked {
    /// What is known now; when to ask next is still open.
    pub(super) pull: Pull,
    /// Whether the partner is asked as often as one with whom we have something.
    pub(super) is_known: bool,
    /// Whether the partner did not answer at all.
    pub(super) was_silent: bool,
}

/// Why a piece ended before its end.
enum Ended {
    /// There is more to do, and the time is over.
    Paused,
    /// The partner did not answer, or not as it should.
    Failed(CallProblem),
    /// The index came, but some of what it lists did not, and is left to nobody: all of it is asked for again.
    Missed {
        /// What stood in the way, in a short form.
        error: String,
    },
    /// Our database.
    Broken(StoreError),
}

impl Pace {
    /// As long as it takes.
    pub(super) fn unhurried() -> Self {
        Self { until: None }
    }

    /// No longer than that.
    pub(super) fn within(time: Duration) -> Self {
        Self { until: Instant::now().checked_add(time) }
    }

    fn is_over(self) -> bool {
        self.until.is_some_and(|until| Instant::now() >= until)
    }
}

impl From<StoreError> for Ended {
    fn from(error: StoreError) -> Self {
        Self::Broken(error)
    }
}

/// Asks one partner.
pub(super) async fn ask(
    host: &Host,
    institution: &Institution,
    before: &Pull,
    full: bool,
    pace: Pace,
) -> Result<Asked, StoreError> {
    let mut asking = Asking::begin(host, institution, before, full, pace);
    let index = asking.index().await;
    let mut ended = index;
    // An index that fails hides no approval, unless nobody is there at all.
    let go_on = match &ended {
        Ok(()) | Err(Ended::Missed { .. }) => true,
        Err(Ended::Failed(problem)) => !reach::is_silence(problem),
        Err(Ended::Paused | Ended::Broken(_)) => false,
    };
    if go_on {
        let approvals = asking.approvals().await;
        ended = ended.and(approvals);
    }
    asking.end(ended).await
}

/// Whether a pull asks for the whole index.
#[cfg(test)]
pub(super) fn is_full(host: &Host, institution: &Institution, before: &Pull) -> bool {
    Asking::begin(host, institution, before, false, Pace::unhurried()).progress.full
}

struct Asking<'a> {
    host: &'a Host,
    institution: &'a Institution,
    before: &'a Pull,
    progress: Progress,
    pace: Pace,
    approvals_done: bool,
}

impl<'a> Asking<'a> {
    fn begin(host: &'a Host, institution: &'a Institution, before: &'a Pull, full: bool, pace: Pace) -> Self {
        let began_at = host.clock().now();
        let due = |at: Option<Timestamp>| at.is_none_or(|at| began_at.duration_since(at) >= FULL_EVERY);
        // A clock that went ahead for a while leaves times behind that say nothing.
        let known = |at: Option<Timestamp>| at.filter(|at| at.duration_since(began_at) <= CLOCK_SKEW);
        let full = full || known(before.index_at).is_none() || due(known(before.full_index_at));
        let anew = || Progress {
            began_at,
            full,
            fetched_to: None,
            missed: None,
            index_done: false,
            asked_to: None,
            found: FoundByPull::default(),
        };
        let kept = before.progress.clone().filter(|progress| known(Some(progress.began_at)).is_some());
        let progress = kept.unwrap_or_else(anew);
        Self { host, institution, before, progress, pace, approvals_done: false }
    }

    fn partner(&self) -> &'a HeiId {
        &self.before.partner
    }

    /// Asks for the ids that are new or changed and fetches each. A full index also brings ids that we know and that
    /// are not listed: the partner may have deleted them.
    async fn index(&mut self) -> Result<(), Ended> {
        if self.progress.index_done {
            return Ok(());
        }
        let since = self.before.index_at.filter(|_| !self.progress.full).and_then(|at| at.checked_sub(OVERLAP).ok());
        let params = since.map(|since| ("modified_since".to_owned(), since.to_string())).into_iter().collect();
        let (host, institution, partner) = (self.host, self.institution, self.partner());
        let called = calls::call(host, institution, partner, Service::IIAS_INDEX, params, None).await;
        reach::note(host, institution.hei(), partner, &called).await?;
        host.kill_points().pass(KillPoint::IndexCame).await;
        let answer = called.result.map_err(Ended::Failed)?;
        let index = match IndexResponse::read(&answer.body) {
            Ok(index) => index,
            Err(error) => {
                let problem = CallProblem::from(error);
                problems::noticed(host, institution, partner, Service::IIAS_INDEX, &problem, Some(200)).await;
                return Err(Ended::Failed(problem));
            }
        };
        let mut ids: BTreeSet<IiaId> = index.iia_ids.iter().filter_map(|id| IiaId::parse(id).ok()).collect();
        self.progress.found.listed = count(ids.len());
        if since.is_none() {
            ids.extend(partner_copies::known_remote_ids(host.store(), institution.hei(), partner).await?);
        }
        let fetched_to = self.progress.fetched_to.clone();
        let left = ids.iter().filter(|id| fetched_to.as_deref().is_none_or(|last| id.as_str() > last));
        self.fetch(left).await?;
        if let Some(error) = self.progress.missed.clone() {
            return Err(Ended::Missed { error });
        }
        self.progress.index_done = true;
        Ok(())
    }

    /// Fetches one agreement after the other. Nothing is passed over: what could not be fetched is left to a job of its
    /// own, or kept as missed, or still stands before `fetched_to`.
    async fn fetch(&mut self, ids: impl Iterator<Item = &IiaId>) -> Result<(), Ended> {
        let (host, institution, partner) = (self.host, self.institution, self.partner());
        // What met silence since the last answer: whether that was its own fault is not known yet.
        let mut silent: Vec<(&IiaId, CallProblem)> = Vec::new();
        let mut has_moved = false;
        for remote_id in ids {
            if self.pace.is_over() {
                return Err(self.pause(&mut silent, has_moved).await?);
            }
            let began_at = host.clock().now();
            match fetch_agreement::fetch(host, institution, partner, remote_id).await {
                Ok(fetched) => {
                    let changed = fetch_agreement::keep(host, institution, &fetched).await?;
                    self.progress.found.fetched += 1;
                    self.progress.found.changed += u32::from(changed);
                    host.kill_points().pass(KillPoint::PullKept).await;
                }
                // One agreement that the partner's system cannot show does not hide the others; silence is no matter
                // of one.
                Err(problem) if reach::is_silence(&problem) => {
                    if silent.len() + 1 >= MOST_SILENCES {
                        let (hei, took) = (institution.hei(), Duration::ZERO);
                        reach::note_outcome(host, hei, partner, Some(&problem), began_at, took).await?;
                        return Err(Ended::Failed(problem));
                    }
                    silent.push((remote_id, problem));
                    continue;
                }
                Err(problem) => self.pass_over(remote_id, &problem).await?,
            }
            self.pass_over_silent(&mut silent).await?;
            self.progress.fetched_to = Some(remote_id.to_string());
            has_moved = true;
        }
        if let Some(last) = silent.last().map(|(id, _)| id.to_string()) {
            self.pass_over_silent(&mut silent).await?;
            self.progress.fetched_to = Some(last);
        }
        Ok(())
    }

    /// What becomes of a piece whose time is over. What met silence at its end is asked for first in the next one; if a
    /// whole piece brought nothing else, the pull has failed.
    async fn pause(&mut self, silent: &mut Vec<(&IiaId, CallProblem)>, has_moved: bool) -> Result<Ended, StoreError> {
        if self.before.failures >= PATIENCE
            && let Some(last) = silent.last().map(|(id, _)| id.to_string())
        {
            self.pass_over_silent(silent).await?;
            self.progress.fetched_to = Some(last);
        }
        Ok(match silent.pop() {
            Some((_, problem)) if !has_moved => Ended::Failed(problem),
            _ => Ended::Paused,
        })
    }

    async fn pass_over_silent(&mut self, silent: &mut Vec<(&IiaId, CallProblem)>) -> Result<(), StoreError> {
        for (remote_id, problem) in silent.drain(..) {
            self.pass_over(remote_id, &problem).await?;
        }
        Ok(())
    }

    /// Goes on behind an agreement that could not be fetched. A pull that has come far, or failed often, leaves it to a
    /// job; another one notes that it missed something.
    async fn pass_over(&mut self, remote_id: &IiaId, problem: &CallProblem) -> Result<(), StoreError> {
        self.progress.found.failed += 1;
        let is_left = !reach::is_silence(problem)
            || self.before.failures >= PATIENCE
            || self.progress.found.fetched >= WORTH_KEEPING;
        if !(is_left && self.leave(remote_id, problem).await?) {
            self.progress.missed = Some(problem.slug().to_owned());
        }
        Ok(())
    }

    /// Leaves one agreement to a job of its own, so that the pull need not be done again for it. What the partner
    /// refuses is not asked again. `false` if there are too many of them.
    async fn leave(&self, remote_id: &IiaId, problem: &CallProblem) -> Result<bool, StoreError> {
        if matches!(problem, CallProblem::Refused { .. }) {
            return Ok(true);
        }
        if self.progress.found.failed > MOST_LEFT {
            return Ok(false);
        }
        let (store, hei, partner) = (self.host.store(), self.institution.hei(), self.partner());
        let agreement = agreements::id_of_remote(store, hei, partner, remote_id).await?;
        let job = NewJob {
            institution: hei.clone(),
            kind: JobKind::FetchAgreement,
            partner: partner.clone(),
            subject: remote_id.to_string(),
            agreement,
            now: self.host.clock().now(),
        };
        let tx = store.begin().await?;
        jobs::enqueue(&tx, &job).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Asks about all agreements that the partner can read.
    async fn approvals(&mut self) -> Result<(), Ended> {
        let (host, institution, partner) = (self.host, self.institution, self.partner());
        let ids: Vec<AgreementId> = agreements::shared_with(host.store(), institution.hei(), partner).await?;
        let asked_to = self.progress.asked_to.clone();
        let left: Vec<AgreementId> =
            ids.into_iter().filter(|id| asked_to.as_deref().is_none_or(|last| id.as_str() > last)).collect();
        let most = calls::limit_of(host, partner, Service::IIAS_APPROVAL, "max-iia-ids").clamp(1, 100);
        for ids in left.chunks(most) {
            if self.pace.is_over() {
                return Err(Ended::Paused);
            }
            let began_at = host.clock().now();
            let answer = match fetch_approval::ask(host, institution, partner, ids).await {
                Ok(answer) => answer,
                Err(problem) => {
                    let hei = institution.hei();
                    reach::note_outcome(host, hei, partner, Some(&problem), began_at, Duration::ZERO).await?;
                    return Err(Ended::Failed(problem));
                }
            };
            let changed = fetch_approval::keep(host, institution, ids, &answer).await?;
            self.progress.found.asked += count(ids.len());
            self.progress.found.changed += count(changed);
            self.progress.asked_to = ids.last().map(ToString::to_string);
            host.kill_points().pass(KillPoint::PullKept).await;
        }
        self.approvals_done = true;
        Ok(())
    }

    async fn end(self, ended: Result<(), Ended>) -> Result<Asked, StoreError> {
        let (host, before, progress) = (self.host, self.before, self.progress);
        let mut pull = Pull { started_at: Some(progress.began_at), progress: None, ..before.clone() };
        if progress.index_done {
            pull.index_at = Some(progress.began_at);
            if progress.full {
                pull.full_index_at = Some(progress.began_at);
            }
        }
        if self.approvals_done {
            pull.approvals_at = Some(progress.began_at);
        }
        let mut was_silent = false;
        match ended {
            Ok(()) => {
                pull.found = Some(progress.found);
                (pull.failed_at, pull.error, pull.failures) = (None, None, 0);
            }
            // It goes on at once, whatever happened before; only its end tells whether it came through.
            Err(Ended::Paused) => {
                (pull.failed_at, pull.error) = (None, None);
                pull.progress = Some(progress);
            }
            Err(Ended::Failed(problem)) => {
                was_silent = reach::is_silence(&problem);
                failed(&mut pull, problem.slug(), host.clock().now());
                let is_worth_keeping = progress.found.fetched >= WORTH_KEEPING && progress.missed.is_none();
                pull.progress = is_worth_keeping.then_some(progress);
            }
            Err(Ended::Missed { error }) => failed(&mut pull, &error, host.clock().now()),
            Err(Ended::Broken(error)) => return Err(error),
        }
        let is_known = is_known(host, self.institution, &before.partner).await?;
        Ok(Asked { pull, is_known, was_silent })
    }
}

fn failed(pull: &mut Pull, error: &str, at: Timestamp) {
    pull.failed_at = Some(at);
    pull.error = Some(error.to_owned());
    pull.failures = pull.failures.saturating_add(1);
}

/// Whether the partner is asked often: everybody in a small network, else those with whom we have something.
async fn is_known(host: &Host, institution: &Institution, partner: &HeiId) -> Result<bool, StoreError> {
    let (store, hei) = (host.store(), institution.hei());
    if schedule::offering(host, institution).len() <= SMALL_NETWORK {
        return Ok(true);
    }
    Ok(!agreements::shared_with(store, hei, partner).await?.is_empty()
        || !partner_copies::known_remote_ids(store, hei, partner).await?.is_empty())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
