//! Throwing a draft away: the changes, or an agreement that was never sent.

use app::agreements::draft::{self, Discarded, SaveRefused};
use app::agreements::record::Record;
use axum::response::Response;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Confirm};

use super::draft::{Draft, MARK, read_mark, refused};
use super::{code_of, crumbs, record_for};
use crate::confirm::{Question, ask};
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::Section;
use crate::visitor::{Staff, see_other};

/// The way there from the page that edits the draft; nothing where there is no draft.
pub(super) fn way(staff: &Staff, record: &Record, has_draft: bool) -> Markup {
    if !has_draft {
        return html! {};
    }
    let (title, ..) = words(record);
    let href = staff.agreement_href(&record.facts.id, "discard");
    ui::opens(&Button::quiet_danger(staff.lang().text(title)).href(href))
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let record = record_for(&staff, Right::EditAgreements).await?;
    show(&staff, &record).await
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let record = record_for(&staff, Right::EditAgreements).await?;
    let id = &record.facts.id;
    match draft::discard(staff.host(), &staff.actor, id, read_mark(&form)?).await {
        Ok(Discarded::Changes) => Ok(see_other(&notice::with(&staff.agreement_href(id, ""), "discarded"))),
        Ok(Discarded::Agreement) => Ok(see_other(&notice::with(&staff.href("agreements"), "deleted"))),
        Err(SaveRefused::ChangedMeanwhile { .. }) => {
            Ok(see_other(&notice::with(&staff.agreement_href(id, "edit"), "changed")))
        }
        Err(other) => Err(refused(other)),
    }
}

async fn show(staff: &Staff, record: &Record) -> Result<Response, Problem> {
    let lang = staff.lang();
    let id = &record.facts.id;
    let back = staff.agreement_href(id, "edit");
    let draft = Draft::load(staff, record).await?;
    if draft.mark.saved_at.is_none() {
        return Ok(see_other(&back));
    }
    let (title, text, button) = words(record);
    let title = lang.text(title);
    let mark = draft.mark.to_string();
    let confirm = Confirm {
        title: &title,
        text: html! { p { (record.partner_name) " " (code_of(&record.facts)) } p { (lang.text(text)) } },
        wrong: None,
        action: &staff.agreement_href(id, "discard"),
        hidden: &[(MARK, &mark)],
        button: Button::danger(lang.text(button)),
        back: &back,
    };
    let crumbs = crumbs(staff, &record.partner_name, id, code_of(&record.facts), &title);
    Ok(ask(staff, Question { section: Section::Agreements, crumbs, confirm }).await)
}

/// Title, text and button: an agreement that was never sent is gone with its draft.
fn words(record: &Record) -> (&'static str, &'static str, &'static str) {
    if record.facts.revisions.is_empty() {
        ("edit-delete", "edit-delete-text", "edit-delete-do")
    } else {
        ("edit-discard", "edit-discard-text", "edit-discard")
    }
}
