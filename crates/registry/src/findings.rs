//! What the registry finds wrong in a manifest, and how grave that is.

use l10n::{Arg, Lang};
use serde::Serialize;
use serde_json::{Value, json};

use crate::forms::FormFault;
use crate::reach::AddressFault;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something should be put right.
    Warning,
    /// Something does not work.
    Error,
}

/// One thing that is wrong. Most of them say that a part of the manifest was left out of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A client key is broken or too short; it was left out.
    ClientKey {
        /// Which one, counted from 1.
        number: usize,
        /// Why.
        reason: String,
    },
    /// A server key is broken or too short; it was left out.
    ServerKey {
        /// Which one, counted from 1.
        number: usize,
        /// Why.
        reason: String,
    },
    /// A client key is that of another institution, which had it first; it was left out.
    ForeignKey {
        /// The fingerprint of the key.
        fingerprint: String,
    },
    /// What stands as a mailbox is none; it was left out.
    Mailbox {
        /// What stands there.
        address: String,
    },
    /// The language of a name of the institution is none; the name stays without it.
    Language {
        /// What stands there.
        language: String,
    },
    /// There are more mailboxes than any team needs; those above the limit were left out.
    TooManyMailboxes {
        /// How many are taken.
        limit: usize,
    },
    /// There are more keys than any host needs; those above the limit were left out.
    TooManyKeys {
        /// How many are taken.
        limit: usize,
    },
    /// There are more entries than any host needs; those above the limit were left out.
    TooManyEntries {
        /// How many are taken.
        limit: usize,
    },
    /// Only the registry itself may carry a registry entry; it was left out.
    RegistryEntry,
    /// The entry breaks the form that its API demands; it was left out.
    Form {
        /// Name of the entry.
        api: String,
        /// What is wrong.
        fault: FormFault,
    },
    /// The entry has neither `url` nor `get-url`; it was left out.
    NoAddress {
        /// Name of the entry.
        api: String,
    },
    /// The manifest has this API twice; the second one was left out.
    Twice {
        /// Name of the entry.
        api: String,
    },
    /// Another host of the same institution has this API at another address; this one was left out.
    Elsewhere {
        /// Name of the entry.
        api: String,
        /// Where the other one is.
        address: String,
    },
    /// An address is not let in; the entry was left out.
    Address {
        /// Name of the entry.
        api: String,
        /// Name of the element.
        element: String,
        /// What stands there.
        address: String,
        /// Why.
        fault: AddressFault,
    },
    /// An address is that of another institution, which had it first; the entry was left out.
    ForeignAddress {
        /// Name of the entry.
        api: String,
        /// The address.
        address: String,
    },
    /// Another host of the same institution has this address with other server keys; the entry was left out.
    SharedAddress {
        /// Name of the entry.
        api: String,
        /// The address.
        address: String,
    },
    /// The discovery entry does not name the place from which the manifest was fetched.
    Discovery,
    /// The version does not belong to the namespace.
    Version {
        /// Name of the entry.
        api: String,
        /// What it says.
        version: String,
    },
    /// The entry held parts of a catalogue or manifest, which were left out.
    Embedded {
        /// Name of the entry.
        api: String,
    },
    /// The source may not register this institution; it was left out, and so were client keys and APIs.
    HeiRefused {
        /// The institution.
        hei: String,
    },
    /// Another source registered this institution first; it was left out, and so were client keys and APIs.
    HeiTaken {
        /// The institution.
        hei: String,
    },
}

impl Finding {
    /// How grave it is, as the network's own registry rates it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::ForeignKey { .. }
            | Self::RegistryEntry
            | Self::Form { .. }
            | Self::Discovery
            | Self::Version { .. }
            | Self::Embedded { .. } => Severity::Warning,
            Self::ClientKey { .. }
            | Self::ServerKey { .. }
            | Self::Mailbox { .. }
            | Self::Language { .. }
            | Self::TooManyMailboxes { .. }
            | Self::TooManyKeys { .. }
            | Self::TooManyEntries { .. }
            | Self::NoAddress { .. }
            | Self::Twice { .. }
            | Self::Elsewhere { .. }
            | Self::Address { .. }
            | Self::ForeignAddress { .. }
            | Self::SharedAddress { .. }
            | Self::HeiRefused { .. }
            | Self::HeiTaken { .. } => Severity::Error,
        }
    }

    /// Whether something of the manifest is not taken because of it.
    #[must_use]
    pub fn leaves_out(&self) -> bool {
        !matches!(self, Self::Discovery | Self::Version { .. })
    }

    /// Whether it depends on what other sources have, so that it may go away by itself.
    #[must_use]
    pub fn is_contest(&self) -> bool {
        matches!(
            self,
            Self::ForeignKey { .. }
                | Self::Elsewhere { .. }
                | Self::ForeignAddress { .. }
                | Self::SharedAddress { .. }
                | Self::HeiTaken { .. }
        )
    }

    /// The key of its text, which is its name for machines too.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::ClientKey { .. } => "registry-finding-client-key",
            Self::ServerKey { .. } => "registry-finding-server-key",
            Self::ForeignKey { .. } => "registry-finding-foreign-key",
            Self::Mailbox { .. } => "registry-finding-mailbox",
            Self::Language { .. } => "registry-finding-language",
            Self::TooManyMailboxes { .. } => "registry-finding-too-many-mailboxes",
            Self::TooManyKeys { .. } => "registry-finding-too-many-keys",
            Self::TooManyEntries { .. } => "registry-finding-too-many-entries",
            Self::RegistryEntry => "registry-finding-registry-entry",
            Self::Form { .. } => "registry-finding-form",
            Self::NoAddress { .. } => "registry-finding-no-address",
            Self::Twice { .. } => "registry-finding-twice",
            Self::Elsewhere { .. } => "registry-finding-elsewhere",
            Self::Address { .. } => "registry-finding-address",
            Self::ForeignAddress { .. } => "registry-finding-foreign-address",
            Self::SharedAddress { .. } => "registry-finding-shared-address",
            Self::Discovery => "registry-finding-discovery",
            Self::Version { .. } => "registry-finding-version",
            Self::Embedded { .. } => "registry-finding-embedded",
            Self::HeiRefused { .. } => "registry-finding-hei-refused",
            Self::HeiTaken { .. } => "registry-finding-hei-taken",
        }
    }

    /// The sentence that people read.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let with = |args: &[(&str, Arg<'_>)]| lang.text_with(self.key(), args);
        match self {
            Self::ClientKey { number, reason } | Self::ServerKey { number, reason } => {
                with(&[("number", (*number).into()), ("reason", reason.into())])
            }
            Self::ForeignKey { fingerprint } => with(&[("fingerprint", fingerprint.into())]),
            Self::Mailbox { address } => with(&[("address", address.into())]),
            Self::Language { language } => with(&[("language", language.into())]),
            Self::TooManyMailboxes { limit } | Self::TooManyKeys { limit } | Self::TooManyEntries { limit } => {
                with(&[("limit", (*limit).into())])
            }
            Self::RegistryEntry | Self::Discovery => with(&[]),
            Self::Form { api, fault } => {
                let reason = lang.text_with(fault.key(), &[("element", fault.element().into())]);
                with(&[("api", api.into()), ("reason", (&reason).into())])
            }
            Self::NoAddress { api } | Self::Twice { api } | Self::Embedded { api } => with(&[("api", api.into())]),
            Self::Elsewhere { api, address }
            | Self::ForeignAddress { api, address }
            | Self::SharedAddress { api, address } => with(&[("api", api.into()), ("address", address.into())]),
            Self::Address { api, element, address, fault } => with(&[
                ("api", api.into()),
                ("element", element.into()),
                ("address", address.into()),
                ("fault", (&lang.text(fault.key())).into()),
            ]),
            Self::Version { api, version } => with(&[("api", api.into()), ("version", version.into())]),
            Self::HeiRefused { hei } | Self::HeiTaken { hei } => with(&[("hei", hei.into())]),
        }
    }

    /// For machines: severity, name and an English sentence.
    #[must_use]
    pub fn json(&self) -> Value {
        let name = self.key().trim_start_matches("registry-finding-");
        json!({ "severity": self.severity(), "finding": name, "text": self.text(Lang::En) })
    }
}
