//! Rounds of a survey: surveys that were copied from one another, such as a monthly *Pulse*.
//!
//! In each round the same is hidden as on its own page, so showing rounds beside each other tells no more.

use leptos::prelude::*;

use super::{Results, draw, seen_by};
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Path},
    responses::rules::charts::{self, Chart, Part, alike},
    surveys::model::{Kind, Question, SurveyCode},
    time::Timestamp,
};
use platform::{
    guard::{Cx, ResultsReader, Visitor},
    i18n::{InWords as _, LangText, href, t, tr},
    request::RequestContext,
};
use store::surveys::{SurveySummary, by_code, rounds};
use ui::{Bar, BarChart, Beside, BesideChart, Filters, NavLink};

/// The most rounds that are shown: two years of months.
const ROUNDS: usize = 24;

/// The finished rounds that the reader may see, oldest first.
async fn seen(cx: &Cx<Visitor>, results: &Results) -> Result<Vec<(SurveySummary, Timestamp, i64)>, AppError> {
    let settings = cx.services().settings().await;
    let inside = cx.also::<ResultsReader>().ok();
    let mut all: Vec<_> = rounds(cx, results.survey.id)
        .await?
        .into_iter()
        .filter_map(|(survey, at)| {
            let seen = seen_by(inside.as_ref(), &settings, survey.state, false).filter(|seen| !seen.live)?;
            Some((survey, at, seen.fewest))
        })
        .collect();
    let from = all.len().saturating_sub(ROUNDS);
    Ok(all.split_off(from))
}

fn name(at: Timestamp, lang: Lang) -> String {
    at.date_text(lang)
}

/// Links to this round beside another, and how the faces changed from round to round.
pub(super) async fn links(cx: &Cx<Visitor>, results: &Results) -> Result<Option<AnyView>, AppError> {
    let rounds = if results.seen.live { Vec::new() } else { seen(cx, results).await? };
    if rounds.len() < 2 || !results.enough() {
        return Ok(None);
    }
    let lang = cx.lang();
    let req = RequestContext::current();
    let with = req.query("with");
    let mut links = vec![NavLink {
        href: href(paths::results::One(results.code())),
        label: t("responses-rounds-this"),
        here: with.is_none() && req.query("by").is_none(),
    }];
    for (survey, at, _) in rounds.iter().filter(|(survey, ..)| survey.id != results.survey.id) {
        links.push(NavLink {
            href: href(paths::results::One(results.code()).with("with", &survey.code.0)),
            label: tr("responses-rounds-with", &[("date", name(*at, lang).into())]),
            here: with.as_ref() == Some(&survey.code.0),
        });
    }
    let label = t("responses-rounds-label");
    let row = if with.is_some() { None } else { in_a_row(cx, results, &rounds).await? };
    Ok(Some(view! { <div class="noprint"><Filters label=label links=links/></div>{row} }.into_any()))
}

/// For every question with faces, how many of a hundred were happy in each round.
async fn in_a_row(
    cx: &Cx<Visitor>,
    results: &Results,
    rounds: &[(SurveySummary, Timestamp, i64)],
) -> Result<Option<AnyView>, AppError> {
    let faces: Vec<_> = results.survey.document.questions.iter().filter(|q| q.kind == Kind::Faces).collect();
    if faces.is_empty() {
        return Ok(None);
    }
    let lang = cx.lang();
    let ids: Vec<_> = rounds.iter().map(|(survey, ..)| survey.id).collect();
    let mut counted = store::responses::over(cx, &ids).await?;
    let charts: Vec<_> = rounds
        .iter()
        .map(|(survey, at, fewest)| {
            let of = counted.remove(&survey.id).unwrap_or_default();
            (name(*at, lang), charts::charts(&survey.document, &of.figures, of.people, *fewest))
        })
        .collect();
    let drawn = faces.into_iter().filter_map(|question| {
        let bars: Vec<_> = charts
            .iter()
            .map(|(round, charts)| {
                let chart = charts.questions.iter().find(|chart| chart.question == question.id);
                Bar::new(round.clone(), chart.and_then(happy))
            })
            .collect();
        let any = bars.iter().filter(|bar| bar.count.is_some()).count() > 1;
        let title = question.text.get(lang).to_owned();
        any.then(|| {
            let (note, hidden) = (t("responses-rounds-happy"), t("responses-results-hidden"));
            view! { <BarChart title=title note=note bars=bars base=100 of_hundred=true hidden=hidden/> }
        })
    });
    let drawn: Vec<_> = drawn.collect();
    Ok((!drawn.is_empty())
        .then(|| view! { <section><h2>{t("responses-rounds-title")}</h2>{drawn}</section> }.into_any()))
}

/// How many of a hundred chose one of the two happy faces.
fn happy(chart: &Chart) -> Option<u64> {
    // If nobody answered it is unknown, not zero.
    let part = chart.shown.as_ref().ok()?.first().filter(|part| part.base > 0)?;
    let rows = part.rows.iter().filter(|row| row.choices.iter().all(|id| id == "4" || id == "5"));
    let people: i64 = rows.map(|row| row.people).sum::<Option<i64>>()?;
    u64::try_from((people * 100 + part.base / 2) / part.base.max(1)).ok()
}

/// What replaces the charts if the address asks for another round beside this one.
pub(super) async fn asked(cx: &Cx<Visitor>, results: &Results) -> Result<Option<AnyView>, AppError> {
    let Some(with) = RequestContext::current().query("with") else { return Ok(None) };
    let rounds = if results.seen.live { Vec::new() } else { seen(cx, results).await? };
    let date = |id| rounds.iter().find(|(survey, ..)| survey.id == id).map(|(_, at, _)| *at);
    let other = SurveyCode::parse(&with).ok_or(AppError::NotFound)?;
    let other = by_code(cx, &other).await?.ok_or(AppError::NotFound)?;
    let (Some(here), Some(there)) = (date(results.survey.id), date(other.id)) else { return Err(AppError::NotFound) };
    let other = Results::of(cx, other).await?;
    let lang = cx.lang();
    let names = [name(here, lang), name(there, lang)];
    let mut hides = false;
    let mut sections = Vec::new();
    for (question, chart) in results.survey.document.questions.iter().zip(&results.charts.questions) {
        let twin = other.survey.document.question(&question.id).filter(|twin| twin.kind == question.kind);
        let shown = twin.and_then(|twin| other.charts.questions.iter().find(|chart| chart.question == twin.id));
        let (Ok(ours), Some(Ok(theirs))) = (&chart.shown, shown.map(|chart| &chart.shown)) else { continue };
        let drawn: Vec<_> = ours
            .iter()
            .filter_map(|part| {
                let twin = theirs.iter().find(|twin| twin.statement == part.statement)?;
                let (part, twin) = alike(part, twin)?;
                hides |= part.hides_something() || twin.hides_something();
                Some(beside(question, [part, twin], &names, lang))
            })
            .collect();
        if !drawn.is_empty() {
            sections.push(view! { <section><h2>{LangText::of(&question.text)}</h2>{drawn}</section> });
        }
    }
    if sections.is_empty() {
        return Ok(Some(view! { <p>{t("responses-rounds-nothing")}</p> }.into_any()));
    }
    let fewest = results.seen.fewest.max(other.seen.fewest);
    let why = hides.then(|| draw::why_hidden(fewest));
    Ok(Some(view! { {sections}{why} }.into_any()))
}

fn beside(question: &Question, parts: [Part; 2], names: &[String; 2], lang: Lang) -> AnyView {
    let answers: Vec<_> = parts[0]
        .rows
        .iter()
        .map(|row| draw::label(question, &parts[0], &charts::Row { place: None, ..row.clone() }, lang))
        .collect();
    let title = draw::title(question, &parts[0], lang);
    let groups: Vec<_> = parts
        .iter()
        .zip(names)
        .map(|(part, name)| Beside {
            label: name.clone(),
            base: u64::try_from(part.base).ok().filter(|base| *base > 0),
            counts: part.rows.iter().map(draw::shown).collect(),
        })
        .collect();
    view! { <BesideChart title=title answers=answers groups=groups hidden=t("responses-results-hidden")/> }.into_any()
}
