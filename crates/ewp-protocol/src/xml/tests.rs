use proptest::prelude::*;

use super::*;

fn parse(text: &[u8]) -> Result<Element, XmlError> {
    let (mut reader, root) = Reader::open(text, 100_000)?;
    let root = reader.fill(root)?;
    reader.finish()?;
    Ok(root)
}

fn tree() -> impl Strategy<Value = Element> {
    let namespace = prop_oneof![
        Just("urn:example:other".to_owned()),
        Just(crate::api::COMMON_TYPES.to_owned()),
        Just(crate::api::Api::Echo.namespace(2)),
        Just(crate::api::CATALOGUE.to_owned()),
    ];
    let attributes = proptest::option::of("[^\u{fffe}\u{ffff}]{0,8}").prop_map(|value| {
        let allowed = |value: String| value.chars().filter(|&c| read::is_xml_char(c)).collect();
        value.map(|value| ("a".to_owned(), allowed(value))).into_iter().collect::<Vec<(String, String)>>()
    });
    let leaf = (namespace, "[a-z][a-z0-9.-]{0,6}", attributes, "[a-z<>&\"' \t\n\r\u{e9}]{0,8}").prop_map(
        |(namespace, name, attributes, text)| Element { attributes, ..Element::new(namespace, &name).with_text(&text) },
    );
    leaf.prop_recursive(4, 20, 4, |inner| {
        (inner.clone(), proptest::collection::vec(inner, 1..4)).prop_map(|(element, children)| Element {
            children,
            text: String::new(),
            ..element
        })
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(element in tree()) {
        let read = parse(&document(&element)).unwrap();
        prop_assert_eq!(read, element);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&bytes);
    }

    #[test]
    fn no_markup_makes_the_reader_panic(text in r#"(<|>|/|a|"|'|=|&|;|#|x|:|xmlns|!|\[|CDATA|\]|-|\?| |é){0,60}"#) {
        let _ = parse(text.as_bytes());
    }
}

#[test]
fn prefixes_and_references_are_resolved() {
    let read = parse(b"\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?><!-- c --><p:a xmlns:p='urn:x' b='&lt;1&#65;'><p:c><![CDATA[<]]>&amp;\r\n</p:c> </p:a>");
    let expected =
        Element::new("urn:x", "a").with_attribute("b", "<1A").with(Element::new("urn:x", "c").with_text("<&\n"));
    assert_eq!(read, Ok(expected));
}

#[test]
fn hostile_documents_are_refused() {
    let deep = format!("{}{}", "<a>".repeat(101), "</a>".repeat(101));
    let bindings: String = (0..90).flat_map(|n| [" xmlns:n".to_owned(), n.to_string(), "='u'".to_owned()]).collect();
    let bindings = format!("<a{bindings}>").repeat(10);
    let attributes: String = (0..101).flat_map(|n| [" a".to_owned(), n.to_string(), "=''".to_owned()]).collect();
    assert_eq!(parse(b"<!DOCTYPE a><a/>"), Err(XmlError::Doctype));
    assert_eq!(parse(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), Err(XmlError::Doctype));
    assert_eq!(parse(deep.as_bytes()), Err(XmlError::TooDeep));
    assert_eq!(parse(format!("<a{attributes}/>").as_bytes()), Err(XmlError::TooManyAttributes));
    assert_eq!(parse(b"<a>\xff</a>"), Err(XmlError::NotUtf8));
    assert_eq!(parse(b"<?xml version='1.0' encoding='ISO-8859-1'?><a/>"), Err(XmlError::NotUtf8));
    assert_eq!(parse(&vec![b' '; 100_001]), Err(XmlError::TooLarge { limit: 100_000 }));
    for text in [
        bindings.as_str(),
        "",
        "a",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>text",
        "text<a/>",
        "<a>&b;</a>",
        "<a>&#0;</a>",
        "<a>\u{1}</a>",
        "<a>\u{1}b</a>",
        "<a b='\u{1}'/>",
        "<p:a/>",
        "<a p:b=''/>",
        "<a b='' b=''/>",
        "<a\u{22}b/>",
        "<1a/>",
        "<a xmlns='\u{22}&lt;'/>",
        "<a xmlns='urn:>'/>",
        "<a><b:b xmlns:b='urn:\n'/></a>",
    ] {
        assert!(matches!(parse(text.as_bytes()), Err(XmlError::Malformed(_))), "{text}");
    }
}
