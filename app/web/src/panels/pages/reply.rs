//! The page on which a panel member replies to young people.

use std::collections::HashSet;

use leptos::prelude::*;

use super::{asked, groups, up};
use crate::{
    page::{Answer, html},
    panels::actions::Reply,
};
use domain::{error::AppError, lang::Lang, paths};
use platform::{
    guard::{PanelMember, PanelReader, require},
    i18n::{lang, langs, t, tr},
    request::Req,
};
use ui::{Button, Choices, Pick, TextArea, form::Form, frame::Audience};

pub async fn show() -> Result<Answer, AppError> {
    let member = require::<PanelMember>().await?;
    let cx = member.also::<PanelReader>()?;
    let (panel, meeting) = asked(&cx).await?;
    if !store::panels::sits_on(&cx, panel.id).await? {
        return Err(AppError::Forbidden);
    }
    if !meeting.state.is_published() {
        return Err(AppError::conflict("panels-illegal"));
    }
    let theme = Req::current().asked("theme").unwrap_or_default();
    let ids = store::panels::voices_of(&cx, meeting.id).await?;
    let mut answers = store::panels::replies_to(&cx, &ids).await?;
    answers.extend(store::panels::drafts_to(&cx, &ids).await?);
    let answered: HashSet<_> = answers.into_iter().flat_map(|r| r.voices).collect();
    let found = groups(&cx, &ids, true).await?;
    let group = found.into_iter().find(|g| g.key.as_deref().unwrap_or_default() == theme).ok_or(AppError::NotFound)?;
    let voices: Vec<_> = group.voices.into_iter().filter(|v| !v.withdrawn).collect();
    // Voices with a reply are not ticked, so that they are not answered again by mistake.
    let ticked = voices.iter().filter(|v| !answered.contains(&v.id)).map(|v| v.id.to_string()).collect();
    let picks = voices
        .into_iter()
        .map(|v| {
            let pick = Pick::new(v.id.to_string(), v.text);
            if answered.contains(&v.id) { pick.hint(t("panels-answered")) } else { pick }
        })
        .collect();
    let title = tr("panels-reply-to", &[("theme", group.name.into())]);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Pack(&panel.slug, meeting.id), t("panels-pack"))}
            <h1>{title}</h1>
            <p>{t("panels-reply-text")}</p>
            <Form<Reply> once=true carried=true>
                <input type="hidden" name="slug" value=panel.slug.clone()/>
                <input type="hidden" name="meeting" value=meeting.id.to_string()/>
                <input type="hidden" name="theme" value=theme/>
                <Choices
                    name="voices"
                    legend=t("panels-reply-whom")
                    hint=t("panels-reply-whom-hint")
                    options=picks
                    selected=ticked
                    multiple=true
                />
                {texts()}
                <Button>{t("panels-reply-button")}</Button>
            </Form<Reply>>
        },
    )
}

/// The reply and what changed, in the council's languages, the reader's first.
fn texts() -> impl IntoView {
    let tags: Vec<_> = langs().into_iter().map(Lang::tag).collect();
    let texts = tags.iter().map(|l| {
        let hint = if *l == lang().tag() { t("panels-reply-hint") } else { t("panels-reply-other-hint") };
        view! { <TextArea name=format!("text_{l}") label=t(&format!("panels-reply-{l}")) hint=hint/> }
    });
    let changed = tags.iter().map(|l| {
        let hint = t("panels-changed-hint");
        view! { <TextArea name=format!("changed_{l}") label=t(&format!("panels-changed-{l}")) hint=hint rows=3/> }
    });
    view! { {texts.collect_view()}{changed.collect_view()} }
}
