//! Texts and colours: the short name, the line of welcome on the sign-in page, and one colour.

use std::collections::BTreeMap;

use app::looks::{self, Look, LookRefused, MOST_OF_A_SHORT_NAME, MOST_OF_A_WELCOME, Versioned};
use axum::response::Response;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Colour, Field, Icon, Input, PageHeader, Tone, Width};

use super::crumbs;
use super::sheet::SEEN;
use crate::guide;
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::shell::{self, Page, Section};
use crate::visitor::{Staff, see_other};

/// The colour of pages that have none of their own.
const USUAL: &str = "#1d4fb8";

pub(crate) async fn page(staff: Staff) -> Result<Response, Problem> {
    let kept = looks::load(staff.host(), staff.hei()).await?;
    Ok(show(&staff, &kept, kept.look.clone(), &[], None, None).await)
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let lang = staff.lang();
    let here = staff.href("settings/look");
    let seen: i64 = form.get(SEEN).and_then(|seen| seen.parse().ok()).ok_or(Problem::BadForm)?;
    let pressed = form.pressed();
    let typed = if pressed == "reset" { Look::default() } else { read(&form) };
    let kept = looks::load(staff.host(), staff.hei()).await?;
    let colour = typed.accent.as_deref().map(Colour::parse);
    let mut errors = Vec::new();
    if colour == Some(None) {
        errors.push(("accent".to_owned(), lang.text("look-no-colour")));
    }
    if pressed == "try" {
        let tried = typed.accent.clone();
        return Ok(show(&staff, &kept, typed, &errors, None, tried.as_deref()).await);
    }
    let mut look = typed.clone();
    look.accent = colour.flatten().map(|colour| colour.to_string());
    if errors.is_empty() {
        match looks::save(staff.host(), staff.hei(), &staff.actor, look, seen).await {
            Ok(()) => return Ok(see_other(&notice::with(&here, "look-saved"))),
            Err(LookRefused::ShortName) => {
                let most = [("most", MOST_OF_A_SHORT_NAME.into())];
                errors.push(("short-name".to_owned(), lang.text_with("look-short-name-long", &most)));
            }
            Err(LookRefused::Welcome) => {
                let too_long = typed.welcome.iter().find(|(_, text)| text.chars().count() > MOST_OF_A_WELCOME);
                let tag = too_long.map_or("en", |(tag, _)| tag.as_str());
                let most = [("most", MOST_OF_A_WELCOME.into())];
                errors.push((format!("welcome-{tag}"), lang.text_with("look-welcome-long", &most)));
            }
            Err(LookRefused::Accent) => errors.push(("accent".to_owned(), lang.text("look-no-colour"))),
            Err(LookRefused::ChangedMeanwhile) => {
                let (at, by) = kept.changed.clone().unwrap_or_default();
                let time = staff.dates().when(at);
                let args = [("name", (&by).into()), ("time", (&time).into())];
                let text = lang.text_with("look-changed", &args);
                let banner = ui::banner(lang, Tone::Warn, &html! { (text) }, None);
                return Ok(show(&staff, &kept, typed, &[], Some(banner), None).await);
            }
            Err(LookRefused::NoInstitution(_)) => return Err(Problem::NotFound),
            Err(LookRefused::Store(error)) => return Err(error.into()),
        }
    }
    Ok(show(&staff, &kept, typed, &errors, None, None).await)
}

/// What was typed. Lines of welcome in languages without a field stay as they are not: there are none.
fn read(form: &Fields) -> Look {
    let welcome: BTreeMap<String, String> = Lang::ALL
        .iter()
        .filter_map(|lang| {
            let text = form.filled(&format!("welcome-{}", lang.tag()))?;
            Some((lang.tag().to_owned(), text.split_whitespace().collect::<Vec<_>>().join(" ")))
        })
        .collect();
    let text = |name: &str| form.filled(name).map(str::to_owned);
    Look { short_name: text("short-name"), welcome, accent: text("accent") }
}

async fn show(
    staff: &Staff,
    kept: &Versioned,
    typed: Look,
    errors: &[(String, String)],
    banner: Option<Markup>,
    tried: Option<&str>,
) -> Response {
    let lang = staff.lang();
    let title = lang.text("settings-look");
    let error = |name: &str| errors.iter().find(|(control, _)| control == name).map(|(_, text)| text.as_str());
    let row = |content: &Markup, key: &str| ui::form_row(content, Some(&html! { p { (lang.text(key)) } }));
    let (short, accent) = (lang.text("look-short-name"), lang.text("look-accent"));
    let short_name = ui::field(
        lang,
        &Field::new("short-name", &short).error(error("short-name")).optional(),
        &Input::text(typed.short_name.as_deref().unwrap_or_default()).width(Width::Short),
    );
    let hint = lang.text("look-accent-hint");
    let colour = ui::field(
        lang,
        &Field::new("accent", &accent).hint(&hint).error(error("accent")).optional(),
        &Input::text(typed.accent.as_deref().unwrap_or_default()).width(Width::Short),
    );
    let welcome = |one: Lang| {
        let name = format!("welcome-{}", one.tag());
        let label = lang.text_with("look-welcome", &[("language", (&lang.language_name(one.tag())).into())]);
        let text = typed.welcome.get(one.tag()).map_or("", String::as_str);
        ui::field(lang, &Field::new(&name, &label).error(error(&name)).optional(), &Input::text(text))
    };
    let summary: Vec<(String, String)> = errors.iter().map(|(name, text)| (ui::field_id(name), text.clone())).collect();
    let body = html! {
        (crumbs(staff, "look", None))
        (ui::page_header(&PageHeader {
            title: &title, facts: vec![html! { (lang.text("look-lead")) }, guide::more(staff, "institution#texts-and-colours")], ..PageHeader::default()
        }))
        @if !summary.is_empty() {
            (ui::error_summary(&lang.text_with("form-errors", &[("count", summary.len().into())]), &summary))
        }
        form method="post" action=(staff.href("settings/look")) {
            (ui::hidden(SEEN, &kept.version.to_string()))
            // What the key Enter presses in a field.
            button.spoken type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" {}
            (ui::form_section(&lang.text("look-texts"), &html! {
                (row(&short_name, "look-help-short-name"))
                (row(&html! { @for one in Lang::ALL { (welcome(one)) } }, "look-help-welcome"))
            }))
            (ui::form_section(&lang.text("look-colours"), &html! {
                (row(&colour, "look-help-accent"))
                (row(&sample(lang), "look-help-sample"))
            }))
            (ui::action_bar(None, &html! {
                (Button::primary(lang.text("look-save")).value("do", "save"))
                (Button::secondary(lang.text("look-try")).value("do", "try"))
                span.push {}
                (Button::quiet_danger(lang.text("look-reset")).value("do", "reset").icon(Icon::Loop).folding())
            }))
        }
    };
    let page =
        Page { error: !errors.is_empty() || banner.is_some(), banner, ..Page::new(Section::Settings, &title, body) };
    shell::page_in_colour(staff, page, tried).await
}

/// What the colour does: a link, a button that cannot be pressed, a filter.
fn sample(lang: Lang) -> Markup {
    html! {
        div.row-of {
            span.chip { (lang.text("look-sample-chosen")) }
            (ui::tag(Tone::Accent, Icon::Note, &lang.text("look-sample-note")))
            a href="#content" { (lang.text("look-sample-link")) }
        }
        p.quiet { (lang.text_with("look-usual", &[("colour", USUAL.into())])) }
    }
}
