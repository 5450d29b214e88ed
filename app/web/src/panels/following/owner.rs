//! `/actions/{key}`: what somebody is to do, and where they say what was done.

use leptos::prelude::*;

use super::actions::ReportAction;
use crate::{
    page::{PageResponse, html},
    panels::pages::{action_tag, day},
};
use domain::{
    error::AppError,
    panels::{keys::field_key, model::ActionState, rules::action::is_overdue},
};
use platform::{
    guard::{Visitor, require},
    i18n::{InWords as _, LangText, lang, t, tr},
    request::RequestContext,
};
use store::panels::following::{self, Owned, Report};
use ui::{Button, Empty, TextArea, form::Form, frame::Audience};

pub(super) async fn owner() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let key = RequestContext::current().param("key").to_owned();
    let found = following::of_key(&cx, &key).await?;
    let today = store::panels::today(&cx);
    let panel = LangText::of(&found.panel);
    let rows: Vec<_> = found.actions.into_iter().map(|one| shown(&key, one, &today)).collect();
    let list = if rows.is_empty() {
        view! { <Empty title=t("follow-none")/> }.into_any()
    } else {
        view! { <div class="stack">{rows}</div> }.into_any()
    };
    let title = t("follow-title");
    html(
        title.clone(),
        Audience::Public,
        view! {
            <div class="measure">
                <p class="over">{panel}</p>
                <h1>{title}</h1>
                <p>{tr("follow-lead", &[("name", found.name.into())])}</p>
                {list}
            </div>
        },
    )
}

fn shown(key: &str, one: Owned, today: &str) -> AnyView {
    let overdue = is_overdue(one.state, &one.due_on, today);
    let said: Vec<_> = one.said.into_iter().map(report).collect();
    let form = (one.state == ActionState::Open).then(|| {
        let (key, id, name) = (key.to_owned(), one.id.to_string(), format!("said[{}]", field_key(one.id)));
        view! {
            <Form<ReportAction> carried=true>
                <input type="hidden" name="key" value=key/>
                <input type="hidden" name="action" value=id/>
                <TextArea name=name label=t("follow-said") hint=t("follow-said-hint") rows=3/>
                <Button>{t("follow-said-button")}</Button>
            </Form<ReportAction>>
        }
    });
    view! {
        <section class="card" id=format!("action-{}", one.id)>
            <h2 dir="auto">{one.what}</h2>
            <p>{tr("follow-due", &[("day", day(&one.due_on).into())])}" "{action_tag(one.state, overdue)}</p>
            {said}
            {form}
        </section>
    }
    .into_any()
}

fn report(report: Report) -> AnyView {
    let gaps = [("day", report.at.date_text(lang()).into())];
    let key = match report.accepted {
        None => "follow-said-waits",
        Some(true) => "follow-said-accepted",
        Some(false) => "follow-said-more",
    };
    view! { <p class="soft">{tr(key, &gaps)}</p><blockquote class="written" dir="auto">{report.text}</blockquote> }
        .into_any()
}
