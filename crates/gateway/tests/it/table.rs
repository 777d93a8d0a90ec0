//! The table of docs/endpoints.md is true: it has every door with every status, and every test that it names exists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use app::endpoints::{DOORS, Endpoint, Methods};

/// Door, status and test of each row.
fn rows() -> Vec<(String, u16, String)> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/endpoints.md");
    let text = std::fs::read_to_string(page).unwrap();
    let mut rows = Vec::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        if let [door, status, _, test] = cells[..]
            && let Ok(status) = status.parse()
        {
            rows.push((door.to_owned(), status, test.to_owned()));
        }
    }
    assert!(rows.len() > 100, "the table has {} rows only", rows.len());
    rows
}

#[test]
fn every_test_of_the_table_exists() {
    for (door, status, test) in rows() {
        let (module, name) = test.split_once("::").unwrap();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/it/{module}.rs"));
        let source = std::fs::read_to_string(&file).unwrap_or_default();
        let is_there = ["#[tokio::test]\nasync fn ", "#[test]\nfn "]
            .iter()
            .any(|begins| source.contains(&format!("{begins}{name}()")));
        assert!(is_there, "{door} {status}: there is no test {test}");
    }
}

#[test]
fn the_table_has_every_door_with_every_status() {
    let mut known: BTreeMap<String, BTreeSet<u16>> = BTreeMap::new();
    for (door, status, _) in rows() {
        known.entry(door).or_default().insert(status);
    }
    for door in DOORS {
        let mut wanted = vec![200, 400, 401, 403, 405, 406];
        if door.methods != Methods::Get {
            wanted.extend([408, 413, 415]);
        }
        if door.endpoint != Endpoint::Echo {
            wanted.extend([500, 503]);
        }
        let statuses = known.remove(door.path).unwrap_or_default();
        for status in wanted {
            assert!(statuses.contains(&status), "the table lacks {} with {status}", door.path);
        }
    }
    let others: Vec<&str> = known.keys().map(String::as_str).collect();
    assert_eq!(others, ["any other", "manifest.xml"], "doors that there are not");
}

#[test]
fn the_table_says_which_methods_each_door_takes() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/endpoints.md");
    let text = std::fs::read_to_string(page).unwrap();
    for door in DOORS {
        let begins = format!("| `{}` | ", door.path);
        let line = text.lines().find(|line| line.starts_with(&begins)).unwrap();
        assert!(line.contains(&format!(" | {} | ", door.methods.allow())), "{line}");
    }
}
