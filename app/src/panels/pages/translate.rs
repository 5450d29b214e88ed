//! Where a reply gets the language it was not written in.

use leptos::prelude::*;

use super::{asked, meeting_path, up};
use crate::{
    error::AppError,
    form::Form,
    i18n::t,
    ids::ReplyId,
    page::{Answer, Audience, Req, html},
    panels::{actions::Translate, store},
    platform::guard::{PanelReader, Role, require},
    ui::{Button, TextArea},
};

pub async fn show() -> Result<Answer, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    if !(cx.is(Role::Clerk) || cx.is(Role::PanelMember) && store::sits_on(&cx, panel.id).await?) {
        return Err(AppError::Forbidden);
    }
    let id: ReplyId = Req::current().parse("reply")?;
    let ids = store::voices_of(&cx, meeting.id).await?;
    let found = store::replies_to(&cx, &ids).await?.into_iter().find(|r| r.reply.id == id);
    let reply = found.ok_or(AppError::NotFound)?.reply;
    // What is there is shown; what is missing is asked for.
    let part = |name: &str, label: &str, stands: &str, asked: bool| {
        if !stands.is_empty() {
            view! { <h2>{t(label)}</h2><p class="words">{stands.to_owned()}</p> }.into_any()
        } else if asked {
            view! { <TextArea name=name label=t(label)/> }.into_any()
        } else {
            ().into_any()
        }
    };
    let changed = !reply.changed.en.is_empty() || !reply.changed.cy.is_empty();
    let title = t("panels-translate");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(&format!("{}/pack", meeting_path(&panel, &meeting)), t("panels-pack"))}
            <h1>{title}</h1>
            <Form<Translate>>
                <input type="hidden" name="slug" value=panel.slug.clone()/>
                <input type="hidden" name="meeting" value=meeting.id.to_string()/>
                <input type="hidden" name="reply" value=id.to_string()/>
                {part("text_en", "panels-reply-en", &reply.text.en, true)}
                {part("text_cy", "panels-reply-cy", &reply.text.cy, true)}
                {part("changed_en", "panels-changed-en", &reply.changed.en, changed)}
                {part("changed_cy", "panels-changed-cy", &reply.changed.cy, changed)}
                <Button>{t("panels-translate-button")}</Button>
            </Form<Translate>>
        },
    )
}
