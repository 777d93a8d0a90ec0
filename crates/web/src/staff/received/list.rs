//! All that partners sent and none of ours belongs to: what waits for a decision, and what was put aside.

use app::Page;
use app::received::{self, Filter};
use app::saved_views::List;
use axum::response::Response;
use domain::hei::HeiId;
use maud::{Markup, html};
use ui::{Column, Crumb, Icon, Opt, Row, Tab, Table};

use crate::list::{self as lists, Asked, Contents, Nothing};
use crate::problem::Problem;
use crate::shell::Section;
use crate::view::{copy, state};
use crate::visitor::Staff;

const ROWS: u32 = 50;
/// The name under which an address has the view.
const VIEW: &str = "view";
/// What was put aside, as a view.
const ASIDE: &str = "aside";

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let mut asked = Asked::new(&staff, List::Received, staff.query());
    asked.tab(VIEW, &lang.text("received-views"), &[Opt::new(ASIDE, lang.text("received-aside-title"))]);
    asked.partner(&staff);
    let (host, hei, within, order) = (staff.host(), staff.hei(), staff.within(), asked.order);
    let filter = filter(&asked.params());
    let found = received::list(host, hei, &within, &filter, (order, &asked.place), ROWS).await?;
    let counted = received::counted(host, hei, &within, &filter, order, &found).await?;
    let rows = if found.rows.is_empty() {
        let within = &within;
        let without = lists::without(&asked, |others| {
            let filter = self::filter(&others);
            async move { Ok(received::counted(host, hei, within, &filter, order, &Page::<()>::empty()).await?) }
        });
        let without = without.await?;
        let empty = if filter.aside { "received-none-aside" } else { "received-none" };
        lists::nothing(
            &asked,
            &Nothing { no_match: "received-no-match", tab: Some(empty), empty, start: None },
            &without,
        )
    } else {
        lists::keyed(&staff, &table(&staff, &found.rows), false)
    };
    let title = lang.text("received-title");
    let crumbs = [Crumb::link(lang.text("agreements-title"), staff.href("agreements")), Crumb::here(title.as_str())];
    let contents = Contents {
        crumbs: Some(ui::breadcrumbs(lang, &crumbs)),
        facts: vec![html! { (lang.text("received-lead")) }],
        tabs: Some(tabs(&staff, &asked)),
        fields: lists::fields(&asked, None, &[]),
        rows,
        shown: lists::shown(lang, counted, found.rows.len()),
        turns: [asked.turn(found.previous.as_ref()), asked.turn(found.next.as_ref())],
        ..Contents::new(&title, Section::Agreements)
    };
    lists::respond(&staff, &asked, contents).await
}

fn filter(pairs: &[(&'static str, String)]) -> Filter {
    let value = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
    Filter { aside: value(VIEW) == Some(ASIDE), partner: value("partner").and_then(|hei| HeiId::parse(hei).ok()) }
}

fn tabs(staff: &Staff, asked: &Asked<'_>) -> Markup {
    let lang = staff.lang();
    let chosen = asked.value(VIEW);
    let tab = |key: &str, view: &str| Tab {
        text: lang.text(key),
        href: asked.href(&[(VIEW, view)]),
        count: None,
        current: chosen == view,
    };
    ui::tabs(&lang.text("received-views"), &[tab("received-waiting", ""), tab("received-aside-title", ASIDE)])
}

/// Rows that each lead to one of them.
pub(crate) fn table(staff: &Staff, rows: &[received::Row]) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let line = |row: &received::Row| {
        let received = &row.received;
        let content = received.content.as_ref();
        let code = content.and_then(|copy| copy.owner.iia_code.clone()).unwrap_or_else(|| ui::NOTHING.to_owned());
        let conditions = content.map_or(0, |copy| copy.conditions.len());
        let (tone, icon, key) = if received.has_problem || content.is_none() {
            (ui::Tone::Bad, Icon::Warning, "state-problem")
        } else {
            (ui::Tone::Wait, Icon::DownloadIn, "state-received")
        };
        Row::link(
            staff.received_href(&received.partner, &received.remote_id, ""),
            vec![
                html! { (row.partner_name) },
                html! { (code) },
                ui::status(tone, icon, &lang.text(key), None),
                html! { (content.map_or_else(|| ui::NOTHING.to_owned(), copy::years)) },
                html! { (lang.number(i64::try_from(conditions).unwrap_or(0))) },
                html! { (state::when(&dates, received.first_seen)) },
            ],
        )
    };
    ui::table(&Table {
        caption: lang.text("received-title"),
        columns: vec![
            Column::wide(lang.text("common-partner")),
            Column::tight(lang.text("received-their-code")).words(),
            Column::new(lang.text("common-state")).words(),
            Column::tight(lang.text("conditions-years")).words(),
            Column::end(lang.text("conditions-title")).named_words(),
            Column::end(lang.text("received-first-fetched")).named_words(),
        ],
        rows: rows.iter().map(line).collect(),
        stays: false,
    })
}
