//! `/editions/{id}`: a draft with everything in it, typed in with the keyboard; or an edition that was adopted.

use leptos::prelude::*;

use super::{
    actions::{AddOutcome, AddStatements, DropEdition, RenameEdition, Shift},
    adopted, kind_word, missing_tags, state_tag, up,
};
use crate::{
    now_says::now_says,
    page::{PageResponse, html},
    pledge::consulting::asked,
};
use domain::{
    error::AppError,
    ids::OutcomeId,
    paths,
    pledge::{
        model::{EditionKind, EditionState},
        readiness::{Missing, missing},
    },
    role::Role,
};
use platform::{
    guard::{Drafter, EditionReader, require},
    i18n::{href, lang, languages, t, t_of, tr},
    request::RequestContext,
};
use store::pledge::drafting::reading::{self, Edition, EditionOutcome, EditionStatement};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Empty, LinkButton, Select, Texts,
    form::{self, AsRead, Form},
    frame::Audience,
    symbol,
};

pub(super) async fn edition() -> Result<PageResponse, AppError> {
    let cx = require::<EditionReader>().await?;
    let req = RequestContext::current();
    let edition = reading::edition(&cx, req.parse("id")?).await?;
    let head = &edition.head;
    let edits = cx.also::<Drafter>().is_ok() && head.state.is_editable(head.asked);
    let adopts = cx.is(Role::PledgeLead) && head.state.adopt(head.asked).is_ok();
    let under = req.query("under").and_then(|under| under.parse().ok());
    let title = head.title.get(lang()).to_owned();
    let public = head.state.is_public().then(|| public_link(&edition));
    let lacks = (!head.state.is_public()).then(|| lacking(&edition, adopts));
    let outcomes = outcomes(&edition, edits);
    let was_asked = head.state == EditionState::Consulting && !head.asked;
    let asking = asked(&edition, cx.also::<Drafter>().is_ok(), was_asked);
    let count = tr(
        "pledge-draft-count",
        &[("n", edition.statements().count().into()), ("outcomes", edition.outcomes.len().into())],
    );
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::pledge::Editions, t("pledge-editions-title"))}
            <h1>{title}</h1>
            <p class="row">{kind_word(head.kind)}" "{state_tag(head)}" "{missing_tags(&head.title)}</p>
            {adopted(head).map(|words| view! { <p>{words}</p> })}
            <p class="soft">{count}</p>
            {asking}
            {files(&edition, edits && head.state.is_replaceable())}
            {public}
            {edits.then(|| adding(&edition, under))}
            {lacks}
            {outcomes}
            {edits.then(|| whole(&edition, cx.is(Role::PledgeLead) && head.state.is_replaceable()))}
        },
    )
}

fn public_link(edition: &Edition) -> impl IntoView + use<> {
    let to = match (edition.head.state, edition.head.kind) {
        (EditionState::Adopted, EditionKind::Pledge) => href(paths::pledge::Pledge),
        _ => href(paths::pledge::PublicEdition(edition.head.id)),
    };
    view! { <p><a href=to>{t("pledge-see-public")}</a></p> }
}

/// A spreadsheet of it, and for those who draft the way in for one.
fn files(edition: &Edition, edits: bool) -> impl IntoView + use<> {
    let id = edition.head.id;
    let csv = href(paths::pledge::EditionCsv(id));
    view! {
        <p class="row noprint">
            {edits.then(|| view! { <a href=href(paths::pledge::EditionFile(id))>{t("pledge-file-title")}</a> })}
            <a href=href(paths::pledge::EditionXlsx(id)) download>{t("pledge-file-xlsx")}</a>
            <a href=csv download>{t("pledge-file-csv")}</a>
        </p>
    }
}

/// What is missing before it can be adopted, each with the way to where it is typed.
fn lacking(edition: &Edition, adopts: bool) -> impl IntoView + use<> {
    let found = missing(&edition.head.title, &edition.outline(), languages());
    if found.is_empty() {
        let adopt = adopts.then(|| {
            view! { <LinkButton href=href(paths::pledge::Adopt(edition.head.id))>{t("pledge-adopt-go")}</LinkButton> }
        });
        return view! { <div class="callout"><p>{t("pledge-draft-complete")}</p>{adopt}</div> }.into_any();
    }
    let statements: Vec<_> = edition.statements().collect();
    let line = |one: &Missing| {
        let at = |n: usize| n.checked_sub(1);
        let (words, to) = match *one {
            Missing::Title(of) => (t_of("pledge-lacks-title", of), None),
            Missing::Outcomes => (t("pledge-lacks-outcomes"), None),
            Missing::OutcomeName(n, of) => {
                let outcome = at(n).and_then(|at| edition.outcomes.get(at));
                (
                    t_of("pledge-lacks-name", of),
                    outcome.map(|one| (one.name.get(lang()).to_owned(), href(paths::pledge::EditionOutcome(one.id)))),
                )
            }
            Missing::Statements(n) => {
                let outcome = at(n).and_then(|at| edition.outcomes.get(at));
                (
                    t("pledge-lacks-statements"),
                    outcome.map(|one| (one.name.get(lang()).to_owned(), href(paths::pledge::EditionOutcome(one.id)))),
                )
            }
            Missing::Statement(n, of) | Missing::Plain(n, of) => {
                let key =
                    if matches!(one, Missing::Plain(..)) { "pledge-lacks-plain" } else { "pledge-lacks-statement" };
                let statement = at(n).and_then(|at| statements.get(at));
                (
                    t_of(key, of),
                    statement.map(|one| {
                        (format!("{n}. {}", one.words.text.get(lang())), href(paths::pledge::EditionStatement(one.id)))
                    }),
                )
            }
        };
        let link = to.map(|(label, to)| view! { ": "<a href=to>{label}</a> });
        view! { <li>{words}{link}</li> }
    };
    let lines = found.iter().map(line).collect_view();
    let summary = tr("pledge-draft-lacking", &[("n", found.len().into())]);
    view! { <details class="card"><summary>{summary}</summary><ul>{lines}</ul></details> }.into_any()
}

/// Every outcome with its promises. One form has all the buttons that move something.
fn outcomes(edition: &Edition, edits: bool) -> impl IntoView + use<> {
    if edition.outcomes.is_empty() {
        return view! { <Empty title=t("pledge-draft-empty") text=t("pledge-draft-empty-text")/> }.into_any();
    }
    let all = edition.outcomes.len();
    let each = edition.outcomes.iter().enumerate().map(|(n, one)| outcome(one, edits, (n, all))).collect_view();
    if !edits {
        return view! { <div class="stack">{each}</div> }.into_any();
    }
    view! { <Form<Shift> class="stack drafted">{each}</Form<Shift>> }.into_any()
}

fn outcome(one: &EditionOutcome, edits: bool, (n, all): (usize, usize)) -> impl IntoView + use<> {
    let name = one.name.get(lang()).to_owned();
    // Not in the heading: a card whose heading is a link is one large target, and here are links of their own.
    let change = edits.then(|| {
        let to = href(paths::pledge::EditionOutcome(one.id));
        let name = name.clone();
        view! { <a class="button plain noprint" href=to>{t("pledge-outcome-change")}" "<span class="vh">{name}</span></a> }
    });
    let moves = edits.then(|| arrows(&format!("outcome-{}", one.id), &name, n > 0, n + 1 < all));
    let last = one.statements.len();
    // Past the first or the last of its outcome a promise goes into the one beside it.
    let ways = |at: usize| (n > 0 || at > 0, n + 1 < all || at + 1 < last);
    let statements = one.statements.iter().enumerate().map(|(at, one)| promise(one, edits, ways(at))).collect_view();
    view! {
        <section class="card stack" id=format!("outcome-{}", one.id)>
            <div class="row spread">
                <h2>{symbol(&one.symbol)}" "{name}{missing_tags(&one.name)}</h2>
                <div class="row">{change} {moves}</div>
            </div>
            {one.statements.is_empty().then(|| view! { <p class="soft">{t("pledge-draft-no-promise")}</p> })}
            <ol class="promises">{statements}</ol>
        </section>
    }
}

fn promise(one: &EditionStatement, edits: bool, (up, down): (bool, bool)) -> impl IntoView + use<> {
    let words = one.words.text.get(lang()).to_owned();
    let plain = one.words.plain.get(lang()).to_owned();
    let text = if edits {
        view! { <a href=href(paths::pledge::EditionStatement(one.id))>{words.clone()}</a> }.into_any()
    } else {
        words.clone().into_any()
    };
    let moves = edits.then(|| arrows(&format!("statement-{}", one.id), &words, up, down));
    view! {
        <li value=one.number id=format!("promise-{}", one.id)>
            <div class="row spread">
                <div>
                    <p>{symbol(&one.words.symbol)}" "{text}{missing_tags(&one.words.text)}</p>
                    {(!plain.is_empty()).then(|| view! { <p class="soft">{plain}</p> })}
                    {(!one.words.service.is_empty()).then(|| view! { <p class="small">{one.words.service.clone()}</p> })}
                </div>
                {moves}
            </div>
        </li>
    }
}

fn arrows(id: &str, words: &str, up: bool, down: bool) -> impl IntoView + use<> {
    let arrow = |name: &'static str, key: &str, sign: &'static str| {
        let (id, words) = (id.to_owned(), words.to_owned());
        let said = t(key);
        let title = said.clone();
        view! { <button class="button plain" type="submit" name=name value=id title=title><span aria-hidden="true">{sign}</span><span class="vh">{said}" "{words}</span></button> }
    };
    view! {
        <div class="row noprint moves">
            {up.then(|| arrow("up", "panels-up", "↑"))}
            {down.then(|| arrow("down", "panels-down", "↓"))}
        </div>
    }
}

/// The two forms that add: promises one a line, and an outcome.
fn adding(edition: &Edition, under: Option<OutcomeId>) -> impl IntoView + use<> {
    let options: Vec<_> =
        edition.outcomes.iter().map(|one| ChoiceOption::new(one.id.to_string(), one.name.get(lang()))).collect();
    let selected =
        under.or_else(|| edition.outcomes.last().map(|one| one.id)).map(|id| id.to_string()).unwrap_or_default();
    let promises = (!options.is_empty()).then(|| {
        view! {
            <Form<AddStatements> once=true class="card stack">
                <h2>{t("pledge-draft-add-promises")}</h2>
                <Select name="under" label=t("pledge-draft-under") options=options selected/>
                <Texts name="lines" label="pledge-draft-lines" hint=t("pledge-draft-lines-hint") other_hint=t("pledge-draft-lines-other") rows=3/>
                <Button>{t("pledge-draft-add-promises-button")}</Button>
            </Form<AddStatements>>
        }
    });
    let id = edition.head.id.to_string();
    let kind = if promises.is_some() { ButtonKind::Quiet } else { ButtonKind::Primary };
    view! {
        {promises}
        <Form<AddOutcome> once=true class="card stack">
            <h2>{t("pledge-draft-add-outcome")}</h2>
            <input type="hidden" name="edition" value=id/>
            <Texts name="name" label="pledge-outcome-name" hint=t("pledge-outcome-name-hint")/>
            <Button kind>{t("pledge-draft-add-outcome-button")}</Button>
        </Form<AddOutcome>>
    }
}

/// What is done with the draft as a whole.
fn whole(edition: &Edition, drops: bool) -> impl IntoView + use<> {
    let id = edition.head.id.to_string();
    let (renamed, revision) = (id.clone(), edition.head.revision.to_string());
    let title = edition.head.title.clone();
    let now = now_says(&[(title.clone(), "title")]);
    let sure = vec![ChoiceOption::new("yes", t("pledge-draft-drop-sure"))];
    view! {
        <details class="card" open=form::has_errors() && form::submitted_value("edition").is_some() && form::submitted_value("once").is_none()>
            <summary>{t(if drops { "pledge-draft-whole" } else { "pledge-draft-title-change" })}</summary>
            {now}
            <Form<RenameEdition> class="stack">
                <input type="hidden" name="edition" value=renamed/>
                <AsRead of=title.stored()/>
                <Texts name="title" label="pledge-edition-title" value=title/>
                <Button kind=ButtonKind::Quiet>{t("pledge-draft-rename")}</Button>
            </Form<RenameEdition>>
            {drops.then(|| view! {
                <Form<DropEdition> class="stack">
                    <input type="hidden" name="edition" value=id/>
                    <input type="hidden" name="revision" value=revision/>
                    <Choices name="sure" legend=t("pledge-draft-drop") options=sure/>
                    <Button kind=ButtonKind::Danger>{t("pledge-draft-drop-button")}</Button>
                </Form<DropEdition>>
            })}
        </details>
    }
}
