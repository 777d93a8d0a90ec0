//! What the first page of a person of one unit costs, at an institution with forty units and the tasks of a hundred
//! thousand agreements, of which three in ten are ours to do. The page goes through the real router and an SQLite file:
//! cold from a host that was just opened, warm after that. Each line is a name, a figure and its unit. `cargo xtask
//! bench` runs it.
#![expect(clippy::print_stdout, reason = "the figures are the program's answer")]

#[path = "house/office.rs"]
mod office;

use std::io::Write as _;
use std::time::{Duration, Instant};

use app::host::Host;
use app::institution_pages::{self, InstitutionPages, Unit};
use app::sign_in;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::actor::Actor;
use domain::agreement::standing::Who;
use domain::hei::{HeiId, OunitId};
use domain::ids::AgreementId;
use domain::people::grant::{Grant, Source};
use domain::people::role::{BuiltIn, Role};
use domain::task::{Kind, Object, Step};
use ewp_protocol::sealing::SealingKey;
use jiff::{SignedDuration, Timestamp};
use store::next_steps::{self, Row};
use tower::ServiceExt as _;

use self::office::{HEI, Outcome, open, p95, report};

const UNITS: u32 = 40;
const AGREEMENTS: u32 = 100_000;
/// How many rows one transaction writes.
const PIECE: u32 = 5_000;
const COLD: usize = 20;
const WARM: usize = 400;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let sealing_key = SealingKey::generate()?.to_text();
    let host = open(folder.path(), &sealing_key).await?;
    let cookie = fill(&host).await?;
    host.store().clone().close().await?;
    let mut cold = Vec::new();
    for _ in 0..COLD {
        let host = open(folder.path(), &sealing_key).await?;
        cold.push(ask(&host, &cookie).await?.0);
        host.store().clone().close().await?;
    }
    let host = open(folder.path(), &sealing_key).await?;
    let mut warm = Vec::new();
    let mut page = String::new();
    for _ in 0..WARM {
        let (took, body) = ask(&host, &cookie).await?;
        warm.push(took);
        page = body;
    }
    if page.matches("class=\"task\"").count() != 50 {
        return Err("the page does not have fifty rows".into());
    }
    report("inbox-cold-p95", p95(cold), "ms");
    report("inbox-warm-p95", p95(warm), "ms");
    let mut pressed = Vec::new();
    brotli::CompressorWriter::new(&mut pressed, 4096, 5, 22).write_all(page.as_bytes())?;
    report("inbox-page-plain", u128::try_from(page.len())? * 1000 / 1024, "KB");
    report("inbox-page", u128::try_from(pressed.len())? * 1000 / 1024, "KB");
    Ok(())
}

/// The first page, as somebody of one unit gets it.
async fn ask(host: &Host, cookie: &str) -> Outcome<(Duration, String)> {
    let router = web::router(web::WebOptions {
        host: host.clone(),
        secure_cookies: false,
        trusted_proxies: web::TrustedProxies::default(),
        sandbox: None,
        one_click: None,
    });
    let request = Request::get(format!("/app/{HEI}/tasks")).header(header::COOKIE, cookie).body(Body::empty())?;
    let start = Instant::now();
    let response = router.oneshot(request).await?;
    if response.status() != StatusCode::OK {
        return Err(format!("the page has status {}", response.status()).into());
    }
    let body = to_bytes(response.into_body(), usize::MAX).await?;
    Ok((start.elapsed(), String::from_utf8(body.to_vec())?))
}

/// Makes units, a person of one of them, and what has to be done. Gives the person's cookie.
async fn fill(host: &Host) -> Outcome<String> {
    let hei = HeiId::parse(HEI)?;
    let unit = |number: u32| Unit {
        id: format!("unit-{number}"),
        names: [("en".to_owned(), format!("Faculty {number}"))].into(),
        ..Unit::default()
    };
    let pages = InstitutionPages { units: (0..UNITS).map(unit).collect(), ..InstitutionPages::default() };
    institution_pages::keep(host, &hei, &Actor::System, &pages).await?;
    let role = Role::BuiltIn(BuiltIn::Officer);
    let unit = Some(OunitId::parse("unit-7")?);
    let grant = Grant { role, unit, from: None, until: None, source: Source::Hand };
    let id = sign_in::enrol_with(host, &hei, "Ilze Ozola", &[grant]).await?;
    let token = sign_in::start_for(host, &hei, &id).await?;
    let now = host.clock().now();
    for piece in 0..AGREEMENTS / PIECE {
        let tx = host.store().begin().await?;
        for number in piece * PIECE..(piece + 1) * PIECE {
            let row = row(number, now)?;
            next_steps::put(&tx, &hei, &row.step.object.clone(), &[row]).await?;
        }
        tx.commit().await?;
    }
    let cookie = web::session_cookie(&hei, &token, false);
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}

/// What one of the agreements waits for: three in ten are ours to do, some of them late.
fn row(number: u32, now: Timestamp) -> Outcome<Row> {
    const OURS: [Kind; 4] = [Kind::ResolveDifferences, Kind::SendDraft, Kind::ResolveProblem, Kind::RenewAgreement];
    let id = AgreementId::from_uuid(uuid::Uuid::from_u128(u128::from(number) * 7919 + 1));
    let (kind, who) = match number % 10 {
        0..3 => (OURS.get(usize::try_from(number / 10 % 4)?).copied().unwrap_or(Kind::SendDraft), Who::Us),
        _ => (Kind::ApproveAgreement, Who::Partner),
    };
    let age = SignedDuration::from_hours(i64::from(number % 900));
    let since = now.saturating_sub(age).unwrap_or(now);
    let step = Step::new(kind, Object::Agreement(id), who, since).counting(usize::try_from(number % 7 + 1)?);
    Ok(Row {
        step,
        unit: Some(OunitId::parse(&format!("unit-{}", number / 10 % UNITS))?),
        partner: HeiId::parse(&format!("partner-{}.example", number % 900))?,
        code: format!("2026-{number:06}"),
    })
}
