use post::{Fault, Login, Post, PostOptions, Seen, Step, Tls};
use testkit::mail::{MailServer, Manner, Secrecy};

use crate::{letter, options, send};

fn login(user: &str, password: &str) -> Login {
    Login { user: user.to_owned(), password: password.to_owned() }
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    let server = MailServer::plain().await;
    let post = Post::new(options(server.address().port())).unwrap();
    assert_eq!(send(&post).await, Ok(250));
    let arrived = server.arrived().remove(0);
    assert_eq!((arrived.from.as_str(), arrived.to.as_str()), ("mobility@alpha.example", "ilze@alpha.example"));
    let read = arrived.read();
    assert_eq!((read.subject.as_str(), read.from_name.as_str()), ("Līgums", "University of Alpha"));
    assert_eq!(read.id, "letter-1@alpha.example");
    assert_eq!((read.text, read.html), (letter().text(), letter().html()), "a line with a dot too");
}

#[tokio::test]
async fn letters_leave_under_tls_with_a_login() {
    for (secrecy, tls) in [(Secrecy::StartTls, Tls::StartTls), (Secrecy::Tls, Tls::Always)] {
        let manner = Manner { secrecy, login: Some(("habita".to_owned(), "pāssword".to_owned())), port: 0 };
        let server = MailServer::start(manner).await;
        let good = PostOptions {
            tls,
            login: Some(login("habita", "pāssword")),
            extra_ca_pem: server.ca_pem(),
            ..options(server.address().port())
        };
        let post = Post::new(good.clone()).unwrap();
        assert_eq!(post.check().await, Ok(Seen { is_safe: true, is_logged_in: true }));
        assert_eq!(server.arrived().len(), 0, "a look sends nothing");
        assert_eq!(send(&post).await, Ok(250));
        let arrived = server.arrived().remove(0);
        assert!(arrived.is_safe);
        assert_eq!(arrived.user.as_deref(), Some("habita"));

        let wrong = Post::new(PostOptions { login: Some(login("habita", "guess")), ..good.clone() }).unwrap();
        let fault = send(&wrong).await.unwrap_err();
        assert!(matches!(fault, Fault::NotFromUs { step: Step::Login, code: 535, .. }), "{fault}");
        // A server that nobody vouches for gets neither password nor letter.
        let strange = MailServer::start(Manner { secrecy, ..Manner::default() }).await;
        let post = Post::new(PostOptions { port: strange.address().port(), ..good }).unwrap();
        assert!(matches!(send(&post).await, Err(Fault::Tls(_))));
        assert_eq!(strange.arrived().len(), 0);
    }
}

#[tokio::test]
async fn a_server_without_tls_gets_nothing_that_should_be_secret() {
    let server = MailServer::plain().await;
    let safe = PostOptions { tls: Tls::StartTls, login: Some(login("a", "b")), ..options(server.address().port()) };
    assert_eq!(send(&Post::new(safe).unwrap()).await, Err(Fault::Lacks("STARTTLS")));
    let named = PostOptions { login: Some(login("a", "b")), ..options(server.address().port()) };
    assert!(matches!(send(&Post::new(named).unwrap()).await, Err(Fault::Lacks(_))));
}

#[tokio::test]
async fn what_a_server_says_no_to_is_told_apart() {
    let server = MailServer::plain().await;
    let post = Post::new(options(server.address().port())).unwrap();
    for (to, answer, slug, of_the_server) in [
        ("", "554 5.7.1 go away", "not-from-us", true),
        ("EHLO", "421 4.3.2 closing", "not-now", true),
        ("MAIL", "550 5.7.1 not you", "not-from-us", true),
        ("RCPT", "450 4.2.0 greylisted", "not-now", false),
        ("RCPT", "550-5.1.1 <ilze@alpha.example>\r\n550 5.1.1 unknown", "refused", false),
        ("DATA", "451 4.3.0 later", "not-now", false),
        (".", "554 5.6.0 spam", "refused", false),
        (".", "452 4.2.2 full", "not-now", false),
    ] {
        server.says(to, answer);
        let fault = send(&post).await.unwrap_err();
        assert_eq!((fault.slug(), fault.is_of_the_server()), (slug, of_the_server), "{to} {answer}: {fault}");
        assert!(!fault.to_string().contains("ilze"), "{fault}");
    }
    assert_eq!(server.arrived().len(), 0);
    assert_eq!(send(&post).await, Ok(250), "nothing of it is left");
}

#[tokio::test]
async fn nobody_listens() {
    let server = MailServer::plain().await;
    let port = server.address().port();
    drop(server);
    tokio::task::yield_now().await;
    let fault = send(&Post::new(options(port)).unwrap()).await.unwrap_err();
    assert!(matches!(fault, Fault::Silence(_)), "{fault}");
}

#[tokio::test]
async fn a_letter_has_left_however_rude_the_farewell() {
    let server = MailServer::plain().await;
    server.says("QUIT", "500 5.0.0 never");
    assert_eq!(send(&Post::new(options(server.address().port())).unwrap()).await, Ok(250));
}
