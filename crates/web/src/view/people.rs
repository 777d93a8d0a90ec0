//! What people are here, in words.

use app::people::{RoleName, WhoMay};
use domain::people::right::Right;
use domain::people::role::BuiltIn;
use l10n::Lang;

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
