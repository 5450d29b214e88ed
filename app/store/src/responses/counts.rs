//! The sums of a survey's responses, and how much of them may be seen now.

use std::collections::HashMap;

use sea_orm::{
    ConnectionTrait, QuerySelect,
    entity::prelude::*,
    sea_query::{Alias, ExprTrait as _, Query},
};

use super::{
    super::responses::entity::{answer, response},
    drawing::{first, sent_and_placed},
};
use crate::{
    surveys::SurveySummary,
    tallies::{self, Settled},
};
use domain::{
    error::AppError,
    ids::SurveyId,
    responses::{
        model::ResponseState,
        rules::{
            EVERYBODY, disclosure,
            figures::{Figures, Row},
        },
    },
    surveys::model::{Document, Privacy},
};
use platform::guard::{Cx, Grant};

/// How many responses were sent.
pub async fn count<R: Grant>(cx: &Cx<R>, survey: SurveyId) -> Result<i64, AppError> {
    Ok(tallies::sent(cx, &[survey]).await?.remove(&survey).unwrap_or_default())
}

/// The figures of a survey that may be used now.
#[derive(Clone, Debug, Default)]
pub struct Counted {
    /// How many responses were sent.
    pub sent: i64,
    /// How many of them are in the figures.
    pub people: i64,
    pub figures: Figures,
    /// The figures are of exactly the responses that are there: none that was taken back, and none left out.
    pub whole: bool,
}

/// The figures of surveys that are over. If a survey was over before and its figures have been seen, those stay until a
/// whole step of responses has been added. Surveys without responses are left out.
pub async fn over<R: Grant>(cx: &Cx<R>, surveys: &[SurveyId]) -> Result<HashMap<SurveyId, Counted>, AppError> {
    let step = cx.services().settings().await.fewest_inside;
    let sent = tallies::sent(cx, surveys).await?;
    let held = tallies::held_back(cx.db(), surveys).await?;
    let mut stood = tallies::settled(cx.db(), surveys, step).await?;
    let mut all = tallies::all(cx.db(), surveys).await?;
    let counted = surveys.iter().map(|survey| {
        let sent = sent.get(survey).copied().unwrap_or_default();
        let held = held.get(survey).copied().unwrap_or_default();
        let stands = stood.remove(survey).filter(|stood| !domain::tallies::moves_on(stood.people, sent + held, step));
        let counted = match stands {
            Some(stood) => Counted { sent, people: stood.people, figures: stood.tallies.into(), whole: false },
            None => Counted {
                sent,
                people: sent + held,
                figures: all.remove(survey).unwrap_or_default().into(),
                whole: held == 0,
            },
        };
        (*survey, counted)
    });
    Ok(counted.filter(|(_, counted)| counted.people > 0).collect())
}

/// How many responses of an open survey were sent, and how many are in its figures, which move in steps of `step`; with
/// the settled figures if those are still shown.
pub async fn live_count<R: Grant>(
    cx: &Cx<R>,
    survey: SurveyId,
    step: i64,
) -> Result<(i64, i64, Option<Settled>), AppError> {
    let (sent, placed) = sent_and_placed(cx.db(), survey).await?;
    let now = disclosure::seen(sent, placed, step);
    // Settled figures of the other step count too: to somebody who has seen both, the difference must not be less than
    // a step.
    let most = tallies::most_settled(cx.db(), survey).await?;
    if most.is_none_or(|most| domain::tallies::moves_on(most, now, step)) {
        return Ok((sent, now, None));
    }
    let stood = tallies::settled(cx.db(), &[survey], step).await?.remove(&survey).unwrap_or_default();
    Ok((sent, stood.people, Some(stood)))
}

/// The figures of an open survey, for the people of `live_count`.
pub async fn live<R: Grant>(cx: &Cx<R>, survey: &SurveySummary, step: i64) -> Result<Counted, AppError> {
    let (sent, people, stood) = live_count(cx, survey.id, step).await?;
    let mut figures = match stood {
        Some(stood) => stood.tallies.into(),
        None if people < step => Figures::default(),
        None => settled_figures(cx, survey.id, &survey.document, people).await?,
    };
    if survey.privacy == Privacy::Anonymous && people >= step {
        // Anonymous responses do not say whether they had a text (`submission::leave_choices`); the counters do.
        let all = tallies::all(cx.db(), &[survey.id]).await?.remove(&survey.id).unwrap_or_default();
        let all = Figures::from(all);
        for question in &survey.document.questions {
            if question.kind.is_text() || question.kind.is_picture() {
                let wrote = Ord::min(all.everybody(&question.id), people);
                let more = wrote - wrote % step - figures.everybody(&question.id);
                figures.add(&question.id, EVERYBODY, more, 0);
            }
        }
    }
    Ok(Counted { sent, people, figures, whole: false })
}

/// The figures of the first `n` places (`drawing`).
async fn settled_figures<R: Grant>(
    cx: &Cx<R>,
    survey: SurveyId,
    document: &Document,
    n: i64,
) -> Result<Figures, AppError> {
    let steps = &cx.services().steps;
    if let Some(known) = steps.get(survey, n) {
        return Ok(known);
    }
    let figures = reckoned(cx.db(), survey, document, n).await?;
    steps.hold(survey, n, figures.clone());
    Ok(figures)
}

/// As `settled_figures`, computed from the answers.
pub(super) async fn reckoned(
    db: &impl ConnectionTrait,
    survey: SurveyId,
    document: &Document,
    n: i64,
) -> Result<Figures, AppError> {
    let cells: Vec<(String, Option<String>, i32, i64)> = answer::Entity::find()
        .select_only()
        .columns([answer::Column::Question, answer::Column::Choice, answer::Column::Position])
        .column_as(answer::Column::ResponseId.count(), "people")
        .filter(answer::Column::ResponseId.in_subquery(first(survey, n)))
        .group_by(answer::Column::Question)
        .group_by(answer::Column::Choice)
        .group_by(answer::Column::Position)
        .into_tuple()
        .all(db)
        .await?;
    let rows = cells.into_iter().map(|(question, choice, position, people)| Row { question, choice, position, people });
    Ok(Figures::gathered(document, rows))
}

/// The figures of each group by the answers to `about`. Reads every answer; used for closed surveys when somebody
/// compares.
pub async fn figures_by<R: Grant>(
    cx: &Cx<R>,
    survey: SurveyId,
    document: &Document,
    about: &str,
) -> Result<HashMap<String, Figures>, AppError> {
    let said = Alias::new("said");
    let of = |column: answer::Column| (said.clone(), column);
    let query = Query::select()
        .expr_as(Expr::col(of(answer::Column::Choice)), "group_value")
        .column((answer::Entity, answer::Column::Question))
        .column((answer::Entity, answer::Column::Choice))
        .column((answer::Entity, answer::Column::Position))
        .expr_as(Expr::col((answer::Entity, answer::Column::ResponseId)).count(), "people")
        .from(response::Entity)
        .join_as(
            sea_orm::JoinType::InnerJoin,
            answer::Entity,
            said.clone(),
            Expr::col(of(answer::Column::ResponseId)).equals((response::Entity, response::Column::Id)),
        )
        .inner_join(
            answer::Entity,
            Expr::col((answer::Entity, answer::Column::ResponseId)).equals((response::Entity, response::Column::Id)),
        )
        .and_where(Expr::col((response::Entity, response::Column::SurveyId)).eq(survey))
        .and_where(Expr::col((response::Entity, response::Column::State)).eq(ResponseState::Submitted))
        .and_where(Expr::col(of(answer::Column::Question)).eq(about))
        .and_where(Expr::col(of(answer::Column::Position)).eq(0))
        .group_by_col(of(answer::Column::Choice))
        .group_by_col((answer::Entity, answer::Column::Question))
        .group_by_col((answer::Entity, answer::Column::Choice))
        .group_by_col((answer::Entity, answer::Column::Position))
        .to_owned();
    let mut groups: HashMap<String, Vec<Row>> = HashMap::new();
    for row in cx.db().query_all(&query).await? {
        let value: Option<String> = row.try_get_by_index(0)?;
        let Some(value) = value else { continue };
        groups.entry(value).or_default().push(Row {
            question: row.try_get_by_index(1)?,
            choice: row.try_get_by_index(2)?,
            position: row.try_get_by_index(3)?,
            people: row.try_get_by_index(4)?,
        });
    }
    Ok(groups.into_iter().map(|(value, rows)| (value, Figures::gathered(document, rows))).collect())
}
