//! What an address asks of the list of partners.

use app::partners::{Filter, Listing};
use app::saved_views::List;
use domain::eche::country;
use l10n::Lang;
use ui::Opt;

use crate::list::Asked;
use crate::request::Fields;
use crate::visitor::Staff;

/// The name under which an address has the view.
pub(super) const VIEW: &str = "view";
/// Those with whom there are agreements, as a view.
pub(super) const OURS: &str = "ours";
/// Everybody, as a view.
pub(super) const ALL: &str = "all";
/// The map, as a view.
pub(super) const MAP: &str = "map";
/// The longest key of a row.
const MOST_OF_A_KEY: usize = 300;

pub(super) fn read<'a>(staff: &'a Staff, query: &'a Fields) -> Asked<'a> {
    let lang = staff.lang();
    let mut asked = Asked::new(staff, List::Partners, query);
    let views = [OURS, ALL, MAP].map(|slug| Opt::new(slug, lang.text(&format!("directory-view-{slug}"))));
    asked.tab(VIEW, &lang.text("directory-views"), &views);
    asked.text("q", &lang.text("directory-search"));
    let label = lang.text("common-country");
    // Countries have other codes in other places, such as EL for Greece.
    match query.filled("country").map(country::of_code) {
        Some(Some(code)) => asked.chip("country", code.to_owned(), &label, lang.country_name(code)),
        Some(None) => asked.is_odd(label),
        None => {}
    }
    asked.choice("accredited", &lang.text("directory-accreditation"), &options(lang, "accredited"));
    asked.choice("connected", &lang.text("directory-network"), &options(lang, "connected"));
    asked
}

/// The view that is shown. An address that asks for nothing begins with those with whom there are agreements, if there
/// are `some`; whoever searches looks among everybody.
pub(super) fn view(asked: &Asked<'_>, some: bool) -> &'static str {
    match asked.value(VIEW) {
        OURS => OURS,
        MAP => MAP,
        _ if some && asked.is_plain() => OURS,
        _ => ALL,
    }
}

/// The values of a filter that has few.
pub(super) fn options(lang: Lang, name: &str) -> Vec<Opt> {
    let slugs: &[&str] = if name == "accredited" { &["yes", "ended", "no"] } else { &["yes", "no"] };
    slugs.iter().map(|slug| Opt::new(*slug, lang.text(&format!("directory-{name}-{slug}")))).collect()
}

/// What names and values ask for.
pub(super) fn filter(pairs: &[(&'static str, String)]) -> Filter {
    let value = |name: &str| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str());
    Filter {
        text: value("q").unwrap_or_default().to_owned(),
        country: value("country").and_then(country::of_code),
        connected: value("connected").map(|slug| slug == "yes"),
        listing: value("accredited").and_then(Listing::from_slug),
        with_hei: false,
        ours: value(VIEW) == Some(OURS),
    }
}

/// The key of a row, as far as it can be one.
pub(super) fn key(text: &str) -> Option<String> {
    let is_one = text.len() <= MOST_OF_A_KEY && (text.starts_with("hei:") || text.starts_with("pic:"));
    is_one.then(|| text.to_owned())
}

/// What a file of the list has in a view: its filters, and whether it is only of those with whom there are agreements.
pub(super) fn of_file(asked: &Asked<'_>, view: &str) -> Vec<(&'static str, String)> {
    let ours = (view == OURS).then(|| (VIEW, OURS.to_owned()));
    ours.into_iter().chain(asked.params().into_iter().filter(|(name, _)| *name != VIEW)).collect()
}
