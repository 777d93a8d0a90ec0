//! What a whole host does on one core: signed answers over kept-alive HTTPS beside the signatures that the same core
//! makes in the same run, the time from the start to the first answer, and memory. It runs the real binary, which is
//! its argument, pinned to one core with `taskset`, and works from another. Each line is a name, a figure and its unit.
//! `cargo xtask bench` runs it.
#![expect(clippy::print_stdout, reason = "the figures are the program's answer")]
#![expect(clippy::disallowed_methods, reason = "the host under load has the real clock")]

mod load;
mod site;
mod start;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use ewp_protocol::keys::PrivateKey;

/// Whatever goes wrong ends the measurement.
pub(crate) type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// The core of the server, and of the raw signatures.
pub(crate) const SERVER_CORE: &str = "0";
/// The core of everything else.
pub(crate) const LOAD_CORE: &str = "1";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "raw"] => raw(),
        [_, "load", folder, address, kind] => load::run(Path::new(folder), address, kind),
        [_, binary] => all(Path::new(binary)),
        _ => Err("the argument is the binary: target/release/habita".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("failed: {error}");
            ExitCode::FAILURE
        }
    }
}

fn all(binary: &Path) -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    start::run(&runtime, binary)?;
    load::measure(&runtime, binary)
}

/// How many RSA-2048 signatures a core makes, by the library alone.
fn raw() -> Outcome<()> {
    const TURNS: u32 = 3_000;
    let key = PrivateKey::generate(2048)?;
    let start = Instant::now();
    for number in 0..TURNS {
        key.sign(&number.to_le_bytes())?;
    }
    println!("{}", u128::from(TURNS) * 1_000_000 / start.elapsed().as_micros().max(1));
    Ok(())
}

/// The rate of raw signatures on the server's core.
pub(crate) fn raw_rate() -> Outcome<u64> {
    let output = pinned(SERVER_CORE, &std::env::current_exe()?).arg("raw").output()?;
    Ok(String::from_utf8(output.stdout)?.trim().parse()?)
}

/// A command on one core. Where there is no `taskset`, it runs wherever it runs, and the figures say less.
pub(crate) fn pinned(core: &str, program: &Path) -> Command {
    let has_taskset = ["/usr/bin/taskset", "/bin/taskset"].iter().any(|path| Path::new(path).exists());
    let mut command = if has_taskset {
        let mut command = Command::new("taskset");
        command.args(["-c", core]).arg(program);
        command
    } else {
        Command::new(program)
    };
    command.env_remove("HABITA_DATABASE").env("HABITA_LOG", "off").env("NO_COLOR", "1");
    command
}

/// A figure in thousandths as a decimal number.
pub(crate) fn report(name: &str, thousandths: u128, unit: &str) {
    println!("{name} {}.{:03} {unit}", thousandths / 1000, thousandths % 1000);
}

/// Looks again and again, for at most a minute.
pub(crate) fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) -> Outcome<Duration> {
    let start = Instant::now();
    while !is_so() {
        if start.elapsed() > Duration::from_mins(1) {
            return Err(format!("in a minute there was no {what}").into());
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    Ok(start.elapsed())
}

/// A port on which nobody listens now.
pub(crate) fn free_port() -> Outcome<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A file of a folder.
pub(crate) fn file(folder: &Path, name: &str) -> PathBuf {
    folder.join(name)
}
