//! Figures that stand while single people come and go: what was seen before somebody corrects or takes back
//! their answers is kept, so that nobody sees from the difference what they had said (`tallies`).

use sea_orm::ConnectionTrait;

use super::{counts::reckoned, drawing::placed};
use crate::{
    surveys::{hold, newest_in},
    tallies::{self, Settled},
};
use domain::{error::AppError, ids::SurveyId, responses::rules::counting, surveys::model::SurveyState, tallies::Tally};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
};

/// Takes a response out of the counts: while the survey is open at once, else with the others of a step.
pub(super) async fn take_out<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    survey: SurveyId,
    counted: Vec<Tally>,
) -> Result<(), AppError> {
    // Of two who change something at once, the second sees what the first let stand.
    let step = match hold(tx, survey, cx.now()).await? {
        Some(SurveyState::Closed) => tx.settings().fewest_inside,
        Some(SurveyState::Published) => tx.settings().fewest_published,
        _ => {
            stand(tx, survey).await?;
            return tallies::change(tx, survey, counted, false).await;
        }
    };
    tallies::hold_back(tx, survey, counted, step).await
}

/// Lets what is seen of an open survey stand, before a response that is in it gives way to its correction.
pub(super) async fn before_correction<R: Grant>(cx: &Cx<R>, tx: &Tx, survey: SurveyId) -> Result<(), AppError> {
    hold(tx, survey, cx.now()).await?;
    stand(tx, survey).await
}

/// Lets what is seen of an open survey stand. Its row is held.
async fn stand(tx: &Tx, survey: SurveyId) -> Result<(), AppError> {
    let (inside, published) = (tx.settings().fewest_inside, tx.settings().fewest_published);
    let sent = tallies::sent_in(&**tx, &[survey]).await?.remove(&survey).unwrap_or_default();
    // How many people were in the largest figures that stood before: as `counts::live_count` shows it.
    let most = tallies::most_settled(&**tx, survey).await?;
    stand_by(tx, survey, sent, inside, most).await?;
    if published == inside {
        return Ok(());
    }
    stand_by(tx, survey, sent, published, most).await
}

async fn stand_by(tx: &Tx, survey: SurveyId, sent: i64, step: i64, most: Option<i64>) -> Result<(), AppError> {
    let people = counting::seen(sent, placed(&**tx, survey).await?, step);
    if !domain::tallies::may_stand(most, people, step) {
        return Ok(());
    }
    let tallies = tallies_of(&**tx, survey, people).await?;
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
