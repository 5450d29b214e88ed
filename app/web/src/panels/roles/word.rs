//! `/panels/{slug}/roles/{what}`: where a clerk words a role description anew, or the letter to areas.

use leptos::prelude::*;

use super::{actions::Reword, name};
use crate::{
    now_says::now_says,
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    panels::texts::{PanelText, Placeholder},
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::t,
    request::RequestContext,
};
use store::panels::texts;
use ui::{
    Button, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn word() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx.also::<PanelReader>()?, req.param("slug")).await?;
    let what = PanelText::parse(req.param("what")).ok_or(AppError::NotFound)?;
    let text = texts::text(&cx, panel.id, what).await?;
    let (title, read) = (name(what), text.stored());
    let now = now_says(&[(text.clone(), "text")]);
    let gaps = (what == PanelText::Letter).then(placeholders);
    let (slug, key) = (panel.slug.clone(), what.key());
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Roles(&panel.slug), t("role-title"))}
            <h1>{title}</h1>
            {now}
            <p>{t("role-change-text")}</p>
            {gaps}
            <Form<Reword>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="what" value=key/>
                <AsRead of=read/>
                <Texts name="text" label="role-words" value=text rows=16/>
                <Button>{t("role-save")}</Button>
            </Form<Reword>>
        },
    )
}

/// What a letter may say in square brackets.
fn placeholders() -> impl IntoView {
    let line = |of: Placeholder| {
        view! { <li><code>{format!("[{}]", of.key())}</code>" "{t(&format!("nominations-gap-{}", of.key()))}</li> }
    };
    view! {
        <p>{t("nominations-gaps")}</p>
        <ul>{Placeholder::ALL.map(line).collect_view()}</ul>
    }
}
