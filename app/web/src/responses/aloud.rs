//! The question read aloud by the browser, where it has a voice for the page's language on the device itself.

use ui::Script;
use leptos::prelude::*;

use platform::{i18n::t, request::Req};

/// The button that reads and stops; hidden until the script finds a voice.
pub(super) fn aloud() -> impl IntoView {
    view! {
        <button type="button" class="button plain" hidden data-aloud=t("responses-aloud-stop")>{t("responses-aloud")}</button>
        <Script name="aloud" defer=true/>
    }
}
