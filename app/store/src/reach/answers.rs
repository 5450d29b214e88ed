//! Which answers to *about you* questions are of which group. Every survey asks in its own words, so an officer says it
//! once for each question; nothing is guessed.

use std::collections::{BTreeMap, HashMap};

use sea_orm::{ConnectionTrait, Set, entity::prelude::*};

use super::entity::answer;
use crate::surveys::{self, SurveySummary};
use domain::{
    error::AppError,
    ids::SurveyId,
    panels::rules::year::Year,
    reach::{Cell, ReachBy, ReachGroup, Source},
    responses::rules::{
        charts::{Chart, Row, Withheld, charts},
        figures::Figures,
    },
    surveys::{
        model::{Kind, Question, RATHER_NOT, SurveyCode, SurveyState},
        schedule::{End, moment},
    },
};
use platform::{
    as_read,
    db::Tx,
    guard::{Cx, Grant, Officer},
};

/// A question about the person of a survey that is over.
#[derive(Clone, Debug)]
pub struct AboutQuestion {
    pub survey: SurveyId,
    pub code: SurveyCode,
    pub question: Question,
    /// What its answers can be, without *rather not say*.
    pub choices: Vec<String>,
    /// What each answer is of, as far as an officer has said it.
    pub groups: BTreeMap<String, ReachGroup>,
}

impl AboutQuestion {
    /// What its form remembers of what it was drawn from.
    pub fn as_read(&self) -> String {
        as_read_of(&self.groups)
    }
}

fn as_read_of(groups: &BTreeMap<String, ReachGroup>) -> String {
    let lines: Vec<_> = groups.iter().map(|(choice, group)| format!("{choice}={}", group.key())).collect();
    lines.join("\n")
}

/// Whether its answers can be of groups: about the person, with one answer each.
fn is_countable(question: &Question) -> bool {
    question.about && matches!(question.kind, Kind::YesNo | Kind::Single | Kind::Picture)
}

/// The surveys that were opened in a year and are over.
async fn of_year<R: Grant>(cx: &Cx<R>, year: Year) -> Result<Vec<SurveySummary>, AppError> {
    let begins = |day| moment(day, jiff::civil::Time::midnight(), End::Opens);
    surveys::over_between(cx, begins(year.first_day()), begins(year.next().first_day())).await
}

type Groups = HashMap<(SurveyId, String), BTreeMap<String, ReachGroup>>;

async fn groups_of(db: &impl ConnectionTrait, ids: &[SurveyId]) -> Result<Groups, AppError> {
    let found = answer::Entity::find().filter(answer::Column::SurveyId.is_in(ids.iter().copied())).all(db).await?;
    let mut all: Groups = HashMap::new();
    for row in found {
        if let Some(group) = ReachGroup::parse(&row.grp) {
            all.entry((row.survey_id, row.question)).or_default().insert(row.choice, group);
        }
    }
    Ok(all)
}

/// The questions of a year's surveys that can be counted, in the order of the surveys.
pub async fn questions(cx: &Cx<Officer>, year: Year) -> Result<Vec<AboutQuestion>, AppError> {
    let surveys = of_year(cx, year).await?;
    let mut groups = groups_of(cx.db(), &surveys.iter().map(|survey| survey.id).collect::<Vec<_>>()).await?;
    let mut all = Vec::new();
    for survey in surveys {
        for question in survey.document.questions.iter().filter(|question| is_countable(question)) {
            all.push(AboutQuestion {
                survey: survey.id,
                code: survey.code.clone(),
                choices: question.choosable().into_iter().filter(|choice| choice != RATHER_NOT).collect(),
                groups: groups.remove(&(survey.id, question.id.clone())).unwrap_or_default(),
                question: question.clone(),
            });
        }
    }
    Ok(all)
}

/// The survey of which answers can be grouped so.
///
/// # Errors
/// `NotFound` for a survey that is not over, and for a question that cannot be counted; `Invalid` for groups that are not
/// all of one way to look at children.
pub async fn groupable(
    cx: &Cx<Officer>,
    code: &SurveyCode,
    question: &str,
    groups: &BTreeMap<String, ReachGroup>,
) -> Result<SurveyId, AppError> {
    let survey = surveys::by_code(cx, code).await?.filter(|survey| survey.state != SurveyState::Open);
    let survey = survey.ok_or(AppError::NotFound)?;
    let asked = survey.document.question(question).filter(|question| is_countable(question));
    let choices = asked.ok_or(AppError::NotFound)?.choosable();
    if !groups.keys().all(|choice| choices.contains(choice) && choice != RATHER_NOT) {
        return Err(AppError::NotFound);
    }
    let mut by = groups.values().map(|group| group.of());
    let first = by.next();
    if by.any(|other| Some(other) != first) {
        return Err(AppError::invalid("", "reach-one-way"));
    }
    Ok(survey.id)
}

/// Says of which group each answer of a question is: what is not in `groups` is of none. A step of `flows::grouping`,
/// which has locked the survey.
///
/// # Errors
/// `Conflict` if somebody has grouped them otherwise since they were `read`.
pub async fn group(
    cx: &Cx<Officer>,
    tx: &Tx,
    (survey, question): (SurveyId, &str),
    groups: &BTreeMap<String, ReachGroup>,
    read: &str,
) -> Result<(), AppError> {
    let before = groups_of(tx, &[survey]).await?.remove(&(survey, question.to_owned())).unwrap_or_default();
    if before == *groups {
        return Ok(());
    }
    as_read::unchanged(cx.services(), read, &as_read_of(&before))?;
    answer::Entity::delete_many()
        .filter(answer::Column::SurveyId.eq(survey))
        .filter(answer::Column::Question.eq(question))
        .exec(tx)
        .await?;
    let rows: Vec<_> = groups
        .iter()
        .map(|(choice, group)| answer::ActiveModel {
            survey_id: Set(survey),
            question: Set(question.to_owned()),
            choice: Set(choice.clone()),
            grp: Set(group.key().to_owned()),
        })
        .collect();
    if !rows.is_empty() {
        answer::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    cx.audit(tx, "reach.grouped", survey, question).await
}

/// What a question of a survey is about, with what its results show.
pub(super) struct FromSurvey {
    pub code: SurveyCode,
    pub looked_at: ReachBy,
    pub shown: Source,
}

/// What a chart shows of the groups. Of one that is withheld everybody who answered is hidden, and may be of any of them:
/// where few did, one less than the threshold, which is known.
fn source(chart: &Chart, groups: &BTreeMap<String, ReachGroup>, people: i64, fewest: i64) -> Option<Source> {
    let hidden = |people: i64| {
        let cells = groups.values().map(|group| Cell { group: Some(*group), shown: None });
        Some(Source { people, cells: cells.collect() })
    };
    match &chart.shown {
        Ok(parts) => {
            let part = parts.first()?;
            let cell = |row: &Row| Cell {
                group: row.choices.first().filter(|_| row.choices.len() == 1).and_then(|one| groups.get(one).copied()),
                shown: row.people,
            };
            Some(Source { people: part.base, cells: part.rows.iter().map(cell).collect() })
        }
        Err(Withheld::Few) => hidden(fewest - 1),
        Err(Withheld::GivesAway) => hidden(people),
        Err(Withheld::Said) => None,
    }
}

/// What the results of a year's surveys show of the groups, as somebody inside the council sees them. Nothing is counted
/// anew: a count that the results hide is hidden here.
pub(super) async fn shown<R: Grant>(cx: &Cx<R>, year: Year, fewest: i64) -> Result<Vec<FromSurvey>, AppError> {
    let surveys = of_year(cx, year).await?;
    let ids: Vec<_> = surveys.iter().map(|survey| survey.id).collect();
    let groups = groups_of(cx.db(), &ids).await?;
    let mut counted = crate::responses::over(cx, &ids).await?;
    let mut all = Vec::new();
    for survey in &surveys {
        let counted = counted.remove(&survey.id).unwrap_or_default();
        let figures = if counted.people < fewest { Figures::default() } else { counted.figures.clone() };
        let charts = charts(&survey.document, &figures, counted.people, fewest);
        for chart in &charts.questions {
            let Some(groups) = groups.get(&(survey.id, chart.question.clone())) else { continue };
            let Some(looked_at) = groups.values().next().map(|group| group.of()) else { continue };
            let Some(shown) = source(chart, groups, counted.people, fewest) else { continue };
            all.push(FromSurvey { code: survey.code.clone(), looked_at, shown });
        }
    }
    Ok(all)
}
