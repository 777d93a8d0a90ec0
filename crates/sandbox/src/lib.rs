//! A private network on one machine: a registry and three invented universities, each a host of its own with its own
//! database, keys and doors. The machines among them speak as on any network: signed messages over HTTPS.
//!
//! This crate wires the others together for people who want to try Habita. It must never hold a rule of its own, and
//! nothing that it opens for convenience (one-click sign-in) may be reachable from `habita serve`.

mod cast;
mod folder;
mod mailbox;
mod network;
mod own_host;
mod start_page;
mod steps;
mod story;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use doors::authority::{Authority, write_secret};
use url::Url;

pub use folder::Folder;
pub use network::{FIRST_PORT, Ready, SandboxOptions, run};
pub use own_host::{OwnHost, own_host};

/// Makes a certificate for other software on this machine: `cert.pem`, `key.pem` and the authority's `ca.pem`.
pub fn certificate(folder: &Folder, out: &Path) -> anyhow::Result<Vec<PathBuf>> {
    folder.must_exist()?;
    let authority = Authority::open(&folder.authority())?;
    let certified = authority.certify_loopback()?;
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
    let files = [out.join("cert.pem"), out.join("key.pem"), out.join("ca.pem")];
    let [certificate, key, ca] = &files;
    fs::write(certificate, certified.certificate)?;
    write_secret(key, certified.key.as_bytes())?;
    fs::write(ca, authority.certificate_pem())?;
    Ok(files.to_vec())
}

/// Adds a manifest to the registry's sources; adding it twice changes nothing.
pub fn join(folder: &Folder, manifest: &Url) -> anyhow::Result<()> {
    folder.must_exist()?;
    registry::sources::add(&folder.sources(), manifest)?;
    Ok(())
}
