use std::fmt::Write;
use std::io::Read;

use proptest::prelude::*;

use super::*;

const BOUNDS: Bounds = Bounds { bytes: 1 << 20, levels: 100, attributes: 128, namespaces: 64, nodes: 500_000 };

/// A source that gives a few bytes at a time.
struct Drip<'a>(&'a [u8], usize);

impl Read for Drip<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let length = self.0.len().min(self.1).min(into.len());
        let (now, later) = self.0.split_at(length);
        into[..length].copy_from_slice(now);
        self.0 = later;
        Ok(length)
    }
}

/// Everything that a lexer tells, as one text.
fn told<R: Read>(mut lexer: Lexer<R>) -> Result<String, LexError> {
    let mut out = String::new();
    let mut text = String::new();
    loop {
        let event = lexer.advance()?;
        if event != Event::Text && !text.is_empty() {
            writeln!(out, "text {text:?}").unwrap();
            text.clear();
        }
        match event {
            Event::Start => {
                write!(out, "start {{{}}}{}", lexer.namespace(lexer.namespace_id()), lexer.name(0)).unwrap();
                for attribute in lexer.attributes() {
                    let namespace = lexer.namespace(attribute.namespace);
                    write!(out, " {{{namespace}}}{}={:?}", attribute.name, attribute.value()).unwrap();
                }
                out.push('\n');
            }
            Event::Text => lexer.push_text(&mut text),
            Event::End => writeln!(out, "end {}", lexer.name(0)).unwrap(),
            Event::Eof => return Ok(out),
        }
    }
}

/// The same of a tree.
fn told_of_tree(text: &str) -> Option<String> {
    fn tell(node: roxmltree::Node<'_, '_>, out: &mut String) {
        let name = |namespace: Option<&str>, name: &str| format!("{{{}}}{name}", namespace.unwrap_or_default());
        write!(out, "start {}", name(node.tag_name().namespace(), node.tag_name().name())).unwrap();
        for attribute in node.attributes() {
            write!(out, " {}={:?}", name(attribute.namespace(), attribute.name()), attribute.value()).unwrap();
        }
        out.push('\n');
        let mut text = String::new();
        let flush = |text: &mut String, out: &mut String| {
            if !text.is_empty() {
                writeln!(out, "text {text:?}").unwrap();
                text.clear();
            }
        };
        for child in node.children() {
            if child.is_text() {
                text.push_str(child.text().unwrap());
            } else if child.is_element() {
                flush(&mut text, out);
                tell(child, out);
            }
        }
        flush(&mut text, out);
        writeln!(out, "end {}", node.tag_name().name()).unwrap();
    }
    let document = roxmltree::Document::parse(text).ok()?;
    let mut out = String::new();
    tell(document.root_element(), &mut out);
    Some(out)
}

fn of_text(text: &str) -> Result<String, LexError> {
    told(Lexer::of_text(text, BOUNDS))
}

const RICH: &str = "\u{FEFF}<?xml version='1.0' encoding=\"utf-8\" standalone='yes' ?>\n<!-- a - b -->\n<?go on?>\
    <p:root xmlns:p='urn:p' xmlns=\"urn:d\" p:x='1' x='&lt;&#10;\t\n&#x41;' xml:lang='lv'>\n  \
    <a>ā &amp; b<!-- c --><![CDATA[<d>&]]>e</a><b xmlns=''><c/></b ><p:d xmlns:p='urn:q' p:y=''/>\r\n \
    <é.1-2 q='\"'>&apos;&quot;&gt;]]</é.1-2></p:root>\n<!-- end --> \n";

#[test]
fn what_the_lexer_tells_is_what_a_tree_holds() {
    let told = of_text(RICH).unwrap();
    assert_eq!(Some(&told), told_of_tree(RICH).as_ref());
    assert!(told.contains("start {urn:q}d {urn:q}y=\"\""), "{told}");
    for portion in [1, 2, 3, 7, 1000] {
        let dripped = super::tests::told(Lexer::of_source(Drip(RICH.as_bytes(), portion), BOUNDS)).unwrap();
        assert_eq!(dripped, told);
    }
}

#[test]
fn what_is_not_well_formed_is_refused() {
    for wrong in [
        "",
        " ",
        "a",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>x",
        "x<a/>",
        "<a><b></a></b>",
        "<a b/>",
        "<a b=c/>",
        "<a b='<'/>",
        "<a b=''c=''/>",
        "<a b='' b=''/>",
        "<a>&x;</a>",
        "<a>&</a>",
        "<a>&#0;</a>",
        "<a>&#xD800;</a>",
        "<a>&#x;</a>",
        "<a b='&x;'/>",
        "<a>]]></a>",
        "<a><!-- -- --></a>",
        "<a><!x></a>",
        "<a><?xml?></a>",
        "<1/>",
        "<a:b/>",
        "<a b:c=''/>",
        "<:a/>",
        "<a:/>",
        "<a:b:c xmlns:a='urn:a'/>",
        "<a xmlns:b=''/>",
        "< a/>",
        "<a / >",
        "<a xmlns:b='urn:b' xmlns:c='urn:b' b:d='' c:d=''/>",
        "<a xmlns='x' xmlns='y'/>",
        "<a xmlns:xml='urn:x'/>",
        "<a xmlns:x='http://www.w3.org/XML/1998/namespace'/>",
        "<a>\u{1}</a>",
        "<a>\u{FFFF}</a>",
        "<a\u{0}/>",
        "<?xml?><a/>",
        " <?xml version='1.0'?><a/>",
        "<?xml version='1.0' version='1.0'?><a/>",
        "<a><![CDATA[</a>",
        "<a><!--</a>",
        "<a><?b</a>",
        "<a b='",
        "<a b",
        "<a",
        "<",
        "</a>",
        "<![CDATA[a]]>",
        "<xmlns:a/>",
    ] {
        assert!(of_text(wrong).is_err(), "{wrong}");
        assert!(told(Lexer::of_source(wrong.as_bytes(), BOUNDS)).is_err(), "{wrong}");
    }
    assert!(matches!(of_text("<!DOCTYPE a><a/>"), Err(LexError::Doctype)));
    assert!(matches!(told(Lexer::of_source(b"<a>\xE4</a>".as_slice(), BOUNDS)), Err(LexError::NotUtf8)));
    assert!(matches!(told(Lexer::of_source(b"<a/>\xC3".as_slice(), BOUNDS)), Err(LexError::NotUtf8)));
    let latin = "<?xml version='1.0' encoding='iso-8859-1'?><a/>";
    assert!(matches!(told(Lexer::of_source(latin.as_bytes(), BOUNDS)), Err(LexError::NotUtf8)));
    let Err(LexError::Malformed { line, column, .. }) = of_text("<a>\n<b>ā</c></a>") else { panic!() };
    assert_eq!((line, column), (2, 5));
}

#[test]
fn every_bound_holds() {
    let nested = |levels: usize| format!("{}{}", "<a>".repeat(levels), "</a>".repeat(levels));
    assert!(of_text(&nested(100)).is_ok());
    assert!(matches!(of_text(&nested(101)), Err(LexError::TooDeep { limit: 100 })));
    let wide = |attributes: usize| {
        format!("<a{}/>", (0..attributes).map(|n| format!(" a{n}=''")).collect::<Vec<_>>().concat())
    };
    assert!(of_text(&wide(128)).is_ok());
    assert!(matches!(of_text(&wide(129)), Err(LexError::TooMany { limit: 128, .. })));
    let named = (0..65).map(|n| format!(" xmlns:n{n}='urn:x'")).collect::<Vec<_>>().concat();
    assert!(matches!(of_text(&format!("<a{named}/>")), Err(LexError::TooMany { limit: 64, .. })));
    let few = Bounds { nodes: 10, ..BOUNDS };
    assert!(matches!(
        told(Lexer::of_text(&format!("<a>{}</a>", "<b/>".repeat(10)), few)),
        Err(LexError::TooMany { .. })
    ));
    let long = format!("<a>{}</a>", "x".repeat(1 << 20));
    assert!(matches!(told(Lexer::of_source(long.as_bytes(), BOUNDS)), Err(LexError::TooLarge { .. })));
}

#[test]
fn a_piece_of_many_portions_is_read_once_and_whole() {
    let long = format!("<a b='{}'>{}</a>", "x".repeat(300_000), "y".repeat(500_000));
    assert_eq!(told(Lexer::of_source(long.as_bytes(), BOUNDS)).unwrap(), of_text(&long).unwrap());
}

#[test]
fn names_around_are_known_and_elements_can_be_skipped() {
    let mut lexer = Lexer::of_text("<a><b><c/></b><d/></a>", BOUNDS);
    for _ in 0..3 {
        assert_eq!(lexer.advance().unwrap(), Event::Start);
    }
    assert_eq!((lexer.depth(), lexer.name(0), lexer.name(1), lexer.name(2), lexer.name(3)), (3, "c", "b", "a", ""));
    lexer.skip().unwrap();
    assert_eq!((lexer.advance().unwrap(), lexer.name(0)), (Event::End, "b"));
    assert_eq!((lexer.advance().unwrap(), lexer.name(0)), (Event::Start, "d"));
}

#[test]
fn a_passage_is_recognised_where_it_means_the_same() {
    let inner = "\n <p:b c='>'>x</p:b><!-- </a> -->";
    let text = format!(
        "<r xmlns:p='urn:p'><a>{inner}</a><a>{inner}</a ><a>{inner}<d/></a><a xmlns:p='urn:q'>{inner}</a><a>{inner}</a></r>"
    );
    let mut lexer = Lexer::of_text(&text, BOUNDS);
    lexer.advance().unwrap();
    lexer.advance().unwrap();
    let mark = lexer.mark();
    assert!(lexer.passage(mark).is_none());
    lexer.skip().unwrap();
    let passage = lexer.passage(mark).unwrap();
    let mut passed = Vec::new();
    while lexer.advance().unwrap() == Event::Start {
        let repeats = lexer.pass_over(&passage);
        passed.push(repeats);
        if repeats {
            assert_eq!((lexer.advance().unwrap(), lexer.name(0)), (Event::End, "a"));
        } else {
            lexer.skip().unwrap();
        }
    }
    // After a declaration everything is read anew.
    assert_eq!(passed, [true, false, false, false]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn damaged_documents_mean_the_same_to_the_lexer_and_to_a_tree(
        places in proptest::collection::vec((any::<proptest::sample::Index>(), "[<>&;!?/='\" \\[\\]a:x\\-]{0,2}", 0_usize..4), 1..4),
        portion in 1_usize..40,
    ) {
        let mut characters: Vec<char> = RICH.chars().collect();
        for (place, new, gone) in &places {
            let at = place.index(characters.len());
            let end = (at + gone).min(characters.len());
            characters.splice(at..end, new.chars());
        }
        let text: String = characters.into_iter().collect();
        let of_memory = of_text(&text).ok();
        let of_stream = told(Lexer::of_source(Drip(text.as_bytes(), portion), BOUNDS)).ok();
        if let Some(of_memory) = &of_memory {
            let of_tree = told_of_tree(&text);
            prop_assert_eq!(Some(of_memory), of_tree.as_ref());
        }
        // An encoding that the document names counts for streams alone.
        if of_stream.is_some() || text.contains("encoding=\"utf-8\"") {
            prop_assert_eq!(of_memory, of_stream);
        }
    }
}
