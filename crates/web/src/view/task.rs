//! What has to be done, in words: what, where that is done, and what waiting costs.

use app::tasks::{self, Line, MOST_COUNTED, may_do};
use domain::agreement::standing::Who;
use domain::task::{self, Kind, Object, StepKey};
use jiff::Timestamp;
use l10n::{Dates, Lang};
use maud::Markup;
use ui::Icon;

use crate::visitor::{Staff, segment};

/// The picture of a kind.
pub(crate) fn icon(kind: Kind) -> Icon {
    match kind {
        Kind::SendDraft | Kind::SendChanges => Icon::ArrowUp,
        Kind::AwaitCopy | Kind::AnswerReceived => Icon::DownloadIn,
        Kind::CompleteLink => Icon::Link,
        Kind::ResolveDifferences => Icon::NotEqual,
        Kind::ApproveAgreement => Icon::Equal,
        Kind::RenewAgreement => Icon::Calendar,
        Kind::AskForProof => Icon::Shield,
        Kind::ResolveProblem | Kind::ReportForeignApproval | Kind::ReportUnreadable => Icon::Warning,
        Kind::MessagesRefused => Icon::CrossCircle,
        Kind::MessagesUndelivered => Icon::StopCircle,
        Kind::PartnerNotConnected => Icon::PlugOff,
        Kind::PartnerSilent => Icon::Loop,
    }
}

/// What has to be done, as its title.
pub(crate) fn title(lang: Lang, line: &Line) -> String {
    tasks::title(lang, &line.row.step)
}

/// The name of a kind, for a filter.
pub(crate) fn kind(lang: Lang, kind: Kind) -> String {
    lang.text(&format!("task-kind-{}", kind.slug()))
}

/// Which one, or how many.
pub(crate) fn detail(lang: Lang, line: &Line) -> String {
    match line.row.step.object {
        Object::Connection(_) if line.row.step.number >= task::MOST_COUNTED => {
            lang.text_with("task-messages-many", &[("count", task::MOST_COUNTED.into())])
        }
        Object::Connection(_) if line.row.step.number > 0 => {
            lang.text_with("task-messages", &[("count", line.row.step.number.into())])
        }
        _ => line.row.code.clone(),
    }
}

/// What waiting costs.
pub(crate) fn why(lang: Lang, line: &Line, partner: &str) -> String {
    let step = &line.row.step;
    let date = task::agreement::ends_on(step.since).map(|day| l10n::dates::date(lang, day)).unwrap_or_default();
    let args = [("partner", partner.into()), ("date", (&date).into())];
    lang.text_with(&format!("task-why-{}", step.kind.slug()), &args)
}

/// Since when it waits.
pub(crate) fn since(dates: &Dates, lang: Lang, line: &Line) -> String {
    lang.text_with("task-since", &[("date", (&dates.short(line.row.step.since)).into())])
}

/// By when it should be done, as short as a list needs it.
pub(crate) fn due(dates: &Dates, lang: Lang, at: Timestamp) -> Markup {
    let text = if dates.day(at) == dates.today() { lang.text("date-today") } else { dates.brief(at) };
    ui::time(&dates.stamped(at, text))
}

/// How late it is; `None` if it is not.
pub(crate) fn late(dates: &Dates, lang: Lang, at: Timestamp) -> Option<String> {
    let days = dates.today().since(dates.day(at)).map_or(0, |span| span.get_days());
    (days > 0).then(|| lang.text_with("task-late", &[("days", i64::from(days).into())]))
}

/// A number that may be one of those beyond which nobody counts.
pub(crate) fn count(lang: Lang, number: u32) -> String {
    let shown = lang.number(i64::from(number.min(MOST_COUNTED)));
    if number > MOST_COUNTED { format!("{shown}+") } else { shown }
}

/// Where the step is done, with the action ready if the reader may do it.
pub(crate) fn place(staff: &Staff, line: &Line) -> String {
    let step = &line.row.step;
    match &step.object {
        Object::Agreement(id) => {
            let acts = may_do(&staff.access, line) && step.who != Who::Partner;
            let tail = match step.kind {
                Kind::SendDraft | Kind::SendChanges if acts => "send",
                Kind::ResolveDifferences | Kind::ApproveAgreement if acts => "compare",
                _ => "",
            };
            staff.agreement_href(id, tail)
        }
        Object::Received { partner, remote_id } => staff.received_href(partner, remote_id, ""),
        Object::Connection(partner) => {
            let state = match step.kind {
                Kind::MessagesRefused => "&state=refused",
                Kind::MessagesUndelivered => "&state=given-up",
                Kind::PartnerNotConnected => "&state=not-connected",
                _ => "",
            };
            staff.href(&format!("deliveries?partner={}{state}", segment(partner.as_str())))
        }
    }
}

/// What is done there, for the button that leads to it.
pub(crate) fn deed(staff: &Staff, line: &Line) -> String {
    let acts = may_do(&staff.access, line) && line.row.step.who != Who::Partner;
    staff.lang().text(match (&line.row.step.object, line.row.step.kind) {
        (Object::Received { .. }, _) => "task-do-answer",
        (Object::Connection(_), _) => "task-do-messages",
        (_, Kind::SendDraft | Kind::SendChanges) if acts => "next-do-send",
        (_, Kind::ResolveDifferences) if acts => "agreement-compare",
        (_, Kind::ApproveAgreement) if acts => "next-do-approve",
        _ => "deliveries-open-agreement",
    })
}

/// The page on which a step is planned.
pub(crate) fn page(staff: &Staff, key: &StepKey) -> String {
    staff.href(&format!("tasks/{}", segment(&key.to_string())))
}
