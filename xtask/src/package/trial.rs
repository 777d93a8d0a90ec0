//! A trial of the package as an operator would use it, in an empty root and without systemd: the unit's command line is
//! what starts it.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use super::archive;
use crate::shell;

const LONGEST_START: Duration = Duration::from_secs(30);
const LONGEST_STOP: Duration = Duration::from_secs(15);
/// The institution of the configuration that comes with the package.
const HEI: &str = "alpha.example";

/// A root with the package in it, and a configuration that listens on loopback.
struct Root {
    folder: PathBuf,
    machines: u16,
}

/// A host that runs. It is ended when this is dropped.
struct Running {
    server: Child,
    log: PathBuf,
}

/// Tries the package.
pub(super) fn run(package: &Path) -> anyhow::Result<()> {
    let work = tempfile::Builder::new().prefix("habita-trial-").tempdir()?;
    let first = Root::install(package, &work.path().join("first"))?;
    let running = first.start()?;
    println!("installed, started by the unit's command line, and /health answers");
    first.habita(&["example-data", "--institution", HEI, "--partner", "beta.example"])?;
    let file = work.path().join("habita.backup").display().to_string();
    println!("{}", first.habita(&["backup", &file])?.trim());
    running.stop()?;

    let second = Root::install(package, &work.path().join("second"))?;
    fs::copy(first.sealing_key(), second.sealing_key()).context("the sealing key")?;
    println!("{}", second.habita(&["restore", &file])?.trim());
    let running = second.start()?;
    let (keys, same) = (first.habita(&["keys", "list"])?, second.habita(&["keys", "list"])?);
    second.habita(&["backup", &work.path().join("again.backup").display().to_string()])?;
    running.stop()?;
    if keys != same {
        bail!("the restored host has other keys:\n{keys}\n{same}");
    }
    println!("restored elsewhere, started there, with the same keys");
    Ok(())
}

impl Root {
    fn install(package: &Path, folder: &Path) -> anyhow::Result<Self> {
        fs::create_dir_all(folder)?;
        archive::unpack(package, folder)?;
        let [machines, pages, watch, nobody] = free_ports()?;
        let root = Self { folder: folder.to_owned(), machines };
        let example = fs::read_to_string(folder.join("usr/share/doc/habita/habita.toml.example"))?;
        // The places of the system become places below this root, and the ports free ones.
        let config = example
            .replace("/var/lib/habita", &folder.join("var/lib/habita").display().to_string())
            .replace("127.0.0.1:9443", &format!("127.0.0.1:{}", root.machines))
            .replace("127.0.0.1:8080", &format!("127.0.0.1:{pages}"))
            .replace("127.0.0.1:9464", &format!("127.0.0.1:{watch}"))
            .replace("https://registry.example/", &format!("https://127.0.0.1:{nobody}/"));
        fs::create_dir_all(folder.join("etc/habita"))?;
        fs::create_dir_all(folder.join("var/lib/habita"))?;
        fs::write(root.config(), config)?;
        Ok(root)
    }

    /// Starts the command line of the unit file, with its absolute paths below this root.
    fn start(&self) -> anyhow::Result<Running> {
        let unit = fs::read_to_string(self.folder.join("usr/lib/systemd/system/habita.service"))?;
        let line =
            unit.lines().find_map(|line| line.strip_prefix("ExecStart=")).context("the unit has no ExecStart")?;
        let below = |word: &str| match word.strip_prefix('/') {
            Some(path) => self.folder.join(path).into_os_string(),
            None => word.into(),
        };
        let mut words = line.split_whitespace().map(below);
        let program = words.next().context("ExecStart is empty")?;
        let log = self.folder.join("log");
        let file = fs::File::create(&log)?;
        let mut command = shell::tied(&program);
        command.args(words).current_dir(self.folder.join("var/lib/habita")).env_remove("HABITA_DATABASE");
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let server = command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
        let mut running = Running { server, log };
        let started = Instant::now();
        while started.elapsed() < LONGEST_START {
            if let Some(status) = running.server.try_wait()? {
                bail!("it ended with {status}: {}", running.said());
            }
            if answers(self.machines) {
                return Ok(running);
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("/health does not answer: {}", running.said())
    }

    fn habita(&self, arguments: &[&str]) -> anyhow::Result<String> {
        let mut command = Command::new(self.folder.join("usr/bin/habita"));
        command.args(arguments).arg("--config").arg(self.config());
        shell::quietly(command.env_remove("HABITA_DATABASE"))
    }

    fn config(&self) -> PathBuf {
        self.folder.join("etc/habita/habita.toml")
    }

    fn sealing_key(&self) -> PathBuf {
        self.folder.join("var/lib/habita/sealing.key")
    }
}

impl Running {
    /// Asks it to stop as systemd does.
    fn stop(mut self) -> anyhow::Result<()> {
        shell::quietly(Command::new("kill").args(["-TERM", &self.server.id().to_string()]))?;
        let asked = Instant::now();
        while asked.elapsed() < LONGEST_STOP {
            match self.server.try_wait()? {
                Some(status) if status.success() => return Ok(()),
                Some(status) => bail!("it ended with {status}: {}", self.said()),
                None => thread::sleep(Duration::from_millis(50)),
            }
        }
        bail!("it does not stop: {}", self.said())
    }

    fn said(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn answers(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let Ok(mut stream) = TcpStream::connect_timeout(&address, Duration::from_secs(1)) else { return false };
    let request = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let mut answer = String::new();
    stream.set_read_timeout(Some(Duration::from_secs(2))).is_ok()
        && stream.write_all(request.as_bytes()).is_ok()
        && stream.read_to_string(&mut answer).is_ok()
        && answer.starts_with("HTTP/1.1 200")
}

/// Ports on which nobody listens now, all different.
fn free_ports<const N: usize>() -> anyhow::Result<[u16; N]> {
    let mut held = Vec::with_capacity(N);
    let mut ports = [0; N];
    for port in &mut ports {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        *port = listener.local_addr()?.port();
        held.push(listener);
    }
    Ok(ports)
}
