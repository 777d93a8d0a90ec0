//! The two sides of an agreement as seen from here, and the way from one to the other.

use app::partners::{self, Seat};
use domain::agreement::condition::Condition;
use domain::hei::HeiId;
use l10n::Lang;
use maud::{Markup, html};

use super::condition::kind;
use crate::problem::Problem;
use crate::visitor::Staff;

/// Cities with longer names are not named in tables.
const MOST_OF_A_CITY: usize = 24;

/// Which side is ours, and between which cities people go, where both are known and differ.
pub(crate) struct Between {
    us: HeiId,
    cities: Option<(String, String)>,
    /// Where the partner is.
    pub(crate) partner: Seat,
}

impl Between {
    /// The sides alone.
    pub(crate) fn of(us: &HeiId) -> Self {
        Self { us: us.clone(), cities: None, partner: Seat::default() }
    }

    /// The sides with what is known of where they are.
    pub(crate) async fn load(staff: &Staff, partner: &HeiId) -> Result<Self, Problem> {
        let ours = partners::seat(staff.host(), staff.hei()).await?;
        let partner = partners::seat(staff.host(), partner).await?;
        let short = |city: &&String| city.chars().count() <= MOST_OF_A_CITY;
        let ends = ours.city.as_ref().filter(short).zip(partner.city.as_ref().filter(short));
        let cities = ends.filter(|(ours, theirs)| ours != theirs);
        let cities = cities.map(|(ours, theirs)| (ours.clone(), theirs.clone()));
        Ok(Self { us: staff.hei().clone(), cities, partner })
    }

    fn is_outgoing(&self, condition: &Condition) -> bool {
        condition.sending.hei == self.us
    }

    /// From where to where: `Rīga → Südtal`.
    fn way(&self, condition: &Condition) -> Option<String> {
        let (ours, theirs) = self.cities.as_ref()?;
        let (from, to) = if self.is_outgoing(condition) { (ours, theirs) } else { (theirs, ours) };
        Some(format!("{from} → {to}"))
    }

    /// The way in a cell: `Rīga → Südtal`, else `Outgoing` where we send and `Incoming` where they send.
    pub(crate) fn direction(&self, lang: Lang, condition: &Condition) -> Markup {
        let word = lang.text(if self.is_outgoing(condition) { "direction-out" } else { "direction-in" });
        html! {
            @match self.way(condition) {
                Some(way) => { span.spoken { (word) ": " } span.way { (way) } },
                None => (word),
            }
        }
    }

    /// Kind and way: `Student studies, Rīga → Südtal`, else `Student studies, outgoing`.
    pub(crate) fn title(&self, lang: Lang, condition: &Condition) -> String {
        let kind = kind(lang, condition.kind());
        if let Some(way) = self.way(condition) {
            return format!("{kind}, {way}");
        }
        let key = if self.is_outgoing(condition) { "condition-title-out" } else { "condition-title-in" };
        lang.text_with(key, &[("kind", (&kind).into())])
    }
}
