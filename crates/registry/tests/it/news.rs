//! What hosts are told by mail, with a real mail server.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use l10n::Lang;
use post::{Address, Post, PostOptions, Tls};
use registry::news::News;
use testkit::mail::MailServer;

use crate::world::{Behaviour, World};

fn news(server: &MailServer) -> News {
    let post = Post::new(PostOptions {
        host: "127.0.0.1".to_owned(),
        port: server.address().port(),
        tls: Tls::Never,
        login: None,
        from: Address::parse("registry@network.example").unwrap(),
        reply_to: None,
        extra_ca_pem: Vec::new(),
        limit: Duration::from_secs(5),
    });
    News { post: post.unwrap(), lang: Lang::En }
}

fn at(minutes: i64) -> Timestamp {
    "2026-11-20T10:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

/// A registry that sends mail and has one host, of which all is well.
async fn world(server: &MailServer) -> World {
    let mut world = World::new();
    world.registry.send_news(news(server));
    // It begins with nothing to tell.
    assert_eq!(world.registry.tell_hosts(at(0)).await, 0);
    let manifest = world.manifest("/a", "alpha.example").write();
    world.add("/a", Behaviour::Document(manifest));
    world.registry.import_once().await;
    world
}

/// A manifest of which something is left out.
fn left_out(world: &World) -> Behaviour {
    let mut manifest = world.manifest("/a", "alpha.example");
    manifest.admin_emails = vec!["no mailbox".to_owned(), "ewp@alpha.example".to_owned(), "b@alpha.example".to_owned()];
    Behaviour::Document(manifest.write())
}

#[tokio::test]
async fn each_change_is_told_once() {
    let server = MailServer::plain().await;
    let world = world(&server).await;
    assert_eq!(world.registry.tell_hosts(at(1)).await, 0, "all is well from the beginning");
    world.hosts.set("/a", left_out(&world));
    world.registry.import_once().await;
    assert_eq!(world.findings("/a"), ["registry-finding-mailbox"]);
    assert_eq!(world.registry.tell_hosts(at(2)).await, 2);
    assert_eq!(world.registry.tell_hosts(at(3)).await, 0);
    let arrived = server.arrived();
    let to: Vec<&str> = arrived.iter().map(|arrived| arrived.to.as_str()).collect();
    assert_eq!(to, ["ewp@alpha.example", "b@alpha.example"]);
    let read = arrived[0].read();
    assert_eq!(read.subject, "Parts of the manifest of University of alpha.example are left out");
    assert_eq!(read.from_name, "Registry registry.example");
    assert!(read.text.contains("no mailbox"), "{}", read.text);
    assert!(read.link("/hosts/").starts_with("https://registry.example/hosts/"));
    keep("registry-left-out", &read);

    let manifest = world.manifest("/a", "alpha.example").write();
    world.hosts.set("/a", Behaviour::Document(manifest));
    world.registry.import_once().await;
    assert_eq!(world.registry.tell_hosts(at(4)).await, 1);
    let read = server.arrived()[2].read();
    assert_eq!(read.subject, "University of alpha.example is in the catalogue again");
    keep("registry-well", &read);
}

#[tokio::test]
async fn a_host_that_is_away_for_a_moment_hears_nothing() {
    let server = MailServer::plain().await;
    let world = world(&server).await;
    assert_eq!(world.registry.tell_hosts(at(1)).await, 0);
    world.hosts.set("/a", Behaviour::Status(503));
    world.registry.import_once().await;
    // The registry's clock stands still at the minute 0.
    assert_eq!(world.registry.tell_hosts(at(14)).await, 0);
    assert_eq!(world.registry.tell_hosts(at(16)).await, 1);
    let read = server.arrived()[0].read();
    assert_eq!(read.subject, "The manifest of University of alpha.example cannot be fetched");
    assert!(read.text.contains("503"), "{}", read.text);
    keep("registry-away", &read);
}

#[tokio::test]
async fn a_host_that_changes_all_day_hears_four_times() {
    let server = MailServer::plain().await;
    let world = world(&server).await;
    world.registry.tell_hosts(at(1)).await;
    let well = world.manifest("/a", "alpha.example").write();
    let mut bad = world.manifest("/a", "alpha.example");
    bad.admin_emails.push("no mailbox".to_owned());
    for round in 0..10 {
        let document = if round % 2 == 0 { bad.write() } else { well.clone() };
        world.hosts.set("/a", Behaviour::Document(document));
        world.registry.import_once().await;
        world.registry.tell_hosts(at(10 + round)).await;
    }
    assert_eq!(server.arrived().len(), 4);
    // The next day it hears how things are, if they are not as it was told last.
    world.hosts.set("/a", Behaviour::Document(bad.write()));
    world.registry.import_once().await;
    world.registry.tell_hosts(at(24 * 60 + 60)).await;
    assert_eq!(server.arrived().len(), 5);
}

#[tokio::test]
async fn news_waits_for_the_mail_server_and_survives_a_restart() {
    let server = MailServer::plain().await;
    let mut world = world(&server).await;
    world.registry.tell_hosts(at(1)).await;
    world.hosts.set("/a", left_out(&world));
    world.registry.import_once().await;
    server.says("", "421 4.3.2 closing");
    assert_eq!(world.registry.tell_hosts(at(2)).await, 0);
    server.says("RCPT", "450 4.2.0 later");
    server.says("RCPT", "450 4.2.0 later");
    assert_eq!(world.registry.tell_hosts(at(3)).await, 0);
    world.restart();
    world.registry.send_news(news(&server));
    world.registry.import_once().await;
    assert_eq!(world.registry.tell_hosts(at(4)).await, 2);
    world.restart();
    world.registry.send_news(news(&server));
    world.registry.import_once().await;
    assert_eq!(world.registry.tell_hosts(at(5)).await, 0, "it was told before the restart");
    assert_eq!(server.arrived().len(), 2);
}

#[tokio::test]
async fn a_refused_mailbox_is_not_tried_for_ever() {
    let server = MailServer::plain().await;
    let world = world(&server).await;
    world.registry.tell_hosts(at(1)).await;
    world.hosts.set("/a", left_out(&world));
    world.registry.import_once().await;
    server.says("RCPT", "550 5.1.1 unknown");
    server.says("RCPT", "550 5.1.1 unknown");
    assert_eq!(world.registry.tell_hosts(at(2)).await, 0);
    let dialogues = server.dialogues();
    assert_eq!(world.registry.tell_hosts(at(3)).await, 0);
    assert_eq!(server.dialogues(), dialogues);
}

#[tokio::test]
async fn who_sends_mail_for_the_first_time_does_not_begin_with_the_past() {
    let server = MailServer::plain().await;
    let mut world = World::new();
    world.hosts.set("/a", Behaviour::Status(404));
    let bad = left_out(&world);
    world.add("/a", bad);
    world.registry.import_once().await;
    world.registry.send_news(news(&server));
    assert_eq!(world.registry.tell_hosts(at(1)).await, 0);
    assert_eq!(world.registry.tell_hosts(at(2)).await, 0);
}

/// With `HABITA_MAILS` set, a letter is written into that folder, for people who look at it.
fn keep(name: &str, read: &testkit::mail::Read) {
    let Some(folder) = std::env::var_os("HABITA_MAILS").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.txt")), format!("Subject: {}\n\n{}", read.subject, read.text)).unwrap();
    std::fs::write(folder.join(format!("{name}.html")), &read.html).unwrap();
}
