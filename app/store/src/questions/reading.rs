//! Questions with their answers over the years: for the panel, and those that everybody may read.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, QuerySelect as _, Select, entity::prelude::*};

use super::{
    as_read_of,
    entity::{asking as put, question},
    words,
};
use crate::panels;
use domain::{
    error::AppError,
    ids::{AskingId, ItemId, PanelId, QuestionId},
    lang::Localized,
    panels::model::PanelName,
    pledge::figures::{Period, Unit},
    questions::asking::{AskingState, is_overdue, newest_first},
    time::Timestamp,
};
use platform::guard::{Cx, Grant, PanelReader, Visitor};

/// The most answers that everybody is shown, the newest.
const MOST_PUBLIC: u64 = 400;

/// What an answer has.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// In hundredths, with what it counts.
    pub figure: Option<(i64, Unit)>,
    pub text: Localized,
    pub paper: Option<Paper>,
}

/// The PDF of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
    pub bytes: i64,
    pub pages: Option<u32>,
}

impl Given {
    pub(super) fn of(row: &put::Model) -> Self {
        let pages = row.pages.and_then(|pages| u32::try_from(pages).ok());
        Self {
            figure: row.amount.zip(row.unit),
            text: row.answer.clone(),
            paper: row.bytes.map(|bytes| Paper { bytes, pages }),
        }
    }
}

/// A question that was put for a period.
#[derive(Clone, Debug)]
pub struct Asking {
    pub id: AskingId,
    pub period: Period,
    pub state: AskingState,
    /// Nobody has answered though the day is over.
    pub overdue: bool,
    /// Empty once it is forgotten.
    pub name: String,
    /// `2026-12-20`
    pub due_on: String,
    pub given: Given,
    pub answered_at: Option<Timestamp>,
    pub why: Localized,
    pub released: bool,
    /// The agenda item that it is.
    pub item: Option<ItemId>,
    /// What forms about it are drawn from (`ui::form::AsRead`).
    pub as_read: String,
}

/// A question of a panel with all of its answers, those of the newest period first.
#[derive(Clone, Debug)]
pub struct Question {
    pub id: QuestionId,
    pub bank: Option<String>,
    pub text: Localized,
    pub theme: Option<String>,
    /// A young person has proposed it.
    pub from_young: bool,
    pub askings: Vec<Asking>,
}

fn asking(row: put::Model, today: &str) -> Option<(QuestionId, Asking)> {
    let found = Asking {
        id: row.id,
        period: Period::read(&row.period)?,
        state: row.state,
        overdue: is_overdue(row.state, &row.due_on, today),
        given: Given::of(&row),
        answered_at: row.answered_at.map(Timestamp),
        released: row.released_at.is_some(),
        item: row.item_id,
        as_read: as_read_of(&row),
        name: row.name,
        due_on: row.due_on,
        why: row.why,
    };
    Some((row.question_id, found))
}

/// Each question with what belongs to it.
fn together<R: Grant>(cx: &Cx<R>, questions: Vec<question::Model>, askings: Vec<put::Model>) -> Vec<Question> {
    let today = panels::today(cx);
    let mut of: HashMap<QuestionId, Vec<Asking>> = HashMap::new();
    for (id, one) in askings.into_iter().filter_map(|row| asking(row, &today)) {
        of.entry(id).or_default().push(one);
    }
    let one = |row: question::Model| {
        let mut askings = of.remove(&row.id).unwrap_or_default();
        newest_first(&mut askings, |one| one.period);
        let text = words(&row);
        Question { id: row.id, bank: row.bank, text, theme: row.theme, from_young: row.from_young, askings }
    };
    questions.into_iter().map(one).collect()
}

fn of_those(which: Select<put::Entity>) -> Select<put::Entity> {
    which.order_by_desc(put::Column::AskedAt).order_by_desc(put::Column::Id)
}

/// The questions that a panel has put or added, oldest first. Two queries.
pub async fn of_panel(cx: &Cx<PanelReader>, panel: PanelId) -> Result<Vec<Question>, AppError> {
    let questions = question::Entity::find()
        .filter(question::Column::PanelId.eq(panel))
        .order_by_asc(question::Column::CreatedAt)
        .order_by_asc(question::Column::Id)
        .all(cx.db())
        .await?;
    let askings = of_those(put::Entity::find().filter(put::Column::PanelId.eq(panel))).all(cx.db()).await?;
    Ok(together(cx, questions, askings))
}

/// One question of a panel.
///
/// # Errors
/// `NotFound`, also for another panel's.
pub async fn one(cx: &Cx<PanelReader>, panel: PanelId, id: QuestionId) -> Result<Question, AppError> {
    let found = question::Entity::find_by_id(id).one(cx.db()).await?.filter(|row| row.panel_id == panel);
    let found = found.ok_or(AppError::NotFound)?;
    let askings = of_those(put::Entity::find().filter(put::Column::QuestionId.eq(id))).all(cx.db()).await?;
    together(cx, vec![found], askings).pop().ok_or(AppError::NotFound)
}

/// The questions of a panel of which everybody may read an answer.
#[derive(Clone, Debug)]
pub struct Public {
    pub panel: Localized,
    pub questions: Vec<Question>,
}

/// Every question with the answers that everybody may read, by panel. Three queries.
pub async fn released(cx: &Cx<Visitor>) -> Result<Vec<Public>, AppError> {
    let askings = put::Entity::find()
        .filter(put::Column::ReleasedAt.is_not_null())
        .order_by_desc(put::Column::ReleasedAt)
        .order_by_desc(put::Column::Id)
        .limit(MOST_PUBLIC)
        .all(cx.db())
        .await?;
    if askings.is_empty() {
        return Ok(Vec::new());
    }
    let questions = question::Entity::find()
        .filter(question::Column::Id.is_in(askings.iter().map(|row| row.question_id)))
        .order_by_asc(question::Column::CreatedAt)
        .order_by_asc(question::Column::Id)
        .all(cx.db())
        .await?;
    let whose: HashMap<QuestionId, PanelId> = questions.iter().map(|row| (row.id, row.panel_id)).collect();
    let mut of: HashMap<PanelId, Vec<Question>> = HashMap::new();
    for one in together(cx, questions, askings) {
        if let Some(panel) = whose.get(&one.id) {
            of.entry(*panel).or_default().push(one);
        }
    }
    let all = panels::all(cx).await?;
    let public = |panel: PanelName| Some(Public { questions: of.remove(&panel.id)?, panel: panel.name });
    Ok(all.into_iter().filter_map(public).collect())
}

/// The words of the question with this id.
pub(super) async fn question_words<R: Grant>(cx: &Cx<R>, id: QuestionId) -> Result<Localized, AppError> {
    let found = question::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    Ok(words(&found))
}
