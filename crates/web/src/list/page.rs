//! The page of a list, or the part of it that a script asks for.

use app::saved_views::{self, SavedView};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::{Button, Field, Input, PageHeader};

use super::Asked;
use super::parts::{Filters, notes};
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::visitor::Staff;

/// What one list puts on its page.
pub(crate) struct Contents<'a> {
    pub(crate) title: &'a str,
    pub(crate) section: Section,
    /// The way to it, if it is no section of its own.
    pub(crate) crumbs: Option<Markup>,
    /// What it is, in a line or two.
    pub(crate) facts: Vec<Markup>,
    /// Buttons at the top.
    pub(crate) actions: Option<Markup>,
    /// What was done just now.
    pub(crate) banner: Option<Markup>,
    /// What stands between the tabs and the filters.
    pub(crate) above: Markup,
    /// Views that the list has by itself.
    pub(crate) tabs: Option<Markup>,
    /// The fields of its filters.
    pub(crate) fields: Filters,
    /// The rows, or why there are none.
    pub(crate) rows: Markup,
    /// How many rows this page has, and how many the list; see [`super::shown`].
    pub(crate) shown: String,
    /// The pages before and after.
    pub(crate) turns: [Option<String>; 2],
    /// What stands below.
    pub(crate) below: Markup,
    /// Whether something was typed that has to be corrected first.
    pub(crate) error: bool,
}

impl<'a> Contents<'a> {
    /// The page of a section, as it mostly is.
    pub(crate) fn new(title: &'a str, section: Section) -> Self {
        Self {
            title,
            section,
            crumbs: None,
            facts: Vec::new(),
            actions: None,
            banner: None,
            above: html! {},
            tabs: None,
            fields: Filters::none(),
            rows: html! {},
            shown: String::new(),
            turns: [None, None],
            below: html! {},
            error: false,
        }
    }
}

/// The page.
pub(crate) async fn respond(staff: &Staff, asked: &Asked<'_>, contents: Contents<'_>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let view = view_of(staff, asked).await?;
    let shown = contents.shown;
    let [previous, next] = contents.turns;
    let pages = ui::Page { previous, next, shown: shown.clone() };
    let clear = asked.is_filtered().then(|| Button::quiet(lang.text("list-clear")).href(asked.clear_href()));
    // A view that the reader keeps has its own name.
    let title = view.as_ref().map_or(contents.title, |view| view.name.as_str());
    let facts = match &view {
        Some(_) => vec![html! { a href=(staff.href("views")) { (lang.text("views-title")) } }],
        None => contents.facts,
    };
    let header = PageHeader { title, facts, actions: contents.actions, ..PageHeader::default() };
    // What the name and the buttons say depends on the filters too.
    let list = ui::list(
        &shown,
        &html! {
            (ui::page_header(&header))
            // Tabs stand at the same place in each of them.
            @if let Some(tabs) = &contents.tabs { (tabs) }
            (contents.above)
            (contents.fields.form(asked, &ui::list_counts(&shown, clear.as_ref())))
            (notes(asked))
            (ui::stack(&[html! {
                (contents.rows)
                div.list-foot {
                    @if pages.previous.is_some() || pages.next.is_some() { (ui::pagination(lang, &pages)) }
                    (contents.below)
                    @if view.is_none() { (keep(staff, asked)) }
                }
            }]))
        },
    );
    if staff.visitor.fragment.as_deref() == Some("list") {
        return Ok(list.into_response());
    }
    let body = html! {
        @if let Some(crumbs) = &contents.crumbs { (crumbs) }
        (list)
    };
    let Contents { section, banner, error, .. } = contents;
    let page = Page { banner, error, ..Page::new(section, title, body) };
    Ok(shell::page(staff, page).await)
}

/// The view of the reader that asks for the same.
async fn view_of(staff: &Staff, asked: &Asked<'_>) -> Result<Option<SavedView>, Problem> {
    let query = asked.query_string();
    if query.is_empty() {
        return Ok(None);
    }
    let views = saved_views::of_person(staff.host(), staff.hei(), &staff.signed_in.staff).await?;
    Ok(views.into_iter().find(|view| view.list == asked.list.slug() && view.query == query))
}

/// The form that keeps the filters in use under a name.
fn keep(staff: &Staff, asked: &Asked<'_>) -> Markup {
    let lang = staff.lang();
    if !asked.is_narrowed(None) {
        return html! {};
    }
    let query = asked.query_string();
    let (label, hint) = (lang.text("view-name"), lang.text("view-name-hint"));
    let shape = Field::new("view-name", &label).hint(&hint);
    let form = html! {
        form method="post" action=(staff.href("views")) {
            (ui::hidden("list", asked.list.slug()))
            (ui::hidden("query", &query))
            (ui::field(lang, &shape, &Input::text("")))
            (Button::secondary(lang.text("view-save")))
        }
    };
    html! { div.list-keep { (ui::details(&lang.text("view-keep"), false, &form)) } }
}
