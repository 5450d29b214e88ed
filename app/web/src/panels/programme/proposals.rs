//! `/panels/{slug}/programme/proposals`: what could go on a programme, with one button each: what was not reached in the
//! year before, promises of which council and young people differ, what young people raise most, and the priorities of a
//! planning workshop.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{
    actions::{AddPriorities, CarryOver, TakeGap, TakePriority, TakeTheme},
    asked_year, month_or_none, of_year, times_words,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
    pledge::pages::progress::gap_tag,
};
use domain::{
    error::AppError,
    panels::{programme::model::Why, rules::year::Year},
    responses::rules::disclosure::settled,
    time::DAY,
};
use platform::{
    guard::{Cx, PanelReader, require},
    i18n::{LangText, t, tr},
    request::RequestContext,
};
use store::panels::programme::{self, Entry, Priority, Programme};
use ui::{Button, ButtonKind, Texts, form::Form, frame::Audience};

/// How far back what young people have raised is counted.
const YEAR: i64 = 365 * DAY;
/// So many themes are proposed.
const MOST_THEMES: usize = 6;

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let year = asked_year(&cx)?;
    if !store::panels::leads(&cx, panel.id).await? {
        return Err(AppError::Forbidden);
    }
    let found = programme::of_year(&cx, panel.id, year, false).await?.ok_or(AppError::NotFound)?;
    let left = programme::not_reached(&cx, panel.id, year).await?;
    let about = About { slug: panel.slug.clone(), year };
    let title = t("programme-proposals");
    let (gaps, raised) = (gaps(&cx, &about, &found).await?, raised(&cx, &about, &found).await?);
    let priorities = priorities(&about, programme::priorities(&cx, found.id).await?);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(of_year(&panel.slug, year), tr("programme-title", &[("year", year.to_string().into())]))}
            <h1>{title}</h1>
            <p>{t("programme-proposals-text")}</p>
            {carried(&about, &found, left)}
            {gaps}
            {raised}
            {priorities}
        },
    )
}

/// Which programme a button is about.
struct About {
    slug: String,
    year: Year,
}

impl About {
    fn fields(&self) -> impl IntoView + use<> {
        view! {
            <input type="hidden" name="slug" value=self.slug.clone()/>
            <input type="hidden" name="year" value=self.year.to_string()/>
        }
    }
}

/// The button's words, and for who does not see beside what it is.
fn take(title: &LangText) -> impl IntoView + use<> {
    let title = title.clone();
    view! { <Button kind=ButtonKind::Quiet>{t("programme-take")}<span class="vh">": "{title}</span></Button> }
}

/// What was not reached in the year before.
fn carried(about: &About, found: &Programme, left: Vec<Entry>) -> AnyView {
    let done: Vec<_> = found.entries.iter().filter(|one| one.times > 0).collect();
    let again = done.iter().filter(|one| one.times > 1).count();
    let done = (!done.is_empty()).then(|| tr("programme-carried-count", &[("n", done.len().into())]));
    let again = (again > 0).then(|| tr("programme-carried-again", &[("n", again.into())]));
    let n = left.len();
    let all = (n > 1).then(|| {
        let (words, of) = (tr("programme-carry-all", &[("n", n.into())]), about.fields());
        view! {
            <Form<CarryOver>>
                {of}
                <Button>{words}</Button>
            </Form<CarryOver>>
        }
    });
    let items = left.into_iter().map(|one| {
        let title = LangText::of(&one.title);
        let (words, id, of) = (title.clone(), one.id.to_string(), about.fields());
        let line = [Some(month_or_none(one.month)), times_words(one.times)].into_iter().flatten().collect::<Vec<_>>();
        view! {
            <li class="card">
                <b>{title}</b>
                <p class="soft">{line.join(" · ")}</p>
                <Form<CarryOver>>
                    {of}
                    <input type="hidden" name="carried" value=id/>
                    <Button kind=ButtonKind::Quiet>{t("programme-carry")}<span class="vh">": "{words}</span></Button>
                </Form<CarryOver>>
            </li>
        }
    });
    let items: Vec<_> = items.collect();
    view! {
        <section>
            <h2>{t("programme-from-last-year")}</h2>
            {done.map(|words| view! { <p>{words}" "{again}</p> })}
            {(n == 0).then(|| view! { <p>{t("programme-none-left")}</p> })}
            {all}
            <ul class="plain stack">{items}</ul>
        </section>
    }
    .into_any()
}

/// Promises of which council and young people differ.
async fn gaps(cx: &Cx<PanelReader>, about: &About, found: &Programme) -> Result<AnyView, AppError> {
    let fewest = cx.services().settings().await.fewest_published;
    let there: Vec<_> = found.entries.iter().filter_map(|one| one.statement).collect();
    let editions = store::pledge::every_current(cx).await?;
    let open = editions
        .iter()
        .flat_map(store::pledge::Pledge::statements)
        .filter(|one| !one.family.iter().any(|id| there.contains(id)))
        .filter_map(|one| Some((one, one.gap(fewest)?)));
    let items: Vec<_> = open
        .map(|(one, gap)| {
            let title = LangText::of(&one.text);
            let (button, id, of) = (take(&title), one.id.to_string(), about.fields());
            view! {
                <li class="card">
                    <b>{title}</b>
                    <p>{gap_tag(gap)}</p>
                    <Form<TakeGap> once=true>
                        {of}
                        <input type="hidden" name="statement" value=id/>
                        {button}
                    </Form<TakeGap>>
                </li>
            }
        })
        .collect();
    let none = items.is_empty().then(|| view! { <p>{t("programme-no-gaps")}</p> });
    Ok(view! { <section><h2>{t("programme-gaps")}</h2>{none}<ul class="plain stack">{items}</ul></section> }.into_any())
}

/// What young people have raised most in the year before today; how many people that is only in full steps, as where
/// figures change from day to day (`settled`).
async fn raised(cx: &Cx<PanelReader>, about: &About, found: &Programme) -> Result<AnyView, AppError> {
    let step = cx.services().settings().await.fewest_inside;
    let people: HashMap<String, i64> = store::voices::raised(cx, cx.now().plus(-YEAR)).await?;
    let there =
        |key: &String| found.entries.iter().any(|one| one.why == Why::Raised && one.theme.as_ref() == Some(key));
    let themes = store::voices::themes(cx).await?;
    let mut most: Vec<_> = themes
        .into_iter()
        .filter(|theme| !theme.retired && !there(&theme.key))
        .filter_map(|theme| Some((people.get(&theme.key).copied().filter(|n| *n > 0)?, theme)))
        .collect();
    most.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    let items = most.into_iter().take(MOST_THEMES).map(|(n, theme)| {
        let title = LangText::of(&theme.name);
        let (button, key, of) = (take(&title), theme.key, about.fields());
        let n = settled(n, step);
        let how_many = if n > 0 { tr("programme-raised-by", &[("n", n.into())]) } else { t("programme-raised-by-few") };
        view! {
            <li class="card">
                <b>{title}</b>
                <p class="soft">{how_many}</p>
                <Form<TakeTheme> once=true>
                    {of}
                    <input type="hidden" name="raised" value=key/>
                    {button}
                </Form<TakeTheme>>
            </li>
        }
    });
    let items: Vec<_> = items.collect();
    let none = items.is_empty().then(|| view! { <p>{t("programme-none-raised")}</p> });
    Ok(view! { <section><h2>{t("programme-raised")}</h2>{none}<ul class="plain stack">{items}</ul></section> }
        .into_any())
}

/// The priorities of a planning workshop, and where they are typed.
fn priorities(about: &About, all: Vec<Priority>) -> AnyView {
    let items = all.into_iter().map(|one| {
        let title = LangText::of(&one.text);
        let id = one.id.to_string();
        let rest = if one.item.is_some() {
            view! { <p class="soft">{t("programme-priority-taken")}</p> }.into_any()
        } else {
            let (button, of) = (take(&title), about.fields());
            view! {
                <Form<TakePriority>>
                    {of}
                    <input type="hidden" name="priority" value=id/>
                    {button}
                </Form<TakePriority>>
            }
            .into_any()
        };
        view! { <li class="card"><b>{title}</b>{rest}</li> }
    });
    let items: Vec<_> = items.collect();
    let of = about.fields();
    view! {
        <section>
            <h2>{t("programme-priorities")}</h2>
            <ul class="plain stack">{items}</ul>
            <Form<AddPriorities> once=true>
                {of}
                <Texts
                    name="lines"
                    label="programme-priorities-lines"
                    hint=t("programme-priorities-hint")
                    rows=6
                />
                <Button kind=ButtonKind::Quiet>{t("programme-priorities-button")}</Button>
            </Form<AddPriorities>>
        </section>
    }
    .into_any()
}
