//! `/panels/{slug}/areas/{id}/page`: an area as its representative reads it before a meeting.

use leptos::prelude::*;

use super::{Line, OfArea, asked};
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, meeting_path, panel_path, up},
    performance::chart::chart,
};
use domain::{error::AppError, paths};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, t, tr},
};
use ui::{ButtonKind, Empty, Fact, Facts, LinkButton, Tag, frame::Audience};

pub(crate) async fn area() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let of = asked(&cx).await?;
    let name = LangText::of(&of.area.name);
    let heading = tr("performance-area-title", &[("area", name.to_string().into())]);
    let pdf = href(paths::performance::AreaPdf(&of.panel.slug, of.area.id));
    let lines = if of.lines.is_empty() {
        view! { <Empty title=t("performance-area-none") text=t("performance-area-none-text")/> }.into_any()
    } else {
        let all = of.lines.iter().map(|line| view! { <li class="card">{one(line)}</li> }).collect_view();
        view! { <ul class="plain stack">{all}</ul> }.into_any()
    };
    let hidden = of.is_hidden.then(|| {
        view! { <p class="small">{tr("performance-hidden-why", &[("n", of.fewest.into())])}</p> }
    });
    html(
        heading.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&of.panel), &of.panel.name)}
            <h1>{heading}</h1>
            {facts(&of)}
            <div class="row noprint">
                <LinkButton kind=ButtonKind::Quiet href=pdf>{t("performance-area-pdf")}</LinkButton>
            </div>
            <section>
                <h2>{t("performance-area-figures")}</h2>
                {lines}
                {hidden}
            </section>
            <section>
                <h2>{t("performance-area-role")}</h2>
                <div class="written" dir="auto">{LangText::of(&of.role)}</div>
            </section>
            {training(&of)}
        },
    )
}

fn facts(of: &OfArea) -> impl IntoView + use<> {
    let who = if of.representative.is_empty() { t("performance-area-nobody") } else { of.representative.clone() };
    let mut facts = vec![Fact::new(t("nominations-representative"), who)];
    if let Some(meeting) = &of.meeting {
        let (to, when) = (href(meeting_path(&of.panel, meeting)), day(&meeting.held_on));
        facts.push(Fact::new(t("performance-area-meeting"), view! { <a href=to>{when}</a> }));
    }
    view! { <Facts facts=facts/> }
}

fn one(line: &Line) -> impl IntoView + use<> {
    let to = href(paths::performance::Indicator(line.id));
    let words = [line.said.sentence(line.unit), line.whole.clone()].join(" ");
    view! {
        <h3><a href=to>{line.title.clone()}</a></h3>
        <p>{words}</p>
        <p>{line.said.tags(line.direction)}</p>
        {chart(line.title.clone(), line.unit, &line.series)}
    }
}

fn training(of: &OfArea) -> Option<impl IntoView + use<>> {
    let one = |(name, (kind, text)): &(String, (ui::TagKind, String))| {
        let (kind, text) = (*kind, text.clone());
        Fact::new(name.clone(), view! { <Tag kind=kind text=text/> })
    };
    let facts: Vec<_> = of.training.iter().map(one).collect();
    let to = href(paths::panels::Trainings(&of.panel.slug));
    (!facts.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("performance-area-training")}</h2>
                <Facts facts=facts/>
                <p><a href=to>{t("training-title")}</a></p>
            </section>
        }
    })
}
