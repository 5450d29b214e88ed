//! The pages of asking for an advocate, what a receipt says of it, and the service's own page.

use leptos::prelude::*;

use super::actions::{AdvocateAnswered, AskForAdvocate, TakeBackAdvocate};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    receipt_cookie,
    voices::alert_words::numbers,
};
use domain::{
    advocacy::{
        model::{Contact, RequestState, Way},
        rules::{REACHED_FOR, WITHIN},
    },
    error::AppError,
    ids::{AdvocateId, ReceiptId},
    lang::Lang,
    paths,
};
use platform::{
    guard::{AdvocacyWatcher, Cx, Grant, Visitor, require},
    i18n::{InWords as _, href, lang_name, languages, t, tr},
    request::RequestContext,
};
use store::advocacy::Asked;
use ui::{
    Banner, Button, ButtonKind, Card, ChoiceOption, Choices, HelpNow, Hero, Input, LinkButton, Mood, ReceiptTicket,
    form::Form, frame::Audience,
};

/// The way to an advocate, beside anything else.
pub(crate) fn offer() -> impl IntoView {
    view! {
        <Card quiet=true>
            <p>{t("advocacy-offer")}</p>
            <p><a href=href(paths::advocacy::Ask)>{t("advocacy-get")}</a></p>
        </Card>
    }
}

pub async fn ask() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let settings = cx.services().settings().await;
    let numbers = numbers(&cx).await;
    let name = settings.advocacy.get(cx.lang()).to_owned();
    let who_reads =
        if name.is_empty() { t("advocacy-who-reads") } else { tr("advocacy-who-reads-name", &[("name", name.into())]) };
    let waits = match receipt_cookie::mine(&cx).await? {
        Some(receipt) => {
            store::advocacy::of_receipt(&cx, receipt).await?.iter().any(|one| one.state == RequestState::Asked)
        }
        None => false,
    };
    let rest = if !store::advocacy::is_open(cx.services(), &settings) {
        view! { <p class="lead">{t("advocacy-closed-text")}</p><HelpNow numbers=numbers/> }.into_any()
    } else if waits {
        view! {
            <Banner mood=Mood::Info>{t("advocacy-already")}</Banner>
            <LinkButton href=href(paths::voices::Follow)>{t("voices-done-follow")}</LinkButton>
        }
        .into_any()
    } else {
        view! {
            <p>{who_reads}" "{tr("advocacy-when", &[("n", WITHIN.into())])}</p>
            {form()}
            <p>{t("advocacy-danger")}</p>
            <HelpNow numbers=numbers/>
        }
        .into_any()
    };
    html(
        t("advocacy-get"),
        Audience::Young,
        view! {
            <h1>{t("advocacy-get")}</h1>
            <p class="lead">{t("advocacy-lead")}</p>
            {rest}
        },
    )
}

/// Nothing a browser would offer to the next child on this tablet.
fn form() -> impl IntoView {
    let ways = Way::ALL.map(|way| ChoiceOption::new(way.key(), t(&format!("advocacy-way-{}", way.key())))).into();
    view! {
        <Form<AskForAdvocate> once=true>
            <Input name="name" label=t("advocacy-name") hint=t("advocacy-name-hint") autocomplete="off" maxlength=60/>
            <Choices name="way" legend=t("advocacy-way") options=ways/>
            <Input name="reach" label=t("advocacy-reach") hint=t("advocacy-reach-hint") autocomplete="off" maxlength=200/>
            <Input name="safe" label=t("advocacy-safe") hint=t("advocacy-safe-hint") autocomplete="off" maxlength=200/>
            <div class="row">
                <Button>{t("advocacy-send")}</Button>
                <LinkButton kind=ButtonKind::Plain href=href(paths::voices::Home)>{t("advocacy-stop")}</LinkButton>
            </div>
        </Form<AskForAdvocate>>
    }
}

pub async fn done() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let numbers = numbers(&cx).await;
    let words = receipt_cookie::kept(&cx).await?;
    html(
        t("advocacy-done-title"),
        Audience::Young,
        view! {
            <Hero title=t("advocacy-done-title") text=t("advocacy-done-text")/>
            <p>{tr("advocacy-when", &[("n", WITHIN.into())])}</p>
            {words.map(|words| view! { <ReceiptTicket words=words/> <p>{t("advocacy-done-words")}</p> })}
            <div class="row">
                <LinkButton href=href(paths::voices::Follow)>{t("voices-done-follow")}</LinkButton>
                <LinkButton kind=ButtonKind::Quiet href=href(paths::voices::Home)>{t("voices-done-home")}</LinkButton>
            </div>
            <h2>{t("advocacy-done-call")}</h2>
            <HelpNow numbers=numbers/>
        },
    )
}

/// What a receipt says of an advocate: how far it is, or the way to one.
pub(crate) async fn of_receipt<R: Grant>(cx: &Cx<R>, receipt: ReceiptId) -> Result<AnyView, AppError> {
    let asked = store::advocacy::of_receipt(cx, receipt).await?;
    let open = asked.iter().any(|one| one.state == RequestState::Asked);
    let phone = cx.services().settings().await.advocacy_phone.clone();
    let all = asked.iter().map(|one| said(cx, one, &phone)).collect_view();
    Ok(view! {
        {(!asked.is_empty()).then(|| view! { <section class="said"><h2>{t("advocacy-mine-title")}</h2>{all}</section> })}
        {(!open).then(offer)}
    }
    .into_any())
}

fn said<R: Grant>(cx: &Cx<R>, one: &Asked, phone: &str) -> AnyView {
    let lang = cx.lang();
    let date = ("date", one.asked_at.date_text(lang).into());
    let due = ("due", one.due_at.date_text(lang).into());
    let ended = one.ended_at.map(|at| at.date_text(lang)).unwrap_or_default();
    match one.state {
        RequestState::Asked => {
            let words = match (cx.now() > one.due_at, phone) {
                (false, _) => tr("advocacy-mine-asked", &[date, due]),
                (true, "") => tr("advocacy-mine-late-no-phone", &[date, due]),
                (true, phone) => tr("advocacy-mine-late", &[date, due, ("phone", phone.to_owned().into())]),
            };
            let id = one.id.to_string();
            view! {
                <p>{words}</p>
                <Form<TakeBackAdvocate>>
                    <input type="hidden" name="request" value=id/>
                    <Button kind=ButtonKind::Quiet>{t("advocacy-mine-take-back")}</Button>
                </Form<TakeBackAdvocate>>
            }
            .into_any()
        }
        RequestState::Answered => {
            let words = tr("advocacy-mine-answered", &[date, ("ended", ended.into())]);
            view! { <p>{words}" "{t("advocacy-mine-answered-not")}</p> }.into_any()
        }
        RequestState::TakenBack => view! { <p>{tr("advocacy-mine-taken-back", &[date])}</p> }.into_any(),
    }
}

/// The advocacy service reads whom to reach. The address is the key: nobody signs in.
pub async fn service() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let (id, token): (AdvocateId, _) = (req.parse("id")?, req.param("token").to_owned());
    let found = store::advocacy::by_link(&cx, id, &token).await?;
    let (lang, asked) = (cx.lang(), found.asked);
    let council = cx.services().settings().await.council.get(lang).to_owned();
    let due = asked.due_at.date_text(lang);
    let lead = match asked.state {
        RequestState::Asked if cx.now() > asked.due_at => tr("advocacy-service-late", &[("due", due.into())]),
        RequestState::Asked => tr("advocacy-service-lead", &[("council", council.into()), ("due", due.into())]),
        RequestState::Answered => {
            let date = asked.ended_at.unwrap_or(asked.asked_at).date_text(lang);
            tr("advocacy-service-done", &[("date", date.into())])
        }
        RequestState::TakenBack => t("advocacy-service-taken-back"),
    };
    let erased = found.contact.is_none() && asked.state == RequestState::Answered;
    let waits = asked.state == RequestState::Asked;
    html(
        t("advocacy-service-title"),
        Audience::Public,
        view! {
            <h1>{t("advocacy-service-title")}</h1>
            <p class="lead">{lead}</p>
            {erased.then(|| view! { <p>{t("advocacy-service-erased")}</p> })}
            {found.contact.map(|one| contact(one, found.lang, &asked.asked_at.moment_text(lang)))}
            {waits.then(|| view! {
                <Form<AdvocateAnswered>>
                    <input type="hidden" name="request" value=id.to_string()/>
                    <input type="hidden" name="token" value=token/>
                    <p>{tr("advocacy-service-answered-hint", &[("days", REACHED_FOR.into())])}</p>
                    <div class="row"><Button>{t("advocacy-service-answered")}</Button></div>
                </Form<AdvocateAnswered>>
            })}
        },
    )
}

pub(crate) fn contact(one: Contact, reads: Lang, asked: &str) -> impl IntoView + use<> {
    let safe = if one.safe.is_empty() { t("advocacy-service-safe-none") } else { one.safe };
    let lang = (!languages().english_alone()).then(|| (t("advocacy-service-lang"), lang_name(reads)));
    let rows = [
        Some((t("advocacy-service-name"), one.name)),
        Some((t(&format!("advocacy-service-reach-{}", one.way.key())), one.reach)),
        Some((t("advocacy-service-safe"), safe)),
        lang,
        Some((t("advocacy-service-asked"), asked.to_owned())),
    ];
    let rows = rows.into_iter().flatten();
    let rows = rows.map(|(what, said)| view! { <dt>{what}</dt><dd dir="auto">{said}</dd> }).collect_view();
    view! { <dl class="facts">{rows}</dl> }
}

impl Guarded for paths::advocacy::Counts {
    type Grant = AdvocacyWatcher;
}

/// How many wait, and how many are late: all that the council sees.
pub async fn counts() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::advocacy::Counts>>().await?;
    let counts = store::advocacy::counts(&cx).await?;
    let settings = cx.services().settings().await;
    let open = store::advocacy::is_open(cx.services(), &settings);
    let complaints = store::complaints::counts(&cx).await?;
    let passed = ["complaints-counts-waiting", "complaints-counts-late", "complaints-counts-answered"];
    let passed: Vec<_> =
        passed.into_iter().zip(complaints).map(|(what, n)| view! { <dt>{t(what)}</dt><dd>{n}</dd> }).collect();
    let rows = [
        ("advocacy-counts-waiting", counts.waiting),
        ("advocacy-counts-late", counts.late),
        ("advocacy-counts-answered", counts.answered),
        ("advocacy-counts-answered-late", counts.answered_late),
    ];
    let rows = rows.map(|(what, n)| view! { <dt>{t(what)}</dt><dd>{n}</dd> }).collect_view();
    html(
        t("advocacy-counts-title"),
        Audience::Staff,
        view! {
            <h1>{t("advocacy-counts-title")}</h1>
            <p>{t("advocacy-counts-lead")}</p>
            {(!open).then(|| view! { <Banner mood=Mood::Warn>{t("advocacy-counts-closed")}</Banner> })}
            {(counts.late > 0).then(|| view! { <Banner mood=Mood::Warn>{t("advocacy-counts-call")}</Banner> })}
            <dl class="facts">{rows}</dl>
            <h2>{t("complaints-counts-title")}</h2>
            <dl class="facts complaints">{passed}</dl>
        },
    )
}
