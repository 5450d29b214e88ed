//! Sessions: an opaque token in a cookie, its SHA-256 in the database.

use super::{
    guard::{Cx, Grant, Role, Who},
    random,
    retention::Period,
};
use crate::{error::AppError, ids::PersonId, page::Req, people};

pub const COOKIE: &str = "noise-session";

/// Who the request's session says it is, asked once in a request.
pub(super) async fn who(req: &Req) -> Result<Option<Who>, AppError> {
    let found = req
        .who
        .get_or_try_init(|| async {
            let Some(token) = req.cookie(COOKIE) else { return Ok(None) };
            people::store::by_session(&req.services, &random::hash(&token)).await
        })
        .await?;
    Ok(found.clone())
}

/// Signs `person` in on this browser, in `tx`: for as long as the council lets sessions of staff and of members last.
pub(crate) async fn open<R: Grant>(
    cx: &Cx<R>,
    tx: &super::db::Tx,
    person: PersonId,
    roles: &[Role],
) -> Result<(), AppError> {
    let token = random::token();
    let staff = roles.iter().any(|r| r.is_staff());
    let lasts = cx.services().settings().await.retention.millis(if staff { Period::Staff } else { Period::Members });
    people::store::open_session(tx, person, random::hash(&token), cx.now(), cx.now().plus(lasts)).await?;
    Req::current().set_cookie(COOKIE, &token, Some(lasts / 1_000));
    Ok(())
}

/// Signs out on this browser.
pub(crate) async fn close<R: Grant>(cx: &Cx<R>) -> Result<(), AppError> {
    let req = Req::current();
    if let Some(token) = req.cookie(COOKIE) {
        let tx = cx.begin().await?;
        people::store::close_session(&tx, random::hash(&token)).await?;
        cx.commit(tx).await?;
    }
    req.drop_cookie(COOKIE);
    req.forget_everything();
    Ok(())
}
