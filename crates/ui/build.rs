//! Joins the style sheets and modules of this crate, strips their comments, presses them,
//! and names each by its content, so that `cargo build` alone gives the finished assets.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    for watched in ["css", "js", "images", "build.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let mut made = Vec::new();

    let mut css = String::new();
    for path in files("css", "css")? {
        css.push_str(&without_comments(&fs::read_to_string(path)?));
    }
    made.push(Made::new("css", "habita", "css", css.into_bytes()));

    for module in modules()? {
        made.push(module);
    }
    for path in files("images", "svg")? {
        made.push(Made::new("image", stem(&path)?, "svg", fs::read(&path)?));
    }

    let mut table = String::from("static ALL: &[Asset] = &[\n");
    for asset in &made {
        let file = out.join(&asset.name);
        fs::write(&file, &asset.bytes)?;
        let pressed = out.join(format!("{}.br", asset.name));
        fs::write(&pressed, press(&asset.bytes)?)?;
        writeln!(
            table,
            "    Asset {{ kind: {:?}, stem: {:?}, path: {:?}, content_type: {:?}, etag: {:?},\n        \
             bytes: include_bytes!({:?}), brotli: include_bytes!({:?}) }},",
            asset.kind,
            asset.stem,
            format!("/assets/{}", asset.name),
            content_type(asset.kind),
            format!("\"{}\"", asset.hash),
            file.display().to_string(),
            pressed.display().to_string(),
        )?;
    }
    table.push_str("];\n");
    fs::write(out.join("assets.rs"), table)?;
    Ok(())
}

struct Made {
    kind: &'static str,
    stem: String,
    name: String,
    hash: String,
    bytes: Vec<u8>,
}

impl Made {
    fn new(kind: &'static str, stem: impl Into<String>, extension: &str, bytes: Vec<u8>) -> Self {
        let stem = stem.into();
        let hash = content_name(&bytes);
        let name = format!("{stem}.{hash}.{extension}");
        Self { kind, stem, name, hash, bytes }
    }
}

/// The modules, those first that others import; imports are rewritten to the hashed names.
fn modules() -> Result<Vec<Made>, Box<dyn Error>> {
    let mut waiting = BTreeMap::new();
    for path in files("js", "js")? {
        waiting.insert(stem(&path)?, without_comments(&fs::read_to_string(&path)?));
    }
    let mut done: Vec<Made> = Vec::new();
    while !waiting.is_empty() {
        let ready = waiting
            .iter()
            .find(|(_, text)| !waiting.keys().any(|other| imports(text, other)))
            .map(|(name, _)| name.clone())
            .ok_or("the modules import each other in a circle")?;
        let mut text = waiting.remove(&ready).unwrap_or_default();
        for module in &done {
            text = text.replace(&format!("\"./{}.js\"", module.stem), &format!("\"./{}\"", module.name));
        }
        done.push(Made::new("js", ready, "js", text.into_bytes()));
    }
    Ok(done)
}

fn imports(text: &str, other: &str) -> bool {
    text.contains(&format!("\"./{other}.js\""))
}

fn files(folder: &str, extension: &str) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn stem(path: &Path) -> Result<String, Box<dyn Error>> {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    Ok(stem.ok_or("a file name is not plain text")?.to_owned())
}

/// Takes out `/* … */` comments, lines that are only `// …`, indentation and empty lines.
fn without_comments(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        plain.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    plain.push_str(rest);
    plain
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

fn content_type(kind: &str) -> &'static str {
    match kind {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    }
}

/// FNV-1a over the content; it names a version and guards nothing.
fn content_name(bytes: &[u8]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        hash ^= u64::from(*byte);
        hash = hash.wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{hash:016x}")
}

fn press(bytes: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut pressed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut pressed, 4096, 11, 22);
        writer.write_all(bytes)?;
    }
    Ok(pressed)
}
