//! Questions in dialogs, and bars that fill.

use l10n::Lang;
use maud::{Markup, html};

use super::specimen;
use crate::dialog::confirm_with_id;
use crate::{Button, CONFIRM, Confirm, Frame, Progress, ProgressState, opens, progress};

pub(super) fn specimens(lang: Lang) -> Markup {
    html! {
        (specimen("Dialog", &html! {
            (dialog(lang, CONFIRM, None, Button::danger("Delete the role")))
            (opens(&Button::secondary("Open it").href("?")))
        }))
        (specimen("Dialog, what went wrong", &dialog(
            lang, "sheet-wrong", Some("You hold this role yourself, and somebody must. Give it to a colleague first."),
            Button::danger("Delete the role"))))
        (specimen("Dialog, not possible", &dialog(lang, "sheet-off", None, Button::danger("Delete the role").disabled(true))))
        (specimen("Dialog, under the pointer", &html! { div.as-hover { (dialog(lang, "sheet-hover", None, Button::danger("Delete the role"))) } }))
        (specimen("Dialog, in focus", &html! { div.as-focus { (dialog(lang, "sheet-focus", None, Button::danger("Delete the role"))) } }))
        (specimen("Progress", &html! {
            (bar(lang, "sheet-begins", "Steps of the first week", 0, "0 of 10 steps are done", ProgressState::Running))
            (bar(lang, "sheet-runs", "Tries for 7 days", 6, "5 so far, the last one on 30 November 09:17", ProgressState::Running))
            (bar(lang, "sheet-done", "Steps of the first week", 10, "10 of 10 steps are done", ProgressState::Done))
            (bar(lang, "sheet-failed", "Tries for 7 days", 4, "12 in all, the last one on 30 November 09:17", ProgressState::Failed))
        }))
    }
}

/// The same in long German words; `name` keeps the ids of several samples apart.
pub(super) fn long(lang: Lang, name: &str) -> Markup {
    let question = Confirm {
        title: "Zwischenstand der interinstitutionellen Vereinbarung verwerfen?",
        text: html! { p { "Die Abschrift, die Sie an die Partnerhochschule gesendet haben, bleibt, wie sie ist. Die Änderungen lassen sich nicht wiederherstellen." } },
        wrong: None,
        action: "?",
        hidden: &[],
        button: Button::danger("Zwischenstand unwiderruflich verwerfen"),
        back: "?",
    };
    let label = "Einrichtungsschritte der Hochschulverwaltung";
    html! {
        div.veil { div.dialog { (confirm_with_id(lang, &question, Frame::Dialog, &format!("{name}-question"))) } }
        (bar(lang, &format!("{name}-runs"), label, 4, "4 von 10 Einrichtungsschritten sind abgeschlossen", ProgressState::Running))
        (bar(lang, &format!("{name}-failed"), label, 4, "nach 12 Zustellversuchen", ProgressState::Failed))
    }
}

fn dialog(lang: Lang, id: &str, wrong: Option<&str>, button: Button) -> Markup {
    let question = Confirm {
        title: "Delete the role?",
        text: html! { p { "Everybody who has the role Auditor loses it at once." } },
        wrong,
        action: "?",
        hidden: &[],
        button,
        back: "?",
    };
    html! { div.veil { div.dialog { (confirm_with_id(lang, &question, Frame::Dialog, id)) } } }
}

fn bar(lang: Lang, id: &str, label: &str, done: u64, figures: &str, state: ProgressState) -> Markup {
    progress(lang, &Progress { id, label, done, all: 10, figures, state })
}
