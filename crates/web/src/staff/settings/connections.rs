//! What the network knows of the institution: manifest, registry, services, and what is wrong.

use app::connection::{self, Connection, OwnService, Trouble};
use app::mail;
use app::partners::{self, Offered};
use axum::response::Response;
use domain::people::right::Right;
use maud::{Markup, html};
use ui::{Column, Icon, PageHeader, Row, Table, Tone};

use super::crumbs;
use crate::guide;
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::staff::partner::offers;
use crate::view::{contact, service, state};
use crate::visitor::Staff;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let known = connection::look(staff.host(), &staff.institution).await?;
    let title = lang.text("settings-connections");
    let (tone, icon, key) = match known.troubles.first() {
        None => (Tone::Ok, Icon::CheckCircle, "network-all-well"),
        Some(worst) if worst.is_grave() => (Tone::Bad, Icon::CrossCircle, "network-broken"),
        Some(_) => (Tone::Warn, Icon::Warning, "network-look"),
    };
    let header = PageHeader {
        title: &title,
        tag: Some(ui::tag(tone, icon, &lang.text(key))),
        facts: vec![html! { (lang.text("network-lead")) }, guide::more(&staff, "it#join-a-network")],
        ..PageHeader::default()
    };
    let letters = letters(&staff).await?;
    let main = html! {
        @if !known.troubles.is_empty() { (troubles(&staff, &known)) }
        (services(&staff, &known))
    };
    let body = html! {
        (crumbs(&staff, "connections", None))
        (ui::page_header(&header))
        (ui::columns(&main, &side(&staff, &known, &letters)))
    };
    let page = Page::new(Section::Settings, &title, body);
    Ok(shell::page(&staff, page).await)
}

/// What is wrong, what follows from it, and what to do.
fn troubles(staff: &Staff, known: &Connection) -> Markup {
    let lang = staff.lang();
    let one = |trouble: &Trouble| {
        let (tone, icon) =
            if trouble.is_grave() { (Tone::Bad, Icon::CrossCircle) } else { (Tone::Warn, Icon::Warning) };
        let words = lang.text(&format!("network-trouble-{}", trouble.slug()));
        (ui::status(tone, icon, &words, None), lang.text(&format!("network-advice-{}", trouble.slug())))
    };
    let body = html! {
        ul {
            @for trouble in &known.troubles {
                @let (words, advice) = one(trouble);
                li.trouble { p { (words) } p.quiet { (advice) } }
            }
        }
    };
    ui::section("troubles", &lang.text("network-troubles"), &body)
}

/// Each service with what the network's list says of it. What only the list has comes last.
fn services(staff: &Staff, known: &Connection) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let mut listed = partners::offered(staff.host(), staff.hei());
    let mut of_list = |api: &str, major: u32| {
        let is_it = |offered: &Offered| offered.api == api && major_of(offered) == Some(major);
        listed.iter().position(is_it).map(|at| listed.remove(at))
    };
    let pairs: Vec<(&OwnService, Option<Offered>)> =
        known.services.iter().map(|one| (one, of_list(one.api, one.major))).collect();
    let line = |(one, offered): (&OwnService, Option<Offered>)| {
        let listed = if one.is_listed {
            ui::status(Tone::Ok, Icon::CheckCircle, &lang.text("network-listed"), None)
        } else {
            ui::status(Tone::Warn, Icon::Warning, &lang.text("network-not-listed"), None)
        };
        Row::new(vec![
            service::named(lang, one.api, &format!("{} {}", one.api, one.major)),
            listed,
            html! { @match &offered { Some(offered) => (offers::calling(staff, offered)), None => (ui::NOTHING) } },
            html! { code.code { (contact::breakable(&one.url)) } },
            html! {
                @match one.last_asked {
                    Some(at) => (state::when(&dates, at)),
                    None => (ui::NOTHING),
                }
            },
        ])
    };
    let rest = |offered: Offered| {
        let address = if offered.api == "discovery" { known.manifest.as_str() } else { ui::NOTHING };
        Row::new(vec![
            service::named(lang, offered.api, &format!("{} {}", offered.api, offered.version)),
            ui::status(Tone::Ok, Icon::CheckCircle, &lang.text("network-listed"), None),
            offers::calling(staff, &offered),
            html! { code.code { (contact::breakable(address)) } },
            html! { (ui::NOTHING) },
        ])
    };
    let rows: Vec<Row> = pairs.into_iter().map(line).collect();
    let rows = rows.into_iter().chain(listed.into_iter().map(rest)).collect();
    let table = ui::table(&Table {
        caption: lang.text("network-services"),
        columns: vec![
            Column::wide(lang.text("partners-service")),
            Column::new(lang.text("network-in-the-list")),
            Column::new(lang.text("partners-offer-calling")),
            Column::new(lang.text("partners-host")),
            Column::end(lang.text("network-last-asked")),
        ],
        rows,
        stays: false,
    });
    ui::section("services", &lang.text("network-services"), &table)
}

fn major_of(offered: &Offered) -> Option<u32> {
    offered.version.split('.').next()?.parse().ok()
}

/// Whether letters to people here go out.
async fn letters(staff: &Staff) -> Result<Markup, Problem> {
    let lang = staff.lang();
    if !mail::is_configured(staff.host()) {
        return Ok(ui::status(Tone::Neutral, Icon::Minus, &lang.text("network-mail-none"), None));
    }
    Ok(match mail::trouble(staff.host(), staff.hei()).await?.silent_since {
        None => ui::status(Tone::Ok, Icon::CheckCircle, &lang.text("network-mail-works"), None),
        Some(since) => {
            let time = staff.dates().when(since);
            let words = lang.text_with("network-mail-silent", &[("time", (&time).into())]);
            ui::status(Tone::Warn, Icon::Warning, &words, None)
        }
    })
}

fn side(staff: &Staff, known: &Connection, letters: &Markup) -> Markup {
    let lang = staff.lang();
    let catalogue = html! {
        @match known.catalogue_at {
            Some(at) => (state::when(&staff.dates(), at)),
            None => (lang.text("network-never")),
        }
    };
    let facts = ui::facts(&[
        (lang.text("about-fact-hei"), html! { (ui::code(staff.hei().as_str())) }),
        (lang.text("network-manifest"), html! { code.code { (contact::breakable(&known.manifest)) } }),
        (lang.text("network-registry"), html! { code.code { (contact::breakable(&known.registry)) } }),
        (lang.text("network-catalogue"), catalogue),
        (lang.text("network-mail"), letters.clone()),
        (lang.text("network-hosts"), html! { (lang.number(i64::try_from(known.hosts).unwrap_or(i64::MAX))) }),
    ]);
    let mut links = vec![("settings-keys", "settings/keys")];
    if staff.access.may(Right::SeeConnections) {
        links.extend([
            ("problems-title", "problems"),
            ("exchanges-title", "exchanges"),
            ("deliveries-title", "deliveries"),
        ]);
    }
    html! {
        (ui::section("addresses", &lang.text("network-addresses"), &html! {
            (facts)
            p.quiet { (lang.text("about-help-configured")) }
        }))
        (ui::section("more", &lang.text("network-more"), &html! {
            ul.stacked-links { @for (key, tail) in links { li { a href=(staff.href(tail)) { (lang.text(key)) } } } }
        }))
    }
}
