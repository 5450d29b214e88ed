//! One reply: the waiting and the public words, and the forms to correct, translate and take it back.

use leptos::prelude::*;

use super::{asked, saying, up};
use crate::{
    page::{PageResponse, html},
    panels::actions::WriteReply,
};
use domain::{
    error::AppError,
    ids::ReplyId,
    paths,
    release::model::{Kind, State},
};
use platform::{
    guard::{PanelReader, Releaser, require},
    i18n::t,
    request::RequestContext,
};
use store::release::Subject;
use ui::{Banner, Button, ButtonKind, Mood, form::Form, frame::Audience};

/// `/panels/{slug}/reply/{meeting}/{reply}`
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Releaser>().await?;
    let (panel, meeting) = asked(&cx.also::<PanelReader>()?).await?;
    let id: ReplyId = RequestContext::current().parse("reply")?;
    let full = store::panels::saying::reply(&cx, panel.id, id).await?;
    let hats = store::panels::saying::hats(&cx, panel.id).await?;
    let nobody = !hats.officers_release && !store::panels::saying::has_chair(&cx, panel.id).await?;
    let subject = Subject { kind: Kind::Reply, id: id.0 };
    let (slug, history) = (panel.slug.clone(), &full.history);
    let (revision, public) = (history.head.revision.to_string(), full.public.is_some());
    let reason = saying::reason(history, public);
    let words = history.waits.as_ref().map(|waits| waits.words.clone()).or_else(|| full.public.clone());
    let last = || history.released.first().map(|version| version.words.clone());
    // The words that were taken back are in the form, to be improved.
    let words = words.or_else(last).unwrap_or_default();
    let write = hats.writes().then(move || {
        let key = if public { "release-correct" } else { "release-write" };
        view! {
            <section>
                <h2>{t(key)}</h2>
                <Form<WriteReply>>
                    <input type="hidden" name="slug" value=slug/>
                    <input type="hidden" name="meeting" value=meeting.id.to_string()/>
                    <input type="hidden" name="reply" value=id.to_string()/>
                    <input type="hidden" name="revision" value=revision/>
                    {saying::twins("text", "panels-reply", "panels-reply-hint", &words.text, 5)}
                    {saying::twins("changed", "panels-changed", "panels-changed-hint", &words.changed, 3)}
                    {reason}
                    <Button kind=ButtonKind::Quiet>{t("release-write-button")}</Button>
                </Form<WriteReply>>
            </section>
        }
    });
    let title = t("release-reply-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Pack(&panel.slug, meeting.id), t("panels-pack"))}
            <h1>{title}</h1>
            {saying::state_tag(Some(full.state), history.waits.is_some())}
            {(nobody && history.waits.is_some()).then(|| view! { <Banner mood=Mood::Warn>{t("release-nobody")}</Banner> })}
            {saying::waits(&panel.slug, subject, history, &full.names, hats)}
            {saying::public(full.public.as_ref(), history)}
            {write}
            {(full.state == State::Released).then(|| saying::withdrawing(&panel.slug, subject, history, hats))}
            {saying::before(history, &full.names)}
        },
    )
}
