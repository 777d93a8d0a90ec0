//! Sealing of secrets at rest: AES-256-GCM with a fresh nonce, bound to the place where the secret is kept.

use std::fmt;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::rand;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// First byte of everything sealed, so that another scheme can follow one day.
const SCHEME: u8 = 1;

/// Largest key file that is read.
const FILE_LIMIT: u64 = 4096;

/// Why sealing or opening failed.
#[derive(Debug, thiserror::Error)]
pub enum SealingError {
    /// The text of the key is not the base64 of 32 bytes.
    #[error("a sealing key is the base64 of 32 bytes")]
    NotAKey,
    /// The sealed bytes are damaged, belong to another context or were sealed with another key.
    #[error("the sealed bytes do not open with this key and context")]
    DoesNotOpen,
    /// The cryptographic library could not work.
    #[error("the cryptographic library refused to work")]
    Unavailable,
    /// The key file cannot be read or written.
    #[error("the key file cannot be used")]
    File(#[from] std::io::Error),
}

/// The key that seals the private keys of a host. Its text belongs in a file that only the host can read.
pub struct SealingKey {
    key: RandomizedNonceKey,
    bytes: [u8; 32],
}

impl SealingKey {
    /// Makes a new key.
    pub fn generate() -> Result<Self, SealingError> {
        let mut bytes = [0; 32];
        rand::fill(&mut bytes).map_err(|_| SealingError::Unavailable)?;
        Self::from_bytes(bytes)
    }

    /// Uses 32 bytes as the key.
    pub fn from_bytes(bytes: [u8; 32]) -> Result<Self, SealingError> {
        let key = RandomizedNonceKey::new(&AES_256_GCM, &bytes).map_err(|_| SealingError::Unavailable)?;
        Ok(Self { key, bytes })
    }

    /// Reads the text of a key file: base64 of 32 bytes, white space around it does not count.
    pub fn from_text(text: &str) -> Result<Self, SealingError> {
        let bytes = STANDARD.decode(text.trim()).map_err(|_| SealingError::NotAKey)?;
        Self::from_bytes(bytes.try_into().map_err(|_| SealingError::NotAKey)?)
    }

    /// The text for a key file.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = STANDARD.encode(self.bytes);
        text.push('\n');
        text
    }

    /// Reads the key file, or writes a new key there when nothing is at that place. A new file is readable by its
    /// owner alone. A file that holds something else is never overwritten; of several processes that find nothing at
    /// the same time, one makes the key and all use it.
    pub fn open_or_make(path: &Path) -> Result<Self, SealingError> {
        match Self::read(path) {
            Err(SealingError::File(error)) if error.kind() == ErrorKind::NotFound => {}
            read => return read,
        }
        let key = Self::generate()?;
        match write_private(path, key.to_text().as_bytes()) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Self::read(path),
            written => Ok(written.map(|()| key)?),
        }
    }

    fn read(path: &Path) -> Result<Self, SealingError> {
        if std::fs::metadata(path)?.len() > FILE_LIMIT {
            return Err(SealingError::NotAKey);
        }
        Self::from_text(&std::fs::read_to_string(path)?)
    }

    /// Seals a secret. `context` says where it belongs (for example which key of which institution); the same
    /// context is needed to open it, so sealed secrets cannot be swapped.
    pub fn seal(&self, plaintext: &[u8], context: &[u8]) -> Result<Vec<u8>, SealingError> {
        let mut body = plaintext.to_vec();
        let nonce =
            self.key.seal_in_place_append_tag(Aad::from(context), &mut body).map_err(|_| SealingError::Unavailable)?;
        let mut sealed = Vec::with_capacity(1 + NONCE_LEN + body.len());
        sealed.push(SCHEME);
        sealed.extend_from_slice(nonce.as_ref());
        sealed.append(&mut body);
        Ok(sealed)
    }

    /// Opens what [`Self::seal`] made with the same context.
    pub fn open(&self, sealed: &[u8], context: &[u8]) -> Result<Vec<u8>, SealingError> {
        let Some((&SCHEME, rest)) = sealed.split_first() else { return Err(SealingError::DoesNotOpen) };
        let (nonce, body) = rest.split_at_checked(NONCE_LEN).ok_or(SealingError::DoesNotOpen)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| SealingError::DoesNotOpen)?;
        let mut body = body.to_vec();
        let length =
            self.key.open_in_place(nonce, Aad::from(context), &mut body).map_err(|_| SealingError::DoesNotOpen)?.len();
        body.truncate(length);
        Ok(body)
    }
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealingKey(hidden)")
    }
}

/// Puts a file there that only its owner may read, whole or not at all, unless something is there.
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut file = tempfile::Builder::new().prefix(".sealing-key-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path)?;
    // What it seals may reach the disk of another machine before its name reaches this one. Not every system can do so.
    #[cfg(unix)]
    let _ = std::fs::File::open(if folder == Path::new("") { Path::new(".") } else { folder })?.sync_all();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_opens_in_its_context_alone() {
        let key = SealingKey::generate().unwrap();
        let sealed = key.seal(b"secret", b"uni-a.example/client").unwrap();
        assert_eq!(key.open(&sealed, b"uni-a.example/client").unwrap(), b"secret");
        assert!(key.open(&sealed, b"uni-b.example/client").is_err());
        assert!(SealingKey::generate().unwrap().open(&sealed, b"uni-a.example/client").is_err());
    }

    #[test]
    fn sealing_twice_gives_different_bytes() {
        let key = SealingKey::generate().unwrap();
        assert_ne!(key.seal(b"secret", b"").unwrap(), key.seal(b"secret", b"").unwrap());
    }

    #[test]
    fn a_changed_or_cut_byte_does_not_open() {
        let key = SealingKey::generate().unwrap();
        let sealed = key.seal(b"secret", b"here").unwrap();
        for position in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[position] ^= 1;
            assert!(key.open(&damaged, b"here").is_err(), "byte {position}");
            assert!(key.open(&sealed[..position], b"here").is_err(), "cut at {position}");
        }
    }

    #[test]
    fn the_key_file_is_made_once_and_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sealing.key");
        let sealed = SealingKey::open_or_make(&path).unwrap().seal(b"secret", b"").unwrap();
        assert_eq!(SealingKey::open_or_make(&path).unwrap().open(&sealed, b"").unwrap(), b"secret");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn who_starts_at_the_same_time_uses_the_same_key() {
        for _ in 0..50 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("sealing.key");
            let together = std::sync::Barrier::new(4);
            let keys: Vec<String> = std::thread::scope(|scope| {
                let open = || {
                    together.wait();
                    SealingKey::open_or_make(&path).unwrap().to_text()
                };
                let started: Vec<_> = (0..4).map(|_| scope.spawn(open)).collect();
                started.into_iter().map(|thread| thread.join().unwrap()).collect()
            });
            let kept = std::fs::read_to_string(&path).unwrap();
            assert!(keys.iter().all(|key| *key == kept), "{keys:?}");
            assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "nothing else is left");
        }
    }

    #[test]
    fn a_file_that_holds_something_else_is_refused_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sealing.key");
        std::fs::write(&path, "notes").unwrap();
        assert!(matches!(SealingKey::open_or_make(&path), Err(SealingError::NotAKey)));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "notes");
    }

    #[test]
    fn debug_hides_the_key() {
        let key = SealingKey::from_bytes([7; 32]).unwrap();
        assert_eq!(format!("{key:?}"), "SealingKey(hidden)");
        assert!(SealingKey::from_text("AAAA").is_err());
    }
}
