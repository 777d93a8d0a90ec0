//! Who asks: the value that travels into every use case and into the audit log.

use serde::{Deserialize, Serialize};

use crate::hei::HeiId;
use crate::ids::StaffId;

/// Who does something at one institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    /// A signed-in member of staff.
    Staff {
        /// Where they work; they may act for this institution only.
        institution: HeiId,
        /// Who.
        id: StaffId,
        /// Their name as shown to colleagues.
        name: String,
    },
    /// Another institution, proved by its client key.
    Partner {
        /// The institution that the key belongs to.
        hei: HeiId,
    },
    /// Habita itself, on a schedule.
    System,
}

impl Actor {
    /// The name for the audit log and the history.
    #[must_use]
    pub fn label(&self) -> &str {
        match self {
            Self::Staff { name, .. } => name,
            Self::Partner { hei } => hei.as_str(),
            Self::System => "Habita",
        }
    }
}
