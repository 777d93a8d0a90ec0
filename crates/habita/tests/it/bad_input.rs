//! Callers that do not speak as they should, over true sockets: slow ones, huge ones, and those that go away.

use std::time::{Duration, Instant};

use app::endpoints::Endpoint;
use doors::{Door, Security};
use testkit::network::{Member, Network, Setup};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A host with a plain door, and the path of one of its endpoints.
struct Target {
    network: Network,
    address: std::net::SocketAddr,
    path: String,
}

#[tokio::test]
async fn a_body_of_fifty_megabytes_is_refused_before_it_has_come() {
    let target = target().await;
    let mut stream = TcpStream::connect(target.address).await.unwrap();
    let size = 50 * 1024 * 1024;
    let head = target.head(&format!("content-length: {size}\r\n"));
    stream.write_all(head.as_bytes()).await.unwrap();
    let answer = answer(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("<error-response"), "{answer}");

    // The same without saying so before: it is cut off after the first of fifty.
    let mut stream = TcpStream::connect(target.address).await.unwrap();
    stream.write_all(target.head("transfer-encoding: chunked\r\n").as_bytes()).await.unwrap();
    let chunk = [b"10000\r\n".to_vec(), vec![b'a'; 0x10000], b"\r\n".to_vec()].concat();
    let mut sent = 0;
    while sent < size && stream.write_all(&chunk).await.is_ok() {
        sent += 0x10000;
    }
    assert!(sent < size / 2, "{sent} bytes were taken");
    target.still_answers().await;
}

#[tokio::test]
async fn slow_callers_are_cut_off_and_keep_nobody_waiting() {
    let target = target().await;
    // One sends its head letter by letter, the other one its body.
    let head = target.head("content-length: 1000\r\n");
    let mut slow_head = TcpStream::connect(target.address).await.unwrap();
    let mut slow_body = TcpStream::connect(target.address).await.unwrap();
    slow_body.write_all(head.as_bytes()).await.unwrap();
    let began = Instant::now();
    let (mut head_open, mut body_open) = (true, true);
    let mut letters = head.bytes().cycle();
    while (head_open || body_open) && began.elapsed() < Duration::from_secs(14) {
        tokio::time::sleep(Duration::from_millis(400)).await;
        let letter = [letters.next().unwrap_or(b'a')];
        head_open = head_open
            && letter != *b"\n"
            && slow_head.write_all(&letter).await.is_ok()
            && is_open(&mut slow_head).await;
        body_open = body_open && slow_body.write_all(b"a").await.is_ok() && is_open(&mut slow_body).await;
        target.still_answers().await;
    }
    assert!(!head_open, "the caller with the slow head is still there");
    assert!(!body_open, "the caller with the slow body is still there");
}

#[tokio::test]
async fn callers_that_go_away_leave_nothing_behind() {
    let target = target().await;
    for part in [10, 60, 100_000] {
        let mut stream = TcpStream::connect(target.address).await.unwrap();
        let whole = format!("{}iia_id=x", target.head("content-length: 2000\r\n"));
        let sent = whole.as_bytes().get(..part).unwrap_or(whole.as_bytes());
        stream.write_all(sent).await.unwrap();
        drop(stream);
    }
    let mut stream = TcpStream::connect(target.address).await.unwrap();
    stream.write_all(b"\x16\x03\x01 this is no HTTP \r\n\r\n").await.unwrap();
    let answer = answer(&mut stream).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400"), "{answer}");
    target.still_answers().await;
    // Nothing that was said has become work.
    assert_eq!(target.network.host(0).work().await, 0);
}

impl Target {
    fn head(&self, more: &str) -> String {
        format!(
            "POST {} HTTP/1.1\r\nhost: {}\r\ncontent-type: application/x-www-form-urlencoded\r\n{more}\r\n",
            self.path, self.address
        )
    }

    /// Somebody else is answered at once.
    async fn still_answers(&self) {
        let began = Instant::now();
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let request = format!("GET /health HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).await.unwrap();
        let answer = answer(&mut stream).await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(began.elapsed() < Duration::from_secs(3));
    }
}

async fn target() -> Target {
    let setup = Setup { recorded: false, ..Setup::default() };
    let network = Network::start(vec![Member::new("alpha.example")], setup).await;
    let office = network.host(0);
    let door = Door::on_loopback(0).unwrap();
    let address = door.address();
    let path = format!("/ewp/{}/{}", office.hei, Endpoint::IiaCnr.door().path);
    // It ends with the test's runtime.
    tokio::spawn(door.serve(Security::Plain, gateway::router(office.host.clone()), std::future::pending()));
    Target { network, address, path }
}

/// What comes until the other side closes or has said enough.
async fn answer(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    let reading = async {
        while let Ok(count) = stream.read(&mut piece).await {
            bytes.extend_from_slice(&piece[..count]);
            let text = String::from_utf8_lossy(&bytes);
            if count == 0 || text.contains("</error-response>") {
                break;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(10), reading).await.expect("an answer within ten seconds");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether the other side has neither answered nor closed.
async fn is_open(stream: &mut TcpStream) -> bool {
    let mut piece = [0; 512];
    match tokio::time::timeout(Duration::from_millis(20), stream.read(&mut piece)).await {
        Err(_) => true,
        Ok(Ok(count)) => count > 0 && !piece.starts_with(b"HTTP/1.1 4"),
        Ok(Err(_)) => false,
    }
}
