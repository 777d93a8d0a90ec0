//! Doors that are asked by clients who are slow, silent or many.

use std::io::Read as _;
use std::sync::Arc;

use axum::routing::get;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep, timeout};

use super::*;
use crate::authority::Authority;

/// Longer than any of these limits, and shorter than those that a door has by itself.
const LONG: Duration = Duration::from_secs(5);
const ASK: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
/// GET / of host "a", as stream 1.
const ASK_2: &[u8] = b"\0\0\x06\x01\x05\0\0\0\x01\x82\x86\x84\x41\x01a";
const PING: &[u8] = b"\0\0\x08\x06\0\0\0\0\x0012345678";

fn limits() -> Limits {
    let (greeting, idle) = (Duration::from_millis(300), Duration::from_millis(400));
    Limits { connections: 100, greeting, idle, stalled: Duration::from_millis(900) }
}

/// A door that answers at once, and at `/wait` when a permit is given.
fn open(limits: Limits, security: Security) -> (SocketAddr, Arc<Semaphore>) {
    let door = Door::on_loopback(0).unwrap().with_limits(limits);
    let (address, permits) = (door.address(), Arc::new(Semaphore::new(0)));
    let waiting = permits.clone();
    let wait = move || async move {
        waiting.acquire().await.unwrap().forget();
        "at last"
    };
    let router = Router::new().route("/", get(|| async { "here" })).route("/wait", get(wait));
    tokio::spawn(door.serve(security, router, std::future::pending()));
    (address, permits)
}

async fn connected(address: SocketAddr, first: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(first).await.unwrap();
    stream
}

/// Asks and reads the whole answer.
async fn asks(stream: &mut TcpStream) -> bool {
    if stream.write_all(ASK).await.is_err() {
        return false;
    }
    let mut answer = Vec::new();
    while !answer.ends_with(b"here") {
        match timeout(LONG, stream.read_buf(&mut answer)).await.unwrap() {
            Ok(0) | Err(_) => return false,
            Ok(_) => {}
        }
    }
    true
}

/// How long it takes until the door closes a connection.
async fn closes(stream: &mut TcpStream) -> Duration {
    let (began, mut rest) = (Instant::now(), Vec::new());
    // A reset is an end as well.
    let _ = timeout(LONG, stream.read_to_end(&mut rest)).await.expect("the connection stays open");
    began.elapsed()
}

#[tokio::test]
async fn who_says_nothing_is_sent_away() {
    let (address, _) = open(limits(), Security::Plain);
    for first in [b"".as_slice(), b"G", b"PRI * HT", PREFACE] {
        let mut stream = connected(address, first).await;
        let after = closes(&mut stream).await;
        assert!(after >= Duration::from_millis(200), "{first:?} after {after:?}");
    }
}

#[tokio::test]
async fn who_says_nothing_over_tls_is_sent_away() {
    let folder = tempfile::tempdir().unwrap();
    let authority = Authority::open(folder.path()).unwrap();
    let certified = authority.certify_loopback().unwrap();
    let security = Security::Tls { certificate: certified.certificate.into(), key: certified.key.into() };
    // Time enough for a handshake on a machine that has other things to do.
    let (address, _) = open(Limits { greeting: Duration::from_secs(2), idle: LONG, ..limits() }, security);
    // Before TLS begins.
    while TcpStream::connect(address).await.is_err() {
        sleep(Duration::from_millis(10)).await;
    }
    closes(&mut connected(address, b"\x16").await).await;
    // After it has begun, with both versions of HTTP.
    for version in ["http/1.1", "h2"] {
        let mut roots = rustls::RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(authority.certificate_pem().as_bytes()).unwrap()).unwrap();
        install_crypto();
        let mut config = rustls::ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
        config.alpn_protocols = vec![version.into()];
        let silent = tokio::task::spawn_blocking(move || {
            let tcp = std::net::TcpStream::connect(address).unwrap();
            tcp.set_read_timeout(Some(LONG)).unwrap();
            let name = ServerName::try_from("127.0.0.1").unwrap();
            let tls = rustls::ClientConnection::new(Arc::new(config), name).unwrap();
            let mut stream = rustls::StreamOwned::new(tls, tcp);
            stream.conn.complete_io(&mut stream.sock).unwrap();
            let ended = stream.read_to_end(&mut Vec::new());
            !ended.is_err_and(|error| {
                matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut)
            })
        });
        assert!(silent.await.unwrap(), "{version} stays open");
    }
}

#[tokio::test]
async fn pings_do_not_keep_a_connection_that_asks_for_nothing() {
    let limits = Limits { greeting: LONG, idle: Duration::from_secs(2), ..limits() };
    let (address, _) = open(limits, Security::Plain);
    let stream = connected(address, &[PREFACE, ASK_2].concat()).await;
    let (mut read, mut write) = stream.into_split();
    let pinging = tokio::spawn(async move {
        for _ in 0..100 {
            sleep(Duration::from_millis(50)).await;
            if write.write_all(PING).await.is_err() {
                return;
            }
        }
    });
    let mut said = Vec::new();
    let began = Instant::now();
    let _ = timeout(LONG, read.read_to_end(&mut said)).await.expect("the connection stays open");
    pinging.abort();
    assert!(said.windows(4).any(|four| four == b"here"), "it was answered before");
    assert!(said.windows(8).filter(|eight| eight == b"12345678").count() > 2, "pings were answered");
    assert!(began.elapsed() >= Duration::from_millis(1500));
}

#[tokio::test]
async fn a_request_that_is_worked_on_is_no_idle_connection() {
    let (address, permits) = open(Limits { stalled: LONG, ..limits() }, Security::Plain);
    let mut stream = connected(address, b"GET /wait HTTP/1.1\r\nHost: a\r\n\r\n").await;
    // Longer than it may be idle.
    sleep(Duration::from_millis(700)).await;
    permits.add_permits(1);
    let mut answer = Vec::new();
    while !answer.ends_with(b"at last") {
        assert!(timeout(LONG, stream.read_buf(&mut answer)).await.unwrap().unwrap() > 0, "it was closed");
    }
    // One that stands still is.
    let (address, _) = open(limits(), Security::Plain);
    let mut stream = connected(address, b"GET /wait HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert!(closes(&mut stream).await >= Duration::from_millis(800));
}

#[tokio::test]
async fn a_crowd_that_says_nothing_pushes_out_no_partner() {
    let calm = Limits { connections: 10, greeting: LONG, idle: LONG, stalled: LONG };
    let (address, _) = open(calm, Security::Plain);
    let mut partner = connected(address, b"").await;
    assert!(asks(&mut partner).await);
    let mut crowd = Vec::new();
    for _ in 0..50 {
        crowd.push(connected(address, b"").await);
    }
    assert!(asks(&mut partner).await, "the partner's connection was closed");
    let mut newcomer = connected(address, b"").await;
    assert!(asks(&mut newcomer).await, "a newcomer finds no place");
    for silent in &mut crowd[..40] {
        assert!(closes(silent).await < Duration::from_secs(1));
    }
}

#[tokio::test]
async fn a_full_door_closes_who_asked_longest_ago_and_nobody_who_asks() {
    let calm = Limits { connections: 2, greeting: LONG, idle: LONG, stalled: LONG };
    let (address, permits) = open(calm, Security::Plain);
    let (mut first, mut second) = (connected(address, b"").await, connected(address, b"").await);
    assert!(asks(&mut first).await && asks(&mut second).await);
    sleep(Duration::from_millis(5)).await;
    assert!(asks(&mut first).await);
    let mut third = connected(address, b"").await;
    assert!(asks(&mut third).await);
    assert!(!asks(&mut second).await, "it asked longest ago");
    // Both ask: there is no place for another one.
    let slow = b"GET /wait HTTP/1.1\r\nHost: a\r\n\r\n";
    first.write_all(slow).await.unwrap();
    third.write_all(slow).await.unwrap();
    sleep(Duration::from_millis(50)).await;
    assert!(!asks(&mut connected(address, b"").await).await);
    permits.add_permits(2);
    for waiting in [&mut first, &mut third] {
        let mut answer = Vec::new();
        while !answer.ends_with(b"at last") {
            assert!(timeout(LONG, waiting.read_buf(&mut answer)).await.unwrap().unwrap() > 0, "it was closed");
        }
    }
}
