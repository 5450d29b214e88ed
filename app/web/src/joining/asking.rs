//! Where any young person asks to join the Children in Care Council.

use leptos::prelude::*;

use super::{actions::AskToJoin, when};
use crate::{
    beginning,
    page::{PageResponse, html},
    receipt_cookie,
    voices::alert_words::numbers,
};
use domain::{
    error::AppError,
    joining::{JoinState, KEPT_FOR, LONGEST_NAME},
    paths,
};
use platform::{
    guard::{Visitor, require},
    i18n::{href, t, tr},
};
use ui::{
    Banner, Button, ButtonKind, HelpNow, Hero, Input, LinkButton, Mood, ReceiptTicket, TextArea,
    form::{Form, was_rejected},
    frame::Audience,
};

pub(super) async fn ask() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    // While nobody would read it the page is closed.
    if !was_rejected() && !store::voices::are_read(&cx).await? {
        return beginning::pages::not_open(&cx).await;
    }
    let waits = match receipt_cookie::mine(&cx).await? {
        Some(receipt) => {
            store::joining::of_receipt(&cx, receipt).await?.iter().any(|one| one.state == JoinState::Asked)
        }
        None => false,
    };
    let rest = if waits {
        view! {
            <Banner mood=Mood::Info>{t("joining-already")}</Banner>
            <LinkButton href=href(paths::voices::Follow)>{t("voices-done-follow")}</LinkButton>
        }
        .into_any()
    } else {
        form().into_any()
    };
    let numbers = numbers(&cx).await;
    html(
        t("joining-title"),
        Audience::Young,
        view! {
            <h1>{t("joining-title")}</h1>
            <p class="lead">{t("joining-lead")}</p>
            <p>{t("joining-open")}</p>
            <p>{t("joining-who-reads")}" "{tr("joining-kept", &[("n", KEPT_FOR.into())])}</p>
            <p>{when()}</p>
            {rest}
            <p>{t("joining-danger")}</p>
            <HelpNow numbers=numbers/>
        },
    )
}

/// Nothing a browser would offer to the next child on this tablet.
fn form() -> impl IntoView {
    view! {
        <Form<AskToJoin> once=true carried=true>
            <Input
                name="name"
                label=t("joining-name")
                hint=t("joining-name-hint")
                autocomplete="off"
                maxlength=LONGEST_NAME
            />
            <TextArea name="reach" label=t("joining-reach") hint=t("joining-reach-hint") rows=3/>
            <TextArea name="words" label=t("joining-words") hint=t("joining-words-hint") rows=4/>
            <div class="row">
                <Button>{t("joining-send")}</Button>
                <LinkButton kind=ButtonKind::Plain href=href(paths::voices::Home)>{t("advocacy-stop")}</LinkButton>
            </div>
        </Form<AskToJoin>>
    }
}

pub(super) async fn done() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let words = receipt_cookie::kept(&cx).await?;
    let numbers = numbers(&cx).await;
    html(
        t("joining-done-title"),
        Audience::Young,
        view! {
            <Hero title=t("joining-done-title") text=t("joining-done-text")/>
            <p>{when()}</p>
            {words.map(|words| view! { <ReceiptTicket words=words/> <p>{t("joining-done-words")}</p> })}
            <div class="row">
                <LinkButton href=href(paths::voices::Follow)>{t("voices-done-follow")}</LinkButton>
                <LinkButton kind=ButtonKind::Quiet href=href(paths::voices::Home)>{t("voices-done-home")}</LinkButton>
            </div>
            <p>{t("joining-danger")}</p>
            <HelpNow numbers=numbers/>
        },
    )
}
