//! The head of a partner's page, the same whether the partner is on the network or only accredited.

use app::directory::Accreditation;
use maud::{Markup, html};
use ui::{Crumb, PageHeader};

use crate::view::{accreditation, partner};
use crate::visitor::Staff;

/// What tells a partner from all others.
pub(super) struct Head<'a> {
    pub(super) name: &'a str,
    /// The Erasmus code, if it is known.
    pub(super) erasmus: Option<&'a str>,
    /// What stands in the way to the page where there is no Erasmus code.
    pub(super) id: &'a str,
    pub(super) city: Option<&'a str>,
    /// ISO alpha-2.
    pub(super) country: Option<&'a str>,
    pub(super) accreditation: Accreditation,
    pub(super) actions: Option<Markup>,
}

impl Head<'_> {
    /// The way to the page, by country; name, code, place and accreditation.
    pub(super) fn show(&self, staff: &Staff) -> Markup {
        let lang = staff.lang();
        let country = self.country.map(|country| lang.country_name(country));
        let mut crumbs = vec![Crumb::link(lang.text("partners-title"), staff.href("partners"))];
        if let (Some(code), Some(name)) = (self.country, &country) {
            crumbs.push(Crumb::link(name.clone(), staff.href(&format!("partners?country={code}"))));
        }
        crumbs.push(Crumb::here(self.erasmus.unwrap_or(self.id)));
        let place: Vec<&str> = self.city.into_iter().chain(country.as_deref()).collect();
        let mut facts = Vec::new();
        facts.extend(self.erasmus.map(|code| partner::code(Some(code))));
        facts.extend((!place.is_empty()).then(|| html! { (place.join(", ")) }));
        facts.push(accreditation::tag(lang, self.accreditation));
        let header = PageHeader { title: self.name, tag: None, facts, actions: self.actions.clone() };
        html! {
            (ui::breadcrumbs(lang, &crumbs))
            (ui::page_header(&header))
            @if let Some(warning) = accreditation::warning(lang, self.accreditation) { (warning) }
        }
    }
}
