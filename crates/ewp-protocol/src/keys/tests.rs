use proptest::prelude::*;

use super::*;
use crate::vectors;

#[test]
fn the_published_key_has_the_published_fingerprint() {
    let key = vectors::key();
    assert_eq!(key.fingerprint().as_str(), vectors::FINGERPRINT);
    assert_eq!(key.public().spki_der().len(), 294);
    assert_eq!(key.public().bits(), 2048);
    assert_eq!(vectors::FINGERPRINT.parse(), Ok(key.fingerprint()));
}

#[test]
fn a_key_survives_storage_and_publication() {
    let key = PrivateKey::generate(2048).unwrap();
    let again = PrivateKey::from_pkcs8_der(key.to_pkcs8_der().unwrap().as_bytes()).unwrap();
    let public = PublicKey::from_base64(&again.public().to_base64()).unwrap();
    let signature = key.sign(b"text").unwrap();
    assert_eq!(public.verify(b"text", &signature), Ok(()));
    assert_eq!(public.verify(b"text.", &signature), Err(WrongSignature));
    assert_eq!(public.verify(b"text", &[]), Err(WrongSignature));
    assert_eq!(public, *key.public());
}

#[test]
fn debug_shows_nothing_secret() {
    let key = vectors::key();
    let der = key.to_pkcs8_der().unwrap();
    let shown = format!("{key:?} {der:?} {:?}", key.public());
    assert_eq!(
        shown,
        format!("PrivateKey({0}, secret part hidden) Pkcs8Der(hidden) PublicKey({0})", vectors::FINGERPRINT)
    );
}

#[test]
fn other_forms_and_short_keys_are_refused() {
    let key = vectors::key();
    let spki = key.public().spki_der();
    // PKCS#1 is what is inside the SubjectPublicKeyInfo.
    assert!(PublicKey::from_spki_der(&spki[24..]).is_err());
    assert!(PublicKey::from_spki_der(&[spki, &[0]].concat()).is_err());
    assert!(PublicKey::from_spki_der(&spki[..spki.len() - 1]).is_err());
    assert!(PublicKey::from_spki_der(key.to_pkcs8_der().unwrap().as_bytes()).is_err());
    assert_eq!(PublicKey::from_base64("%").unwrap_err(), KeyError::NotBase64);
    assert_eq!(PrivateKey::generate(1024).unwrap_err(), KeyError::Size { bits: 1024 });
    let short = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ";
    assert!(PublicKey::from_base64(short).is_err());
}

#[test]
fn fingerprints_are_lower_case_hex_and_nothing_else() {
    let right = vectors::FINGERPRINT;
    for wrong in [right.to_uppercase(), right[1..].to_owned(), format!("{right}0"), format!("g{}", &right[1..])] {
        assert_eq!(wrong.parse::<Fingerprint>(), Err(KeyError::NotAFingerprint));
    }
}

proptest! {
    #[test]
    fn no_bytes_make_reading_a_key_panic(mut position in 0_usize..294, byte in any::<u8>(), cut in 0_usize..295) {
        let mut der = vectors::key().public().spki_der().to_vec();
        der.truncate(cut);
        position = position.min(der.len().saturating_sub(1));
        if let Some(place) = der.get_mut(position) {
            *place = byte;
        }
        if let Ok(key) = PublicKey::from_spki_der(&der) {
            let _ = key.verify(b"text", &[0; 256]);
        }
        let _ = PrivateKey::from_pkcs8_der(&der);
    }
}

#[test]
fn a_fingerprint_is_the_same_in_bytes_and_in_digits() {
    let fingerprint = Fingerprint::of_spki_der(b"any bytes");
    assert_eq!(fingerprint.to_sha256(), sha256(b"any bytes"));
    assert_eq!(Fingerprint::from_sha256(fingerprint.to_sha256()), fingerprint);
}
