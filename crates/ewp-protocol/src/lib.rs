//! Who speaks on the Erasmus Without Paper network, and may they.
//!
//! This crate knows the network's keys, its HTTP signatures (cliauth-httpsig 1.0.1 and srvauth-httpsig 1.0.2, that is
//! draft-cavage-http-signatures-07 with `Digest`), the manifest that a host publishes (Discovery API 6.0.0), the
//! catalogue that a registry publishes (Registry API 1.5.0), and, with the feature `client`, how to call another host.
//! It must never know a database, a web framework, or what the messages mean: those live elsewhere.
//!
//! A host signs a request, the other side verifies it and signs its answer:
//!
//! ```
//! use std::time::SystemTime;
//!
//! use ewp_protocol::keys::{KeyLookup, PrivateKey};
//! use ewp_protocol::signature::request::{Received, UnsignedRequest, sign, verify};
//! use http::{HeaderMap, Method};
//!
//! let key = PrivateKey::generate(2048)?;
//! let now = SystemTime::now();
//!
//! let mut headers = HeaderMap::new();
//! let request = UnsignedRequest {
//!     method: &Method::GET,
//!     path_and_query: "/ewp/echo?echo=a",
//!     host: "uni-b.example",
//!     headers: &mut headers,
//!     body: b"",
//! };
//! sign(&key, request, now, uuid::Uuid::new_v4())?;
//!
//! let received = Received {
//!     method: &Method::GET,
//!     path_and_query: "/ewp/echo?echo=a",
//!     headers: &headers,
//!     body: b"",
//! };
//! let verified = verify(received, &["uni-b.example"], now, |fingerprint| {
//!     if *fingerprint == key.fingerprint() { KeyLookup::Known(key.public().clone()) } else { KeyLookup::Unknown }
//! })?;
//! assert_eq!(verified.fingerprint, key.fingerprint());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A manifest is built, published, read by the registry and found by others in the catalogue:
//!
//! ```
//! use ewp_protocol::api::{Api, ApiEntry};
//! use ewp_protocol::catalogue::{self, Catalogue, CatalogueHost};
//! use ewp_protocol::hei::Hei;
//! use ewp_protocol::manifest::v6::Manifest;
//!
//! let manifest = Manifest {
//!     admin_emails: vec!["ewp@uni-a.example".to_owned()],
//!     admin_provider: "Example provider".to_owned(),
//!     apis: vec![ApiEntry::echo("https://uni-a.example/ewp/echo")],
//!     hei: Some(Hei::named("uni-a.example", "en", "University A")),
//!     ..Manifest::default()
//! };
//! let published = manifest.write();
//!
//! let read = Manifest::read(&published)?;
//! let catalogue = Catalogue::read(&catalogue::write(&[CatalogueHost::from(read)]))?;
//! let echo = catalogue.endpoint("uni-a.example", Api::Echo, 2).ok_or("no such endpoint")?;
//! assert_eq!(echo.url("url"), Some("https://uni-a.example/ewp/echo"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod api;
pub mod catalogue;
#[cfg(feature = "client")]
pub mod client;
pub mod coding;
pub mod encryption;
pub mod hei;
pub mod keys;
pub mod manifest;
pub mod sealing;
pub mod signature;
pub mod xml;

#[cfg(test)]
mod reference;
#[cfg(test)]
mod vectors;
