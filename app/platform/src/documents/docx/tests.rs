//! What the parts say. That Word's own rules are met is read in the story of the report (`pledge_report_docx`).

use std::io::{Cursor, Read as _};

use proptest::prelude::*;
use zip::ZipArchive;

use super::*;

fn part(bytes: &[u8], name: &str) -> String {
    let mut file = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    file.by_name(name).expect("a part").read_to_string(&mut text).expect("text");
    text
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        lang: "cy",
        title: "Cynnydd & addewid".into(),
        author: "Cyngor <Un>".into(),
        page: "Tudalen {n}".into(),
        blocks,
    }
}

#[test]
fn what_somebody_typed_is_text() {
    let run = Run { text: "a <w:br/> & \u{0}\u{b}\"b\"\nc".into(), ..Run::default() };
    let made = written(&document(vec![Block::Paragraph(vec![run])])).expect("written");
    let body = part(&made, "word/document.xml");
    assert!(body.contains("a &lt;w:br/&gt; &amp; &quot;b&quot;</w:t><w:br/>"), "{body}");
    let core = part(&made, "docProps/core.xml");
    assert!(core.contains("<dc:title>Cynnydd &amp; addewid</dc:title>") && core.contains("cy-GB"), "{core}");
}

#[test]
fn words_say_their_language_and_direction() {
    let arabic = Run { text: "أريد أختي".into(), lang: Some(""), bold: false };
    let english = Run { text: "Letters".into(), lang: Some("en"), bold: true };
    let made = written(&document(vec![Block::Quote(vec![arabic]), Block::Heading(2, vec![english])])).expect("written");
    let body = part(&made, "word/document.xml");
    assert!(body.contains(r#"<w:pStyle w:val="Quote"/><w:bidi/>"#), "{body}");
    assert!(body.contains(r#"<w:noProof/><w:rtl/><w:lang w:val="x-none""#), "{body}");
    assert!(body.contains(r#"<w:b/><w:bCs/><w:lang w:val="en-GB""#), "{body}");
    assert!(part(&made, "word/styles.xml").contains(r#"<w:lang w:val="cy-GB" w:eastAsia="cy-GB""#));
}

#[test]
fn the_same_words_make_the_same_file() {
    let of = || document(vec![Block::List(vec![vec![Run::from("One".to_owned())]])]);
    assert_eq!(written(&of()).expect("written"), written(&of()).expect("written"));
}

proptest! {
    /// Whatever somebody types, the part is read again as what it says.
    #[test]
    fn any_words_are_well_formed(text in any::<String>()) {
        let made = written(&document(vec![Block::Paragraph(vec![Run::from(text.clone())])])).expect("written");
        let body = part(&made, "word/document.xml");
        prop_assert!(!body.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r')));
        let inside = body.split("<w:t xml:space=\"preserve\">").skip(1);
        let inside = inside.filter_map(|rest| rest.split_once("</w:t>").map(|(words, _)| words.to_owned()));
        for words in inside {
            prop_assert!(!words.contains('<') && !words.contains('>'));
        }
    }
}
