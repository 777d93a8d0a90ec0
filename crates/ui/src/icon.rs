//! Own icons: a 16 px grid, lines of 1.5 with round ends, in the colour of the text.

use maud::{Markup, Render, html};

macro_rules! icons {
    ($($(#[$meaning:meta])* $name:ident = $path:literal,)*) => {
        /// What a picture stands for. An icon never stands alone: a word is beside it, or a
        /// hidden name is in its button.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Icon { $($(#[$meaning])* $name,)* }

        impl Icon {
            /// All icons, for the component sheet.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            fn path(self) -> &'static str {
                match self { $(Self::$name => $path,)* }
            }
        }
    };
}

icons! {
    /// Tasks.
    Inbox = "M2.5 9.5 4 3h8l1.5 6.5v2.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zh3l1 1.5h3l1-1.5h3",
    /// Mobilities.
    Route = "M3.5 14a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM12.5 5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM11 3.5H5.25a2.25 2.25 0 0 0 0 4.5h5.5a2.25 2.25 0 0 1 0 4.5H5",
    /// Nominations.
    UserPlus = "M6.5 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM2 13.5c.2-2.5 2-4 4.5-4s4.3 1.5 4.5 4M12.5 5.5v4M10.5 7.5h4",
    /// A document, such as a learning agreement.
    Document = "M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5M6.5 8.5H10M6.5 11H10",
    /// Transcripts, or a list.
    List = "M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01",
    /// Agreements.
    Agreements = "M2.5 3.5a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1zM12 6.5h.5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1V12",
    /// Partners.
    Globe = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2 8h12M8 2c1.8 1.7 2.6 3.7 2.6 6S9.8 12.3 8 14c-1.8-1.7-2.6-3.7-2.6-6S6.2 3.7 8 2z",
    /// Courses.
    Book = "M8 4.5C6.5 3.4 4.5 3 2 3v9c2.5 0 4.5.4 6 1.5 1.5-1.1 3.5-1.5 6-1.5V3c-2.5 0-4.5.4-6 1.5zv9",
    /// Reports.
    Bars = "M3 13V9M8 13V3M13 13V6",
    /// Settings.
    Gear = "M8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 2v1.5M8 12.5V14M2 8h1.5M12.5 8H14M3.8 3.8l1 1M11.2 11.2l1 1M3.8 12.2l1-1M11.2 4.8l1-1",
    /// Help.
    Help = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.3 6.4A1.75 1.75 0 1 1 8.9 7.9c-.6.4-.9.7-.9 1.3M8 11.2h.01",
    /// Search.
    Search = "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2",
    /// Done, or in force.
    Check = "M3 8.5 6.5 12 13 4.5",
    /// A passed check.
    CheckCircle = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.5 8.2l1.8 1.8 3.3-3.7",
    /// Open, not done yet.
    Circle = "M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10z",
    /// Their system was notified.
    ArrowUp = "M8 13V3.5M4.5 7 8 3.5 11.5 7",
    /// One place down.
    ArrowDown = "M8 3v9.5M4.5 9 8 12.5 11.5 9",
    /// Their system fetched it.
    ArrowsUp = "M5 13V3.5M2.5 6 5 3.5 7.5 6M11 13V3.5M8.5 6 11 3.5 13.5 6",
    /// The partner answered.
    Reply = "M6 3.5 2.5 7 6 10.5M2.5 7h7a4 4 0 0 1 4 4v1.5",
    /// We try again.
    Loop = "M13.5 7A5.5 5.5 0 0 0 3.6 4.7M2.5 9a5.5 5.5 0 0 0 9.9 2.3M3.3 2v2.9h2.9M12.7 14v-2.9H9.8",
    /// In our queue, or a time.
    Clock = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.5",
    /// Kept here.
    Disk = "M3.5 2.5H11L13.5 5v7.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM5 13.5v-4h6v4M5.5 2.5v3H10v-3",
    /// We gave up.
    StopCircle = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 5v3.5M8 11h.01",
    /// Refused.
    CrossCircle = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6 6l4 4M10 6l-4 4",
    /// Not connected.
    PlugOff = "M2.5 2.5l11 11M6 2v1.5M10 2v3M4.5 5v2a3.5 3.5 0 0 0 5.2 3M11.5 7.5V5H8.5M8 10.5V14",
    /// A change, or edit.
    Pencil = "M2.8 13.2l.7-3 7.2-7.2a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7l-7.2 7.2z",
    /// The copies differ.
    NotEqual = "M3 6h10M3 10h10M10.5 3l-5 10",
    /// The copies are the same.
    Equal = "M3 6h10M3 10h10",
    /// A date, or an end.
    Calendar = "M3.5 3.5h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1zM2.5 6.5h11M5.5 2v3M10.5 2v3",
    /// An error in a form.
    Warning = "M8 2.5 14 13H2zM8 6.5v3M8 11.3h.01",
    /// Something to know.
    Note = "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5h.01",
    /// Opens below.
    ChevronDown = "M4 6l4 4 4-4",
    /// Leads back.
    ChevronLeft = "M10 4 6 8l4 4",
    /// Leads on.
    ChevronRight = "M6 4l4 4-4 4",
    /// From one to the other.
    ArrowRight = "M2.5 8h11M9.5 4l4 4-4 4",
    /// The other direction too.
    BothWays = "M2.5 5h10.5M10 2l3 3-3 3M13.5 11H3M6 8l-3 3 3 3",
    /// We fetched it.
    DownloadIn = "M8 2v7.5M5 6.8l3 3 3-3M2.5 9.5v3a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3",
    /// Take out of the system.
    Export = "M8 10V2.5M5 5.2l3-3 3 3M2.5 9.5v3a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3",
    /// Print.
    Printer = "M4.5 6V2.5h7V6M4.5 11.5h-1a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v3.5a1 1 0 0 1-1 1h-1M4.5 9.5h7v4h-7z",
    /// More actions.
    Dots = "M3 8a.5.5 0 1 0 1 0 .5.5 0 0 0-1 0zM7.5 8a.5.5 0 1 0 1 0 .5.5 0 0 0-1 0zM12 8a.5.5 0 1 0 1 0 .5.5 0 0 0-1 0z",
    /// Add.
    Plus = "M8 3v10M3 8h10",
    /// Left out.
    Minus = "M3 8h10",
    /// Remove, or close.
    Cross = "M4 4l8 8M12 4l-8 8",
    /// Leads out of Habita.
    External = "M9 3h4v4M13 3 7.5 8.5M11 9.5V12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1h2.5",
    /// Sign out.
    SignOut = "M6.5 2.5h-3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3M10.5 11l3-3-3-3M13.5 8h-7",
    /// Take away for good.
    Trash = "M2.5 4.5h11M6 4.5v-1a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1M4 4.5l.6 8a1 1 0 0 0 1 1h4.8a1 1 0 0 0 1-1l.6-8M6.7 7.5v3M9.3 7.5v3",
    /// A verified signature.
    Shield = "M8 2l5 1.8v4c0 3-2 5-5 6.2-3-1.2-5-3.2-5-6.2v-4zM5.8 7.8l1.6 1.6 2.9-3.1",
    /// The menu on a phone.
    Menu = "M2.5 4h11M2.5 8h11M2.5 12h11",
    /// A person.
    User = "M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 13.5c.3-2.5 2.3-4 5-4s4.7 1.5 5 4",
    /// A key.
    Key = "M5.5 13.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM7.7 8.3l5.8-5.8M10.8 5.2l2 2",
    /// Exchanges with partners.
    Activity = "M1.5 8.5h3l2-5.5 3 10 2-4.5h3",
    /// A message or a question.
    Message = "M3.5 3h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H8l-3 2.5V11H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z",
    /// A filter or a saved view.
    Filter = "M2 4h12M4.5 8h7M6.5 12h3",
    /// Copy a text.
    Copy = "M6.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM3 10.5a.5.5 0 0 1-.5-.5V3.5a1 1 0 0 1 1-1H10a.5.5 0 0 1 .5.5",
    /// Closed to others.
    Lock = "M4 7.5h8a.8.8 0 0 1 .8.8v4.4a.8.8 0 0 1-.8.8H4a.8.8 0 0 1-.8-.8V8.3a.8.8 0 0 1 .8-.8zM5.3 7.5V5.2a2.7 2.7 0 0 1 5.4 0v2.3",
    /// Link two copies.
    Link = "M6.8 9.2a2.7 2.7 0 0 0 3.9 0l2-2a2.7 2.7 0 0 0-3.9-3.9l-.8.8M9.2 6.8a2.7 2.7 0 0 0-3.9 0l-2 2a2.7 2.7 0 0 0 3.9 3.9l.8-.8",
    /// A university.
    University = "M2 6.5 8 2.5l6 4zM3.5 6.5v6M6.5 6.5v6M9.5 6.5v6M12.5 6.5v6M2 13.5h12",
}

/// An icon for eyes only; the word beside it is the name.
#[must_use]
pub fn icon(icon: Icon) -> Markup {
    html! {
        svg.icon viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" {
            path d=(icon.path());
        }
    }
}

impl Render for Icon {
    fn render(&self) -> Markup {
        icon(*self)
    }
}

/// The mark of Habita, two arches.
#[must_use]
pub fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" {
            path d="M3 21V12a9 9 0 0 1 18 0v9M8.5 21v-8.5a3.5 3.5 0 0 1 7 0V21";
        }
    }
}
