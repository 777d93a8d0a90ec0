//! `habita keys`: what signs in the name of the institutions, and its change.

use std::process::ExitCode;

use anyhow::{Context, bail};
use app::clock::Clock;
use app::keys::{self, KeyPace, USUAL_BITS};
use clap::{Args, Subcommand, ValueEnum};
use domain::hei::HeiId;
use jiff::Timestamp;
use store::Store;
use store::keys::{Key, KeyRole, KeyState};

use crate::cli::ConfigFile;
use crate::config::Config;
use crate::{serve, upgrade};

/// What to do with keys.
#[derive(Args)]
pub(crate) struct KeysArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// List all keys with where they stand and what comes next.
    List(Whose),
    /// Change keys: make new ones and publish them. The running host lets them sign when partners know them, and takes
    /// the old ones out of the manifest later.
    Rotate(Rotation),
    /// Make a key that nobody else knows yet.
    Make(Making),
    /// Let the manifest list a key that was made.
    Publish(Named),
    /// Let a published key sign. The running host does this by itself when it is time.
    Activate(Forced),
    /// Take a key out of the manifest. The running host does this by itself when it is time.
    Retire(Forced),
    /// Take all keys out of use at once and make new ones, after a key or the sealing key was lost or stolen. Partners
    /// refuse this institution until they have read the catalogue again.
    StartAnew(Anew),
}

#[derive(Args)]
struct Whose {
    #[command(flatten)]
    file: ConfigFile,
    /// One institution; all of the file without it.
    #[arg(long, value_name = "HEI")]
    institution: Option<String>,
}

#[derive(Args)]
struct Rotation {
    #[command(flatten)]
    whose: Whose,
    /// One role; both without it.
    #[arg(long)]
    role: Option<Role>,
    /// Size of the new keys.
    #[arg(long, value_name = "BITS", default_value_t = USUAL_BITS)]
    bits: usize,
}

#[derive(Args)]
struct Making {
    #[command(flatten)]
    file: ConfigFile,
    /// The institution.
    #[arg(long, value_name = "HEI")]
    institution: String,
    /// What the key is for.
    #[arg(long)]
    role: Role,
    /// Its size: 2048, 3072, 4096 or 8192.
    #[arg(long, value_name = "BITS", default_value_t = USUAL_BITS)]
    bits: usize,
}

#[derive(Args)]
struct Named {
    #[command(flatten)]
    file: ConfigFile,
    /// The institution.
    #[arg(long, value_name = "HEI")]
    institution: String,
    /// The key's fingerprint, or its first eight digits or more.
    fingerprint: String,
}

#[derive(Args)]
struct Forced {
    #[command(flatten)]
    named: Named,
    /// At once, although partners may not know yet: they may refuse some messages.
    #[arg(long)]
    now: bool,
}

#[derive(Args)]
struct Anew {
    #[command(flatten)]
    file: ConfigFile,
    /// The institution.
    #[arg(long, value_name = "HEI")]
    institution: String,
    /// Says that partners may refuse messages for some hours.
    #[arg(long)]
    yes: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Role {
    /// Signs requests.
    Client,
    /// Signs answers.
    Server,
}

impl From<Role> for KeyRole {
    fn from(role: Role) -> Self {
        match role {
            Role::Client => Self::Client,
            Role::Server => Self::Server,
        }
    }
}

/// Does it and prints where the keys stand then.
pub(crate) async fn run(args: KeysArgs) -> anyhow::Result<ExitCode> {
    let now = Clock::real().wire_now();
    match args.action {
        Action::List(whose) => {
            let (config, store) = open(&whose.file).await?;
            list(&config, &store, &institutions(&config, &whose)?, now).await?;
        }
        Action::Rotate(Rotation { whose, role, bits }) => {
            let (config, store) = open(&whose.file).await?;
            let (sealing, heis) = (serve::sealing_key(&config)?, institutions(&config, &whose)?);
            for hei in &heis {
                for role in KeyRole::ALL.into_iter().filter(|of| role.is_none_or(|only| KeyRole::from(only) == *of)) {
                    let made = keys::rotate(&store, hei, role, bits, &sealing, now).await;
                    made.with_context(|| format!("the {} key of {hei}", role.slug()))?;
                }
            }
            list(&config, &store, &heis, now).await?;
        }
        Action::Make(Making { file, institution, role, bits }) => {
            let (config, store) = open(&file).await?;
            let hei = serve::institution_of(&config, &institution)?;
            keys::make(&store, &hei, role.into(), bits, &serve::sealing_key(&config)?, now).await?;
            list(&config, &store, &[hei], now).await?;
        }
        Action::Publish(named) => {
            let (config, store, key) = find(&named).await?;
            keys::publish(&store, &key, now).await?;
            list(&config, &store, &[key.institution], now).await?;
        }
        Action::Activate(Forced { named, now: forced }) => {
            let (config, store, key) = find(&named).await?;
            keys::activate(&store, &key, config.keys.pace(), forced, now).await?;
            list(&config, &store, &[key.institution], now).await?;
        }
        Action::Retire(Forced { named, now: forced }) => {
            let (config, store, key) = find(&named).await?;
            keys::retire(&store, &key, config.keys.pace(), forced, now).await?;
            list(&config, &store, &[key.institution], now).await?;
        }
        Action::StartAnew(Anew { file, institution, yes }) => {
            if !yes {
                bail!(
                    "partners refuse this institution until they have read its new keys, which takes up to some \
                       hours; say --yes if that is what you want. `habita keys rotate` has no such gap"
                );
            }
            let (config, store) = open(&file).await?;
            let hei = serve::institution_of(&config, &institution)?;
            keys::start_anew(&store, &hei, &serve::sealing_key(&config)?, now).await?;
            list(&config, &store, &[hei], now).await?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn open(file: &ConfigFile) -> anyhow::Result<(Config, Store)> {
    let config = Config::read(&file.config)?;
    let store = upgrade::open_unless_older(&config).await?;
    Ok((config, store))
}

async fn find(named: &Named) -> anyhow::Result<(Config, Store, Key)> {
    let (config, store) = open(&named.file).await?;
    let hei = serve::institution_of(&config, &named.institution)?;
    let key = keys::find(&store, &hei, &named.fingerprint).await?;
    Ok((config, store, key))
}

fn institutions(config: &Config, whose: &Whose) -> anyhow::Result<Vec<HeiId>> {
    match &whose.institution {
        Some(one) => Ok(vec![serve::institution_of(config, one)?]),
        None => config.institutions.iter().map(|institution| Ok(HeiId::parse(&institution.hei)?)).collect(),
    }
}

#[expect(clippy::print_stdout, reason = "this is the command's answer")]
async fn list(config: &Config, store: &Store, heis: &[HeiId], now: Timestamp) -> anyhow::Result<()> {
    for hei in heis {
        let keys = store::keys::all(store, hei).await?;
        println!("{hei}");
        if keys.is_empty() {
            println!("  no keys yet; they are made when the host starts for the first time");
        }
        for key in &keys {
            println!(
                "  {}  {:6}  {:9}  {}",
                key.fingerprint,
                key.role.slug(),
                key.state().slug(),
                tell(key, config, now)
            );
        }
    }
    Ok(())
}

/// Since when it stands there, and what comes next.
fn tell(key: &Key, config: &Config, now: Timestamp) -> String {
    let KeyPace { wait, keep, .. } = config.keys.pace();
    let at = |at: Option<Timestamp>| at.map(|at| at.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    let after = |since: Option<Timestamp>, by| {
        let then = since.and_then(|since| since.checked_add(by).ok()).unwrap_or(now);
        if then <= now { "soon".to_owned() } else { format!("at {} or later", at(Some(then))) }
    };
    match key.state() {
        KeyState::Made => format!("since {}; publish it", at(Some(key.created_at))),
        KeyState::Published if key.seen_at.is_none() => {
            format!("since {}; waits until the registry's catalogue lists it", at(key.published_at))
        }
        KeyState::Published => {
            format!(
                "since {}, in the catalogue since {}; signs {}",
                at(key.published_at),
                at(key.seen_at),
                after(key.seen_at, wait)
            )
        }
        KeyState::Active => format!("signs since {}", at(key.active_at)),
        KeyState::Retiring => {
            format!("since {}; leaves the manifest {}", at(key.retiring_at), after(key.retiring_at, keep))
        }
        KeyState::Retired => {
            let secret = if key.sealed_private.is_empty() { "; its secret part is destroyed" } else { "" };
            format!("since {}{secret}", at(key.retired_at))
        }
    }
}
