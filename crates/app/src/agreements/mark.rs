//! What a person had before them: the mark of a draft and of the terms under it.

use std::fmt;

use domain::agreement::facts::Facts;
use jiff::Timestamp;

/// Tells whether what a person saw is still what there is. Whoever saves, sends or throws away hands back the mark of
/// what they looked at; if somebody changed it meanwhile, nothing is done.
///
/// It names when the draft was saved, and when the terms of the sent copy last changed: without the second, two people
/// who find no draft could overwrite each other through a send between them. Revisions that change no terms (a link, a
/// mark of being in effect) leave it as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    terms_changed_at: Option<Timestamp>,
    /// When the draft was saved; `None` if there is none.
    pub saved_at: Option<Timestamp>,
}

impl Mark {
    /// The mark of what there is now.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        Self {
            terms_changed_at: facts.current_revision().map(|ours| ours.terms_changed_at),
            saved_at: facts.draft.as_ref().map(|draft| draft.saved_at),
        }
    }

    /// The mark after a save.
    pub(crate) fn saved(self, at: Timestamp) -> Self {
        Self { saved_at: Some(at), ..self }
    }

    /// Reads a mark that a form brought back; `None` if it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (terms, saved) = text.split_once('-')?;
        Some(Self { terms_changed_at: instant(terms).ok()?, saved_at: instant(saved).ok()? })
    }
}

/// For a hidden field: two times in microseconds, 0 where there is none.
impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |at: Option<Timestamp>| at.map_or(0, Timestamp::as_microsecond);
        write!(f, "{}-{}", number(self.terms_changed_at), number(self.saved_at))
    }
}

struct NoInstant;

fn instant(text: &str) -> Result<Option<Timestamp>, NoInstant> {
    match text.parse().map_err(|_| NoInstant)? {
        0 => Ok(None),
        number => Timestamp::from_microsecond(number).map(Some).map_err(|_| NoInstant),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_comes_back_as_it_went() {
        let at = Timestamp::from_microsecond(1_764_000_000_000_001).ok();
        for mark in [
            Mark { terms_changed_at: None, saved_at: None },
            Mark { terms_changed_at: at, saved_at: None },
            Mark { terms_changed_at: at, saved_at: at },
        ] {
            assert_eq!(Mark::parse(&mark.to_string()), Some(mark));
        }
        for wrong in ["", "-", "yesterday", "1", "1-", "-1-1", "1-99999999999999999999"] {
            assert_eq!(Mark::parse(wrong), None, "{wrong}");
        }
    }
}
