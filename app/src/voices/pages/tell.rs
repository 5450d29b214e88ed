//! Telling us something, and the page that says it has arrived.

use leptos::prelude::*;

use crate::{
    error::AppError,
    form::{self, Form, refused},
    i18n::{href, t, tr},
    page::{Answer, Audience, html},
    platform::guard::{Visitor, require},
    surveys::model::Privacy,
    ui::{
        Button, ButtonKind, Card, Choices, FileInput, Hero, Input, LinkButton, Pick, ReceiptTicket, Step, Steps,
        TextArea, When,
    },
    voices::{
        actions::Tell,
        danger,
        islands::TextCounter,
        receipts,
        rules::{LONGEST, LONGEST_NAME},
        store,
    },
};

pub async fn tell() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let themes = store::themes(&cx).await?;
    let numbers = danger::numbers(&cx).await;
    let typed = form::typed("text").unwrap_or_default();
    let alarming = danger::known(cx.services(), cx.db()).await.phrases.alarm(&typed);
    let lang = cx.lang();
    let themes = themes
        .into_iter()
        .map(|theme| Pick::new(theme.key.clone(), theme.name.get(lang)))
        .chain([Pick::new("", t("voices-tell-theme-unsure"))])
        .collect();
    html(
        t("voices-tell-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-tell-title")}</h1>
            <p>{t("voices-tell-lead")}</p>
            {who_reads()}
            <Form<Tell> multipart=true once=true class="telling">
                <div class="counted">
                    <TextArea name="text" label=t("voices-tell-text") hint=tr("voices-tell-text-hint", &[("max", LONGEST.into())]) rows=7/>
                    <TextCounter field="text".to_owned() max=2_000 left=t("voices-tell-left") over=t("voices-tell-over")/>
                </div>
                {danger::help_while_typing(numbers, alarming)}
                <Choices name="theme" legend=t("voices-tell-theme") options=themes two=true/>
                <FileInput name="picture" label=t("voices-tell-picture") hint=picture_hint()/>
                {privacy()}
                <div class="named">
                    <Input name="name" label=t("voices-tell-name") hint=t("voices-tell-name-hint") autocomplete="given-name" maxlength=u32::try_from(LONGEST_NAME).unwrap_or(u32::MAX)/>
                </div>
                {publish()}
                <div class="row">
                    <Button>{t("voices-tell-send")}</Button>
                    <LinkButton kind=ButtonKind::Plain href=href("/")>{t("voices-tell-stop")}</LinkButton>
                </div>
            </Form<Tell>>
        },
    )
}

/// Before anything is typed: who will read it, and when we may have to tell someone.
fn who_reads() -> impl IntoView {
    view! {
        <Card quiet=true>
            <h2>{t("voices-who-title")}</h2>
            <p>{t("voices-who-first")}</p>
            <p>{t("voices-who-then")}</p>
            <p><strong>{t("voices-who-danger")}</strong></p>
            <p>{t("voices-who-now")}" "<a href=href("/help")>{t("voices-who-help")}</a></p>
        </Card>
    }
}

/// A browser cannot keep a picture in a form that came back.
fn picture_hint() -> String {
    let hint = t("voices-tell-picture-hint");
    if refused() { format!("{} {hint}", t("voices-tell-picture-again")) } else { hint }
}

fn privacy() -> impl IntoView {
    let options = [Privacy::Confidential, Privacy::Anonymous, Privacy::Named]
        .map(|privacy| {
            let key = format!("voices-privacy-{}", privacy.key());
            Pick::new(privacy.key(), t(&key)).hint(t(&format!("{key}-hint")))
        })
        .into();
    view! {
        <Choices name="privacy" legend=t("voices-tell-privacy") options=options
            selected=vec![Privacy::Confidential.key().to_owned()]/>
    }
}

fn publish() -> impl IntoView {
    let options = vec![
        Pick::new("yes", t("voices-tell-publish-yes")).hint(t("voices-tell-publish-yes-hint")),
        Pick::new("no", t("voices-tell-publish-no")).hint(t("voices-tell-publish-no-hint")),
    ];
    view! {
        <Choices name="publish" legend=t("voices-tell-publish") hint=t("voices-tell-publish-hint") options=options/>
    }
}

pub async fn told() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let days = cx.services().settings().await.answer_days;
    let numbers = danger::numbers(&cx).await;
    let words = receipts::kept();
    let known = words.is_some();
    let steps = vec![
        Step::new(When::Done, t("voices-step-got"), t("voices-step-got-now")),
        Step::new(When::Now, t("voices-step-read"), t("voices-step-read-now")),
        Step::new(When::Next, t("voices-step-agenda"), t("voices-step-agenda-next")),
        Step::new(When::Next, t("voices-step-talk"), ""),
        Step::new(When::Next, t("voices-step-answer"), tr("voices-step-answer-next", &[("days", days.into())])),
    ];
    let next = if known {
        view! { <LinkButton href=href("/follow")>{t("voices-done-follow")}</LinkButton> }.into_any()
    } else {
        view! { <LinkButton href=href("/heard")>{t("voices-done-heard")}</LinkButton> }.into_any()
    };
    html(
        t("voices-done-title"),
        Audience::Young,
        view! {
            {danger::leads().then(|| danger::help_first(numbers))}
            <Hero title=t("voices-done-title") text=t("voices-done-lead")/>
            {match words {
                Some(words) => view! { <ReceiptTicket words=words/> <p>{t("voices-done-words")}</p> }.into_any(),
                None => view! { <p class="lead">{t("voices-done-unknown")}</p> }.into_any(),
            }}
            <section>
                <h2>{t("voices-done-next")}</h2>
                <Steps steps=steps/>
            </section>
            <div class="row">
                {next}
                <LinkButton kind=ButtonKind::Quiet href=href("/")>{t("voices-done-home")}</LinkButton>
            </div>
        },
    )
}
