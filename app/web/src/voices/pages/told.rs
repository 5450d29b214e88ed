//! The page after sending: help first if it may be needed, the receipt, and what happens next.

use leptos::prelude::*;

use crate::{
    advocacy, complaints,
    page::{PageResponse, html},
    receipt_cookie,
    voices::alert_words,
};
use domain::{error::AppError, paths};
use platform::{
    guard::{Visitor, require},
    i18n::{href, t, tr},
    retention::Period,
};
use ui::{ButtonKind, Hero, LinkButton, ReceiptTicket, Step, Steps, When, frame::Audience};

pub async fn told() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let settings = cx.services().settings().await;
    let (days, lasts) = (settings.answer_days, settings.retention.words(Period::Receipts));
    let numbers = alert_words::numbers(&cx).await;
    let complaint = complaints::pages::after_sending(&cx).await?;
    let words = receipt_cookie::kept(&cx).await?;
    let known = words.is_some();
    let steps = vec![
        Step::new(When::Done, t("voices-step-got"), t("voices-step-got-now")),
        Step::new(When::Now, t("voices-step-read"), t("voices-step-read-now")),
        Step::new(When::Next, t("voices-step-agenda"), t("voices-step-agenda-next")),
        Step::new(When::Next, t("voices-step-talk"), ""),
        Step::new(When::Next, t("voices-step-answer"), tr("voices-step-answer-next", &[("days", days.into())])),
    ];
    let next = if known {
        view! { <LinkButton href=href(paths::voices::Follow)>{t("voices-done-follow")}</LinkButton> }.into_any()
    } else {
        view! { <LinkButton href=href(paths::voices::Heard)>{t("voices-done-heard")}</LinkButton> }.into_any()
    };
    html(
        t("voices-done-title"),
        Audience::Young,
        view! {
            {alert_words::leading::leads().then(|| alert_words::help_first(numbers))}
            <Hero title=t("voices-done-title") text=t("voices-done-lead") brief=known/>
            {match words {
                Some(words) => view! { <ReceiptTicket words=words/> <p>{tr("voices-done-words", &[("for", lasts.into())])}</p> }.into_any(),
                None => view! { <p class="lead">{t("voices-done-unknown")}</p> }.into_any(),
            }}
            <section>
                <h2>{t("voices-done-next")}</h2>
                <Steps steps=steps/>
            </section>
            {complaint}
            {advocacy::pages::offer()}
            <div class="row">
                {next}
                <LinkButton kind=ButtonKind::Quiet href=href(paths::voices::Home)>{t("voices-done-home")}</LinkButton>
            </div>
        },
    )
}
