//! A picture to send along. The form that carries it is `multipart`.

use leptos::prelude::*;

use super::{Script, input::FieldContext};

/// One picture; the browser offers the camera too.
#[component]
pub fn FileInput(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    /// As in HTML's `accept`.
    #[prop(into, default = "image/jpeg,image/png,image/webp,image/gif".to_owned())]
    accept: String,
) -> impl IntoView {
    let around = FieldContext::new(&name, hint);
    // A photo of today is made smaller before it goes through one bar of signal; without script the server does it.
    let smaller = accept.starts_with("image/").then(|| view! { <Script name="smaller"/> });
    view! {
        <div class="field">
            <label for=around.id.clone()>{label}</label>
            {around.words()}
            <input
                class="file"
                type="file"
                id=around.id.clone()
                name=name
                accept=accept
                aria-describedby=around.described_by()
                aria-invalid=around.invalid()
            />
            {smaller}
        </div>
    }
}
