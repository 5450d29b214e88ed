//! The figures for the walls of a survey, read once a second for all walls together.

use std::{sync::Arc, time::Duration};

use tokio::sync::watch::Receiver;

use domain::{
    error::AppError,
    ids::SurveyId,
    responses::{rules::charts::charts, wall::Seen},
    surveys::model::SurveyState,
};
use platform::{
    Services,
    guard::{Cx, Grant, ResultsReader, system},
};
use store::surveys::{SurveySummary, by_id};

/// How often the figures are read while anybody looks.
const PACE: Duration = Duration::from_secs(1);

/// The figures now. They are read again only if they have moved a step since `before`.
async fn read<R: Grant>(cx: &Cx<R>, survey: &SurveySummary, before: Option<&Seen>) -> Result<Seen, AppError> {
    // Everybody in the hall sees it, so the threshold for published figures applies.
    let fewest = cx.services().settings().await.fewest_published;
    let open = survey.state == SurveyState::Open;
    if open && let Some(before) = before.filter(|before| before.open && before.fewest == fewest) {
        let (n, counted, _) = store::responses::live_count(cx, survey.id, fewest).await?;
        if counted == before.counted {
            return Ok(Seen { n, ..before.clone() });
        }
    }
    let found = if open {
        store::responses::live(cx, survey, fewest).await?
    } else {
        store::responses::over(cx, &[survey.id]).await?.remove(&survey.id).unwrap_or_default()
    };
    let store::responses::Counted { sent: n, people: counted, figures, .. } = found;
    let charts = (counted >= fewest).then(|| Arc::new(charts(&survey.document, &figures, counted, fewest)));
    Ok(Seen { n, counted, fewest, open, charts })
}

/// The figures now, for the page.
pub(super) async fn once(cx: &Cx<ResultsReader>, survey: &SurveySummary) -> Result<Seen, AppError> {
    read(cx, survey, None).await
}

/// The figures now, and their changes for as long as somebody looks.
pub(super) async fn follow(cx: &Cx<ResultsReader>, survey: SurveySummary) -> Result<Receiver<Seen>, AppError> {
    if let Some(feed) = cx.services().walls.join(survey.id) {
        return Ok(feed);
    }
    let first = read(cx, &survey, None).await?;
    let services = cx.services().clone();
    Ok(cx.services().walls.follow(survey.id, PACE, first, move |before| next(services.clone(), survey.id, before)))
}

/// The next figures; the last ones again if the database does not answer.
async fn next(services: Services, survey: SurveyId, before: Seen) -> Seen {
    let cx = system(&services);
    let now = async {
        let survey = by_id(&cx, survey).await?.ok_or(AppError::NotFound)?;
        read(&cx, &survey, Some(&before)).await
    };
    now.await.unwrap_or(before)
}
