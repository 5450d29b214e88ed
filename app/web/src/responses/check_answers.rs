//! After the last question: checking the answers, sending, and thanks.

use leptos::{either::Either, prelude::*};

use super::{
    actions::{Later, Reopen, Submit},
    after_submit, cookies, eligibility, event,
    pages::{document_for, erase, erase_asked, next_person, survey, survey_and_held},
    question_pages::picture_path,
};
use crate::{
    advocacy,
    page::{PageResponse, html},
    receipt_cookie,
    surveys::question_view::{self, RenderOptions},
    voices::alert_words,
};
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Path},
    responses::{
        model::{Answer as Given, Answers},
        rules::{self, journey},
    },
    surveys::model::{Document, Kind, Privacy, Question, SurveyState},
};
use platform::{
    guard::{Visitor, require},
    i18n::{href, other_lang, t, tr},
    request::RequestContext,
    retention::Period,
};
use store::surveys::SurveySummary;
use ui::{
    Button, ButtonKind, Card, Hero, Input, LinkButton, ReceiptTicket, Script, Step, Steps, When, field_id, form::Form,
    frame::Audience,
};

/// All answers, to check and to send.
pub async fn check() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let (survey, held) = survey_and_held(&cx, RequestContext::current().param("code")).await?;
    if let Some(on) = after_submit::on_from(&survey.code, paths::responses::Done(&survey.code.0)) {
        return Ok(on);
    }
    if let Some(why) = eligibility::refused_because(&cx, &survey).await? {
        return eligibility::page(&cx, &survey, why);
    }
    let token = cookies::token(&survey.code);
    let document = cookies::in_words(document_for(&cx, &survey, held.as_ref()).await?);
    let replaces = held.as_ref().is_some_and(|held| held.replaces);
    let answers = held.map(|held| held.answers).unwrap_or_default();
    let code = survey.code.0.clone();
    let lang = cx.lang();
    let places = rules::asked_questions(&document, &answers);
    let rows = places.iter().map(|at| {
        let question = &document.questions[*at];
        let text = question.text.get(lang).to_owned();
        let change = href(paths::responses::Question(&code, at + 1).with("check", "1"));
        let given = answer_view(question, answers.get(&question.id), &code, lang);
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
    let something = places.iter().any(|at| answers.contains_key(&document.questions[*at].id));
    let first = journey::first(&document, &journey::steps(&document, &answers)).path(&code);
    let send = match token.filter(|_| something) {
        Some(token) => Either::Left(send_form(&survey, &token, replaces)),
        None => Either::Right(view! {
            <p>{t("responses-check-empty")}</p>
            <LinkButton href=href(first)>{t("responses-check-first")}</LinkButton>
            <LinkButton href=href(paths::voices::Home) kind=ButtonKind::Plain>{t("responses-check-leave")}</LinkButton>
        }),
    };
    html(
        t("responses-check-title"),
        Audience::Young,
        view! {
            <h1>{t("responses-check-title")}</h1>
            {something.then(|| left_out(&document, &answers, &code, lang))}
            <ol class="plain stack">{rows}</ol>
            {send}
            {next_person(&survey)}
        },
    )
}

/// Everything that was left out, each as a link: also single statements of a partly answered question.
fn left_out(document: &Document, answers: &Answers, code: &str, lang: Lang) -> Option<impl IntoView + use<>> {
    let left = rules::left_out(document, answers);
    let title = tr("responses-left-out", &[("n", left.len().into())]);
    let links = left.iter().map(|(at, sentence)| {
        let question = &document.questions[*at];
        let text = question.text.get(lang).to_owned();
        let (words, field) = match sentence {
            None => (text, None),
            Some(id) => {
                let gaps = [("question", text.into()), ("sentence", question.label(id, lang).to_owned().into())];
                let alone = !document.by_section;
                let field =
                    RenderOptions { alone, ..RenderOptions::alone(lang) }.field(question, &format!("level[{id}]"));
                (tr("responses-left-out-part", &gaps), Some(field_id(&field)))
            }
        };
        let to = paths::responses::Question(code, at + 1).with("check", 1);
        let to = href(match field {
            Some(field) => to.at(field),
            None => to,
        });
        view! { <li><a href=to>{words}</a></li> }
    });
    let links = links.collect_view();
    (!left.is_empty()).then(|| view! { <section class="callout left-out"><h2>{title}</h2><ul>{links}</ul></section> })
}

fn send_form(survey: &SurveySummary, token: &str, replaces: bool) -> impl IntoView + use<> {
    let (code, once) = (survey.code.0.clone(), store::responses::sitting::once_of(token));
    let (named, words) = (survey.privacy == Privacy::Named, question_view::privacy_words(survey.privacy));
    let (said, button) = if replaces {
        (Some(t("responses-correction-text")), t("responses-correction-send"))
    } else {
        (None, t("responses-send"))
    };
    let erase = erase(&code, replaces);
    let later = (!replaces && !event::shows(&survey.code)).then(|| href(paths::responses::Later(&code)));
    view! {
        {said.map(|words| view! { <p>{words}</p> })}
        <Form<Submit> carried=true>
            <input type="hidden" name="code" value=code/>
            <input type="hidden" name="once" value=once/>
            {named.then(|| view! {
                <Input name="name" label=t("responses-name") hint=t("responses-name-hint") autocomplete="off"/>
            })}
            <p>{words}</p>
            <Button>{button}</Button>
        </Form<Submit>>
        {later.map(|to| view! { <p><a href=to>{t("responses-later-link")}</a></p> })}
        {erase}
    }
}

/// An answer, for the person who gave it.
fn answer_view(question: &Question, answer: Option<&Given>, code: &str, lang: Lang) -> AnyView {
    let Some(answer) = answer else {
        return view! { <p class="soft">{t("responses-check-skipped")}</p> }.into_any();
    };
    let labels: Vec<_> = answer.chosen.iter().map(|id| question_view::choice_words(question, id, lang)).collect();
    let items = || labels.iter().map(|label| view! { <li>{label.clone()}</li> }).collect_view();
    let chosen = match question.kind {
        _ if labels.is_empty() => None,
        Kind::Order | Kind::Top => Some(view! { <ol>{items()}</ol> }.into_any()),
        Kind::Several | Kind::Agree => Some(view! { <ul>{items()}</ul> }.into_any()),
        _ => Some(view! { <p>{labels.concat()}</p> }.into_any()),
    };
    let picture = answer.picture.then(|| {
        let src = picture_path(code, &question.id);
        view! { <div class="kept-picture"><img src=src alt=t("surveys-asking-picture-kept")/></div> }
    });
    let tag = other_lang(lang, &answer.text);
    let text = (!answer.text.is_empty())
        .then(|| view! { <blockquote class="kept-words" dir="auto" lang=tag>{answer.text.clone()}</blockquote> });
    let publish = answer.speaks().then(|| {
        let said = if answer.may_publish { "responses-check-publish" } else { "responses-check-private" };
        view! { <p class="soft">{t(said)}</p> }
    });
    view! { {chosen}{picture}{text}{publish} }.into_any()
}

/// Thanks, the receipt, and what happens next: for half an hour, on this browser alone. On a shared tablet for some
/// seconds, and the receipt only if somebody asks for it.
pub async fn done() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let survey = survey(&cx, RequestContext::current().param("code")).await?;
    if !cookies::was_sent(&survey.code) {
        return Ok(PageResponse::Go(paths::responses::Front(&survey.code.0).to_string()));
    }
    let shared = event::shows(&survey.code);
    let asked = RequestContext::current().query("words").is_some();
    if shared {
        let seconds = if asked { event::BACK_AFTER_WORDS } else { event::BACK_AFTER };
        RequestContext::current().refresh(seconds, &event::start(&survey.code));
    }
    let days = cx.services().settings().await.answer_days;
    let numbers = alert_words::numbers(&cx).await;
    let receipt = receipt_cookie::kept(&cx).await?.filter(|_| survey.privacy != Privacy::Anonymous);
    let follows = receipt.is_some();
    let words = paths::responses::Done(&survey.code.0).with("words", "1").to_string();
    let on_asking = (shared && follows && !asked).then(|| {
        view! { <p><LinkButton href=href(words) kind=ButtonKind::Quiet>{t("responses-event-words")}</LinkButton></p> }
    });
    let receipt = receipt.filter(|_| !shared || asked);
    let next = shared.then(|| event::pages::next_person(&survey.code, t("responses-event-next"), ButtonKind::Primary));
    let way_back = cookies::way_back(&survey.code).is_some();
    let last = if follows { "responses-done-answer" } else { "responses-done-heard" };
    let steps = vec![
        Step::new(When::Done, t("responses-done-got"), ""),
        Step::new(When::Now, t("responses-done-read"), question_view::privacy_words(survey.privacy)),
        Step::new(When::Next, t(last), tr("responses-done-days", &[("n", days.into())])),
    ];
    html(
        t("responses-done-title"),
        Audience::Young,
        view! {
            {alert_words::leading::leads().then(|| alert_words::help_first(numbers))}
            <Hero title=t("responses-done-title") text=t("responses-done-text") brief=receipt.is_some()/>
            {next}
            {on_asking}
            {receipt.map(|words| view! { <ReceiptTicket words=words/> })}
            {follows.then(|| view! { <Script name="receipt"/> })}
            <h2>{t("responses-done-next")}</h2>
            <Steps steps=steps/>
            {(!shared).then(|| view! { <div class="row">
                {follows.then(|| view! { <LinkButton href=href(paths::voices::Follow)>{t("responses-done-follow")}</LinkButton> })}
                <LinkButton href=href(paths::voices::Heard) kind=ButtonKind::Quiet>{t("responses-done-heard-link")}</LinkButton>
                <LinkButton href=href(paths::voices::Help) kind=ButtonKind::Quiet>{t("responses-done-help")}</LinkButton>
            </div> })}
            {(!shared).then(advocacy::pages::offer)}
            {way_back.then(|| mend_forms(&survey, shared))}
        },
    )
}

/// Buttons to change or take back what was just sent; not on a shared tablet, where the next person waits.
fn mend_forms(survey: &SurveySummary, shared: bool) -> impl IntoView + use<> {
    let code = survey.code.0.clone();
    let again = code.clone();
    let change = (survey.state == SurveyState::Open && !shared).then(|| {
        view! {
            <Form<Reopen>>
                <input type="hidden" name="code" value=again/>
                <Button kind=ButtonKind::Quiet>{t("responses-correct")}</Button>
            </Form<Reopen>>
        }
    });
    view! {
        <h2>{t("responses-mend-title")}</h2>
        {change}
        {erase_asked(&code, t("responses-take-back"), true)}
    }
}

/// The page for stopping: how to come back, and the four words with which to go on, on another device.
pub async fn later() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let (survey, held) = survey_and_held(&cx, RequestContext::current().param("code")).await?;
    if let Some(why) = eligibility::refused_because(&cx, &survey).await? {
        return eligibility::page(&cx, &survey, why);
    }
    let code = survey.code.0.clone();
    let here = code.clone();
    let words = receipt_cookie::kept(&cx).await?.filter(|_| held.as_ref().is_some_and(|held| held.receipt));
    let lasts = cx.services().settings().await.retention.words(Period::Started);
    let may_ask = survey.privacy != Privacy::Anonymous
        && held.as_ref().is_some_and(|held| !held.replaces && (!held.receipt || words.is_none()));
    let ask = may_ask.then(|| {
        view! {
            <p>{t("responses-later-words")}</p>
            <Form<Later>>
                <input type="hidden" name="code" value=here/>
                <Button kind=ButtonKind::Quiet>{t("responses-later-give")}</Button>
            </Form<Later>>
        }
    });
    html(
        t("responses-later-title"),
        Audience::Young,
        view! {
            <h1>{t("responses-later-title")}</h1>
            <p>{tr("responses-later-text", &[("for", lasts.into())])}</p>
            {words.map(|words| view! {
                <h2>{t("responses-done-words")}</h2>
                <ReceiptTicket words=words/>
                <p>{t("responses-later-how")}</p>
            })}
            {ask}
            <div class="row">
                <LinkButton href=href(paths::responses::Front(&code))>{t("responses-front-continue")}</LinkButton>
                <LinkButton href=href(paths::voices::Home) kind=ButtonKind::Plain>{t("responses-check-leave")}</LinkButton>
            </div>
        },
    )
}
