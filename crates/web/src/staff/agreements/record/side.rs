//! Beside an agreement: the copies on both sides, and who signs and whom to ask.

use app::agreements::record::Record;
use domain::agreement::facts::{Facts, PartnerCopy};
use domain::agreement::standing::State;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use ui::{Button, Icon};

use super::{EVERY, may_edit};
use crate::staff::agreements::unit_in_charge;
use crate::view::{contact, state};
use crate::visitor::Staff;

/// Copies and people, kept fresh.
pub(super) fn live_side(staff: &Staff, dates: &Dates, record: &Record) -> Markup {
    let here = staff.agreement_href(&record.facts.id, "");
    let body = ui::stack(&[copies(staff, dates, record), people(staff, record)]);
    ui::live(staff.lang(), "record-side", &here, EVERY, &html! {}, &body)
}

fn copies(staff: &Staff, dates: &Dates, record: &Record) -> Markup {
    let lang = staff.lang();
    let facts = &record.facts;
    let mut pairs = Vec::new();
    let ours = if let Some(ours) = facts.current_revision() {
        let version = ours.ordinal.to_string();
        html! {
            (lang.text_with("agreement-version", &[("version", (&version).into())])) ", "
            (state::when(dates, ours.at))
            @if let Some(base) = same_terms(facts) {
                @let version = base.to_string();
                br; span.quiet { (lang.text_with("agreement-same-terms", &[("version", (&version).into())])) }
            }
        }
    } else {
        html! { (lang.text("agreement-never-sent")) }
    };
    pairs.push((lang.text("agreement-ours"), ours));
    if let Some(draft) = &facts.draft {
        let by = lang.text_with("agreement-draft-by", &[("name", (&draft.saved_by).into())]);
        pairs.push((lang.text("state-draft"), html! { (by) ", " (state::when(dates, draft.saved_at)) }));
    }
    let theirs = if let (Some(theirs), Some(remote)) = (facts.last_good_copy(), &facts.remote) {
        html! {
            (lang.text("agreement-fetched")) " " (state::when(dates, remote.fetched_at))
            @if let Some(told) = told_of_theirs(lang, record, theirs) { br; span.quiet { (told) } }
        }
    } else {
        html! { (lang.text("agreement-no-copy")) }
    };
    pairs.push((lang.text("agreement-theirs"), theirs));
    if let Some(code) = facts.last_good_copy().and_then(|theirs| theirs.content.owner.iia_code.as_ref()) {
        pairs.push((lang.text("received-their-code"), html! { (code) }));
    }
    if let Some(given) = &facts.given {
        pairs.push((lang.text("agreement-you-approved"), html! { (given.by) ", " (state::when(dates, given.at)) }));
    }
    if let Some(received) = &facts.received {
        pairs.push((lang.text("agreement-they-approved"), state::when(dates, received.at)));
    }
    if let (Some(base), Some(since)) = (&facts.base, record.standing.in_force_since) {
        let (date, version) = (dates.date(since), base.revision.to_string());
        let told = lang.text_with("agreement-in-force", &[("date", (&date).into()), ("version", (&version).into())]);
        pairs.push((lang.text("state-in-force"), html! { (told) }));
    }
    let technical = html! {
        a href=(staff.agreement_href(&facts.id, "technical")) { (lang.text("common-technical")) }
    };
    let refresh = html! {
        (ui::facts(&pairs))
        @if record.standing.state != State::Deleted && facts.current_revision().is_some() && may_edit(staff, record) {
            (ui::post_button(&staff.agreement_href(&facts.id, "refresh"), &[],
                &Button::secondary(lang.text("agreement-refresh")).icon(Icon::DownloadIn)))
        }
    };
    ui::section_with("copies", &lang.text("agreement-copies"), None, Some(&technical), &refresh)
}

/// The version in force, if our newest one is another that says the same.
fn same_terms(facts: &Facts) -> Option<u32> {
    let (ours, base) = (facts.current_revision()?, facts.base.as_ref()?);
    let in_force = facts.revision(base.revision)?;
    (in_force.ordinal != ours.ordinal && in_force.content.has_same_terms(&ours.content)).then_some(in_force.ordinal)
}

/// Whether their newest copy says the same as ours.
fn told_of_theirs(lang: Lang, record: &Record, theirs: &PartnerCopy) -> Option<String> {
    let current = record.facts.current_copy()?;
    let comparison = record.comparison.as_ref().filter(|_| current.id == theirs.id)?;
    Some(match comparison.count() {
        0 => lang.text("agreement-same-as-ours"),
        count => lang.text_with("steps-differences", &[("count", count.into())]),
    })
}

/// Who signs, or else whom to ask, on each side; everybody behind a line that opens.
fn people(staff: &Staff, record: &Record) -> Markup {
    let lang = staff.lang();
    let facts = &record.facts;
    let draft = facts.draft.as_ref().map(|draft| &draft.content);
    let ours = facts.current_revision().map(|ours| &ours.content).or(draft);
    let theirs = facts.last_good_copy().map(|theirs| &theirs.content);
    let mut first = Vec::new();
    let mut all = Vec::new();
    for (key, copy) in [("us", ours), ("them", theirs)] {
        let Some(owner) = copy.map(|copy| &copy.owner) else { continue };
        if let Some(signs) = &owner.signing_contact {
            first.push((lang.text(&format!("agreement-signs-{key}")), html! { (signs.display_name()) }));
            all.push((lang.text(&format!("agreement-signs-{key}")), contact::one(lang, signs)));
        } else if let Some(contact) = owner.contacts.first() {
            first.push((lang.text(&format!("agreement-contact-{key}")), html! { (contact.display_name()) }));
        }
        if !owner.contacts.is_empty() {
            all.push((lang.text(&format!("agreement-contacts-{key}")), contact::list(lang, &owner.contacts)));
        }
    }
    if let Some(unit) = unit_in_charge::shown(staff, record) {
        first.push((lang.text("agreement-unit"), unit));
    }
    if first.is_empty() {
        return html! {};
    }
    let email = theirs.and_then(contact::email_of);
    let write = html! {
        @if let Some(email) = email {
            a href=(contact::mail_address(email)) { (lang.text("agreement-write")) }
        }
    };
    let body = html! {
        (ui::facts(&first))
        @if !all.is_empty() { (ui::details(&lang.text("agreement-contacts-all"), false, &contact::groups(&all))) }
    };
    ui::section_with("people", &lang.text("agreement-people"), None, Some(&write), &body)
}
