//! All messages to partners and requests to them.

mod letter;
pub(crate) mod one;

use std::collections::BTreeMap;

use app::deliveries::{Filter, JobKind, JobRow, JobState, Page, What, codes, recent};
use app::saved_views::List;
use app::{mail, partners};
use axum::response::Response;
use domain::hei::HeiId;
use domain::ids::AgreementId;
use domain::people::right::Right;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Column, Opt, Row, Table, Tone};

use crate::list::{self as lists, Asked, Choice, Contents, Filters, Nothing};
use crate::problem::Problem;
use crate::shell::Section;
use crate::view::{state, trying};
use crate::visitor::Staff;

const ROWS: u32 = 50;
/// The name under which an address has what jobs do.
const WHAT: &str = "what";
/// What jobs can do. Messages are what people come for; requests leave every few minutes.
const WHATS: [&str; 4] = ["messages", "requests", "mail", "all"];

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let asked = read(&staff);
    let filter = filter(&asked.params());
    let found = recent(staff.host(), staff.hei(), &filter, (asked.order, &asked.place), ROWS).await?;
    let counted = app::counted(staff.host(), staff.hei(), &filter, asked.order, &found).await?;
    let about: Vec<AgreementId> = found.rows.iter().filter_map(|job| job.agreement.clone()).collect();
    let codes = codes(staff.host(), staff.hei(), &about).await?;
    let mut with = Vec::new();
    for job in &found.rows {
        with.push(match job.kind {
            JobKind::Letter => letter::name(&staff, job).await?,
            _ => partners::name(staff.host(), &job.partner),
        });
    }
    let rows = if found.rows.is_empty() {
        let (host, hei, order) = (staff.host(), staff.hei(), asked.order);
        let without = lists::without(&asked, |others| {
            let filter = self::filter(&others);
            async move { Ok(app::counted(host, hei, &filter, order, &Page::<()>::empty()).await?) }
        });
        let without = without.await?;
        let words = Nothing { no_match: "deliveries-no-match", tab: None, empty: "deliveries-empty", start: None };
        lists::nothing(&asked, &words, &without)
    } else {
        lists::keyed(&staff, &table(&staff, &found.rows, &with, &codes), false)
    };
    let title = lang.text("deliveries-title");
    let contents = Contents {
        facts: vec![html! { (lang.text("deliveries-lead")) }],
        above: html! {
            @if asked.value(WHAT) == "mail" && !mail::is_configured(staff.host()) {
                (ui::banner(lang, Tone::Neutral, &html! { (lang.text("letter-off")) }, None))
            }
        },
        tabs: Some(tabs(lang, &asked)),
        fields: fields(lang, &asked),
        rows,
        shown: lists::shown(lang, counted, found.rows.len()),
        turns: [asked.turn(found.previous.as_ref()), asked.turn(found.next.as_ref())],
        ..Contents::new(&title, Section::Deliveries)
    };
    lists::respond(&staff, &asked, contents).await
}

fn read(staff: &Staff) -> Asked<'_> {
    let lang = staff.lang();
    let mut asked = Asked::new(staff, List::Deliveries, staff.query());
    // What the list shows by itself is no filter.
    if staff.query().filled(WHAT) != Some("messages") {
        asked.tab(WHAT, &lang.text("deliveries-what"), &whats(lang));
    }
    asked.choice("state", &lang.text("common-state"), &states(lang));
    asked.partner(staff);
    asked
}

fn filter(pairs: &[(&'static str, String)]) -> Filter {
    let value = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
    Filter {
        state: value("state").and_then(state_of),
        partner: value("partner").and_then(|hei| HeiId::parse(hei).ok()),
        what: match value(WHAT) {
            None => Some(What::Notices),
            Some("requests") => Some(What::Questions),
            Some("mail") => Some(What::Letters),
            Some(_) => None,
        },
    }
}

fn state_of(slug: &str) -> Option<JobState> {
    JobState::ALL.into_iter().find(|state| state.slug() == slug)
}

fn whats(lang: Lang) -> Vec<Opt> {
    WHATS.iter().map(|what| Opt::new(*what, lang.text(&format!("deliveries-what-{what}")))).collect()
}

fn states(lang: Lang) -> Vec<Opt> {
    let words = |state: &JobState| Opt::new(state.slug(), lang.text(&format!("deliveries-state-{}", state.slug())));
    JobState::ALL.iter().map(words).collect()
}

fn tabs(lang: Lang, asked: &Asked<'_>) -> Markup {
    let chosen = Some(asked.value(WHAT)).filter(|what| !what.is_empty()).unwrap_or("messages");
    let tab = |option: Opt| ui::Tab {
        href: asked.href(&[(WHAT, if option.value == "messages" { "" } else { &option.value })]),
        current: option.value == chosen,
        text: option.text,
        count: None,
    };
    let tabs: Vec<ui::Tab> = whats(lang).into_iter().map(tab).collect();
    ui::tabs(&lang.text("deliveries-what"), &tabs)
}

fn fields(lang: Lang, asked: &Asked<'_>) -> Filters {
    let (state, any) = (lang.text("common-state"), lang.text("list-any"));
    let states = states(lang);
    lists::fields(asked, None, &[Choice { name: "state", label: &state, options: &states, any: &any }])
}

fn table(staff: &Staff, rows: &[JobRow], with: &[String], codes: &BTreeMap<AgreementId, String>) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let sees = staff.access.may(Right::SeeAgreements);
    // An agreement whose state was never derived has no number here yet.
    let named = |id: &AgreementId| codes.get(id).cloned().unwrap_or_else(|| lang.text("common-open"));
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
            Column::new(lang.text("common-state")).words(),
            Column::end(lang.text("deliveries-tries")).named_words(),
            Column::new(lang.text("deliveries-agreement")).named_words(),
            Column::end(lang.text("deliveries-since")).named_words(),
        ],
        rows: rows.iter().zip(with).map(line).collect(),
        stays: false,
    })
}
