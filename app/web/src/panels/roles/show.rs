//! `/panels/{slug}/roles`: what each role on the panel is there for.

use leptos::prelude::*;

use super::name;
use crate::{
    page::{PageResponse, html},
    panels::pages::{panel_path, up},
};
use domain::{error::AppError, lang::Localized, panels::texts::PanelText, paths, role::Role};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, t},
    request::RequestContext,
};
use store::panels::texts;
use ui::frame::Audience;

pub(super) async fn roles() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let all = texts::texts(&cx, panel.id).await?;
    let clerk = cx.is(Role::Clerk);
    let title = t("role-title");
    let change = |what: PanelText, words: String| {
        let to = href(paths::panels::RoleText(&panel.slug, what.key()));
        view! { <p class="noprint"><a href=to>{words}</a></p> }
    };
    let one = |(what, text): (PanelText, Localized)| {
        let about = name(what);
        let link = clerk.then(|| change(what, format!("{}: {about}", t("role-change"))));
        view! {
            <section id=what.key()>
                <h2>{about}</h2>
                <div class="written" dir="auto">{LangText::of(&text)}</div>
                {link}
            </section>
        }
    };
    let shown = all.into_iter().filter(|(what, _)| *what != PanelText::Letter).map(one).collect_view();
    let letter = clerk.then(|| change(PanelText::Letter, t("nominations-letter-words")));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <p>{t("role-text")}</p>
            {shown}
            {letter}
        },
    )
}
