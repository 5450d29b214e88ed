//! Choosing one of the drawn symbols.

use leptos::prelude::*;

use super::{SYMBOLS, symbol, symbol_word};
use crate::{ChoiceOption, form, input::FieldContext};
use platform::i18n::t;

/// All symbols to choose one of, and none; `more` are others to choose from.
#[component]
pub fn SymbolPicker(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    #[prop(into, optional)] selected: String,
    #[prop(optional)] more: Vec<ChoiceOption>,
) -> impl IntoView {
    let around = FieldContext::new(&name, hint);
    let selected = form::submitted_value(&name).unwrap_or(selected);
    let none = ChoiceOption::new("", t("ui-symbol-none"));
    let ours = SYMBOLS.iter().map(|key| ChoiceOption::new(*key, symbol_word(key)));
    let options = std::iter::once(none).chain(more).chain(ours).enumerate().map(|(n, pick)| {
        let (key, words) = (pick.value, pick.label);
        let id = if n == 0 { around.id.clone() } else { format!("{}-{n}", around.id) };
        let checked = key == selected;
        let picture = crate::symbol::picture_of(&key);
        let (class, title) = (if picture.is_some() { "vh" } else { "" }, words.to_string());
        view! {
            <label class="pick-symbol" title=title>
                <input type="radio" id=id name=name.clone() value=key checked=checked/>
                {picture}
                <span class=class>{words}</span>
            </label>
        }
    });
    let options = options.collect_view();
    let now = symbol(&selected);
    view! {
        <fieldset class="field" role="radiogroup" aria-describedby=around.described_by()>
            <legend>{legend}</legend>
            {around.words()}
            <details class="pick-symbols">
                <summary><span>{t("ui-symbol-choose")}</span>{now}</summary>
                <div class="symbols">{options}</div>
            </details>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn every_symbol_can_be_chosen_and_says_its_name() {
        let html = html(|| view! { <SymbolPicker name="symbol" legend="Symbol" selected="home"/> });
        assert_eq!(html.matches(r#"type="radio""#).count(), SYMBOLS.len() + 1);
        assert!(html.contains(r#"value="home" checked"#) && html.contains(&symbol_word("bus")), "{html}");
    }
}
