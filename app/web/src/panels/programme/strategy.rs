//! `/panels/{slug}/strategy`: each version of the strategy that programmes serve; clerk and chair add the next one.

use leptos::prelude::*;

use super::actions::AddStrategy;
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, up},
};
use domain::{
    error::AppError,
    lang::Localized,
    panels::programme::{LONGEST_NAME, LONGEST_TITLE},
    paths,
};
use platform::{
    guard::{PanelReader, require},
    i18n::{InWords as _, LangText, lang, t, tr},
    request::RequestContext,
};
use store::panels::programme::{Objective, Strategy, strategies, strategies::as_read};
use ui::{
    Banner, Button, Empty, Input, Kind, Mood, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let all = strategies(&cx, panel.id).await?;
    let changes = store::panels::leads(&cx, panel.id).await?;
    let today = store::panels::today(&cx);
    let title = t("strategy-title");
    let newest = all.first().cloned();
    let shown = if all.is_empty() {
        view! { <Empty title=t("strategy-none")/> }.into_any()
    } else {
        all.into_iter().enumerate().map(|(n, one)| version(one, n == 0, &today)).collect_view().into_any()
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Programme(&panel.slug), t("programme-link"))}
            <h1>{title}</h1>
            {shown}
            {changes.then(|| next(&panel.slug, newest))}
        },
    )
}

/// The newest is open, earlier ones are opened.
fn version(one: Strategy, newest: bool, today: &str) -> AnyView {
    let gaps = [("body", one.approved_by.clone().into()), ("day", day(&one.approved_on).into())];
    let approved = tr("programme-approved", &gaps);
    let typed = [("name", one.by.clone().into()), ("day", one.at.date_text(lang()).into())];
    let typed = tr("body-terms-typed", &typed);
    let review = one.review_on.as_deref().filter(|_| newest).map(|on| {
        let words = tr("strategy-review", &[("day", day(on).into())]);
        if on <= today {
            view! { <Banner mood=Mood::Warn>{words}" "{t("strategy-review-due")}</Banner> }.into_any()
        } else {
            view! { <p>{words}</p> }.into_any()
        }
    });
    let objectives: Vec<_> =
        one.objectives.iter().map(|one: &Objective| view! { <li dir="auto">{LangText::of(&one.text)}</li> }).collect();
    let (title, number) = (LangText::of(&one.title), tr("body-terms-version", &[("version", one.version.into())]));
    let body = view! { <p>{approved}</p>{review}<ol>{objectives}</ol><p class="soft">{typed}</p> };
    if newest {
        return view! { <section><h2>{title}</h2><p>{number}</p>{body}</section> }.into_any();
    }
    view! { <details class="card"><summary>{number}": "{title}</summary>{body}</details> }.into_any()
}

/// The objectives as they are typed: one a line, in each language.
fn as_lines(objectives: &[Objective]) -> Localized {
    let mut lines = Localized::default();
    for of in platform::i18n::langs() {
        let words: Vec<_> = objectives.iter().map(|one| one.text.of(of)).filter(|words| !words.is_empty()).collect();
        lines.set(of, words.join("\n"));
    }
    lines
}

fn next(slug: &str, newest: Option<Strategy>) -> impl IntoView + use<> {
    let heading = if newest.is_some() { "strategy-next" } else { "strategy-first" };
    let read = as_read(newest.as_ref().map(|newest| newest.version));
    let (title, lines) = newest.map(|one| (one.title, as_lines(&one.objectives))).unwrap_or_default();
    let slug = slug.to_owned();
    view! {
        <section class="noprint">
            <h2>{t(heading)}</h2>
            <p>{t("strategy-next-text")}</p>
            <Form<AddStrategy>>
                <input type="hidden" name="slug" value=slug/>
                <AsRead of=read/>
                <Texts name="title" label="strategy-title-field" value=title maxlength=LONGEST_TITLE/>
                <Texts
                    name="objectives"
                    label="strategy-objectives"
                    hint=t("strategy-objectives-hint")
                    value=lines
                    rows=8
                />
                <Input
                    name="approved_by"
                    label=t("body-terms-by")
                    hint=t("body-terms-by-hint")
                    maxlength=LONGEST_NAME
                />
                <Input name="approved_on" label=t("body-terms-on") kind=Kind::Date/>
                <Input name="review_on" label=t("body-terms-review") hint=t("body-terms-review-hint") kind=Kind::Date/>
                <Button>{t("strategy-button")}</Button>
            </Form<AddStrategy>>
        </section>
    }
}
