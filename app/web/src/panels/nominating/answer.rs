//! `/nominate/{key}`: an area answers whom it nominates, without an account.

use leptos::prelude::*;

use super::actions::Nominate;
use crate::{
    page::{PageResponse, html},
    panels::pages::day,
};
use domain::{
    error::AppError,
    panels::nominating::{LONGEST_NAME, NominationState},
};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, t, tr},
    request::RequestContext,
};
use store::panels::nominating::{self, Letter};
use ui::{
    Banner, Button, ChoiceOption, Choices, Fact, Facts, Input, Kind, Mood, TextArea, form::Form, frame::Audience,
};

pub(super) async fn answer() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let key = RequestContext::current().param("key").to_owned();
    let found = nominating::by_link(&cx, &key).await?;
    let council = cx.services().settings().await.council.get(cx.lang()).to_owned();
    let title = t("nominate-title");
    let panel = LangText::of(&found.facts.panel.name);
    let area = LangText::of(&found.facts.area);
    let asks = [("council", council.into()), ("panel", panel.to_string().into()), ("area", area.to_string().into())];
    let purpose = LangText::of(&found.purpose);
    let (role, champion) = (LangText::of(&found.facts.role), LangText::of(&found.facts.champion));
    let answered = answered(&found);
    let form = answered.is_none().then(|| form(key));
    let facts = facts(&found);
    html(
        title.clone(),
        Audience::Public,
        view! {
            <div class="measure">
                <p class="over">{panel}</p>
                <h1>{title}</h1>
                {answered}
                <p class="lead">{tr("nominate-lead", &asks)}</p>
                {(!purpose.is_empty()).then(|| view! { <p class="written" dir="auto">{purpose}</p> })}
                <Facts facts=facts/>
                {form}
                <section>
                    <h2>{t("role-name-area-representative")}</h2>
                    <div class="written" dir="auto">{role}</div>
                    <h3>{t("role-name-champion")}</h3>
                    <div class="written" dir="auto">{champion}</div>
                </section>
                <p class="soft">{t("nominate-privacy")}</p>
            </div>
        },
    )
}

fn facts(found: &Letter) -> Vec<Fact> {
    let mut facts = vec![Fact::new(t("nominations-due"), day(&found.letter.due_on))];
    if !found.facts.days.is_empty() {
        let days: Vec<_> = found.facts.days.iter().map(|of| day(of)).collect();
        facts.push(Fact::new(t("nominate-meetings"), days.join(", ")));
    }
    facts
}

/// What was answered, where it was: once.
fn answered(found: &Letter) -> Option<impl IntoView + use<>> {
    let letter = &found.letter;
    let from = letter.from_on.as_deref().map(day).unwrap_or_default();
    let words = match letter.state {
        NominationState::Asked => return None,
        NominationState::NotYet => tr("nominate-done-not-yet", &[("reason", letter.reason.clone().into())]),
        _ => tr("nominate-done", &[("name", letter.nominee.clone().into()), ("day", from.into())]),
    };
    Some(view! { <Banner mood=Mood::Good><p>{words}</p><p>{t("nominate-done-wrong")}</p></Banner> })
}

fn form(key: String) -> impl IntoView {
    let options = vec![
        ChoiceOption::new("nominate", t("nominate-somebody")),
        ChoiceOption::new("not_yet", t("nominate-not-yet")),
    ];
    view! {
        <Form<Nominate> carried=true class="card">
            <input type="hidden" name="key" value=key/>
            <Choices name="answer" legend=t("nominate-answer") options=options/>
            <Input
                name="nominee"
                label=t("nominate-name")
                hint=t("nominate-name-hint")
                maxlength=LONGEST_NAME
                autocomplete="off"
            />
            <Input name="from_day" label=t("nominate-from") kind=Kind::Date/>
            <TextArea name="reason" label=t("nominate-reason") hint=t("nominate-reason-hint") rows=3/>
            <Button>{t("nominate-send")}</Button>
        </Form<Nominate>>
    }
}
