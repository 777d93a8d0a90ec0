//! What the last change of a draft took out, so that it can be put back.

use super::Change;

pub(super) const CHANGE: Change =
    Change { name: "m0025_removed_conditions", statements: &["ALTER TABLE agreement_drafts ADD COLUMN removed TEXT"] };
