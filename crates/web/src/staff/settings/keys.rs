//! The keys that sign in the institution's name: where each stands, what comes next, and how to change them.

use app::connection::{self, Next, OwnKey, OwnKeyRole, OwnKeyState};
use app::keys::StepRefused;
use axum::response::Response;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Button, Column, Icon, PageHeader, Row, Table, Tone};

use super::crumbs;
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::{self, Page, Section};
use crate::view::state;
use crate::visitor::{Staff, see_other};

/// How many keys that are over are shown.
const MOST_OVER: usize = 20;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let keys = connection::own_keys(staff.host(), staff.hei()).await?;
    let title = lang.text("settings-keys");
    let header = PageHeader {
        title: &title,
        facts: vec![html! { (lang.text("keys-lead")) }, guide::more(&staff, "keys")],
        ..PageHeader::default()
    };
    let (living, over): (Vec<_>, Vec<_>) = keys.into_iter().partition(|(key, _)| key.state() != OwnKeyState::Retired);
    let main = html! {
        (ui::section("living", &lang.text("keys-living"), &table(&staff, &living)))
        @if !over.is_empty() {
            @let shown = over.get(..over.len().min(MOST_OVER)).unwrap_or_default();
            (ui::details(&lang.text("keys-over"), false, &table(&staff, shown)))
        }
    };
    let body = html! {
        (crumbs(&staff, "keys", None))
        (ui::page_header(&header))
        (ui::columns(&main, &change(&staff, &living)))
    };
    let page = Page::new(Section::Settings, &title, body);
    Ok(shell::page(&staff, page).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let role =
        OwnKeyRole::ALL.into_iter().find(|role| form.get("role") == Some(role.slug())).ok_or(Problem::BadForm)?;
    let here = staff.href("settings/keys");
    match connection::change_keys(staff.host(), staff.hei(), &staff.actor, role).await {
        Ok(_) => Ok(see_other(&notice::with(&here, "keys-changed"))),
        Err(StepRefused::UnderWay(_)) => Ok(see_other(&notice::with(&here, "keys-under-way"))),
        Err(other) => Err(Problem::broken(&other)),
    }
}

fn table(staff: &Staff, keys: &[(OwnKey, Next)]) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let row = |(key, next): &(OwnKey, Next)| {
        let (tone, icon) = match key.state() {
            OwnKeyState::Active => (Tone::Ok, Icon::CheckCircle),
            OwnKeyState::Made | OwnKeyState::Published => (Tone::Wait, Icon::Clock),
            OwnKeyState::Retiring | OwnKeyState::Retired => (Tone::Neutral, Icon::Circle),
        };
        let since = match key.state() {
            OwnKeyState::Made => Some(key.created_at),
            OwnKeyState::Published => key.published_at,
            OwnKeyState::Active => key.active_at,
            OwnKeyState::Retiring => key.retiring_at,
            OwnKeyState::Retired => key.retired_at,
        };
        let (words, at) = match next {
            Next::Publish => ("publish", None),
            Next::BeListed => ("be-listed", None),
            Next::Sign(at) => ("sign", Some(*at)),
            Next::Nothing => ("nothing", None),
            Next::LeaveManifest(at) => ("leave", Some(*at)),
            Next::BeDestroyed(at) => ("destroy", Some(*at)),
            Next::Over => ("over", None),
        };
        Row::new(vec![
            html! { (lang.text(&format!("keys-role-{}", key.role.slug()))) },
            ui::status(tone, icon, &lang.text(&format!("keys-state-{}", key.state().slug())), None),
            html! { @if let Some(at) = since { (state::when(&dates, at)) } @else { (ui::NOTHING) } },
            html! {
                (lang.text(&format!("keys-next-{words}")))
                @if let Some(at) = at { " " (state::when(&dates, at)) }
            },
            ui::fingerprint(&key.fingerprint),
        ])
    };
    ui::table(&Table {
        caption: lang.text("settings-keys"),
        columns: vec![
            Column::wide(lang.text("keys-role")),
            Column::new(lang.text("common-state")),
            Column::new(lang.text("common-since")),
            Column::new(lang.text("keys-next")),
            Column::new(lang.text("keys-fingerprint")),
        ],
        rows: keys.iter().map(row).collect(),
        stays: false,
    })
}

/// How to change the keys: the buttons for those who may, and what happens then.
fn change(staff: &Staff, living: &[(OwnKey, Next)]) -> Markup {
    let lang = staff.lang();
    let may = staff.access.may(Right::RepairConnections);
    let under_way = |role| living.iter().any(|(key, _)| key.role == role && key.state() == OwnKeyState::Published);
    let body = html! {
        p { (lang.text("keys-change-text")) }
        @for role in OwnKeyRole::ALL {
            @if under_way(role) {
                p { (ui::status(Tone::Wait, Icon::Clock, &lang.text(&format!("keys-under-way-{}", role.slug())), None)) }
            } @else if may {
                (ui::post_button(&staff.href("settings/keys"), &[("role", role.slug())],
                    &Button::secondary(lang.text(&format!("keys-change-{}", role.slug()))).icon(Icon::Key)))
            }
        }
        p.quiet { (lang.text("keys-command")) }
        (ui::code_block(&lang.text("keys-command-label"), "habita keys start-anew"))
    };
    ui::section("change", &lang.text("keys-change"), &body)
}
