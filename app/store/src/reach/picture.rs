//! A year: who is looked after, who was heard, and the gaps between.

use super::{
    answers::{self, FromSurvey},
    typed::{self, Counted},
};
use domain::{
    error::AppError,
    lang::{Lang, Localized},
    panels::rules::year::Year,
    reach::{self, Gap, LookedAfter, Range, ReachBy, Side, Source, heard},
    surveys::model::SurveyCode,
    time::Timestamp,
};
use platform::{
    guard::{Cx, Grant},
    i18n::{t_in, tr_in},
};

/// One way to look at the children, in one year.
#[derive(Clone, Debug)]
pub struct Look {
    pub by: ReachBy,
    pub looked_after: LookedAfter,
    /// Where that count comes from, and when it was typed.
    pub source: Option<(String, Timestamp)>,
    pub heard: Vec<Range>,
    /// The surveys in it.
    pub surveys: Vec<SurveyCode>,
    /// Where typed counts of those who were heard come from.
    pub others: Vec<String>,
    pub gaps: Vec<Gap>,
}

fn look(by: ReachBy, surveys: &[FromSurvey], typed: &[Counted], fewest: i64) -> Look {
    let of_surveys: Vec<_> = surveys.iter().filter(|one| one.looked_at == by).collect();
    let (after, others): (Vec<_>, Vec<_>) =
        typed.iter().filter(|one| one.looked_at == by).partition(|one| one.side == Side::LookedAfter);
    let after = after.first();
    let looked_after = after.map(|one| LookedAfter::of_counts(&one.counts, fewest)).unwrap_or_default();
    let of_typed = others.iter().map(|one| Source::of_counts(&one.counts, fewest));
    let sources: Vec<_> = of_surveys.iter().map(|one| one.shown.clone()).chain(of_typed).collect();
    let heard = heard(&by.groups(), &sources);
    Look {
        by,
        gaps: reach::gaps(&looked_after, &heard, fewest),
        source: after.map(|one| (one.source.clone(), one.at)),
        surveys: of_surveys.iter().map(|one| one.code.clone()).collect(),
        others: others.iter().map(|one| one.source.clone()).collect(),
        looked_after,
        heard,
    }
}

/// A year in every way to look at it. Whatever the number of surveys, the number of queries is the same.
pub async fn picture<R: Grant>(cx: &Cx<R>, year: Year) -> Result<Vec<Look>, AppError> {
    let fewest = cx.services().settings().await.fewest_inside;
    let surveys = answers::shown(cx, year, fewest).await?;
    let typed = typed::counted(cx, year).await?;
    Ok(ReachBy::ALL.into_iter().map(|by| look(by, &surveys, &typed, fewest)).collect())
}

/// The gaps of a year, for the work programme: groups heard far less than their share.
pub async fn gaps<R: Grant>(cx: &Cx<R>, year: Year) -> Result<Vec<Gap>, AppError> {
    Ok(picture(cx, year).await?.into_iter().flat_map(|look| look.gaps).collect())
}

/// A gap as a sentence, in each language that the program speaks.
pub fn gap_text(gap: &Gap) -> Localized {
    let key = if gap.exact { "reach-gap" } else { "reach-gap-most" };
    let text = |lang: Lang| {
        let gaps = [
            ("group", t_in(lang, &format!("reach-group-{}", gap.group.key().replace('_', "-"))).into()),
            ("share", gap.share.into()),
            ("heard", gap.heard.into()),
        ];
        tr_in(lang, key, &gaps)
    };
    Lang::SPOKEN.into_iter().fold(Localized::default(), |words, lang| words.with(lang, text(lang)))
}
