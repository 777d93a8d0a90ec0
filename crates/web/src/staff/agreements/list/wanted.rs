//! What the address of the list of agreements asks for.

use app::agreements::list::{self, Filter, Page, Row};
use app::saved_views::List;
use app::{Counted, Order, partners};
use domain::academic_year::AcademicYear;
use domain::agreement::standing::{NextAction, State, Who};
use domain::hei::{HeiId, OunitId};
use domain::people::right::Right;
use l10n::Lang;
use ui::Opt;

use crate::list::Asked;
use crate::problem::Problem;
use crate::request::Fields;
use crate::view::people;
use crate::visitor::Staff;

/// The name under which an address has the view.
pub(super) const VIEW: &str = "view";
/// Who can be asked for.
pub(super) const WHO: [Who; 3] = [Who::Us, Who::Partner, Who::Nobody];

/// Views that the list has by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    All,
    Approve,
    Differences,
    Expiring,
}

impl View {
    pub(super) const ALL: [Self; 4] = [Self::All, Self::Approve, Self::Differences, Self::Expiring];

    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Approve => "approve",
            Self::Differences => "differences",
            Self::Expiring => "expiring",
        }
    }

    pub(super) fn of(slug: &str) -> Self {
        Self::ALL.into_iter().find(|view| view.slug() == slug).unwrap_or(Self::All)
    }
}

/// The rows, and the filter that found them: words that are no number may be the name of a partner.
pub(super) struct Found {
    pub(super) page: Page<Row>,
    filter: Filter,
}

impl Found {
    pub(super) async fn counted(&self, staff: &Staff, asked: &Asked<'_>) -> Result<Counted, Problem> {
        Ok(list::counted(staff.host(), staff.hei(), &self.filter, asked.order, &self.page).await?)
    }
}

pub(super) fn read<'a>(staff: &'a Staff, query: &'a Fields) -> Asked<'a> {
    let lang = staff.lang();
    let mut asked = Asked::new(staff, List::Agreements, query);
    let views: Vec<Opt> = View::ALL.iter().map(|view| Opt::new(view.slug(), view_name(lang, *view))).collect();
    // The view of everything is the list itself.
    if query.filled(VIEW) != Some(View::All.slug()) {
        asked.tab(VIEW, &lang.text("agreements-views"), &views);
    }
    asked.text("q", &lang.text("agreements-search"));
    asked.choice("state", &lang.text("common-state"), &states(lang));
    asked.choice("who", &lang.text("agreements-who"), &who_options(lang));
    asked.choice("unit", &lang.text("agreement-unit"), &units(staff));
    asked.partner(staff);
    asked
}

/// What names and values ask for, as far as the person may see it.
pub(super) fn filter(staff: &Staff, pairs: &[(&'static str, String)]) -> Filter {
    let value = |name: &str| pairs.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str());
    let filled = |name: &str| Some(value(name)).filter(|value| !value.is_empty()).map(str::to_owned);
    let mut who = match Who::from_slug(value("who")) {
        // What waits for both waits for each of them.
        Some(Who::Us) => vec![Who::Us, Who::Both],
        Some(Who::Partner) => vec![Who::Partner, Who::Both],
        other => other.into_iter().collect(),
    };
    let mut action = None;
    let mut ends_with = None;
    match View::of(value(VIEW)) {
        View::All => {}
        View::Approve => {
            action = Some(NextAction::Approve);
            if who.is_empty() {
                who = vec![Who::Us, Who::Both];
            }
        }
        View::Differences => action = Some(NextAction::Compare),
        View::Expiring => ends_with = Some(AcademicYear::on(staff.dates().today())),
    }
    Filter {
        states: filled("state").into_iter().collect(),
        who,
        action,
        ends_with,
        unit: filled("unit").and_then(|unit| OunitId::parse(&unit).ok()),
        partner: filled("partner").and_then(|partner| HeiId::parse(&partner).ok()),
        text: filled("q"),
        within: staff.within(),
        ..Filter::default()
    }
}

/// The rows. Words that are no number are taken for the name of a partner, if they name one alone.
pub(super) async fn find(staff: &Staff, asked: &Asked<'_>, limit: u32) -> Result<Found, Problem> {
    let filter = filter(staff, &asked.params());
    let at = (asked.order, &asked.place);
    let page = list::page(staff.host(), staff.hei(), &filter, at, limit).await?;
    if !page.rows.is_empty() {
        return Ok(Found { page, filter });
    }
    let Some(named) = by_name(staff, &filter).await? else { return Ok(Found { page, filter }) };
    let page = list::page(staff.host(), staff.hei(), &named, at, limit).await?;
    Ok(Found { page, filter: named })
}

/// The filter by which the whole list is found.
pub(super) async fn meant(staff: &Staff, asked: &Asked<'_>) -> Result<Filter, Problem> {
    let filter = filter(staff, &asked.params());
    let found = list::page(staff.host(), staff.hei(), &filter, &app::Place::First, 1).await?;
    if !found.rows.is_empty() {
        return Ok(filter);
    }
    Ok(by_name(staff, &filter).await?.unwrap_or(filter))
}

/// How many rows [`find`] has for these names and values.
pub(super) async fn counted(staff: &Staff, order: Order, pairs: &[(&'static str, String)]) -> Result<Counted, Problem> {
    let (host, hei, filter) = (staff.host(), staff.hei(), filter(staff, pairs));
    let counted = list::counted(host, hei, &filter, order, &Page::<()>::empty()).await?;
    if counted.all > 0 {
        return Ok(counted);
    }
    let Some(named) = by_name(staff, &filter).await? else { return Ok(counted) };
    Ok(list::counted(host, hei, &named, order, &Page::<()>::empty()).await?)
}

/// The filter with the partner whom its words name, if they name one alone.
async fn by_name(staff: &Staff, filter: &Filter) -> Result<Option<Filter>, Problem> {
    let Some(text) = &filter.text else { return Ok(None) };
    let named = partners::Filter { text: text.clone(), with_hei: true, ..partners::Filter::default() };
    let place = partners::Place::First;
    let found = partners::find(staff.host(), staff.hei(), &filter.within, &named, &place, 2).await?;
    let [only] = found.page.rows.as_slice() else { return Ok(None) };
    let Some(partner) = only.known.hei.clone() else { return Ok(None) };
    Ok(Some(Filter { partner: Some(partner), text: None, ..filter.clone() }))
}

pub(super) fn view_name(lang: Lang, view: View) -> String {
    lang.text(match view {
        View::All => "agreements-tab-all",
        View::Approve => "agreements-view-approve",
        View::Differences => "agreements-view-differences",
        View::Expiring => "agreements-view-expiring",
    })
}

pub(super) fn states(lang: Lang) -> Vec<Opt> {
    State::SLUGS.iter().map(|slug| Opt::new(*slug, lang.text(slug))).collect()
}

pub(super) fn who_options(lang: Lang) -> Vec<Opt> {
    let words = |who: Who| match who {
        Who::Us | Who::Both => "agreements-who-us",
        Who::Partner => "agreements-who-partner",
        Who::Nobody => "agreements-who-nobody",
    };
    WHO.iter().map(|who| Opt::new(who.slug(), lang.text(words(*who)))).collect()
}

/// The units in which the person may see agreements.
pub(super) fn units(staff: &Staff) -> Vec<Opt> {
    let sees = |unit: &Opt| {
        let unit = OunitId::parse(&unit.value).ok();
        unit.is_some_and(|unit| staff.access.may_in(Right::SeeAgreements, Some(&unit)))
    };
    people::units(staff).into_iter().filter(sees).collect()
}
