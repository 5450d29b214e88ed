//! Raising a concern. The officer writes why; whoever said it never sees any of this.

use leptos::prelude::*;

use crate::{
    error::AppError,
    form::Form,
    i18n::{href, t},
    ids::VoiceId,
    moderation::rules::reference,
    page::{Answer, Audience, Req, html},
    platform::guard::{ConcernReader, Role, require},
    safeguarding::{actions::Raise, model::Urgency},
    ui::{Banner, Button, ButtonKind, Choices, LinkButton, Mood, Pick, TextArea},
    voices::review,
};

pub async fn raise() -> Result<Answer, AppError> {
    let cx = require::<ConcernReader>().await?;
    let voice: VoiceId = Req::current().parse("id")?;
    if !review::exists(cx.db(), voice).await? {
        return Err(AppError::NotFound);
    }
    let back = if cx.is(Role::Officer) { format!("/moderation/{voice}") } else { "/concerns".to_owned() };
    let urgencies = Urgency::ALL.into_iter().map(|urgency| {
        let key = format!("safeguarding-urgency-{}", urgency.key());
        Pick::new(urgency.key(), t(&key)).hint(t(&format!("{key}-hint")))
    });
    let duty_line = cx.services().settings().await.duty_line.clone();
    let title = t("safeguarding-raise-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(&back)>{t("safeguarding-back-voice")}</a></p>
            <h1>{title}</h1>
            <p class="soft">{t("safeguarding-about")}" "{reference(voice)}</p>
            <Banner mood=Mood::Warn>
                <p>{t("safeguarding-raise-first")}" "{(!duty_line.is_empty()).then_some(duty_line)}</p>
            </Banner>
            <p>{t("safeguarding-raise-lead")}</p>
            <Form<Raise> once=true class="measure">
                <input type="hidden" name="voice" value=voice.to_string()/>
                <Choices name="urgency" legend=t("safeguarding-urgency") options=urgencies.collect()/>
                <TextArea name="why" label=t("safeguarding-why") hint=t("safeguarding-why-hint")/>
                <div class="row">
                    <Button kind=ButtonKind::Danger>{t("safeguarding-raise")}</Button>
                    <LinkButton href=href(&back) kind=ButtonKind::Plain>{t("safeguarding-not-now")}</LinkButton>
                </div>
            </Form<Raise>>
        },
    )
}
