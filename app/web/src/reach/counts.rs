//! `/reach/counts`: what officers have typed, and where they type more. `?by=area` chooses what is typed.

use leptos::prelude::*;

use super::{
    actions::{AddReachCount, RemoveReachCount},
    by_word, group_word, year, years,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    panels::rules::year::Year,
    paths::{self, Path as _},
    reach::{LONGEST_SOURCE, ReachBy, Side},
};
use platform::{
    guard::{Officer, require},
    i18n::{InWords as _, href, lang, t},
    request::RequestContext,
};
use store::reach::{Entry, entries};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Filters, Head, Input, Kind, NavLink, Select, Table,
    form::{self, Form},
    frame::Audience,
};

fn side_word(side: Side) -> String {
    t(&format!("reach-side-{}", side.key().replace('_', "-")))
}

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let year = year(&cx)?;
    let all = entries(&cx, year).await?;
    let asked = form::submitted_value("by").or_else(|| RequestContext::current().query("by"));
    let by = asked.and_then(|key| ReachBy::parse(&key)).unwrap_or(ReachBy::Area);
    let years = years(&cx, year, |year| paths::reach::Counts.with("year", year));
    let ways = ReachBy::ALL.map(|one| NavLink {
        href: href(paths::reach::Counts.with("year", year).with("by", one.key())),
        label: by_word(one),
        here: one == by,
    });
    let removing = (!all.is_empty()).then(|| removing(year, &all));
    let title = t("reach-counts");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::reach::Reach.with("year", year), t("reach-title"))}
            <h1>{title}</h1>
            <p>{t("reach-counts-text")}</p>
            {years}
            {table(&all)}
            <section>
                <h2>{t("reach-add")}</h2>
                <Filters label=t("reach-add-by") links=ways.into()/>
                {adding(year, by)}
            </section>
            {removing}
        },
    )
}

/// Where each count comes from; none of its numbers.
fn table(all: &[Entry]) -> AnyView {
    if all.is_empty() {
        return view! { <p>{t("reach-counts-none")}</p> }.into_any();
    }
    let row = |one: &Entry| {
        let (source, by) = (one.source.clone(), one.by.clone());
        vec![
            view! { <span dir="auto">{source}</span> }.into_any(),
            side_word(one.side).into_any(),
            by_word(one.looked_at).into_any(),
            view! { <span dir="auto">{by}</span> }.into_any(),
            one.at.date_text(lang()).into_any(),
        ]
    };
    let rows = all.iter().map(row).collect();
    let head = ["reach-source", "reach-side", "reach-looked-at", "reach-typed-by", "panels-day"];
    let head = head.map(|key| Head::new(t(key)));
    view! { <Table caption=t("reach-counts") head=head.into() rows=rows/> }.into_any()
}

fn adding(year: Year, by: ReachBy) -> impl IntoView {
    let sides = Side::ALL.map(|side| ChoiceOption::new(side.key(), side_word(side))).into();
    let numbers = by.groups().into_iter().map(|group| {
        view! { <Input name=format!("n[{}]", group.key()) label=group_word(group) kind=Kind::Number/> }
    });
    let numbers = numbers.collect_view();
    view! {
        <Form<AddReachCount> once=true>
            <input type="hidden" name="year" value=year.to_string()/>
            <input type="hidden" name="by" value=by.key()/>
            <Choices name="side" legend=t("reach-side") options=sides/>
            <Input name="source" label=t("reach-source") hint=t("reach-source-hint") maxlength=LONGEST_SOURCE/>
            {numbers}
            <Button>{t("reach-add-button")}</Button>
        </Form<AddReachCount>>
    }
}

fn removing(year: Year, all: &[Entry]) -> impl IntoView + use<> {
    let option = |one: &Entry| {
        let words = format!("{}, {}: {}", by_word(one.looked_at), side_word(one.side), one.source);
        ChoiceOption::new(one.id.to_string(), words)
    };
    let options = all.iter().map(option).collect();
    view! {
        <section>
            <h2>{t("reach-remove")}</h2>
            <Form<RemoveReachCount>>
                <input type="hidden" name="year" value=year.to_string()/>
                <Select name="reach_entry" label=t("reach-count") options=options empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("reach-remove-button")}</Button>
            </Form<RemoveReachCount>>
        </section>
    }
}
