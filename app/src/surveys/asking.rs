//! How a survey is put to somebody: the same on a young person's phone and in its author's preview.
//!
//! Fields by kind: `choice` (yes or no, single, picture, faces, number), `choices[]` (several),
//! `rank[option]` (order, top three), `level[statement]` (agree), `month` and `year` (month), `text` and
//! `may_publish` (short, long, and what something else is). Where several questions stand in one form, each
//! field is one of `answers[question]`. What was typed into a refused form comes back by itself.

use leptos::prelude::*;

use super::model::{Document, Influence, Kind, Level, OTHER, Op, Privacy, Question, RATHER_NOT, Rule, Test};
use crate::{
    form,
    i18n::{t, tr},
    lang::Lang,
    ui::{Choices, Faces, Fact, Facts, Order, Pick, TextArea, face_word},
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

/// How a question is put.
#[derive(Clone, Copy, Debug)]
pub struct Put {
    pub lang: Lang,
    pub level: Level,
    /// Its text is the page's heading, and its fields stand alone in their form.
    pub alone: bool,
}

impl Put {
    /// On a page of its own, in the usual words.
    pub const fn alone(lang: Lang) -> Self {
        Self { lang, level: Level::Older, alone: true }
    }

    /// The name of a question's field.
    pub fn field(self, question: &Question, name: &str) -> String {
        if self.alone { name.to_owned() } else { format!("answers[{}][{name}]", question.id) }
    }
}

/// What every option of `question` is called for the reader, those the product adds included.
pub fn choice_words(question: &Question, id: &str, lang: Lang) -> String {
    match (question.kind, id) {
        (_, RATHER_NOT) => t("surveys-asking-rather-not"),
        (_, OTHER) if question.has_other() => t("surveys-asking-other"),
        (Kind::YesNo, "yes") => t("surveys-asking-yes"),
        (Kind::YesNo, "no") => t("surveys-asking-no"),
        (Kind::YesNo, _) => t("surveys-asking-unsure"),
        (Kind::Faces, face) => face.parse().map(face_word).unwrap_or_default(),
        (Kind::Number, number) => number.to_owned(),
        _ => question.label(id, lang).to_owned(),
    }
}

/// One question with its fields. Stands inside a form.
pub fn question_view(question: &Question, put: Put, given: &Given) -> AnyView {
    let (lang, heading) = (put.lang, put.alone);
    let legend = put.level.words(question, lang).to_owned();
    let hint = hint(question, lang);
    let options =
        || question.choosable().into_iter().map(|id| Pick::new(&id, choice_words(question, &id, lang))).collect();
    let chosen = given.choices.clone();
    let field = |name: &str| put.field(question, name);
    match question.kind {
        Kind::YesNo | Kind::Single | Kind::Picture | Kind::Number => view! {
            <Choices name=field("choice") legend=legend hint=hint options=options() selected=chosen heading=heading/>
        }
        .into_any(),
        Kind::Several => view! {
            <Choices name=field("choices") legend=legend hint=hint options=options() selected=chosen multiple=true heading=heading/>
        }
        .into_any(),
        Kind::Faces => match chosen.first().and_then(|face| face.parse::<u8>().ok()) {
            Some(face) => {
                view! { <Faces name=field("choice") legend=legend hint=hint selected=face heading=heading/> }.into_any()
            }
            None => view! { <Faces name=field("choice") legend=legend hint=hint heading=heading/> }.into_any(),
        },
        Kind::Order => view! {
            <Order name=field("rank") legend=legend hint=hint options=options() selected=chosen heading=heading/>
        }
        .into_any(),
        Kind::Short | Kind::Long => {
            let rows = if question.kind == Kind::Short { 2 } else { 6 };
            let text = given.text.clone();
            view! {
                <TextArea name=field("text") label=legend hint=hint value=text rows=rows heading=heading/>
                {may_publish_view(field("may_publish"), given.may_publish)}
            }
            .into_any()
        }
        Kind::Agree | Kind::Top | Kind::Upload | Kind::Drawing | Kind::Month => view! { <h1>{legend}</h1> }.into_any(),
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
fn may_publish_view(name: String, given: bool) -> impl IntoView {
    let ticked = if form::refused() { form::typed(&name).is_some() } else { given };
    view! {
        <label class="choice">
            <input type="checkbox" name=name value="true" checked=ticked/>
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

/// A condition as a sentence: `question 2 is “Yes”`.
pub fn test_words(document: &Document, test: &Test, lang: Lang) -> String {
    let at = document.questions.iter().position(|q| q.id == test.question);
    let question = at.map(|at| &document.questions[at]);
    let n = i64::try_from(at.map_or(0, |at| at + 1)).unwrap_or_default();
    let key = match test.op {
        Op::Is => "surveys-test-is",
        Op::IsNot => "surveys-test-is-not",
        Op::Includes => "surveys-test-includes",
        Op::AtLeast => "surveys-test-at-least",
    };
    let value = match (question, test.value.split_once(':')) {
        (Some(question), Some((statement, level))) if question.kind == Kind::Agree => {
            let level = level.parse().map(agree_word).unwrap_or_default();
            format!("{}: {level}", question.label(statement, lang))
        }
        (Some(question), _) => choice_words(question, &test.value, lang),
        (None, _) => String::new(),
    };
    tr(key, &[("n", n.into()), ("value", value.into())])
}

/// A whole rule: its conditions with *and* or *or* between them.
pub fn rule_words(document: &Document, rule: &Rule, lang: Lang) -> String {
    let between = t(if rule.all { "surveys-test-and" } else { "surveys-test-or" });
    let tests: Vec<_> = rule.tests.iter().map(|test| test_words(document, test, lang)).collect();
    tests.join(&format!(" {between} "))
}

/// How much somebody agrees, 1 to 5.
pub fn agree_word(level: u8) -> String {
    match level {
        1 => t("surveys-agree-1"),
        2 => t("surveys-agree-2"),
        3 => t("surveys-agree-3"),
        4 => t("surveys-agree-4"),
        _ => t("surveys-agree-5"),
    }
}

/// The wordings to choose from, in words for those who choose.
pub fn level_words(level: Level) -> String {
    match level {
        Level::Older => t("surveys-level-older"),
        Level::Younger => t("surveys-level-younger"),
        Level::Easy => t("surveys-level-easy"),
    }
}

/// What answers can change, in words for young people.
pub fn influence_words(influence: Influence) -> String {
    match influence {
        Influence::Told => t("surveys-influence-told"),
        Influence::Asked => t("surveys-influence-asked"),
        Influence::Together => t("surveys-influence-together"),
        Influence::Decide => t("surveys-influence-decide"),
    }
}

/// Typed text, with its empty lines between paragraphs.
pub fn paragraphs(text: &str) -> AnyView {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| view! { <p>{part.to_owned()}</p> }).collect_view().into_any()
}
