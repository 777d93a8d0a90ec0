//! Installing by the system's package manager, where we may.

use std::process::Command;
use std::sync::OnceLock;

use crate::shell;

/// Whether the lists of packages were fetched in this run.
static UPDATED: OnceLock<bool> = OnceLock::new();

/// Whether packages can be installed without asking anybody: on Debian and its like, as root.
pub(crate) fn may_install() -> bool {
    shell::find("apt-get").is_some() && is_root()
}

/// Whether we run as root.
pub(crate) fn is_root() -> bool {
    static ANSWER: OnceLock<bool> = OnceLock::new();
    *ANSWER.get_or_init(|| shell::quietly(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0"))
}

/// Installs packages if we may; tells whether they are installed now.
pub(crate) fn install(packages: &[&str]) -> bool {
    if !may_install() {
        return false;
    }
    println!("   installing {} with apt-get", packages.join(" and "));
    UPDATED.get_or_init(|| apt(&["update"]));
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

/// The command that a person runs to install packages.
pub(crate) fn command_for(packages: &[&str]) -> String {
    format!("sudo apt-get install {}", packages.join(" "))
}

fn apt(arguments: &[&str]) -> bool {
    let mut command = Command::new("apt-get");
    // Another installation may be running; wait for it rather than fail.
    command.args(["-qq", "-o", "DPkg::Lock::Timeout=300"]).args(arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    match shell::quietly(&mut command) {
        Ok(_) => true,
        Err(error) => {
            println!("   {error}");
            false
        }
    }
}
