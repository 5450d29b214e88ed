//! With a receipt: going on with a response, correcting it, or taking it back.

use leptos::prelude::*;

use super::actions::{GoOn, Reopen, TakeBack};
use crate::{
    page::{PageResponse, html},
    receipt_cookie,
};
use domain::{error::AppError, paths, surveys::model::SurveyState};
use platform::{
    guard::{Visitor, require},
    i18n::{InWords as _, href, t, tr},
};
use store::{
    responses::Found,
    surveys::{SurveySummary, by_id},
};
use ui::{Button, ButtonKind, LinkButton, form::Form, frame::Audience};

/// What can be done with the response of this receipt; erasing it is confirmed here.
pub async fn ask() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let Some(receipt) = receipt_cookie::mine(&cx).await? else {
        return Ok(PageResponse::Go(paths::voices::Follow.to_string()));
    };
    let found = store::responses::with_receipt(&cx, receipt).await?;
    let title = t("responses-back-title");
    let body = match found {
        Some(found) => {
            let survey = by_id(&cx, found.survey).await?.ok_or(AppError::NotFound)?;
            let key = if found.sent { "responses-back-sent" } else { "responses-back-started" };
            let said = tr(
                key,
                &[
                    ("title", survey.document.title.get(cx.lang()).to_owned().into()),
                    ("date", found.at.date_text(cx.lang()).into()),
                ],
            );
            view! { <p>{said}</p>{again(&survey, &found)}{erase()} }.into_any()
        }
        None => view! {
            <p>{t("responses-back-nothing")}</p>
            <LinkButton href=href(paths::voices::Follow)>{t("responses-back-no")}</LinkButton>
        }
        .into_any(),
    };
    html(title.clone(), Audience::Young, view! { <h1>{title}</h1>{body} })
}

/// The button to go on with a started response, or to correct a sent one, while the survey is open.
fn again(survey: &SurveySummary, found: &Found) -> AnyView {
    match (survey.state, found.sent) {
        (SurveyState::Open, false) => view! {
            <Form<GoOn>><Button>{t("responses-back-go-on")}</Button></Form<GoOn>>
        }
        .into_any(),
        (SurveyState::Open, true) => view! {
            <Form<Reopen>><Button>{t("responses-correct")}</Button></Form<Reopen>>
        }
        .into_any(),
        _ => view! { <p>{t("responses-back-closed")}</p> }.into_any(),
    }
}

fn erase() -> impl IntoView {
    view! {
        <section>
            <h2>{t("responses-back-erase")}</h2>
            <p>{t("responses-back-text")}</p>
            <Form<TakeBack>>
                <div class="row">
                    <Button kind=ButtonKind::Danger>{t("responses-back-yes")}</Button>
                    <LinkButton kind=ButtonKind::Quiet href=href(paths::voices::Follow)>{t("responses-back-no")}</LinkButton>
                </div>
            </Form<TakeBack>>
        </section>
    }
}
