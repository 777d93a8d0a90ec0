//! A new agreement: choose the partner from the catalogue.

use app::agreements::draft::{self, CreateRefused};
use app::partners::{self, Filter, Line, Lines, Place};
use app::search::Kind;
use axum::response::Response;
use domain::hei::HeiId;
use domain::partner::PartnerId;
use maud::{Markup, html};
use ui::{Button, Column, Crumb, Field, Icon, Input, PageHeader, Row, Table, Tone};

use crate::guide;
use crate::list as lists;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::staff::search;
use crate::view::partner;
use crate::visitor::{Staff, see_other};

const ROWS: u32 = 25;
/// How many are named that fit and are not on the network.
const MOST_ALONE: u32 = 10;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let text = staff.query().searched("q", lists::MOST_OF_A_TEXT).unwrap_or_default();
    let after = staff.query().get("after").and_then(|after| HeiId::parse(after).ok());
    let (host, hei, within) = (staff.host(), staff.hei(), staff.within());
    let asked = Filter { text: text.clone(), with_hei: true, ..Filter::default() };
    let place = match &after {
        Some(after) => Place::After(PartnerId::OnNetwork(after.clone()).key()),
        None => Place::First,
    };
    let Lines { page: found, counted } = partners::find(host, hei, &within, &asked, &place, ROWS).await?;
    let title = lang.text("agreements-new");
    let crumbs = [Crumb::link(lang.text("agreements-title"), staff.href("agreements")), Crumb::here(title.clone())];
    let header = PageHeader {
        title: &title,
        facts: vec![html! { (lang.text("create-lead")) }, guide::more(&staff, "agreements#write-a-draft")],
        ..PageHeader::default()
    };
    let end = found.next.as_ref().and(found.rows.last()).and_then(|line| line.known.hei.as_ref());
    let next = end.map(|end| {
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &text)
            .append_pair("after", end.as_str())
            .finish();
        staff.href(&format!("agreements/new?{query}"))
    });
    let previous = after.is_some().then(|| staff.href("agreements/new"));
    let (shown, alone) = if text.trim().is_empty() {
        let all = partners::how_many(host, hei).await?.max(counted.all);
        (lang.text_with("create-connected", &[("count", counted.all.into()), ("all", all.into())]), Vec::new())
    } else {
        let asked = Filter { connected: Some(false), with_hei: false, ..asked };
        let mut alone = partners::find(host, hei, &within, &asked, &Place::First, MOST_ALONE).await?.page.rows;
        // Who left the network stands among those who have an id there.
        alone.retain(|line| line.known.hei.is_none());
        (lists::shown(lang, counted, found.rows.len()), alone)
    };
    let near = if found.rows.is_empty() && alone.is_empty() {
        search::near(&staff, Kind::Partner, &text, Some("agreements/new")).await?
    } else {
        html! {}
    };
    let search = lang.text("partners-search");
    let list = html! {
        @if found.rows.is_empty() && !alone.is_empty() {
            (not_connected(&staff, &alone))
        } @else if found.rows.is_empty() {
            (ui::empty(&lang.text("partners-no-match"), &lang.text("partners-no-match-text"), None))
            (near)
        } @else {
            (table(&staff, &found.rows))
            (ui::pagination(lang, &ui::Page { previous, next, shown }))
            @if !alone.is_empty() { (not_connected(&staff, &alone)) }
        }
    };
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&header))
        (ui::filters(&staff.href("agreements/new"), &html! {
            (ui::field(lang, &Field::new("q", &search), &Input::search(&text).autofocus()))
            (Button::secondary(lang.text("common-search")))
        }))
        (ui::stack(&[list]))
    };
    let page = Page::new(Section::Agreements, &title, body);
    Ok(shell::page(&staff, page).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let partner = form.get("partner").and_then(|partner| HeiId::parse(partner).ok()).ok_or(Problem::BadForm)?;
    if partners::page(staff.host(), staff.hei(), &staff.within(), &partner).await?.is_none() {
        return Err(Problem::NotFound);
    }
    let id = draft::create(staff.host(), &staff.actor, &partner, None).await.map_err(|error| match error {
        CreateRefused::Forbidden => Problem::Forbidden,
        CreateRefused::OwnInstitution => Problem::BadForm,
        CreateRefused::CodeTaken(_) | CreateRefused::CodeTooLong | CreateRefused::Store(_) => Problem::broken(&error),
    })?;
    Ok(see_other(&notice::with(&staff.agreement_href(&id, "edit"), "created")))
}

/// Those who fit and cannot be chosen, with the way to the page that says how to work with them.
fn not_connected(staff: &Staff, alone: &[Line]) -> Markup {
    let lang = staff.lang();
    let row = |line: &Line| {
        let mut cells = partner::facts(lang, line);
        cells.push(ui::status(Tone::Neutral, Icon::PlugOff, &lang.text("directory-connected-no"), None));
        Some(Row::link(staff.known_href(&line.known.partner()?), cells))
    };
    let mut columns = partner::columns(lang);
    columns.pop();
    let title = lang.text("create-alone");
    let rows = alone.iter().filter_map(row).collect();
    let table = ui::table(&Table { caption: title.clone(), columns, rows, stays: false });
    let body = html! { p { (lang.text("create-alone-text")) } (table) };
    ui::section("alone", &title, &body)
}

fn table(staff: &Staff, lines: &[Line]) -> Markup {
    let lang = staff.lang();
    let action = staff.href("agreements/new");
    let row = |line: &Line| {
        let choose = Button::secondary(lang.text("create-choose")).spoken(line.known.name.clone());
        let mut cells = partner::cells(lang, line);
        cells.push(ui::post_button(&action, &[("partner", line.known.hei.as_ref()?.as_str())], &choose));
        Some(Row::new(cells))
    };
    let mut columns = partner::columns(lang);
    columns.push(Column::spoken(lang.text("create-choose")));
    ui::table(&Table {
        caption: lang.text("partners-title"),
        columns,
        rows: lines.iter().filter_map(row).collect(),
        stays: false,
    })
}
