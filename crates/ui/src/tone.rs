//! States as people see them: always icon, word and colour.

use l10n::Lang;
use maud::{Markup, html};

use crate::icon::Icon;

/// What a colour says. Green means proven by the other side or by a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Says nothing by colour.
    #[default]
    Neutral,
    /// Something to know, or what is chosen.
    Accent,
    /// Proven.
    Ok,
    /// Waits for somebody.
    Wait,
    /// Needs attention.
    Warn,
    /// Went wrong.
    Bad,
}

impl Tone {
    /// The class that carries the colour.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tone-neutral",
            Self::Accent => "tone-accent",
            Self::Ok => "tone-ok",
            Self::Wait => "tone-wait",
            Self::Warn => "tone-warn",
            Self::Bad => "tone-bad",
        }
    }
}

/// A tinted tag. It stands once, beside a page title or a panel's title, not in every row.
#[must_use]
pub fn tag(tone: Tone, icon: Icon, text: &str) -> Markup {
    html! { span.tag.(tone.class()) { (icon) (text) } }
}

/// A state in a row: the icon carries the colour, the word is in ink, the time is quiet.
#[must_use]
pub fn status(tone: Tone, icon: Icon, text: &str, time: Option<&str>) -> Markup {
    html! {
        span.status.(tone.class()) {
            (icon)
            span { span.status-word { (text) } @if let Some(time) = time { " " span.quiet { (time) } } }
        }
    }
}

/// What the last message to a partner has come to (nine states, one vocabulary).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeliveryState {
    /// Not meant to leave yet.
    SavedHere,
    /// In our queue.
    Sending,
    /// Their system accepted the notice.
    PartnerNotified,
    /// We served this version to their system.
    Fetched,
    /// Their copy, comment or approval changed.
    Answered,
    /// No answer or a failure of theirs; we go on by ourselves.
    TryingAgain,
    /// We gave up.
    NotDelivered,
    /// Their system will not take it.
    Refused,
    /// They have no such service.
    NotConnected,
}

impl DeliveryState {
    /// All nine, in the order of a life.
    pub const ALL: [Self; 9] = [
        Self::SavedHere,
        Self::Sending,
        Self::PartnerNotified,
        Self::Fetched,
        Self::Answered,
        Self::TryingAgain,
        Self::NotDelivered,
        Self::Refused,
        Self::NotConnected,
    ];

    /// The key of its text; `-short` and `-detail` follow the same key.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SavedHere => "delivery-saved-here",
            Self::Sending => "delivery-sending",
            Self::PartnerNotified => "delivery-partner-notified",
            Self::Fetched => "delivery-fetched",
            Self::Answered => "delivery-answered",
            Self::TryingAgain => "delivery-trying-again",
            Self::NotDelivered => "delivery-not-delivered",
            Self::Refused => "delivery-refused",
            Self::NotConnected => "delivery-not-connected",
        }
    }

    /// Its icon.
    #[must_use]
    pub fn icon(self) -> Icon {
        match self {
            Self::SavedHere => Icon::Disk,
            Self::Sending => Icon::Clock,
            Self::PartnerNotified => Icon::ArrowUp,
            Self::Fetched => Icon::ArrowsUp,
            Self::Answered => Icon::Reply,
            Self::TryingAgain => Icon::Loop,
            Self::NotDelivered => Icon::StopCircle,
            Self::Refused => Icon::CrossCircle,
            Self::NotConnected => Icon::PlugOff,
        }
    }

    /// Its colour.
    #[must_use]
    pub fn tone(self) -> Tone {
        match self {
            Self::SavedHere | Self::Sending | Self::NotConnected => Tone::Neutral,
            Self::PartnerNotified | Self::Fetched => Tone::Wait,
            Self::Answered => Tone::Ok,
            Self::TryingAgain => Tone::Warn,
            Self::NotDelivered | Self::Refused => Tone::Bad,
        }
    }
}

/// The delivery of something, in a row or a line; `time` is such as `next 10:37` or `19 Nov`.
#[must_use]
pub fn delivery(lang: Lang, state: DeliveryState, time: Option<&str>) -> Markup {
    status(state.tone(), state.icon(), &lang.text(state.key()), time)
}

/// The delivery in a narrow cell: a short word, with the full words as its name.
#[must_use]
pub fn delivery_short(lang: Lang, state: DeliveryState, time: Option<&str>) -> Markup {
    let full = lang.text(state.key());
    let short = lang.text(&format!("{}-short", state.key()));
    html! {
        span.status.(state.tone().class()) title=[(full != short).then_some(&full)] {
            (state.icon())
            span {
                @if full == short {
                    span.status-word { (full) }
                } @else {
                    span.status-word aria-hidden="true" { (short) }
                    span.spoken { (full) }
                }
                @if let Some(time) = time { " " span.quiet { (time) } }
            }
        }
    }
}

/// The delivery as a tinted tag.
#[must_use]
pub fn delivery_tag(lang: Lang, state: DeliveryState) -> Markup {
    tag(state.tone(), state.icon(), &lang.text(state.key()))
}

/// The state of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgreementState {
    /// Only here.
    Draft,
    /// Sent; the partner has no copy yet.
    Sent,
    /// The partner's copy came; none of ours belongs to it.
    Received,
    /// One side does not know the other's id yet.
    LinkingIncomplete,
    /// The copies differ.
    Differences,
    /// The copies are the same; nobody has approved.
    ReadyToApprove,
    /// We approved.
    YouApproved,
    /// The partner approved.
    PartnerApproved,
    /// Both approved one pair of copies.
    InForce,
    /// A newer copy exists; the approved one stays valid.
    ChangeProposed,
    /// One side wants to end it.
    TerminationProposed,
    /// Both ended it.
    Terminated,
    /// Its years are over.
    Expired,
    /// Something must be put right, with the cause told.
    Problem,
    /// One side deleted its copy.
    Deleted,
}

impl AgreementState {
    /// All states.
    pub const ALL: [Self; 15] = [
        Self::Draft,
        Self::Sent,
        Self::Received,
        Self::LinkingIncomplete,
        Self::Differences,
        Self::ReadyToApprove,
        Self::YouApproved,
        Self::PartnerApproved,
        Self::InForce,
        Self::ChangeProposed,
        Self::TerminationProposed,
        Self::Terminated,
        Self::Expired,
        Self::Problem,
        Self::Deleted,
    ];

    /// The key of its text.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "state-draft",
            Self::Sent => "state-sent",
            Self::Received => "state-received",
            Self::LinkingIncomplete => "state-linking-incomplete",
            Self::Differences => "state-differences",
            Self::ReadyToApprove => "state-ready-to-approve",
            Self::YouApproved => "state-you-approved",
            Self::PartnerApproved => "state-partner-approved",
            Self::InForce => "state-in-force",
            Self::ChangeProposed => "state-change-proposed",
            Self::TerminationProposed => "state-termination-proposed",
            Self::Terminated => "state-terminated",
            Self::Expired => "state-expired",
            Self::Problem => "state-problem",
            Self::Deleted => "state-deleted",
        }
    }

    /// Its icon.
    #[must_use]
    pub fn icon(self) -> Icon {
        match self {
            Self::Draft => Icon::Disk,
            Self::Sent => Icon::ArrowUp,
            Self::Received => Icon::DownloadIn,
            Self::LinkingIncomplete => Icon::Link,
            Self::Differences => Icon::NotEqual,
            Self::ReadyToApprove => Icon::Equal,
            Self::YouApproved => Icon::ArrowsUp,
            Self::PartnerApproved => Icon::Reply,
            Self::InForce => Icon::Check,
            Self::ChangeProposed => Icon::Pencil,
            Self::Expired => Icon::Calendar,
            Self::TerminationProposed | Self::Terminated => Icon::StopCircle,
            Self::Problem => Icon::Warning,
            Self::Deleted => Icon::Cross,
        }
    }

    /// Its colour.
    #[must_use]
    pub fn tone(self) -> Tone {
        match self {
            Self::Draft | Self::Terminated | Self::Expired | Self::Deleted => Tone::Neutral,
            Self::Sent | Self::Received | Self::ReadyToApprove | Self::YouApproved | Self::PartnerApproved => {
                Tone::Wait
            }
            Self::InForce => Tone::Ok,
            Self::LinkingIncomplete | Self::Differences | Self::ChangeProposed | Self::TerminationProposed => {
                Tone::Warn
            }
            Self::Problem => Tone::Bad,
        }
    }
}

/// The state as a tinted tag, beside the title of the record.
#[must_use]
pub fn state_tag(lang: Lang, state: AgreementState) -> Markup {
    tag(state.tone(), state.icon(), &lang.text(state.key()))
}

/// The state in a row; `time` is optional, such as `since 12 Nov`.
#[must_use]
pub fn state_line(lang: Lang, state: AgreementState, time: Option<&str>) -> Markup {
    status(state.tone(), state.icon(), &lang.text(state.key()), time)
}
