//! `cargo xtask licences`: may we use what we build from, and pass it on under our own licences?
//!
//! Where cargo-deny is installed it answers, with `deny.toml`. Where it is not, the answer is computed here from what
//! each package says of itself. Known vulnerabilities need a list from the network, which only cargo-deny can fetch.

mod allowed;
mod expression;

use anyhow::Context;
use serde_json::Value;

use self::allowed::ALLOWED;
use crate::shell;
use crate::test::tally::Outcome;

/// Checks the licences of every package.
pub(crate) fn step() -> anyhow::Result<Outcome> {
    if shell::find("cargo-deny").is_some() {
        println!("   by cargo-deny");
        return Ok(Outcome::of(shell::succeeds(shell::cargo().args([
            "deny",
            "--offline",
            "check",
            "licenses",
            "sources",
            "bans",
        ]))?));
    }
    println!(
        "   cargo-deny is not installed, so this is our own check, of licences only; vulnerabilities are not checked"
    );
    let text = shell::quietly(shell::cargo().args(["metadata", "--format-version", "1"]))?;
    let metadata: Value = serde_json::from_str(&text).context("cargo's metadata cannot be read")?;
    let packages = metadata.get("packages").and_then(Value::as_array).context("cargo's metadata has no packages")?;
    let complaints: Vec<String> = packages.iter().filter_map(complaint).collect();
    for complaint in &complaints {
        println!("   {complaint}");
    }
    println!("   {} packages", packages.len());
    Ok(Outcome::of(complaints.is_empty()))
}

/// What is wrong with a package, if anything.
fn complaint(package: &Value) -> Option<String> {
    let text = |key: &str| package.get(key).and_then(Value::as_str);
    let name = text("name").unwrap_or("a package without a name");
    let version = text("version").unwrap_or_default();
    let Some(licence) = text("license") else {
        return Some(format!("{name} {version} states no licence"));
    };
    match expression::allows(licence, ALLOWED) {
        Ok(true) => None,
        Ok(false) => Some(format!("{name} {version}: {licence} is not among the licences that we accept")),
        Err(what) => Some(format!("{name} {version}: {licence} is no licence expression: {what}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_a_licence_is_refused() {
        let package = serde_json::json!({ "name": "orphan", "version": "1.0.0", "license": null });
        assert_eq!(complaint(&package).unwrap(), "orphan 1.0.0 states no licence");
    }

    #[test]
    fn both_lists_of_accepted_licences_are_equal() {
        let file = crate::workspace::root().join("deny.toml");
        let deny: toml::Table = std::fs::read_to_string(file).unwrap().parse().unwrap();
        let listed: Vec<&str> =
            deny["licenses"]["allow"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
        assert_eq!(listed, ALLOWED);
    }
}
