//! For the components' tests: draws one outside of any request.

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    lang::Lang,
};
use platform::request::RejectedForm;

/// The HTML of what `draw` makes.
pub fn html<V: IntoView + 'static>(draw: impl FnOnce() -> V) -> String {
    Owner::new().with(|| draw().into_view().into_any().to_html()).replace("<!>", "")
}

/// The HTML in Welsh.
pub fn html_cy<V: IntoView + 'static>(draw: impl FnOnce() -> V) -> String {
    html(|| {
        provide_context(Lang::Cy);
        draw()
    })
}

/// The HTML after a form with `values` was refused because each of `wrong` is empty.
pub fn refused<V: IntoView + 'static>(values: &[(&str, &str)], wrong: &[&str], draw: impl FnOnce() -> V) -> String {
    let problems =
        wrong.iter().fold(FieldErrors::default(), |all, field| all.add(field, Message::new("form-required")));
    let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    html(|| {
        provide_context(RejectedForm { action: "/do/test".to_owned(), values, error: AppError::from(problems) });
        draw()
    })
}
