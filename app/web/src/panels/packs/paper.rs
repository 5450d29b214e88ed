//! The pack and its supplements as tagged PDFs.

use std::sync::LazyLock;

use super::content::{Content, For, Parts};
use crate::{page::PageResponse, panels::pages::asked};
use domain::error::AppError;
use platform::{
    documents::{self, Made, Template, binding, file},
    guard::{Cx, Grant, PanelReader, require},
    request::RequestContext,
    turns::Turns,
};
use store::panels::pack::Paper;

const PACK: Template = Template { name: "pack", source: include_str!("../../../../documents/pack.typ") };
/// Packs with papers that are made at once: their papers are in memory.
static TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::new(2));
/// Those that strangers ask for: nobody who works here waits behind them.
static PUBLIC_TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::new(1));

/// `/panels/{slug}/meetings/{id}/pack.pdf`
pub async fn whole() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let parts = Parts::of(&cx, asked(&cx).await?, For::asked()).await?;
    whole_of(&cx, &parts).await
}

/// The file of a pack.
pub async fn whole_of<R: Grant>(cx: &Cx<R>, parts: &Parts) -> Result<PageResponse, AppError> {
    let queue = if R::OPEN { &PUBLIC_TURNS } else { &TURNS };
    let _turn = queue.take(RequestContext::current().source, 1).await?;
    let made = bound(cx, parts).await?;
    Ok(PageResponse::Raw(file("application/pdf", &format!("{}.pdf", named(parts)), made.to_vec())))
}

/// The pack with its papers. One that cannot be bound in is left out, with a page that says so; where all of them take too
/// long there is the agenda alone, which is never missing for a paper.
async fn bound<R: Grant>(cx: &Cx<R>, parts: &Parts) -> Result<Made, AppError> {
    let papers = parts.bound(cx).await?;
    if papers.is_empty() {
        return agenda(cx, parts).await;
    }
    match with(cx, parts, papers).await {
        Err(AppError::Internal) => {}
        made => return made,
    }
    // Which of them it is: each is tried by itself, once.
    let each = parts
        .bound(cx)
        .await?
        .into_iter()
        .filter_map(|(paper, pages, bytes)| Some(binding::Paper { file: paper.file.clone()?, pages, bytes }));
    binding::try_each(&cx.services().drawn, each.collect()).await?;
    match with(cx, parts, parts.bound(cx).await?).await {
        Err(AppError::Internal) => agenda(cx, parts).await,
        made => made,
    }
}

/// The pack with those of these papers that are not known to be such as cannot be bound in.
async fn with<R: Grant>(cx: &Cx<R>, parts: &Parts, papers: Vec<(&Paper, u32, Vec<u8>)>) -> Result<Made, AppError> {
    let drawn = &cx.services().drawn;
    let (mut which, mut bound) = (Vec::new(), Vec::new());
    for (paper, pages, bytes) in papers {
        let refused = paper.file.as_deref().is_some_and(|file| drawn.refuses(file));
        which.push((paper, (!refused).then_some(pages)));
        bound.extend((!refused).then_some(bytes));
    }
    let content = parts.content(&which);
    if R::OPEN {
        documents::public_bound_pdf(drawn, PACK, &content, bound).await
    } else {
        documents::bound_pdf(drawn, PACK, &content, bound).await
    }
}

/// The pack without its papers, which keeps to PDF/UA-1.
pub async fn agenda<R: Grant>(cx: &Cx<R>, parts: &Parts) -> Result<Made, AppError> {
    drawn(cx, &parts.content(&[])).await
}

pub async fn drawn<R: Grant>(cx: &Cx<R>, content: &Content) -> Result<Made, AppError> {
    let drawn = &cx.services().drawn;
    if R::OPEN { documents::public_pdf(drawn, PACK, content).await } else { documents::pdf(drawn, PACK, content).await }
}

/// `/panels/{slug}/meetings/{id}/supplement/{n}`
pub async fn supplement() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let number: i32 = RequestContext::current().param("n").parse().map_err(|_| AppError::NotFound)?;
    let parts = Parts::of(&cx, asked(&cx).await?, For::asked()).await?;
    supplement_of(&cx, &parts, number).await
}

/// The file of a supplement.
pub async fn supplement_of<R: Grant>(cx: &Cx<R>, parts: &Parts, number: i32) -> Result<PageResponse, AppError> {
    let made = of_supplement(cx, parts, number).await?;
    let name = format!("{}-supplement-{number}.pdf", named(parts));
    Ok(PageResponse::Raw(file("application/pdf", &name, made.to_vec())))
}

/// # Errors
/// `NotFound` for one that there is not.
pub async fn of_supplement<R: Grant>(cx: &Cx<R>, parts: &Parts, number: i32) -> Result<Made, AppError> {
    let supplements = parts.pack.iter().flat_map(|pack| &pack.supplements);
    let found = supplements.into_iter().find(|one| one.number == number).ok_or(AppError::NotFound)?;
    drawn(cx, &parts.supplement(number, &found.changes)).await
}

/// What the files of a pack are called: `2026-12-16-corporate-parenting-panel`.
pub fn named(parts: &Parts) -> String {
    let public = if parts.whom == For::Everybody { "-public" } else { "" };
    format!("{}-{}{public}", parts.meeting.held_on, parts.panel.slug)
}
