//! The corpus, and mutations of it that are the same for the same seed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// Pieces that readers have opinions about.
const PIECES: &[&[u8]] = &[
    b"<",
    b">",
    b"</",
    b"/>",
    b"<!--",
    b"-->",
    b"<![CDATA[",
    b"]]>",
    b"<?",
    b"?>",
    b"&",
    b";",
    b"&amp;",
    b"&#0;",
    b"&#13;",
    b"&#x10FFFF;",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"&b;",
    b" xmlns=\"urn:x\"",
    b" xmlns:a=\"\"",
    b" xml:lang=\"\"",
    b"<?xml version=\"1.0\" encoding=\"utf-16\"?>",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\0",
    b"\r\n",
    b"\n",
    b"\t",
    b" ",
    b"\"",
    b"'",
    b"=",
    b",",
    b":",
    b"-1",
    b"0",
    b"99999999999999999999",
    b"\xC3",
    b"\xED\xA0\x80",
    b"\xF0\x9D\x84\x9E",
    b"true",
    b"<a>",
    b"</a>",
    b"keyId=\"",
    b"rsa-sha256",
    b"gzip",
    b"q=0",
    b"SHA-256=",
];

/// The corpus folder of a target; nothing if the crate stands alone, without the fuzz folder.
pub fn corpus(target: &str) -> Option<Vec<Vec<u8>>> {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).ok()?.filter_map(|file| Some(file.ok()?.path())).collect();
    files.sort();
    Some(files.iter().filter_map(|file| std::fs::read(file).ok()).collect())
}

/// Replays the corpus of a target and so many mutations of it, the same ones for the same seed.
pub fn replay(target: &str, run: fn(&[u8]), mutations: u32, seed: u64) -> u32 {
    let Some(corpus) = corpus(target) else {
        eprintln!("{target}: skipped, there is no folder fuzz/corpus/{target}");
        return 0;
    };
    assert!(!corpus.is_empty(), "fuzz/corpus/{target} is empty");
    for bytes in &corpus {
        answered(target, run, bytes);
    }
    let mut chance = Chance(seed ^ target.bytes().fold(0_u64, |sum, byte| sum.wrapping_mul(31) ^ u64::from(byte)));
    for _ in 0..mutations {
        let mut bytes = chance.pick(&corpus).clone();
        for _ in 0..=chance.below(3) {
            chance.mutate(&mut bytes, &corpus);
        }
        answered(target, run, &bytes);
    }
    mutations
}

fn answered(target: &str, run: fn(&[u8]), bytes: &[u8]) {
    let outcome = catch_unwind(AssertUnwindSafe(|| run(bytes)));
    assert!(outcome.is_ok(), "{target}: not answered as it should be: b\"{}\"", bytes.escape_ascii());
}

/// SplitMix64: small, and the same everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % (limit.max(1) as u64)).unwrap_or(0)
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// A place and a short stretch behind it.
    fn stretch(&mut self, bytes: &[u8]) -> std::ops::Range<usize> {
        let from = self.below(bytes.len() + 1);
        let most = if self.below(8) == 0 { bytes.len() } else { 24 };
        from..(from + self.below(most + 1)).min(bytes.len())
    }

    fn mutate(&mut self, bytes: &mut Vec<u8>, corpus: &[Vec<u8>]) {
        let at = self.stretch(bytes);
        match self.below(9) {
            0 | 1 if at.start < bytes.len() => bytes[at.start] ^= 1 << self.below(8),
            2 if at.start < bytes.len() => bytes[at.start] = self.next().to_le_bytes()[0],
            3 => drop(bytes.splice(at, [])),
            4 => {
                let piece = bytes[at.clone()].to_vec();
                drop(bytes.splice(at.end..at.end, piece));
            }
            5 | 6 => {
                let piece = *self.pick(PIECES);
                let over = if self.below(2) == 0 { at.start..at.start } else { at };
                drop(bytes.splice(over, piece.iter().copied()));
            }
            7 => {
                let other = self.pick(corpus).clone();
                let from = self.stretch(&other);
                drop(bytes.splice(at, other[from].iter().copied()));
            }
            _ => bytes.truncate(at.start),
        }
    }
}
