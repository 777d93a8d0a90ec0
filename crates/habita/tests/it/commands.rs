//! The other commands of the binary, and what it must refuse.

use app::agreements::list;
use app::clock::Clock;
use app::host::{Host, HostOptions};
use app::sign_in::{self, LinkFor, SignInRefused};
use domain::hei::HeiId;
use ewp_protocol::sealing::SealingKey;
use jiff::SignedDuration;
use testkit::browser::Browser;

use crate::servers::{HostSetup, binary, everything, free_port};

const HEI: &str = "alpha.example";

#[tokio::test]
async fn a_served_host_offers_no_one_click_and_its_links_work_once() {
    let folder = tempfile::tempdir().unwrap();
    let host = setup(folder.path()).start();
    let mut browser = Browser::default();
    let page = browser.open(&host.page("/sign-in")).await;
    assert_eq!(page.status, 200);
    let path = format!("/app/{HEI}/sign-in");
    assert!(page.find_form(&path, "").is_none(), "nobody can sign in with one click:\n{}", page.text());
    // Also not for somebody who writes the form by hand.
    let form = testkit::browser::Form {
        action: path,
        is_post: true,
        fields: vec![("staff".to_owned(), "0192f0c1-2f4b-7c3a-8a55-0123456789ab".to_owned())],
        buttons: vec![(String::new(), String::new())],
        ..testkit::browser::Form::default()
    };
    assert_eq!(browser.press(&page, &form, "").await.status, 404);
    assert!(browser.open(&host.page("/agreements")).await.url.path().ends_with("/sign-in"), "nobody is signed in");

    let link = host.sign_in_link("Anna Example");
    let page = browser.open(&link).await;
    let button = page.form(page.url.path(), "");
    let list = browser.press(&page, &button, "").await;
    assert!(list.url.path().ends_with("/account"), "who has no way to sign in sets one up first: {}", list.url);
    let mut another = Browser::default();
    let again = another.press(&page, &button, "").await;
    assert!(again.status >= 400, "a link works once");
    assert!(another.open(&host.page("/agreements")).await.url.path().ends_with("/sign-in"));

    // A second host on the same ports says what is wrong and what to do.
    let output = host.setup.command("serve").output().unwrap();
    let said = everything(&output);
    assert!(!output.status.success());
    assert!(said.contains("is already in use. Stop the program that uses it, or choose another port"), "{said}");
}

#[test]
fn a_key_that_the_configuration_does_not_have_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path());
    setup.write(free_port(), free_port());
    let text = std::fs::read_to_string(setup.config()).unwrap();
    std::fs::write(setup.config(), format!("pull_secnods = 5\n{text}")).unwrap();
    let output = setup.command("serve").output().unwrap();
    let said = everything(&output);
    assert!(!output.status.success());
    assert!(said.contains("habita.toml is not right") && said.contains("pull_secnods"), "{said}");
}

#[test]
fn a_registry_does_not_start_without_a_list_of_sources_or_a_mailbox() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sources.toml");
    let said = |mailbox: &str| {
        let mut command = binary();
        command.args(["registry", "--listen", "127.0.0.1:0", "--admin-email", mailbox, "--sources"]).arg(&file);
        let output = command.arg("--data").arg(folder.path().join("data")).output().unwrap();
        (output.status.code(), everything(&output))
    };
    let (code, told) = said("registry@network.example");
    assert!(code == Some(1) && told.contains("the sources file cannot be used: ") && told.contains("sources.toml"));
    std::fs::write(&file, "[[source]]\nlocatoin = 1\n").unwrap();
    let (code, told) = said("registry@network.example");
    assert!(code == Some(1) && told.contains("line 2: unknown field `locatoin`"), "{told}");
    let (code, told) = said("notmail");
    assert!(code == Some(2) && told.contains("write a mailbox"), "{told}");
}

#[tokio::test]
async fn a_sign_in_link_dies_after_fifteen_minutes() {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap());
    let host = open(folder.path(), clock.clone()).await;
    let hei = HeiId::parse(HEI).unwrap();
    let (in_time, late) = (
        sign_in::create_link(&host, &hei, LinkFor::Name("Anna Example"), false).await.unwrap(),
        sign_in::create_link(&host, &hei, LinkFor::Name("Bruno Example"), false).await.unwrap(),
    );
    clock.advance(SignedDuration::from_secs(14 * 60 + 59));
    sign_in::use_link(&host, &hei, &in_time, "").await.unwrap();
    clock.advance(SignedDuration::from_secs(1));
    let refused = sign_in::use_link(&host, &hei, &late, "").await;
    assert!(matches!(refused, Err(SignInRefused::NoLink)), "{refused:?}");
}

#[tokio::test]
async fn example_data_is_added_once() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path());
    setup.write(free_port(), free_port());
    let fill = || {
        let mut command = setup.command("example-data");
        let output = command.args(["--institution", HEI, "--partner", "beta.example"]).output().unwrap();
        assert!(output.status.success(), "{}", everything(&output));
        everything(&output)
    };
    let first = fill();
    assert!(first.contains("5 invented agreements"), "{first}");
    let second = fill();
    assert!(second.contains("0 invented agreements") && second.contains("were left as they are"), "{second}");
    let host = open(folder.path(), Clock::fixed("2026-11-20T10:00:00Z".parse().unwrap())).await;
    let hei = HeiId::parse(HEI).unwrap();
    let page = list::page(&host, &hei, &list::Filter::default(), &app::Place::First, 50).await.unwrap();
    assert_eq!(page.rows.len(), 5);
}

#[test]
fn a_short_list_ends_nobody_before_their_number_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path());
    setup.write(free_port(), free_port());
    let (whole, short) = (folder.path().join("whole.xlsx"), folder.path().join("short.csv"));
    std::fs::write(&whole, app::directory::sample::workbook()).unwrap();
    let line =
        "Erasmus code;PIC;Organisation;City;Country\nLV PIEMERA01;999900001;Rīgas Piemēra universitāte;Rīga;LV\n";
    std::fs::write(&short, line).unwrap();
    let import = |file: &std::path::Path, more: &[&str]| {
        let output = setup.command("eche").arg(file).args(more).output().unwrap();
        (output.status.success(), everything(&output))
    };
    assert!(import(&whole, &[]).0);
    let (done, said) = import(&short, &["--check"]);
    assert!(done && said.contains("ended 17") && said.contains("Nothing was changed"), "{said}");
    for more in [&[][..], &["--end", "16"]] {
        let (done, said) = import(&short, more);
        assert!(!done && said.contains("17 of 18 institutions") && said.contains("--end 17"), "{said}");
    }
    let (done, said) = import(&short, &["--end", "17"]);
    assert!(done && said.contains("ended 17") && said.contains("The list is imported"), "{said}");
}

#[test]
fn another_list_is_imported_once_its_numbers_are_named_and_no_device_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(folder.path());
    setup.write(free_port(), free_port());
    let list = |name: &str, site: &str, numbers: std::ops::Range<u32>| {
        let path = folder.path().join(name);
        let line = |number| format!("999800{number:03};Institute {number};LV INVENTED{number:03};Rīga;{site}\n");
        let lines: String = numbers.map(line).collect();
        std::fs::write(&path, format!("PIC;Legal name;\u{1b}[2JErasmus code;City;Website\n{lines}")).unwrap();
        path
    };
    let import = |file: &std::path::Path, more: &[&str]| {
        let output = setup.command("eche").arg(file).args(more).output().unwrap();
        (output.status.success(), everything(&output))
    };
    let (done, said) = import(&list("first.csv", "www.a.example", 0..12), &[]);
    assert!(done && said.contains("new 12") && !said.contains('\u{1b}'), "{said}");
    let other = list("other.csv", "www.b.example", 0..30);
    for more in [&[][..], &["--change", "12"], &["--new", "18"], &["--change", "11", "--new", "18"]] {
        let (done, said) = import(&other, more);
        assert!(!done && said.contains("12 of 12 institutions would get another name or website"), "{said}");
        assert!(said.contains("18 institutions would be new") && said.contains("--change 12 --new 18"), "{said}");
    }
    let (done, said) = import(&other, &["--change", "12", "--new", "18"]);
    assert!(done && said.contains("The list is imported"), "{said}");
    let (done, said) = import(std::path::Path::new("/dev/zero"), &[]);
    assert!(!done && said.contains("/dev/zero is no plain file"), "{said}");
}

#[test]
fn agreement_hash_tells_equal_from_different() {
    let folder = tempfile::tempdir().unwrap();
    let (alpha, beta) = (HeiId::parse(HEI).unwrap(), HeiId::parse("beta.example").unwrap());
    let id = domain::ids::AgreementId::parse("0192f0c1-2f4b-7c3a-8a55-0123456789ab").unwrap();
    let conditions = domain::agreement::sample::conditions(&alpha, &beta, 3);
    let copy = domain::agreement::sample::copy(&alpha, &id, "A-1", &beta, conditions);
    let (good, hash) = testkit::partner::document(&copy);
    let lie = good.replace(&hash, &"ab".repeat(32));
    for (name, text) in [("good.xml", good.as_str()), ("lie.xml", lie.as_str()), ("page.xml", "<html/>")] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let run = |names: &[&str]| binary().arg("agreement-hash").args(names).current_dir(folder.path()).output().unwrap();
    let output = run(&["good.xml"]);
    assert!(output.status.success());
    assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("good.xml 1 {hash} {hash} equal\n"));
    let output = run(&["good.xml", "lie.xml"]);
    assert_eq!(output.status.code(), Some(1));
    let lines = String::from_utf8(output.stdout).unwrap();
    assert!(lines.ends_with(&format!("lie.xml 1 {} {hash} different\n", "ab".repeat(32))), "{lines}");
    let output = run(&["page.xml"]);
    assert_eq!(output.status.code(), Some(2), "{}", everything(&output));
}

pub(crate) fn setup(folder: &std::path::Path) -> HostSetup {
    let authority = doors::authority::Authority::open(&folder.join("authority")).unwrap();
    HostSetup {
        folder: folder.to_owned(),
        hei: HEI,
        database: None,
        public_url: "https://ewp.alpha.example".to_owned(),
        // Nobody is there: a host starts without its registry.
        registry: format!("https://127.0.0.1:{}/catalogue-v1.xml", free_port()),
        extra_ca: authority.certificate_file(),
        certificate: None,
    }
}

/// Opens the host of the folder in this process.
async fn open(folder: &std::path::Path, clock: Clock) -> Host {
    let database = format!("sqlite:{}", folder.join("habita.sqlite").display());
    let public_url = url::Url::parse("https://ewp.alpha.example/").unwrap();
    Host::open(HostOptions {
        store: store::Store::open(&database).await.unwrap(),
        institutions: vec![testkit::network::profile(&HeiId::parse(HEI).unwrap(), 0, public_url)],
        registry: url::Url::parse("https://127.0.0.1:9/catalogue-v1.xml").unwrap(),
        extra_ca_pem: Vec::new(),
        sealing_key: SealingKey::open_or_make(&folder.join("sealing.key")).unwrap(),
        clock,
        pull_every: SignedDuration::from_secs(900),
        catalogue_every: SignedDuration::from_secs(300),
        partner_timeout: std::time::Duration::from_secs(8),
        provider: "Test".to_owned(),
    })
    .await
    .unwrap()
}
