//! A grant: this person has this role, there, from then until then, because of that.

use jiff::Timestamp;

use super::role::{BuiltIn, Role};
use crate::hei::OunitId;
use crate::ids::StaffId;

/// One role of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Which role.
    pub role: Role,
    /// For this unit and what is below it; `None` for the whole institution.
    pub unit: Option<OunitId>,
    /// Since when, if that was said.
    pub from: Option<Timestamp>,
    /// Until when, if that was said; at this moment it is over.
    pub until: Option<Timestamp>,
    /// Why the person has it.
    pub source: Source,
}

/// Why a person has a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Somebody gave it. Logins never change it.
    Hand,
    /// A rule read it from what the login provider says; set anew at each login.
    Claims,
}

/// One person acts for another for some time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deputy {
    /// Who is away.
    pub of: StaffId,
    /// Since when.
    pub from: Timestamp,
    /// Until when; at this moment it is over.
    pub until: Timestamp,
}

/// Why a grant cannot be made as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GrantRefused {
    /// It would end before it begins.
    #[error("the end is not after the beginning")]
    EndsBeforeItBegins,
    /// A role for the whole institution cannot be limited to a unit.
    #[error("this role concerns the whole institution and cannot be given for a unit")]
    NotForUnits,
    /// Help from outside ends by itself.
    #[error("support is given for a limited time: say until when")]
    NeedsEnd,
    /// A rule may not give a powerful role.
    #[error("a rule may not give this role: a person must")]
    NotFromClaims,
}

impl Grant {
    /// Whether it holds at this moment.
    #[must_use]
    pub fn holds_at(&self, now: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= now) && self.until.is_none_or(|until| now < until)
    }

    /// Whether the grant may be made.
    pub fn check(&self) -> Result<(), GrantRefused> {
        if let (Some(from), Some(until)) = (self.from, self.until)
            && until <= from
        {
            return Err(GrantRefused::EndsBeforeItBegins);
        }
        let Role::BuiltIn(role) = self.role else { return Ok(()) };
        if self.unit.is_some() && !role.rights().iter().all(|right| right.fits_unit()) {
            return Err(GrantRefused::NotForUnits);
        }
        if role.is_traced() && self.until.is_none() {
            return Err(GrantRefused::NeedsEnd);
        }
        if self.source == Source::Claims && !role.may_come_from_claims() && role != BuiltIn::Administrator {
            return Err(GrantRefused::NotFromClaims);
        }
        Ok(())
    }
}

impl Deputy {
    /// Whether it holds at this moment.
    #[must_use]
    pub fn holds_at(&self, now: Timestamp) -> bool {
        self.from <= now && now < self.until
    }
}

impl Source {
    /// The short name: kept in the database, and the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Claims => "claims",
        }
    }

    /// The source of this short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        [Self::Hand, Self::Claims].into_iter().find(|source| source.slug() == slug)
    }
}
