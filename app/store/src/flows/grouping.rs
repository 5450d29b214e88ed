//! Which answers of a survey are of which group of children.

use std::collections::BTreeMap;

use crate::{reach, surveys};
use domain::{error::AppError, reach::ReachGroup, surveys::model::SurveyCode};
use platform::guard::{Cx, Officer};

/// Says of which group each answer of a question is, one officer after the other.
///
/// # Errors
/// As `reach::groupable` and `reach::group`.
pub async fn group_answers(
    cx: &Cx<Officer>,
    code: &SurveyCode,
    question: &str,
    groups: &BTreeMap<String, ReachGroup>,
    read: &str,
) -> Result<(), AppError> {
    let survey = reach::groupable(cx, code, question, groups).await?;
    let tx = cx.begin().await?;
    surveys::hold(&tx, survey, cx.now()).await?;
    reach::group(cx, &tx, (survey, question), groups, read).await?;
    cx.commit(tx).await
}
