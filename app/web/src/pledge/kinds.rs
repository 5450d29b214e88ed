//! Pages that show the pledge, or with `?kind=offer` the offer to care leavers.

use leptos::prelude::*;

use super::drafting::kind_word;
use domain::{
    error::AppError,
    paths::Address,
    pledge::{
        model::EditionKind,
        places::{edition_page, kind_of, of_kind},
    },
};
use platform::{
    guard::{Cx, Grant},
    i18n::{Filling, href, t, tr},
    request::RequestContext,
};

/// Which of the two this page is to show.
pub(super) fn asked() -> EditionKind {
    kind_of(&RequestContext::current().query("kind").unwrap_or_default())
}

/// A sentence that names the one it is about.
pub(super) fn said(key: &str, kind: EditionKind) -> String {
    said_with(key, kind, &[])
}

/// The same, with what fills its gaps.
pub(super) fn said_with(key: &str, kind: EditionKind, gaps: &[(&'static str, Filling)]) -> String {
    let mut all: Vec<(&'static str, Filling)> = vec![("kind", kind.key().into())];
    all.extend_from_slice(gaps);
    tr(key, &all)
}

/// What it is called where there is no edition with a title.
pub(super) fn title(kind: EditionKind) -> String {
    t(title_key(kind))
}

pub(super) const fn title_key(kind: EditionKind) -> &'static str {
    match kind {
        EditionKind::Pledge => "pledge-title",
        EditionKind::Offer => "pledge-offer-title",
    }
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
    Ok(ways(&kinds, here, |kind| of_kind(page.clone(), kind)))
}

/// On the page of one of them: the way to the other, where these are adopted.
pub(super) fn of_editions(kinds: &[EditionKind], here: EditionKind) -> Option<AnyView> {
    ways(kinds, here, edition_page)
}

fn ways(kinds: &[EditionKind], here: EditionKind, page: impl Fn(EditionKind) -> Address) -> Option<AnyView> {
    if !kinds.contains(&EditionKind::Offer) {
        return None;
    }
    let links = kinds.iter().map(|kind| {
        let to = href(page(*kind));
        view! { <a href=to aria-current=(*kind == here).then_some("page")>{kind_word(*kind)}</a>" " }
    });
    Some(view! { <nav class="filter" aria-label=t("pledge-kinds")>{links.collect_view()}</nav> }.into_any())
}
