//! The foot of a page with questions, always in reach of the thumb: the progress, whether the page is saved, and one
//! button to go on. While nothing is chosen or written that button reads *Skip*, which does the same, since there is
//! nothing to save.

use leptos::prelude::*;

use super::autosave::saved;
use platform::i18n::{href, t, tr};
use ui::{Button, ButtonKind};

/// How far somebody has come.
#[derive(Clone, Copy)]
pub(super) struct Far {
    pub number: usize,
    pub of: usize,
    /// Each page is a section of the survey.
    pub parts: bool,
}

impl Far {
    /// `Question 3 of 9`
    pub fn words(self) -> String {
        let key = if self.parts { "responses-progress-part" } else { "responses-progress" };
        tr(key, &[("n", self.number.into()), ("of", self.of.into())])
    }
}

/// The foot inside a form. Enter presses the first button of a form, so the first one goes on.
pub(super) fn foot(far: Far) -> AnyView {
    view! {
        <div class="onward">
            <button class="button" type="submit" name="then" value="next">
                <span class="given">{t("responses-next")}</span><span class="bare">{t("responses-skip")}</span>
            </button>
            {way(far, saved().into_any())}
            <Button name="then" value="back" kind=ButtonKind::Plain>{t("responses-back")}</Button>
        </div>
    }
    .into_any()
}

/// The foot of a page without questions: links.
pub(super) fn foot_links(next: &str, back: &str) -> impl IntoView + use<> {
    let (next, back) = (href(next), href(back));
    view! {
        <div class="onward">
            <a class="button" href=next>{t("responses-next")}</a>
            <span class="far"></span>
            <a class="button plain" href=back>{t("responses-back")}</a>
        </div>
    }
}

fn way(far: Far, saved: AnyView) -> impl IntoView {
    view! {
        <div class="far">
            <progress max=far.of.to_string() value=far.number.to_string() aria-hidden="true"></progress>
            <span>{far.words()}</span>
            {saved}
        </div>
    }
}
