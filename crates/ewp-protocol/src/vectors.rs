//! The published test key and the signatures made with it, for tests.

use std::sync::LazyLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::keys::{PrivateKey, decode_base64};

/// The fingerprint of the published test key.
pub(crate) const FINGERPRINT: &str = "035013774f596e1887344bda8a06462030759592355db3f51c8498ffd0b18add";

/// The signature of the published request, on one line.
pub(crate) fn request_signature() -> String {
    one_line(include_str!("../tests/vectors/request-signature.b64"))
}

/// The signature of the published response, on one line.
pub(crate) fn response_signature() -> String {
    one_line(include_str!("../tests/vectors/response-signature.b64"))
}

/// The published test key. Everybody has it.
pub(crate) fn key() -> PrivateKey {
    static KEY: LazyLock<PrivateKey> = LazyLock::new(|| {
        let der = decode_base64(include_str!("../tests/vectors/key-pkcs8.b64")).unwrap();
        PrivateKey::from_pkcs8_der(&der).unwrap()
    });
    KEY.clone()
}

/// The published body that is encrypted for the published key.
pub(crate) fn encrypted_body() -> Vec<u8> {
    decode_base64(include_str!("../tests/vectors/encrypted-body.b64")).unwrap()
}

/// Monday, 5 January 2026, 8:00 UTC and some seconds.
pub(crate) fn eight_o_clock(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_767_600_000 + seconds)
}

fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect()
}
