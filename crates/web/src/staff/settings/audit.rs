//! The audit log: who did what and when, searched, and taken out as a table.

mod told;
pub(super) mod words;

use app::audit::{self, Filter, Found, Names, SYSTEM, Search};
use app::{Place, partners};
use axum::response::Response;
use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::right::Right;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::{Button, Column, Field, Icon, Input, Opt, PageHeader, Row, Table};

use super::crumbs;
use crate::csv;
use crate::problem::Problem;
use crate::request::{self, Fields, Form};
use crate::shell::{self, Page, Section};
use crate::visitor::{Staff, see_other, segment};

const ROWS: u32 = 50;
/// The columns of the export: what people read, then what machines do.
const COLUMNS: [&str; 11] =
    ["when", "zone", "who", "who-id", "what", "kind", "object", "details", "what-short", "object-id", "details-raw"];
/// The longest text of a filter that is looked for.
const MOST_OF_A_FILTER: usize = 200;

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let wanted = Wanted::read(&staff, staff.query());
    let place = request::place(staff.query());
    let ends_early = wanted.ends_early();
    let found = audit::search(staff.host(), staff.hei(), &wanted.search, &place, ROWS).await?;
    let names = Names::of(staff.host(), staff.hei(), &found.rows).await?;
    // All rows are about it, if one thing is asked for.
    let object = found.rows.first().and_then(|first| told::object(&staff, &names, first));
    let title = lang.text("settings-audit");
    let lead = html! { (lang.text("audit-lead")) };
    let turn = |place: &Option<Place>| place.as_ref().and_then(|place| wanted.turn(&staff, place));
    let shown = [("count", found.rows.len().into())];
    let goes_on = wanted.search.words.is_some() && found.next.is_some();
    let pages = ui::Page {
        previous: turn(&found.previous),
        next: turn(&found.next),
        shown: lang.text_with(if goes_on { "audit-shown-so-far" } else { "audit-shown" }, &shown),
    };
    let clear = html! { (Button::secondary(lang.text("agreements-clear")).href(staff.href("settings/audit"))) };
    let body = html! {
        (crumbs(&staff, "audit", None))
        (ui::page_header(&PageHeader {
            title: &title,
            facts: vec![lead],
            actions: Some(export_button(&staff, &wanted)),
            ..PageHeader::default()
        }))
        @if ends_early {
            (ui::error_summary(&lang.text_with("form-errors", &[("count", 1.into())]),
                &[(ui::field_id("to"), lang.text("audit-ends-early"))]))
        }
        (filters(&staff, &wanted, object).await?)
        (ui::stack(&[html! {
            @if found.rows.is_empty() && found.next.is_some() {
                (ui::empty(&lang.text("audit-not-yet"), &lang.text("audit-not-yet-text"), None))
                (ui::pagination(lang, &pages))
            } @else if found.rows.is_empty() && (wanted.search != Search::default() || place != Place::First) {
                (ui::empty(&lang.text("audit-no-match"), &lang.text("audit-no-match-text"), Some(&clear)))
            } @else if found.rows.is_empty() {
                (ui::empty(&lang.text("audit-empty"), &lang.text("audit-empty-text"), None))
            } @else {
                (table(&staff, &found.rows, &names))
                (ui::pagination(lang, &pages))
                p.quiet { (lang.text_with("audit-export-text", &[("most", audit::MOST_EXPORTED.into())])) }
            }
        }]))
    };
    let page = Page { title: &title, section: Section::Settings, partner: "", banner: None, error: ends_early, body };
    Ok(shell::page(&staff, page).await)
}

/// The entries that the filters leave, as a file. That somebody took it stands in the log.
pub(crate) async fn export(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let lang = staff.lang();
    let wanted = Wanted::read(&staff, &form);
    if wanted.ends_early() {
        return Ok(see_other(&wanted.href(&staff, &[])));
    }
    let taken = audit::export(staff.host(), staff.hei(), &staff.actor, &wanted.search).await?;
    let dates = staff.dates();
    let names = Names::of(staff.host(), staff.hei(), &taken).await?;
    let heads = COLUMNS.map(|column| lang.text(&format!("audit-column-{column}")));
    let rows = taken.into_iter().map(|found| {
        let who_id = match &found.actor {
            Actor::Staff { id, .. } => id.to_string(),
            Actor::Partner { hei } => hei.to_string(),
            Actor::System => SYSTEM.to_owned(),
        };
        // The time as the institution has it, and beside it how far that is from the world's.
        let machine = dates.stamp(found.at).machine;
        let (time, zone) = machine.split_at_checked(19).unwrap_or((machine.as_str(), ""));
        let detail = |name: &str, value: &str| told::detail(&staff, &names, &found.what, (name, value));
        vec![
            time.replacen('T', " ", 1),
            format!("UTC{zone}"),
            who(&staff, &found.actor),
            who_id,
            words::what(lang, &found.what),
            words::kind(lang, &found.kind),
            told::object(&staff, &names, &found).unwrap_or_else(|| found.object.clone()),
            words::details_in_line(lang, &found.details, detail),
            found.what.clone(),
            found.object.clone(),
            found.details.clone(),
        ]
    });
    let name = format!("audit-{}.csv", dates.today());
    Ok(csv::file(&name, std::iter::once(heads.to_vec()).chain(rows)))
}

/// What an address or a form asks for. What is no filter leaves nothing out.
struct Wanted {
    search: Search,
    from: Option<Date>,
    to: Option<Date>,
}

impl Wanted {
    fn read(staff: &Staff, fields: &Fields) -> Self {
        let text = |name: &str| fields.filled(name).map(|text| text.chars().take(MOST_OF_A_FILTER).collect::<String>());
        let day = |name: &str| fields.filled(name).and_then(|text| text.parse::<Date>().ok());
        let (from, to) = (day("from"), day("to"));
        let begins = |day: Date| -> Option<Timestamp> {
            day.to_zoned(staff.institution.time_zone().clone()).ok().map(|zoned| zoned.timestamp())
        };
        let filter = Filter {
            who: text("who").filter(|who| is_somebody(who)),
            what: text("what").filter(|what| is_slug(what)),
            kind: text("kind").filter(|kind| is_slug(kind)),
            object: text("object"),
            from: from.and_then(begins),
            until: to.and_then(|day| day.tomorrow().ok()).and_then(begins),
        };
        Self { search: Search { filter, words: text("q") }, from, to }
    }

    /// Whether the last day is before the first one, so that nothing can lie between them.
    fn ends_early(&self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| to < from)
    }

    /// Names and values of the filters in use, besides `left_out`.
    fn params(&self, left_out: &str) -> Vec<(&'static str, String)> {
        let Filter { who, what, kind, object, .. } = &self.search.filter;
        let all = [
            ("q", self.search.words.clone()),
            ("who", who.clone()),
            ("what", what.clone()),
            ("kind", kind.clone()),
            ("object", object.clone()),
            ("from", self.from.map(|day| day.to_string())),
            ("to", self.to.map(|day| day.to_string())),
        ];
        all.into_iter().filter(|(name, _)| *name != left_out).filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The list with other values: `more` come in place of those with the same name.
    fn href(&self, staff: &Staff, more: &[(&'static str, &str)]) -> String {
        let names: Vec<&str> = more.iter().map(|(name, _)| *name).collect();
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.params("") {
            if !names.contains(&name) {
                query.append_pair(name, &value);
            }
        }
        for (name, value) in more.iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        let query = query.finish();
        let sign = if query.is_empty() { "" } else { "?" };
        staff.href(&format!("settings/audit{sign}{query}"))
    }

    fn turn(&self, staff: &Staff, place: &Place) -> Option<String> {
        let (name, cursor) = request::place_param(place)?;
        Some(self.href(staff, &[(name, &cursor)]))
    }
}

fn is_slug(text: &str) -> bool {
    text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn is_somebody(text: &str) -> bool {
    text == SYSTEM || StaffId::parse(text).is_some() || HeiId::parse(text).is_ok()
}

fn export_button(staff: &Staff, wanted: &Wanted) -> Markup {
    let params = wanted.params("");
    let hidden: Vec<(&str, &str)> = params.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let button = Button::secondary(staff.lang().text("audit-export")).icon(Icon::Export);
    ui::post_button(&staff.href("settings/audit/export"), &hidden, &button)
}

async fn filters(staff: &Staff, wanted: &Wanted, object_name: Option<String>) -> Result<Markup, Problem> {
    let lang = staff.lang();
    let Filter { who, what, kind, object, .. } = &wanted.search.filter;
    let chosen = who.as_deref().and_then(StaffId::parse);
    let people = audit::people(staff.host(), staff.hei(), chosen.as_ref()).await?;
    let mut people: Vec<Opt> = people.into_iter().map(|(id, name)| Opt::new(id.as_str(), name)).collect();
    people.push(Opt::new(SYSTEM, lang.text("common-habita")));
    if let Some(partner) = who.as_deref().and_then(|who| HeiId::parse(who).ok())
        && !people.iter().any(|person| person.value == partner.as_str())
    {
        people.push(Opt::new(partner.as_str(), partners::name(staff.host(), &partner)));
    }
    let deeds: Vec<Opt> = words::whats().map(|what| Opt::new(what, words::what(lang, what))).collect();
    let kinds: Vec<Opt> = words::KINDS.iter().map(|kind| Opt::new(*kind, words::kind(lang, kind))).collect();
    let select = |name: &str, key: &str, any: &str, chosen: &Option<String>, options: &[Opt]| {
        let (label, any) = (lang.text(key), lang.text(any));
        let input = Input::select(chosen.as_deref().unwrap_or_default(), options);
        ui::field(lang, &Field::new(name, &label), &input.empty_text(&any))
    };
    let day = |name: &str, key: &str, day: Option<Date>| {
        let value = day.map(|day| day.to_string()).unwrap_or_default();
        let early = (name == "to" && wanted.ends_early()).then(|| lang.text("audit-ends-early"));
        ui::field(lang, &Field::new(name, &lang.text(key)).error(early.as_deref()), &Input::date(&value))
    };
    let (words_label, words_hint) = (lang.text("audit-words"), lang.text("audit-words-hint"));
    Ok(ui::folded_filters(
        lang,
        &staff.href("settings/audit"),
        !wanted.params("").is_empty(),
        &html! {
            (ui::field(lang, &Field::new("q", &words_label).hint(&words_hint),
                &Input::search(wanted.search.words.as_deref().unwrap_or_default())))
            (select("who", "audit-column-who", "audit-anybody", who, &people))
            (select("what", "audit-column-what", "audit-anything", what, &deeds))
            (select("kind", "audit-column-object", "audit-any-kind", kind, &kinds))
            (day("from", "audit-from", wanted.from))
            (day("to", "audit-to", wanted.to))
            @if let Some(object) = object {
                (ui::hidden("object", object))
                @let name = object_name.as_ref().unwrap_or(object);
                (ui::filter_chip(lang, &lang.text("audit-column-object"), name, &wanted.href(staff, &[("object", "")])))
            }
            (Button::secondary(lang.text("agreements-apply")))
        },
    ))
}

fn table(staff: &Staff, rows: &[Found], names: &Names) -> Markup {
    let lang = staff.lang();
    let dates = staff.dates();
    let line = |index: usize, found: &Found| {
        let above = index.checked_sub(1).and_then(|above| rows.get(above));
        // A day is told once, where it begins.
        let begins_day = above.is_none_or(|above| dates.day(above.at) != dates.day(found.at));
        Row::new(vec![
            html! {
                (ui::time(&dates.stamped(found.at, dates.time_with_seconds(found.at))))
                @if begins_day { span.second { (dates.heading(found.at)) } }
            },
            html! { (who(staff, &found.actor)) },
            html! { (words::what(lang, &found.what)) },
            object(staff, names, found),
            words::details(lang, &found.details, |name, value| told::detail(staff, names, &found.what, (name, value))),
        ])
    };
    ui::log_table(&Table {
        caption: lang.text("settings-audit"),
        columns: ["when", "who", "what", "object", "details"]
            .map(|column| Column::new(lang.text(&format!("audit-column-{column}"))))
            .to_vec(),
        rows: rows.iter().enumerate().map(|(index, row)| line(index, row)).collect(),
        stays: false,
    })
}

fn who(staff: &Staff, actor: &Actor) -> String {
    match actor {
        Actor::Partner { hei } => partners::name(staff.host(), hei),
        Actor::Staff { .. } | Actor::System => actor.label().to_owned(),
    }
}

/// What it was done to, with a way to it where there is one, and to all that was done to it.
fn object(staff: &Staff, names: &Names, found: &Found) -> Markup {
    let kind = words::kind(staff.lang(), &found.kind);
    let id = segment(&found.object);
    let href = match found.kind.as_str() {
        "agreement" => Some(staff.href(&format!("agreements/{id}"))),
        "person" if names.person(&found.object).is_some() && staff.access.may(Right::ManagePeople) => {
            Some(staff.href(&format!("settings/people/{id}")))
        }
        _ => None,
    };
    let mut all = form_urlencoded::Serializer::new(String::new());
    all.append_pair("object", &found.object);
    let history = staff.href(&format!("settings/audit?{}", all.finish()));
    let name = told::object(staff, names, found);
    html! {
        div.beside-links {
            @if let Some(href) = href { a href=(href) { (kind) } } @else { (kind) }
            " "
            a href=(history) title=(found.object) {
                @if let Some(name) = name { (name) } @else { (ui::code(&words::short(&found.object))) }
            }
        }
    }
}
