//! The audit log: who did what and when, searched, and taken out as a table.

mod told;
mod wanted;
pub(super) mod words;

use app::audit::{self, Found, Names, SYSTEM, Search};
use app::{Counted, Page, partners};
use axum::response::Response;
use domain::actor::Actor;
use domain::people::right::Right;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Column, Field, Input, Row, Table};

use self::wanted::Choices;
use super::crumbs;
use crate::csv;
use crate::list::{self as lists, Asked, Choice, Contents, Filters, Nothing, Used};
use crate::problem::Problem;
use crate::request::Form;
use crate::shell::Section;
use crate::visitor::{Staff, see_other, segment};

const ROWS: u32 = 50;
/// The columns of the export: what people read, then what machines do.
const COLUMNS: [&str; 11] =
    ["when", "zone", "who", "who-id", "what", "kind", "object", "details", "what-short", "object-id", "details-raw"];

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let lang = staff.lang();
    let wanted::Read { mut asked, search, choices, to_before_from } = wanted::read(&staff, staff.query()).await?;
    let (host, hei, order) = (staff.host(), staff.hei(), asked.order);
    let found = audit::search(host, hei, &search, (order, &asked.place), ROWS).await?;
    let names = Names::of(host, hei, &found.rows).await?;
    // All rows are about it, if one thing is asked for.
    if let Some(name) = found.rows.first().and_then(|first| told::object(&staff, &names, first)) {
        asked.in_words(wanted::OBJECT, name);
    }
    let goes_on = search.words.is_some() && found.next.is_some();
    let shown = if search.words.is_some() {
        let key = if goes_on { "audit-shown-so-far" } else { "audit-shown" };
        lang.text_with(key, &[("count", found.rows.len().into())])
    } else {
        lists::shown(lang, app::counted(host, hei, &search.filter, order, &found).await?, found.rows.len())
    };
    let rows = if found.rows.is_empty() && goes_on {
        ui::empty(&lang.text("audit-not-yet"), &lang.text("audit-not-yet-text"), None)
    } else if found.rows.is_empty() {
        let words = Nothing { no_match: "audit-no-match", tab: None, empty: "audit-empty", start: None };
        lists::nothing(&asked, &words, &without(&staff, &asked).await?)
    } else {
        lists::keyed(&staff, &table(&staff, &found.rows, &names), false)
    };
    let title = lang.text("settings-audit");
    let contents = Contents {
        crumbs: Some(crumbs(&staff, "audit", None)),
        facts: vec![html! { (lang.text("audit-lead")) }],
        actions: Some(lists::export_button(&staff, "settings/audit/export", &asked.params())),
        above: html! {
            @if to_before_from.is_some() {
                (ui::error_summary(&lang.text_with("form-errors", &[("count", 1.into())]),
                    &[(ui::field_id(wanted::TO), lang.text("audit-ends-early"))]))
            }
        },
        fields: fields(lang, &asked, &choices, to_before_from.as_deref()),
        rows,
        shown,
        turns: [asked.turn(found.previous.as_ref()), asked.turn(found.next.as_ref())],
        error: to_before_from.is_some(),
        ..Contents::new(&title, Section::Settings)
    };
    lists::respond(&staff, &asked, contents).await
}

/// How many entries there are without each of the filters. With words nobody counts, so that there the words alone can
/// be the reason.
async fn without(staff: &Staff, asked: &Asked<'_>) -> Result<Vec<(Used, Counted)>, Problem> {
    let (host, hei, order) = (staff.host(), staff.hei(), asked.order);
    let without = lists::without(asked, |others| {
        let Search { filter, words } = wanted::search(staff, &others);
        async move {
            match words {
                Some(_) => Ok(Counted::default()),
                None => Ok(app::counted(host, hei, &filter, order, &Page::<()>::empty()).await?),
            }
        }
    });
    let mut without = without.await?;
    if !asked.value(wanted::WORDS).is_empty() {
        without.retain(|(used, counted)| used.name == wanted::WORDS && counted.all > 0);
    }
    Ok(without)
}

/// The entries that the filters leave, as a file. That somebody took it stands in the log.
pub(crate) async fn export(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let lang = staff.lang();
    let wanted::Read { asked, search, to_before_from, .. } = wanted::read(&staff, &form).await?;
    if let Some(to) = &to_before_from {
        return Ok(see_other(&asked.href(&[(wanted::TO, to)])));
    }
    let taken = audit::export(staff.host(), staff.hei(), &staff.actor, &search, asked.order).await?;
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

/// `early` is a last day before the first one, which comes back as it was typed.
fn fields(lang: Lang, asked: &Asked<'_>, choices: &Choices, early: Option<&str>) -> Filters {
    let text = |key: &str| lang.text(key);
    let (words, hint, who) = (text("audit-words"), text("audit-words-hint"), text("audit-column-who"));
    let (what, object) = (text("audit-column-what"), text("audit-column-object"));
    let (anybody, anything, any_kind) = (text("audit-anybody"), text("audit-anything"), text("audit-any-kind"));
    let choices = [
        Choice { name: "who", label: &who, options: &choices.people, any: &anybody },
        Choice { name: "what", label: &what, options: &choices.deeds, any: &anything },
        Choice { name: "kind", label: &object, options: &choices.kinds, any: &any_kind },
    ];
    let fields = lists::fields(asked, Some((wanted::WORDS, &words)), &choices);
    let wrong = early.map(|_| text("audit-ends-early"));
    let day = |name: &'static str, key: &str, typed: &str| {
        let error = wrong.as_deref().filter(|_| name == wanted::TO);
        ui::field(lang, &Field::new(name, &text(key)).error(error), &Input::date(typed))
    };
    // A day in use is a chip.
    let rest = html! {
        (fields.rest)
        @if asked.value(wanted::FROM).is_empty() { (day(wanted::FROM, "audit-from", "")) }
        @if asked.value(wanted::TO).is_empty() { (day(wanted::TO, "audit-to", early.unwrap_or_default())) }
    };
    Filters { first: html! { (fields.first) p.filters-hint { (hint) } }, rest, ..fields }
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
