//! Habita: the one binary. Command line, configuration, wiring, shutdown; no rules of its own.

mod backups;
mod cli;
mod commands;
mod config;
mod logging;
mod said;
mod serve;
mod upgrade;
mod watch_door;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let command = cli::Cli::parse();
    logging::start(command.is_server(), command.log_format());
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("habita: the system gives no threads: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(command.run()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("habita: {}", said::chain(&error));
            ExitCode::FAILURE
        }
    }
}
