//! Recordings that somebody makes or chooses and others listen to: of a survey's questions and of promises.

use std::{collections::HashMap, fmt::Display};

use leptos::prelude::*;

use crate::page::PageResponse;
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::Lang,
};
use platform::{
    i18n::{in_lang, lang, t},
    ranges,
    request::RequestContext,
    sounds::{self, Change, Format, Refused},
};
use ui::{FileInput, form};

const ACCEPTED: &str = "audio/ogg,audio/webm,audio/mp4,audio/mpeg,.ogg,.opus,.webm,.m4a,.mp4,.mp3";

/// Somebody's voice, on a page that may play it then. `label` is read by everybody, `name` by screen readers.
pub(crate) fn player(src: impl Display, label: String, name: String) -> AnyView {
    if let Some(req) = use_context::<RequestContext>() {
        req.plays_sound();
    }
    let src = src.to_string();
    view! {
        <div class="listen">
            <p>{label}</p>
            <audio controls preload="none" src=src aria-label=name></audio>
        </div>
    }
    .into_any()
}

/// What the form of recordings sent: a recording in each language, as `sound[en]` and `sound[cy]`; `no_sound[en]` removes
/// the present one.
///
/// # Errors
/// `Invalid` of each file that is none we take, or where there is nothing.
pub(crate) fn sent(no_sound: &HashMap<String, String>) -> Result<Vec<Change>, AppError> {
    let req = RequestContext::current();
    let (mut problems, mut changes) = (FieldErrors::default(), Vec::new());
    for of in Lang::ALL {
        let gone = no_sound.get(of.tag()).is_some_and(|ticked| !ticked.is_empty());
        let field = of.field("sound");
        let taken = req
            .uploads
            .0
            .iter()
            .find(|upload| upload.field == field)
            .map(|upload| if upload.too_large { Err(Refused::TooLarge) } else { sounds::take(&upload.bytes) });
        match taken {
            Some(Ok(recording)) => changes.push(Change { lang: of, recording: Some(recording) }),
            Some(Err(refused)) => problems.push(&field, Message::new(refused.key())),
            None if gone => changes.push(Change { lang: of, recording: None }),
            None => {}
        }
    }
    if changes.is_empty() && problems.0.is_empty() {
        problems.push(&lang().field("sound"), Message::new("surveys-sound-empty"));
    }
    problems.check()?;
    Ok(changes)
}

/// The title of the part for one language.
pub(crate) fn title(of: Lang) -> String {
    in_lang(&t("surveys-sound-in"), of)
}

/// For one language: the words to read, the present recording, and the field for a new one.
pub(crate) fn in_one_language(of: Lang, lines: Vec<String>, kept: Option<AnyView>) -> impl IntoView + use<> {
    let name = of.field("sound");
    let lines = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let kept = kept.map(|player| {
        let none = of.field("no_sound");
        let ticked = form::submitted_value(&none).is_some();
        view! {
            {player}
            <label class="choice">
                <input type="checkbox" name=none value="true" checked=ticked/>
                <span>{t("surveys-sound-gone")}</span>
            </label>
        }
    });
    view! {
        <section class="stack">
            <h2>{title(of)}</h2>
            <p class="soft">{t("surveys-sound-read")}</p>
            <blockquote class="kept-words" dir="auto" lang=of.tag()>{lines}</blockquote>
            {kept}
            <FileInput name=name.clone() label=in_lang(&t("surveys-field-sound"), of) hint=t("surveys-field-sound-hint") accept=ACCEPTED/>
            <p class="row">
                <button
                    type="button"
                    class="button quiet"
                    hidden
                    data-record=name
                    data-stop=t("surveys-sound-stop")
                    data-refused=t("surveys-sound-refused")
                    data-done=t("surveys-sound-done")
                >
                    {t("surveys-sound-record")}
                </button>
                <span class="soft" role="status"></span>
            </p>
        </section>
    }
}

/// A recording as it is sent, whole or in part.
pub(crate) fn answer((format, bytes, public): (Format, Vec<u8>, bool)) -> PageResponse {
    let cache = if public { "public, max-age=300" } else { "no-store" };
    PageResponse::Raw(ranges::answer(&RequestContext::current().headers, format.content_type(), cache, bytes))
}
