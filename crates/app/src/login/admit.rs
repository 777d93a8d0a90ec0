//! The provider says who came: letting the person in, linking them, or refusing.

use domain::actor::Actor;
use domain::hei::HeiId;
use domain::ids::StaffId;
use domain::people::method::Method;
use domain::unseen::is_unseen;
use identity::claims::ExternalIdentity;
use identity::entitlement::Entitlement;
use identity::oidc::{CLOCK_SKEW_SECONDS, Login};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::logins::{self, Login as Linked};
use store::{Tx, session_logins, sessions, staff};

use super::providers::Offered;
use super::refused::{LoginRefused, Stranger};
use super::roles::{self, keep_in_step};
use super::{Comer, Outcome, Purpose, note};
use crate::host::Host;
use crate::mail::{self, Mail};
use crate::secrets;
use crate::sign_in::{self, SignedIn, Way};

/// The longest ID token that is kept for logging out.
const MOST_OF_A_TOKEN: usize = 8 * 1024;
/// The longest name that is taken from a provider.
const MOST_OF_A_NAME: usize = 200;

/// What is known about whoever came.
struct Came<'a> {
    host: &'a Host,
    institution: &'a HeiId,
    offered: &'a Offered,
    identity: &'a ExternalIdentity,
    now: Timestamp,
}

pub(super) async fn admit(
    host: &Host,
    institution: &HeiId,
    offered: &Offered,
    purpose: Purpose,
    login: &Login,
    comer: Comer<'_>,
) -> Result<Outcome, LoginRefused> {
    let identity = &login.identity;
    if identity.is_test_account() && !offered.profile.test_accounts {
        return Err(LoginRefused::TestAccount(offered.name()));
    }
    if identity.entitlements.contains(&Entitlement::UnscopedEwpAdministrator) {
        let provider = &offered.profile.id;
        tracing::warn!(%institution, %provider, "an administrator's entitlement names no institution and is ignored");
    }
    let came = Came { host, institution, offered, identity, now: host.clock().wire_now() };
    let tx = host.store().begin().await?;
    let known = logins::find(&tx, institution, &identity.issuer, &identity.subject).await?;
    let known = known.map(|login| login.staff);
    let outcome = match purpose {
        Purpose::Again { staff, session } => {
            let here = comer.signed_in.filter(|here| here.session == session && here.staff == staff);
            let here = here.ok_or(LoginRefused::NotSignedIn)?;
            if known.as_ref() != Some(&staff) {
                return Err(LoginRefused::SomebodyElse(offered.name()));
            }
            came.keep(&tx, &staff).await?;
            sessions::prove(&tx, institution, &session, Method::Provider, came.now).await?;
            came.note(&tx, &here.actor, "proved-again", &staff).await?;
            Outcome::Proved
        }
        Purpose::Link { staff } => {
            let here = comer.signed_in.filter(|here| here.staff == staff).ok_or(LoginRefused::NotSignedIn)?;
            came.link(&tx, known.as_ref(), &here.staff, &here.actor).await?;
            Outcome::Linked
        }
        Purpose::Invitation { link_hash } => {
            let (staff, _) = sign_in::follow(host, &tx, institution, &link_hash).await?;
            let actor = came.actor(&tx, &staff).await?;
            came.link(&tx, known.as_ref(), &staff, &actor).await?;
            came.open(&tx, &staff, login, comer).await?
        }
        Purpose::SignIn => {
            let staff = match known {
                Some(staff) => staff,
                None => came.create(&tx).await?,
            };
            came.keep(&tx, &staff).await?;
            came.open(&tx, &staff, login, comer).await?
        }
    };
    tx.commit().await?;
    Ok(outcome)
}

impl Came<'_> {
    /// Makes somebody known to whom the rules give a role.
    async fn create(&self, tx: &Tx) -> Result<StaffId, LoginRefused> {
        let said = roles::statement(self.offered, self.identity);
        let stranger = || LoginRefused::Stranger(Box::new(Stranger::new(self.offered, self.identity)));
        let name = self.name().filter(|_| said.administers || !said.affiliations.is_empty());
        let Some(name) = name else { return Err(stranger()) };
        if !roles::lets_in(tx, self.institution, &said).await? {
            return Err(stranger());
        }
        let staff = staff::add(tx, self.institution, &name, self.email(), self.now).await?;
        let actor = self.actor(tx, &staff).await?;
        self.note(tx, &actor, "came-by-rule", &staff).await?;
        self.link(tx, None, &staff, &actor).await?;
        Ok(staff)
    }

    /// Links the identity to a person, unless it is somebody else's.
    async fn link(&self, tx: &Tx, known: Option<&StaffId>, staff: &StaffId, actor: &Actor) -> Result<(), LoginRefused> {
        let somebody_else = || LoginRefused::SomebodyElse(self.offered.name());
        match known {
            Some(known) if known == staff => return self.keep(tx, staff).await,
            Some(_) => return Err(somebody_else()),
            None => {}
        }
        let linked = self.linked(staff);
        if !logins::link(tx, self.institution, &linked).await? {
            return Err(somebody_else());
        }
        self.note(tx, actor, "login-linked", staff).await?;
        let way = Method::Provider.slug().to_owned();
        mail::enqueue(self.host, tx, self.institution, staff, &Mail::WayAdded { way }).await?;
        self.keep(tx, staff).await
    }

    /// Keeps what the provider says now: name, address, and what rules read.
    async fn keep(&self, tx: &Tx, id: &StaffId) -> Result<(), LoginRefused> {
        let known = staff::get(tx, self.institution, id).await?.filter(|known| known.left_at.is_none());
        let known = known.ok_or(LoginRefused::Left)?;
        let name = self.name().unwrap_or_else(|| known.name.clone());
        let email = self.email().or(known.email.as_deref());
        if name != known.name || email != known.email.as_deref() {
            staff::change(tx, self.institution, id, &name, email).await?;
        }
        let linked = self.linked(id);
        if !logins::came(tx, self.institution, &linked, self.now, &linked.said).await? {
            return Err(LoginRefused::Stranger(Box::new(Stranger::new(self.offered, self.identity))));
        }
        keep_in_step(self.host, tx, self.institution, id).await?;
        Ok(())
    }

    /// Opens a new session. Whatever was open in this browser ends: nobody else's session is taken over.
    async fn open(&self, tx: &Tx, staff: &StaffId, login: &Login, comer: Comer<'_>) -> Result<Outcome, LoginRefused> {
        if let Some(SignedIn { session, staff, .. }) = comer.signed_in {
            sessions::end_one(tx, self.institution, staff, session, self.now).await?;
        }
        let way = Way::of(Method::Provider).with("provider", self.offered.profile.id.as_str());
        let token = sign_in::open(self.host, tx, self.institution, staff, way, comer.device).await?;
        // A provider may let somebody in who logged in there hours ago: what is proved is what it says.
        let latest = self.now.saturating_add(SignedDuration::from_secs(CLOCK_SKEW_SECONDS)).unwrap_or(self.now);
        let said = self.identity.auth_time.filter(|at| *at <= latest);
        let proved_at = said.map_or(Timestamp::UNIX_EPOCH, |at| at.min(self.now));
        let id_token = Some(login.id_token.as_str()).filter(|token| token.len() <= MOST_OF_A_TOKEN);
        let hash = secrets::hash(token.as_str());
        let provider = &self.offered.profile.id;
        session_logins::note(tx, self.institution, &hash, Some(provider), id_token, proved_at).await?;
        Ok(Outcome::SignedIn(token))
    }

    async fn note(&self, tx: &Tx, actor: &Actor, what: &str, staff: &StaffId) -> Result<(), LoginRefused> {
        let details = json!({ "method": Method::Provider.slug(), "provider": self.offered.profile.id }).to_string();
        Ok(note(self.host, tx, self.institution, actor, what, ("person", staff.as_str()), &details).await?)
    }

    async fn actor(&self, tx: &Tx, id: &StaffId) -> Result<Actor, LoginRefused> {
        let known = staff::get(tx, self.institution, id).await?.ok_or(LoginRefused::Left)?;
        Ok(Actor::Staff { institution: self.institution.clone(), id: known.id, name: known.name })
    }

    fn linked(&self, staff: &StaffId) -> Linked {
        Linked {
            issuer: self.identity.issuer.clone(),
            subject: self.identity.subject.clone(),
            staff: staff.clone(),
            provider: self.offered.profile.id.clone(),
            created_at: self.now,
            last_at: self.now,
            said: roles::statement(self.offered, self.identity),
        }
    }

    fn name(&self) -> Option<String> {
        let name = self.identity.names.display()?;
        let plain: String = name.chars().filter(|sign| !is_unseen(*sign)).take(MOST_OF_A_NAME).collect();
        Some(plain.trim().to_owned()).filter(|name| !name.is_empty())
    }

    fn email(&self) -> Option<&str> {
        self.identity.emails.first().map(String::as_str)
    }
}
