//! The white frame that a QR code needs around it, in dark mode and on paper.

use leptos::prelude::*;

/// `svg` is what our own generator drew; `label` says where it leads.
#[component]
pub fn Qr(#[prop(into)] svg: String, #[prop(into)] label: String) -> impl IntoView {
    view! { <div class="qr" role="img" aria-label=label inner_html=svg></div> }
}
