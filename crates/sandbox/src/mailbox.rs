//! The mail of the sandbox: its people are made up, so letters end on a page instead of in a mailbox.

use std::sync::Arc;

use app::clock::Clock;
use app::mail::{KEEP_DAYS, Mailing};
use axum::Router;
use axum::extract::{OriginalUri, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use jiff::tz::TimeZone;
use l10n::{Dates, Lang};
use maud::{Markup, html};
use post::{Address, Caught, CaughtLetter, Post};
use ui::{Column, Crumb, PageHeader, Row, Table};
use url::Url;
use web::preferences::Preferences;

use crate::cast::{Person, University};

/// How a university of the sandbox sends mail.
pub(crate) fn mailing(university: &University, pages: &str, caught: &Caught) -> anyhow::Result<Mailing> {
    let from = Address::parse(&format!("mobility@{}", university.hei))?;
    let post = Post::catching(from, caught.clone());
    Ok(Mailing { post, pages: Url::parse(pages)?, sign_in_links: true, keep_days: KEEP_DAYS })
}

/// The address of a member of staff.
pub(crate) fn address(person: &Person, university: &University) -> String {
    let plain = |name: &str| name.to_lowercase().chars().filter_map(ascii).collect::<String>();
    format!("{}.{}@{}", plain(person.given), plain(person.family), university.hei)
}

/// The list of letters, and each of them.
pub(crate) fn router(caught: Caught) -> Router {
    Router::new().route("/mail", get(list)).route("/mail/{number}", get(one)).with_state(caught)
}

/// Each letter as a mail program shows it. It has its own policy: mail has style attributes and loads nothing.
pub(crate) fn letters(caught: Caught) -> Router {
    Router::new().route("/mail/{number}/page", get(page)).with_state(caught)
}

async fn list(State(caught): State<Caught>, OriginalUri(uri): OriginalUri, headers: HeaderMap) -> Response {
    let lang = Preferences::of(&headers).lang;
    let letters = caught.letters();
    let title = lang.text("sandbox-mail");
    let line = |caught: &Arc<CaughtLetter>| {
        let letter = &caught.letter;
        Row::link(
            format!("/mail/{}", caught.number),
            vec![
                html! { (letter.subject) },
                html! { (letter.sender) },
                html! { (letter.to.as_str()) },
                time(lang, caught),
            ],
        )
    };
    let table = Table {
        caption: title.clone(),
        columns: vec![
            Column::wide(lang.text("sandbox-mail-subject")),
            Column::new(lang.text("sandbox-mail-from")),
            Column::new(lang.text("sandbox-mail-to")),
            Column::end(lang.text("sandbox-mail-at")),
        ],
        rows: letters.iter().map(line).collect(),
        stays: false,
    };
    let facts = vec![html! { (lang.text("sandbox-mail-lead")) }];
    let body = html! {
        (ui::page_header(&PageHeader { title: &title, facts, ..PageHeader::default() }))
        (ui::stack(&[html! {
            @if letters.is_empty() {
                (ui::empty(&lang.text("sandbox-mail-empty"), &lang.text("sandbox-mail-empty-text"), None))
            } @else {
                (ui::table(&table))
            }
        }]))
    };
    shell(&headers, &uri.to_string(), &title, body)
}

async fn one(
    State(caught): State<Caught>,
    Path(number): Path<u64>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Response {
    let Some(caught) = caught.letter(number) else { return StatusCode::NOT_FOUND.into_response() };
    let lang = Preferences::of(&headers).lang;
    let letter = &caught.letter;
    let crumbs = [Crumb::link(lang.text("sandbox-mail"), "/mail"), Crumb::here(&letter.subject)];
    let text = lang.text("sandbox-mail-text");
    let facts = vec![html! { (letter.sender) }, html! { (letter.to.as_str()) }, time(lang, &caught)];
    let body = html! {
        (ui::breadcrumbs(lang, &crumbs))
        (ui::page_header(&PageHeader { title: &letter.subject, facts, ..PageHeader::default() }))
        (ui::prose(&html! { p { a href={ "/mail/" (number) "/page" } { (lang.text("sandbox-mail-page")) } } }))
        (ui::section("text", &text, &html! { div lang=(letter.lang) { (ui::code_block(&text, &letter.text())) } }))
    };
    shell(&headers, &uri.to_string(), &letter.subject, body)
}

async fn page(State(caught): State<Caught>, Path(number): Path<u64>) -> Response {
    let Some(caught) = caught.letter(number) else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, Html(caught.letter.html())).into_response()
}

fn shell(headers: &HeaderMap, path: &str, title: &str, body: Markup) -> Response {
    let Preferences { lang, theme, .. } = Preferences::of(headers);
    let mode = lang.text("sandbox-mode");
    let shell = ui::BareShell::new(lang, theme, title, path, body).mode(Some(&mode));
    let page = ui::bare_page(&shell.link(lang.text("registry-title"), "/registry"));
    Html(page.into_string()).into_response()
}

/// When a letter came, for readers at any of the universities.
fn time(lang: Lang, caught: &CaughtLetter) -> Markup {
    let dates = Dates::new(lang, TimeZone::UTC, Clock::real().now());
    ui::time(&dates.stamped(caught.at, dates.when_with_zone(caught.at)))
}

/// A letter of a name as addresses have it.
fn ascii(letter: char) -> Option<char> {
    Some(match letter {
        'ā' | 'ä' | 'à' | 'â' => 'a',
        'č' | 'ç' => 'c',
        'ē' | 'é' | 'è' | 'ê' => 'e',
        'ī' | 'î' => 'i',
        'ķ' => 'k',
        'ļ' => 'l',
        'ņ' => 'n',
        'ō' | 'ö' | 'ô' => 'o',
        'š' => 's',
        'ū' | 'ü' | 'û' => 'u',
        'ž' => 'z',
        other if other.is_ascii_alphanumeric() || other == '-' => other,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use post::Letter;

    use super::*;
    use crate::cast::UNIVERSITIES;

    #[test]
    fn the_time_of_a_letter_names_its_zone() {
        let letter = Letter {
            lang: "en",
            sender: "Somebody".to_owned(),
            to: Address::parse("somebody@piemera.example").unwrap(),
            to_name: None,
            subject: String::new(),
            blocks: Vec::new(),
            foot: Vec::new(),
        };
        let caught = CaughtLetter { number: 1, at: "2026-11-20T10:00:00Z".parse().unwrap(), letter };
        let told = time(Lang::En, &caught).into_string();
        assert!(told.contains("10:00 UTC</time>"), "{told}");
    }

    #[test]
    fn everybody_has_an_address() {
        let all: Vec<String> = UNIVERSITIES
            .iter()
            .flat_map(|university| university.staff.iter().map(move |person| address(person, university)))
            .collect();
        assert!(all.contains(&"ilze.ozola@piemera.example".to_owned()));
        for address in &all {
            assert!(Address::parse(address).is_ok(), "{address}");
        }
    }
}
