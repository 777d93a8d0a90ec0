//! Everybody who is accredited or on the network, as a list, a map and a file.

mod map;
mod wanted;

use app::partners::{self, Line, Lines, Place};
use axum::response::Response;
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Input, Opt, PageHeader, Row, Tab, Table, Tone};

use self::wanted::{Choice, Wanted};
use crate::csv;
use crate::problem::Problem;
use crate::shell::{self, Page, Section};
use crate::view::{accreditation, partner};
use crate::visitor::Staff;

const ROWS: u32 = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let wanted = Wanted::read(staff.query());
    let title = lang.text("partners-title");
    let list = if wanted.is_map {
        map::map(&staff, &wanted).await?
    } else {
        let (host, hei) = (staff.host(), staff.hei());
        let found = partners::find(host, hei, &staff.within(), &wanted.asked, &wanted.place, ROWS).await?;
        results(&staff, &wanted, &found)
    };
    let export = Button::secondary(lang.text("directory-export")).icon(Icon::Export);
    let header = PageHeader {
        title: &title,
        tag: None,
        facts: facts(&staff).await?,
        actions: Some(html! { (export.href(wanted.export_href(&staff))) }),
    };
    let nonsense = wanted.nonsense.join(", ");
    let body = html! {
        (ui::page_header(&header))
        @if !wanted.nonsense.is_empty() {
            (ui::banner(lang, Tone::Neutral, &html! {
                (lang.text_with("directory-nonsense", &[("filters", (&nonsense).into())]))
            }, None))
        }
        (filters(&staff, &wanted))
        (ui::tabs(&lang.text("directory-views"), &[
            Tab { text: lang.text("directory-list"), href: wanted.href(&staff, &[("view", "")]), count: None, current: !wanted.is_map },
            Tab { text: lang.text("directory-map"), href: wanted.href(&staff, &[("view", "map")]), count: None, current: wanted.is_map },
        ]))
        (ui::stack(&[list]))
    };
    let page = Page { title: &title, section: Section::Partners, partner: "", banner: None, error: false, body };
    Ok(shell::page(&staff, page).await)
}

/// The same list as a file.
pub(crate) async fn export(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let wanted = Wanted::read(staff.query());
    let rows = partners::find_all(staff.host(), staff.hei(), &wanted.asked).await?;
    let heads = [
        "directory-column-name",
        "directory-column-city",
        "common-country",
        "partners-erasmus-code",
        "directory-column-pic",
        "directory-hei",
        "directory-accreditation",
        "directory-until",
        "directory-connected-for",
    ];
    let heads: Vec<String> = heads.iter().map(|key| lang.text(key)).collect();
    let lines = rows.into_iter().map(|line| {
        let services = services(&staff, &line);
        let known = line.known;
        vec![
            known.name,
            known.city.unwrap_or_default(),
            known.country.unwrap_or_default(),
            known.erasmus.unwrap_or_default(),
            known.pic.unwrap_or_default(),
            known.hei.map(|hei| hei.to_string()).unwrap_or_default(),
            accreditation::words(lang, line.accreditation),
            known.until.map(|until| until.to_string()).unwrap_or_default(),
            services,
        ]
    });
    let name = format!("partners-{}.csv", staff.dates().today());
    Ok(csv::file(&name, std::iter::once(heads).chain(lines)))
}

/// Where what is shown comes from, and how old that is.
async fn facts(staff: &Staff) -> Result<Vec<Markup>, Problem> {
    let lang = staff.lang();
    let when = |at| staff.dates().when(at);
    let catalogue = when(staff.host().catalogue().fetched_at);
    let list = match app::directory::imported_at(staff.host()).await? {
        Some(at) => {
            let time = when(at);
            html! { (lang.text_with("directory-imported-at", &[("time", (&time).into())])) }
        }
        None if staff.access.may(domain::people::right::Right::EditInstitution) => {
            html! { a href=(staff.href("settings/directory")) { (lang.text("directory-import-first")) } }
        }
        None => html! { (lang.text("directory-no-list")) },
    };
    Ok(vec![html! { (lang.text_with("partners-catalogue", &[("time", (&catalogue).into())])) }, list])
}

fn filters(staff: &Staff, wanted: &Wanted) -> Markup {
    let lang = staff.lang();
    let mut countries: Vec<(_, Opt)> = domain::eche::country::all()
        .map(|code| {
            let name = lang.country_name(code);
            (lang.sort_key(&name), Opt::new(code, name))
        })
        .collect();
    countries.sort_by(|a, b| a.0.cmp(&b.0));
    let countries: Vec<Opt> = countries.into_iter().map(|(_, option)| option).collect();
    let choices = |choice: Choice| -> Vec<Opt> {
        choice
            .slugs()
            .iter()
            .map(|slug| Opt::new(*slug, lang.text(&format!("directory-{}-{slug}", choice.name()))))
            .collect()
    };
    let select = |name: &str, key: &str, chosen: &str, options: &[Opt]| {
        let (label, any) = (lang.text(key), lang.text("directory-any"));
        ui::field(lang, &Field::new(name, &label), &Input::select(chosen, options).empty_text(&any))
    };
    let search = lang.text("directory-search");
    ui::filters(
        &staff.href("partners"),
        &html! {
            (ui::field(lang, &Field::new("q", &search), &Input::search(&wanted.asked.text)))
            (ui::further_filters(lang, wanted.has_choices(), &html! {
                (select("country", "common-country", wanted.asked.country.unwrap_or_default(), &countries))
                (select("accredited", "directory-accreditation", wanted.value(Choice::Accredited), &choices(Choice::Accredited)))
                (select("connected", "directory-network", wanted.value(Choice::Connected), &choices(Choice::Connected)))
            }))
            @if wanted.is_map { (ui::hidden("view", "map")) }
            (Button::secondary(lang.text("common-search")))
        },
    )
}

fn results(staff: &Staff, wanted: &Wanted, found: &Lines) -> Markup {
    let lang = staff.lang();
    let turn = |place: &Place| match place {
        Place::First => wanted.href(staff, &[]),
        Place::After(id) => wanted.href(staff, &[("after", id)]),
        Place::Before(id) => wanted.href(staff, &[("before", id)]),
    };
    let shown = if found.more {
        lang.text_with("directory-found-many", &[("count", found.total.into())])
    } else {
        lang.text_with("partners-found", &[("count", found.total.into())])
    };
    let pages = ui::Page { previous: found.previous.as_ref().map(turn), next: found.next.as_ref().map(turn), shown };
    let all = Button::secondary(lang.text("directory-drop-filters")).href(staff.href("partners"));
    let action = wanted.has_filters().then(|| html! { (all) });
    html! {
        @if found.rows.is_empty() {
            (ui::empty(&lang.text("partners-no-match"), &lang.text("directory-no-match-text"), action.as_ref()))
        } @else {
            (table(staff, &found.rows))
            (ui::pagination(lang, &pages))
        }
    }
}

fn table(staff: &Staff, rows: &[Line]) -> Markup {
    let lang = staff.lang();
    let line = |line: &Line| {
        let known = &line.known;
        let href = match (&known.hei, &known.pic) {
            (Some(hei), _) => staff.partner_href(hei),
            (None, pic) => staff.href(&format!("partners/{}", pic.as_deref().unwrap_or_default())),
        };
        let agreements = html! {
            @if line.agreements == 0 { (ui::NOTHING) } @else { (lang.number(i64::from(line.agreements))) }
        };
        Row::link(
            href,
            vec![
                html! { (known.name) @if let Some(city) = &known.city { span.second { (city) } } },
                html! { (line.country.map_or_else(|| ui::NOTHING.to_owned(), |country| lang.country_name(country))) },
                partner::code(known.erasmus.as_deref()),
                accreditation::status(lang, line.accreditation),
                connected(staff, line),
                agreements,
            ],
        )
    };
    ui::table(&Table {
        caption: lang.text("partners-title"),
        columns: vec![
            Column::wide(lang.text("common-partner")),
            Column::new(lang.text("common-country")),
            Column::tight(lang.text("partners-erasmus-code")),
            Column::new(lang.text("directory-accreditation")),
            Column::new(lang.text("directory-connected-for")),
            Column::end(lang.text("agreements-title")),
        ],
        rows: rows.iter().map(line).collect(),
        stays: false,
    })
}

/// For what somebody can be reached over the network, in words.
fn services(staff: &Staff, line: &Line) -> String {
    let lang = staff.lang();
    let names: Vec<String> = line.services.iter().map(|api| lang.text(&format!("partners-api-{api}"))).collect();
    match (line.known.connected, names.is_empty()) {
        (false, _) => lang.text("directory-by-mail"),
        (true, true) => lang.text("directory-connected-for-nothing"),
        (true, false) => names.join(", "),
    }
}

fn connected(staff: &Staff, line: &Line) -> Markup {
    let text = services(staff, line);
    if line.can_exchange {
        ui::status(Tone::Neutral, Icon::Check, &text, None)
    } else if line.known.connected {
        ui::status(Tone::Neutral, Icon::Circle, &text, None)
    } else {
        ui::status(Tone::Neutral, Icon::PlugOff, &text, None)
    }
}
