//! `/claims/signatures`: the pledge lead confirms, withdraws and makes links; whoever chairs sees who has not signed.

use leptos::prelude::*;

use super::{
    actions::{AnswerSignatures, MakeSigningLink, RevokeSigningLink, WithdrawSignature},
    role_word,
};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    pledge::kinds,
};
use domain::{
    error::AppError,
    lang::Lang,
    panels::model::PanelName,
    paths::{self, Path as _},
    pledge::{
        model::EditionKind,
        places::of_kind,
        signing::{LINK_DAYS, LONGEST_EVENT, LinkClosed, SignatureState},
    },
};
use platform::{
    guard::{Cx, PledgeLead, SignatureReader, require},
    i18n::{InWords as _, day_text, href, t, tr},
};
use store::{
    panels::Member,
    pledge::signing::{Link, Signature},
};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Empty, Head, Input, Kind, LinkButton, Table, Tag, TagKind, form::Form,
    frame::Audience,
};

impl Guarded for paths::pledge::SignaturesDesk {
    type Grant = SignatureReader;
}

/// `/claims/signatures`
pub async fn desk() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::SignaturesDesk>>().await?;
    let title = t("pledge-lead-title");
    let kind = kinds::asked();
    let choice = kinds::choice(&cx, &paths::pledge::SignaturesDesk.address(), kind).await?;
    if store::pledge::signing::title(&cx, kind).await?.is_none() {
        let text = kinds::said("pledge-lead-none", kind);
        let none = view! { {choice}<Empty title=title.clone() text heading=true/> };
        return html(title, Audience::Staff, none);
    }
    let lead = match cx.also::<PledgeLead>() {
        Ok(lead) => Some(of_lead(&lead, kind).await?),
        Err(_) => None,
    };
    let wall = href(of_kind(paths::pledge::Signatures.address(), kind));
    let missing = store::pledge::signing::not_yet_signed(&cx, kind).await?;
    let missing = not_yet(&missing, cx.lang());
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="row spread">
                <h1>{title}</h1>
                <LinkButton href=wall kind=ButtonKind::Quiet>{t("pledge-sign-wall")}</LinkButton>
            </div>
            {choice}
            {lead}
            {missing}
        },
    )
}

async fn of_lead(cx: &Cx<PledgeLead>, kind: EditionKind) -> Result<impl IntoView + use<>, AppError> {
    let all = store::pledge::signing::all(cx, kind).await?;
    let (waiting, public): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.state == SignatureState::Waiting);
    let links = store::pledge::signing::links(cx, kind).await?;
    let lang = cx.lang();
    Ok(view! { {waits(kind, &waiting, lang)} {making(kind, &links, lang)} {signed(&public, lang)} })
}

/// What waits: ticked, then confirmed or refused together.
fn waits(kind: EditionKind, waiting: &[Signature], lang: Lang) -> impl IntoView + use<> {
    let options: Vec<_> = waiting
        .iter()
        .map(|one| {
            let came = one.event.clone().unwrap_or_else(|| t("pledge-lead-by-account"));
            let gaps = [("day", one.at.date_text(lang).into()), ("event", came.into())];
            let label = format!("{}, {}", one.name, role_word(&one.role));
            ChoiceOption::new(one.id.to_string(), label).hint(tr("pledge-lead-came", &gaps))
        })
        .collect();
    let rest = if options.is_empty() {
        view! { <p>{t("pledge-lead-nothing-waits")}</p> }.into_any()
    } else {
        view! {
            <Form<AnswerSignatures> class="card">
                {kinds::field(kind)}
                <Choices name="signatures" legend=t("pledge-lead-waits-legend") hint=t("pledge-lead-waits-hint") options multiple=true/>
                <div class="row">
                    <Button name="act" value="confirm">{t("pledge-lead-confirm")}</Button>
                    <Button name="act" value="refuse" kind=ButtonKind::Quiet>{t("pledge-lead-refuse")}</Button>
                </div>
            </Form<AnswerSignatures>>
        }
        .into_any()
    };
    view! { <section id="waits"><h2>{t("pledge-lead-waits")}</h2>{rest}</section> }
}

fn making(kind: EditionKind, links: &[Link], lang: Lang) -> impl IntoView + use<> {
    let links: Vec<_> = links.iter().map(|one| link(one, lang)).collect();
    view! {
        <section id="links">
            <h2>{t("pledge-lead-links")}</h2>
            <p>{t("pledge-lead-links-text")}</p>
            <ul class="stack plain">{links}</ul>
            <Form<MakeSigningLink> once=true class="card">
                {kinds::field(kind)}
                <h3>{t("pledge-lead-link-new")}</h3>
                <Input name="event" label=t("pledge-lead-link-event") hint=t("pledge-lead-link-event-hint") maxlength=LONGEST_EVENT autocomplete="off"/>
                <Input name="until" label=t("pledge-lead-link-until") hint=tr("pledge-lead-link-until-hint", &[("n", LINK_DAYS.into())]) kind=Kind::Date/>
                <Button>{t("pledge-lead-link-make")}</Button>
            </Form<MakeSigningLink>>
        </section>
    }
}

fn link(one: &Link, lang: Lang) -> impl IntoView + use<> {
    let id = one.id;
    let gaps = [("day", day_text(&one.until, lang).into()), ("n", one.signatures.into())];
    let rest = match &one.key {
        Ok(_) => view! {
            <div class="row">
                <LinkButton kind=ButtonKind::Quiet href=href(paths::pledge::SigningLink(id))>{t("pledge-lead-link-show")}</LinkButton>
                <Form<RevokeSigningLink>>
                    <input type="hidden" name="link" value=id.to_string()/>
                    <Button kind=ButtonKind::Plain>{t("pledge-lead-link-revoke")}</Button>
                </Form<RevokeSigningLink>>
            </div>
        }
        .into_any(),
        Err(LinkClosed::Revoked) => view! { <Tag kind=TagKind::Plain text=t("pledge-lead-link-revoked")/> }.into_any(),
        Err(LinkClosed::Over) => view! { <Tag kind=TagKind::Plain text=t("pledge-lead-link-over")/> }.into_any(),
    };
    view! {
        <li class="card">
            <div class="row spread">
                <div><b dir="auto">{one.event.clone()}</b><p class="small">{tr("pledge-lead-link-facts", &gaps)}</p></div>
                {rest}
            </div>
        </li>
    }
}

fn signed(public: &[Signature], lang: Lang) -> impl IntoView + use<> {
    if public.is_empty() {
        return view! { <section><h2>{t("pledge-lead-signed")}</h2><p>{t("pledge-wall-none")}</p></section> }
            .into_any();
    }
    let rows = public
        .iter()
        .map(|one| {
            let id = one.id;
            vec![
                view! { <span dir="auto">{one.name.clone()}</span> }.into_any(),
                view! { <span dir="auto">{role_word(&one.role)}</span> }.into_any(),
                one.at.date_text(lang).into_any(),
                view! {
                    <a class="button plain" href=href(paths::pledge::Certificate(id)) download>{t("pledge-sign-certificate")}</a>
                    <details>
                        <summary>{t("pledge-lead-withdraw")}</summary>
                        <Form<WithdrawSignature>>
                            <input type="hidden" name="signature" value=id.to_string()/>
                            <p>{t("pledge-lead-withdraw-text")}</p>
                            <Button kind=ButtonKind::Danger>{t("pledge-lead-withdraw-button")}</Button>
                        </Form<WithdrawSignature>>
                    </details>
                }
                .into_any(),
            ]
        })
        .collect();
    let head =
        ["pledge-sign-name", "pledge-sign-role", "pledge-lead-day", "pledge-lead-do"].map(|key| Head::new(t(key)));
    view! { <section id="signed"><h2>{t("pledge-lead-signed")}</h2><Table caption=t("pledge-lead-signed") head=head.into() rows/></section> }
        .into_any()
}

/// Who has not signed, by panel.
fn not_yet(panels: &[(PanelName, Vec<Member>)], lang: Lang) -> impl IntoView + use<> {
    let panels: Vec<_> = panels
        .iter()
        .map(|(panel, members)| {
            let names: Vec<_> =
                members.iter().map(|member| view! { <li dir="auto">{member.name.clone()}</li> }).collect();
            let rest = if names.is_empty() {
                view! { <p>{t("pledge-missing-all")}</p> }.into_any()
            } else {
                view! { <ul>{names}</ul> }.into_any()
            };
            view! { <div class="card"><h3>{panel.name.get(lang).to_owned()}</h3>{rest}</div> }
        })
        .collect();
    let text = t(if panels.is_empty() { "pledge-missing-chairs" } else { "pledge-missing-text" });
    view! {
        <section id="missing">
            <h2>{t("pledge-missing-title")}</h2>
            <p>{text}</p>
            <div class="stack">{panels}</div>
        </section>
    }
}
