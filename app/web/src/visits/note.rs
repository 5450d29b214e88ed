//! `/panels/{slug}/visits/{id}/note`: what was seen, on a phone; what children said; what is to be done.

use leptos::prelude::*;

use super::{
    about,
    after::{AddVisitAction, LONGEST_ACTION, NoteVisit},
    asked,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::{action_tag, day, up},
};
use domain::{
    error::AppError,
    panels::{model::PanelName, rules::action::is_overdue},
    paths::{self, Path as _},
    role::Role,
    visits::LONGEST_NAME,
};
use platform::{
    guard::{Cx, PanelReader, require},
    i18n::{href, t, tr},
};
use store::{
    panels::Action,
    visits::{
        Visit,
        noting::{self, Note},
    },
};
use ui::{
    Banner, Button, ButtonKind, Input, Kind, LinkButton, Mood, TextArea,
    form::{self, AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, visit) = asked(&cx).await?;
    if !noting::may_note(&cx, &visit).await? {
        return Err(AppError::Forbidden);
    }
    let note = noting::read_note(&cx, &visit).await?.unwrap_or_default();
    let mut actions = store::panels::actions_of(&cx, panel.id).await?;
    actions.retain(|action| visit.item == Some(action.item));
    let today = store::panels::today(&cx);
    let title = tr("visits-note-title", &[("place", visit.code.clone().into()), ("day", day(&visit.held_on).into())]);
    let said = said(&cx, &visit).await;
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::visits::Visit(&panel.slug, visit.id), t("visits-note-up"))}
            <h1 dir="auto">{title}</h1>
            {said}
            {writing(&panel, &visit, &note)}
            {to_do(&panel, &visit, actions, &today)}
        },
    )
}

/// What children said comes first: it does not wait for the note.
async fn said(cx: &Cx<PanelReader>, visit: &Visit) -> AnyView {
    let duty_line = cx.services().settings().await.duty_line.clone();
    let entering = if cx.is(Role::Officer) {
        let to = href(paths::voices::Enter.with("visit", visit.id));
        view! { <p>{t("visits-said-officer")}</p><LinkButton href=to>{t("visits-said-button")}</LinkButton> }.into_any()
    } else {
        let gaps = [("name", visit.officer_name.clone().into())];
        view! { <p>{tr("visits-said-member", &gaps)}</p> }.into_any()
    };
    let counted = tr("visits-voices-n", &[("n", visit.voices.into())]);
    view! {
        <section>
            <h2>{t("visits-said")}</h2>
            <Banner mood=Mood::Warn>
                <p>{t("visits-danger")}" "{(!duty_line.is_empty()).then_some(duty_line)}</p>
            </Banner>
            {entering}
            <p class="soft">{counted}</p>
        </section>
    }
    .into_any()
}

fn writing(panel: &PanelName, visit: &Visit, note: &Note) -> impl IntoView + use<> {
    let of = about(&panel.slug, visit.id);
    let read = note.as_read();
    // Of two at once, the second sees what the first has saved.
    let moved_on = form::field_errors().iter().any(|(field, _)| field.is_empty()) && *note != Note::default();
    let stored = note.clone();
    let now = moved_on.then(|| {
        view! {
            <Banner>
                <p>{t("body-stored-now")}</p>
                <p class="written" dir="auto">{stored.seen}</p>
                <p class="written" dir="auto">{stored.summary}</p>
            </Banner>
        }
    });
    let Note { seen, summary } = note.clone();
    view! {
        <section>
            <h2>{t("visits-seen")}</h2>
            {now}
            <Form<NoteVisit>>
                {of}
                <AsRead of=read/>
                <TextArea name="seen" label=t("visits-seen-label") hint=t("visits-seen-hint") value=seen rows=8/>
                <TextArea name="summary" label=t("visits-summary-label") hint=t("visits-summary-hint") value=summary rows=3/>
                <Button>{t("visits-note-button")}</Button>
            </Form<NoteVisit>>
        </section>
    }
}

fn to_do(panel: &PanelName, visit: &Visit, actions: Vec<Action>, today: &str) -> impl IntoView + use<> {
    let of = about(&panel.slug, visit.id);
    let today = today.to_owned();
    let lines = actions.into_iter().map(|action| {
        let overdue = is_overdue(action.state, &action.due_on, &today);
        view! {
            <li>
                <span dir="auto">{action.what}</span>", "<span dir="auto">{action.owner}</span>", "
                {day(&action.due_on)}" "{action_tag(action.state, overdue)}
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    view! {
        <section>
            <h2>{t("visits-to-do")}</h2>
            <p>{t("visits-to-do-text")}</p>
            {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })}
            <Form<AddVisitAction> once=true>
                {of}
                <Input name="what" label=t("panels-action-what") maxlength=LONGEST_ACTION/>
                <Input name="owner" label=t("panels-action-owner") maxlength=LONGEST_NAME/>
                <Input name="due_on" label=t("panels-action-due") kind=Kind::Date/>
                <Button kind=ButtonKind::Quiet>{t("visits-to-do-button")}</Button>
            </Form<AddVisitAction>>
        </section>
    }
}
