//! The officers' page of phrases, the phrases for the phone's script, and the help shown within other pages.

use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};
use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    voices::actions::KeepDangerWords,
};
use domain::{alert_words::rules::MOST_PHRASES, error::AppError, paths};
use platform::{
    guard::{Cx, Grant, Officer, Visitor, require},
    i18n::{href, t, tr},
    settings::Settings,
};
use store::alert_words::lists;
use ui::{Button, HelpNow, Numbers, Texts, form::Form, frame::Audience};
use words_help::WordsHelp;

/// The emergency number, the same in the whole country.
const EMERGENCY: &str = "999";

/// The numbers to ring.
pub(crate) async fn numbers<R: Grant>(cx: &Cx<R>) -> Numbers {
    let settings = cx.services().settings().await;
    let Settings { duty_line, advocacy_phone, advocacy, .. } = &*settings;
    Numbers {
        emergency: EMERGENCY.into(),
        childline: settings.childline().to_owned(),
        meic: settings.meic(cx.lang()).unwrap_or_default().to_owned(),
        commissioner: settings.commissioner().to_owned(),
        nation: settings.nation.key(),
        duty: duty_line.clone(),
        advocacy: advocacy_phone.clone(),
        advocacy_name: advocacy.get(cx.lang()).to_owned(),
    }
}

/// Help that appears beside a text once it sounds like danger; at once if `there_already`. It belongs above the button
/// that sends, which stays usable.
pub(crate) fn help_while_typing(numbers: Numbers, there_already: bool) -> impl IntoView {
    view! {
        {watch()}
        <section class="card danger" id="danger" hidden=!there_already data-says=t("voices-danger-says")>
            <h2>{t("voices-danger-title")}</h2>
            <p>{t("voices-danger-text")}</p>
            <HelpNow numbers=numbers/>
            <p>{t("voices-danger-send")}</p>
        </section>
    }
}

/// The script that watches the text areas of a page, for the room that is left (`room`) and the help.
pub(crate) fn watch() -> impl IntoView {
    view! { <WordsHelp/> }
}

/// The place under a text area that says how much room is left, of `most` characters; both are inside `.counted`.
pub(crate) fn room(most: usize) -> impl IntoView {
    view! {
        <p class="room soft" role="status" data-max=most.to_string() data-left=t("voices-tell-left") data-over=t("voices-tell-over")></p>
    }
}

/// Help at the top of the page after sending.
pub(crate) fn help_first(numbers: Numbers) -> impl IntoView {
    view! {
        <section class="card danger">
            <h2>{t("voices-danger-title")}</h2>
            <p>{t("voices-danger-sent")}</p>
            <HelpNow numbers=numbers/>
        </section>
    }
}

/// The phrases for the phone's script: the same for everybody, and not secret.
pub async fn words() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let lists = lists(&cx).await;
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=300")];
    let response: Response = (headers, lists.sent()).into_response();
    Ok(PageResponse::Raw(response))
}

/// The lists in the council's languages, for officers to edit.
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let lists = lists(&cx).await;
    let hint = tr("voices-danger-hint", &[("max", MOST_PHRASES.into())]);
    let (other_hint, words) = (hint.clone(), lists.words.clone());
    html(
        t("voices-danger-page"),
        Audience::Staff,
        view! {
            <p><a href=href(paths::moderation::Queue)>{t("voices-danger-back")}</a></p>
            <h1>{t("voices-danger-page")}</h1>
            <p>{t("voices-danger-lead")}</p>
            <p>{t("voices-danger-families")}" "{t("voices-danger-read-all")}</p>
            <p>{t("voices-danger-how")}" "{t("voices-danger-minus")}</p>
            <Form<KeepDangerWords>>
                <input type="hidden" name="revision" value=lists.revision.to_string()/>
                <div class="grid">
                    <Texts name="phrases" label="voices-danger" hint=hint other_hint=other_hint value=words rows=16/>
                </div>
                <div class="row"><Button>{t("voices-danger-save")}</Button></div>
            </Form<KeepDangerWords>>
        },
    )
}
