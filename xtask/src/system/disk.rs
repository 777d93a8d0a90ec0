//! Room on the disk for what the compiler makes.

use std::process::Command;

use crate::{shell, workspace};

/// What a build of everything, with its tests, takes at most, in gigabytes.
const NEEDED: u64 = 5;

/// A sentence for people whose disk may be too small for a build from nothing; none where it is not, or where nobody
/// knows.
pub(crate) fn warning() -> Option<String> {
    let told = shell::quietly(Command::new("df").arg("-Pk").arg(workspace::root())).ok()?;
    let free = free_gigabytes(&told)?;
    (free < NEEDED).then(|| {
        format!(
            "only {free} GB of disk are free, and a build from nothing takes up to {NEEDED} GB: make room if it fails"
        )
    })
}

/// Reads the third number of the second line, which is in kilobytes.
fn free_gigabytes(told: &str) -> Option<u64> {
    let kilobytes: u64 = told.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes / 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::free_gigabytes;

    #[test]
    fn the_free_space_is_read_as_the_system_tells_it() {
        let told =
            "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/a 250000000 80000000 5100000 95% /\n";
        assert_eq!(free_gigabytes(told), Some(5));
        assert_eq!(free_gigabytes("df: no such file"), None);
    }
}
