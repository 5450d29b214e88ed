//! Put in order: each thing says which place it takes; with `public/taps.js` they are tapped, the first one first.
//!
//! Posts `name[option] = place`; no place chosen posts an empty one. Whether every place is taken
//! once is for the survey's rules to say.

use leptos::prelude::*;

use super::{
    ChoiceOption,
    input::{FieldContext, field_id, legend_view},
};
use crate::form;
use platform::i18n::t;

/// `options` in the order they stand; a place is chosen for each.
#[component]
pub fn Order(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    options: Vec<ChoiceOption>,
    /// Values in the order chosen before, first is first; may be empty.
    #[prop(optional)]
    selected: Vec<String>,
    /// The legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let around = FieldContext::new(&name, if hint.is_empty() { t("ui-order-hint") } else { hint });
    let places = options.len();
    let invalid = around.invalid();
    let rows = options.into_iter().enumerate().map(|(n, pick)| {
        let field = format!("{name}[{}]", pick.value);
        let place = if form::was_rejected() {
            form::submitted_value(&field).and_then(|typed| typed.parse().ok())
        } else {
            selected.iter().position(|value| *value == pick.value).map(|at| at + 1)
        };
        let id = if n == 0 { around.id.clone() } else { field_id(&field) };
        let choices =
            (1..=places).map(|at| view! { <option value=at.to_string() selected=place == Some(at)>{at}</option> });
        view! {
            <li>
                <select class="box" id=id.clone() name=field aria-invalid=invalid>
                    <option value="">"–"</option>
                    {choices.collect_view()}
                </select>
                <label for=id>{pick.label}</label>
            </li>
        }
    });
    view! {
        <fieldset class="field" aria-describedby=around.described_by()>
            {legend_view(legend, heading)}
            {around.words()}
            <div data-taps="places" data-hint=t("ui-order-tap")>
                <ul class="order">{rows.collect_view()}</ul>
            </div>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, refused};

    fn options() -> Vec<ChoiceOption> {
        vec![ChoiceOption::new("a", "Friends"), ChoiceOption::new("b", "School")]
    }

    #[test]
    fn each_thing_has_a_labelled_place() {
        let html =
            html(|| view! { <Order name="q" legend="Order" options=options() selected=vec!["b".into(), "a".into()]/> });
        assert!(html.contains(r#"<select id="q" name="q[a]""#), "{html}");
        assert!(html.contains(r#"<label for="q-b">School</label>"#), "{html}");
        assert_eq!(html.matches(r#"value="1" selected"#).count(), 1, "{html}");
    }

    #[test]
    fn places_typed_come_back_even_when_one_is_taken_twice() {
        let html = refused(
            &[("q[a]", "2"), ("q[b]", "2")],
            &["q"],
            || view! { <Order name="q" legend="Order" options=options()/> },
        );
        assert_eq!(html.matches(r#"value="2" selected"#).count(), 2, "{html}");
        assert!(html.contains("q-problem"), "{html}");
    }
}
