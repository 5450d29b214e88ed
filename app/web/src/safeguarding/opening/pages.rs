//! The pages of openings: the list, asking for one, and one of them.

use std::collections::HashMap;

use leptos::prelude::*;

use super::actions::{AnswerOpening, AskOpening, OpenNow};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    ids::{OpeningId, PersonId, VoiceId},
    moderation::lifecycle::reference,
    paths,
    role::Role,
    safeguarding::opening::rules::{Stand, may_answer},
    time::Timestamp,
};
use platform::{
    guard::{ConcernReader, Cx, require},
    i18n::{InWords as _, href, lang, t},
    request::RequestContext,
};
use store::{safeguarding::opening::Opening, voices::Link};
use ui::{
    Banner, Button, ButtonKind, Empty, Fact, Facts, Head, LinkButton, Mood, Table, Tag, TagKind, TextArea, form::Form,
    frame::Audience,
};

fn tag(stand: Stand) -> impl IntoView {
    let kind = match stand {
        Stand::Waiting | Stand::Agreed => TagKind::Waiting,
        Stand::Open => TagKind::Alarm,
        Stand::Refused | Stand::Lapsed | Stand::Over => TagKind::Plain,
    };
    view! { <Tag kind text=t(&format!("safeguarding-opening-{}", stand.key()))/> }
}

/// A time, and who did it.
fn by(names: &HashMap<PersonId, String>, who: PersonId, at: Timestamp) -> String {
    format!("{}, {}", at.moment_text(lang()), names.get(&who).cloned().unwrap_or_default())
}

/// `/openings`
pub async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let all = store::safeguarding::opening::newest(&cx).await?;
    let people: Vec<_> = all.iter().flat_map(|o| [Some(o.asked.0), o.answered.map(|a| a.0)]).flatten().collect();
    let names = store::people::names_of(&cx, &people).await?;
    let head = ["voice", "state", "asked", "answered", "opened"];
    let head = head.map(|key| Head::new(t(&format!("safeguarding-opening-head-{key}")))).into();
    let rows = all.iter().map(|one| {
        vec![
            view! { <a href=href(paths::safeguarding::Opening(one.id))>{reference(one.voice)}</a> }.into_any(),
            tag(one.stand).into_any(),
            by(&names, one.asked.0, one.asked.1).into_any(),
            one.answered.map(|(who, at)| by(&names, who, at)).into_any(),
            one.opened_at.map(|at| at.moment_text(lang())).into_any(),
        ]
    });
    let body = if all.is_empty() {
        view! { <Empty title=t("safeguarding-opening-none")/> }.into_any()
    } else {
        view! { <Table caption=t("safeguarding-openings") head rows=rows.collect()/> }.into_any()
    };
    let title = t("safeguarding-openings");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(paths::safeguarding::Concerns)>{t("safeguarding-back")}</a></p>
            <h1>{title}</h1>
            <p>{t("safeguarding-openings-text")}</p>
            {body}
        },
    )
}

/// `/openings/ask/{id}`
pub async fn ask() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let voice: VoiceId = RequestContext::current().parse("id")?;
    store::safeguarding::opening::may_ask(&cx, voice).await?;
    let title = t("safeguarding-opening-ask-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(paths::safeguarding::Openings)>{t("safeguarding-openings")}</a></p>
            <h1>{title}</h1>
            <p class="soft">{t("safeguarding-about")}" "{reference(voice)}</p>
            <Banner mood=Mood::Warn><p>{t("safeguarding-opening-promise")}</p></Banner>
            <p>{t("safeguarding-opening-ask-text")}</p>
            <Form<AskOpening> once=true carried=true class="measure">
                <input type="hidden" name="voice" value=voice.to_string()/>
                <TextArea name="reason" label=t("safeguarding-opening-reason") hint=t("safeguarding-opening-reason-hint") rows=4/>
                <Button kind=ButtonKind::Danger>{t("safeguarding-opening-ask")}</Button>
            </Form<AskOpening>>
        },
    )
}

/// `/openings/{id}`
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let id: OpeningId = RequestContext::current().parse("id")?;
    let (opening, reason, link) = store::safeguarding::opening::show(&cx, id).await?;
    let people: Vec<_> = [Some(opening.asked.0), opening.answered.map(|a| a.0)].into_iter().flatten().collect();
    let names = store::people::names_of(&cx, &people).await?;
    let mut facts = vec![Fact::new(t("safeguarding-opening-head-asked"), by(&names, opening.asked.0, opening.asked.1))];
    facts.extend(
        opening.answered.map(|(who, at)| Fact::new(t("safeguarding-opening-head-answered"), by(&names, who, at))),
    );
    facts.extend(opening.opened_at.map(|at| Fact::new(t("safeguarding-opening-head-opened"), at.moment_text(lang()))));
    let next = next(&cx, &opening).await?;
    let officer = cx.is(Role::Officer);
    let linked = match link {
        Some(link) => Some(linked(&cx, link, officer).await?),
        None => None,
    };
    let title = t("safeguarding-opening-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(paths::safeguarding::Openings)>{t("safeguarding-openings")}</a></p>
            <div class="row"><h1>{title}" "{reference(opening.voice)}</h1>{tag(opening.stand)}</div>
            <Facts facts/>
            <section><h2>{t("safeguarding-opening-reason")}</h2><p class="written" dir="auto">{reason}</p></section>
            {linked}
            {next}
        },
    )
}

/// What this reader can do with it now.
async fn next(cx: &Cx<ConcernReader>, opening: &Opening) -> Result<AnyView, AppError> {
    let (me, id) = (cx.me()?, opening.id.to_string());
    let view = match opening.stand {
        Stand::Waiting => {
            let asker = store::people::roles_now(cx, opening.asked.0).await?;
            let mine = cx.who().map(|who| who.roles.clone()).unwrap_or_default();
            if may_answer((opening.asked.0, &asker), (me, &mine)) {
                view! {
                    <section class="card">
                        <h2>{t("safeguarding-opening-answer-title")}</h2>
                        <p>{t("safeguarding-opening-answer-text")}</p>
                        <Form<AnswerOpening>>
                            <input type="hidden" name="opening" value=id/>
                            <div class="row">
                                <Button kind=ButtonKind::Danger name="answer" value="agree">{t("safeguarding-opening-agree")}</Button>
                                <Button kind=ButtonKind::Quiet name="answer" value="refuse">{t("safeguarding-opening-refuse")}</Button>
                            </div>
                        </Form<AnswerOpening>>
                    </section>
                }
                .into_any()
            } else {
                view! { <p>{t("safeguarding-opening-second-needed")}</p> }.into_any()
            }
        }
        Stand::Agreed if opening.asked.0 == me => view! {
            <section class="card">
                <p>{t("safeguarding-opening-open-text")}</p>
                <Form<OpenNow>>
                    <input type="hidden" name="opening" value=id/>
                    <Button kind=ButtonKind::Danger>{t("safeguarding-opening-open-now")}</Button>
                </Form<OpenNow>>
            </section>
        }
        .into_any(),
        stand => view! { <p>{t(&format!("safeguarding-opening-{}-text", stand.key()))}</p> }.into_any(),
    };
    Ok(view)
}

/// The link itself.
async fn linked(cx: &Cx<ConcernReader>, link: Link, officer: bool) -> Result<AnyView, AppError> {
    let account = match link.account {
        Some(person) => store::people::contact(cx, person).await?,
        None => None,
    };
    let mut facts = Vec::new();
    facts.extend(link.name.map(|name| Fact::new(t("safeguarding-name"), name)));
    if let Some(account) = account {
        let email = account.email.unwrap_or_default();
        facts.push(Fact::new(t("safeguarding-opening-account"), format!("{} {email}", account.name)));
    }
    facts.extend(link.email.map(|email| Fact::new(t("safeguarding-opening-email"), email)));
    let nobody = facts.is_empty();
    let others = link.under_receipt.into_iter().map(|voice| {
        let words = reference(voice);
        if officer {
            view! { <LinkButton href=href(paths::moderation::Voice(voice)) kind=ButtonKind::Quiet>{words}</LinkButton> }
                .into_any()
        } else {
            view! { <span>{words}</span> }.into_any()
        }
    });
    let others: Vec<_> = others.collect();
    Ok(view! {
        <section class="card">
            <h2>{t("safeguarding-opening-who")}</h2>
            <Facts facts/>
            {nobody.then(|| view! { <p>{t("safeguarding-opening-receipt-only")}</p> })}
            {(!others.is_empty()).then(|| view! {
                <h3>{t("safeguarding-opening-others")}</h3>
                <p class="row">{others}</p>
            })}
            <p class="soft">{t("safeguarding-opening-open-text-now")}</p>
        </section>
    }
    .into_any())
}
