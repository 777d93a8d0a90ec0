//! What people are here, in words.

use app::people::{NamedUnit, RoleName, WhoMay, named_units};
use domain::hei::OunitId;
use domain::people::right::Right;
use domain::people::role::{BuiltIn, CustomRole, Role};
use l10n::Lang;
use ui::Opt;

use crate::visitor::Staff;

/// The names of some roles, as one line.
#[must_use]
pub fn built_in_roles(lang: Lang, roles: &[BuiltIn]) -> String {
    let names: Vec<String> = roles.iter().map(|role| built_in(lang, *role)).collect();
    names.join(", ")
}

/// The names of some roles, as one line.
pub(crate) fn role_names(lang: Lang, roles: &[RoleName]) -> String {
    let names: Vec<String> = roles.iter().map(|role| role_name(lang, role)).collect();
    names.join(", ")
}

/// The name of a role; what an institution wrote stays as it is.
pub(crate) fn role_name(lang: Lang, role: &RoleName) -> String {
    match role {
        RoleName::BuiltIn(role) => built_in(lang, *role),
        RoleName::Custom(name) => name.clone(),
    }
}

/// The name of a role by its key, or the key itself where the role is gone.
pub(crate) fn role_of_key(lang: Lang, key: &str, custom: &[CustomRole]) -> String {
    let name = Role::from_key(key).and_then(|role| app::people::name(&role, custom));
    name.map_or_else(|| key.to_owned(), |name| role_name(lang, &name))
}

/// The name of a right.
pub(crate) fn right_name(lang: Lang, right: Right) -> String {
    lang.text(&format!("right-{}", right.slug()))
}

/// The units of the institution as lines to choose from, each before those below it.
pub(crate) fn units(staff: &Staff) -> Vec<Opt> {
    let units = named_units(&staff.institution, staff.lang());
    units.iter().map(|unit| Opt::new(unit.id.as_str(), indented(unit))).collect()
}

/// The name, moved in by as much as there are units above it.
pub(crate) fn indented(unit: &NamedUnit) -> String {
    let room = "\u{2003}".repeat(unit.depth.min(6));
    format!("{room}{}", unit.name)
}

/// The name of a unit, or its id where it is gone; the whole institution if it is none.
pub(crate) fn unit_name(staff: &Staff, unit: Option<&OunitId>) -> String {
    let lang = staff.lang();
    let Some(unit) = unit else { return lang.text("agreement-unit-whole") };
    let pages = staff.institution.pages();
    let known = pages.units.iter().find(|known| known.id == unit.as_str());
    known.map_or_else(|| unit.to_string(), |known| app::people::unit_name(known, lang.tag()))
}

/// What it takes to do this, and who can help.
pub(crate) fn instead(lang: Lang, right: Right, who: &WhoMay) -> String {
    let roles = role_names(lang, &who.roles);
    let told = [("count", who.roles.len().into()), ("roles", (&roles).into())];
    let takes = lang.text_with(&format!("lacking-{}", right.slug()), &told);
    format!("{takes} {}", helpers(lang, who))
}

/// Those who can help, if anybody can.
pub(crate) fn helpers(lang: Lang, who: &WhoMay) -> String {
    let names = who.people.join(", ");
    if names.is_empty() {
        lang.text("error-no-right-nobody")
    } else {
        lang.text_with("error-no-right-ask", &[("names", (&names).into())])
    }
}

fn built_in(lang: Lang, role: BuiltIn) -> String {
    lang.text(&format!("role-{}", role.slug()))
}
