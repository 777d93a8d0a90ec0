//! The form that gives a role: which, where, from when until when.

use app::people::managing::ManageRefused;
use app::people::view::RoleLine;
use app::sign_in::MOST_OF_A_NAME;
use domain::hei::OunitId;
use domain::people::grant::{Grant, GrantRefused, Source};
use domain::people::role::Role;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::{Field, Input, Opt, Width};

use crate::request::Fields;
use crate::view::people::{role_name, units};
use crate::visitor::Staff;

/// A field of a form and what is wrong with it.
pub(crate) type Wrong = (&'static str, String);

/// What was typed, as it was typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawGrant {
    pub(crate) role: String,
    pub(crate) unit: String,
    pub(crate) from: String,
    pub(crate) until: String,
}

impl RawGrant {
    pub(crate) fn read(form: &Fields) -> Self {
        let text = |name: &str| form.text(name).trim().to_owned();
        Self { role: text("role"), unit: text("unit"), from: text("from"), until: text("until") }
    }

    /// The grant; `None` in it if no role was chosen.
    pub(crate) fn parse(&self, staff: &Staff) -> Result<Option<Grant>, Wrong> {
        if self.role.is_empty() {
            return Ok(None);
        }
        let lang = staff.lang();
        let role = Role::from_key(&self.role).ok_or_else(|| ("role", lang.text("people-no-role")))?;
        let unit = match self.unit.as_str() {
            "" => None,
            unit => Some(OunitId::parse(unit).map_err(|_| ("unit", lang.text("people-no-unit")))?),
        };
        let from = day(staff, "from", &self.from)?.map(|day| begins(staff, day));
        let until = day(staff, "until", &self.until)?.map(|day| ends(staff, day));
        Ok(Some(Grant { role, unit, from, until, source: Source::Hand }))
    }

    /// The fields. `may_be_none` offers to choose no role.
    pub(crate) fn fields(&self, staff: &Staff, lines: &[RoleLine], may_be_none: bool, wrong: Option<&Wrong>) -> Markup {
        let lang = staff.lang();
        let error = |name: &str| wrong.filter(|(field, _)| *field == name).map(|(_, text)| text.as_str());
        let roles: Vec<Opt> = lines.iter().map(|line| Opt::new(line.role.key(), role_name(lang, &line.name))).collect();
        let (role, unit) = (lang.text("people-role"), lang.text("people-unit"));
        let (from, until) = (lang.text("people-from"), lang.text("people-until"));
        let none = lang.text(if may_be_none { "people-no-role-yet" } else { "ui-choose" });
        let whole = lang.text("agreement-unit-whole");
        let units = units(staff);
        html! {
            (ui::form_row(
                &ui::field(lang, &Field::new("role", &role).error(error("role")),
                    &Input::select(&self.role, &roles).empty_text(&none).width(Width::Half)),
                Some(&html! { p { (lang.text("people-role-help")) } })))
            (ui::form_row(
                &ui::field(lang, &Field::new("unit", &unit).error(error("unit")),
                    &Input::select(&self.unit, &units).empty_text(&whole).width(Width::Half)),
                Some(&html! { p { (lang.text("people-unit-help")) } })))
            (ui::form_row(
                &ui::row_of(&[
                    ui::field(lang, &Field::new("from", &from).optional().error(error("from")), &Input::date(&self.from)),
                    ui::field(lang, &Field::new("until", &until).optional().error(error("until")), &Input::date(&self.until)),
                ]),
                Some(&html! { p { (lang.text("people-until-help")) } })))
        }
    }
}

/// What a form that changes people is told, at the field where it can be put right; nothing for what no field can.
pub(crate) fn told(staff: &Staff, refused: &ManageRefused) -> Option<Wrong> {
    let lang = staff.lang();
    Some(match refused {
        ManageRefused::BadName => ("name", lang.text_with("people-bad-name", &[("most", MOST_OF_A_NAME.into())])),
        ManageRefused::BadEmail => ("email", lang.text("people-bad-email")),
        ManageRefused::EmailTaken(name) => ("email", lang.text_with("people-email-taken", &[("name", name.into())])),
        ManageRefused::Grant(GrantRefused::EndsBeforeItBegins) => ("until", lang.text("people-ends-early")),
        ManageRefused::Grant(GrantRefused::NeedsEnd) => ("until", lang.text("people-needs-end")),
        ManageRefused::Grant(GrantRefused::NotForUnits) => ("unit", lang.text("people-not-for-units")),
        ManageRefused::NoUnit => ("unit", lang.text("people-no-unit")),
        ManageRefused::NoRole => ("role", lang.text("people-no-role")),
        ManageRefused::OnlyAdministrators(_) => ("role", lang.text("done-only-administrators")),
        ManageRefused::LastAdministrator(_) => ("until", lang.text("done-last-administrator")),
        ManageRefused::OwnDeputy => ("deputy", lang.text("people-own-deputy")),
        _ => return None,
    })
}

/// A day that was typed, if one was.
pub(crate) fn day(staff: &Staff, field: &'static str, text: &str) -> Result<Option<Date>, Wrong> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| (field, staff.lang().text("people-no-day")))
}

/// The first moment of a day where the institution is.
pub(crate) fn begins(staff: &Staff, day: Date) -> Timestamp {
    let zoned = day.to_zoned(staff.institution.time_zone().clone());
    zoned.map_or(Timestamp::MIN, |zoned| zoned.timestamp())
}

/// The moment after a day, so that the day itself counts.
pub(crate) fn ends(staff: &Staff, day: Date) -> Timestamp {
    day.tomorrow().map_or(Timestamp::MAX, |next| begins(staff, next))
}
