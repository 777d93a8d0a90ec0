//! The files of the package, at the places where they will be.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Context;

use crate::{shell, workspace};

/// What the package says of itself.
pub(super) struct Control {
    pub(super) version: String,
    pub(super) architecture: String,
}

/// Files of the repository with their places in the system.
const FILES: &[(&str, &str)] = &[
    ("packaging/habita.service", "usr/lib/systemd/system/habita.service"),
    ("packaging/habita.sysusers", "usr/lib/sysusers.d/habita.conf"),
    ("packaging/habita.toml", "usr/share/doc/habita/habita.toml.example"),
    ("docs/operators/configuration.md", "usr/share/doc/habita/configuration.md"),
    ("docs/operators/login.md", "usr/share/doc/habita/login.md"),
    ("docs/operators/operation.md", "usr/share/doc/habita/operation.md"),
    ("docs/operators/upgrade.md", "usr/share/doc/habita/upgrade.md"),
    ("docs/operators/keys.md", "usr/share/doc/habita/keys.md"),
    ("docs/operators/institution-file.md", "usr/share/doc/habita/institution-file.md"),
    ("docs/operators/mail.md", "usr/share/doc/habita/mail.md"),
    ("docs/operators/registry.md", "usr/share/doc/habita/registry.md"),
    ("CHANGELOG.md", "usr/share/doc/habita/changelog"),
];

/// After unpacking: the user who runs it, and the unit. Nothing starts before there is a configuration.
const AFTER_INSTALLING: &str = "#!/bin/sh
set -e
if [ \"$1\" = configure ]; then
    if command -v systemd-sysusers >/dev/null; then
        systemd-sysusers habita.conf
    elif ! getent passwd habita >/dev/null; then
        useradd --system --user-group --home-dir /var/lib/habita --shell /usr/sbin/nologin habita
    fi
    mkdir -p /etc/habita
    if [ -d /run/systemd/system ]; then
        systemctl daemon-reload
        # An upgrade goes on with the new program, which backs the database up before it changes anything.
        if [ -n \"$2\" ]; then systemctl try-restart habita.service; fi
    fi
fi
";
/// Before removing.
const BEFORE_REMOVING: &str = "#!/bin/sh
set -e
if [ \"$1\" = remove ] && [ -d /run/systemd/system ]; then
    systemctl stop habita.service
fi
";

/// Puts everything into a folder.
pub(super) fn stage(root: &Path, binary: &Path) -> anyhow::Result<Control> {
    set_mode(root, 0o755)?;
    put(root, "usr/bin/habita", &fs::read(binary).with_context(|| binary.display().to_string())?, 0o755)?;
    for (from, to) in FILES {
        let path = workspace::root().join(from);
        put(root, to, &fs::read(&path).with_context(|| path.display().to_string())?, 0o644)?;
    }
    let mut copyright = "Habita is licensed under either of MIT or Apache-2.0, at your choice.\n\n".to_owned();
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copyright.push_str(&fs::read_to_string(workspace::root().join(name))?);
        copyright.push('\n');
    }
    put(root, "usr/share/doc/habita/copyright", copyright.as_bytes(), 0o644)?;
    let control = Control { version: version()?, architecture: architecture() };
    let installed = size(root)? / 1024;
    let text = format!(
        "Package: habita\nVersion: {}\nArchitecture: {}\nMaintainer: The Habita contributors <habita@localhost>\n\
         Section: web\nPriority: optional\nInstalled-Size: {installed}\nDepends: libc6, libgcc-s1, ca-certificates\n\
         Recommends: systemd\nDescription: Erasmus+ mobility online, for universities that run it themselves\n \
         Habita exchanges agreements with partner universities over the Erasmus Without Paper\n network and has pages \
         for the staff of the international office.\n",
        control.version, control.architecture
    );
    put(root, "DEBIAN/control", text.as_bytes(), 0o644)?;
    put(root, "DEBIAN/postinst", AFTER_INSTALLING.as_bytes(), 0o755)?;
    put(root, "DEBIAN/prerm", BEFORE_REMOVING.as_bytes(), 0o755)?;
    Ok(control)
}

fn put(root: &Path, place: &str, bytes: &[u8], mode: u32) -> anyhow::Result<()> {
    let file = root.join(place);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
        for folder in folder.ancestors().take_while(|folder| folder.starts_with(root)) {
            set_mode(folder, 0o755)?;
        }
    }
    fs::write(&file, bytes).with_context(|| file.display().to_string())?;
    set_mode(&file, mode)
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(mode))?)
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> anyhow::Result<()> {
    Ok(())
}

fn size(folder: &Path) -> anyhow::Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let found = entry.metadata()?;
        sum += if found.is_dir() { size(&entry.path())? } else { found.len() };
    }
    Ok(sum)
}

/// The version of the whole workspace.
fn version() -> anyhow::Result<String> {
    let manifest: toml::Table = fs::read_to_string(workspace::root().join("Cargo.toml"))?.parse()?;
    let package = manifest.get("workspace").and_then(|workspace| workspace.get("package"));
    let version = package.and_then(|package| package.get("version")).and_then(toml::Value::as_str);
    Ok(version.context("the workspace has no version")?.to_owned())
}

fn architecture() -> String {
    let told = shell::quietly(Command::new("dpkg").arg("--print-architecture"));
    let known = match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    };
    told.map_or_else(|_| known.to_owned(), |told| told.trim().to_owned())
}
