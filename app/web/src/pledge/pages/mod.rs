//! The pledge's pages, and the tags they share.

pub(crate) mod cards;
pub(crate) mod claims;
mod easy_read;
pub(crate) mod progress;
pub(crate) mod public;
pub(crate) mod rounds;
pub(crate) mod statement;
pub(crate) mod verdicts;
mod why;

use leptos::prelude::*;

use domain::pledge::{
    model::{Finding, RoundState, Standing},
    published::{Published, published},
    rules::{Findings, Together},
};
use platform::i18n::{lang, t, tr};
use store::pledge::Round;
use ui::{Bar, BarChart, Tag, TagKind};

pub(crate) fn standing_word(standing: Standing) -> String {
    t(&format!("pledge-standing-{}", standing.key().replace('_', "-")))
}

/// The same where it stands alone: as a sentence begins.
pub(crate) fn standing_alone(standing: Standing) -> String {
    let word = standing_word(standing);
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn finding_word(finding: Finding) -> String {
    t(&format!("pledge-finding-{}", finding.key().replace('_', "-")))
}

/// The claim as a tag.
pub(crate) fn claim_tag(claim: Option<Standing>) -> impl IntoView {
    let kind = match claim {
        Some(Standing::Met) => TagKind::Done,
        Some(Standing::InProgress) => TagKind::Waiting,
        Some(Standing::NotMet) => TagKind::Alarm,
        Some(Standing::NotStarted) | None => TagKind::Plain,
    };
    view! { <Tag kind text=claim_words(claim)/> }
}

/// The claim in words: `Council: met`.
pub(crate) fn claim_words(claim: Option<Standing>) -> String {
    let word = claim.map_or_else(|| t("pledge-standing-none"), standing_word);
    tr("pledge-council-says", &[("what", word.into())])
}

/// What young people find as a tag, with the round.
pub(crate) fn found_tag(shown: Option<(&Round, Together)>) -> impl IntoView + use<> {
    let together = shown.map_or(Together::TooFew, |(_, together)| together);
    let round = shown.map(|(round, _)| round.title.get(lang()).to_owned());
    view! { {together_tag(together)} {round.map(|round| view! { " " <span class="soft">{round}</span> })} }
}

/// The same in words: `Young people: not kept (Autumn 2026)`.
pub(crate) fn found_words(shown: Option<(&Round, Together)>) -> String {
    let said = t(together_word(shown.map_or(Together::TooFew, |(_, together)| together)).1);
    match shown {
        Some((round, _)) => format!("{said} ({})", round.title.get(lang())),
        None => said,
    }
}

fn together_tag(together: Together) -> impl IntoView {
    let (kind, key) = together_word(together);
    view! { <Tag kind text=t(key)/> }
}

const fn together_word(together: Together) -> (TagKind, &'static str) {
    match together {
        Together::Kept => (TagKind::Done, "pledge-together-kept"),
        Together::Partly => (TagKind::Waiting, "pledge-together-partly"),
        Together::NotKept => (TagKind::Alarm, "pledge-together-not-kept"),
        Together::TooFew => (TagKind::Plain, "pledge-together-too-few"),
    }
}

/// The verdicts of one round as bars, as far as everybody may see them. While it is open only their number is shown:
/// otherwise somebody who looks before and after a verdict would see what it was. `in_a_word`: it is the round of which
/// the page says what young people find together; then enough have answered for that, if not for numbers.
fn verdict_chart(
    title: String,
    state: RoundState,
    findings: &Findings,
    (fewest, in_a_word): (i64, bool),
) -> impl IntoView {
    match published(state, findings, fewest) {
        Published::TooFew if in_a_word => {
            view! { <p>{tr("pledge-round-word-only", &[("title", title.into())])}</p> }.into_any()
        }
        Published::TooFew => view! { <p>{tr("pledge-round-too-few", &[("title", title.into())])}</p> }.into_any(),
        Published::Later { people } => {
            view! { <p>{tr("pledge-round-later", &[("title", title.into()), ("n", people.into())])}</p> }.into_any()
        }
        Published::People { people } => {
            let note = tr("pledge-round-people", &[("n", people.into())]);
            view! { <p>{title}": "{note}</p><p class="soft">{t("pledge-round-small")}</p> }.into_any()
        }
        Published::Figures { people, counts } => {
            let bars = Finding::ALL.into_iter().zip(counts);
            let bars =
                bars.map(|(finding, count)| Bar::new(finding_word(finding), Some(count.unsigned_abs()))).collect();
            let note = tr("pledge-round-people", &[("n", people.into())]);
            let threshold = u8::try_from(fewest).unwrap_or(u8::MAX);
            view! { <BarChart title note bars base=people.unsigned_abs() threshold hidden=t("responses-results-hidden")/> }
                .into_any()
        }
    }
}
