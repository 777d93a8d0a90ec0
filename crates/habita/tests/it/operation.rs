//! What an operator does with a running host: watches it, gives it a new certificate, backs it up, restores it
//! elsewhere.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::hei::HeiId;
use doors::authority::Authority;
use ewp_protocol::client::{CallError, Client, ClientOptions, Fetched};
use store::Store;
use store::keys::KeyState;
use testkit::databases;
use testkit::mail::MailServer;

use crate::processes::start_registry;
use crate::servers::{HostSetup, RunningHost, Server, binary, everything, free_port};

const HEI: &str = "alpha.example";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_certificate_is_used_without_a_restart_and_a_broken_one_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (authority(folder.path(), "old"), authority(folder.path(), "new"));
    let files = (folder.path().join("door.pem"), folder.path().join("door.key"));
    certify(&old, &files);
    let mut setup = setup(folder.path(), "host");
    setup.certificate = Some(files.clone());
    let host = setup.start();
    let address = format!("https://127.0.0.1:{}/health", host.machines);
    assert_eq!(status(&old, &address).await.unwrap(), 200);
    assert!(status(&new, &address).await.is_err());

    // Half of a change, and something that is no certificate: the door stays as it is, and says so.
    let other = new.certify_loopback().unwrap();
    fs::write(&files.0, &other.certificate).unwrap();
    hang_up(&host);
    until(|| said(&host).contains("the new certificate cannot be used; the old one stays")).await;
    fs::write(&files.0, "no certificate").unwrap();
    hang_up(&host);
    until(|| said(&host).matches("the old one stays").count() >= 2).await;
    assert_eq!(status(&old, &address).await.unwrap(), 200);

    // The whole change, which the host sees by itself.
    fs::write(&files.0, &other.certificate).unwrap();
    fs::write(&files.1, &other.key).unwrap();
    until(|| said(&host).contains("a new certificate is in use")).await;
    assert_eq!(status(&new, &address).await.unwrap(), 200);
    assert!(status(&old, &address).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_watch_reads_counts_without_people_and_the_log_is_json_with_ids() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path(), "host");
    let (machines, pages, watch) = (free_port(), free_port(), free_port());
    setup.write(machines, pages);
    let text = fs::read_to_string(setup.config()).unwrap();
    let text = format!("log_format = \"json\"\n{text}\n[metrics]\nlisten = \"127.0.0.1:{watch}\"\n");
    fs::write(setup.config(), text).unwrap();
    let mut command = setup.command("serve");
    command.env("HABITA_LOG", "debug");
    let server = Server::start(command, &setup.folder.join("log")).unwrap();

    let http = testkit::browser::Browser::default;
    let page = http().open(&format!("http://127.0.0.1:{machines}/ewp/{HEI}/echo/v2?echo=Anna+Example")).await;
    assert_eq!(page.status, 401);
    let metrics = http().open(&format!("http://127.0.0.1:{watch}/metrics")).await;
    assert_eq!(metrics.status, 200);
    let text = &metrics.html;
    for line in [
        "habita_exchanges_total{direction=\"in\",api=\"echo\",result=\"refused\"} 1",
        "habita_exchange_duration_seconds_count{direction=\"in\"} 1",
        "habita_database_up 1",
        "habita_jobs_waiting{direction=\"out\"} 0",
        "habita_catalogue_hosts 0",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} is missing:\n{text}");
    }
    assert!(!text.contains("Anna") && !text.contains(HEI), "{text}");
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        assert!(line.rsplit_once(' ').is_some_and(|(_, value)| value.parse::<f64>().is_ok()), "{line}");
    }
    let health = http().open(&format!("http://127.0.0.1:{watch}/health")).await;
    assert_eq!((health.status, health.html.as_str()), (200, "ok\n"));
    // Nobody was ever heard of, so no partner can be served.
    let ready = http().open(&format!("http://127.0.0.1:{machines}/ready")).await;
    assert_eq!((ready.status, ready.html.as_str()), (503, "no catalogue of the registry is known\n"));

    let log = server.said();
    let answered: Vec<&str> = log.lines().filter(|line| line.contains("\"message\":\"answered\"")).collect();
    assert!(!answered.is_empty(), "{log}");
    for line in &answered {
        assert!(line.starts_with('{') && line.contains("\"door\":\"") && line.contains("\"id\":\""), "{line}");
    }
    assert!(answered.iter().any(|line| line.contains("\"status\":401")), "{log}");
    assert!(!log.contains("Anna"), "{log}");
}

#[test]
fn a_backup_of_a_running_host_becomes_another_host() {
    databases::on_sqlite(|_| async { backed_up_and_restored(None, None).await });
}

#[test]
fn a_backup_moves_a_host_to_a_server_and_back() {
    databases::on_postgres(|fresh| async move {
        backed_up_and_restored(None, Some(fresh.url.clone())).await;
        let other = databases::postgres_server().unwrap();
        let name = format!("habita_test_{}", uuid::Uuid::new_v4().simple());
        let url = store::admin::create_database(&other, &name).await.unwrap();
        backed_up_and_restored(Some(url), None).await;
        store::admin::drop_database(&other, &name).await.unwrap();
    });
}

async fn backed_up_and_restored(from: Option<String>, to: Option<String>) {
    let folder = tempfile::tempdir().unwrap();
    let first = HostSetup { database: from, ..setup(folder.path(), "first") };
    let host = first.start();
    let mut example = host.setup.command("example-data");
    let output = example.args(["--institution", HEI, "--partner", "beta.example"]).output().unwrap();
    assert!(output.status.success(), "{}", everything(&output));
    let file = folder.path().join("it is.backup");
    let backup = |setup: &HostSetup| {
        let mut command = setup.command("backup");
        command.arg(&file).output().unwrap()
    };
    let output = backup(&host.setup);
    let told = everything(&output);
    assert!(output.status.success() && told.contains("Every hash was computed again"), "{told}");
    assert!(told.contains("sealing.key is not in the backup"), "{told}");
    assert!(everything(&backup(&host.setup)).contains("never overwrites"), "a backup is made once");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let first = Store::open(&host.setup.database.clone().unwrap_or_else(|| sqlite(&host.setup))).await.unwrap();
    assert!(store::upkeep::backed_up_at(&first).await.unwrap().is_some(), "the pages know of the backup");
    first.close().await.unwrap();
    let keys = listed_keys(&host.setup);
    assert_eq!(keys.matches("active").count(), 2, "{keys}");

    let second = HostSetup { database: to, ..setup(folder.path(), "second") };
    second.write(free_port(), free_port());
    let restore = |more: &[&str]| second.command("restore").arg(&file).args(more).output().unwrap();
    let output = restore(&[]);
    assert!(everything(&output).contains("there is no sealing key"), "{}", everything(&output));
    fs::copy(host.setup.folder.join("sealing.key"), second.folder.join("sealing.key")).unwrap();
    let output = restore(&[]);
    let told = everything(&output);
    assert!(output.status.success() && told.contains("the documents are those of the backup"), "{told}");
    assert_eq!(listed_keys(&second), keys, "the same keys sign there");
    let output = restore(&[]);
    assert!(everything(&output).contains("the database is not empty"), "{}", everything(&output));
    let output = restore(&["--replace"]);
    let told = everything(&output);
    assert!(output.status.success() && told.contains("What the database held is in"), "{told}");
    // The other host is a whole one.
    drop(host);
    let host = second.start();
    let page = testkit::browser::Browser::default().open(&format!("http://127.0.0.1:{}/health", host.machines)).await;
    assert_eq!(page.status, 200);
    let url = host.setup.database.clone().unwrap_or_else(|| sqlite(&host.setup));
    let store = Store::open(&url).await.unwrap();
    let hei = HeiId::parse(HEI).unwrap();
    assert_eq!(store::agreements::ids(&store, &hei, None, 10).await.unwrap().len(), 5);
    assert!(app::proofs::check(&store).await.unwrap().hold());
    assert!(store::upkeep::backed_up_at(&store).await.unwrap().is_some());
    store.close().await.unwrap();
}

#[test]
fn a_damaged_backup_and_what_is_none_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let first = setup(folder.path(), "first");
    first.write(free_port(), free_port());
    let mut example = first.command("example-data");
    assert!(example.args(["--institution", HEI, "--partner", "beta.example"]).output().unwrap().status.success());
    let file = folder.path().join("one.backup");
    assert!(first.command("backup").arg(&file).output().unwrap().status.success());
    // One digit of each document.
    let mut bytes = fs::read(&file).unwrap();
    // Everywhere, since pages of the file keep pieces of documents that are none any more; and where the digit follows
    // at once, since a document may lie on several pages.
    let needle = b"<mobilities-per-year>";
    let mut changed = 0;
    for at in needle.len()..bytes.len() {
        if bytes[at].is_ascii_digit() && bytes[..at].ends_with(needle) {
            bytes[at] = if bytes[at] == b'9' { b'8' } else { bytes[at] + 1 };
            changed += 1;
        }
    }
    assert!(changed > 0, "the backup holds no document");
    let damaged = folder.path().join("damaged.backup");
    fs::write(&damaged, bytes).unwrap();
    let second = setup(folder.path(), "second");
    second.write(free_port(), free_port());
    fs::copy(first.folder.join("sealing.key"), second.folder.join("sealing.key")).unwrap();
    let restore = |file: &Path| {
        let output = second.command("restore").arg(file).output().unwrap();
        assert!(!output.status.success(), "{}", everything(&output));
        everything(&output)
    };
    let told = restore(&damaged);
    assert!(told.contains("not those that were backed up") && told.contains("kept"), "{told}");
    let told = restore(&first.folder.join("habita.sqlite"));
    assert!(told.contains("is no backup"), "{told}");
    // What is no database at all, and half of a backup: said once, and not in the words of the database.
    let whole = fs::read(&file).unwrap();
    for (name, bytes, said) in [
        ("letter.backup", "Dear all, this is a letter. ".repeat(400).into_bytes(), "is no backup"),
        ("half.backup", whole[..whole.len() / 2].to_vec(), "the backup is damaged"),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
        let told = restore(&folder.path().join(name));
        assert!(told.matches(said).count() == 1 && !told.contains("code:"), "{told}");
    }
    // Another sealing key does not open the keys; new keys are made only when that is said.
    fs::remove_file(second.folder.join("sealing.key")).unwrap();
    ewp_protocol::sealing::SealingKey::open_or_make(&second.folder.join("sealing.key")).unwrap();
    assert!(restore(&file).contains("does not open the keys of alpha.example"));
    let output = second.command("restore").arg(&file).arg("--new-keys").output().unwrap();
    assert!(output.status.success(), "{}", everything(&output));
    let keys = listed_keys(&second);
    assert!(keys.matches("active").count() == 2 && keys.matches("retired").count() == 2, "{keys}");
}

#[test]
fn check_says_what_there_is_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path(), "host");
    setup.write(free_port(), free_port());
    let output = setup.command("check").output().unwrap();
    let told = everything(&output);
    assert_eq!(output.status.code(), Some(1), "nobody is there: {told}");
    for part in [
        "fine   Configuration: ",
        "note   Database (sqlite): empty",
        "note   Sealing key: there is none",
        "note   Certificate of [machines]: none",
        "TO DO  Registry: https://127.0.0.1:",
        "TO DO  Own address: https://127.0.0.1:",
        "Is `habita serve` running?",
    ] {
        assert!(told.contains(part), "{part} is missing:\n{told}");
    }
    assert!(!told.contains("wait_seconds"), "{told}");
    assert!(!setup.folder.join("habita.sqlite").exists() && !setup.folder.join("sealing.key").exists());
    let text = fs::read_to_string(setup.config()).unwrap();
    fs::write(setup.config(), format!("{text}\n[keys]\nwait_seconds = 600\n")).unwrap();
    let told = everything(&setup.command("check").output().unwrap());
    assert!(told.contains("note   [keys] wait_seconds is 600: "), "{told}");
    fs::write(setup.config(), text.replace("registry =", "registri =")).unwrap();
    let output = setup.command("check").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(everything(&output).contains("TO DO  Configuration: "), "{}", everything(&output));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_tries_the_mail_server_and_sends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path(), "host");
    setup.write(free_port(), free_port());
    let text = fs::read_to_string(setup.config()).unwrap();
    let check = || everything(&setup.command("check").output().unwrap());
    assert!(check().contains("note   Mail: there is no [mail], so none is sent"));
    let server = MailServer::plain().await;
    let place = server.address();
    let mail = format!(
        "\n[mail]\nhost = \"127.0.0.1\"\nport = {}\ntls = \"none\"\nfrom = \"mobility@alpha.example\"\n",
        place.port()
    );
    fs::write(setup.config(), format!("{text}{mail}")).unwrap();
    let told = check();
    assert!(told.contains(&format!("fine   Mail: {place} answers in plain text on this machine")), "{told}");
    assert_eq!((server.dialogues(), server.arrived().len()), (1, 0));
    server.says("EHLO", "554 5.7.1 go away");
    let told = check();
    assert!(told.contains("TO DO  Mail: the mail server takes nothing from us (EHLO: 554 5.7.1 go away)"), "{told}");
    // A password never stands in the file, and a wrong line is refused by name.
    fs::write(setup.config(), format!("{text}{mail}password = \"secret\"\n")).unwrap();
    assert!(check().contains("unknown field `password`"));
}

#[test]
fn a_host_that_is_set_up_right_has_nothing_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let mut setup = setup(folder.path(), "host");
    let authority = authority(folder.path(), "authority");
    let files = (folder.path().join("door.pem"), folder.path().join("door.key"));
    certify(&authority, &files);
    let (machines, pages) = (free_port(), free_port());
    let public_url = format!("https://127.0.0.1:{machines}");
    let source = format!("[[source]]\nlocation = \"{public_url}/ewp/{HEI}/manifest.xml\"\n");
    fs::write(folder.path().join("sources.toml"), source).unwrap();
    let (_registry, port) = start_registry(folder.path(), &authority, "https://registry.example/");
    setup.certificate = Some(files);
    setup.public_url = public_url;
    setup.registry = format!("https://127.0.0.1:{port}/catalogue-v1.xml");
    setup.write(machines, pages);
    let _host = Server::start(setup.command("serve"), &setup.folder.join("log")).unwrap();
    let mut told = String::new();
    for _ in 0..60 {
        let output = setup.command("check").output().unwrap();
        told = everything(&output);
        if output.status.success() {
            break;
        }
        std::thread::sleep(Duration::from_millis(250));
    }
    for part in [
        "fine   Database (sqlite): answers",
        "opens all private keys",
        "fine   Certificate of [machines]: for 127.0.0.1",
        "fine   Clock: as the registry's",
        "fine   Registry: lists alpha.example with the client key that signs now",
        "fine   Registry: lists alpha.example with the server key that signs now",
        "fine   Own address: https://127.0.0.1:",
        "Nothing to do.",
    ] {
        assert!(told.contains(part), "{part} is missing:\n{told}");
    }
}

#[test]
fn keys_are_rotated_by_hand_and_never_too_early() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path(), "host");
    setup.write(free_port(), free_port());
    let keys = |args: &[&str]| {
        let mut command = binary();
        command.arg("keys").arg(args[0]).arg("--config").arg(setup.config()).args(&args[1..]);
        let output = command.output().unwrap();
        (output.status.success(), everything(&output))
    };
    // The host makes its first keys.
    let mut example = setup.command("example-data");
    assert!(example.args(["--institution", HEI, "--partner", "beta.example"]).output().unwrap().status.success());
    let (ok, told) = keys(&["rotate"]);
    assert!(ok && told.matches("published").count() == 2, "{told}");
    assert!(told.contains("waits until the registry's catalogue lists it"), "{told}");
    let (ok, told) = keys(&["rotate", "--role", "client"]);
    assert!(!ok && told.contains("a change of this role is under way"), "{told}");
    let (_, told) = keys(&["list"]);
    let published = told.lines().find(|line| line.contains("published")).unwrap();
    let name = published.split_whitespace().next().unwrap();
    let (ok, told) = keys(&["activate", "--institution", HEI, name]);
    assert!(!ok && told.contains("does not list the key"), "{told}");
    let (ok, told) = keys(&["activate", "--institution", HEI, name, "--now"]);
    assert!(ok && told.contains("retiring"), "{told}");
    let (ok, told) = keys(&["retire", "--institution", HEI, name]);
    assert!(!ok && told.contains("rotate first"), "{told}");
    let (ok, told) = keys(&["start-anew", "--institution", HEI]);
    assert!(!ok && told.contains("say --yes"), "{told}");
    let (ok, told) = keys(&["start-anew", "--institution", HEI, "--yes"]);
    assert!(ok && told.matches("active").count() == 2 && told.matches("retired").count() == 4, "{told}");
    assert!(KeyState::Retired > KeyState::Active);
}

fn listed_keys(setup: &HostSetup) -> String {
    let mut command = binary();
    command.args(["keys", "list", "--config"]).arg(setup.config());
    if let Some(database) = &setup.database {
        command.env("HABITA_DATABASE", database);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", everything(&output));
    everything(&output)
}

fn sqlite(setup: &HostSetup) -> String {
    format!("sqlite:{}", setup.folder.join("habita.sqlite").display())
}

fn setup(folder: &Path, name: &str) -> HostSetup {
    HostSetup {
        folder: folder.join(name),
        hei: HEI,
        database: None,
        public_url: format!("https://127.0.0.1:{}", free_port()),
        registry: format!("https://127.0.0.1:{}/catalogue-v1.xml", free_port()),
        extra_ca: authority(folder, "authority").certificate_file(),
        certificate: None,
    }
}

fn authority(folder: &Path, name: &str) -> Authority {
    Authority::open(&folder.join(name)).unwrap()
}

fn certify(authority: &Authority, files: &(PathBuf, PathBuf)) {
    let certified = authority.certify_loopback().unwrap();
    fs::write(&files.0, certified.certificate).unwrap();
    fs::write(&files.1, certified.key).unwrap();
}

fn hang_up(host: &RunningHost) {
    let id = host.server.as_ref().unwrap().id().to_string();
    assert!(std::process::Command::new("kill").args(["-HUP", &id]).status().unwrap().success());
}

fn said(host: &RunningHost) -> String {
    host.server.as_ref().unwrap().said()
}

async fn until(mut is_so: impl FnMut() -> bool) {
    for _ in 0..300 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it did not happen within 15 seconds");
}

/// The status of an answer to a caller who trusts this authority.
async fn status(trusted: &Authority, address: &str) -> Result<u16, CallError> {
    let options =
        ClientOptions { ca_pem: vec![trusted.certificate_pem().as_bytes().to_vec()], ..ClientOptions::default() };
    match Client::new(options).unwrap().fetch_plain(address, None).await? {
        Fetched::Document { status, .. } => Ok(status.as_u16()),
        Fetched::NotModified => Ok(304),
    }
}
