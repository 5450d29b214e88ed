//! `/panels/{slug}/questions/{id}`: one question, its periods beside each other, and what is done with the answer of
//! one of them: judged, released, put on an agenda, or no longer waited for.

use leptos::prelude::*;

use super::{
    actions::{JudgeAnswer, ReleaseAnswer, TableQuestion, WithdrawQuestion},
    shown,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, up},
    pledge::evidence::shown::period_text,
    release::shown::listed,
};
use domain::{
    error::AppError,
    ids::{AskingId, QuestionId},
    panels::model::PanelName,
    paths::{self, Path as _},
    pledge::evidence::{FileFormat, file_name},
    questions::asking::AskingState,
    role::Role,
};
use platform::{
    documents,
    guard::{Cx, PanelReader, require},
    i18n::{InWords as _, LangText, href, lang, t, tr},
    request::RequestContext,
};
use store::questions::{
    self, papers,
    reading::{self, Asking, Question},
};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Fact, Facts, Head, Table, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

/// The most voices that are beside a question.
const MOST_VOICES: u64 = 12;

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let id: QuestionId = req.parse("id")?;
    let one = reading::one(&cx, panel.id, id).await?;
    let keeps = questions::keeps(&cx, panel.id).await?;
    let fewest = cx.services().settings().await.fewest_inside;
    let themes: Vec<_> = one.theme.iter().cloned().collect();
    let said = shown::quotes(store::voices::on_themes(&cx, &themes, MOST_VOICES).await?);
    let wanted = req.query("asking").and_then(|id| id.parse::<AskingId>().ok());
    let chosen = one.askings.iter().find(|asking| Some(asking.id) == wanted).or_else(|| waiting(&one));
    let chosen = chosen.map(|asking| details(&cx, &panel, &one, asking, keeps, fewest));
    let ask = keeps.then(|| {
        let of = one.bank.as_ref().map_or_else(|| format!("own:{}", one.id), |key| format!("bank:{key}"));
        let to = href(paths::questions::Ask(&panel.slug).with("of", of));
        view! { <p class="noprint"><a href=to>{t("questions-ask-again")}</a></p> }
    });
    let said = (!said.is_empty()).then(|| {
        view! { <section class="stack"><h2>{t("questions-said")}</h2><p>{t("questions-said-text")}</p>{said}</section> }
    });
    let title = LangText::of(&one.text);
    html(
        title.to_string(),
        Audience::Staff,
        view! {
            {up(paths::questions::Panel(&panel.slug), t("questions-title"))}
            <h1>{title}</h1>
            {one.from_young.then(|| view! { <p class="soft">{t("questions-from-young")}</p> })}
            {ask}
            {over_time(&panel, &one, fewest)}
            {chosen}
            {said}
        },
    )
}

/// What somebody has to do something about; else the newest.
fn waiting(one: &Question) -> Option<&Asking> {
    let waits = |state| one.askings.iter().find(move |asking| asking.state == state);
    waits(AskingState::Answered).or_else(|| one.askings.first())
}

/// Every period beside the others.
fn over_time(panel: &PanelName, one: &Question, fewest: i64) -> Option<AnyView> {
    let row = |asking: &Asking| {
        let to = href(paths::questions::One(&panel.slug, one.id).with("asking", asking.id).at("answer"));
        let figure = asking.given.figure.map(|of| shown::figure(of, fewest)).unwrap_or_default();
        vec![
            view! { <a href=to>{period_text(asking.period)}</a> }.into_any(),
            figure.into_any(),
            shown::state_tag(asking),
            t(if asking.released { "questions-everybody" } else { "questions-panel-alone" }).into_any(),
        ]
    };
    let rows: Vec<_> = one.askings.iter().map(row).collect();
    let head = ["questions-period", "questions-figure", "panels-state", "questions-who-reads"];
    let head = head.map(|key| Head::new(t(key))).into();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("questions-years")}</h2>
                <Table caption=t("questions-years-caption") head=head rows=rows/>
            </section>
        }
        .into_any()
    })
}

/// One answer, and what is done with it.
fn details(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    one: &Question,
    asking: &Asking,
    keeps: bool,
    fewest: i64,
) -> AnyView {
    let mut facts = vec![Fact::new(t("panels-state"), shown::state_tag(asking))];
    if !asking.name.is_empty() {
        facts.push(Fact::new(t("questions-name"), asking.name.clone()));
    }
    facts.push(Fact::new(t("questions-due"), day(&asking.due_on)));
    if let Some(at) = asking.answered_at {
        facts.push(Fact::new(t("questions-answered-on"), at.date_text(lang())));
    }
    if let Some(of) = asking.given.figure {
        facts.push(Fact::new(t("questions-figure"), shown::figure(of, fewest)));
    }
    let paper =
        asking.given.paper.map(|paper| shown::paper(href(paths::questions::PanelPaper(&panel.slug, asking.id)), paper));
    let why = shown::words(&asking.why).map(|why| view! { <h3>{t("questions-why")}</h3>{why} });
    let item = asking.item.map(|item| {
        let to = href(paths::panels::Item(&panel.slug, item));
        view! { <p><a href=to>{t("questions-on-agenda")}</a></p> }
    });
    let heading = tr("questions-answer-for", &[("period", period_text(asking.period).into())]);
    let tables = cx.is(Role::Clerk) && asking.item.is_none() && asking.state != AskingState::Withdrawn;
    let table = tables.then(|| table(&panel.slug, asking));
    let forms = keeps.then(|| forms(&panel.slug, one, asking));
    view! {
        <section id="answer">
            <h2>{heading}</h2>
            <Facts facts=facts/>
            {shown::words(&asking.given.text)}
            {paper}
            {why}
            {item}
            {table}
            {forms}
        </section>
    }
    .into_any()
}

fn hidden(slug: &str, asking: &Asking) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="slug" value=slug.to_owned()/>
        <input type="hidden" name="asking" value=asking.id.to_string()/>
    }
}

/// Putting it on the next agenda.
fn table(slug: &str, asking: &Asking) -> impl IntoView + use<> {
    let hidden = hidden(slug, asking);
    view! {
        <Form<TableQuestion>>
            {hidden}
            <Button kind=ButtonKind::Quiet>{t("questions-table")}</Button>
        </Form<TableQuestion>>
    }
}

/// What whoever keeps the panel's questions can do with an answer, or without one.
fn forms(slug: &str, one: &Question, asking: &Asking) -> AnyView {
    if asking.state == AskingState::Asked {
        let hidden = hidden(slug, asking);
        return view! {
            <h3>{t("questions-withdraw")}</h3>
            <p>{t("questions-withdraw-text")}</p>
            <Form<WithdrawQuestion>>
                {hidden}
                <Button kind=ButtonKind::Quiet>{t("questions-withdraw-button")}</Button>
            </Form<WithdrawQuestion>>
        }
        .into_any();
    }
    if !asking.state.is_answered() {
        return ().into_any();
    }
    view! { {judging(slug, asking)}{releasing(slug, one, asking)} }.into_any()
}

fn judging(slug: &str, asking: &Asking) -> impl IntoView + use<> {
    let options = vec![
        ChoiceOption::new("yes", t("questions-state-satisfactory")),
        ChoiceOption::new("no", t("questions-state-unsatisfactory")),
    ];
    let selected = match asking.state {
        AskingState::Satisfactory => vec!["yes".to_owned()],
        AskingState::Unsatisfactory => vec!["no".to_owned()],
        _ => Vec::new(),
    };
    let (hidden, read, why) = (hidden(slug, asking), asking.as_read.clone(), asking.why.clone());
    view! {
        <h3>{t("questions-judge")}</h3>
        <Form<JudgeAnswer>>
            {hidden}
            <AsRead of=read/>
            <Choices name="satisfactory" legend=t("questions-judge-legend") options=options selected=selected/>
            <Texts name="why" label="questions-why" hint=t("questions-one-language") value=why rows=3/>
            <Button>{t("questions-judge-button")}</Button>
        </Form<JudgeAnswer>>
    }
}

fn releasing(slug: &str, one: &Question, asking: &Asking) -> impl IntoView + use<> {
    let (hidden, read) = (hidden(slug, asking), asking.as_read.clone());
    if asking.released {
        return view! {
            <h3>{t("questions-hide")}</h3>
            <Form<ReleaseAnswer>>
                {hidden}
                <AsRead of=read/>
                <input type="hidden" name="public" value="no"/>
                <Button kind=ButtonKind::Quiet>{t("questions-hide-button")}</Button>
            </Form<ReleaseAnswer>>
        }
        .into_any();
    }
    let parts = [
        (t("questions-question"), one.text.clone()),
        (t("questions-answer"), asking.given.text.clone()),
        (t("questions-why"), asking.why.clone()),
    ];
    let found = listed(&parts);
    let seen = vec![ChoiceOption::new("yes", t("questions-seen"))];
    view! {
        <h3>{t("questions-release")}</h3>
        <p>{t("questions-release-text")}</p>
        {found}
        <Form<ReleaseAnswer>>
            {hidden}
            <AsRead of=read/>
            <input type="hidden" name="public" value="yes"/>
            <Choices name="seen" legend=t("questions-seen-legend") options=seen multiple=true/>
            <Button kind=ButtonKind::Quiet>{t("questions-release-button")}</Button>
        </Form<ReleaseAnswer>>
    }
    .into_any()
}

/// `/panels/{slug}/questions/{id}/paper.pdf`
pub(super) async fn paper() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let found = papers::of_panel(&cx, panel.id, req.parse("id")?).await?;
    let name = file_name(&format!("{}.pdf", found.title.get(cx.lang())), FileFormat::Pdf);
    Ok(PageResponse::Raw(documents::file("application/pdf", &name, found.bytes)))
}
