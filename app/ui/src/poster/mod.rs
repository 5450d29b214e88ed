//! A poster to print: what it is, a QR code, and the code to type.

use leptos::prelude::*;

use super::{Noise, Qr};
use platform::i18n::{LangText, tr};

/// A page for `Audience::Bare`. `qr` is our own generator's svg, `link` where it leads, `address`
/// what people type to come to `/join`.
#[component]
pub fn Poster(
    #[prop(into)] title: LangText,
    #[prop(into, optional)] text: String,
    #[prop(into)] qr: String,
    #[prop(into)] link: String,
    #[prop(into)] address: String,
    #[prop(into)] code: String,
    #[prop(into)] council: String,
) -> impl IntoView {
    view! {
        <article class="poster stack">
            <h1>{title}</h1>
            {(!text.is_empty()).then(|| view! { <p class="lead">{text}</p> })}
            <Noise on=5 of=5/>
            <Qr svg=qr label=tr("ui-poster-qr", &[("link", link.into())])/>
            <p>{tr("ui-poster-or", &[("address", address.into())])}</p>
            <p class="join" translate="no">{code}</p>
            <p class="soft">{council}</p>
        </article>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn a_poster_can_be_scanned_and_typed() {
        let html = html(|| {
            view! { <Poster title="Big Vote" qr="<svg></svg>" link="https://n.example/s/K4M2PX" address="n.example/join" code="K4M2PX" council="Afon"/> }
        });
        assert!(html.contains("K4M2PX</p>") && html.contains("n.example/join"), "{html}");
        assert!(html.contains(r#"role="img" aria-label="QR code for https://n.example/s/K4M2PX""#), "{html}");
    }
}
