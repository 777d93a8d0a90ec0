//! The story as it is lived: a registry and two hosts, each a process of the binary with its own database and keys,
//! and two people who do everything on the pages. One host is killed in the middle.

use std::path::Path;
use std::process::Command;

use doors::authority::Authority;
use doors::{Door, Security};
use testkit::browser::{Browser, Page};
use testkit::databases::{self, Fresh};
use testkit::wire::Wire;

use crate::servers::{HostSetup, RunningHost, Server, binary, free_port};

#[test]
fn two_processes_conclude_an_agreement_although_one_is_killed_in_the_middle() {
    if databases::postgres_server().is_some() {
        databases::on_postgres(|fresh: Fresh| story(Some(fresh.url)));
    } else {
        eprintln!("the story runs with a file at both hosts");
        databases::on_sqlite(|_| story(None));
    }
}

async fn story(database: Option<String>) {
    let folder = tempfile::tempdir().unwrap();
    let authority = Authority::open(&folder.path().join("authority")).unwrap();
    let wire = Wire::in_folder(&folder.path().join("wire"));
    let (_registry, mut alpha, beta) = start(folder.path(), &authority, &wire, database);
    // One browser for both: it sends every cookie to every port.
    let mut browser = Browser::default();
    sign_in(&mut browser, &alpha, "Anna Example").await;
    sign_in(&mut browser, &beta, "Bruno Example").await;

    let ours = draft_and_send(&mut browser, &alpha, "beta.example").await;
    assert_eq!(tag(&browser.open(&ours).await), "Sent, partner has no copy yet");

    let theirs = copy_and_change(&mut browser, &beta, "alpha.example", &mut alpha).await;
    let page = browser.open_until(&theirs, "that its message waits", |page| says(page, "Trying again")).await;
    assert_eq!(page.status, 200);
    alpha.start_again();

    // The session was kept, and what was missed is found.
    let page = browser.open_until(&ours, "the partner's copy", |page| tag(page) == "Differences").await;
    assert_eq!(page.status, 200);
    take_over(&mut browser, &ours).await;
    approve(&mut browser, &theirs).await;
    browser.open_until(&ours, "the partner's approval", |page| tag(page) == "Partner approved").await;
    approve(&mut browser, &ours).await;
    for record in [&ours, &theirs] {
        let page = browser.open_until(record, "that it is in force", |page| tag(page) == "In force").await;
        assert!(says(&page, "6"), "the number that both agreed on");
    }
    wire.validate();
}

/// Starts all three. To be called on the test's runtime, in which the proxies run.
fn start(
    folder: &Path,
    authority: &Authority,
    wire: &Wire,
    database: Option<String>,
) -> (Server, RunningHost, RunningHost) {
    let doors = [(); 3].map(|()| Door::on_loopback(0).unwrap());
    let [registry_url, alpha_url, beta_url] =
        [&doors[0], &doors[1], &doors[2]].map(|door| format!("https://{}", door.address()));
    let manifests = [(&alpha_url, "alpha.example"), (&beta_url, "beta.example")];
    let sources = manifests.map(|(url, hei)| format!("[[source]]\nlocation = \"{url}/ewp/{hei}/manifest.xml\"\n"));
    std::fs::write(folder.join("sources.toml"), sources.concat()).unwrap();
    let setup = |name: &str, hei, public_url: &str, database, certificate| HostSetup {
        folder: folder.join(name),
        hei,
        database,
        public_url: public_url.to_owned(),
        registry: format!("{registry_url}/catalogue-v1.xml"),
        extra_ca: authority.certificate_file(),
        certificate,
    };
    let (registry, registry_port) = start_registry(folder, authority, &registry_url);
    // One host has a certificate of its own, the other one leaves TLS to the proxy in front of it.
    let certificate = certify(folder, authority, "alpha");
    let alpha = setup("alpha", "alpha.example", &alpha_url, database, Some(certificate)).start();
    let beta = setup("beta", "beta.example", &beta_url, None, None).start();
    let targets = [
        format!("https://127.0.0.1:{registry_port}"),
        format!("https://127.0.0.1:{}", alpha.machines),
        format!("http://127.0.0.1:{}", beta.machines),
    ];
    for (door, target) in doors.into_iter().zip(targets) {
        let router = wire.proxy(&target, authority.certificate_pem().as_bytes());
        let certified = authority.certify_loopback().unwrap();
        let security =
            Security::Tls { certificate: certified.certificate.into_bytes(), key: certified.key.into_bytes() };
        // It ends with the test's runtime.
        tokio::spawn(door.serve(security, router, std::future::pending()));
    }
    (registry, alpha, beta)
}

pub(crate) fn start_registry(folder: &Path, authority: &Authority, public_url: &str) -> (Server, u16) {
    let (certificate, key) = certify(folder, authority, "registry");
    let command = |port: u16| -> Command {
        let mut command = binary();
        command
            .arg("registry")
            .args(["--every", "1", "--admin-email", "registry@network.example", "--private", "--any-port"])
            .args(["--listen", &format!("127.0.0.1:{port}"), "--public-url", public_url])
            .arg("--sources")
            .arg(folder.join("sources.toml"))
            .arg("--data")
            .arg(folder.join("registry"))
            .arg("--certificate")
            .arg(&certificate)
            .arg("--key")
            .arg(&key)
            .arg("--extra-ca")
            .arg(authority.certificate_file());
        command
    };
    for _ in 0..5 {
        let port = free_port();
        match Server::start(command(port), &folder.join("registry.log")) {
            Ok(server) => return (server, port),
            Err(said) => assert!(said.contains("already in use"), "the registry does not start:\n{said}"),
        }
    }
    panic!("no free port for the registry");
}

fn certify(folder: &Path, authority: &Authority, name: &str) -> (std::path::PathBuf, std::path::PathBuf) {
    let certified = authority.certify_loopback().unwrap();
    let (certificate, key) = (folder.join(format!("{name}.pem")), folder.join(format!("{name}.key")));
    std::fs::write(&certificate, certified.certificate).unwrap();
    std::fs::write(&key, certified.key).unwrap();
    (certificate, key)
}

async fn sign_in(browser: &mut Browser, host: &RunningHost, name: &str) {
    let page = browser.open(&host.sign_in_link(name)).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let path = page.url.path().to_owned();
    let page = browser.press(&page, &page.form(&path, ""), "").await;
    assert!(page.url.path().ends_with("/account"), "{}", page.url);
    assert!(says(&page, name), "the page shows who is signed in");
}

/// Makes an agreement with one condition and sends it. Returns the address of its page.
async fn draft_and_send(browser: &mut Browser, host: &RunningHost, partner: &str) -> String {
    let search = host.page(&format!("/agreements/new?q={partner}"));
    let choose =
        |page: &Page| page.forms().into_iter().find(|form| form.is_post && form.value("partner") == Some(partner));
    let page = browser.open_until(&search, "the partner", |page| choose(page).is_some()).await;
    let edit = browser.press(&page, &choose(&page).unwrap(), "").await;
    assert!(edit.url.path().ends_with("/edit"), "{}", edit.url);
    let page = browser.press(&edit, &edit.form("/edit", "add-student-studies"), "add-student-studies").await;
    assert!(page.url.path().ends_with("/conditions/new"), "{}", page.text());
    let form = page
        .form("/conditions/new", "check")
        .with("per-year", "4")
        .with("months-per-year", "20")
        .with("language-0", "en")
        .with("level-0", "B2")
        .with("subject-0", "0613")
        .with("other-terms", "Applications close on 30 April.");
    let edit = browser.press(&page, &form, "check").await;
    assert!(edit.url.path().ends_with("/edit"), "{}", edit.text());
    send(browser, &edit).await
}

/// Makes a copy of what the partner sent, changes the number of people, and sends it while the partner's host is dead.
/// Returns the address of its page.
async fn copy_and_change(
    browser: &mut Browser,
    host: &RunningHost,
    partner: &str,
    partners_host: &mut RunningHost,
) -> String {
    let received = |page: &Page| page.links().into_iter().find(|link| link.contains(&format!("/received/{partner}/")));
    let list = host.page("/agreements");
    let page = browser.open_until(&list, "what the partner sent", |page| received(page).is_some()).await;
    let page = browser.open(page.at(&received(&page).unwrap()).as_str()).await;
    let form = page.forms().into_iter().find(|form| form.buttons.contains(&("do".to_owned(), "copy".to_owned())));
    let edit = browser.press(&page, &form.expect("a copy can be made"), "copy").await;
    assert!(edit.url.path().ends_with("/edit"), "{}", edit.text());
    let condition = edit.links().into_iter().find(|link| link.ends_with("/conditions/1"));
    let page = browser.open(edit.at(&condition.expect("the condition was copied")).as_str()).await;
    let form = page.form("/conditions/1", "check");
    assert_eq!(form.value("per-year"), Some("4"));
    let edit = browser.press(&page, &form.with("per-year", "6"), "check").await;
    partners_host.kill();
    send(browser, &edit).await
}

/// From the page of a draft to the page of the agreement, by way of the last check.
async fn send(browser: &mut Browser, edit: &Page) -> String {
    let check = browser.press(edit, &edit.form("/edit", "send"), "send").await;
    assert!(check.url.path().ends_with("/send"), "{}", check.text());
    let record = browser.press(&check, &check.form("/send", ""), "").await;
    assert_eq!(record.status, 200);
    let mut url = record.url.clone();
    url.set_query(None);
    url.to_string()
}

async fn take_over(browser: &mut Browser, record: &str) {
    let page = browser.open(&format!("{record}/compare?take=theirs")).await;
    assert!(says(&page, "6") && says(&page, "4"), "both numbers are shown");
    let record = browser.press(&page, &page.form("/compare", "send"), "send").await;
    assert_eq!(tag(&record), "Ready to approve");
}

/// Approves as soon as the page lets one.
async fn approve(browser: &mut Browser, record: &str) {
    let compare = format!("{record}/compare");
    let can = |page: &Page| page.find_form("/approve", "").is_some();
    let page = browser.open_until(&compare, "a button to approve", can).await;
    let record = browser.press(&page, &page.form("/approve", ""), "").await;
    assert_eq!(record.status, 200);
    assert!(matches!(tag(&record).as_str(), "You approved" | "In force"), "{}", record.text());
}

/// The state in the page's head.
fn tag(page: &Page) -> String {
    page.text_of("tag").unwrap_or_default()
}

fn says(page: &Page, words: &str) -> bool {
    page.text().contains(words)
}
