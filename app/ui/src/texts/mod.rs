//! The fields of a text in several languages: one for each language of the council, the reader's own first.

use leptos::prelude::*;

use crate::{Input, TextArea};
use domain::lang::Localized;
use platform::i18n::{lang, langs, t_of};

/// `name` is the action's argument, a `domain::lang::TypedText`: its fields are `name[en]` and `name[cy]`. `label` is
/// the key of the label without its language (`platform::i18n::t_of`).
#[component]
pub fn Texts(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// Of the field in the reader's own language.
    #[prop(into, optional)]
    hint: String,
    /// Of the other fields.
    #[prop(into, optional)]
    other_hint: String,
    #[prop(optional)] value: Localized,
    /// How many lines there are to begin with; none: it is one line.
    #[prop(optional)]
    rows: Option<u8>,
    #[prop(optional)] maxlength: Option<usize>,
    #[prop(into, optional)] autocomplete: Option<String>,
) -> impl IntoView {
    let fields = langs().into_iter().map(|of| {
        let (name, label, value) = (of.field(&name), t_of(&label, of), value.of(of).to_owned());
        let hint = if of == lang() { hint.clone() } else { other_hint.clone() };
        if let Some(rows) = rows {
            return view! { <TextArea name=name label=label hint=hint value=value rows=rows/> }.into_any();
        }
        let (longest, remembered) = (maxlength, autocomplete.clone());
        view! { <Input name=name label=label hint=hint value=value nostrip:maxlength=longest nostrip:autocomplete=remembered/> }.into_any()
    });
    fields.collect_view()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, html_cy, refused};

    #[test]
    fn there_is_a_field_for_each_language_the_readers_own_first() {
        let draw = || view! { <Texts name="name" label="themes-name" value=Localized::en_cy("Home", "Cartref")/> };
        let html = html(draw);
        let places = [html.find(r#"name="name[en]""#), html.find(r#"name="name[cy]""#)];
        assert!(places[0].is_some() && places[0] < places[1], "{html}");
        assert!(html.contains("Name in English") && html.contains(r#"value="Cartref""#), "{html}");
        let welsh = html_cy(draw);
        assert!(welsh.find("name[cy]") < welsh.find("name[en]"), "{welsh}");
    }

    #[test]
    fn what_was_typed_is_drawn_again() {
        let html = refused(&[("name[cy]", "Tŷ")], &["name[cy]"], || view! { <Texts name="name" label="themes-name"/> });
        assert!(html.contains(r#"value="Tŷ""#), "{html}");
    }
}
