//! Counts for Prometheus (text format 0.0.4). The labels have values that this program chose, so that nobody outside
//! can make more of them, and there is nothing about people or partners in them.

use std::fmt::{Display, Write as _};

use app::host::Host;
use app::watch::{self, APIS, Direction, Outcome, RANGES};
use jiff::Timestamp;

/// The value of `Content-Type`.
pub const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Families of metrics on their way into one text.
#[derive(Debug, Default)]
pub struct Text {
    text: String,
}

impl Text {
    /// Begins a family: its name, its kind (`counter`, `gauge`, `histogram`) and a sentence about it.
    pub fn family(&mut self, name: &str, kind: &str, help: &str) {
        // Writing into a string cannot fail.
        let _ = writeln!(self.text, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    /// One line of the family that was begun.
    pub fn line(&mut self, name: &str, labels: &[(&str, &str)], value: impl Display) {
        self.text.push_str(name);
        for (place, (label, of)) in labels.iter().enumerate() {
            let of = of.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
            let _ = write!(self.text, "{}{label}=\"{of}\"", if place == 0 { "{" } else { "," });
        }
        let _ = writeln!(self.text, "{} {value}", if labels.is_empty() { "" } else { "}" });
    }

    /// A family with one line and no labels.
    pub fn single(&mut self, name: &str, kind: &str, help: &str, value: impl Display) {
        self.family(name, kind, help);
        self.line(name, &[], value);
    }

    /// The whole text.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }
}

/// Writes what a host knows about itself.
pub async fn write(host: &Host, into: &mut Text) {
    exchanges(host, into);
    let reading = watch::read(host).await;
    into.single("habita_database_up", "gauge", "Whether the database answers.", u8::from(reading.is_ok()));
    let reading = match reading {
        Ok(reading) => reading,
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            return;
        }
    };
    let waiting = [("out", reading.to_send), ("in", reading.to_fetch)];
    into.family("habita_jobs_waiting", "gauge", "Notices to send (out) and documents to fetch (in) that wait.");
    for (direction, waiting) in waiting {
        into.line("habita_jobs_waiting", &[("direction", direction)], waiting.jobs);
    }
    into.family("habita_oldest_job_age_seconds", "gauge", "Age of the oldest job that waits; 0 without any.");
    for (direction, waiting) in waiting {
        let age = waiting.oldest.map_or(0, |oldest| seconds_since(oldest, reading.now));
        into.line("habita_oldest_job_age_seconds", &[("direction", direction)], age);
    }
    into.single("habita_catalogue_hosts", "gauge", "Hosts in the registry's catalogue.", reading.catalogue_hosts);
    // Before the first catalogue there is no age to tell.
    if reading.catalogue_hosts > 0 {
        let help = "Seconds since the registry last said that the catalogue is current.";
        into.single("habita_catalogue_age_seconds", "gauge", help, reading.catalogue_age.as_secs());
    }
    let help = "Lines that the exchange log was too slow for.";
    into.single("habita_exchange_log_dropped_total", "counter", help, reading.dropped_lines);
}

fn exchanges(host: &Host, into: &mut Text) {
    let meters = host.meters();
    into.family("habita_exchanges_total", "counter", "Requests of partners (in) and to partners (out) by result.");
    for direction in Direction::ALL {
        for api in APIS {
            for outcome in Outcome::ALL {
                let labels = [("direction", direction.slug()), ("api", api), ("result", outcome.slug())];
                into.line("habita_exchanges_total", &labels, meters.exchanges(direction, api, outcome));
            }
        }
    }
    let name = "habita_exchange_duration_seconds";
    into.family(name, "histogram", "How long they took.");
    for direction in Direction::ALL {
        let durations = meters.durations(direction);
        let ends = RANGES.iter().map(|end| seconds(u64::from(*end))).chain(["+Inf".to_owned()]);
        for (end, within) in ends.zip(&durations.within) {
            into.line(&format!("{name}_bucket"), &[("direction", direction.slug()), ("le", &end)], within);
        }
        let of = [("direction", direction.slug())];
        into.line(&format!("{name}_sum"), &of, seconds(durations.milliseconds));
        into.line(&format!("{name}_count"), &of, durations.within.last().copied().unwrap_or_default());
    }
}

/// Milliseconds as a decimal number of seconds.
fn seconds(milliseconds: u64) -> String {
    let text = format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn seconds_since(at: Timestamp, now: Timestamp) -> i64 {
    now.duration_since(at).as_secs().max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_are_written_without_a_float() {
        assert_eq!([5, 250, 1000, 20_012, 0].map(seconds), ["0.005", "0.25", "1", "20.012", "0"]);
    }

    #[test]
    fn labels_cannot_break_out_of_their_quotes() {
        let mut text = Text::default();
        text.line("a", &[("b", "c\"\nd 1")], 2);
        assert_eq!(text.finish(), "a{b=\"c\\\"\\nd 1\"} 2\n");
    }
}
