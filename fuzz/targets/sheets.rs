#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| habita_fuzz::sheets::sheets(bytes));
