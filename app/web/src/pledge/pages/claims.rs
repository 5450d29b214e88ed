//! `/claims`: the pledge lead writes claims, somebody else releases them, other staff read.

use leptos::prelude::*;

use super::{claim_tag, found_tag, standing_word, statement::claims as claim_list};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    pledge::actions::{Claim, DiscardClaim, ReleaseClaim, WithdrawClaim},
};
use domain::{
    error::AppError,
    ids::StatementId,
    lang::Lang,
    paths::{self, Path},
    pledge::{model::Standing, rules},
    role::Role,
};
use platform::{
    guard::{ClaimReader, Releaser, SignatureReader, require},
    i18n::{InWords as _, href, lang, t, tr},
    request::RequestContext,
};
use store::pledge::Draft;
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Empty, Head, LinkButton, Select, Table, Tag, TagKind, Texts,
    form::{Form, typed_text},
    frame::Audience,
};

impl Guarded for paths::pledge::Claims {
    type Grant = ClaimReader;
}

pub async fn claims() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::Claims>>().await?;
    let title = t("pledge-claims-page");
    let Some(pledge) = store::pledge::pledge(&cx).await? else {
        let none = view! {
            <Empty title=title.clone() text=t("pledge-none") heading=true>
                <LinkButton href=href(paths::pledge::Editions)>{t("pledge-editions-title")}</LinkButton>
            </Empty>
        };
        return html(title, Audience::Staff, none);
    };
    let fewest = cx.services().settings().await.fewest_inside;
    let lang = cx.lang();
    let waiting = store::pledge::drafts(&cx).await?;
    let stale_only = RequestContext::current().query("show").as_deref() == Some("stale");
    let rows = pledge
        .statements()
        .filter(|s| !stale_only || s.claim.as_ref().is_none_or(|c| rules::is_stale(c.at, cx.now())))
        .map(|s| {
            let stale = s.claim.as_ref().is_some_and(|c| rules::is_stale(c.at, cx.now()));
            let on = s.claim.as_ref().map(|c| c.at.date_text(lang));
            vec![
                view! { <a href=href(paths::pledge::Claim(s.number))>{s.number}". "{s.text.get(lang).to_owned()}</a> }.into_any(),
                view! {
                    {claim_tag(s.claim.as_ref().map(|c| c.standing))} " "
                    {stale.then(|| view! { <Tag kind=TagKind::Waiting text=t("pledge-stale")/> })} " "
                    {waiting.contains(&s.id).then(|| view! { <Tag kind=TagKind::Waiting text=t("release-waits")/> })}
                }
                .into_any(),
                on.into_any(),
                view! { {found_tag(s.shown(fewest))} " " {s.is_gap(fewest).then(|| view! { <Tag kind=TagKind::Alarm text=t("pledge-gap")/> })} }.into_any(),
            ]
        })
        .collect();
    let head = ["pledge-column-statement", "pledge-column-claim", "pledge-column-when", "pledge-column-verdict"]
        .map(|key| Head::new(t(key)));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="row spread">
                <h1>{title.clone()}</h1>
                <div class="row">
                    <LinkButton href=href(paths::pledge::Rounds) kind=ButtonKind::Quiet>{t("pledge-rounds-title")}</LinkButton>
                    <LinkButton href=href(paths::pledge::Editions) kind=ButtonKind::Quiet>{t("pledge-editions-title")}</LinkButton>
                    <LinkButton href=href(paths::pledge::Reports) kind=ButtonKind::Quiet>{t("pledge-reports-title")}</LinkButton>
                    {cx.also::<SignatureReader>().is_ok().then(|| view! {
                        <LinkButton href=href(paths::pledge::SignaturesDesk) kind=ButtonKind::Quiet>{t("pledge-lead-title")}</LinkButton>
                    })}
                </div>
            </div>
            <nav class="filter" aria-label=t("pledge-filter")>
                <a href=href(paths::pledge::Claims) aria-current=(!stale_only).then_some("true")>{t("pledge-filter-all")}</a>
                " "
                <a href=href(paths::pledge::Claims.with("show", "stale")) aria-current=stale_only.then_some("true")>{t("pledge-filter-stale")}</a>
            </nav>
            <Table caption=pledge.title.get(lang) head=head.into() rows/>
        },
    )
}

pub async fn claim() -> Result<PageResponse, AppError> {
    let cx = require::<ClaimReader>().await?;
    let full = store::pledge::statement(&cx, RequestContext::current().parse("n")?).await?;
    let draft = store::pledge::draft(&cx, full.id).await?;
    let releases = match cx.also::<Releaser>() {
        Ok(releaser) => store::pledge::may_release(&releaser).await?,
        Err(_) => false,
    };
    let lang = cx.lang();
    let text = full.text.get(lang).to_owned();
    let number = full.number;
    let me = cx.me()?;
    let waits = draft.as_ref().map(|draft| waits(draft, releases, draft.author == me));
    let form = cx.is(Role::PledgeLead).then(|| form(number, full.id, draft.as_ref()));
    html(
        text.clone(),
        Audience::Staff,
        view! {
            <p class="over">{full.outcome.get(lang).to_owned()}</p>
            <h1>{text}</h1>
            {waits}
            {form}
            <section><h2>{t("pledge-claims-title")}</h2>{claim_list(&full.claims, cx.now(), lang)}</section>
            {releases.then(|| taking_back(number, &full.claims, lang))}
            <p><a href=href(paths::pledge::Statement(number))>{t("pledge-see-public")}</a>" · "<a href=href(paths::pledge::Claims)>{t("pledge-all")}</a></p>
        },
    )
}

/// The pledge lead's form; a waiting draft is written anew.
fn form(number: i32, statement: StatementId, draft: Option<&Draft>) -> impl IntoView + use<> {
    let options = Standing::ALL.iter().map(|s| ChoiceOption::new(s.key(), standing_word(*s))).collect::<Vec<_>>();
    let selected = draft.map(|draft| draft.standing.key().to_owned()).into_iter().collect::<Vec<_>>();
    let evidence = draft.map(|draft| draft.evidence.clone()).unwrap_or_default();
    let revision = draft.map_or(0, |draft| draft.revision);
    view! {
        <Form<Claim> class="card">
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="statement" value=statement.to_string()/>
            <input type="hidden" name="revision" value=revision.to_string()/>
            <Choices name="standing" legend=t("pledge-claim-question") options selected two=true/>
            <Texts name="evidence" label="pledge-claim-evidence" hint=t("pledge-claim-evidence-hint") value=evidence rows=4/>
            <Button>{t("pledge-claim-send")}</Button>
        </Form<Claim>>
    }
}

/// The draft with the names found in it, and the buttons this reader may use.
fn waits(draft: &Draft, releases: bool, own: bool) -> impl IntoView + use<> {
    let parts = draft.parts();
    let fields = || {
        view! {
            <input type="hidden" name="claim" value=draft.id.to_string()/>
            <input type="hidden" name="revision" value=draft.revision.to_string()/>
        }
    };
    let by = [("name", draft.by.clone().into()), ("moment", draft.at.moment_text(lang()).into())];
    let (of_release, of_discard, tick) = (fields(), fields(), crate::release::shown::tick("seen", &parts));
    let release = if releases && !own {
        view! {
            <Form<ReleaseClaim>>
                {of_release}
                {tick}
                <Button>{t("pledge-claim-release")}</Button>
            </Form<ReleaseClaim>>
        }
        .into_any()
    } else {
        view! { <p><b>{t("pledge-claim-who-releases")}</b></p> }.into_any()
    };
    let discard = (releases || own).then(|| {
        view! {
            <Form<DiscardClaim>>
                {of_discard}
                <Button kind=ButtonKind::Plain>{t("release-discard-button")}</Button>
            </Form<DiscardClaim>>
        }
    });
    view! {
        <section class="card stack" id="waits">
            <h2>{t("release-waits")}</h2>
            <p class="soft">{tr("release-written-by", &by)}</p>
            <p><b>{standing_word(draft.standing)}</b></p>
            {crate::release::shown::shown(&parts)}
            {release}
            {discard}
        </section>
    }
}

/// The form to take a claim back, for those who may.
fn taking_back(number: i32, claims: &[store::pledge::Claim], lang: Lang) -> Option<impl IntoView + use<>> {
    let picks: Vec<_> = claims
        .iter()
        .filter(|claim| claim.withdrawn.is_none())
        .map(|claim| {
            let label = format!("{}, {}", standing_word(claim.standing), claim.at.date_text(lang));
            ChoiceOption::new(format!("{} {}", claim.id, claim.revision), label)
        })
        .collect();
    let why = typed_text("why");
    let parts = [(t("release-part-reason"), why)];
    (!picks.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("pledge-claim-withdraw")}</h2>
                <p>{t("pledge-claim-withdraw-text")}</p>
                <Form<WithdrawClaim>>
                    <input type="hidden" name="number" value=number/>
                    <Select name="claim" label=t("pledge-column-claim") options=picks empty=t("panels-choose")/>
                    <Texts name="why" label="release-why" rows=2/>
                    {crate::release::shown::tick("seen_why", &parts)}
                    <Button kind=ButtonKind::Danger>{t("release-withdraw-button")}</Button>
                </Form<WithdrawClaim>>
            </section>
        }
    })
}
