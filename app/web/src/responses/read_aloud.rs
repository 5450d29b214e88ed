//! Reads a question aloud, in browsers that have a voice for the page's language on the device.

use leptos::prelude::*;
use ui::Script;

use platform::i18n::t;

/// The button that starts and stops reading; hidden until the script finds a voice.
pub(super) fn read_aloud() -> impl IntoView {
    view! {
        <button type="button" class="button plain" hidden data-aloud=t("responses-aloud-stop")>{t("responses-aloud")}</button>
        <Script name="aloud" defer=true/>
    }
}
