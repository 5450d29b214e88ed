//! The facts about a voice besides its words: where it came from, who has opened it, and concerns about it.

use leptos::prelude::*;

use super::{Themes, preview::statement_words};
use crate::{
    pledge::consulting::{about_words, group_word},
    voices::entering,
};
use domain::{
    error::AppError,
    ids::{PersonId, VoiceId},
    moderation::lifecycle::Voice,
    paths,
    surveys::model::Privacy,
    time::Timestamp,
};
use platform::{
    audit,
    guard::{Cx, Officer},
    i18n::{InWords as _, LangText, href, lang, t, tr},
};
use store::voices::moderation::{Case, about_of};
use ui::{Banner, Fact, Facts, Mood};

/// Who opened the sealed original, and when last.
async fn opened(cx: &Cx<Officer>, entries: &[audit::Entry]) -> Result<Vec<String>, AppError> {
    let mut last: Vec<(PersonId, Timestamp)> = Vec::new();
    for entry in entries.iter().rev().filter(|entry| entry.action.ends_with("_read")) {
        if let Some(actor) = entry.actor
            && last.iter().all(|(who, _)| *who != actor)
        {
            last.push((actor, entry.at));
        }
    }
    let names = store::people::names_of(cx, &last.iter().map(|(who, _)| *who).collect::<Vec<_>>()).await?;
    let words = last.into_iter().map(|(who, at)| {
        let name = names.get(&who).cloned().unwrap_or_default();
        tr("moderation-decided-by", &[("name", name.into()), ("when", at.moment_text(cx.lang()).into())])
    });
    Ok(words.collect())
}

/// The facts, each with a label.
pub async fn details(
    cx: &Cx<Officer>,
    case: &Case,
    entries: &[audit::Entry],
    name: Option<String>,
) -> Result<impl IntoView + use<>, AppError> {
    let themes = Themes::load(cx).await?;
    let privacy = match case.privacy {
        Privacy::Anonymous => "moderation-privacy-anonymous",
        Privacy::Confidential => "moderation-privacy-confidential",
        Privacy::Named => "moderation-privacy-named",
    };
    let (others, statements) = about_of(cx, case.id).await?;
    let about = themes.names(case.theme.iter().chain(&others));
    let mut facts = vec![
        Fact::new(t("moderation-head-theme"), about),
        Fact::new(
            t("moderation-said-on"),
            match case.privacy {
                Privacy::Anonymous => case.created_at.date_text(cx.lang()),
                Privacy::Confidential | Privacy::Named => case.created_at.moment_text(cx.lang()),
            },
        ),
        Fact::new(t("moderation-privacy"), t(privacy)),
        Fact::new(
            t("moderation-publish"),
            t(if case.may_publish { "moderation-publish-yes" } else { "moderation-publish-no" }),
        ),
    ];
    if let Some(id) = case.survey
        && let Some(survey) = store::surveys::by_id(cx, id).await?
    {
        facts.push(Fact::new(t("moderation-survey"), LangText::of(&survey.document.title).into_any()));
        let asked = survey.document.questions.iter().find(|question| Some(&question.id) == case.question.as_ref());
        facts.extend(asked.map(|question| Fact::new(t("moderation-asked"), question.text.get(cx.lang()).to_owned())));
    }
    if let Some(of) = store::pledge::consulting::commented(cx, case.id).await? {
        facts.push(Fact::new(t("moderation-comment-about"), about_words(&of.consultation.draft, of.about).into_any()));
        facts.push(Fact::new(t("moderation-comment-who"), group_word(of.as_who)));
    }
    if let Some((who, at)) = case.decided_by.zip(case.decided_at) {
        let name = store::people::names_of(cx, &[who]).await?.remove(&who).unwrap_or_default();
        let gaps = [("name", name.into()), ("when", at.moment_text(cx.lang()).into())];
        facts.push(Fact::new(t("moderation-head-decided"), tr("moderation-decided-by", &gaps)));
    }
    if !statements.is_empty() {
        facts.push(Fact::new(t("moderation-statements"), statement_words(cx, &statements).await?));
    }
    if let Some(name) = name {
        facts.push(Fact::new(t("moderation-name"), name));
    }
    let opened = opened(cx, entries).await?;
    if !opened.is_empty() {
        facts.push(Fact::new(t("moderation-opened"), opened.join("; ")));
    }
    if let Voice::InReview { held: Some(note), .. } | Voice::Held { note } = &case.voice {
        facts.push(Fact::new(t("moderation-held-for"), note.clone()));
    }
    facts.extend(entering::facts(cx, case.id).await?);
    Ok(view! { <Facts facts/> })
}

/// The concerns about it, as links.
pub async fn concerns(cx: &Cx<Officer>, id: VoiceId) -> Result<Vec<impl IntoView + use<>>, AppError> {
    let concerns = store::safeguarding::of_voice(cx, id).await?;
    let banners = concerns.into_iter().map(|concern| {
        let state = t(&format!("safeguarding-state-{}", concern.state.key()));
        let when = concern.raised_at.moment_text(lang());
        view! {
            <Banner mood=Mood::Bad>
                <p>
                    {tr("moderation-concern-raised", &[("when", when.into()), ("state", state.into())])}" "
                    <a href=href(paths::safeguarding::Concern(concern.id))>{t("moderation-concern-open")}</a>
                </p>
            </Banner>
        }
    });
    Ok(banners.collect())
}
