//! Sessions: an opaque token in a cookie, its SHA-256 in the database.

pub mod entity;

use sea_orm::{ConnectionTrait as _, Set, Statement, entity::prelude::*};

use super::{
    guard::{CurrentUser, Cx, Grant},
    random,
    request::RequestContext,
    retention::Period,
};
use domain::{error::AppError, ids::PersonId, lang::Lang, role::Role};

pub const COOKIE: &str = "noise-session";

/// Who a token belongs to, with a row for each of their roles. It reads three tables of `people`: the guard asks before
/// any feature does. An inspector's role counts until its end, whether or not the house was kept since.
const WHO: &str = "SELECT p.id, p.name, p.lang, r.role FROM sessions s JOIN people p ON p.id = s.person_id \
                   LEFT JOIN person_roles r ON r.person_id = p.id AND (r.role <> 'inspector' OR EXISTS ( \
                   SELECT 1 FROM inspectors i WHERE i.person_id = p.id AND i.ended_at IS NULL AND i.until > $2)) \
                   WHERE s.hash = $1 AND s.expires_at > $2 AND p.disabled_at IS NULL ORDER BY r.role";

/// The person of the request's session; looked up once in a request.
pub(super) async fn who(req: &RequestContext) -> Result<Option<CurrentUser>, AppError> {
    let found = req
        .who
        .get_or_try_init(|| async {
            let Some(token) = req.cookie(COOKIE) else { return Ok(None) };
            by_token(req, &token).await
        })
        .await?;
    Ok(found.clone())
}

async fn by_token(req: &RequestContext, token: &str) -> Result<Option<CurrentUser>, AppError> {
    let db = req.services.db.connection();
    let values = [random::hash(token).into(), req.services.clock.now().0.into()];
    let rows = db.query_all_raw(Statement::from_sql_and_values(db.get_database_backend(), WHO, values)).await?;
    let mut found: Option<CurrentUser> = None;
    for row in rows {
        let role: Option<Role> = row.try_get_by_index(3)?;
        if let Some(who) = &mut found {
            who.roles.extend(role);
        } else {
            let (id, name, lang): (PersonId, String, Lang) =
                (row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            found = Some(CurrentUser { id, name, lang, roles: role.into_iter().collect() });
        }
    }
    Ok(found)
}

/// Signs `person` in on this browser. The session lasts as long as the council has set for staff or members.
pub async fn open<R: Grant>(cx: &Cx<R>, tx: &crate::db::Tx, person: PersonId, roles: &[Role]) -> Result<(), AppError> {
    let token = random::token();
    let staff = roles.iter().any(|r| r.is_staff());
    let lasts = cx.services().settings().await.retention.millis(if staff { Period::Staff } else { Period::Members });
    let row = entity::ActiveModel {
        hash: Set(random::hash(&token)),
        person_id: Set(person),
        created_at: Set(cx.now().0),
        expires_at: Set(cx.now().plus(lasts).0),
    };
    entity::Entity::insert(row).exec_without_returning(tx).await?;
    RequestContext::current().set_cookie(COOKIE, &token, Some(lasts / 1_000));
    Ok(())
}

/// Ends the session of a token with this hash, in `tx`.
pub async fn end(tx: &crate::db::Tx, hash: Vec<u8>) -> Result<(), AppError> {
    entity::Entity::delete_by_id(hash).exec(tx).await?;
    Ok(())
}

/// Signs out on this browser.
pub async fn close<R: Grant>(cx: &Cx<R>) -> Result<(), AppError> {
    let req = RequestContext::current();
    if let Some(token) = req.cookie(COOKIE) {
        let tx = cx.begin().await?;
        end(&tx, random::hash(&token)).await?;
        cx.commit(tx).await?;
    }
    req.drop_cookie(COOKIE);
    req.forget_everything();
    Ok(())
}
