//! `/panels/{slug}/about`: what a panel is, for everybody on it.

use leptos::prelude::*;

use super::{excess, kind_word};
use crate::{
    page::{PageResponse, html},
    panels::pages::{dashed, day, panel_path, up},
};
use domain::{
    error::AppError,
    panels::{body::Session, model::PanelName, rules::size::SizeLimits},
    paths,
    role::Role,
};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::panels::{
    bodies::{self, Body, InTree},
    excesses,
    terms::{self, Terms},
};
use ui::{ButtonKind, Fact, Facts, LinkButton, Tag, TagKind, frame::Audience};

pub(super) async fn about() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let body = bodies::body(&cx, panel.id).await?;
    let newest = terms::terms(&cx, panel.id).await?.into_iter().next();
    let above = excesses::today_above(&cx, panel.id, &body.limits).await?;
    let reasons = if above.is_empty() { Vec::new() } else { excesses::reasons(&cx, panel.id).await? };
    let tree = bodies::in_tree(&cx).await?;
    let clerk = cx.is(Role::Clerk);
    let today = store::panels::today(&cx);
    let title = tr("body-title", &[("panel", LangText::of(&panel.name).to_string().into())]);
    let purpose = LangText::of(&body.purpose);
    let change = href(paths::panels::ChangeAbout(&panel.slug));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            {clerk.then(|| view! {
                <p class="noprint"><LinkButton href=change kind=ButtonKind::Quiet>{t("body-change-title")}</LinkButton></p>
            })}
            {(!purpose.is_empty()).then(|| view! { <p class="lead written" dir="auto">{purpose}</p> })}
            {facts(&body, &tree)}
            {excess::section(&panel.slug, &above, reasons, clerk)}
            {newest_terms(&panel, newest, &today)}
        },
    )
}

fn facts(body: &Body, tree: &[InTree]) -> AnyView {
    let unsaid = || t("body-unsaid").into_any();
    let number = |of: Option<i32>| of.map_or_else(unsaid, IntoAny::into_any);
    let names = |of: Vec<&InTree>| {
        let items = of.into_iter().map(|one| view! { <li>{LangText::of(&one.panel.name)}</li> }).collect_view();
        view! { <ul class="plain">{items}</ul> }.into_any()
    };
    let above: Vec<_> = tree.iter().filter(|one| Some(one.panel.id) == body.reports_to).collect();
    let below: Vec<_> = tree.iter().filter(|one| one.reports_to == Some(body.panel.id)).collect();
    let rhythm = LangText::of(&body.rhythm);
    let mut facts = vec![
        Fact::new(t("body-kind"), kind_word(body.kind)),
        Fact::new(t("body-session"), session_word(body.session)),
        Fact::new(t("body-rhythm"), if rhythm.is_empty() { unsaid() } else { rhythm.into_any() }),
        Fact::new(t("body-quorum"), number(body.quorum)),
        Fact::new(t("body-most"), limits(&body.limits)),
        Fact::new(t("body-reports-to"), if above.is_empty() { unsaid() } else { names(above) }),
    ];
    if !below.is_empty() {
        facts.push(Fact::new(t("body-below"), names(below)));
    }
    let tree = href(paths::panels::Tree);
    view! { <Facts facts=facts/><p class="noprint"><a href=tree>{t("body-tree-title")}</a></p> }.into_any()
}

pub(super) fn session_word(session: Session) -> String {
    t(match session {
        Session::Private => "body-session-private",
        Session::Public => "body-session-public",
    })
}

/// `20 in all; Elected: 15`
fn limits(limits: &SizeLimits) -> AnyView {
    let whole = limits.total.map(|most| tr("body-most-all", &[("most", most.into())]));
    let each = limits.kinds.iter().map(|(kind, most)| {
        let kind = t(&format!("panels-member-{}", dashed(kind.key())));
        tr("body-most-kind", &[("kind", kind.into()), ("most", (*most).into())])
    });
    let lines: Vec<_> = whole.into_iter().chain(each).map(|line| view! { <li>{line}</li> }).collect();
    if lines.is_empty() { t("body-unsaid").into_any() } else { view! { <ul class="plain">{lines}</ul> }.into_any() }
}

fn newest_terms(panel: &PanelName, newest: Option<Terms>, today: &str) -> impl IntoView + use<> {
    let all = href(paths::panels::Terms(&panel.slug));
    let today = today.to_owned();
    let said = match newest {
        Some(newest) => view! { {approved(&newest)}{review(&newest, &today)} }.into_any(),
        None => view! { <p>{t("body-terms-none")}</p> }.into_any(),
    };
    view! {
        <section>
            <h2>{t("body-terms")}</h2>
            {said}
            <p class="noprint"><LinkButton href=all kind=ButtonKind::Quiet>{t("body-terms-read")}</LinkButton></p>
        </section>
    }
}

/// `Version 3, approved by Full Council on 13 May 2026.`
pub(super) fn approved(terms: &Terms) -> impl IntoView + use<> {
    let gaps = [
        ("version", terms.version.into()),
        ("by", terms.approved_by.clone().into()),
        ("day", day(&terms.approved_on).into()),
    ];
    view! { <p dir="auto">{tr("body-terms-approved", &gaps)}</p> }
}

/// When they are to be looked at again, marked once that day is over.
pub(super) fn review(terms: &Terms, today: &str) -> Option<AnyView> {
    let on = terms.review_on.as_deref()?;
    let late = on < today;
    let said = tr("body-terms-review-by", &[("day", day(on).into())]);
    let tag = late.then(|| view! { " "<Tag kind=TagKind::Alarm text=t("body-terms-review-late")/> });
    Some(view! { <p>{said}{tag}</p> }.into_any())
}
