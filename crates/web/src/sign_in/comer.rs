//! What a request says of the browser that sent it: its own secret for logins under way, what it calls itself, from
//! where it comes, and who is signed in there.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};

use app::host::Institution;
use app::sign_in::{self, SessionToken, SignedIn};
use app::started::BrowserToken;
use axum::extract::{ConnectInfo, FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::Response;

use crate::problem::Problem;
use crate::visitor::Visitor;
use crate::{Web, cookies};

/// The longest name of a browser that is looked at.
const MOST_OF_A_DEVICE: usize = 300;

/// Where a request comes from.
#[derive(Clone, Debug)]
pub(crate) struct Comer {
    headers: HeaderMap,
    secure: bool,
    /// The address for counting tries, if it is known: a network of 64 bits for IPv6.
    pub(crate) address: Option<String>,
}

/// The secret of a browser, with the cookie to set if it is a new one.
pub(crate) struct BrowserSecret {
    pub(crate) token: BrowserToken,
    cookie: Option<String>,
}

impl Comer {
    /// What the browser calls itself.
    pub(crate) fn device(&self) -> &str {
        let device = self.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        device.get(..MOST_OF_A_DEVICE).unwrap_or(device)
    }

    /// The token of the session at an institution.
    pub(crate) fn session_token(&self, institution: &Institution) -> Option<SessionToken> {
        cookies::session_token(&self.headers, institution.hei(), self.secure).map(SessionToken::from_cookie)
    }

    /// Who is signed in there.
    pub(crate) async fn signed_in(
        &self,
        visitor: &Visitor,
        institution: &Institution,
    ) -> Result<Option<SignedIn>, Problem> {
        match self.session_token(institution) {
            Some(token) => Ok(sign_in::session(visitor.web.host(), institution.hei(), &token).await?),
            None => Ok(None),
        }
    }

    /// The secret of this browser, if it has one.
    pub(crate) fn known_browser(&self, institution: &Institution) -> Option<BrowserToken> {
        cookies::browser_token(&self.headers, institution.hei(), self.secure).map(BrowserToken::from_cookie)
    }

    /// The secret of this browser, made if there is none.
    pub(crate) fn browser(&self, institution: &Institution) -> Result<BrowserSecret, Problem> {
        if let Some(token) = self.known_browser(institution) {
            return Ok(BrowserSecret { token, cookie: None });
        }
        let token = BrowserToken::fresh().map_err(|error| Problem::broken(&error))?;
        let cookie = Some(cookies::browser_cookie(institution.hei(), &token, self.secure));
        Ok(BrowserSecret { token, cookie })
    }
}

impl BrowserSecret {
    /// Sets the cookie with an answer, if the browser does not have it yet.
    pub(crate) fn keep(self, response: Response) -> Response {
        with_cookie(response, self.cookie.as_deref())
    }
}

/// Sets one more cookie with an answer.
pub(crate) fn with_cookie(mut response: Response, cookie: Option<&str>) -> Response {
    if let Some(value) = cookie.and_then(|cookie| cookie.parse().ok()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

impl<S> FromRequestParts<S> for Comer
where
    S: Send + Sync,
    Web: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        let web = Web::from_ref(state);
        let address = peer.map(|peer| network(web.trusted_proxies().comer(peer, &parts.headers)));
        Ok(Self { headers: parts.headers.clone(), secure: web.secure_cookies(), address })
    }
}

/// Somebody with one address of IPv6 has as many as they like beside it.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_are_counted_by_address_and_by_network_of_ipv6() {
        let seen = |address: &str| network(address.parse().unwrap());
        assert_eq!(seen("192.0.2.4"), "192.0.2.4");
        assert_eq!(seen("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(seen("::ffff:192.0.2.4"), "192.0.2.4");
    }
}
