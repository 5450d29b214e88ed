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

/// Arabic, Ukrainian, Tigrinya, Kurdish, Vietnamese and emoji, as a council's young people write.
const SCRIPTS: &str = "أريد أن أبقى مع أختي، من فضلكم؟ Я хочу жити з братом, їжа смачна. ምስ ሓወይ ክነብር እደሊ። \
    دەمەوێت لەگەڵ براکەم بژیم. Tôi muốn sống với anh trai, được không? 😀👍🏽❤️👩‍👩‍👧‍👦🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}1️⃣";

#[test]
fn every_script_keeps_to_pdf_ua() {
    assert!(missing_glyphs(SCRIPTS).is_empty(), "{:?}", missing_glyphs(SCRIPTS));
    let (pdf, accessible) = draw_pdf(LETTER, letter(SCRIPTS)).expect("drawn");
    assert!(accessible, "PDF/UA-1");
    let text = String::from_utf8_lossy(&pdf);
    for font in ["NotoSansArabic", "NotoSansEthiopic", "NotoSans-Regular", "NotoEmoji"] {
        assert!(text.contains(font), "no {font}");
    }
}

#[test]
fn a_letter_that_no_font_has_is_told_and_costs_no_tag() {
    for text in ["我们 and us", "अ\u{301}\u{300} a\u{951} 😀\u{301} \u{951}", "\u{0}\u{feff}\u{e000}\u{10ffff}"] {
        let (pdf, accessible) = draw_pdf(LETTER, letter(text)).expect("drawn");
        assert!(accessible && pdf.starts_with(b"%PDF-"), "{text:?}");
    }
    assert_eq!(missing_glyphs("我们 and us, 我"), ["我", "们"]);
}

/// The words of *What we heard* in blocks, each running its own way.
#[test]
fn blocks_run_their_own_way() {
    let template = Template {
        name: "blocks",
        source: r#"#import "kit.typ": *
#let data = json("data.json")
#show: paper.with(data)
#front(data, "", ())
#blocks(data.blocks, under: 0)
#assert.eq(way("1. — أريد"), rtl)
#assert.eq(way("«Я хочу»"), ltr)
#assert.eq(way("שלום, hello"), rtl)
#assert.eq(way(""), ltr)"#,
    };
    let blocks = crate::markdown::blocks("# أختي\n\nأريد **أن أبقى** مع Cai\n\n- ነብር\n- Nguyễn\n\n1. יש\n\n*Їжа*");
    let data = json!({"lang": "en", "title": "A", "council": "B", "page": "{n}", "blocks": blocks});
    let (_, accessible) = draw_pdf(template, serde_json::to_vec(&data).expect("plain")).expect("drawn");
    assert!(accessible, "PDF/UA-1");
}

#[test]
fn a_picture_has_every_script_too() {
    let png = draw_png(LETTER, letter(SCRIPTS)).expect("drawn");
    assert_ne!(png, draw_png(LETTER, letter(&"\u{fffd}".repeat(40))).expect("drawn"));
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
        let (pdf, accessible) = draw_pdf(LETTER, letter(text)).expect("drawn");
        assert!(accessible, "{text:?}");
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
    let drawn = Drawn::default();
    let first = pdf(&drawn, LETTER, &data).await.expect("drawn");
    let second = pdf(&drawn, LETTER, &data).await.expect("drawn");
    assert!(Arc::ptr_eq(&first, &second));
    let other = json!({"lang": "en", "title": "A", "council": "B", "page": "{n}", "text": "D"});
    assert!(!Arc::ptr_eq(&first, &pdf(&drawn, LETTER, &other).await.expect("drawn")));
}

#[test]
fn what_is_too_large_to_be_held_drives_nothing_out() {
    let drawn = Drawn::default();
    let made = |bytes: usize| -> Made { vec![0_u8; bytes].into() };
    drawn.hold([1; 32], made(10));
    drawn.hold([2; 32], made(REMEMBERED + 1));
    assert!(drawn.get(&[1; 32]).is_some() && drawn.get(&[2; 32]).is_none());
    // As many as there is room for, the last ones.
    for n in 3..8 {
        drawn.hold([n; 32], made(LARGEST_HELD));
    }
    let held: Vec<u8> = (1..8).filter(|n| drawn.get(&[*n; 32]).is_some()).collect();
    assert_eq!(held, [4, 5, 6, 7]);
}

#[tokio::test]
async fn nobody_who_works_here_waits_for_what_strangers_ask_for() {
    let _one = PUBLIC_TURNS.acquire().await.expect("a turn");
    let _other = PUBLIC_BOUND_TURNS.acquire().await.expect("a turn");
    let data = json!({"lang": "en", "title": "A", "council": "B", "page": "{n}", "text": "E"});
    let drawn = Drawn::default();
    pdf(&drawn, LETTER, &data).await.expect("drawn");
    bound_pdf(&drawn, LETTER, &data, Vec::new()).await.expect("drawn");
}
