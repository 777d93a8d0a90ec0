//! `habita institution import`: the file of the guide is loaded into a host that runs, and served from then on.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use ewp_protocol::manifest::v6::Manifest;

use crate::commands::setup;
use crate::servers::{RunningHost, binary, everything};

const HEI: &str = "alpha.example";

/// The example of the guide, as it stands there.
fn example() -> String {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/operators/institution-file.md");
    let text = std::fs::read_to_string(guide).unwrap();
    text.split("```toml\n").nth(1).unwrap().split("```").next().unwrap().to_owned()
}

/// The manifest as the registry would get it.
fn manifest(host: &RunningHost) -> String {
    let mut connection = TcpStream::connect(("127.0.0.1", host.machines)).unwrap();
    let request = format!("GET /ewp/{HEI}/manifest.xml HTTP/1.1\r\nhost: ewp.{HEI}\r\nconnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    answer.split_once("\r\n\r\n").unwrap().1.to_owned()
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let file = folder.join(name);
    std::fs::write(&file, text).unwrap();
    file
}

#[test]
fn a_file_is_checked_without_a_host() {
    let folder = tempfile::tempdir().unwrap();
    let check = |name: &str, text: &str| {
        let file = written(folder.path(), name, text);
        let output = binary().args(["institution", "check"]).arg(file).output().unwrap();
        (output.status.success(), everything(&output))
    };
    let (is_good, said) = check("a.toml", &example());
    assert!(is_good && said.contains("2 units, a factsheet"), "{said}");
    let (is_good, said) = check("a.toml", &example().replace("parent = \"u1\"", "parent = \"u9\"\ncolour = 1"));
    assert!(!is_good && said.contains("colour") && said.contains("line "), "{said}");
    let (is_good, said) = check("a.toml", &example().replace("parent = \"u1\"", "parent = \"u9\""));
    assert!(!is_good && said.contains("unit[2].parent: \"u9\"") && !said.contains("loaded"), "{said}");
    let (is_good, said) = check("a.json", "{\"unit\": [{\"id\": \"u1\"}]}");
    assert!(!is_good && said.contains("unit[1].names: is missing"), "{said}");
    let (is_good, said) = check("a.txt", "");
    assert!(!is_good && said.contains(".toml or .json"), "{said}");
}

#[test]
fn a_host_that_runs_tells_what_was_imported() {
    let folder = tempfile::tempdir().unwrap();
    let host = setup(folder.path()).start();
    assert!(!manifest(&host).contains("alfa.example"));
    let file = written(folder.path(), "alpha.toml", &example());
    let import = |institution: &str| {
        let mut command = binary();
        command.args(["institution", "import"]).arg(&file).arg("--config").arg(host.setup.config());
        command.args(["--institution", institution]).output().unwrap()
    };
    let output = import(HEI);
    assert!(output.status.success(), "{}", everything(&output));
    let manifest = Manifest::read(manifest(&host).as_bytes()).unwrap();
    let hei = manifest.hei.unwrap();
    assert_eq!(
        hei.names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>(),
        ["University of Alpha", "Alfas universitāte"]
    );
    assert!(hei.other_ids.iter().any(|other| other.kind == "previous-schac" && other.value == "alfa.example"));
    let output = import("beta.example");
    assert!(!output.status.success() && everything(&output).contains("is no institution of this host"));
}
