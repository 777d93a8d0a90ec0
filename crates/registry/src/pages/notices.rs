//! What should be put right, host by host.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use serde_json::{Value, json};
use ui::{Column, Row, Tab, Table};

use super::{PAGE, Section, Visit, host, json_answer};
use crate::Registry;
use crate::findings::{Finding, Severity};
use crate::state::{Published, SourceStatus};

/// How many notices of one host stand on the page of all; the host's own page has them all.
const MOST_OF_ONE: usize = 10;

pub(super) async fn page(State(registry): State<Registry>, visit: Visit) -> Response {
    let (lang, published) = (visit.lang, registry.published());
    let dates = visit.dates(&registry);
    let wanted = wanted(&visit);
    let found = with_notices(&published, wanted);
    let skip = visit.skipped().min(found.len());
    let shown: Vec<_> = found.iter().skip(skip).take(PAGE).collect();
    let columns = vec![Column::wide(lang.text("registry-host")), Column::new(lang.text("registry-notices"))];
    let mut rows = Vec::new();
    for source in &shown {
        let list = host::problem_list(lang, &dates, source);
        let list: Vec<_> = list.into_iter().filter(|(grade, _)| wanted.is_none_or(|wanted| wanted == *grade)).collect();
        let hei = source.host.as_ref().and_then(|host| host.hei.as_deref());
        let more = list.len().saturating_sub(MOST_OF_ONE);
        let told = list.into_iter().take(MOST_OF_ONE);
        let cells = vec![
            html! { (source.name()) @if let Some(hei) = hei { span.second { (hei) } } },
            html! {
                @for (grade, text) in told { div { (host::severity(lang, grade)) " " (text) } }
                @if more > 0 {
                    div.quiet { (lang.text_with("registry-more-notices", &[("count", more.into())])) }
                }
            },
        ];
        rows.push(Row::link(visit.href(&format!("/hosts/{}", source.id)), cells));
    }
    let table = Table { caption: lang.text("registry-notices"), columns, rows, stays: false };
    let body = html! {
        (ui::start_head(&lang.text("registry-notices"), &lang.text("registry-notices-lead"), None))
        (ui::tabs(&lang.text("registry-severity"), &grades(&visit, &published, wanted)))
        @if shown.is_empty() {
            (ui::empty(&lang.text("registry-no-notices"), &lang.text("registry-no-notices-text"), None))
        } @else {
            (ui::stack(&[ui::table(&table), visit.pages("/notices", skip, shown.len(), found.len())]))
        }
    };
    visit.answer(&registry, Section::Notices, &lang.text("registry-notices"), Some("/notices.json"), &body)
}

pub(super) async fn json(State(registry): State<Registry>, visit: Visit) -> Response {
    let published = registry.published();
    let hosts = with_notices(&published, wanted(&visit)).into_iter().map(|source| {
        json!({
            "id": &*source.id,
            "manifest": source.location,
            "hei": source.host.as_ref().and_then(|host| host.hei.as_deref()),
            "failure": super::json::failure(source),
            "findings": source.findings().iter().map(Finding::json).collect::<Vec<_>>(),
        })
    });
    json_answer(StatusCode::OK, &json!({ "hosts": hosts.collect::<Vec<Value>>() }))
}

fn wanted(visit: &Visit) -> Option<Severity> {
    match visit.parameter("severity") {
        "error" => Some(Severity::Error),
        "warning" => Some(Severity::Warning),
        _ => None,
    }
}

fn with_notices(published: &Published, wanted: Option<Severity>) -> Vec<&SourceStatus> {
    let has = |source: &&SourceStatus| {
        let failed = source.failure.is_some() && wanted != Some(Severity::Warning);
        failed || source.findings().iter().any(|finding| wanted.is_none_or(|wanted| wanted == finding.severity()))
    };
    published.sources.iter().filter(has).collect()
}

fn grades(visit: &Visit, published: &Published, current: Option<Severity>) -> Vec<Tab> {
    let lang = visit.lang;
    let tab = |(key, path, severity): (&str, &str, Option<Severity>)| Tab {
        text: lang.text(key),
        href: visit.href(path),
        count: Some(lang.number(i64::try_from(with_notices(published, severity).len()).unwrap_or(i64::MAX))),
        current: current == severity,
    };
    [
        ("registry-all-notices", "/notices", None),
        ("registry-errors", "/notices?severity=error", Some(Severity::Error)),
        ("registry-warnings", "/notices?severity=warning", Some(Severity::Warning)),
    ]
    .map(tab)
    .to_vec()
}
