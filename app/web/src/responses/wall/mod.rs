//! The wall: a page for the hall's projector. It shows how many have answered, as a noise meter; bars for the
//! single-choice questions; and how to join in.
//!
//! Everybody in the hall sees it, so the threshold for published figures applies, and the bars move in full steps
//! (`domain::responses::rules::disclosure::settled`). With script it is redrawn when a figure changes (`live`);
//! without, people reload it.

pub(crate) mod live;

use std::{convert::Infallible, time::Duration};

use axum::{
    http::HeaderValue,
    response::{
        IntoResponse as _, Sse,
        sse::{Event, KeepAlive},
    },
};
use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use futures::stream;
use leptos::prelude::*;

use super::results::{draw::chart, may_watch};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    lang::Lang,
    paths,
    responses::wall::Seen,
    surveys::{
        invited::Invited,
        model::{Document, SurveyCode, SurveyState},
        schedule::Times,
    },
};
use platform::{
    guard::{Cx, ResultsReader, require},
    i18n::{InWords as _, href, t, tr},
    request::RequestContext,
};
use store::surveys::{SurveySummary, by_code};
use ui::{Meter, Qr, Script, frame::Audience};

/// A browser's connection is closed after this time and opened anew, so that somebody who may no longer look sees no
/// more, and a server can stop soon.
const LINE_LASTS: Duration = Duration::from_secs(20);

/// The survey in the path, for somebody who may see its figures now.
async fn of_path() -> Result<(Cx<ResultsReader>, SurveySummary), AppError> {
    let cx = require::<ResultsReader>().await?;
    let code = SurveyCode::parse(RequestContext::current().param("code")).ok_or(AppError::NotFound)?;
    let survey = by_code(&cx, &code).await?.ok_or(AppError::NotFound)?;
    if may_watch(&cx, &survey).await? { Ok((cx, survey)) } else { Err(AppError::Forbidden) }
}

/// `/surveys/{code}/wall`
pub async fn wall() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let req = RequestContext::current();
    let seen = live::once(&cx, &survey).await?;
    let (code, lang) = (survey.code.0.clone(), cx.lang());
    let title = survey.document.title.get(lang).to_owned();
    let not_yet = Times { opens: survey.opens_at, closes: survey.closes_at }.not_yet(cx.now());
    let waiting = not_yet.map(|at| tr("responses-not-yet-text", &[("when", at.moment_text(lang).into())]));
    let join = (survey.state == SurveyState::Open).then(|| join(&cx, &survey)).transpose()?;
    let events = href(paths::responses::WallEvents(&code));
    html(
        title.clone(),
        Audience::Bare,
        view! {
            <div class="wall">
                <h1>{title}</h1>
                {waiting.map(|said| view! { <p class="lead">{said}</p> })}
                <div id="live" data-events=events>{live_view(&seen, &survey.document, lang)}</div>
                // Nothing reloads by itself, because that would lose the reader's place (WCAG 2.2.1).
                <noscript><p><a href=href(req.current_url())>{t("responses-wall-again")}</a></p></noscript>
                {join}
            </div>
            <Script name="wall" defer=true/>
        },
    )
}

/// The code to type and the QR code to scan.
fn join(cx: &Cx<ResultsReader>, survey: &SurveySummary) -> Result<impl IntoView + use<>, AppError> {
    let lang = cx.lang();
    let typed = cx.services().link(lang, paths::responses::Join);
    let address = typed.split_once("://").map_or(typed.as_str(), |(_, address)| address).to_owned();
    // With cards the survey's own code does not let anybody in.
    let cards = survey.invited == Invited::Cards;
    let link = if cards { typed.clone() } else { cx.services().link(lang, paths::responses::Front(&survey.code.0)) };
    let drawn = QRBuilder::new(link.clone()).build().map_err(|error| {
        tracing::error!(?error, "a link that no QR code can hold");
        AppError::Internal
    })?;
    let said = if cards { "responses-wall-card" } else { "responses-wall-join" };
    let code = survey.code.0.clone();
    Ok(view! {
        <aside class="stack">
            <Qr svg=SvgBuilder::default().to_str(&drawn) label=tr("ui-poster-qr", &[("link", link.into())])/>
            <p>{tr(said, &[("address", address.into())])}</p>
            {(!cards).then(|| view! { <p class="join" translate="no">{code}</p> })}
        </aside>
    })
}

/// The part that changes while people answer.
fn live_view(seen: &Seen, document: &Document, lang: Lang) -> impl IntoView + use<> {
    let n = u64::try_from(seen.n).unwrap_or_default();
    let said = tr("responses-results-sent", &[("n", seen.n.into())]);
    let bars = match &seen.charts {
        None => {
            // While it is open the figures are one step behind, so twice the threshold is needed.
            let needed = if seen.open { 2 * seen.fewest } else { seen.fewest };
            let few = tr("responses-wall-few", &[("fewest", needed.into())]);
            view! { <p class="soft">{few}</p> }.into_any()
        }
        Some(charts) => document
            .questions
            .iter()
            .zip(&charts.questions)
            .filter(|(question, _)| question.kind.is_single())
            .map(|(question, shown)| {
                let text = question.text.get(lang).to_owned();
                view! { <section><h2>{text}</h2>{chart(question, shown, seen.fewest, lang)}</section> }
            })
            .collect_view()
            .into_any(),
    };
    let (shown, step) = (seen.counted, seen.fewest);
    let note = (seen.open && seen.charts.is_some() && shown < seen.n)
        .then(|| tr("responses-wall-settled", &[("n", shown.into()), ("step", step.into())]));
    view! {
        <Meter n=n max=next_goal(n) text=said/>
        {bars}
        {note.map(|note| view! { <p class="soft">{note}</p> })}
        {(!seen.open).then(|| view! { <p><b>{t("responses-closed")}</b></p> })}
    }
}

/// The number at which the meter is full: the next round number.
fn next_goal(n: u64) -> u64 {
    let rounds = (0..18).flat_map(|zeros| [1, 2, 5].map(|first| first * 10_u64.pow(zeros)));
    rounds.skip(3).find(|goal| *goal >= n).unwrap_or(u64::MAX)
}

/// `/surveys/{code}/wall/events`: the changes as server-sent events, each with a piece of HTML.
pub async fn events() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let lang = cx.lang();
    let document = survey.document.clone();
    let feed = live::follow(&cx, survey).await?;
    let until = tokio::time::Instant::now() + LINE_LASTS;
    let stream = stream::unfold((feed, true), move |(mut feed, first)| {
        let document = document.clone();
        async move {
            if !first {
                tokio::time::timeout_at(until, feed.changed()).await.ok()?.ok()?;
            }
            let seen = feed.borrow_and_update().clone();
            let event = Event::default().data(drawn(&seen, &document, lang)).retry(Duration::from_secs(1));
            Some((Ok::<_, Infallible>(event), (feed, false)))
        }
    });
    let mut answer = Sse::new(stream).keep_alive(KeepAlive::default()).into_response();
    // Keeps nginx from buffering the events.
    answer.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(PageResponse::Raw(answer))
}

/// The changing part as HTML, outside of a page.
fn drawn(seen: &Seen, document: &Document, lang: Lang) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(lang);
        live_view(seen, document, lang).into_any().to_html()
    });
    owner.cleanup();
    html.replace("<!>", "")
}

#[cfg(test)]
mod tests {
    use crate::responses::wall::next_goal;

    #[test]
    fn the_meter_is_loud_at_round_numbers() {
        assert_eq!(
            [0, 1, 10, 11, 50, 51, 499, 501, 1_000_000].map(next_goal),
            [10, 10, 10, 20, 50, 100, 500, 1_000, 1_000_000]
        );
    }
}
