//! The three that matter most: three lists to pick from, first place first.

use leptos::prelude::*;

use super::{
    ChoiceOption,
    input::{FieldContext, legend_view},
};
use crate::form;
use platform::i18n::t;

/// Three places, each with a list of `options`; posts `name[1]` to `name[3]`, empty where nothing was picked.
#[component]
pub fn Top(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    options: Vec<ChoiceOption>,
    /// Values chosen before, first is first.
    #[prop(optional)]
    selected: Vec<String>,
    /// The legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let around = FieldContext::new(&name, if hint.is_empty() { t("ui-top-hint") } else { hint });
    let places = ["ui-top-1", "ui-top-2", "ui-top-3"].into_iter().enumerate().map(|(n, words)| {
        let field = format!("{name}[{}]", n + 1);
        let around = FieldContext::new(&field, String::new());
        let chosen = if form::was_rejected() { form::submitted_value(&field) } else { selected.get(n).cloned() };
        let options = options.iter().map(|pick| {
            let here = chosen.as_deref() == Some(pick.value.as_str());
            view! { <option value=pick.value.clone() selected=here lang=pick.label.lang()>{pick.label.to_string()}</option> }
        });
        view! {
            <div class="field">
                <label for=around.id.clone()>{t(words)}</label>
                {around.words()}
                <select class="box" id=around.id.clone() name=field aria-describedby=around.described_by() aria-invalid=around.invalid()>
                    <option value="">"–"</option>
                    {options.collect_view()}
                </select>
            </div>
        }
    });
    view! {
        <fieldset class="field top-three" aria-describedby=around.described_by()>
            {legend_view(legend, heading)}
            {around.words()}
            <div data-taps="things" data-hint=t("ui-top-tap")>{places.collect_view()}</div>
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
    fn every_place_has_its_list() {
        let html = html(|| view! { <Top name="top" legend="Three?" options=options() selected=vec!["b".into()]/> });
        assert!(html.contains(r#"<label for="top-1">"#) && html.contains(r#"name="top[3]""#), "{html}");
        assert_eq!(html.matches(r#"value="b" selected"#).count(), 1, "{html}");
    }

    #[test]
    fn what_is_wrong_stands_at_its_place() {
        let typed = [("top[1]", "a"), ("top[2]", "a")];
        let html = refused(&typed, &["top[2]"], || view! { <Top name="top" legend="Three?" options=options()/> });
        assert_eq!(html.matches(r#"value="a" selected"#).count(), 2, "{html}");
        assert!(html.contains(r#"id="top-2-problem""#), "{html}");
    }
}
