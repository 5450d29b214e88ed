//! A voice's whole history: each decision, each reading of the original, each concern and each opening
//! of its link, from the audit log.

use leptos::prelude::*;

use crate::{
    error::AppError,
    i18n::{knows, lang, t},
    ids::VoiceId,
    people,
    platform::{
        audit,
        guard::{Cx, Officer},
    },
};

/// For an officer, to open under a voice's page.
pub async fn history(cx: &Cx<Officer>, voice: VoiceId) -> Result<AnyView, AppError> {
    let entries = audit::of_subject(cx.db(), &voice.to_string()).await?;
    let actors: Vec<_> = entries.iter().filter_map(|entry| entry.actor).collect();
    let names = people::store::names(cx.db(), &actors).await?;
    let items = entries.into_iter().map(|entry| {
        let action = entry.action.strip_prefix("voice.").unwrap_or(&entry.action).replace(['_', '.'], "-");
        let key = format!("safeguarding-history-{action}");
        let what = if knows(&key) { t(&key) } else { entry.action.clone() };
        let who = entry.actor.and_then(|actor| names.get(&actor).cloned());
        let what = who.map_or_else(|| what.clone(), |who| format!("{what}, {who}"));
        view! { <li><span class="when">{entry.at.moment_text(lang())}</span>" "{what}</li> }
    });
    let items = items.collect_view();
    Ok(view! {
        <details class="card">
            <summary>{t("safeguarding-history")}</summary>
            <ol class="plain">{items}</ol>
        </details>
    }
    .into_any())
}
