//! A certificate authority for a private network: one key in a folder, certificates for loopback.

use std::fs;
use std::io::Write;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    SanType,
};

/// The authority of one private network. Nobody else trusts it, and its key never leaves its folder.
pub struct Authority {
    certificate_pem: String,
    key: KeyPair,
    folder: PathBuf,
}

/// A certificate with its key, both PEM.
pub struct Certified {
    /// Certificate chain.
    pub certificate: String,
    /// Private key.
    pub key: String,
}

/// Why the authority cannot work.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    /// A file cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A key or certificate cannot be made or read.
    #[error("the certificate authority of this folder cannot be used: {0}")]
    Certificate(#[from] rcgen::Error),
}

impl Authority {
    /// Opens the authority of a folder, or makes it when there is none.
    pub fn open(folder: &Path) -> Result<Self, AuthorityError> {
        let (certificate_path, key_path) = (folder.join("ca.pem"), folder.join("ca.key"));
        if key_path.exists() && certificate_path.exists() {
            let key = KeyPair::from_pem(&read(&key_path)?)?;
            return Ok(Self { certificate_pem: read(&certificate_path)?, key, folder: folder.to_owned() });
        }
        fs::create_dir_all(folder).map_err(|source| AuthorityError::File { path: folder.to_owned(), source })?;
        let key = KeyPair::generate()?;
        let certificate_pem = authority_params().self_signed(&key)?.pem();
        write_secret(&key_path, key.serialize_pem().as_bytes())?;
        write(&certificate_path, certificate_pem.as_bytes())?;
        Ok(Self { certificate_pem, key, folder: folder.to_owned() })
    }

    /// The authority's certificate, which partners must trust.
    #[must_use]
    pub fn certificate_pem(&self) -> &str {
        &self.certificate_pem
    }

    /// The file that holds it.
    #[must_use]
    pub fn certificate_file(&self) -> PathBuf {
        self.folder.join("ca.pem")
    }

    /// Makes a certificate for this machine's loopback address.
    pub fn certify_loopback(&self) -> Result<Certified, AuthorityError> {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, "Habita sandbox host");
        params.subject_alt_names = vec![SanType::IpAddress(IpAddr::from([127, 0, 0, 1]))];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.use_authority_key_identifier_extension = true;
        let key = KeyPair::generate()?;
        let authority = authority_params();
        let issuer = Issuer::from_params(&authority, &self.key);
        let certificate = params.signed_by(&key, &issuer)?;
        Ok(Certified { certificate: certificate.pem(), key: key.serialize_pem() })
    }
}

/// Writes a file that only its owner may read.
pub fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), AuthorityError> {
    let file_error = |source| AuthorityError::File { path: path.to_owned(), source };
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path).map_err(file_error)?;
    file.write_all(bytes).map_err(file_error)
}

fn authority_params() -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, "Habita sandbox authority");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

fn read(path: &Path) -> Result<String, AuthorityError> {
    fs::read_to_string(path).map_err(|source| AuthorityError::File { path: path.to_owned(), source })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), AuthorityError> {
    fs::write(path, bytes).map_err(|source| AuthorityError::File { path: path.to_owned(), source })
}
