//! `/pledge/evidence/{id}`: a file of evidence, to download or, if it is a picture, to look at. Whoever may not have it
//! gets 404, as if it did not exist.

use std::sync::LazyLock;

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use futures::{StreamExt as _, stream};

use crate::page::PageResponse;
use domain::{error::AppError, pledge::evidence::FileFormat};
use platform::{
    documents,
    guard::{Visitor, require},
    request::RequestContext,
    turns::{Turn, Turns},
};

/// How many files are read and sent at once. Sources take turns: one that reads slowly holds up only itself.
static TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::new(12));
/// So much is sent in one piece.
const PIECE: usize = 64 * 1024;

pub async fn file() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let turn = TURNS.take(req.source, 1).await?;
    let found = store::pledge::evidence::file(&cx, req.parse("id")?).await?;
    // What is taken back is gone from caches after five minutes.
    let cache = if found.public { "public, max-age=300" } else { "no-store" };
    let kind = found.format.content_type();
    let body = in_turn(found.bytes.into(), turn);
    let mut response: Response = if found.format == FileFormat::Picture {
        ([(header::CONTENT_TYPE, kind)], body).into_response()
    } else {
        documents::file(kind, &found.name, body)
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    Ok(PageResponse::Raw(response))
}

/// The file in pieces, which keeps its turn until the last one is on its way: as long as it fills memory.
fn in_turn(bytes: Bytes, turn: Turn) -> Body {
    let pieces = stream::unfold((bytes, turn), async |(mut rest, turn)| {
        if rest.is_empty() {
            return None;
        }
        let piece = rest.split_to(PIECE.min(rest.len()));
        Some((Ok::<_, std::convert::Infallible>(piece), (rest, turn)))
    });
    // Whoever packs an answer asks once more after its end.
    Body::from_stream(pieces.fuse())
}
