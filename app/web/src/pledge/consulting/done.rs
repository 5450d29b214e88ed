//! `/c/{code}/done`: after sending a comment. Help first if it may be needed, the receipt, and what happens next.

use leptos::prelude::*;

use super::SAME;
use crate::{
    advocacy,
    page::{PageResponse, html},
    receipt_cookie,
    voices::alert_words,
};
use domain::{
    error::AppError,
    paths::{self, Path as _},
};
use platform::{
    guard::{Visitor, require},
    i18n::{href, t, tr},
    request::RequestContext,
    retention::Period,
};
use ui::{ButtonKind, Hero, LinkButton, ReceiptTicket, Step, Steps, When, frame::Audience};

pub(super) async fn done() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let found = store::pledge::consulting::by_code(&cx, RequestContext::current().param("key")).await?;
    let lasts = cx.services().settings().await.retention.words(Period::Receipts);
    let numbers = alert_words::numbers(&cx).await;
    let words = receipt_cookie::kept(&cx).await?;
    let known = words.is_some();
    let steps = vec![
        Step::new(When::Done, t("voices-step-got"), t("voices-step-got-now")),
        Step::new(When::Now, t("voices-step-read"), t("voices-step-read-now")),
        Step::new(When::Next, t("pledge-comment-step-write"), t("pledge-comment-step-write-next")),
        Step::new(When::Next, t("pledge-comment-step-changed"), t("pledge-comment-step-changed-next")),
    ];
    let again = href(paths::pledge::Consulted(&found.code).with(SAME, 1));
    html(
        t("voices-done-title"),
        Audience::Young,
        view! {
            {alert_words::leading::leads().then(|| alert_words::help_first(numbers))}
            <Hero title=t("voices-done-title") text=t("pledge-comment-done") brief=known/>
            {match words {
                Some(words) => view! { <ReceiptTicket words=words/> <p>{tr("voices-done-words", &[("for", lasts.into())])}</p> }.into_any(),
                None => view! { <p class="lead">{t("voices-done-unknown")}</p> }.into_any(),
            }}
            <section>
                <h2>{t("voices-done-next")}</h2>
                <Steps steps=steps/>
            </section>
            {advocacy::pages::offer()}
            <div class="row">
                <LinkButton href=again>{t("pledge-comment-again")}</LinkButton>
                {known.then(|| view! { <LinkButton kind=ButtonKind::Quiet href=href(paths::voices::Follow)>{t("voices-done-follow")}</LinkButton> })}
            </div>
        },
    )
}
