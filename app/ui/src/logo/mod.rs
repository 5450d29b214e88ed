//! The logo: an open mouth, and three arcs of sound. `public/favicon.svg` is the same drawing.

use leptos::prelude::*;

use super::drawing::{arc, drawing};

/// The drawn logo, without words.
#[component]
pub fn Logo() -> impl IntoView {
    let arcs: String = [(1, 7.0), (2, 14.0), (3, 21.0)]
        .map(|(n, radius)| format!(r#"<path class="l-{n}" d="{}"/>"#, arc(24.0, 27.0, radius, 148.0, 32.0)))
        .concat();
    drawing(
        "logo",
        "0 0 48 48",
        arcs + r#"<path class="l-mouth" d="M9.5 30h29a14.5 14.5 0 0 1-29 0z"/><path class="l-teeth" d="M11 31.5h26v1.5a2 2 0 0 1-2 2h-22a2 2 0 0 1-2-2z"/><path class="l-tongue" d="M16.5 41a11 11 0 0 1 15 0 13 13 0 0 1-15 0z"/>"#,
    )
}
