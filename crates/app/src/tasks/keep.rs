//! Keeping the steps true: those of an agreement after each change, all of them on each new day, and the check that
//! what is kept is what the facts say.

use domain::agreement::facts::Facts;
use domain::agreement::standing::Standing;
use domain::hei::HeiId;
use domain::task::{Object, agreement};
use jiff::Timestamp;
use store::next_steps::{self, Row};
use store::{StoreError, Tx, agreements};

use crate::host::{Host, Institution};
use crate::work::projection;

/// How many objects are looked at in one transaction.
const PIECE: u32 = 50;
/// The most pieces for one institution.
const MOST_PIECES: usize = 100_000;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many objects were looked at.
    pub objects: u64,
    /// How many steps the facts give.
    pub steps: u64,
    /// The objects whose kept steps are others than those that the facts give; at most a hundred are named.
    pub wrong: Vec<String>,
    /// How many steps are kept.
    pub kept: u64,
}

impl Checked {
    /// Whether what is kept is what the facts give.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.wrong.is_empty() && self.steps == self.kept
    }

    fn look(&mut self, object: &Object, kept: &[Row], mut derived: Vec<Row>) {
        self.objects += 1;
        self.steps += u64::try_from(derived.len()).unwrap_or(u64::MAX);
        derived.sort_by_key(|row| row.step.key());
        if kept != derived && self.wrong.len() < 100 {
            self.wrong.push(object.to_string());
        }
    }
}

/// Keeps the steps of an agreement, in the transaction that changed its facts.
pub(crate) async fn keep(
    tx: &Tx,
    institution: &Institution,
    facts: &Facts,
    standing: &Standing,
    now: Timestamp,
) -> Result<(), StoreError> {
    let rows = rows(institution, facts, standing, now);
    next_steps::put(tx, institution.hei(), &Object::Agreement(facts.id.clone()), &rows).await?;
    Ok(())
}

/// Derives the steps of all partners' records and connections anew. Those of agreements are settled with them.
pub(crate) async fn keep_all(host: &Host, institution: &Institution) -> Result<(), StoreError> {
    let hei = institution.hei();
    let mut after = None;
    for _ in 0..MOST_PIECES {
        let records = next_steps::records(host.store(), hei, after.as_ref(), PIECE).await?;
        let Some(last) = records.last().cloned() else { break };
        let tx = host.store().begin().await?;
        for (partner, remote_id) in &records {
            next_steps::settle_received(&tx, hei, partner, remote_id).await?;
        }
        tx.commit().await?;
        after = Some(last);
    }
    for partner in &next_steps::connections(host.store(), hei).await? {
        let tx = host.store().begin().await?;
        next_steps::settle_connection(&tx, hei, partner).await?;
        tx.commit().await?;
    }
    end_strays(host, hei).await
}

/// Derives all steps of all institutions anew, as it is done each day. What people added stays.
pub async fn rebuild(host: &Host) -> Result<(), StoreError> {
    projection::rebuild(host).await
}

/// Compares the steps that are kept with those that the facts give. Nothing is changed.
pub async fn check(host: &Host, institution: &Institution) -> Result<Checked, StoreError> {
    let (store, hei, now) = (host.store(), institution.hei(), host.clock().now());
    let mut checked = Checked { kept: next_steps::count(store, hei).await?, ..Checked::default() };
    let mut after = None;
    for _ in 0..MOST_PIECES {
        let ids = agreements::ids(store, hei, after.as_ref(), PIECE).await?;
        let Some(last) = ids.last().cloned() else { break };
        for id in &ids {
            let Some(facts) = agreements::facts(store, hei, id).await? else { continue };
            let standing = domain::agreement::standing::derive(&facts, institution.today(now));
            let object = Object::Agreement(id.clone());
            let kept = next_steps::of_object(store, hei, &object).await?;
            checked.look(&object, &kept, rows(institution, &facts, &standing, now));
        }
        after = Some(last);
    }
    let mut after = None;
    for _ in 0..MOST_PIECES {
        let records = next_steps::records(store, hei, after.as_ref(), PIECE).await?;
        let Some(last) = records.last().cloned() else { break };
        for (partner, remote_id) in &records {
            let object = Object::Received { partner: partner.clone(), remote_id: remote_id.clone() };
            let kept = next_steps::of_object(store, hei, &object).await?;
            checked.look(&object, &kept, next_steps::received_rows(store, hei, partner, remote_id).await?);
        }
        after = Some(last);
    }
    for partner in &next_steps::connections(store, hei).await? {
        let object = Object::Connection(partner.clone());
        let kept = next_steps::of_object(store, hei, &object).await?;
        checked.look(&object, &kept, next_steps::connection_rows(store, hei, partner).await?);
    }
    Ok(checked)
}

/// Ends steps of objects that are not there: none of the others looks at them.
async fn end_strays(host: &Host, hei: &HeiId) -> Result<(), StoreError> {
    let mut after = None;
    for _ in 0..MOST_PIECES {
        let keys = next_steps::keys(host.store(), hei, after.as_ref(), PIECE).await?;
        let Some(last) = keys.last().cloned() else { break };
        let tx = host.store().begin().await?;
        for key in &keys {
            let is_there = match &key.object {
                Object::Agreement(id) => store::standings::get(&tx, hei, id).await?.is_some(),
                Object::Received { partner, remote_id } => {
                    store::partner_copies::remote_record(&tx, hei, partner, remote_id).await?.is_some()
                }
                Object::Connection(_) => true,
            };
            if !is_there {
                next_steps::end(&tx, hei, key).await?;
            }
        }
        tx.commit().await?;
        after = Some(last);
    }
    Ok(())
}

fn rows(institution: &Institution, facts: &Facts, standing: &Standing, now: Timestamp) -> Vec<Row> {
    let row = |step| Row { step, unit: facts.unit.clone(), partner: facts.partner.clone(), code: facts.code.clone() };
    agreement::steps(facts, standing, institution.today(now)).into_iter().map(row).collect()
}
