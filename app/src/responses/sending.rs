//! After the last question: looking again, sending, and thank you.

use leptos::{either::Either, prelude::*};

use super::{
    actions::Submit,
    admission, browser, event,
    model::Answer as Given,
    pages::{document_for, erase_form, held_here, next_person, survey},
};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, t, tr},
    lang::Lang,
    page::{Answer, Audience, Req, html},
    platform::guard::{Visitor, require},
    surveys::{
        asking,
        model::{Kind, Privacy, Question},
        store::SurveyFace,
    },
    ui::{Button, ButtonKind, Card, Hero, Input, LinkButton, ReceiptTicket, Step, Steps, When},
    voices::receipts,
};

/// Everything that was answered, to look at once more and to send.
pub async fn check() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let face = survey(&cx, Req::current().param("code")).await?;
    if let Some(why) = admission::barred(&cx, &face).await? {
        return admission::page(&cx, &face, why);
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
            {next_person(&face)}
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
    let label = |id: &String| asking::choice_words(question, id, lang);
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

/// Thank you, the receipt, and what happens next. Only for half an hour, and only here. On a shared
/// tablet for some seconds, and the receipt only for who asks for it.
pub async fn done() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let face = survey(&cx, Req::current().param("code")).await?;
    if !browser::was_sent(&face.code) {
        return Ok(Answer::Go(format!("/s/{}", face.code.0)));
    }
    let shared = event::shows(&face.code);
    let asked = Req::current().asked("words").is_some();
    if shared {
        let seconds = if asked { event::BACK_AFTER_WORDS } else { event::BACK_AFTER };
        Req::current().refresh(seconds, &event::start(&face.code));
    }
    let days = cx.services().settings().await.answer_days;
    let receipt = receipts::kept().filter(|_| face.privacy != Privacy::Anonymous);
    let follows = receipt.is_some();
    let words = format!("/s/{}/done?words=1", face.code.0);
    let on_asking = (shared && follows && !asked).then(|| {
        view! { <p><LinkButton href=href(&words) kind=ButtonKind::Quiet>{t("responses-event-words")}</LinkButton></p> }
    });
    let receipt = receipt.filter(|_| !shared || asked);
    let next = shared.then(|| event::pages::next_person(&face.code, t("responses-event-next"), ButtonKind::Primary));
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
            {next}
            {on_asking}
            {receipt.map(|words| view! { <h2>{t("responses-done-words")}</h2><ReceiptTicket words=words/> })}
            <h2>{t("responses-done-next")}</h2>
            <Steps steps=steps/>
            {(!shared).then(|| view! { <div class="row">
                {follows.then(|| view! { <LinkButton href=href("/follow")>{t("responses-done-follow")}</LinkButton> })}
                <LinkButton href=href("/heard") kind=ButtonKind::Quiet>{t("responses-done-heard-link")}</LinkButton>
                <LinkButton href=href("/help") kind=ButtonKind::Quiet>{t("responses-done-help")}</LinkButton>
            </div> })}
            {way_back.then(|| erase_form(face.code.0.clone(), ButtonKind::Plain, t("responses-take-back")))}
        },
    )
}
