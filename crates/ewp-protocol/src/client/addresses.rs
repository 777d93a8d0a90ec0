//! Which addresses belong to the public Internet, and a way to look names up that gives no others.
//!
//! A host that fetches what strangers name must not be led into its own network. The check stands where the name
//! becomes an address, so a name that changes between a check and the connection gains nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

/// What a caller is told whose name or address is not of the public Internet.
pub const NOT_PUBLIC: &str = "the address is not of the public Internet";

/// Looks names up and fails when one of their addresses is not of the public Internet.
pub(super) struct PublicNames;

#[derive(Debug, thiserror::Error)]
#[error("{NOT_PUBLIC}")]
struct NotPublic;

impl Resolve for PublicNames {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            if found.iter().all(|address| is_public(address.ip())) {
                Ok(Box::new(found.into_iter()) as Addrs)
            } else {
                Err(NotPublic.into())
            }
        })
    }
}

/// Whether an address is one of the public Internet (the special-purpose registries of IANA, RFC 6890, are left out).
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = matches!(
        (a, b, c),
        (0 | 10 | 127 | 224..=255, _, _)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 168, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
    );
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let whole = u128::from(address);
    // The 32 bits of a version 4 address that end so many bits before the end.
    let version_4 = |bits: u32| {
        let [.., w, x, y, z] = (whole >> bits).to_be_bytes();
        is_public_v4(Ipv4Addr::new(w, x, y, z))
    };
    match (whole >> 112, whole >> 96 & 0xffff) {
        // Translated to version 4 (RFC 6052) and 6to4 (RFC 3056): as public as what they stand for.
        (0x64, 0xff9b) => whole >> 32 & u128::from(u64::MAX) == 0 && version_4(0),
        (0x2002, _) => version_4(80),
        // Teredo, benchmarks, ORCHID, documentation.
        (0x2001, 0..=0x1ff | 0xdb8) | (0x3fff, 0..=0xfff) => false,
        // All of the rest that is given out.
        (start, _) => (0x2000..=0x3fff).contains(&start),
    }
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn addresses_inside_a_network_are_not_public() {
        for inside in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::ffff:8.8.8.8",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:a00:1::",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "ff02::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["1.1.1.1", "172.15.0.1", "172.32.0.1", "193.40.5.1", "2606:4700::1111", "64:ff9b::101:101"] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }
}
