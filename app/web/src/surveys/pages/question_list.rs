//! A survey's questions for its authors: by section, with buttons for each.

use leptos::prelude::*;

use super::{carried, kind_word, own_and_other, small_button};
use crate::surveys::{
    actions::{MoveQuestion, checking::Settle, parts::MoveSection},
    question_view::{self, only_if, rule_words},
};
use domain::{
    lang::Lang,
    paths::{self, Path},
    surveys::{
        model::{Document, Question, Section},
        rules::{
            Extent,
            logic::{self, Asker},
        },
    },
};
use platform::i18n::{InWords as _, href, t, tr};
use store::surveys::{Comment, EditableSurvey};
use ui::{Button, ButtonKind, LinkButton, Tag, form::Form};

/// All questions: those before the first section, then each section with its own.
pub(super) fn questions(survey: &EditableSurvey, comments: &[Comment], lang: Lang) -> impl IntoView + use<> {
    let document = &survey.document;
    let count = document.questions.len();
    let everything = survey.extent == Extent::Everything;
    let of_section = |section: &str| {
        let items = document.questions.iter().enumerate().filter(|(_, q)| q.section == section);
        items.map(|(n, question)| item(survey, n, question, comments, lang)).collect_view()
    };
    let sections = document.sections.iter().enumerate().map(|(n, section)| {
        view! {
            <section class="part stack" id=section.id.clone()>
                {section_head(survey, n, section, lang)}
                <ol class="asked">{of_section(&section.id)}</ol>
            </section>
        }
    });
    let sections = sections.collect_view();
    let add = everything.then(|| {
        let (question, section) =
            (paths::surveys::NewQuestion(&survey.code.0), paths::surveys::NewSection(&survey.code.0));
        view! {
            <p class="row">
                <LinkButton kind=ButtonKind::Quiet href=href(question)>{t("surveys-question-new")}</LinkButton>
                <LinkButton kind=ButtonKind::Plain href=href(section)>{t("surveys-section-new")}</LinkButton>
            </p>
        }
    });
    view! {
        <section class="stack">
            <h2>{t("surveys-the-questions")}</h2>
            {(count == 0).then(|| view! { <p>{t("surveys-no-questions")}</p> })}
            <ol class="asked">{of_section("")}</ol>
            {sections}
            {add}
        </section>
    }
}

fn section_head(survey: &EditableSurvey, n: usize, section: &Section, lang: Lang) -> impl IntoView + use<> {
    let number = n + 1;
    let of = move || tr("surveys-section-n", &[("n", number.into())]);
    let code = survey.code.0.clone();
    let (own, other) = own_and_other(&section.title, lang);
    let own = if own.is_empty() { t("surveys-no-words") } else { own };
    let count = survey.document.sections.len();
    let act = move |value: &str, words: String| small_button(value, words, of());
    let moves = (survey.extent == Extent::Everything).then(|| {
        let edit = href(paths::surveys::Section(&code, &section.id));
        let when = href(paths::surveys::When(&code, &section.id));
        let (carried, id) = (carried(survey), section.id.clone());
        view! {
            <div class="row">
                <a href=edit>{t("surveys-edit")}<span class="vh">" "{of()}</span></a>
                <a href=when>{t("surveys-when")}<span class="vh">" "{of()}</span></a>
                <Form<MoveSection> class="row">
                    {carried}
                    <input type="hidden" name="section" value=id/>
                    {(n > 0).then(|| act("up", t("surveys-up")))}
                    {(n + 1 < count).then(|| act("down", t("surveys-down")))}
                    {act("remove", t("surveys-section-remove"))}
                </Form<MoveSection>>
            </div>
        }
    });
    view! {
        <p class="soft">{of()}</p>
        <h3>{own}</h3>
        {in_others(other)}
        {only_if(&survey.document, section.show.as_ref(), lang)}
        {moves}
    }
}

/// What something says in the other languages.
fn in_others(others: Vec<(Lang, String)>) -> impl IntoView {
    others.into_iter().map(|(lang, words)| view! { <p lang=lang.tag()>{words}</p> }).collect_view()
}

fn item(
    survey: &EditableSurvey,
    n: usize,
    question: &Question,
    comments: &[Comment],
    lang: Lang,
) -> impl IntoView + use<> {
    let number = n + 1;
    let of = move || tr("surveys-question-n", &[("n", number.into())]);
    let (own, other) = own_and_other(&question.text, lang);
    let heading = if own.is_empty() { t("surveys-no-words") } else { own };
    let options = question.options.iter().map(|option| {
        let (own, other) = own_and_other(&option.label, lang);
        let own = if own.is_empty() { t("surveys-no-words") } else { own };
        view! { <li>{own}{other.into_iter().map(|(lang, words)| view! { <small lang=lang.tag()>{words}</small> }).collect_view()}</li> }
    });
    let other_option = question.has_other().then(|| view! { <li>{t("surveys-asking-other")}</li> });
    let code = survey.code.0.clone();
    let edit = (survey.extent != Extent::Nothing).then(|| {
        let path = href(paths::surveys::Question(&code, &question.id));
        view! { <LinkButton kind=ButtonKind::Quiet href=path>{t("surveys-edit")}<span class="vh">" "{of()}</span></LinkButton> }
    });
    let everything = survey.extent == Extent::Everything;
    let say = href(paths::surveys::Comment(&code).with("on", &question.id));
    let more = (survey.extent != Extent::Nothing).then(|| {
        view! {
            <a href=href(paths::surveys::Words(&code, &question.id))>{t("surveys-words")}<span class="vh">" "{of()}</span></a>
            {everything.then(|| view! {
                <a href=href(paths::surveys::When(&code, &question.id))>{t("surveys-when")}<span class="vh">" "{of()}</span></a>
            })}
        }
    });
    view! {
        <li class="card" id=question.id.clone()>
            <p class="row soft">
                <span>{number}" · "{kind_word(question.kind)}</span>
                {question.about.then(|| view! { <Tag text=t("surveys-tag-about")/> })}
            </p>
            <h3>{heading}</h3>
            {in_others(other)}
            {(!question.options.is_empty()).then(|| view! { <ul class="offered">{options.collect_view()}{other_option}</ul> })}
            {question_view::worrying_words(question, lang).map(|words| view! { <p class="worrying">{words}</p> })}
            {only_if(&survey.document, question.show.as_ref(), lang)}
            {said(survey, &question.id, comments)}
            <div class="row">
                {edit}
                {everything.then(|| moves(survey, n, question))}
                {more}
                <a href=say>{t("surveys-comment")}<span class="vh">" "{of()}</span></a>
            </div>
        </li>
    }
}

/// The buttons to move or remove a question; what depends on it is said first.
fn moves(survey: &EditableSurvey, n: usize, question: &Question) -> impl IntoView + use<> {
    let number = n + 1;
    let of = move || tr("surveys-question-n", &[("n", number.into())]);
    let act = move |value: &str, words: String| small_button(value, words, of());
    let document = &survey.document;
    let last = n + 1 == document.questions.len() && document.sections.last().is_none_or(|s| s.id == question.section);
    let first = n == 0 && question.section.is_empty();
    let depends = depends(survey, &question.id);
    let (carried, id) = (carried(survey), question.id.clone());
    view! {
        <Form<MoveQuestion> class="row">
            {carried}
            <input type="hidden" name="question" value=id/>
            {(!first).then(|| act("up", t("surveys-up")))}
            {(!last).then(|| act("down", t("surveys-down")))}
            <details class="remove">
                <summary>{t("surveys-remove")}<span class="vh">" "{of()}</span></summary>
                {depends}
                <Button kind=ButtonKind::Danger name="act" value="remove">{t("surveys-remove-yes")}<span class="vh">" "{of()}</span></Button>
            </details>
        </Form<MoveQuestion>>
    }
}

/// What is asked only after answers to this question, and which conditions would be left without it.
fn depends(survey: &EditableSurvey, id: &str) -> Option<impl IntoView + use<>> {
    let (document, lang) = (&survey.document, platform::i18n::lang());
    let names = askers(document, id).join(", ");
    let left = logic::left_without(document, id).into_iter().map(|(asker, rules)| {
        let rules: Vec<_> = rules.iter().map(|rule| rule_words(document, rule, lang)).collect();
        let what = rules.join(&format!(" {} ", t("surveys-test-and")));
        let who = ("who", name(document, asker).into());
        let said = if rules.is_empty() {
            tr("surveys-remove-everybody", &[who])
        } else {
            tr("surveys-remove-left", &[who, ("what", what.into())])
        };
        view! { <li>{said}</li> }
    });
    let left: Vec<_> = left.collect();
    (!names.is_empty()).then(|| {
        view! {
            <p class="problem">{tr("surveys-remove-depends", &[("what", names.into())])}</p>
            <p>{t("surveys-remove-without")}</p>
            <ul>{left}</ul>
        }
    })
}

/// The names of everything that depends on a question: `Question 3`, `Part 2`.
pub(super) fn askers(document: &Document, id: &str) -> Vec<String> {
    logic::dependents(document, id).into_iter().map(|asker| name(document, asker)).collect()
}

fn name(document: &Document, asker: Asker<'_>) -> String {
    let (key, at) = match asker {
        Asker::Question(id) => ("surveys-question-n", document.questions.iter().position(|q| q.id == id)),
        Asker::Section(id) => ("surveys-section-n", document.sections.iter().position(|s| s.id == id)),
    };
    tr(key, &[("n", (at.unwrap_or(0) + 1).into())])
}

/// The comments on a question.
fn said(survey: &EditableSurvey, question: &str, comments: &[Comment]) -> Option<impl IntoView + use<>> {
    let lang = platform::i18n::lang();
    let items: Vec<_> = comments
        .iter()
        .filter(|comment| comment.question == question)
        .map(|comment| {
            let (code, id) = (survey.code.0.clone(), comment.id.to_string());
            view! {
                <li class="comment">
                    <p class="soft">{comment.by.clone()}" · "{comment.at.date_text(lang)}</p>
                    {question_view::paragraphs(&comment.text)}
                    <Form<Settle>>
                        <input type="hidden" name="code" value=code/>
                        <input type="hidden" name="comment" value=id/>
                        <Button kind=ButtonKind::Plain>{t("surveys-comment-settle")}</Button>
                    </Form<Settle>>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="plain comments">{items}</ul> })
}

/// Comments on the survey as a whole.
pub(super) fn comments_on_all(survey: &EditableSurvey, comments: &[Comment]) -> Option<impl IntoView + use<>> {
    let said = said(survey, "", comments)?;
    Some(view! { <section class="stack" id="comments"><h2>{t("surveys-comments")}</h2>{said}</section> })
}
