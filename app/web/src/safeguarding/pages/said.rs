//! What the young person wrote, sent and chose, for the lead alone.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::surveys::question_view::choice_words;
use domain::{
    error::AppError,
    ids::{ResponseId, VoiceId},
    paths,
    safeguarding::model::About,
};
use platform::{
    guard::{Cx, Lead},
    i18n::t,
};
use ui::{Banner, Fact, Facts, Quote};

/// What the young person wrote, for the lead alone.
pub async fn said(
    cx: &Cx<Lead>,
    about: About,
    ids: &[VoiceId],
    response: Option<ResponseId>,
) -> Result<AnyView, AppError> {
    let originals = store::voices::originals_for_lead(cx, ids).await?;
    let mut pictures = store::voices::pictures_for_lead(cx, ids).await?;
    let asked = asked(cx, ids).await?;
    let chosen = match response.filter(|_| about == About::Response) {
        Some(response) => chosen(cx, response).await?,
        None => None,
    };
    let gone = ids.is_empty() && chosen.is_none();
    let said = ids.iter().zip(originals).map(|(id, original)| {
        let question = asked.get(id).map(|words| view! { <h3>{words.clone()}</h3> });
        let words = match original {
            Some((text, name)) => view! {
                {(!text.is_empty()).then(|| view! { <Quote text/> })}
                {name.map(|name| view! { <Facts facts=vec![Fact::new(t("safeguarding-name"), name)]/> })}
            }
            .into_any(),
            None => view! { <Banner><p>{t("safeguarding-words-gone")}</p></Banner> }.into_any(),
        };
        let pictures = pictures.remove(id).unwrap_or_default().into_iter().map(|id| {
            let alt = t("safeguarding-picture-alt");
            view! { <p><a href=paths::voices::Picture(id, "large").to_string()><img class="picture" src=paths::voices::Picture(id, "small").to_string() alt=alt width="240"/></a></p> }
        });
        view! { {question}{words}{pictures.collect_view()} }
    });
    Ok(view! { <section class="stack"><h2>{t("safeguarding-said")}</h2>{said.collect_view()}{chosen}{gone.then(|| view! { <Banner><p>{t("safeguarding-words-gone")}</p></Banner> })}</section> }
        .into_any())
}

/// The survey's questions that these voices answer. Voices of one concern are of one survey, or came from *tell us*.
async fn asked(cx: &Cx<Lead>, ids: &[VoiceId]) -> Result<HashMap<VoiceId, String>, AppError> {
    let asked = store::voices::asked_for_lead(cx, ids).await?;
    let Some(id) = asked.first().map(|one| one.survey) else { return Ok(HashMap::new()) };
    let Some(survey) = store::surveys::by_id(cx, id).await? else { return Ok(HashMap::new()) };
    let words = |one: store::voices::Asked| {
        let question = survey.document.questions.iter().find(|question| question.id == one.question);
        Some((one.voice, question.filter(|_| one.survey == survey.id)?.text.get(cx.lang()).to_owned()))
    };
    Ok(asked.into_iter().filter_map(words).collect())
}

/// The choices in the same response.
async fn chosen(cx: &Cx<Lead>, response: ResponseId) -> Result<Option<AnyView>, AppError> {
    let lang = cx.lang();
    let facts: Vec<_> = store::responses::choices_for_lead(cx, response)
        .await?
        .into_iter()
        .map(|(question, chosen)| {
            let labels: Vec<_> = chosen.iter().map(|id| choice_words(&question, id, lang)).collect();
            Fact::new(question.text.get(lang).to_owned(), labels.join("; "))
        })
        .collect();
    Ok((!facts.is_empty()).then(|| view! { <h3>{t("safeguarding-chosen")}</h3> <Facts facts/> }.into_any()))
}
