//! The list of concerns: open ones with their clocks, the most alarming first; and decided ones.

use leptos::prelude::*;

use super::{clocks::clock, state_tag, urgency_tag};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    safeguarding::actions::Looked,
};
use domain::{
    error::AppError,
    moderation::lifecycle::reference,
    paths::{self, Path},
    role::Role,
};
use platform::{
    guard::{ConcernReader, Cx, Officer, require},
    i18n::{InWords as _, href, t, tr},
    request::RequestContext,
};
use store::safeguarding::PAGE;
use ui::{Banner, Button, ButtonKind, Empty, Head, LinkButton, Mood, Pagination, Table, form::Form, frame::Audience};

impl Guarded for paths::safeguarding::Concerns {
    type Grant = ConcernReader;
}

pub async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::safeguarding::Concerns>>().await?;
    let req = RequestContext::current();
    let open = match req.query("state").as_deref() {
        None => true,
        Some("decided") => false,
        Some(_) => return Err(AppError::NotFound),
    };
    let page = req.query("page").and_then(|n| n.parse().ok()).unwrap_or(1).max(1);
    let (concerns, total) = store::safeguarding::list(&cx, open, page).await?;
    let raisers: Vec<_> = concerns.iter().map(|concern| concern.raised_by).collect();
    let names = store::people::names_of(&cx, &raisers).await?;
    let (now, lang) = (cx.now(), cx.lang());
    let overdue = concerns.iter().filter(|concern| concern.clock().is_overdue(now)).count();
    let patterns = if cx.is(Role::Officer) && open { patterns(&cx.also::<Officer>()?).await? } else { None };
    let title = t("safeguarding-title");
    let head = ["what", "urgency", "state", "raised", "clock"]
        .map(|column| Head::new(t(&format!("safeguarding-head-{column}"))));
    let empty = concerns.is_empty();
    let rows = concerns.iter().map(|concern| {
        let by = names.get(&concern.raised_by).cloned().unwrap_or_default();
        let when = concern.raised_at.ago_text(now, lang);
        let what = format!("{} {}", t("safeguarding-concern"), reference(concern.id));
        vec![
            view! { <a href=href(paths::safeguarding::Concern(concern.id))>{what}</a> }.into_any(),
            urgency_tag(concern.urgency).into_any(),
            state_tag(concern.state).into_any(),
            format!("{when}, {by}").into_any(),
            clock(&concern.clock(), now),
        ]
    });
    let caption = t(if open { "safeguarding-open" } else { "safeguarding-decided" });
    let table = if empty {
        view! { <Empty title=t(if open { "safeguarding-empty" } else { "safeguarding-empty-decided" })/> }.into_any()
    } else {
        view! { <Table caption head=head.into() rows=rows.collect()/> }.into_any()
    };
    let (waiting, decided) =
        (paths::safeguarding::Concerns.address(), paths::safeguarding::Concerns.with("state", "decided"));
    let here = href(if open { &waiting } else { &decided });
    let tabs = [(waiting, "safeguarding-open", open), (decided, "safeguarding-decided", !open)].map(
        |(path, key, here)| view! { <li><a href=href(path) aria-current=here.then_some("page")>{t(key)}</a></li> },
    );
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            {(overdue > 0).then(|| view! {
                <Banner mood=Mood::Bad><p>{tr("safeguarding-overdue-count", &[("n", overdue.into())])}</p></Banner>
            })}
            {patterns}
            <nav aria-label=t("safeguarding-lists")><ul class="pages">{tabs.collect_view()}</ul></nav>
            {table}
            <ul class="plain">
                <li><a href=href(paths::safeguarding::Report)>{t("safeguarding-report-link")}</a></li>
                <li><a href=href(paths::erasure::Erasures)>{t("erasure-title")}</a></li>
                <li><a href=href(paths::safeguarding::Openings)>{t("safeguarding-openings")}</a></li>
                {cx.is(Role::Lead).then(|| view! { <li><a href=href(paths::people::Roles)>{t("roles-title")}</a></li> })}
            </ul>
            <Pagination page pages=total.div_ceil(PAGE) path=here/>
        },
    )
}

/// Patterns, for officers to look at.
async fn patterns(cx: &Cx<Officer>) -> Result<Option<AnyView>, AppError> {
    let (found, now, lang) = (store::safeguarding::patterns(cx).await?, cx.now(), cx.lang());
    let cards = found.into_iter().filter_map(|pattern| {
        let newest = *pattern.voices.last()?;
        let gaps = [("n", pattern.times.into()), ("when", pattern.last.ago_text(now, lang).into())];
        let words = tr("safeguarding-pattern-times", &gaps);
        let links = pattern.voices.iter().map(|voice| {
            view! { <li><a href=href(paths::moderation::Voice(*voice))>{reference(*voice)}</a></li> }
        });
        Some(view! {
            <li class="card">
                <p>{words}</p>
                <ul class="row">{links.collect_view()}</ul>
                <div class="row">
                    <LinkButton href=href(paths::safeguarding::Raise(newest).with("about", "pattern")) kind=ButtonKind::Danger>
                        {t("safeguarding-raise-title")}
                    </LinkButton>
                    <Form<Looked>>
                        <input type="hidden" name="voice" value=newest.to_string()/>
                        <Button kind=ButtonKind::Quiet>{t("safeguarding-pattern-looked")}</Button>
                    </Form<Looked>>
                </div>
            </li>
        })
    });
    let cards: Vec<_> = cards.collect();
    Ok((!cards.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("safeguarding-patterns")}</h2>
                <p class="soft">{t("safeguarding-patterns-text")}</p>
                <ul class="plain grid">{cards}</ul>
            </section>
        }
        .into_any()
    }))
}
