//! The pages before the questions: the code, the front page, and why a survey cannot be answered. The questions:
//! `question_pages`.

use std::sync::Arc;

use leptos::{either::EitherOf3, prelude::*};

use super::{
    actions::{Join, Level as ChooseLevel, Withdraw},
    after_submit, cookies, eligibility, event,
    offline::own_phone,
};
use crate::{
    page::{PageResponse, html},
    surveys::question_view,
};
use domain::{
    error::AppError,
    paths,
    responses::{model::Answers, rules::journey},
    surveys::model::{Document, Level, SurveyCode, SurveyState},
};
use platform::{
    guard::{Cx, Visitor, require},
    i18n::{href, t, tr},
    request::RequestContext,
    retention::Period,
};
use store::{
    responses::DraftResponse,
    surveys::{SurveySummary, by_code, document_of},
};
use ui::{Button, ButtonKind, Empty, Input, Kind as InputKind, LinkButton, Script, form::Form, frame::Audience};

/// A survey that was opened at some time.
///
/// # Errors
/// `NotFound`: no such code, or a draft.
pub(super) async fn survey(cx: &Cx<Visitor>, code: &str) -> Result<SurveySummary, AppError> {
    let code = SurveyCode::parse(code).ok_or(AppError::NotFound)?;
    was_opened(by_code(cx, &code).await?.ok_or(AppError::NotFound)?)
}

fn was_opened(survey: SurveySummary) -> Result<SurveySummary, AppError> {
    match survey.state {
        SurveyState::Draft | SurveyState::Checking => Err(AppError::NotFound),
        _ => Ok(survey),
    }
}

/// As `survey`, with the response that this browser has started, if it has.
pub(super) async fn survey_and_held(
    cx: &Cx<Visitor>,
    code: &str,
) -> Result<(SurveySummary, Option<DraftResponse>), AppError> {
    let code = SurveyCode::parse(code).ok_or(AppError::NotFound)?;
    let Some(token) = cookies::token(&code) else { return Ok((survey(cx, &code.0).await?, None)) };
    let found = store::responses::survey_and_draft(cx, &code, &token).await?;
    let (survey, held) = found.ok_or(AppError::NotFound)?;
    Ok((was_opened(survey)?, held))
}

/// A survey that can be answered now.
///
/// # Errors
/// `NotFound` as above; `Gone` if it is closed; `Conflict` if it is not for this browser, or not yet.
pub(super) async fn open_survey(cx: &Cx<Visitor>, code: &str) -> Result<SurveySummary, AppError> {
    let survey = survey(cx, code).await?;
    match eligibility::refused_because(cx, &survey).await? {
        None => Ok(survey),
        Some(why) => Err(eligibility::refusal(why)),
    }
}

/// The document that is asked: the version that somebody has started, or the newest.
pub(super) async fn document_for(
    cx: &Cx<Visitor>,
    survey: &SurveySummary,
    held: Option<&DraftResponse>,
) -> Result<Document, AppError> {
    match held {
        Some(held) if held.version != survey.version => Ok(Arc::unwrap_or_clone(document_of(cx, held.version).await?)),
        _ => Ok(survey.document.clone()),
    }
}

pub async fn join() -> Result<PageResponse, AppError> {
    let _cx = require::<Visitor>().await?;
    html(
        t("responses-join-title"),
        Audience::Young,
        view! {
            <h1>{t("responses-join-title")}</h1>
            <p>{t("responses-join-text")}</p>
            <Form<Join> carried=true>
                <Input name="code" label=t("responses-join-code") hint=t("responses-join-hint") kind=InputKind::Code/>
                <Button>{t("responses-join-go")}</Button>
            </Form<Join>>
            <p><a href=href(paths::results::List)>{t("responses-join-results")}</a></p>
            <Script name="join" defer=true/>
        },
    )
}

/// The front page: who asks, who will see answers, how long it takes, in which words; and *Start*.
pub async fn front() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let (survey, held) = survey_and_held(&cx, req.param("code")).await?;
    let shared = event::shows(&survey.code);
    if shared {
        // A new round of event mode begins: nothing of the person before is left.
        let again = req.query("again").is_some();
        event::forget(&survey.code, again);
        if again {
            return Ok(PageResponse::Go(paths::responses::Front(&survey.code.0).to_string()));
        }
    }
    if let Some(why) = eligibility::refused_because(&cx, &survey).await? {
        return eligibility::page(&cx, &survey, why);
    }
    let held = held.filter(|_| !shared);
    let document = document_for(&cx, &survey, held.as_ref()).await?;
    let code = survey.code.0.clone();
    let way_in = if let Some(held) = &held {
        EitherOf3::A(way_on(&survey, &document, held))
    } else if !shared && cookies::was_sent(&survey.code) && cookies::token(&survey.code).is_none() {
        EitherOf3::B(after_submit::way_on(&survey))
    } else {
        let first = journey::first(&document, &journey::steps(&document, &Answers::new())).path(&code);
        EitherOf3::C(view! {
            <form method="get" action=href(first)>
                {(!shared).then(|| view! {
                <label class="choice">
                    <input type="checkbox" name="shared" value="1"/>
                    <span>{t("responses-front-shared")}<small>{t("responses-front-shared-hint")}</small></span>
                </label>
                })}
                <Button>{t("responses-front-start")}</Button>
                {(!shared).then(|| own_phone(&survey, false))}
            </form>
        })
    };
    let title = document.title.get(cx.lang()).to_owned();
    let said = cookies::in_words(document.clone());
    let days = cx.services().settings().await.retention.of(Period::Started);
    html(
        title,
        Audience::Young,
        view! {
            <div class="front">
                {question_view::front_head(&said, survey.privacy, survey.asks.as_deref())}
                <p>{t("responses-front-danger")}</p>
                {way_in}
            </div>
            {levels(&document)}
            {question_view::front_more(&said)}
            {eligibility::who_and_when(&cx, &survey)}
            <p>{if shared { t("responses-event-front") } else { tr("responses-front-skip", &[("days", days.into())]) }}</p>
        },
    )
}

/// "How should we ask?", if there is a choice.
pub(super) fn levels(document: &Document) -> Option<impl IntoView + use<>> {
    let now = cookies::level(document);
    let buttons: Vec<_> = Level::offered(document)
        .into_iter()
        .map(|level| {
            let pressed = if level == now { "true" } else { "false" };
            view! {
                <button class="button quiet" name="level" value=level.key() aria-pressed=pressed>{question_view::level_words(level)}</button>
            }
        })
        .collect();
    (!buttons.is_empty()).then(|| {
        view! {
            <Form<ChooseLevel> class="levels-of-words">
                <fieldset class="field">
                    <legend>{t("responses-level-title")}</legend>
                    <div class="row">{buttons}</div>
                </fieldset>
            </Form<ChooseLevel>>
        }
    })
}

/// The link on from where somebody had got to.
fn way_on(survey: &SurveySummary, document: &Document, held: &DraftResponse) -> impl IntoView + use<> {
    let code = &survey.code.0;
    let steps = journey::steps(document, &held.answers);
    let last = document.questions.iter().rposition(|q| held.answers.contains_key(&q.id));
    let to = last.map_or_else(|| journey::first(document, &steps), |at| journey::after(document, &steps, at));
    let erase = erase(code, held.replaces);
    let said = if held.replaces { t("responses-correction-started") } else { t("responses-front-started") };
    let to = if held.replaces { journey::Location::Check } else { to };
    view! {
        <p>{said}</p>
        <LinkButton href=href(to.path(code))>{t("responses-front-continue")}</LinkButton>
        {erase}
        {own_phone(survey, true)}
    }
}

/// On a shared tablet: the way back to the start, for somebody who stops.
pub(super) fn next_person(survey: &SurveySummary) -> Option<impl IntoView + use<>> {
    event::shows(&survey.code)
        .then(|| event::pages::next_person(&survey.code, t("responses-event-again"), ButtonKind::Plain))
}

/// The button that erases an unsent response. Of a correction only the draft is erased; what was sent stays.
pub(super) fn erase(code: &str, replaces: bool) -> AnyView {
    if replaces {
        erase_form(code, ButtonKind::Plain, t("responses-correction-leave"), false).into_any()
    } else {
        erase_asked(code, t("responses-erase"), false).into_any()
    }
}

/// Deleting cannot be undone and is near *Send*, so its button is folded and asks again.
pub(super) fn erase_asked(code: &str, words: String, sent: bool) -> impl IntoView + use<> {
    let yes = erase_form(code, ButtonKind::Danger, t("responses-erase-yes"), sent);
    view! { <details class="remove"><summary>{words}</summary><p>{t("responses-erase-sure")}</p>{yes}</details> }
}

fn erase_form(code: &str, kind: ButtonKind, words: String, sent: bool) -> impl IntoView + use<> {
    let code = code.to_owned();
    view! {
        <Form<Withdraw>>
            <input type="hidden" name="code" value=code/>
            {sent.then(|| view! { <input type="hidden" name="sent" value="1"/> })}
            <Button kind=kind>{words}</Button>
        </Form<Withdraw>>
    }
}

pub(super) fn closed(survey: &SurveySummary) -> Result<PageResponse, AppError> {
    let code = survey.code.0.clone();
    let published = survey.state == SurveyState::Published;
    let body = view! {
        <Empty title=t("responses-closed") text=t("responses-closed-text") heading=true>
            {published.then(|| view! {
                <LinkButton href=href(paths::results::One(&code))>{t("responses-closed-results")}</LinkButton>
            })}
            <LinkButton href=href(paths::voices::Tell) kind=ButtonKind::Quiet>{t("responses-closed-tell")}</LinkButton>
        </Empty>
    };
    Ok(PageResponse::Html {
        title: t("responses-closed"),
        audience: Audience::Young,
        status: axum::http::StatusCode::GONE,
        body: body.into_any(),
    })
}
