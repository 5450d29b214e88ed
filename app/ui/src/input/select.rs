//! A list to pick one of, where cards would be too many.

use leptos::prelude::*;

use super::FieldContext;
use crate::{ChoiceOption, form};

/// A list that opens. `selected` is a value of `options`; `empty` is the words of a first, empty option.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    #[prop(optional)] options: Vec<ChoiceOption>,
    /// Options under headings, after those that stand alone.
    #[prop(optional)]
    groups: Vec<(String, Vec<ChoiceOption>)>,
    #[prop(into, optional)] selected: String,
    #[prop(into, optional)] empty: Option<String>,
) -> impl IntoView {
    let around = FieldContext::new(&name, hint);
    let selected = form::submitted_value(&name).unwrap_or(selected);
    let option = |pick: ChoiceOption| {
        let here = pick.value == selected;
        view! { <option value=pick.value selected=here lang=pick.label.lang()>{pick.label.to_string()}</option> }
    };
    let options: Vec<_> = options.into_iter().map(option).collect();
    let groups = groups.into_iter().map(|(heading, picks)| {
        let picks: Vec<_> = picks.into_iter().map(option).collect();
        view! { <optgroup label=heading>{picks}</optgroup> }
    });
    let groups: Vec<_> = groups.collect();
    view! {
        <div class="field">
            <label for=around.id.clone()>{label}</label>
            {around.words()}
            <select class="box" id=around.id.clone() name=name aria-describedby=around.described_by() aria-invalid=around.invalid()>
                {empty.map(|words| view! { <option value="">{words}</option> })}
                {options}
                {groups}
            </select>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, refused};

    fn themes() -> Vec<ChoiceOption> {
        vec![ChoiceOption::new("home", "Where I live"), ChoiceOption::new("safe", "Keeping safe")]
    }

    #[test]
    fn what_is_stored_is_selected_until_something_was_typed() {
        let draw = || view! { <Select name="theme" label="Theme" options=themes() selected="home"/> };
        assert!(html(draw).contains(r#"<option value="home" selected>"#), "{}", html(draw));
        let after = refused(&[("theme", "safe")], &[], draw);
        assert!(
            after.contains(r#"<option value="safe" selected>"#) && !after.contains(r#"value="home" selected"#),
            "{after}"
        );
    }
}
