//! `/editions/outcomes/{id}`: one outcome of a draft.

use leptos::prelude::*;

use super::{
    actions::{RemoveOutcome, RewordOutcome},
    refuse_shut, up,
};
use crate::page::{PageResponse, html};
use domain::{error::AppError, ids::OutcomeId, paths};
use platform::{
    guard::{Drafter, EditionReader, require},
    i18n::{lang, t},
    request::RequestContext,
};
use store::pledge::drafting::{reading, wording::outcome_as_read};
use ui::{
    Button, ButtonKind, SymbolPicker, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn outcome() -> Result<PageResponse, AppError> {
    let cx = require::<Drafter>().await?;
    let id: OutcomeId = RequestContext::current().parse("id")?;
    let edition = reading::edition_of_outcome(&cx.also::<EditionReader>()?, id).await?;
    refuse_shut(&edition.head)?;
    let one = edition.outcomes.iter().find(|one| one.id == id).cloned().ok_or(AppError::NotFound)?;
    let removes = if one.statements.is_empty() {
        let id = id.to_string();
        view! {
            <Form<RemoveOutcome>>
                <input type="hidden" name="outcome" value=id/>
                <Button kind=ButtonKind::Danger>{t("pledge-outcome-remove")}</Button>
            </Form<RemoveOutcome>>
        }
        .into_any()
    } else {
        view! { <p class="soft">{t("pledge-outcome-not-empty")}</p> }.into_any()
    };
    let now = crate::now_says::now_says(&[(one.name.clone(), "name")]);
    let (title, read) = (one.name.get(lang()).to_owned(), outcome_as_read(&one.name, &one.symbol));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::pledge::Edition(edition.head.id), edition.head.title.get(lang()))}
            <h1>{title}</h1>
            {now}
            <Form<RewordOutcome> class="stack">
                <input type="hidden" name="outcome" value=id.to_string()/>
                <AsRead of=read/>
                <Texts name="name" label="pledge-outcome-name" value=one.name/>
                <SymbolPicker name="symbol" legend=t("pledge-symbol") selected=one.symbol/>
                <Button>{t("pledge-draft-save")}</Button>
            </Form<RewordOutcome>>
            {removes}
        },
    )
}
