//! Saved as it changes: with script, an answer is kept before *Next* is pressed. Without, nothing is missing.

use ui::Script;
use leptos::prelude::*;

use platform::{i18n::t, request::Req};

/// Where the page says whether the answer is saved.
pub(super) fn saved() -> impl IntoView {
    view! { <span class="saved" role="status" data-saved=t("responses-saved") data-waits=t("responses-not-saved")
    data-elsewhere=t("responses-saved-elsewhere") data-over=t("responses-saved-over")></span> }
}

/// The script that saves it.
pub(super) fn saving() -> impl IntoView {
    view! { <Script name="save" defer=true/> }
}
