//! What the pledge lead puts with the draft of a claim, and takes out of it. `kind` and `number` are those of the statement
//! whose page the form is on; `revision` that of the draft which was read.

use std::sync::Arc;

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ClaimId, EvidenceId, FigureId},
    lang::{Localized, TypedText},
    pledge::{
        evidence::{self, FileFormat, LONGEST_ABOUT},
        figures::{self, Figure, LONGEST_SERIES, MOST_FIGURES, Unit, WrongLine},
        places::{claim_page, kind_of},
    },
    table::{Line, Shape},
    text::{max_chars, normalize},
};
use platform::{
    documents::sheets,
    guard::{PledgeLead, require},
    i18n::languages,
    images,
    request::{RequestContext, Upload},
};
use store::pledge::evidence::{self as kept, NewFile};

/// How many wrong lines are named.
const NAMED: usize = 8;

fn back(kind: &str, number: i32, flash: &'static str) {
    RequestContext::current().redirect_with_flash(claim_page(kind_of(kind), number), flash);
}

/// The words of a field in each of the council's languages.
fn in_every_language(problems: &mut FieldErrors, name: &str, typed: &TypedText, longest: usize) -> Localized {
    let words = typed.clone().tidied(|text| normalize(text).replace('\n', " ")).words();
    for lang in languages().missing(&words) {
        problems.push(&lang.field(name), Message::new("form-required"));
    }
    for (lang, text) in words.iter() {
        max_chars(problems, &lang.field(name), text, longest);
    }
    words
}

/// Puts a link with a draft.
#[server(prefix = "/do", endpoint = "pledge/add-link")]
pub async fn add_link(
    #[server(default)] kind: String,
    number: i32,
    claim: ClaimId,
    revision: i64,
    #[server(default)] link_about: TypedText,
    #[server(default)] link: String,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let mut problems = FieldErrors::default();
    let about = in_every_language(&mut problems, "link_about", &link_about, LONGEST_ABOUT);
    let link = evidence::link(&link).map_err(|key| problems.push("link", Message::new(key)));
    problems.check()?;
    kept::add_link(&cx, claim, revision, about, link.map_err(|()| AppError::Internal)?).await?;
    back(&kind, number, "pledge-evidence-added");
    Ok(())
}

/// Puts a file with a draft; it comes as `evidence_file`.
#[server(prefix = "/do", endpoint = "pledge/add-file")]
pub async fn add_file(
    #[server(default)] kind: String,
    number: i32,
    claim: ClaimId,
    revision: i64,
    #[server(default)] file_about: TypedText,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let mut problems = FieldErrors::default();
    let about = in_every_language(&mut problems, "file_about", &file_about, LONGEST_ABOUT);
    let file = match sent("evidence_file") {
        None => Err("pledge-evidence-file-none"),
        Some(upload) if upload.too_large => Err("pledge-evidence-file-large"),
        Some(upload) => looked_at(upload).await?,
    };
    let file = file.map_err(|key| problems.push("evidence_file", Message::new(key)));
    problems.check()?;
    kept::add_file(&cx, claim, revision, about, file.map_err(|()| AppError::Internal)?).await?;
    back(&kind, number, "pledge-evidence-added");
    Ok(())
}

fn sent(field: &str) -> Option<Upload> {
    RequestContext::current().uploads.0.iter().find(|upload| upload.field == field).cloned()
}

/// What a file is. A picture is drawn anew: nothing of where and with what it was taken is left, and nothing that hides
/// in it.
async fn looked_at(upload: Upload) -> Result<Result<NewFile, &'static str>, AppError> {
    let named =
        |format: FileFormat, bytes: Vec<u8>| NewFile { name: evidence::file_name(&upload.name, format), format, bytes };
    let is_picture = matches!(upload.bytes.as_slice(), [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..]);
    if is_picture {
        let source = RequestContext::current().source;
        return Ok(match images::redraw_in_turn(Arc::clone(&upload.bytes), source).await? {
            // The larger of its sizes: what is written in it can be read.
            Ok(mut drawn) => drawn.files.pop().map(|jpeg| named(FileFormat::Picture, jpeg)).ok_or("form-picture-kind"),
            Err(refused) => Err(refused.key()),
        });
    }
    Ok(match evidence::document(&upload.bytes) {
        Ok(format) => Ok(named(format, upload.bytes.to_vec())),
        Err(refused) => Err(refused.key()),
    })
}

/// Puts figures with a draft: typed or pasted as `lines`, or from a table that comes as `sheet`.
#[server(prefix = "/do", endpoint = "pledge/add-figures")]
pub async fn add_figures(
    #[server(default)] kind: String,
    number: i32,
    claim: ClaimId,
    revision: i64,
    #[server(default)] series: TypedText,
    #[server(default)] unit: String,
    #[server(default)] lines: String,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let mut problems = FieldErrors::default();
    let name = in_every_language(&mut problems, "series", &series, LONGEST_SERIES);
    let unit = Unit::parse(&unit);
    if unit.is_none() {
        problems.push("unit", Message::new("pledge-figures-choose-unit"));
    }
    let (field, read) = match sent("sheet") {
        Some(_) if !lines.trim().is_empty() => ("sheet", Err(vec![Message::new("pledge-figures-both")])),
        Some(upload) if upload.too_large => ("sheet", Err(vec![Message::new("table-large")])),
        Some(upload) => ("sheet", of_sheet(upload, unit).await?),
        None if lines.trim().is_empty() => ("lines", Err(vec![Message::new("pledge-figures-none")])),
        None => ("lines", figures::read_lines(&figures::split_lines(&lines)).map_err(named)),
    };
    let read = read.map_err(|wrong| wrong.into_iter().for_each(|sentence| problems.push(field, sentence)));
    if read.as_ref().is_ok_and(Vec::is_empty) {
        problems.push(field, Message::new("pledge-figures-none"));
    }
    problems.check()?;
    let (unit, read) = (unit.ok_or(AppError::Internal)?, read.map_err(|()| AppError::Internal)?);
    kept::add_figures(&cx, claim, revision, (name, unit), read).await?;
    back(&kind, number, "pledge-figures-added");
    Ok(())
}

/// The figures of a table of two columns, with a row of heads or without one.
async fn of_sheet(upload: Upload, unit: Option<Unit>) -> Result<Result<Vec<Figure>, Vec<Message>>, AppError> {
    const SHAPE: Shape = Shape { most_rows: MOST_FIGURES, is_head: |_| false };
    let is_workbook = upload.bytes.starts_with(b"PK");
    let table = match sheets::read(upload.bytes, SHAPE).await {
        Ok(table) => table,
        // It is said of the field of this form.
        Err(AppError::Invalid(said)) => return Ok(Err(said.into_iter().map(|one| one.sentence).collect())),
        Err(error) => return Err(error),
    };
    if table.lines.len() > MOST_FIGURES + 1 {
        return Ok(Err(vec![Message::new("pledge-figures-many").with("max", MOST_FIGURES)]));
    }
    let more = |line: &&Line| line.cells.iter().skip(2).any(|cell| !cell.trim().is_empty());
    if let Some(line) = table.lines.iter().find(more) {
        // Which of several columns is meant, only whoever made the table knows.
        return Ok(Err(vec![Message::new("pledge-figures-beside").with("line", line.number)]));
    }
    let cell = |cells: &[String], n: usize| cells.get(n).cloned().unwrap_or_default();
    let lines: Vec<_> =
        table.lines.into_iter().map(|line| (line.number, cell(&line.cells, 0), cell(&line.cells, 1))).collect();
    Ok(match figures::read_lines(&lines) {
        Ok(read) if is_workbook && unit == Some(Unit::Percent) && figures::are_parts_of_one(&read) => {
            Err(vec![Message::new("pledge-figures-of-one")])
        }
        read => read.map_err(named),
    })
}

/// The wrong lines in words, each with its number.
fn named(wrong: Vec<WrongLine>) -> Vec<Message> {
    let more = wrong.len().saturating_sub(NAMED);
    let mut said: Vec<_> =
        wrong.into_iter().take(NAMED).map(|(line, key)| Message::new(key).with("line", line)).collect();
    if more > 0 {
        said.push(Message::new("pledge-figures-more").with("n", more));
    }
    said
}

/// Takes a link or a file out of a draft.
#[server(prefix = "/do", endpoint = "pledge/remove-evidence")]
pub async fn remove_piece(
    #[server(default)] kind: String,
    number: i32,
    piece: EvidenceId,
    revision: i64,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    kept::remove_piece(&cx, piece, revision).await?;
    back(&kind, number, "pledge-evidence-removed");
    Ok(())
}

/// Takes a series of figures out of a draft; `figure` is one of them.
#[server(prefix = "/do", endpoint = "pledge/remove-figures")]
pub async fn remove_series(
    #[server(default)] kind: String,
    number: i32,
    figure: FigureId,
    revision: i64,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    kept::remove_series(&cx, figure, revision).await?;
    back(&kind, number, "pledge-evidence-removed");
    Ok(())
}
