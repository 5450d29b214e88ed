//! Paper and pictures from one source: a template (`app/documents/*.typ`) and data make a tagged PDF, or a
//! PNG.
//!
//! ```text
//! const REPORT: Template = Template { name: "report", source: include_str!("../../../documents/report.typ") };
//! documents::pdf(&services.drawn, REPORT, &data).await?
//! ```
//! The data is serialised and the template reads it: `#let data = json("data.json")`. So nothing that
//! somebody typed is ever read as markup: a string of the data is text. What several templates draw is in
//! `kit.typ`; `paper` in it wants `lang`, `title`, `council` and `page` (*page {n}*). A template can read
//! nothing else: no file, no network, no date of today.
//!
//! Tables for a spreadsheet are in `sheets`, documents for a word processor in `docx`; `file` gives any of them out.
//!
//! Other PDFs can be bound into one (`bound_pdf`): the template draws their pages as pictures of `paper-0.pdf` and so on. What
//! is in them was made elsewhere, so such a PDF is tagged and does not claim to keep to PDF/UA-1, and is drawn in a process
//! of its own (`binding`).
//!
//! A PDF is tagged, says its language, and keeps to PDF/UA-1, which allows no letter without a glyph: what none
//! of our fonts has (`glyphs`) is printed as �, and whoever releases words is told before. Drawing
//! happens on other threads, few at a time. The documents drawn last are held in memory (`Drawn`) by the hash of all that
//! went into them; a server without the one that is asked for draws the same.

pub mod binding;
pub mod docx;
pub mod glyphs;
pub mod sheets;
#[cfg(test)]
mod tests;
pub mod world;

use std::{
    collections::{HashSet, VecDeque},
    fmt::Write as _,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;
use typst::utils::Scalar;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use domain::error::AppError;
pub use glyphs::missing_glyphs;
use world::Desk;

/// What a document looks like.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    /// For the log.
    pub name: &'static str,
    /// The Typst source.
    pub source: &'static str,
}

/// A document that was made.
pub type Made = Arc<[u8]>;

/// A file to take away, kept by no browser.
pub fn file(kind: &'static str, name: &str, bytes: impl Into<Body>) -> Response {
    let mut response = bytes.into().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // Names of people may be in it, and what is taken back is to be gone.
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    headers.insert(header::CONTENT_DISPOSITION, attachment(name));
    response
}

/// That a file is to be kept, and under which name. Letters that not every browser reads in a header are left out of the
/// one name and encoded in the other (RFC 6266).
fn attachment(name: &str) -> HeaderValue {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '(' | ')');
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '-' }).collect();
    let mut value = format!("attachment; filename=\"{plain}\"");
    if plain != name {
        value.push_str("; filename*=UTF-8''");
        for byte in name.bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
                value.push(char::from(byte));
            } else {
                let _ = write!(value, "%{byte:02X}");
            }
        }
    }
    HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static("attachment"))
}

/// How many documents may be drawn at once.
static TURNS: Semaphore = Semaphore::const_new(2);
/// Of those that strangers may ask for, however many at once: nobody who works here waits behind them.
static PUBLIC_TURNS: Semaphore = Semaphore::const_new(1);
/// Of those with papers in them: one with a bad paper takes long, and nobody waits for that with a letter.
static BOUND_TURNS: Semaphore = Semaphore::const_new(2);
/// How long somebody waits for a turn.
const PATIENCE: Duration = Duration::from_secs(30);
/// Of those with papers in them that strangers ask for.
static PUBLIC_BOUND_TURNS: Semaphore = Semaphore::const_new(1);
/// How many bytes of documents are held.
const REMEMBERED: usize = 48 * 1024 * 1024;
/// How many bytes a document may have to be held: one that is larger would drive out all others.
const LARGEST_HELD: usize = REMEMBERED / 4;

/// How many papers that were tried, and packs that cannot be made, are remembered.
const MOST_TRIED: usize = 10_000;

/// The documents drawn last, by the hash of all that went into them.
#[derive(Clone, Default)]
pub struct Drawn {
    made: Arc<Mutex<VecDeque<Kept>>>,
    /// What was tried to be bound in: where it lies, and whether it can be.
    tried: Arc<Mutex<VecDeque<(String, bool)>>>,
    /// What cannot be made, or takes too long.
    impossible: Arc<Mutex<HashSet<[u8; 32]>>>,
}

type Kept = ([u8; 32], Made);

impl Drawn {
    /// Whether this file was found to be one that cannot be bound in.
    pub fn refuses(&self, file: &str) -> bool {
        let tried = self.tried.lock().unwrap_or_else(PoisonError::into_inner);
        tried.iter().any(|(of, binds)| of == file && !binds)
    }

    fn was_tried(&self, file: &str) -> bool {
        self.tried.lock().unwrap_or_else(PoisonError::into_inner).iter().any(|(of, _)| of == file)
    }

    fn tried(&self, file: String, binds: bool) {
        let mut tried = self.tried.lock().unwrap_or_else(PoisonError::into_inner);
        tried.push_front((file, binds));
        tried.truncate(MOST_TRIED);
    }

    fn is_impossible(&self, key: &[u8; 32]) -> bool {
        self.impossible.lock().unwrap_or_else(PoisonError::into_inner).contains(key)
    }

    fn impossible(&self, key: [u8; 32]) {
        let mut all = self.impossible.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST_TRIED {
            all.clear();
        }
        all.insert(key);
    }

    fn get(&self, key: &[u8; 32]) -> Option<Made> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let at = made.iter().position(|(of, _)| of == key)?;
        // What is asked for again stays longest.
        let found = made.remove(at)?;
        let document = found.1.clone();
        made.push_front(found);
        Some(document)
    }

    fn hold(&self, key: [u8; 32], new: Made) {
        if new.len() > LARGEST_HELD {
            return;
        }
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.push_front((key, new));
        let mut bytes = 0;
        made.retain(|(_, one)| {
            let held = bytes + one.len() <= REMEMBERED;
            bytes += if held { one.len() } else { 0 };
            held
        });
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Pdf,
    Png,
    /// With other PDFs in it.
    Bound,
}

/// A tagged PDF.
///
/// # Errors
/// `Unavailable` if too many are being made; `Internal` if the template cannot make one of this data.
pub async fn pdf(drawn: &Drawn, template: Template, data: &impl Serialize) -> Result<Made, AppError> {
    make(drawn, template, data, Kind::Pdf, &TURNS, Vec::new()).await
}

/// A tagged PDF that strangers ask for; drawn in turns of its own.
///
/// # Errors
/// As `pdf`.
pub async fn public_pdf(drawn: &Drawn, template: Template, data: &impl Serialize) -> Result<Made, AppError> {
    make(drawn, template, data, Kind::Pdf, &PUBLIC_TURNS, Vec::new()).await
}

/// A tagged PDF with these PDFs bound in. The data has to say which they are, because what is drawn is found again by it.
///
/// # Errors
/// As `pdf`; `Internal` too if one of the PDFs cannot be bound in or all of it takes too long, which is remembered.
pub async fn bound_pdf(
    drawn: &Drawn,
    template: Template,
    data: &impl Serialize,
    bound: Vec<Vec<u8>>,
) -> Result<Made, AppError> {
    make(drawn, template, data, Kind::Bound, &BOUND_TURNS, bound).await
}

/// The same for strangers; drawn in turns of its own.
///
/// # Errors
/// As `bound_pdf`.
pub async fn public_bound_pdf(
    drawn: &Drawn,
    template: Template,
    data: &impl Serialize,
    bound: Vec<Vec<u8>>,
) -> Result<Made, AppError> {
    make(drawn, template, data, Kind::Bound, &PUBLIC_BOUND_TURNS, bound).await
}

/// The first page as a PNG, with one pixel to a point.
///
/// # Errors
/// As `pdf`.
pub async fn png(drawn: &Drawn, template: Template, data: &impl Serialize) -> Result<Made, AppError> {
    make(drawn, template, data, Kind::Png, &TURNS, Vec::new()).await
}

async fn make(
    drawn: &Drawn,
    template: Template,
    data: &impl Serialize,
    kind: Kind,
    turns: &'static Semaphore,
    bound: Vec<Vec<u8>>,
) -> Result<Made, AppError> {
    let data = serde_json::to_vec(data).map_err(|_| AppError::Internal)?;
    let key = key(template, &data, kind);
    if let Some(made) = drawn.get(&key) {
        return Ok(made);
    }
    if drawn.is_impossible(&key) {
        return Err(AppError::Internal);
    }
    let turn = tokio::time::timeout(PATIENCE, turns.acquire()).await.map_err(|_| AppError::Unavailable)?;
    let turn = turn.map_err(|_| AppError::Unavailable)?;
    // Another request may have made the same meanwhile.
    if let Some(made) = drawn.get(&key) {
        return Ok(made);
    }
    // The work owns its turn, so that the turn ends with the drawing even if whoever asked has gone; the result is
    // held.
    let drawn = drawn.clone();
    let drawing = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let made = match kind {
            Kind::Pdf => draw_pdf(template, data).map(|(pdf, accessible)| {
                if !accessible {
                    tracing::error!(template = template.name, "a document does not keep to PDF/UA-1");
                }
                pdf
            }),
            Kind::Bound => binding::draw(template, data, bound),
            Kind::Png => draw_png(template, data),
        };
        if matches!((&made, kind), (Err(complaints), Kind::Bound) if !complaints.is_empty()) {
            drawn.impossible(key);
        }
        made.map(|made| {
            let made: Made = made.into();
            drawn.hold(key, made.clone());
            made
        })
    });
    if let Ok(Ok(made)) = drawing.await {
        return Ok(made);
    }
    // The compiler's message is not logged: it may quote somebody's words.
    tracing::error!(template = template.name, "a document cannot be made");
    Err(AppError::Internal)
}

fn key(template: Template, data: &[u8], kind: Kind) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update([kind as u8]);
    hash.update(template.source);
    hash.update([0]);
    hash.update(data);
    hash.finalize().into()
}

/// What the compiler says of a document it cannot make: for tests.
type Complaints = Vec<String>;

fn compiled(source: &str, data: Vec<u8>, bound: Vec<Vec<u8>>) -> Result<PagedDocument, Complaints> {
    let desk = Desk::new(source, glyphs::printable(data), bound);
    let made = typst::compile::<PagedDocument>(&desk).output;
    // Keeps the compiler's cache to the last few documents.
    typst::comemo::evict(4);
    made.map_err(|errors| errors.iter().map(|error| error.message.to_string()).collect())
}

/// The PDF, and whether it keeps to PDF/UA-1.
fn draw_pdf(template: Template, data: Vec<u8>) -> Result<(Vec<u8>, bool), Complaints> {
    let document = compiled(template.source, data, Vec::new())?;
    let complaints = match PdfStandards::new(&[PdfStandard::Ua_1]) {
        Ok(standards) => match typst_pdf::pdf(&document, &PdfOptions { standards, ..options() }) {
            Ok(pdf) => return Ok((pdf, true)),
            Err(errors) => errors.iter().map(|error| error.message.to_string()).collect(),
        },
        Err(error) => vec![error.message().to_string()],
    };
    // It cannot keep to PDF/UA-1, for instance because of marks in an order that no font expects. It is made as a
    // tagged PDF without it, and `make` logs that.
    typst_pdf::pdf(&document, &options()).map(|pdf| (pdf, false)).map_err(|_| complaints)
}

/// A tagged PDF with other PDFs in it.
fn draw_bound(source: &str, data: Vec<u8>, bound: Vec<Vec<u8>>) -> Result<Vec<u8>, Complaints> {
    let document = compiled(source, data, bound)?;
    let failed = |errors: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>| {
        errors.iter().map(|error| error.message.to_string()).collect::<Complaints>()
    };
    // A paper of a newer kind (PDF 2.0) goes into no older one.
    typst_pdf::pdf(&document, &options()).map_err(failed).or_else(|complaints| {
        let Ok(standards) = PdfStandards::new(&[PdfStandard::V_2_0]) else { return Err(complaints) };
        typst_pdf::pdf(&document, &PdfOptions { standards, ..options() }).map_err(|_| complaints)
    })
}

fn options() -> PdfOptions {
    PdfOptions { creator: typst::foundations::Smart::Custom(Some("Make A Noise".to_owned())), ..PdfOptions::default() }
}

fn draw_png(template: Template, data: Vec<u8>) -> Result<Vec<u8>, Complaints> {
    let document = compiled(template.source, data, Vec::new())?;
    let page = document.pages().first().ok_or_else(|| vec!["no page".to_owned()])?;
    let options = RenderOptions { pixel_per_pt: Scalar::new(1.0), ..RenderOptions::default() };
    typst_render::render(page, &options).encode_png().map_err(|error| vec![error.to_string()])
}
