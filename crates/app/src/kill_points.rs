//! Places between two effects where a process may die: after a commit and before the call, after an answer and before
//! it is written down. Tests stop a host there for good and look at what another one makes of it. Nothing but a test
//! arms them; unarmed they cost one look at a number.

use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Notify;

/// A place between two effects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KillPoint {
    /// A job is leased; nothing has been sent for it.
    JobClaimed,
    /// The partner has answered; nothing of it is kept.
    AnswerCame,
    /// What was fetched is kept; the job is not ended.
    DocumentKept,
    /// The job has ended; nobody was told.
    JobEnded,
    /// A partner's notice was proved; nothing is kept.
    NoticeProved,
    /// What a notice is about waits to be fetched; the partner has no answer.
    NoticeKept,
    /// A pull is leased; nothing was asked.
    PullClaimed,
    /// The partner's index came; nothing of it was fetched.
    IndexCame,
    /// Something of a pull is kept; the pull has not ended.
    PullKept,
    /// A person approves; the partner's copy was fetched anew, and nothing is kept.
    ApprovalChecked,
}

impl KillPoint {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::JobClaimed,
        Self::AnswerCame,
        Self::DocumentKept,
        Self::JobEnded,
        Self::NoticeProved,
        Self::NoticeKept,
        Self::PullClaimed,
        Self::IndexCame,
        Self::PullKept,
        Self::ApprovalChecked,
    ];

    /// Its place in the list, from 1.
    fn number(self) -> usize {
        Self::ALL.iter().position(|point| *point == self).map_or(0, |place| place + 1)
    }
}

/// The kill points of one host.
#[derive(Debug, Default)]
pub struct KillPoints {
    armed: AtomicUsize,
    reached: Notify,
}

impl KillPoints {
    /// Whoever comes to this point from now on stays there for ever.
    pub fn arm(&self, point: KillPoint) {
        self.armed.store(point.number(), Ordering::SeqCst);
    }

    /// Nobody dies any more.
    pub fn disarm(&self) {
        self.armed.store(0, Ordering::SeqCst);
    }

    /// Waits until somebody stands at the armed point.
    pub async fn reached(&self) {
        self.reached.notified().await;
    }

    /// Passes a point.
    pub(crate) async fn pass(&self, point: KillPoint) {
        let armed = self.armed.load(Ordering::Relaxed);
        if armed != 0 && armed == point.number() {
            self.reached.notify_one();
            std::future::pending::<()>().await;
        }
    }
}
