//! What one side's copy of an agreement says.

use serde::{Deserialize, Serialize};

use crate::academic_year::AcademicYear;
use crate::agreement::condition::Condition;
use crate::contact::Contact;
use crate::hei::{HeiId, IiaId, OunitId};

/// The most conditions of one copy. Agreements between two whole universities have a few dozen; a copy with more than
/// this is a mistake or an attack, and comparing two of them would take too long.
pub const MOST_CONDITIONS: usize = 500;

/// The content of one copy: its owner's side first, as the network writes it (IIAs API 7.0.0).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementCopy {
    /// The institution that owns and serves this copy.
    pub owner: CopySide,
    /// The other institution.
    pub other: CopySide,
    /// Whether the owner says that it is or once was agreed. Never used to decide.
    pub in_effect: bool,
    /// The conditions, in the order of the copy.
    pub conditions: Vec<Condition>,
    /// Whether the owner marks the agreement as terminated as a whole.
    pub terminated: bool,
    /// The id of a PDF in the owner's File API.
    #[serde(default)]
    pub pdf_file: Option<String>,
}

/// What a copy says about one of the two institutions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopySide {
    /// The institution.
    pub hei: HeiId,
    /// The unit that is the real partner, if named.
    #[serde(default)]
    pub unit: Option<OunitId>,
    /// The id of this side's copy, if known.
    pub iia_id: Option<IiaId>,
    /// The number that people use, if known.
    pub iia_code: Option<String>,
    /// Who signs.
    #[serde(default)]
    pub signing_contact: Option<Contact>,
    /// Day of the first signature, `YYYY-MM-DD` as written. Informative only.
    #[serde(default)]
    pub signing_date: Option<String>,
    /// Contacts of the agreement.
    #[serde(default)]
    pub contacts: Vec<Contact>,
}

impl CopySide {
    /// A side of which only the institution is known.
    #[must_use]
    pub fn of(hei: HeiId) -> Self {
        Self {
            hei,
            unit: None,
            iia_id: None,
            iia_code: None,
            signing_contact: None,
            signing_date: None,
            contacts: Vec::new(),
        }
    }
}

impl AgreementCopy {
    /// A copy of which only the two sides are known.
    #[must_use]
    pub fn new(owner: CopySide, other: CopySide) -> Self {
        Self { owner, other, in_effect: false, conditions: Vec::new(), terminated: false, pdf_file: None }
    }

    /// The terms both sides agree on: the conditions and the termination mark. Ids, codes, contacts and signing data
    /// are not part of them.
    #[must_use]
    pub fn has_same_terms(&self, other: &Self) -> bool {
        crate::agreement::compare::compare(self, other).terms_are_equal()
    }

    /// Whether a new approval is forbidden because of a marker of an older version.
    #[must_use]
    pub fn has_old_markers(&self) -> bool {
        self.conditions.iter().any(Condition::has_old_markers)
    }

    /// The last academic year of all conditions; `None` without conditions.
    #[must_use]
    pub fn last_year(&self) -> Option<AcademicYear> {
        self.conditions.iter().map(|c| c.last_year).max()
    }

    /// The first academic year of all conditions; `None` without conditions.
    #[must_use]
    pub fn first_year(&self) -> Option<AcademicYear> {
        self.conditions.iter().map(|c| c.first_year).min()
    }
}
