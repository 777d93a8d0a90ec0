//! Running other programs, and finding them.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

use crate::workspace;

/// The cargo that runs this command.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace::root());
    // Set by the outer cargo for this process; an inner one must not think that they are meant for it.
    for name in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
        command.env_remove(name);
    }
    // What the compiler keeps for the next build takes as much disk as the build itself; a build server has no next
    // one.
    if std::env::var_os("CI").is_some() {
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// Runs a program with its words on our screen; tells whether it ended well.
pub(crate) fn succeeds(command: &mut Command) -> anyhow::Result<bool> {
    let status = command.status().with_context(|| format!("cannot run {}", name_of(command)))?;
    Ok(status.success())
}

/// Runs a program without a word on our screen; an error holds what it said.
pub(crate) fn quietly(command: &mut Command) -> anyhow::Result<String> {
    let output = command.output().with_context(|| format!("cannot run {}", name_of(command)))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("{} ended with {}: {}{}", name_of(command), output.status, said.trim(), complaint.trim());
    }
    Ok(said)
}

/// Runs a program, shows each line that it prints and hands it to `each`; tells whether it ended well.
pub(crate) fn watching(command: &mut Command, mut each: impl FnMut(&str)) -> anyhow::Result<bool> {
    let name = name_of(command);
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot run {name}"))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            println!("{line}");
            each(&line);
        }
    }
    Ok(child.wait()?.success())
}

/// Finds a program by its name in the folders of `PATH`.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Makes a command whose program ends when we end, whatever ends us, where the system can do that.
pub(crate) fn tied(program: impl AsRef<OsStr>) -> Command {
    if cfg!(target_os = "linux")
        && let Some(setpriv) = find("setpriv")
    {
        let mut command = Command::new(setpriv);
        command.args(["--pdeathsig", "INT", "--"]).arg(program);
        return command;
    }
    Command::new(program)
}

fn name_of(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}
