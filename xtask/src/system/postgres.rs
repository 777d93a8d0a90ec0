//! A private PostgreSQL for the tests: its own folder, its own port on loopback, its own password, gone at the end.

use std::fs;
use std::io::Read;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use tempfile::TempDir;

use super::{Need, packages};
use crate::shell;

/// The variable that tells the tests where their PostgreSQL is.
pub(crate) const ADDRESS: &str = "HABITA_TEST_POSTGRES";

const PACKAGES: &[&str] = &["postgresql"];
const LONGEST_START: Duration = Duration::from_secs(30);

/// A server that runs as long as this value lives.
pub(crate) struct Postgres {
    url: String,
    tools: PathBuf,
    account: Option<Account>,
    server: Child,
    folder: TempDir,
}

/// The account that the server runs under when we are root, since it refuses to run as root.
#[derive(Clone)]
struct Account {
    user: u32,
    group: u32,
}

/// Finds or installs the server's programs, and gives the folder that they are in.
pub(crate) fn find() -> Need<PathBuf> {
    if let Some(tools) = tools() {
        return Need::Met(tools);
    }
    packages::install(PACKAGES);
    match tools() {
        Some(tools) => Need::Met(tools),
        None => Need::Missing(format!(
            "PostgreSQL's server programs are not installed; run: {}",
            packages::command_for(PACKAGES)
        )),
    }
}

/// Starts a private server.
pub(crate) fn start(tools: &Path) -> anyhow::Result<Postgres> {
    let account = if packages::is_root() { Some(Account::find()?) } else { None };
    let folder = tempfile::Builder::new().prefix("habita-postgres-").tempdir()?;
    let password = password()?;
    let password_file = folder.path().join("password");
    fs::write(&password_file, &password)?;
    if let Some(account) = &account {
        account.give(folder.path())?;
        account.give(&password_file)?;
    }
    let cluster = folder.path().join("cluster");
    let mut initdb = command(&tools.join("initdb"), account.as_ref());
    initdb.arg("-D").arg(&cluster).arg("--pwfile").arg(&password_file).current_dir(folder.path());
    initdb.args(["-U", "habita", "--auth=scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync"]);
    shell::quietly(&mut initdb)?;

    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let log = folder.path().join("log");
    let log_file = fs::File::create(&log)?;
    let mut server = command(&tools.join("postgres"), account.as_ref());
    server.arg("-D").arg(&cluster).current_dir(folder.path());
    for setting in [
        "listen_addresses=127.0.0.1",
        &format!("port={port}"),
        "unix_socket_directories=",
        "max_connections=200",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
    ] {
        server.args(["-c", setting]);
    }
    server.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log_file);
    let mut server = server.spawn().context("cannot start PostgreSQL")?;
    if let Err(error) = wait(&mut server, &log) {
        // It did not come up; whether it can still be ended does not matter any more.
        let _ = server.kill();
        let _ = server.wait();
        return Err(error);
    }
    let url = format!("postgres://habita:{password}@127.0.0.1:{port}/postgres");
    Ok(Postgres { url, tools: tools.to_owned(), account, server, folder })
}

impl Postgres {
    /// Where it answers, with the name and password of its owner.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = command(&self.tools.join("pg_ctl"), self.account.as_ref());
        stop.args(["stop", "-w", "-m", "immediate", "-D"]).arg(self.folder.path().join("cluster"));
        stop.current_dir(self.folder.path());
        if let Err(error) = shell::quietly(&mut stop) {
            println!("   PostgreSQL did not stop when asked ({error}); ending it");
            // An error means that it has ended meanwhile.
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

impl Account {
    fn find() -> anyhow::Result<Self> {
        let accounts = fs::read_to_string("/etc/passwd").context("cannot read the list of accounts")?;
        let of = |wanted: &str| {
            accounts.lines().find_map(|line| {
                let mut parts = line.split(':');
                let name = parts.next()?;
                let user = parts.nth(1)?.parse().ok()?;
                let group = parts.next()?.parse().ok()?;
                (name == wanted).then_some(Self { user, group })
            })
        };
        of("postgres").or_else(|| of("nobody")).context("PostgreSQL needs an account that is not root")
    }

    #[cfg(unix)]
    fn give(&self, path: &Path) -> anyhow::Result<()> {
        Ok(std::os::unix::fs::chown(path, Some(self.user), Some(self.group))?)
    }

    #[cfg(not(unix))]
    fn give(&self, _: &Path) -> anyhow::Result<()> {
        bail!("there is no account {}:{} on this system", self.user, self.group)
    }
}

/// A command of PostgreSQL's, under the account that it needs, tied to our life where it keeps running.
fn command(program: &Path, account: Option<&Account>) -> Command {
    let (Some(account), Some(setpriv)) = (account, shell::find("setpriv")) else {
        return shell::tied(program);
    };
    let mut command = Command::new(setpriv);
    command.args(["--reuid", &account.user.to_string(), "--regid", &account.group.to_string()]);
    command.args(["--clear-groups", "--pdeathsig", "INT", "--"]).arg(program);
    command
}

fn password() -> anyhow::Result<String> {
    let mut bytes = [0_u8; 18];
    fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    let hex = |half: u8| char::from_digit(half.into(), 16);
    Ok(bytes.iter().flat_map(|byte| [hex(byte >> 4), hex(byte & 15)]).flatten().collect())
}

fn wait(server: &mut Child, log: &Path) -> anyhow::Result<()> {
    let started = Instant::now();
    while started.elapsed() < LONGEST_START {
        let said = fs::read_to_string(log).unwrap_or_default();
        if said.contains("database system is ready to accept connections") {
            return Ok(());
        }
        if let Some(status) = server.try_wait()? {
            bail!("PostgreSQL ended with {status}: {said}");
        }
        thread::sleep(Duration::from_millis(50));
    }
    bail!("PostgreSQL was not ready after {} s: {}", LONGEST_START.as_secs(), fs::read_to_string(log)?)
}

fn tools() -> Option<PathBuf> {
    let complete = |folder: &PathBuf| ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).is_file());
    let version = |folder: &PathBuf| {
        let parent = folder.parent()?.file_name()?;
        parent.to_str()?.parse::<u32>().ok()
    };
    // Debian keeps each version's server programs in a folder of its own, outside PATH.
    let mut found: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).filter(complete).collect())
        .unwrap_or_default();
    found.sort_by_key(version);
    found.pop().or_else(|| shell::find("initdb")?.parent().map(Path::to_owned).filter(complete))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_server_answers_with_its_own_password_and_is_gone_at_the_end() {
        let Some(tools) = tools() else {
            println!("skipped: PostgreSQL's server programs are not installed");
            return;
        };
        let server = start(&tools).unwrap();
        let answer = shell::quietly(
            Command::new(tools.join("psql")).args(["-At", "-c", "show lc_collate", "-d"]).arg(server.url()),
        );
        let folder = server.folder.path().to_owned();
        drop(server);
        assert_eq!(answer.unwrap().trim(), "C");
        assert!(!folder.exists());
    }
}
