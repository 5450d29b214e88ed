//! Figures, papers and states of answers, as every page draws them.

use leptos::prelude::*;

use crate::pledge::evidence::shown::with_unit;
use domain::{
    lang::Localized,
    pledge::figures::Unit,
    questions::{
        answering::{ShownFigure, shown},
        asking::AskingState,
    },
};
use platform::i18n::{LangText, lang, t, tr};
use store::{
    questions::reading::{Asking, Paper},
    voices::SharedVoice,
};
use ui::{Quote, Tag, TagKind};

/// A figure with its unit; a number of children that is too small is said to be below what is shown.
pub(super) fn figure((amount, unit): (i64, Unit), fewest: i64) -> String {
    match shown(amount, unit, fewest) {
        ShownFigure::Plain(amount, unit) => with_unit(unit, amount),
        ShownFigure::Fewer(than) => tr("questions-fewer", &[("n", than.into())]),
    }
}

/// `12 pages, 1.4 MB`
pub(super) fn size_text(paper: Paper) -> String {
    let tenths = paper.bytes.saturating_mul(10) / (1024 * 1024);
    let size = if tenths >= 10 {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    } else {
        format!("{} KB", (paper.bytes / 1024).max(1))
    };
    match paper.pages {
        Some(pages) => format!("{}, {size}", tr("agenda-paper-pages", &[("n", pages.into())])),
        None => size,
    }
}

/// A link to the paper of an answer.
pub(super) fn paper(to: String, paper: Paper) -> AnyView {
    view! { <p><a href=to>{t("questions-paper")}</a>" "<span class="soft small">"PDF, "{size_text(paper)}</span></p> }
        .into_any()
}

/// What was written, in the reader's language where it is there.
pub(super) fn words(text: &Localized) -> Option<AnyView> {
    let said = LangText::of(text);
    (!said.is_empty()).then(|| view! { <p class="words" dir="auto">{said}</p> }.into_any())
}

/// How far a question has come.
pub(super) fn state_tag(asking: &Asking) -> AnyView {
    let (kind, key) = match asking.state {
        AskingState::Asked if asking.overdue => (TagKind::Alarm, "questions-state-overdue"),
        AskingState::Asked => (TagKind::Waiting, "questions-state-asked"),
        AskingState::Answered => (TagKind::Waiting, "questions-state-answered"),
        AskingState::Satisfactory => (TagKind::Done, "questions-state-satisfactory"),
        AskingState::Unsatisfactory => (TagKind::Alarm, "questions-state-unsatisfactory"),
        AskingState::Withdrawn => (TagKind::Plain, "questions-state-withdrawn"),
    };
    view! { <Tag kind=kind text=t(key)/> }.into_any()
}

/// What young people have said, in their words.
pub(super) fn quotes(voices: Vec<SharedVoice>) -> Vec<AnyView> {
    let quote = |voice: SharedVoice| {
        let translation = voice.translated_for(lang());
        view! { <Quote text=voice.text lang=voice.lang translation/> }.into_any()
    };
    voices.into_iter().filter(|voice| !voice.text.is_empty()).map(quote).collect()
}
