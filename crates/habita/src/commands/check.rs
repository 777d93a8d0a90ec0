//! `habita check`: what is fine and what there is to do, in plain words.

mod inside;
mod mail;
mod network;

use std::process::ExitCode;

use crate::cli::ConfigFile;
use crate::config::Config;
use crate::said::chain;

/// What was found, line by line.
#[derive(Default)]
pub(crate) struct Report {
    lines: Vec<(Verdict, String)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Fine,
    Note,
    Todo,
}

impl Report {
    /// Something is as it should be.
    pub(crate) fn fine(&mut self, text: impl Into<String>) {
        self.lines.push((Verdict::Fine, text.into()));
    }

    /// Something to know, which is no trouble.
    pub(crate) fn note(&mut self, text: impl Into<String>) {
        self.lines.push((Verdict::Note, text.into()));
    }

    /// Something is wrong; the text says what to do.
    pub(crate) fn todo(&mut self, text: impl Into<String>) {
        self.lines.push((Verdict::Todo, text.into()));
    }

    #[expect(clippy::print_stdout, reason = "this is the command's answer")]
    fn print(&self) -> ExitCode {
        for (verdict, text) in &self.lines {
            let word = match verdict {
                Verdict::Fine => "fine",
                Verdict::Note => "note",
                Verdict::Todo => "TO DO",
            };
            println!("{word:5}  {text}");
        }
        let count = self.lines.iter().filter(|(verdict, _)| *verdict == Verdict::Todo).count();
        match count {
            0 => println!("\nNothing to do."),
            1 => println!("\n1 thing to do."),
            more => println!("\n{more} things to do."),
        }
        if count == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// Looks at everything and prints a line about each. Ends with 1 if there is anything to do. Nothing is changed.
pub(crate) async fn run(file: ConfigFile) -> anyhow::Result<ExitCode> {
    let mut report = Report::default();
    let config = match Config::read(&file.config) {
        Ok(config) => config,
        Err(error) => {
            report.todo(format!(
                "Configuration: {}. Correct the file; docs/operators/configuration.md explains it",
                chain(&error)
            ));
            return Ok(report.print());
        }
    };
    let heis: Vec<&str> = config.institutions.iter().map(|institution| institution.hei.as_str()).collect();
    report.fine(format!("Configuration: {} is right; it has {}", file.config.display(), heis.join(", ")));
    let keys = inside::look(&config, &mut report).await;
    network::look(&config, &keys, &mut report).await;
    mail::look(&config, &mut report).await;
    Ok(report.print())
}
