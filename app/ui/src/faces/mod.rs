//! Five drawn faces to say how it is, from very sad to very happy.

use leptos::prelude::*;

use super::{
    ChoiceOption,
    choices::card,
    drawing,
    input::{FieldContext, legend_view},
};
use crate::form;
use platform::i18n::t;

/// The drawing of face 1 (very sad) to 5 (very happy).
pub fn face(n: u8) -> AnyView {
    let open = r#"<circle class="eye" cx="26" cy="30" r="3.5"/><circle class="eye" cx="46" cy="30" r="3.5"/>"#;
    let (eyes, mouth) = match n {
        1 => (open, "M19 21l9-3M53 21l-9-3M22 52c6-10 22-10 28 0"),
        2 => (open, "M24 49c5-5 19-5 24 0"),
        3 => (open, "M25 46h22"),
        4 => (open, "M24 44c5 6 19 6 24 0"),
        _ => ("", "M22 31c1-5 7-5 8 0M42 31c1-5 7-5 8 0M21 42c4 14 26 14 30 0z"),
    };
    drawing("", "0 0 72 72", format!(r#"<circle class="skin" cx="36" cy="36" r="32"/>{eyes}<path d="{mouth}"/>"#))
}

/// The word for face 1 to 5.
pub fn face_word(n: u8) -> String {
    match n {
        1 => t("ui-face-1"),
        2 => t("ui-face-2"),
        3 => t("ui-face-3"),
        4 => t("ui-face-4"),
        _ => t("ui-face-5"),
    }
}

/// Radio cards under a row of small ones, of the same name.
pub(super) fn extras(id: &str, name: &str, extra: Vec<ChoiceOption>, selected: Option<&str>) -> Option<AnyView> {
    let cards = extra.into_iter().map(|pick| {
        let checked = selected == Some(pick.value.as_str());
        card(false, format!("{id}-{}", pick.value), name.to_owned(), pick, checked, None)
    });
    let cards: Vec<_> = cards.collect();
    (!cards.is_empty()).then(|| view! { <div class="choices">{cards}</div> }.into_any())
}

/// Five faces to choose one of; posts `1` to `5`.
#[component]
pub fn Faces(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    /// The face chosen before, `1` to `5`, or the value of one of `extra`.
    #[prop(into, optional)]
    selected: String,
    /// The legend is the page's heading.
    #[prop(optional)]
    heading: bool,
    /// Other ways to answer, as cards under the faces.
    #[prop(optional)]
    extra: Vec<ChoiceOption>,
) -> impl IntoView {
    let around = FieldContext::new(&name, hint);
    let selected = if form::was_rejected() { form::submitted_value(&name) } else { Some(selected) };
    let extra = extras(&around.id, &name, extra, selected.as_deref());
    let faces = (1..=5).map(|n: u8| {
        let id = if n == 1 { around.id.clone() } else { format!("{}-{n}", around.id) };
        let checked = selected.as_deref() == Some(n.to_string().as_str());
        view! {
            <label class=format!("face f{n}")>
                <input type="radio" id=id name=name.clone() value=n.to_string() checked=checked/>
                {face(n)}
                <span>{face_word(n)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field" role="radiogroup" aria-describedby=around.described_by() aria-invalid=around.invalid()>
            {legend_view(legend, heading)}
            {around.words()}
            <div class="faces">{faces.collect_view()}</div>
            {extra}
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, html_cy};

    #[test]
    fn every_face_has_its_word() {
        let html = html(|| view! { <Faces name="q1" legend="How is it?" selected="4" heading=true/> });
        assert!(html.contains("<legend><h1>How is it?</h1></legend>") && html.contains("Very happy"), "{html}");
        assert!(html.contains(r#"id="q1-4" name="q1" value="4" checked"#), "{html}");
        assert_eq!(html.matches(r#"type="radio""#).count(), 5);
        assert!(html_cy(|| view! { <Faces name="q1" legend="Sut mae?"/> }).contains("Hapus iawn"));
    }
}
