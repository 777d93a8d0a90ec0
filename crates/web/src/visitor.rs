//! Who asks for a page: anybody, or a signed-in member of staff of the institution in the address.

use std::sync::Arc;

use app::StoreError;
use app::host::Institution;
use app::people::{self, Place, WhoMay, Within};
use app::sign_in::SignedIn;
use axum::extract::{FromRef, FromRequestParts, OriginalUri, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::actor::Actor;
use domain::hei::{HeiId, IiaId, OunitId};
use domain::ids::{AgreementId, JobId};
use domain::partner::PartnerId;
use domain::people::access::Access;
use domain::people::right::Right;
use jiff::Timestamp;
use l10n::{Dates, Lang};

use crate::preferences::Preferences;
use crate::problem::Problem;
use crate::request::Fields;
use crate::{Web, view};

/// How many people are named who can help.
const MOST_NAMES: usize = 5;

/// Anybody who asks for a page.
#[derive(Clone, Debug)]
pub(crate) struct Visitor {
    pub(crate) web: Web,
    pub(crate) preferences: Preferences,
    /// The host of the address, as the browser named it.
    pub(crate) site: String,
    /// Path and query, to which a form may return.
    pub(crate) path: String,
    pub(crate) query: Fields,
    /// The part of the page that a script asks for.
    pub(crate) fragment: Option<String>,
    params: Vec<(String, String)>,
}

/// A member of staff at the institution in the address.
#[derive(Clone, Debug)]
pub(crate) struct Staff {
    pub(crate) visitor: Visitor,
    pub(crate) institution: Arc<Institution>,
    pub(crate) actor: Actor,
    pub(crate) name: String,
    /// Who that is in full, with the session.
    pub(crate) signed_in: Arc<SignedIn>,
    /// What the person may do now.
    pub(crate) access: Arc<Access>,
    /// Whether what the address tells is what this browser was just led to, not what somebody wrote into a link.
    pub(crate) just_done: bool,
}

impl Visitor {
    pub(crate) fn lang(&self) -> Lang {
        self.preferences.lang
    }

    /// A part of the address by its name in the route, decoded.
    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The institution in the address, if it is one of this host's.
    pub(crate) fn institution(&self) -> Result<Arc<Institution>, Problem> {
        let hei = self.param("hei").and_then(|hei| HeiId::parse(hei).ok()).ok_or(Problem::NotFound)?;
        self.web.host().institution(&hei).ok_or(Problem::NotFound)
    }

    /// The time for this page, as people at the institution have it.
    pub(crate) fn dates(&self, institution: &Institution) -> Dates {
        Dates::new(self.lang(), institution.time_zone().clone(), self.web.host().clock().now())
    }
}

impl Staff {
    pub(crate) fn new(visitor: Visitor, institution: Arc<Institution>, signed_in: SignedIn) -> Self {
        Self {
            visitor,
            institution,
            actor: signed_in.actor.clone(),
            name: signed_in.name.clone(),
            access: Arc::new(signed_in.access.clone()),
            signed_in: Arc::new(signed_in),
            just_done: false,
        }
    }

    /// Sends the person on to prove who they are, and then to their account.
    pub(crate) fn prove_first(&self) -> Response {
        see_other(&sign_in_again_href(self.hei(), &self.href("account")))
    }

    /// Sends the person on to prove who they are, and then back to this page.
    pub(crate) fn prove_and_come_back(&self) -> Response {
        see_other(&sign_in_again_href(self.hei(), &self.visitor.path))
    }

    /// That the person may not do this, with the roles that allow it and those who give roles.
    pub(crate) async fn no_right(&self, right: Right, place: Place<'_>) -> Problem {
        let allowed = people::who_may(self.host(), &self.institution, right, place, 0).await;
        match (allowed, self.who_gives_roles().await) {
            (Ok(allowed), Ok(giving)) => Problem::NoRight(Box::new(WhoMay { people: giving.people, ..allowed })),
            (Err(error), _) | (_, Err(error)) => error.into(),
        }
    }

    /// Those who can give a role to somebody who lacks one.
    pub(crate) async fn who_gives_roles(&self) -> Result<WhoMay, StoreError> {
        people::who_may(self.host(), &self.institution, Right::ManagePeople, Place::Somewhere, MOST_NAMES).await
    }

    /// That no page is for this person, with those who can change that.
    pub(crate) async fn no_role(&self) -> Problem {
        match self.who_gives_roles().await {
            Ok(who) => Problem::NoRole(Box::new(who)),
            Err(error) => error.into(),
        }
    }

    /// Goes on if the person may do this with something that belongs to this unit, or to none.
    pub(crate) async fn demand(&self, right: Right, unit: Option<&OunitId>) -> Result<(), Problem> {
        if self.access.may_in(right, unit) { Ok(()) } else { Err(self.no_right(right, Place::In(unit)).await) }
    }

    /// Goes on if the person may do this in the institution or in some unit of it.
    pub(crate) async fn demand_somewhere(&self, right: Right) -> Result<(), Problem> {
        if self.access.may(right) { Ok(()) } else { Err(self.no_right(right, Place::Somewhere).await) }
    }

    /// For somebody who may not do this: who can. Nothing for those who may.
    pub(crate) async fn instead(&self, right: Right, unit: Option<&OunitId>) -> Option<String> {
        if self.access.may_in(right, unit) {
            return None;
        }
        let who = people::who_may(self.host(), &self.institution, right, Place::In(unit), MOST_NAMES).await;
        who.ok().map(|who| view::people::instead(self.lang(), right, &who))
    }

    /// The agreements that the person may see.
    pub(crate) fn within(&self) -> Within {
        Within::reach(self.access.reach(Right::SeeAgreements))
    }

    /// The first page of the institution.
    pub(crate) fn home(&self) -> String {
        home_href(self.hei())
    }

    pub(crate) fn host(&self) -> &app::host::Host {
        self.visitor.web.host()
    }

    pub(crate) fn hei(&self) -> &HeiId {
        self.institution.hei()
    }

    pub(crate) fn lang(&self) -> Lang {
        self.visitor.lang()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.host().clock().now()
    }

    pub(crate) fn dates(&self) -> Dates {
        self.visitor.dates(&self.institution)
    }

    pub(crate) fn query(&self) -> &Fields {
        &self.visitor.query
    }

    /// The institution's name for this reader.
    pub(crate) fn our_name(&self) -> String {
        self.institution.name(self.lang().tag())
    }

    /// A page of this institution, such as `agreements`.
    pub(crate) fn href(&self, tail: &str) -> String {
        format!("/app/{}/{tail}", segment(self.hei().as_str()))
    }

    /// A page of one agreement; `tail` may be empty.
    pub(crate) fn agreement_href(&self, id: &AgreementId, tail: &str) -> String {
        let slash = if tail.is_empty() || tail.starts_with(['?', '#']) { "" } else { "/" };
        self.href(&format!("agreements/{id}{slash}{tail}"))
    }

    /// The page of one partner.
    pub(crate) fn partner_href(&self, partner: &HeiId) -> String {
        self.href(&format!("partners/{}", segment(partner.as_str())))
    }

    /// The page of one partner, or of somebody who is in the list of accredited institutions alone.
    pub(crate) fn known_href(&self, partner: &PartnerId) -> String {
        self.href(&format!("partners/{}", segment(&partner.to_string())))
    }

    /// The page of a partner's agreement that belongs to none of ours.
    pub(crate) fn received_href(&self, partner: &HeiId, remote: &IiaId, tail: &str) -> String {
        self.href(&format!("received/{}/{}{tail}", segment(partner.as_str()), id_segment(remote.as_str())))
    }

    /// The agreement in the address.
    pub(crate) fn agreement(&self) -> Result<AgreementId, Problem> {
        self.visitor.param("id").and_then(AgreementId::parse).ok_or(Problem::NotFound)
    }

    /// The job in the address.
    pub(crate) fn job(&self) -> Result<JobId, Problem> {
        self.visitor.param("job").and_then(JobId::parse).ok_or(Problem::NotFound)
    }

    /// The partner in the address.
    pub(crate) fn partner(&self) -> Result<HeiId, Problem> {
        self.visitor.param("partner").and_then(|hei| HeiId::parse(hei).ok()).ok_or(Problem::NotFound)
    }

    /// The partner in the address, or somebody who is in the list of accredited institutions alone.
    pub(crate) fn known(&self) -> Result<PartnerId, Problem> {
        self.visitor.param("partner").and_then(PartnerId::parse).ok_or(Problem::NotFound)
    }

    /// The id that others chose, as it stands in the address under this name.
    pub(crate) fn id(&self, name: &str) -> Option<&str> {
        self.visitor.param(name).map(|id| id.strip_prefix('~').unwrap_or(id))
    }

    /// The page of one of our units.
    pub(crate) fn unit_href(&self, id: &str) -> String {
        self.href(&format!("settings/units/{}", id_segment(id)))
    }

    /// The id of the partner's agreement in the address.
    pub(crate) fn remote(&self) -> Result<IiaId, Problem> {
        self.id("remote").and_then(|id| IiaId::parse(id).ok()).ok_or(Problem::NotFound)
    }
}

/// An id that others chose as a part of an address. Browsers take `.` and `..` for a way to another page, however they
/// are spelled, so that such ids get a sign before them, and those that begin with that sign as well.
fn id_segment(id: &str) -> String {
    let sign = if id.starts_with('~') || matches!(id, "." | "..") { "~" } else { "" };
    segment(&format!("{sign}{id}"))
}

/// Sends the browser on after a form was taken.
pub(crate) fn see_other(href: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, href)]).into_response()
}

/// The first page of an institution.
pub(crate) fn home_href(hei: &HeiId) -> String {
    format!("/app/{}", segment(hei.as_str()))
}

/// The way in, which afterwards leads to a page. The first page is where it leads anyway.
pub(crate) fn sign_in_href(hei: &HeiId, page: &str) -> String {
    let home = home_href(hei);
    if page == home { format!("{home}/sign-in") } else { returning(&format!("{home}/sign-in"), page) }
}

/// The page on which somebody who is signed in proves once more who they are, and which then leads to a page.
pub(crate) fn sign_in_again_href(hei: &HeiId, page: &str) -> String {
    returning(&format!("{}/sign-in/again", home_href(hei)), page)
}

fn returning(href: &str, page: &str) -> String {
    if !ui::is_local(page) {
        return href.to_owned();
    }
    let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("return", page).finish();
    format!("{href}?{query}")
}

/// One part of a path, with every sign that would end it written by its number.
pub(crate) fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0').to_ascii_uppercase();
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    // A path of dots alone would be taken away by the browser.
    if out.bytes().all(|byte| byte == b'.') { out.replace('.', "%2E") } else { out }
}

impl<S> FromRequestParts<S> for Visitor
where
    S: Send + Sync,
    Web: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let params = match RawPathParams::from_request_parts(parts, state).await {
            Ok(params) => params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            Err(_) => return Err(Problem::NotFound),
        };
        let uri = match OriginalUri::from_request_parts(parts, state).await {
            Ok(OriginalUri(uri)) => uri,
            Err(never) => match never {},
        };
        Ok(Self {
            web: Web::from_ref(state),
            preferences: Preferences::of(&parts.headers),
            site: site(&parts.headers).to_owned(),
            path: uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
            query: Fields::read(uri.query().unwrap_or_default().as_bytes()),
            fragment: fragment(&parts.headers),
            params,
        })
    }
}

impl<S> FromRequestParts<S> for Staff
where
    S: Send + Sync,
{
    type Rejection = Problem;

    /// The person whom the layer of the route let through; on a route for anybody there is none.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Problem::broken(&NobodyAdmitted))
    }
}

/// The host of the address, if it is one.
fn site(headers: &HeaderMap) -> &str {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    host.filter(|host| host.len() < 256).unwrap_or_default()
}

/// A page of staff stands on a route that lets anybody through.
#[derive(Debug)]
struct NobodyAdmitted;

impl std::fmt::Display for NobodyAdmitted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a page of staff is on a route for anybody")
    }
}

impl std::error::Error for NobodyAdmitted {}

fn fragment(headers: &HeaderMap) -> Option<String> {
    let id = headers.get("x-fragment")?.to_str().ok()?;
    id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-').then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{id_segment, segment};

    #[test]
    fn an_id_of_dots_alone_is_not_taken_for_a_way_to_another_page() {
        assert_eq!([id_segment(".."), id_segment("."), id_segment("~.")], ["~..", "~.", "~~."]);
        assert_eq!([id_segment("a/.."), id_segment("B-1")], ["a%2F..", "B-1"]);
    }

    #[test]
    fn any_identifier_is_one_part_of_a_path() {
        assert_eq!(segment("a/b?c#d%e"), "a%2Fb%3Fc%23d%25e");
        assert_eq!(segment(".."), "%2E%2E");
        assert_eq!(segment("piemera.example"), "piemera.example");
    }
}
