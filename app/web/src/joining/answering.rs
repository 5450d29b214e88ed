//! Where officers read who wants to join, and answer.

use leptos::prelude::*;

use super::{actions::AnswerJoining, when};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    ids::JoinId,
    joining::{JoinState, KEPT_FOR},
    paths,
};
use platform::{
    guard::{Cx, Officer, require},
    i18n::{InWords as _, href, lang_name, languages, t, tr},
    request::RequestContext,
};
use store::joining::{self, Opened, answering::Listed};
use ui::{
    Button, ChoiceOption, Choices, Empty, Fact, Facts, Head, Input, Kind, Table, Tag, TagKind, TextArea, form::Form,
    frame::Audience,
};

impl Guarded for paths::joining::List {
    type Grant = Officer;
}

fn state_tag(cx: &Cx<Officer>, one: &Listed) -> AnyView {
    let (kind, key) = match one.state {
        JoinState::Asked if cx.now() > one.due_at => (TagKind::Alarm, "joining-state-late"),
        JoinState::Asked => (TagKind::Waiting, "joining-state-asked"),
        JoinState::Yes => (TagKind::Done, "joining-state-yes"),
        JoinState::Later => (TagKind::Plain, "joining-state-later"),
        JoinState::TakenBack => (TagKind::Plain, "joining-state-taken-back"),
    };
    view! { <Tag kind=kind text=t(key)/> }.into_any()
}

/// `/joining`: nothing of what anybody has said.
pub(super) async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::joining::List>>().await?;
    let all = joining::requests(&cx).await?;
    let title = t("joining-list-title");
    let lang = cx.lang();
    let row = |one: &Listed| {
        let to = href(paths::joining::One(one.id));
        vec![
            view! { <a href=to>{tr("joining-asked-on", &[("day", one.asked_at.date_text(lang).into())])}</a> }
                .into_any(),
            one.due_at.date_text(lang).into_any(),
            state_tag(&cx, one),
        ]
    };
    let shown = if all.is_empty() {
        view! { <Empty title=t("joining-none")/> }.into_any()
    } else {
        let head = ["joining-request", "joining-due", "panels-state"].map(|key| Head::new(t(key)));
        let rows = all.iter().map(row).collect();
        view! { <Table caption=title.clone() head=head.into() rows=rows/> }.into_any()
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            <p>{t("joining-list-text")}" "{tr("joining-list-kept", &[("n", KEPT_FOR.into())])}</p>
            {shown}
        },
    )
}

/// `/joining/{id}`: what somebody has said; each look is in the audit log.
pub(super) async fn one() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let id: JoinId = RequestContext::current().parse("id")?;
    let found = joining::open(&cx, id).await?;
    let title = t("joining-one-title");
    let lang = cx.lang();
    let mut facts = vec![
        Fact::new(t("joining-due"), found.about.due_at.date_text(lang)),
        Fact::new(t("panels-state"), state_tag(&cx, &found.about)),
    ];
    if !languages().english_alone() {
        facts.push(Fact::new(t("people-lang"), lang_name(found.lang)));
    }
    let asked = found.asked.as_ref().map(|asked| {
        let words = [
            ("joining-name-staff", asked.name.clone()),
            ("joining-reach-staff", asked.reach.clone()),
            ("joining-words-staff", asked.words.clone()),
        ];
        let words = words.into_iter().filter(|(_, words)| !words.is_empty());
        let lines = words.map(|(key, words)| view! { <dt>{t(key)}</dt><dd class="written" dir="auto">{words}</dd> });
        view! { <dl class="facts">{lines.collect_view()}</dl> }
    });
    let answered = (!found.answer.is_empty()).then(|| {
        let words = found.answer.clone();
        view! { <h2>{t("joining-answered")}</h2><blockquote class="written" dir="auto">{words}</blockquote> }
    });
    let form = matches!(found.about.state, JoinState::Asked | JoinState::Later).then(|| form(id, &found));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::joining::List, t("joining-list-title"))}
            <h1>{title}</h1>
            <Facts facts=facts/>
            {asked}
            {answered}
            {form}
        },
    )
}

fn form(id: JoinId, found: &Opened) -> impl IntoView + use<> {
    let options =
        vec![ChoiceOption::new("yes", t("joining-answer-yes")), ChoiceOption::new("later", t("joining-answer-later"))];
    let name = found.asked.as_ref().map(|asked| asked.name.clone()).unwrap_or_default();
    view! {
        <section>
            <h2>{t("joining-answer")}</h2>
            <p>{t("joining-answer-text")}" "{when()}</p>
            <Form<AnswerJoining> once=true carried=true>
                <input type="hidden" name="joining" value=id.to_string()/>
                <Choices name="answer" legend=t("joining-answer-legend") options=options/>
                <TextArea name="words" label=t("joining-answer-words") hint=t("joining-answer-words-hint") rows=4/>
                <Input name="name" label=t("joining-invite-name") value=name maxlength=100 autocomplete="off"/>
                <Input
                    name="email"
                    label=t("joining-invite-email")
                    hint=t("joining-invite-email-hint")
                    kind=Kind::Email
                    autocomplete="off"
                />
                <Button>{t("joining-answer-button")}</Button>
            </Form<AnswerJoining>>
        </section>
    }
}
