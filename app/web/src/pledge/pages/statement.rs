//! `/pledge/{n}`: one statement, its claims and findings, and one's own verdict.

use leptos::prelude::*;

use super::{claim_tag, finding_word, found_tag, standing_alone, standing_word, verdict_chart};
use crate::{
    page::{PageResponse, html},
    pledge::{
        actions::GiveVerdict,
        evidence::shown,
        sounds,
        voter::{self, Known},
    },
    voices::pages::answer::answer,
};
use domain::{
    error::AppError,
    ids::StatementId,
    lang::Lang,
    panels::model::ItemState,
    paths,
    pledge::{
        figures::Series,
        model::{EditionKind, Finding},
        places::{edition_page, statement_page},
        rules,
    },
    time::Timestamp,
};
use platform::{
    Services,
    guard::{Cx, Visitor, require},
    i18n::{InWords as _, day_text, href, lang, t, tr},
    request::RequestContext,
};
use store::{panels::OnAgenda, pledge::Full};
use ui::{
    Input, LinkButton, Tag, TagKind,
    form::{self, Form},
    frame::Audience,
    symbol,
};

pub async fn statement() -> Result<PageResponse, AppError> {
    shown_of(EditionKind::Pledge).await
}

/// `/offer/{n}`: the same of the offer to care leavers.
pub async fn offer_statement() -> Result<PageResponse, AppError> {
    shown_of(EditionKind::Offer).await
}

async fn shown_of(kind: EditionKind) -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let full = store::pledge::statement(&cx, kind, RequestContext::current().parse("n")?).await?;
    let fewest = cx.services().settings().await.fewest_published;
    let lang = cx.lang();
    let claim = full.claim().map(|c| c.standing);
    let shown = full.shown(fewest);
    let gap = shown.is_some_and(|(_, together)| rules::is_gap(claim, together));
    let found = (!full.rounds.is_empty()).then(|| found_tag(shown));
    let own = own_verdict(&cx, &full).await?;
    let panels = panels(store::panels::of_statements(&cx, full.family.iter().copied()).await?, lang);
    let charts = full.rounds.iter().map(|(round, findings)| {
        let title = tr("pledge-verdicts-of", &[("title", round.title.get(lang).to_owned().into())]);
        let in_a_word = shown.is_some_and(|(shown, _)| shown.id == round.id);
        verdict_chart(title, round.state, findings, (fewest, in_a_word))
    });
    let text = full.text.get(lang).to_owned();
    let recorded = store::pledge::sounds::of_statements(&cx, [full.id]).await?;
    let aloud = sounds::heard(full.number, recorded.get(&full.id), (&full.text, &full.plain));
    let plain = (!full.plain.is_empty()).then(|| view! { <p class="lead">{full.plain.get(lang).to_owned()}</p> });
    html(
        text.clone(),
        Audience::Young,
        view! {
            <p class="over">{full.outcome.get(lang).to_owned()}</p>
            <h1>{symbol(&full.symbol)}" "{text}</h1>
            {plain}
            {aloud}
            <div class="row">
                {claim_tag(claim)} {found}
                {gap.then(|| view! { <Tag kind=TagKind::Alarm text=t("pledge-gap")/> })}
            </div>
            {gap.then(|| view! { <p>{t("pledge-gap-means")}</p> })}
            {own}
            <section>
                <h2>{t("pledge-claims-title")}</h2>
                {claims(&full, cx.now(), lang)}
            </section>
            {figures(&full.series)}
            <section>
                <h2>{t("pledge-verdicts-title")}</h2>
                {charts.collect_view()}
            </section>
            {panels}
            {address(cx.services(), full.id)}
            {neighbours(&full)}
        },
    )
}

/// The address under which the statement is found whatever its number becomes, to be copied.
fn address(services: &Services, id: StatementId) -> impl IntoView + use<> {
    let whole = services.link(lang(), paths::pledge::StatementAddress(id));
    let to = href(paths::pledge::StatementAddress(id));
    view! {
        <details>
            <summary>{t("pledge-address")}</summary>
            <p>{t("pledge-address-what")}</p>
            <p><a href=to>{whole}</a></p>
        </details>
    }
}

/// The figures of all claims, each series as a chart.
pub(super) fn figures(all: &[Series]) -> Option<impl IntoView + use<>> {
    let charts: Vec<_> = all.iter().map(shown::chart).collect();
    (!charts.is_empty()).then(|| view! { <section><h2>{t("pledge-figures")}</h2>{charts}</section> })
}

pub(super) fn claims(full: &Full, now: Timestamp, lang: Lang) -> impl IntoView + use<> {
    let claims = &full.claims;
    if claims.is_empty() {
        return view! { <p>{t("pledge-claims-none")}</p> }.into_any();
    }
    let newest = full.claim().map(|claim| claim.id);
    let entries = claims.iter().map(|claim| {
        let evidence = claim.evidence.get(lang).to_owned();
        let stale = newest == Some(claim.id) && rules::is_stale(claim.at, now);
        let earlier = claim.earlier_words.as_ref().map(|words| {
            let said = tr("pledge-earlier-words", &[("text", words.get(lang).to_owned().into())]);
            view! { <p class="soft">{said}</p> }
        });
        let part = claim.of_part.then(|| view! { <p class="soft">{t("pledge-claim-of-part")}</p> });
        let rests_on = full.evidence.get(&claim.id).and_then(shown::evidence);
        let corrects = claim.corrects.map(|(standing, at)| {
            let said = [("what", standing_word(standing).into()), ("on", at.date_text(lang).into())];
            view! { <p>{tr("pledge-claim-corrects-this", &said)}</p> }
        });
        let taken = claim.withdrawn.as_ref().map(|(at, why)| {
            let gaps = [("day", at.date_text(lang).into()), ("reason", why.get(lang).to_owned().into())];
            view! { <p><b>{tr("release-taken-back-on", &gaps)}</b></p> }
        });
        view! {
            <li class="card">
                <div class="row">
                    <b>{standing_alone(claim.standing)}</b>
                    {stale.then(|| view! { <Tag kind=TagKind::Waiting text=t("pledge-stale")/> })}
                    {claim.corrected.then(|| view! { <Tag text=t("pledge-claim-corrected")/> })}
                </div>
                {corrects}
                {(!evidence.is_empty()).then(|| view! { <p>{evidence}</p> })}
                {rests_on}
                {earlier}
                {part}
                {taken}
                <p class="small">
                    {tr("pledge-claimed-by", &[("name", claim.author.clone().into()), ("on", claim.at.date_text(lang).into())])}
                </p>
            </li>
        }
    });
    view! { <ol class="stack plain">{entries.collect_view()}</ol> }.into_any()
}

/// In an open round that asks about it: the form, with this person's verdict so far, for a member or for whoever has a
/// receipt on this browser. Holders of cards are led to where cards are typed.
async fn own_verdict(cx: &Cx<Visitor>, full: &Full) -> Result<Option<AnyView>, AppError> {
    let Some((round, _)) = full.rounds.iter().find(|(round, _)| round.state.takes_verdicts()) else { return Ok(None) };
    let known = voter::known(cx, (round.id, round.invited)).await?;
    let said = match known {
        Known::Nobody => return Ok(None),
        Known::Card => {
            let to = href(paths::pledge::Say);
            return Ok(Some(view! { <p><LinkButton href=to>{t("pledge-round-start")}</LinkButton></p> }.into_any()));
        }
        Known::Words => None,
        Known::Voter(voter) => store::pledge::my_verdicts(cx, round.id, voter).await?.get(&full.id).copied(),
    };
    // Of a round about some statements the next one is on its walk.
    let next = if full.number < full.last_number && round.asks.is_empty() { "on" } else { "" };
    let words = matches!(known, Known::Words);
    Ok(Some(form((full.number, full.id), next.to_owned(), said, (words, true)).into_any()))
}

/// The form of a verdict, given with one tap. With `words` somebody without an account types the words of a receipt, once.
/// `carried`: it is the form of the page in which somebody writes.
pub(super) fn form(
    (number, statement): (i32, StatementId),
    next: String,
    said: Option<Finding>,
    (words, carried): (bool, bool),
) -> impl IntoView + use<> {
    let said = said.map(Finding::key);
    let chosen = if form::was_rejected() { form::submitted_value("finding") } else { said.map(str::to_owned) };
    let problem = form::field_error("finding");
    let buttons = Finding::ALL.map(|finding| {
        let key = finding.key();
        let pressed = if chosen.as_deref() == Some(key) { "true" } else { "false" };
        view! {
            <button class=format!("button verdict {key}") name="finding" value=key aria-pressed=pressed>
                {finding_word(finding)}
            </button>
        }
    });
    view! {
        <Form<GiveVerdict> carried=carried class="card">
            // Enter presses the first button of a form, so the first one says that nothing was chosen.
            <button class="vh" type="submit" tabindex="-1" aria-hidden="true">
                {t(if said.is_some() { "pledge-verdict-change" } else { "pledge-verdict-send" })}
            </button>
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="statement" value=statement.to_string()/>
            <input type="hidden" name="next" value=next/>
            {words.then(|| view! { <Input name="words" label=t("pledge-verdict-words") hint=t("pledge-verdict-words-hint") autocomplete="off"/> })}
            <fieldset class="field" id="finding" tabindex="-1">
                <legend>{t("pledge-verdict-question")}</legend>
                <p class="hint">{t("pledge-verdict-who")}</p>
                {problem.map(|problem| view! { <p class="problem">{problem}</p> })}
                <div class="verdicts">{buttons}</div>
            </fieldset>
        </Form<GiveVerdict>>
    }
}

/// What panels say about it: their public replies, and where its item is on a published agenda that has none yet.
fn panels(items: Vec<OnAgenda>, lang: Lang) -> Option<impl IntoView + use<>> {
    let said: Vec<_> = items.into_iter().filter_map(|item| panel_says(&item, lang)).collect();
    (!said.is_empty()).then(|| view! { <section class="stack"><h2>{t("pledge-panel-title")}</h2>{said}</section> })
}

fn panel_says(item: &OnAgenda, lang: Lang) -> Option<AnyView> {
    if !item.replies.is_empty() {
        let replies = item.replies.iter().map(|one| {
            let on = item.on.as_deref().map(|on| day_text(on, lang)).unwrap_or_default();
            let on = tr("pledge-panel-met", &[("day", on.into())]);
            view! { <p class="soft">{on}</p>{answer(&one.panel, &one.reply, lang)} }
        });
        return Some(replies.collect_view().into_any());
    }
    let key = match item.state {
        ItemState::Tabled => "pledge-panel-will",
        ItemState::Discussed => "pledge-panel-has",
        _ => return None,
    };
    let on = item.on.as_deref().filter(|_| item.published)?;
    let gaps = [("panel", item.panel.name.get(lang).to_owned().into()), ("day", day_text(on, lang).into())];
    Some(view! { <p class="callout">{tr(key, &gaps)}</p> }.into_any())
}

fn neighbours(full: &Full) -> impl IntoView {
    let link =
        |n: i32, key: &str| view! { <a class="button quiet" href=href(statement_page(full.kind, n))>{t(key)}</a> };
    view! {
        <nav class="row" aria-label=t("pledge-neighbours")>
            {(full.number > 1).then(|| link(full.number - 1, "pledge-before"))}
            {(full.number < full.last_number).then(|| link(full.number + 1, "pledge-after"))}
            <a href=href(edition_page(full.kind))>{t("pledge-all")}</a>
        </nav>
    }
}
