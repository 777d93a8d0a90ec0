//! All messages to partners and requests to them.

use std::collections::BTreeMap;

use app::deliveries::{Filter, JobKind, JobRow, JobState, Place, What, code_of, recent};
use app::mail;
use app::partners;
use axum::response::Response;
use domain::hei::HeiId;
use domain::ids::AgreementId;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Column, Field, Input, Opt, PageHeader, Row, Table, Tone};

use crate::problem::Problem;
use crate::request::{self, Fields};
use crate::shell::{self, Page, Section};
use crate::staff::letter;
use crate::view::{state, trying};
use crate::visitor::Staff;

const ROWS: u32 = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let wanted = Wanted::read(staff.query());
    let found = recent(staff.host(), staff.hei(), &wanted.filter(), &wanted.place, ROWS).await?;
    let mut codes = BTreeMap::new();
    for id in found.rows.iter().filter_map(|job| job.agreement.as_ref()) {
        if !codes.contains_key(id.as_str())
            && let Some(code) = code_of(staff.host(), staff.hei(), id).await?
        {
            codes.insert(id.to_string(), code);
        }
    }
    let mut with = Vec::new();
    for job in &found.rows {
        with.push(match job.kind {
            JobKind::Letter => letter::name(&staff, job).await?,
            _ => partners::name(staff.host(), &job.partner),
        });
    }
    let title = lang.text("deliveries-title");
    let header =
        PageHeader { title: &title, facts: vec![html! { (lang.text("deliveries-lead")) }], ..PageHeader::default() };
    let turn = |place: &Option<Place>| place.as_ref().and_then(|place| wanted.href(&staff, place));
    let pages = ui::Page {
        previous: turn(&found.previous),
        next: turn(&found.next),
        shown: lang.text_with("deliveries-shown", &[("count", found.rows.len().into())]),
    };
    let body = html! {
        (ui::page_header(&header))
        (filters(&staff, &wanted))
        @if wanted.what == "mail" && !mail::is_configured(staff.host()) {
            (ui::banner(lang, Tone::Neutral, &html! { (lang.text("letter-off")) }, None))
        }
        (ui::stack(&[html! {
            @if found.rows.is_empty() && wanted.is_filtered() {
                (ui::empty(&lang.text("deliveries-no-match"), &lang.text("deliveries-no-match-text"),
                    Some(&html! { (Button::secondary(lang.text("agreements-clear")).href(staff.href("deliveries"))) })))
            } @else if found.rows.is_empty() {
                (ui::empty(&lang.text("deliveries-empty"), &lang.text("deliveries-empty-text"), None))
            } @else {
                (table(&staff, &found.rows, &with, &codes))
                (ui::pagination(lang, &pages))
            }
        }]))
    };
    let page = Page { title: &title, section: Section::Deliveries, partner: "", banner: None, error: false, body };
    Ok(shell::page(&staff, page).await)
}

struct Wanted {
    state: String,
    what: String,
    partner: Option<HeiId>,
    place: Place,
}

impl Wanted {
    fn read(query: &Fields) -> Self {
        Self {
            state: query.get("state").filter(|slug| state_of(slug).is_some()).unwrap_or_default().to_owned(),
            // Messages are what people come for; requests leave every few minutes.
            what: query
                .get("what")
                .filter(|what| ["all", "requests", "mail"].contains(what))
                .unwrap_or("messages")
                .to_owned(),
            partner: query.get("partner").and_then(|hei| HeiId::parse(hei).ok()),
            place: request::place(query),
        }
    }

    /// Whether something was chosen that the page does not show by itself.
    fn is_filtered(&self) -> bool {
        !self.state.is_empty()
            || self.partner.is_some()
            || ["requests", "mail"].contains(&self.what.as_str())
            || self.place != Place::First
    }

    fn filter(&self) -> Filter {
        Filter {
            state: state_of(&self.state),
            partner: self.partner.clone(),
            what: match self.what.as_str() {
                "messages" => Some(What::Notices),
                "requests" => Some(What::Questions),
                "mail" => Some(What::Letters),
                _ => None,
            },
        }
    }

    fn href(&self, staff: &Staff, place: &Place) -> Option<String> {
        let (name, cursor) = request::place_param(place)?;
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("what", &self.what);
        if !self.state.is_empty() {
            query.append_pair("state", &self.state);
        }
        if let Some(partner) = &self.partner {
            query.append_pair("partner", partner.as_str());
        }
        query.append_pair(name, &cursor);
        Some(staff.href(&format!("deliveries?{}", query.finish())))
    }
}

fn state_of(slug: &str) -> Option<JobState> {
    JobState::ALL.into_iter().find(|state| state.slug() == slug)
}

fn filters(staff: &Staff, wanted: &Wanted) -> Markup {
    let lang = staff.lang();
    let states: Vec<Opt> = JobState::ALL
        .iter()
        .map(|state| Opt::new(state.slug(), lang.text(&format!("deliveries-state-{}", state.slug()))))
        .collect();
    let kinds = ["messages", "requests", "mail", "all"]
        .map(|what| Opt::new(what, lang.text(&format!("deliveries-what-{what}"))));
    let (what, state) = (lang.text("deliveries-what"), lang.text("common-state"));
    let any = lang.text("agreements-any-state");
    ui::filters(
        &staff.href("deliveries"),
        &html! {
            (ui::field(lang, &Field::new("what", &what), &Input::select(&wanted.what, &kinds)))
            (ui::field(lang, &Field::new("state", &state), &Input::select(&wanted.state, &states).empty_text(&any)))
            @if let Some(partner) = &wanted.partner {
                (ui::hidden("partner", partner.as_str()))
                (ui::filter_chip(lang, &lang.text("common-partner"), &partners::name(staff.host(), partner), &staff.href("deliveries")))
            }
            (Button::secondary(lang.text("agreements-apply")))
        },
    )
}

fn table(staff: &Staff, rows: &[JobRow], with: &[String], codes: &BTreeMap<String, String>) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let sees = staff.access.may(Right::SeeAgreements);
    // An agreement whose state was never derived has no number here yet.
    let named = |id: &AgreementId| codes.get(id.as_str()).cloned().unwrap_or_else(|| lang.text("common-open"));
    let line = |(job, with): (&JobRow, &String)| {
        let agreement = html! {
            @match &job.agreement {
                Some(id) if !sees => (named(id)),
                Some(id) => a href=(staff.agreement_href(id, "")) { (named(id)) },
                None => (ui::NOTHING),
            }
        };
        Row::link(
            staff.href(&format!("deliveries/{}", job.id)),
            vec![
                html! { (trying::title(lang, job)) },
                html! { (with) },
                trying::job_state(lang, job, &dates),
                html! { (lang.number(i64::from(job.tries))) },
                agreement,
                html! { (state::when(&dates, job.enqueued_at)) },
            ],
        )
    };
    ui::table(&Table {
        caption: lang.text("deliveries-title"),
        columns: vec![
            Column::new(lang.text("deliveries-message")),
            Column::wide(lang.text("deliveries-with")),
            Column::new(lang.text("common-state")),
            Column::end(lang.text("deliveries-tries")),
            Column::new(lang.text("deliveries-agreement")),
            Column::end(lang.text("deliveries-since")),
        ],
        rows: rows.iter().zip(with).map(line).collect(),
        stays: false,
    })
}
