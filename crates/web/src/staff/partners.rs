//! Partners from the network's catalogue.

use app::partners::{self, PartnerRow};
use axum::response::Response;
use domain::hei::HeiId;
use maud::{Markup, html};
use ui::{Button, Field, Input, PageHeader, Row, Table};

use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::partner;
use crate::visitor::Staff;

const ROWS: usize = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let text: String = staff.query().filled("q").unwrap_or_default().chars().take(200).collect();
    let after = staff.query().get("after").and_then(|after| HeiId::parse(after).ok());
    let found = partners::search(staff.host(), staff.hei(), &staff.within(), &text, after.as_ref(), ROWS).await?;
    let href = |after: Option<&HeiId>| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !text.is_empty() {
            query.append_pair("q", &text);
        }
        if let Some(after) = after {
            query.append_pair("after", after.as_str());
        }
        let query = query.finish();
        staff.href(&if query.is_empty() { "partners".to_owned() } else { format!("partners?{query}") })
    };
    let title = lang.text("partners-title");
    let shown = lang.text_with("partners-found", &[("count", found.total.into())]);
    let pages = ui::Page {
        previous: after.is_some().then(|| href(None)),
        next: found.next.as_ref().map(|next| href(Some(next))),
        shown,
    };
    let read = staff.host().catalogue().fetched_at;
    let time = staff.dates().when(read);
    let note = lang.text_with("partners-catalogue", &[("time", (&time).into())]);
    let header = PageHeader { title: &title, facts: vec![html! { (note) }], ..PageHeader::default() };
    let search = lang.text("partners-search");
    let body = html! {
        (ui::page_header(&header))
        (ui::filters(&staff.href("partners"), &html! {
            (ui::field(lang, &Field::new("q", &search), &Input::search(&text)))
            (Button::secondary(lang.text("common-search")))
        }))
        (ui::stack(&[html! {
            @if found.rows.is_empty() {
                (ui::empty(&lang.text("partners-no-match"), &lang.text("partners-no-match-text"), None))
            } @else {
                (table(&staff, &found.rows))
                (ui::pagination(lang, &pages))
            }
        }]))
    };
    let page = Page { title: &title, section: Section::Partners, partner: "", banner: None, error: false, body };
    Ok(shell::page(&staff, page).await)
}

fn table(staff: &Staff, rows: &[PartnerRow]) -> Markup {
    let lang = staff.lang();
    let line = |row: &PartnerRow| Row::link(staff.partner_href(&row.hei), partner::cells(lang, row));
    ui::table(&Table {
        caption: lang.text("partners-title"),
        columns: partner::columns(lang),
        rows: rows.iter().map(line).collect(),
        stays: false,
    })
}
