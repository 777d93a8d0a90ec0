//! Which addresses manifests and their APIs may have: by default those of the public Internet over HTTPS, since nobody
//! should be led into the network of whoever follows an address.

use std::fmt;

use ewp_protocol::client::is_public;
use serde::{Deserialize, Serialize};
use url::{Host, Url};

/// Endings of names that no public name has (RFC 2606, RFC 6761, RFC 6762, RFC 8375, RFC 9476, and common habits).
const PRIVATE_ENDINGS: &[&str] = &[
    "alt",
    "arpa",
    "corp",
    "example",
    "home",
    "internal",
    "intranet",
    "invalid",
    "lan",
    "local",
    "localdomain",
    "localhost",
    "onion",
    "private",
    "test",
];

/// The longest address in bytes. Nobody needs one that is half as long.
const LONGEST: usize = 2000;
/// The port of HTTPS.
const USUAL_PORT: u16 = 443;

/// Which addresses are let in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reach {
    /// Whether names and addresses of private networks are.
    pub private: bool,
    /// Which ports are.
    pub ports: Ports,
}

/// Which ports are let in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ports {
    /// 443 alone.
    #[default]
    Usual,
    /// 443 and these.
    Also(Vec<u16>),
    /// All.
    Any,
}

/// Why an address is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AddressFault {
    /// It is no `https://` URL.
    NotHttps,
    /// It has spaces, a fragment, a user or a double slash: it would not survive exact comparison.
    Unclean,
    /// It is longer than any address needs to be.
    TooLong,
    /// Its name is of no public network.
    PrivateName,
    /// Its address is of no public network.
    PrivateAddress,
    /// Its port is not let in.
    Port(u16),
}

impl Reach {
    /// Everything that a private network may have: names, addresses and ports of any kind.
    #[must_use]
    pub fn private_network() -> Self {
        Self { private: true, ports: Ports::Any }
    }

    /// Reads an address if it is let in.
    pub fn check(&self, text: &str) -> Result<Url, AddressFault> {
        if text.len() > LONGEST {
            return Err(AddressFault::TooLong);
        }
        if !text.starts_with("https://") {
            let bare = text.trim_start().starts_with("https://");
            return Err(if bare { AddressFault::Unclean } else { AddressFault::NotHttps });
        }
        let url = Url::parse(text).map_err(|_| AddressFault::NotHttps)?;
        let clean = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
            && !url.path().contains("//");
        if !clean {
            return Err(AddressFault::Unclean);
        }
        if !self.private {
            match url.host() {
                Some(Host::Domain(name)) if is_public_name(name) => {}
                Some(Host::Ipv4(address)) if is_public(address.into()) => {}
                Some(Host::Ipv6(address)) if is_public(address.into()) => {}
                Some(Host::Domain(_)) => return Err(AddressFault::PrivateName),
                _ => return Err(AddressFault::PrivateAddress),
            }
        }
        let port = url.port().unwrap_or(USUAL_PORT);
        let open = match &self.ports {
            Ports::Usual => port == USUAL_PORT,
            Ports::Also(ports) => port == USUAL_PORT || ports.contains(&port),
            Ports::Any => port != 0,
        };
        if open { Ok(url) } else { Err(AddressFault::Port(port)) }
    }
}

impl AddressFault {
    /// The key of its text.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotHttps => "registry-address-not-https",
            Self::Unclean => "registry-address-unclean",
            Self::TooLong => "registry-address-too-long",
            Self::PrivateName => "registry-address-private-name",
            Self::PrivateAddress => "registry-address-private",
            Self::Port(_) => "registry-address-port",
        }
    }
}

impl fmt::Display for AddressFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&l10n::Lang::En.text(self.key()))
    }
}

/// Whether a name may be one of the public Internet: at least two labels of letters, digits and hyphens, and an ending
/// that is neither reserved nor a number. The list of endings that really exist changes and is not asked.
fn is_public_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    let Some((_, ending)) = name.rsplit_once('.') else { return false };
    let good_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let good_ending = ending.len() >= 2
        && (ending.starts_with("xn--") || ending.bytes().all(|byte| byte.is_ascii_alphabetic()))
        && !PRIVATE_ENDINGS.contains(&ending);
    name.len() <= 253 && name.split('.').all(good_label) && good_ending
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_internet_is_let_in_by_default() {
        let reach = Reach::default();
        for inside in [
            "https://localhost/",
            "https://intranet/",
            "https://ewp.alpha.example/",
            "https://db.internal/",
            "https://a_b.uni.lv/",
            "https://127.0.0.1/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://[::1]/",
            "https://169.254.169.254/latest/",
            "https://[::ffff:10.0.0.1]/",
        ] {
            let fault = reach.check(inside).unwrap_err();
            assert!(matches!(fault, AddressFault::PrivateName | AddressFault::PrivateAddress), "{inside} {fault:?}");
            assert!(Reach::private_network().check(inside).is_ok(), "{inside}");
        }
        for outside in ["https://ewp.uni.lv/a?b=c", "https://193.40.5.1/", "https://xn--bcher-kva.xn--p1ai/"] {
            assert!(reach.check(outside).is_ok(), "{outside}");
        }
    }

    #[test]
    fn ports_are_opened_one_by_one_or_all() {
        let check = |ports, text: &str| Reach { private: false, ports }.check(text).map(drop);
        assert_eq!(check(Ports::Usual, "https://uni.lv:8443/"), Err(AddressFault::Port(8443)));
        assert_eq!(check(Ports::Usual, "https://uni.lv:443/"), Ok(()));
        assert_eq!(check(Ports::Also(vec![8443]), "https://uni.lv:8443/"), Ok(()));
        assert_eq!(check(Ports::Also(vec![8443]), "https://uni.lv:22/"), Err(AddressFault::Port(22)));
        assert_eq!(check(Ports::Any, "https://uni.lv:22/"), Ok(()));
    }

    #[test]
    fn what_does_not_survive_exact_comparison_is_unclean() {
        for unclean in [
            "https://uni.lv/ ",
            " https://uni.lv/",
            "https://uni.lv/a b",
            "https://uni.lv/#a",
            "https://uni.lv//a",
            "https://user@uni.lv/",
            "https:\\\\uni.lv/",
        ] {
            assert!(Reach::private_network().check(unclean).is_err(), "{unclean:?}");
        }
        assert_eq!(Reach::default().check("http://uni.lv/"), Err(AddressFault::NotHttps));
        let long = format!("https://uni.lv/{}", "a".repeat(2000));
        assert_eq!(Reach::private_network().check(&long), Err(AddressFault::TooLong));
    }
}
