//! `/pledge/{n}`: one statement, its claims and findings, and one's own verdict.

use leptos::prelude::*;

use super::{claim_tag, finding_word, found_tag, standing_word, verdict_chart};
use crate::{
    page::{PageResponse, html},
    pledge::actions::GiveVerdict,
    receipt_cookie,
};
use domain::{
    error::AppError,
    ids::StatementId,
    lang::Lang,
    paths,
    pledge::{model::Finding, rules},
    role::Role,
    time::Timestamp,
};
use platform::{
    Services,
    guard::{Cx, Visitor, require},
    i18n::{InWords as _, href, lang, t, tr},
    request::RequestContext,
};
use store::pledge::{Claim, Full, Voter};
use ui::{
    Input, Tag, TagKind,
    form::{self, Form},
    frame::Audience,
    symbol,
};

pub async fn statement() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let full = store::pledge::statement(&cx, RequestContext::current().parse("n")?).await?;
    let fewest = cx.services().settings().await.fewest_published;
    let lang = cx.lang();
    let claim = full.claim().map(|c| c.standing);
    let shown = full.shown(fewest);
    let gap = shown.is_some_and(|(_, together)| rules::is_gap(claim, together));
    let found = (!full.rounds.is_empty()).then(|| found_tag(shown));
    let own = own_verdict(&cx, &full).await?;
    let charts = full.rounds.iter().map(|(round, findings)| {
        let title = tr("pledge-verdicts-of", &[("title", round.title.get(lang).to_owned().into())]);
        verdict_chart(title, round.state, findings, fewest)
    });
    let text = full.text.get(lang).to_owned();
    let plain = (!full.plain.is_empty()).then(|| view! { <p class="lead">{full.plain.get(lang).to_owned()}</p> });
    html(
        text.clone(),
        Audience::Young,
        view! {
            <p class="over">{full.outcome.get(lang).to_owned()}</p>
            <h1>{symbol(&full.symbol)}" "{text}</h1>
            {plain}
            <div class="row">
                {claim_tag(claim)} {found}
                {gap.then(|| view! { <Tag kind=TagKind::Alarm text=t("pledge-gap")/> })}
            </div>
            {gap.then(|| view! { <p>{t("pledge-gap-means")}</p> })}
            {own}
            <section>
                <h2>{t("pledge-claims-title")}</h2>
                {claims(&full.claims, cx.now(), lang)}
            </section>
            <section>
                <h2>{t("pledge-verdicts-title")}</h2>
                {charts.collect_view()}
            </section>
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

pub(super) fn claims(claims: &[Claim], now: Timestamp, lang: Lang) -> impl IntoView {
    if claims.is_empty() {
        return view! { <p>{t("pledge-claims-none")}</p> }.into_any();
    }
    let newest = claims.iter().find(|claim| claim.counts()).map(|claim| claim.id);
    let entries = claims.iter().map(|claim| {
        let evidence = claim.evidence.get(lang).to_owned();
        let stale = newest == Some(claim.id) && rules::is_stale(claim.at, now);
        let earlier = claim.earlier_words.as_ref().map(|words| {
            let said = tr("pledge-earlier-words", &[("text", words.get(lang).to_owned().into())]);
            view! { <p class="soft">{said}</p> }
        });
        let part = claim.of_part.then(|| view! { <p class="soft">{t("pledge-claim-of-part")}</p> });
        let taken = claim.withdrawn.as_ref().map(|(at, why)| {
            let gaps = [("day", at.date_text(lang).into()), ("reason", why.get(lang).to_owned().into())];
            view! { <p><b>{tr("release-taken-back-on", &gaps)}</b></p> }
        });
        view! {
            <li class="card">
                <div class="row">
                    <b>{standing_word(claim.standing)}</b>
                    {stale.then(|| view! { <Tag kind=TagKind::Waiting text=t("pledge-stale")/> })}
                </div>
                {(!evidence.is_empty()).then(|| view! { <p>{evidence}</p> })}
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

/// In an open round: the form, with this person's verdict so far, for a member or for whoever has a receipt on this
/// browser.
async fn own_verdict(cx: &Cx<Visitor>, full: &Full) -> Result<Option<impl IntoView + use<>>, AppError> {
    let Some((round, _)) = full.rounds.iter().find(|(round, _)| round.state.takes_verdicts()) else { return Ok(None) };
    let voter = if cx.is(Role::Member) {
        Some(Voter::Person(cx.me()?))
    } else {
        receipt_cookie::mine(cx).await?.map(Voter::Receipt)
    };
    let words = voter.is_none();
    let said = match voter {
        Some(voter) => store::pledge::my_verdicts(cx, round.id, voter).await?.get(&full.id).copied(),
        None => None,
    };
    let next = if full.number < full.last_number { "on" } else { "" };
    Ok(Some(form((full.number, full.id), next.to_owned(), said, words)))
}

/// The form of a verdict, given with one tap. Somebody without an account types the words of a receipt, once.
pub(super) fn form(
    (number, statement): (i32, StatementId),
    next: String,
    said: Option<Finding>,
    words: bool,
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
        <Form<GiveVerdict> carried=true class="card">
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

fn neighbours(full: &Full) -> impl IntoView {
    let link =
        |n: i32, key: &str| view! { <a class="button quiet" href=href(paths::pledge::Statement(n))>{t(key)}</a> };
    view! {
        <nav class="row" aria-label=t("pledge-neighbours")>
            {(full.number > 1).then(|| link(full.number - 1, "pledge-before"))}
            {(full.number < full.last_number).then(|| link(full.number + 1, "pledge-after"))}
            <a href=href(paths::pledge::Pledge)>{t("pledge-all")}</a>
        </nav>
    }
}
