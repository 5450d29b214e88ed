//! `/editions/{id}/adopt`: the pledge lead records that a body has adopted the edition.

use leptos::prelude::*;

use super::{actions::Adopt, up};
use crate::page::{PageResponse, html};
use domain::{error::AppError, paths, pledge::readiness::missing};
use platform::{
    guard::{EditionReader, PledgeLead, require},
    i18n::{lang, languages, t, tr},
    request::RequestContext,
};
use store::pledge::drafting::reading;
use ui::{Button, Input, Kind, Texts, form::Form, frame::Audience};

pub(super) async fn adopt() -> Result<PageResponse, AppError> {
    let cx = require::<PledgeLead>().await?;
    let edition = reading::edition(&cx.also::<EditionReader>()?, RequestContext::current().parse("id")?).await?;
    let head = &edition.head;
    if head.state.adopt(head.asked).is_err() {
        return Err(AppError::conflict(if head.asked { "pledge-ask-locked" } else { "pledge-illegal" }));
    }
    let complete = missing(&head.title, &edition.outline(), languages()).is_empty();
    let (id, revision) = (head.id.to_string(), head.revision.to_string());
    let title = t("pledge-adopt-title");
    let count = tr(
        "pledge-draft-count",
        &[("n", edition.statements().count().into()), ("outcomes", edition.outcomes.len().into())],
    );
    let form = if complete {
        view! {
            <Form<Adopt> class="card stack">
                <input type="hidden" name="edition" value=id/>
                <input type="hidden" name="revision" value=revision/>
                <Input name="on" label=t("pledge-adopt-on") kind=Kind::Date/>
                <Texts name="by" label="pledge-adopt-by" hint=t("pledge-adopt-by-hint")/>
                <Button>{t("pledge-adopt-button")}</Button>
            </Form<Adopt>>
        }
        .into_any()
    } else {
        view! { <p>{t("pledge-not-complete")}</p> }.into_any()
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::pledge::Edition(head.id), head.title.get(lang()))}
            <h1>{title.clone()}</h1>
            <p><b>{head.title.get(lang()).to_owned()}</b>" · "{count}</p>
            <p>{t("pledge-adopt-what")}</p>
            {form}
        },
    )
}
