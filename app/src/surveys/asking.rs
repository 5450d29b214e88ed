//! How a survey is put to somebody: the same on a young person's phone and in its author's preview.
//!
//! Fields by kind: `choice` (single, faces), `choices[]` (several), `rank[option]` (order), `text` and
//! `may_publish` (short, long). What was typed into a refused form comes back by itself.

use leptos::prelude::*;

use super::model::{Document, Kind, Privacy, Question};
use crate::{
    form,
    i18n::{t, tr},
    lang::Lang,
    ui::{Choices, Faces, Fact, Facts, Order, Pick, TextArea},
};

/// What somebody has answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Ids of options, the first place first where they are in order; the number of a face.
    pub choices: Vec<String>,
    pub text: String,
    /// Others may read the words, without a name.
    pub may_publish: bool,
}

/// One question with its fields; its text is the page's heading. Stands inside a form.
pub fn question_view(question: &Question, lang: Lang, given: &Given) -> AnyView {
    let legend = question.text.get(lang).to_owned();
    let hint = hint(question, lang);
    let options = || question.options.iter().map(|o| Pick::new(&o.id, o.label.get(lang))).collect();
    let chosen = given.choices.clone();
    match question.kind {
        Kind::Single => {
            view! { <Choices name="choice" legend=legend hint=hint options=options() selected=chosen heading=true/> }
                .into_any()
        }
        Kind::Several => view! {
            <Choices name="choices" legend=legend hint=hint options=options() selected=chosen multiple=true heading=true/>
        }
        .into_any(),
        Kind::Faces => match chosen.first().and_then(|face| face.parse::<u8>().ok()) {
            Some(face) => {
                view! { <Faces name="choice" legend=legend hint=hint selected=face heading=true/> }.into_any()
            }
            None => view! { <Faces name="choice" legend=legend hint=hint heading=true/> }.into_any(),
        },
        Kind::Order => {
            view! { <Order name="rank" legend=legend hint=hint options=options() selected=chosen heading=true/> }
                .into_any()
        }
        Kind::Short | Kind::Long => {
            let rows = if question.kind == Kind::Short { 2 } else { 6 };
            let text = given.text.clone();
            view! {
                <TextArea name="text" label=legend hint=hint value=text rows=rows heading=true/>
                {may_publish_view(given.may_publish)}
            }
            .into_any()
        }
    }
}

/// The author's own words of help, or what the kind of question needs to be said.
fn hint(question: &Question, lang: Lang) -> String {
    let help = question.help.get(lang);
    match question.kind {
        _ if !help.is_empty() => help.to_owned(),
        Kind::Several => t("surveys-asking-several"),
        Kind::Short | Kind::Long => t("surveys-asking-text"),
        _ => String::new(),
    }
}

/// Each text asks whether others may read it (lessons.md, Citizen Space); not ticked beforehand.
fn may_publish_view(given: bool) -> impl IntoView {
    let ticked = if form::refused() { form::typed("may_publish").is_some() } else { given };
    view! {
        <label class="choice">
            <input type="checkbox" name="may_publish" value="true" checked=ticked/>
            <span>{t("surveys-asking-publish")}<small>{t("surveys-asking-publish-hint")}</small></span>
        </label>
    }
}

/// What is said before the first question: who asks, why, who will see it, how long it takes.
pub fn front_view(document: &Document, privacy: Privacy, author: &str, lang: Lang) -> AnyView {
    let intro = paragraphs(document.intro.get(lang));
    let facts = vec![
        Fact::new(t("surveys-front-who"), author.to_owned()),
        Fact::new(t("surveys-front-long"), how_long(document)),
        Fact::new(t("surveys-front-see"), privacy_words(privacy)),
    ];
    view! {
        <h1>{document.title.get(lang).to_owned()}</h1>
        {intro}
        <Facts facts=facts/>
    }
    .into_any()
}

/// `About 3 minutes. 5 questions.`
pub fn how_long(document: &Document) -> String {
    let questions = i64::try_from(document.questions.len()).unwrap_or_default();
    let minutes = tr("surveys-minutes", &[("n", i64::from(document.minutes.max(1)).into())]);
    format!("{minutes} {}", tr("surveys-questions", &[("n", questions.into())]))
}

/// The level of privacy in words for young people (product.md, Three levels of privacy).
pub fn privacy_words(privacy: Privacy) -> String {
    match privacy {
        Privacy::Anonymous => t("surveys-privacy-anonymous-words"),
        Privacy::Confidential => t("surveys-privacy-confidential-words"),
        Privacy::Named => t("surveys-privacy-named-words"),
    }
}

/// Typed text, with its empty lines between paragraphs.
pub fn paragraphs(text: &str) -> AnyView {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| view! { <p>{part.to_owned()}</p> }).collect_view().into_any()
}
