//! Saving while somebody answers: with script, an answer is stored before *Next* is pressed.

use leptos::prelude::*;
use ui::Script;

use platform::i18n::t;

/// The place that says whether the answer is saved.
pub(super) fn saved() -> impl IntoView {
    view! { <span class="saved" role="status" data-saved=t("responses-saved") data-waits=t("responses-not-saved")
    data-elsewhere=t("responses-saved-elsewhere") data-over=t("responses-saved-over")></span> }
}

/// The script that saves it.
pub(super) fn saving() -> impl IntoView {
    view! { <Script name="save" defer=true/> }
}
