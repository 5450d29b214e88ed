//! `/claims`: the pledge lead says where each statement stands; other staff read along.

use leptos::prelude::*;

use super::{claim_tag, standing_word, statement::claims as claim_list, together_tag};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, t},
    page::{Answer, Audience, Req, html},
    platform::guard::{ClaimReader, Role, require},
    pledge::{actions::Claim, model::Standing, rules, store},
    ui::{Button, ButtonKind, Choices, Empty, Head, LinkButton, Pick, Table, Tag, TagKind, TextArea},
};

pub async fn claims() -> Result<Answer, AppError> {
    let cx = require::<ClaimReader>().await?;
    let title = t("pledge-claims-page");
    let Some(pledge) = store::pledge(&cx).await? else {
        return html(title.clone(), Audience::Staff, view! { <Empty title text=t("pledge-none") heading=true/> });
    };
    let fewest = cx.services().settings().await.fewest_inside;
    let lang = cx.lang();
    let stale_only = Req::current().asked("show").as_deref() == Some("stale");
    let rows = pledge
        .statements()
        .filter(|s| !stale_only || s.claim.as_ref().is_none_or(|c| rules::is_stale(c.at, cx.now())))
        .map(|s| {
            let stale = s.claim.as_ref().is_some_and(|c| rules::is_stale(c.at, cx.now()));
            let on = s.claim.as_ref().map(|c| c.at.date_text(lang));
            vec![
                view! { <a href=href(&format!("/claims/{}", s.number))>{s.number}". "{s.text.get(lang).to_owned()}</a> }.into_any(),
                view! { {claim_tag(s.claim.as_ref().map(|c| c.standing))} " " {stale.then(|| view! { <Tag kind=TagKind::Waiting text=t("pledge-stale")/> })} }.into_any(),
                on.into_any(),
                view! { {together_tag(s.together(fewest))} " " {s.is_gap(fewest).then(|| view! { <Tag kind=TagKind::Alarm text=t("pledge-gap")/> })} }.into_any(),
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
                <LinkButton href=href("/claims/rounds") kind=ButtonKind::Quiet>{t("pledge-rounds-title")}</LinkButton>
            </div>
            <nav class="filter" aria-label=t("pledge-filter")>
                <a href=href("/claims") aria-current=(!stale_only).then_some("true")>{t("pledge-filter-all")}</a>
                " "
                <a href=href("/claims?show=stale") aria-current=stale_only.then_some("true")>{t("pledge-filter-stale")}</a>
            </nav>
            <Table caption=pledge.title.get(lang) head=head.into() rows/>
        },
    )
}

pub async fn claim() -> Result<Answer, AppError> {
    let cx = require::<ClaimReader>().await?;
    let full = store::statement(&cx, Req::current().parse("n")?).await?;
    let lang = cx.lang();
    let text = full.text.get(lang).to_owned();
    let options = Standing::ALL.iter().map(|s| Pick::new(s.key(), standing_word(*s))).collect::<Vec<_>>();
    let number = full.number;
    html(
        text.clone(),
        Audience::Staff,
        view! {
            <p class="over">{full.outcome.get(lang).to_owned()}</p>
            <h1>{text}</h1>
            {cx.is(Role::PledgeLead).then(|| view! {
                <Form<Claim> class="card">
                    <input type="hidden" name="number" value=number/>
                    <Choices name="standing" legend=t("pledge-claim-question") options two=true/>
                    <TextArea name="evidence_en" label=t("pledge-claim-evidence-en") hint=t("pledge-claim-evidence-hint") rows=4/>
                    <TextArea name="evidence_cy" label=t("pledge-claim-evidence-cy") rows=4/>
                    <Button>{t("pledge-claim-send")}</Button>
                </Form<Claim>>
            })}
            <section><h2>{t("pledge-claims-title")}</h2>{claim_list(&full.claims, cx.now(), lang)}</section>
            <p><a href=href(&format!("/pledge/{number}"))>{t("pledge-see-public")}</a>" · "<a href=href("/claims")>{t("pledge-all")}</a></p>
        },
    )
}
