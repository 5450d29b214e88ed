//! Text boxes and lists to pick from: label, hint, what is wrong, box; always in this order.
//!
//! What was typed and what is wrong are found by the field's name: a refused form needs nothing more.

pub mod field_context;
pub mod select;

use leptos::prelude::*;

pub(super) use field_context::FieldContext;
pub use field_context::{field_id, legend_view};
pub use select::Select;

use crate::form;

/// What is typed into a box, for the phone's keyboard and the browser's memory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Email,
    Phone,
    Number,
    /// Never filled in again.
    Password,
    /// Six digits of an authenticator.
    OneTimeCode,
    /// A survey's code: capitals, large.
    Code,
    Date,
    Time,
    Search,
}

impl Kind {
    const fn html(self) -> &'static str {
        match self {
            Self::Text | Self::OneTimeCode | Self::Code => "text",
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Number => "number",
            Self::Password => "password",
            Self::Date => "date",
            Self::Time => "time",
            Self::Search => "search",
        }
    }

    /// Words run as they are written; an address or a number runs from the left in every language.
    const fn direction(self) -> Option<&'static str> {
        match self {
            Self::Text | Self::Search => Some("auto"),
            _ => None,
        }
    }

    const fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::OneTimeCode => Some("numeric"),
            _ => None,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Number | Self::OneTimeCode | Self::Date | Self::Time => "box short",
            Self::Code => "box code",
            _ => "box",
        }
    }

    const fn remembered_as(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::OneTimeCode => Some("one-time-code"),
            Self::Code => Some("off"),
            _ => None,
        }
    }
}

/// One line of text, a date, a number … `value` is what stands there before anything was typed.
#[component]
pub fn Input(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    #[prop(optional)] kind: Kind,
    #[prop(into, optional)] value: String,
    /// As in HTML: `name`, `current-password`, `off`.
    #[prop(into, optional)]
    autocomplete: Option<String>,
    #[prop(optional)] maxlength: Option<usize>,
) -> impl IntoView {
    let around = FieldContext::new(&name, hint);
    let value = if kind == Kind::Password { String::new() } else { form::submitted_value(&name).unwrap_or(value) };
    let exact = matches!(kind, Kind::Email | Kind::Code | Kind::OneTimeCode);
    view! {
        <div class="field">
            <label for=around.id.clone()>{label}</label>
            {around.words()}
            <input
                class=kind.class()
                type=kind.html()
                id=around.id.clone()
                name=name
                value=value
                dir=kind.direction()
                inputmode=kind.keyboard()
                autocomplete=autocomplete.or_else(|| kind.remembered_as().map(str::to_owned))
                autocapitalize=exact.then_some(if kind == Kind::Code { "characters" } else { "off" })
                spellcheck=exact.then_some("false")
                maxlength=maxlength.map(|n| n.to_string())
                aria-describedby=around.described_by()
                aria-invalid=around.invalid()
            />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, refused};

    #[test]
    fn a_box_is_labelled_and_described() {
        let html = html(|| view! { <Input name="email" label="Email" hint="We send a link" kind=Kind::Email/> });
        assert!(html.contains(r#"<label for="email">Email</label>"#), "{html}");
        assert!(html.contains(r#"id="email-hint" class="hint">We send a link</p>"#), "{html}");
        assert!(
            html.contains(r#"aria-describedby="email-hint""#) && html.contains(r#"autocomplete="email""#),
            "{html}"
        );
        assert!(!html.contains("aria-invalid") && !html.contains("style="), "{html}");
    }

    #[test]
    fn a_refused_box_says_what_is_wrong_and_keeps_what_was_typed() {
        let html = refused(&[("email", "sam\"@")], &["email"], || {
            view! { <Input name="email" label="Email" hint="We send a link" value="old"/> }
        });
        assert!(html.contains(r#"id="email-problem""#) && html.contains("This cannot be empty"), "{html}");
        assert!(html.contains(r#"aria-describedby="email-hint email-problem""#), "{html}");
        assert!(html.contains(r#"aria-invalid="true""#) && html.contains(r#"value="sam&quot;@""#), "{html}");
    }

    #[test]
    fn a_password_is_never_filled_in_again() {
        let html = refused(&[("password", "secret")], &["password"], || {
            view! { <Input name="password" label="Password" kind=Kind::Password/> }
        });
        assert!(!html.contains("secret"), "{html}");
    }
}
