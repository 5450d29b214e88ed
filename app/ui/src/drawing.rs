//! How drawings are put on a page: an `<svg>` that screen readers pass over.

use leptos::prelude::*;
use std::f64::consts::PI;

/// A drawing for the eye alone. `inside` is our own svg, never what somebody typed.
pub fn drawing(class: &'static str, view_box: &'static str, inside: impl Into<String>) -> AnyView {
    view! {
        <svg class=(!class.is_empty()).then_some(class) viewBox=view_box aria-hidden="true" focusable="false" inner_html=inside.into()></svg>
    }
    .into_any()
}

/// The path of a circle's arc around (`x`, `y`), clockwise between two angles in degrees; 90 is up.
pub(super) fn arc(x: f64, y: f64, radius: f64, from: f64, to: f64) -> String {
    let at = |degrees: f64| {
        let angle = degrees * PI / 180.0;
        format!("{:.1} {:.1}", x + radius * angle.cos(), y - radius * angle.sin())
    };
    format!("M{}A{radius} {radius} 0 0 1 {}", at(from), at(to))
}
