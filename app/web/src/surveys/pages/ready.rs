//! What has to be done before a survey can open: what is missing, unsettled comments, suggestions.

use leptos::prelude::*;

use super::next::decision;
use domain::{
    paths::{self, Path},
    surveys::{
        invited::Invited,
        model::{Influence, SurveyState},
        rules::{self, Extent, Gap, logic},
    },
};
use platform::i18n::{href, languages, localize, t, tr};
use store::surveys::{Comment, EditableSurvey};
use ui::{ButtonKind, LinkButton};

/// Whether it is complete, for a screen or on paper. A survey that was opened was complete then.
pub(super) fn is_ready(survey: &EditableSurvey) -> bool {
    let opened = matches!(survey.state, SurveyState::Open | SurveyState::Closed | SurveyState::Published);
    opened || rules::gaps(&survey.document, languages()).is_empty()
}

/// The address of the form in which a gap is filled.
fn way_to(code: &str, gap: &Gap) -> String {
    href(gap.path(code))
}

pub(super) fn gap_list(survey: &EditableSurvey, gaps: &[Gap]) -> Option<impl IntoView + use<>> {
    let items =
        gaps.iter().map(|gap| view! { <li><a href=way_to(&survey.code.0, gap)>{localize(&gap.sentence)}</a></li> });
    let items = items.collect_view();
    (!gaps.is_empty()).then(|| view! { <p><b>{t("surveys-missing")}</b></p><ul class="gaps">{items}</ul> })
}

/// The button that opens it, or a link to the first gap.
pub(super) fn opening(survey: &EditableSurvey, gaps: &[Gap], words: String) -> AnyView {
    match gaps.first() {
        None => decision(&survey.code.0, "open", words, ButtonKind::Primary).into_any(),
        Some(first) => {
            let to = way_to(&survey.code.0, first);
            view! { <p><LinkButton href=to>{t("surveys-gap-first")}</LinkButton></p> }.into_any()
        }
    }
}

/// Comments that nobody has settled, shown so that they are not forgotten when it opens.
pub(super) fn unsettled(survey: &EditableSurvey, comments: &[Comment]) -> Option<impl IntoView + use<>> {
    let code = &survey.code.0;
    let place = |comment: &Comment| survey.document.questions.iter().position(|q| q.id == comment.question);
    let mut places: Vec<_> = comments.iter().map(place).collect();
    places.sort_unstable();
    places.dedup();
    let links = places.into_iter().map(|at| {
        let (name, mark) = match at {
            Some(at) => (tr("surveys-question-n", &[("n", (at + 1).into())]), &*survey.document.questions[at].id),
            None => (t("surveys-comments"), "comments"),
        };
        view! { <li><a href=href(paths::surveys::Overview(code).at(mark))>{name}</a></li> }
    });
    let (links, n) = (links.collect_view(), comments.len());
    (n > 0).then(|| view! { <p><b>{tr("surveys-unsettled", &[("n", n.into())])}</b></p><ul class="gaps">{links}</ul> })
}

/// Suggestions, for whoever may change it.
pub(super) fn suggestions(survey: &EditableSurvey) -> AnyView {
    if survey.extent == Extent::Nothing {
        return ().into_any();
    }
    let document = &survey.document;
    let (details, who) = (href(paths::surveys::Details(&survey.code.0)), href(paths::surveys::Who(&survey.code.0)));
    let voters = who.clone();
    let intro = document.intro.is_empty().then(|| view! { <p><a href=details>{t("surveys-suggest-intro")}</a></p> });
    let by_link = document.influence == Some(Influence::Decide) && survey.invited == Invited::Everybody;
    let vote = by_link.then(|| view! { <p><a href=voters>{t("surveys-suggest-vote")}</a></p> });
    // Said before it opens, because no rule of figures helps against this (docs/decisions/0012).
    let open = (survey.extent == Extent::Everything && survey.invited == Invited::Everybody).then(
        || view! { <p class="soft">{t("surveys-open-to-all")}" "<a href=who>{t("surveys-open-to-all-who")}</a></p> },
    );
    view! { {intro}{vote}{open} }.into_any()
}

/// Questions that nobody is ever asked are reported but not refused.
pub(super) fn unreachable(survey: &EditableSurvey) -> Option<impl IntoView + use<>> {
    let never = logic::unreachable(&survey.document);
    if never.is_empty() {
        return None;
    }
    Some(view! { <p><b>{t("surveys-unreachable")}</b></p>{never_asked(survey, &never)} })
}

/// The questions that nobody is asked, each with a link to its conditions.
pub(super) fn never_asked(survey: &EditableSurvey, never: &[String]) -> impl IntoView + use<> {
    let code = survey.code.0.clone();
    let items = survey.document.questions.iter().enumerate().filter(|(_, q)| never.contains(&q.id)).map(|(n, q)| {
        let number = n + 1;
        let path = href(paths::surveys::When(&code, &q.id));
        view! { <li><a href=path>{tr("surveys-question-n", &[("n", number.into())])}</a></li> }
    });
    let items = items.collect_view();
    view! { <ul class="gaps">{items}</ul> }
}
