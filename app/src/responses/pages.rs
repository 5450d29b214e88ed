//! The pages of answering a survey: one thing on each. After the last question: `sending`.

use axum::{http::header, response::IntoResponse as _};
use leptos::prelude::*;
use leptos::{either::Either, server_fn::ServerFn};

use super::{
    actions::{Answer as SaveAnswer, Answers as SaveAnswers, Join, Level as ChooseLevel, Withdraw},
    admission,
    aloud::aloud,
    browser, event,
    model::{Answer as Kept, Answers},
    offline::own_phone,
    rules::way::{self, Place, Stop},
    saving::saving,
    store::{self, Held},
};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, href_in, t, t_in, tr},
    lang::Lang,
    page::{Answer, Audience, Req, html},
    platform::{
        guard::{Cx, Visitor, require},
        retention::Period,
    },
    surveys::{
        asking::{self, Put},
        model::{Document, Level, Question, SurveyCode, SurveyState},
        store::{SurveyFace, by_code, document_of},
    },
    ui::{Button, ButtonKind, Empty, Input, Kind as InputKind, LinkButton},
};

/// A survey that was ever opened.
///
/// # Errors
/// `NotFound`: no such code, or a draft.
pub(super) async fn survey(cx: &Cx<Visitor>, code: &str) -> Result<SurveyFace, AppError> {
    let code = SurveyCode::parse(code).ok_or(AppError::NotFound)?;
    let face = by_code(cx, &code).await?.ok_or(AppError::NotFound)?;
    match face.state {
        SurveyState::Draft | SurveyState::Checking => Err(AppError::NotFound),
        _ => Ok(face),
    }
}

/// A survey that can be answered now.
///
/// # Errors
/// `NotFound` as above; `Gone` if it is closed; `Conflict` if it is not for this browser, or not yet.
pub(super) async fn open_survey(cx: &Cx<Visitor>, code: &str) -> Result<SurveyFace, AppError> {
    let face = survey(cx, code).await?;
    match admission::barred(cx, &face).await? {
        None => Ok(face),
        Some(why) => Err(admission::refusal(why)),
    }
}

/// What is asked: of somebody who has started, what was asked then.
pub(super) async fn document_for(
    cx: &Cx<Visitor>,
    survey: &SurveyFace,
    held: Option<&Held>,
) -> Result<Document, AppError> {
    match held {
        Some(held) if held.version != survey.version => document_of(cx, held.version).await,
        _ => Ok(survey.document.clone()),
    }
}

pub(super) async fn held_here(cx: &Cx<Visitor>, survey: &SurveyFace) -> Result<Option<Held>, AppError> {
    match browser::token(&survey.code) {
        Some(token) => store::held(cx, survey.id, &token).await,
        None => Ok(None),
    }
}

pub async fn join() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let script = cx.services().asset("join.js");
    html(
        t("responses-join-title"),
        Audience::Young,
        view! {
            <h1>{t("responses-join-title")}</h1>
            <p>{t("responses-join-text")}</p>
            <Form<Join>>
                <Input name="code" label=t("responses-join-code") hint=t("responses-join-hint") kind=InputKind::Code/>
                <Button>{t("responses-join-go")}</Button>
            </Form<Join>>
            <p><a href=href("/results")>{t("responses-join-results")}</a></p>
            <script src=script defer></script>
        },
    )
}

/// Who asks, who will see it, how long it takes, in which words; and the way in.
pub async fn front() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let req = Req::current();
    let face = survey(&cx, req.param("code")).await?;
    let shared = event::shows(&face.code);
    if shared {
        // A round begins: whoever had the device before has left nothing on it.
        let again = req.asked("again").is_some();
        event::forget(&face.code, again);
        if again {
            return Ok(Answer::Go(format!("/s/{}", face.code.0)));
        }
    }
    if let Some(why) = admission::barred(&cx, &face).await? {
        return admission::page(&cx, &face, why);
    }
    let held = if shared { None } else { held_here(&cx, &face).await? };
    let document = document_for(&cx, &face, held.as_ref()).await?;
    let code = face.code.0.clone();
    let way_in = if let Some(held) = &held {
        Either::Left(way_on(&face, &document, held))
    } else {
        let first = way::first(&document, &way::stops(&document, &Answers::new())).path();
        Either::Right(view! {
            <form method="get" action=href(&format!("/s/{code}{first}"))>
                {(!shared).then(|| view! {
                <label class="choice">
                    <input type="checkbox" name="shared" value="1"/>
                    <span>{t("responses-front-shared")}<small>{t("responses-front-shared-hint")}</small></span>
                </label>
                })}
                {(!shared).then(|| own_phone(&face, false))}
                <Button>{t("responses-front-start")}</Button>
            </form>
        })
    };
    let title = document.title.get(cx.lang()).to_owned();
    let days = cx.services().settings().await.retention.of(Period::Started);
    html(
        title,
        Audience::Young,
        view! {
            {asking::front_view(&document, face.privacy, &face.author_name, cx.lang())}
            {admission::who_and_when(&cx, &face)}
            <p>{if shared { t("responses-event-front") } else { tr("responses-front-skip", &[("days", days.into())]) }}</p>
            <p>{t("responses-front-danger")}</p>
            {levels(&document)}
            {way_in}
        },
    )
}

/// "How should we ask?", where there is a choice.
fn levels(document: &Document) -> Option<impl IntoView + use<>> {
    let now = browser::level(document);
    let buttons: Vec<_> = Level::offered(document)
        .into_iter()
        .map(|level| {
            let pressed = if level == now { "true" } else { "false" };
            view! {
                <button class="button quiet" name="level" value=level.key() aria-pressed=pressed>{level_words(level)}</button>
            }
        })
        .collect();
    (!buttons.is_empty()).then(|| {
        view! {
            <Form<ChooseLevel> class="levels-of-words">
                <fieldset class="field">
                    <legend>{t("responses-level-title")}</legend>
                    <div class="row">{buttons}</div>
                </fieldset>
            </Form<ChooseLevel>>
        }
    })
}

fn level_words(level: Level) -> String {
    match level {
        Level::Older => t("responses-level-older"),
        Level::Younger => t("responses-level-younger"),
        Level::Easy => t("responses-level-easy"),
    }
}

/// For somebody who has started: on from where they got to.
fn way_on(face: &SurveyFace, document: &Document, held: &Held) -> impl IntoView + use<> {
    let code = &face.code.0;
    let stops = way::stops(document, &held.answers);
    let last = document.questions.iter().rposition(|q| held.answers.contains_key(&q.id));
    let to = last.map_or_else(|| way::first(document, &stops), |at| way::after(document, &stops, at));
    let erase = if held.replaces { t("responses-correction-leave") } else { t("responses-erase") };
    let said = if held.replaces { t("responses-correction-started") } else { t("responses-front-started") };
    let to = if held.replaces { way::Place::Check } else { to };
    view! {
        <p>{said}</p>
        <LinkButton href=href(&format!("/s/{code}{}", to.path()))>{t("responses-front-continue")}</LinkButton>
        {erase_form(code.to_owned(), ButtonKind::Plain, erase, false)}
        {own_phone(face, true)}
    }
}

/// On a shared tablet: the way back to the start, for somebody who stops.
pub(super) fn next_person(face: &SurveyFace) -> Option<impl IntoView + use<>> {
    event::shows(&face.code)
        .then(|| event::pages::next_person(&face.code, t("responses-event-again"), ButtonKind::Plain))
}

pub(super) fn erase_form(code: String, kind: ButtonKind, words: String, sent: bool) -> impl IntoView {
    view! {
        <Form<Withdraw>>
            <input type="hidden" name="code" value=code/>
            {sent.then(|| view! { <input type="hidden" name="sent" value="1"/> })}
            <Button kind=kind>{words}</Button>
        </Form<Withdraw>>
    }
}

pub(super) fn closed(face: &SurveyFace) -> Result<Answer, AppError> {
    let code = face.code.0.clone();
    let published = face.state == SurveyState::Published;
    let body = view! {
        <Empty title=t("responses-closed") text=t("responses-closed-text") heading=true>
            {published.then(|| view! {
                <LinkButton href=href(&format!("/results/{code}"))>{t("responses-closed-results")}</LinkButton>
            })}
            <LinkButton href=href("/tell") kind=ButtonKind::Quiet>{t("responses-closed-tell")}</LinkButton>
        </Empty>
    };
    Ok(Answer::Html {
        title: t("responses-closed"),
        audience: Audience::Young,
        status: axum::http::StatusCode::GONE,
        body: body.into_any(),
    })
}

/// Somebody on their way through a survey.
struct Walk {
    cx: Cx<Visitor>,
    face: SurveyFace,
    document: Document,
    answers: Answers,
    stops: Vec<Stop>,
    started: bool,
}

impl Walk {
    /// The survey of the address, if it can be answered now; else the page that says so.
    async fn here() -> Result<Result<Self, Answer>, AppError> {
        let cx = require::<Visitor>().await?;
        let req = Req::current();
        let face = survey(&cx, req.param("code")).await?;
        if let Some(why) = admission::barred(&cx, &face).await? {
            return admission::page(&cx, &face, why).map(Err);
        }
        let held = held_here(&cx, &face).await?;
        let document = document_for(&cx, &face, held.as_ref()).await?;
        browser::token_or_new(&face.code, req.asked("shared").is_some());
        let started = held.is_some();
        let answers = held.map(|held| held.answers).unwrap_or_default();
        let stops = way::stops(&document, &answers);
        Ok(Ok(Self { cx, face, document, answers, stops, started }))
    }

    fn to(&self, place: &Place) -> String {
        format!("/s/{}{}", self.face.code.0, place.path())
    }
}

/// The introduction of a section.
pub async fn part() -> Result<Answer, AppError> {
    let walk = match Walk::here().await? {
        Ok(walk) => walk,
        Err(closed) => return Ok(closed),
    };
    let req = Req::current();
    let lang = walk.cx.lang();
    let section = walk.document.section(req.param("id")).ok_or(AppError::NotFound)?;
    let next = way::after_part(&walk.document, &walk.stops, &section.id);
    let back = way::before_part(&walk.document, &walk.stops, &section.id);
    let begins = |stop: &Stop| walk.document.questions[stop.places[0]].section == section.id;
    if !walk.stops.iter().any(begins) {
        return Ok(Answer::Go(walk.to(&next)));
    }
    let title = section.title.get(lang).to_owned();
    html(
        title.clone(),
        Audience::Young,
        view! {
            <h1>{title}</h1>
            {asking::paragraphs(section.intro.get(lang))}
            <div class="row">
                <LinkButton href=href(&walk.to(&next))>{t("responses-next")}</LinkButton>
                <LinkButton kind=ButtonKind::Plain href=href(&walk.to(&back))>{t("responses-back")}</LinkButton>
            </div>
        },
    )
}

/// One question, or all that are asked of a section.
pub async fn question() -> Result<Answer, AppError> {
    let walk = match Walk::here().await? {
        Ok(walk) => walk,
        Err(closed) => return Ok(closed),
    };
    let n: usize = Req::current().parse("n")?;
    let at = n.checked_sub(1).filter(|at| *at < walk.document.questions.len()).ok_or(AppError::NotFound)?;
    let Some(here) = walk.stops.iter().position(|stop| stop.places.contains(&at)) else {
        // Not asked of this person (any more).
        return Ok(Answer::Go(walk.to(&way::after(&walk.document, &walk.stops, at))));
    };
    let (number, of) = (here + 1, walk.stops.len());
    let together = walk.document.by_section;
    let key = if together { "responses-progress-part" } else { "responses-progress" };
    let progress = tr(key, &[("n", number.into()), ("of", of.into())]);
    if together { section_page(&walk, here, progress) } else { question_page(&walk, at, progress) }
}

fn question_page(walk: &Walk, at: usize, progress: String) -> Result<Answer, AppError> {
    let lang = walk.cx.lang();
    let level = browser::level(&walk.document);
    let question = &walk.document.questions[at];
    let put = Put { level, ..Put::alone(lang) };
    let fields = asking::question_view(question, put, &given(walk, question));
    let id = question.id.clone();
    let controls = controls::<SaveAnswer>(walk, t("responses-skip"));
    let multipart = question.kind.is_picture();
    html(
        format!("{progress}: {}", level.words(question, lang)),
        Audience::Young,
        view! {
            <p class="row apart"><span class="soft">{progress}</span>{aloud()}</p>
            <Form<SaveAnswer> multipart=multipart>
                {fields}
                <input type="hidden" name="question" value=id/>
                {controls}
            </Form<SaveAnswer>>
            {saving()}
            {under(walk)}
        },
    )
}

/// The questions of a section under each other, in one form.
fn section_page(walk: &Walk, here: usize, progress: String) -> Result<Answer, AppError> {
    let lang = walk.cx.lang();
    let level = browser::level(&walk.document);
    let questions: Vec<_> = walk.stops[here].places.iter().map(|at| &walk.document.questions[*at]).collect();
    let section = questions.first().and_then(|q| walk.document.section(&q.section));
    let title = section.map_or(&walk.document.title, |section| &section.title).get(lang).to_owned();
    let intro = section.map(|section| asking::paragraphs(section.intro.get(lang)));
    let multipart = questions.iter().any(|q| q.kind.is_picture());
    let fields = questions.iter().map(|question| {
        let put = Put { lang, level, alone: false };
        view! {
            <div class="asked">
                {asking::question_view(question, put, &given(walk, question))}
                <input type="hidden" name="asked[]" value=question.id.clone()/>
            </div>
        }
    });
    let fields: Vec<_> = fields.collect();
    let controls = controls::<SaveAnswers>(walk, t("responses-skip-part"));
    html(
        format!("{progress}: {title}"),
        Audience::Young,
        view! {
            <p class="row apart"><span class="soft">{progress}</span>{aloud()}</p>
            <h1>{title}</h1>
            {intro}
            <Form<SaveAnswers> multipart=multipart>
                {fields}
                {controls}
            </Form<SaveAnswers>>
            {under(walk)}
        },
    )
}

/// What every form with questions ends with: on, back, in the other language, in other words.
fn controls<F: ServerFn>(walk: &Walk, skip: String) -> AnyView {
    let req = Req::current();
    let other = walk.cx.lang().other();
    let elsewhere = in_other_language::<F>(other, &req.here());
    let checking = req.asked("check").is_some();
    let code = walk.face.code.0.clone();
    let now = browser::level(&walk.document);
    let levels: Vec<_> = Level::offered(&walk.document)
        .into_iter()
        .filter(|level| *level != now)
        .map(|level| {
            let value = format!("level-{}", level.key());
            view! { <button class="button plain" name="then" value=value>{level_words(level)}</button> }
        })
        .collect();
    let levels = (!levels.is_empty())
        .then(|| view! { <div class="row"><span class="soft">{t("responses-level-title")}</span>{levels}</div> });
    view! {
        <input type="hidden" name="code" value=code/>
        {checking.then(|| view! { <input type="hidden" name="check" value="1"/> })}
        <div class="row">
            <Button name="then" value="next">{t("responses-next")}</Button>
            <Button name="then" value="skip" kind=ButtonKind::Quiet>{skip}</Button>
        </div>
        <div class="row apart">
            <Button name="then" value="back" kind=ButtonKind::Plain>{t("responses-back")}</Button>
            <button
                class="button plain"
                name="then"
                value="language"
                lang=other.tag()
                formaction=elsewhere
            >
                {t_in(other, "responses-switch")}
            </button>
        </div>
        {levels}
    }
    .into_any()
}

/// Under every form with questions: who will see it, and that it can be left for now.
fn under(walk: &Walk) -> impl IntoView + use<> {
    let later = (walk.started && !event::shows(&walk.face.code)).then(|| {
        let to = href(&format!("/s/{}/later", walk.face.code.0));
        view! { <p><a href=to>{t("responses-later-link")}</a></p> }
    });
    view! {
        <p class="soft">{asking::privacy_words(walk.face.privacy)}</p>
        {later}
        {next_person(&walk.face)}
    }
}

/// The same action in the other language, with this page in it to come back to.
fn in_other_language<F: ServerFn>(other: Lang, here: &str) -> String {
    let from = form_urlencoded::Serializer::new(String::new()).append_pair("from", &href_in(other, here)).finish();
    format!("{}?{from}", href_in(other, F::PATH))
}

fn given(walk: &Walk, question: &Question) -> asking::Given {
    as_given(&walk.face.code.0, &question.id, walk.answers.get(&question.id).cloned())
}

/// An answer as the fields of its question show it.
pub(super) fn as_given(code: &str, question: &str, answer: Option<Kept>) -> asking::Given {
    let answer = answer.unwrap_or_default();
    let picture = answer.picture.then(|| picture_path(code, question));
    asking::Given { choices: answer.chosen, text: answer.text, may_publish: answer.may_publish, picture }
}

/// Where the picture stands that is kept with an answer.
pub(super) fn picture_path(code: &str, question: &str) -> String {
    href(&format!("/s/{code}/picture/{question}"))
}

/// A picture of an answer that is not sent yet: for the browser that answers, and nobody else.
pub async fn picture() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let req = Req::current();
    let face = survey(&cx, req.param("code")).await?;
    let token = browser::token(&face.code).ok_or(AppError::NotFound)?;
    let jpeg = store::picture(&cx, face.id, &token, req.param("question")).await?;
    let headers = [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "no-store")];
    Ok(Answer::Raw((headers, jpeg).into_response()))
}
