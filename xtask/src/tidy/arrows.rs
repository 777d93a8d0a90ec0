//! Who may import whom. The table is the one of ARCHITECTURE.md; a new row there needs a decision note.

use toml::{Table, Value};

use super::Finding;
use crate::workspace::SourceFile;

/// Each crate with those of ours that it may import.
const OURS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("ewp-messages", &[]),
    ("identity", &[]),
    ("l10n", &[]),
    ("doors", &[]),
    ("post", &[]),
    ("sheets", &[]),
    ("ewp-protocol", &["ewp-messages"]),
    ("store", &["domain"]),
    ("ui", &["l10n"]),
    ("app", &["domain", "identity", "store", "ewp-protocol", "ewp-messages", "l10n", "post", "sheets"]),
    ("gateway", &["app", "domain", "ewp-protocol", "ewp-messages"]),
    ("web", &["app", "ui", "domain", "l10n"]),
    ("registry", &["ewp-protocol", "ewp-messages", "store", "ui", "l10n", "post"]),
    (
        "sandbox",
        &["app", "gateway", "web", "registry", "doors", "domain", "ewp-protocol", "l10n", "post", "store", "ui"],
    ),
    (
        "testkit",
        &["app", "gateway", "registry", "doors", "domain", "ewp-protocol", "ewp-messages", "l10n", "post", "store"],
    ),
    (
        "habita",
        &[
            "app",
            "domain",
            "doors",
            "ewp-messages",
            "ewp-protocol",
            "gateway",
            "l10n",
            "post",
            "registry",
            "sandbox",
            "store",
            "ui",
            "web",
        ],
    ),
    ("xtask", &[]),
];

/// Crates of ours that tests, and only tests, may add to what lies below them.
const FOR_TESTS: &[&str] = &["testkit"];

/// Others' crates that belong to one concern, with those of ours that may know them.
const OTHERS: &[(&str, &[&str])] = &[
    ("sea-orm", &["store"]),
    ("sea-orm-migration", &["store"]),
    ("sqlx", &["store"]),
    ("axum", &["doors", "gateway", "web", "registry", "sandbox", "habita", "testkit"]),
    ("axum-server", &["doors"]),
    ("tower", &["doors", "gateway", "web", "registry", "testkit"]),
    ("tower-http", &["gateway", "web", "registry"]),
    ("reqwest", &["ewp-protocol", "identity", "testkit"]),
    ("openidconnect", &["identity"]),
    ("webauthn-rs", &["identity"]),
    ("argon2", &["identity"]),
    ("totp-rs", &["identity"]),
    ("roxmltree", &["ewp-messages", "ewp-protocol"]),
    ("quick-xml", &["ewp-messages", "ewp-protocol", "sheets"]),
    ("rcgen", &["doors", "testkit"]),
    ("fluent-templates", &["l10n"]),
    ("maud", &["ui", "web", "registry", "sandbox", "post"]),
    ("qrcode", &["ui"]),
    ("lettre", &["post"]),
    ("mail-parser", &["post", "testkit"]),
];

/// Crates that must stay free of input and output, with the others' crates that they may know at all.
const PURE: &[(&str, &[&str])] = &[("domain", &["jiff", "serde", "similar", "thiserror", "uuid"])];

/// Checks the manifest of every crate. The fuzz targets are no part of the workspace.
pub(super) fn check(files: &[SourceFile]) -> Vec<Finding> {
    let apart = ["Cargo.toml", "fuzz/Cargo.toml"];
    let manifests = files.iter().filter(|file| file.name() == "Cargo.toml" && !apart.contains(&file.path.as_str()));
    manifests.flat_map(|file| check_manifest(file.crate_name(), &file.path, &file.text)).collect()
}

fn check_manifest(name: &str, path: &str, text: &str) -> Vec<Finding> {
    let manifest: Table = match text.parse() {
        Ok(manifest) => manifest,
        Err(error) => return vec![Finding::file(path, format!("cannot be read: {error}"))],
    };
    let Some(allowed) = lookup(OURS, name) else {
        return vec![Finding::file(path, "a new crate needs a row in xtask/src/tidy/arrows.rs and a decision note")];
    };
    let mut findings = Vec::new();
    let mut complain = |text: String| findings.push(Finding::file(path, text));
    for dependency in dependencies(&manifest, "dependencies") {
        if is_ours(dependency) && !allowed.contains(&dependency) {
            complain(format!("{name} may not import {dependency}"));
        }
        if lookup(OTHERS, dependency).is_some_and(|crates| !crates.contains(&name)) {
            complain(format!("{dependency} is not for {name}"));
        }
        let known = lookup(PURE, name);
        if !is_ours(dependency) && known.is_some_and(|crates| !crates.contains(&dependency)) {
            complain(format!("{name} does no input or output, so {dependency} is not for it"));
        }
    }
    for dependency in dependencies(&manifest, "dev-dependencies") {
        if is_ours(dependency) && !lies_below(name, dependency) && !FOR_TESTS.contains(&dependency) {
            complain(format!("tests of {name} may not import {dependency}"));
        }
    }
    let inherits = manifest.get("lints").and_then(|lints| lints.get("workspace")).and_then(Value::as_bool);
    if inherits != Some(true) {
        complain("the workspace's lints are not taken over (`[lints] workspace = true`)".to_owned());
    }
    findings
}

fn dependencies<'a>(manifest: &'a Table, kind: &'a str) -> impl Iterator<Item = &'a str> {
    let for_systems = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let for_all = manifest.get(kind);
    let tables = for_all.into_iter().chain(for_systems.filter_map(move |system| system.get(kind)));
    tables.filter_map(Value::as_table).flatten().map(|(name, value)| {
        // `name = { package = "…" }` gives another crate a name of ours.
        value.get("package").and_then(Value::as_str).unwrap_or(name)
    })
}

/// Whether the arrows lead from one crate to another, straight or through others: tests may build what lies below.
fn lies_below(name: &str, dependency: &str) -> bool {
    let below = lookup(OURS, name).unwrap_or_default();
    below.contains(&dependency) || below.iter().any(|next| lies_below(next, dependency))
}

fn is_ours(name: &str) -> bool {
    lookup(OURS, name).is_some() || FOR_TESTS.contains(&name)
}

fn lookup<'a>(table: &'a [(&str, &[&str])], name: &str) -> Option<&'a [&'a str]> {
    table.iter().find(|(row, _)| *row == name).map(|(_, crates)| *crates)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(name: &str, manifest: &str) -> Vec<String> {
        let text = format!("{manifest}\n[lints]\nworkspace = true\n");
        check_manifest(name, "Cargo.toml", &text).into_iter().map(|finding| finding.text).collect()
    }

    #[test]
    fn only_the_store_may_know_the_database() {
        assert_eq!(findings("store", "[dependencies]\nsea-orm.workspace = true"), [""; 0]);
        assert_eq!(findings("app", "[dependencies]\nsea-orm.workspace = true"), ["sea-orm is not for app"]);
    }

    #[test]
    fn web_and_gateway_do_not_know_each_other_even_in_tests() {
        assert_eq!(findings("web", "[dependencies]\ngateway.workspace = true"), ["web may not import gateway"]);
        assert_eq!(
            findings("gateway", "[dev-dependencies]\nweb.workspace = true"),
            ["tests of gateway may not import web"]
        );
    }

    #[test]
    fn the_testkit_is_for_tests_alone() {
        assert_eq!(findings("store", "[dev-dependencies]\ntestkit.workspace = true"), [""; 0]);
        assert_eq!(findings("store", "[dependencies]\ntestkit.workspace = true"), ["store may not import testkit"]);
    }

    #[test]
    fn the_domain_stays_pure() {
        assert_eq!(
            findings("domain", "[dependencies]\ntokio.workspace = true"),
            ["domain does no input or output, so tokio is not for it"]
        );
    }

    #[test]
    fn a_renamed_crate_is_known_by_its_real_name() {
        let manifest = "[target.'cfg(unix)'.dependencies]\nharmless = { package = \"reqwest\", version = \"0\" }";
        assert_eq!(findings("web", manifest), ["reqwest is not for web"]);
    }

    #[test]
    fn a_crate_that_nobody_decided_on_is_refused() {
        assert_eq!(findings("shortcut", "").len(), 1);
    }

    #[test]
    fn the_arrows_have_no_circle() {
        let mut done: Vec<&str> = Vec::new();
        while done.len() < OURS.len() {
            let next = OURS
                .iter()
                .find(|(name, imports)| !done.contains(name) && imports.iter().all(|import| done.contains(import)));
            done.push(next.expect("every remaining crate imports another remaining one").0);
        }
    }
}
