//! Our copy as a draft: its number, its conditions and their order, and what to do with it.

mod pressed;

use app::agreements::draft::{self, SaveRefused};
use app::agreements::record::Record;
use axum::response::Response;
use domain::agreement::condition::{Condition, ConditionKind};
use domain::agreement::copy::AgreementCopy;
use domain::agreement::removed_condition::RemovedCondition;
use domain::agreement::validate::{MOST_IN_CODE, findings};
use domain::people::right::Right;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Input, PageHeader, Row, Table, Tone, Width};

use self::pressed::{Change, PUT_BACK, Pressed, change};
use super::draft::{Draft, MARK, changed_banner, facts, read_mark, refused};
use super::{crumbs, discard, record_for};
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::view::between::Between;
use crate::view::{condition, copy};
use crate::visitor::{Staff, see_other};

/// The anchor of the ways to a new condition.
pub(super) const MORE: &str = "more";

/// The anchor of what was removed last.
pub(super) const REMOVED: &str = "removed";

/// What came back with an error.
#[derive(Default)]
struct Typed {
    code: Option<String>,
    error: Option<String>,
    banner: Option<Markup>,
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let record = record_for(&staff, Right::EditAgreements).await?;
    show(&staff, &record, Typed::default()).await
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let record = record_for(&staff, Right::EditAgreements).await?;
    let lang = staff.lang();
    let id = &record.facts.id;
    let pressed = Pressed::read(form.pressed())?;
    let seen = read_mark(&form)?;
    let draft = Draft::load(&staff, &record).await?;
    let mut content = draft.content.clone();
    let code = form.text("code");
    let code = code.trim();
    if code.is_empty() {
        let typed = Typed { code: Some(String::new()), error: Some(lang.text("finding-no-code")), banner: None };
        return show(&staff, &record, typed).await;
    }
    content.owner.iia_code = Some(code.to_owned());
    // The places of a form mean something only in the draft that the person saw.
    let mut place = None;
    if draft.mark == seen {
        match pressed {
            Pressed::Change(how, index) => place = change(&mut content.conditions, how, index)?,
            Pressed::PutBack => {
                if let Some(removed) = draft::removed_condition(staff.host(), staff.hei(), id).await? {
                    place = Some(removed.put_back(&mut content.conditions));
                }
            }
            Pressed::Save | Pressed::Send | Pressed::Add(_) => {}
        }
    }
    let edit = staff.agreement_href(id, "edit");
    let add = |kind: ConditionKind| staff.agreement_href(id, &format!("conditions/new?kind={}", kind.slug()));
    // Without a change no draft comes into being, and none has another time.
    if draft.mark == seen && content == draft.content {
        let is_draft = seen.saved_at.is_some();
        return Ok(see_other(&match pressed {
            Pressed::Add(kind) => add(kind),
            Pressed::Send if is_draft => staff.agreement_href(id, "send"),
            Pressed::Send => notice::with(&edit, "nothing-to-send"),
            Pressed::Save if is_draft => notice::with(&edit, "saved"),
            _ => notice::with(&edit, "nothing-changed"),
        }));
    }
    // Where the person was is where they come back to.
    let there = place.map_or_else(|| edit.clone(), |place| format!("{edit}#{}", row_id(place)));
    match draft::save(staff.host(), &staff.actor, id, content, seen).await {
        Ok(_) => Ok(see_other(&match pressed {
            Pressed::Send => staff.agreement_href(id, "send"),
            Pressed::Add(kind) => add(kind),
            Pressed::Change(Change::Up | Change::Down, _) => notice::with(&there, "condition-moved"),
            Pressed::Change(Change::Turn, _) => notice::with(&there, "condition-turned"),
            // The page itself says so, with the way back.
            Pressed::Change(Change::Remove, _) => format!("{edit}#{REMOVED}"),
            Pressed::PutBack => notice::with(&there, "condition-back"),
            Pressed::Save => notice::with(&edit, "saved"),
        })),
        Err(SaveRefused::CodeTaken(_)) => {
            let error = lang.text_with("finding-code-taken", &[("code", code.into())]);
            show(&staff, &record, Typed { code: Some(code.to_owned()), error: Some(error), banner: None }).await
        }
        Err(SaveRefused::CodeTooLong) => {
            let error = lang.text_with("finding-too-long", &[("most", MOST_IN_CODE.into())]);
            show(&staff, &record, Typed { code: Some(code.to_owned()), error: Some(error), banner: None }).await
        }
        Err(SaveRefused::ChangedMeanwhile { by, at }) => {
            let banner = changed_banner(&staff, &by, at, "edit-changed");
            show(&staff, &record, Typed { code: Some(code.to_owned()), error: None, banner: Some(banner) }).await
        }
        Err(other) => Err(refused(other)),
    }
}

/// Whether the draft has the other direction of a condition: the same kind and fields of study.
fn has_other_way(content: &AgreementCopy, one: &Condition) -> bool {
    let is_other_way = |other: &Condition| {
        other.kind() == one.kind() && other.sending.hei == one.receiving.hei && other.subjects == one.subjects
    };
    content.conditions.iter().any(is_other_way)
}

async fn show(staff: &Staff, record: &Record, typed: Typed) -> Result<Response, Problem> {
    let lang = staff.lang();
    let id = &record.facts.id;
    let draft = Draft::load(staff, record).await?;
    let kept = draft.content.owner.iia_code.clone().unwrap_or_default();
    let code = typed.code.clone().unwrap_or_else(|| kept.clone());
    let title = lang.text_with("edit-title", &[("partner", (&record.partner_name).into())]);
    let mut line = facts(staff, record, draft.mark.saved_at);
    line.push(guide::more(staff, "agreements#write-a-draft"));
    let header = PageHeader { title: &title, facts: line, ..PageHeader::default() };
    let label = lang.text("agreement-code");
    let field = Field::new("code", &label).error(typed.error.as_deref());
    let error_list: Vec<_> = typed.error.iter().map(|error| (ui::field_id("code"), error.clone())).collect();
    let number = ui::form_row(
        &ui::field(lang, &field, &Input::text(&code).width(Width::Half)),
        Some(&html! { p { (lang.text("agreement-code-help")) } }),
    );
    let count = lang.text_with("conditions-count", &[("count", draft.content.conditions.len().into())]);
    let between = Between::load(staff, &record.facts.partner).await?;
    let list = conditions(staff, record, &draft.content, &between);
    let removed = draft::removed_condition(staff.host(), staff.hei(), id).await?;
    let body = html! {
        (crumbs(staff, &record.partner_name, id, &kept, &lang.text("common-edit")))
        (ui::page_header(&header))
        @if !error_list.is_empty() {
            (ui::error_summary(&lang.text_with("form-errors", &[("count", error_list.len().into())]), &error_list))
        }
        form method="post" action=(staff.agreement_href(id, "edit")) {
            (ui::hidden(MARK, &draft.mark.to_string()))
            // What the key Enter presses in the field.
            button.spoken type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" {}
            @if let Some(removed) = &removed { (removed_with_undo(lang, removed)) }
            (ui::stack(&[
                number,
                ui::section_with("conditions", &lang.text("conditions-title"), Some(&html! { (count) }), None, &list),
                more(staff),
                discard::way(staff, record, draft.mark.saved_at.is_some()),
            ]))
            (ui::action_bar(None, &buttons(staff, record, draft.mark.saved_at.is_some())))
        }
    };
    let page = Page {
        partner: &record.partner_name,
        error: typed.error.is_some() || typed.banner.is_some(),
        banner: typed.banner,
        ..Page::new(Section::Agreements, &title, body)
    };
    Ok(shell::page(staff, page).await)
}

fn conditions(staff: &Staff, record: &Record, content: &AgreementCopy, between: &Between) -> Markup {
    let lang = staff.lang();
    let id = &record.facts.id;
    let found = findings(content);
    let rows = content.conditions.iter().enumerate().map(|(index, one)| {
        let number = (index + 1).to_string();
        let same_kind = |other: Option<usize>| {
            other.and_then(|other| content.conditions.get(other)).is_some_and(|other| other.kind() == one.kind())
        };
        let words = lang.text_with("condition-number", &[("number", (&number).into())]);
        let faults = found.iter().filter(|finding| finding.condition == Some(index)).count();
        let button = |how: Change| {
            let words = lang.text_with(&format!("edit-{}", how.slug()), &[("number", (&number).into())]);
            Button::icon_only(how.icon(), words).value("do", format!("{}-{index}", how.slug()))
        };
        let row = Row::link(
            staff.agreement_href(id, &format!("conditions/{number}")),
            vec![
                html! {
                    (words) span.second { (condition::kind(lang, one.kind())) }
                    @if faults > 0 {
                        @let text = lang.text_with("edit-to-correct", &[("count", faults.into())]);
                        span.second { (ui::status(Tone::Warn, Icon::Warning, &text, None)) }
                    }
                },
                between.direction(lang, one),
                condition::subjects(lang, one),
                html! { (condition::years(one)) },
                html! { (condition::per_year(lang, one)) },
                html! {
                    div.buttons {
                        @if same_kind(index.checked_sub(1)) { (button(Change::Up)) }
                        @if same_kind(Some(index + 1)) { (button(Change::Down)) }
                        @if !has_other_way(content, one) { (button(Change::Turn)) }
                        (button(Change::Remove))
                    }
                },
            ],
        );
        Row { id: Some(row_id(index)), ..row }
    });
    html! {
        @if content.conditions.is_empty() {
            (ui::empty(&lang.text("conditions-empty"), &lang.text("conditions-empty-text"), None))
        } @else {
            (ui::table(&Table {
                caption: lang.text("conditions-title"),
                columns: copy::columns(lang, Column::spoken(lang.text("edit-order"))),
                rows: rows.collect(),
                stays: false,
            }))
        }
    }
}

/// What was removed last, with the way back: a state of the draft that everybody sees who edits it.
fn removed_with_undo(lang: Lang, removed: &RemovedCondition) -> Markup {
    let number = (removed.place + 1).to_string();
    let kind = condition::kind(lang, removed.condition.kind());
    let text = lang.text_with("edit-removed", &[("number", (&number).into()), ("kind", (&kind).into())]);
    let undo = Button::quiet(lang.text("common-undo")).value("do", PUT_BACK);
    html! { div id=(REMOVED) { (ui::banner(lang, Tone::Neutral, &html! { (text) }, Some(&html! { (undo) }))) } }
}

/// The anchor of the condition at a place.
fn row_id(place: usize) -> String {
    format!("condition-{}", place + 1)
}

/// The ways to a new condition, one for each kind: buttons, so that a number that was just typed is not lost.
fn more(staff: &Staff) -> Markup {
    let lang = staff.lang();
    let button = |kind: ConditionKind| {
        let words = condition::kind(lang, kind);
        Button::secondary(words).icon(Icon::Plus).value("do", format!("add-{}", kind.slug()))
    };
    ui::section(MORE, &lang.text("edit-add"), &ui::button_row(&ConditionKind::ALL.map(button)))
}

fn buttons(staff: &Staff, record: &Record, has_draft: bool) -> Markup {
    let lang = staff.lang();
    let sends = staff.access.may_in(Right::SendAgreements, record.facts.unit.as_ref());
    html! {
        @if sends { (Button::primary(lang.text("next-do-send")).value("do", "send")) }
        (Button::secondary(lang.text(if has_draft { "common-save-draft" } else { "edit-start" })).value("do", "save"))
    }
}
