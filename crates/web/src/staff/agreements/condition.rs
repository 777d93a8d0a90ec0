//! One condition of a draft as a form: showing it, and taking what was typed.

mod sheet;
mod told;

use app::agreements::draft::{self, SaveRefused};
use app::agreements::record::Record;
use axum::response::Response;
use domain::academic_year::AcademicYear;
use domain::agreement::condition::{Condition, ConditionKind, Party};
use domain::agreement::copy::AgreementCopy;
use domain::agreement::validate::findings;
use domain::hei::HeiId;
use domain::people::right::Right;
use maud::Markup;

use self::sheet::Sheet;
use super::draft::{Draft, changed_banner, read_mark, refused};
use super::edit::REMOVED;
use super::record_for;
use crate::forms::condition::{RawCondition, Sides};
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::view::finding::{Told, words};
use crate::visitor::{Staff, see_other};

/// How many years a new condition covers.
const USUAL_YEARS: u16 = 3;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let record = record_for(&staff, Right::EditAgreements).await?;
    let draft = Draft::load(&staff, &record).await?;
    let index = index(&staff)?;
    let condition = draft.content.conditions.get(index).ok_or(Problem::NotFound)?;
    let told = if staff.query().get("check").is_some() { faults(&staff, &draft.content, index) } else { Vec::new() };
    let sheet = Sheet {
        raw: RawCondition::of(condition, staff.hei()),
        index: Some(index),
        told,
        kept: true,
        banner: None,
        failed: false,
    };
    Ok(sheet.show(&staff, &record, &draft).await)
}

pub(crate) async fn new(staff: Staff) -> Result<Response, Problem> {
    let record = record_for(&staff, Right::EditAgreements).await?;
    let draft = Draft::load(&staff, &record).await?;
    let kind = staff.query().get("kind").and_then(ConditionKind::from_slug).ok_or(Problem::NotFound)?;
    // A new condition mostly covers the years of the others.
    let covered = draft.content.first_year().zip(draft.content.last_year());
    let (first, last) = covered.unwrap_or_else(|| {
        let next = next_year(&staff);
        (next, AcademicYear::starting(next.first() + USUAL_YEARS - 1))
    });
    let raw = RawCondition::new(kind, &first.to_string(), &last.to_string());
    let sheet = Sheet { raw, index: None, told: Vec::new(), kept: false, banner: None, failed: false };
    Ok(sheet.show(&staff, &record, &draft).await)
}

pub(crate) async fn submit_new(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    Box::pin(take(&staff, &form, None)).await
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let index = index(&staff)?;
    Box::pin(take(&staff, &form, Some(index))).await
}

async fn take(staff: &Staff, form: &Fields, index: Option<usize>) -> Result<Response, Problem> {
    let record = record_for(staff, Right::EditAgreements).await?;
    let draft = Draft::load(staff, &record).await?;
    let kind = form.get("kind").and_then(ConditionKind::from_slug).ok_or(Problem::BadForm)?;
    // Meanwhile the place may hold another condition, or none: then what was typed is a new one.
    let index = index.filter(|index| draft.content.conditions.get(*index).is_some_and(|one| one.kind() == kind));
    let mut sheet = Sheet {
        raw: RawCondition::read(kind, form),
        index,
        told: Vec::new(),
        kept: index.is_some(),
        banner: None,
        failed: false,
    };
    let seen = read_mark(form)?;
    let pressed = form.pressed();
    if sheet.raw.change_rows(pressed) {
        let draft = Draft { content: draft.content, mark: seen };
        return Ok(sheet.show(staff, &record, &draft).await);
    }
    if seen != draft.mark {
        return Ok(sheet.with_banner(meanwhile(staff, &record)).show(staff, &record, &draft).await);
    }
    if pressed == "remove" {
        return Box::pin(remove(staff, &record, draft, index)).await;
    }
    let condition = match sheet.raw.parse(&sides(staff, &record, &draft.content, index)) {
        Ok(condition) => condition,
        Err(errors) => {
            sheet.told = errors.iter().map(|error| Told::of(staff.lang(), kind, error)).collect();
            sheet.failed = true;
            return Ok(sheet.show(staff, &record, &draft).await);
        }
    };
    let mut content = draft.content;
    let index = put(&mut content, condition, index);
    let saved = draft::save(staff.host(), &staff.actor, &record.facts.id, content.clone(), seen);
    match Box::pin(saved).await {
        Ok(mark) => {
            let told = if pressed == "check" { faults(staff, &content, index) } else { Vec::new() };
            if told.is_empty() {
                let key = if pressed == "check" { "condition-complete" } else { "condition-saved" };
                return Ok(see_other(&notice::with(&staff.agreement_href(&record.facts.id, "edit"), key)));
            }
            sheet.told = told;
            sheet.index = Some(index);
            sheet.kept = true;
            Ok(sheet.show(staff, &record, &Draft { content, mark }).await)
        }
        Err(SaveRefused::ChangedMeanwhile { by, at }) => {
            let banner = changed_banner(staff, &by, at, "condition-changed");
            let draft = Draft::load(staff, &record).await?;
            Ok(sheet.with_banner(banner).show(staff, &record, &draft).await)
        }
        Err(other) => Err(refused(other)),
    }
}

async fn remove(staff: &Staff, record: &Record, draft: Draft, index: Option<usize>) -> Result<Response, Problem> {
    let id = &record.facts.id;
    let edit = staff.agreement_href(id, "edit");
    let Some(index) = index else {
        return Ok(see_other(&edit));
    };
    let mut content = draft.content;
    content.conditions.remove(index);
    match draft::save(staff.host(), &staff.actor, id, content, draft.mark).await {
        Ok(_) => Ok(see_other(&format!("{edit}#{REMOVED}"))),
        Err(SaveRefused::ChangedMeanwhile { .. }) => Ok(see_other(&notice::with(&edit, "changed"))),
        Err(other) => Err(refused(other)),
    }
}

/// Puts a condition into its place, keeps the fixed order of kinds, and tells where it stands now.
fn put(content: &mut AgreementCopy, condition: Condition, index: Option<usize>) -> usize {
    let conditions = &mut content.conditions;
    let kind = condition.kind();
    if let Some(place) = index.and_then(|index| conditions.get_mut(index)) {
        *place = condition;
        return index.unwrap_or_default();
    }
    let place = conditions.iter().position(|one| one.kind() > kind).unwrap_or(conditions.len());
    conditions.insert(place, condition);
    place
}

/// Both sides with the units and contacts that the condition has. A new one is for whole universities.
fn sides(staff: &Staff, record: &Record, content: &AgreementCopy, index: Option<usize>) -> Sides {
    let of = |hei: &HeiId| {
        let known = index.and_then(|index| content.conditions.get(index));
        let known = known.and_then(|one| [&one.sending, &one.receiving].into_iter().find(|party| party.hei == *hei));
        known.cloned().unwrap_or_else(|| Party { hei: hei.clone(), unit: None, contacts: Vec::new() })
    };
    Sides { ours: of(staff.hei()), theirs: of(&record.facts.partner) }
}

/// What must be corrected in one condition before it can be sent.
fn faults(staff: &Staff, content: &AgreementCopy, index: usize) -> Vec<Told> {
    let condition = content.conditions.get(index);
    let found = findings(content).into_iter().filter(|finding| finding.condition == Some(index));
    found.map(|finding| words(staff.lang(), &finding, condition)).collect()
}

fn meanwhile(staff: &Staff, record: &Record) -> Markup {
    let (by, at) = record.facts.last_change().unwrap_or((ui::NOTHING, record.facts.created_at));
    changed_banner(staff, by, at, "condition-changed")
}

/// Conditions are counted from 1 in addresses.
fn index(staff: &Staff) -> Result<usize, Problem> {
    let number: usize = staff.visitor.param("number").and_then(|text| text.parse().ok()).ok_or(Problem::NotFound)?;
    number.checked_sub(1).ok_or(Problem::NotFound)
}

/// The academic year that begins next.
fn next_year(staff: &Staff) -> AcademicYear {
    let running = AcademicYear::on(staff.institution.today(staff.now()));
    AcademicYear::starting(running.first() + 1)
}
