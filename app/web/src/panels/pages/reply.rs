//! The page on which a panel member replies to young people.

use std::collections::HashSet;

use leptos::prelude::*;

use super::{asked, groups, up};
use crate::{
    page::{PageResponse, html},
    panels::actions::Reply,
};
use domain::{error::AppError, paths};
use platform::{
    guard::{PanelMember, PanelReader, require},
    i18n::{t, tr},
    request::RequestContext,
};
use ui::{Button, ChoiceOption, Choices, Texts, form::Form, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let member = require::<PanelMember>().await?;
    let cx = member.also::<PanelReader>()?;
    let (panel, meeting) = asked(&cx).await?;
    if !store::panels::sits_on(&cx, panel.id).await? {
        return Err(AppError::Forbidden);
    }
    if !meeting.state.is_published() {
        return Err(AppError::conflict("panels-illegal"));
    }
    let theme = RequestContext::current().query("theme").unwrap_or_default();
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
            let pick = ChoiceOption::new(v.id.to_string(), v.text);
            if answered.contains(&v.id) { pick.hint(t("panels-answered")) } else { pick }
        })
        .collect();
    let title = tr("panels-reply-to", &[("theme", group.name.to_string().into())]);
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
    let (other_hint, hint) = (t("panels-reply-other-hint"), t("panels-changed-hint"));
    view! {
        <Texts name="text" label="panels-reply" hint=t("panels-reply-hint") other_hint=other_hint rows=5/>
        <Texts name="changed" label="panels-changed" hint=hint.clone() other_hint=hint rows=3/>
    }
}
