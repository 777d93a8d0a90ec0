//! How an API entry says which security methods its endpoints take (sec-intro 2.0.2).

use crate::xml::Element;

/// Namespace of the lists of methods.
pub(crate) const CONTAINER: &str = "https://github.com/erasmus-without-paper/ewp-specs-sec-intro/tree/stable-v2";

/// How a client may say who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClientAuth {
    /// It need not say.
    Anonymous,
    /// By a TLS certificate. Deprecated, and nobody publishes certificates any more.
    TlsCert,
    /// By an HTTP signature.
    HttpSig,
}

/// How a server shows who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ServerAuth {
    /// By its TLS certificate.
    TlsCert,
    /// By an HTTP signature as well.
    HttpSig,
}

/// How a body is kept secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encryption {
    /// By TLS.
    Tls,
    /// By `ewp-rsa-aes128gcm` as well.
    RsaAes128Gcm,
}

/// The methods that an entry lists. The client chooses one of each kind; methods that this crate does not know are left
/// out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct HttpSecurity {
    /// How the client may say who it is.
    pub client: Vec<ClientAuth>,
    /// How the server shows who it is.
    pub server: Vec<ServerAuth>,
    /// How requests are kept secret.
    pub request: Vec<Encryption>,
    /// How answers are kept secret.
    pub response: Vec<Encryption>,
}

/// One method of each kind, as a client chose them among those that an entry lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SecurityChoice {
    /// How the client says who it is: by signature, or not at all.
    pub client: ClientAuth,
    /// How the server shows who it is.
    pub server: ServerAuth,
    /// How the request is kept secret.
    pub request: Encryption,
    /// How the answer is kept secret.
    pub response: Encryption,
}

impl HttpSecurity {
    /// What entries of this software list: clients sign, servers sign and have certificates, TLS keeps secrets.
    #[must_use]
    pub fn signed() -> Self {
        Self {
            client: vec![ClientAuth::HttpSig],
            server: vec![ServerAuth::TlsCert, ServerAuth::HttpSig],
            request: vec![Encryption::Tls],
            response: vec![Encryption::Tls],
        }
    }

    /// The same with `ewp-rsa-aes128gcm` beside TLS, which is for `echo` alone: elsewhere TLS is what the network
    /// recommends (sec-intro 2.0.2, Echo API 2.0.1).
    #[must_use]
    pub fn signed_or_encrypted() -> Self {
        let both = || vec![Encryption::Tls, Encryption::RsaAes128Gcm];
        Self { request: both(), response: both(), ..Self::signed() }
    }

    /// What an entry without the element, or without one of its lists, means (sec-intro 2.0.2).
    #[must_use]
    pub fn when_absent() -> Self {
        Self {
            client: vec![ClientAuth::TlsCert],
            server: vec![ServerAuth::TlsCert],
            request: vec![Encryption::Tls],
            response: vec![Encryption::Tls],
        }
    }

    /// The best methods that both the entry and this crate know. A signature is better than none on either side; TLS is
    /// better than a second encryption inside it. Nothing if a kind has no method that this crate knows: such an entry
    /// cannot be called.
    #[must_use]
    pub fn best(&self) -> Option<SecurityChoice> {
        fn first<T: Copy + PartialEq>(listed: &[T], preferred: [T; 2]) -> Option<T> {
            preferred.into_iter().find(|method| listed.contains(method))
        }
        let encryption = [Encryption::Tls, Encryption::RsaAes128Gcm];
        Some(SecurityChoice {
            client: first(&self.client, [ClientAuth::HttpSig, ClientAuth::Anonymous])?,
            server: first(&self.server, [ServerAuth::HttpSig, ServerAuth::TlsCert])?,
            request: first(&self.request, encryption)?,
            response: first(&self.response, encryption)?,
        })
    }

    /// Whether a client that signs its requests and relies on TLS for secrecy can call.
    #[must_use]
    pub fn takes_signed_requests(&self) -> bool {
        self.client.contains(&ClientAuth::HttpSig)
            && self.request.contains(&Encryption::Tls)
            && self.response.contains(&Encryption::Tls)
    }

    /// Whether a client that signs its requests can call, but only if it encrypts inside TLS as well.
    #[must_use]
    pub fn wants_encryption(&self) -> bool {
        self.client.contains(&ClientAuth::HttpSig) && !self.takes_signed_requests()
    }

    /// Whether the server signs its answers when asked to.
    #[must_use]
    pub fn signs_answers(&self) -> bool {
        self.server.contains(&ServerAuth::HttpSig)
    }

    pub(crate) fn read(element: Option<&Element>) -> Self {
        let mut security = Self::when_absent();
        let Some(element) = element else { return security };
        if let Some(methods) = listed(element, "client-auth-methods", CLIENT) {
            security.client = methods;
        }
        if let Some(methods) = listed(element, "server-auth-methods", SERVER) {
            security.server = methods;
        }
        if let Some(methods) = listed(element, "request-encryption-methods", REQUEST) {
            security.request = methods;
        }
        if let Some(methods) = listed(element, "response-encryption-methods", RESPONSE) {
            security.response = methods;
        }
        security
    }

    pub(crate) fn write(&self, namespace: &str) -> Element {
        fn list<T: Copy + PartialEq>(name: &str, listed: &[T], known: &[Method<T>]) -> Element {
            let mut element = Element::new(CONTAINER, name);
            for (namespace, name, _, _) in known.iter().filter(|(.., method)| listed.contains(method)) {
                element.children.push(Element::new(*namespace, name));
            }
            element
        }
        Element::new(namespace, "http-security")
            .with(list("client-auth-methods", &self.client, CLIENT))
            .with(list("server-auth-methods", &self.server, SERVER))
            .with(list("request-encryption-methods", &self.request, REQUEST))
            .with(list("response-encryption-methods", &self.response, RESPONSE))
    }
}

/// The methods of one kind, or nothing where the list is absent.
fn listed<T: Copy>(element: &Element, name: &str, known: &[Method<T>]) -> Option<Vec<T>> {
    let methods = &element.child(CONTAINER, name)?.children;
    let meaning = |method: &Element| {
        known.iter().find(|(namespace, name, ..)| method.is(namespace, name)).map(|&(.., value)| value)
    };
    Some(methods.iter().filter_map(meaning).collect())
}

/// The conventional prefix of a method's namespace.
pub(super) fn prefix_of(namespace: &str) -> Option<&'static str> {
    fn find<T>(known: &[Method<T>], namespace: &str) -> Option<&'static str> {
        known.iter().find(|(known, ..)| *known == namespace).map(|&(_, _, prefix, _)| prefix)
    }
    find(CLIENT, namespace)
        .or_else(|| find(SERVER, namespace))
        .or_else(|| find(REQUEST, namespace))
        .or_else(|| find(RESPONSE, namespace))
}

macro_rules! method {
    ($tail:literal, $name:literal, $prefix:literal, $value:expr) => {
        (
            concat!("https://github.com/erasmus-without-paper/ewp-specs-sec-", $tail, "/tree/stable-v1"),
            $name,
            $prefix,
            $value,
        )
    };
}

/// Namespace, local name, prefix and meaning.
type Method<T> = (&'static str, &'static str, &'static str, T);

/// `tlscert` of clients needs an attribute and is never written.
const CLIENT: &[Method<ClientAuth>] = &[
    method!("cliauth-none", "anonymous", "sec-A0", ClientAuth::Anonymous),
    method!("cliauth-tlscert", "tlscert", "sec-A1", ClientAuth::TlsCert),
    method!("cliauth-httpsig", "httpsig", "sec-A2", ClientAuth::HttpSig),
];
const SERVER: &[Method<ServerAuth>] = &[
    method!("srvauth-tlscert", "tlscert", "sec-B1", ServerAuth::TlsCert),
    method!("srvauth-httpsig", "httpsig", "sec-B2", ServerAuth::HttpSig),
];
const REQUEST: &[Method<Encryption>] = &[
    method!("reqencr-tls", "tls", "sec-C1", Encryption::Tls),
    method!("reqencr-rsa-aes128gcm", "ewp-rsa-aes128gcm", "sec-C2", Encryption::RsaAes128Gcm),
];
const RESPONSE: &[Method<Encryption>] = &[
    method!("resencr-tls", "tls", "sec-D1", Encryption::Tls),
    method!("resencr-rsa-aes128gcm", "ewp-rsa-aes128gcm", "sec-D2", Encryption::RsaAes128Gcm),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_listed_is_read_back() {
        let security = HttpSecurity::signed();
        assert_eq!(HttpSecurity::read(Some(&security.write("urn:x"))), security);
        assert!(security.takes_signed_requests() && security.signs_answers());
    }

    #[test]
    fn an_entry_that_says_nothing_cannot_be_called_with_signatures() {
        let silent = HttpSecurity::read(None);
        assert!(!silent.takes_signed_requests() && !silent.signs_answers());
        let half = Element::new("urn:x", "http-security").with(Element::new(CONTAINER, "server-auth-methods"));
        assert!(HttpSecurity::read(Some(&half)).server.is_empty());
    }

    #[test]
    fn the_best_of_what_is_listed_is_chosen() {
        use ClientAuth::{Anonymous, HttpSig};
        use Encryption::{RsaAes128Gcm, Tls};
        let usual = SecurityChoice { client: HttpSig, server: ServerAuth::HttpSig, request: Tls, response: Tls };
        assert_eq!(HttpSecurity::signed().best(), Some(usual));
        let mut echo = HttpSecurity::signed_or_encrypted();
        assert_eq!(HttpSecurity::read(Some(&echo.write("urn:x"))), echo);
        assert_eq!(echo.best(), Some(usual));
        echo.response = vec![RsaAes128Gcm];
        echo.client = vec![Anonymous, HttpSig];
        echo.server = vec![ServerAuth::TlsCert];
        let best = SecurityChoice { server: ServerAuth::TlsCert, response: RsaAes128Gcm, ..usual };
        assert_eq!(echo.best(), Some(best));
        echo.client = vec![ClientAuth::TlsCert, Anonymous];
        assert_eq!(echo.best(), Some(SecurityChoice { client: Anonymous, ..best }));
        echo.client = vec![ClientAuth::TlsCert];
        assert_eq!(echo.best(), None);
        assert_eq!(HttpSecurity::read(None).best(), None);
        assert_eq!(HttpSecurity { request: Vec::new(), ..HttpSecurity::signed() }.best(), None);
    }

    #[test]
    fn unknown_methods_are_left_out() {
        let methods = Element::new(CONTAINER, "client-auth-methods").with(Element::new("urn:new", "httpsig"));
        let read = HttpSecurity::read(Some(&Element::new("urn:x", "http-security").with(methods)));
        assert_eq!(read.client, []);
    }
}
