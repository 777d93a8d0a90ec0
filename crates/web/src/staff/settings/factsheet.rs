//! The factsheet as a form: last days, offices, what students hand in.

use app::institution_pages::draft::{self, Part, SaveRefused, Working};
use app::institution_pages::{FactsheetEntry, InstitutionPages};
use axum::response::Response;
use l10n::dates;
use maud::{Markup, html};
use ui::{Button, Input, Opt, Width};

use super::editing::Editor;
use super::sheet::{SEEN, Sheet};
use crate::forms::pages as forms;
use crate::forms::typed::Typed;
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::Form;
use crate::visitor::{Staff, see_other};

/// The months of a year, as the network writes them.
const MONTHS: [&str; 12] = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];
/// Names of requirements that mean a document (Factsheet API 1.2.0).
const DOCUMENTS: [&str; 7] = [
    "Motivation letter",
    "Transcript of Records",
    "Language certificate",
    "Reference letter",
    "Portfolio",
    "CV",
    "Other document",
];
/// How many weeks the Erasmus charter allows.
const WEEKS: [&str; 5] = ["1", "2", "3", "4", "5"];

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let working = draft::load(staff.host(), staff.hei()).await?;
    let empty = FactsheetEntry::default();
    let typed = forms::of_factsheet(working.pages().factsheet.as_ref().unwrap_or(&empty));
    Ok(editor(&staff, &working).show(&staff, typed, |sheet| fields(&staff, sheet)).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let working = draft::load(staff.host(), staff.hei()).await?;
    if form.pressed() == "remove" {
        let href = staff.href("settings/factsheet");
        let saved = draft::save(staff.host(), staff.hei(), &staff.actor, Part::Factsheet(None), &form.text(SEEN)).await;
        return match saved {
            Ok(()) => Ok(see_other(&notice::with(&href, "factsheet-removed"))),
            Err(SaveRefused::ChangedMeanwhile { .. }) => Ok(see_other(&notice::with(&href, "changed"))),
            Err(other) => Err(Problem::broken(&other)),
        };
    }
    let part = |typed: &Typed| Part::Factsheet(Some(Box::new(forms::factsheet(typed))));
    let put = |pages: &mut InstitutionPages, typed: &Typed| pages.factsheet = Some(forms::factsheet(typed));
    Box::pin(editor(&staff, &working).take(&staff, &form, part, put, |sheet| fields(&staff, sheet))).await
}

fn editor<'a>(staff: &Staff, working: &'a Working) -> Editor<'a> {
    let lang = staff.lang();
    let seen = draft::mark(&working.pages().factsheet);
    let href = staff.href("settings/factsheet");
    let below = html! {
        @if working.pages().factsheet.is_some() {
            (ui::details(&lang.text("about-factsheet-remove"), false, &html! {
                p { (lang.text("about-factsheet-remove-text")) }
                (ui::post_button(&href, &[("do", "remove"), (SEEN, &seen)],
                    &Button::danger(lang.text("about-factsheet-remove-do"))))
            }))
        }
    };
    Editor {
        slug: "factsheet",
        guide: "institution#the-factsheet",
        title: lang.text("settings-factsheet"),
        here: None,
        action: href.clone(),
        after: href,
        prefix: "factsheet.".to_owned(),
        working,
        seen,
        lists: forms::OFFICES.map(|office| format!("{office}-websites")).to_vec(),
        below,
    }
}

fn fields(staff: &Staff, sheet: &Sheet) -> Markup {
    let lang = sheet.lang;
    let of_word = |content: &Markup, key, word| ui::form_row(content, Some(&guide::help(staff, key, word)));
    let row = |content: &Markup, key: &str| ui::form_row(content, Some(&html! { p { (lang.text(key)) } }));
    let [nominate_autumn, nominate_spring, apply_autumn, apply_spring] = forms::CALENDAR;
    let weeks: Vec<Opt> = WEEKS
        .iter()
        .map(|count| {
            let number: i64 = count.parse().unwrap_or_default();
            Opt::new(*count, lang.text_with("partners-weeks", &[("weeks", number.into())]))
        })
        .collect();
    let choose = lang.text("ui-choose");
    let week = |name: &str| {
        let input = Input::select(sheet.typed.get(name), &weeks).empty_text(&choose).width(Width::Short);
        sheet.input(name, name, &input, false)
    };
    html! {
        (ui::form_section(&lang.text("about-part-calendar"), &html! {
            (of_word(&html! { (day(sheet, nominate_autumn)) (day(sheet, nominate_spring)) }, "about-help-nominations", "nomination"))
            (row(&html! { (day(sheet, apply_autumn)) (day(sheet, apply_spring)) }, "about-help-applications"))
            (of_word(&ui::row_of(&[week("decision-weeks"), week("transcript-weeks")]), "about-help-weeks", "transcript"))
        }))
        @for office in forms::OFFICES {
            (ui::form_section(&lang.text(&format!("about-part-{office}")), &ui::form_row(
                &html! { div.form-fields { (sheet.office(office)) } },
                Some(&html! { p { (lang.text(&format!("about-help-{office}"))) } p { (lang.text("about-help-phone")) } }))))
        }
        (ui::form_section(&lang.text("about-part-requirement"), &row(&requirements(sheet), "about-help-requirements")))
        (ui::form_section(&lang.text("about-part-accessibility"),
            &row(&accessibility(sheet), "about-help-accessibility")))
        (ui::form_section(&lang.text("about-part-additional"), &ui::form_row(&additional(sheet),
            Some(&html! { p { (lang.text("about-help-additional")) } p { (lang.text("about-help-additional-kind")) } }))))
    }
}

/// A day of the year: day and month.
fn day(sheet: &Sheet, name: &str) -> Markup {
    let lang = sheet.lang;
    let months: Vec<Opt> = MONTHS
        .iter()
        .map(|month| {
            Opt::new(*month, month.parse().ok().and_then(|number| dates::month(lang, number)).unwrap_or_default())
        })
        .collect();
    let choose = lang.text("ui-choose");
    let (day, month) = (format!("{name}-day"), format!("{name}-month"));
    let content = ui::row_of(&[
        sheet.input(&day, "day", &Input::number(sheet.typed.get(&day)), false),
        sheet.input(
            &month,
            "month",
            &Input::select(sheet.typed.get(&month), &months).empty_text(&choose).width(Width::Half),
            false,
        ),
    ]);
    sheet.group(name, &lang.text(&format!("about-{name}")), &content)
}

fn requirements(sheet: &Sheet) -> Markup {
    let documents: Vec<Opt> = DOCUMENTS.iter().map(|name| Opt::new(*name, String::new())).collect();
    sheet.parts("requirement", |name| {
        let of = |part: &str| format!("{name}-{part}");
        html! {
            (sheet.input(&of("name"), "name", &Input::text(sheet.typed.get(&of("name"))).suggestions(&documents), false))
            (sheet.input(&of("details"), "details", &Input::area(sheet.typed.get(&of("details")), 3, None), false))
            (sheet.links(&of("websites"), "websites", true))
        }
    })
}

fn accessibility(sheet: &Sheet) -> Markup {
    let lang = sheet.lang;
    let kinds = ["infrastructure", "service"].map(|kind| Opt::new(kind, lang.text(&format!("about-kind-{kind}"))));
    let choose = lang.text("ui-choose");
    sheet.parts("accessibility", |name| {
        let of = |part: &str| format!("{name}-{part}");
        let kind = Input::select(sheet.typed.get(&of("kind")), &kinds).empty_text(&choose).width(Width::Half);
        html! {
            (sheet.input(&of("kind"), "kind", &kind, false))
            (sheet.text(&of("name"), "name", Width::Full, false))
            (sheet.input(&of("description"), "description",
                &Input::area(sheet.typed.get(&of("description")), 3, None), true))
            (sheet.office(&of("information")))
        }
    })
}

fn additional(sheet: &Sheet) -> Markup {
    sheet.parts("additional", |name| {
        html! {
            (sheet.text(&format!("{name}-kind"), "kind", Width::Full, false))
            (sheet.office(&format!("{name}-information")))
        }
    })
}
