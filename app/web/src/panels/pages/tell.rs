//! The page on which a clerk writes *what was done*, and on which it is released, corrected and taken back.

use leptos::prelude::*;

use super::{panel_path, saying, up};
use crate::{
    page::{PageResponse, html},
    panels::actions::TellDone,
};
use domain::{error::AppError, ids::ActionId, release::model::Kind};
use platform::{
    guard::{PanelReader, Releaser, require},
    i18n::{InWords as _, lang, t, tr},
    request::RequestContext,
};
use store::{panels::ToTell, release::Subject};
use ui::{Banner, Button, ChoiceOption, Choices, Fact, Facts, form::Form, frame::Audience};

/// `/panels/{slug}/actions/{id}`
pub async fn show() -> Result<PageResponse, AppError> {
    let releaser = require::<Releaser>().await?;
    let cx = releaser.also::<PanelReader>()?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let hats = store::panels::saying::hats(&cx, panel.id).await?;
    if !hats.reads() {
        return Err(AppError::Forbidden);
    }
    let id: ActionId = req.parse("id")?;
    let told = store::panels::to_tell(&releaser, panel.id, id).await?;
    let names = store::panels::saying::names(&releaser, &told.history).await?;
    let facts = vec![
        Fact::new(t("panels-action-what"), told.what.clone()),
        Fact::new(t("panels-action-owner"), told.owner.clone()),
        Fact::new(t("panels-action-done"), told.done_on.date_text(lang())),
    ];
    let subject = Subject { kind: Kind::Done, id: id.0 };
    let form = if told.replies.is_empty() {
        view! { <Banner>{t("panels-tell-nobody")}</Banner> }.into_any()
    } else if hats.clerk {
        form(&panel.slug, id, &told)
    } else {
        ().into_any()
    };
    let state = told
        .history
        .head
        .said
        .map(|said| said.state)
        .or_else(|| told.public.as_ref().map(|_| domain::release::model::State::Released));
    let (title, history) = (t("panels-tell"), &told.history);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <p>{t("panels-tell-text")}</p>
            <Facts facts=facts/>
            {saying::state_tag(state, history.waits.is_some())}
            {saying::waits(&panel.slug, subject, history, &names, hats)}
            {saying::public(told.public.as_ref(), history)}
            {form}
            {told.public.is_some().then(|| saying::withdrawing(&panel.slug, subject, history, hats))}
            {saying::before(history, &names)}
        },
    )
}

fn form(slug: &str, id: ActionId, told: &ToTell) -> AnyView {
    let history = &told.history;
    let words = history.waits.as_ref().map(|waits| &waits.words).or(told.public.as_ref());
    let words = words.or_else(|| history.released.first().map(|version| &version.words)).cloned().unwrap_or_default();
    // At first all replies under this item are ticked, later those that were chosen.
    let chosen =
        if words.under.is_empty() { told.replies.iter().map(|r| r.reply.id).collect() } else { words.under.clone() };
    let picks = told.replies.iter().map(|r| {
        let day = r.reply.at.date_text(lang());
        let whom = tr("panels-tell-reply", &[("day", day.into()), ("n", r.voices.len().into())]);
        ChoiceOption::new(r.reply.id.to_string(), &r.reply.text).hint(whom)
    });
    let picks = picks.collect();
    let (slug, revision) = (slug.to_owned(), history.head.revision.to_string());
    let (text, reason) = (words.text, saying::reason(history, told.public.is_some()));
    view! {
        <Form<TellDone>>
            <input type="hidden" name="slug" value=slug/>
            <input type="hidden" name="action" value=id.to_string()/>
            <input type="hidden" name="revision" value=revision/>
            <Choices
                name="replies"
                legend=t("panels-tell-whom")
                hint=t("panels-tell-whom-hint")
                options=picks
                selected=chosen.iter().map(ToString::to_string).collect()
                multiple=true
            />
            {saying::twins("text", "panels-told", "panels-tell-hint", &text, 4)}
            {reason}
            <Button>{t("panels-tell-button")}</Button>
        </Form<TellDone>>
    }
    .into_any()
}
