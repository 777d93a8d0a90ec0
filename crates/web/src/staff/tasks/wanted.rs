//! What the address of a list asks for.

use app::tasks::{self, At, Due, Spot, View};
use domain::hei::OunitId;
use domain::task::{Kind, Pile};

use crate::request::Fields;
use crate::visitor::Staff;

/// The value of `due` that stands for what the reader put off.
pub(super) const PUT_OFF: &str = "put-off";

/// What a reader wants to see.
pub(super) struct Wanted(pub(super) tasks::Wanted);

/// The kinds that a list can hold.
pub(super) fn kinds(view: View) -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(move |kind| {
        let pile = kind.pile(domain::agreement::standing::Who::Us);
        let is_waited_for =
            matches!(kind, Kind::AwaitCopy | Kind::CompleteLink | Kind::ResolveDifferences | Kind::ApproveAgreement);
        match view {
            View::ForYou => *kind != Kind::AwaitCopy,
            View::Team => pile == Pile::Work && *kind != Kind::AwaitCopy,
            View::Waiting => is_waited_for,
            View::Connection => pile == Pile::Connection,
        }
    })
}

/// The first page of a list without filters.
pub(super) fn view_href(staff: &Staff, view: View) -> String {
    if view == View::ForYou { staff.href("tasks") } else { staff.href(&format!("tasks?view={}", view.slug())) }
}

/// What a form says of the list from which it was sent: nothing but a list and its filters.
pub(super) fn only_filters(query: &str) -> String {
    let known = |name: &str| matches!(name, "view" | "unit" | "kind" | "due");
    let pairs =
        form_urlencoded::parse(query.as_bytes()).take(8).filter(|(name, value)| known(name) && value.len() < 200);
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

impl Wanted {
    pub(super) fn read(query: &Fields) -> Self {
        let view = query.get("view").and_then(|slug| View::ALL.into_iter().find(|view| view.slug() == slug));
        let view = view.unwrap_or(View::ForYou);
        let due = query.get("due");
        let spot = |name| query.get(name).and_then(Spot::parse);
        let after = spot("after").map(At::After);
        Self(tasks::Wanted {
            view,
            unit: query.filled("unit").and_then(|unit| OunitId::parse(unit).ok()),
            kind: query.get("kind").and_then(Kind::from_slug),
            due: due.and_then(|slug| Due::ALL.into_iter().find(|due| due.slug() == slug)),
            put_off: view == View::ForYou && due == Some(PUT_OFF),
            at: after.or_else(|| spot("before").map(At::Before)).unwrap_or_default(),
        })
    }

    /// The value of a filter, empty if it is not set.
    pub(super) fn value(&self, name: &str) -> String {
        let wanted = &self.0;
        match name {
            "unit" => wanted.unit.as_ref().map(ToString::to_string),
            "kind" => wanted.kind.map(|kind| kind.slug().to_owned()),
            _ if wanted.put_off => Some(PUT_OFF.to_owned()),
            _ => wanted.due.map(|due| due.slug().to_owned()),
        }
        .unwrap_or_default()
    }

    pub(super) fn is_filtered(&self) -> bool {
        let wanted = &self.0;
        wanted.unit.is_some() || wanted.kind.is_some() || wanted.due.is_some() || wanted.put_off
    }

    /// Names and values of what is in use.
    pub(super) fn params(&self) -> Vec<(&'static str, String)> {
        let view = (self.0.view != View::ForYou).then(|| ("view", self.0.view.slug().to_owned()));
        let filters = ["unit", "kind", "due"].map(|name| (name, self.value(name)));
        view.into_iter().chain(filters.into_iter().filter(|(_, value)| !value.is_empty())).collect()
    }

    /// The list and its filters, as its address has them.
    pub(super) fn query(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(self.params()).finish()
    }

    /// Another page of this list.
    pub(super) fn page_href(&self, staff: &Staff, at: &At) -> Option<String> {
        let (name, spot) = match at {
            At::First => return None,
            At::After(spot) => ("after", spot),
            At::Before(spot) => ("before", spot),
        };
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.params()).append_pair(name, &spot.to_string());
        Some(staff.href(&format!("tasks?{}", query.finish())))
    }
}
