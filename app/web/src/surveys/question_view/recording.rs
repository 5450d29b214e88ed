//! The recording of a question in Easy Read.

use leptos::prelude::*;

use crate::sounds::player;
use domain::{lang::Lang, paths, surveys::model::Question};

/// The question as somebody reads it aloud in `lang`, if it was recorded.
pub fn recording(question: &Question, lang: Lang, label: String) -> Option<AnyView> {
    let id = question.easy.sound.of(lang);
    (!id.is_empty()).then(|| player(paths::surveys::Sound(id), label.clone(), label))
}
