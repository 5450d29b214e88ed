//! People who are called to a meeting: the clerk's list, and their own short page.

use leptos::prelude::*;

use super::{day, plan::of, time_word};
use crate::{
    page::{PageResponse, html},
    panels::actions::{AnswerCall, Call, Uncall},
};
use domain::{
    error::AppError,
    ids::CalledId,
    panels::{
        model::{Answer, MeetingState, PanelName},
        papers::may_arrive,
        services::LONGEST_SERVICE,
    },
};
use platform::{
    guard::{Clerk, Cx, Visitor, require},
    i18n::{LangText, t},
    request::RequestContext,
};
use store::panels::{Item, Meeting, called::Called};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Fact, Facts, Input, Kind, Mood, Select, Tag, TagKind, TextArea,
    form::Form, frame::Audience,
};

fn answer_tag(answer: Option<Answer>) -> impl IntoView {
    let (kind, key) = match answer {
        None => (TagKind::Waiting, "called-no-answer"),
        Some(Answer::Coming) => (TagKind::Done, "called-coming"),
        Some(Answer::NotComing) => (TagKind::Alarm, "called-not-coming"),
    };
    view! { <Tag kind=kind text=t(key)/> }
}

/// Who is called to a meeting, for its clerk, and where they call somebody.
pub async fn section(
    cx: &Cx<Clerk>,
    panel: &PanelName,
    meeting: &Meeting,
    items: &[Item],
) -> Result<AnyView, AppError> {
    let called = store::panels::called::called_to(cx, meeting.id).await?;
    let open = may_arrive(Some(meeting.state));
    if called.is_empty() && !open {
        return Ok(().into_any());
    }
    let rows: Vec<_> = called.into_iter().map(|one| row(panel, one, open)).collect();
    let list = (!rows.is_empty()).then(|| view! { <ul class="plain stack">{rows}</ul> });
    let picks: Vec<_> = items.iter().map(|item| ChoiceOption::new(item.id.to_string(), &item.title)).collect();
    let about = of(panel, meeting);
    let form = open.then(|| {
        view! {
            <Form<Call>>
                {about}
                <Input name="called_name" label=t("agenda-paper-ask-name") maxlength=120/>
                <Input
                    name="called_mail"
                    label=t("agenda-paper-ask-mail")
                    kind=Kind::Email
                    maxlength=254
                    autocomplete="off"
                />
                <TextArea name="asked" label=t("called-asked") rows=3/>
                <Input
                    name="called_service"
                    label=t("called-service")
                    hint=t("called-service-hint")
                    maxlength=LONGEST_SERVICE
                />
                <Select name="called_item" label=t("called-item") options=picks empty=t("agenda-not-said")/>
                <Button kind=ButtonKind::Quiet>{t("called-button")}</Button>
            </Form<Call>>
        }
    });
    Ok(view! { <section><h2>{t("called-title")}</h2><p class="soft">{t("called-text")}</p>{list}{form}</section> }
        .into_any())
}

fn row(panel: &PanelName, one: Called, open: bool) -> AnyView {
    let (slug, name) = (panel.slug.clone(), one.name.clone());
    let end = open.then(|| {
        view! {
            <Form<Uncall>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="called" value=one.id.to_string()/>
                <Button kind=ButtonKind::Plain>{t("called-end")}<span class="vh">": "{name}</span></Button>
            </Form<Uncall>>
        }
    });
    view! {
        <li>
            <p><b dir="auto">{one.name}</b>" "{answer_tag(one.answer)}</p>
            <p class="soft" dir="auto">{one.mail}</p>
            <p class="words" dir="auto">{one.asked}</p>
            {end}
        </li>
    }
    .into_any()
}

/// `/called/{id}/{token}`
pub async fn own() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let (id, token): (CalledId, _) = (req.parse("id")?, req.param("token").to_owned());
    let own = store::panels::called::own(&cx, id, &token).await?;
    let panel = LangText::of(&own.panel);
    let title = panel.to_string();
    let meeting = own.meeting;
    let open = may_arrive(Some(meeting.state));
    let mut facts = vec![
        Fact::new(t("panels-day"), day(&meeting.held_on)),
        Fact::new(t("panels-time"), time_word(&meeting)),
        Fact::new(t("panels-place"), meeting.place.clone()),
    ];
    if let Some(begins) = own.begins {
        facts.push(Fact::new(t("called-begins"), begins));
    }
    if open && !meeting.video_link.is_empty() {
        let to = meeting.video_link.clone();
        facts.push(Fact::new(t("agenda-video"), view! { <a href=to.clone() rel="noreferrer">{to.clone()}</a> }));
    }
    let answer = own.called.answer;
    let button = |of: Answer, key: &str, kind: ButtonKind| {
        let (token, words) = (token.clone(), t(key));
        view! {
            <Form<AnswerCall>>
                <input type="hidden" name="called" value=id.to_string()/>
                <input type="hidden" name="token" value=token/>
                <input type="hidden" name="answer" value=of.key()/>
                <Button kind=kind>{words}</Button>
            </Form<AnswerCall>>
        }
    };
    let buttons = open.then(|| {
        view! {
            <p>{answer_tag(answer)}</p>
            <div class="row">
                {(answer != Some(Answer::Coming)).then(|| button(Answer::Coming, "called-will", ButtonKind::Primary))}
                {(answer != Some(Answer::NotComing)).then(|| button(Answer::NotComing, "called-will-not", ButtonKind::Quiet))}
            </div>
        }
    });
    let cancelled = meeting.state == MeetingState::Cancelled;
    html(
        title,
        Audience::Public,
        view! {
            <div class="measure">
                {cancelled.then(|| view! { <Banner mood=Mood::Bad>{t("panels-cancelled")}</Banner> })}
                <h1>{panel}</h1>
                <p class="lead">{t("called-lead")}" "<span dir="auto">{own.called.name}</span></p>
                <Facts facts=facts/>
                <h2>{t("called-asked-of-you")}</h2>
                <p class="words" dir="auto">{own.called.asked}</p>
                {buttons}
            </div>
        },
    )
}
