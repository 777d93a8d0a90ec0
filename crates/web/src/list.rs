//! What an address asks of a list: filters, order and page. What cannot be understood filters nothing, and the page
//! says so.

mod page;
mod parts;

pub(crate) use self::page::{Contents, respond};
pub(crate) use self::parts::{Choice, Nothing, fields, nothing};

use app::saved_views::List;
use app::{Order, Place};
use domain::hei::HeiId;
use l10n::Lang;
use ui::Opt;

use crate::request::{self, Fields};
use crate::visitor::Staff;

/// The longest text that is looked for.
pub(crate) const MOST_OF_A_TEXT: usize = 200;
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
    /// Whether a chip stands for it; others are tabs, or fields that show their text.
    is_chip: bool,
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
    pub(crate) order: Order,
    pub(crate) place: Place,
}

impl<'a> Asked<'a> {
    /// Reads the order and the page; the list reads its filters.
    pub(crate) fn new(staff: &'a Staff, list: List, query: &'a Fields) -> Self {
        let lang = staff.lang();
        let order = query.filled(SORT);
        let known = order.and_then(|slug| Order::ALL.into_iter().find(|order| order.slug() == slug));
        let mut asked = Self {
            lang,
            query,
            list,
            base: href(staff, list),
            used: Vec::new(),
            odd: Vec::new(),
            is_cut: false,
            order: known.unwrap_or_default(),
            place: request::place(query),
        };
        if order.is_some() && known.is_none() {
            asked.is_odd(lang.text("list-order"));
        }
        // People are paged by their ids, which they read themselves.
        let turns = ["after", "before"].iter().any(|name| query.filled(name).is_some());
        if turns && asked.place == Place::First && list != List::People {
            asked.is_odd(lang.text("list-place"));
        }
        asked
    }

    /// One of a few values, shown as a chip while it is in use.
    pub(crate) fn choice(&mut self, name: &'static str, label: &str, options: &[Opt]) -> Option<String> {
        self.one_of(name, label, options, true)
    }

    /// One of a few values that a tab or a field shows by itself.
    pub(crate) fn tab(&mut self, name: &'static str, label: &str, options: &[Opt]) -> Option<String> {
        self.one_of(name, label, options, false)
    }

    /// A text to look for.
    pub(crate) fn text(&mut self, name: &'static str, label: &str) -> Option<String> {
        let typed = self.query.filled(name)?;
        let value: String = typed.chars().filter(|sign| !sign.is_control()).take(MOST_OF_A_TEXT).collect();
        self.is_cut |= typed.chars().nth(MOST_OF_A_TEXT).is_some();
        if value.trim().is_empty() {
            return None;
        }
        self.used(name, value.clone(), label, value.clone(), false);
        Some(value)
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
        self.used("partner", partner.to_string(), &label, words, true);
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

    /// Whether the list is not shown as a whole.
    pub(crate) fn is_filtered(&self) -> bool {
        !self.used.is_empty()
    }

    /// Whether a field or a chip is in use, and not a tab alone.
    pub(crate) fn has_fields_in_use(&self) -> bool {
        let tabs = ["view", "what"];
        self.order != Order::default() || self.used.iter().any(|used| !tabs.contains(&used.name))
    }

    /// Whether this is the list as everybody first sees it.
    pub(crate) fn is_plain(&self) -> bool {
        self.used.is_empty() && self.place == Place::First
    }

    /// The same list once without each of its filters.
    pub(crate) fn one_less(&self) -> Vec<(Used, Vec<(&'static str, String)>)> {
        let without = |left_out: &Used| {
            let others = self.used.iter().filter(|used| used.name != left_out.name);
            (left_out.clone(), others.map(|used| (used.name, used.value.clone())).collect())
        };
        // One filter alone: without it there is the whole list.
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
    pub(crate) fn turn(&self, place: Option<&Place>) -> Option<String> {
        let (name, cursor) = request::place_param(place?)?;
        Some(self.href(&[(name, &cursor)]))
    }

    /// The list without filters.
    pub(crate) fn clear_href(&self) -> &str {
        &self.base
    }

    fn one_of(&mut self, name: &'static str, label: &str, options: &[Opt], is_chip: bool) -> Option<String> {
        let typed = self.query.filled(name)?;
        let Some(option) = options.iter().find(|option| option.value == typed) else {
            self.is_odd(label.to_owned());
            return None;
        };
        self.used(name, option.value.clone(), label, option.text.clone(), is_chip);
        Some(option.value.clone())
    }

    fn used(&mut self, name: &'static str, value: String, label: &str, words: String, is_chip: bool) {
        self.used.push(Used { name, value, label: label.to_owned(), words, is_chip });
    }
}

/// Where a list is.
pub(crate) fn href(staff: &Staff, list: List) -> String {
    staff.href(match list {
        List::Agreements => "agreements",
        List::Deliveries => "deliveries",
        List::Exchanges => "exchanges",
        List::People => "settings/people",
    })
}

/// An address with names and values.
pub(crate) fn with_query<V: AsRef<str>>(base: &str, pairs: &[(&'static str, V)]) -> String {
    if pairs.is_empty() {
        return base.to_owned();
    }
    let pairs = pairs.iter().map(|(name, value)| (*name, value.as_ref()));
    format!("{base}?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}
