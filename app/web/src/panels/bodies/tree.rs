//! `/panels/tree`: every panel under the one it reports to.

use std::collections::HashSet;

use leptos::prelude::*;

use super::kind_word;
use crate::{
    page::{PageResponse, html},
    panels::pages::{panel_path, up},
};
use domain::{
    error::AppError,
    ids::PanelId,
    panels::rules::reporting::{Branch, trees},
    paths,
};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, t},
};
use store::panels::bodies::{self, InTree};
use ui::{Empty, frame::Audience};

pub(super) async fn tree() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let all = bodies::in_tree(&cx).await?;
    let mine: HashSet<_> = store::panels::mine(&cx).await?.into_iter().map(|panel| panel.id).collect();
    let pairs: Vec<_> = all.iter().map(|one| (one.panel.id, one.reports_to)).collect();
    let drawn = trees(&pairs).iter().map(|branch| branch_of(branch, &all, &mine)).collect_view();
    let title = t("body-tree-title");
    let body = if all.is_empty() {
        view! { <Empty title=t("panels-none-yet")/> }.into_any()
    } else {
        view! { <p>{t("body-tree-text")}</p><ul class="tree">{drawn}</ul> }.into_any()
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::List, t("panels-title"))}
            <h1>{title}</h1>
            {body}
        },
    )
}

/// A panel, linked for those who may open it, and those that report to it.
fn branch_of(branch: &Branch<PanelId>, all: &[InTree], mine: &HashSet<PanelId>) -> AnyView {
    let Some(one) = all.iter().find(|one| one.panel.id == branch.body) else { return ().into_any() };
    let name = LangText::of(&one.panel.name);
    let name = if mine.contains(&one.panel.id) {
        view! { <a href=href(panel_path(&one.panel))>{name}</a> }.into_any()
    } else {
        name.into_any()
    };
    let below: Vec<_> = branch.below.iter().map(|below| branch_of(below, all, mine)).collect();
    let below = (!below.is_empty()).then(|| view! { <ul>{below}</ul> });
    view! { <li>{name}" "<span class="soft">{kind_word(one.kind)}</span>{below}</li> }.into_any()
}
