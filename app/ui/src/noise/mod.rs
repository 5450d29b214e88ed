//! Arcs of sound over an open mouth: the drawing that hero, meter and empty states grow from.

use leptos::prelude::*;

use super::drawing::{arc, drawing};

const MOUTH: &str = r#"<path class="mouth" d="M82 108h76a38 38 0 0 1-76 0z"/><path class="teeth" d="M86 111h68v4a6 6 0 0 1-6 6H92a6 6 0 0 1-6-6z"/><path class="tongue" d="M99.5 136a28 28 0 0 1 41 0 34 34 0 0 1-41 0z"/>"#;

/// A mouth with `of` arcs (five at most look well), of which the inner `on` are loud.
#[component]
pub fn Noise(on: u8, of: u8) -> impl IntoView {
    let arcs = (0..of).map(|n| {
        let class = if n < on { format!("n{}", (n + 1) % 4) } else { "off".to_owned() };
        format!(r#"<path class="{class}" d="{}"/>"#, arc(120.0, 96.0, 26.0 + 20.0 * f64::from(n), 148.0, 32.0))
    });
    let arcs: Vec<_> = arcs.collect();
    drawing("noise", "0 0 240 160", arcs.concat() + MOUTH)
}

/// Radius, from, to and colour of each arc of a noise let loose.
const LOUD: [(f64, f64, f64, u8); 13] = [
    (30.0, 150.0, 30.0, 1),
    (52.0, 152.0, 96.0, 2),
    (52.0, 80.0, 28.0, 3),
    (74.0, 150.0, 62.0, 0),
    (74.0, 46.0, 30.0, 1),
    (98.0, 152.0, 120.0, 2),
    (98.0, 106.0, 34.0, 0),
    (122.0, 150.0, 70.0, 3),
    (122.0, 56.0, 28.0, 2),
    (146.0, 154.0, 132.0, 1),
    (146.0, 118.0, 44.0, 3),
    (170.0, 148.0, 88.0, 0),
    (170.0, 74.0, 26.0, 2),
];

/// The mouth with a noise let loose, for the loud places.
#[component]
pub fn LoudNoise() -> impl IntoView {
    let arcs: String = LOUD
        .map(|(radius, from, to, n)| format!(r#"<path class="n{n}" d="{}"/>"#, arc(190.0, 190.0, radius, from, to)))
        .concat();
    drawing("noise", "0 0 380 250", format!(r#"{arcs}<g transform="translate(70 94)">{MOUTH}</g>"#))
}
