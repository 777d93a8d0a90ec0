//! One host: its state, what should be put right, its APIs and keys, and the history of its manifest.

use std::time::Instant;

use axum::extract::{Path, RawForm, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use l10n::{Dates, Lang};
use maud::{Markup, html};
use serde_json::json;
use ui::{Button, Column, Crumb, Icon, PageHeader, Row, Table, Tone};
use url::Url;

use super::{Section, Visit, json_answer, look, missing, word};
use crate::Registry;
use crate::doors::MayAsk;
use crate::findings::{Finding, Severity};
use crate::state::{ApiSummary, HostSummary, SourceStatus, Standing};

pub(super) async fn page(State(registry): State<Registry>, Path(host): Path<String>, visit: Visit) -> Response {
    let published = registry.published();
    if let Some(id) = host.strip_suffix(".json") {
        return match published.source(id) {
            Some(source) => json_answer(StatusCode::OK, &super::json::source(source)),
            None => json_answer(StatusCode::NOT_FOUND, &json!({ "error": "no such host" })),
        };
    }
    let Some(source) = published.source(&host) else { return missing(&visit) };
    let (lang, dates) = (visit.lang, visit.dates(&registry));
    let name = source.name();
    let (tone, icon) = look(source.standing());
    let crumbs = [Crumb::link(lang.text("registry-hosts"), visit.href("/")), Crumb::here(name)];
    let reload = ui::post_button(
        &visit.href("/reload"),
        &[("url", source.location.as_str()), ("return", &visit.href(&format!("/hosts/{}", source.id)))],
        &Button::secondary(lang.text("registry-reload")).icon(Icon::Loop),
    );
    let header = PageHeader {
        title: name,
        tag: Some(ui::tag(tone, icon, &word(lang, source.standing()))),
        facts: header_facts(source),
        actions: Some(reload),
    };
    let main = html! {
        @if let Some((tone, key)) = asked(visit.parameter("asked"), source) {
            (ui::banner(lang, tone, &html! { (lang.text(key)) }, None))
        }
        (problems(lang, &dates, source))
        @if let Some(host) = source.host.as_deref() { (apis(lang, host)) (history(&visit, &dates, source, host)) }
    };
    let side = html! {
        (about(lang, &dates, source))
        @if let Some(host) = source.host.as_deref() { (keys(lang, host)) }
    };
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        (ui::columns(&main, &side))
    };
    visit.answer(&registry, Section::Hosts, name, Some(&format!("/hosts/{}.json", source.id)), &body)
}

/// Fetches one manifest now. A source is asked once in some seconds, however often people press the button.
pub(super) async fn reload(State(registry): State<Registry>, headers: HeaderMap, RawForm(form): RawForm) -> Response {
    let value = |wanted: &str| {
        form_urlencoded::parse(&form).take(10).find(|(name, _)| name == wanted).map(|(_, value)| value.into_owned())
    };
    let location = value("url").and_then(|url| Url::parse(&url).ok());
    let source = location.as_ref().and_then(|location| crate::import::source_at(&registry, location));
    let back = value("return").filter(|back| ui::is_local(back));
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (Some(location), Some(source)) = (location, source) else {
        return json_answer(StatusCode::BAD_REQUEST, &json!({ "error": "no source has this url" }));
    };
    let asked = registry.inner.asked.may_ask(&source, Instant::now());
    if asked == MayAsk::Now {
        registry.import_source(&location).await;
    }
    match back {
        Some(back) if !accepted.contains("application/json") => {
            let back = back.split('?').next().unwrap_or_default();
            let back = format!("{back}?asked={}", asked.as_str());
            (StatusCode::SEE_OTHER, [(header::LOCATION, back)]).into_response()
        }
        _ => match registry.published().source(&source) {
            Some(status) if asked == MayAsk::Now => json_answer(StatusCode::OK, &super::json::source(status)),
            _ => json_answer(StatusCode::TOO_MANY_REQUESTS, &json!({ "error": "ask again in some seconds" })),
        },
    }
}

/// What happened at the last attempt, and what is wrong in the manifest.
pub(super) fn problem_list(lang: Lang, dates: &Dates, source: &SourceStatus) -> Vec<(Severity, Markup)> {
    let failed = source.failure.as_ref().map(|failed| {
        let since = lang.text_with("registry-failing-since", &[("when", (&dates.when_with_zone(failed.since)).into())]);
        let kept = source
            .host
            .as_ref()
            .and(source.seen_at)
            .map(|at| lang.text_with("registry-kept-since", &[("when", (&dates.when_with_zone(at)).into())]));
        let text = html! {
            (failed.failure.text(lang)) " "
            span.quiet { (since) @if let Some(kept) = kept { " " (kept) } }
        };
        (Severity::Error, text)
    });
    let found = source.findings().iter().map(|finding| (finding.severity(), html! { (finding.text(lang)) }));
    failed.into_iter().chain(found).collect()
}

pub(super) fn severity(lang: Lang, severity: Severity) -> Markup {
    match severity {
        Severity::Error => ui::status(Tone::Bad, Icon::CrossCircle, &lang.text("registry-severity-error"), None),
        Severity::Warning => ui::status(Tone::Warn, Icon::Warning, &lang.text("registry-severity-warning"), None),
    }
}

fn header_facts(source: &SourceStatus) -> Vec<Markup> {
    let Some(host) = source.host.as_deref() else { return Vec::new() };
    let hei = host.hei.as_ref().map(|hei| ui::code(hei));
    hei.into_iter().chain([html! { (host.provider) }]).collect()
}

fn problems(lang: Lang, dates: &Dates, source: &SourceStatus) -> Markup {
    let list = problem_list(lang, dates, source);
    let body = if list.is_empty() {
        let text = if source.standing() == Standing::New { "registry-not-asked" } else { "registry-no-notices" };
        html! { p { (lang.text(text)) } }
    } else {
        notices(lang, list)
    };
    ui::section("notices", &lang.text("registry-notices"), &body)
}

fn apis(lang: Lang, host: &HostSummary) -> Markup {
    let columns = vec![
        Column::tight(lang.text("registry-api")),
        Column::tight(lang.text("registry-version")),
        Column::new(lang.text("registry-addresses")),
    ];
    let body = if host.apis.is_empty() {
        html! { p { (lang.text("registry-no-apis")) } }
    } else {
        let rows = host.apis.iter().map(|api| api_row(lang, api)).collect();
        ui::table(&Table { caption: lang.text("registry-apis"), columns, rows, stays: false })
    };
    ui::section("apis", &lang.text("registry-apis"), &body)
}

fn api_row(lang: Lang, api: &ApiSummary) -> Row {
    let unsigned = api.major.is_some() && !api.signed.0 && !matches!(api.name.as_str(), "discovery" | "registry");
    Row::new(vec![
        html! {
            (api.name)
            @if unsigned { span.second { (lang.text("registry-not-signed")) } }
        },
        html! { (api.version) },
        html! { @for (name, address) in &api.addresses { div { @if name != "url" { span.quiet { (name) } " " } (ui::code(address)) } } },
    ])
}

fn history(visit: &Visit, dates: &Dates, source: &SourceStatus, host: &HostSummary) -> Markup {
    let lang = visit.lang;
    let columns = vec![
        Column::tight(lang.text("registry-version-number")),
        Column::new(lang.text("registry-version-since")),
        Column::end(lang.text("registry-version-bytes")),
    ];
    let last = host.versions.last().map(|version| version.number);
    let rows = host.versions.iter().rev().map(|version| {
        let href = visit.href(&format!("/hosts/{}/versions/{}", source.id, version.number));
        Row::link(
            href,
            vec![
                html! { (version.number) },
                html! {
                    (ui::time(&dates.stamped(version.at, dates.exact(version.at))))
                    @if last == Some(version.number) { " " span.quiet { (lang.text("registry-version-now")) } }
                },
                html! { (lang.number(i64::try_from(version.bytes).unwrap_or(i64::MAX))) },
            ],
        )
    });
    let table = Table { caption: lang.text("registry-history"), columns, rows: rows.collect(), stays: true };
    ui::section("history", &lang.text("registry-history"), &ui::table(&table))
}

fn about(lang: Lang, dates: &Dates, source: &SourceStatus) -> Markup {
    let mut pairs = vec![(lang.text("registry-manifest"), ui::code(source.location.as_str()))];
    if let Some(host) = source.host.as_deref() {
        let kind = |kind: &str| format!("{} ({kind})", lang.text("registry-other-id"));
        pairs.extend(host.hei.iter().map(|hei| (lang.text("registry-hei"), ui::code(hei))));
        pairs.extend(host.other_ids.iter().map(|(name, value)| (kind(name), ui::code(value))));
        let emails = html! { @for email in &host.admin_emails { div { (email) } } };
        pairs.push((lang.text("registry-contact"), emails));
    }
    let moment = |at| ui::time(&dates.stamped(at, dates.when_with_zone(at)));
    pairs.extend(source.asked_at.map(|at| (lang.text("registry-asked"), moment(at))));
    pairs.extend(source.seen_at.map(|at| (lang.text("registry-seen"), moment(at))));
    ui::section("about", &lang.text("registry-about"), &ui::facts(&pairs))
}

fn keys(lang: Lang, host: &HostSummary) -> Markup {
    let list = |label: &str, keys: &[String]| {
        let value = html! {
            @if keys.is_empty() { (ui::NOTHING) }
            @for key in keys { div { (ui::fingerprint(key)) } }
        };
        (lang.text(label), value)
    };
    let pairs = [list("registry-client-keys", &host.client_keys), list("registry-server-keys", &host.server_keys)];
    ui::section("keys", &lang.text("registry-keys"), &ui::facts(&pairs))
}

/// Each notice with its severity before it.
fn notices(lang: Lang, list: Vec<(Severity, Markup)>) -> Markup {
    let columns = vec![Column::tight(lang.text("registry-severity")), Column::new(lang.text("registry-notice"))];
    let rows = list.into_iter().map(|(grade, text)| Row::new(vec![severity(lang, grade), text])).collect();
    ui::table(&Table { caption: lang.text("registry-notices"), columns, rows, stays: false })
}

/// What came of "Fetch now". A failure is told among the notices.
fn asked(word: &str, source: &SourceStatus) -> Option<(Tone, &'static str)> {
    match word {
        "now" if source.failure.is_none() && source.host.is_some() => Some((Tone::Ok, "registry-reload-done")),
        "again" => Some((Tone::Neutral, "registry-reload-pause")),
        "busy" => Some((Tone::Neutral, "registry-reload-busy")),
        _ => None,
    }
}

/// The findings about a document that somebody wants to have checked.
pub(super) fn findings(lang: Lang, found: &[Finding]) -> Markup {
    notices(lang, found.iter().map(|finding| (finding.severity(), html! { (finding.text(lang)) })).collect())
}
