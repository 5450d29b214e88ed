//! A script of `public/`, named by its content: a page loads those of its own version, or none.

use leptos::prelude::*;

use platform::request::RequestContext;

/// Helps and is never needed. `name` is the file's, without `.js`.
#[component]
pub fn Script(
    name: &'static str,
    /// An ordinary script, which knows its own element; otherwise it is a module. Both wait for the page.
    #[prop(optional)]
    defer: bool,
) -> impl IntoView {
    // Outside of a request nothing is loaded.
    use_context::<RequestContext>().map(|req| tag(req.services.asset(&format!("{name}.js")), defer))
}

fn tag(src: String, defer: bool) -> impl IntoView {
    let kind = (!defer).then_some("module");
    view! { <script type=kind src=src defer=defer></script> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn a_script_is_a_module_or_waits_for_the_page() {
        let module = html(|| tag("/pkg/draw.1a2b.js".into(), false));
        assert!(module.contains("type=\"module\"") && !module.contains("defer"), "{module}");
        let ordinary = html(|| tag("/pkg/keep.1a2b.js".into(), true));
        assert!(ordinary.contains(" defer") && !ordinary.contains("type"), "{ordinary}");
        assert!(ordinary.contains("src=\"/pkg/keep.1a2b.js\"") && ordinary.ends_with("></script>"), "{ordinary}");
    }

    #[test]
    fn outside_of_a_request_nothing_is_loaded() {
        assert_eq!(html(|| view! { <Script name="keep" defer=true attr:data-typed=Some("")/> }), "");
    }
}
