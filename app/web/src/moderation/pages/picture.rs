//! Covering a part of a picture: squares to tick, or with script to draw over.

use leptos::prelude::*;

use super::{looked_at, queue_field};
use crate::{
    moderation::actions::CoverPicture,
    page::{PageResponse, html},
};
use domain::{
    error::AppError,
    ids::{PictureId, VoiceId},
    moderation::{
        cover::{Cover, SIDE},
        lifecycle::IllegalVoiceMove,
    },
    paths,
};
use platform::{
    guard::{Officer, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::voices::moderation::case;
use ui::{
    Button, ButtonKind, LinkButton, Script,
    form::{self, Form},
    frame::Audience,
};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let req = RequestContext::current();
    let (id, picture): (VoiceId, PictureId) = (req.parse("id")?, req.parse("picture")?);
    let case = case(&cx, id).await?;
    if !case.voice.is_held_by(cx.me()?) {
        return Err(IllegalVoiceMove::of(&case.voice).into());
    }
    let shown = case.pictures.iter().find(|one| one.id == picture).ok_or(AppError::NotFound)?;
    let cover = shown.cover;
    let back = href(looked_at().on(paths::moderation::Voice(id)));
    let problem = form::field_error("squares");
    let title = t("moderation-cover-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=back.clone()>{t("moderation-preview-back")}</a></p>
            <h1>{title}</h1>
            <p>{t("moderation-cover-lead")}</p>
            <Form<CoverPicture>>
                <input type="hidden" name="voice" value=id.to_string()/>
                <input type="hidden" name="picture" value=picture.to_string()/>
                {queue_field()}
                <fieldset class="field" id="squares" tabindex="-1">
                    <legend>{t("moderation-cover-squares")}</legend>
                    <p class="hint">{t("moderation-cover-hint")}</p>
                    {problem.map(|problem| view! { <p class="problem" id="squares-problem">{problem}</p> })}
                    <div class="covering">
                        <img src=paths::voices::Picture(picture, "whole").to_string() alt=t("moderation-picture-alt") draggable="false"/>
                        <div class="squares">{squares(cover)}</div>
                    </div>
                </fieldset>
                <div class="row">
                    <Button>{t("moderation-cover-save")}</Button>
                    <LinkButton kind=ButtonKind::Plain href=back>{t("moderation-cover-done")}</LinkButton>
                </div>
            </Form<CoverPicture>>
            {(!cover.is_empty()).then(|| view! {
                <section>
                    <h2>{t("moderation-cover-result")}</h2>
                    <p><img class="picture" src=paths::voices::Picture(picture, "shared").to_string() alt=t("moderation-cover-alt")/></p>
                </section>
            })}
            <Script name="cover"/>
        },
    )
}

/// The squares, ticked where the picture is covered, or where a refused form had ticked them.
fn squares(cover: Cover) -> impl IntoView {
    let (refused, ticked) = (form::was_rejected(), form::submitted_values("squares"));
    let all = (0..SIDE).flat_map(|row| (0..SIDE).map(move |column| (row, column)));
    all.map(move |(row, column)| {
        let n = (row * SIDE + column).to_string();
        let checked = if refused { ticked.contains(&n) } else { cover.has(column, row) };
        let place = [("row", (row + 1).into()), ("column", (column + 1).into())];
        view! {
            <label>
                <input type="checkbox" name="squares[]" value=n checked=checked/>
                <span class="vh">{tr("moderation-cover-square", &place)}</span>
            </label>
        }
    })
    .collect_view()
}
