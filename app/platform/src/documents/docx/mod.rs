//! Documents for a word processor: Office Open XML (ECMA-376), written part by part (docs/decisions/0050).
//!
//! ```text
//! docx(Document { lang, title, author, page, blocks }).await?
//! ```
//! Headings are headings, lists are lists, and a table's first row is its head, repeated on every page: a screen reader
//! finds its way, and whoever works with the file changes a style once. Words in another language than the document's
//! say so, and words that run from right to left do. The same blocks make the same bytes.

mod parts;
#[cfg(test)]
mod tests;
mod xml;

use std::io::{Cursor, Write as _};

use zip::{DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use domain::error::AppError;

/// The media type.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// What is written.
#[derive(Clone, Debug)]
pub struct Document {
    /// The language of what does not say its own: `en`, `cy`.
    pub lang: &'static str,
    pub title: String,
    pub author: String,
    /// What stands in the foot of each page, with `{n}` for its number.
    pub page: String,
    pub blocks: Vec<Block>,
}

/// A paragraph, a list, or a table.
#[derive(Clone, Debug)]
pub enum Block {
    /// What the document is called; once, at its beginning.
    Title(Run),
    /// Under the title.
    Subtitle(Run),
    /// 1 to 3.
    Heading(u8, Vec<Run>),
    Paragraph(Vec<Run>),
    /// Stays on the page of what follows.
    Lead(Vec<Run>),
    /// What somebody said, with a line beside it.
    Quote(Vec<Run>),
    List(Vec<Vec<Run>>),
    Table(Table),
}

/// Cells of text in the language of the document.
#[derive(Clone, Debug)]
pub struct Table {
    /// What a screen reader says it is about.
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Words in one language.
#[derive(Clone, Debug, Default)]
pub struct Run {
    pub text: String,
    /// Where it is not that of the document; empty where nobody knows it.
    pub lang: Option<&'static str>,
    pub bold: bool,
}

impl From<String> for Run {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl Run {
    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: true, ..Self::default() }
    }
}

/// The file.
///
/// # Errors
/// `Internal` if it cannot be written.
pub async fn docx(document: Document) -> Result<Vec<u8>, AppError> {
    let made = tokio::task::spawn_blocking(move || written(&document)).await;
    made.map_err(|_| AppError::Internal)?.map_err(|error| {
        tracing::error!(%error, "a document cannot be written");
        AppError::Internal
    })
}

fn written(document: &Document) -> Result<Vec<u8>, ZipError> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    // Without a time of its own in the archive the same words make the same file.
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for (name, part) in parts::all(document) {
        file.start_file(name, options)?;
        file.write_all(part.as_bytes())?;
    }
    Ok(file.finish()?.into_inner())
}
