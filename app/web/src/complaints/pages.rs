//! The way of a complaint in plain words, what the receipt and the officers see of it, and the manager's own page.

use leptos::prelude::*;

use super::actions::{AnswerOffer, KeepFrom, ManageComplaint, OfferComplaint, TakeBackComplaint};
use crate::{
    advocacy,
    page::{PageResponse, html},
    receipt_cookie,
};
use domain::{
    complaints::{
        model::{ComplaintState, Whom},
        rules::{AT_MOST, WITHIN},
    },
    error::AppError,
    ids::VoiceId,
    paths,
};
use platform::{
    guard::{ConcernReader, Cx, Officer, Visitor, require},
    i18n::{InWords as _, href, lang, t, tr},
    request::RequestContext,
};
use store::complaints::Complaint;
use ui::{
    Banner, Button, ButtonKind, Card, ChoiceOption, Choices, Input, LinkButton, Mood, Quote, Select, form::Form,
    frame::Audience,
};

/// What the way is, and yes or no to it.
pub async fn ask() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let id: VoiceId = RequestContext::current().parse("id")?;
    let Some(receipt) = receipt_cookie::mine(&cx).await? else {
        return Ok(PageResponse::Go(paths::voices::Follow.to_string()));
    };
    let mine = store::complaints::mine(&cx, receipt, id).await?;
    let known = store::complaints::of_voices(&cx, &[id]).await?.remove(&id);
    let state = known.as_ref().map(|one| one.state);
    let settings = cx.services().settings().await;
    let open = store::complaints::is_open(cx.services(), &settings);
    let gone_on = matches!(state, Some(ComplaintState::Passed | ComplaintState::Answered));
    let rest = if gone_on {
        view! {
            <Banner mood=Mood::Info>{t("complaints-already")}</Banner>
            <LinkButton href=href(paths::voices::Follow)>{t("voices-done-follow")}</LinkButton>
        }
        .into_any()
    } else if open {
        form(id, state == Some(ComplaintState::Offered)).into_any()
    } else {
        view! { <p>{t("complaints-closed-text")}</p> }.into_any()
    };
    html(
        t("complaints-title"),
        Audience::Young,
        view! {
            <h1>{t("complaints-title")}</h1>
            <Quote text=mine.text.clone() lang=mine.lang/>
            <p class="lead">{t("complaints-what")}</p>
            <ul>
                <li>{t("complaints-what-manager")}</li>
                <li>{tr("complaints-what-days", &[("n", WITHIN.into()), ("most", AT_MOST.into())])}</li>
                <li>{t("complaints-what-round")}</li>
                <li>{t("complaints-what-trouble")}</li>
                <li>{t("complaints-what-no")}</li>
            </ul>
            {rest}
            {advocacy::pages::offer()}
        },
    )
}

fn form(voice: VoiceId, offered: bool) -> impl IntoView {
    let whom =
        Whom::ALL.map(|whom| ChoiceOption::new(whom.key(), t(&format!("complaints-whom-{}", whom.key())))).into();
    let ways = domain::advocacy::model::Way::ALL
        .map(|way| ChoiceOption::new(way.key(), t(&format!("advocacy-way-{}", way.key()))))
        .into();
    view! {
        <Form<AnswerOffer>>
            <input type="hidden" name="voice" value=voice.to_string()/>
            <Choices name="whom" legend=t("complaints-whom") options=whom/>
            <Input name="who" label=t("complaints-who") hint=t("complaints-who-hint") autocomplete="off" maxlength=200/>
            <h2>{t("complaints-reach-title")}</h2>
            <p>{t("complaints-reach-text")}</p>
            <Input name="name" label=t("advocacy-name") hint=t("advocacy-name-hint") autocomplete="off" maxlength=60/>
            <Choices name="way" legend=t("advocacy-way") options=ways/>
            <Input name="reach" label=t("advocacy-reach") hint=t("advocacy-reach-hint") autocomplete="off" maxlength=200/>
            <Input name="safe" label=t("advocacy-safe") hint=t("advocacy-safe-hint") autocomplete="off" maxlength=200/>
            <div class="row">
                <Button>{t("complaints-yes")}</Button>
                <LinkButton kind=ButtonKind::Quiet href=href(paths::voices::Follow)>{t("complaints-not-now")}</LinkButton>
            </div>
        </Form<AnswerOffer>>
        {offered.then(|| view! {
            <Form<AnswerOffer>>
                <input type="hidden" name="voice" value=voice.to_string()/>
                <input type="hidden" name="answer" value="no"/>
                <Button kind=ButtonKind::Quiet>{t("complaints-no")}</Button>
            </Form<AnswerOffer>>
        })}
    }
}

/// The way to complain about it, from what was just said under this browser's receipt; nothing without one.
pub(crate) async fn after_sending(cx: &Cx<Visitor>) -> Result<Option<AnyView>, AppError> {
    let Some(receipt) = receipt_cookie::mine(cx).await? else { return Ok(None) };
    let newest = store::voices::mine(cx, receipt).await?.into_iter().next();
    Ok(newest.map(|one| view! { <p>{link(one.id)}</p> }.into_any()))
}

fn link(voice: VoiceId) -> impl IntoView {
    view! { <a href=href(paths::complaints::Ask(voice))>{t("complaints-link")}</a> }
}

/// What a receipt says of the complaint that a voice is, or the way to make it one.
pub(crate) fn of_mine(voice: VoiceId, known: Option<&Complaint>) -> AnyView {
    let lang = lang();
    let Some(one) = known else { return view! { <p>{link(voice)}</p> }.into_any() };
    let date = |at: Option<domain::time::Timestamp>| at.unwrap_or(one.offered_at).date_text(lang);
    match one.state {
        ComplaintState::Offered => view! {
            <Card quiet=true><p>{t("complaints-mine-offered")}</p><p>{link(voice)}</p></Card>
        }
        .into_any(),
        ComplaintState::Declined | ComplaintState::TakenBack => view! { <p>{link(voice)}</p> }.into_any(),
        ComplaintState::Passed => {
            let key = if one.longer { "complaints-mine-longer" } else { "complaints-mine-passed" };
            let gaps = [("date", date(one.passed_at).into()), ("due", date(one.due_at).into())];
            view! {
                <Card quiet=true>
                    <p>{tr(key, &gaps)}</p>
                    <Form<TakeBackComplaint>>
                        <input type="hidden" name="voice" value=voice.to_string()/>
                        <Button kind=ButtonKind::Quiet>{t("complaints-take-back")}</Button>
                    </Form<TakeBackComplaint>>
                </Card>
            }
            .into_any()
        }
        ComplaintState::Answered => {
            let gaps = [("date", date(one.passed_at).into()), ("ended", date(one.ended_at).into())];
            view! { <Card quiet=true><p>{tr("complaints-mine-answered", &gaps)}</p></Card> }.into_any()
        }
    }
}

/// What an officer sees of it beside a voice: whether it was offered, and the way round one of us.
pub(crate) async fn beside(cx: &Cx<Officer>, voice: VoiceId) -> Result<AnyView, AppError> {
    let known = store::complaints::of_voices(cx, &[voice]).await?.remove(&voice);
    let kin = store::voices::related_to(&cx.also::<ConcernReader>()?, voice).await?;
    let asked = kin.is_some_and(|kin| kin.receipt.is_some());
    let readers = store::complaints::whom_to_keep_from(cx).await?.into_iter();
    let readers: Vec<_> = readers.map(|(id, name)| ChoiceOption::new(id.to_string(), name)).collect();
    let state = match &known {
        Some(one) => {
            view! { <p>{t(&format!("complaints-state-{}", one.state.key().replace('_', "-")))}</p> }.into_any()
        }
        None if asked => view! {
            <p>{t("complaints-offer-text")}</p>
            <Form<OfferComplaint>>
                <input type="hidden" name="voice" value=voice.to_string()/>
                <Button kind=ButtonKind::Quiet>{t("complaints-offer")}</Button>
            </Form<OfferComplaint>>
        }
        .into_any(),
        None => view! { <p>{t("complaints-no-receipt")}</p> }.into_any(),
    };
    Ok(view! {
        <details class="complaint">
            <summary>{t("complaints-beside")}</summary>
            {state}
            <p>{t("complaints-keep-text")}</p>
            <Form<KeepFrom>>
                <input type="hidden" name="voice" value=voice.to_string()/>
                <Select name="person" label=t("complaints-keep-whom") options=readers empty=t("complaints-keep-choose")/>
                <Button kind=ButtonKind::Quiet>{t("complaints-keep")}</Button>
            </Form<KeepFrom>>
        </details>
    }
    .into_any())
}

/// The complaints manager reads what was said. The address is the key: nobody signs in.
pub async fn manager() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let (id, token): (VoiceId, _) = (req.parse("id")?, req.param("token").to_owned());
    let found = store::complaints::by_link(&cx, id, &token).await?;
    let (lang, one) = (cx.lang(), found.complaint);
    let day = |at: Option<domain::time::Timestamp>| at.unwrap_or(one.offered_at).date_text(lang);
    let gaps =
        [("date", day(one.passed_at).into()), ("due", day(one.due_at).into()), ("ended", day(one.ended_at).into())];
    let key = match one.state {
        ComplaintState::Passed => "complaints-manager-lead",
        ComplaintState::Answered => "complaints-manager-done",
        _ => "complaints-manager-taken-back",
    };
    let acts = (one.state == ComplaintState::Passed).then(|| {
        let act = |act: &'static str, kind: ButtonKind, words: &str| {
            let (token, words) = (token.clone(), t(words));
            view! {
                <Form<ManageComplaint>>
                    <input type="hidden" name="voice" value=id.to_string()/>
                    <input type="hidden" name="token" value=token/>
                    <input type="hidden" name="act" value=act/>
                    <Button kind=kind>{words}</Button>
                </Form<ManageComplaint>>
            }
        };
        view! {
            <div class="row">
                {act("answered", ButtonKind::Primary, "complaints-manager-answered")}
                {(!one.longer).then(|| act("longer", ButtonKind::Quiet, "complaints-manager-longer"))}
            </div>
            <p class="soft">{tr("complaints-manager-hint", &[("most", AT_MOST.into())])}</p>
        }
    });
    let whom = one.whom.map(|whom| t(&format!("complaints-whom-{}", whom.key())));
    let who = found.details.as_ref().map(|details| details.who.clone()).filter(|who| !who.is_empty());
    let contact = found.details.and_then(|details| details.contact);
    let passed = matches!(one.state, ComplaintState::Passed | ComplaintState::Answered);
    let said = match found.words {
        Some(words) => view! { <Quote text=words lang=one.lang/> }.into_any(),
        None => view! { <p>{t("complaints-manager-no-words")}</p> }.into_any(),
    };
    let reach = match contact {
        Some(contact) => advocacy::pages::contact(contact, one.lang, &day(one.passed_at)).into_any(),
        None => view! { <p>{t("complaints-manager-no-contact")}</p> }.into_any(),
    };
    html(
        t("complaints-manager-title"),
        Audience::Public,
        view! {
            <h1>{t("complaints-manager-title")}</h1>
            <p class="lead">{tr(key, &gaps)}</p>
            {passed.then_some(said)}
            {passed.then(|| view! {
                <dl class="facts">
                    {whom.map(|whom| view! { <dt>{t("complaints-manager-whom")}</dt><dd>{whom}</dd> })}
                    {who.map(|who| view! { <dt>{t("complaints-manager-who")}</dt><dd dir="auto">{who}</dd> })}
                </dl>
                {reach}
            })}
            {acts}
        },
    )
}
