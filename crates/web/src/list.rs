//! What an address asks of a list: filters, order and page. What cannot be understood filters nothing, and the page
//! says so.

mod keys;
mod page;
mod parts;

pub(crate) use self::keys::{keyed, keys, turn_keys};
pub(crate) use self::page::{Contents, respond};
pub(crate) use self::parts::{Choice, Filters, Nothing, export_button, fields, nothing, number, shown, without};

use std::fmt::Display;

use app::saved_views::List;
use app::{Cursor, Order, Place};
use domain::hei::HeiId;
use l10n::Lang;
use ui::Opt;

use crate::request::Fields;
use crate::visitor::Staff;

/// The longest text that is looked for.
pub(crate) const MOST_OF_A_TEXT: usize = 200;
/// The name under which an address has the view.
const VIEW: &str = "view";
/// The name under which an address has the order.
const SORT: &str = "sort";

/// A filter in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Used {
    /// Its name in the address.
    pub(crate) name: &'static str,
    /// Its value there.
    pub(crate) value: String,
    /// What it is called on the page.
    pub(crate) label: String,
    /// Its value in words.
    pub(crate) words: String,
    by: By,
}

/// By what a page shows that a filter is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    /// A chip, by which it can be dropped.
    Chip,
    /// The field in which it was typed.
    Field,
    /// The tab that is open. Whoever clears the filters stays in it.
    Tab,
}

/// What an address asks for.
#[derive(Clone, Debug)]
pub(crate) struct Asked<'a> {
    lang: Lang,
    query: &'a Fields,
    list: List,
    /// The address of the list without its query.
    base: String,
    used: Vec<Used>,
    /// The names of filters whose values say nothing.
    odd: Vec<String>,
    is_cut: bool,
    is_turned: bool,
    /// The order of a list by time.
    pub(crate) order: Order,
    /// The page of a list by time; others read theirs with [`Asked::place_by`].
    pub(crate) place: Place,
}

impl<'a> Asked<'a> {
    /// Reads the order and the page; the list reads its filters.
    pub(crate) fn new(staff: &'a Staff, list: List, query: &'a Fields) -> Self {
        let lang = staff.lang();
        let order = query.filled(SORT).filter(|_| list.is_by_time());
        let known = order.and_then(|slug| Order::ALL.into_iter().find(|order| order.slug() == slug));
        let mut asked = Self {
            lang,
            query,
            list,
            base: href(staff, list),
            used: Vec::new(),
            odd: Vec::new(),
            is_cut: false,
            is_turned: false,
            order: known.unwrap_or_default(),
            place: Place::First,
        };
        if order.is_some() && known.is_none() {
            asked.is_odd(lang.text("list-order"));
        }
        if list.is_by_time() {
            asked.place = asked.place_by(Cursor::parse);
        }
        asked
    }

    /// The page that the address asks for, by the key of the row beside it.
    pub(crate) fn place_by<K>(&mut self, read: impl Fn(&str) -> Option<K>) -> Place<K> {
        for name in ["after", "before"] {
            match self.query.filled(name).map(&read) {
                Some(Some(key)) => {
                    self.is_turned = true;
                    return if name == "after" { Place::After(key) } else { Place::Before(key) };
                }
                Some(None) => self.is_odd(self.lang.text("list-place")),
                None => {}
            }
        }
        Place::First
    }

    /// One of a few values, shown as a chip while it is in use.
    pub(crate) fn choice(&mut self, name: &'static str, label: &str, options: &[Opt]) -> Option<String> {
        self.one_of(name, label, options, By::Chip)
    }

    /// One of a few values, each of which has a tab.
    pub(crate) fn tab(&mut self, name: &'static str, label: &str, options: &[Opt]) -> Option<String> {
        self.one_of(name, label, options, By::Tab)
    }

    /// A text to look for.
    pub(crate) fn text(&mut self, name: &'static str, label: &str) -> Option<String> {
        let value = self.query.searched(name, MOST_OF_A_TEXT)?;
        self.is_cut |= self.query.filled(name).is_some_and(|typed| typed.chars().nth(MOST_OF_A_TEXT).is_some());
        self.used(name, value.clone(), label, value.clone(), By::Field);
        Some(value)
    }

    /// A value that the list read itself, shown as a chip.
    pub(crate) fn chip(&mut self, name: &'static str, value: String, label: &str, words: String) {
        self.used(name, value, label, words, By::Chip);
    }

    /// Drops every filter but one; the tab stays.
    pub(crate) fn keep_only(&mut self, name: &str) {
        self.used.retain(|used| used.by == By::Tab || used.name == name);
    }

    /// Says the value of a filter in use in other words.
    pub(crate) fn in_words(&mut self, name: &str, words: String) {
        if let Some(used) = self.used.iter_mut().find(|used| used.name == name) {
            used.words = words;
        }
    }

    /// A partner, shown as a chip.
    pub(crate) fn partner(&mut self, staff: &Staff) -> Option<HeiId> {
        let typed = self.query.filled("partner")?;
        let label = self.lang.text("common-partner");
        let Ok(partner) = HeiId::parse(typed) else {
            self.is_odd(label);
            return None;
        };
        let words = app::partners::name(staff.host(), &partner);
        self.used("partner", partner.to_string(), &label, words, By::Chip);
        Some(partner)
    }

    /// Says that a value was not understood.
    pub(crate) fn is_odd(&mut self, label: String) {
        if !self.odd.contains(&label) {
            self.odd.push(label);
        }
    }

    /// The value of a filter in use, empty if it is not.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.used.iter().find(|used| used.name == name).map_or("", |used| used.value.as_str())
    }

    /// Whether a filter is in use, and not a tab alone.
    pub(crate) fn is_filtered(&self) -> bool {
        self.used.iter().any(|used| used.by != By::Tab)
    }

    /// Whether the reader chose more than a tab: a filter besides one, or another order.
    fn is_narrowed(&self, besides: Option<&str>) -> bool {
        let counts = |used: &Used| used.by != By::Tab && Some(used.name) != besides;
        self.order != Order::default() || self.used.iter().any(counts)
    }

    /// Whether this is the list as everybody first sees it.
    pub(crate) fn is_plain(&self) -> bool {
        self.used.is_empty() && !self.is_turned
    }

    /// The same list once without each of its filters.
    pub(crate) fn one_less(&self) -> Vec<(Used, Vec<(&'static str, String)>)> {
        let without = |left_out: &Used| {
            let others = self.used.iter().filter(|used| used.name != left_out.name);
            (left_out.clone(), others.map(|used| (used.name, used.value.clone())).collect())
        };
        // One filter alone: without it there is the whole list, or the whole tab.
        if self.used.len() < 2 { Vec::new() } else { self.used.iter().map(without).collect() }
    }

    /// Names and values of what is in use, with the order if it is not the usual one.
    pub(crate) fn params(&self) -> Vec<(&'static str, String)> {
        let filters = self.used.iter().map(|used| (used.name, used.value.clone()));
        let order = (self.order != Order::default()).then(|| (SORT, self.order.slug().to_owned()));
        filters.chain(order).collect()
    }

    /// What follows the question mark.
    pub(crate) fn query_string(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(self.params()).finish()
    }

    /// The first page of the list with other values; an empty one takes a filter away.
    pub(crate) fn href(&self, change: &[(&'static str, &str)]) -> String {
        let mut pairs = self.params();
        pairs.retain(|(name, _)| change.iter().all(|(changed, _)| changed != name));
        let new = change.iter().filter(|(_, value)| !value.is_empty());
        pairs.extend(new.map(|(name, value)| (*name, (*value).to_owned())));
        with_query(&self.base, &pairs)
    }

    /// Another page of the list.
    pub(crate) fn turn<K: Display>(&self, place: Option<&Place<K>>) -> Option<String> {
        let (name, key) = turned(place?)?;
        Some(self.href(&[(name, &key)]))
    }

    /// Another page of the list in a view, whether or not the address names that view.
    pub(crate) fn turn_in<K: Display>(&self, view: &str, place: Option<&Place<K>>) -> Option<String> {
        let (name, key) = turned(place?)?;
        Some(self.href(&[(VIEW, view), (name, &key)]))
    }

    /// The tab without filters.
    pub(crate) fn clear_href(&self) -> String {
        let tabs = self.used.iter().filter(|used| used.by == By::Tab);
        with_query(&self.base, &tabs.map(|used| (used.name, used.value.as_str())).collect::<Vec<_>>())
    }

    fn one_of(&mut self, name: &'static str, label: &str, options: &[Opt], by: By) -> Option<String> {
        let typed = self.query.filled(name)?;
        let Some(option) = options.iter().find(|option| option.value == typed) else {
            self.is_odd(label.to_owned());
            return None;
        };
        self.used(name, option.value.clone(), label, option.text.clone(), by);
        Some(option.value.clone())
    }

    fn used(&mut self, name: &'static str, value: String, label: &str, words: String, by: By) {
        self.used.push(Used { name, value, label: label.to_owned(), words, by });
    }
}

/// Where a list is.
pub(crate) fn href(staff: &Staff, list: List) -> String {
    staff.href(match list {
        List::Agreements => "agreements",
        List::Received => "received",
        List::Partners => "partners",
        List::Deliveries => "deliveries",
        List::Problems => "problems",
        List::Exchanges => "exchanges",
        List::People => "settings/people",
        List::Audit => "settings/audit",
    })
}

/// How an address names a page.
fn turned<K: Display>(place: &Place<K>) -> Option<(&'static str, String)> {
    match place {
        Place::First => None,
        Place::After(key) => Some(("after", key.to_string())),
        Place::Before(key) => Some(("before", key.to_string())),
    }
}

/// An address with names and values.
fn with_query<V: AsRef<str>>(base: &str, pairs: &[(&'static str, V)]) -> String {
    if pairs.is_empty() {
        return base.to_owned();
    }
    let pairs = pairs.iter().map(|(name, value)| (*name, value.as_ref()));
    format!("{base}?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}
