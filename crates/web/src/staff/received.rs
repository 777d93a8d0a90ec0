//! An agreement of a partner's that belongs to none of ours: all of it, and what to do with it.

pub(crate) mod list;

use app::received::{self, ReceivedRefused, ReceivedView};
use axum::response::Response;
use domain::ids::AgreementId;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Column, Crumb, Icon, NextStep, PageHeader, Row, Table, Tone};

use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::view::between::Between;
use crate::view::finding::words;
use crate::view::{contact, copy, document, state};
use crate::visitor::{Staff, see_other};

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    // What partners sent belongs to no unit.
    staff.demand(Right::SeeAgreements, None).await?;
    let (partner, remote) = (staff.partner()?, staff.remote()?);
    let view = received::view(staff.host(), staff.hei(), &partner, &remote).await?.ok_or(Problem::NotFound)?;
    if let Some(linked) = &view.linked {
        return Ok(see_other(&staff.agreement_href(linked, "")));
    }
    let raw = match (&view.copy, staff.query().get("show")) {
        (Some(copy), Some("xml")) => received::raw(staff.host(), staff.hei(), &copy.id).await?,
        _ => None,
    };
    Ok(show(&staff, &view, raw.as_deref()).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    staff.demand(Right::EditAgreements, None).await?;
    let (partner, remote) = (staff.partner()?, staff.remote()?);
    let (host, actor) = (staff.host(), &staff.actor);
    let here = staff.received_href(&partner, &remote, "");
    let done = match form.pressed() {
        "copy" => received::make_copy(host, actor, &partner, &remote)
            .await
            .map(|id| notice::with(&staff.agreement_href(&id, "edit"), "copy-made")),
        "link" => {
            let id = form.get("agreement").and_then(AgreementId::parse).ok_or(Problem::BadForm)?;
            received::link(host, actor, &partner, &remote, &id)
                .await
                .map(|()| notice::with(&staff.agreement_href(&id, ""), "linked"))
        }
        "put-aside" => received::put_aside(host, actor, &partner, &remote)
            .await
            .map(|()| notice::with(&staff.href("agreements"), "put-aside")),
        "take-back" => {
            received::take_back(host, actor, &partner, &remote).await.map(|()| notice::with(&here, "taken-back"))
        }
        _ => return Err(Problem::BadForm),
    };
    match done {
        Ok(target) => Ok(see_other(&target)),
        Err(ReceivedRefused::AlreadyLinked(id)) => Ok(see_other(&staff.agreement_href(&id, ""))),
        Err(
            ReceivedRefused::Unreadable
            | ReceivedRefused::Gone
            | ReceivedRefused::OursIsLinked(_)
            | ReceivedRefused::OtherPartner,
        ) => Ok(see_other(&notice::with(&here, "link-impossible"))),
        Err(ReceivedRefused::Forbidden) => Err(Problem::Forbidden),
        Err(ReceivedRefused::NotFound) => Err(Problem::NotFound),
        Err(error @ ReceivedRefused::Store(_)) => Err(Problem::broken(&error)),
    }
}

async fn show(staff: &Staff, view: &ReceivedView, raw: Option<&[u8]>) -> Response {
    let lang = staff.lang();
    let dates = staff.dates();
    let partner = view.partner_name.as_str();
    let copy = view.copy.as_ref().map(|copy| &copy.content);
    let code = copy.and_then(|copy| copy.owner.iia_code.as_deref()).unwrap_or(ui::NOTHING);
    let crumbs = [Crumb::link(lang.text("agreements-title"), staff.href("agreements")), Crumb::here(code)];
    let time = dates.when(view.fetched_at);
    let fetched = lang.text_with("compare-fetched", &[("partner", partner.into()), ("time", (&time).into())]);
    let header = PageHeader {
        title: partner,
        tag: Some(ui::state_tag(lang, ui::AgreementState::Received)),
        facts: vec![
            html! { (lang.text_with("received-number", &[("code", code.into())])) },
            ui::status(Tone::Neutral, Icon::DownloadIn, &fetched, None),
        ],
        actions: None,
    };
    let here = staff.received_href(&view.partner, &view.remote_id, "");
    let main = html! {
        @if let Some(copy) = copy {
            @let count = lang.text_with("conditions-count", &[("count", copy.conditions.len().into())]);
            (ui::section_with("conditions", &lang.text("conditions-title"), Some(&html! { (count) }), None, &html! {
                    (copy::table(lang, copy, &Between::of(staff.hei())))
                    (copy::all_fields(lang, copy, &Between::of(staff.hei())))
                }))
        }
        (candidates(staff, view, &here))
        @if let Some(raw) = raw { (document::xml(lang, "technical-their-xml", raw)) }
    };
    let instead = staff.instead(Right::EditAgreements, None).await;
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        (problem(staff, view))
        (next(staff, view, &here, instead.as_deref()))
        (ui::columns(&main, &side(staff, view, &here)))
    };
    let title = format!("{partner} {code}");
    let page = Page { partner, ..Page::new(Section::Agreements, &title, body) };
    shell::page(staff, page).await
}

/// `instead` says who can decide, if the reader cannot.
fn next(staff: &Staff, view: &ReceivedView, here: &str, instead: Option<&str>) -> Markup {
    let lang = staff.lang();
    let partner = view.partner_name.as_str();
    let usable = view.copy.is_some() && view.gone_at.is_none();
    let has_candidates = !view.candidates.is_empty();
    let make = Button::primary(lang.text("received-make")).value("do", "copy");
    let aside = Button::quiet(lang.text("received-put-aside")).value("do", "put-aside");
    let actions = html! {
        form.buttons method="post" action=(here) {
            @if usable { (make) }
            @if usable && has_candidates { (Button::secondary(lang.text("received-link-one")).href("#candidates")) }
            (aside)
        }
    };
    ui::next_step(
        lang,
        &NextStep {
            title: &lang.text(match (usable, has_candidates) {
                (true, true) => "received-next",
                (true, false) => "received-next-make",
                (false, _) => "next-resolve-us",
            }),
            text: Some(html! {
                @if usable { p { (lang.text_with("received-next-text", &[("partner", partner.into())])) } }
                @if let Some(instead) = instead { p { (instead) } }
            }),
            actions: instead.is_none().then_some(actions),
            steps: Vec::new(),
        },
    )
}

fn problem(staff: &Staff, view: &ReceivedView) -> Markup {
    let lang = staff.lang();
    let partner = view.partner_name.as_str();
    let say = |key: &str| {
        let args = [("partner", partner.into())];
        let text = format!(
            "{} {}",
            lang.text_with(&format!("obstacle-{key}"), &args),
            lang.text_with(&format!("obstacle-{key}-do"), &args)
        );
        ui::banner(lang, Tone::Bad, &html! { (text) }, None)
    };
    html! {
        @if let Some(problem) = &view.problem { (say(problem.slug())) }
        @if view.gone_at.is_some() { (say("gone")) }
        @if !view.warnings.is_empty() {
            @let text = html! {
                (lang.text("received-warnings"))
                ul {
                    @for finding in &view.warnings {
                        @let conditions = view.copy.as_ref().map(|copy| &copy.content.conditions);
                        @let condition = finding.condition.and_then(|index| conditions?.get(index));
                        li {
                            @if let Some(index) = finding.condition { (copy::numbered(lang, index)) ": " }
                            (words(lang, finding, condition).text)
                        }
                    }
                }
            };
            (ui::banner(lang, Tone::Warn, &text, None))
        }
    }
}

/// Our agreements that may be the other side. Nothing is linked by itself.
fn candidates(staff: &Staff, view: &ReceivedView, here: &str) -> Markup {
    let lang = staff.lang();
    if view.candidates.is_empty() || !staff.access.may_in(Right::EditAgreements, None) {
        return html! {};
    }
    let rows = view.candidates.iter().map(|candidate| {
        let reasons: Vec<String> =
            candidate.reasons.iter().map(|reason| lang.text(&format!("received-reason-{}", reason.slug()))).collect();
        let button = Button::secondary(lang.text("received-link")).value("do", "link").spoken(candidate.code.clone());
        Row::new(vec![
            html! { a href=(staff.agreement_href(&candidate.id, "")) { (candidate.code) } },
            html! { @if reasons.is_empty() { (lang.text("received-reason-none")) } @else { (reasons.join(", ")) } },
            ui::post_button(here, &[("agreement", candidate.id.as_str())], &button),
        ])
    });
    let table = ui::table(&Table {
        caption: lang.text("received-candidates"),
        columns: vec![
            Column::new(lang.text("agreements-code")),
            Column::wide(lang.text("received-reasons")),
            Column::spoken(lang.text("received-link")),
        ],
        rows: rows.collect(),
        stays: false,
    });
    let body = html! { p { (lang.text("received-candidates-text")) } (table) };
    ui::section("candidates", &lang.text("received-candidates"), &body)
}

fn side(staff: &Staff, view: &ReceivedView, here: &str) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let mut pairs = vec![(lang.text("technical-their-id"), ui::code(view.remote_id.as_str()))];
    if let Some(claims) = &view.claims {
        pairs.push((lang.text("received-claims"), ui::code(claims.as_str())));
    }
    let mut people = html! {};
    if let Some(copy) = &view.copy {
        pairs.push((lang.text("received-first-fetched"), state::when(&dates, copy.first_fetched_at)));
        pairs.push((lang.text("agreement-fingerprint"), ui::fingerprint(copy.hash.as_str())));
        pairs.push((lang.text("conditions-years"), html! { (copy::years(&copy.content)) }));
        let owner = &copy.content.owner;
        let mut found = Vec::new();
        if let Some(signs) = &owner.signing_contact {
            found.push((lang.text("agreement-signs-them"), contact::one(lang, signs)));
        }
        if !owner.contacts.is_empty() {
            found.push((lang.text("agreement-contacts-them"), contact::list(lang, &owner.contacts)));
        }
        if !found.is_empty() {
            people = ui::section("people", &lang.text("agreement-people"), &contact::groups(&found));
        }
    }
    let raw = html! { @if view.has_raw { a href={ (here) "?show=xml" } { (lang.text("received-raw")) } } };
    html! {
        (ui::section_with("copies", &lang.text("compare-theirs"), None, Some(&raw), &ui::facts(&pairs)))
        (people)
    }
}
