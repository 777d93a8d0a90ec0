//! The reader's own views of lists: kept, named anew, deleted. Nobody else sees them.

use app::saved_views::{self, List, MOST, MOST_IN_A_NAME, SavedView, ViewRefused};
use axum::response::Response;
use domain::ids::ViewId;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Crumb, Field, Input, PageHeader};

use crate::list as lists;
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::visitor::{Staff, see_other};

/// The name of the field for the name of a view that is kept.
const NAME: &str = "view-name";

/// A form that came back.
struct Wrong {
    /// The view whose name is wrong; `None` if it is the new one.
    view: Option<ViewId>,
    typed: String,
    text: String,
    /// What the new view holds.
    new: Option<(List, String)>,
}

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    show(&staff, None).await
}

/// Keeps a view under a name, and leads back to it.
pub(crate) async fn save(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let list = form.get("list").and_then(List::from_slug).ok_or(Problem::BadForm)?;
    staff.demand_somewhere(list.right()).await?;
    let query = query_of(&form);
    if query.is_empty() {
        return Err(Problem::BadForm);
    }
    let typed = form.text(NAME);
    let kept = saved_views::save(staff.host(), staff.hei(), &staff.signed_in.staff, list, &typed, &query).await;
    match kept {
        Ok(_) => Ok(see_other(&notice::with(&format!("{}?{query}", lists::href(&staff, list)), "view-kept"))),
        Err(refusal) => {
            let text = words(staff.lang(), refusal)?;
            show(&staff, Some(Wrong { view: None, typed, text, new: Some((list, query)) })).await
        }
    }
}

/// Gives a view another name, or deletes it.
pub(crate) async fn change(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let id = staff.visitor.param("view").and_then(ViewId::parse).ok_or(Problem::NotFound)?;
    let (host, hei, me) = (staff.host(), staff.hei(), &staff.signed_in.staff);
    let views = staff.href("views");
    if form.pressed() == "delete" {
        let had = saved_views::delete(host, hei, me, &id).await?;
        return Ok(see_other(&notice::with(&views, if had { "view-deleted" } else { "view-gone" })));
    }
    let typed = form.text(&field_name(Some(&id)));
    match saved_views::rename(host, hei, me, &id, &typed).await {
        Ok(()) => Ok(see_other(&notice::with(&views, "view-renamed"))),
        Err(ViewRefused::NotFound) => Ok(see_other(&notice::with(&views, "view-gone"))),
        Err(refusal) => {
            let text = words(staff.lang(), refusal)?;
            show(&staff, Some(Wrong { view: Some(id), typed, text, new: None })).await
        }
    }
}

/// The query of a form, written anew so that it holds nothing but names and values.
fn query_of(form: &Fields) -> String {
    let query = form.text("query");
    let pairs = Fields::read(query.as_bytes());
    // Which page somebody was on, and what they had just done, is no part of a view.
    let kept = pairs.iter().filter(|(name, value)| {
        !value.is_empty() && !matches!(*name, "after" | "before" | "done" | "unit-done" | "unit-left")
    });
    form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish()
}

fn words(lang: Lang, refusal: ViewRefused) -> Result<String, Problem> {
    Ok(match refusal {
        ViewRefused::Unnamed => lang.text("view-unnamed"),
        ViewRefused::LongName => lang.text_with("view-long-name", &[("most", MOST_IN_A_NAME.into())]),
        ViewRefused::NameTaken => lang.text("view-name-taken"),
        ViewRefused::TooMany => lang.text_with("view-too-many", &[("most", MOST.into())]),
        ViewRefused::LongQuery => lang.text("view-long-query"),
        ViewRefused::NotFound => return Err(Problem::NotFound),
        ViewRefused::Store(error) => return Err(Problem::broken(&error)),
    })
}

async fn show(staff: &Staff, wrong: Option<Wrong>) -> Result<Response, Problem> {
    let lang = staff.lang();
    let views = saved_views::of_person(staff.host(), staff.hei(), &staff.signed_in.staff).await?;
    let title = lang.text("views-title");
    let lead = lang.text_with("views-lead", &[("most", MOST.into())]);
    let mut parts = Vec::new();
    if let Some(Wrong { typed, text, new: Some((list, query)), .. }) = &wrong {
        parts.push(new_view(staff, *list, query, typed, text));
    }
    for list in List::ALL.into_iter().filter(|list| staff.access.may(list.right())) {
        let of_list: Vec<&SavedView> = views.iter().filter(|view| view.list == list.slug()).collect();
        if !of_list.is_empty() {
            let body = html! { ul.views { @for view in of_list { li { (one(staff, list, view, wrong.as_ref())) } } } };
            parts.push(ui::section(list.slug(), &list_name(lang, list), &body));
        }
    }
    let errors: Vec<(String, String)> =
        wrong.iter().map(|wrong| (control(wrong.view.as_ref()), wrong.text.clone())).collect();
    let crumbs = [Crumb::link(lang.text("account-title"), staff.href("account")), Crumb::here(title.clone())];
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&PageHeader { title: &title, facts: vec![html! { (lead) }], ..PageHeader::default() }))
        @if !errors.is_empty() {
            (ui::error_summary(&lang.text_with("form-correct", &[("count", errors.len().into())]), &errors))
        }
        @if parts.is_empty() {
            (ui::empty(&lang.text("views-empty"), &lang.text("views-empty-text"), None))
        } @else {
            (ui::stack(&parts))
        }
    };
    let error = !errors.is_empty();
    Ok(shell::page(staff, Page { error, ..Page::new(Section::Account, &title, body) }).await)
}

/// The name of the field for a view, from which its id on the page is made.
fn field_name(view: Option<&ViewId>) -> String {
    view.map_or_else(|| NAME.to_owned(), |view| format!("{NAME}-{view}"))
}

fn control(view: Option<&ViewId>) -> String {
    ui::field_id(&field_name(view))
}

/// The view that could not be kept under the name that was typed.
fn new_view(staff: &Staff, list: List, query: &str, typed: &str, error: &str) -> Markup {
    let lang = staff.lang();
    let (label, hint) = (lang.text("view-name"), lang.text("view-name-hint"));
    let body = html! {
        form.plan method="post" action=(staff.href("views")) {
            (ui::hidden("list", list.slug()))
            (ui::hidden("query", query))
            (ui::field(lang, &Field::new(NAME, &label).hint(&hint).error(Some(error)), &Input::text(typed)))
            div.buttons {
                (Button::primary(lang.text("view-save")))
                (Button::quiet(list_name(lang, list)).href(format!("{}?{query}", lists::href(staff, list))))
            }
        }
    };
    ui::section("new-view", &lang.text("view-keep"), &body)
}

fn one(staff: &Staff, list: List, view: &SavedView, wrong: Option<&Wrong>) -> Markup {
    let lang = staff.lang();
    let wrong = wrong.filter(|wrong| wrong.view.as_ref() == Some(&view.id));
    let typed = wrong.map_or(view.name.as_str(), |wrong| wrong.typed.as_str());
    let label = lang.text_with("view-of", &[("name", (&view.name).into())]);
    let error = wrong.map(|wrong| wrong.text.as_str());
    let name = field_name(Some(&view.id));
    html! {
        p { a href=(format!("{}?{}", lists::href(staff, list), view.query)) { (view.name) } }
        form.view-form method="post" action=(staff.href(&format!("views/{}", view.id))) {
            (ui::field(lang, &Field::new(&name, &label).error(error).label_spoken(), &Input::text(typed)))
            (Button::secondary(lang.text("views-rename")).spoken(&view.name).value("do", "rename"))
            (Button::quiet_danger(lang.text("views-delete")).spoken(&view.name).value("do", "delete"))
        }
    }
}

fn list_name(lang: Lang, list: List) -> String {
    lang.text(match list {
        List::Agreements => "agreements-title",
        List::Received => "received-title",
        List::Partners => "partners-title",
        List::Deliveries => "deliveries-title",
        List::Problems => "problems-title",
        List::Exchanges => "exchanges-title",
        List::People => "settings-people",
        List::Audit => "settings-audit",
    })
}
