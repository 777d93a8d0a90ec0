//! Before a draft leaves: what must be corrected, and what the partner will get.

use app::agreements::send::{self, SendRefused};
use app::partners;
use axum::response::Response;
use domain::agreement::copy::AgreementCopy;
use domain::agreement::facts::Facts;
use domain::agreement::validate::{Fault, Finding, findings};
use domain::ids::AgreementId;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Icon, PageHeader, Tone};

use super::draft::{Draft, MARK, facts, read_mark};
use super::{agreement_for, crumbs, edit, record_for};
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::view::between::Between;
use crate::view::copy;
use crate::view::finding::words;
use crate::visitor::{Staff, see_other};

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    show(&staff).await
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let id = agreement_for(&staff, Right::SendAgreements).await?;
    let seen = read_mark(&form)?;
    match send::send(staff.host(), &staff.actor, &id, Some(seen)).await {
        Ok(_) => Ok(see_other(&notice::with(&staff.agreement_href(&id, ""), "sent"))),
        Err(SendRefused::Findings(_) | SendRefused::CodeTaken(_)) => Ok(see_other(&staff.agreement_href(&id, "send"))),
        Err(SendRefused::ChangedMeanwhile) => {
            Ok(see_other(&notice::with(&staff.agreement_href(&id, "send"), "changed")))
        }
        Err(SendRefused::NothingToSend) => {
            Ok(see_other(&notice::with(&staff.agreement_href(&id, ""), "nothing-to-send")))
        }
        Err(SendRefused::NotBegun(why)) => Err(why.into()),
        Err(error @ SendRefused::Store(_)) => Err(Problem::broken(&error)),
    }
}

async fn show(staff: &Staff) -> Result<Response, Problem> {
    let record = record_for(staff, Right::EditAgreements).await?;
    let lang = staff.lang();
    let id = &record.facts.id;
    let draft = Draft::load(staff, &record).await?;
    if draft.mark.saved_at.is_none() {
        return Ok(see_other(&notice::with(&staff.agreement_href(id, ""), "nothing-to-send")));
    }
    let content = &draft.content;
    let partner = record.partner_name.as_str();
    let found = findings(content);
    let title = lang.text_with("send-title", &[("partner", partner.into())]);
    let mut line = facts(staff, &record, draft.mark.saved_at);
    line.push(guide::more(staff, "agreements#send-it"));
    let header = PageHeader { title: &title, facts: line, ..PageHeader::default() };
    let connected = partners::can_exchange(staff.host(), &record.facts.partner);
    let banner = (!connected).then(|| {
        let text = lang.text_with("send-not-connected", &[("partner", partner.into())]);
        ui::banner(lang, Tone::Warn, &html! { (text) }, None)
    });
    let edit = Button::secondary(lang.text("send-back")).href(staff.agreement_href(id, "edit"));
    let between = Between::load(staff, &record.facts.partner).await?;
    let table = html! {
        (copy::table(lang, content, &between))
        (copy::all_fields(lang, content, &between))
    };
    let code = content.owner.iia_code.as_deref().unwrap_or_default();
    let instead = staff.instead(Right::SendAgreements, record.facts.unit.as_ref()).await;
    let body = html! {
        (crumbs(staff, partner, id, code, &lang.text("send-short")))
        (ui::page_header(&header))
        @if found.is_empty() {
            (ui::stack(&[
                what_they_get(staff, &record.facts, content, partner),
                ui::section("conditions", &lang.text("conditions-title"), &table),
            ]))
            @if let Some(instead) = &instead { p { (instead) } }
            form method="post" action=(staff.agreement_href(id, "send")) {
                (ui::hidden(MARK, &draft.mark.to_string()))
                (ui::action_bar(None, &html! {
                    @if instead.is_none() { (Button::primary(lang.text_with("send-do", &[("partner", partner.into())])).icon(Icon::ArrowUp)) }
                    (edit)
                }))
            }
        } @else {
            (to_correct(staff, id, content, &found))
            div.buttons { (edit) }
        }
    };
    let page = Page { partner, banner, ..Page::new(Section::Agreements, &title, body) };
    Ok(shell::page(staff, page).await)
}

fn what_they_get(staff: &Staff, known: &Facts, content: &AgreementCopy, partner: &str) -> Markup {
    let lang = staff.lang();
    let count = content.conditions.len();
    let version = known.current_revision().map_or(1, |ours| ours.ordinal + 1).to_string();
    let code = content.owner.iia_code.as_deref().unwrap_or_default();
    let body = html! {
        p { (lang.text_with("send-text", &[("partner", partner.into())])) }
        @if known.base.is_some() { p { (lang.text("send-stays")) } }
        (ui::facts(&[
            (lang.text("agreement-code"), html! { (code) }),
            (lang.text("send-version"), html! { (version) }),
            (lang.text("conditions-title"), html! { (lang.text_with("conditions-count", &[("count", count.into())])) }),
            (lang.text("conditions-years"), html! { (copy::years(content)) }),
        ]))
    };
    ui::section("get", &lang.text_with("send-gets", &[("partner", partner.into())]), &body)
}

/// Each line leads to the field.
fn to_correct(staff: &Staff, id: &AgreementId, content: &AgreementCopy, found: &[Finding]) -> Markup {
    let lang = staff.lang();
    let line = |finding: &Finding| {
        let condition = finding.condition.and_then(|index| content.conditions.get(index));
        let told = words(lang, finding, condition);
        let place = ui::field_id(&told.field);
        let (tail, text) = if let Some(index) = finding.condition {
            let number = (index + 1).to_string();
            let args = [("number", (&number).into()), ("finding", (&told.text).into())];
            (format!("conditions/{number}?check=yes#{place}"), lang.text_with("send-finding", &args))
        } else if finding.fault == Fault::NoConditions {
            (format!("edit#{}", edit::MORE), told.text)
        } else {
            (format!("edit#{place}"), told.text)
        };
        html! { li { a href=(staff.agreement_href(id, &tail)) { (text) } } }
    };
    html! {
        div.error-summary role="alert" tabindex="-1" id="errors" {
            h2 { (lang.text_with("form-to-correct", &[("count", found.len().into())])) }
            ul { @for finding in found { (line(finding)) } }
        }
    }
}
