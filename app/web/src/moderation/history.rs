//! A voice's whole history, from the audit log: each move, each reading of the original, each concern and each
//! opening of its link. The same under its own page and under a concern.

use leptos::prelude::*;

use domain::error::AppError;
use platform::{
    audit::Entry,
    guard::{Cx, Officer},
    i18n::{InWords as _, knows, lang, t},
};

/// The locales' key for an action.
fn key(action: &str) -> String {
    format!("moderation-history-{}", action.strip_prefix("voice.").unwrap_or(action).replace(['_', '.'], "-"))
}

/// For officers, folded. Several equal actions of one person in a row are shown once.
pub async fn history(cx: &Cx<Officer>, mut entries: Vec<Entry>) -> Result<impl IntoView + use<>, AppError> {
    let actors: Vec<_> = entries.iter().filter_map(|entry| entry.actor).collect();
    let names = store::people::names_of(cx, &actors).await?;
    entries.dedup_by(|next, last| next.action == last.action && next.actor == last.actor);
    let items: Vec<_> = entries
        .into_iter()
        .map(|entry| {
            // An action without words of its own is shown by its name.
            let what = Some(key(&entry.action)).filter(|key| knows(key)).map_or(entry.action, |key| t(&key));
            let who = entry.actor.and_then(|actor| names.get(&actor).cloned());
            let what = who.map_or_else(|| what.clone(), |who| format!("{what}, {who}"));
            view! { <li><span class="when">{entry.at.moment_text(lang())}</span>" "{what}</li> }
        })
        .collect();
    Ok(view! {
        <details class="card">
            <summary>{t("moderation-history")}</summary>
            <ol class="plain">{items}</ol>
        </details>
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_noted_of_a_voice_has_its_words() {
        let done = "agreed alarm_opened choices_read claimed concern_raised corrected declined entered held joined link_agreed link_asked \
                    link_opened link_read link_reason_read link_refused name_read no_danger original_read parted passed \
                    pattern_seen picture_covered picture_read picture_uncovered released shared withdrawn";
        for action in done.split_whitespace() {
            let key = key(&format!("voice.{action}"));
            assert!(knows(&key), "{key}");
        }
    }
}
