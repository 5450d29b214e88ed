//! `/panels/{slug}/about/change`: where a clerk says what a panel is.

use leptos::prelude::*;

use super::{about::session_word, actions::ChangeAbout, excess, kind_word, kinds};
use crate::{
    now_says::now_says,
    page::{PageResponse, html},
    panels::pages::{dashed, up},
};
use domain::{
    error::AppError,
    panels::{body::Session, model::MemberKind},
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::{LangText, t},
    request::RequestContext,
};
use store::panels::bodies::{self, Body, InTree};
use ui::{
    Banner, Button, ChoiceOption, Choices, Input, Kind, Select, Texts,
    form::{self, AsRead, Form},
    frame::Audience,
};

pub(super) async fn change() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let body = bodies::body(&cx, panel.id).await?;
    let tree = bodies::in_tree(&cx).await?;
    let title = t("body-change-title");
    let now = now_says(&[(body.purpose.clone(), "purpose"), (body.rhythm.clone(), "rhythm")]);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::About(&panel.slug), &panel.name)}
            <h1>{title}</h1>
            {now}
            {stored(&body, &tree)}
            {fields(body, tree)}
        },
    )
}

/// What is stored of the other fields, once the form was refused because somebody else has changed it.
fn stored(body: &Body, tree: &[InTree]) -> Option<AnyView> {
    if !form::field_errors().iter().any(|(field, _)| field.is_empty()) {
        return None;
    }
    let number = |of: Option<i32>| of.map_or_else(|| t("body-unsaid"), |number| number.to_string());
    let above = tree.iter().find(|one| Some(one.panel.id) == body.reports_to);
    let above = above.map_or_else(|| t("body-nobody"), |one| LangText::of(&one.panel.name).to_string());
    let lines = [
        (t("body-kind"), kind_word(body.kind)),
        (t("body-session"), session_word(body.session)),
        (t("body-quorum"), number(body.quorum)),
        (t("body-most-total"), number(body.limits.total)),
        (t("body-reports-to"), above),
    ];
    let limits = body.limits.kinds.iter().map(|(kind, most)| (limit_label(*kind), most.to_string()));
    let lines = lines.into_iter().chain(limits).map(|(name, what)| view! { <li>{name}": "{what}</li> });
    let lines = lines.collect_view();
    Some(view! { <Banner><p>{t("body-stored-now")}</p><ul class="plain">{lines}</ul></Banner> }.into_any())
}

fn limit_label(kind: MemberKind) -> String {
    t(&format!("body-limit-{}", dashed(kind.key())))
}

fn fields(body: Body, tree: Vec<InTree>) -> impl IntoView {
    let read = body.as_read();
    let sessions = Session::ALL.map(|session| ChoiceOption::new(session.key(), session_word(session)));
    let number = |of: Option<i32>| of.map(|number| number.to_string()).unwrap_or_default();
    let limits = MemberKind::members().map(|kind| {
        let (name, value) = (format!("limit[{}]", kind.key()), number(body.limits.of(kind)));
        view! { <Input name=name label=limit_label(kind) kind=Kind::Number value=value/> }
    });
    let limits = limits.collect_view();
    let others = tree.into_iter().filter(|one| one.panel.id != body.panel.id);
    let others: Vec<_> = others.map(|one| ChoiceOption::new(one.panel.id.to_string(), &one.panel.name)).collect();
    let above = body.reports_to.map(|id| id.to_string()).unwrap_or_default();
    view! {
        <Form<ChangeAbout>>
            <input type="hidden" name="slug" value=body.panel.slug/>
            <AsRead of=read/>
            <Choices
                name="kind"
                legend=t("body-kind")
                options=kinds()
                selected=vec![body.kind.key().to_owned()]
                two=true
            />
            <Texts name="purpose" label="body-purpose" value=body.purpose rows=3/>
            <Choices
                name="session"
                legend=t("body-session")
                options=sessions.into()
                selected=vec![body.session.key().to_owned()]
                two=true
            />
            <Texts name="rhythm" label="body-rhythm" hint=t("body-rhythm-hint") value=body.rhythm maxlength=200/>
            <Input
                name="quorum"
                label=t("body-quorum")
                hint=t("body-quorum-hint")
                kind=Kind::Number
                value=number(body.quorum)
            />
            <Select
                name="reports_to"
                label=t("body-reports-to")
                options=others
                selected=above
                empty=t("body-nobody")
            />
            <h2>{t("body-limits")}</h2>
            <p class="soft">{t("body-limits-text")}</p>
            <Input name="most" label=t("body-most-total") kind=Kind::Number value=number(body.limits.total)/>
            {limits}
            {excess::field()}
            <Button>{t("body-change-button")}</Button>
        </Form<ChangeAbout>>
    }
}
