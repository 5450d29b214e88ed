//! Answers as rows: the choices in their order, then a mark if there is a picture, then the text.

use sea_orm::{ConnectionTrait, QueryOrder, Set, entity::prelude::*};

use super::super::responses::entity::answer;
use domain::{
    error::AppError,
    ids::ResponseId,
    responses::{
        model::{Answer, Answers},
        rules::EVERYBODY,
    },
};
use platform::crypto::Keys;

/// An answer as rows. A text is sealed together with its question's id, so that it cannot be moved to another.
pub fn rows_of(keys: &Keys, id: ResponseId, question: &str, answer: Answer) -> Vec<answer::ActiveModel> {
    let Answer { chosen, text, picture, may_publish } = answer;
    let words = (!text.is_empty()).then(|| keys.seal(id.0, &format!("{question}\n{text}")));
    let chosen = chosen.into_iter().map(|id| (Some(id), None));
    let mark = picture.then(|| (Some(EVERYBODY.to_owned()), None));
    let words = words.map(|sealed| (None, Some(sealed)));
    let rows = chosen.chain(mark).chain(words).enumerate().map(|(position, (choice, text))| answer::ActiveModel {
        response_id: Set(id),
        question: Set(question.to_owned()),
        position: Set(i32::try_from(position).unwrap_or(i32::MAX)),
        choice: Set(choice),
        text: Set(text),
        may_publish: Set(may_publish),
    });
    rows.collect()
}

pub async fn answers_of(db: &impl ConnectionTrait, keys: &Keys, id: ResponseId) -> Result<Answers, AppError> {
    let rows = answer::Entity::find()
        .filter(answer::Column::ResponseId.eq(id))
        .order_by_asc(answer::Column::Question)
        .order_by_asc(answer::Column::Position)
        .all(db)
        .await?;
    together(keys, rows)
}

/// Reads the rows of one response, those of each question in order.
pub fn together(keys: &Keys, rows: impl IntoIterator<Item = answer::Model>) -> Result<Answers, AppError> {
    let mut answers = Answers::new();
    for row in rows {
        let text = row.text.map(|sealed| keys.open(row.response_id.0, &sealed)).transpose()?;
        let text = match text {
            Some(text) => Some(text.strip_prefix(&format!("{}\n", row.question)).ok_or(AppError::Internal)?.to_owned()),
            None => None,
        };
        let answer = answers.entry(row.question).or_default();
        answer.may_publish |= row.may_publish;
        match row.choice {
            Some(choice) if choice == EVERYBODY => answer.picture = true,
            Some(choice) => answer.chosen.push(choice),
            None => answer.text = text.unwrap_or_default(),
        }
    }
    Ok(answers)
}
