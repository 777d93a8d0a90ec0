//! What the pages around a draft share: the draft itself, the mark of what the person saw, and refusals.

use app::agreements::draft::{self, SaveRefused};
use app::agreements::mark::Mark;
use app::agreements::record::Record;
use domain::agreement::copy::AgreementCopy;
use jiff::Timestamp;
use maud::{Markup, html};
use ui::{Icon, Tone};

use crate::problem::Problem;
use crate::request::Fields;
use crate::visitor::Staff;

/// The field of a form that holds the mark of what the person saw.
pub(crate) const MARK: &str = "mark";

/// A draft as it is edited, with the mark that tells whether somebody changed it meanwhile.
pub(crate) struct Draft {
    pub(crate) content: AgreementCopy,
    pub(crate) mark: Mark,
}

impl Draft {
    /// The draft of a record, or the newest revision that becomes one by the first save.
    pub(crate) async fn load(staff: &Staff, record: &Record) -> Result<Self, Problem> {
        let (content, mark) = draft::edit(staff.host(), staff.hei(), &record.facts.id).await?;
        Ok(Self { content, mark })
    }
}

/// The mark in a form of what the person saw.
pub(crate) fn read_mark(form: &Fields) -> Result<Mark, Problem> {
    form.get(MARK).and_then(Mark::parse).ok_or(Problem::BadForm)
}

/// Refusals that no form can put right.
pub(crate) fn refused(error: SaveRefused) -> Problem {
    match error {
        SaveRefused::NotBegun(why) => why.into(),
        other => Problem::broken(&other),
    }
}

/// Who can see the draft, and since when it is kept.
pub(crate) fn facts(staff: &Staff, record: &Record, saved_at: Option<Timestamp>) -> Vec<Markup> {
    let lang = staff.lang();
    let next = record.facts.current_revision().map_or(1, |ours| ours.ordinal + 1).to_string();
    let mut facts = vec![html! { (lang.text_with("edit-version", &[("version", (&next).into())])) }];
    if let Some(at) = saved_at {
        let time = staff.dates().brief(at);
        let words = lang.text_with("edit-saved", &[("time", (&time).into())]);
        facts.push(ui::status(Tone::Neutral, Icon::Disk, &words, None));
    }
    facts
}

/// Says who changed the draft while the person typed.
pub(crate) fn changed_banner(staff: &Staff, by: &str, at: Timestamp, key: &str) -> Markup {
    let lang = staff.lang();
    let time = staff.dates().when(at);
    let text = lang.text_with(key, &[("name", by.into()), ("time", (&time).into())]);
    ui::banner(lang, Tone::Warn, &html! { (text) }, None)
}
