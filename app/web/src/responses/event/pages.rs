//! The pages on which event mode is started and ended.

use leptos::prelude::*;

use super::actions::{Again, EndEvents, LeaveEvent, StartEvent};
use crate::{
    page::{PageResponse, html},
    responses::event::{self, Shows},
};
use domain::{
    error::AppError,
    paths,
    surveys::{
        invited::Invited,
        model::{SurveyCode, SurveyState},
    },
};
use platform::{
    guard::{Officer, Visitor, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::{responses::Shown, surveys::by_code};
use ui::{Button, ButtonKind, Empty, Input, Kind, LinkButton, Script, form::Form, frame::Audience};

/// `/surveys/{code}/event`
pub async fn offer() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let code = SurveyCode::parse(RequestContext::current().param("code")).ok_or(AppError::NotFound)?;
    let survey = by_code(&cx, &code).await?.ok_or(AppError::NotFound)?;
    let title = survey.document.title.get(cx.lang()).to_owned();
    let devices = store::responses::devices(&cx, Shown::Survey(survey.id)).await?;
    let (here, there) = (code.0.clone(), code.0.clone());
    let body = if survey.state != SurveyState::Open || survey.invited == Invited::Members {
        view! { <Empty title=t("responses-event-not-now")/> }.into_any()
    } else {
        view! {
            <ul class="stack">
                <li>{t("responses-event-rule-alone")}</li>
                <li>{t("responses-event-rule-rounds")}</li>
                <li>{t("responses-event-rule-out")}</li>
            </ul>
            <Form<StartEvent>>
                <input type="hidden" name="code" value=here/>
                <Input
                    name="leave_code"
                    label=t("responses-event-code")
                    hint=t("responses-event-code-hint")
                    kind=Kind::OneTimeCode
                    autocomplete="off"
                    maxlength=6
                />
                <Button>{t("responses-event-start")}</Button>
            </Form<StartEvent>>
        }
        .into_any()
    };
    html(
        t("responses-event-title"),
        Audience::Staff,
        view! {
            <p class="back"><a href=href(paths::surveys::Overview(&code.0))><span aria-hidden="true">"← "</span>{title}</a></p>
            <h1>{t("responses-event-title")}</h1>
            <p class="lead">{t("responses-event-text")}</p>
            {body}
            {(devices > 0).then(|| view! {
                <section>
                    <h2>{tr("responses-event-devices", &[("n", devices.into())])}</h2>
                    <p>{t("responses-event-end-text")}</p>
                    <Form<EndEvents>>
                        <input type="hidden" name="code" value=there/>
                        <Button kind=ButtonKind::Quiet>{t("responses-event-end")}</Button>
                    </Form<EndEvents>>
                </section>
            })}
        },
    )
}

/// `/event/leave`
pub async fn leave() -> Result<PageResponse, AppError> {
    let _cx = require::<Visitor>().await?;
    let Some(device) = event::device(&RequestContext::current()) else {
        return Ok(PageResponse::Go(paths::voices::Home.to_string()));
    };
    let back = match device.shows {
        Shows::Survey(_) => "responses-event-back",
        Shows::Round => "pledge-event-back",
    };
    html(
        t("responses-event-leave-title"),
        Audience::Young,
        view! {
            <h1>{t("responses-event-leave-title")}</h1>
            <p>{t("responses-event-leave-text")}</p>
            <Form<LeaveEvent>>
                <Input
                    name="leave_code"
                    label=t("responses-event-code")
                    kind=Kind::OneTimeCode
                    autocomplete="off"
                    maxlength=6
                />
                <div class="row">
                    <Button>{t("responses-event-leave")}</Button>
                    <LinkButton kind=ButtonKind::Quiet href=href(device.shows.start())>{t(back)}</LinkButton>
                </div>
            </Form<LeaveEvent>>
        },
    )
}

/// The button *start again* on each page of a round; the script presses it after a minute and a half without input.
pub fn next_person(code: &SurveyCode, words: String, kind: ButtonKind) -> impl IntoView + use<> {
    let code = code.0.clone();
    view! {
        <Form<Again> id="again" class="noprint">
            <input type="hidden" name="code" value=code/>
            {still()}
            <Button kind=kind>{words}</Button>
        </Form<Again>>
    }
}

/// In the form `#again` of a device in event mode: what asks whether somebody is still there, and presses its button
/// after a minute and a half without input.
pub fn still() -> impl IntoView {
    view! {
        <p id="still" role="status" data-ask=t("responses-event-still")></p>
        <Script name="event" defer=true/>
    }
}
