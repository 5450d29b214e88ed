//! An edition of the pledge from a spreadsheet, and as one.
//!
//! ```text
//! page        how such a file looks, and where it is chosen
//! preview     what is in the file, with what is wrong beside each row
//! downloads   the edition as CSV and XLSX, and a template
//! ```
//! A file that was chosen is kept nowhere: the page that answers the form shows what is in it, and its button posts it
//! again, as the rows that were shown. What a file says is decided by `domain::pledge::outline_file`.

pub(crate) mod downloads;
pub(crate) mod page;
mod preview;

use std::sync::Arc;

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    ids::PledgeId,
    lang::{Lang, Localized},
    paths,
    pledge::{
        model::EditionState,
        outline::{Outline, OutlineOutcome, OutlineStatement},
        outline_file::{self, SHAPE, SymbolWords, Understood},
    },
};
use platform::{
    documents::sheets::{self, Sheet},
    guard::{Cx, Drafter, require},
    i18n::{in_each, lang, languages, localize, t, t_in},
    request::{RequestContext, Upload},
};
use store::pledge::drafting::{self, Drafted};
use ui::SYMBOLS;

/// How many problems are named above the form; each is beside its row as well.
const NAMED: usize = 12;

/// Reads the file that came with the form as `file`, and has its page show what is in it. Nothing is kept.
#[server(prefix = "/do", endpoint = "pledge/read-file")]
pub async fn read_edition_file(edition: PledgeId) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    draft(&cx, edition).await?;
    let file = match uploaded(&RequestContext::current()) {
        None => return Err(AppError::invalid("file", "pledge-file-none")),
        Some(upload) if upload.too_large => return Err(AppError::invalid("file", "table-large")),
        Some(upload) => upload.bytes.clone(),
    };
    let found = outline_file::understand(&sheets::read(file, SHAPE).await?, &symbols());
    problems(&found).check()?;
    // Nothing is refused: the form's page is drawn with the file.
    Err(AppError::Invalid(Vec::new()))
}

/// Puts the rows that were shown into the draft, in the place of all that is there. `revision` is that of the draft
/// which was read; `sheet` the rows as CSV.
#[server(prefix = "/do", endpoint = "pledge/put-file")]
pub async fn put_edition_file(
    edition: PledgeId,
    #[server(default)] revision: i64,
    #[server(default)] sheet: String,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let found = outline_file::understand(&sheets::read(Arc::new(sheet.into_bytes()), SHAPE).await?, &symbols());
    problems(&found).check()?;
    let outline = found.outline;
    let done = drafting::replace_outline(&cx, edition, revision, outline.clone()).await;
    // Pressed twice: it is in the draft already.
    let is_there = matches!(done, Err(AppError::Conflict(_))) && draft(&cx, edition).await?.outline == outline;
    if !is_there {
        done?;
    }
    RequestContext::current().redirect_with_flash(paths::pledge::EditionFile(edition), "pledge-file-done");
    Ok(())
}

/// An edition that is still a draft.
///
/// # Errors
/// `Conflict` for one that is not.
async fn draft(cx: &Cx<Drafter>, id: PledgeId) -> Result<Drafted, AppError> {
    let found = drafting::outline(&cx.also()?, id).await?;
    if found.state == EditionState::Draft { Ok(found) } else { Err(AppError::conflict("pledge-file-not-draft")) }
}

fn uploaded(req: &RequestContext) -> Option<&Upload> {
    req.uploads.0.iter().find(|upload| upload.field == "file")
}

/// What is wrong with a file, for the form that it came with: the file as a whole at its field, a row at its place in
/// the table.
fn problems(found: &Understood) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for problem in &found.problems {
        errors.push("file", problem.sentence.clone());
    }
    let of_rows: Vec<_> = found.rows.iter().flat_map(|row| &row.problems).collect();
    for problem in of_rows.iter().take(NAMED) {
        let key = if problem.column.is_empty() { "pledge-file-at-row" } else { "pledge-file-at" };
        let sentence = Message::new(key).with("row", problem.row).with("column", &problem.column);
        errors.push(&format!("row-{}", problem.row), sentence.with("problem", localize(&problem.sentence)));
    }
    if let Some(more) = of_rows.len().checked_sub(NAMED).filter(|more| *more > 0) {
        errors.push("", Message::new("pledge-file-more").with("n", more));
    }
    errors
}

/// Every symbol with its names.
fn symbols() -> Vec<SymbolWords> {
    SYMBOLS.iter().map(|key| ((*key).to_owned(), in_each(&format!("ui-symbol-{}", key.replace('_', "-"))))).collect()
}

/// An edition as a sheet, for this reader.
fn sheet(title: &Localized, outline: &Outline) -> Sheet {
    let written = outline_file::write(outline, languages(), lang(), &symbols());
    let rows = written.rows.into_iter().map(|row| row.into_iter().map(Into::into).collect());
    Sheet { name: title.get(lang()).to_owned(), head: written.head, rows: rows.collect() }
}

/// The rows that the template and the page have as an example, in the council's languages.
fn example() -> Outline {
    let words = |key: &str| {
        let langs = Lang::SPOKEN.into_iter().filter(|lang| languages().has(*lang));
        langs.fold(Localized::default(), |text, lang| text.with(lang, t_in(lang, key)))
    };
    let statement = |n: u8, symbol: &str| OutlineStatement {
        text: words(&format!("pledge-file-example-statement-{n}")),
        symbol: symbol.to_owned(),
        ..OutlineStatement::default()
    };
    let first = OutlineStatement {
        plain: words("pledge-file-example-plain-1"),
        service: t("pledge-file-example-service-1"),
        ..statement(1, "worker")
    };
    let outcome = |key: &str, statements| OutlineOutcome { name: words(key), statements };
    Outline {
        outcomes: vec![
            outcome("pledge-file-example-outcome-1", vec![first, statement(2, "family")]),
            outcome("pledge-file-example-outcome-3", vec![statement(3, "health")]),
        ],
    }
}
