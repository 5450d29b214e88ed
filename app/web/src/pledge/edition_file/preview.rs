//! What is in a file that was chosen: every row, with what is wrong beside it, before any of it goes in.

use std::sync::Arc;

use leptos::prelude::*;

use super::{PutEditionFile, sheet, uploaded};
use domain::{
    error::{AppError, Message},
    lang::{Lang, Localized},
    paths,
    pledge::{
        outline::Outline,
        outline_file::{self, Column, Part, Row, SHAPE, Understood},
    },
};
use platform::{
    documents::sheets,
    i18n::{href, lang, langs, languages, localize, t, tr},
    request::RequestContext,
};
use store::pledge::drafting::Drafted;
use ui::{
    Banner, Button, ButtonKind, Head, LinkButton, Mood, Table,
    form::{Form, submitted_value},
    picture_of, symbol_word,
};

/// A file that came with the form to which this page is the answer.
pub(super) struct Brought {
    found: Understood,
    /// Sheets of the workbook that are not read.
    others: Vec<String>,
}

impl Brought {
    pub(super) fn is_fine(&self) -> bool {
        self.found.all_problems().next().is_none()
    }
}

/// The file that was chosen just now, or the one that was shown and could not be put in. None where it cannot be read:
/// the form says so.
pub(super) async fn brought() -> Option<Brought> {
    let chosen = uploaded(&RequestContext::current()).map(|upload| Arc::clone(&upload.bytes));
    let bytes = chosen.or_else(|| submitted_value("sheet").map(|sheet| Arc::new(sheet.into_bytes())))?;
    let table = sheets::read(bytes, SHAPE).await.ok()?;
    Some(Brought { found: outline_file::understand(&table, &super::symbols()), others: table.others })
}

/// A file in which nothing is wrong, and the button that puts it in.
pub(super) fn fine(file: &Brought, edition: &Drafted) -> Result<AnyView, AppError> {
    let made = sheets::csv(&sheet(&edition.title, &file.found.outline))?;
    let sheet = String::from_utf8(made).map_err(|_| AppError::Internal)?;
    let already = edition.outline.statements().count();
    let replaces = (already > 0).then(|| {
        view! { <Banner mood=Mood::Warn>{tr("pledge-file-replaces", &[("n", already.into())])}</Banner> }
    });
    let again = href(paths::pledge::EditionFile(edition.id));
    let (id, revision, count) = (edition.id.to_string(), edition.revision, count(&file.found.outline));
    let (notes, rows) = (notes(file), rows(&file.found.rows));
    Ok(view! {
        <section>
            <h2>{t("pledge-file-preview")}</h2>
            <p>{count}" "{t("pledge-file-fine")}</p>
            {replaces}
            {notes}
            <Form<PutEditionFile> multipart=true>
                <input type="hidden" name="edition" value=id/>
                <input type="hidden" name="revision" value=revision/>
                <input type="hidden" name="sheet" value=sheet/>
                <div class="row">
                    <Button>{t("pledge-file-put")}</Button>
                    <LinkButton kind=ButtonKind::Plain href=again>{t("pledge-file-again")}</LinkButton>
                </div>
            </Form<PutEditionFile>>
            {rows}
        </section>
    }
    .into_any())
}

/// A file of which nothing goes in.
pub(super) fn wrong(file: &Brought) -> impl IntoView + use<> {
    let heads =
        file.found.problems.iter().map(|problem| view! { <li class="problem">{localize(&problem.sentence)}</li> });
    let heads: Vec<_> = heads.collect();
    let rows = (!file.found.rows.is_empty()).then(|| rows(&file.found.rows));
    view! {
        <section>
            <Banner mood=Mood::Bad>{t("pledge-file-wrong")}</Banner>
            {notes(file)}
            {(!heads.is_empty()).then(|| view! { <ul class="plain">{heads}</ul> })}
            {rows}
        </section>
    }
}

/// How much is in an edition.
pub(super) fn count(outline: &Outline) -> String {
    let (outcomes, statements) = (outline.outcomes.len(), outline.statements().count());
    tr("pledge-file-count", &[("outcomes", outcomes.into()), ("statements", statements.into())])
}

/// What is no mistake and should be known: translations that are missing, outcomes without statements, sheets that are
/// not read.
fn notes(file: &Brought) -> Option<impl IntoView + use<>> {
    let mut notes = Vec::new();
    for lang in languages().all() {
        let n = file.found.rows.iter().filter(|row| lacks(row, lang)).count();
        if n > 0 {
            notes.push(localize(&Message::of_lang("pledge-file-untranslated", lang).with("n", n)));
        }
    }
    let bare = file.found.outline.outcomes.iter().filter(|outcome| outcome.statements.is_empty()).count();
    if bare > 0 {
        notes.push(tr("pledge-file-bare", &[("n", bare.into())]));
    }
    if !file.others.is_empty() {
        notes.push(tr("table-sheets-left", &[("names", file.others.join(", ").into())]));
    }
    let lines: Vec<_> = notes.into_iter().map(|note| view! { <li>{note}</li> }).collect();
    (!lines.is_empty()).then(|| view! { <Banner><ul class="plain">{lines}</ul></Banner> })
}

/// Whether a text of this row is there and has no words in this language.
fn lacks(row: &Row, lang: Lang) -> bool {
    let texts = [&row.outcome, &row.statement.text, &row.statement.plain];
    texts.into_iter().any(|text| !text.is_empty() && text.of(lang).is_empty())
}

fn rows(rows: &[Row]) -> impl IntoView + use<> {
    let head = Part::ALL.map(|part| Column { part, lang: Some(lang().of_sentences()) }.head(lang()));
    let head = std::iter::once(t("pledge-file-head-row")).chain(head).map(Head::new).collect::<Vec<_>>();
    let rows = rows.iter().map(cells).collect();
    view! { <Table caption=t("pledge-file-table") head rows/> }
}

fn cells(row: &Row) -> Vec<AnyView> {
    let said = |(column, sentence): (&str, String)| {
        if column.is_empty() { sentence } else { format!("{column}: {sentence}") }
    };
    let problems = row.problems.iter().map(|problem| (problem.column.as_str(), localize(&problem.sentence)));
    let problems: Vec<_> = problems.map(|problem| view! { <li class="problem">{said(problem)}</li> }).collect();
    let statement = view! {
        {in_each_language(&row.statement.text)}
        {(!problems.is_empty()).then(|| view! { <ul class="plain">{problems}</ul> })}
    };
    let symbol = view! { {picture_of(&row.statement.symbol)}{symbol_word(&row.statement.symbol)} };
    vec![
        view! { <span id=format!("row-{}", row.number)>{row.number}</span> }.into_any(),
        in_each_language(&row.outcome),
        statement.into_any(),
        in_each_language(&row.statement.plain),
        symbol.into_any(),
        row.statement.service.clone().into_any(),
    ]
}

/// A text in every language that it is in, the reader's own first.
fn in_each_language(text: &Localized) -> AnyView {
    let own = langs();
    let others = text.iter().map(|(lang, _)| lang).filter(|lang| !own.contains(lang));
    let there = own.iter().copied().chain(others).filter(|lang| !text.of(*lang).is_empty());
    let each = there.enumerate().map(|(n, lang)| {
        let class = if n == 0 { "written" } else { "written soft" };
        view! { <div class=class dir="auto" lang=lang.tag()>{text.of(lang).to_owned()}</div> }
    });
    each.collect::<Vec<_>>().into_any()
}
