//! Whether somebody is accredited, in words. Never by colour alone, and never more than the list says.

use app::directory::Accreditation;
use l10n::{Lang, dates};
use maud::Markup;
use ui::{Icon, Tone};

/// In a row, under a head that says what it is about.
pub(crate) fn status(lang: Lang, accreditation: Accreditation) -> Markup {
    marked(accreditation, &words(lang, accreditation))
}

/// Beside the title of a page, where no head says what it is about.
pub(crate) fn tag(lang: Lang, accreditation: Accreditation) -> Markup {
    let text = match accreditation {
        Accreditation::Until(Some(until)) => {
            let day = dates::short_date_with_year(lang, until);
            lang.text_with("directory-tag-until", &[("day", (&day).into())])
        }
        Accreditation::Over(until) => {
            let day = dates::short_date_with_year(lang, until);
            lang.text_with("directory-tag-over", &[("day", (&day).into())])
        }
        Accreditation::NotListed => lang.text("directory-tag-not-listed"),
        Accreditation::Ended => lang.text("directory-tag-ended"),
        other => words(lang, other),
    };
    marked(accreditation, &text)
}

fn marked(accreditation: Accreditation, text: &str) -> Markup {
    let (tone, icon) = match accreditation {
        Accreditation::Until(_) => (Tone::Neutral, Icon::Check),
        Accreditation::NoList => (Tone::Neutral, Icon::Circle),
        Accreditation::NotListed => (Tone::Neutral, Icon::Cross),
        Accreditation::Over(_) | Accreditation::Ended => (Tone::Warn, Icon::Warning),
    };
    ui::status(tone, icon, text, None)
}

/// As plain words.
pub(crate) fn words(lang: Lang, accreditation: Accreditation) -> String {
    match accreditation {
        Accreditation::NoList => lang.text("directory-state-no-list"),
        Accreditation::NotListed => lang.text("directory-state-not-listed"),
        Accreditation::Until(None) => lang.text("directory-state-accredited"),
        Accreditation::Until(Some(until)) => {
            let day = dates::short_date_with_year(lang, until);
            lang.text_with("directory-state-until", &[("day", (&day).into())])
        }
        Accreditation::Over(until) => {
            let day = dates::short_date_with_year(lang, until);
            lang.text_with("directory-state-over", &[("day", (&day).into())])
        }
        Accreditation::Ended => lang.text("directory-state-ended"),
    }
}

/// What it means for an agreement, where it is doubtful.
pub(crate) fn warning(lang: Lang, accreditation: Accreditation) -> Option<Markup> {
    let key = match accreditation {
        Accreditation::NotListed => "directory-warn-not-listed",
        Accreditation::Over(_) => "directory-warn-over",
        Accreditation::Ended => "directory-warn-ended",
        Accreditation::NoList | Accreditation::Until(_) => return None,
    };
    Some(ui::banner(lang, Tone::Warn, &maud::html! { (lang.text(key)) }, None))
}
