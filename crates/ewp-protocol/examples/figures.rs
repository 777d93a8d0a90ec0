//! How fast the protocol's own work is, on one core: signing, verifying, the agreement hash, reading a catalogue and
//! asking it. Each line is a name, a figure and its unit. `cargo xtask bench` runs it in a release build.
#![expect(clippy::print_stdout, reason = "the figures are the program's answer")]

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant, SystemTime};

use ewp_messages::iia_hash;
use ewp_protocol::api::Api;
use ewp_protocol::catalogue::Catalogue;
use ewp_protocol::catalogue::sample::Sample;
use ewp_protocol::keys::{KeyLookup, PrivateKey};
use ewp_protocol::signature::request::{Received, UnsignedRequest, sign, verify};
use http::{HeaderMap, Method};
use uuid::Uuid;

const SAMPLE: Sample = Sample { seed: 1, hosts: 3_500 };

fn main() -> Result<(), Box<dyn Error>> {
    match std::env::args().nth(1).as_deref() {
        // A process of its own, so that nothing else counts.
        Some("memory") => memory(),
        Some("hash") => hash(),
        Some("catalogue") => catalogue(),
        _ => {
            keys()?;
            hash()?;
            catalogue()?;
            let mut child = std::process::Command::new(std::env::current_exe()?);
            child.arg("memory").stdin(std::process::Stdio::piped());
            let mut child = child.spawn()?;
            let mut into = child.stdin.take().ok_or("no pipe")?;
            std::io::Write::write_all(&mut into, SAMPLE.write().as_bytes())?;
            drop(into);
            if child.wait()?.success() { Ok(()) } else { Err("the measurement of memory failed".into()) }
        }
    }
}

fn keys() -> Result<(), Box<dyn Error>> {
    let key = PrivateKey::generate(2048)?;
    report("sign-request", per_turn(2_000, || signed(&key).map(drop))?);
    let headers = signed(&key)?;
    let received = || Received { method: &Method::GET, path_and_query: PATH, headers: &headers, body: b"" };
    #[expect(clippy::disallowed_methods, reason = "signatures are of real time")]
    let now = SystemTime::now();
    let known = |_: &_| KeyLookup::Known(key.public().clone());
    report("verify-request", per_turn(10_000, || Ok(verify(received(), &["uni-b.example"], now, known).map(drop)?))?);
    Ok(())
}

const PATH: &str = "/ewp/echo?echo=a";

fn signed(key: &PrivateKey) -> Result<HeaderMap, Box<dyn Error>> {
    let mut headers = HeaderMap::new();
    let request = UnsignedRequest {
        method: &Method::GET,
        path_and_query: PATH,
        host: "uni-b.example",
        headers: &mut headers,
        body: b"",
    };
    #[expect(clippy::disallowed_methods, reason = "signatures are of real time")]
    sign(key, request, SystemTime::now(), Uuid::new_v4())?;
    Ok(headers)
}

fn hashed(document: &str) -> Result<(), Box<dyn Error>> {
    black_box(iia_hash::v7::hashes(black_box(document.as_bytes()))?);
    Ok(())
}

fn hash() -> Result<(), Box<dyn Error>> {
    let short = agreement(8 * 1024);
    let long = agreement(128 * 1024);
    let (short_time, long_time) = (per_turn(5_000, || hashed(&short))?, per_turn(300, || hashed(&long))?);
    println!("agreement-size {} bytes", short.len());
    report("agreement-hash-8k", short_time);
    // Sixteen times the bytes: 1 is as linear as can be.
    let thousandths = long_time.as_nanos() * 1000 / (short_time.as_nanos().max(1) * 16);
    println!("agreement-hash-growth {}.{:03} ratio", thousandths / 1000, thousandths % 1000);
    let deep = |levels: usize| {
        // As many elements at every depth.
        let count = 4_000 / levels;
        agreement_with(&format!(
            "<s>{}</s>",
            format!("{}x{}", "<n>".repeat(levels), "</n>".repeat(levels)).repeat(count)
        ))
    };
    let (flat, deep) = (deep(2), deep(90));
    let flat = per_turn(300, || hashed(&flat))?;
    let deep = per_turn(300, || hashed(&deep))?;
    let thousandths = deep.as_nanos() * 1000 / flat.as_nanos().max(1);
    println!("agreement-hash-depth {}.{:03} ratio", thousandths / 1000, thousandths % 1000);
    Ok(())
}

/// A `get` answer with one agreement of about that many bytes.
fn agreement(bytes: usize) -> String {
    const SPEC: &str = "\n        <student-studies-mobility-spec>\n          \
        <sending-hei-id>alpha.example</sending-hei-id>\n          <sending-ounit-id>ou-17</sending-ounit-id>\n          \
        <sending-contact>\n            <contact-name>International office</contact-name>\n            \
        <email>office@alpha.example</email>\n          </sending-contact>\n          \
        <receiving-hei-id>beta.example</receiving-hei-id>\n          \
        <receiving-first-academic-year-id>2026/2027</receiving-first-academic-year-id>\n          \
        <receiving-last-academic-year-id>2028/2029</receiving-last-academic-year-id>\n          \
        <mobilities-per-year>3</mobilities-per-year>\n          <recommended-language-skill>\n            \
        <language>en</language>\n            <cefr-level>B2</cefr-level>\n          </recommended-language-skill>\n          \
        <subject-area>\n            <isced-f-code>0613</isced-f-code>\n          </subject-area>\n          \
        <total-months-per-year>15</total-months-per-year>\n          <blended>false</blended>\n          \
        <eqf-level>6</eqf-level>\n        </student-studies-mobility-spec>";
    let mut specs = SPEC.repeat(bytes / SPEC.len());
    while specs.len() + 560 < bytes {
        specs.push_str("<x><y>Words that make the document as long as it is said to be, one line at a time.</y></x>");
    }
    agreement_with(&specs)
}

fn agreement_with(specs: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iias-get-response xmlns=\"https://github.com/erasmus-without-paper/\
         ewp-specs-api-iias/blob/stable-v7/endpoints/get-response.xsd\"><iia><partner><hei-id>alpha.example</hei-id>\
         <iia-id>a-1</iia-id></partner><partner><hei-id>beta.example</hei-id><iia-id>b-1</iia-id></partner>\
         <in-effect>false</in-effect><cooperation-conditions>{specs}</cooperation-conditions></iia></iias-get-response>"
    )
}

fn catalogue() -> Result<(), Box<dyn Error>> {
    let text = SAMPLE.write();
    println!("catalogue-size {} bytes", text.len());
    let best = (0..7)
        .map(|_| {
            let start = Instant::now();
            Catalogue::read(text.as_bytes()).map(|catalogue| (start.elapsed(), catalogue.hosts()))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let (best, _) = best.into_iter().min().ok_or("nothing was read")?;
    println!("catalogue-read {}.{:04} s", best.as_secs(), best.subsec_micros() / 100);

    let catalogue = Catalogue::read(text.as_bytes())?;
    drop(text);
    // Each question is about another institution than the one before, so that no answer lies ready.
    let keys = SAMPLE.client_keys();
    let heis: Vec<String> = (0..SAMPLE.hosts).map(Sample::hei).collect();
    let place = |turn: usize| turn * 1_009 % SAMPLE.hosts;
    let mut turn = 0;
    let of_key = per_turn(2_000_000, || {
        turn += 1;
        let key = keys.get(place(turn)).ok_or("no key")?;
        black_box(catalogue.heis_of_client_key(key));
        Ok(())
    })?;
    report("lookup-key", of_key);
    let endpoint = per_turn(2_000_000, || {
        turn += 1;
        let hei = heis.get(place(turn)).ok_or("no institution")?;
        black_box(catalogue.endpoint(hei, Api::Iias, 7));
        Ok(())
    })?;
    report("lookup-endpoint", endpoint);
    Ok(())
}

fn memory() -> Result<(), Box<dyn Error>> {
    let before = resident("VmRSS:")?;
    let catalogue = Catalogue::read_from(std::io::stdin().lock())?;
    let after = resident("VmRSS:")?;
    let second = resident("VmHWM:")?;
    println!("catalogue-memory {} MB", (after - before) / 1024);
    println!("catalogue-read-peak {} MB", (second - before) / 1024);
    black_box(&catalogue);
    Ok(())
}

/// A line of what Linux says of this process, in KiB.
fn resident(name: &str) -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).ok_or("no such line")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}

/// The time of one turn, the best of some rounds: whatever else the machine does can only add to it.
fn per_turn(turns: u32, mut turn: impl FnMut() -> Result<(), Box<dyn Error>>) -> Result<Duration, Box<dyn Error>> {
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        for _ in 0..turns / 5 {
            turn()?;
        }
        best = best.min(start.elapsed() / (turns / 5).max(1));
    }
    Ok(best)
}

fn report(name: &str, time: Duration) {
    println!("{name} {}.{:03} µs", time.as_nanos() / 1000, time.as_nanos() % 1000);
}
