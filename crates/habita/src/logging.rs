//! The log: one line per event on standard error, chosen by the environment variable `HABITA_LOG`.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

/// Starts the log. Servers say what they do; other commands only what goes wrong.
pub(crate) fn start(is_server: bool) {
    let usual = if is_server { "info,sqlx=warn,sea_orm=warn,hyper=warn,rustls=warn" } else { "warn" };
    let filter = EnvFilter::try_from_env("HABITA_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).compact().init();
}
