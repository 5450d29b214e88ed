//! With the receipt: taking back everything that was answered in a survey.

use leptos::prelude::*;

use super::{actions::TakeBack, store};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, t, tr},
    page::{Answer, Audience, html},
    platform::guard::{Visitor, require},
    surveys::store::face,
    ui::{Button, ButtonKind, LinkButton},
    voices::receipts,
};

/// Asks once more before the answers of this receipt are erased.
pub async fn ask() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let Some(receipt) = receipts::mine(&cx).await? else { return Ok(Answer::Go("/follow".to_owned())) };
    let sent = store::sent_with(&cx, receipt).await?;
    let title = t("responses-back-title");
    let body = match sent {
        Some(sent) => {
            let survey = face(&cx, sent.survey).await?.ok_or(AppError::NotFound)?;
            let said = tr(
                "responses-back-sent",
                &[
                    ("title", survey.document.title.get(cx.lang()).to_owned().into()),
                    ("date", sent.at.date_text(cx.lang()).into()),
                ],
            );
            view! {
                <p>{said}</p>
                <p>{t("responses-back-text")}</p>
                <Form<TakeBack>>
                    <div class="row">
                        <Button kind=ButtonKind::Danger>{t("responses-back-yes")}</Button>
                        <LinkButton kind=ButtonKind::Quiet href=href("/follow")>{t("responses-back-no")}</LinkButton>
                    </div>
                </Form<TakeBack>>
            }
            .into_any()
        }
        None => view! {
            <p>{t("responses-back-nothing")}</p>
            <LinkButton href=href("/follow")>{t("responses-back-no")}</LinkButton>
        }
        .into_any(),
    };
    html(title.clone(), Audience::Young, view! { <h1>{title}</h1>{body} })
}
