//! Letters to real servers on loopback: decent ones and hostile ones.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod decent;
mod hostile;

use std::time::Duration;

use jiff::Timestamp;
use post::{Address, Block, Letter, Post, PostOptions, Tls};

/// How to reach a server on loopback in plain text.
fn options(port: u16) -> PostOptions {
    PostOptions {
        host: "127.0.0.1".to_owned(),
        port,
        tls: Tls::Never,
        login: None,
        from: Address::parse("mobility@alpha.example").unwrap(),
        reply_to: None,
        extra_ca_pem: Vec::new(),
        limit: Duration::from_secs(5),
    }
}

fn letter() -> Letter {
    Letter {
        lang: "en",
        sender: "University of Alpha".to_owned(),
        to: Address::parse("ilze@alpha.example").unwrap(),
        to_name: Some("Ilze Ozola".to_owned()),
        subject: "Līgums".to_owned(),
        blocks: vec![Block::Text("One.".to_owned()), Block::Text(".".to_owned())],
        foot: vec!["A program sends this.".to_owned()],
    }
}

async fn send(post: &Post) -> Result<u16, post::Fault> {
    post.send(&letter(), "letter-1", Timestamp::UNIX_EPOCH).await
}
