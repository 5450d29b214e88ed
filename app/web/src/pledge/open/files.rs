//! The open data as JSON with its schema, and as CSV: a row for each statement.

use super::data::{self, OpenData, OpenEdition, OpenOutcome, OpenStatement};
use crate::page::PageResponse;
use domain::{error::AppError, pledge::model::EditionKind};
use platform::{
    documents::sheets::{self, Sheet, Value},
    guard::{Visitor, require},
    open_file::open_file,
};

pub(super) const SCHEMA: &str = include_str!("../../../../documents/open-pledge.schema.json");

/// `/open/pledge.json`: the pledge and the offer.
pub(super) async fn json() -> Result<PageResponse, AppError> {
    as_json(None).await
}

/// `/open/offer.json`: the offer alone.
pub(super) async fn offer_json() -> Result<PageResponse, AppError> {
    as_json(Some(EditionKind::Offer)).await
}

/// `/open/pledge.csv`: the pledge and the offer.
pub(super) async fn csv() -> Result<PageResponse, AppError> {
    as_csv(None).await
}

/// `/open/offer.csv`: the offer alone.
pub(super) async fn offer_csv() -> Result<PageResponse, AppError> {
    as_csv(Some(EditionKind::Offer)).await
}

async fn as_json(only: Option<EditionKind>) -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let made = serde_json::to_vec_pretty(&data::read(&cx, only).await?).map_err(|_| AppError::Internal)?;
    Ok(PageResponse::Raw(open_file("application/json", None, made)))
}

async fn as_csv(only: Option<EditionKind>) -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let name = only.unwrap_or(EditionKind::Pledge).key();
    let made = sheets::csv(&sheet(name, &data::read(&cx, only).await?))?;
    Ok(PageResponse::Raw(open_file(sheets::CSV, Some(&format!("{name}.csv")), made)))
}

/// `/open/pledge.schema.json`
pub(super) async fn schema() -> Result<PageResponse, AppError> {
    require::<Visitor>().await?;
    Ok(PageResponse::Raw(open_file("application/schema+json", None, SCHEMA.into())))
}

/// A column: its name, to which a language is added where there is one for each, and what stands in it.
type Cells = fn(&Row<'_>, &str) -> Value;

pub(super) struct CsvColumn {
    pub name: &'static str,
    /// The key of the text that says what is in it.
    pub says: &'static str,
    pub by_language: bool,
    of: Cells,
}

/// A statement with what it is under.
struct Row<'a> {
    edition: &'a OpenEdition,
    outcome: &'a OpenOutcome,
    statement: &'a OpenStatement,
}

const fn one(name: &'static str, says: &'static str, of: Cells) -> CsvColumn {
    CsvColumn { name, says, by_language: false, of }
}

const fn each(name: &'static str, says: &'static str, of: Cells) -> CsvColumn {
    CsvColumn { name, says, by_language: true, of }
}

/// The columns stay in this order; new ones come behind them.
pub(super) static COLUMNS: [CsvColumn; 26] = [
    one("edition", "pledge-open-field-edition", |row, _| row.edition.id.to_string().into()),
    one("kind", "pledge-open-field-kind", |row, _| row.edition.kind.key().into()),
    each("title", "pledge-open-field-title", |row, of| said(&row.edition.title, of)),
    one("adopted_on", "pledge-open-field-adopted-on", |row, _| row.edition.adopted_on.clone().into()),
    each("adopted_by", "pledge-open-field-adopted-by", |row, of| said(&row.edition.adopted_by, of)),
    each("outcome", "pledge-open-field-outcome", |row, of| said(&row.outcome.name, of)),
    one("id", "pledge-open-field-id", |row, _| row.statement.id.to_string().into()),
    one("number", "pledge-open-field-number", |row, _| i64::from(row.statement.number).into()),
    one("address", "pledge-open-field-address", |row, _| row.statement.address.clone().into()),
    each("text", "pledge-open-field-text", |row, of| said(&row.statement.text, of)),
    each("plain", "pledge-open-field-plain", |row, of| said(&row.statement.plain, of)),
    one("symbol", "pledge-open-field-symbol", |row, _| row.statement.symbol.clone().unwrap_or_default().into()),
    one("service", "pledge-open-field-service", |row, _| row.statement.service.clone().unwrap_or_default().into()),
    one("standing", "pledge-open-field-standing", |row, _| {
        row.statement.claim.as_ref().map_or("", |claim| claim.standing.key()).into()
    }),
    one("made_on", "pledge-open-field-made-on", |row, _| {
        row.statement.claim.as_ref().map_or("", |claim| claim.made_on.as_str()).into()
    }),
    each("evidence", "pledge-open-field-evidence", |row, of| {
        row.statement.claim.as_ref().map_or(Value::Nothing, |claim| said(&claim.evidence, of))
    }),
    one("finding", "pledge-open-field-finding", |row, _| {
        row.statement.verdict.as_ref().map_or("", |verdict| verdict.finding).into()
    }),
    each("round", "pledge-open-field-round-title", |row, of| {
        row.statement.verdict.as_ref().map_or(Value::Nothing, |verdict| said(&verdict.title, of))
    }),
    one("closed_on", "pledge-open-field-closed-on", |row, _| {
        row.statement.verdict.as_ref().and_then(|verdict| verdict.closed_on.clone()).unwrap_or_default().into()
    }),
    one("people", "pledge-open-field-people", |row, _| number(row.statement.bars().map(|round| round.people))),
    one("kept", "pledge-open-field-kept", |row, _| number(row.statement.bars().and_then(|round| round.kept))),
    one("partly", "pledge-open-field-partly", |row, _| number(row.statement.bars().and_then(|round| round.partly))),
    one("not_kept", "pledge-open-field-not-kept", |row, _| {
        number(row.statement.bars().and_then(|round| round.not_kept))
    }),
    one("dont_know", "pledge-open-field-dont-know", |row, _| {
        number(row.statement.bars().and_then(|round| round.dont_know))
    }),
    one("gap", "pledge-open-field-gap", |row, _| Value::from(if row.statement.gap { "yes" } else { "no" })),
    one("version", "pledge-open-field-version", |_, _| data::VERSION.into()),
];

fn sheet(name: &str, data: &OpenData) -> Sheet {
    let langs = |column: &CsvColumn| if column.by_language { data.languages.clone() } else { vec![""] };
    let head = COLUMNS.iter().flat_map(|column| {
        let named = |of: &str| if of.is_empty() { column.name.to_owned() } else { format!("{}_{of}", column.name) };
        langs(column).into_iter().map(named).collect::<Vec<_>>()
    });
    let rows = data.editions.iter().flat_map(|edition| {
        edition.outcomes.iter().flat_map(move |outcome| {
            outcome.statements.iter().map(move |statement| Row { edition, outcome, statement })
        })
    });
    let cells = |row: Row<'_>| {
        COLUMNS
            .iter()
            .flat_map(|column| langs(column).into_iter().map(|of| (column.of)(&row, of)).collect::<Vec<_>>())
            .collect()
    };
    Sheet { name: name.to_owned(), head: head.collect(), rows: rows.map(cells).collect() }
}

fn said(words: &data::Words, of: &str) -> Value {
    words.get(of).map_or(Value::Nothing, |text| text.as_str().into())
}

fn number(n: Option<i64>) -> Value {
    n.map_or(Value::Nothing, Value::from)
}
