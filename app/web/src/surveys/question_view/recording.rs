//! The recording of a question in Easy Read.

use leptos::prelude::*;

use domain::{lang::Lang, paths, surveys::model::Question};
use platform::request::RequestContext;

/// The question as somebody reads it aloud in `lang`, if it was recorded.
pub fn recording(question: &Question, lang: Lang, label: String) -> Option<AnyView> {
    let id = question.easy.sound.of(lang);
    if id.is_empty() {
        return None;
    }
    if let Some(req) = use_context::<RequestContext>() {
        req.plays_sound();
    }
    let src = paths::surveys::Sound(id).to_string();
    Some(
        view! {
            <div class="listen">
                <p>{label.clone()}</p>
                <audio controls preload="none" src=src aria-label=label></audio>
            </div>
        }
        .into_any(),
    )
}
