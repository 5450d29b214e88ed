//! Marking answers as worrying: a tick for each answer, or for each end of a scale.

use leptos::prelude::*;

use crate::surveys::question_view::choice_words;
use domain::{
    lang::Lang,
    surveys::{
        forms::mark_field,
        model::{Kind, Mark, Question},
    },
};
use platform::i18n::{t, tr};
use ui::{agree_word, form};

/// The ticks of a question without options; none if nothing can be marked.
pub(super) fn of_question(question: &Question, lang: Lang) -> Option<impl IntoView + use<>> {
    if question.kind.has_options() || question.kind.marks().is_empty() {
        return None;
    }
    let ticks = question.kind.marks().iter().map(|mark| tick(question, "", None, mark, lang)).collect_view();
    let (title, hint) = (t("surveys-worrying"), t("surveys-worrying-hint"));
    Some(view! { <fieldset class="field"><legend>{title}</legend><p class="hint">{hint}</p>{ticks}</fieldset> })
}

/// The ticks of one row of options; `option` is its stored id.
pub(super) fn of_row(question: &Question, option: &str, row: usize, lang: Lang) -> impl IntoView + use<> {
    question.kind.marks().iter().map(|mark| tick(question, option, Some(row), mark, lang)).collect_view()
}

/// The explanation of the ticks, once above the rows.
pub(super) fn of_rows(kind: Kind) -> Option<impl IntoView> {
    let hint = || tr("surveys-worrying-rows", &[("what", t("surveys-worrying-hint").into())]);
    (kind.has_options() && !kind.marks().is_empty()).then(|| view! { <p class="hint">{hint()}</p> })
}

fn tick(question: &Question, option: &str, row: Option<usize>, mark: &Mark, lang: Lang) -> impl IntoView + use<> {
    let name = mark_field(row, mark);
    let stored = (!option.is_empty() || row.is_none()) && question.is_marked(option, mark);
    let ticked = if form::was_rejected() { form::submitted_value(&name).is_some() } else { stored };
    let end = |end: &&str| match end.strip_prefix(':') {
        Some(level) => level.parse().map(agree_word).unwrap_or_default(),
        None => choice_words(question, end, lang),
    };
    let words = if mark.key.is_empty() {
        t("surveys-worrying-one")
    } else {
        let what = mark.ends.iter().map(end).collect::<Vec<_>>().join(", ");
        tr("surveys-worrying-of", &[("what", what.into())])
    };
    let of = row.map(|n| tr("surveys-option-n", &[("n", (n + 1).into())]));
    let of = of.map(|of| view! { <span class="vh">" "{of}</span> });
    view! {
        <label class="choice"><input type="checkbox" name=name value="true" checked=ticked/><span>{words}{of}</span></label>
    }
}
