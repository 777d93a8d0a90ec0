//! Results as pages show them, whatever they are.

use app::search::{Group, Hit, What};
use domain::search::Fit;
use l10n::Lang;
use ui::{GoItem, Icon, PickItem, Tone};

use super::href;
use crate::view::state;
use crate::visitor::Staff;

/// The results of one kind.
pub(super) struct Shown {
    /// The last part of the keys of its texts.
    pub(super) kind: &'static str,
    pub(super) title: String,
    /// How many there are.
    pub(super) count: String,
    /// Whether there may be more than that.
    pub(super) or_more: bool,
    pub(super) items: Vec<Item>,
    /// All of them, if not all stand here.
    pub(super) all: Option<String>,
    /// The next page of them.
    pub(super) next: Option<String>,
    /// How well the best of them fits.
    pub(super) fit: Option<Fit>,
}

/// One result.
pub(super) struct Item {
    pub(super) href: String,
    pub(super) icon: Icon,
    pub(super) title: String,
    pub(super) note: Option<String>,
}

impl Shown {
    /// Results of a kind that has no further pages.
    pub(super) fn few(lang: Lang, kind: &'static str, number: usize, fit: Option<Fit>, items: Vec<Item>) -> Self {
        Self {
            kind,
            title: lang.text(&format!("search-kind-{kind}")),
            count: lang.text_with("search-said", &[("count", number.into())]),
            or_more: false,
            items,
            all: None,
            next: None,
            fit,
        }
    }

    pub(super) fn of(staff: &Staff, text: &str, group: &Group) -> Self {
        let lang = staff.lang();
        let items = group.hits.iter().map(|hit| item(staff, hit)).collect();
        let fit = group.hits.first().map(|hit| hit.fit);
        let few = Self::few(lang, group.kind.slug(), group.number, fit, items);
        let more = || lang.text_with("search-said-more", &[("count", group.number.into())]);
        Self {
            count: if group.or_more { more() } else { few.count },
            or_more: group.or_more,
            all: group.next.is_some().then(|| href(staff, text, Some(group.kind.slug()), None)),
            next: group.next.as_ref().map(|next| href(staff, text, Some(group.kind.slug()), Some(next))),
            ..few
        }
    }
}

fn item(staff: &Staff, hit: &Hit) -> Item {
    let lang = staff.lang();
    let title = hit.title.clone();
    match &hit.what {
        What::Agreement { id, partner, state } => {
            let state = state.as_deref().map(|slug| lang.text(state::agreement(slug).key()));
            Item {
                href: staff.agreement_href(id, ""),
                icon: Icon::Agreements,
                title,
                note: joined([Some(partner.clone()), state]),
            }
        }
        What::Received { hei, remote_id, partner } => Item {
            href: staff.received_href(hei, remote_id, ""),
            icon: Icon::DownloadIn,
            title,
            note: joined([Some(partner.clone()), Some(lang.text(ui::AgreementState::Received.key()))]),
        },
        What::Partner { id, country, erasmus_code } => Item {
            href: staff.known_href(id),
            icon: Icon::Globe,
            title,
            note: joined([country.map(|country| lang.country_name(country)), erasmus_code.clone()])
                .or_else(|| Some(id.to_string())),
        },
        What::Person { id } => {
            Item { href: staff.href(&format!("settings/people/{id}")), icon: Icon::User, title, note: None }
        }
        What::Unit { id, code } => {
            Item { href: staff.unit_href(id), icon: Icon::University, title, note: Some(code.clone()) }
        }
    }
}

fn joined(parts: [Option<String>; 2]) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

impl From<Item> for PickItem {
    fn from(item: Item) -> Self {
        let Item { href, icon, title, note } = item;
        Self { href: Some(href), icon: (icon, Tone::Neutral), title, note, time: None, current: false }
    }
}

impl From<Item> for GoItem {
    fn from(item: Item) -> Self {
        let Item { href, icon, title, note } = item;
        Self { href, icon, title, note }
    }
}

#[cfg(test)]
mod tests {
    use app::search::Kind;
    use l10n::Lang;

    #[test]
    fn every_kind_has_its_words() {
        for lang in Lang::ALL {
            for kind in Kind::ALL.map(Kind::slug).into_iter().chain(["action", "place", "guide"]) {
                assert!(!lang.text(&format!("search-kind-{kind}")).contains(l10n::MISSING_MARK));
            }
        }
    }
}
