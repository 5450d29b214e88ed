//! What the panel says of an answer, and whether everybody may read it.

use sea_orm::{Set, entity::prelude::*};

use super::{as_read_of, entity::asking as put, held, refuse_others};
use domain::{
    error::AppError,
    ids::{AskingId, PanelId, QuestionId},
    lang::Localized,
    questions::asking::{AskingMove, step},
};
use platform::{
    as_read,
    guard::{Cx, PanelReader},
};

/// Marks an answer as satisfactory or not, and says why; the panel may think again. What everybody can read gets no
/// other words: whoever releases an answer has read them.
///
/// # Errors
/// `Forbidden` for whoever does not keep the panel's questions; `Conflict` without an answer, and where there is another
/// one, or another judgement, since it was `read`; `Invalid` at `why` for other words while everybody can read it.
pub async fn judge(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: AskingId,
    satisfactory: bool,
    why: Localized,
    read: &str,
) -> Result<QuestionId, AppError> {
    refuse_others(cx, panel).await?;
    let tx = cx.begin().await?;
    let row = held(&tx, panel, id).await?;
    let state = step(row.state, row.released_at.is_some(), AskingMove::Judge { satisfactory })?;
    as_read::unchanged(cx.services(), read, &as_read_of(&row))?;
    if row.released_at.is_some() && row.why != why {
        return Err(AppError::invalid(&cx.lang().field("why"), "questions-judge-released"));
    }
    let save = put::ActiveModel {
        id: Set(id),
        state: Set(state),
        why: Set(why),
        // It counts from the first time: the panel may think again for as long as it likes.
        ended_at: Set(Some(row.ended_at.unwrap_or(cx.now().0))),
        ..Default::default()
    };
    put::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "question.judged", panel, state.key()).await?;
    cx.commit(tx).await?;
    Ok(row.question_id)
}

/// Lets everybody read an answer, or no longer. `seen`: whoever releases it has looked for what tells of a child, since
/// nothing finds that in a paper.
///
/// # Errors
/// `Forbidden` for whoever does not keep the panel's questions; `Conflict` without an answer, and where it is another
/// one than was `read`; `Invalid` at `seen`.
pub async fn release(
    cx: &Cx<PanelReader>,
    panel: PanelId,
    id: AskingId,
    public: bool,
    seen: bool,
    read: &str,
) -> Result<QuestionId, AppError> {
    refuse_others(cx, panel).await?;
    if public && !seen {
        return Err(AppError::invalid("seen", "questions-seen-needed"));
    }
    let tx = cx.begin().await?;
    let row = held(&tx, panel, id).await?;
    if !row.state.is_answered() {
        return Err(AppError::conflict("questions-judge-nothing"));
    }
    if row.released_at.is_some() == public {
        return Ok(row.question_id);
    }
    as_read::unchanged(cx.services(), read, &as_read_of(&row))?;
    let save = put::ActiveModel {
        id: Set(id),
        released_by: Set(Some(cx.me()?).filter(|_| public)),
        released_at: Set(Some(cx.now().0).filter(|_| public)),
        ..Default::default()
    };
    put::Entity::update(save).exec(&tx).await?;
    let action = if public { "released" } else { "hidden" };
    cx.audit(&tx, &format!("question.{action}"), panel, "").await?;
    cx.commit(tx).await?;
    Ok(row.question_id)
}
