//! `/questions/propose`: where a member proposes a question that a panel should ask, and reads what came of it.

use leptos::prelude::*;

use super::actions::{ProposeQuestion, TakeBackProposal};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    questions::proposing::{KEPT_FOR, ProposalState},
};
use platform::{
    guard::{Cx, Member, require},
    i18n::{InWords as _, LangText, t, tr},
};
use store::questions::proposing::{self, Mine};
use ui::{Button, ButtonKind, ChoiceOption, Empty, Select, TextArea, form::Form, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Member>().await?;
    let panels = store::panels::all(&cx).await?;
    let mine = proposing::mine(&cx).await?;
    let lines = mine.iter().map(|one| said(&cx, one)).collect_view();
    let form = if panels.is_empty() {
        view! { <Empty title=t("questions-propose-no-panel")/> }.into_any()
    } else {
        let panels = panels.iter().map(|panel| ChoiceOption::new(panel.id.to_string(), &panel.name)).collect();
        form(panels).into_any()
    };
    let title = t("questions-propose-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            <p class="lead">{t("questions-propose-lead")}</p>
            <p>{t("questions-propose-who-reads")}" "{tr("questions-propose-kept", &[("n", KEPT_FOR.into())])}</p>
            {form}
            {(!mine.is_empty()).then(|| view! { <section><h2>{t("questions-propose-mine")}</h2>{lines}</section> })}
        },
    )
}

fn form(panels: Vec<ChoiceOption>) -> impl IntoView {
    view! {
        <Form<ProposeQuestion> once=true>
            <Select name="panel" label=t("questions-propose-panel") options=panels/>
            <TextArea name="words" label=t("questions-propose-words") hint=t("questions-propose-words-hint") rows=4/>
            <Button>{t("questions-propose-button")}</Button>
        </Form<ProposeQuestion>>
    }
}

/// One that this member has made, and what came of it.
fn said(cx: &Cx<Member>, one: &Mine) -> AnyView {
    let gaps = [("day", one.at.date_text(cx.lang()).into()), ("panel", LangText::of(&one.panel).to_string().into())];
    let key = match one.state {
        ProposalState::Proposed => "questions-mine-proposed",
        ProposalState::Accepted => "questions-mine-accepted",
        ProposalState::Declined => "questions-mine-declined",
        ProposalState::TakenBack => "questions-mine-taken-back",
    };
    let written = |words: &String| {
        let words = words.clone();
        (!words.is_empty()).then(|| view! { <blockquote class="written" dir="auto">{words}</blockquote> })
    };
    let reply = written(&one.reply).map(|reply| view! { <p>{t("questions-mine-reply")}</p>{reply} });
    let waits = one.state == ProposalState::Proposed;
    let id = one.id.to_string();
    let back = waits.then(|| {
        view! {
            <Form<TakeBackProposal>>
                <input type="hidden" name="proposal" value=id/>
                <Button kind=ButtonKind::Quiet>{t("questions-mine-take-back")}</Button>
            </Form<TakeBackProposal>>
        }
    });
    view! { <article class="card"><p>{tr(key, &gaps)}</p>{written(&one.words)}{reply}{back}</article> }.into_any()
}
