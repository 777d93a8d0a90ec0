//! What a search costs at an institution with ninety thousand agreements in forty units, six thousand institutions in
//! the network and four thousand people: the answer to the box of the frame for words that people type, with mistakes
//! and words that nothing has among them. It goes through the real router and an SQLite file: cold from a host that was
//! just opened, warm after that. Each line is a name, a figure and its unit. `cargo xtask bench` runs it.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the figures are the program's answer")]

#[path = "house/office.rs"]
mod office;

use std::time::{Duration, Instant};

use app::host::Host;
use app::institution_pages::{self, InstitutionPages, Unit};
use app::sign_in;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::actor::Actor;
use domain::hei::{HeiId, OunitId};
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use domain::search::{Kind, code_of, kept, words_of_code, words_of_names};
use ewp_protocol::sealing::SealingKey;
use store::search::{self, Entry, Whose, word_of_partner};
use store::staff;
use tower::ServiceExt as _;

use self::office::{HEI, Outcome, open, p95, report};

const UNITS: u32 = 40;
const AGREEMENTS: u32 = 90_000;
const NETWORK: u32 = 6_000;
const PARTNERS: u32 = 900;
const PEOPLE: u32 = 4_000;
/// How many things one transaction writes.
const PIECE: u32 = 5_000;
const WARM_TURNS: usize = 12;

/// What people type, with the fewest results that it must have.
const TYPED: [(&str, usize); 20] = [
    ("ALP-2028-04711", 1),
    ("alp2027", 5),
    ("2026", 5),
    ("4711", 1),
    ("univ", 5),
    ("university of applied sciences", 5),
    ("hochschule sudberg", 1),
    ("unversity sudberg", 1),
    ("Südbreg", 1),
    ("university 2026 4711", 0),
    ("sudberg 2027", 1),
    ("d sudberg05", 1),
    ("dsudberg05", 1),
    ("a", 5),
    ("al", 5),
    ("berzina", 1),
    ("anna brezina", 1),
    ("factsheet", 1),
    ("qqqqqqqq", 0),
    ("partner-17.example", 1),
];

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let sealing_key = SealingKey::generate()?.to_text();
    let host = open(folder.path(), &sealing_key).await?;
    let cookies = fill(&host).await?;
    host.store().clone().close().await?;
    for (who, cookie) in ["office", "unit"].into_iter().zip(&cookies) {
        let mut cold = Vec::new();
        for typed in TYPED {
            let host = open(folder.path(), &sealing_key).await?;
            cold.push(ask(&host, cookie, typed, who == "office").await?);
            host.store().clone().close().await?;
        }
        let host = open(folder.path(), &sealing_key).await?;
        let mut warm = Vec::new();
        for typed in TYPED {
            let mut times = Vec::new();
            for _ in 0..WARM_TURNS {
                times.push(ask(&host, cookie, typed, who == "office").await?);
            }
            eprintln!("{who} {:?}: {} µs", typed.0, p95(times.clone()));
            warm.extend(times);
        }
        host.store().clone().close().await?;
        report(&format!("search-{who}-cold-p95"), p95(cold), "ms");
        report(&format!("search-{who}-warm-p95"), p95(warm), "ms");
    }
    Ok(())
}

/// The results in the box for what was typed.
async fn ask(host: &Host, cookie: &str, (typed, fewest): (&str, usize), sees_all: bool) -> Outcome<Duration> {
    let router = web::router(web::WebOptions {
        host: host.clone(),
        secure_cookies: false,
        trusted_proxies: web::TrustedProxies::default(),
        sandbox: None,
        one_click: None,
    });
    let query: String = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", typed).finish();
    let request = Request::get(format!("/app/{HEI}/search?{query}"));
    let request = request.header(header::COOKIE, cookie).header("x-fragment", "go-results").body(Body::empty())?;
    let start = Instant::now();
    let response = router.oneshot(request).await?;
    if response.status() != StatusCode::OK {
        return Err(format!("{typed:?} has status {}", response.status()).into());
    }
    let body = to_bytes(response.into_body(), usize::MAX).await?;
    let took = start.elapsed();
    let found = String::from_utf8(body.to_vec())?.matches("role=\"option\"").count();
    if sees_all && found < fewest {
        return Err(format!("{typed:?} has {found} results").into());
    }
    Ok(took)
}

/// Makes everything that can be found. Gives the cookies of somebody of the whole office and of somebody of one unit.
async fn fill(host: &Host) -> Outcome<[String; 2]> {
    let hei = HeiId::parse(HEI)?;
    let unit = |number: u32| Unit {
        id: format!("unit-{number}"),
        names: [("en".to_owned(), format!("Faculty {number}"))].into(),
        ..Unit::default()
    };
    let pages = InstitutionPages { units: (0..UNITS).map(unit).collect(), ..InstitutionPages::default() };
    institution_pages::keep(host, &hei, &Actor::System, &pages).await?;
    let store = host.store();
    pieces(NETWORK, async |piece| {
        let tx = store.begin().await?;
        for number in piece {
            search::put_partner(&tx, &[], &partner(number)).await?;
            if number < PARTNERS {
                search::share(&tx, &hei, &HeiId::parse(&format!("partner-{number}.example"))?).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    })
    .await?;
    pieces(AGREEMENTS, async |piece| {
        let tx = store.begin().await?;
        for number in piece {
            search::put(&tx, Whose::Institution(&hei), &agreement(number)?).await?;
        }
        tx.commit().await?;
        Ok(())
    })
    .await?;
    pieces(PEOPLE, async |piece| {
        let tx = store.begin().await?;
        for number in piece {
            let name = format!("{} {}", of(&GIVEN, number), family(number / 7));
            staff::add(&tx, &hei, &name, None, host.clock().now()).await?;
        }
        tx.commit().await?;
        Ok(())
    })
    .await?;
    let whole: Vec<Grant> = [BuiltIn::Officer, BuiltIn::Administrator].map(|role| grant(role, None)).to_vec();
    let of_unit = vec![grant(BuiltIn::Officer, Some(OunitId::parse("unit-7")?))];
    let mut cookies = Vec::new();
    for (name, grants) in [("Ilze Ozola", whole), ("Andris Liepa", of_unit)] {
        let id = sign_in::enrol_with(host, &hei, name, &grants).await?;
        let token = sign_in::start_for(host, &hei, &id).await?;
        let cookie = web::session_cookie(&hei, &token, false);
        cookies.push(cookie.split(';').next().unwrap_or_default().to_owned());
    }
    cookies.try_into().map_err(|_| "two people are signed in".into())
}

async fn pieces(number: u32, mut write: impl AsyncFnMut(std::ops::Range<u32>) -> Outcome<()>) -> Outcome<()> {
    for piece in 0..number.div_ceil(PIECE) {
        write(piece * PIECE..number.min((piece + 1) * PIECE)).await?;
    }
    Ok(())
}

fn grant(role: BuiltIn, unit: Option<OunitId>) -> Grant {
    Grant { role: Role::BuiltIn(role), unit, from: None, until: None, source: Source::Hand }
}

const GIVEN: [&str; 8] = ["Anna", "Bruno", "Dace", "Émile", "Ilze", "Jonas", "Zofia", "Łukasz"];
const START: [&str; 12] =
    ["Süd", "Nord", "Ost", "West", "Neu", "Alt", "Ober", "Unter", "Groß", "Klein", "Hoch", "Tief"];
const END: [&str; 10] = ["berg", "tal", "feld", "wald", "burg", "furt", "hafen", "brück", "heim", "see"];

fn of<'a>(all: &[&'a str], number: u32) -> &'a str {
    all.get(number as usize % all.len()).copied().unwrap_or_default()
}

fn place(number: u32) -> String {
    format!("{}{}", of(&START, number), of(&END, number / 12))
}

fn family(number: u32) -> String {
    if number.is_multiple_of(40) { "Bērziņa".to_owned() } else { format!("{}s", place(number)) }
}

fn partner(number: u32) -> Entry {
    let (id, place) = (format!("partner-{number}.example"), place(number / 17));
    let code = format!("D  {}{:02}", place.to_uppercase().chars().take(7).collect::<String>(), number % 100);
    let title = format!("Hochschule {place} {number}");
    let english = format!("{place} University of Applied Sciences {number}");
    let words = words_of_names([title.as_str(), english.as_str()]).into_iter();
    Entry {
        kind: Kind::Partner,
        title,
        unit: None,
        partner: None,
        codes: vec![code_of(&code), code_of(&id)],
        words: kept(words.chain(words_of_code(&code)).chain(words_of_code(&id))),
        object: id,
    }
}

fn agreement(number: u32) -> Outcome<Entry> {
    let code = format!("ALP-{}-{number:05}", 2025 + number % 4);
    let partner = HeiId::parse(&format!("partner-{}.example", number % PARTNERS))?;
    let id = uuid::Uuid::from_u128(u128::from(number) * 7919 + 1).hyphenated().to_string();
    let mut words = kept(words_of_code(&code).into_iter().chain([code_of(&id)]));
    words.push(word_of_partner(partner.as_str()));
    words.sort_unstable();
    Ok(Entry {
        kind: Kind::Agreement,
        object: id,
        unit: Some(OunitId::parse(&format!("unit-{}", number / 10 % UNITS))?),
        codes: vec![code_of(&code)],
        title: code,
        partner: Some(partner),
        words,
    })
}
