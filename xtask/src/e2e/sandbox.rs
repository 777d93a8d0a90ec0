//! A sandbox for the browser journeys: own folder, own ports, stopped at the end whatever happens.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use tempfile::TempDir;

use crate::{shell, workspace};

/// How many ports a sandbox may take, from its first one on.
const PORTS: u16 = 41;
const LONGEST_START: Duration = Duration::from_mins(1);
const LONGEST_STOP: Duration = Duration::from_secs(15);

/// A sandbox that runs as long as this value lives.
pub(crate) struct Sandbox {
    process: Child,
    port: u16,
    folder: TempDir,
}

impl Sandbox {
    /// Starts the sandbox that was built last, with its words in `log`, and waits until its start page answers.
    pub(crate) fn start(log: &Path) -> anyhow::Result<Self> {
        Self::start_program(&program(), log)
    }

    /// The same with a program that was built otherwise.
    pub(crate) fn start_program(program: &Path, log: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("habita-e2e-").tempdir()?;
        let port = free_ports()?;
        let file = fs::File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        let mut command = shell::tied(program);
        command.arg("sandbox").arg("--data").arg(folder.path().join("sandbox"));
        command.args(["--port", &port.to_string()]);
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let process = command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
        let mut sandbox = Self { process, port, folder };
        sandbox.wait().with_context(|| tail(log))?;
        Ok(sandbox)
    }

    /// The address of its start page.
    pub(crate) fn start_page(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Where it keeps its data, for hosts that join it.
    pub(crate) fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("sandbox")
    }

    /// Asks it to stop, as Ctrl-C does; tells whether it ended well and in time.
    pub(crate) fn stop(mut self) -> anyhow::Result<bool> {
        self.ask_to_stop();
        let asked = Instant::now();
        while asked.elapsed() < LONGEST_STOP {
            if let Some(status) = self.process.try_wait()? {
                return Ok(status.success());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(false)
    }

    fn ask_to_stop(&self) {
        // If it has ended by itself there is nobody to ask, which the wait finds out.
        let _ = shell::quietly(Command::new("kill").args(["-INT", &self.process.id().to_string()]));
    }

    fn wait(&mut self) -> anyhow::Result<()> {
        let started = Instant::now();
        while started.elapsed() < LONGEST_START {
            if let Some(status) = self.process.try_wait()? {
                bail!("the sandbox ended with {status}");
            }
            if answers(self.port) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(100));
        }
        bail!("the sandbox did not answer within {} s", LONGEST_START.as_secs())
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // Errors mean that it has ended, as it should.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Whether the start page answers with 200.
fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        stream.set_read_timeout(Some(Duration::from_secs(1)))?;
        write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
        let mut status = [0_u8; 12];
        stream.read_exact(&mut status)?;
        Ok(&status == b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

/// A first port with enough free ones behind it, below the range that systems hand out by themselves.
fn free_ports() -> anyhow::Result<u16> {
    let start = u16::try_from(std::process::id() % 400).unwrap_or_default();
    (0..400_u16)
        .map(|step| 12_000 + (start + step) % 400 * 50)
        .find(|first| (0..PORTS).all(|offset| TcpListener::bind((Ipv4Addr::LOCALHOST, first + offset)).is_ok()))
        .context("no free ports on 127.0.0.1")
}

/// The program that was built last.
pub(crate) fn program() -> std::path::PathBuf {
    target_folder().join("debug").join("habita")
}

fn target_folder() -> std::path::PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(named) => workspace::root().join(named),
        None => workspace::root().join("target"),
    }
}

fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let last = lines.get(lines.len().saturating_sub(15)..).unwrap_or_default();
    format!("the sandbox's last words:\n{}", last.join("\n"))
}
