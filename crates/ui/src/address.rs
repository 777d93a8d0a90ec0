//! Addresses that came from a browser.

/// Whether an address stays on this site: a path, and nothing that a browser would take for another host.
#[must_use]
pub fn is_local(address: &str) -> bool {
    let mut bytes = address.bytes();
    bytes.next() == Some(b'/')
        && !matches!(bytes.next(), Some(b'/' | b'\\'))
        && address.len() <= 2000
        && address.bytes().all(|byte| (0x21..0x7f).contains(&byte) && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn a_form_returns_to_this_site_only() {
        for local in ["/", "/app/a.example/agreements?who=us", "/registry/"] {
            assert!(is_local(local), "{local}");
        }
        for other in ["", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nset-cookie:x", "app"] {
            assert!(!is_local(other), "{other:?}");
        }
    }
}
