//! What a browser that has sent a response sees of the survey: thanks instead of *Start*.
//!
//! This does not keep anybody from answering twice, and identifies nobody: the browser forgets it after half an hour
//! (`cookies`). One response each is ensured only by cards, and by surveys for members.

use leptos::prelude::*;

use super::{actions::Reopen, cookies, event, pages};
use crate::{page::PageResponse, receipt_cookie};
use domain::{
    error::AppError,
    paths,
    surveys::model::{SurveyCode, SurveyState},
};
use platform::{
    guard::{Visitor, require},
    i18n::{href, t},
    request::RequestContext,
};
use store::surveys::SurveySummary;
use ui::{Button, ButtonKind, LinkButton, form::Form};

/// Where a page of answering leads if its response was sent: on to this page, or to the start on a shared tablet.
pub(super) fn on_from(code: &SurveyCode, to: impl paths::Path) -> Option<PageResponse> {
    let sent = cookies::was_sent(code) && cookies::token(code).is_none();
    let to = || if event::shows(code) { event::start(code) } else { to.to_string() };
    sent.then(|| PageResponse::Go(to()))
}

/// What the survey's front page has instead of *Start*.
pub(super) fn way_on(survey: &SurveySummary) -> impl IntoView + use<> {
    let (code, other) = (survey.code.0.clone(), survey.code.0.clone());
    let thanks = href(paths::responses::Done(&code));
    let change = (survey.state == SurveyState::Open && cookies::way_back(&survey.code).is_some()).then(|| {
        view! {
            <Form<Reopen>>
                <input type="hidden" name="code" value=code/>
                <Button>{t("responses-correct")}</Button>
            </Form<Reopen>>
        }
    });
    view! {
        <p><b>{t("responses-front-sent")}</b></p>
        {change}
        <p><LinkButton href=thanks kind=ButtonKind::Quiet>{t("responses-front-thanks")}</LinkButton></p>
        <Form<Another>>
            <input type="hidden" name="code" value=other/>
            <Button kind=ButtonKind::Plain>{t("responses-front-another")}</Button>
        </Form<Another>>
    }
}

/// Somebody else answers on this device: deletes everything of the person before.
#[server(prefix = "/do", endpoint = "responses/another")]
pub async fn another(code: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let survey = pages::open_survey(&cx, &code).await?;
    cookies::forget(&survey.code);
    receipt_cookie::forget(&cx).await?;
    RequestContext::current().redirect(paths::responses::Front(&survey.code.0));
    Ok(())
}
