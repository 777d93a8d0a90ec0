//! The first agreements of a sandbox, made as people would make them: drafted, sent, copied, changed, approved, with
//! real messages between the hosts.

use anyhow::{Context, bail};
use app::agreements::list::{self, Filter, Place};
use app::agreements::unit::put_in_charge;
use app::agreements::{approve, draft, record, send};
use app::{first_week, received};
use domain::actor::Actor;
use domain::agreement::condition::{Condition, Quota};
use domain::agreement::copy::AgreementCopy;
use domain::agreement::sample;
use domain::hei::{IiaId, OunitId};
use domain::ids::AgreementId;
use domain::levels::CefrLevel;

use crate::network::Running;

/// How many rounds of work may pass until a message has arrived and was answered.
const MOST_ROUNDS: usize = 200;
/// More agreements than a university has in the story.
const MOST_AGREEMENTS: u32 = 100;

/// The number of the agreement with many conditions, in which two copies differ.
pub(crate) const FORTY_CONDITIONS: &str = "2024-117";
/// The numbers of Piemēra's and of Südtal's copy of the agreement that is in force.
pub(crate) const IN_FORCE: [&str; 2] = ["2025-031", "KA131-25-77"];
/// The number of the agreement that Südtal sent and nobody at Piemēra has answered.
pub(crate) const UNANSWERED: &str = "2026-008";

/// Makes the first agreements.
pub(crate) async fn play(universities: &[Running]) -> anyhow::Result<()> {
    let [piemera, suedtal, montclair] = universities else {
        bail!("the story needs three universities");
    };
    Box::pin(in_force(universities, piemera, suedtal)).await?;
    differing(universities, piemera, montclair).await?;
    approved_by_partner(universities, piemera, montclair).await?;
    ready_to_approve(universities, suedtal, montclair).await?;
    // One that nobody at Piemēra has answered yet, and one that only Piemēra knows.
    sent(suedtal, piemera, UNANSWERED, conditions(suedtal, piemera, 1)).await?;
    drafted(piemera, montclair, "2027-002", conditions(piemera, montclair, 1)).await?;
    exchange(universities).await?;
    for running in universities {
        in_charge(running).await?;
        // These universities are long past their first week.
        first_week::close(&running.host, &running.hei, &Actor::System, true).await?;
    }
    Ok(())
}

/// Every second agreement belongs to the unit of the coordinator, who sees no others.
async fn in_charge(ours: &Running) -> anyhow::Result<()> {
    let Some(unit) = ours.university.staff.iter().find_map(|person| person.unit) else { return Ok(()) };
    let unit = OunitId::parse(unit)?;
    let all = list::page(&ours.host, &ours.hei, &Filter::default(), &Place::First, MOST_AGREEMENTS).await?;
    for row in all.rows.iter().step_by(2) {
        put_in_charge(&ours.host, &actor(ours)?, &row.standing.agreement, Some(&unit)).await?;
    }
    Ok(())
}

async fn in_force(all: &[Running], ours: &Running, theirs: &Running) -> anyhow::Result<()> {
    let [our_code, their_code] = IN_FORCE;
    let id = sent(ours, theirs, our_code, conditions(ours, theirs, 3)).await?;
    exchange(all).await?;
    let copy = copied(theirs, ours, &id, their_code, |_| ()).await?;
    exchange(all).await?;
    approved(theirs, &copy).await?;
    exchange(all).await?;
    approved(ours, &id).await?;
    exchange(all).await
}

async fn differing(all: &[Running], ours: &Running, theirs: &Running) -> anyhow::Result<()> {
    let id = sent(ours, theirs, FORTY_CONDITIONS, conditions(ours, theirs, 40)).await?;
    exchange(all).await?;
    copied(theirs, ours, &id, "MCL-24-0088", |copy| {
        if let Some(condition) = copy.conditions.get_mut(11) {
            condition.per_year = Quota { people: condition.per_year.people + 1, not_yet_defined: false };
        }
        let skill = copy.conditions.iter_mut().rev().find_map(|condition| condition.languages.first_mut());
        if let Some(skill) = skill {
            skill.level = Some(CefrLevel::C2);
        }
    })
    .await?;
    exchange(all).await
}

async fn approved_by_partner(all: &[Running], ours: &Running, theirs: &Running) -> anyhow::Result<()> {
    let id = sent(ours, theirs, "2026-044", conditions(ours, theirs, 2)).await?;
    exchange(all).await?;
    let copy = copied(theirs, ours, &id, "MCL-26-0012", |_| ()).await?;
    exchange(all).await?;
    approved(theirs, &copy).await?;
    exchange(all).await
}

async fn ready_to_approve(all: &[Running], ours: &Running, theirs: &Running) -> anyhow::Result<()> {
    let id = sent(ours, theirs, "KA131-26-03", conditions(ours, theirs, 2)).await?;
    exchange(all).await?;
    copied(theirs, ours, &id, "MCL-26-0031", |_| ()).await?;
    exchange(all).await
}

async fn drafted(
    ours: &Running,
    theirs: &Running,
    code: &str,
    conditions: Vec<Condition>,
) -> anyhow::Result<AgreementId> {
    let actor = actor(ours)?;
    let id = draft::create(&ours.host, &actor, &theirs.hei, Some(code.to_owned())).await?;
    change(ours, &id, |copy| copy.conditions = conditions).await?;
    Ok(id)
}

async fn sent(ours: &Running, theirs: &Running, code: &str, conditions: Vec<Condition>) -> anyhow::Result<AgreementId> {
    let id = drafted(ours, theirs, code, conditions).await?;
    send::send(&ours.host, &actor(ours)?, &id, None).await?;
    Ok(id)
}

async fn copied(
    ours: &Running,
    theirs: &Running,
    their_id: &AgreementId,
    code: &str,
    alter: impl FnOnce(&mut AgreementCopy),
) -> anyhow::Result<AgreementId> {
    let actor = actor(ours)?;
    let id = received::make_copy(&ours.host, &actor, &theirs.hei, &IiaId::from(their_id)).await?;
    change(ours, &id, |copy| {
        copy.owner.iia_code = Some(code.to_owned());
        alter(copy);
    })
    .await?;
    send::send(&ours.host, &actor, &id, None).await?;
    Ok(id)
}

async fn change(ours: &Running, id: &AgreementId, alter: impl FnOnce(&mut AgreementCopy)) -> anyhow::Result<()> {
    let (mut copy, mark) = draft::edit(&ours.host, &ours.hei, id).await?;
    alter(&mut copy);
    draft::save(&ours.host, &actor(ours)?, id, copy, mark).await?;
    Ok(())
}

async fn approved(ours: &Running, id: &AgreementId) -> anyhow::Result<()> {
    let record = record::load(&ours.host, &ours.hei, id).await?.context("the agreement is gone")?;
    let hash = &record.facts.current_copy().context("the partner's copy has not come")?.hash;
    Box::pin(approve::approve(&ours.host, &actor(ours)?, id, hash)).await?;
    Ok(())
}

/// Lets the hosts work until nothing is due any more.
async fn exchange(all: &[Running]) -> anyhow::Result<()> {
    for _ in 0..MOST_ROUNDS {
        let mut done = 0;
        for running in all {
            done += running.host.work_once().await;
        }
        if done == 0 {
            return Ok(());
        }
    }
    bail!("the hosts do not come to rest")
}

fn actor(running: &Running) -> anyhow::Result<Actor> {
    let (id, person) = running.staff.first().zip(running.university.staff.first()).context("nobody works here")?;
    Ok(Actor::Staff { institution: running.hei.clone(), id: id.clone(), name: person.name() })
}

fn conditions(ours: &Running, theirs: &Running, count: usize) -> Vec<Condition> {
    sample::conditions(&ours.hei, &theirs.hei, count)
}
