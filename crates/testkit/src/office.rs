//! What the staff of one host do, as the pages would do it: through the use cases, with what the person saw.

use app::agreements::approve::{ApproveRefused, Approved};
use app::agreements::mark::Mark;
use app::agreements::record::Record;
use app::agreements::send::SendRefused;
use app::agreements::take_over::{Seen, TakeOverRefused, TakenOver, Then};
use app::agreements::{NotBegun, approve, draft, record, send, take_over};
use app::host::Host;
use app::received::{self, ReceivedRefused};
use app::sign_in;
use domain::actor::Actor;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::facts::{Facts, Revision};
use domain::agreement::sample;
use domain::agreement::standing::Standing;
use domain::agreement::take_over::Choices;
use domain::hei::{HeiId, IiaId};
use domain::ids::AgreementId;
use store::StoreError;
use store::page::Place;

/// A host with one institution and a member of its staff.
pub struct Office {
    /// The host.
    pub host: Host,
    /// Its institution.
    pub hei: HeiId,
    /// The member of staff.
    pub actor: Actor,
}

/// Why nothing came of a change: the reason of one of its two steps.
#[derive(Debug)]
pub enum ChangeRefused {
    /// There is nothing to edit.
    Edit(NotBegun),
    /// The draft was not saved.
    Save(draft::SaveRefused),
    /// The draft was not sent.
    Send(SendRefused),
}

impl Office {
    /// The staff of a host: one person who may do everything.
    pub async fn new(host: Host, hei: HeiId) -> Self {
        let id = sign_in::enrol(&host, &hei, "Anna Example", &sign_in::WHOLE_OFFICE).await;
        let id = id.expect("somebody can be made known");
        let actor = Actor::Staff { institution: hei.clone(), id, name: "Anna Example".to_owned() };
        Self { host, hei, actor }
    }

    /// Makes an agreement with two conditions, for so many people in the first one, and sends it.
    pub async fn propose(&self, partner: &Office, people: u64) -> AgreementId {
        let id = Box::pin(draft::create(&self.host, &self.actor, &partner.hei, None)).await;
        let id = id.expect("an agreement can be made");
        let (mut content, mark) = self.edit(&id).await;
        content.conditions = sample::conditions(&self.hei, &partner.hei, 2);
        set_people(&mut content, people);
        Box::pin(draft::save(&self.host, &self.actor, &id, content, mark)).await.expect("a draft can be saved");
        self.send(&id).await.expect("a draft can be sent");
        id
    }

    /// Sets the number of people of the first condition, and sends.
    pub async fn change(&self, id: &AgreementId, people: u64) -> Result<u32, ChangeRefused> {
        self.change_by(id, |content| set_people(content, people)).await
    }

    /// Changes what our copy says, and sends.
    pub async fn change_by(
        &self,
        id: &AgreementId,
        change: impl FnOnce(&mut AgreementCopy),
    ) -> Result<u32, ChangeRefused> {
        let (mut content, mark) = draft::edit(&self.host, &self.hei, id).await.map_err(ChangeRefused::Edit)?;
        change(&mut content);
        Box::pin(draft::save(&self.host, &self.actor, id, content, mark)).await.map_err(ChangeRefused::Save)?;
        self.send(id).await.map_err(ChangeRefused::Send)
    }

    /// Sends the draft.
    pub async fn send(&self, id: &AgreementId) -> Result<u32, SendRefused> {
        Box::pin(send::send(&self.host, &self.actor, id, None)).await
    }

    /// Throws the draft away.
    pub async fn discard(&self, id: &AgreementId) {
        let (_, mark) = self.edit(id).await;
        draft::discard(&self.host, &self.actor, id, mark).await.expect("a draft can be discarded");
    }

    /// Makes a draft of ours from an agreement of theirs.
    pub async fn make_copy(&self, partner: &Office, remote_id: &IiaId) -> Result<AgreementId, ReceivedRefused> {
        Box::pin(received::make_copy(&self.host, &self.actor, &partner.hei, remote_id)).await
    }

    /// Takes over everything that differs, as the page shows it now, and sends. `None` if there is nothing to compare.
    pub async fn take_over(&self, id: &AgreementId) -> Option<Result<TakenOver, TakeOverRefused>> {
        let record = self.record(id).await;
        let comparison = record.comparison.as_ref()?;
        let seen = Seen {
            revision: record.facts.current_revision()?.ordinal,
            copy: record.facts.last_good_copy()?.id.clone(),
        };
        let choices = Choices::all_theirs(comparison);
        Some(Box::pin(take_over::apply(&self.host, &self.actor, id, &choices, &seen, Then::Send)).await)
    }

    /// Approves what the page shows now. `None` if it shows no copy of theirs.
    pub async fn approve(&self, id: &AgreementId) -> Option<Result<Approved, ApproveRefused>> {
        let seen = self.facts(id).await.last_good_copy()?.hash.clone();
        Some(Box::pin(approve::approve(&self.host, &self.actor, id, &seen)).await)
    }

    /// Does what is due, and what that causes.
    pub async fn work(&self) -> usize {
        Box::pin(self.host.work_once()).await
    }

    /// Asks every partner once what is new.
    pub async fn pull(&self) {
        Box::pin(self.host.pull_once(false)).await;
    }

    /// The page of an agreement.
    ///
    /// # Panics
    /// If there is no such agreement.
    pub async fn record(&self, id: &AgreementId) -> Record {
        let record = Box::pin(record::load(&self.host, &self.hei, id)).await.expect("the database answers");
        record.expect("there is such an agreement")
    }

    /// The facts of an agreement.
    pub async fn facts(&self, id: &AgreementId) -> Facts {
        self.record(id).await.facts
    }

    /// Where an agreement stands.
    pub async fn standing(&self, id: &AgreementId) -> Standing {
        self.record(id).await.standing
    }

    /// Our newest revision.
    ///
    /// # Panics
    /// If nothing was sent yet.
    pub async fn sent(&self, id: &AgreementId) -> Revision {
        self.facts(id).await.current_revision().expect("it was sent").clone()
    }

    /// Our agreement that is linked to theirs.
    pub async fn linked_to(&self, partner: &Office, remote_id: &IiaId) -> Option<AgreementId> {
        let store = self.host.store();
        store::agreements::id_of_remote(store, &self.hei, &partner.hei, remote_id).await.expect("the database answers")
    }

    /// All ids that we ever gave to an agreement.
    pub async fn ids(&self) -> Vec<AgreementId> {
        let ids = store::agreements::ids(self.host.store(), &self.hei, None, 10_000).await;
        ids.expect("the database answers")
    }

    /// The partner's agreements that wait for a decision of ours.
    pub async fn waiting(&self) -> Vec<(HeiId, IiaId)> {
        self.waiting_at_most(200).await
    }

    /// The newest of them.
    pub async fn waiting_at_most(&self, most: u32) -> Vec<(HeiId, IiaId)> {
        let filter = received::Filter::default();
        let page =
            received::list(&self.host, &self.hei, &received::Within::Everywhere, &filter, &Place::First, most).await;
        let rows = page.expect("the database answers").rows;
        rows.into_iter().map(|row| (row.received.partner, row.received.remote_id)).collect()
    }

    /// What the draft or the newest revision says, and the mark of it.
    async fn edit(&self, id: &AgreementId) -> (AgreementCopy, Mark) {
        draft::edit(&self.host, &self.hei, id).await.expect("the agreement can be edited")
    }
}

impl ChangeRefused {
    /// The database's failure, if it was one.
    #[must_use]
    pub fn failure(&self) -> Option<&StoreError> {
        match self {
            Self::Edit(NotBegun::Store(error))
            | Self::Save(draft::SaveRefused::Store(error) | draft::SaveRefused::NotBegun(NotBegun::Store(error)))
            | Self::Send(SendRefused::Store(error) | SendRefused::NotBegun(NotBegun::Store(error))) => Some(error),
            _ => None,
        }
    }
}

/// Sets the number of people of the first condition.
pub fn set_people(content: &mut AgreementCopy, people: u64) {
    if let Some(condition) = content.conditions.first_mut() {
        condition.per_year.people = people;
    }
}
