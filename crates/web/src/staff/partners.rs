//! Everybody who is accredited or on the network, as a list, a map and a file.

pub(crate) mod export;
mod map;
mod wanted;

use app::partners::{self, Filter, Line, Lines, Place};
use app::search::Kind;
use axum::response::Response;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Column, Icon, Opt, Row, Tab, Table, Tone};

use crate::list::{self as lists, Asked, Choice, Contents, Filters, Nothing};
use crate::problem::Problem;
use crate::shell::Section;
use crate::staff::search;
use crate::view::{accreditation, partner};
use crate::visitor::Staff;

const ROWS: u32 = 50;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let mut asked = wanted::read(&staff, staff.query());
    let place = asked.place_by(wanted::key);
    let (host, hei, within) = (staff.host(), staff.hei(), staff.within());
    let ours = partners::how_many_ours(host, hei, &within).await?;
    let view = wanted::view(&asked, ours > 0);
    if view == wanted::MAP {
        // It counts everybody, and marks a country.
        asked.keep_only("country");
    }
    let wanted = Filter { ours: view == wanted::OURS, ..wanted::filter(&asked.params()) };
    let title = lang.text("partners-title");
    let export = || lists::export_button(&staff, "partners/export", &wanted::of_file(&asked, view));
    let contents = Contents {
        facts: facts(&staff).await?,
        tabs: Some(tabs(lang, &asked, view, ours)),
        fields: fields(lang, &asked),
        ..Contents::new(&title, Section::Partners)
    };
    if view == wanted::MAP {
        let rows = map::map(&staff, &asked, &wanted).await?;
        return lists::respond(
            &staff,
            &asked,
            Contents { actions: Some(export()), fields: Filters::none(), rows, ..contents },
        )
        .await;
    }
    let Lines { page, counted } = partners::find(host, hei, &within, &wanted, &place, ROWS).await?;
    let rows = if page.rows.is_empty() {
        let within = &within;
        let without = lists::without(&asked, |others| {
            let wanted = wanted::filter(&others);
            async move { Ok(partners::find(host, hei, within, &wanted, &Place::First, 1).await?.counted) }
        });
        let without = without.await?;
        let words = Nothing { no_match: "partners-no-match", tab: None, empty: "partners-no-match", start: None };
        let text = asked.value("q");
        let everybody = Filter { text: text.to_owned(), ..Filter::default() };
        let near = search::near_instead(&staff, Kind::Partner, text, async {
            Ok(partners::find(host, hei, within, &everybody, &Place::First, 1).await?.counted.all > 0)
        });
        let near = near.await?;
        html! {
            (lists::nothing(&asked, &words, &without))
            (near)
        }
    } else {
        lists::keyed(&staff, &table(&staff, &page.rows), false)
    };
    // Another page must name the view with which a bare address begins.
    let named = if view == wanted::OURS { view } else { asked.value(wanted::VIEW) };
    let contents = Contents {
        actions: (counted.all > 0).then(export),
        rows,
        shown: lists::shown(lang, counted, page.rows.len()),
        turns: [asked.turn_in(named, page.previous.as_ref()), asked.turn_in(named, page.next.as_ref())],
        ..contents
    };
    lists::respond(&staff, &asked, contents).await
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

/// The tabs; those with whom there are agreements have one if there are some.
fn tabs(lang: Lang, asked: &Asked<'_>, view: &str, ours: u64) -> Markup {
    let tab = |slug: &'static str| Tab {
        text: lang.text(&format!("directory-view-{slug}")),
        href: asked.href(&[(wanted::VIEW, slug)]),
        count: (slug == wanted::OURS).then(|| lang.number(i64::try_from(ours).unwrap_or(i64::MAX))),
        current: slug == view,
    };
    let views = [wanted::OURS, wanted::ALL, wanted::MAP];
    let shown = views.into_iter().filter(|slug| *slug != wanted::OURS || ours > 0 || view == wanted::OURS);
    ui::tabs(&lang.text("directory-views"), &shown.map(tab).collect::<Vec<_>>())
}

fn fields(lang: Lang, asked: &Asked<'_>) -> Filters {
    let mut countries: Vec<(_, Opt)> = domain::eche::country::all()
        .map(|code| {
            let name = lang.country_name(code);
            (lang.sort_key(&name), Opt::new(code, name))
        })
        .collect();
    countries.sort_by(|a, b| a.0.cmp(&b.0));
    let countries: Vec<Opt> = countries.into_iter().map(|(_, option)| option).collect();
    let (accredited, connected) = (wanted::options(lang, "accredited"), wanted::options(lang, "connected"));
    let text = |key: &str| lang.text(key);
    let (search, any, country) = (text("directory-search"), text("directory-any"), text("common-country"));
    let (accreditation, network) = (text("directory-accreditation"), text("directory-network"));
    let any = any.as_str();
    let choices = [
        Choice { name: "country", label: &country, options: &countries, any },
        Choice { name: "accredited", label: &accreditation, options: &accredited, any },
        Choice { name: "connected", label: &network, options: &connected, any },
    ];
    lists::fields(asked, Some(("q", &search)), &choices)
}

fn table(staff: &Staff, rows: &[Line]) -> Markup {
    let lang = staff.lang();
    let line = |line: &Line| {
        let known = &line.known;
        let href = known.partner().map_or_else(|| staff.href("partners"), |id| staff.known_href(&id));
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
            Column::new(lang.text("common-country")).words(),
            Column::tight(lang.text("partners-erasmus-code")).words(),
            Column::new(lang.text("directory-accreditation")).words(),
            Column::new(lang.text("directory-connected-for")).words(),
            Column::end(lang.text("agreements-title")).named_words(),
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
