//! The pages of a survey's questions, one for each question or section.

use axum::{http::header, response::IntoResponse as _};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    actions::{Answer as SaveAnswer, Answers as SaveAnswers},
    after_submit,
    autosave::saving,
    cookies, eligibility, event,
    foot::{Far, foot, foot_links},
    pages::{document_for, levels, next_person, survey, survey_and_held},
    read_aloud::read_aloud,
};
use crate::{
    page::{PageResponse, html},
    surveys::question_view::{self, RenderOptions},
    voices::alert_words,
};
use domain::{
    error::AppError,
    lang::Lang,
    paths,
    responses::{
        model::{Answer as Kept, Answers},
        rules::{
            journey::{self, Location, Step},
            late::Saves,
        },
    },
    surveys::model::{Document, Level, Question},
};
use platform::{
    guard::{Cx, Visitor, require},
    i18n::{LangText, href, others, t, t_in},
    request::RequestContext,
};
use store::surveys::SurveySummary;
use ui::{Numbers, carried::kept_in, form::Form, frame::Audience};

/// Somebody who is answering a survey.
struct Respondent {
    cx: Cx<Visitor>,
    survey: SurveySummary,
    document: Document,
    answers: Answers,
    steps: Vec<Step>,
    started: bool,
    numbers: Numbers,
    /// The key of this browser's response, and the numbers of its newest saves.
    sitting: String,
    saves: Saves,
}

impl Respondent {
    /// The survey in the address, if it can be answered now; otherwise the page that says why not.
    async fn here() -> Result<Result<Self, PageResponse>, AppError> {
        let cx = require::<Visitor>().await?;
        let req = RequestContext::current();
        let (survey, held) = survey_and_held(&cx, req.param("code")).await?;
        if let Some(on) = after_submit::on_from(&survey.code, paths::responses::Front(&survey.code.0)) {
            return Ok(Err(on));
        }
        if let Some(why) = eligibility::refused_because(&cx, &survey).await? {
            return eligibility::page(&cx, &survey, why).map(Err);
        }
        let document = document_for(&cx, &survey, held.as_ref()).await?;
        let token = cookies::token_or_new(&survey.code, req.query("shared").is_some());
        let sitting = store::responses::sitting::once_of(&token);
        let started = held.is_some();
        let (answers, saves) = held.map(|held| (held.answers, held.saves)).unwrap_or_default();
        let steps = journey::steps(&document, &answers);
        let document = cookies::in_words(document);
        let numbers = alert_words::numbers(&cx).await;
        Ok(Ok(Self { cx, survey, document, answers, steps, started, numbers, sitting, saves }))
    }

    fn to(&self, place: &Location) -> String {
        place.path(&self.survey.code.0)
    }
}

/// The introduction of a section.
pub async fn part() -> Result<PageResponse, AppError> {
    let respondent = match Respondent::here().await? {
        Ok(respondent) => respondent,
        Err(closed) => return Ok(closed),
    };
    let req = RequestContext::current();
    let section = respondent.document.section(req.param("id")).ok_or(AppError::NotFound)?;
    let next = journey::after_part(&respondent.document, &respondent.steps, &section.id);
    let back = journey::before_part(&respondent.document, &respondent.steps, &section.id);
    let begins = |step: &Step| respondent.document.questions[step.places[0]].section == section.id;
    if !respondent.steps.iter().any(begins) {
        return Ok(PageResponse::Go(respondent.to(&next)));
    }
    let title = LangText::of(&section.title);
    html(
        title.to_string(),
        Audience::Young,
        view! {
            <h1>{title}</h1>
            {question_view::paragraphs(&section.intro)}
            {foot_links(&respondent.to(&next), &respondent.to(&back))}
            {levels(&respondent.document)}
        },
    )
}

/// One question, or all questions of a section that are asked.
pub async fn question() -> Result<PageResponse, AppError> {
    let respondent = match Respondent::here().await? {
        Ok(respondent) => respondent,
        Err(closed) => return Ok(closed),
    };
    let n: usize = RequestContext::current().parse("n")?;
    let at = n.checked_sub(1).filter(|at| *at < respondent.document.questions.len()).ok_or(AppError::NotFound)?;
    let Some(here) = respondent.steps.iter().position(|step| step.places.contains(&at)) else {
        // This person is not asked it (any more).
        return Ok(PageResponse::Go(respondent.to(&journey::after(&respondent.document, &respondent.steps, at))));
    };
    let together = respondent.document.by_section;
    let far = Far { number: here + 1, of: respondent.steps.len(), parts: together };
    if together { section_page(&respondent, here, far) } else { question_page(&respondent, at, far) }
}

fn question_page(respondent: &Respondent, at: usize, far: Far) -> Result<PageResponse, AppError> {
    let lang = respondent.cx.lang();
    let level = cookies::level(&respondent.document);
    let question = &respondent.document.questions[at];
    let put = RenderOptions { level, ..RenderOptions::alone(lang) };
    let fields = question_view::question_view(question, put, &given(respondent, question));
    let id = question.id.clone();
    let heard = level == Level::Easy && !question.easy.sound.of(lang).is_empty();
    let help = help(respondent, &[question]);
    let controls = controls::<SaveAnswer>(respondent, far, &[question]);
    let multipart = question.kind.is_picture();
    html(
        format!("{}: {}", far.words(), question.text.get(lang)),
        Audience::Young,
        view! {
            <p class="row aloud">{(!heard).then(read_aloud)}</p>
            <Form<SaveAnswer> multipart=multipart carried=true language={<SaveAnswer as ServerFn>::PATH} class="answering">
                {fields}
                {help}
                <input type="hidden" name="question" value=id/>
                {controls}
            </Form<SaveAnswer>>
            {saving()}
            {under(respondent)}
        },
    )
}

/// The questions of a section in one form.
fn section_page(respondent: &Respondent, here: usize, far: Far) -> Result<PageResponse, AppError> {
    let lang = respondent.cx.lang();
    let level = cookies::level(&respondent.document);
    let questions: Vec<_> =
        respondent.steps[here].places.iter().map(|at| &respondent.document.questions[*at]).collect();
    let section = questions.first().and_then(|q| respondent.document.section(&q.section));
    let title = section.map_or(&respondent.document.title, |section| &section.title).get(lang).to_owned();
    let intro = section.map(|section| question_view::paragraphs(&section.intro));
    let multipart = questions.iter().any(|q| q.kind.is_picture());
    let fields = questions.iter().map(|question| {
        let put = RenderOptions { lang, level, alone: false };
        view! {
            <div class="asked">
                {question_view::question_view(question, put, &given(respondent, question))}
                <input type="hidden" name="asked[]" value=question.id.clone()/>
            </div>
        }
    });
    let fields: Vec<_> = fields.collect();
    let help = help(respondent, &questions);
    let controls = controls::<SaveAnswers>(respondent, far, &questions);
    html(
        format!("{}: {title}", far.words()),
        Audience::Young,
        view! {
            <p class="row aloud">{read_aloud()}</p>
            <h1>{title}</h1>
            {intro}
            <Form<SaveAnswers> multipart=multipart carried=true language={<SaveAnswers as ServerFn>::PATH} class="answering">
                {fields}
                {help}
                {controls}
            </Form<SaveAnswers>>
            {under(respondent)}
        },
    )
}

/// The buttons at the end of every form with questions: on, back, other language, other words, skip.
fn controls<F: ServerFn>(respondent: &Respondent, far: Far, questions: &[&Question]) -> AnyView {
    let req = RequestContext::current();
    let here = req.current_url();
    let switch = others().into_iter().map(|other| {
        let to = kept_in(other, F::PATH, &here);
        view! {
            <button class="button plain" name="then" value="language" lang=other.tag() formaction=to>
                {switch_words(other)}
            </button>
        }
    });
    let switch = switch.collect_view();
    let checking = req.query("check").is_some();
    let code = respondent.survey.code.0.clone();
    let newest = respondent.saves.newest(questions.iter().map(|question| question.id.as_str()));
    let now = cookies::level(&respondent.document);
    let levels: Vec<_> = Level::offered(&respondent.document)
        .into_iter()
        .filter(|level| *level != now)
        .map(|level| {
            let value = format!("level-{}", level.key());
            view! { <button class="button plain" name="then" value=value>{question_view::level_words(level)}</button> }
        })
        .collect();
    let levels = (!levels.is_empty())
        .then(|| view! { <div class="row"><span class="soft">{t("responses-level-title")}</span>{levels}</div> });
    view! {
        <input type="hidden" name="code" value=code/>
        <input type="hidden" name="sitting" value=respondent.sitting.clone()/>
        <input type="hidden" name="n" value=newest.to_string()/>
        {checking.then(|| view! { <input type="hidden" name="check" value="1"/> })}
        {foot(far)}
        <div class="row apart">
            <button class="button plain given" name="then" value="skip">{t("responses-clear")}</button>
            {switch}
        </div>
        {levels}
    }
    .into_any()
}

/// The help that appears while somebody types; none on a page without a text area.
fn help(respondent: &Respondent, questions: &[&Question]) -> Option<impl IntoView + use<>> {
    let typed = questions.iter().any(|question| question.makes_voices());
    typed.then(|| alert_words::help_while_typing(respondent.numbers.clone(), false))
}

/// Below every form with questions: who will see the answers, and how to stop for now.
fn under(respondent: &Respondent) -> impl IntoView + use<> {
    let later = (respondent.started && !event::shows(&respondent.survey.code)).then(|| {
        let to = href(paths::responses::Later(&respondent.survey.code.0));
        view! { <p><a href=to>{t("responses-later-link")}</a></p> }
    });
    view! {
        <p class="soft">{question_view::privacy_words(respondent.survey.privacy)}</p>
        {later}
        {next_person(&respondent.survey)}
    }
}

/// The words that offer a language, in it; its name, where the program does not speak it.
fn switch_words(other: Lang) -> String {
    if other.of_sentences() == other { t_in(other, "responses-switch") } else { other.name().to_owned() }
}

fn given(respondent: &Respondent, question: &Question) -> question_view::Prefill {
    as_given(&respondent.survey.code.0, &question.id, respondent.answers.get(&question.id).cloned())
}

/// An answer in the form that its question's fields take.
pub(super) fn as_given(code: &str, question: &str, answer: Option<Kept>) -> question_view::Prefill {
    let answer = answer.unwrap_or_default();
    let picture = answer.picture.then(|| picture_path(code, question));
    question_view::Prefill { choices: answer.chosen, text: answer.text, may_publish: answer.may_publish, picture }
}

/// The address of the picture of an answer.
pub(super) fn picture_path(code: &str, question: &str) -> String {
    href(paths::responses::Picture(code, question))
}

/// The picture of an unsent answer, for the browser that answers and nobody else.
pub async fn picture() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let survey = survey(&cx, req.param("code")).await?;
    let token = cookies::token(&survey.code).ok_or(AppError::NotFound)?;
    let jpeg = store::responses::picture(&cx, survey.id, &token, req.param("question")).await?;
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "no-store")];
    Ok(PageResponse::Raw((headers, jpeg).into_response()))
}
