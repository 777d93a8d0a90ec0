//! One version of a manifest: what changed in it against the one before, and its text.

use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use maud::html;
use similar::TextDiff;
use ui::{Button, Crumb, PageHeader};

use super::{Section, Visit, missing, with_policy};
use crate::claims::SourceId;
use crate::{Registry, shortened};

/// How long two versions are compared; then the comparison gets coarser.
const COMPARING: Duration = Duration::from_millis(200);
/// How much of a text a page shows.
const SHOWN: usize = 100_000;

pub(super) async fn page(
    State(registry): State<Registry>,
    Path((host, version)): Path<(String, String)>,
    visit: Visit,
) -> Response {
    let published = registry.published();
    let (number, raw) = match version.strip_suffix(".xml") {
        Some(number) => (number, true),
        None => (version.as_str(), false),
    };
    let source = published.source(&host);
    let summary = source.and_then(|source| source.host.as_deref());
    let (Some(source), Some(summary), Ok(number)) = (source, summary, number.parse::<u32>()) else {
        return missing(&visit);
    };
    let Some(at) = summary.versions.iter().position(|version| version.number == number) else {
        return missing(&visit);
    };
    let before = at.checked_sub(1).and_then(|at| summary.versions.get(at)).map(|version| version.number);
    let before = before.filter(|_| !raw);
    let Some((now, compared)) = read(&registry, source.id.clone(), number, before).await else {
        return missing(&visit);
    };
    if raw {
        // As plain text, since it is a stranger's document.
        let plain = HeaderValue::from_static("text/plain; charset=utf-8");
        return with_policy(([(header::CONTENT_TYPE, plain)], now).into_response());
    }
    let (lang, dates) = (visit.lang, visit.dates(&registry));
    let title = lang.text_with("registry-version-title", &[("number", (&number.to_string()).into())]);
    let here = format!("/hosts/{}", source.id);
    let crumbs = [
        Crumb::link(lang.text("registry-hosts"), visit.href("/")),
        Crumb::link(source.name(), visit.href(&here)),
        Crumb::here(title.clone()),
    ];
    let raw =
        Button::secondary(lang.text("registry-version-raw")).href(visit.href(&format!("{here}/versions/{number}.xml")));
    let since = summary.versions.get(at).map(|version| html! { (dates.exact(version.at)) });
    let header =
        PageHeader { title: &title, tag: None, facts: since.into_iter().collect(), actions: Some(html! { (raw) }) };
    let (heading, shown) = match (before, compared) {
        (Some(number), Some(lines)) => {
            let number = number.to_string();
            let words = [("number", (&number).into())];
            (lang.text_with("registry-version-changes", &words), lines)
        }
        _ => (lang.text("registry-version-first"), shortened(&now, SHOWN)),
    };
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        (ui::section("text", &heading, &ui::code_block(&heading, &shown)))
    };
    visit.answer(&registry, Section::Hosts, &title, None, &body)
}

/// The text of a version, and what changed since the one before. Reading and comparing take a while, so they are done
/// beside the other work, and few at a time.
async fn read(
    registry: &Registry,
    source: SourceId,
    number: u32,
    before: Option<u32>,
) -> Option<(String, Option<String>)> {
    let kept = registry.known().kept();
    let _turn = registry.inner.checking.acquire().await;
    let reading = tokio::task::spawn_blocking(move || {
        let text = |number| kept.manifest(&source, number).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let now = text(number)?;
        let compared = before.and_then(text).map(|before| changes(&before, &now));
        Some((now, compared))
    });
    reading.await.ok()?
}

fn changes(before: &str, now: &str) -> String {
    let mut configured = TextDiff::configure();
    let diff = configured.timeout(COMPARING).diff_lines(before, now);
    let mut unified = diff.unified_diff();
    shortened(&unified.context_radius(3).to_string(), SHOWN)
}
