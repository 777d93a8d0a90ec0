//! A database of the version before this one is opened by this one: backed up, changed, checked, and only then
//! published.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use domain::agreement::sample;
use domain::hei::{HeiId, IiaId};
use domain::ids::AgreementId;
use ewp_protocol::keys::PrivateKey;
use ewp_protocol::sealing::SealingKey;
use store::upkeep::{self, Tables};
use store::{Store, agreements};
use testkit::browser::Browser;
use testkit::databases;

use crate::servers::{HostSetup, Server, everything, free_port};

const HEI: &str = "alpha.example";
/// The newest change of the tables that the version before this one knew.
const BEFORE: &str = "m0006_last_contact";
const OURS: &str = "0192f0c1-2f4b-7c3a-8a55-0123456789ab";
const COPY: &str = "0192f0c1-2f4b-7c3a-8a55-0123456789ff";
/// Microseconds of some moment in autumn 2026.
const AT: i64 = 1_790_000_000_000_000;

#[test]
fn a_file_of_the_version_before_is_backed_up_changed_and_served() {
    databases::on_sqlite(|_| upgraded(None));
}

#[test]
fn a_server_of_the_version_before_is_backed_up_changed_and_served() {
    databases::on_postgres(|_| async {
        let server = databases::postgres_server().unwrap();
        let name = format!("habita_test_{}", uuid::Uuid::new_v4().simple());
        let url = store::admin::create_database(&server, &name).await.unwrap();
        upgraded(Some(url)).await;
        store::admin::drop_database(&server, &name).await.unwrap();
    });
}

async fn upgraded(database: Option<String>) {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path(), database);
    let (machines, pages) = (free_port(), free_port());
    setup.write(machines, pages);
    let url = setup.database.clone().unwrap_or_else(|| sqlite(&setup));
    let old = Old::new(&setup);
    store::admin::make_older(&url, BEFORE, &old.statements).await.unwrap();
    let older = upkeep::look(&url).await.unwrap();
    assert!(matches!(&older, Tables::Older { newest, lacking } if newest == BEFORE && *lacking > 0), "{older:?}");

    // No other command changes the tables.
    let output = setup.command("sign-in-link").args(["--institution", HEI, "--name", "Anna"]).output().unwrap();
    assert!(everything(&output).contains("`habita serve` backs it up"), "{}", everything(&output));
    assert_eq!(upkeep::look(&url).await.unwrap(), older);

    let server = Server::spawn(setup.command("serve"), &setup.folder.join("log"));
    // The port is taken first; an answer comes when everything is done.
    server.once_open(machines);
    let manifest = Browser::default().open(&format!("http://127.0.0.1:{machines}/ewp/{HEI}/manifest.xml")).await;
    let log = server.said();
    assert!(log.contains("the backup is made and checked"), "{log}");
    assert!(log.contains("all documents are as they were"), "{log}");
    for key in &old.keys {
        assert!(manifest.html.contains(&key.public().to_base64()), "the same keys are published");
    }
    assert_eq!(upkeep::look(&url).await.unwrap(), Tables::Current);
    let store = Store::open(&url).await.unwrap();
    assert_eq!(upkeep::check_owed(&store).await.unwrap(), None);
    let hei = HeiId::parse(HEI).unwrap();
    let facts = agreements::facts(&store, &hei, &AgreementId::parse(OURS).unwrap()).await.unwrap().unwrap();
    assert_eq!(facts.current_revision().unwrap().hash.to_string(), old.hash);
    let proofs = app::proofs::check(&store).await.unwrap();
    assert!(proofs.hold() && (proofs.revisions, proofs.copies, proofs.approvals) == (1, 1, 1), "{proofs:?}");
    store.close().await.unwrap();
    drop(server);

    // The backup is the old database: the version before could go on with it.
    let backup = only_backup(&setup);
    assert_eq!(upkeep::look(&format!("sqlite:{}", backup.display())).await.unwrap(), older);
    // It can also be restored by this version, here into a new file.
    let elsewhere = self::setup(&folder.path().join("elsewhere"), None);
    elsewhere.write(free_port(), free_port());
    fs::copy(setup.folder.join("sealing.key"), elsewhere.folder.join("sealing.key")).unwrap();
    let output = elsewhere.command("restore").arg(&backup).output().unwrap();
    assert!(output.status.success(), "{}", everything(&output));
    let store = Store::open(&sqlite(&elsewhere)).await.unwrap();
    assert_eq!(app::proofs::check(&store).await.unwrap().digest, proofs.digest);
    store.close().await.unwrap();
}

#[tokio::test]
async fn a_document_without_its_hash_stops_the_upgrade_before_anything_is_changed() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path(), None);
    setup.write(free_port(), free_port());
    let mut old = Old::new(&setup);
    old.statements.push(format!("UPDATE agreement_revisions SET hash = '{}'", "ab".repeat(32)));
    store::admin::make_older(&sqlite(&setup), BEFORE, &old.statements).await.unwrap();
    let output = setup.command("serve").output().unwrap();
    let told = everything(&output);
    assert!(!output.status.success() && told.contains("Nothing was changed"), "{told}");
    assert!(told.contains(OURS) && told.contains(&old.hash), "the agreement and its hash are named: {told}");
    assert!(matches!(upkeep::look(&sqlite(&setup)).await.unwrap(), Tables::Older { .. }));
}

#[tokio::test]
async fn a_check_that_was_broken_off_is_done_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path(), None);
    let (machines, pages) = (free_port(), free_port());
    setup.write(machines, pages);
    let old = Old::new(&setup);
    let url = sqlite(&setup);
    store::admin::make_older(&url, BEFORE, &old.statements).await.unwrap();
    // The tables are changed and the program ends there; then a document is not what it was.
    let store = Store::open(&url).await.unwrap();
    assert_eq!(upkeep::check_owed(&store).await.unwrap().as_deref(), Some(BEFORE));
    store.close().await.unwrap();
    let other = "ab".repeat(32);
    let put =
        |from: &str, to: &str| vec![format!("UPDATE agreement_revisions SET hash = '{to}' WHERE hash = '{from}'")];
    store::admin::run(&url, &put(&old.hash, &other)).await.unwrap();
    let output = setup.command("serve").output().unwrap();
    let told = everything(&output);
    assert!(!output.status.success() && told.contains("The host does not start"), "{told}");
    let output = setup.command("check").output().unwrap();
    assert!(everything(&output).contains("the documents were not checked since"), "{}", everything(&output));
    store::admin::run(&url, &put(&other, &old.hash)).await.unwrap();
    let server = Server::start(setup.command("serve"), &setup.folder.join("log")).unwrap();
    let health = Browser::default().open(&format!("http://127.0.0.1:{machines}/health")).await;
    assert_eq!(health.status, 200);
    assert!(server.said().contains("all documents are as they were"), "{}", server.said());
}

/// What the version before this one had written.
struct Old {
    statements: Vec<String>,
    keys: Vec<PrivateKey>,
    hash: String,
}

impl Old {
    fn new(setup: &HostSetup) -> Self {
        let (alpha, beta) = (HeiId::parse(HEI).unwrap(), HeiId::parse("beta.example").unwrap());
        let id = AgreementId::parse(OURS).unwrap();
        let ours = sample::copy(&alpha, &id, "A-1", &beta, sample::conditions(&alpha, &beta, 3));
        let mut theirs = sample::copy(&beta, &id, "B-1", &alpha, sample::conditions(&beta, &alpha, 2));
        theirs.owner.iia_id = Some(IiaId::parse("B-7").unwrap());
        let frozen = app::translate::copy_to_message(&ours).write_frozen();
        let (answer, their_hash) = testkit::partner::document(&theirs);
        let approval =
            format!("<iias-approval-response><approval><iia-id>{OURS}</iia-id></approval></iias-approval-response>");
        let bytes = |bytes: &[u8]| literal(bytes, setup.database.is_some());
        let json = |copy| format!("'{}'", serde_json::to_string(copy).unwrap().replace('\'', "''"));
        let (content, their_content) = (json(&ours), json(&theirs));
        let (xml, answer) = (bytes(frozen.xml.as_bytes()), bytes(answer.as_bytes()));
        let approval = bytes(approval.as_bytes());
        let hash = frozen.hash;
        let mut statements = vec![
            format!(
                "INSERT INTO agreements (institution, id, partner, code, remote_id, created_at, modified_at, shared_at,
                    deleted_at, revision) VALUES ('{HEI}', '{OURS}', 'beta.example', 'A-1', 'B-7', {AT}, {AT}, {AT}, NULL, 1)"
            ),
            format!(
                "INSERT INTO agreement_revisions (institution, agreement, ordinal, content, years, xml, hash, frozen_at,
                    frozen_by, terms_changed_at, fetched_at)
                 VALUES ('{HEI}', '{OURS}', 1, {content}, '[]', {xml}, '{hash}', {AT}, 'Anna', {AT}, NULL)"
            ),
            format!(
                "INSERT INTO remote_records (institution, partner, remote_id, id, first_seen, fetched_at, current_copy)
                 VALUES ('{HEI}', 'beta.example', 'B-7', '0192f0c1-2f4b-7c3a-8a55-0123456789fe', {AT}, {AT}, '{COPY}')"
            ),
            format!(
                "INSERT INTO partner_copies (institution, id, partner, remote_id, ordinal, content, raw, hash,
                    first_fetched_at, terms_changed_at)
                 VALUES ('{HEI}', '{COPY}', 'beta.example', 'B-7', 1, {their_content}, {answer}, '{their_hash}', {AT}, {AT})"
            ),
            format!(
                "INSERT INTO approvals_given (institution, agreement, ordinal, partner, remote_id, copy, hash, at, by_whom)
                 VALUES ('{HEI}', '{OURS}', 1, 'beta.example', 'B-7', '{COPY}', '{their_hash}', {AT}, 'Anna')"
            ),
            format!(
                "INSERT INTO approvals_received (institution, agreement, ordinal, hash, raw, at)
                 VALUES ('{HEI}', '{OURS}', 1, '{hash}', {approval}, {AT})"
            ),
            format!(
                "INSERT INTO jobs (institution, id, kind, outgoing, partner, subject, agreement, state, generation, claim,
                    tries, attempts, enqueued_at, due_at)
                 VALUES ('{HEI}', '0192f0c1-2f4b-7c3a-8a55-0123456789fd', 'notify-agreement', true, 'beta.example',
                    '{OURS}', '{OURS}', 'pending', 1, 0, 0, 0, {AT}, {AT})"
            ),
            format!(
                "INSERT INTO exchanges (institution, id, direction, partner, api, endpoint, method, duration_ms, at)
                 VALUES ('{HEI}', '0192f0c1-2f4b-7c3a-8a55-0123456789fc', 'in', 'beta.example', 'iias', 'get', 'POST', 7,
                    {AT})"
            ),
        ];
        let sealing = SealingKey::open_or_make(&setup.folder.join("sealing.key")).unwrap();
        let mut keys = Vec::new();
        for role in ["client", "server"] {
            let key = PrivateKey::generate(2048).unwrap();
            let place = format!("habita/private-key/{HEI}/{role}");
            let sealed = sealing.seal(key.to_pkcs8_der().unwrap().as_bytes(), place.as_bytes()).unwrap();
            let (sealed, spki, name) = (bytes(&sealed), bytes(key.public().spki_der()), key.fingerprint());
            statements.push(format!(
                "INSERT INTO institution_keys (institution, fingerprint, role, sealed_private, spki, created_at)
                 VALUES ('{HEI}', '{name}', '{role}', {sealed}, {spki}, {AT})"
            ));
            keys.push(key);
        }
        Self { statements, keys, hash }
    }
}

fn literal(bytes: &[u8], is_postgres: bool) -> String {
    let mut hex = String::new();
    for byte in bytes {
        write!(hex, "{byte:02x}").unwrap();
    }
    if is_postgres { format!("'\\x{hex}'::bytea") } else { format!("x'{hex}'") }
}

/// The one backup that the program made by itself: beside a file, else in the folder beside the configuration.
fn only_backup(setup: &HostSetup) -> std::path::PathBuf {
    let folder = if setup.database.is_some() { setup.folder.join("backups") } else { setup.folder.clone() };
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut found: Vec<_> = files.filter(|file| file.extension().is_some_and(|ending| ending == "backup")).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    let file = found.remove(0);
    assert!(file.file_name().unwrap().to_str().unwrap().contains(&format!("before-upgrade-from-{BEFORE}")));
    file
}

fn sqlite(setup: &HostSetup) -> String {
    format!("sqlite:{}", setup.folder.join("habita.sqlite").display())
}

fn setup(folder: &Path, database: Option<String>) -> HostSetup {
    let authority = doors::authority::Authority::open(&folder.join("authority")).unwrap();
    HostSetup {
        folder: folder.join("host"),
        hei: HEI,
        database,
        public_url: "https://ewp.alpha.example".to_owned(),
        registry: format!("https://127.0.0.1:{}/catalogue-v1.xml", free_port()),
        extra_ca: authority.certificate_file(),
        certificate: None,
    }
}
