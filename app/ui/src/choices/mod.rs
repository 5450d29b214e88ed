//! Big cards to choose one or several from. The whole card is the target.

use leptos::prelude::*;

use super::{
    input::{FieldContext, legend_view},
    picture_of,
};
use crate::form;
use platform::i18n::LangText;

/// Something to choose: an id for the form, words for the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceOption {
    pub value: String,
    pub label: LangText,
    pub hint: String,
    /// An emoji, for the eye alone.
    pub symbol: String,
    /// A drawn symbol's key, or `u:` and an uploaded picture's id, for the eye alone.
    pub picture: String,
}

impl ChoiceOption {
    pub fn new(value: impl Into<String>, label: impl Into<LangText>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    #[must_use]
    pub fn symbol(self, symbol: impl Into<String>) -> Self {
        Self { symbol: symbol.into(), ..self }
    }

    #[must_use]
    pub fn picture(self, picture: impl Into<String>) -> Self {
        Self { picture: picture.into(), ..self }
    }
}

/// One card: a radio or a box to tick, with its words.
pub(super) fn card(
    multiple: bool,
    id: String,
    name: String,
    pick: ChoiceOption,
    checked: bool,
    invalid: Option<&'static str>,
) -> AnyView {
    view! {
        <label class="choice">
            <input
                type=if multiple { "checkbox" } else { "radio" }
                id=id
                name=name
                value=pick.value
                checked=checked
                aria-invalid=invalid.filter(|_| multiple)
            />
            {picture_of(&pick.picture)}
            <span>{pick.label}{(!pick.hint.is_empty()).then(|| view! { <small>{pick.hint}</small> })}</span>
            {(!pick.symbol.is_empty()).then(|| view! { <span class="symbol" aria-hidden="true">{pick.symbol}</span> })}
        </label>
    }
    .into_any()
}

/// One of `options`, or with `multiple` as many as they like: those are posted as `name[]`.
#[component]
pub fn Choices(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    options: Vec<ChoiceOption>,
    #[prop(optional)] multiple: bool,
    /// Values chosen before anything was typed.
    #[prop(optional)]
    selected: Vec<String>,
    /// The legend is the page's heading.
    #[prop(optional)]
    heading: bool,
    /// Short words: two columns where there is room.
    #[prop(optional)]
    two: bool,
    /// Each has a picture: cards beside each other.
    #[prop(optional)]
    pictures: bool,
    /// The most that may be ticked, for script that helps (`public/most.js`).
    #[prop(optional_no_strip)]
    most: Option<u8>,
) -> impl IntoView {
    let around = FieldContext::new(&name, hint);
    let selected = if form::was_rejected() { form::submitted_values(&name) } else { selected };
    let field = if multiple { format!("{name}[]") } else { name };
    let invalid = around.invalid();
    let class = match (pictures, two) {
        (true, _) => "choices pictures",
        (_, true) => "choices two",
        _ => "choices",
    };
    let cards = options.into_iter().enumerate().map(|(n, pick)| {
        let id = if n == 0 { around.id.clone() } else { format!("{}-{n}", around.id) };
        let checked = selected.contains(&pick.value);
        card(multiple, id, field.clone(), pick, checked, invalid)
    });
    view! {
        <fieldset
            class="field"
            role=(!multiple).then_some("radiogroup")
            aria-describedby=around.described_by()
            aria-invalid=invalid.filter(|_| !multiple)
        >
            {legend_view(legend, heading)}
            {around.words()}
            <div class=class data-most=most.map(|n| n.to_string())>{cards.collect_view()}</div>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, refused};

    fn options() -> Vec<ChoiceOption> {
        vec![ChoiceOption::new("a", "Red").symbol("🎈"), ChoiceOption::new("b", "Blue").hint("Like the sea")]
    }

    #[test]
    fn one_of_them_is_chosen_by_radio_cards() {
        let html =
            html(|| view! { <Choices name="colour" legend="Colour" options=options() selected=vec!["b".to_owned()]/> });
        assert!(html.contains("<legend>Colour</legend>") && html.contains(r#"role="radiogroup""#), "{html}");
        assert!(html.contains(r#"type="radio" id="colour" name="colour" value="a""#), "{html}");
        assert!(html.contains(r#"value="b" checked"#) && html.contains("<small>Like the sea</small>"), "{html}");
        assert!(html.contains(r#"<span aria-hidden="true" class="symbol">🎈</span>"#), "{html}");
    }

    #[test]
    fn several_are_posted_as_a_list_and_come_back() {
        let html = refused(&[("colour[]", "a"), ("colour[]", "b")], &["colour"], || {
            view! { <Choices name="colour" legend="Colour" options=options() multiple=true/> }
        });
        assert_eq!(html.matches(r#"name="colour[]""#).count(), 2, "{html}");
        assert_eq!(html.matches(" checked").count(), 2, "{html}");
        assert_eq!(html.matches(r#"aria-invalid="true""#).count(), 2, "{html}");
        assert!(html.contains(r#"aria-describedby="colour-problem""#), "{html}");
    }
}
