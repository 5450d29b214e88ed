//! The responses that concerns touch: what was chosen in them, besides their voices.

use sea_orm::{
    ExprTrait as _,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

use super::{
    entity::{concern, concern_response},
    open_concerns,
};
use domain::{error::AppError, ids::ResponseId};

/// The responses about which a concern was raised at `since` or later, as a subquery.
pub fn concerned_responses(since: Expr) -> SelectStatement {
    use concern_response::Column::{ConcernId, ResponseId};
    let raised = Expr::col((concern::Entity, concern::Column::RaisedAt));
    let same = Expr::col((concern::Entity, concern::Column::Id)).equals((concern_response::Entity, ConcernId));
    Query::select()
        .column((concern_response::Entity, ResponseId))
        .from(concern_response::Entity)
        .inner_join(concern::Entity, same)
        .and_where(raised.gte(since))
        .to_owned()
}

/// The responses with concerns of which none is open, as a subquery.
pub fn settled_responses() -> SelectStatement {
    use concern_response::Column::{ConcernId, ResponseId};
    let of = || Query::select().column(ResponseId).from(concern_response::Entity).to_owned();
    let open = of().and_where(ConcernId.in_subquery(open_concerns())).to_owned();
    of().and_where(ResponseId.not_in_subquery(open)).to_owned()
}

/// Whether there is or was a concern about a response, so that the lead may read what was chosen in it.
pub async fn is_concerned_response(db: &impl ConnectionTrait, response: ResponseId) -> Result<bool, AppError> {
    let about = concern_response::Entity::find().filter(concern_response::Column::ResponseId.eq(response));
    Ok(about.count(db).await? > 0)
}

/// Whether a concern is open about one of these responses.
pub async fn any_open_about(db: &impl ConnectionTrait, responses: &[ResponseId]) -> Result<bool, AppError> {
    let about = concern_response::Entity::find()
        .filter(concern_response::Column::ResponseId.is_in(responses.iter().copied()))
        .filter(concern_response::Column::ConcernId.in_subquery(open_concerns()));
    Ok(about.count(db).await? > 0)
}
