//! A host of one's own beside the sandbox: a folder with all that `habita serve` needs, on the sandbox's network.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use domain::hei::HeiId;
use url::Url;

use crate::{Folder, certificate, join};

/// The host that somebody wants to try.
#[derive(Clone, Debug)]
pub struct OwnHost {
    /// The id of its one university.
    pub hei: HeiId,
    /// The name of that university.
    pub name: String,
    /// The port for machines; the next one is for people.
    pub port: u16,
}

/// Makes a folder with certificate, key, authority and configuration, and adds the host to the sandbox's registry.
/// Gives the configuration. Nothing that is there is overwritten.
pub fn own_host(folder: &Folder, out: &Path, host: &OwnHost) -> anyhow::Result<PathBuf> {
    let catalogue = folder.catalogue()?;
    let file = out.join("habita.toml");
    if file.exists() {
        bail!("{} is there already; choose another folder", file.display());
    }
    let name = host.name.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        bail!("the university needs a name in one line");
    }
    let pages = host.port.checked_add(1).context("the port is too high")?;
    certificate(folder, out)?;
    fs::write(&file, configuration(host, &serde_json::to_string(name)?, pages, &catalogue))?;
    join(folder, &Url::parse(&format!("https://127.0.0.1:{}/ewp/{}/manifest.xml", host.port, host.hei))?)?;
    Ok(file)
}

/// The text of the configuration; `name` is in quotes already, as JSON and TOML have them alike.
fn configuration(host: &OwnHost, name: &str, pages: u16, catalogue: &str) -> String {
    let OwnHost { hei, port, .. } = host;
    format!(
        r#"# A host of your own on the network of a sandbox. docs/operators/configuration.md has every key.

database = "sqlite:habita.sqlite"
sealing_key = "sealing.key"
registry = "{catalogue}"
extra_ca = "ca.pem"
# A sandbox is small and near, so that asking often is no burden.
catalogue_seconds = 5
pull_seconds = 5

[machines]
listen = "127.0.0.1:{port}"
certificate = "cert.pem"
key = "key.pem"

[pages]
listen = "127.0.0.1:{pages}"
# A name and no number: passkeys need one.
public_url = "http://localhost:{pages}"

[[institution]]
hei = "{hei}"
names = {{ en = {name} }}
country = "LV"
city = "Rīga"
admin_email = "ewp@{hei}"
public_url = "https://127.0.0.1:{port}"
time_zone = "Europe/Riga"
"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(name: &str) -> OwnHost {
        OwnHost { hei: HeiId::parse("alpha.example").unwrap(), name: name.to_owned(), port: 9500 }
    }

    #[test]
    fn a_folder_has_what_a_host_needs_once_and_the_registry_knows_it() {
        let place = std::env::temp_dir().join(format!("habita-own-host-{}", std::process::id()));
        let (folder, out) = (Folder::at(&place.join("sandbox")).unwrap(), place.join("mine"));
        assert!(own_host(&folder, &out, &host("Alpha")).is_err(), "there is no sandbox yet");
        folder.prepare(false).unwrap();
        folder.keep_catalogue("https://127.0.0.1:9401/catalogue-v1.xml").unwrap();
        assert!(own_host(&folder, &out, &host("two\nlines")).is_err());
        let file = own_host(&folder, &out, &host("Alfas \"jaunā\" universitāte")).unwrap();
        let text = fs::read_to_string(file).unwrap();
        assert!(text.contains(r#"names = { en = "Alfas \"jaunā\" universitāte" }"#), "{text}");
        assert!(text.contains(r#"registry = "https://127.0.0.1:9401/catalogue-v1.xml""#), "{text}");
        for name in ["cert.pem", "key.pem", "ca.pem"] {
            assert!(out.join(name).exists(), "{name}");
        }
        let sources = fs::read_to_string(folder.sources()).unwrap();
        assert!(sources.contains("https://127.0.0.1:9500/ewp/alpha.example/manifest.xml"), "{sources}");
        assert!(own_host(&folder, &out, &host("Again")).is_err(), "nothing is overwritten");
        fs::remove_dir_all(&place).unwrap();
    }
}
