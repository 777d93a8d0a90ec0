//! The exchange log, for IT: every request in and out, found by any id that it has.

pub(crate) mod one;

use app::exchanges::{self, Direction, Ended, Exchange, Filter};
use app::{Place, partners};
use axum::response::Response;
use domain::hei::HeiId;
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Input, Opt, PageHeader, Row, Table, Tone};

use crate::problem::Problem;
use crate::request::{self, Fields};
use crate::shell::{self, Page, Section};
use crate::visitor::Staff;

const ROWS: u32 = 50;
/// The longest id that is searched for.
const MOST_OF_AN_ID: usize = 200;
const DIRECTIONS: [Direction; 2] = [Direction::In, Direction::Out];

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let wanted = Wanted::read(staff.query());
    let found = exchanges::search(staff.host(), staff.hei(), &wanted.filter, &wanted.place, ROWS).await?;
    let title = lang.text("exchanges-title");
    let header =
        PageHeader { title: &title, facts: vec![html! { (lang.text("exchanges-lead")) }], ..PageHeader::default() };
    let turn = |place: &Option<Place>| place.as_ref().and_then(|place| wanted.href(&staff, place));
    let pages = ui::Page {
        previous: turn(&found.previous),
        next: turn(&found.next),
        shown: lang.text_with("exchanges-shown", &[("count", found.rows.len().into())]),
    };
    let body = html! {
        (ui::page_header(&header))
        (filters(&staff, &wanted))
        (ui::stack(&[html! {
            @if found.rows.is_empty() && wanted.is_filtered() {
                (ui::empty(&lang.text("exchanges-no-match"), &lang.text("exchanges-no-match-text"),
                    Some(&html! { (Button::secondary(lang.text("agreements-clear")).href(staff.href("exchanges"))) })))
            } @else if found.rows.is_empty() {
                (ui::empty(&lang.text("exchanges-empty"), &lang.text("exchanges-empty-text"), None))
            } @else {
                (table(&staff, &found.rows))
                (ui::pagination(lang, &pages))
            }
        }]))
    };
    let page = Page { title: &title, section: Section::Exchanges, partner: "", banner: None, error: false, body };
    Ok(shell::page(&staff, page).await)
}

/// How an exchange ended, in words and with its status.
pub(super) fn result(staff: &Staff, line: &Exchange) -> Markup {
    let lang = staff.lang();
    let text = match line.status {
        Some(status) => lang.text_with("exchanges-status", &[("status", (&status.to_string()).into())]),
        None => lang.text("exchanges-result-silence"),
    };
    let (tone, icon) = match Ended::of(line.status) {
        Ended::Fine if line.fault.is_none() => (Tone::Ok, Icon::CheckCircle),
        Ended::Refused => (Tone::Bad, Icon::CrossCircle),
        Ended::Fine | Ended::Failed | Ended::Silence => (Tone::Warn, Icon::Warning),
    };
    ui::status(tone, icon, &text, None)
}

/// Who the other side is.
pub(super) fn other_side(staff: &Staff, line: &Exchange) -> String {
    match &line.partner {
        Some(partner) => partners::name(staff.host(), partner),
        None => staff.lang().text("exchanges-unproved"),
    }
}

struct Wanted {
    filter: Filter,
    place: Place,
}

impl Wanted {
    fn read(query: &Fields) -> Self {
        let id = query.get("id").map(str::trim).filter(|id| !id.is_empty());
        let api = query.get("api").filter(|api| exchanges::apis().contains(api));
        Self {
            filter: Filter {
                partner: query.get("partner").and_then(|hei| HeiId::parse(hei).ok()),
                api: api.map(str::to_owned),
                direction: query.get("direction").and_then(direction_of),
                result: query.get("result").and_then(result_of),
                id: id.map(|id| id.chars().take(MOST_OF_AN_ID).collect()),
            },
            place: request::place(query),
        }
    }

    fn is_filtered(&self) -> bool {
        self.filter != Filter::default() || self.place != Place::First
    }

    fn href(&self, staff: &Staff, place: &Place) -> Option<String> {
        let (name, cursor) = request::place_param(place)?;
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("partner", self.filter.partner.as_ref().map(ToString::to_string)),
            ("api", self.filter.api.clone()),
            ("direction", self.filter.direction.map(|direction| direction.slug().to_owned())),
            ("result", self.filter.result.map(|result| result.slug().to_owned())),
            ("id", self.filter.id.clone()),
        ] {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        }
        query.append_pair(name, &cursor);
        Some(staff.href(&format!("exchanges?{}", query.finish())))
    }
}

fn direction_of(slug: &str) -> Option<Direction> {
    DIRECTIONS.into_iter().find(|direction| direction.slug() == slug)
}

fn result_of(slug: &str) -> Option<Ended> {
    Ended::ALL.into_iter().find(|result| result.slug() == slug)
}

fn filters(staff: &Staff, wanted: &Wanted) -> Markup {
    let lang = staff.lang();
    let apis: Vec<Opt> = exchanges::apis().into_iter().map(|api| Opt::new(api, api)).collect();
    let directions: Vec<Opt> = DIRECTIONS
        .iter()
        .map(|direction| Opt::new(direction.slug(), lang.text(&format!("exchanges-direction-{}", direction.slug()))))
        .collect();
    let results: Vec<Opt> = Ended::ALL
        .iter()
        .map(|result| Opt::new(result.slug(), lang.text(&format!("exchanges-result-{}", result.slug()))))
        .collect();
    let text = |key: &str| lang.text(key);
    let (id, hint) = (text("exchanges-search"), text("exchanges-search-hint"));
    let (api, direction, result) = (text("exchanges-api"), text("exchanges-direction"), text("exchanges-result"));
    let (any_api, any_direction, any_result) =
        (text("exchanges-any-api"), text("exchanges-any-direction"), text("exchanges-any-result"));
    let Filter { partner, api: chosen_api, direction: chosen_direction, result: chosen_result, id: chosen_id } =
        &wanted.filter;
    let chosen_api = chosen_api.as_deref().unwrap_or_default();
    let chosen_direction = chosen_direction.map(Direction::slug).unwrap_or_default();
    let chosen_result = chosen_result.map(Ended::slug).unwrap_or_default();
    let chosen_id = chosen_id.as_deref().unwrap_or_default();
    ui::filters(
        &staff.href("exchanges"),
        &html! {
            (ui::field(lang, &Field::new("id", &id).hint(&hint), &Input::search(chosen_id)))
            (ui::field(lang, &Field::new("direction", &direction),
                &Input::select(chosen_direction, &directions).empty_text(&any_direction)))
            (ui::field(lang, &Field::new("api", &api), &Input::select(chosen_api, &apis).empty_text(&any_api)))
            (ui::field(lang, &Field::new("result", &result),
                &Input::select(chosen_result, &results).empty_text(&any_result)))
            @if let Some(partner) = partner {
                (ui::hidden("partner", partner.as_str()))
                (ui::filter_chip(lang, &lang.text("common-partner"), &partners::name(staff.host(), partner),
                    &staff.href("exchanges")))
            }
            (Button::secondary(lang.text("agreements-apply")))
        },
    )
}

fn table(staff: &Staff, rows: &[Exchange]) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let line = |index: usize, line: &Exchange| {
        let above = index.checked_sub(1).and_then(|above| rows.get(above));
        // A day is told once, where it begins.
        let begins_day = above.is_none_or(|above| dates.day(above.at) != dates.day(line.at));
        Row::link(
            staff.href(&format!("exchanges/{}", line.id)),
            vec![
                html! {
                    (ui::time(&dates.stamped(line.at, dates.time_with_seconds(line.at))))
                    @if begins_day { span.second { (dates.heading(line.at)) } }
                },
                html! { (lang.text(&format!("exchanges-direction-{}", line.direction.slug()))) },
                html! { (other_side(staff, line)) },
                html! { (ui::code(&format!("{} {}", line.api, line.endpoint))) },
                result(staff, line),
                html! { (lang.duration(u64::from(line.duration_ms))) },
            ],
        )
    };
    ui::log_table(&Table {
        caption: lang.text("exchanges-title"),
        columns: vec![
            Column::new(lang.text("exchanges-when")),
            Column::new(lang.text("exchanges-direction")),
            Column::wide(lang.text("exchanges-partner")),
            Column::new(lang.text("exchanges-api")),
            Column::new(lang.text("exchanges-result")),
            Column::end(lang.text("exchanges-took")),
        ],
        rows: rows.iter().enumerate().map(|(index, row)| line(index, row)).collect(),
        stays: false,
    })
}
