//! The search: everything that a person may open, by kind. The box of the frame asks for its results alone.

mod places;
mod shown;

use app::search::{self, Kind, MOST_SIGNS, Part, Seeker, Wanted};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::{Button, Field, GO_RESULTS, GoGroup, Input, PageHeader, PickItem, Tone};

use self::shown::{Item, Shown};
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::visitor::Staff;

/// How many results of each kind stand on the page of all kinds.
const FEW: usize = 8;
/// How many stand on the page of one kind.
const ROWS: usize = 50;
/// How many near ones stand under a list without rows.
const NEAR: usize = 5;
/// How many of each kind stand in the box.
const IN_BOX: usize = 5;
/// How far anybody turns the pages of what is no record.
const MOST_SKIPPED: usize = 10_000;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    // What does not count is not sent back either.
    let typed = staff.query().text("q");
    let text = staff.query().searched("q", MOST_SIGNS).unwrap_or_default();
    let wanted = Wanted::read(&typed);
    let is_box = staff.visitor.fragment.as_deref() == Some(GO_RESULTS);
    let asked = staff.query().get("kind").filter(|_| !is_box);
    let (only, only_place) = (asked.and_then(Kind::from_slug), asked.and_then(places::kind));
    let is_one = only.is_some() || only_place.is_some();
    let limit = match is_one {
        _ if is_box => IN_BOX,
        true => ROWS,
        false => FEW,
    };
    let after = staff.query().get("after").filter(|_| is_one);
    let mut groups = Vec::new();
    let mut suggestions = Vec::new();
    if only_place.is_none() {
        let part = Part { only, after, limit, suggests: only.is_none() && !is_box };
        let seeker = Seeker { access: &staff.access, lang: lang.tag() };
        let found = search::find(staff.host(), &staff.institution, seeker, &wanted, part).await?;
        groups.extend(found.groups.iter().map(|group| Shown::of(&staff, &text, group)));
        suggestions = found.suggestions;
    }
    if only.is_none() {
        let skip = after.and_then(|after| after.parse().ok()).unwrap_or(0_usize).min(MOST_SKIPPED);
        groups.extend(places::find(&staff, (&text, &wanted), only_place, (skip, limit)));
        groups.sort_by_key(|group| group.fit);
    }
    if is_box && text.trim().is_empty() {
        return Ok(ui::go_results(lang, &boxed(places::first(&staff, IN_BOX)), "").into_response());
    }
    if is_box {
        return Ok(results(&staff, groups).into_response());
    }
    let title = lang.text("search-title");
    let header = PageHeader { title: &title, ..PageHeader::default() };
    let body = html! {
        (ui::page_header(&header))
        (form(&staff, &text))
        @if wanted.is_cut() {
            (ui::banner(lang, Tone::Neutral, &html! {
                (lang.text_with("search-cut", &[("count", MOST_SIGNS.into())]))
            }, None))
        }
        @if is_one {
            p { a href=(href(&staff, &text, None, None)) { (lang.text("search-back")) } }
        }
        @if wanted.is_empty() && text.trim().is_empty() {
            (nothing_typed(&staff))
        } @else if groups.is_empty() {
            (nothing_found(&staff, &suggestions))
        } @else {
            (panels(&staff, groups, is_one))
        }
    };
    let page = Page::new(Section::Search, &title, body);
    Ok(shell::page(&staff, page).await)
}

/// The address of results: of all kinds, of one, behind a place.
pub(super) fn href(staff: &Staff, text: &str, only: Option<&str>, after: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", text);
    if let Some(kind) = only {
        query.append_pair("kind", kind);
    }
    if let Some(after) = after {
        query.append_pair("after", after);
    }
    staff.href(&format!("search?{}", query.finish()))
}

fn form(staff: &Staff, text: &str) -> Markup {
    let lang = staff.lang();
    let (label, hint) = (lang.text("search-field"), lang.text("search-field-hint"));
    let input = Input::search(text);
    let input = if text.is_empty() { input.autofocus() } else { input };
    html! {
        form.search-form method="get" action=(staff.href("search")) role="search" {
            (ui::field(lang, &Field::new("q", &label).hint(&hint), &input))
            (Button::secondary(lang.text("common-search")))
        }
    }
}

fn panels(staff: &Staff, groups: Vec<Shown>, is_one: bool) -> Markup {
    let lang = staff.lang();
    let panel = |group: Shown| {
        let note = html! { (group.count) };
        let action = group.all.as_ref().filter(|_| !is_one);
        let action = action.map(|all| html! { a href=(all) { (lang.text("search-all-of")) } });
        let items: Vec<PickItem> = group.items.into_iter().map(PickItem::from).collect();
        let id = format!("found-{}", group.kind);
        html! {
            (ui::panel(&id, &group.title, Some(&note), action.as_ref(), false, &ui::pick_list(&items)))
            @if is_one {
                (ui::pagination(lang, &ui::Page { previous: None, next: group.next, shown: group.count }))
                @if group.or_more { p.quiet { (lang.text("search-many")) } }
            }
        }
    };
    ui::stack(&groups.into_iter().map(panel).collect::<Vec<_>>())
}

/// What is called nearly as was typed, under a list in which every letter counts: if that text alone finds nothing.
pub(super) async fn near_instead(
    staff: &Staff,
    kind: Kind,
    text: &str,
    is_found: impl Future<Output = Result<bool, Problem>>,
) -> Result<Markup, Problem> {
    if text.is_empty() || is_found.await? { Ok(html! {}) } else { near(staff, kind, text, None).await }
}

/// What is called nearly as was typed: as ways to its pages, or to the page at `list` that looks for such a name.
pub(super) async fn near(staff: &Staff, kind: Kind, text: &str, list: Option<&str>) -> Result<Markup, Problem> {
    let seeker = Seeker { access: &staff.access, lang: staff.lang().tag() };
    let part = Part { only: Some(kind), after: None, limit: NEAR, suggests: false };
    let found = search::find(staff.host(), &staff.institution, seeker, &Wanted::read(text), part).await?;
    let item = |item: Item| match list {
        Some(list) => {
            let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", &item.title).finish();
            PickItem::from(Item { href: staff.href(&format!("{list}?{query}")), ..item })
        }
        None => PickItem::from(item),
    };
    let items: Vec<PickItem> =
        found.groups.iter().flat_map(|group| Shown::of(staff, text, group).items).map(item).collect();
    let title = staff.lang().text("search-near");
    Ok(html! {
        @if !items.is_empty() { (ui::panel("near", &title, None, None, false, &ui::pick_list(&items))) }
    })
}

/// What can be found, with words to try.
fn nothing_typed(staff: &Staff) -> Markup {
    let lang = staff.lang();
    let year = staff.institution.today(staff.now()).year().to_string();
    let examples = [year, lang.text("settings-factsheet"), lang.country_name(&staff.institution.profile().country)];
    html! {
        (ui::empty(&lang.text("search-empty"), &lang.text("search-empty-text"), None))
        (others(staff, &lang.text("search-examples"), &examples))
    }
}

fn nothing_found(staff: &Staff, suggestions: &[String]) -> Markup {
    let lang = staff.lang();
    html! {
        (ui::empty(&lang.text("search-no-match"), &lang.text("search-no-match-text"), None))
        @if !suggestions.is_empty() { (others(staff, &lang.text("search-did-you-mean"), suggestions)) }
    }
}

/// Other things to search for.
fn others(staff: &Staff, title: &str, words: &[String]) -> Markup {
    html! {
        div.buttons {
            span { (title) }
            @for word in words { a href=(href(staff, word, None, None)) { (word) } }
        }
    }
}

/// The results as the box of the frame has them.
fn results(staff: &Staff, groups: Vec<Shown>) -> Markup {
    let lang = staff.lang();
    let shown: usize = groups.iter().map(|group| group.items.len()).sum();
    let said = lang.text_with("search-said", &[("count", shown.into())]);
    ui::go_results(lang, &boxed(groups), &said)
}

fn boxed(groups: Vec<Shown>) -> Vec<GoGroup> {
    let group = |group: Shown| GoGroup { title: group.title, items: group.items.into_iter().map(Into::into).collect() };
    groups.into_iter().map(group).collect()
}
