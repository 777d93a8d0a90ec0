use super::{Limit, Writer, clean, parse};
use crate::ReadError;

fn read(bytes: &[u8]) -> Result<String, ReadError> {
    parse(bytes, Limit::default(), |root| Ok(root.text()))
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(unit).collect()
}

#[test]
fn a_document_type_is_refused_wherever_it_stands() {
    for text in [
        "<!DOCTYPE a><a/>",
        "<?xml version='1.0'?>\n<!-- x --><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM 'http://alpha.example/a.dtd'><a/>",
    ] {
        assert_eq!(read(text.as_bytes()), Err(ReadError::Doctype), "{text}");
    }
    assert_eq!(read(b"<a><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]></a>"), Ok("<!DOCTYPE a>".to_owned()));
}

#[test]
fn a_document_over_the_limit_is_refused() {
    let text = format!("<a>{}</a>", "x".repeat(200));
    assert_eq!(parse(text.as_bytes(), Limit::bytes(100), |_| Ok(())), Err(ReadError::TooLarge { limit: 100 }));
    assert_eq!(parse(text.as_bytes(), Limit::bytes(300), |_| Ok(())), Ok(()));
}

#[test]
fn a_hundred_levels_are_read_and_more_are_refused() {
    let nested = |levels: usize| format!("{}x{}", "<a b='>'>".repeat(levels), "</a>".repeat(levels));
    assert_eq!(read(nested(100).as_bytes()), Ok("x".to_owned()));
    assert_eq!(read(nested(101).as_bytes()), Err(ReadError::TooDeep { limit: 100 }));
    let endless = "<a>".repeat(1_700_000);
    assert!(read(endless.as_bytes()).is_err());
}

#[test]
fn floods_are_refused_before_parsing() {
    let flood = format!("<a{}/>", " a=''".repeat(800_000));
    assert!(matches!(read(flood.as_bytes()), Err(ReadError::TooMany { pieces: "attributes in an element", .. })));

    let namespaces = (0..50).map(|n| format!(" xmlns:n{n} = 'urn:x'")).collect::<Vec<_>>().concat();
    let flood = format!("<a{namespaces}><b{namespaces}/></a>");
    assert!(matches!(read(flood.as_bytes()), Err(ReadError::TooMany { pieces: "namespaces in scope", .. })));
    let apart = format!("<a><b{namespaces}/><b{namespaces}></b><b{namespaces}/></a>");
    assert_eq!(read(apart.as_bytes()), Ok(String::new()));

    let flood = format!("<a{}>{}</a>", namespaces, "<b xmlns:c='urn:c'/>".repeat(10_000));
    assert!(matches!(read(flood.as_bytes()), Err(ReadError::TooMany { limit: 20_000_000, .. })));
    let usual = format!("<a xmlns='urn:a'>{}</a>", "<b xmlns='urn:b' lang='x'/>".repeat(100_000));
    assert_eq!(read(usual.as_bytes()), Ok(String::new()));

    let nodes = format!("<a>{}</a>", "<b/>".repeat(1_200_000));
    assert!(matches!(read(nodes.as_bytes()), Err(ReadError::TooMany { pieces: "elements and texts", .. })));
}

#[test]
fn utf_8_and_utf_16_are_read_and_other_bytes_are_refused() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>ā€𝄞</a>";
    assert_eq!(read(text.as_bytes()), Ok("ā€𝄞".to_owned()));
    assert_eq!(read(format!("\u{FEFF}{text}").as_bytes()), Ok("ā€𝄞".to_owned()));
    let text = text.replace("UTF-8", "UTF-16");
    assert_eq!(read(&utf16(&text, u16::to_le_bytes)), Ok("ā€𝄞".to_owned()));
    assert_eq!(read(&utf16(&text, u16::to_be_bytes)), Ok("ā€𝄞".to_owned()));

    assert_eq!(read(text.as_bytes()), Err(ReadError::Encoding));
    assert_eq!(read(b"<a>\xE4</a>"), Err(ReadError::Encoding));
    assert_eq!(read(&[0xFF, 0xFE, 0x3C]), Err(ReadError::Encoding));
    assert_eq!(read(&[0xFF, 0xFE, 0x00, 0xD8]), Err(ReadError::Encoding));
    assert_eq!(read("<?xml version='1.0' encoding='iso-8859-1'?><a>ä</a>".as_bytes()), Err(ReadError::Encoding));
    assert_eq!(read(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>b</a>"), Ok("b".to_owned()));
    assert!(read(b"").is_err());
    assert!(read(b"{}").is_err());
}

#[test]
fn line_ends_become_lf_but_a_written_out_cr_stays() {
    assert_eq!(read(b"<a>1\r\n2\r3\r\r\n4</a>"), Ok("1\n2\n3\n\n4".to_owned()));
    assert_eq!(read(b"<a>\r&#10;|\r&amp;|&#13;\n|&#xD;</a>"), Ok("\n\n|\n&|\r\n|\r".to_owned()));
    assert_eq!(read(b"<a><![CDATA[1\r\n2]]>&lt;<!-- no --><?no text?>3</a>"), Ok("1\n2<3".to_owned()));
}

#[test]
fn a_malformed_document_names_its_line() {
    let error = read(b"<a>\n<b>\n</a>").unwrap_err();
    assert!(matches!(error, ReadError::Malformed { line: 3, .. }), "{error}");
    let error = read(b"<a>&unknown;</a>").unwrap_err();
    assert!(matches!(error, ReadError::Malformed { line: 1, .. }), "{error}");
}

#[test]
fn elements_are_found_by_namespace_whatever_the_prefix() {
    let text = b"<p:a xmlns:p='urn:x' xmlns:q='urn:x'><q:b>1</q:b><b>2</b><c xmlns='urn:x'><b>4</b></c><b xmlns='urn:x'>3</b></p:a>";
    let found: Vec<String> =
        parse(text, Limit::default(), |root| Ok(root.all("urn:x", "b").map(super::Element::text).collect())).unwrap();
    assert_eq!(found, ["1", "3"]);
    let error = parse(text, Limit::default(), |root| root.one("urn:x", "b").map(|_| ())).unwrap_err();
    assert_eq!(error.to_string(), "b occurs 2 times in a, at most 1 allowed");
    let error = parse(text, Limit::default(), |root| root.one("urn:y", "b").map(|_| ())).unwrap_err();
    assert_eq!(error.to_string(), "b is missing in a");
    let error = parse(text, Limit::default(), |root| root.expect("urn:x", "c").map(|_| ())).unwrap_err();
    assert_eq!(error.to_string(), "the root element is {urn:x}a, not {urn:x}c");
}

#[test]
fn the_writer_changes_the_default_namespace_where_needed_and_back() {
    let mut writer = Writer::document("urn:x", "root");
    writer.open("urn:x", "own", &[("a", "\"<&\n\t'")]);
    writer.open("urn:y", "foreign", &[]);
    writer.text("urn:y", "inner", &[("xml:lang", "lv")], " a\r\nb\u{0}\u{FFFE} <&>\" ");
    writer.optional("urn:y", "none", Some("\u{1}"));
    writer.close();
    writer.text("urn:x", "after", &[], "");
    writer.open("urn:x", "empty", &[]);
    let text = writer.finish();
    assert_eq!(
        text,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <root xmlns=\"urn:x\">\n  <own a=\"&quot;&lt;&amp;&#10;&#9;'\">\n    <foreign xmlns=\"urn:y\">\n      \
         <inner xml:lang=\"lv\"> a\nb &lt;&amp;&gt;\" </inner>\n    </foreign>\n    <after></after>\n    \
         <empty></empty>\n  </own>\n</root>\n"
    );
    parse(text.as_bytes(), Limit::default(), |root| {
        let own = root.one("urn:x", "own")?;
        assert_eq!(own.attribute("a"), Some("\"<&\n\t'"));
        assert_eq!(own.one("urn:y", "foreign")?.one("urn:y", "inner")?.text(), " a\nb <&>\" ");
        own.one("urn:x", "after").map(|_| ())
    })
    .unwrap();
}

#[test]
fn clean_keeps_what_xml_can_carry() {
    assert_eq!(clean("a\t\nā\u{85}\u{FFFD}𝄞"), "a\t\nā\u{85}\u{FFFD}𝄞");
    assert_eq!(clean("\r\n\r\n\r\0\u{B}\u{FFFF}"), "\n\n\n");
}
