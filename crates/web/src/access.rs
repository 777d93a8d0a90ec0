//! Who may use a route, asked once, before its handler: a handler of staff gets nobody whom this did not let through.

use app::people::{self, Place};
use app::sign_in::{self, SessionToken};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::people::right::Right;

use crate::problem::{self, Problem};
use crate::routes::RouteLine;
use crate::visitor::{Staff, Visitor, see_other, sign_in_again_href, sign_in_href};
use crate::{Web, cookies, notice};

/// The page that leads to whatever address it was given: what that one tells is not what was done.
const AGAIN: &str = "/app/{hei}/sign-in/again";

/// Who may use a route in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Anybody,
    /// Signed-in staff of the institution in the address, whatever they may do.
    SignedIn,
    /// Those of them who have this right in the institution or in some unit of it. What belongs to one unit is asked
    /// again where that unit is known.
    Having(Right),
    /// The same, if they proved a moment ago who they are. For forms without typed text.
    HavingProved(Right),
}

impl Access {
    /// The right that it takes, if it takes one.
    #[must_use]
    pub fn right(self) -> Option<Right> {
        match self {
            Self::Anybody | Self::SignedIn => None,
            Self::Having(right) | Self::HavingProved(right) => Some(right),
        }
    }
}

/// The layer around one route.
pub(crate) async fn enforce(State((web, line)): State<(Web, RouteLine)>, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let Some(access) = line.access(&method) else {
        return Problem::WrongMethod.into_response();
    };
    if access == Access::Anybody {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let staff = match admit(&web, &mut parts, access).await {
        Ok(staff) => staff,
        Err(refusal) => return refusal,
    };
    // Help from outside is watched: no page without its line, also when it says that a script asks.
    if staff.access.is_traced() {
        let path = staff.visitor.path.split('?').next().unwrap_or_default();
        if let Err(error) = people::note_page(staff.host(), staff.hei(), &staff.actor, "looked", path).await {
            return Problem::from(error).into_response();
        }
    }
    parts.extensions.insert(staff.clone());
    let response = next.run(Request::from_parts(parts, body)).await;
    // Pages link to what exists: a form about something unknown was made by hand, or what it was about is gone.
    if method == Method::POST && response.status() == StatusCode::NOT_FOUND {
        note(&staff, "form-about-unknown").await;
    }
    let reads = matches!(method, Method::GET | Method::HEAD);
    let response = problem::show_to(&staff, reads, response).await;
    if line.path == AGAIN { response } else { notice::keep(&staff, &method, response) }
}

async fn admit(web: &Web, parts: &mut Parts, access: Access) -> Result<Staff, Response> {
    let visitor = Visitor::from_request_parts(parts, web).await.map_err(IntoResponse::into_response)?;
    let institution = visitor.institution().map_err(IntoResponse::into_response)?;
    let hei = institution.hei();
    let reads = matches!(parts.method, Method::GET | Method::HEAD);
    let signed_in = match cookies::session_token(&parts.headers, hei, web.secure_cookies()) {
        Some(token) => sign_in::session(web.host(), hei, &SessionToken::from_cookie(token))
            .await
            .map_err(|error| Problem::from(error).into_response())?,
        None => None,
    };
    let Some(signed_in) = signed_in else {
        // What was typed into a form is still in the browser; a redirect would lose it.
        return Err(if reads {
            see_other(&sign_in_href(hei, &visitor.path))
        } else {
            Problem::SignedOut.into_response()
        });
    };
    let is_recent = signed_in.is_recent;
    let kept = cookies::just_done(&parts.headers, hei, web.secure_cookies());
    let just_done = notice::told(&visitor.path).is_some_and(|told| kept == Some(told.as_str()));
    let staff = Staff { just_done, ..Staff::new(visitor, institution, signed_in) };
    if let Some(right) = access.right()
        && !staff.access.may(right)
    {
        if !reads {
            note(&staff, "form-without-right").await;
        }
        let refusal = staff.no_right(right, Place::Somewhere).await.into_response();
        return Err(problem::show_to(&staff, reads, refusal).await);
    }
    if matches!(access, Access::HavingProved(_)) && !is_recent {
        let back = if reads { staff.visitor.path.clone() } else { page_before(parts, &staff) };
        return Err(see_other(&sign_in_again_href(staff.hei(), &back)));
    }
    Ok(staff)
}

/// The page of this institution on which a form stood, as the browser says; its first page if it does not.
fn page_before(parts: &Parts, staff: &Staff) -> String {
    let home = staff.home();
    let referer = parts.headers.get(header::REFERER).and_then(|value| value.to_str().ok());
    let path = referer
        .and_then(|address| address.split_once("://"))
        .and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
    let within = |path: &&str| path.starts_with(&format!("{home}/")) && ui::is_local(path);
    path.filter(within).map_or(home.clone(), ToOwned::to_owned)
}

/// Keeps in the audit log what no page of ours would have led to. A page is worth more than this line.
async fn note(staff: &Staff, what: &'static str) {
    let path = staff.visitor.path.split('?').next().unwrap_or_default();
    if let Err(error) = people::note_refused(staff.host(), staff.hei(), &staff.actor, what, path).await {
        tracing::warn!(%error, "a refused form could not be noted");
    }
}
