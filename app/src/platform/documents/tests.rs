use serde_json::json;

use super::*;

const LETTER: Template = Template {
    name: "letter",
    source: r#"#import "kit.typ": *
#let data = json("data.json")
#show: paper.with(data)
#front(data, "", ())
= First
#data.text"#,
};

fn letter(text: &str) -> Vec<u8> {
    let data =
        json!({"lang": "cy", "title": "Llythyr", "council": "Cyngor Sir Aberwen", "page": "Tudalen {n}", "text": text});
    serde_json::to_vec(&data).expect("plain")
}

#[test]
fn a_pdf_is_tagged_and_says_whose_it_is_and_in_which_language() {
    let (pdf, accessible) = draw_pdf(LETTER, letter("Bore da, ŵyr a tŷ bach — “cŵl”.")).expect("drawn");
    assert!(accessible, "PDF/UA-1");
    let text = String::from_utf8_lossy(&pdf);
    for part in ["/StructTreeRoot", "/MarkInfo", "/Marked true", "/Lang(cy)", "pdfuaid"] {
        assert!(text.contains(part), "no {part}");
    }
}

/// Anything that the compiler would take for markup is text, and no text stops the paper.
#[test]
fn hostile_text_is_text() {
    let long = "long ".repeat(2_000);
    for text in [
        "#panic(\"x\") $x$ *b* _i_ @ref <label> = no heading \\ `raw` [link](x) // #import \"@preview/x:1.0.0\"",
        "#read(\"/etc/passwd\") #eval(\"1\")",
        "\u{202e}backwards\u{202c} שלום مرحبا 👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 \u{0}\u{feff}\u{200b} \u{301}",
        long.as_str(),
        "",
    ] {
        let (pdf, _) = draw_pdf(LETTER, letter(text)).expect("drawn");
        assert!(pdf.starts_with(b"%PDF-") && String::from_utf8_lossy(&pdf).contains("/StructTreeRoot"));
    }
}

#[test]
fn a_template_reads_nothing_but_its_data() {
    for evil in
        [r#"#read("/etc/passwd")"#, r#"#image("x.png")"#, r#"#import "@preview/x:1.0.0": *"#, "#datetime.today()"]
    {
        let template = Template { name: "evil", source: evil };
        assert!(draw_pdf(template, b"{}".to_vec()).is_err(), "{evil}");
    }
}

#[tokio::test]
async fn the_same_again_is_not_drawn_again() {
    let data = json!({"lang": "en", "title": "A", "council": "B", "page": "{n}", "text": "C"});
    let (first, second) = (pdf(LETTER, &data).await.expect("drawn"), pdf(LETTER, &data).await.expect("drawn"));
    assert!(Arc::ptr_eq(&first, &second));
    let other = json!({"lang": "en", "title": "A", "council": "B", "page": "{n}", "text": "D"});
    assert!(!Arc::ptr_eq(&first, &pdf(LETTER, &other).await.expect("drawn")));
}
