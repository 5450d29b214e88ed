//! `/reach/surveys`: which answers to *about you* questions are of which group. `?on=CODE.q7` opens one question.

use leptos::prelude::*;

use super::{actions::GroupReachAnswers, by_word, group_word, year, years};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
    surveys::question_view::choice_words,
};
use domain::{
    error::AppError,
    panels::rules::year::Year,
    paths::{self, Path as _},
    reach::ReachBy,
};
use platform::{
    guard::{Officer, require},
    i18n::{LangText, href, lang, t},
    request::RequestContext,
};
use store::reach::{AboutQuestion, questions};
use ui::{
    Button, ChoiceOption, Empty, Head, Select, Table,
    form::{self, AsRead, Form},
    frame::Audience,
};

/// The name of a question in the address.
fn key(one: &AboutQuestion) -> String {
    format!("{}.{}", one.code.0, one.question.id)
}

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let year = year(&cx)?;
    let all = questions(&cx, year).await?;
    let refused = form::submitted_value("survey").zip(form::submitted_value("question"));
    let asked = match refused {
        Some((survey, question)) if form::was_rejected() => Some(format!("{survey}.{question}")),
        _ => RequestContext::current().query("on"),
    };
    let open = all.iter().find(|one| Some(key(one)) == asked);
    let grouping = open.map(|one| grouping(year, one));
    let years = years(&cx, year, |year| paths::reach::Surveys.with("year", year));
    let shown = if all.is_empty() {
        view! { <Empty title=t("reach-surveys-none")/> }.into_any()
    } else {
        table(year, &all).into_any()
    };
    let title = t("reach-surveys");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::reach::Reach.with("year", year), t("reach-title"))}
            <h1>{title}</h1>
            <p>{t("reach-surveys-text")}</p>
            {years}
            {grouping}
            {shown}
        },
    )
}

fn table(year: Year, all: &[AboutQuestion]) -> impl IntoView + use<> {
    let row = |one: &AboutQuestion| {
        let to = href(paths::reach::Surveys.with("year", year).with("on", key(one)));
        let by = one.groups.values().next().map_or_else(|| t("reach-not-counted"), |group| by_word(group.of()));
        vec![
            view! { <a href=to>{LangText::of(&one.question.text)}</a> }.into_any(),
            one.code.0.clone().into_any(),
            by.into_any(),
        ]
    };
    let rows = all.iter().map(row).collect();
    let head = ["reach-question", "reach-survey", "reach-looked-at"].map(|key| Head::new(t(key)));
    view! { <Table caption=t("reach-surveys") head=head.into() rows=rows/> }
}

/// A list for each answer, with every group under the way to look that it is of.
fn grouping(year: Year, one: &AboutQuestion) -> impl IntoView + use<> {
    let groups: Vec<_> = ReachBy::ALL
        .into_iter()
        .map(|by| {
            let options = by.groups().into_iter().map(|group| ChoiceOption::new(group.key(), group_word(group)));
            (by_word(by), options.collect::<Vec<_>>())
        })
        .collect();
    let selects = one.choices.iter().map(|choice| {
        let selected = one.groups.get(choice).map(|group| group.key()).unwrap_or_default();
        let label = choice_words(&one.question, choice, lang());
        let groups = groups.clone();
        view! { <Select name=format!("group[{choice}]") label=label groups=groups selected=selected empty=t("reach-of-none")/> }
    });
    let selects = selects.collect_view();
    let (code, question, read) = (one.code.0.clone(), one.question.id.clone(), one.as_read());
    let text = LangText::of(&one.question.text);
    view! {
        <section class="card">
            <h2>{text}</h2>
            <p>{t("reach-group-text")}</p>
            <Form<GroupReachAnswers>>
                <input type="hidden" name="year" value=year.to_string()/>
                <input type="hidden" name="survey" value=code/>
                <input type="hidden" name="question" value=question/>
                <AsRead of=read/>
                {selects}
                <Button>{t("reach-group-button")}</Button>
            </Form<GroupReachAnswers>>
        </section>
    }
}
