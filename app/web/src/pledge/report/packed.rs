//! A released report for an inspection pack: on paper, and as data.

use super::{content, one::PAPER};
use domain::error::AppError;
use platform::{
    documents::{self, Made},
    guard::{Cx, Visitor},
};
use store::pledge::reporting::Report;

pub(in crate::pledge) struct Packed {
    pub paper: Made,
    /// JSON of what the paper says.
    pub data: Vec<u8>,
}

pub(in crate::pledge) async fn made(cx: &Cx<Visitor>, report: &Report) -> Result<Packed, AppError> {
    let content = content::read(cx, report).await?;
    let paper = documents::pdf(&cx.services().drawn, PAPER, &content).await?;
    let data = serde_json::to_vec_pretty(&content).map_err(|_| AppError::Internal)?;
    Ok(Packed { paper, data })
}
