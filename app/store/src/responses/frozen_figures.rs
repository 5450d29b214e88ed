//! Figures that stay while single people come and go. Before somebody corrects or takes back their answers the figures
//! as seen are stored (`tallies`), so that the difference does not tell what they had answered.

use sea_orm::ConnectionTrait;

use super::{counts::reckoned, drawing::sent_and_placed};
use crate::{
    surveys::newest_in,
    tallies::{self, Settled},
};
use domain::{
    error::AppError, ids::SurveyId, responses::rules::disclosure, surveys::model::SurveyState, tallies::Tally,
};
use platform::db::Tx;

/// Takes a response out of the counters: at once while the survey is open, otherwise together with others when they are
/// a step. The caller has locked the survey, which was in this state.
pub async fn take_out(
    tx: &Tx,
    survey: SurveyId,
    state: Option<SurveyState>,
    counted: Vec<Tally>,
) -> Result<(), AppError> {
    let step = match state {
        Some(SurveyState::Closed) => tx.settings().fewest_inside,
        Some(SurveyState::Published) => tx.settings().fewest_published,
        _ => {
            stand(tx, survey).await?;
            tallies::change(tx, survey, counted, false);
            return Ok(());
        }
    };
    tallies::hold_back(tx, survey, counted, step).await
}

/// Stores the figures of an open survey as seen, before a response that is in them is corrected or taken out. The
/// caller has locked its row.
pub(super) async fn stand(tx: &Tx, survey: SurveyId) -> Result<(), AppError> {
    let (inside, published) = (tx.settings().fewest_inside, tx.settings().fewest_published);
    let there = sent_and_placed(tx, survey).await?;
    // The number of people in the largest stored figures; `counts::live_count` compares with it as well.
    let most = tallies::most_settled(tx, survey).await?;
    stand_by(tx, survey, there, inside, most).await?;
    if published == inside {
        return Ok(());
    }
    stand_by(tx, survey, there, published, most).await
}

async fn stand_by(
    tx: &Tx,
    survey: SurveyId,
    (sent, placed): (i64, i64),
    step: i64,
    most: Option<i64>,
) -> Result<(), AppError> {
    let people = disclosure::seen(sent, placed, step);
    if !domain::tallies::may_stand(most, people, step) {
        return Ok(());
    }
    let tallies = tallies_of(tx, survey, people).await?;
    tallies::settle(tx, survey, step, Settled { people, tallies }).await
}

async fn tallies_of(db: &impl ConnectionTrait, survey: SurveyId, people: i64) -> Result<Vec<Tally>, AppError> {
    let document = newest_in(db, survey).await?;
    let figures = reckoned(db, survey, &document, people).await?;
    let tally = |((question, choice), (people, score)): ((&str, &str), _)| Tally {
        question: question.to_owned(),
        choice: choice.to_owned(),
        people,
        score,
    };
    Ok(figures.rows().into_iter().map(tally).collect())
}
