//! Our copy as a draft: its number, its conditions and their order, and what to do with it.

use app::agreements::draft::{self, Discarded, SaveRefused};
use app::agreements::record::Record;
use axum::response::Response;
use domain::agreement::condition::ConditionKind;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::validate::{MOST_IN_CODE, findings};
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Input, PageHeader, Row, Table, Tone, Width};

use super::draft::{Draft, MARK, changed_banner, facts, read_mark, refused};
use super::{crumbs, record_for, unit_in_charge};
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::view::{condition, copy};
use crate::visitor::{Staff, see_other};

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
    let pressed = form.pressed().to_owned();
    if pressed == "discard" {
        return match draft::discard(staff.host(), &staff.actor, id, read_mark(&form)?).await {
            Ok(Discarded::Changes) => Ok(see_other(&notice::with(&staff.agreement_href(id, ""), "discarded"))),
            Ok(Discarded::Agreement) => Ok(see_other(&notice::with(&staff.href("agreements"), "deleted"))),
            Err(SaveRefused::ChangedMeanwhile { .. }) => {
                Ok(see_other(&notice::with(&staff.agreement_href(id, "edit"), "changed")))
            }
            Err(other) => Err(refused(other)),
        };
    }
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
    let added = pressed.strip_prefix("add-").and_then(ConditionKind::from_slug);
    if draft.mark == seen && added.is_none() {
        change(&mut content, &pressed)?;
    }
    // Without a change no draft comes into being.
    if draft.mark == seen && seen.saved_at.is_none() && content == draft.content {
        let edit = staff.agreement_href(id, "edit");
        return Ok(see_other(&match added {
            Some(kind) => staff.agreement_href(id, &format!("conditions/new?kind={}", kind.slug())),
            None if pressed == "send" => notice::with(&edit, "nothing-to-send"),
            None => notice::with(&edit, "nothing-changed"),
        }));
    }
    let key = if pressed.starts_with("remove-") { "condition-removed" } else { "saved" };
    match draft::save(staff.host(), &staff.actor, id, content, seen).await {
        Ok(_) if pressed == "send" => Ok(see_other(&staff.agreement_href(id, "send"))),
        Ok(_) if added.is_some() => {
            let kind = added.map(ConditionKind::slug).unwrap_or_default();
            Ok(see_other(&staff.agreement_href(id, &format!("conditions/new?kind={kind}"))))
        }
        Ok(_) => Ok(see_other(&notice::with(&staff.agreement_href(id, "edit"), key))),
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

/// Moves or removes a condition as a button says: `up-2`, `down-2`, `remove-2`.
fn change(content: &mut AgreementCopy, pressed: &str) -> Result<(), Problem> {
    let Some((what, index)) = pressed.split_once('-') else {
        return Ok(());
    };
    let index: usize = index.parse().map_err(|_| Problem::BadForm)?;
    let conditions = &mut content.conditions;
    if index >= conditions.len() {
        return Err(Problem::BadForm);
    }
    match what {
        "up" if index > 0 => conditions.swap(index - 1, index),
        "down" if index + 1 < conditions.len() => conditions.swap(index, index + 1),
        "remove" => {
            conditions.remove(index);
        }
        _ => {}
    }
    Ok(())
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
    let list = conditions(staff, record, &draft.content);
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
            (ui::stack(&[
                number,
                ui::section("conditions", &lang.text("conditions-title"), Some(&html! { (count) }), None, &list),
                more(staff),
                unit_in_charge::part(staff, record),
                discard(staff, record, draft.mark.saved_at.is_some()),
            ]))
            (ui::action_bar(None, &buttons(staff, record, draft.mark.saved_at.is_some())))
        }
    };
    let page = Page {
        title: &title,
        section: Section::Agreements,
        partner: &record.partner_name,
        error: typed.error.is_some() || typed.banner.is_some(),
        banner: typed.banner,
        body,
    };
    Ok(shell::page(staff, page).await)
}

fn conditions(staff: &Staff, record: &Record, content: &AgreementCopy) -> Markup {
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
        let move_button = |what: &str, key: &str, icon| {
            Button::icon_only(icon, lang.text_with(key, &[("number", (&number).into())]))
                .value("do", format!("{what}-{index}"))
        };
        Row::link(
            staff.agreement_href(id, &format!("conditions/{number}")),
            vec![
                html! {
                    (words) span.second { (condition::kind(lang, one.kind())) }
                    @if faults > 0 {
                        @let text = lang.text_with("edit-to-correct", &[("count", faults.into())]);
                        span.second { (ui::status(Tone::Warn, Icon::Warning, &text, None)) }
                    }
                },
                html! { (condition::direction(lang, one, staff.hei())) },
                condition::subjects(lang, one),
                html! { (condition::years(one)) },
                html! { (condition::per_year(lang, one)) },
                html! {
                    div.buttons {
                        @if same_kind(index.checked_sub(1)) { (move_button("up", "edit-up", Icon::ArrowUp)) }
                        @if same_kind(Some(index + 1)) { (move_button("down", "edit-down", Icon::ArrowDown)) }
                        (move_button("remove", "edit-remove", Icon::Trash))
                    }
                },
            ],
        )
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

/// The ways to a new condition, one for each kind: buttons, so that a number that was just typed is not lost.
fn more(staff: &Staff) -> Markup {
    let lang = staff.lang();
    let button = |kind: ConditionKind| {
        let words = condition::kind(lang, kind);
        Button::secondary(words).icon(Icon::Plus).value("do", format!("add-{}", kind.slug()))
    };
    ui::section("more", &lang.text("edit-add"), None, None, &ui::button_row(&ConditionKind::ALL.map(button)))
}

fn buttons(staff: &Staff, record: &Record, has_draft: bool) -> Markup {
    let lang = staff.lang();
    let sends = staff.access.may_in(Right::SendAgreements, record.facts.unit.as_ref());
    html! {
        @if sends { (Button::primary(lang.text("next-do-send")).value("do", "send")) }
        (Button::secondary(lang.text(if has_draft { "common-save-draft" } else { "edit-start" })).value("do", "save"))
    }
}

/// Throwing the draft away asks once more, also without scripts.
fn discard(staff: &Staff, record: &Record, has_draft: bool) -> Markup {
    if !has_draft {
        return html! {};
    }
    let lang = staff.lang();
    let never_sent = record.facts.revisions.is_empty();
    let (summary, text, button) = if never_sent {
        ("edit-delete", "edit-delete-text", "edit-delete-do")
    } else {
        ("edit-discard", "edit-discard-text", "edit-discard")
    };
    let body = html! {
        p { (lang.text(text)) }
        (Button::danger(lang.text(button)).value("do", "discard").skips_checks())
    };
    ui::details(&lang.text(summary), false, &body)
}
