//! Results: what people said, in figures that identify nobody and in words that were moderated.
//!
//! ```text
//! draw     a chart for each question, words and pictures under it
//! compare  the same by group, or one group alone (`?by=q7`, `?is=a`)
//! rounds   surveys copied from one another: two beside each other (`?with=CODE`), all in a row
//! export   the same figures as a file
//! reworded where the words of a question changed while the survey was open
//! rows     every response, for officers: a workbook, CSV, JSON
//! heard    *what we heard*: written by members, released by an officer
//! printed  that with the figures, on paper and as a picture to share
//! ```
//! All of them show `domain::responses::rules::charts`; nothing else turns a count into a figure.

pub(crate) mod compare;
pub(crate) mod draw;
pub(crate) mod export;
pub(crate) mod heard;
pub(crate) mod printed;
pub(crate) mod reworded;
pub(crate) mod rounds;
pub(crate) mod rows;

use std::collections::HashSet;

use leptos::prelude::*;

pub use export::csv;
pub use heard::heard;
pub use printed::{pdf, png};
pub use rows::{offer, rows_csv, rows_json, rows_xlsx, schema};

pub(super) use rows::{check, file_of_rows, pass};

use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    surveys::answered::Answered,
};
use domain::{
    error::AppError,
    ids::SurveyId,
    paths,
    responses::rules::{
        charts::{self, Charts},
        figures::Figures,
    },
    role::Role,
    surveys::model::{SurveyCode, SurveyState},
};
use platform::{
    guard::{Cx, Officer, ResultsReader, Visitor, require},
    i18n::{href, t, tr},
    request::RequestContext,
    settings::Settings,
};
use store::{
    surveys::{SurveySummary, by_code, mine, opened},
    tallies,
};
use ui::{Card, Empty, Tag, TagKind, frame::Audience};

impl Guarded for paths::results::List {
    type Grant = Visitor;
}

/// The surveys whose results the reader may see; for everybody the published ones.
pub async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::results::List>>().await?;
    let inside = cx.also::<ResultsReader>().ok();
    let all = opened(&cx).await?;
    let ids: Vec<_> = all.iter().map(|s| s.id).collect();
    let theirs = worked_on(inside.as_ref(), &ids).await?;
    let seen: Vec<_> =
        all.into_iter().filter(|s| may_count(inside.as_ref(), s.state, theirs.contains(&s.id))).collect();
    let ids: Vec<_> = seen.iter().map(|s| s.id).collect();
    let counts = tallies::sent(&cx, &ids).await?;
    let step = cx.services().settings().await.fewest_inside;
    let cards = seen.into_iter().map(|s| {
        let n = counts.get(&s.id).copied().unwrap_or_default();
        let to = href(paths::results::One(&s.code.0));
        let state = match s.state {
            SurveyState::Open => Some(view! { <Tag kind=TagKind::Waiting text=t("responses-results-tag-open")/> }),
            SurveyState::Closed => Some(view! { <Tag text=t("responses-results-tag-closed")/> }),
            _ => None,
        };
        view! {
            <li>
                <Card title=&s.title href=to>
                    <p>{Answered { n, step, open: s.state == SurveyState::Open }.words()}</p>
                    {state}
                </Card>
            </li>
        }
    });
    let cards: Vec<_> = cards.collect();
    html(
        t("responses-results-title"),
        if inside.is_some() { Audience::Staff } else { Audience::Young },
        view! {
            <h1>{t("responses-results-title")}</h1>
            <p>{t(if inside.is_some() { "responses-results-text-inside" } else { "responses-results-text" })}</p>
            {inside.is_some().then(|| view! { <p><a href=href(paths::reach::Reach)>{t("reach-link")}</a></p> })}
            {if cards.is_empty() {
                view! { <Empty title=t("responses-results-none")/> }.into_any()
            } else {
                view! { <h2 class="vh">{t("responses-results-surveys")}</h2><ul class="grid">{cards}</ul> }.into_any()
            }}
        },
    )
}

/// Officers, leads and the members who work on it see figures while the survey runs; all members, panels and
/// clerks once it is closed; everybody once it is published (docs/domain.md, *Roles*).
fn may_count(inside: Option<&Cx<ResultsReader>>, state: SurveyState, works_on: bool) -> bool {
    match (state, inside) {
        (SurveyState::Published, _) | (SurveyState::Closed, Some(_)) => true,
        (SurveyState::Open, Some(cx)) => {
            [Role::Officer, Role::Lead].iter().any(|role| cx.is(*role)) || (works_on && cx.is(Role::Member))
        }
        _ => false,
    }
}

/// Of these surveys those that the reader works on.
async fn worked_on(inside: Option<&Cx<ResultsReader>>, surveys: &[SurveyId]) -> Result<HashSet<SurveyId>, AppError> {
    match inside {
        Some(cx) if cx.is(Role::Member) => mine(cx, surveys).await,
        _ => Ok(HashSet::new()),
    }
}

/// Whether the reader may see figures of this survey now.
pub(super) async fn may_watch(cx: &Cx<ResultsReader>, survey: &SurveySummary) -> Result<bool, AppError> {
    let works_on = worked_on(Some(cx), &[survey.id]).await?.contains(&survey.id);
    Ok(may_count(Some(cx), survey.state, works_on))
}

/// How the reader may see a survey's figures.
struct Seen {
    public: bool,
    /// A count below this is hidden.
    fewest: i64,
    /// The survey is open: figures move in steps.
    live: bool,
}

/// The results of one survey, for somebody who may see them.
struct Results {
    survey: SurveySummary,
    seen: Seen,
    /// How many responses were sent; of an open survey the figure to show.
    sent: i64,
    /// How many of them are in the figures.
    counted: i64,
    /// The figures are of exactly the responses that are there.
    whole: bool,
    figures: Figures,
    charts: Charts,
}

impl Results {
    /// The results of the survey in the address.
    async fn find(cx: &Cx<Visitor>) -> Result<Self, AppError> {
        let code = SurveyCode::parse(RequestContext::current().param("code")).ok_or(AppError::NotFound)?;
        Self::of(cx, by_code(cx, &code).await?.ok_or(AppError::NotFound)?).await
    }

    /// The results of a survey: for everybody once published, before that for those who may see them.
    async fn of(cx: &Cx<Visitor>, survey: SurveySummary) -> Result<Self, AppError> {
        let seen = may_see(cx, &survey).await?;
        let found = if seen.live {
            store::responses::live(cx, &survey, seen.fewest).await?
        } else {
            store::responses::over(cx, &[survey.id]).await?.remove(&survey.id).unwrap_or_default()
        };
        let store::responses::Counted { sent: n, people: counted, figures, whole } = found;
        let sent = Answered { n, step: seen.fewest, open: seen.live }.least();
        let figures = if counted < seen.fewest { Figures::default() } else { figures };
        let charts = charts::charts(&survey.document, &figures, counted, seen.fewest);
        Ok(Self { survey, seen, sent, counted, whole, figures, charts })
    }

    fn enough(&self) -> bool {
        self.counted >= self.seen.fewest
    }

    fn code(&self) -> &str {
        &self.survey.code.0
    }
}

/// The results of one survey.
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let results = Results::find(&cx).await?;
    let Results { survey, seen, sent, counted, .. } = &results;
    let title = survey.document.title.get(cx.lang()).to_owned();
    let state = match survey.state {
        SurveyState::Open => t("responses-results-live"),
        SurveyState::Closed => t("responses-results-inside"),
        _ => t("responses-results-published"),
    };
    let needed = if seen.live { 2 * seen.fewest } else { seen.fewest };
    let few = || tr("responses-results-few", &[("fewest", needed.into())]);
    let body = if !results.enough() {
        view! { <Empty title=few()/> }.into_any()
    } else if let Some(compared) = compare::asked(&cx, &results).await? {
        compared
    } else if let Some(compared) = rounds::asked(&cx, &results).await? {
        compared
    } else {
        draw::questions(&cx, &results).await?
    };
    let rounds = rounds::links(&cx, &results).await?;
    let heard = heard::block(&cx, &results).await?;
    let step = (seen.live && results.enough() && counted < sent)
        .then(|| tr("responses-results-settled", &[("n", (*counted).into()), ("step", seen.fewest.into())]));
    let tools = results.enough().then(|| {
        let csv = href(paths::results::FiguresCsv(results.code()));
        let rows = (!seen.live && cx.also::<Officer>().is_ok())
            .then(|| view! { <a href=href(paths::results::Export(results.code()))>{t("responses-export-link")}</a> });
        view! { <p class="row noprint"><a href=csv download>{t("responses-results-csv")}</a>{rows}</p> }
    });
    html(
        tr("responses-results-of", &[("title", title.clone().into())]),
        if seen.public { Audience::Young } else { Audience::Staff },
        view! {
            <h1>{title}</h1>
            {if seen.live {
                view! { <p>{Answered { n: *sent, step: seen.fewest, open: true }.words()}</p> }.into_any()
            } else {
                view! { <p><span class="figure">{*sent}</span>" "{tr("responses-results-sent", &[("n", (*sent).into())])}</p> }.into_any()
            }}
            <p class="soft">{state}</p>
            {step.map(|step| view! { <p class="soft">{step}</p> })}
            {heard}
            {compare::filters(&results)}
            {rounds}
            {body}
            {tools}
        },
    )
}

async fn may_see(cx: &Cx<Visitor>, survey: &SurveySummary) -> Result<Seen, AppError> {
    let settings = cx.services().settings().await;
    if let Some(seen) = seen_by(None, &settings, survey.state, false) {
        return Ok(seen);
    }
    if matches!(survey.state, SurveyState::Draft | SurveyState::Checking) {
        return Err(AppError::NotFound);
    }
    let inside = require::<ResultsReader>().await?;
    let works_on = worked_on(Some(&inside), &[survey.id]).await?.contains(&survey.id);
    seen_by(Some(&inside), &settings, survey.state, works_on).ok_or(AppError::Forbidden)
}

/// How the figures of a survey in this state may be seen; none if they may not.
fn seen_by(
    inside: Option<&Cx<ResultsReader>>,
    settings: &Settings,
    state: SurveyState,
    works_on: bool,
) -> Option<Seen> {
    let public = state == SurveyState::Published;
    let fewest = if public { settings.fewest_published } else { settings.fewest_inside };
    may_count(inside, state, works_on).then_some(Seen { public, fewest, live: state == SurveyState::Open })
}
