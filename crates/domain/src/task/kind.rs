//! The kinds of steps: what each is called, how long it may take and why, and who may do it.

use crate::agreement::standing::Who;
use crate::people::right::Right;

/// For what the partner waits and can do nothing about. Two weeks leave room for a holiday.
const A_TURN: u16 = 14;
/// For what nobody waits yet: a partner reads new agreements about once a month, and after a month nobody remembers
/// what a draft was meant to be.
const A_MONTH: u16 = 30;
/// For what keeps everything else about the object from going on. A silent partner's messages are given up then
/// (`delivery::GIVE_UP_AFTER`).
const STANDSTILL: u16 = 7;
/// Half of the six months before the end (`agreement::NOTICE`): the other half is for the partner's answer.
const RENEWAL: u16 = 92;
/// For a message that is not on its way any more, which whoever waits for it does not know.
const LOST: u16 = 3;

/// What has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Send a draft that the partner never saw.
    SendDraft,
    /// Send changes to an agreement that the partner has, or throw them away.
    SendChanges,
    /// The partner makes its copy or links one.
    AwaitCopy,
    /// Name the other side's id.
    CompleteLink,
    /// Compare the copies and decide field by field.
    ResolveDifferences,
    /// Approve the other side's copy.
    ApproveAgreement,
    /// Look at what is wrong with the partner's copy.
    ResolveProblem,
    /// Agree on the years after the agreement's end, or let it end.
    RenewAgreement,
    /// Ask the partner for the approval that its copy speaks of.
    AskForProof,
    /// Tell the partner that it approves a copy that was never ours.
    ReportForeignApproval,
    /// Decide about a partner's agreement that belongs to none of ours.
    AnswerReceived,
    /// Tell a partner that its agreement cannot be read.
    ReportUnreadable,
    /// Find out why a partner's system refuses our messages.
    MessagesRefused,
    /// Reach a partner in another way: our messages could not be delivered.
    MessagesUndelivered,
    /// Use another way: the partner has no service for our messages.
    PartnerNotConnected,
    /// Wait for a partner's system that does not answer.
    PartnerSilent,
}

/// The lists in which steps stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pile {
    /// We can do it.
    Work,
    /// The other side acts.
    Waiting,
    /// Something between our system and a partner's.
    Connection,
}

impl Kind {
    /// Every kind, in the order in which pages list them.
    pub const ALL: [Self; 16] = [
        Self::ApproveAgreement,
        Self::ResolveDifferences,
        Self::SendDraft,
        Self::SendChanges,
        Self::CompleteLink,
        Self::AnswerReceived,
        Self::ResolveProblem,
        Self::RenewAgreement,
        Self::AskForProof,
        Self::ReportForeignApproval,
        Self::AwaitCopy,
        Self::ReportUnreadable,
        Self::MessagesRefused,
        Self::MessagesUndelivered,
        Self::PartnerNotConnected,
        Self::PartnerSilent,
    ];

    /// The short name: kept in the store, and the key of its texts.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::SendDraft => "send-draft",
            Self::SendChanges => "send-changes",
            Self::AwaitCopy => "await-copy",
            Self::CompleteLink => "complete-link",
            Self::ResolveDifferences => "resolve-differences",
            Self::ApproveAgreement => "approve-agreement",
            Self::ResolveProblem => "resolve-problem",
            Self::RenewAgreement => "renew-agreement",
            Self::AskForProof => "ask-for-proof",
            Self::ReportForeignApproval => "foreign-approval",
            Self::AnswerReceived => "answer-received",
            Self::ReportUnreadable => "unreadable",
            Self::MessagesRefused => "messages-refused",
            Self::MessagesUndelivered => "messages-undelivered",
            Self::PartnerNotConnected => "not-connected",
            Self::PartnerSilent => "partner-silent",
        }
    }

    /// The kind of this short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// Within how many days it should be done. These are our rules, not the network's.
    #[must_use]
    pub const fn days(self) -> u16 {
        match self {
            Self::ApproveAgreement
            | Self::ResolveDifferences
            | Self::CompleteLink
            | Self::ReportForeignApproval
            | Self::PartnerNotConnected => A_TURN,
            Self::SendDraft | Self::SendChanges | Self::AwaitCopy | Self::AnswerReceived | Self::AskForProof => A_MONTH,
            Self::ResolveProblem | Self::ReportUnreadable | Self::PartnerSilent => STANDSTILL,
            Self::RenewAgreement => RENEWAL,
            Self::MessagesRefused | Self::MessagesUndelivered => LOST,
        }
    }

    /// The right that somebody needs who does it.
    #[must_use]
    pub const fn right(self) -> Right {
        match self {
            Self::SendDraft | Self::SendChanges => Right::SendAgreements,
            Self::ApproveAgreement => Right::ApproveAgreements,
            Self::AwaitCopy
            | Self::CompleteLink
            | Self::ResolveDifferences
            | Self::ResolveProblem
            | Self::RenewAgreement
            | Self::AskForProof
            | Self::ReportForeignApproval
            | Self::AnswerReceived => Right::EditAgreements,
            Self::ReportUnreadable
            | Self::MessagesRefused
            | Self::MessagesUndelivered
            | Self::PartnerNotConnected
            | Self::PartnerSilent => Right::RepairConnections,
        }
    }

    /// The right that somebody needs who sees it.
    #[must_use]
    pub const fn seen_with(self) -> Right {
        match self.right() {
            Right::RepairConnections => Right::SeeConnections,
            _ => Right::SeeAgreements,
        }
    }

    /// In which list it stands when somebody acts.
    #[must_use]
    pub const fn pile(self, who: Who) -> Pile {
        match (self.right(), who) {
            (Right::RepairConnections, _) => Pile::Connection,
            (_, Who::Us | Who::Both) => Pile::Work,
            (_, Who::Partner | Who::Nobody) => Pile::Waiting,
        }
    }

    pub(super) const fn is_of_agreement(self) -> bool {
        !self.is_of_connection() && !matches!(self, Self::AnswerReceived | Self::ReportUnreadable)
    }

    pub(super) const fn is_of_connection(self) -> bool {
        matches!(
            self,
            Self::MessagesRefused | Self::MessagesUndelivered | Self::PartnerNotConnected | Self::PartnerSilent
        )
    }
}

impl Pile {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Work, Self::Waiting, Self::Connection];

    /// The short name that the store keeps.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Waiting => "waiting",
            Self::Connection => "connection",
        }
    }

    /// The list of this short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pile| pile.slug() == slug)
    }
}
