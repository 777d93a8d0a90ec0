//! A host as an operator would set it up, filled before it starts.

use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use app::clock::Clock;
use app::host::{Host, HostOptions};
use domain::hei::HeiId;
use doors::authority::Authority;
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use store::Store;
use testkit::network::profile;
use url::Url;

use crate::{Outcome, SERVER_CORE, file, free_port, pinned};

/// The institution of the host under load.
pub(crate) const HEI: &str = "alpha.example";

/// A folder with a configuration.
pub(crate) struct Site {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) machines: u16,
    pub(crate) authority: Authority,
    registry: Url,
}

/// A host that runs until this is dropped.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Site {
    /// Sets a host up whose registry is at that port of this machine and is asked every so many seconds.
    pub(crate) fn new(registry: u16, catalogue_seconds: u32) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let authority = Authority::open(folder.path())?;
        let certified = authority.certify_loopback()?;
        std::fs::write(file(folder.path(), "chain.pem"), certified.certificate)?;
        std::fs::write(file(folder.path(), "key.pem"), certified.key)?;
        let (machines, pages) = (free_port()?, free_port()?);
        let registry = Url::parse(&format!("https://127.0.0.1:{registry}/catalogue-v1.xml"))?;
        let text = format!(
            "database = \"sqlite:habita.sqlite\"\nsealing_key = \"sealing.key\"\nregistry = \"{registry}\"\n\
             extra_ca = \"ca.pem\"\ncatalogue_seconds = {catalogue_seconds}\npull_seconds = 86400\n\n\
             [machines]\nlisten = \"127.0.0.1:{machines}\"\ncertificate = \"chain.pem\"\nkey = \"key.pem\"\n\n\
             [pages]\nlisten = \"127.0.0.1:{pages}\"\n\n\
             [[institution]]\nhei = \"{HEI}\"\nnames = {{ en = \"University of Alpha\" }}\ncountry = \"LV\"\n\
             city = \"Rīga\"\nadmin_email = \"ewp@{HEI}\"\npublic_url = \"https://127.0.0.1:{machines}/\"\n"
        );
        std::fs::write(file(folder.path(), "habita.toml"), text)?;
        Ok(Self { folder, machines, authority, registry })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The same host in this process, to fill it.
    pub(crate) async fn open(&self) -> Outcome<Host> {
        let public_url = Url::parse(&format!("https://127.0.0.1:{}/", self.machines))?;
        let database = file(self.path(), "habita.sqlite");
        Ok(Host::open(HostOptions {
            store: Store::open(&format!("sqlite:{}", database.display())).await?,
            institutions: vec![profile(&HeiId::parse(HEI)?, 0, public_url)],
            registry: self.registry.clone(),
            extra_ca_pem: vec![self.authority.certificate_pem().as_bytes().to_vec()],
            sealing_key: SealingKey::open_or_make(&file(self.path(), "sealing.key"))?,
            clock: Clock::real(),
            pull_every: SignedDuration::from_hours(1),
            catalogue_every: SignedDuration::from_hours(1),
            partner_timeout: Duration::from_secs(8),
            provider: "Bench".to_owned(),
        })
        .await?)
    }

    /// Starts the binary on the server's core.
    pub(crate) fn start(&self, binary: &Path) -> Outcome<Running> {
        let mut command = pinned(SERVER_CORE, &binary.canonicalize()?);
        command.arg("serve").arg("--config").arg(file(self.path(), "habita.toml"));
        Ok(Running(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?))
    }
}
