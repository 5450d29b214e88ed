//! What stands between a survey and its opening: what is missing, what is not settled, what could be better.

use leptos::prelude::*;

use super::next::decision;
use domain::{
    lang::Both,
    surveys::{
        invited::Invited,
        model::{Influence, SurveyState},
        rules::{self, Extent, Gap, logic},
    },
};
use platform::i18n::{href, say, t, tr};
use store::surveys::{Built, Comment};
use ui::{ButtonKind, LinkButton};

/// Whether it can be put before young people, on a screen or on paper. What was opened was ready then.
pub(super) fn is_ready(survey: &Built) -> bool {
    let opened = matches!(survey.state, SurveyState::Open | SurveyState::Closed | SurveyState::Published);
    opened || rules::gaps(&survey.document).is_empty()
}

/// Where a gap is filled.
fn way_to(code: &str, gap: &Gap) -> String {
    href(&format!("/surveys/{code}{}", gap.path()))
}

pub(super) fn gap_list(survey: &Built, gaps: &[Gap]) -> Option<impl IntoView + use<>> {
    let items = gaps.iter().map(|gap| view! { <li><a href=way_to(&survey.code.0, gap)>{say(&gap.sentence)}</a></li> });
    let items = items.collect_view();
    (!gaps.is_empty()).then(|| view! { <p><b>{t("surveys-missing")}</b></p><ul class="gaps">{items}</ul> })
}

/// The press that opens it; while something is missing, the way to the first of it.
pub(super) fn opening(survey: &Built, gaps: &[Gap], words: String) -> AnyView {
    match gaps.first() {
        None => decision(&survey.code.0, "open", words, ButtonKind::Primary).into_any(),
        Some(first) => {
            let to = way_to(&survey.code.0, first);
            view! { <p><LinkButton href=to>{t("surveys-gap-first")}</LinkButton></p> }.into_any()
        }
    }
}

/// What was said of it and nobody has settled: opened like that, it is forgotten.
pub(super) fn unsettled(survey: &Built, comments: &[Comment]) -> Option<impl IntoView + use<>> {
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
        view! { <li><a href=href(&format!("/surveys/{code}#{mark}"))>{name}</a></li> }
    });
    let (links, n) = (links.collect_view(), comments.len());
    (n > 0).then(|| view! { <p><b>{tr("surveys-unsettled", &[("n", n.into())])}</b></p><ul class="gaps">{links}</ul> })
}

/// What could be better and is not refused, to whoever may change it.
pub(super) fn suggestions(survey: &Built) -> AnyView {
    if survey.extent == Extent::Nothing {
        return ().into_any();
    }
    let document = &survey.document;
    let to = |page: &str| href(&format!("/surveys/{}/{page}", survey.code.0));
    let intro = (document.intro == Both::default())
        .then(|| view! { <p><a href=to("details")>{t("surveys-suggest-intro")}</a></p> });
    let by_link = document.influence == Some(Influence::Decide) && survey.invited == Invited::Everybody;
    let vote = by_link.then(|| view! { <p><a href=to("who")>{t("surveys-suggest-vote")}</a></p> });
    // Said before it opens (docs/decisions/0012): no rule of figures helps against it.
    let open = (survey.extent == Extent::Everything && survey.invited == Invited::Everybody)
        .then(|| view! { <p class="soft">{t("surveys-open-to-all")}" "<a href=to("who")>{t("surveys-open-to-all-who")}</a></p> });
    view! { {intro}{vote}{open} }.into_any()
}

/// A question that nobody is ever asked is a slip; it is said, not refused.
pub(super) fn unreachable(survey: &Built) -> Option<impl IntoView + use<>> {
    let never = logic::unreachable(&survey.document);
    if never.is_empty() {
        return None;
    }
    Some(view! { <p><b>{t("surveys-unreachable")}</b></p>{never_asked(survey, &never)} })
}

/// The questions that nobody is asked, each with the way to its conditions.
pub(super) fn never_asked(survey: &Built, never: &[String]) -> impl IntoView + use<> {
    let code = survey.code.0.clone();
    let items = survey.document.questions.iter().enumerate().filter(|(_, q)| never.contains(&q.id)).map(|(n, q)| {
        let number = n + 1;
        let path = href(&format!("/surveys/{code}/when/{}", q.id));
        view! { <li><a href=path>{tr("surveys-question-n", &[("n", number.into())])}</a></li> }
    });
    let items = items.collect_view();
    view! { <ul class="gaps">{items}</ul> }
}
