//! Two institutions and what each knows of the other, for tests. Nothing is sent by itself: a side learns what the
//! other did when it pulls.

use std::hash::{DefaultHasher, Hash, Hasher};

use jiff::Timestamp;
use jiff::civil::Date;

use crate::agreement::copy::AgreementCopy;
use crate::agreement::facts::{ApprovalGiven, ApprovalReceived, Base, Facts, PartnerCopy, RemoteRecord, Revision};
use crate::agreement::mutual::standing_pair;
use crate::agreement::standing::{self, Standing, Who};
use crate::agreement::{compare, sample, take_over};
use crate::hei::{CopyHash, HeiId, IiaId};
use crate::ids::{AgreementId, PartnerCopyId};

/// One of the two institutions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    A,
    B,
}

impl Side {
    pub(crate) fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// What both sides keep.
#[derive(Clone, Debug)]
pub(crate) struct World {
    seconds: i64,
    ids: u128,
    a: Facts,
    b: Facts,
}

impl World {
    /// A has written a draft; B has written nothing and knows nothing.
    pub(crate) fn new() -> Self {
        let (a, b) = (hei("alpha.example"), hei("beta.example"));
        let facts = |institution: &HeiId, partner: &HeiId, id: u128| Facts {
            institution: institution.clone(),
            partner: partner.clone(),
            id: AgreementId::from_uuid(uuid::Uuid::from_u128(id)),
            code: format!("2026-{id:03}"),
            remote_id: None,
            created_at: instant(0),
            unit: None,
            deleted_at: None,
            draft: None,
            revisions: Vec::new(),
            copies: Vec::new(),
            remote: None,
            given: None,
            received: None,
            base: None,
        };
        Self { seconds: 0, ids: 100, a: facts(&a, &b, 1), b: facts(&b, &a, 2) }
    }

    /// A has sent its copy, B made its own from it, and each names the other's id.
    pub(crate) fn linked() -> Self {
        let mut world = Self::new();
        world.send_first();
        world.mirror_at_b();
        world.pull(Side::A);
        world.pull(Side::B);
        world
    }

    /// Both approved and know it.
    pub(crate) fn in_force() -> Self {
        let mut world = Self::linked();
        world.conclude();
        world
    }

    /// A sends its first revision, which names no id of B.
    pub(crate) fn send_first(&mut self) {
        let (a, b) = (self.a.institution.clone(), self.b.institution.clone());
        let conditions = sample::conditions(&a, &b, 2);
        self.freeze(Side::A, sample::copy(&a, &self.a.id, &self.a.code, &b, conditions));
    }

    /// B makes its copy from A's and sends it.
    pub(crate) fn mirror_at_b(&mut self) {
        self.pull(Side::B);
        let theirs = self.b.current_copy().unwrap().content.clone();
        self.b.remote_id.clone_from(&theirs.owner.iia_id);
        self.freeze(Side::B, take_over::mirror(&theirs, &self.b.id, &self.b.code));
    }

    /// Both pull, approve and pull again.
    pub(crate) fn conclude(&mut self) {
        self.pull_both();
        assert!(self.approve(Side::A), "A cannot approve: {:?}", standing::obstacles(&self.a));
        assert!(self.approve(Side::B), "B cannot approve: {:?}", standing::obstacles(&self.b));
        self.pull_both();
    }

    pub(crate) fn facts(&self, side: Side) -> &Facts {
        match side {
            Side::A => &self.a,
            Side::B => &self.b,
        }
    }

    pub(crate) fn facts_mut(&mut self, side: Side) -> &mut Facts {
        match side {
            Side::A => &mut self.a,
            Side::B => &mut self.b,
        }
    }

    pub(crate) fn standing(&self, side: Side) -> Standing {
        standing::derive(self.facts(side), today())
    }

    /// The short names of both sides' states, A's first, without what they have in common.
    pub(crate) fn states(&self) -> [&'static str; 2] {
        [Side::A, Side::B].map(|side| self.standing(side).state.slug().trim_start_matches("state-"))
    }

    /// Who acts next, as both sides see it: whether A does and whether B does.
    pub(crate) fn actors(&self) -> [(bool, bool); 2] {
        [Side::A, Side::B].map(|side| {
            let (own, partner) = match self.standing(side).next.who {
                Who::Us => (true, false),
                Who::Partner => (false, true),
                Who::Both => (true, true),
                Who::Nobody => (false, false),
            };
            if side == Side::A { (own, partner) } else { (partner, own) }
        })
    }

    /// The one who acts next, on which both agree.
    pub(crate) fn actor(&self) -> (bool, bool) {
        let [a, b] = self.actors();
        assert_eq!(a, b, "A is {:?}, B is {:?}", self.standing(Side::A), self.standing(Side::B));
        a
    }

    /// Changes the side's own copy and sends it.
    pub(crate) fn edit(&mut self, side: Side, change: impl FnOnce(&mut AgreementCopy)) {
        let mut content = self.facts(side).current_revision().unwrap().content.clone();
        change(&mut content);
        self.freeze(side, content);
    }

    /// Sets the places of the first condition and sends the copy.
    pub(crate) fn set_people(&mut self, side: Side, people: u64) {
        self.edit(side, |copy| copy.conditions[0].per_year.people = people);
    }

    /// Takes over all that the partner's copy, as last fetched, says otherwise.
    pub(crate) fn take_theirs(&mut self, side: Side) {
        let theirs = self.facts(side).current_copy().unwrap().content.clone();
        self.edit(side, |ours| {
            let comparison = compare::compare(ours, &theirs);
            *ours = take_over::take_over(ours, &theirs, &comparison, &take_over::Choices::all_theirs(&comparison));
        });
    }

    /// Approves the partner's copy after a fresh fetch, if nothing speaks against it.
    pub(crate) fn approve(&mut self, side: Side) -> bool {
        self.fetch_copy(side);
        let facts = self.facts(side);
        if !standing::obstacles(facts).is_empty() {
            return false;
        }
        let theirs = facts.current_copy().unwrap();
        let (copy, hash) = (theirs.id.clone(), theirs.hash.clone());
        let at = self.tick();
        self.facts_mut(side).given = Some(ApprovalGiven { copy, hash, at, by: "Ilze Ozola".to_owned() });
        self.settle(side);
        true
    }

    pub(crate) fn withdraw(&mut self, side: Side) {
        self.tick();
        self.facts_mut(side).given = None;
    }

    /// Deletes the side's own copy: the partner's next answer is empty.
    pub(crate) fn delete(&mut self, side: Side) {
        let at = self.tick();
        self.facts_mut(side).deleted_at = Some(at);
    }

    pub(crate) fn pull_both(&mut self) {
        self.pull(Side::A);
        self.pull(Side::B);
    }

    /// Fetches the partner's copy and its approval of ours.
    pub(crate) fn pull(&mut self, side: Side) {
        self.fetch_copy(side);
        self.fetch_approval(side);
    }

    pub(crate) fn fetch_approval(&mut self, side: Side) {
        let answered = self.facts(side.other()).given.as_ref().map(|given| given.hash.clone());
        let at = self.tick();
        let facts = self.facts_mut(side);
        if facts.received.as_ref().map(|received| &received.hash) != answered.as_ref() {
            let newest = |hash: &CopyHash| facts.revisions.iter().rev().find(|r| r.hash == *hash).map(|r| r.ordinal);
            facts.received = answered.map(|hash| ApprovalReceived { revision: newest(&hash), hash, at });
        }
        self.settle(side);
    }

    pub(crate) fn fetch_copy(&mut self, side: Side) {
        let partner = self.facts(side.other());
        let served = partner.current_revision().filter(|_| partner.deleted_at.is_none()).cloned();
        let at = self.tick();
        let Some(served) = served else {
            if let Some(remote) = &mut self.facts_mut(side).remote {
                remote.fetched_at = at;
                remote.current = None;
                remote.gone_at.get_or_insert(at);
            }
            return;
        };
        let next_id = self.next_copy_id();
        let facts = self.facts_mut(side);
        let is_new = facts.copies.last().is_none_or(|newest| newest.content != served.content);
        let id = if is_new { next_id } else { facts.copies.last().unwrap().id.clone() };
        if is_new {
            facts.copies.push(PartnerCopy {
                id: id.clone(),
                content: served.content.clone(),
                hash: served.hash.clone(),
                first_fetched_at: at,
                terms_changed_at: served.terms_changed_at,
            });
        }
        // Between two pulls the partner may have changed the terms and changed them back: the same copy is newer then.
        facts.copies.last_mut().unwrap().terms_changed_at = served.terms_changed_at;
        let claims = served.content.other.iia_id.clone();
        let remote_id = served.content.owner.iia_id.unwrap();
        facts.remote = Some(RemoteRecord {
            id: remote_id.clone(),
            fetched_at: at,
            gone_at: None,
            current: Some(id),
            problem: None,
            problem_since: None,
            claims: claims.clone(),
        });
        if facts.remote_id.is_none() && claims == Some(IiaId::from(&facts.id)) {
            facts.remote_id = Some(remote_id.clone());
            self.edit(side, |copy| copy.other.iia_id = Some(remote_id));
        }
        self.settle(side);
    }

    /// Keeps a new pair and says so in a revision with the same hash.
    fn settle(&mut self, side: Side) {
        let facts = self.facts(side);
        let Some(pair) = standing_pair(facts) else { return };
        let known = facts.base.as_ref().is_some_and(|base| base.revision == pair.revision && base.copy == pair.copy);
        if known {
            return;
        }
        let at = self.tick();
        let facts = self.facts_mut(side);
        facts.base = Some(Base { revision: pair.revision, copy: pair.copy, at });
        if !facts.current_revision().unwrap().content.in_effect {
            self.edit(side, |copy| copy.in_effect = true);
        }
    }

    fn freeze(&mut self, side: Side, content: AgreementCopy) {
        let at = self.tick();
        let facts = self.facts_mut(side);
        let last = facts.current_revision();
        let unchanged = last.filter(|last| last.content.has_same_terms(&content));
        let revision = Revision {
            ordinal: last.map_or(1, |last| last.ordinal + 1),
            hash: hash_of(&content),
            at,
            by: "Ilze Ozola".to_owned(),
            terms_changed_at: unchanged.map_or(at, |last| last.terms_changed_at),
            fetched_at: None,
            content,
        };
        facts.revisions.push(revision);
    }

    pub(crate) fn tick(&mut self) -> Timestamp {
        self.seconds += 1;
        instant(self.seconds)
    }

    fn next_copy_id(&mut self) -> PartnerCopyId {
        self.ids += 1;
        PartnerCopyId::from_uuid(uuid::Uuid::from_u128(self.ids))
    }
}

/// A day on which the sample's years run.
pub(crate) fn today() -> Date {
    jiff::civil::date(2026, 11, 25)
}

pub(crate) fn hei(id: &str) -> HeiId {
    HeiId::parse(id).unwrap()
}

fn instant(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + seconds).unwrap()
}

/// Stands for the true hash: both ids, the conditions in their order and the termination mark, but no contacts.
pub(crate) fn hash_of(content: &AgreementCopy) -> CopyHash {
    let mut conditions = content.conditions.clone();
    for condition in &mut conditions {
        condition.sending.contacts.clear();
        condition.receiving.contacts.clear();
    }
    let said = format!("{:?}{:?}{:?}{conditions:?}", content.owner.iia_id, content.other.iia_id, content.terminated);
    let part = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, &said).hash(&mut hasher);
        hasher.finish()
    };
    CopyHash::parse(&format!("{:016x}{:016x}{:016x}{:016x}", part(0), part(1), part(2), part(3))).unwrap()
}
