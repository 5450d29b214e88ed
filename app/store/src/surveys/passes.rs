//! Passes, with each of which somebody answers once: a card's code, or a member's own. Only fingerprints are stored.

use sea_orm::{PaginatorTrait, Set, entity::prelude::*};

use super::building::find;
use crate::surveys::{
    card::{Card, MOST_AT_ONCE, MOST_OF_ALL},
    entity::{pass, survey},
};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::SurveyId,
    surveys::{
        invited::Invited,
        model::{SurveyCode, SurveyState},
    },
};
use platform::{
    db::Tx,
    guard::{Cx, Grant, Officer},
    idempotency,
};

const KIND: &str = "survey-cards";

/// A card that was typed in.
pub struct Found {
    pub survey: SurveyCode,
    pub used: bool,
}

/// The survey that a card belongs to, if there is such a card.
pub async fn find_card<R: Grant>(cx: &Cx<R>, card: &Card) -> Result<Option<Found>, AppError> {
    let hash = card.fingerprint(&cx.services().keys);
    let Some(found) = pass::Entity::find_by_id(hash).one(cx.db()).await? else { return Ok(None) };
    let survey = survey::Entity::find_by_id(found.survey_id).one(cx.db()).await?;
    Ok(survey.map(|survey| Found { survey: SurveyCode(survey.code), used: found.used }))
}

/// Whether this pass of the survey has been used; none if there is no such pass.
pub async fn is_used<R: Grant>(cx: &Cx<R>, survey: SurveyId, hash: &[u8]) -> Result<Option<bool>, AppError> {
    let found = pass::Entity::find_by_id(hash.to_vec()).one(cx.db()).await?;
    Ok(found.filter(|pass| pass.survey_id == survey).map(|pass| pass.used))
}

/// Uses a pass up, in the transaction that sends the response; if it is used several times at once, only one call
/// returns true. A member's pass is inserted when it is used.
pub async fn spend(tx: &Tx, survey: SurveyId, invited: Invited, hash: &[u8]) -> Result<bool, AppError> {
    if invited == Invited::Members {
        let row = pass::ActiveModel { hash: Set(hash.to_vec()), survey_id: Set(survey), used: Set(true) };
        let inserted = pass::Entity::insert(row)
            .on_conflict_do_nothing_on([pass::Column::Hash])
            .exec_without_returning(tx)
            .await?;
        return Ok(matches!(inserted, sea_orm::TryInsertResult::Inserted(1)));
    }
    let spent = pass::Entity::update_many()
        .col_expr(pass::Column::Used, Expr::value(true))
        .filter(pass::Column::Hash.eq(hash.to_vec()))
        .filter(pass::Column::SurveyId.eq(survey))
        .filter(pass::Column::Used.eq(false))
        .exec(tx)
        .await?;
    Ok(spent.rows_affected == 1)
}

/// How many cards were made, and how many of them are used.
pub async fn card_counts<R: Grant>(cx: &Cx<R>, survey: SurveyId) -> Result<(u64, u64), AppError> {
    let of = pass::Entity::find().filter(pass::Column::SurveyId.eq(survey));
    let used = of.clone().filter(pass::Column::Used.eq(true)).count(cx.db()).await?;
    Ok((of.count(cx.db()).await?, used))
}

/// Makes `n` cards whose codes follow from the form's key (`crate::surveys::card::codes`). The same form again makes none.
///
/// # Errors
/// `Invalid`; `Conflict` if the survey is not answered with cards, or is over.
pub async fn make_cards(cx: &Cx<Officer>, code: &SurveyCode, n: u32, once_key: &str) -> Result<u32, AppError> {
    let tx = cx.begin().await?;
    let found = find(cx, &tx, code, true).await?;
    if let Some(made) = idempotency::begin(&tx, KIND, once_key, cx.now()).await? {
        return made.parse().map_err(|_| AppError::Internal);
    }
    if found.invited != Invited::Cards || matches!(found.state, SurveyState::Closed | SurveyState::Published) {
        return Err(AppError::conflict("surveys-cards-not-now"));
    }
    let so_far = pass::Entity::find().filter(pass::Column::SurveyId.eq(found.id)).count(&tx).await?;
    let mut problems = FieldErrors::default();
    if !(1..=MOST_AT_ONCE).contains(&n) {
        problems.push("n", Message::new("surveys-cards-how-many").with("max", MOST_AT_ONCE));
    } else if so_far + u64::from(n) > MOST_OF_ALL {
        problems.push("n", Message::new("surveys-cards-too-many").with("max", MOST_OF_ALL));
    }
    problems.check()?;
    let keys = &cx.services().keys;
    let rows = crate::surveys::card::codes(keys, once_key, n).into_iter().map(|card| pass::ActiveModel {
        hash: Set(card.fingerprint(keys)),
        survey_id: Set(found.id),
        used: Set(false),
    });
    // If two of the 23^10 codes are equal there is one card less.
    pass::Entity::insert_many(rows).on_conflict_do_nothing_on([pass::Column::Hash]).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, KIND, once_key, &n.to_string()).await?;
    cx.audit(&tx, "survey.cards_made", found.id, &n.to_string()).await?;
    cx.commit(tx).await?;
    Ok(n)
}

/// Whether this form's key made cards for this survey.
pub async fn is_sheet_of<R: Grant>(cx: &Cx<R>, survey: SurveyId, once_key: &str) -> Result<bool, AppError> {
    let keys = &cx.services().keys;
    let first = crate::surveys::card::codes(keys, once_key, 1).pop().ok_or(AppError::Internal)?;
    Ok(is_used(cx, survey, &first.fingerprint(keys)).await?.is_some())
}
