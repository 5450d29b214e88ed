//! The circle in four pictures: you say it, somebody reads it, the panel talks about it, it answers.

use leptos::prelude::*;

use super::drawing::{arc, drawing};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// A mouth, and what comes out of it.
    Say,
    /// A page of words; one of them is covered.
    Read,
    /// Heads around a table, and a voice among them.
    Talk,
    /// A speech bubble, with a tick in it.
    Answer,
}

/// One of the pictures, for the eye alone.
#[component]
pub fn Picture(scene: Scene) -> impl IntoView {
    let inside = match scene {
        Scene::Say => {
            let arcs = [(1, 15.0), (2, 27.0), (3, 39.0)]
                .map(|(n, radius)| format!(r#"<path class="n{n}" d="{}"/>"#, arc(60.0, 51.0, radius, 145.0, 35.0)));
            arcs.concat()
                + r#"<path class="lips" d="M41 57h38a19 19 0 0 1-38 0z"/><path class="white" d="M44 59h32v2a3 3 0 0 1-3 3H47a3 3 0 0 1-3-3z"/><path class="coral" d="M50.5 71a13 13 0 0 1 19 0 16 16 0 0 1-19 0z"/>"#
        }
        Scene::Read => {
            r#"<rect class="sheet" x="34" y="8" width="52" height="70" rx="8"/><path class="line" d="M45 24h30M45 36h10M45 48h30M45 60h18"/><path class="cover" d="M64 36h10"/><circle class="glass" cx="82" cy="62" r="13"/><path class="n3" d="m91.5 71.5 9 9"/>"#.to_owned()
        }
        Scene::Talk => {
            r#"<path class="sun" d="M14 68V56a14 14 0 0 1 28 0v12z"/><circle class="sun" cx="28" cy="29" r="10"/><path class="mint" d="M78 68V56a14 14 0 0 1 28 0v12z"/><circle class="mint" cx="92" cy="29" r="10"/><path class="coral" d="M45 66V47a15 15 0 0 1 30 0v19z"/><circle class="coral" cx="60" cy="18" r="11"/><path class="table" d="M10 72a50 14 0 0 1 100 0z"/>"#.to_owned()
        }
        Scene::Answer => {
            r#"<path class="bubble" d="M28 12h64a12 12 0 0 1 12 12v26a12 12 0 0 1-12 12H54L36 77V62h-8a12 12 0 0 1-12-12V24a12 12 0 0 1 12-12z"/><path class="tick" d="m44 38 11 11 21-24"/>"#.to_owned()
        }
    };
    drawing("scene", "0 0 120 86", inside)
}
