//! `/claims`: the pledge lead writes claims, somebody else releases them, other staff read.

use leptos::prelude::*;

use super::{
    claim_tag, found_tag, standing_alone, standing_word,
    statement::{claims as claim_list, figures},
};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    pledge::{
        actions::{Claim, DiscardClaim, NameLead, ReleaseClaim, WithdrawClaim},
        evidence::desk,
        kinds,
    },
    release::shown,
};
use domain::{
    error::AppError,
    ids::{PersonId, StatementId},
    lang::Lang,
    paths::{self, Address, Path},
    pledge::{
        model::{EditionKind, Standing},
        places::{claim_page, of_kind, statement_page},
        rules,
    },
    role::Role,
};
use platform::{
    guard::{ClaimReader, Cx, PledgeLead, Releaser, SignatureReader, require},
    i18n::{InWords as _, href, lang, t, tr},
    request::RequestContext,
};
use store::pledge::{Draft, Full};
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
    let kind = kinds::asked();
    let choice = kinds::choice(&cx, &paths::pledge::Claims.address(), kind).await?;
    let Some(pledge) = store::pledge::current(&cx, kind).await? else {
        let none = view! {
            {choice}
            <Empty title=title.clone() text=kinds::said("pledge-none", kind) heading=true>
                <LinkButton href=href(paths::pledge::Editions)>{t("pledge-editions-title")}</LinkButton>
            </Empty>
        };
        return html(title, Audience::Staff, none);
    };
    let fewest = cx.services().settings().await.fewest_inside;
    let lang = cx.lang();
    let waiting = store::pledge::drafts(&cx).await?;
    let leads = store::pledge::leading::leads(&cx, pledge.id).await?;
    let me = cx.me()?;
    let show = RequestContext::current().query("show");
    let (stale_only, mine_only) = (show.as_deref() == Some("stale"), show.as_deref() == Some("mine"));
    let is_mine = |id: &StatementId| leads.get(id).is_some_and(|(lead, _)| *lead == me);
    let some_are_mine = pledge.statements().any(|s| is_mine(&s.id));
    let rows = pledge
        .statements()
        .filter(|s| !stale_only || s.claim.as_ref().is_none_or(|c| rules::is_stale(c.at, cx.now())))
        .filter(|s| !mine_only || is_mine(&s.id))
        .map(|s| {
            let stale = s.claim.as_ref().is_some_and(|c| rules::is_stale(c.at, cx.now()));
            let on = s.claim.as_ref().map(|c| c.at.date_text(lang));
            vec![
                view! { <a href=href(claim_page(kind, s.number))>{s.number}". "{s.text.get(lang).to_owned()}</a> }.into_any(),
                view! {
                    {claim_tag(s.claim.as_ref().map(|c| c.standing))} " "
                    {stale.then(|| view! { <Tag kind=TagKind::Waiting text=t("pledge-stale")/> })} " "
                    {waiting.contains(&s.id).then(|| view! { <Tag kind=TagKind::Waiting text=t("release-waits")/> })}
                }
                .into_any(),
                on.into_any(),
                leads.get(&s.id).map(|(_, name)| name.clone()).into_any(),
                view! { {found_tag(s.shown(fewest))} " " {s.is_gap(fewest).then(|| view! { <Tag kind=TagKind::Alarm text=t("pledge-gap")/> })} }.into_any(),
            ]
        })
        .collect();
    let head = [
        "pledge-column-statement",
        "pledge-column-claim",
        "pledge-column-when",
        "pledge-column-lead",
        "pledge-column-verdict",
    ]
    .map(|key| Head::new(t(key)));
    let mine = (some_are_mine || mine_only).then(|| {
        let address = href(of_kind(paths::pledge::Claims.with("show", "mine"), kind));
        view! { " "<a href=address aria-current=mine_only.then_some("true")>{t("pledge-filter-mine")}</a> }
    });
    let all = !stale_only && !mine_only;
    let to = |page: Address| href(of_kind(page, kind));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="row spread">
                <h1>{title.clone()}</h1>
                <div class="row">
                    <LinkButton href=to(paths::pledge::Rounds.address()) kind=ButtonKind::Quiet>{t("pledge-rounds-title")}</LinkButton>
                    <LinkButton href=href(paths::pledge::Editions) kind=ButtonKind::Quiet>{t("pledge-editions-title")}</LinkButton>
                    {cx.is(Role::PledgeLead).then(|| view! {
                        <LinkButton href=to(paths::pledge::Issuing.address()) kind=ButtonKind::Quiet>{kinds::said("pledge-issue-title", kind)}</LinkButton>
                    })}
                    <LinkButton href=to(paths::pledge::Reports.address()) kind=ButtonKind::Quiet>{t("pledge-reports-title")}</LinkButton>
                    {cx.also::<SignatureReader>().is_ok().then(|| view! {
                        <LinkButton href=to(paths::pledge::SignaturesDesk.address()) kind=ButtonKind::Quiet>{t("pledge-lead-title")}</LinkButton>
                    })}
                </div>
            </div>
            {choice}
            <nav class="filter" aria-label=t("pledge-filter")>
                <a href=href(of_kind(paths::pledge::Claims.address(), kind)) aria-current=all.then_some("true")>{t("pledge-filter-all")}</a>
                " "
                <a href=href(of_kind(paths::pledge::Claims.with("show", "stale"), kind)) aria-current=stale_only.then_some("true")>{t("pledge-filter-stale")}</a>
                {mine}
            </nav>
            <Table caption=pledge.title.get(lang) head=head.into() rows/>
        },
    )
}

pub async fn claim() -> Result<PageResponse, AppError> {
    let cx = require::<ClaimReader>().await?;
    let kind = kinds::asked();
    let full = store::pledge::statement(&cx, kind, RequestContext::current().parse("n")?).await?;
    let draft = store::pledge::draft(&cx, full.id).await?;
    let releases = match cx.also::<Releaser>() {
        Ok(releaser) => store::pledge::may_release(&releaser).await?,
        Err(_) => false,
    };
    let lang = cx.lang();
    let text = full.text.get(lang).to_owned();
    let number = full.number;
    let me = cx.me()?;
    let leads = cx.is(Role::PledgeLead);
    let waits = draft.as_ref().map(|draft| waits(&full, draft, releases, (draft.is_by(me), leads)));
    let evidence = draft.as_ref().filter(|_| leads).map(|draft| desk::forms((kind, number), draft));
    let leading = leading(&cx, &full).await?;
    let aloud = leads.then(|| {
        let to = href(paths::pledge::Recording(full.id));
        view! { <p><a href=to>{t("pledge-sound-link")}</a></p> }
    });
    let form = leads.then(|| form((kind, number), full.id, draft.as_ref(), &full.claims));
    html(
        text.clone(),
        Audience::Staff,
        view! {
            <p class="over">{full.outcome.get(lang).to_owned()}</p>
            <h1>{text}</h1>
            {waits}
            {evidence}
            {form}
            {leading}
            {aloud}
            <section><h2>{t("pledge-claims-title")}</h2>{claim_list(&full, cx.now(), lang)}</section>
            {figures(&full.series)}
            {releases.then(|| taking_back((kind, number), &full.claims, lang))}
            <p><a href=href(statement_page(kind, number))>{t("pledge-see-public")}</a>" · "<a href=href(of_kind(paths::pledge::Claims.address(), kind))>{t("pledge-all")}</a></p>
        },
    )
}

/// Who leads on the statement: chosen by the pledge lead, read by others.
async fn leading(cx: &Cx<ClaimReader>, full: &Full) -> Result<Option<AnyView>, AppError> {
    let Ok(lead) = cx.also::<PledgeLead>() else {
        let Some(id) = full.lead else { return Ok(None) };
        let name = store::people::names_of(cx, &[id]).await?.remove(&id).unwrap_or_default();
        let said = tr("pledge-claim-owed-by", &[("name", name.into())]);
        return Ok(Some(view! { <p>{said}</p> }.into_any()));
    };
    let of = (full.kind, full.number, full.id);
    Ok(Some(naming_lead(&lead, of, full.lead, "pledge-claim-lead-none").await?))
}

/// The form in which the pledge lead says who leads on a statement. `nobody`: the key of what it means that nobody is named.
pub(in crate::pledge) async fn naming_lead(
    cx: &Cx<PledgeLead>,
    (kind, number, statement): (EditionKind, i32, StatementId),
    lead: Option<PersonId>,
    nobody: &str,
) -> Result<AnyView, AppError> {
    let people = store::pledge::leading::may_lead(cx).await?;
    let gone = lead.filter(|id| people.iter().all(|one| one.id != *id));
    let mut options: Vec<_> = people.into_iter().map(|one| ChoiceOption::new(one.id.to_string(), one.name)).collect();
    if let Some(id) = gone {
        let name = store::people::names_of(cx, &[id]).await?.remove(&id).unwrap_or_default();
        let word = tr("pledge-claim-lead-gone", &[("name", name.into())]);
        options.push(ChoiceOption::new(id.to_string(), word));
    }
    let selected = lead.map(|id| id.to_string()).unwrap_or_default();
    let statement = statement.to_string();
    let (of_kind, empty) = (kinds::field(kind), t(nobody));
    let form = view! {
        <Form<NameLead> class="card">
            {of_kind}
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="statement" value=statement/>
            <Select
                name="lead"
                label=t("pledge-claim-lead")
                hint=t("pledge-claim-lead-hint")
                options
                selected
                empty
            />
            <Button kind=ButtonKind::Quiet>{t("pledge-claim-lead-save")}</Button>
        </Form<NameLead>>
    };
    Ok(form.into_any())
}

/// The pledge lead's form; a waiting draft is written anew.
fn form(
    (kind, number): (EditionKind, i32),
    statement: StatementId,
    draft: Option<&Draft>,
    claims: &[store::pledge::Claim],
) -> impl IntoView + use<> {
    let options = Standing::ALL.iter().map(|s| ChoiceOption::new(s.key(), standing_alone(*s))).collect::<Vec<_>>();
    let selected = draft.map(|draft| draft.standing.key().to_owned()).into_iter().collect::<Vec<_>>();
    let evidence = draft.map(|draft| draft.evidence.clone()).unwrap_or_default();
    let revision = draft.map_or(0, |draft| draft.revision);
    let corrects = draft.and_then(|draft| draft.corrects).map(|id| id.to_string()).unwrap_or_default();
    let earlier: Vec<_> = claims
        .iter()
        .filter(|claim| claim.counts())
        .map(|claim| {
            let label = format!("{}, {}", standing_alone(claim.standing), claim.at.date_text(lang()));
            ChoiceOption::new(claim.id.to_string(), label)
        })
        .collect();
    let mistaken = (!earlier.is_empty()).then(|| {
        view! {
            <Select
                name="corrects"
                label=t("pledge-claim-corrects")
                hint=t("pledge-claim-corrects-hint")
                options=earlier
                selected=corrects
                empty=t("pledge-claim-corrects-none")
            />
        }
    });
    view! {
        <Form<Claim> class="card">
            {kinds::field(kind)}
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="statement" value=statement.to_string()/>
            <input type="hidden" name="revision" value=revision.to_string()/>
            <Choices name="standing" legend=t("pledge-claim-question") options selected two=true/>
            <Texts name="evidence" label="pledge-claim-evidence" hint=t("pledge-claim-evidence-hint") value=evidence rows=4/>
            {mistaken}
            <Button>{t("pledge-claim-send")}</Button>
        </Form<Claim>>
    }
}

/// The draft with the names found in it, and the buttons this reader may use.
fn waits(full: &Full, draft: &Draft, releases: bool, (own, leads): (bool, bool)) -> impl IntoView + use<> {
    let rests_on = desk::rests_on((full.kind, full.number), draft, leads);
    let corrected = full.claims.iter().find(|claim| draft.corrects == Some(claim.id));
    let corrects = corrected.map(|claim| {
        let said = [("what", standing_word(claim.standing).into()), ("on", claim.at.date_text(lang()).into())];
        view! { <p>{tr("pledge-claim-corrects-this", &said)}</p> }
    });
    let parts = draft.parts();
    let fields = || shown::as_read("claim", draft.id.to_string(), draft.revision);
    let by = [("name", draft.by.clone().into()), ("moment", draft.at.moment_text(lang()).into())];
    let (of_release, of_discard, tick) = (fields(), fields(), shown::tick("seen", &parts));
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
            <p><b>{standing_alone(draft.standing)}</b></p>
            {corrects}
            {shown::listed(&parts)}
            {shown::read(&draft.words())}
            {rests_on}
            {release}
            {discard}
        </section>
    }
}

/// The form to take a claim back, for those who may.
fn taking_back(
    (kind, number): (EditionKind, i32),
    claims: &[store::pledge::Claim],
    lang: Lang,
) -> Option<impl IntoView + use<>> {
    let picks: Vec<_> = claims
        .iter()
        .filter(|claim| claim.withdrawn.is_none())
        .map(|claim| {
            let label = format!("{}, {}", standing_alone(claim.standing), claim.at.date_text(lang));
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
                    {kinds::field(kind)}
                    <input type="hidden" name="number" value=number/>
                    <Select name="claim" label=t("pledge-column-claim") options=picks empty=t("panels-choose")/>
                    <Texts name="why" label="release-why" rows=2/>
                    {shown::tick("seen_why", &parts)}
                    <Button kind=ButtonKind::Danger>{t("release-withdraw-button")}</Button>
                </Form<WithdrawClaim>>
            </section>
        }
    })
}
