//! Raising a concern. The officer writes what and why; the young person never sees any of this.

use leptos::prelude::*;

use super::clocks::asks;
use crate::{
    page::{PageResponse, html},
    safeguarding::actions::Raise,
};
use domain::{
    error::AppError,
    ids::{ResponseId, VoiceId},
    moderation::lifecycle::reference,
    paths,
    role::Role,
    safeguarding::model::{About, Urgency},
};
use platform::{
    guard::{ConcernReader, Cx, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::voices::RelatedVoices;
use ui::{Banner, Button, ButtonKind, ChoiceOption, Choices, LinkButton, Mood, TextArea, form::Form, frame::Audience};

/// `/moderation/{id}/concern`
pub async fn raise() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let voice: VoiceId = RequestContext::current().parse("id")?;
    store::voices::refuse_kept(&cx, &[voice]).await?;
    let kin = store::voices::related_to(&cx, voice).await?.ok_or(AppError::NotFound)?;
    let back = if cx.is(Role::Officer) {
        paths::moderation::Voice(voice).to_string()
    } else {
        paths::safeguarding::Concerns.to_string()
    };
    let of = view! {
        <input type="hidden" name="voice" value=voice.to_string()/>
        {about(&kin)}
    };
    form(&cx, &back, reference(voice), of).await
}

/// `/alarms/{id}/concern`: about a response with an alarm.
pub async fn raise_about_answers() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let response: ResponseId = RequestContext::current().parse("id")?;
    if !store::safeguarding::alarm::has_alarm(&cx, response).await? {
        return Err(AppError::NotFound);
    }
    let of = view! {
        <input type="hidden" name="response" value=response.to_string()/>
        <input type="hidden" name="about" value=About::Response.key()/>
    };
    let what = format!("{} {}", t("safeguarding-alarm-answer"), reference(response));
    form(&cx, &paths::safeguarding::Alarm(response.into()).to_string(), what, of).await
}

/// The form; `of` is its subject, called `what`.
async fn form(
    cx: &Cx<ConcernReader>,
    back: &str,
    what: String,
    of: impl IntoView + 'static,
) -> Result<PageResponse, AppError> {
    let back = href(back);
    let urgencies = Urgency::ALL.into_iter().map(|urgency| {
        let key = format!("safeguarding-urgency-{}", urgency.key());
        ChoiceOption::new(urgency.key(), t(&key)).hint(format!("{}. {}", t(&format!("{key}-hint")), asks(urgency)))
    });
    let duty_line = cx.services().settings().await.duty_line.clone();
    let title = t("safeguarding-raise-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=back.clone()>{t("safeguarding-back-voice")}</a></p>
            <h1>{title}</h1>
            <p class="soft">{t("safeguarding-about")}" "{what}</p>
            <Banner mood=Mood::Warn>
                <p>{t("safeguarding-raise-first")}" "{(!duty_line.is_empty()).then_some(duty_line)}</p>
            </Banner>
            <p>{t("safeguarding-raise-lead")}</p>
            <Form<Raise> once=true carried=true class="measure">
                {of}
                <Choices name="urgency" legend=t("safeguarding-urgency") options=urgencies.collect()/>
                <TextArea name="what" label=t("safeguarding-what") hint=t("safeguarding-what-hint") rows=4/>
                <TextArea name="why" label=t("safeguarding-why") hint=t("safeguarding-why-hint") rows=4/>
                <TextArea name="done" label=t("safeguarding-done") hint=t("safeguarding-done-hint") rows=3/>
                <div class="row">
                    <Button kind=ButtonKind::Danger>{t("safeguarding-raise")}</Button>
                    <LinkButton href=back kind=ButtonKind::Plain>{t("safeguarding-not-now")}</LinkButton>
                </div>
            </Form<Raise>>
        },
    )
}

/// The choice of what it is about; none if it can only be about the voice.
fn about(kin: &RelatedVoices) -> Option<AnyView> {
    let several = |key: &str, n: usize| tr(key, &[("n", n.into())]);
    let mut picks = vec![ChoiceOption::new(About::Voice.key(), t("safeguarding-about-voice"))];
    if kin.pictures > 0 {
        picks.push(ChoiceOption::new(About::Picture.key(), t("safeguarding-about-picture")));
    }
    if kin.response.len() > 1 {
        let hint = several("safeguarding-about-voices", kin.response.len());
        picks.push(ChoiceOption::new(About::Response.key(), t("safeguarding-about-response")).hint(hint));
    }
    if kin.times > 1 {
        let hint = several("safeguarding-about-voices", kin.under_receipt.len());
        picks.push(ChoiceOption::new(About::Pattern.key(), t("safeguarding-about-pattern")).hint(hint));
    }
    let asked = RequestContext::current().query("about").filter(|key| picks.iter().any(|pick| pick.value == *key));
    let chosen = asked.unwrap_or_else(|| About::Voice.key().to_owned());
    (picks.len() > 1).then(|| {
        view! { <Choices name="about" legend=t("safeguarding-about-what") options=picks selected=vec![chosen]/> }
            .into_any()
    })
}
