//! The doors for people: the pages of a university's staff.
//!
//! This crate knows requests, forms and pages, and who is signed in. What may be done and what follows from it is
//! decided in `app` and `domain`; this crate asks them and shows the answer. It must never know the database, the
//! messages of the network, or a text that is not in a message file.

pub mod assets;
pub mod preferences;

mod access;
mod compression;
mod confirm;
mod cookies;
mod csv;
mod forms;
mod gallery;
mod guard;
mod guide;
mod home;
mod list;
mod multipart;
mod notice;
mod problem;
mod proxies;
mod request;
mod routes;
mod sections;
mod shell;
mod sign_in;
mod staff;
mod theme;
mod view;
mod visitor;

use std::sync::Arc;

use app::host::Host;
use axum::Router;
use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::role::BuiltIn;

pub use access::Access;
pub use cookies::session_cookie;
pub use guard::guard_pages;
pub use proxies::{Network, NoNetwork, TrustedProxies};
pub use routes::{RouteLine, routes};
pub use view::people::built_in_roles;

/// What the pages need.
#[derive(Clone, Debug)]
pub struct WebOptions {
    /// The host whose institutions have these pages.
    pub host: Host,
    /// Whether cookies are sent over TLS only.
    pub secure_cookies: bool,
    /// Which proxies say from where a request comes.
    pub trusted_proxies: TrustedProxies,
    /// Where the sandbox around this host begins; none outside of a sandbox.
    pub sandbox: Option<SandboxLinks>,
    /// Who may sign in with one click. Only a sandbox hands this over.
    pub one_click: Option<OneClick>,
}

/// The way back into the sandbox.
#[derive(Clone, Debug)]
pub struct SandboxLinks {
    /// The address of its start page.
    pub start_page: String,
}

/// People who may sign in with one click, which proves nothing and is for trying out only.
#[derive(Clone, Debug)]
pub struct OneClick {
    /// The people.
    pub people: Vec<OneClickPerson>,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct OneClickPerson {
    /// Where the person works.
    pub institution: HeiId,
    /// Who.
    pub id: StaffId,
    /// The name.
    pub name: String,
    /// What the person does there.
    pub roles: Vec<BuiltIn>,
}

/// What every page can reach.
#[derive(Clone, Debug)]
pub(crate) struct Web {
    inner: Arc<WebOptions>,
}

impl Web {
    pub(crate) fn host(&self) -> &Host {
        &self.inner.host
    }

    pub(crate) fn secure_cookies(&self) -> bool {
        self.inner.secure_cookies
    }

    pub(crate) fn trusted_proxies(&self) -> &TrustedProxies {
        &self.inner.trusted_proxies
    }

    pub(crate) fn sandbox(&self) -> Option<&SandboxLinks> {
        self.inner.sandbox.as_ref()
    }

    /// Who may sign in with one click at this institution.
    pub(crate) fn one_click(&self, hei: &HeiId) -> Vec<&OneClickPerson> {
        let people = self.inner.one_click.iter().flat_map(|one_click| &one_click.people);
        people.filter(|person| person.institution == *hei).collect()
    }
}

/// The pages of all institutions of a host.
pub fn router(options: WebOptions) -> Router {
    routes::router(Web { inner: Arc::new(options) })
}
