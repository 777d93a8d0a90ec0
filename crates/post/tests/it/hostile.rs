//! Servers that want to keep us busy, fill our memory or make us say something to somebody else.

use std::time::{Duration, Instant};

use post::{Fault, Post, PostOptions};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::{options, send};

/// The time that one letter may take with a server that is silent.
const LIMIT: Duration = Duration::from_millis(800);
/// The time that one letter may take with others.
const PATIENCE: Duration = Duration::from_secs(10);

/// Sends a letter to a server that does this, and tells what came of it.
async fn meet<F>(serve: impl FnOnce(TcpStream) -> F + Send + 'static) -> Fault
where
    F: Future<Output = usize> + Send,
{
    let (fault, took) = meet_within(PATIENCE, serve).await;
    assert!(took < PATIENCE / 2, "it took {took:?}");
    fault
}

/// Sends letters to a server that makes us wait, and tells what came of them. It is left in time; the machine may stand
/// still for a moment, so that the fastest of three counts.
async fn wait_for<F>(serve: impl Fn(TcpStream) -> F + Copy + Send + 'static) -> Fault
where
    F: Future<Output = usize> + Send,
{
    for _ in 0..2 {
        let (fault, took) = meet_within(LIMIT, serve).await;
        if took < LIMIT * 2 {
            return fault;
        }
    }
    let (fault, took) = meet_within(LIMIT, serve).await;
    assert!(took < LIMIT * 2, "it took {took:?}");
    fault
}

async fn meet_within<F>(limit: Duration, serve: impl FnOnce(TcpStream) -> F + Send + 'static) -> (Fault, Duration)
where
    F: Future<Output = usize> + Send,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let served = tokio::spawn(async move { serve(listener.accept().await.unwrap().0).await });
    let post = Post::new(PostOptions { limit, ..options(address.port()) }).unwrap();
    let began = Instant::now();
    let fault = send(&post).await.unwrap_err();
    let took = began.elapsed();
    let written = tokio::time::timeout(Duration::from_secs(5), served).await.unwrap().unwrap();
    assert!(written < 8 * 1024 * 1024, "{written} bytes were taken from it");
    (fault, took)
}

/// Writes the same again and again, as long as anybody takes it. Tells how much.
async fn pour(mut stream: TcpStream, piece: &[u8], most: usize) -> usize {
    let mut written = 0;
    while written < most {
        match tokio::time::timeout(Duration::from_secs(2), stream.write(piece)).await {
            Ok(Ok(count)) => written += count,
            _ => break,
        }
    }
    written
}

#[tokio::test]
async fn a_line_without_an_end_is_not_read_to_its_end() {
    let fault = meet(|stream| async move { pour(stream, &vec![b'2'; 65536], 64 * 1024 * 1024).await }).await;
    assert!(matches!(fault, Fault::Odd(_)), "{fault}");
}

#[tokio::test]
async fn an_answer_of_endless_lines_is_not_read_to_its_end() {
    let lines = b"220-more\r\n".repeat(4096);
    let fault = meet(move |stream| async move { pour(stream, &lines, 64 * 1024 * 1024).await }).await;
    assert!(matches!(fault, Fault::Odd(_)), "{fault}");
}

#[tokio::test]
async fn a_server_that_talks_slowly_is_left() {
    let fault = wait_for(|mut stream| async move {
        let mut written = 0;
        while stream.write_all(b"2").await.is_ok() && written < 100 {
            written += 1;
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        written
    })
    .await;
    assert!(matches!(fault, Fault::Silence(_)), "{fault}");
}

#[tokio::test]
async fn a_server_that_says_nothing_is_left() {
    let fault = wait_for(|mut stream| async move { stream.read(&mut [0; 16]).await.unwrap_or(0) }).await;
    assert!(matches!(fault, Fault::Silence(_)), "{fault}");
}

#[tokio::test]
async fn a_server_that_never_reads_is_left() {
    let fault = wait_for(|mut stream| async move {
        stream.write_all(b"220 hi\r\n250 hi\r\n250 ok\r\n250 ok\r\n354 go on\r\n").await.unwrap();
        tokio::time::sleep(LIMIT * 2).await;
        0
    })
    .await;
    assert!(matches!(fault, Fault::Silence(_)), "{fault}");
}

#[tokio::test]
async fn what_speaks_another_protocol_is_no_mail_server() {
    let fault = meet(|mut stream| async move {
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\nServer: web\r\n\r\n").await.unwrap();
        0
    })
    .await;
    assert!(matches!(fault, Fault::Odd(_)), "{fault}");
}

#[tokio::test]
async fn a_server_that_hangs_up_half_way_has_nothing() {
    let fault = meet(|mut stream| async move {
        stream.write_all(b"220 hi\r\n").await.unwrap();
        let mut said = [0; 1024];
        let count = stream.read(&mut said).await.unwrap();
        assert!(said.starts_with(b"EHLO alpha.example\r\n"));
        count
    })
    .await;
    assert!(matches!(fault, Fault::Silence(_)), "{fault}");
}
