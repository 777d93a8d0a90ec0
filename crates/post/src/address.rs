//! Addresses of mailboxes, in the form that every mail server takes.

use std::fmt;

/// The longest address (RFC 5321, 4.5.3.1, with the correction of RFC 3696's errata).
const LONGEST: usize = 254;
/// The longest part before the `@`.
const LONGEST_LOCAL: usize = 64;

/// An address: ASCII, without quotes, comments or blanks, so that nothing in it can mean anything to a mail server.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

/// What somebody wrote is no such address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no address of a mailbox such as office@alpha.example")]
pub struct NoAddress;

impl Address {
    /// Reads an address. Blanks around it are forgiven.
    pub fn parse(text: &str) -> Result<Self, NoAddress> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(NoAddress)?;
        let is_good = text.len() <= LONGEST && is_local(local) && is_domain(domain);
        if is_good { Ok(Self(text.to_owned())) } else { Err(NoAddress) }
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    pub(crate) fn local(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(local, _)| local)
    }
}

/// Shows nothing of a person.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address")
    }
}

/// A dot-atom (RFC 5322, 3.2.3).
fn is_local(text: &str) -> bool {
    let is_atom = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&byte);
    (1..=LONGEST_LOCAL).contains(&text.len())
        && text.split('.').all(|atom| !atom.is_empty() && atom.bytes().all(is_atom))
}

fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.contains('.') && text.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_mean_something_to_a_server_is_no_address() {
        for good in ["office@alpha.example", " o.k+a'b@mail.alpha.example ", "x@xn--rga-sna.example"] {
            assert_eq!(Address::parse(good).unwrap().as_str(), good.trim());
        }
        let long = format!("{}@alpha.example", "a".repeat(65));
        for bad in [
            "",
            "@",
            "office",
            "office@",
            "@alpha.example",
            "office@alpha",
            "a b@alpha.example",
            "\"a b\"@alpha.example",
            "a@b@alpha.example",
            "a..b@alpha.example",
            ".a@alpha.example",
            "a@-alpha.example",
            "a@alpha..example",
            "a@[127.0.0.1]",
            "a>\r\nRCPT TO:<b@alpha.example",
            "a@alpha.example\r\nBcc: b@alpha.example",
            "ā@alpha.example",
            "a@rīga.example",
            long.as_str(),
        ] {
            assert_eq!(Address::parse(bad).err(), Some(NoAddress), "{bad:?}");
        }
    }

    #[test]
    fn an_address_does_not_show_in_logs() {
        assert_eq!(format!("{:?}", Address::parse("ilze@alpha.example").unwrap()), "Address");
    }
}
