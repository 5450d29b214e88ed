//! A number from 0 to 10: eleven large targets, two rows of them on a phone.

use leptos::prelude::*;

use super::{
    ChoiceOption,
    faces::extras,
    input::{FieldContext, legend_view},
};
use crate::form;
use platform::i18n::t;

/// Numbers to choose one of; posts `0` to `10`. What the ends mean is said in words.
#[component]
pub fn Scale(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    /// The number chosen before, or the value of one of `extra`.
    #[prop(into, optional)]
    selected: String,
    /// The legend is the page's heading.
    #[prop(optional)]
    heading: bool,
    /// Other ways to answer, as cards under the numbers.
    #[prop(optional)]
    extra: Vec<ChoiceOption>,
) -> impl IntoView {
    let around = FieldContext::new(&name, hint);
    let selected = if form::was_rejected() { form::submitted_value(&name).unwrap_or_default() } else { selected };
    let extra = extras(&around.id, &name, extra, Some(&selected));
    let notches = (0..=10).map(|n: u8| {
        let id = if n == 0 { around.id.clone() } else { format!("{}-{n}", around.id) };
        let meaning = match n {
            0 => Some(t("ui-scale-low")),
            10 => Some(t("ui-scale-high")),
            _ => None,
        };
        view! {
            <label class="notch">
                <input type="radio" id=id name=name.clone() value=n.to_string() checked=selected == n.to_string()/>
                <span>{n}{meaning.map(|words| view! { <span class="vh">": "{words}</span> })}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field" role="radiogroup" aria-describedby=around.described_by() aria-invalid=around.invalid()>
            {legend_view(legend, heading)}
            {around.words()}
            <div class="scale">{notches.collect_view()}</div>
            <p class="ends" aria-hidden="true"><span>"0: "{t("ui-scale-low")}</span><span>"10: "{t("ui-scale-high")}</span></p>
            {extra}
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn there_are_eleven_and_the_ends_have_words() {
        let html = html(|| {
            let extra = vec![ChoiceOption::new("rather-not", "I would rather not say")];
            view! { <Scale name="choice" legend="How safe?" selected="10" extra=extra/> }
        });
        assert_eq!(html.matches(r#"class="notch""#).count(), 11, "{html}");
        assert!(html.contains(r#"id="choice-10" name="choice" value="10" checked"#), "{html}");
        assert!(html.contains("not at all") && html.contains(r#"value="rather-not""#), "{html}");
        assert_eq!(html.matches(" checked").count(), 1, "{html}");
    }
}
