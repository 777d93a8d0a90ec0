//! Sources as machines see them.

use l10n::Lang;
use serde_json::{Value, json};

use crate::findings::Finding;
use crate::state::{ApiSummary, SourceStatus};

/// A source with everything that is known of it.
pub(super) fn source(status: &SourceStatus) -> Value {
    let host = status.host.as_deref();
    let list = |list: Option<&Vec<String>>| list.cloned().unwrap_or_default();
    let other_ids = host.map(|host| host.other_ids.as_slice()).unwrap_or_default();
    json!({
        "id": &*status.id,
        "manifest": status.location,
        "standing": status.standing().as_str(),
        "hei": host.and_then(|host| host.hei.as_deref()),
        "name": host.and_then(|host| host.name.as_deref()),
        "other-ids": other_ids.iter().map(|(kind, value)| json!({ "type": kind, "value": value })).collect::<Vec<_>>(),
        "provider": host.map(|host| host.provider.as_str()),
        "admin-emails": list(host.map(|host| &host.admin_emails)),
        "asked": status.asked_at.map(|at| at.to_string()),
        "seen": status.seen_at.map(|at| at.to_string()),
        "failure": failure(status),
        "findings": status.findings().iter().map(Finding::json).collect::<Vec<_>>(),
        "apis": host.map(|host| host.apis.iter().map(api).collect::<Vec<_>>()).unwrap_or_default(),
        "client-keys": list(host.map(|host| &host.client_keys)),
        "server-keys": list(host.map(|host| &host.server_keys)),
        "versions": host.map(|host| host.versions.clone()).unwrap_or_default(),
    })
}

/// The same without its history, which would make a list of thousands heavy.
pub(super) fn in_a_list(status: &SourceStatus) -> Value {
    let mut value = source(status);
    if let Some(value) = value.as_object_mut() {
        value.remove("versions");
    }
    value
}

pub(super) fn failure(status: &SourceStatus) -> Value {
    status.failure.as_ref().map_or(Value::Null, |failed| {
        json!({
            "failure": failed.failure.key().trim_start_matches("registry-failure-"),
            "text": failed.failure.text(Lang::En),
            "since": failed.since.to_string(),
        })
    })
}

fn api(api: &ApiSummary) -> Value {
    let addresses: serde_json::Map<String, Value> =
        api.addresses.iter().map(|(name, address)| (name.clone(), Value::from(address.as_str()))).collect();
    json!({ "name": api.name, "major": api.major, "version": api.version, "addresses": addresses })
}
