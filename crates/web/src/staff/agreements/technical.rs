//! Ids, fingerprints and the documents of both copies as they are, for IT.

use app::agreements::record::documents;
use axum::response::Response;
use domain::agreement::facts::CopyProblem;
use l10n::Lang;
use maud::{Markup, html};
use ui::PageHeader;

use super::{code_of, crumbs, numbered, record_of};
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::{document, state};
use crate::visitor::Staff;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let record = record_of(&staff).await?;
    let lang = staff.lang();
    let dates = staff.dates();
    let facts = &record.facts;
    let documents = documents(staff.host(), facts).await?;
    let code = code_of(facts);
    let title = lang.text("common-technical");
    let mut pairs = vec![
        (lang.text("technical-our-hei"), ui::code(facts.institution.as_str())),
        (lang.text("technical-our-id"), ui::code(facts.id.as_str())),
        (lang.text("technical-their-hei"), ui::code(facts.partner.as_str())),
    ];
    if let Some(remote) = &facts.remote_id {
        pairs.push((lang.text("technical-their-id"), ui::code(remote.as_str())));
    }
    for revision in &facts.revisions {
        let version = revision.ordinal.to_string();
        let value = html! {
            (ui::code(revision.hash.as_str())) br;
            span.quiet { (state::when(&dates, revision.at)) ", " (revision.by) }
        };
        pairs.push((lang.text_with("technical-our-version", &[("version", (&version).into())]), value));
    }
    for copy in &facts.copies {
        let value = html! {
            (ui::code(copy.hash.as_str())) br;
            span.quiet { (lang.text("agreement-fetched")) " " (state::when(&dates, copy.first_fetched_at)) }
        };
        pairs.push((lang.text("technical-their-copy"), value));
    }
    for (key, hash) in [
        ("technical-given", facts.given.as_ref().map(|given| &given.hash)),
        ("technical-received", facts.received.as_ref().map(|received| &received.hash)),
    ] {
        if let Some(hash) = hash {
            pairs.push((lang.text(key), ui::code(hash.as_str())));
        }
    }
    if let Some(problem) = facts.remote.as_ref().and_then(|remote| remote.problem.as_ref()) {
        pairs.extend(wrong(lang, problem));
    }
    let header = PageHeader { title: &title, facts: vec![html! { (numbered(lang, code)) }], ..PageHeader::default() };
    let mut parts = vec![ui::facts(&pairs)];
    for (key, bytes) in [
        ("technical-our-xml", &documents.ours),
        ("technical-their-xml", &documents.theirs),
        ("technical-unusable-xml", &documents.unusable),
    ] {
        if let Some(bytes) = bytes {
            parts.push(document::xml(lang, key, bytes));
        }
    }
    let body = html! {
        (crumbs(&staff, &record.partner_name, &facts.id, code, &title))
        (ui::page_header(&header))
        (ui::stack(&parts))
    };
    let page = Page { partner: &record.partner_name, ..Page::new(Section::Agreements, &title, body) };
    Ok(shell::page(&staff, page).await)
}

/// What is wrong with the partner's last answer, for its provider.
fn wrong(lang: Lang, problem: &CopyProblem) -> Vec<(String, Markup)> {
    match problem {
        CopyProblem::WrongHash { claimed, computed } => vec![
            (lang.text("technical-claimed"), ui::code(claimed)),
            (lang.text("technical-computed"), ui::code(computed.as_str())),
        ],
        CopyProblem::Unreadable { reason } | CopyProblem::OtherAgreement { reason } => {
            vec![(lang.text("technical-reason"), ui::code(reason))]
        }
        CopyProblem::IdTaken { claims } => vec![(lang.text("received-claims"), ui::code(claims.as_str()))],
    }
}
