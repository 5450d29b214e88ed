//! Notes for readers of figures where a question's words changed while the survey was open.

use std::collections::HashMap;

use leptos::prelude::*;

use super::Results;
use domain::{error::AppError, lang::Lang, time::Timestamp};
use platform::{
    guard::{Cx, Visitor},
    i18n::{InWords as _, tr},
};
use store::surveys::rewordings;

/// The changes of each question's words.
pub(super) struct Reworded(HashMap<String, Vec<(Timestamp, i64)>>);

impl Reworded {
    pub(super) async fn find(cx: &Cx<Visitor>, results: &Results) -> Result<Self, AppError> {
        rewordings(cx, results.survey.id).await.map(Self)
    }

    /// The notes under one question; how many had answered is left out if they are few.
    pub(super) fn of(&self, question: &str, fewest: i64, lang: Lang) -> Option<impl IntoView + use<>> {
        let changes = self.0.get(question)?;
        let notes = changes.iter().filter(|(_, answers)| *answers > 0).map(|(at, answers)| {
            let date = ("date", at.date_text(lang).into());
            let said = if *answers < fewest {
                tr("responses-results-reworded", &[date])
            } else {
                tr("responses-results-reworded-after", &[date, ("n", (*answers).into())])
            };
            view! { <p class="soft">{said}</p> }
        });
        Some(notes.collect_view())
    }
}
