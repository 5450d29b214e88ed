//! Pages that show the pledge, or with `?kind=offer` the offer to care leavers.

use leptos::prelude::*;

use super::drafting::kind_word;
use domain::{
    error::AppError,
    paths::Address,
    pledge::{
        model::EditionKind,
        places::{kind_of, of_kind},
    },
};
use platform::{
    guard::{Cx, Grant},
    i18n::{href, t},
    request::RequestContext,
};

/// Which of the two this page is to show.
pub(super) fn asked() -> EditionKind {
    kind_of(&RequestContext::current().query("kind").unwrap_or_default())
}

/// The field that says of which of the two a form is.
pub(super) fn field(kind: EditionKind) -> impl IntoView {
    view! { <input type="hidden" name="kind" value=kind.key()/> }
}

/// The way to the other one, where both are adopted; `page` is the page of the pledge.
pub(super) async fn choice<R: Grant>(
    cx: &Cx<R>,
    page: &Address,
    here: EditionKind,
) -> Result<Option<AnyView>, AppError> {
    let kinds = store::pledge::kinds(cx).await?;
    if !kinds.contains(&EditionKind::Offer) {
        return Ok(None);
    }
    let links = kinds.into_iter().map(|kind| {
        let to = href(of_kind(page.clone(), kind));
        view! { <a href=to aria-current=(kind == here).then_some("page")>{kind_word(kind)}</a>" " }
    });
    Ok(Some(view! { <nav class="filter" aria-label=t("pledge-kinds")>{links.collect_view()}</nav> }.into_any()))
}
