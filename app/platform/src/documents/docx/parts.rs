//! The parts of the archive.

use super::{
    Block, Document, Run, Table,
    xml::{escaped, paragraph, runs, tag},
};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
"#;
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
/// A4 with margins of 22 mm, in twentieths of a point, and what is left between them.
const SECTION: &str = r#"<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1247" w:bottom="1361" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/>"#;
const WIDTH: usize = 9_412;

/// Every part with its name.
pub(super) fn all(document: &Document) -> [(&'static str, String); 9] {
    [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", core(document)),
        ("word/document.xml", body(document)),
        ("word/styles.xml", styles(document)),
        ("word/numbering.xml", numbering()),
        ("word/settings.xml", settings(document)),
        ("word/footer1.xml", footer(document)),
        ("word/_rels/document.xml.rels", document_relations()),
    ]
}

fn content_types() -> String {
    let of = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let part = |name: &str, kind: &str| format!(r#"<Override PartName="/{name}" ContentType="{kind}"/>"#);
    let parts = [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("footer1", "footer"),
    ]
    .map(|(name, kind)| part(&format!("word/{name}.xml"), &format!("{of}.{kind}+xml")))
    .concat();
    let core = part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    format!(
        r#"{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{parts}{core}</Types>"#
    )
}

fn relations(all: &[(&str, &str)]) -> String {
    let each =
        (1..).zip(all).map(|(n, (kind, to))| format!(r#"<Relationship Id="rId{n}" Type="{kind}" Target="{to}"/>"#));
    format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{}</Relationships>"#, each.collect::<String>())
}

fn package_relations() -> String {
    let (document, core) =
        (format!("{OFFICE}/officeDocument"), format!("{PACKAGE}/relationships/metadata/core-properties"));
    relations(&[(&document, "word/document.xml"), (&core, "docProps/core.xml")])
}

fn document_relations() -> String {
    let kinds = ["styles", "numbering", "settings", "footer"].map(|kind| format!("{OFFICE}/{kind}"));
    let to = ["styles.xml", "numbering.xml", "settings.xml", "footer1.xml"];
    relations(&std::array::from_fn::<_, 4, _>(|n| (kinds[n].as_str(), to[n])))
}

fn core(document: &Document) -> String {
    format!(
        r#"{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language></cp:coreProperties>"#,
        escaped(&document.title),
        escaped(&document.author),
        tag(document.lang),
    )
}

/// In today's way of laying out; a reader shows the title rather than the name of the file.
fn settings(document: &Document) -> String {
    let lang = tag(document.lang);
    format!(
        r#"{HEAD}<w:settings xmlns:w="{MAIN}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{lang}"/></w:settings>"#
    )
}

/// The page's number where `{n}` stands.
fn footer(document: &Document) -> String {
    let (before, after) = document.page.split_once("{n}").unwrap_or((&document.page, ""));
    let text = |words: &str| runs(&[Run::from(words.to_owned())]);
    let number = r#"<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#;
    let council = text(&format!("{}\t", document.author));
    format!(
        r#"{HEAD}<w:ftr xmlns:w="{MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{council}{}{number}{}</w:p></w:ftr>"#,
        text(before),
        text(after),
    )
}

/// One list of bullets.
fn numbering() -> String {
    format!(
        r#"{HEAD}<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#
    )
}

/// `looks`: of its paragraph and of its letters.
fn style(id: &str, name: &str, (of_paragraph, of_letters): (&str, &str)) -> String {
    format!(
        r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>{of_paragraph}</w:pPr><w:rPr>{of_letters}</w:rPr></w:style>"#
    )
}

/// A heading keeps with what follows, and has its level for a screen reader.
fn heading(level: u8, half_points: u8) -> String {
    let outline = level - 1;
    let space = if level == 1 { 400 } else { 280 };
    style(
        &format!("Heading{level}"),
        &format!("heading {level}"),
        (
            &format!(
                r#"<w:keepNext/><w:keepLines/><w:spacing w:before="{space}" w:after="120"/><w:outlineLvl w:val="{outline}"/>"#
            ),
            &format!(
                r#"<w:b/><w:bCs/><w:color w:val="17203F"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>"#
            ),
        ),
    )
}

fn styles(document: &Document) -> String {
    let lang = tag(document.lang);
    let defaults = format!(
        r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="{lang}" w:eastAsia="{lang}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#
    );
    let normal = r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#;
    let large = r#"<w:b/><w:bCs/><w:color w:val="17203F"/><w:sz w:val="44"/><w:szCs w:val="44"/>"#;
    let beside =
        r#"<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="FF6F56"/></w:pBdr><w:ind w:left="284"/>"#;
    let bullet = r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:contextualSpacing/>"#;
    let foot = r#"<w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs><w:spacing w:after="0"/>"#;
    let each = [
        style("Title", "Title", (r#"<w:spacing w:after="120"/>"#, large)),
        style("Subtitle", "Subtitle", ("", r#"<w:color w:val="4C5471"/>"#)),
        heading(1, 34),
        heading(2, 28),
        heading(3, 24),
        style("Quote", "Quote", (beside, "")),
        style("ListBullet", "List Bullet", (bullet, "")),
        style("Footer", "footer", (foot, r#"<w:color w:val="4C5471"/><w:sz w:val="20"/><w:szCs w:val="20"/>"#)),
    ];
    let line = |side: &str| format!(r#"<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8A8FA3"/>"#);
    let lines: String = ["top", "bottom", "insideH"].map(line).concat();
    let table = r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#;
    let ruled = format!(
        r#"<w:style w:type="table" w:styleId="Ruled"><w:name w:val="Ruled"/><w:basedOn w:val="TableNormal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>"#
    );
    format!(r#"{HEAD}<w:styles xmlns:w="{MAIN}">{defaults}{normal}{}{table}{ruled}</w:styles>"#, each.concat())
}

fn body(document: &Document) -> String {
    let blocks: String = document.blocks.iter().map(block).collect();
    // Word wants a paragraph after a table.
    let last = if matches!(document.blocks.last(), Some(Block::Table(_))) { "<w:p/>" } else { "" };
    format!(
        r#"{HEAD}<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body>{blocks}{last}<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>{SECTION}</w:sectPr></w:body></w:document>"#
    )
}

fn block(block: &Block) -> String {
    let one = |style: &str, run: &Run| paragraph(style, "", std::slice::from_ref(run));
    match block {
        Block::Title(run) => one("Title", run),
        Block::Subtitle(run) => one("Subtitle", run),
        Block::Heading(level, all) => paragraph(&format!("Heading{}", (*level).clamp(1, 3)), "", all),
        Block::Paragraph(all) => paragraph("Normal", "", all),
        Block::Lead(all) => paragraph("Normal", "<w:keepNext/>", all),
        Block::Quote(all) => paragraph("Quote", "", all),
        Block::List(items) => items.iter().map(|all| paragraph("ListBullet", "", all)).collect(),
        Block::Table(all) => table(all),
    }
}

/// The first column takes what the others, which are narrow, leave.
fn table(table: &Table) -> String {
    let columns = table.head.len().max(1);
    let narrow = WIDTH / (columns + 1);
    let width = |column: usize| if column == 0 { WIDTH - narrow * (columns - 1) } else { narrow };
    let grid = |column: usize| format!(r#"<w:gridCol w:w="{}"/>"#, width(column));
    let grid: String = (0..columns).map(grid).collect();
    let cells = |words: &[String]| {
        let cell = |(column, words): (usize, &String)| {
            let words = paragraph("Normal", "", &[Run::from(words.clone())]);
            format!(r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>{words}</w:tc>"#, width(column))
        };
        words.iter().enumerate().map(cell).collect::<String>()
    };
    let head = format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>", cells(&table.head));
    let rows = table.rows.iter().map(|row| format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>", cells(row)));
    format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="Ruled"/><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{}</w:tbl>"#,
        escaped(&table.caption),
        rows.collect::<String>(),
    )
}
