//! Where a clerk tells young people what was done.

use leptos::prelude::*;

use super::{panel_path, up};
use crate::{
    error::AppError,
    form::Form,
    i18n::{lang, t, tr},
    page::{Answer, Audience, Req, html},
    panels::{actions::TellDone, store},
    platform::guard::{Clerk, PanelReader, require},
    ui::{Banner, Button, Choices, Fact, Facts, Pick, TextArea},
};

/// `/panels/{slug}/actions/{id}`
pub async fn show() -> Result<Answer, AppError> {
    let clerk = require::<Clerk>().await?;
    let cx = clerk.also::<PanelReader>()?;
    let req = Req::current();
    let panel = store::open(&cx, req.param("slug")).await?;
    let id = req.parse("id")?;
    let told = store::to_tell(&clerk, panel.id, id).await?;
    let facts = vec![
        Fact::new(t("panels-action-what"), told.what),
        Fact::new(t("panels-action-owner"), told.owner),
        Fact::new(t("panels-action-done"), told.done_on.date_text(lang())),
    ];
    let slug = panel.slug.clone();
    let form = if told.replies.is_empty() {
        view! { <Banner>{t("panels-tell-nobody")}</Banner> }.into_any()
    } else {
        // The first time, whoever was answered under this item; afterwards, whoever was chosen.
        let chosen = if told.under.is_empty() { told.replies.iter().map(|r| r.reply.id).collect() } else { told.under };
        let picks = told.replies.into_iter().map(|r| {
            let day = r.reply.at.date_text(lang());
            let whom = tr("panels-tell-reply", &[("day", day.into()), ("n", r.voices.len().into())]);
            Pick::new(r.reply.id.to_string(), r.reply.text.get(lang())).hint(whom)
        });
        view! {
            <Form<TellDone>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="action" value=id.to_string()/>
                <Choices
                    name="replies"
                    legend=t("panels-tell-whom")
                    hint=t("panels-tell-whom-hint")
                    options=picks.collect()
                    selected=chosen.iter().map(ToString::to_string).collect()
                    multiple=true
                />
                <TextArea name="text_en" label=t("panels-tell-en") hint=t("panels-tell-hint") value=told.text.en rows=4/>
                <TextArea name="text_cy" label=t("panels-tell-cy") hint=t("panels-reply-other-hint") value=told.text.cy rows=4/>
                <Button>{t("panels-tell-button")}</Button>
            </Form<TellDone>>
        }
        .into_any()
    };
    let title = t("panels-tell");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(&panel_path(&panel), panel.name.get(lang()))}
            <h1>{title}</h1>
            <p>{t("panels-tell-text")}</p>
            <Facts facts=facts/>
            {form}
        },
    )
}
