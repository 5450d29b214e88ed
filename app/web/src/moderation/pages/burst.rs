//! The page of a burst: its voices without their words, and one form that puts aside those that need not be opened.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{
    decisions::reasons,
    queue::{Seen, table},
    under_queue,
};
use crate::{
    moderation::actions::{PartBurst, PutAside},
    page::PageResponse,
};
use domain::{error::AppError, ids::BurstId};
use platform::{
    guard::{Officer, require},
    i18n::{t, tr},
    request::RequestContext,
};
use store::voices::moderation::{Filter, QueueTab, burst};
use ui::{
    Button, ButtonKind, Choices, TextArea,
    form::{AsRead, Form},
};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let id: BurstId = RequestContext::current().parse("id")?;
    let burst = burst(&cx, id).await?;
    // Voices in a burst come from *tell us*, so no titles of surveys are needed.
    let seen = Seen::load(&cx, &burst.open, HashMap::new(), Filter::default()).await?;
    let said = |key: &str, n: usize| tr(key, &[("n", n.into())]);
    let title = said("moderation-burst-title", burst.all);
    let (listed, open) = (burst.open.len(), burst.fit + burst.left);
    let counts: Vec<_> = [
        (burst.aside > 0).then(|| said("moderation-burst-aside", burst.aside)),
        (burst.danger > 0).then(|| said("moderation-burst-danger", burst.danger)),
        (burst.fit == 0).then(|| said("moderation-burst-left", burst.left)),
        (open > listed).then(|| said("moderation-burst-listed", listed)),
    ]
    .into_iter()
    .flatten()
    .map(|words| view! { <li>{words}</li> })
    .collect();
    let form = (burst.fit > 0).then(|| {
        view! {
            <section class="card">
                <h2>{t("moderation-burst-put-aside")}</h2>
                <p>{said("moderation-burst-fit", burst.fit)}" "{said("moderation-burst-rest", burst.left)}</p>
                <Form<PutAside> carried=true>
                    <input type="hidden" name="burst" value=id.to_string()/>
                    <AsRead of=burst.named/>
                    <Choices name="reason" legend=t("moderation-reason") hint=t("moderation-reason-hint") options=reasons(false)/>
                    <TextArea name="words" label=t("moderation-words-label") hint=t("moderation-words-hint") rows=3/>
                    <Button kind=ButtonKind::Quiet>{t("moderation-burst-put-aside")}</Button>
                </Form<PutAside>>
            </section>
        }
    });
    let list = (listed > 0).then(|| table(QueueTab::Waiting, burst.open, &seen));
    let body = view! {
        {(!counts.is_empty()).then(|| view! { <ul>{counts}</ul> })}
        {list}
        {form}
        {(open > 0).then(|| view! {
            <Form<PartBurst>>
                <input type="hidden" name="burst" value=id.to_string()/>
                <p class="soft">{t("moderation-burst-part-hint")}</p>
                <Button kind=ButtonKind::Plain>{t("moderation-burst-part")}</Button>
            </Form<PartBurst>>
        })}
    };
    under_queue(title, t("moderation-burst-lead"), body.into_any())
}
