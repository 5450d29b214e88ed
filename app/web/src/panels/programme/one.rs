//! `/panels/{slug}/programme/{id}`: one item, with its years and what may be done with it.

use leptos::prelude::*;

use super::{
    actions::{ChangeProgrammeItem, DropProgrammeItem, PutProgrammeItem},
    board::{restricted, since},
    called_words,
    forms::{Offered, fields},
    month_or_none, objective_words, of_year, reached_tag, theme_name, times_words, why_words,
};
use crate::{
    now_says::now_says,
    page::{PageResponse, html},
    panels::{
        pages::{day, kind_word, up},
        services::link as service_link,
    },
};
use domain::{
    error::AppError,
    ids::ProgrammeItemId,
    panels::{model::PanelName, programme::LONGEST_REASON, rules::year::Year},
    paths,
};
use platform::{
    guard::{Cx, PanelReader, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::panels::{
    Meeting,
    programme::{self, Entry, Past, Programme},
};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Fact, Facts, Head, Input, Mood, Select, Table,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let id: ProgrammeItemId = req.parse("id")?;
    let (one, year) = programme::one(&cx, panel.id, id).await?;
    let title = LangText::of(&one.title);
    let body = if one.hidden {
        view! { <Banner mood=Mood::Info>{t("programme-hidden")}</Banner>{restricted(&one)} }.into_any()
    } else {
        seen(&cx, &panel, &one, year).await?
    };
    html(
        title.to_string(),
        Audience::Staff,
        view! {
            {up(of_year(&panel.slug, year), tr("programme-title", &[("year", year.to_string().into())]))}
            <h1>{title}</h1>
            {body}
        },
    )
}

async fn seen(cx: &Cx<PanelReader>, panel: &PanelName, one: &Entry, year: Year) -> Result<AnyView, AppError> {
    let themes = store::voices::themes(cx).await?;
    let whole = programme::of_year(cx, panel.id, year, false).await?;
    let past = programme::history(cx, panel.id, one).await?;
    let changes = store::panels::leads(cx, panel.id).await?;
    let forms = if changes && one.reached.may_change() { Some(forms(cx, panel, one).await?) } else { None };
    let theme = theme_name(&themes, one.theme.as_ref());
    let class = if forms.is_some() { "panes" } else { "" };
    Ok(view! {
        <div class=class>
            <div class="stack">
                {facts(panel, one, theme, whole.as_ref())}
                {restricted(one)}
                {(past.len() > 1).then(|| years(past))}
            </div>
            {forms.map(|forms| view! { <div class="stack noprint">{forms}</div> })}
        </div>
    }
    .into_any())
}

fn facts(panel: &PanelName, one: &Entry, theme: Option<LangText>, whole: Option<&Programme>) -> AnyView {
    let mut facts = vec![
        Fact::new(t("programme-reached"), reached_tag(one.reached)),
        Fact::new(t("programme-month"), month_or_none(one.month)),
        Fact::new(t("programme-why"), why_words(one.why)),
    ];
    let mut add = |key: &str, what: Option<AnyView>| facts.extend(what.map(|what| Fact::new(t(key), what)));
    add("programme-carried", times_words(one.times).map(IntoAny::into_any));
    add(
        "programme-note",
        (!one.note.is_empty()).then(|| view! { <span class="words">{one.note.clone()}</span> }.into_any()),
    );
    add("panels-theme", theme.map(LangText::into_any));
    add("programme-objective", one.objective.as_ref().map(objective_words));
    let promise = one.statement.map(|id| {
        let to = href(paths::pledge::StatementAddress(id));
        view! { <a href=to>{t("programme-promise-link")}</a> }.into_any()
    });
    add("programme-promise", promise);
    let called = (!called_words(one).is_empty()).then(|| service_link(&one.service, called_words(one)));
    add("programme-called", called);
    let agenda = one.agenda.as_ref().map(|on| {
        let to = href(paths::panels::Item(&panel.slug, on.item));
        let words = on.on.as_deref().map_or_else(|| t("programme-waits"), day);
        view! { <a href=to>{words}</a> }.into_any()
    });
    add("programme-meeting", agenda);
    let outcome = one.agenda.as_ref().and_then(|on| on.outcome.clone());
    add("programme-outcome", outcome.map(|words| view! { <span class="words">{words}</span> }.into_any()));
    add("programme-dropped-why", one.dropped.clone().map(IntoAny::into_any));
    add("programme-since", whole.and_then(|whole| since(one, whole)).map(IntoAny::into_any));
    view! { <Facts facts=facts/> }.into_any()
}

/// The years through which it was carried.
fn years(past: Vec<Past>) -> AnyView {
    let rows = past.into_iter().map(|one| {
        vec![one.year.to_string().into_any(), month_or_none(one.month).into_any(), reached_tag(one.reached)]
    });
    let head = vec![Head::new(t("programme-year")), Head::new(t("programme-month")), Head::new(t("programme-reached"))];
    let rows = rows.collect();
    view! { <section><h2>{t("programme-history")}</h2><Table caption=t("programme-history") head=head rows=rows/></section> }
        .into_any()
}

async fn forms(cx: &Cx<PanelReader>, panel: &PanelName, one: &Entry) -> Result<AnyView, AppError> {
    let offered = Offered::of(cx, panel.id, Some(one)).await?;
    let meetings = programme::meetings_to_come(cx, panel.id).await?;
    let now = now_says(&[(one.title.clone(), "title")]);
    let (of, read, fields) = (of(panel, one), one.as_read(), fields(offered, Some(one)));
    let open = one.reached.is_open();
    Ok(view! {
        {open.then(|| putting(panel, one, &meetings))}
        <section>
            <h2>{t("programme-change-title")}</h2>
            {now}
            <Form<ChangeProgrammeItem>>
                {of}
                <AsRead of=read/>
                {fields}
                <Button>{t("programme-change-button")}</Button>
            </Form<ChangeProgrammeItem>>
        </section>
        {open.then(|| dropping(panel, one))}
    }
    .into_any())
}

fn of(panel: &PanelName, one: &Entry) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="slug" value=panel.slug.clone()/>
        <input type="hidden" name="entry" value=one.id.to_string()/>
    }
}

fn putting(panel: &PanelName, one: &Entry, meetings: &[Meeting]) -> AnyView {
    if meetings.is_empty() {
        return view! { <section><h2>{t("programme-put-title")}</h2><p>{t("panels-none-planned")}</p></section> }
            .into_any();
    }
    let pick = |meeting: &Meeting| {
        ChoiceOption::new(meeting.id.to_string(), format!("{} · {}", day(&meeting.held_on), kind_word(meeting)))
    };
    let picks: Vec<_> = meetings.iter().map(pick).collect();
    // A meeting of its month is the likely one.
    let month = one.month.map(|month| month.to_string()).unwrap_or_default();
    let likely = meetings.iter().find(|meeting| !month.is_empty() && meeting.held_on.starts_with(&month));
    let likely = likely.map(|meeting| meeting.id.to_string()).unwrap_or_default();
    let of = of(panel, one);
    view! {
        <section>
            <h2>{t("programme-put-title")}</h2>
            <Form<PutProgrammeItem>>
                {of}
                <Select
                    name="meeting"
                    label=t("programme-put-meeting")
                    options=picks
                    selected=likely
                    empty=t("panels-choose")
                />
                <Button>{t("programme-put-button")}</Button>
            </Form<PutProgrammeItem>>
        </section>
    }
    .into_any()
}

fn dropping(panel: &PanelName, one: &Entry) -> impl IntoView + use<> {
    let of = of(panel, one);
    view! {
        <section>
            <h2>{t("programme-drop-title")}</h2>
            <p>{t("programme-drop-text")}</p>
            <Form<DropProgrammeItem>>
                {of}
                <Input name="drop_reason" label=t("programme-drop-reason") maxlength=LONGEST_REASON/>
                <Button kind=ButtonKind::Quiet>{t("programme-drop-button")}</Button>
            </Form<DropProgrammeItem>>
        </section>
    }
}
