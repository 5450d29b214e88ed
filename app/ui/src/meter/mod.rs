//! The noise meter: arcs light up as more people are heard.

use leptos::prelude::*;

use super::Noise;

const ARCS: u64 = 5;

/// `n` of `max`, in arcs and in figures; `text` says what is counted.
#[component]
pub fn Meter(n: u64, max: u64, #[prop(into)] text: String) -> impl IntoView {
    view! {
        <figure class="meter">
            <Noise on=arcs(n, max) of=5/>
            <figcaption><span class="figure">{n}</span>{text}</figcaption>
        </figure>
    }
}

/// How many arcs are loud: none for nothing, one for the first voice, all only when `max` is reached.
fn arcs(n: u64, max: u64) -> u8 {
    let loud = if n == 0 { 0 } else { (n.saturating_mul(ARCS) / max.max(1)).clamp(1, ARCS) };
    u8::try_from(loud).expect("five at most")
}

#[cfg(test)]
mod tests {
    use crate::meter::arcs;

    #[test]
    fn the_first_voice_is_seen_and_the_last_arc_is_earned() {
        assert_eq!(
            [arcs(0, 100), arcs(1, 100), arcs(50, 100), arcs(99, 100), arcs(100, 100), arcs(900, 100), arcs(3, 0)],
            [0, 1, 2, 4, 5, 5, 5]
        );
    }
}
