//! What a caller says about the codings of the answer (`Accept-Encoding`, RFC 9110 12.5.3).

use http::header::{ACCEPT_ENCODING, HeaderMap};

use super::Coding;
use crate::signature::readable;

/// The codings that a caller takes. Ask with the headers that were signed; of an anonymous request, with all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Accepted {
    /// `gzip` is named. A star alone does not count: many clients send one and cannot unpack.
    pub gzip: bool,
    /// `ewp-rsa-aes128gcm` is named, so the answer must be encrypted (resencr-rsa-aes128gcm 0.3.0).
    pub encryption: bool,
    /// The answer may come without any coding.
    pub identity: bool,
}

impl Accepted {
    /// Reads the header. Without one, or with one that nobody can read, answers come as they are.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let mut accepted = Self { gzip: false, encryption: false, identity: true };
        let Some(list) = readable(headers, &ACCEPT_ENCODING) else { return accepted };
        let (mut identity, mut star) = (None, None);
        for item in list.split(',') {
            let (name, wanted) = match item.split_once(';') {
                Some((name, parameters)) => (name.trim(), is_wanted(parameters)),
                None => (item.trim(), Some(true)),
            };
            // An item whose weight cannot be read says nothing.
            let Some(wanted) = wanted else { continue };
            match Coding::of(name) {
                Some(Coding::Gzip) => accepted.gzip = wanted,
                Some(Coding::RsaAes128Gcm) => accepted.encryption = wanted,
                None if name.eq_ignore_ascii_case("identity") => identity = Some(wanted),
                None if name == "*" => star = Some(wanted),
                None => {}
            }
        }
        accepted.identity = identity.or(star).unwrap_or(true);
        accepted
    }
}

/// Whether the weight is above zero; nothing if it is no weight.
fn is_wanted(parameters: &str) -> Option<bool> {
    for parameter in parameters.split(';') {
        let Some((name, value)) = parameter.split_once('=') else { continue };
        if name.trim().eq_ignore_ascii_case("q") {
            let value = value.trim();
            let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
            let digits = fraction.len() <= 3 && fraction.bytes().all(|digit| digit.is_ascii_digit());
            let has_fraction = fraction.bytes().any(|digit| digit != b'0');
            return match whole {
                "0" if digits => Some(has_fraction),
                "1" if digits && !has_fraction => Some(true),
                _ => None,
            };
        }
    }
    Some(true)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn read(value: &str) -> (bool, bool, bool) {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_str(value).unwrap());
        let Accepted { gzip, encryption, identity } = Accepted::of(&headers);
        (gzip, encryption, identity)
    }

    #[test]
    fn names_and_weights_are_read_in_any_spelling() {
        for (value, gzip, encryption, identity) in [
            ("", false, false, true),
            ("gzip", true, false, true),
            ("ewp-rsa-aes128gcm", false, true, true),
            (" GZip ;  Q = 0.001 ,\tEWP-RSA-AES128GCM ; q=1.000,*;q=0", true, true, false),
            ("ewp-rsa-aes128gcm;q=0, gzip;q=0.0", false, false, true),
            ("ewp-rsa-aes128gcm;q=0.000;x=y", false, false, true),
            ("*", false, false, true),
            ("*;q=0", false, false, false),
            ("identity;q=0, *", false, false, false),
            ("*;q=0, identity", false, false, true),
            ("br, deflate, zstd", false, false, true),
            ("gzip;level=9", true, false, true),
            (",,gzip,;q=0,", true, false, true),
        ] {
            assert_eq!(read(value), (gzip, encryption, identity), "{value}");
        }
    }

    #[test]
    fn weights_that_are_none_say_nothing() {
        for value in ["gzip;q=2", "gzip;q=", "gzip;q=-1", "gzip;q=0.0001", "gzip;q=1.1", "gzip;q=x", "gzip;q=.5"] {
            assert_eq!(read(value), (false, false, true), "{value}");
        }
    }

    #[test]
    fn ten_thousand_codings_are_read_in_one_go() {
        assert_eq!(read(&"x;q=0.5,".repeat(10_000)), (false, false, true));
        assert_eq!(read(&("x;q=0.5,".repeat(10_000) + "gzip")), (true, false, true));
    }

    #[test]
    fn without_the_header_answers_come_as_they_are() {
        let plain = Accepted { gzip: false, encryption: false, identity: true };
        assert_eq!(Accepted::of(&HeaderMap::new()), plain);
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_bytes(b"gzip\xff").unwrap());
        assert_eq!(Accepted::of(&headers), plain);
    }
}
