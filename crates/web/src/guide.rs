//! The guides that come with the program: for anybody, and within a university's pages for whoever is signed in there.

mod writing;

use app::first_week;
use app::guides::{self, GUIDES, Guide, Place, Room};
use axum::response::{IntoResponse, Response};
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Crumb, Field, GuideFrame, GuideLink, Icon, Input, PageHeader, Tone};

use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::visitor::{Staff, Visitor};

/// How long a search may be that is shown again.
const MOST_OF_A_SEARCH: usize = 200;

/// All guides, for anybody.
pub(crate) async fn shelf(visitor: Visitor) -> Response {
    let lang = visitor.lang();
    let title = lang.text("guide-title");
    let body = shelf_body(&visitor, "/guide", &html! {});
    ui::bare_page(&ui::BareShell::new(lang, visitor.preferences.theme, &title, &visitor.path, body)).into_response()
}

/// All guides, for whoever is signed in.
pub(crate) async fn shelf_of_staff(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let title = lang.text("guide-title");
    let list = first_week::look(staff.host(), &staff.institution).await?;
    let first = html! {
        @if !list.is_over() || list.closed_at.is_none() { (first_week_line(&staff, &list)) }
    };
    let body = shelf_body(&staff.visitor, &staff.href("guide"), &first);
    Ok(shell::page(&staff, in_shell(&title, body)).await)
}

/// One guide, for anybody.
pub(crate) async fn page(visitor: Visitor) -> Result<Response, Problem> {
    let lang = visitor.lang();
    let guide = wanted(&visitor)?;
    let title = guide.title(lang.tag());
    let body = guide_body(&visitor, "/guide", guide);
    let shell = ui::BareShell::new(lang, visitor.preferences.theme, title, &visitor.path, body);
    Ok(ui::bare_page(&shell.link(lang.text("guide-title"), "/guide")).into_response())
}

/// One guide, for whoever is signed in.
pub(crate) async fn page_of_staff(staff: Staff) -> Result<Response, Problem> {
    let guide = wanted(&staff.visitor)?;
    let body = guide_body(&staff.visitor, &staff.href("guide"), guide);
    Ok(shell::page(&staff, in_shell(guide.title(staff.lang().tag()), body)).await)
}

/// A link from a form to the guide that tells more about it, for the line below its title; `tail` is the guide, with a
/// place in it.
pub(crate) fn more(staff: &Staff, tail: &str) -> Markup {
    html! { a href=(staff.href(&format!("guide/{tail}"))) { (staff.lang().text("guide-more")) } }
}

/// Help beside a field: a text, and the way to the word of the glossary that it is about.
pub(crate) fn help(staff: &Staff, key: &str, word: &str) -> Markup {
    let lang = staff.lang();
    html! {
        p { (lang.text(key)) }
        @if let Some(title) = guides::title_of("glossary", lang.tag(), word) {
            p.help-more {
                a href=(staff.href(&format!("guide/glossary#{word}"))) {
                    (lang.text_with("guide-word", &[("word", (&title).into())]))
                }
            }
        }
    }
}

fn wanted(visitor: &Visitor) -> Result<&'static Guide, Problem> {
    visitor.param("guide").and_then(guides::find).ok_or(Problem::NotFound)
}

fn in_shell(title: &str, body: Markup) -> Page<'_> {
    Page::new(Section::Guide, title, body)
}

/// The language of a guide, where it is not the reader's.
fn other_lang(guide: &Guide, lang: Lang) -> Option<&'static str> {
    let (_, text_lang) = guide.text(lang.tag());
    (text_lang != lang.tag()).then_some(text_lang)
}

fn link(guide: &Guide, base: &str, lang: Lang, current: Option<&Guide>) -> GuideLink {
    GuideLink {
        title: guide.title(lang.tag()).to_owned(),
        href: format!("{base}/{}", guide.slug),
        lang: other_lang(guide, lang),
        current: current.is_some_and(|one| one.slug == guide.slug),
    }
}

fn guide_body(visitor: &Visitor, base: &str, guide: &'static Guide) -> Markup {
    let lang = visitor.lang();
    let at = GUIDES.iter().position(|one| one.slug == guide.slug);
    let beside = |by: fn(usize) -> Option<usize>| at.and_then(by).and_then(|index| GUIDES.get(index));
    let to = |other: &Guide| link(other, base, lang, None);
    let room = |room: Room| {
        let of = GUIDES.iter().filter(|one| one.room == room).map(|one| link(one, base, lang, Some(guide)));
        (lang.text(&format!("guide-room-{}", room.slug())), of.collect())
    };
    let frame = GuideFrame {
        rooms: Room::ALL.map(room).into(),
        around: (beside(|index| index.checked_sub(1)).map(to), beside(|index| index.checked_add(1)).map(to)),
        lang: other_lang(guide, lang),
    };
    let crumbs = [Crumb::link(lang.text("guide-title"), base), Crumb::here(guide.title(lang.tag()))];
    html! {
        (ui::breadcrumbs(lang, &crumbs))
        div lang=[frame.lang] {
            (ui::page_header(&PageHeader { title: guide.title(lang.tag()), ..PageHeader::default() }))
        }
        @if frame.lang.is_some() { (note_about_language(lang, &lang.text("guide-in-english"))) }
        (ui::guide(lang, &frame, &writing::written(guide, lang, base)))
    }
}

fn note_about_language(lang: Lang, text: &str) -> Markup {
    ui::banner(lang, Tone::Accent, &html! { (text) }, None)
}

fn shelf_body(visitor: &Visitor, base: &str, first: &Markup) -> Markup {
    let lang = visitor.lang();
    let title = lang.text("guide-title");
    let q: String = visitor.query.filled("q").unwrap_or_default().chars().take(MOST_OF_A_SEARCH).collect();
    html! {
        (ui::page_header(&PageHeader {
            title: &title, facts: vec![html! { (lang.text("guide-lead")) }], ..PageHeader::default()
        }))
        (search_form(lang, base, &q))
        @if GUIDES.iter().any(|guide| other_lang(guide, lang).is_some()) {
            (note_about_language(lang, &lang.text("guide-some-english")))
        }
        @if q.is_empty() {
            (first)
            (ui::stack(&Room::ALL.map(|room| room_of(lang, base, room))))
        } @else {
            (found(lang, base, &q, &guides::search(lang.tag(), &q)))
        }
    }
}

fn search_form(lang: Lang, base: &str, q: &str) -> Markup {
    let label = lang.text("guide-search");
    ui::filters(
        base,
        &html! {
            (ui::field(lang, &Field::new("q", &label), &Input::search(q)))
            (Button::secondary(lang.text("common-search")))
            @if !q.is_empty() { (Button::quiet(lang.text("guide-all")).href(base.to_owned())) }
        },
    )
}

fn room_of(lang: Lang, base: &str, room: Room) -> Markup {
    let name = lang.text(&format!("guide-room-{}", room.slug()));
    let list = html! {
        ul.guide-list {
            @for guide in GUIDES.iter().filter(|guide| guide.room == room) {
                @let (text, text_lang) = guide.text(lang.tag());
                @let first = guides::parts(text).into_iter().next().map(|part| part.words).unwrap_or_default();
                li lang=[(text_lang != lang.tag()).then_some(text_lang)] {
                    a href={ (base) "/" (guide.slug) } { (guide.title(lang.tag())) }
                    p { (first_sentence(&first)) }
                }
            }
        }
    };
    ui::section(&format!("room-{}", room.slug()), &name, &list)
}

/// The first sentence of a text, which says what a guide is for.
fn first_sentence(text: &str) -> &str {
    text.split_once(". ").map_or(text, |(sentence, _)| text.get(..=sentence.len()).unwrap_or(text))
}

fn found(lang: Lang, base: &str, q: &str, places: &[Place]) -> Markup {
    if places.is_empty() {
        let text = lang.text_with("guide-nothing-text", &[("words", q.into())]);
        return ui::empty(&lang.text("guide-nothing"), &text, None);
    }
    let title = lang.text_with("guide-found", &[("count", places.len().into())]);
    let list = html! {
        ul.guide-list {
            @for place in places {
                @let other = guides::find(place.slug).and_then(|guide| other_lang(guide, lang));
                li lang=[other] {
                    a href={ (base) "/" (place.tail) } {
                        (place.guide) @if let Some(part) = &place.part { ": " (part) }
                    }
                    p { (place.words) }
                }
            }
        }
    };
    ui::section("found", &title, &list)
}

/// How far the first week is, with the way to its list.
pub(crate) fn first_week_line(staff: &Staff, list: &first_week::FirstWeek) -> Markup {
    let lang = staff.lang();
    let (done, all) = (list.done(), list.steps.len());
    let args = [("done", done.into()), ("all", all.into())];
    let next = list.next().map(|step| lang.text(&format!("week-step-{}", step.slug())));
    let words = html! {
        strong { (lang.text("week-title")) } ": " (lang.text_with("week-done-of", &args))
        @if let Some(next) = &next { " " (lang.text_with("week-next", &[("step", next.as_str().into())])) }
    };
    let open = Button::secondary(lang.text("week-open")).href(staff.href("first-week")).icon(Icon::List);
    ui::banner(lang, Tone::Accent, &words, Some(&html! { (open) }))
}
