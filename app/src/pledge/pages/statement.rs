//! `/pledge/{n}`: one statement, what was claimed and found of it, and one's own verdict.

use leptos::prelude::*;

use super::{claim_tag, finding_word, standing_word, together_tag, verdict_chart};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, t, tr},
    lang::Lang,
    page::{Answer, Audience, Req, html},
    platform::guard::{Cx, Role, Visitor, require},
    pledge::{
        actions::GiveVerdict,
        model::Finding,
        rules,
        store::{self, Claim, Full, Voter},
    },
    time::Timestamp,
    ui::{Button, Choices, Input, Pick, Tag, TagKind},
};

pub async fn statement() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let full = store::statement(&cx, Req::current().parse("n")?).await?;
    let fewest = cx.services().settings().await.fewest_published;
    let lang = cx.lang();
    let claim = full.claims.first().map(|c| c.standing);
    let together = full.rounds.first().map(|(_, findings)| findings.together(fewest));
    let gap = together.is_some_and(|together| rules::is_gap(claim, together));
    let own = own_verdict(&cx, &full).await?;
    let charts = full.rounds.iter().map(|(round, findings)| {
        let title = tr("pledge-verdicts-of", &[("title", round.title.get(lang).to_owned().into())]);
        verdict_chart(title, round.state, findings, fewest)
    });
    let text = full.text.get(lang).to_owned();
    html(
        text.clone(),
        Audience::Young,
        view! {
            <p class="over">{full.outcome.get(lang).to_owned()}</p>
            <h1>{text}</h1>
            <div class="row">
                {claim_tag(claim)} {together.map(together_tag)}
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
            {neighbours(&full)}
        },
    )
}

pub(super) fn claims(claims: &[Claim], now: Timestamp, lang: Lang) -> impl IntoView {
    if claims.is_empty() {
        return view! { <p>{t("pledge-claims-none")}</p> }.into_any();
    }
    let entries = claims.iter().enumerate().map(|(i, claim)| {
        let evidence = claim.evidence.get(lang).to_owned();
        let stale = i == 0 && rules::is_stale(claim.at, now);
        view! {
            <li class="card">
                <div class="row">
                    <b>{standing_word(claim.standing)}</b>
                    {stale.then(|| view! { <Tag kind=TagKind::Waiting text=t("pledge-stale")/> })}
                </div>
                {(!evidence.is_empty()).then(|| view! { <p>{evidence}</p> })}
                <p class="small">
                    {tr("pledge-claimed-by", &[("name", claim.author.clone().into()), ("on", claim.at.date_text(lang).into())])}
                </p>
            </li>
        }
    });
    view! { <ol class="stack plain">{entries.collect_view()}</ol> }.into_any()
}

/// In an open round: the form, with what this member said so far.
async fn own_verdict(cx: &Cx<Visitor>, full: &Full) -> Result<Option<impl IntoView + use<>>, AppError> {
    let Some((round, _)) = full.rounds.iter().find(|(round, _)| round.state.takes_verdicts()) else { return Ok(None) };
    let member = cx.is(Role::Member);
    let said = if member {
        store::my_verdicts(cx, round.id, Voter::Person(cx.me()?)).await?.get(&full.id).copied()
    } else {
        None
    };
    Ok(Some(form(full.number, String::new(), said, !member)))
}

/// The form of a verdict. Who has no account says the three words of a receipt.
pub(super) fn form(number: i32, next: String, said: Option<Finding>, words: bool) -> impl IntoView + use<> {
    let options = Finding::ALL.iter().map(|f| Pick::new(f.key(), finding_word(*f))).collect();
    let selected = said.map(|f| f.key().to_owned()).into_iter().collect();
    view! {
        <Form<GiveVerdict> carried=true class="card">
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="next" value=next/>
            <Choices name="finding" legend=t("pledge-verdict-question") hint=t("pledge-verdict-who") options selected two=true/>
            {words.then(|| view! { <Input name="words" label=t("pledge-verdict-words") hint=t("pledge-verdict-words-hint") autocomplete="off"/> })}
            <Button>{t(if said.is_some() { "pledge-verdict-change" } else { "pledge-verdict-send" })}</Button>
        </Form<GiveVerdict>>
    }
}

fn neighbours(full: &Full) -> impl IntoView {
    let link = |n: i32, key: &str| view! { <a class="button quiet" href=href(&format!("/pledge/{n}"))>{t(key)}</a> };
    view! {
        <nav class="row" aria-label=t("pledge-neighbours")>
            {(full.number > 1).then(|| link(full.number - 1, "pledge-before"))}
            {(full.number < full.last_number).then(|| link(full.number + 1, "pledge-after"))}
            <a href=href("/pledge")>{t("pledge-all")}</a>
        </nav>
    }
}
