//! What people are here, in words.

use app::people::RoleName;
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

fn built_in(lang: Lang, role: BuiltIn) -> String {
    lang.text(&format!("role-{}", role.slug()))
}
