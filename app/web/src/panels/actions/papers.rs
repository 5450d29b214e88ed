//! Papers of items: put there by the clerk, asked for, and sent through a link.

use leptos::prelude::*;

use super::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ItemId, PaperId, PaperRequestId},
    lang::TypedText,
    panels::papers::LONGEST_TITLE,
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, Visitor, require},
    read_pdf,
    request::RequestContext,
};
use store::panels::papers::{self, NewPdf, NewRequest};

/// The PDF that came as `field`; nothing if something is wrong with it, which is said there.
async fn sent(problems: &mut FieldErrors, field: &str) -> Result<Option<NewPdf>, AppError> {
    let upload = RequestContext::current().uploads.0.iter().find(|upload| upload.field == field).cloned();
    let wrong = match upload {
        None => "agenda-paper-none",
        Some(upload) if upload.too_large => "agenda-paper-large",
        Some(upload) if upload.bytes.is_empty() => "agenda-paper-none",
        Some(upload) => match read_pdf::read(upload.bytes.clone()).await? {
            Ok(read) => return Ok(Some(NewPdf { bytes: upload.bytes, read })),
            Err(refused) => refused.key(),
        },
    };
    problems.push(field, Message::new(wrong));
    Ok(None)
}

/// As `sent`, where there need not be one.
pub(crate) async fn sent_or_none(problems: &mut FieldErrors, field: &str) -> Result<Option<NewPdf>, AppError> {
    let uploads = RequestContext::current().uploads.clone();
    let there = uploads.0.iter().any(|upload| upload.field == field && (upload.too_large || !upload.bytes.is_empty()));
    if there { sent(problems, field).await } else { Ok(None) }
}

/// Puts a PDF with an item; it comes as `paper_file`.
#[server(prefix = "/do", endpoint = "panels/add-paper")]
pub async fn add_paper(slug: String, item: ItemId, #[server(default)] paper_title: TypedText) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let title = field::all_texts(&mut problems, "paper_title", paper_title, LONGEST_TITLE);
    let pdf = sent(&mut problems, "paper_file").await?;
    problems.check()?;
    papers::add(&cx, panel.id, item, title, &pdf.ok_or(AppError::Internal)?).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Item(&slug, item), "agenda-flash-paper");
    Ok(())
}

/// Asks somebody for a paper by mail.
#[server(prefix = "/do", endpoint = "panels/ask-paper")]
pub async fn ask_paper(
    slug: String,
    item: ItemId,
    #[server(default)] asked_title: TypedText,
    #[server(default)] asked_name: String,
    #[server(default)] asked_mail: String,
    #[server(default)] due_on: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let title = field::all_texts(&mut problems, "asked_title", asked_title, LONGEST_TITLE);
    let name = field::required(&mut problems, "asked_name", &asked_name, 120);
    let mail = field::mail(&mut problems, "asked_mail", &asked_mail);
    let due_on = field::day(&mut problems, "due_on", &due_on);
    if !due_on.is_empty() && due_on < store::panels::today(&cx) {
        problems.push("due_on", Message::new("panels-day-past"));
    }
    problems.check()?;
    papers::ask(&cx, panel.id, item, title, NewRequest { name, mail, due_on }).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Item(&slug, item), "agenda-flash-asked");
    Ok(())
}

/// Takes a paper away, or no longer waits for one.
#[server(prefix = "/do", endpoint = "panels/remove-paper")]
pub async fn remove_paper(slug: String, paper: PaperId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let item = papers::remove(&cx, panel.id, paper).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Item(&slug, item), "agenda-flash-paper-gone");
    Ok(())
}

/// Sends a paper that somebody was asked for, through their link; it comes as `asked_file`.
#[server(prefix = "/do", endpoint = "panels/send-paper")]
pub async fn send_paper(paper_request: PaperRequestId, token: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    // Before the file is read: whoever has no link makes us read nothing.
    papers::opened(&cx, paper_request, &token).await?;
    let mut problems = FieldErrors::default();
    let pdf = sent(&mut problems, "asked_file").await?;
    problems.check()?;
    papers::send(&cx, paper_request, &token, &pdf.ok_or(AppError::Internal)?).await?;
    RequestContext::current().redirect_with_flash(paths::panels::SendPaper(paper_request, &token), "agenda-flash-sent");
    Ok(())
}
