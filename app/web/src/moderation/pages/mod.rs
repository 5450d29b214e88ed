//! The pages of moderation: the queue, one voice, a burst, and routing to a panel.

pub(crate) mod burst;
pub(crate) mod context;
pub(crate) mod decisions;
pub(crate) mod details;
pub(crate) mod filters;
pub(crate) mod item;
pub(crate) mod left;
pub(crate) mod original;
pub(crate) mod picture;
pub(crate) mod pictures;
pub(crate) mod preview;
pub(crate) mod queue;
pub(crate) mod routing;
pub(crate) mod share_options;
pub(crate) mod similar;
pub(crate) mod status;
pub(crate) mod times;

use std::collections::HashMap;

use leptos::prelude::*;

use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    paths,
    voices::model::{Source, VoiceState},
};
use platform::{
    guard::{Cx, Grant},
    i18n::{LangText, href, t},
    request::RequestContext,
};
use store::voices::{moderation::Filter, themes};
use ui::{Script, Tag, TagKind, frame::Audience};

/// The themes' names in the reader's language, by key, and their order.
pub struct Themes {
    order: Vec<String>,
    retired: Vec<String>,
    names: HashMap<String, LangText>,
}

impl Themes {
    async fn load<R: Grant>(cx: &Cx<R>) -> Result<Self, AppError> {
        let all = themes(cx).await?;
        Ok(Self {
            order: all.iter().map(|theme| theme.key.clone()).collect(),
            retired: all.iter().filter(|theme| theme.retired).map(|theme| theme.key.clone()).collect(),
            names: all.into_iter().map(|theme| (theme.key, LangText::of(&theme.name))).collect(),
        })
    }

    /// The themes that are offered, with those that were chosen before.
    fn offered(&self, chosen: &[String]) -> impl Iterator<Item = &String> {
        self.order.iter().filter(move |key| chosen.contains(key) || !self.retired.contains(key))
    }

    fn name(&self, key: Option<&str>) -> LangText {
        key.and_then(|key| self.names.get(key)).cloned().unwrap_or_else(|| t("moderation-theme-none").into())
    }

    /// The names of several, with commas between; where there are none, the words for that.
    fn names<'k>(&self, keys: impl IntoIterator<Item = &'k String>) -> AnyView {
        let names: Vec<_> = keys.into_iter().map(|key| self.name(Some(key))).collect();
        if names.is_empty() {
            return self.name(None).into_any();
        }
        let names = names.into_iter().enumerate();
        names.map(|(n, name)| view! { {(n > 0).then_some(", ")}{name} }).collect_view().into_any()
    }
}

fn source_words(source: Source) -> String {
    t(match source {
        Source::Tell => "moderation-source-tell",
        Source::Survey => "moderation-source-survey",
        Source::Pledge => "moderation-source-pledge",
        Source::PledgeAdult => "moderation-source-pledge-adult",
    })
}

fn state_tag(state: VoiceState) -> impl IntoView {
    let (kind, key) = match state {
        VoiceState::New => (TagKind::Plain, "moderation-state-new"),
        VoiceState::InReview => (TagKind::Waiting, "moderation-state-in-review"),
        VoiceState::Shared => (TagKind::Done, "moderation-state-shared"),
        VoiceState::SharedRedacted => (TagKind::Done, "moderation-state-shared-redacted"),
        VoiceState::Held => (TagKind::Waiting, "moderation-state-held"),
        VoiceState::NotShared => (TagKind::Plain, "moderation-state-not-shared"),
        VoiceState::Withdrawn => (TagKind::Plain, "moderation-state-withdrawn"),
    };
    view! { <Tag kind text=t(key)/> }
}

/// A page below the queue: the way back, title, introduction and body.
fn under_queue(title: String, lead: String, body: AnyView) -> Result<PageResponse, AppError> {
    let heading = title.clone();
    html(
        title,
        Audience::Staff,
        view! {
            <p><a href=href(paths::moderation::Queue)>{t("moderation-back")}</a></p>
            <h1>{heading}</h1>
            <p>{lead}</p>
            {body}
        },
    )
}

/// The keyboard shortcuts of a page, and how to turn them off (WCAG 2.1.4). The script that handles them shows this.
fn keys(keys: &[(&'static str, &'static str)]) -> impl IntoView + use<> {
    let list: Vec<_> = keys
        .iter()
        .chain(&[("?", "moderation-key-help")])
        .map(|(key, does)| view! { <li><kbd>{*key}</kbd>" "{t(does)}</li> })
        .collect();
    view! {
        <details class="keys noprint" hidden data-on=t("moderation-keys-on") data-off=t("moderation-keys-off")>
            <summary>{t("moderation-keys")}</summary>
            <ul class="row plain">{list}</ul>
            <button type="button" class="button plain">{t("moderation-keys-off")}</button>
        </details>
        <Script name="keys"/>
    }
}

/// The filter in the address, with which the officer came from the queue.
fn looked_at() -> Filter {
    Filter::read(&RequestContext::current().query).unwrap_or_default()
}

/// That filter as a hidden field, so that the next voice is of the same part of the queue.
fn queue_field() -> impl IntoView {
    view! { <input type="hidden" name="queue" value=looked_at().query()/> }
}
