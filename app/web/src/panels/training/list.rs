//! `/panels/{slug}/training`: what is offered, what one has done oneself, and for clerk and chair who lacks what.

use jiff::civil::Date;
use leptos::prelude::*;

use super::{actions::OfferTraining, offered::offered, picks, standing_tag, standings};
use crate::{
    page::{PageResponse, html},
    panels::pages::{panel_path, up},
};
use domain::{
    error::AppError,
    panels::training::{LONGEST_PLACE, standing},
    paths,
    role::Role,
};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, t},
    request::RequestContext,
};
use store::panels::{
    Member,
    training::{self, Done, TrainingKind},
};
use ui::{Button, Fact, Facts, Input, Kind, Select, form::Form, frame::Audience};

pub(super) async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let today = store::panels::today(&cx);
    let members = store::panels::members_on(&cx, panel.id, &today).await?;
    let kinds = training::kinds(&cx).await?;
    let offers = training::offers(&cx, panel.id).await?;
    let clerk = cx.is(Role::Clerk);
    let sees_all = store::panels::leads(&cx, panel.id).await?;
    let me = cx.me()?;
    let mine: Option<&Member> = members.iter().find(|member| member.person == Some(me));
    // Of others only clerk and chair see anything.
    let read: Vec<Member> = if sees_all { members.clone() } else { mine.cloned().into_iter().collect() };
    let records = training::records(&cx, &read).await?;
    let day = cx.now().day();
    let own = mine.map(|member| {
        let done: &[Done] = records.get(&member.id).map(Vec::as_slice).unwrap_or_default();
        own(&kinds, done, day)
    });
    let title = t("training-title");
    let shown = offered(&panel, &offers, &kinds, mine.map(|member| member.id), &today, clerk);
    let everybody = sees_all.then(|| standings::everybody(&panel, &members, &kinds, &records, day, clerk));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            {own}
            <section>
                <h2>{t("training-offered")}</h2>
                {shown}
                {clerk.then(|| offering(&panel.slug, &kinds))}
            </section>
            {everybody}
            {clerk.then(|| view! { <p><a href=href(paths::panels::TrainingKinds)>{t("training-kinds")}</a></p> })}
        },
    )
}

/// What one has done oneself, of what everybody needs and what one has done besides.
fn own(kinds: &[TrainingKind], done: &[Done], today: Date) -> impl IntoView + use<> {
    let facts = kinds.iter().filter_map(|kind| {
        let mut days = done.iter().filter(|one| one.kind == kind.key).map(|one| one.done_on).peekable();
        if !kind.required && days.peek().is_none() {
            return None;
        }
        Some(Fact::new(LangText::of(&kind.name).to_string(), standing_tag(standing(days, kind.months, today))))
    });
    let facts: Vec<_> = facts.collect();
    view! { <section><h2>{t("training-own")}</h2><Facts facts=facts/></section> }
}

fn offering(slug: &str, kinds: &[TrainingKind]) -> impl IntoView + use<> {
    let (slug, kinds) = (slug.to_owned(), picks(kinds));
    view! {
        <h3>{t("training-offer")}</h3>
        <Form<OfferTraining> once=true carried=true>
            <input type="hidden" name="slug" value=slug/>
            <Select name="kind" label=t("training-kind") options=kinds empty=t("panels-choose")/>
            <Input name="held_on" label=t("panels-day") kind=Kind::Date/>
            <Input name="starts_at" label=t("panels-time") kind=Kind::Time/>
            <Input name="place" label=t("panels-place") maxlength=LONGEST_PLACE/>
            <Input name="spaces" label=t("training-spaces") hint=t("training-spaces-hint") kind=Kind::Number/>
            <Button>{t("training-offer-button")}</Button>
        </Form<OfferTraining>>
    }
}
