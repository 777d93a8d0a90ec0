//! `cargo xtask package`: the Debian package, and a trial of it: unpacked into an empty root, started by the command
//! line of its unit file, backed up, and restored elsewhere.

mod archive;
mod tree;
mod trial;

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;

use crate::test::tally::{Counts, Outcome};
use crate::{shell, workspace};

/// What to package.
#[derive(Args)]
pub(crate) struct PackageArgs {
    /// Folder for the package.
    #[arg(long, value_name = "FOLDER", default_value = "target/package")]
    out: PathBuf,
    /// A program that is built already; without it the release build is made.
    #[arg(long, value_name = "FILE")]
    binary: Option<PathBuf>,
    /// Try the package: unpack, start, back up, restore elsewhere, start there.
    #[arg(long = "try")]
    trial: bool,
    /// Pack quickly rather than small: for a package that nobody keeps.
    #[arg(skip)]
    quickly: bool,
}

/// Makes the package and tells where it is.
pub(crate) fn run(args: &PackageArgs) -> anyhow::Result<()> {
    let binary = match &args.binary {
        Some(binary) => workspace::root().join(binary),
        None => build()?,
    };
    let work = tempfile::Builder::new().prefix("habita-package-").tempdir()?;
    let control = tree::stage(work.path(), &binary)?;
    let out = workspace::root().join(&args.out);
    std::fs::create_dir_all(&out).with_context(|| format!("cannot make {}", out.display()))?;
    let file = out.join(format!("habita_{}_{}.deb", control.version, control.architecture));
    pack(work.path(), &file, args.quickly)?;
    println!("{} ({} bytes)", file.display(), std::fs::metadata(&file)?.len());
    if args.trial {
        trial::run(&file)?;
    }
    Ok(())
}

/// Packages and tries the program that the tests were run with.
pub(crate) fn step() -> anyhow::Result<Outcome> {
    let binary = target().join("debug").join("habita");
    if !binary.exists() {
        return Ok(Outcome::Skipped(format!("there is no {}; the step `build` makes it", binary.display())));
    }
    let out = tempfile::Builder::new().prefix("habita-package-step-").tempdir()?;
    run(&PackageArgs { out: out.path().to_owned(), binary: Some(binary), trial: true, quickly: true })?;
    Ok(Outcome::Passed(Counts::ONE))
}

fn target() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    workspace::root().join(target)
}

fn build() -> anyhow::Result<PathBuf> {
    let built = shell::succeeds(shell::cargo().args(["build", "--release", "--locked", "--bin", "habita"]))?;
    if !built {
        bail!("the release build failed");
    }
    Ok(target().join("release").join("habita"))
}

/// Debian's own tool where it is at hand, else the same format written here.
fn pack(tree: &Path, file: &Path, quickly: bool) -> anyhow::Result<()> {
    if let Some(tool) = shell::find("dpkg-deb") {
        let mut command = std::process::Command::new(tool);
        let level = if quickly { "-z1" } else { "-z9" };
        command.args(["--root-owner-group", "-Zgzip", level, "--build"]).arg(tree).arg(file);
        return shell::quietly(&mut command).map(|_| ());
    }
    archive::write(tree, file)
}
