//! A new agreement: choose the partner from the catalogue.

use app::agreements::draft::{self, CreateRefused};
use app::partners::{self, PartnerRow};
use axum::response::Response;
use domain::hei::HeiId;
use maud::{Markup, html};
use ui::{Button, Column, Crumb, Field, Input, PageHeader, Row, Table};

use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::view::partner;
use crate::visitor::{Staff, see_other};

const ROWS: usize = 25;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let text: String = staff.query().filled("q").unwrap_or_default().chars().take(200).collect();
    let after = staff.query().get("after").and_then(|after| HeiId::parse(after).ok());
    let found = partners::search(staff.host(), staff.hei(), &staff.within(), &text, after.as_ref(), ROWS).await?;
    let title = lang.text("agreements-new");
    let crumbs = [Crumb::link(lang.text("agreements-title"), staff.href("agreements")), Crumb::here(title.clone())];
    let header = PageHeader {
        title: &title,
        facts: vec![html! { (lang.text("create-lead")) }, guide::more(&staff, "agreements#write-a-draft")],
        ..PageHeader::default()
    };
    let next = found.next.as_ref().map(|next| {
        let query: String = form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &text)
            .append_pair("after", next.as_str())
            .finish();
        staff.href(&format!("agreements/new?{query}"))
    });
    let previous = after.is_some().then(|| staff.href("agreements/new"));
    let shown = lang.text_with("partners-found", &[("count", found.total.into())]);
    let search = lang.text("partners-search");
    let list = html! {
        @if found.rows.is_empty() {
            (ui::empty(&lang.text("partners-no-match"), &lang.text("partners-no-match-text"), None))
        } @else {
            (table(&staff, &found.rows))
            (ui::pagination(lang, &ui::Page { previous, next, shown }))
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
    let page = Page { title: &title, section: Section::Agreements, partner: "", banner: None, error: false, body };
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

fn table(staff: &Staff, rows: &[PartnerRow]) -> Markup {
    let lang = staff.lang();
    let action = staff.href("agreements/new");
    let line = |row: &PartnerRow| {
        let choose = Button::secondary(lang.text("create-choose")).spoken(row.name.clone());
        let mut cells = partner::cells(lang, row);
        cells.push(ui::post_button(&action, &[("partner", row.hei.as_str())], &choose));
        Row::new(cells)
    };
    let mut columns = partner::columns(lang);
    columns.push(Column::end(lang.text("create-choose")));
    ui::table(&Table {
        caption: lang.text("partners-title"),
        columns,
        rows: rows.iter().map(line).collect(),
        stays: false,
    })
}
