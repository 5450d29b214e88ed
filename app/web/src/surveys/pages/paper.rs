//! A survey on paper: for a hall without signal, a residential home, a letter. The browser prints it.

use leptos::prelude::*;

use super::{of_path, title_of};
use crate::{
    page::{PageResponse, html},
    surveys::question_view::{self, choice_words, rule_words},
};
use domain::{
    error::AppError,
    lang::Lang,
    surveys::model::{Kind, Privacy, Question},
};
use platform::i18n::{t, tr};
use store::surveys::EditableSurvey;
use ui::{agree::agree_word, face, face_word, frame::Audience, picture_of};

/// How many lines there are to write on.
const SHORT_LINES: usize = 2;
const LONG_LINES: usize = 6;

/// `/surveys/{code}/paper`: a complete survey, in the reader's language.
pub async fn paper() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    if !crate::surveys::pages::ready::is_ready(&survey) {
        return Err(AppError::conflict("surveys-paper-not-ready"));
    }
    let lang = cx.lang();
    let settings = cx.services().settings().await;
    let council = settings.council.get(lang).to_owned();
    let help = tr("surveys-paper-help", &[("childline", settings.childline().to_owned().into())]);
    let title = title_of(&survey.document.title);
    let influence = survey.document.influence.map(|i| view! { <p>{question_view::influence_words(i)}</p> });
    html(
        title.to_string(),
        Audience::Bare,
        view! {
            <article class="paper">
                <header>
                    <p class="soft">{council}</p>
                    <h1>{title}</h1>
                    {question_view::paragraphs(&survey.document.intro)}
                    <p>{tr("surveys-paper-who", &[("name", question_view::who_asks(survey.asks.as_deref()).into())])}</p>
                    <p>{on_paper(survey.privacy)}</p>
                    {influence}
                    <p>{t("surveys-paper-how")}</p>
                </header>
                {questions(&survey, lang)}
                <footer><p>{t("surveys-paper-end")}</p><p>{help}</p></footer>
                // On every sheet, so that loose ones can be put together; the printer adds the page number.
                <p class="sheet-foot" translate="no">{survey.code.0.clone()}</p>
            </article>
        },
    )
}

/// The sentence on privacy; on paper there is no receipt.
fn on_paper(privacy: Privacy) -> String {
    match privacy {
        Privacy::Anonymous => t("surveys-paper-anonymous"),
        Privacy::Confidential => t("surveys-paper-confidential"),
        Privacy::Named => t("surveys-paper-named"),
    }
}

fn questions(survey: &EditableSurvey, lang: Lang) -> impl IntoView + use<> {
    let document = &survey.document;
    let mut section = "";
    let items = document.questions.iter().enumerate().map(|(n, question)| {
        let opens = (question.section != section).then(|| document.section(&question.section)).flatten().map(|part| {
            let rule = part.show.as_ref().map(|rule| only(rule_words(document, rule, lang)));
            view! { <h2>{part.title.get(lang).to_owned()}</h2>{question_view::paragraphs(&part.intro)}{rule} }
        });
        section = &question.section;
        let rule = question.show.as_ref().map(|rule| only(rule_words(document, rule, lang)));
        let help = question.help.get(lang).to_owned();
        view! {
            {opens}
            <section class="on-paper">
                <h2>{n + 1}". "{question.text.get(lang).to_owned()}{picture_of(&question.symbol)}</h2>
                {rule}
                {(!help.is_empty()).then(|| view! { <p>{help}</p> })}
                {room(question, lang)}
            </section>
        }
    });
    items.collect_view()
}

fn only(words: String) -> impl IntoView {
    view! { <p class="when">{tr("surveys-paper-only-if", &[("what", words.into())])}</p> }
}

/// The space for the answer.
fn room(question: &Question, lang: Lang) -> AnyView {
    let boxes = || {
        let items = question.choosable().into_iter().map(|id| {
            let picture = question.options.iter().find(|o| o.id == id).and_then(|o| picture_of(&o.symbol));
            view! { <li><span class="tick"></span>{picture}{choice_words(question, &id, lang)}</li> }
        });
        items.collect_view()
    };
    // *Something else* has a line of its own.
    let other = || question.has_other().then(|| lines(1));
    let hint = |words: String| view! { <p class="soft">{words}</p> };
    match question.kind {
        Kind::YesNo | Kind::Single | Kind::Picture => {
            view! { {hint(t("surveys-paper-one"))}<ul class="boxes">{boxes()}</ul>{other()} }.into_any()
        }
        Kind::Several => {
            let words = match question.most {
                Some(most) => tr("surveys-paper-most", &[("n", i64::from(most).into())]),
                None => t("surveys-paper-many"),
            };
            view! { {hint(words)}<ul class="boxes">{boxes()}</ul>{other()} }.into_any()
        }
        Kind::Number => view! { {hint(t("surveys-paper-one"))}<ul class="boxes line">{boxes()}</ul> }.into_any(),
        Kind::Faces => {
            let faces = (1..=5).map(|n: u8| view! { <li>{face(n)}<span class="tick"></span>{face_word(n)}</li> });
            view! { {hint(t("surveys-paper-one"))}<ul class="boxes faces-line">{faces.collect_view()}</ul> }.into_any()
        }
        Kind::Agree => {
            let head = (1..=5).map(|n: u8| view! { <th scope="col">{agree_word(n)}</th> }).collect_view();
            let rows = question.options.iter().map(|statement| {
                let cells = (1..=5).map(|_| view! { <td><span class="tick"></span></td> }).collect_view();
                view! { <tr><th scope="row">{statement.label.get(lang).to_owned()}</th>{cells}</tr> }
            });
            view! {
                {hint(t("surveys-paper-row"))}
                <div class="scroll" tabindex="0" role="region" aria-label=question.text.get(lang).to_owned()><table><thead><tr><td></td>{head}</tr></thead><tbody>{rows.collect_view()}</tbody></table></div>
            }
            .into_any()
        }
        Kind::Order => {
            let last = i64::try_from(question.options.len()).unwrap_or_default();
            let words = tr("surveys-paper-order", &[("n", last.into())]);
            view! { {hint(words)}<ul class="boxes">{boxes()}</ul> }.into_any()
        }
        Kind::Top => view! { {hint(t("surveys-paper-top"))}<ul class="boxes">{boxes()}</ul> }.into_any(),
        Kind::Short => lines(SHORT_LINES),
        Kind::Long => lines(LONG_LINES),
        Kind::Upload | Kind::Drawing => {
            view! { <div class="draw-here"></div>{may_show(t("surveys-asking-publish-picture"))} }.into_any()
        }
        Kind::Month => {
            view! { <p class="month">{t("surveys-paper-month")}<span></span>{t("surveys-paper-year")}<span></span></p> }
                .into_any()
        }
    }
}

/// Lines, and the question below each text whether others may read it.
fn lines(n: usize) -> AnyView {
    let lines = (0..n).map(|_| view! { <div class="line"></div> }).collect_view();
    view! {
        <div class="lines">{lines}</div>
        {may_show(t("surveys-asking-publish"))}
    }
    .into_any()
}

fn may_show(words: String) -> impl IntoView {
    view! { <p class="boxes"><span class="tick"></span>{words}</p> }
}
