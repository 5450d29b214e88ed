//! Evidence of a claim: links, and files that are known by their content and not by their name. Figures are in
//! `figures`. Pure.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// What a piece of evidence is.
    EvidenceKind { Link = "link", File = "file" }
}

closed_enum! {
    /// What a file of evidence is. A picture is drawn anew and kept as JPEG, whatever it came as.
    FileFormat { Pdf = "pdf", Xlsx = "xlsx", Docx = "docx", Csv = "csv", Picture = "jpeg" }
}

/// The most links and files of one claim.
pub const MOST_PIECES: usize = 20;
/// The longest words about a piece, in characters.
pub const LONGEST_ABOUT: usize = 200;
/// The longest address, in characters.
pub const LONGEST_LINK: usize = 1_000;
/// The longest name of a file, in characters.
const LONGEST_FILE_NAME: usize = 100;

impl FileFormat {
    /// What the browser is told it is.
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Picture => "image/jpeg",
        }
    }

    /// The end of its name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Picture => "jpg",
            other => other.key(),
        }
    }
}

/// The address of a link, tidied: a web page, with a host and without a password.
///
/// # Errors
/// The key of the sentence that says why it is none.
pub fn link(typed: &str) -> Result<String, &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err("form-required");
    }
    let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = url::Url::parse(&whole).map_err(|_| "pledge-evidence-link-wrong")?;
    let is_page = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    // One word is no host that everybody can reach; a sentence that was typed into the field has spaces in it.
    let has_host = url.domain().is_some_and(|host| host.contains('.') && !host.ends_with('.'));
    if !is_page || !has_host || whole.chars().any(char::is_whitespace) {
        return Err("pledge-evidence-link-wrong");
    }
    let url = String::from(url);
    if url.chars().count() > LONGEST_LINK { Err("pledge-evidence-link-long") } else { Ok(url) }
}

/// The name of a file as it is kept: its last part, of letters and digits of any alphabet, with the ending of what it
/// is.
pub fn file_name(sent: &str, format: FileFormat) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    // Marks over letters belong to them: a name from a Mac has them apart.
    let is_mark = |c: char| matches!(c, '\u{300}'..='\u{36f}');
    let is_kept = |c: char| {
        c.is_alphanumeric()
            || is_mark(c)
            || matches!(c, ' ' | '-' | '_' | '.' | '(' | ')' | '\'' | '’' | '&' | ',' | '+')
    };
    let kept: String = stem.chars().map(|c| if is_kept(c) { c } else { ' ' }).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept: String = kept.trim_matches('.').chars().take(LONGEST_FILE_NAME).collect();
    let stem = if kept.trim().is_empty() { "evidence" } else { kept.trim() };
    format!("{stem}.{}", format.ending())
}

#[cfg(feature = "server")]
pub use content::{Refused, document};

#[cfg(feature = "server")]
mod content {
    use std::io::Cursor;

    use super::FileFormat;

    /// Why a file was not taken; each has its sentence in the locales.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Refused {
        Empty,
        /// A document with a program in it.
        Macros,
        /// None of what we take, whatever its name says.
        Unknown,
    }

    impl Refused {
        pub const fn key(self) -> &'static str {
            match self {
                Self::Empty => "pledge-evidence-file-empty",
                Self::Macros => "pledge-evidence-file-macros",
                Self::Unknown => "pledge-evidence-file-kind",
            }
        }
    }

    /// How many entries of an archive are looked at.
    const MOST_ENTRIES: usize = 10_000;
    /// Where the end of a PDF is looked for, in bytes from its last.
    const PDF_END: usize = 2_048;

    /// What a file is that is no picture. Nothing in it is unpacked or run.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn document(bytes: &[u8]) -> Result<FileFormat, Refused> {
        match bytes {
            [] => Err(Refused::Empty),
            [b'%', b'P', b'D', b'F', b'-', ..] => {
                let end = &bytes[bytes.len().saturating_sub(PDF_END)..];
                if end.windows(5).any(|five| five == b"%%EOF") { Ok(FileFormat::Pdf) } else { Err(Refused::Unknown) }
            }
            [b'P', b'K', 3, 4, ..] => office(bytes),
            _ if is_table(bytes) => Ok(FileFormat::Csv),
            _ => Err(Refused::Unknown),
        }
    }

    /// A document or a workbook of Office.
    fn office(bytes: &[u8]) -> Result<FileFormat, Refused> {
        let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Unknown)?;
        if archive.len() > MOST_ENTRIES {
            return Err(Refused::Unknown);
        }
        let has = |name: &str| archive.index_for_name(name).is_some();
        for name in archive.file_names() {
            let Ok(name) = name else { return Err(Refused::Unknown) };
            if name.to_ascii_lowercase().ends_with("vbaproject.bin") {
                return Err(Refused::Macros);
            }
        }
        match (has("[Content_Types].xml"), has("xl/workbook.xml"), has("word/document.xml")) {
            (true, true, false) => Ok(FileFormat::Xlsx),
            (true, false, true) => Ok(FileFormat::Docx),
            _ => Err(Refused::Unknown),
        }
    }

    /// Text with something between its columns, that is no page and no drawing.
    fn is_table(bytes: &[u8]) -> bool {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        let readable = |byte: &u8| matches!(byte, b'\t' | b'\r' | b'\n' | 0x20..=0x7e | 0x80..);
        let separated = text.iter().any(|byte| matches!(byte, b',' | b';' | b'\t'));
        let is_markup = matches!(text.first(), Some(b'<' | b'{' | b'%' | b'#'));
        separated && !is_markup && text.iter().all(readable)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("https://example.org/report?q=1", Ok("https://example.org/report?q=1"))]
    #[case("  example.gov.uk/report ", Ok("https://example.gov.uk/report"))]
    #[case("HTTP://Example.org", Ok("http://example.org/"))]
    #[case("", Err("form-required"))]
    #[case("javascript:alert(1)", Err("pledge-evidence-link-wrong"))]
    #[case("javascript://example.org/%0aalert(1)", Err("pledge-evidence-link-wrong"))]
    #[case("data:text/html,x", Err("pledge-evidence-link-wrong"))]
    #[case("file:///etc/passwd", Err("pledge-evidence-link-wrong"))]
    #[case("https://me:secret@example.org", Err("pledge-evidence-link-wrong"))]
    #[case("localhost", Err("pledge-evidence-link-wrong"))]
    #[case("http://127.0.0.1/", Err("pledge-evidence-link-wrong"))]
    #[case("see the report. It is long", Err("pledge-evidence-link-wrong"))]
    fn a_link_leads_to_a_page(#[case] typed: &str, #[case] expected: Result<&str, &str>) {
        assert_eq!(link(typed).as_deref().map_err(|key| *key), expected);
    }

    #[rstest]
    #[case("report.pdf", FileFormat::Pdf, "report.pdf")]
    #[case("C:\\Users\\nia\\Reviews (2026).PDF", FileFormat::Pdf, "Reviews (2026).pdf")]
    #[case("../../etc/passwd", FileFormat::Csv, "passwd.csv")]
    #[case("Adroddiad tŷ.docx", FileFormat::Docx, "Adroddiad tŷ.docx")]
    #[case("Children’s report & minutes.pdf", FileFormat::Pdf, "Children’s report & minutes.pdf")]
    #[case("y\u{302}.pdf", FileFormat::Pdf, "y\u{302}.pdf")]
    #[case("a\"b\r\nc.png", FileFormat::Picture, "a b c.jpg")]
    #[case("...", FileFormat::Csv, "evidence.csv")]
    #[case("", FileFormat::Xlsx, "evidence.xlsx")]
    fn a_name_is_letters_and_its_true_ending(#[case] sent: &str, #[case] format: FileFormat, #[case] kept: &str) {
        assert_eq!(file_name(sent, format), kept);
    }

    fn archive(names: &[&str]) -> Vec<u8> {
        let mut made = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            made.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a name");
            made.write_all(b"<x/>").expect("room");
        }
        made.finish().expect("an archive").into_inner()
    }

    #[rstest]
    #[case::pdf(b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n".to_vec(), Ok(FileFormat::Pdf))]
    #[case::half_a_pdf(b"%PDF-1.7\n1 0 obj\n".to_vec(), Err(Refused::Unknown))]
    #[case::workbook(archive(&["[Content_Types].xml", "xl/workbook.xml"]), Ok(FileFormat::Xlsx))]
    #[case::document(archive(&["[Content_Types].xml", "word/document.xml"]), Ok(FileFormat::Docx))]
    #[case::macros(archive(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]), Err(Refused::Macros))]
    #[case::both(archive(&["[Content_Types].xml", "xl/workbook.xml", "word/document.xml"]), Err(Refused::Unknown))]
    #[case::an_archive(archive(&["a.exe"]), Err(Refused::Unknown))]
    #[case::half_an_archive(b"PK\x03\x04xl/workbook.xml".to_vec(), Err(Refused::Unknown))]
    #[case::csv(b"Quarter,On time\n2026 Q1,92\n".to_vec(), Ok(FileFormat::Csv))]
    #[case::csv_of_windows(b"Tai,Y d\xfb\n".to_vec(), Ok(FileFormat::Csv))]
    #[case::nothing(Vec::new(), Err(Refused::Empty))]
    #[case::a_page(b" <!doctype html><script>alert(1,2)</script>".to_vec(), Err(Refused::Unknown))]
    #[case::a_drawing(b"<svg xmlns='http://www.w3.org/2000/svg' d='1,2'/>".to_vec(), Err(Refused::Unknown))]
    #[case::a_script(b"#!/bin/sh\nrm -rf a,b\n".to_vec(), Err(Refused::Unknown))]
    #[case::a_program(b"MZ\x90\0\x03,\0\0\0".to_vec(), Err(Refused::Unknown))]
    #[case::one_column(b"hello\nworld\n".to_vec(), Err(Refused::Unknown))]
    fn a_file_is_what_is_in_it(#[case] bytes: Vec<u8>, #[case] expected: Result<FileFormat, Refused>) {
        assert_eq!(document(&bytes), expected);
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(at in 0_usize..3, bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let begins = [&b""[..], b"%PDF-", b"PK\x03\x04"][at];
            let _ = document(&[begins, &bytes].concat());
        }

        #[test]
        fn no_name_breaks_a_header(sent in "\\PC{0,40}") {
            let kept = file_name(&sent, FileFormat::Pdf);
            prop_assert!(!kept.contains(['"', '/', '\\', '\r', '\n']) && kept.ends_with(".pdf") && kept.len() > 4);
        }

        #[test]
        fn a_link_is_kept_as_it_is_once_it_is_tidied(typed in "https://[a-z]{1,8}\\.[a-z]{2,3}/\\PC{0,20}") {
            if let Ok(kept) = link(&typed) {
                prop_assert_eq!(link(&kept), Ok(kept.clone()));
            }
        }
    }
}
