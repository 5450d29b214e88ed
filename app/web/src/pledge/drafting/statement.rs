//! `/editions/statements/{id}`: one promise of a draft.

use leptos::prelude::*;

use super::{
    actions::{MergeStatements, MoveStatement, RemoveStatement, RewordStatement, SplitStatement},
    refuse_shut, up,
};
use crate::{
    now_says::now_says,
    page::{PageResponse, html},
    pledge::pages::claims::naming_lead,
};
use domain::{error::AppError, ids::StatementId, paths};
use platform::{
    as_read::stamp,
    guard::{Drafter, EditionReader, PledgeLead, require},
    i18n::{href, lang, t, tr},
    request::RequestContext,
};
use store::pledge::drafting::reading::{self, Edition, EditionOutcome, EditionStatement};
use ui::{
    Button, ButtonKind, ChoiceOption, Input, Select, SymbolPicker, Texts,
    form::{self, AsRead, Form},
    frame::Audience,
};

pub(super) async fn statement() -> Result<PageResponse, AppError> {
    let cx = require::<Drafter>().await?;
    let id: StatementId = RequestContext::current().parse("id")?;
    let edition = reading::edition_of(&cx.also::<EditionReader>()?, id).await?;
    refuse_shut(&edition.head)?;
    let (outcome, one) = edition.statement(id).ok_or(AppError::NotFound)?;
    let title = tr("pledge-promise-number", &[("n", one.number.into())]);
    let nobody = if one.came_from.is_empty() { "pledge-claim-lead-none" } else { "pledge-claim-lead-before" };
    let leading = match cx.also::<PledgeLead>() {
        Ok(lead) => Some(naming_lead(&lead, (edition.head.kind, one.number, id), one.lead, nobody).await?),
        Err(_) => None,
    };
    let now = now_says(&[(one.words.text.clone(), "text"), (one.words.plain.clone(), "plain")]);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::pledge::Edition(edition.head.id), edition.head.title.get(lang()))}
            <h1>{title}</h1>
            <p class="soft">{outcome.name.get(lang()).to_owned()}</p>
            {came_from(one)}
            {now}
            {words(one)}
            <p><a href=href(paths::pledge::Recording(id))>{t("pledge-sound-link")}</a></p>
            {leading}
            {neighbours(&edition, one)}
            <h2>{t("pledge-promise-more")}</h2>
            {moving(&edition, outcome, one)}
            {splitting(one)}
            {merging(&edition, one)}
            {removing(one)}
        },
    )
}

/// What it said in the edition before, where that was something else.
fn came_from(one: &EditionStatement) -> Option<impl IntoView + use<>> {
    let before: Vec<_> = one.came_from.iter().filter(|text| **text != one.words.text).collect();
    (!before.is_empty()).then(|| {
        let before = before.into_iter().map(|text| view! { <blockquote>{text.get(lang()).to_owned()}</blockquote> });
        view! { <div class="soft"><p>{t("pledge-promise-before")}</p>{before.collect_view()}</div> }
    })
}

fn words(one: &EditionStatement) -> impl IntoView + use<> {
    let id = one.id.to_string();
    let words = one.words.clone();
    view! {
        <Form<RewordStatement> class="stack">
            <input type="hidden" name="statement" value=id/>
            <AsRead of=words.as_read()/>
            <Texts name="text" label="pledge-promise-text" hint=t("pledge-promise-text-hint") value=words.text rows=2/>
            <Texts name="plain" label="pledge-promise-plain" hint=t("pledge-promise-plain-hint") value=words.plain rows=3/>
            <SymbolPicker name="symbol" legend=t("pledge-symbol") selected=words.symbol/>
            <Input name="service" label=t("pledge-promise-service") hint=t("pledge-promise-service-hint") value=words.service/>
            <Button>{t("pledge-draft-save")}</Button>
        </Form<RewordStatement>>
    }
}

/// On to the promise before or after it, so that a translation is typed from one to the next.
fn neighbours(edition: &Edition, one: &EditionStatement) -> impl IntoView + use<> {
    let all: Vec<_> = edition.statements().collect();
    let at = all.iter().position(|other| other.id == one.id).unwrap_or_default();
    let link = |to: Option<&&EditionStatement>, key: &str| {
        let to = href(paths::pledge::EditionStatement(to?.id));
        Some(view! { <a class="button quiet" href=to>{t(key)}</a> })
    };
    let before = at.checked_sub(1).and_then(|n| all.get(n));
    view! {
        <nav class="row" aria-label=t("pledge-neighbours")>
            {link(before, "pledge-before")} {link(all.get(at + 1), "pledge-after")}
        </nav>
    }
}

fn moving(edition: &Edition, outcome: &EditionOutcome, one: &EditionStatement) -> Option<impl IntoView + use<>> {
    let options: Vec<_> = edition
        .outcomes
        .iter()
        .filter(|other| other.id != outcome.id)
        .map(|other| ChoiceOption::new(other.id.to_string(), other.name.get(lang())))
        .collect();
    let id = one.id.to_string();
    (!options.is_empty()).then(|| {
        view! {
            <details class="card" open=form::submitted_value("to").is_some()>
                <summary>{t("pledge-promise-move")}</summary>
                <Form<MoveStatement> class="stack">
                    <input type="hidden" name="statement" value=id/>
                    <Select name="to" label=t("pledge-draft-under") options empty=t("panels-choose")/>
                    <Button kind=ButtonKind::Quiet>{t("pledge-promise-move")}</Button>
                </Form<MoveStatement>>
            </details>
        }
    })
}

fn splitting(one: &EditionStatement) -> impl IntoView + use<> {
    let id = one.id.to_string();
    let words = one.words.clone();
    view! {
        <details class="card" open=form::submitted_value("first[en]").is_some()>
            <summary>{t("pledge-promise-split")}</summary>
            <Form<SplitStatement> class="stack">
                <p class="soft">{t("pledge-promise-split-text")}</p>
                <input type="hidden" name="statement" value=id/>
                <AsRead of=words.as_read()/>
                <Texts name="first" label="pledge-promise-first" value=words.text rows=2/>
                <Texts name="second" label="pledge-promise-second" rows=2/>
                <Button kind=ButtonKind::Quiet>{t("pledge-promise-split-button")}</Button>
            </Form<SplitStatement>>
        </details>
    }
}

fn merging(edition: &Edition, one: &EditionStatement) -> Option<impl IntoView + use<>> {
    let others = |outcome: &EditionOutcome| {
        let all = outcome.statements.iter().filter(|other| other.id != one.id);
        let all = all.map(|other| {
            let read = stamp(&RequestContext::current().services, &other.words.as_read());
            ChoiceOption::new(
                format!("{} {read}", other.id),
                format!("{}. {}", other.number, other.words.text.get(lang())),
            )
        });
        (outcome.name.get(lang()).to_owned(), all.collect::<Vec<_>>())
    };
    let groups: Vec<_> = edition.outcomes.iter().map(others).filter(|(_, all)| !all.is_empty()).collect();
    let id = one.id.to_string();
    let words = one.words.clone();
    (!groups.is_empty()).then(|| {
        view! {
            <details class="card" open=form::submitted_value("other").is_some()>
                <summary>{t("pledge-promise-merge")}</summary>
                <Form<MergeStatements> class="stack">
                    <p class="soft">{t("pledge-promise-merge-text")}</p>
                    <input type="hidden" name="statement" value=id/>
                    <AsRead of=words.as_read()/>
                    <Select name="other" label=t("pledge-promise-other") groups empty=t("panels-choose")/>
                    <Texts name="merged" label="pledge-promise-merged" value=words.text rows=2/>
                    <Button kind=ButtonKind::Quiet>{t("pledge-promise-merge-button")}</Button>
                </Form<MergeStatements>>
            </details>
        }
    })
}

fn removing(one: &EditionStatement) -> impl IntoView + use<> {
    let id = one.id.to_string();
    let read = one.words.as_read();
    view! {
        <details class="card">
            <summary>{t("pledge-promise-remove")}</summary>
            <Form<RemoveStatement> class="stack">
                <p class="soft">{t("pledge-promise-remove-text")}</p>
                <input type="hidden" name="statement" value=id/>
                <AsRead of=read/>
                <Button kind=ButtonKind::Danger>{t("pledge-promise-remove")}</Button>
            </Form<RemoveStatement>>
        </details>
    }
}
