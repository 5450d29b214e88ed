//! How much somebody agrees with each of some statements: a grid where there is room, else one under the
//! other; with `public/agree.js` one at a time.

use leptos::prelude::*;

use super::{
    ChoiceOption,
    input::{FieldContext, legend_view},
};
use crate::form;
use platform::i18n::{t, tr};

/// The word for a level of agreement, 1 (not at all) to 5 (very much).
pub fn agree_word(n: u8) -> String {
    match n {
        1 => t("ui-agree-1"),
        2 => t("ui-agree-2"),
        3 => t("ui-agree-3"),
        4 => t("ui-agree-4"),
        _ => t("ui-agree-5"),
    }
}

/// Five levels for each of `statements`; posts `name[statement]`, `1` to `5`.
#[component]
pub fn Agree(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    statements: Vec<ChoiceOption>,
    /// What was chosen before: `statement:4`.
    #[prop(optional)]
    selected: Vec<String>,
    /// The legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let around = FieldContext::new(&name, hint);
    let of = statements.len();
    let statements = statements.into_iter().enumerate().map(|(n, statement)| {
        let field = format!("{name}[{}]", statement.value);
        let around = FieldContext::new(&field, String::new());
        let before = || {
            let of = format!("{}:", statement.value);
            selected.iter().find_map(|chosen| chosen.strip_prefix(&of).map(str::to_owned))
        };
        let chosen = if form::was_rejected() { form::submitted_value(&field) } else { before() };
        let levels = (1..=5).map(|n: u8| {
            let id = if n == 1 { around.id.clone() } else { format!("{}-{n}", around.id) };
            let checked = chosen.as_deref() == Some(n.to_string().as_str());
            view! {
                <label class="level">
                    <input type="radio" id=id name=field.clone() value=n.to_string() checked=checked/>
                    <span>{agree_word(n)}</span>
                </label>
            }
        });
        view! {
            <fieldset class="statement" role="radiogroup" aria-describedby=around.described_by() aria-invalid=around.invalid()>
                <legend>{statement.label}</legend>
                <p class="place soft">{tr("ui-agree-place", &[("n", (n + 1).into()), ("of", of.into())])}</p>
                {around.words()}
                <div class="levels">{levels.collect_view()}</div>
            </fieldset>
        }
    });
    view! {
        <fieldset class="field agree" aria-describedby=around.described_by()>
            {legend_view(legend, heading)}
            {around.words()}
            <div class="statements">{statements.collect_view()}</div>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, refused};

    fn statements() -> Vec<ChoiceOption> {
        vec![ChoiceOption::new("a", "I feel safe"), ChoiceOption::new("b", "I am asked")]
    }

    #[test]
    fn each_statement_has_five_words() {
        let html = html(
            || view! { <Agree name="level" legend="Agree?" statements=statements() selected=vec!["b:4".into()]/> },
        );
        assert_eq!(html.matches(r#"type="radio""#).count(), 10, "{html}");
        assert!(html.contains("<legend>I am asked</legend>"), "{html}");
        assert!(html.contains(r#"id="level-b-4" name="level[b]" value="4" checked"#), "{html}");
        assert_eq!(html.matches(" checked").count(), 1, "{html}");
    }

    #[test]
    fn what_is_wrong_stands_at_its_statement() {
        let html = refused(&[("level[a]", "9")], &["level[a]"], || {
            view! { <Agree name="level" legend="Agree?" statements=statements()/> }
        });
        assert!(html.contains(r#"id="level-a-problem""#), "{html}");
    }
}
