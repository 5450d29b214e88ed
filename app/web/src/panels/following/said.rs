//! What owners say was done, for clerk and chair on the panel's page; the clerk answers.

use leptos::prelude::*;

use super::actions::AnswerReport;
use domain::{error::AppError, panels::model::PanelName, role::Role};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{InWords as _, lang, t, tr},
};
use store::panels::{Action, following, saying};
use ui::{Button, ButtonKind, form::Form};

/// Nothing if nobody has said anything that waits.
pub(crate) async fn said(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    actions: &[Action],
) -> Result<Option<AnyView>, AppError> {
    let clerk = cx.is(Role::Clerk);
    if !clerk && !saying::chairs(cx, Some(panel.id)).await? {
        return Ok(None);
    }
    let waiting = following::waiting(cx, panel.id).await?;
    let rows = waiting.into_iter().filter_map(|said| {
        let of = actions.iter().find(|action| action.id == said.action)?;
        let by = tr("follow-said-by", &[("name", of.owner.clone().into()), ("day", said.at.date_text(lang()).into())]);
        let answer = clerk.then(|| answer(panel, said.id.to_string()));
        Some(view! {
            <li>
                <b dir="auto">{of.what.clone()}</b>
                <p class="soft">{by}</p>
                <blockquote class="written" dir="auto">{said.text}</blockquote>
                {answer}
            </li>
        })
    });
    let rows: Vec<_> = rows.collect();
    Ok((!rows.is_empty())
        .then(|| view! { <section><h2>{t("follow-waiting")}</h2><ul class="plain">{rows}</ul></section> }.into_any()))
}

fn answer(panel: &PanelName, id: String) -> AnyView {
    let slug = panel.slug.clone();
    view! {
        <Form<AnswerReport>>
            <input type="hidden" name="slug" value=slug/>
            <input type="hidden" name="action_report" value=id/>
            <div class="row">
                <Button kind=ButtonKind::Quiet name="answer" value="accept">{t("follow-accept")}</Button>
                <Button kind=ButtonKind::Plain name="answer" value="send_back">{t("follow-send-back")}</Button>
            </div>
        </Form<AnswerReport>>
    }
    .into_any()
}
