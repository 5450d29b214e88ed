//! What everybody may take away of a public meeting.

use crate::{
    page::PageResponse,
    panels::{
        minutes::{content, files::PAPER},
        packs::{
            content::{For, Parts},
            paper, zip as whole,
        },
    },
};
use domain::{error::AppError, ids::MeetingId};
use platform::{
    documents::{self, file},
    guard::{Cx, Visitor, require},
    request::RequestContext,
};
use store::panels::visitors;

/// The public pack of the meeting in the address.
async fn parts() -> Result<(Cx<Visitor>, Parts), AppError> {
    let cx = require::<Visitor>().await?;
    let id: MeetingId = RequestContext::current().parse("id")?;
    let of = visitors::meeting(&cx, id).await?;
    let parts = Parts::of(&cx, of, For::Everybody).await?;
    Ok((cx, parts))
}

pub(super) async fn pack() -> Result<PageResponse, AppError> {
    let (cx, parts) = parts().await?;
    paper::whole_of(&cx, &parts).await
}

pub(super) async fn zip() -> Result<PageResponse, AppError> {
    let (cx, parts) = parts().await?;
    whole::zip_of(&cx, &parts).await
}

pub(super) async fn supplement() -> Result<PageResponse, AppError> {
    let number: i32 = RequestContext::current().param("n").parse().map_err(|_| AppError::NotFound)?;
    let (cx, parts) = parts().await?;
    paper::supplement_of(&cx, &parts, number).await
}

pub(super) async fn minutes() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let id: MeetingId = RequestContext::current().parse("id")?;
    let (panel, meeting) = visitors::meeting(&cx, id).await?;
    let found = visitors::minutes(&cx, &meeting).await?.ok_or(AppError::NotFound)?;
    let content = content::read(&cx, &panel, &meeting, &found, false).await?;
    let made = documents::public_pdf(&cx.services().drawn, PAPER, &content).await?;
    let name = format!("minutes-{}.pdf", meeting.held_on);
    Ok(PageResponse::Raw(file("application/pdf", &name, made.to_vec())))
}
