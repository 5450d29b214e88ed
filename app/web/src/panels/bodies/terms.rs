//! `/panels/{slug}/terms`: every version of a panel's terms of reference; a clerk adds the next one.

use leptos::prelude::*;

use super::{
    about::{approved, review},
    actions::AddTerms,
};
use crate::{
    now_says::now_says,
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{error::AppError, paths, role::Role};
use platform::{
    guard::{PanelReader, require},
    i18n::{InWords as _, LangText, lang, t, tr},
    request::RequestContext,
};
use store::panels::terms::{self, Terms};
use ui::{
    Button, Empty, Input, Kind, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn terms() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let all = terms::terms(&cx, panel.id).await?;
    let clerk = cx.is(Role::Clerk);
    let today = store::panels::today(&cx);
    let title = t("body-terms");
    let newest = all.first().cloned();
    let now = newest.as_ref().and_then(|newest| now_says(&[(newest.text.clone(), "text")]));
    let shown = if all.is_empty() {
        view! { <Empty title=t("body-terms-none")/> }.into_any()
    } else {
        all.into_iter().enumerate().map(|(n, one)| version(&one, n == 0, &today)).collect_view().into_any()
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::About(&panel.slug), &panel.name)}
            <h1>{title}</h1>
            {now}
            {shown}
            {clerk.then(|| next(&panel.slug, newest))}
        },
    )
}

/// The newest is open, earlier ones are opened.
fn version(terms: &Terms, newest: bool, today: &str) -> AnyView {
    let name = tr("body-terms-version", &[("version", terms.version.into())]);
    let typed =
        tr("body-terms-typed", &[("name", terms.by.clone().into()), ("day", terms.at.date_text(lang()).into())]);
    let text = LangText::of(&terms.text);
    let body = view! {
        {approved(terms)}
        {newest.then(|| review(terms, today))}
        <div class="written" dir="auto">{text}</div>
        <p class="soft">{typed}</p>
    };
    if newest {
        return view! { <section><h2>{name}</h2>{body}</section> }.into_any();
    }
    view! { <details class="card"><summary>{name}</summary>{body}</details> }.into_any()
}

fn next(slug: &str, newest: Option<Terms>) -> impl IntoView {
    let heading = if newest.is_some() { "body-terms-next" } else { "body-terms-first" };
    let read = terms::as_read(newest.as_ref().map(|newest| (newest.version, &newest.text)));
    let text = newest.map(|newest| newest.text).unwrap_or_default();
    let slug = slug.to_owned();
    view! {
        <section class="noprint">
            <h2>{t(heading)}</h2>
            <p>{t("body-terms-next-text")}</p>
            <Form<AddTerms>>
                <input type="hidden" name="slug" value=slug/>
                <AsRead of=read/>
                <Texts name="text" label="body-terms-text" value=text rows=16/>
                <Input name="approved_by" label=t("body-terms-by") hint=t("body-terms-by-hint") maxlength=120/>
                <Input name="approved_on" label=t("body-terms-on") kind=Kind::Date/>
                <Input name="review_on" label=t("body-terms-review") hint=t("body-terms-review-hint") kind=Kind::Date/>
                <Button>{t("body-terms-button")}</Button>
            </Form<AddTerms>>
        </section>
    }
}
