//! Hosts without a network for the tests of this crate: what one serves is handed to the other by hand.

use std::path::Path;
use std::time::Duration;

use domain::actor::Actor;
use domain::contact::LangText;
use domain::hei::{CopyHash, HeiId, IiaId};
use domain::ids::AgreementId;
use ewp_protocol::catalogue::{self, CatalogueHost};
use ewp_protocol::manifest::v6::Manifest;
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use store::Store;
use tempfile::TempDir;
use tokio::sync::OnceCell;
use url::Url;

use crate::agreements::{approve, draft, record, send};
use crate::answers;
use crate::clock::Clock;
use crate::host::{Host, HostOptions, InstitutionProfile};
use crate::mail::Mailing;
use crate::sign_in;
use crate::work::fetch_agreement::{self, Fetched, interpret};
use crate::work::fetch_approval;

/// A host of one institution.
pub(crate) struct Side {
    pub(crate) host: Host,
    pub(crate) hei: HeiId,
    pub(crate) actor: Actor,
    folder: TempDir,
}

/// Two hosts that share a clock.
pub(crate) async fn two() -> (Side, Side, Clock) {
    let clock = Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap());
    (side("alpha.example", &clock).await, side("beta.example", &clock).await, clock)
}

async fn side(hei: &str, clock: &Clock) -> Side {
    let template = TEMPLATE.get_or_init(template).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("host.sqlite");
    std::fs::write(&file, &template.database).unwrap();
    let host = open(hei, clock, &file, &template.sealing_key).await;
    let hei = HeiId::parse(hei).unwrap();
    let id = sign_in::enrol(&host, &hei, "Ilze Ozola", &sign_in::WHOLE_OFFICE).await.unwrap();
    let actor = Actor::Staff { institution: hei.clone(), id, name: "Ilze Ozola".to_owned() };
    Side { host, hei, actor, folder }
}

/// A post that nobody uses: letters are written, or wait.
pub(crate) fn mailing(reply_to: Option<&str>) -> Mailing {
    let address = |text| post::Address::parse(text).unwrap();
    let post = post::Post::new(post::PostOptions {
        host: "127.0.0.1".to_owned(),
        port: 1,
        tls: post::Tls::Never,
        login: None,
        from: address("mobility@alpha.example"),
        reply_to: reply_to.map(address),
        extra_ca_pem: Vec::new(),
        limit: Duration::from_secs(1),
    });
    Mailing {
        post: post.unwrap(),
        pages: "https://mobility.alpha.example/".parse().unwrap(),
        sign_in_links: true,
        keep_days: 30,
    }
}

/// A database that has the keys of both institutions: making them takes longer than most tests.
struct Template {
    database: Vec<u8>,
    sealing_key: String,
}

static TEMPLATE: OnceCell<Template> = OnceCell::const_new();

async fn template() -> Template {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("host.sqlite");
    let sealing_key = SealingKey::generate().unwrap().to_text();
    for hei in ["alpha.example", "beta.example"] {
        let host = open(hei, &Clock::real(), &file, &sealing_key).await;
        host.store().clone().close().await.unwrap();
    }
    Template { database: std::fs::read(&file).unwrap(), sealing_key }
}

/// A host of the first institution on a database that is empty.
pub(crate) async fn host_on(store: Store, clock: &Clock) -> Host {
    open_on(store, "alpha.example", clock, &SealingKey::generate().unwrap().to_text()).await
}

async fn open(hei: &str, clock: &Clock, file: &Path, sealing_key: &str) -> Host {
    open_on(Store::open(&format!("sqlite:{}", file.display())).await.unwrap(), hei, clock, sealing_key).await
}

async fn open_on(store: Store, hei: &str, clock: &Clock, sealing_key: &str) -> Host {
    let hei = HeiId::parse(hei).unwrap();
    Host::open(HostOptions {
        store,
        institutions: vec![InstitutionProfile {
            hei: hei.clone(),
            erasmus_code: Some(if hei.as_str() == "alpha.example" { "LV ALPHA01" } else { "D  BETA01" }.to_owned()),
            names: vec![LangText { lang: Some("en".to_owned()), text: format!("Rīgas universitāte {hei}") }],
            abbreviation: None,
            country: "LV".to_owned(),
            city: "Piemēra".to_owned(),
            pic: None,
            admin_email: format!("ewp@{hei}"),
            website: None,
            contacts: Vec::new(),
            public_url: Url::parse(&format!("https://{hei}/")).unwrap(),
            time_zone: "UTC".to_owned(),
        }],
        registry: Url::parse("https://registry.example/catalogue-v1.xml").unwrap(),
        extra_ca_pem: Vec::new(),
        sealing_key: SealingKey::from_text(sealing_key).unwrap(),
        clock: clock.clone(),
        pull_every: SignedDuration::from_secs(60),
        catalogue_every: SignedDuration::from_secs(60),
        partner_timeout: Duration::from_secs(1),
        provider: "Test".to_owned(),
    })
    .await
    .unwrap()
}

impl Side {
    /// Where its database is.
    pub(crate) fn database(&self) -> String {
        format!("sqlite:{}", self.folder().join("host.sqlite").display())
    }

    /// A folder of its own, gone with it.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Makes and sends an agreement with two invented conditions.
    pub(crate) async fn sent(&self, partner: &Side) -> AgreementId {
        let id = draft::create(&self.host, &self.actor, &partner.hei, None).await.unwrap();
        let (mut copy, mark) = draft::edit(&self.host, &self.hei, &id).await.unwrap();
        copy.conditions = domain::agreement::sample::conditions(&self.hei, &partner.hei, 2);
        draft::save(&self.host, &self.actor, &id, copy, mark).await.unwrap();
        send::send(&self.host, &self.actor, &id, None).await.unwrap();
        id
    }

    /// What a partner gets who asks for an id.
    pub(crate) async fn serves(&self, partner: &Side, id: &str) -> String {
        let institution = self.host.institution(&self.hei).unwrap();
        let served = answers::iias_get(&self.host, &institution, &partner.hei, &[id.to_owned()]).await.unwrap();
        served.xml
    }

    /// Asks the partner for its agreement.
    pub(crate) async fn asks(&self, partner: &Side, id: &str) -> Fetched {
        let institution = partner.host.institution(&partner.hei).unwrap();
        let served = answers::iias_get(&partner.host, &institution, &self.hei, &[id.to_owned()]).await.unwrap();
        Fetched { terms_changed_at: served.terms_changed_at, ..self.got(partner, id, served.xml.as_bytes()) }
    }

    /// The answer of the partner to a question about an id, whatever it is.
    pub(crate) fn got(&self, partner: &Side, id: &str, raw: &[u8]) -> Fetched {
        let remote_id = IiaId::parse(id).unwrap();
        Fetched {
            partner: partner.hei.clone(),
            document: interpret(raw, &partner.hei, &self.hei, &remote_id),
            remote_id,
            raw: raw.to_vec(),
            terms_changed_at: None,
            asked_at: self.host.clock().now(),
        }
    }

    /// Fetches the partner's agreement and keeps it.
    pub(crate) async fn fetches(&self, partner: &Side, id: &str) -> bool {
        let fetched = self.asks(partner, id).await;
        self.keeps(&fetched).await
    }

    pub(crate) async fn keeps(&self, fetched: &Fetched) -> bool {
        let institution = self.host.institution(&self.hei).unwrap();
        fetch_agreement::keep(&self.host, &institution, fetched).await.unwrap()
    }

    /// Asks whether the partner approves our agreement and keeps the answer.
    pub(crate) async fn asks_for_approval(&self, partner: &Side, id: &AgreementId) -> usize {
        let theirs = partner.host.institution(&partner.hei).unwrap();
        let xml = answers::approvals(&partner.host, &theirs, &self.hei, &[id.to_string()]).await.unwrap();
        let ids = std::slice::from_ref(id);
        let answer =
            fetch_approval::Approvals::read(&partner.hei, xml.as_bytes(), ids, self.host.clock().now()).unwrap();
        let ours = self.host.institution(&self.hei).unwrap();
        fetch_approval::keep(&self.host, &ours, ids, &answer).await.unwrap()
    }

    /// Approves the partner's copy as its host serves it now.
    pub(crate) async fn approves(
        &self,
        partner: &Side,
        id: &AgreementId,
        remote_id: &str,
    ) -> Result<approve::Approved, approve::ApproveRefused> {
        let hash = self.record(id).await.facts.current_copy().unwrap().hash.clone();
        self.approves_as_seen(partner, id, remote_id, &hash).await
    }

    pub(crate) async fn approves_as_seen(
        &self,
        partner: &Side,
        id: &AgreementId,
        remote_id: &str,
        seen: &CopyHash,
    ) -> Result<approve::Approved, approve::ApproveRefused> {
        let fetched = self.asks(partner, remote_id).await;
        let institution = self.host.institution(&self.hei).unwrap();
        approve::approve_fetched(&self.host, &institution, &self.actor, id, &fetched, seen).await
    }

    pub(crate) async fn record(&self, id: &AgreementId) -> record::Record {
        record::load(&self.host, &self.hei, id).await.unwrap().unwrap()
    }
}

/// A catalogue in which these hosts know each other.
pub(crate) fn catalogue_of(sides: &[&Side]) -> Vec<u8> {
    let host = |side: &&Side| {
        let manifest = side.host.manifest(&side.hei).unwrap();
        CatalogueHost::from(Manifest::read(manifest.as_bytes()).unwrap())
    };
    catalogue::write(&sides.iter().map(host).collect::<Vec<_>>())
}
