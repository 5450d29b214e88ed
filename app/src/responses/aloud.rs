//! The question read aloud by the browser, where it has a voice for the page's language on the device itself.

use leptos::prelude::*;

use crate::{i18n::t, ui::Script};

/// The button that reads and stops; hidden until the script finds a voice.
pub(super) fn aloud() -> impl IntoView {
    view! {
        <button type="button" class="button plain" hidden data-aloud=t("responses-aloud-stop")>{t("responses-aloud")}</button>
        <Script name="aloud" defer=true/>
    }
}
