//! `/questions/answer/{id}/{token}`: where whoever is asked answers, with or without an account.

use leptos::prelude::*;

use super::{actions::AnswerQuestion, shown};
use crate::{
    page::{PageResponse, html},
    panels::pages::day,
    pledge::evidence::shown::period_text,
};
use domain::{
    error::AppError,
    ids::AskingId,
    pledge::figures::{Unit, amount_text},
    questions::asking::AskingState,
};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, t, tr},
    request::RequestContext,
};
use store::questions::answering::{self, ToAnswer};
use ui::{
    Banner, Button, ChoiceOption, Fact, Facts, FileInput, Input, Mood, Select, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let (id, token): (AskingId, _) = (req.parse("id")?, req.param("token").to_owned());
    let asked = answering::opened(&cx, id, &token).await?;
    let title = LangText::of(&asked.question);
    let facts = vec![
        Fact::new(t("questions-panel"), LangText::of(&asked.panel).into_any()),
        Fact::new(t("questions-period"), period_text(asked.period)),
        Fact::new(t("questions-due"), day(&asked.due_on)),
    ];
    let is_answered = asked.state.is_answered();
    let hello = (!asked.name.is_empty()).then(|| tr("questions-answer-hello", &[("name", asked.name.clone().into())]));
    let rest = if asked.open { form(id, token, &asked).into_any() } else { given(&asked).into_any() };
    html(
        title.to_string(),
        Audience::Public,
        view! {
            <div class="measure">
                <h1>{title}</h1>
                {hello.map(|hello| view! { <p class="lead">{hello}</p> })}
                <Facts facts=facts/>
                {is_answered.then(|| view! { <Banner mood=Mood::Good>{t("questions-answer-there")}</Banner> })}
                {rest}
                <p class="soft">{t("questions-answer-who-reads")}</p>
            </div>
        },
    )
}

/// The answer that can be changed no more.
fn given(asked: &ToAnswer) -> impl IntoView + use<> {
    let judged = matches!(asked.state, AskingState::Satisfactory | AskingState::Unsatisfactory);
    let figure = asked.given.figure.map(|of| shown::figure(of, 0));
    view! {
        <p>{t(if judged { "questions-answer-judged" } else { "questions-answer-public" })}</p>
        {figure.map(|figure| view! { <p>{figure}</p> })}
        {shown::words(&asked.given.text)}
    }
}

fn form(id: AskingId, token: String, asked: &ToAnswer) -> impl IntoView + use<> {
    let units =
        Unit::ALL.iter().map(|unit| ChoiceOption::new(unit.key(), t(&format!("questions-unit-{}", unit.key()))));
    let units: Vec<_> = units.collect();
    let (amount, unit) =
        asked.given.figure.map_or_else(|| (String::new(), Unit::Number), |(amount, unit)| (amount_text(amount), unit));
    let (read, text) = (asked.as_read.clone(), asked.given.text.clone());
    let there = asked.given.paper.map(|paper| {
        view! { <p>{tr("questions-answer-paper-there", &[("size", shown::size_text(paper).into())])}</p> }
    });
    view! {
        <Form<AnswerQuestion> multipart=true class="card">
            <input type="hidden" name="asking" value=id.to_string()/>
            <input type="hidden" name="token" value=token/>
            <AsRead of=read/>
            <p>{t("questions-answer-text")}</p>
            <Input name="figure" label=t("questions-figure") hint=t("questions-figure-hint") value=amount maxlength=30/>
            <Select name="unit" label=t("questions-unit") options=units selected=unit.key()/>
            <Texts name="text" label="questions-answer-words" hint=t("questions-one-language") value=text rows=6/>
            {there}
            <FileInput
                name="answer_file"
                label=t("questions-answer-file")
                hint=t("agenda-paper-file-hint")
                accept="application/pdf,.pdf"
            />
            <Button>{t("questions-answer-button")}</Button>
        </Form<AnswerQuestion>>
    }
}
