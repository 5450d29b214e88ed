//! The page of one voice: the facts, its words for the officer who has claimed it, and what can be done with it.

use leptos::prelude::*;

use super::{
    decisions::decisions,
    details::{concerns, details},
    keys, looked_at, original,
    share_options::ShareOptions,
    similar, source_words, state_tag,
    status::{outcome, status},
};
use crate::{
    complaints,
    moderation::history::history,
    page::{PageResponse, html},
    safeguarding,
};
use domain::{
    error::AppError, ids::VoiceId, moderation::lifecycle::reference, paths, role::Role, surveys::model::Privacy,
    voices::model::VoiceState,
};
use platform::{
    audit,
    guard::{ConcernReader, Cx, Officer, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::voices::moderation::{Case, came_with, case, draft_of};
use ui::{Banner, Panes, Tag, TagKind, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let id: VoiceId = RequestContext::current().parse("id")?;
    let case = case(&cx, id).await?;
    let mine = case.voice.is_held_by(cx.me()?);
    let said = if mine {
        let name = if case.privacy == Privacy::Named { store::voices::name_of(&cx, id).await? } else { None };
        Some((store::voices::original(&cx, id).await?, name))
    } else {
        None
    };
    let title = format!("{} {}", source_words(case.source), reference(id));
    let entries = audit::of_subject(&cx.also::<ConcernReader>()?, &id.to_string()).await?;
    let facts = details(&cx, &case, &entries, said.as_ref().and_then(|(_, name)| name.clone())).await?;
    let concerns = concerns(&cx, id).await?;
    let alarm = safeguarding::alarm::pages::beside(&cx, id, mine).await?;
    let asking = asking(&cx, &case).await?;
    let came_with = came_with(&cx, id, case.burst).await?.map(|(burst, others)| {
        let to = href(paths::moderation::Burst(burst));
        let words = tr("moderation-burst-with", &[("n", others.into())]);
        view! { <Banner><p>{words}" "<a href=to>{t("moderation-burst-see")}</a></p></Banner> }
    });
    let history = history(&cx, entries).await?;
    let status = status(&cx, &case).await?;
    let officers = store::people::holders(&cx, Role::Officer).await?;
    let me = cx.me()?;
    let beside = {
        let case = case.clone();
        move || if mine { decisions(&case, &officers, me).into_any() } else { status.draw(&case).into_any() }
    };
    let main = match &said {
        Some((words, _)) => {
            let draft = draft_of(&cx, id).await?;
            let asked = ShareOptions::load(&cx, &case, draft.clone()).await?;
            let alike = similar::suggested(&cx, &case, words).await?;
            view! { {original::tool(&case, words, draft.as_ref(), asked)} {alike} }.into_any()
        }
        None => outcome(&case),
    };
    let complaint = complaints::pages::beside(&cx, id).await?;
    let together = similar::together(&cx, &case).await?;
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(looked_at().on(paths::moderation::Queue))>{t("moderation-back")}</a></p>
            <div class="row"><h1>{title}</h1>{state_tag(case.voice.state())}{case.flagged.then(|| view! { <Tag kind=TagKind::Alarm text=t("moderation-flagged")/> })}</div>
            {concerns}
            {alarm}
            {asking}
            {came_with}
            {facts}
            <Panes beside=beside>{main}{together}</Panes>
            {complaint}
            {history}
            {mine.then(|| keys(&[("a", "moderation-key-accept"), ("s", "moderation-key-share"), ("h", "moderation-key-hold"), ("d", "moderation-key-decline"), ("p", "moderation-key-pass"), ("e", "moderation-key-concern")]))}
        },
    )
}

/// Why this officer is asked to look: another's note, or that two officers are needed.
async fn asking(cx: &Cx<Officer>, case: &Case) -> Result<Vec<AnyView>, AppError> {
    let asked: Vec<_> = case.passed.iter().flat_map(|passed| [passed.to, passed.by]).chain(case.agreed_by).collect();
    let names = store::people::names_of(cx, &asked).await?;
    let name = |of| names.get(&of).cloned().unwrap_or_default();
    let open = !matches!(case.voice.state(), VoiceState::Shared | VoiceState::SharedRedacted | VoiceState::NotShared);
    let passed = case.passed.clone().filter(|_| open).map(|passed| {
        let gaps = [("name", name(passed.by).into()), ("other", name(passed.to).into())];
        view! { <Banner><p>{tr("moderation-passed", &gaps)}</p><blockquote dir="auto">{passed.note}</blockquote></Banner> }
            .into_any()
    });
    let agreed = case.agreed_by.filter(|_| open).map(|by| {
        let words = tr("moderation-agreed-by", &[("name", name(by).into())]);
        view! { <Banner><p>{words}</p></Banner> }.into_any()
    });
    Ok(passed.into_iter().chain(agreed).collect())
}
