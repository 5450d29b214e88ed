//! The pages of answering a survey: one thing on each. After it: `taking_back`.

use leptos::prelude::*;
use leptos::{either::Either, server_fn::ServerFn};

use super::{
    actions::{Answer as SaveAnswer, Join, Submit, Withdraw},
    browser,
    model::{Answer as Given, Answers},
    store::{self, Held},
};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, href_in, t, t_in, tr},
    lang::Lang,
    page::{Answer, Audience, Req, html},
    platform::guard::{Cx, Visitor, require},
    surveys::{
        asking,
        model::{Document, Kind, Privacy, Question, SurveyCode, SurveyState},
        store::{SurveyFace, by_code, document_of},
    },
    ui::{
        Button, ButtonKind, Card, Empty, Hero, Input, Kind as InputKind, LinkButton, ReceiptTicket, Step, Steps, When,
        face_word,
    },
    voices::receipts,
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
/// `NotFound` as above; `Gone` if it is closed.
pub(super) async fn open_survey(cx: &Cx<Visitor>, code: &str) -> Result<SurveyFace, AppError> {
    let face = survey(cx, code).await?;
    if face.state == SurveyState::Open { Ok(face) } else { Err(AppError::gone("responses-closed-text")) }
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

async fn held_here(cx: &Cx<Visitor>, survey: &SurveyFace) -> Result<Option<Held>, AppError> {
    match browser::token(&survey.code) {
        Some(token) => store::held(cx, survey.id, &token).await,
        None => Ok(None),
    }
}

pub async fn join() -> Result<Answer, AppError> {
    let _cx = require::<Visitor>().await?;
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
        },
    )
}

/// Who asks, who will see it, how long it takes; and the way in.
pub async fn front() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let face = survey(&cx, Req::current().param("code")).await?;
    if face.state != SurveyState::Open {
        return closed(&face);
    }
    let held = held_here(&cx, &face).await?;
    let document = document_for(&cx, &face, held.as_ref()).await?;
    let code = face.code.0.clone();
    let way_in = match &held {
        Some(held) => Either::Left(way_on(&code, &document, &held.answers)),
        None => Either::Right(view! {
            <form method="get" action=href(&format!("/s/{code}/1"))>
                <label class="choice">
                    <input type="checkbox" name="shared" value="1"/>
                    <span>{t("responses-front-shared")}<small>{t("responses-front-shared-hint")}</small></span>
                </label>
                <Button>{t("responses-front-start")}</Button>
            </form>
        }),
    };
    let title = document.title.get(cx.lang()).to_owned();
    html(
        title,
        Audience::Young,
        view! {
            {asking::front_view(&document, face.privacy, &face.author_name, cx.lang())}
            <p>{t("responses-front-skip")}</p>
            <p>{t("responses-front-danger")}</p>
            {way_in}
        },
    )
}

/// For somebody who has started: on from where they got to.
fn way_on(code: &str, document: &Document, answers: &Answers) -> impl IntoView + use<> {
    let last = document.questions.iter().rposition(|q| answers.contains_key(&q.id));
    let next = last.map_or(0, |at| at + 1);
    let to =
        if next < document.questions.len() { format!("/s/{code}/{}", next + 1) } else { format!("/s/{code}/check") };
    view! {
        <p>{t("responses-front-started")}</p>
        <LinkButton href=href(&to)>{t("responses-front-continue")}</LinkButton>
        {erase_form(code.to_owned(), ButtonKind::Plain, t("responses-erase"))}
    }
}

fn erase_form(code: String, kind: ButtonKind, words: String) -> impl IntoView {
    view! {
        <Form<Withdraw>>
            <input type="hidden" name="code" value=code/>
            <Button kind=kind>{words}</Button>
        </Form<Withdraw>>
    }
}

fn closed(face: &SurveyFace) -> Result<Answer, AppError> {
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

/// One question.
pub async fn question() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let req = Req::current();
    let face = survey(&cx, req.param("code")).await?;
    let n: usize = req.parse("n")?;
    if face.state != SurveyState::Open {
        return closed(&face);
    }
    let held = held_here(&cx, &face).await?;
    let document = document_for(&cx, &face, held.as_ref()).await?;
    let question = n.checked_sub(1).and_then(|at| document.questions.get(at)).ok_or(AppError::NotFound)?;
    browser::token_or_new(&face.code, req.asked("shared").is_some());
    let given = held.and_then(|mut held| held.answers.remove(&question.id));
    let of = document.questions.len();
    let progress = tr("responses-progress", &[("n", n.into()), ("of", of.into())]);
    let other = cx.lang().other();
    let checking = req.asked("check").is_some();
    let (code, id) = (face.code.0.clone(), question.id.clone());
    let fields = asking::question_view(question, cx.lang(), &as_given(given));
    html(
        format!("{progress}: {}", question.text.get(cx.lang())),
        Audience::Young,
        view! {
            <p class="soft">{progress.clone()}</p>
            <Form<SaveAnswer>>
                {fields}
                <input type="hidden" name="code" value=code/>
                <input type="hidden" name="question" value=id/>
                {checking.then(|| view! { <input type="hidden" name="check" value="1"/> })}
                <div class="row">
                    <Button name="then" value="next">{t("responses-next")}</Button>
                    <Button name="then" value="skip" kind=ButtonKind::Quiet>{t("responses-skip")}</Button>
                </div>
                <div class="row apart">
                    <Button name="then" value="back" kind=ButtonKind::Plain>{t("responses-back")}</Button>
                    <button
                        class="button plain"
                        name="then"
                        value="language"
                        lang=other.tag()
                        formaction=in_other_language(other, &req.here())
                    >
                        {t_in(other, "responses-switch")}
                    </button>
                </div>
            </Form<SaveAnswer>>
            <p class="soft">{asking::privacy_words(face.privacy)}</p>
        },
    )
}

/// The same action in the other language, with this page in it to come back to.
fn in_other_language(other: Lang, here: &str) -> String {
    let from = form_urlencoded::Serializer::new(String::new()).append_pair("from", &href_in(other, here)).finish();
    format!("{}?{from}", href_in(other, <SaveAnswer as ServerFn>::PATH))
}

fn as_given(answer: Option<Given>) -> asking::Given {
    match answer {
        None => asking::Given::default(),
        Some(Given::Chosen(choices)) => asking::Given { choices, ..asking::Given::default() },
        Some(Given::Said { text, may_publish }) => asking::Given { text, may_publish, ..asking::Given::default() },
    }
}

/// Everything that was answered, to look at once more and to send.
pub async fn check() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let face = survey(&cx, Req::current().param("code")).await?;
    if face.state != SurveyState::Open {
        return closed(&face);
    }
    let token = browser::token(&face.code);
    let held = held_here(&cx, &face).await?;
    let document = document_for(&cx, &face, held.as_ref()).await?;
    let answers = held.map(|held| held.answers).unwrap_or_default();
    let code = face.code.0.clone();
    let lang = cx.lang();
    let rows = document.questions.iter().enumerate().map(|(at, question)| {
        let text = question.text.get(lang).to_owned();
        let change = href(&format!("/s/{code}/{}?check=1", at + 1));
        let given = answer_view(question, answers.get(&question.id), lang);
        view! {
            <li>
                <Card title=text.clone()>
                    {given}
                    <p><a href=change>{t("responses-change")}<span class="vh">": "{text}</span></a></p>
                </Card>
            </li>
        }
    });
    let rows = rows.collect_view();
    let something = document.questions.iter().any(|q| answers.contains_key(&q.id));
    let send = match token.filter(|_| something) {
        Some(token) => Either::Left(send_form(&face, &token)),
        None => Either::Right(view! {
            <p>{t("responses-check-empty")}</p>
            <LinkButton href=href(&format!("/s/{code}/1"))>{t("responses-check-first")}</LinkButton>
            <LinkButton href=href("/") kind=ButtonKind::Plain>{t("responses-check-leave")}</LinkButton>
        }),
    };
    html(
        t("responses-check-title"),
        Audience::Young,
        view! {
            <h1>{t("responses-check-title")}</h1>
            <ol class="plain stack">{rows}</ol>
            {send}
        },
    )
}

fn send_form(face: &SurveyFace, token: &str) -> impl IntoView + use<> {
    let (code, once) = (face.code.0.clone(), browser::once_of(token));
    let (named, words) = (face.privacy == Privacy::Named, asking::privacy_words(face.privacy));
    let erase = erase_form(code.clone(), ButtonKind::Plain, t("responses-erase"));
    view! {
        <Form<Submit>>
            <input type="hidden" name="code" value=code/>
            <input type="hidden" name="once" value=once/>
            {named.then(|| view! {
                <Input name="name" label=t("responses-name") hint=t("responses-name-hint") autocomplete="name"/>
            })}
            <p>{words}</p>
            <Button>{t("responses-send")}</Button>
        </Form<Submit>>
        {erase}
    }
}

/// What was answered, as the person who answered it reads it.
fn answer_view(question: &Question, answer: Option<&Given>, lang: Lang) -> AnyView {
    let label = |id: &String| match question.kind {
        Kind::Faces => id.parse().map(face_word).unwrap_or_default(),
        _ => question.label(id, lang).to_owned(),
    };
    match answer {
        None => view! { <p class="soft">{t("responses-check-skipped")}</p> }.into_any(),
        Some(Given::Said { text, may_publish }) => {
            let said = if *may_publish { "responses-check-publish" } else { "responses-check-private" };
            view! { <blockquote class="kept-words">{text.clone()}</blockquote><p class="soft">{t(said)}</p> }.into_any()
        }
        Some(Given::Chosen(ids)) => {
            let items: Vec<_> = ids.iter().map(|id| view! { <li>{label(id)}</li> }).collect();
            match question.kind {
                Kind::Order => view! { <ol>{items}</ol> }.into_any(),
                Kind::Several => view! { <ul>{items}</ul> }.into_any(),
                _ => view! { <p>{ids.iter().map(label).collect::<String>()}</p> }.into_any(),
            }
        }
    }
}

/// Thank you, the receipt, and what happens next. Only for half an hour, and only here.
pub async fn done() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let face = survey(&cx, Req::current().param("code")).await?;
    if !browser::was_sent(&face.code) {
        return Ok(Answer::Go(format!("/s/{}", face.code.0)));
    }
    let days = cx.services().settings().await.answer_days;
    let receipt = receipts::kept().filter(|_| face.privacy != Privacy::Anonymous);
    let follows = receipt.is_some();
    let way_back = browser::way_back(&face.code).is_some();
    let last = if follows { "responses-done-answer" } else { "responses-done-heard" };
    let steps = vec![
        Step::new(When::Done, t("responses-done-got"), ""),
        Step::new(When::Now, t("responses-done-read"), asking::privacy_words(face.privacy)),
        Step::new(When::Next, t(last), tr("responses-done-days", &[("n", days.into())])),
    ];
    html(
        t("responses-done-title"),
        Audience::Young,
        view! {
            <Hero title=t("responses-done-title") text=t("responses-done-text")/>
            {receipt.map(|words| view! { <h2>{t("responses-done-words")}</h2><ReceiptTicket words=words/> })}
            <h2>{t("responses-done-next")}</h2>
            <Steps steps=steps/>
            <div class="row">
                {follows.then(|| view! { <LinkButton href=href("/follow")>{t("responses-done-follow")}</LinkButton> })}
                <LinkButton href=href("/heard") kind=ButtonKind::Quiet>{t("responses-done-heard-link")}</LinkButton>
                <LinkButton href=href("/help") kind=ButtonKind::Quiet>{t("responses-done-help")}</LinkButton>
            </div>
            {way_back.then(|| erase_form(face.code.0.clone(), ButtonKind::Plain, t("responses-take-back")))}
        },
    )
}
