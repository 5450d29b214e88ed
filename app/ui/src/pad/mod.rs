//! Something to draw on. Without script it is not there, and a picture can be sent instead; with it
//! (`public/draw.js`) what is drawn goes into that same file field.

use leptos::prelude::*;

use platform::i18n::t;

/// Colours to draw with: their name in the css, and the key of their word.
const PENS: [(&str, &str); 5] = [
    ("ink", "ui-pad-ink"),
    ("coral", "ui-pad-coral"),
    ("sun", "ui-pad-sun"),
    ("teal", "ui-pad-teal"),
    ("plum", "ui-pad-plum"),
];

/// A pad whose drawing goes into the file field with the id `field`.
#[component]
pub fn Pad(#[prop(into)] field: String, #[prop(into)] label: String) -> impl IntoView {
    let pens = PENS.into_iter().enumerate().map(|(n, (pen, words))| {
        let pressed = if n == 0 { "true" } else { "false" };
        view! {
            <button type="button" class=format!("pen {pen}") data-pen=pen aria-pressed=pressed>
                <span class="vh">{t(words)}</span>
            </button>
        }
    });
    view! {
        <div class="pad" data-field=field hidden>
            <canvas width="800" height="600" role="img" aria-label=label></canvas>
            <div class="row">{pens.collect_view()}</div>
            <div class="row">
                <button type="button" class="button quiet" data-do="undo">{t("ui-pad-undo")}</button>
                <button type="button" class="button plain" data-do="clear">{t("ui-pad-clear")}</button>
            </div>
            <p class="soft" role="status" data-drawn=t("ui-pad-drawn") data-empty=t("ui-pad-empty")></p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn without_script_it_is_not_there() {
        let html = html(|| view! { <Pad field="picture" label="Draw"/> });
        assert!(html.contains("hidden") && html.contains(r#"data-field="picture""#), "{html}");
        assert_eq!(html.matches("data-pen=").count(), 5, "{html}");
    }
}
