//! The page of a survey: its questions, its state, and the next steps.

use leptos::prelude::*;

use super::{back, building_script, next, of_path, privacy_word, question_list, state_tag, title_of};
use crate::{
    page::{PageResponse, html},
    surveys::{answered::Answered, question_view},
};
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Path},
    role::Role,
    surveys::{invited::Invited, model::SurveyState, rules::Extent},
};
use platform::i18n::{href, others, t};
use store::{surveys::EditableSurvey, tallies};
use ui::{Banner, ButtonKind, LinkButton, Mood, Panes, frame::Audience};

/// `/surveys/{code}`
pub async fn overview() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let members = if survey.mine || cx.is(Role::Officer) { store::surveys::authors(&cx).await? } else { Vec::new() };
    let answers = Answered {
        n: tallies::sent(&cx, &[survey.id]).await?.get(&survey.id).copied().unwrap_or(0),
        step: cx.services().settings().await.fewest_inside,
        open: survey.state == SurveyState::Open,
    };
    let comments = store::surveys::comments(&cx, survey.id).await?;
    let others = store::surveys::others(&cx, survey.id).await?;
    let lang = cx.lang();
    let title = title_of(&survey.document.title);
    let cards = match survey.invited {
        Invited::Cards => Some(store::surveys::card_counts(&cx, survey.id).await?),
        _ => None,
    };
    let beside = next::beside(&cx, &survey, answers, &comments, members, cards);
    let beside = std::sync::Mutex::new(Some(beside));
    let beside = move || beside.lock().ok().and_then(|mut beside| beside.take());
    html(
        title.to_string(),
        Audience::Staff,
        view! {
            {back(paths::surveys::List.address(), t("surveys-title"))}
            <h1>{title}</h1>
            <p class="row">{state_tag(survey.state)}<span class="soft">{privacy_word(survey.privacy)}" · "{question_view::how_long(&survey.document)}</span></p>
            {building_script(&survey, &others)}
            {note(&survey)}
            // On a phone the next steps are below the questions.
            <p class="to-next"><a href="#next">{t("surveys-next")}</a></p>
            <Panes beside=beside>
                {words(&survey, lang)}
                {question_list::comments_on_all(&survey, &comments)}
                {question_list::questions(&survey, &comments, lang)}
            </Panes>
        },
    )
}

/// The officer's note if it was returned.
fn note(survey: &EditableSurvey) -> Option<impl IntoView + use<>> {
    let note = survey.note.clone()?;
    Some(view! { <Banner mood=Mood::Warn><p><b>{t("surveys-note")}</b></p>{question_view::paragraphs(&note)}</Banner> })
}

/// Title and introduction, in the council's languages, and what answers can change.
fn words(survey: &EditableSurvey, lang: Lang) -> impl IntoView + use<> {
    let document = &survey.document;
    let titles = others().into_iter().map(|other| (&document.title, other));
    let intros = std::iter::once(lang).chain(others()).map(|of| (&document.intro, of));
    let texts = titles.chain(intros);
    let twin = texts.map(|(text, of)| (super::text_in(text, of), of)).filter(|(text, _)| !text.is_empty());
    let texts = twin.map(|(text, of)| view! { <p lang=of.tag()>{text}</p> }).collect_view();
    let influence = document.influence.map(|i| view! { <p class="soft">{question_view::influence_words(i)}</p> });
    let english_only = (!others().is_empty() && !document.english_only.is_empty()).then(|| {
        view! { <p class="soft">{t("surveys-english-only")}": "{document.english_only.clone()}</p> }
    });
    let edit = (survey.extent != Extent::Nothing).then(|| {
        let path = href(paths::surveys::Details(&survey.code.0));
        view! { <p><LinkButton kind=ButtonKind::Quiet href=path>{t("surveys-details-edit")}</LinkButton></p> }
    });
    view! { <section class="stack"><h2>{t("surveys-details")}</h2>{texts}{influence}{english_only}{edit}</section> }
}
