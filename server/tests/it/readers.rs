//! What leaves the product as a file is opened by programs that are not ours (`server/tests/readers/read.py`): PDF by one
//! that checks PDF/UA-1, calendars by one that reads them, DOCX and spreadsheets by `LibreOffice`.

use std::{collections::BTreeMap, fs, process::Command};

use reqwest::header::CONTENT_TYPE;

use crate::{app::Backend::Sqlite, council::Council};

/// The kinds of files, and the ending that their readers go by.
const KINDS: [(&str, &str); 5] = [
    ("application/pdf", "pdf"),
    ("text/calendar", "ics"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ("text/csv", "csv"),
];

/// So many of each page: those of other panels, surveys and languages look alike.
const OF_A_PAGE: usize = 2;

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_opened_by_programs_that_are_not_ours() {
    let council = Council::start(Sqlite).await;
    let addresses = council.addresses().await;
    let mut found: BTreeMap<(&str, &str), Vec<Vec<u8>>> = BTreeMap::new();
    council
        .walk(&addresses, |visit| {
            let kind = visit.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
            let Some((_, ending)) = KINDS.iter().find(|(of, _)| kind.starts_with(of)) else { return };
            let files = found.entry((*ending, visit.page)).or_default();
            if visit.status.is_success() && files.len() < OF_A_PAGE && !files.contains(&visit.body) {
                files.push(visit.body.clone());
            }
        })
        .await;
    for (_, ending) in KINDS {
        assert!(found.iter().any(|((of, _), files)| *of == ending && !files.is_empty()), "nobody was given a {ending}");
    }
    let folder = council.app.folder.join("documents");
    fs::create_dir(&folder).expect("a folder");
    for ((ending, page), files) in &found {
        for (n, file) in files.iter().enumerate() {
            let name = page.trim_matches('/').replace(['/', '{', '}', '.'], "-");
            fs::write(folder.join(format!("{name}-{n}.{ending}")), file).expect("written");
        }
    }
    let python = std::env::var("NOISE_TEST_SMTP_PYTHON")
        .expect("NOISE_TEST_SMTP_PYTHON: `cargo xtask test` finds a Python with what reads documents and sets it");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/readers/read.py");
    let output = Command::new(python).arg(script).arg(&folder).output().expect("Python starts");
    let said = [String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)].concat();
    assert!(output.status.success(), "{said}");
}
