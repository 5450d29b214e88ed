//! `/panels/{slug}/questions`: what the panel has put to officers, what waits, its own questions, and the bank.

use leptos::prelude::*;

use super::{actions::AddQuestion, shown};
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, up},
    pledge::evidence::shown::period_text,
};
use domain::{
    error::AppError,
    panels::model::PanelName,
    paths::{self, Path as _},
    questions::{
        asking::{AskingState, LONGEST_QUESTION},
        bank::{BankGroup, bank},
    },
};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::questions::{
    self,
    reading::{self, Asking, Question},
};
use ui::{Banner, Button, ButtonKind, Empty, Head, LinkButton, Mood, Table, Texts, form::Form, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let all = reading::of_panel(&cx, panel.id).await?;
    let keeps = questions::keeps(&cx, panel.id).await?;
    let adds = questions::may_add(&cx, panel.id).await?;
    let fewest = cx.services().settings().await.fewest_inside;
    let overdue = all.iter().flat_map(|one| &one.askings).filter(|asking| asking.overdue).count();
    let overdue = (overdue > 0).then(|| {
        view! { <Banner mood=Mood::Warn>{tr("questions-overdue", &[("n", overdue.into())])}</Banner> }
    });
    let asking = keeps.then(|| {
        let to = href(paths::questions::Ask(&panel.slug));
        view! { <p><LinkButton href=to>{t("questions-ask-title")}</LinkButton></p> }
    });
    let adding = adds.then(|| adding(&panel));
    let title = t("questions-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Panel(&panel.slug), &panel.name)}
            <h1>{title}</h1>
            <p>{t("questions-lead")}</p>
            {overdue}
            {asking}
            {put(&panel, &all, fewest)}
            {own(&panel, &all, keeps)}
            {the_bank(&panel, &all, keeps)}
            {adding}
            <p><a href=href(paths::questions::Public)>{t("questions-public-link")}</a></p>
        },
    )
}

/// The newest of what was put, what waits for somebody first.
fn put(panel: &PanelName, all: &[Question], fewest: i64) -> impl IntoView + use<> {
    let mut lines: Vec<(&Question, &Asking)> = all.iter().filter_map(|one| Some((one, one.askings.first()?))).collect();
    let rank = |asking: &Asking| match asking.state {
        AskingState::Asked if asking.overdue => 0,
        AskingState::Answered => 1,
        AskingState::Asked => 2,
        AskingState::Unsatisfactory => 3,
        AskingState::Satisfactory => 4,
        AskingState::Withdrawn => 5,
    };
    lines.sort_by(|(_, a), (_, b)| rank(a).cmp(&rank(b)).then_with(|| a.due_on.cmp(&b.due_on)));
    if lines.is_empty() {
        return view! { <Empty title=t("questions-none") text=t("questions-none-text")/> }.into_any();
    }
    let row = |(one, asking): (&Question, &Asking)| {
        let to = href(paths::questions::One(&panel.slug, one.id));
        let figure = asking.given.figure.map(|of| shown::figure(of, fewest)).unwrap_or_default();
        vec![
            view! { <a href=to>{LangText::of(&one.text)}</a> }.into_any(),
            period_text(asking.period).into_any(),
            view! { <span class="when">{day(&asking.due_on)}</span> }.into_any(),
            figure.into_any(),
            shown::state_tag(asking),
        ]
    };
    let rows = lines.into_iter().map(row).collect();
    let head = ["questions-question", "questions-period", "questions-due", "questions-figure", "panels-state"];
    let head = head.map(|key| Head::new(t(key))).into();
    view! {
        <section>
            <h2>{t("questions-put")}</h2>
            <Table caption=t("questions-put-caption") head=head rows=rows/>
        </section>
    }
    .into_any()
}

/// A question that can be put, with the way to it.
fn line(panel: &PanelName, value: &str, text: LangText, keeps: bool, young: bool) -> impl IntoView + use<> {
    let to = href(paths::questions::Ask(&panel.slug).with("of", value));
    let named = text.to_string();
    let ask = keeps.then(|| view! { " "<a href=to>{t("questions-ask-link")}<span class="vh">": "{named}</span></a> });
    let young = young.then(|| view! { " "<span class="soft small">{t("questions-from-young")}</span> });
    view! { <li>{text}{young}{ask}</li> }
}

/// The panel's own questions that were never put.
fn own(panel: &PanelName, all: &[Question], keeps: bool) -> Option<AnyView> {
    let lines: Vec<_> = all
        .iter()
        .filter(|one| one.bank.is_none() && one.askings.is_empty())
        .map(|one| line(panel, &format!("own:{}", one.id), LangText::of(&one.text), keeps, one.from_young))
        .collect();
    (!lines.is_empty()).then(|| view! { <section><h2>{t("questions-own")}</h2><ul>{lines}</ul></section> }.into_any())
}

/// The questions of the bank that the panel has never put, by group.
fn the_bank(panel: &PanelName, all: &[Question], keeps: bool) -> impl IntoView + use<> {
    let groups = BankGroup::ALL.map(|group| {
        let was_put = |key: &str| all.iter().any(|one| one.bank.as_deref() == Some(key));
        let lines: Vec<_> = bank()
            .iter()
            .filter(|one| one.group == group && !was_put(&one.key))
            .map(|one| line(panel, &format!("bank:{}", one.key), LangText::of(&one.text), keeps, false))
            .collect();
        (!lines.is_empty()).then(|| {
            let (name, n) = (t(&format!("questions-group-{}", group.key())), lines.len());
            view! {
                <details>
                    <summary>{name}" ("{n}")"</summary>
                    <ul>{lines}</ul>
                </details>
            }
        })
    });
    let groups: Vec<_> = groups.into_iter().flatten().collect();
    (!groups.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("questions-bank")}</h2>
                <p>{t("questions-bank-text")}</p>
                {groups}
            </section>
        }
    })
}

/// Where a question of the panel's own is added.
fn adding(panel: &PanelName) -> impl IntoView + use<> {
    let slug = panel.slug.clone();
    view! {
        <section>
            <h2>{t("questions-add-title")}</h2>
            <Form<AddQuestion> once=true>
                <input type="hidden" name="slug" value=slug/>
                <Texts name="text" label="questions-text" maxlength=LONGEST_QUESTION/>
                <Button kind=ButtonKind::Quiet>{t("questions-add-button")}</Button>
            </Form<AddQuestion>>
        </section>
    }
}
