//! The pictures of a claimed voice: which are shared, and with which cover.

use leptos::prelude::*;

use super::looked_at;
use domain::paths;
use platform::i18n::{href, t};
use store::voices::moderation::{
    Case, Shown,
    draft::{Draft, ReviewedPicture},
};
use ui::form;

/// A hidden field with the pictures and covers on this page: one that has changed when the form arrives is not shared.
pub fn looked_field(case: &Case) -> impl IntoView + use<> {
    let looked: Vec<_> = case.pictures.iter().map(Shown::looked).collect();
    view! { <input type="hidden" name="looked" value=ReviewedPicture::written(&looked)/> }
}

/// Each picture with a tick; without it the picture is left out for good.
pub fn ticks(case: &Case, draft: Option<&Draft>) -> Option<impl IntoView + use<>> {
    let typed = form::was_rejected().then(|| form::submitted_values("pictures"));
    let ticked = |picture: &Shown| match (&typed, draft) {
        (Some(typed), _) => typed.contains(&picture.id.to_string()),
        (None, Some(draft)) => draft.pictures.contains(&picture.id),
        (None, None) => false,
    };
    let list: Vec<_> = case
        .pictures
        .iter()
        .enumerate()
        .map(|(n, picture)| {
            let (id, covered) = (picture.id, !picture.cover.is_empty());
            let cover = href(looked_at().on(paths::moderation::Picture(case.id, id)));
            // A covered picture is shown as others will see it; the whole one is behind the link.
            let seen = if covered { "shared" } else { "small" };
            view! {
                <li>
                    <a href=cover.clone()><img src=paths::voices::Picture(id, seen).to_string() alt=t("moderation-picture-alt") width="240"/></a>
                    <label class="choice">
                        <input type="checkbox" name="pictures[]" id=format!("pictures-{n}") value=id.to_string() checked=ticked(picture)/>
                        <span>{t("moderation-picture-share")}</span>
                    </label>
                    <p><a href=cover>{t(if covered { "moderation-cover-again" } else { "moderation-cover" })}</a></p>
                </li>
            }
        })
        .collect();
    (!list.is_empty()).then(|| {
        view! {
            <fieldset class="field">
                <legend>{t("moderation-pictures")}</legend>
                <p class="hint">{t("moderation-pictures-hint")}</p>
                <ul class="grid">{list}</ul>
            </fieldset>
        }
    })
}
