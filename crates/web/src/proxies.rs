//! Which proxies are believed when they say from where a request comes. It counts where tries are limited and nowhere
//! else: a wrong word lets nobody in.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

use axum::http::HeaderMap;

/// What proxies say of whoever knocked at them.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The networks of the proxies in front of the pages. Those on this machine are always among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies {
    networks: Vec<Network>,
}

/// A network of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

/// Why a text is no network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoNetwork {
    /// It is something else.
    #[error("it is no network such as 10.1.0.0/16, fd00:1::/32 or 10.1.2.3")]
    Unreadable,
    /// The address is in the network, but is not the one after which it is called.
    #[error("the network with that address is called {0}")]
    NotItsName(Network),
    /// It has all addresses there are.
    #[error("that is everybody, and anybody could then say to be anybody else")]
    Everybody,
}

impl TrustedProxies {
    /// Proxies in these networks.
    #[must_use]
    pub fn new(networks: Vec<Network>) -> Self {
        Self { networks }
    }

    /// From where a request comes that `peer` handed over. Each proxy adds at the end who knocked at it, so the last
    /// one that is no proxy of ours is whoever came; what stands before that may be made up.
    pub(crate) fn comer(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut comer = peer.to_canonical();
        let lines = headers.get_all(FORWARDED_FOR).iter().collect::<Vec<_>>();
        let hops = lines.iter().rev().flat_map(|line| line.to_str().unwrap_or("?").rsplit(','));
        for hop in hops {
            if !self.has(comer) {
                break;
            }
            // Behind something unreadable nobody is known.
            let Some(before) = address(hop.trim()) else { break };
            comer = before.to_canonical();
        }
        comer
    }

    fn has(&self, address: IpAddr) -> bool {
        address.is_loopback() || self.networks.iter().any(|network| network.has(address))
    }
}

impl Network {
    fn has(self, address: IpAddr) -> bool {
        self.address.is_ipv4() == address.is_ipv4() && masked(address, self.bits) == self.address
    }
}

impl FromStr for Network {
    type Err = NoNetwork;

    fn from_str(text: &str) -> Result<Self, NoNetwork> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.parse().map_err(|_| NoNetwork::Unreadable)?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let is_number = |bits: &&str| bits.bytes().all(|sign| sign.is_ascii_digit());
        let bits = match bits {
            None => most,
            Some(bits) => {
                Some(bits).filter(is_number).and_then(|bits| bits.parse().ok()).ok_or(NoNetwork::Unreadable)?
            }
        };
        if bits > most {
            return Err(NoNetwork::Unreadable);
        }
        if bits == 0 {
            return Err(NoNetwork::Everybody);
        }
        let named = Self { address: masked(address, bits), bits };
        if named.address == address { Ok(named) } else { Err(NoNetwork::NotItsName(named)) }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.bits)
    }
}

/// An address with nothing behind its first bits.
fn masked(address: IpAddr, bits: u8) -> IpAddr {
    let bits = u32::from(bits);
    match address {
        IpAddr::V4(address) => {
            let mask = u32::MAX.checked_shl(32_u32.saturating_sub(bits)).unwrap_or_default();
            IpAddr::V4((address.to_bits() & mask).into())
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX.checked_shl(128_u32.saturating_sub(bits)).unwrap_or_default();
            IpAddr::V6((address.to_bits() & mask).into())
        }
    }
}

/// An address as proxies write it: alone, in brackets, or with a port.
fn address(text: &str) -> Option<IpAddr> {
    let in_brackets = || text.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    let with_port = || text.parse().ok().map(|address: SocketAddr| address.ip());
    text.parse().ok().or_else(in_brackets).or_else(with_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, line.parse().unwrap());
        }
        headers
    }

    fn proxies(networks: &[&str]) -> TrustedProxies {
        TrustedProxies::new(networks.iter().map(|network| network.parse().unwrap()).collect())
    }

    #[test]
    fn the_last_one_that_is_no_proxy_of_ours_came() {
        let ours = proxies(&["10.1.0.0/16", "fd00:1::/32", "192.0.2.9"]);
        for (peer, lines, came) in [
            // Whoever is no proxy of ours says what they like.
            ("192.0.2.4", &["203.0.113.7"][..], "192.0.2.4"),
            ("10.2.0.1", &["203.0.113.7"], "10.2.0.1"),
            ("2001:db8::1", &["203.0.113.7"], "2001:db8::1"),
            // A proxy of ours says who knocked at it; what they sent along stands before that.
            ("10.1.2.3", &["198.51.100.1, 203.0.113.7"], "203.0.113.7"),
            ("10.1.2.3", &["198.51.100.1", "203.0.113.7"], "203.0.113.7"),
            ("192.0.2.9", &["203.0.113.7"], "203.0.113.7"),
            ("fd00:1::5", &["2001:db8::7"], "2001:db8::7"),
            ("::ffff:10.1.2.3", &["203.0.113.7"], "203.0.113.7"),
            ("127.0.0.1", &["203.0.113.7"], "203.0.113.7"),
            // One proxy behind the other.
            ("127.0.0.1", &["198.51.100.1, 203.0.113.7, 10.1.2.3"], "203.0.113.7"),
            ("10.1.2.3", &["198.51.100.1, 203.0.113.7", "::ffff:10.1.9.9, fd00:1::5"], "203.0.113.7"),
            ("10.1.2.3", &["10.1.2.4"], "10.1.2.4"),
            // With a port, and in brackets.
            ("10.1.2.3", &["203.0.113.7:4711"], "203.0.113.7"),
            ("10.1.2.3", &["[2001:db8::7]"], "2001:db8::7"),
            ("10.1.2.3", &["[2001:db8::7]:443"], "2001:db8::7"),
            // Nothing, or nothing that is an address.
            ("10.1.2.3", &[], "10.1.2.3"),
            ("10.1.2.3", &[""], "10.1.2.3"),
            ("10.1.2.3", &["198.51.100.1, unknown"], "10.1.2.3"),
            ("10.1.2.3", &["198.51.100.1, nobody, 10.1.2.4"], "10.1.2.4"),
        ] {
            let came: IpAddr = came.parse().unwrap();
            assert_eq!(ours.comer(peer.parse().unwrap(), &headers(lines)), came, "{peer} {lines:?}");
        }
        let none = TrustedProxies::default();
        let seen = |peer: &str| none.comer(peer.parse().unwrap(), &headers(&["203.0.113.7"])).to_string();
        assert_eq!((seen("10.1.2.3"), seen("::1")), ("10.1.2.3".to_owned(), "203.0.113.7".to_owned()));
    }

    #[test]
    fn what_is_no_network_is_told_apart() {
        let read = |text: &str| text.parse::<Network>().map(|network| network.to_string());
        for (text, network) in
            [("10.0.0.0/8", "10.0.0.0/8"), ("10.1.2.3", "10.1.2.3/32"), ("::1", "::1/128"), ("fd00::/8", "fd00::/8")]
        {
            assert_eq!(read(text).as_deref(), Ok(network));
        }
        for text in
            ["", "proxy.example", "10.0.0/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/+8", "::/129", "10.0.0.0/256"]
        {
            assert_eq!(read(text), Err(NoNetwork::Unreadable), "{text}");
        }
        for text in ["0.0.0.0/0", "::/0"] {
            assert_eq!(read(text), Err(NoNetwork::Everybody), "{text}");
        }
        assert_eq!(read("10.1.2.3/8"), Err(NoNetwork::NotItsName("10.0.0.0/8".parse().unwrap())));
    }
}
