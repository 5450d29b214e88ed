//! `/pledge/sign` with an account, `/pledge/sign/{key}` by a link.

use leptos::prelude::*;

use super::{
    actions::{SignByLink, SignPledge, WithdrawMine},
    role_word,
};
use crate::{
    page::{PageResponse, html},
    pledge::kinds,
};
use domain::{
    error::AppError,
    paths::{self, Path as _},
    pledge::{
        model::EditionKind,
        places::{edition_page, of_kind},
        signing::{LONGEST_NAME, LONGEST_ROLE, SignatureState, Signer, first_name},
    },
};
use platform::{
    guard::{Cx, Signatory, Visitor, require},
    i18n::{InWords as _, href, lang, t, tr},
    request::RequestContext,
};
use store::pledge::signing::{Opened, Signature};
use ui::{
    Banner, Button, ButtonKind, Empty, Input, LinkButton, Mood,
    form::{self, Form},
    frame::Audience,
};

/// `/pledge/sign`
pub async fn sign() -> Result<PageResponse, AppError> {
    let cx = require::<Signatory>().await?;
    let kind = kinds::asked();
    let title = kinds::said("pledge-sign-title", kind);
    let choice = kinds::choice(&cx, &paths::pledge::Sign.address(), kind).await?;
    let Some(pledge) = store::pledge::signing::title(&cx, kind).await? else {
        let none = view! { {choice}<Empty title=title.clone() text=kinds::said("pledge-none", kind) heading=true/> };
        return html(title, Audience::Staff, none);
    };
    let rest = match store::pledge::signing::mine(&cx, kind).await? {
        Some(mine) => signed(&mine, kind).into_any(),
        None => to_sign(&cx, kind, store::pledge::signing::signer(&cx).await? == Signer::Member).into_any(),
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="measure">
                <p class="over">{pledge.get(cx.lang()).to_owned()}</p>
                <h1>{title}</h1>
                {choice}
                {rest}
                {ways(kind)}
            </div>
        },
    )
}

fn ways(kind: EditionKind) -> impl IntoView {
    view! {
        <p class="row">
            <a href=href(edition_page(kind))>{kinds::said("pledge-sign-read", kind)}</a>
            <a href=href(of_kind(paths::pledge::Signatures.address(), kind))>{t("pledge-sign-wall")}</a>
        </p>
    }
}

/// The form for whoever has an account. A child gives a first name and nothing else.
fn to_sign(cx: &Cx<Signatory>, kind: EditionKind, member: bool) -> impl IntoView + use<> {
    let whole = cx.who().map(|who| who.name.clone()).unwrap_or_default();
    let (value, hint) = if member {
        (first_name(&whole).to_owned(), t("pledge-sign-name-first-hint"))
    } else {
        (whole, t("pledge-sign-name-hint"))
    };
    let label = t(if member { "pledge-sign-first-name" } else { "pledge-sign-name" });
    view! {
        <p class="lead">{t("pledge-sign-lead")}</p>
        <Form<SignPledge> class="card">
            {kinds::field(kind)}
            <Input name="name" label hint value autocomplete="off" maxlength=LONGEST_NAME/>
            {(!member).then(|| view! {
                <Input name="role" label=t("pledge-sign-role") hint=t("pledge-sign-role-hint") autocomplete="off" maxlength=LONGEST_ROLE/>
            })}
            {member.then(|| view! { <p>{t("pledge-sign-member-shown")}</p> })}
            <Button>{kinds::said("pledge-sign-send", kind)}</Button>
        </Form<SignPledge>>
    }
}

/// What they signed, and the way back.
fn signed(mine: &Signature, kind: EditionKind) -> impl IntoView + use<> {
    let gaps = [("day", mine.at.date_text(lang()).into())];
    let public = mine.state == SignatureState::Public;
    let said = if public { tr("pledge-sign-signed-on", &gaps) } else { t("pledge-sign-waits") };
    let certificate = public.then(|| {
        view! { <LinkButton kind=ButtonKind::Quiet href=href(paths::pledge::Certificate(mine.id))>{t("pledge-sign-certificate")}</LinkButton> }
    });
    view! {
        <div class="card signature">
            <b dir="auto">{mine.name.clone()}</b>
            <span dir="auto">{role_word(&mine.role)}</span>
            <span class="soft">{said}</span>
        </div>
        <div class="row">
            {certificate}
            <Form<WithdrawMine>>
                {kinds::field(kind)}
                <Button kind=ButtonKind::Plain>{t("pledge-sign-withdraw")}</Button>
            </Form<WithdrawMine>>
        </div>
        <p class="soft">{t("pledge-sign-withdraw-text")}</p>
    }
}

/// `/pledge/sign/{key}`: many people may sign by it, at an event on one tablet after another.
pub async fn by_link() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let key = req.param("key").to_owned();
    let opened = store::pledge::signing::for_guests(&cx, &key).await;
    if cx.also::<Signatory>().is_ok() {
        let kind = opened.map_or(EditionKind::Pledge, |opened| opened.kind);
        return Ok(PageResponse::Go(of_kind(paths::pledge::Sign.address(), kind).to_string()));
    }
    let Opened { kind, title: pledge, event } = opened?;
    let done = req.query("done").is_some() && !form::was_rejected();
    let council = cx.services().settings().await.council.get(cx.lang()).to_owned();
    let title = kinds::said("pledge-sign-title", kind);
    let thanks = done.then(|| {
        view! {
            <Banner mood=Mood::Good>{t("pledge-sign-guest-thanks")}</Banner>
            <p>{t("pledge-sign-guest-next")}</p>
        }
    });
    let gaps = [("pledge", pledge.get(cx.lang()).to_owned().into()), ("council", council.into())];
    let lead = kinds::said_with("pledge-sign-guest-lead", kind, &gaps);
    html(
        title.clone(),
        Audience::Public,
        view! {
            <div class="measure">
                <p class="over">{event}</p>
                <h1>{title}</h1>
                {thanks}
                <p class="lead">{lead}</p>
                <Form<SignByLink> class="card">
                    <input type="hidden" name="key" value=key/>
                    <Input name="name" label=t("pledge-sign-name") hint=t("pledge-sign-name-hint") autocomplete="off" maxlength=LONGEST_NAME/>
                    <Input name="role" label=t("pledge-sign-role") hint=t("pledge-sign-guest-role-hint") autocomplete="off" maxlength=LONGEST_ROLE/>
                    <p>{t("pledge-sign-guest-young")}</p>
                    <p class="soft">{t("pledge-sign-guest-who")}</p>
                    <Button>{kinds::said("pledge-sign-send", kind)}</Button>
                </Form<SignByLink>>
                {ways(kind)}
            </div>
        },
    )
}
