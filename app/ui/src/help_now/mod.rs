//! Who to ring: emergency, Childline, Meic in Wales, the council's own duty line, independent advocacy, and the
//! children's commissioner.

use leptos::prelude::*;

use platform::i18n::t;

/// Telephone numbers, as the council has set them; an empty one is left out.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    pub emergency: String,
    pub childline: String,
    pub meic: String,
    pub duty: String,
    pub advocacy: String,
    /// The advocacy service's name in the reader's language.
    pub advocacy_name: String,
    pub commissioner: String,
    /// Whose commissioner it is: a nation's key.
    pub nation: &'static str,
}

/// The numbers as large cards to press. The heading is the page's own.
#[component]
pub fn HelpNow(numbers: Numbers) -> impl IntoView {
    let advocacy = if numbers.advocacy_name.is_empty() { t("ui-help-advocacy") } else { numbers.advocacy_name };
    let commissioner = format!("ui-help-commissioner-{}", numbers.nation);
    let rings = [
        ("ring first", t("ui-help-danger"), numbers.emergency, t("ui-help-danger-text")),
        ("ring", t("ui-help-childline"), numbers.childline, t("ui-help-childline-text")),
        ("ring", t("ui-help-meic"), numbers.meic, t("ui-help-meic-text")),
        ("ring", t("ui-help-duty"), numbers.duty, t("ui-help-duty-text")),
        ("ring", advocacy, numbers.advocacy, t("ui-help-advocacy-text")),
        ("ring", t(&commissioner), numbers.commissioner, t(&format!("{commissioner}-text"))),
    ];
    let rings = rings.into_iter().filter(|(_, _, number, _)| !number.is_empty()).map(|(class, who, number, text)| {
        let dial: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        view! { <li><a class=class href=format!("tel:{dial}")><strong>{who}</strong><b>{number}</b><span>{text}</span></a></li> }
    });
    view! { <ul class="help grid">{rings.collect_view()}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn a_number_can_be_rung_and_a_missing_one_is_left_out() {
        let numbers = Numbers { emergency: "999".into(), childline: "0800 1111".into(), ..Numbers::default() };
        let html = html(|| view! { <HelpNow numbers=numbers/> });
        assert!(html.contains(r#"href="tel:08001111""#) && html.contains("<b>0800 1111</b>"), "{html}");
        assert_eq!(html.matches("tel:").count(), 2, "{html}");
    }
}
