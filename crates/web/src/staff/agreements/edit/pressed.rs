//! The buttons of the page that edits a draft, and what those about one condition do.

use domain::agreement::condition::{Condition, ConditionKind};
use ui::Icon;

use crate::problem::Problem;

/// The value of the button that puts back what was removed.
pub(super) const PUT_BACK: &str = "put-back";

/// The button that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    Save,
    Send,
    /// To a new condition of this kind.
    Add(ConditionKind),
    /// Something about the condition at this place.
    Change(Change, usize),
    /// The condition that was removed last.
    PutBack,
}

/// What a button does with one condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Up,
    Down,
    Turn,
    Remove,
}

impl Pressed {
    /// The button with this value.
    pub(super) fn read(value: &str) -> Result<Self, Problem> {
        if let Some(kind) = value.strip_prefix("add-").and_then(ConditionKind::from_slug) {
            return Ok(Self::Add(kind));
        }
        let (how, index) = match value {
            "" | "save" => return Ok(Self::Save),
            "send" => return Ok(Self::Send),
            PUT_BACK => return Ok(Self::PutBack),
            _ => value.split_once('-').ok_or(Problem::BadForm)?,
        };
        let how = Change::ALL.into_iter().find(|known| known.slug() == how).ok_or(Problem::BadForm)?;
        Ok(Self::Change(how, index.parse().map_err(|_| Problem::BadForm)?))
    }
}

impl Change {
    const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Turn, Self::Remove];

    /// How the value of a button begins, and the end of the key of its name.
    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Turn => "turn",
            Self::Remove => "remove",
        }
    }

    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Up => Icon::ArrowUp,
            Self::Down => Icon::ArrowDown,
            Self::Turn => Icon::BothWays,
            Self::Remove => Icon::Trash,
        }
    }
}

/// Moves, turns or removes one of the conditions; gives the place where what the person looks for stands now.
pub(super) fn change(conditions: &mut Vec<Condition>, how: Change, index: usize) -> Result<Option<usize>, Problem> {
    let one = conditions.get(index).ok_or(Problem::BadForm)?;
    Ok(match how {
        Change::Up if index > 0 => {
            conditions.swap(index - 1, index);
            Some(index - 1)
        }
        Change::Down if index + 1 < conditions.len() => {
            conditions.swap(index, index + 1);
            Some(index + 1)
        }
        Change::Up | Change::Down => None,
        Change::Turn => {
            let other_way = turned(one);
            conditions.insert(index + 1, other_way);
            Some(index + 1)
        }
        Change::Remove => {
            conditions.remove(index);
            None
        }
    })
}

/// The same condition in the other direction.
fn turned(one: &Condition) -> Condition {
    Condition { sending: one.receiving.clone(), receiving: one.sending.clone(), ..one.clone() }
}
