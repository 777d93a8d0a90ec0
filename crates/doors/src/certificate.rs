//! The certificate of a door: what its files say, and their change while the door is open.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use axum_server::tls_rustls::RustlsConfig;
use jiff::Timestamp;
use tokio::sync::watch;
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::GeneralName;
use x509_parser::pem::Pem;

/// The longest file that is read: a chain has some kilobytes.
const MOST_BYTES: u64 = 1024 * 1024;
/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Where the certificate chain and its key are, both PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateFiles {
    /// Certificate chain, the door's own certificate first.
    pub certificate: PathBuf,
    /// Private key.
    pub key: PathBuf,
}

/// Asks all doors that know it to look at their files at once. Clones ask the same doors.
#[derive(Clone, Debug)]
pub struct Reload {
    asked: Arc<watch::Sender<u64>>,
}

/// What a certificate chain says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The names and addresses that the door's own certificate is for.
    pub names: Vec<String>,
    /// From when it is valid.
    pub from: Timestamp,
    /// Until when it is valid.
    pub until: Timestamp,
    /// Who issued it.
    pub issuer: String,
    /// How many certificates the file has.
    pub length: usize,
    /// Whether each certificate of the file was issued by the next one.
    pub in_order: bool,
    /// Whether its issuer is itself: nobody trusts it by itself.
    pub self_signed: bool,
}

/// Why certificate files cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    /// A file cannot be read.
    #[error("{path} cannot be read: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file has no certificate that can be read.
    #[error("{0} has no certificate that can be read")]
    NoCertificate(PathBuf),
    /// The certificate and the key cannot be used together.
    #[error("the certificate and the key cannot be used: {0}")]
    Pair(io::Error),
}

impl Default for Reload {
    fn default() -> Self {
        Self { asked: Arc::new(watch::channel(0).0) }
    }
}

impl Reload {
    /// Asks.
    pub fn ask(&self) {
        self.asked.send_modify(|times| *times += 1);
    }
}

impl CertificateFiles {
    /// Reads what the chain says, and whether the key belongs to it.
    pub async fn check(&self) -> Result<Chain, CertificateError> {
        let files = self.clone();
        let (certificate, key) = read_blocking(files).await?;
        let chain = Chain::of(&certificate).ok_or_else(|| CertificateError::NoCertificate(self.certificate.clone()))?;
        crate::install_crypto();
        RustlsConfig::from_pem(certificate, key).await.map_err(CertificateError::Pair)?;
        Ok(chain)
    }

    pub(crate) async fn config(&self) -> Result<(RustlsConfig, (Vec<u8>, Vec<u8>)), CertificateError> {
        crate::install_crypto();
        let (certificate, key) = read_blocking(self.clone()).await?;
        let config = RustlsConfig::from_pem(certificate.clone(), key.clone()).await.map_err(CertificateError::Pair)?;
        Ok((config, (certificate, key)))
    }

    /// Uses new files as soon as they can be used, until the door is dropped. Files that cannot be used leave the door
    /// as it is; that is told once for each such change. Half of a change is one that cannot be used, which the next
    /// look mends.
    pub(crate) async fn keep_fresh(self, config: RustlsConfig, mut used: (Vec<u8>, Vec<u8>), reload: Reload) {
        let mut asked = reload.asked.subscribe();
        let mut told: Option<String> = None;
        loop {
            // The sender lives in `reload`, so that it cannot be gone.
            let was_asked = tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => false,
                _ = asked.changed() => true,
            };
            let certificate = self.certificate.display();
            let failure = match read_blocking(self.clone()).await {
                Ok(now) if now == used => {
                    told = None;
                    if was_asked {
                        tracing::info!(%certificate, "the certificate is the same as before");
                    }
                    continue;
                }
                Ok(now) => match config.reload_from_pem(now.0.clone(), now.1.clone()).await {
                    Ok(()) => {
                        let until = Chain::of(&now.0).map(|chain| chain.until.to_string()).unwrap_or_default();
                        tracing::info!(%certificate, until, "a new certificate is in use");
                        (used, told) = (now, None);
                        continue;
                    }
                    Err(error) => CertificateError::Pair(error).to_string(),
                },
                Err(error) => error.to_string(),
            };
            if was_asked || told.as_ref() != Some(&failure) {
                tracing::error!(%certificate, error = failure, "the new certificate cannot be used; the old one stays");
                told = Some(failure);
            }
        }
    }
}

impl Chain {
    /// Reads a PEM chain; nothing if there is no certificate in it that can be read.
    #[must_use]
    pub fn of(pem: &[u8]) -> Option<Self> {
        let pems: Vec<Pem> = Pem::iter_from_buffer(pem).filter_map(Result::ok).collect();
        let certificates: Vec<X509Certificate<'_>> =
            pems.iter().filter(|pem| pem.label == "CERTIFICATE").map(Pem::parse_x509).collect::<Result<_, _>>().ok()?;
        let own = certificates.first()?;
        let at = |seconds: i64| Timestamp::from_second(seconds).ok();
        let mut pairs = certificates.iter().zip(certificates.iter().skip(1));
        Some(Self {
            names: names(own),
            from: at(own.validity().not_before.timestamp())?,
            until: at(own.validity().not_after.timestamp())?,
            issuer: own.issuer().to_string(),
            length: certificates.len(),
            in_order: pairs.all(|(one, next)| one.issuer() == next.subject()),
            self_signed: own.issuer() == own.subject(),
        })
    }

    /// Whether the certificate is for this name or address (RFC 6125: a star stands for one label).
    #[must_use]
    pub fn is_for(&self, host: &str) -> bool {
        let host = host.trim_matches(['[', ']']).to_ascii_lowercase();
        self.names.iter().any(|name| {
            let name = name.to_ascii_lowercase();
            let rest = host.split_once('.').map(|(_, rest)| rest);
            name == host || name.strip_prefix("*.").is_some_and(|of| rest == Some(of))
        })
    }
}

fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(alternatives)) = certificate.subject_alternative_name() else { return Vec::new() };
    let name = |name: &GeneralName<'_>| match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        GeneralName::IPAddress(bytes) => address(bytes),
        _ => None,
    };
    alternatives.value.general_names.iter().filter_map(name).collect()
}

fn address(bytes: &[u8]) -> Option<String> {
    if let Ok(four) = <[u8; 4]>::try_from(bytes) {
        return Some(std::net::Ipv4Addr::from(four).to_string());
    }
    <[u8; 16]>::try_from(bytes).ok().map(|sixteen| std::net::Ipv6Addr::from(sixteen).to_string())
}

async fn read_blocking(files: CertificateFiles) -> Result<(Vec<u8>, Vec<u8>), CertificateError> {
    let reading = tokio::task::spawn_blocking(move || Ok((read(&files.certificate)?, read(&files.key)?)));
    reading.await.unwrap_or_else(|error| Err(CertificateError::Pair(io::Error::other(error))))
}

fn read(path: &Path) -> Result<Vec<u8>, CertificateError> {
    let failed = |source| CertificateError::File { path: path.to_owned(), source };
    if std::fs::metadata(path).map_err(failed)?.len() > MOST_BYTES {
        return Err(failed(io::Error::from(io::ErrorKind::FileTooLarge)));
    }
    std::fs::read(path).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authority::Authority;

    #[tokio::test]
    async fn a_chain_says_for_whom_and_until_when() {
        let folder = tempfile::tempdir().unwrap();
        let authority = Authority::open(folder.path()).unwrap();
        let certified = authority.certify_loopback().unwrap();
        let files = CertificateFiles { certificate: folder.path().join("c.pem"), key: folder.path().join("k.pem") };
        std::fs::write(&files.certificate, &certified.certificate).unwrap();
        std::fs::write(&files.key, &certified.key).unwrap();
        let chain = files.check().await.unwrap();
        assert_eq!(chain.names, ["127.0.0.1"]);
        assert!(chain.is_for("127.0.0.1") && !chain.is_for("127.0.0.2"));
        assert!(chain.from < chain.until && chain.in_order && !chain.self_signed);
        assert_eq!(chain.length, 1);

        let whole = [certified.certificate.as_str(), authority.certificate_pem()].concat();
        assert_eq!(Chain::of(whole.as_bytes()).map(|chain| (chain.length, chain.in_order)), Some((2, true)));
        let wrong = [authority.certificate_pem(), certified.certificate.as_str()].concat();
        assert!(Chain::of(wrong.as_bytes()).is_some_and(|chain| !chain.in_order && chain.self_signed));
        assert_eq!(Chain::of(b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"), None);

        // The key of another certificate.
        std::fs::write(&files.key, authority.certify_loopback().unwrap().key).unwrap();
        assert!(matches!(files.check().await, Err(CertificateError::Pair(_))));
        std::fs::remove_file(&files.key).unwrap();
        assert!(matches!(files.check().await, Err(CertificateError::File { .. })));
    }

    #[test]
    fn a_star_stands_for_one_label() {
        let chain = Chain {
            names: vec!["*.alpha.example".to_owned(), "alpha.example".to_owned()],
            from: Timestamp::MIN,
            until: Timestamp::MAX,
            issuer: String::new(),
            length: 1,
            in_order: true,
            self_signed: false,
        };
        assert!(chain.is_for("ewp.Alpha.example") && chain.is_for("alpha.example"));
        assert!(!chain.is_for("a.ewp.alpha.example") && !chain.is_for("beta.example"));
    }
}
