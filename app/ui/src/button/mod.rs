//! Buttons, and links that look like them. One primary button a page: the thing to do.

use leptos::prelude::*;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Hot coral: the main action.
    #[default]
    Primary,
    /// An outline: the other way, as easy to press.
    Quiet,
    /// Something that cannot be taken back, or that tells somebody at once.
    Danger,
    /// Hardly a button: a way out beside the others.
    Plain,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
            Self::Plain => "button plain",
        }
    }
}

/// Sends its form. With `name` and `value` the form knows which button it was.
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    #[prop(into, optional)] name: Option<String>,
    #[prop(into, optional)] value: Option<String>,
    children: Children,
) -> impl IntoView {
    view! { <button class=kind.class() type="submit" name=name value=value>{children()}</button> }
}

/// A link to a page (`href` as given: use `platform::i18n::href` for ours).
#[component]
pub fn LinkButton(#[prop(into)] href: String, #[prop(optional)] kind: ButtonKind, children: Children) -> impl IntoView {
    view! { <a class=kind.class() href=href>{children()}</a> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn a_button_says_which_it_was() {
        let html = html(|| view! { <Button kind=ButtonKind::Quiet name="go" value="skip">"Skip"</Button> });
        assert!(html.contains(r#"class="button quiet""#) && html.contains(r#"name="go" value="skip""#), "{html}");
    }
}
