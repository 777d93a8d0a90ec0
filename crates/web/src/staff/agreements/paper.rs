//! An agreement on paper: both universities, every condition in full, and the approvals or places to sign.

use app::agreements::record::Record;
use app::partners::{self, Seat};
use axum::response::Response;
use domain::agreement::condition::Condition;
use domain::agreement::copy::{AgreementCopy, CopySide};
use domain::agreement::facts::Facts;
use domain::agreement::standing::State;
use domain::hei::HeiId;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::PageHeader;

use super::{code_of, crumbs, record_of};
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::{condition, contact, copy, partner, state};
use crate::visitor::{Staff, see_other};

/// One of the two universities.
struct Party<'a> {
    name: String,
    hei: &'a HeiId,
    seat: Seat,
    /// What the copies say about it.
    side: &'a CopySide,
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let record = record_of(&staff).await?;
    let facts = &record.facts;
    let Some(ours) = printed(facts) else {
        return Ok(see_other(&staff.agreement_href(&facts.id, "")));
    };
    let lang = staff.lang();
    let dates = staff.dates();
    let theirs = facts.last_good_copy().map_or(&ours.other, |theirs| &theirs.content.owner);
    let parties = [
        Party {
            name: staff.our_name(),
            hei: staff.hei(),
            seat: partners::seat(staff.host(), staff.hei()).await?,
            side: &ours.owner,
        },
        Party {
            name: record.partner_name.clone(),
            hei: &facts.partner,
            seat: partners::seat(staff.host(), &facts.partner).await?,
            side: theirs,
        },
    ];
    let title = lang.text("print-title");
    let end = match approvals(lang, &dates, facts, ours, &parties) {
        Some(approvals) => ui::section("approvals", &lang.text("print-approvals"), &approvals),
        None => ui::section("signatures", &lang.text("print-signatures"), &signatures(lang, &parties)),
    };
    let body = html! {
        (crumbs(&staff, &record.partner_name, &facts.id, code_of(facts), &lang.text("ui-print")))
        (ui::page_header(&PageHeader { title: &title, ..PageHeader::default() }))
        (ui::print_hint(lang, &lang.text("print-hint")))
        (ui::stack(&[
            about(lang, &dates, &record, ours, theirs),
            universities(lang, &parties),
            conditions(lang, ours, &parties),
            end,
        ]))
    };
    let page = Page { partner: &record.partner_name, ..Page::new(Section::Agreements, &title, body) };
    Ok(shell::page(&staff, page).await)
}

/// What is printed: the newest version, or the draft while nothing was sent.
pub(super) fn printed(facts: &Facts) -> Option<&AgreementCopy> {
    let sent = facts.current_revision().map(|ours| &ours.content);
    sent.or_else(|| facts.draft.as_ref().map(|draft| &draft.content))
}

/// Numbers, version, state and day.
fn about(lang: Lang, dates: &Dates, record: &Record, ours: &AgreementCopy, theirs: &CopySide) -> Markup {
    let facts = &record.facts;
    let mut pairs = vec![(lang.text("agreement-code"), html! { (code_of(facts)) })];
    if let Some(code) = &theirs.iia_code {
        pairs.push((lang.text("received-their-code"), html! { (code) }));
    }
    let version = match (facts.current_revision(), &facts.draft) {
        (Some(sent), _) => {
            let number = sent.ordinal.to_string();
            html! {
                (lang.text_with("agreement-version", &[("version", (&number).into())])) ", "
                (dates.date(sent.at)) ", " (ui::fingerprint(sent.hash.as_str()))
            }
        }
        (None, Some(draft)) => html! { (lang.text("state-draft")) ", " (dates.date(draft.saved_at)) },
        (None, None) => html! { (ui::NOTHING) },
    };
    pairs.push((lang.text("print-version"), version));
    let standing = match (&record.standing.state, record.standing.in_force_since) {
        (State::InForce, Some(since)) => {
            let date = dates.date(since);
            lang.text_with("steps-in-force", &[("date", (&date).into())])
        }
        _ => lang.text(state::of(&record.standing).key()),
    };
    pairs.push((lang.text("common-state"), html! { (standing) }));
    pairs.push((lang.text("conditions-years"), html! { (copy::years(ours)) }));
    pairs.push((lang.text("agreement-as-of"), html! { (l10n::dates::date_in_words(lang, dates.today())) }));
    ui::facts(&pairs)
}

fn universities(lang: Lang, parties: &[Party<'_>; 2]) -> Markup {
    let told = |party: &Party<'_>| {
        let mut pairs = vec![
            (lang.text("partners-erasmus-code"), partner::code(party.seat.erasmus_code.as_deref())),
            (lang.text("print-hei"), ui::code(party.hei.as_str())),
        ];
        if let Some(signs) = &party.side.signing_contact {
            pairs.push((lang.text("print-signs"), contact::one(lang, signs)));
        }
        if !party.side.contacts.is_empty() {
            pairs.push((lang.text("print-contacts"), contact::list(lang, &party.side.contacts)));
        }
        (party.name.clone(), ui::facts(&pairs))
    };
    let both = parties.each_ref().map(told);
    ui::section("universities", &lang.text("print-universities"), &ui::sides(&both))
}

/// Every condition with all its fields, each as a block that stays whole.
fn conditions(lang: Lang, ours: &AgreementCopy, parties: &[Party<'_>; 2]) -> Markup {
    let name = |hei: &HeiId| {
        let known = parties.iter().find(|party| party.hei == hei);
        known.map_or_else(|| hei.to_string(), |party| party.name.clone())
    };
    let pairs = |one: &Condition| {
        let mut pairs = vec![
            (lang.text("print-sends"), html! { (name(&one.sending.hei)) }),
            (lang.text("print-receives"), html! { (name(&one.receiving.hei)) }),
        ];
        pairs.extend(condition::pairs(lang, one));
        pairs
    };
    let body = html! {
        @if ours.conditions.is_empty() { p { (lang.text("conditions-empty")) } }
        @for (index, one) in ours.conditions.iter().enumerate() {
            div.print-block {
                h3 { (copy::numbered(lang, index)) " " span.quiet { (condition::kind(lang, one.kind())) } }
                (ui::facts(&pairs(one)))
            }
        }
    };
    let count = lang.text_with("conditions-count", &[("count", ours.conditions.len().into())]);
    ui::section_with("conditions", &lang.text("conditions-title"), Some(&html! { (count) }), None, &body)
}

/// By whom and when each side approved what is printed; nothing where neither did.
fn approvals(
    lang: Lang,
    dates: &Dates,
    facts: &Facts,
    ours: &AgreementCopy,
    parties: &[Party<'_>; 2],
) -> Option<Markup> {
    let given = facts.given.as_ref().filter(|given| {
        let copy = facts.copy(&given.copy);
        copy.is_some_and(|copy| copy.content.has_same_terms(ours))
    });
    let received = facts.received.as_ref().filter(|received| {
        let version = received.revision.and_then(|ordinal| facts.revision(ordinal));
        version.is_some_and(|version| version.content.has_same_terms(ours))
    });
    if given.is_none() && received.is_none() {
        return None;
    }
    let by_us = given.map(|given| {
        let date = dates.date(given.at);
        lang.text_with("print-approved-by", &[("name", (&given.by).into()), ("date", (&date).into())])
    });
    let by_them = received.map(|received| {
        let date = dates.date(received.at);
        lang.text_with("print-approved", &[("date", (&date).into())])
    });
    let [us, them] = parties;
    let line = |party: &Party<'_>, told: Option<String>| {
        let told = told.unwrap_or_else(|| lang.text("print-not-approved"));
        (party.name.clone(), html! { p { (told) } })
    };
    Some(ui::sides(&[line(us, by_us), line(them, by_them)]))
}

/// A place to sign for each side.
fn signatures(lang: Lang, parties: &[Party<'_>; 2]) -> Markup {
    let lines = ["print-sign-name", "print-sign-function", "print-sign-date", "print-sign"].map(|key| lang.text(key));
    ui::sides(&parties.each_ref().map(|party| (party.name.clone(), ui::signature(&lines))))
}
