//! Processes of the binary, for tests: started on free ports, waited for, stopped with the test.

use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

/// How long a server may take to open its doors and say that it is running.
const PATIENCE: Duration = Duration::from_secs(15);
/// What servers say when they run.
const RUNNING: [&str; 2] = ["Habita is running", "the registry is running"];
/// Where ports are looked for.
const PORTS: std::ops::Range<u16> = 21_000..31_000;
/// How often other ports are tried when somebody took the chosen ones meanwhile.
const TRIES: usize = 5;

/// A running process. It is killed when this is dropped.
pub(crate) struct Server {
    child: Child,
    log: PathBuf,
}

/// A host as an operator would set it up.
pub(crate) struct HostSetup {
    /// Its folder: configuration, database file, sealing key, log.
    pub(crate) folder: PathBuf,
    /// Its institution.
    pub(crate) hei: &'static str,
    /// A database on a server; without it a file in the folder.
    pub(crate) database: Option<String>,
    /// Where partners reach its door for machines.
    pub(crate) public_url: String,
    /// The registry's catalogue.
    pub(crate) registry: String,
    /// The file with the network's authority.
    pub(crate) extra_ca: PathBuf,
    /// Certificate and key of its door for machines; without them a proxy in front ends TLS.
    pub(crate) certificate: Option<(PathBuf, PathBuf)>,
}

/// A host that was started.
pub(crate) struct RunningHost {
    pub(crate) setup: HostSetup,
    pub(crate) server: Option<Server>,
    /// Port of the door for machines.
    pub(crate) machines: u16,
    /// Port of the door for people.
    pub(crate) pages: u16,
}

impl Server {
    /// Starts a server and waits until it says that it is running, which is a while after its ports are taken.
    pub(crate) fn start(command: Command, log: &Path) -> Result<Self, String> {
        let before = std::fs::metadata(log).map_or(0, |file| usize::try_from(file.len()).unwrap());
        Self::spawn(command, log).once_running(before)
    }

    /// Starts a server.
    pub(crate) fn spawn(mut command: Command, log: &Path) -> Self {
        let output = File::options().create(true).append(true).open(log).unwrap();
        let child = command.stdin(Stdio::null()).stdout(output.try_clone().unwrap()).stderr(output).spawn().unwrap();
        Self { child, log: log.to_owned() }
    }

    /// Waits until it says that it is running, after so many bytes of its log.
    fn once_running(mut self, before: usize) -> Result<Self, String> {
        let began = Instant::now();
        while !self.said().get(before..).is_some_and(|said| RUNNING.iter().any(|words| said.contains(words))) {
            if self.child.try_wait().unwrap().is_some() {
                return Err(self.said());
            }
            assert!(began.elapsed() < PATIENCE, "the server does not run:\n{}", self.said());
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(self)
    }

    /// Waits until it has taken this port, which is a while before it runs.
    pub(crate) fn once_open(&self, port: u16) {
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(began.elapsed() < PATIENCE, "the server does not open its doors:\n{}", self.said());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The number by which the system knows it.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends the process as a power cut would.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// What it wrote.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl HostSetup {
    /// Writes the configuration and starts the host, on other ports if the first ones are taken.
    pub(crate) fn start(self) -> RunningHost {
        let mut said = String::new();
        for _ in 0..TRIES {
            let (machines, pages) = (free_port(), free_port());
            self.write(machines, pages);
            match self.serve() {
                Ok(server) => return RunningHost { setup: self, server: Some(server), machines, pages },
                Err(why) => said = why,
            }
            assert!(said.contains("already in use"), "the host does not start:\n{said}");
        }
        panic!("no free ports after {TRIES} tries:\n{said}");
    }

    /// The configuration file.
    pub(crate) fn config(&self) -> PathBuf {
        self.folder.join("habita.toml")
    }

    /// A command of the binary for this host, such as `sign-in-link`.
    pub(crate) fn command(&self, name: &str) -> Command {
        let mut command = binary();
        command.arg(name).arg("--config").arg(self.config());
        if let Some(database) = &self.database {
            command.env("HABITA_DATABASE", database);
        }
        command
    }

    pub(crate) fn write(&self, machines: u16, pages: u16) {
        std::fs::create_dir_all(&self.folder).unwrap();
        let certificate = match &self.certificate {
            Some((chain, key)) => format!("certificate = \"{}\"\nkey = \"{}\"\n", chain.display(), key.display()),
            None => String::new(),
        };
        let Self { hei, public_url, registry, .. } = self;
        let extra_ca = self.extra_ca.display();
        let name = hei.split('.').next().unwrap_or_default();
        let text = format!(
            "database = \"sqlite:habita.sqlite\"\nsealing_key = \"sealing.key\"\nregistry = \"{registry}\"\n\
             extra_ca = \"{extra_ca}\"\npull_seconds = 5\ncatalogue_seconds = 1\n\n\
             [machines]\nlisten = \"127.0.0.1:{machines}\"\n{certificate}\n\
             [pages]\nlisten = \"127.0.0.1:{pages}\"\n\n\
             [[institution]]\nhei = \"{hei}\"\nnames = {{ en = \"University of {name}\" }}\ncountry = \"LV\"\n\
             city = \"Rīga\"\nadmin_email = \"ewp@{hei}\"\npublic_url = \"{public_url}\"\n"
        );
        std::fs::write(self.config(), text).unwrap();
    }

    fn serve(&self) -> Result<Server, String> {
        Server::start(self.command("serve"), &self.folder.join("log"))
    }
}

impl RunningHost {
    /// Ends the host as a power cut would.
    pub(crate) fn kill(&mut self) {
        self.server.take().expect("the host runs").kill();
    }

    /// Starts it again, with what it had.
    pub(crate) fn start_again(&mut self) {
        let server = self.setup.serve();
        self.server = Some(server.unwrap_or_else(|said| panic!("the host does not start again:\n{said}")));
    }

    /// The address of one of its pages.
    pub(crate) fn page(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/app/{}{path}", self.pages, self.setup.hei)
    }

    /// A new sign-in link, as `habita sign-in-link` prints it.
    pub(crate) fn sign_in_link(&self, name: &str) -> String {
        let mut command = self.setup.command("sign-in-link");
        let output = command.args(["--institution", self.setup.hei, "--name", name]).output().unwrap();
        assert!(output.status.success(), "{}", everything(&output));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}

/// The binary itself.
pub(crate) fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_habita"));
    command.env_remove("HABITA_DATABASE").env_remove("HABITA_LOG").env("NO_COLOR", "1");
    command
}

/// Both outputs of a command that has ended.
pub(crate) fn everything(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A port on which nobody listens now. It is below those that the system gives away by itself, so that nobody else
/// takes it while its server starts or is down; no two tests of a process get the same.
pub(crate) fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(std::process::id() % 100).unwrap() * 100;
    (0..PORTS.len())
        .map(|_| PORTS.start + (first + NEXT.fetch_add(1, Ordering::Relaxed)) % (PORTS.end - PORTS.start))
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .expect("there is a free port")
}
