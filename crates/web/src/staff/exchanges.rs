//! The exchange log, for IT: every request in and out, found by any id that it has.

pub(crate) mod export;
pub(crate) mod one;

use app::exchanges::{self, Direction, Ended, Exchange, Filter};
use app::saved_views::List;
use app::{Page, partners};
use axum::response::Response;
use domain::hei::HeiId;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Column, Icon, Opt, Row, Table, Tone};

use crate::list::{self as lists, Asked, Choice, Contents, Filters, Nothing};
use crate::problem::Problem;
use crate::request::Fields;
use crate::shell::Section;
use crate::visitor::Staff;

const ROWS: u32 = 50;
const DIRECTIONS: [Direction; 2] = [Direction::In, Direction::Out];

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let options = Options::of(lang);
    let asked = read(&staff, staff.query(), &options);
    let filter = filter(&asked.params());
    let at = (asked.order, &asked.place);
    let found = exchanges::search(staff.host(), staff.hei(), &filter, at, ROWS).await?;
    let counted = app::counted(staff.host(), staff.hei(), &filter, asked.order, &found).await?;
    let rows = if found.rows.is_empty() {
        let (host, hei, order) = (staff.host(), staff.hei(), asked.order);
        let without = lists::without(&asked, |others| {
            let filter = self::filter(&others);
            async move { Ok(app::counted(host, hei, &filter, order, &Page::<()>::empty()).await?) }
        });
        let without = without.await?;
        let words = Nothing { no_match: "exchanges-no-match", tab: None, empty: "exchanges-empty", start: None };
        lists::nothing(&asked, &words, &without)
    } else {
        lists::keyed(&staff, &table(&staff, &found.rows), false)
    };
    let title = lang.text("exchanges-title");
    let contents = Contents {
        facts: vec![html! { (lang.text("exchanges-lead")) }],
        actions: (counted.all > 0).then(|| lists::export_button(&staff, "exchanges/export", &asked.params())),
        fields: fields(lang, &asked, &options),
        rows,
        shown: lists::shown(lang, counted, found.rows.len()),
        turns: [asked.turn(found.previous.as_ref()), asked.turn(found.next.as_ref())],
        ..Contents::new(&title, Section::Exchanges)
    };
    lists::respond(&staff, &asked, contents).await
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

/// What can be chosen.
struct Options {
    apis: Vec<Opt>,
    directions: Vec<Opt>,
    results: Vec<Opt>,
}

impl Options {
    fn of(lang: Lang) -> Self {
        let words = |kind: &str, slug: &str| Opt::new(slug, lang.text(&format!("exchanges-{kind}-{slug}")));
        Self {
            apis: exchanges::apis().into_iter().map(|api| Opt::new(api, api)).collect(),
            directions: DIRECTIONS.iter().map(|direction| words("direction", direction.slug())).collect(),
            results: Ended::ALL.iter().map(|result| words("result", result.slug())).collect(),
        }
    }
}

fn read<'a>(staff: &'a Staff, query: &'a Fields, options: &Options) -> Asked<'a> {
    let lang = staff.lang();
    let mut asked = Asked::new(staff, List::Exchanges, query);
    asked.text("id", &lang.text("exchanges-search"));
    asked.choice("direction", &lang.text("exchanges-direction"), &options.directions);
    asked.choice("api", &lang.text("exchanges-api"), &options.apis);
    asked.choice("result", &lang.text("exchanges-result"), &options.results);
    asked.partner(staff);
    asked
}

fn filter(pairs: &[(&'static str, String)]) -> Filter {
    let value = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
    Filter {
        partner: value("partner").and_then(|hei| HeiId::parse(hei).ok()),
        api: value("api").map(str::to_owned),
        direction: value("direction").and_then(direction_of),
        result: value("result").and_then(result_of),
        id: value("id").map(|id| id.trim().to_owned()),
    }
}

fn direction_of(slug: &str) -> Option<Direction> {
    DIRECTIONS.into_iter().find(|direction| direction.slug() == slug)
}

fn result_of(slug: &str) -> Option<Ended> {
    Ended::ALL.into_iter().find(|result| result.slug() == slug)
}

fn fields(lang: Lang, asked: &Asked<'_>, options: &Options) -> Filters {
    let text = |key: &str| lang.text(key);
    let (id, api, direction, result) =
        (text("exchanges-search"), text("exchanges-api"), text("exchanges-direction"), text("exchanges-result"));
    let (any_api, any_direction, any_result) =
        (text("exchanges-any-api"), text("exchanges-any-direction"), text("exchanges-any-result"));
    let choices = [
        Choice { name: "direction", label: &direction, options: &options.directions, any: &any_direction },
        Choice { name: "api", label: &api, options: &options.apis, any: &any_api },
        Choice { name: "result", label: &result, options: &options.results, any: &any_result },
    ];
    let fields = lists::fields(asked, Some(("id", &id)), &choices);
    let first = html! { (fields.first) p.filters-hint { (lang.text("exchanges-search-hint")) } };
    Filters { first, ..fields }
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
