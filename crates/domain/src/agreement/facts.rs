//! The facts that are kept about one agreement at one institution. Everything shown is derived from them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::agreement::copy::AgreementCopy;
use crate::hei::{CopyHash, HeiId, IiaId, OunitId};
use crate::ids::{AgreementId, PartnerCopyId};

/// All facts about one agreement, as the store keeps them.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Whose agreement this is.
    pub institution: HeiId,
    /// With whom.
    pub partner: HeiId,
    /// Our id, which is also our `iia-id`.
    pub id: AgreementId,
    /// Our number for people.
    pub code: String,
    /// The partner's id for its copy, once mapped.
    pub remote_id: Option<IiaId>,
    /// The unit in charge here; `None` if that is the whole institution. Partners never see it.
    pub unit: Option<OunitId>,
    /// When we made the agreement here.
    pub created_at: Timestamp,
    /// When we deleted it, if we did. The id stays burnt.
    pub deleted_at: Option<Timestamp>,
    /// What we are working on and nobody else sees.
    pub draft: Option<Draft>,
    /// Our frozen revisions that the partner may need to be matched with: the newest, the one in force, those named
    /// by an approval. Ordered by ordinal.
    pub revisions: Vec<Revision>,
    /// The partner's copies that matter: the newest readable, the approved one, the one in force. Ordered by time.
    pub copies: Vec<PartnerCopy>,
    /// What we know about the partner's record itself.
    pub remote: Option<RemoteRecord>,
    /// Our standing approval of a copy of theirs.
    pub given: Option<ApprovalGiven>,
    /// The partner's last approval of ours as read from its approval API.
    pub received: Option<ApprovalReceived>,
    /// The pair of snapshots in force, as kept.
    pub base: Option<Base>,
}

/// Work that only our institution can see.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Draft {
    /// What the copy will say.
    pub content: AgreementCopy,
    /// When it was last saved.
    pub saved_at: Timestamp,
    /// Who saved it.
    pub saved_by: String,
}

/// One revision of our copy, frozen when it was sent.
#[derive(Clone, Debug)]
pub struct Revision {
    /// 1, 2, 3 …
    pub ordinal: u32,
    /// What it says.
    pub content: AgreementCopy,
    /// Its hash, computed on the bytes that we serve.
    pub hash: CopyHash,
    /// When it was frozen.
    pub at: Timestamp,
    /// Who did it.
    pub by: String,
    /// When the terms last changed, up to this revision. Mapping, codes and contacts do not move it.
    pub terms_changed_at: Timestamp,
    /// When the partner's system first fetched it.
    pub fetched_at: Option<Timestamp>,
}

/// One document that the partner served and that we could read.
#[derive(Clone, Debug)]
pub struct PartnerCopy {
    /// Our id of the stored document.
    pub id: PartnerCopyId,
    /// What it says.
    pub content: AgreementCopy,
    /// The hash that we computed on the bytes that came.
    pub hash: CopyHash,
    /// When we first saw this content.
    pub first_fetched_at: Timestamp,
    /// When the terms last changed: as the partner's host says it, else when we first saw them.
    pub terms_changed_at: Timestamp,
}

/// What we know about the partner's record of the agreement.
#[derive(Clone, Debug)]
pub struct RemoteRecord {
    /// The partner's id.
    pub id: IiaId,
    /// When we last got an answer about it.
    pub fetched_at: Timestamp,
    /// When the partner's system first said that it has no such agreement.
    pub gone_at: Option<Timestamp>,
    /// The newest copy, if the last answer could be used; it is then the last of [`Facts::copies`].
    pub current: Option<PartnerCopyId>,
    /// Why the last answer could not be used.
    pub problem: Option<CopyProblem>,
    /// Since when its answers cannot be used.
    pub problem_since: Option<Timestamp>,
    /// The id of ours that the partner's newest copy names.
    pub claims: Option<IiaId>,
}

/// Why a partner's document cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CopyProblem {
    /// The hash in the document is not the hash of its content.
    WrongHash {
        /// What the document claims.
        claimed: String,
        /// What its content gives.
        computed: CopyHash,
    },
    /// The document cannot be read by its schema.
    Unreadable {
        /// What is wrong with it, in the words of the reader.
        reason: String,
    },
    /// The document is about another pair of institutions or another id than asked for.
    OtherAgreement {
        /// What is wrong.
        reason: String,
    },
    /// The copy names an id of ours that is mapped to another of their agreements.
    IdTaken {
        /// The id of ours that it names.
        claims: IiaId,
    },
}

impl CopyProblem {
    /// Stable short name for message keys and the history.
    #[must_use]
    pub fn slug(&self) -> &'static str {
        match self {
            Self::WrongHash { .. } => "wrong-hash",
            Self::Unreadable { .. } => "unreadable",
            Self::OtherAgreement { .. } => "other-agreement",
            Self::IdTaken { .. } => "id-taken",
        }
    }
}

/// We approved a copy of theirs.
#[derive(Clone, Debug)]
pub struct ApprovalGiven {
    /// The snapshot that we approved.
    pub copy: PartnerCopyId,
    /// Its hash, which our approval API answers.
    pub hash: CopyHash,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: String,
}

/// What the partner's approval API said about our copy.
#[derive(Clone, Debug)]
pub struct ApprovalReceived {
    /// The hash that they approve.
    pub hash: CopyHash,
    /// When we read it first.
    pub at: Timestamp,
    /// Our newest revision with this hash; `None` if the hash is none of ours.
    pub revision: Option<u32>,
}

/// The pair of snapshots in force, as kept.
#[derive(Clone, Debug)]
pub struct Base {
    /// Our revision.
    pub revision: u32,
    /// Their copy.
    pub copy: PartnerCopyId,
    /// When we knew both approvals.
    pub at: Timestamp,
}

impl Facts {
    /// Our newest revision, which is the one that we serve.
    #[must_use]
    pub fn current_revision(&self) -> Option<&Revision> {
        self.revisions.last()
    }

    /// The partner's newest copy, if its last answer could be used.
    #[must_use]
    pub fn current_copy(&self) -> Option<&PartnerCopy> {
        let current = self.remote.as_ref()?.current.as_ref()?;
        self.copies.iter().find(|copy| copy.id == *current)
    }

    /// The newest copy of theirs that we could ever use: shown, with its age, when the last answer could not be.
    #[must_use]
    pub fn last_good_copy(&self) -> Option<&PartnerCopy> {
        self.current_copy().or_else(|| self.copies.last())
    }

    /// Who last changed our copy and when: the draft if there is one, else the newest revision.
    #[must_use]
    pub fn last_change(&self) -> Option<(&str, Timestamp)> {
        let draft = self.draft.as_ref().map(|draft| (draft.saved_by.as_str(), draft.saved_at));
        draft.or_else(|| self.current_revision().map(|ours| (ours.by.as_str(), ours.at)))
    }

    /// A revision of ours by its ordinal.
    #[must_use]
    pub fn revision(&self, ordinal: u32) -> Option<&Revision> {
        self.revisions.iter().find(|revision| revision.ordinal == ordinal)
    }

    /// A copy of theirs by its id.
    #[must_use]
    pub fn copy(&self, id: &PartnerCopyId) -> Option<&PartnerCopy> {
        self.copies.iter().find(|copy| copy.id == *id)
    }
}
