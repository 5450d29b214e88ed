//! Room for many words. The only component that may draw a `<textarea>`: Leptos does not escape
//! what stands in one on the server.

use leptos::prelude::*;

use super::input::FieldContext;
use crate::form;

/// Text of several lines. `rows` is how much room there is to begin with; it grows.
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    #[prop(into, optional)] value: String,
    #[prop(default = 5)] rows: u8,
    /// The label is the page's heading.
    #[prop(optional)]
    heading: bool,
    /// To be copied, not written in.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let around = FieldContext::new(&name, hint);
    let text = form::submitted_value(&name).unwrap_or(value);
    let label = view! { <label for=around.id.clone()>{label}</label> };
    view! {
        <div class="field">
            {if heading { view! { <h1>{label}</h1> }.into_any() } else { label.into_any() }}
            {around.words()}
            <textarea
                class="box"
                id=around.id.clone()
                name=name
                rows=rows.to_string()
                dir="auto"
                readonly=readonly
                // For the style, which sees whether anything is written (`:placeholder-shown`).
                placeholder=" "
                aria-describedby=around.described_by()
                aria-invalid=around.invalid()
                inner_html=inside(&text)
            ></textarea>
        </div>
    }
}

/// The text as it may stand between the tags. A browser drops the first line end, so there is one to drop.
fn inside(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, refused};

    #[test]
    fn nothing_typed_ends_the_box() {
        let evil = "</textarea><script>alert(1)</script>&amp;";
        for html in [
            html(|| view! { <TextArea name="text" label="Say it" value=evil/> }),
            refused(&[("text", evil)], &["text"], || view! { <TextArea name="text" label="Say it"/> }),
        ] {
            assert!(!html.contains("<script") && html.matches("</textarea>").count() == 1, "{html}");
            assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;"), "{html}");
        }
    }

    #[test]
    fn it_is_labelled() {
        let html = html(|| view! { <TextArea name="text" label="Say it" hint="As you like"/> });
        assert!(
            html.contains(r#"<label for="text">Say it</label>"#) && html.contains(r#"aria-describedby="text-hint""#),
            "{html}"
        );
    }
}
