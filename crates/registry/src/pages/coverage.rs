//! Which institution has which API in which version, as a matrix.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use l10n::Lang;
use maud::{Markup, html};
use serde_json::{Value, json};
use ui::{Button, Column, Field, Input, Row, Tab, Table};

use super::{PAGE, Section, Visit, json_answer};
use crate::Registry;
use crate::state::Published;

/// Groups of APIs, so that a matrix fits a page: the part of their address, and the names that begin so.
const GROUPS: &[(&str, &[&str])] = &[
    ("agreements", &["iia"]),
    ("institutions", &["institutions", "organizational-units", "factsheet", "courses", "simple-course", "file"]),
    ("outgoing", &["omobilit"]),
    ("incoming", &["imobilit"]),
    ("other", &[]),
];

/// What an institution has: by API and major version, the versions that its hosts state.
type Offer = BTreeMap<(String, u32), BTreeSet<String>>;

struct Institution<'a> {
    hei: &'a str,
    name: &'a str,
    source: &'a str,
    apis: Offer,
}

pub(super) async fn page(State(registry): State<Registry>, visit: Visit) -> Response {
    let (lang, published) = (visit.lang, registry.published());
    let mut all = institutions(&published);
    all.sort_by_cached_key(|institution| (institution.name.to_lowercase(), institution.hei));
    let wanted = visit.parameter("group");
    let (group, _) =
        GROUPS.iter().find(|(group, _)| *group == wanted).or_else(|| GROUPS.first()).copied().unwrap_or_default();
    let majors: BTreeSet<&(String, u32)> =
        all.iter().flat_map(|institution| institution.apis.keys()).filter(|(api, _)| group_of(api) == group).collect();
    let words = visit.parameter("q").to_lowercase();
    let words: Vec<&str> = words.split_whitespace().take(10).collect();
    let found: Vec<_> = all.iter().filter(|one| one.has_any_of(group) && one.is_called(&words)).collect();
    let skip = visit.skipped().min(found.len());
    let shown: Vec<_> = found.iter().skip(skip).take(PAGE).collect();
    let without = all.iter().filter(|one| !one.has_any_of(group)).count();
    let mut columns = vec![Column::wide(lang.text("registry-institution"))];
    columns.extend(majors.iter().map(|(api, major)| Column::new(format!("{api} {major}"))));
    let rows = shown.iter().map(|institution| {
        let mut cells = vec![html! { (institution.name) span.second { (institution.hei) } }];
        cells.extend(majors.iter().map(|major| {
            let versions = institution.apis.get(*major).into_iter().flatten();
            let versions = versions.map(String::as_str).collect::<Vec<_>>().join(", ");
            html! { @if versions.is_empty() { span.quiet.absent { (ui::NOTHING) } } @else { (versions) } }
        }));
        Row::link(visit.href(&format!("/hosts/{}", institution.source)), cells)
    });
    let table = Table { caption: lang.text("registry-coverage"), columns, rows: rows.collect(), stays: false };
    let body = html! {
        (ui::start_head(&lang.text("registry-coverage"), &lang.text("registry-coverage-lead"), None))
        (ui::tabs(&lang.text("registry-coverage-groups"), &groups(&visit, lang, &all, group)))
        @if majors.is_empty() {
            (ui::empty(&lang.text("registry-coverage-none"), &lang.text("registry-coverage-none-text"), None))
        } @else {
            (ui::filters(&visit.href("/coverage"), &search(&visit, group)))
            @if shown.is_empty() {
                (ui::empty(&lang.text("registry-none-found"), &lang.text("registry-coverage-not-found"), None))
            } @else {
                (ui::stack(&[ui::table(&table), visit.pages("/coverage", skip, shown.len(), found.len())]))
            }
            @if without > 0 {
                p.muted { (lang.text_with("registry-coverage-without", &[("count", without.into())])) }
            }
        }
    };
    visit.answer(&registry, Section::Coverage, &lang.text("registry-coverage"), Some("/coverage.json"), &body)
}

impl Institution<'_> {
    fn has_any_of(&self, group: &str) -> bool {
        self.apis.keys().any(|(api, _)| group_of(api) == group)
    }

    fn is_called(&self, words: &[&str]) -> bool {
        let name = self.name.to_lowercase();
        words.iter().all(|word| name.contains(word) || self.hei.contains(word))
    }
}

fn search(visit: &Visit, group: &str) -> Markup {
    let lang = visit.lang;
    let search = lang.text("registry-search");
    html! {
        input type="hidden" name="group" value=(group);
        (ui::field(lang, &Field::new("q", &search), &Input::search(visit.parameter("q"))))
        (Button::secondary(lang.text("list-apply")))
    }
}

pub(super) async fn json(State(registry): State<Registry>) -> Response {
    let published = registry.published();
    let all = institutions(&published).into_iter().map(|institution| {
        let mut apis: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
        for ((api, major), versions) in institution.apis {
            apis.entry(api).or_default().insert(major.to_string(), versions.into_iter().collect());
        }
        json!({ "hei": institution.hei, "name": institution.name, "apis": apis })
    });
    json_answer(StatusCode::OK, &json!({ "institutions": all.collect::<Vec<Value>>() }))
}

fn groups(visit: &Visit, lang: Lang, all: &[Institution<'_>], current: &str) -> Vec<Tab> {
    let tab = |(group, _): &(&str, &[&str])| {
        let with = |institution: &&Institution<'_>| institution.has_any_of(group);
        Tab {
            text: lang.text(&format!("registry-group-{group}")),
            href: visit.href(&format!("/coverage?group={group}")),
            count: Some(lang.number(i64::try_from(all.iter().filter(with).count()).unwrap_or(i64::MAX))),
            current: *group == current,
        }
    };
    GROUPS.iter().map(tab).collect()
}

fn group_of(api: &str) -> &'static str {
    let group = GROUPS.iter().find(|(_, starts)| starts.iter().any(|start| api.starts_with(start)));
    group.map_or("other", |(group, _)| group)
}

/// The institutions sorted by id, with the APIs of all their hosts. What every host has says nothing and is left out.
fn institutions(published: &Published) -> Vec<Institution<'_>> {
    let mut found: BTreeMap<&str, Institution<'_>> = BTreeMap::new();
    for source in published.sources.iter() {
        let Some(host) = source.host.as_deref() else { continue };
        let Some(hei) = host.hei.as_deref() else { continue };
        let institution = found.entry(hei).or_insert_with(|| Institution {
            hei,
            name: host.name.as_deref().unwrap_or(hei),
            source: &source.id,
            apis: Offer::new(),
        });
        for api in host.apis.iter().filter(|api| api.name != "discovery") {
            let Some(major) = api.major else { continue };
            institution.apis.entry((api.name.clone(), major)).or_default().insert(api.version.clone());
        }
    }
    found.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::group_of;

    #[test]
    fn every_api_has_one_group() {
        for (api, group) in [
            ("iias", "agreements"),
            ("iia-approval-cnr", "agreements"),
            ("factsheet", "institutions"),
            ("omobility-las", "outgoing"),
            ("imobility-tor-cnr", "incoming"),
            ("echo", "other"),
            ("mt-projects", "other"),
        ] {
            assert_eq!(group_of(api), group, "{api}");
        }
    }
}
