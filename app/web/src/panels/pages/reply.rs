//! The page on which a panel member replies to young people.

use std::collections::HashSet;

use leptos::prelude::*;

use super::{Group, asked, groups, up};
use crate::{
    page::{PageResponse, html},
    panels::actions::Reply,
};
use domain::{error::AppError, ids::ItemId, paths};
use platform::{
    guard::{Cx, PanelReader, Releaser, require},
    i18n::{LangText, t, tr},
    request::RequestContext,
};
use store::{panels::Meeting, voices::SharedVoice};
use ui::{Button, ChoiceOption, Choices, Texts, form::Form, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let writer = require::<Releaser>().await?;
    let cx = writer.also::<PanelReader>()?;
    let (panel, meeting) = asked(&cx).await?;
    if !store::panels::may_begin_reply(&cx, panel.id).await? {
        return Err(AppError::Forbidden);
    }
    if !meeting.state.is_published() {
        return Err(AppError::conflict("panels-illegal"));
    }
    let query = |name: &str| RequestContext::current().query(name).unwrap_or_default();
    let (theme, item): (String, Option<ItemId>) = (query("theme"), query("item").parse().ok());
    let ids = store::panels::voices_of(&cx, meeting.id).await?;
    let mut answers = store::panels::replies_to(&cx, &ids).await?;
    answers.extend(store::panels::drafts_to(&cx, &ids).await?);
    let answered: HashSet<_> = answers.into_iter().flat_map(|r| r.voices).collect();
    let found = groups(&cx, &ids, true).await?;
    let (about, voices) = if let Some(item) = item {
        of_item(&cx, &meeting, item, found).await?
    } else {
        let group = found.into_iter().find(|g| g.key.as_deref().unwrap_or_default() == theme);
        let group = group.ok_or(AppError::NotFound)?;
        (group.name.to_string(), group.voices)
    };
    let voices: Vec<_> = voices.into_iter().filter(|v| !v.withdrawn).collect();
    // Voices with a reply are not ticked, so that they are not answered again by mistake.
    let ticked: Vec<_> = voices.iter().filter(|v| !answered.contains(&v.id)).map(|v| v.id.to_string()).collect();
    let picks: Vec<_> = voices
        .into_iter()
        .map(|v| {
            let pick = ChoiceOption::new(v.id.to_string(), v.text);
            if answered.contains(&v.id) { pick.hint(t("panels-answered")) } else { pick }
        })
        .collect();
    let whom = if picks.is_empty() {
        view! { <p>{t("panels-reply-no-voices")}</p> }.into_any()
    } else {
        view! {
            <Choices
                name="voices"
                legend=t("panels-reply-whom")
                hint=t("panels-reply-whom-hint")
                options=picks
                selected=ticked
                multiple=true
            />
        }
        .into_any()
    };
    let text = if item.is_some() { "panels-reply-pledge-text" } else { "panels-reply-text" };
    let title = tr("panels-reply-to", &[("theme", about.into())]);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Pack(&panel.slug, meeting.id), t("panels-pack"))}
            <h1>{title}</h1>
            <p>{t(text)}</p>
            <Form<Reply> once=true carried=true>
                <input type="hidden" name="slug" value=panel.slug.clone()/>
                <input type="hidden" name="meeting" value=meeting.id.to_string()/>
                <input type="hidden" name="theme" value=theme/>
                <input type="hidden" name="item" value=item.map(|item| item.to_string()).unwrap_or_default()/>
                {whom}
                {texts()}
                <Button>{t("panels-reply-button")}</Button>
            </Form<Reply>>
        },
    )
}

/// The statement that an item is about, and the voices on it.
///
/// # Errors
/// `NotFound` for an item that is about none, or is not on this agenda.
async fn of_item(
    cx: &Cx<PanelReader>,
    meeting: &Meeting,
    id: ItemId,
    found: Vec<Group>,
) -> Result<(String, Vec<SharedVoice>), AppError> {
    let items = store::panels::items(cx, meeting.id).await?;
    let item = items.into_iter().find(|one| one.id == id && one.statement.is_some()).ok_or(AppError::NotFound)?;
    let voices = found.into_iter().flat_map(|group| group.voices).filter(|voice| item.voices.contains(&voice.id));
    Ok((LangText::of(&item.title).to_string(), voices.collect()))
}

/// The reply and what changed, in the council's languages, the reader's first.
fn texts() -> impl IntoView {
    let (other_hint, hint) = (t("panels-reply-other-hint"), t("panels-changed-hint"));
    view! {
        <Texts name="text" label="panels-reply" hint=t("panels-reply-hint") other_hint=other_hint rows=5/>
        <Texts name="changed" label="panels-changed" hint=hint.clone() other_hint=hint rows=3/>
    }
}
