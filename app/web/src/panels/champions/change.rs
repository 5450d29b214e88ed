//! `/panels/{slug}/champions/{id}`: where a clerk corrects what is known of a champion.

use leptos::prelude::*;

use super::{
    actions::{CorrectChampion, RemoveChampion},
    fields, place, theme_word,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{error::AppError, ids::ChampionId, paths};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::t,
    request::RequestContext,
};
use store::panels::{areas, champions};
use ui::{
    Banner, Button, ButtonKind,
    form::{self, AsRead, Form},
    frame::Audience,
};

pub(super) async fn champion() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx.also::<PanelReader>()?, req.param("slug")).await?;
    let id: ChampionId = req.parse("id")?;
    let all = champions::champions(&cx, panel.id).await?;
    let details = all.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)?.details;
    let areas = areas::areas(&cx).await?;
    let (title, read) = (details.name.clone(), details.as_read());
    // Of two at once, the second sees what the first has saved.
    let moved_on = form::field_errors().iter().any(|(field, _)| field.is_empty());
    let (name, theme, place) = (details.name.clone(), theme_word(details.theme), place(&details, &areas));
    let now = moved_on.then(|| {
        view! { <Banner><p>{t("body-stored-now")}</p><p>{name}", "{theme}", "{place}</p></Banner> }
    });
    let fields = fields(Some(&details), &areas, "");
    let (slug, id) = (panel.slug.clone(), id.to_string());
    let (of, removed) = (about(&slug, &id), about(&slug, &id));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Champions(&panel.slug), t("champions-title"))}
            <h1 dir="auto">{title}</h1>
            {now}
            <Form<CorrectChampion>>
                {of}
                <AsRead of=read/>
                {fields}
                <Button>{t("champions-correct-button")}</Button>
            </Form<CorrectChampion>>
            <section>
                <h2>{t("champions-remove")}</h2>
                <p>{t("champions-remove-text")}</p>
                <Form<RemoveChampion>>
                    {removed}
                    <Button kind=ButtonKind::Danger>{t("champions-remove-button")}</Button>
                </Form<RemoveChampion>>
            </section>
        },
    )
}

fn about(slug: &str, id: &str) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="slug" value=slug.to_owned()/>
        <input type="hidden" name="champion" value=id.to_owned()/>
    }
}
