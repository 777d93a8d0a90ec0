//! How far something has come that takes its time.

use l10n::Lang;
use maud::{Markup, html};

use crate::icon::Icon;
use crate::tone::Tone;

/// How it stands with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgressState {
    /// It goes on.
    Running,
    /// It came to its end.
    Done,
    /// It stopped before its end.
    Failed,
}

/// A bar with its words. What the bar shows is always said in figures too.
#[derive(Debug, Clone)]
pub struct Progress<'a> {
    /// What leads to it within the page.
    pub id: &'a str,
    /// What goes on.
    pub label: &'a str,
    /// How much of it is done.
    pub done: u64,
    /// Out of how much.
    pub all: u64,
    /// The same in words: `4 of 10 steps`.
    pub figures: &'a str,
    /// Whether it goes on.
    pub state: ProgressState,
}

/// The bar, with what goes on above it and how far it has come.
#[must_use]
pub fn progress(lang: Lang, shown: &Progress<'_>) -> Markup {
    let Progress { id, label, done, all, figures, state } = *shown;
    let (tone, mark) = match state {
        ProgressState::Running => (Tone::Accent, None),
        ProgressState::Done => (Tone::Ok, Some((Icon::CheckCircle, "ui-progress-done"))),
        ProgressState::Failed => (Tone::Bad, Some((Icon::StopCircle, "ui-progress-failed"))),
    };
    let figures_id = format!("{id}-figures");
    html! {
        div.progress.(tone.class()) {
            label for=(id) { (label) }
            p.progress-figures id=(figures_id) {
                @if let Some((icon, key)) = mark { span.progress-state { (icon) (lang.text(key)) } " " }
                (figures)
            }
            progress id=(id) max=(all.max(1)) value=(done.min(all)) aria-describedby=(figures_id) { (figures) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(done: u64, all: u64, state: ProgressState) -> String {
        let shown = Progress { id: "week", label: "Steps", done, all, figures: "4 of 10", state };
        progress(Lang::En, &shown).into_string()
    }

    #[test]
    fn the_bar_has_a_label_and_its_figures_as_words() {
        let html = of(4, 10, ProgressState::Running);
        assert!(html.contains("<label for=\"week\">Steps</label>"), "{html}");
        assert!(
            html.contains("<progress id=\"week\" max=\"10\" value=\"4\" aria-describedby=\"week-figures\">"),
            "{html}"
        );
        assert!(html.contains("id=\"week-figures\">4 of 10</p>"), "{html}");
    }

    #[test]
    fn an_end_is_a_word_and_an_icon() {
        for (state, word) in [(ProgressState::Done, "Done"), (ProgressState::Failed, "Stopped")] {
            let html = of(10, 10, state);
            assert!(html.contains("<svg") && html.contains(word), "{html}");
        }
    }

    #[test]
    fn no_figures_break_the_bar() {
        assert!(of(0, 0, ProgressState::Running).contains("max=\"1\" value=\"0\""));
        assert!(of(12, 10, ProgressState::Running).contains("max=\"10\" value=\"10\""));
    }
}
