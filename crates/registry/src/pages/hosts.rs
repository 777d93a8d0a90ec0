//! The first page: every host with its state, and the search over them.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use l10n::{Dates, Lang};
use maud::html;
use serde_json::json;
use ui::{Button, Column, Field, Figure, Input, Opt, Row, Table};

use super::{PAGE, Section, Visit, json_answer, standing, word};
use crate::Registry;
use crate::state::{Published, SourceStatus, Standing};

pub(super) async fn page(State(registry): State<Registry>, visit: Visit) -> Response {
    let (lang, published) = (visit.lang, registry.published());
    let dates = visit.dates(&registry);
    let found = found(&published, &visit);
    let skip = visit.skipped().min(found.len());
    let shown: Vec<_> = found.iter().skip(skip).take(PAGE).collect();
    let columns = vec![
        Column::wide(lang.text("registry-institution")),
        Column::new(lang.text("registry-state")),
        Column::new(lang.text("registry-provider")),
        Column::tight(lang.text("registry-seen")),
    ];
    let rows = shown.iter().map(|source| row(&visit, &dates, source)).collect();
    let table = Table { caption: lang.text("registry-hosts"), columns, rows, stays: false };
    let is_filtered = !visit.parameter("q").trim().is_empty() || !visit.parameter("state").is_empty();
    let body = html! {
        (ui::start_head(&lang.text("registry-title"), &lang.text("registry-lead"), None))
        (ui::figures(&counts(lang, &dates, &published)))
        (ui::filters(&visit.href("/"), &filters(&visit)))
        @if shown.is_empty() {
            @let (title, text) = if is_filtered {
                ("registry-none-found", "registry-none-found-text")
            } else {
                ("registry-empty-title", "registry-empty")
            };
            (ui::empty(&lang.text(title), &lang.text(text), None))
        } @else {
            (ui::stack(&[ui::table(&table), visit.pages("/", skip, shown.len(), found.len())]))
        }
    };
    visit.answer(&registry, Section::Hosts, &lang.text("registry-title"), Some(&json_path(&visit)), &body)
}

pub(super) async fn json(State(registry): State<Registry>, visit: Visit) -> Response {
    let published = registry.published();
    let hosts: Vec<_> = found(&published, &visit).into_iter().map(super::json::in_a_list).collect();
    let value = json!({
        "catalogue": registry.catalogue_url(),
        "since": published.since.to_string(),
        "institutions": published.institutions,
        "hosts": hosts,
    });
    json_answer(StatusCode::OK, &value)
}

/// The sources that the search and the filter let through.
fn found<'a>(published: &'a Published, visit: &Visit) -> Vec<&'a SourceStatus> {
    let words = visit.parameter("q").to_lowercase();
    let words: Vec<&str> = words.split_whitespace().take(10).collect();
    let state = visit.parameter("state");
    let fits = |source: &&SourceStatus| {
        let host = source.host.as_ref().map_or("", |host| host.words.as_str());
        let location = source.location.as_str();
        (state.is_empty() || source.standing().as_str() == state)
            && words.iter().all(|word| host.contains(word) || location.contains(word))
    };
    published.sources.iter().filter(fits).collect()
}

fn counts(lang: Lang, dates: &Dates, published: &Published) -> Vec<Figure> {
    let count =
        |wanted: &[Standing]| published.sources.iter().filter(|source| wanted.contains(&source.standing())).count();
    let figure = |key: &str, value: usize, note: String| Figure {
        label: lang.text(key),
        value: lang.number(i64::try_from(value).unwrap_or(i64::MAX)),
        unit: None,
        note,
    };
    let since = if published.is_ready() {
        lang.text_with("registry-since", &[("when", (&dates.exact(published.since)).into())])
    } else {
        lang.text("registry-no-catalogue")
    };
    let bad = count(&[Standing::Error, Standing::Missing]);
    let kept = count(&[Standing::Kept]);
    vec![
        figure("registry-institutions", published.institutions, since),
        figure("registry-hosts", published.sources.len(), lang.text("registry-hosts-note")),
        figure("registry-with-errors", bad, lang.text("registry-with-errors-note")),
        figure("registry-kept", kept, lang.text("registry-kept-note")),
    ]
}

fn filters(visit: &Visit) -> maud::Markup {
    let lang = visit.lang;
    let states: Vec<Opt> = Standing::ALL.map(|state| Opt::new(state.as_str(), word(lang, state))).to_vec();
    let search = lang.text("registry-search");
    let state = lang.text("registry-state");
    let any = lang.text("registry-any-state");
    html! {
        (ui::field(lang, &Field::new("q", &search), &Input::search(visit.parameter("q"))))
        (ui::field(lang, &Field::new("state", &state), &Input::select(visit.parameter("state"), &states).empty_text(&any)))
        (Button::secondary(lang.text("list-apply")))
    }
}

fn row(visit: &Visit, dates: &Dates, source: &SourceStatus) -> Row {
    let lang = visit.lang;
    let host = source.host.as_deref();
    let name = match host {
        Some(host) => host.name.clone().unwrap_or_else(|| lang.text("registry-no-institution")),
        None => lang.text("registry-not-read"),
    };
    let second = host.and_then(|host| host.hei.as_deref()).unwrap_or(source.location.as_str());
    Row::link(
        visit.href(&format!("/hosts/{}", source.id)),
        vec![
            html! { (name) span.second { (second) } },
            standing(lang, source.standing()),
            html! { @if let Some(host) = host { (host.provider) } @else { (ui::NOTHING) } },
            html! {
                @if let Some(at) = source.seen_at {
                    (ui::time(&dates.stamped(at, dates.when_with_zone(at))))
                } @else {
                    (ui::NOTHING)
                }
            },
        ],
    )
}

fn json_path(visit: &Visit) -> String {
    let query = visit.path.split_once('?').map_or(String::new(), |(_, query)| format!("?{query}"));
    format!("/hosts.json{query}")
}
