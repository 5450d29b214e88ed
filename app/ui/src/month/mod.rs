//! A month of a year: a list of months, and a box for the year.

use leptos::prelude::*;

use super::input::{FieldContext, legend_view};
use crate::form;
use platform::i18n::t;

/// Month and year as two fields of these names; `selected` is `2026-11`.
#[component]
pub fn Month(
    #[prop(into)] month: String,
    #[prop(into)] year: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    #[prop(into, optional)] selected: String,
    /// The legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let (of_month, of_year) = (FieldContext::new(&month, String::new()), FieldContext::new(&year, t("ui-year-hint")));
    let (y, m) = selected.split_once('-').unwrap_or_default();
    let typed = |name: &str, before: &str| form::submitted_value(name).unwrap_or_else(|| before.to_owned());
    let (m, y) = (typed(&month, m.trim_start_matches('0')), typed(&year, y));
    let months = (1..=12).map(|n: u8| {
        let name = t(&format!("time-month-{n}"));
        view! { <option value=n.to_string() selected=m == n.to_string()>{name}</option> }
    });
    let hint_id = format!("{}-of", of_month.id);
    let hinted = (!hint.is_empty()).then(|| hint_id.clone());
    view! {
        <fieldset class="field" aria-describedby=hinted>
            {legend_view(legend, heading)}
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <div class="field">
                <label for=of_month.id.clone()>{t("ui-month")}</label>
                {of_month.words()}
                <select class="box" id=of_month.id.clone() name=month aria-describedby=of_month.described_by() aria-invalid=of_month.invalid()>
                    <option value="">"–"</option>
                    {months.collect_view()}
                </select>
            </div>
            <div class="field">
                <label for=of_year.id.clone()>{t("ui-year")}</label>
                {of_year.words()}
                <input class="box short" id=of_year.id.clone() name=year value=y inputmode="numeric" maxlength="4"
                    autocomplete="off" aria-describedby=of_year.described_by() aria-invalid=of_year.invalid()/>
            </div>
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn a_month_that_was_chosen_stands_there() {
        let html = html(|| view! { <Month month="month" year="year" legend="When?" selected="2026-03"/> });
        assert!(html.contains(r#"<option value="3" selected>March</option>"#), "{html}");
        assert!(html.contains(r#"value="2026""#) && html.contains(r#"<label for="year">"#), "{html}");
    }
}
