//! The yes to a list: it is imported or forgotten. If it does something unusual to many universities, a second yes
//! names how many, since the list is that of everybody in the installation.

use app::directory::{self, ImportRefused, Preview, Unusual};
use axum::response::Response;
use l10n::Lang;
use maud::{Markup, html};
use ui::{Button, Choice, Field, Icon, Tone};

use super::preview::{load, show};
use crate::notice;
use crate::problem::Problem;
use crate::request::{Fields, Form};
use crate::visitor::{Staff, see_other};

/// The import on which the shown differences rest; nothing before the first.
const RESTS_ON: &str = "rests-on";
/// What may be done to how many universities: each value is a word and a number.
const MAY: &str = "may";
const ENDED: &str = "ended";
const CHANGED: &str = "changed";
const NEW: &str = "new";

/// Why a list was not imported.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Another list was imported since the page was made.
    ChangedMeanwhile,
    /// Nobody said that what is unusual may be done.
    Doubtful,
}

pub(crate) async fn submit(staff: Staff, Form(form): Form) -> Result<Response, Problem> {
    let id = staff.visitor.param("upload").unwrap_or_default().to_owned();
    let list = staff.href("settings/directory");
    let gone = see_other(&notice::with(&list, "list-gone"));
    let wrong = match form.pressed() {
        "discard" => {
            directory::discard(staff.host(), staff.hei(), &id).await?;
            return Ok(see_other(&notice::with(&list, "list-discarded")));
        }
        "import" => {
            let yes = (form.filled(RESTS_ON), Some(named(&form)));
            match directory::import(staff.host(), staff.hei(), &staff.actor, &id, yes).await {
                Ok(_) => return Ok(see_other(&notice::with(&list, "list-imported"))),
                Err(ImportRefused::Gone) => return Ok(gone),
                Err(ImportRefused::ChangedMeanwhile) => Wrong::ChangedMeanwhile,
                Err(ImportRefused::Doubtful(_)) => Wrong::Doubtful,
                Err(error) => return Err(Problem::broken(&error)),
            }
        }
        _ => return Err(Problem::BadForm),
    };
    match load(&staff).await? {
        Some(preview) => Ok(show(&staff, &preview, Some(wrong)).await),
        None => Ok(gone),
    }
}

/// What was ticked.
fn named(form: &Fields) -> Unusual {
    let number = |word: &str| form.all(MAY).find_map(|value| value.strip_prefix(word)?.strip_prefix('-')?.parse().ok());
    Unusual { ended: number(ENDED), changed: number(CHANGED), new: number(NEW) }
}

/// What stands above a list that does something unusual.
pub(super) fn warning(lang: Lang, preview: &Preview, wrong: Option<Wrong>) -> Markup {
    let Unusual { ended, changed, new } = preview.unusual;
    let text = |key: &str, name: &str, number: usize| {
        lang.text_with(key, &[(name, number.into()), ("listed", preview.listed_now.into())])
    };
    let texts = [
        ended.map(|ended| text("directory-doubt-ended", "ended", ended)),
        changed.map(|changed| text("directory-doubt-changed", "changed", changed)),
        new.map(|new| lang.text_with("directory-doubt-new", &[("new", new.into())])),
    ];
    html! {
        @if wrong == Some(Wrong::Doubtful) {
            (ui::error_summary(
                &lang.text_with("form-correct", &[("count", 1.into())]),
                &[(ui::field_id(MAY), lang.text("directory-may-missing"))]))
        }
        @for text in texts.into_iter().flatten() { (ui::banner(lang, Tone::Warn, &html! { (text) }, None)) }
    }
}

/// The buttons, with the second yes where it is needed. Nothing is ticked beforehand.
pub(super) fn form(staff: &Staff, preview: &Preview, wrong: Option<Wrong>, here: &str) -> Markup {
    let lang = staff.lang();
    let label = lang.text("directory-may");
    let missing = lang.text("directory-may-missing");
    let error = (wrong == Some(Wrong::Doubtful)).then_some(missing.as_str());
    html! {
        form method="post" action=(staff.href(here)) {
            (ui::hidden(RESTS_ON, preview.rests_on.as_deref().unwrap_or_default()))
            @if !preview.unusual.is_none() {
                (ui::checkboxes(lang, &Field::new(MAY, &label).error(error), &choices(lang, preview.unusual)))
            }
            div.buttons {
                (Button::primary(lang.text("directory-import")).value("do", "import").icon(Icon::Check))
                (Button::secondary(lang.text("directory-discard")).value("do", "discard"))
            }
            p.hint { (lang.text("directory-import-hint")) }
        }
    }
}

/// A box for each thing that is unusual.
fn choices(lang: Lang, unusual: Unusual) -> Vec<Choice> {
    let choice = |word: &str, key: &str, number: usize| {
        Choice::new(format!("{word}-{number}"), lang.text_with(key, &[("count", number.into())]), false)
    };
    let choices = [
        unusual.ended.map(|number| choice(ENDED, "directory-may-ended", number)),
        unusual.changed.map(|number| choice(CHANGED, "directory-may-changed", number)),
        unusual.new.map(|number| choice(NEW, "directory-may-new", number)),
    ];
    choices.into_iter().flatten().collect()
}
