//! What entries of the audit log are about, in the words of its page.

use app::audit::{self, Found, Names, SYSTEM};
use app::{login, partners};
use domain::hei::{HeiId, OunitId};
use domain::ids::AgreementId;
use domain::people::right::Right;
use domain::people::role::Role;
use domain::task::{Object, StepKey};
use jiff::Timestamp;
use jiff::civil::Date;

use super::words;
use crate::view::people::{right_name, role_name, role_of_key, unit_name};
use crate::view::task;
use crate::visitor::Staff;

/// What people call the thing that it was done to; nothing where there is only its id.
pub(super) fn object(staff: &Staff, names: &Names, found: &Found) -> Option<String> {
    let (lang, id) = (staff.lang(), found.object.as_str());
    let kept = |wanted: &str| audit::parts(&found.details).into_iter().find(|(name, _)| name == wanted);
    match found.kind.as_str() {
        "agreement" => names.agreement(&AgreementId::parse(id)?).map(ToOwned::to_owned),
        "person" => names.person(id).map(ToOwned::to_owned),
        // The entry keeps how a role was called that is gone.
        "role" => app::people::name(&Role::from_key(id)?, names.roles())
            .map(|name| role_name(lang, &name))
            .or_else(|| kept("name").map(|(_, name)| name)),
        "task" => {
            let key = StepKey::parse(id)?;
            let about = match &key.object {
                Object::Agreement(id) => names.agreement(id).unwrap_or(id.as_str()).to_owned(),
                Object::Received { partner, .. } | Object::Connection(partner) => partners::name(staff.host(), partner),
            };
            Some(format!("{}, {about}", task::kind(lang, key.kind)))
        }
        "rule" => kept("if").map(|(_, value)| affiliation(staff, &value).unwrap_or(value)),
        "login" => provider(staff, id),
        "received" => {
            let (partner, remote) = id.split_once(' ')?;
            Some(format!("{}, {remote}", partners::name(staff.host(), &HeiId::parse(partner).ok()?)))
        }
        "institution" | "audit-log" => (id == staff.hei().as_str()).then(|| staff.our_name().clone()),
        _ => None,
    }
}

/// A detail of a deed in words, where it is kept as an id, a short name or a moment.
pub(super) fn detail(staff: &Staff, names: &Names, what: &str, (name, value): (&str, &str)) -> Option<String> {
    let lang = staff.lang();
    let moment = || value.parse::<Timestamp>().ok();
    let each = |word: &dyn Fn(&str) -> String| value.split(", ").map(word).collect::<Vec<_>>().join(", ");
    match name {
        "to" | "who" | "object" => somebody(staff, names, value),
        "role" if what == "keys-changed" => lang.text_if_known(&format!("keys-role-{value}")),
        "role" => Some(role_of_key(lang, value, names.roles())),
        "from" if what == "unit-changed" => Some(unit(staff, value)),
        // Days, as they were typed: what ends with a day ends at the first moment of the next one.
        "from" => moment().map(|at| staff.dates().date(at)),
        "until" => moment().map(|at| staff.dates().date(app::people::last_of(at))),
        "day" => value.parse::<Date>().ok().map(|day| l10n::dates::date(lang, day)),
        "country" => Some(lang.country_name(value)),
        "accredited" | "connected" => lang.text_if_known(&format!("directory-{name}-{value}")),
        "method" => lang.text_if_known(&format!("method-{value}")),
        "provider" => provider(staff, value),
        "reason" if what == "sent" => lang.text_if_known(&format!("audit-sent-{value}")),
        "second" => Some(lang.text(if value == "true" { "audit-yes" } else { "audit-no" })),
        "what" if what == "task-undone" => {
            Some(words::what(lang, if value == "assign" { "task-assigned" } else { "task-put-off" }))
        }
        "what" => Some(words::what(lang, value)),
        "kind" => Some(words::kind(lang, value)),
        "part" if matches!(value, "institution" | "factsheet") => Some(lang.text(&format!("settings-{value}"))),
        "unit" | "part" => Some(unit(staff, value)),
        "if" | "cause" => affiliation(staff, value),
        "rights" => {
            let right =
                |slug: &str| Right::from_slug(slug).map_or_else(|| slug.to_owned(), |one| right_name(lang, one));
            Some(each(&right))
        }
        "changed" => {
            let part =
                |slug: &str| lang.text_if_known(&format!("audit-look-{slug}")).unwrap_or_else(|| slug.to_owned());
            Some(each(&part))
        }
        _ => None,
    }
}

/// A person, a partner or Habita itself by what the log keeps of them.
fn somebody(staff: &Staff, names: &Names, value: &str) -> Option<String> {
    if value == SYSTEM {
        return Some(staff.lang().text("common-habita"));
    }
    let partner = || HeiId::parse(value).ok().map(|hei| partners::name(staff.host(), &hei));
    names.person(value).map(ToOwned::to_owned).or_else(partner)
}

fn affiliation(staff: &Staff, value: &str) -> Option<String> {
    staff.lang().text_if_known(&format!("affiliation-{value}"))
}

fn provider(staff: &Staff, id: &str) -> Option<String> {
    let offered = login::providers(staff.host(), staff.hei());
    offered.into_iter().find(|provider| provider.id == id).map(|provider| provider.name)
}

/// A unit by its id; no id stands for the whole institution.
fn unit(staff: &Staff, id: &str) -> String {
    match OunitId::parse(id) {
        Ok(id) => unit_name(staff, Some(&id)),
        Err(_) if id.is_empty() => unit_name(staff, None),
        Err(_) => id.to_owned(),
    }
}
